package summittest_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/summittest"
)

// A profile is what some program makes of a brief.
type profile struct {
	Of     summit.Actor
	Said   []summit.Quote
	Topics map[summit.TopicID]int
}

// newProfile is the function to test.
func newProfile(b summit.Brief, id summit.ActorID) profile {
	p := profile{Topics: make(map[summit.TopicID]int)}
	p.Of, _ = b.Actor(id)
	for q := range b.Quotes(summit.By(id)) {
		p.Said = append(p.Said, q)
		for topic := range q.Topics.All() {
			p.Topics[topic]++
		}
	}
	return p
}

// In the test of a program that imports package summit, go-cmp compares what the
// program makes, records and sets included; [cmp.Diff] tells what differs.
func Example() {
	chair := summit.Actor{ID: "chair", Name: "the chair", Kind: summit.ActorKindOffice}
	never := summit.Quote{ID: "never", Text: "we never raise a fare", Form: summit.FormDirect,
		By: summit.SetOf(chair.ID), Topics: summit.SetOf[summit.TopicID]("fares")}
	b, err := summit.New(summit.Draft{Actors: []summit.Actor{chair}, Quotes: []summit.Quote{never},
		Topics: []summit.Topic{{ID: "fares", Name: "Fares"}}})
	if err != nil {
		fmt.Println(err)
		return
	}

	want := profile{Of: chair, Said: []summit.Quote{never}, Topics: map[summit.TopicID]int{"fares": 1}}
	if diff := cmp.Diff(want, newProfile(b, "chair"), summittest.Options()); diff != "" {
		fmt.Printf("profile differs (-want +got):\n%s", diff)
	}
	want.Said[0].Negated = true
	fmt.Println(cmp.Equal(want, newProfile(b, "chair"), summittest.Options()))
	// Output:
	// false
}

func ExampleOptions() {
	first := map[string]summit.Set[summit.TopicID]{"x": summit.SetOf(summit.TopicTrade, summit.TopicEnergy)}
	second := map[string]summit.Set[summit.TopicID]{"x": summit.SetOf(summit.TopicEnergy, summit.TopicTrade)}
	fmt.Println(cmp.Equal(first, first, summittest.Options()))
	fmt.Println(cmp.Equal(first, second, summittest.Options())) // order counts
	// Output:
	// true
	// false
}

func ExampleDiff() {
	d := summit.Anchorage().Draft()
	d.Edition = "2"
	d.Quotes[0].Topics = summit.SetOf(summit.TopicRapport, summit.TopicOptics)
	d.Findings[1].Modality = summit.ModalityProbable
	d.Findings[2].Statement = "The optics of the Anchorage summit were cool."
	d.Topics = append(d.Topics, summit.Topic{ID: "ferries", Name: "Ferries"})
	got, err := summit.New(d)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(summittest.Diff(summit.Anchorage(), got))
	// Output:
	// draft: Edition: -"1" +"2"
	// topic "ferries": only in got: Name "Ferries"
	// quote "great-leader": Topics: -[rapport] +[rapport optics]
	// finding "overview/no-concrete-agreements": Modality: -"" +"probable"
	// finding "overview/cordial-optics": Statement: -"The optics of the Anchorage summit were unusually cordial." +"The optics of the Anchorage summit were cool."
}

func ExampleRandomBrief() {
	for size := range 3 {
		b := summittest.RandomBrief(1, size)
		fmt.Println(len(b.Draft().Findings), b.Equal(summittest.RandomBrief(1, size)))
	}
	// Output:
	// 0 true
	// 1 true
	// 2 true
}

func ExampleFaultyDrafts() {
	for _, f := range summittest.FaultyDrafts() {
		_, err := summit.New(f.Draft)
		if f.Record == "finding" && f.Field == "Sentences" {
			fmt.Println(errors.Is(err, f.Err), err)
		}
	}
	// Output:
	// true summit: finding 0 "opening/met": field Sentences: the draft's sentences are numbered from 1 to 3: "0"
	// true summit: finding 0 "opening/met": field Sentences: the draft's sentences are numbered from 1 to 3: "4"
	// true summit: finding 0 "opening/met": field Sentences: stands after 2: "1"
	// true summit: finding 0 "opening/met": field Sentences: the draft has no sentence "1"
}

func ExampleTestBrief() {
	b, err := summit.Read(strings.NewReader(`{"format":"summit/1","topics":[{"id":"ferries","name":"Ferries"}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(summittest.TestBrief(b))
	// Output:
	// <nil>
}
