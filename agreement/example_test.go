package agreement_test

import (
	"fmt"
	"log"

	"example.com/summit"
	"example.com/summit/agreement"
)

// Of another reader, say, who takes a claim of Anchorage for a forecast.
func ExampleCompare() {
	d := summit.Anchorage().Draft()
	d.Findings[2].ID, d.Findings[2].Kind = "overview/my-own-name", summit.KindForecast
	other, err := summit.New(d)
	if err != nil {
		log.Fatal(err)
	}

	report, err := agreement.Compare(summit.Anchorage(), other)
	if err != nil {
		log.Fatal(err)
	}
	for _, field := range report.Findings.Fields {
		if field.Alike < field.Pairs {
			fmt.Println(field)
		}
	}
	for d := range report.Disagreements() {
		fmt.Println(d)
	}
	// Output:
	// Record: 274 of 275 pairs alike, precision 1.000, recall 1.000, F1 1.000
	// Kind: 274 of 275 pairs alike, precision 0.996, recall 0.996, F1 0.996, alpha 0.996
	// sentence 1: finding overview/cordial-optics (other: overview/my-own-name): Kind: assessment / forecast – The optics of the Anchorage summit were unusually cordial.
}

// The records by which two briefs were aligned are at hand, to sort
// disagreements in another way.
func ExampleReport() {
	d := summit.Anchorage().Draft()
	d.Quotes[5].About = summit.SetOf(summit.ActorUkraine)
	other, err := summit.New(d)
	if err != nil {
		log.Fatal(err)
	}
	report, err := agreement.Compare(summit.Anchorage(), other)
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range report.Quotes.Pairs {
		if !p.Reference.About.Equal(p.Other.About) {
			fmt.Println(p.Reference, p.Reference.About, p.Other.About)
		}
	}
	// Output: “root causes” [] [ukraine]
}

// Three coders, of whom one left out the second unit.
func ExampleAlpha() {
	units := [][]summit.Kind{
		{summit.KindEvent, summit.KindEvent, summit.KindEvent},
		{summit.KindOutcome, summit.KindOutcome},
		{summit.KindEvent, summit.KindOutcome, summit.KindEvent},
	}
	fmt.Printf("%.3f\n", agreement.Alpha(units, agreement.Nominal))
	// Output: 0.533
}

func ExampleMASI() {
	topics := func(ids ...summit.TopicID) summit.Set[summit.TopicID] { return summit.SetOf(ids...) }
	a := topics(summit.TopicWar, summit.TopicCeasefire)
	fmt.Printf("%.3f\n", agreement.MASI(a, topics(summit.TopicCeasefire, summit.TopicWar)))
	fmt.Printf("%.3f\n", agreement.MASI(a, topics(summit.TopicWar)))
	fmt.Printf("%.3f\n", agreement.MASI(a, topics(summit.TopicWar, summit.TopicTerritory)))
	fmt.Printf("%.3f\n", agreement.MASI(a, topics(summit.TopicTrade)))
	// Output:
	// 0.000
	// 0.667
	// 0.889
	// 1.000
}

func ExampleNominal() {
	fmt.Println(agreement.Nominal(summit.KindEvent, summit.KindEvent), agreement.Nominal(summit.KindEvent, summit.KindForecast))
	// Output: 0 1
}
