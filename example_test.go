package summit_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"maps"
	"os"
	"slices"
	"strings"

	"example.com/summit"
)

func Example() {
	b := summit.Anchorage()
	for f := range b.Findings(summit.On(summit.TopicArmsControl), summit.OfKind(summit.KindOutcome)) {
		fmt.Println(f.Outcome, "–", f.Statement, "–", b.Cite(f))
	}
	// Output:
	// not-announced – A new arms-control pact was not announced at the summit. – Arms Control, sentence 43
	// not-agreed – Trump and Putin agreed on no concrete steps towards arms control. – Arms Control, sentence 45
}

func ExampleAnchorage() {
	b := summit.Anchorage()
	fmt.Println(b.Title())
	fmt.Println(b.Date(), b.Language(), b.Edition())
	// Output:
	// The Anchorage summit of 15 August 2025
	// 2025-08-15 en 1
}

func ExampleBrief_Findings() {
	b := summit.Anchorage()
	for f := range b.Findings(summit.In(summit.RegionMiddleEast), summit.OfKind(summit.KindOutcome)) {
		fmt.Println(f.Outcome, "–", f.Statement)
	}
	// Output:
	// not-discussed – Because Trump concentrated on Ukraine, other theaters (the Middle East and Asia) did not come up.
	// unchanged – Analysts note that the summit, having obtained no concessions on Ukraine, did not reduce Russia’s regional military engagement, for instance in Syria or in other parts of Europe.
	// unchanged – Up to now, the summit has not changed American policy in the Middle East.
}

func ExampleBrief_Quotes() {
	b := summit.Anchorage()
	for q := range b.Quotes(summit.By(summit.ActorPutin), summit.On(summit.TopicSettlement)) {
		fmt.Println(q, "–", b.Cite(q))
	}
	// Output:
	// “root causes” – Overview, sentence 4; Diplomatic Tone, sentence 12; Discussions of Territorial and Security Terms, sentence 34
	// “legitimate concerns” – Overview, sentence 4
	// “fair balance” – Diplomatic Tone, sentence 12
	// “ensured” – Emphasis on Peace Discussions, sentence 21
	// “demilitarized and neutral” – Discussions of Territorial and Security Terms, sentence 35
}

func ExampleBrief_Finding() {
	b := summit.Anchorage()
	f, ok := b.Finding("no-ceasefire/not-gotten-there")
	fmt.Println(f.Statement, ok)
	_, ok = b.Finding("no-ceasefire/peace")
	fmt.Println(ok)
	// Output:
	// Trump admitted after the talks that a cease-fire, a core issue, had not been reached. true
	// false
}

func ExampleBrief_Actor() {
	b := summit.Anchorage()
	a, _ := b.Actor(summit.ActorZakharova)
	fmt.Println(a.Name, "–", a.Role, "–", a.Within)
	// Output:
	// Maria Zakharova – Foreign Ministry spokeswoman – [russian-foreign-ministry]
}

func ExampleBrief_Region() {
	b := summit.Anchorage()
	r, _ := b.Region(summit.RegionTurkey)
	fmt.Println(r.Name, r.Code, r.Within)
	// Output:
	// Turkey TR [europe asia]
}

func ExampleBrief_Topic() {
	b := summit.Anchorage()
	t, _ := b.Topic(summit.TopicTerritory)
	fmt.Println(t.Name, "–", t.Gloss, "– within", t.Within)
	// Output:
	// Territory – Land, and exchanges of land, as a term of peace – within settlement
}

func ExampleBrief_Sections() {
	b := summit.Anchorage()
	for s := range b.Sections() {
		if s.Within == summit.SectionMilitary {
			fmt.Println(s.Title)
		}
	}
	// Output:
	// No Ceasefire or Peace Deal
	// Discussions of Territorial and Security Terms
	// NATO and Allies
	// Arms Control
	// Regional Security Arrangements
}

func ExampleBrief_Sentence() {
	b := summit.Anchorage()
	s, ok := b.Sentence(43)
	fmt.Println(s.Section, s.Start, s.End, ok)
	// Output:
	// arms-control 6029 6107 true
}

func ExampleBrief_ActorNamed() {
	b := summit.Anchorage()
	for _, name := range []string{"Zelensky", "u.n.", "GOP", "Norwegian foreign minister"} {
		a, _ := b.ActorNamed(name)
		fmt.Println(a.ID, "–", a.Name)
	}
	// Output:
	// zelenskiy – Zelenskiy
	// un – United Nations
	// republicans – Republicans
	// norway-foreign-minister – Norway’s foreign minister
}

func ExampleBrief_Cite() {
	b := summit.Anchorage()
	q, _ := b.Quote(summit.QuoteRootCauses)
	fmt.Println(b.Cite(q))
	// Output:
	// Overview, sentence 4; Diplomatic Tone, sentence 12; Discussions of Territorial and Security Terms, sentence 34
}

func ExampleBrief_Draft() {
	d := summit.Anchorage().Draft()
	d.Edition = "1-annotated"
	d.Findings[0].Statement = "The two presidents met at Anchorage."
	b, err := summit.New(d)
	fmt.Println(b, err)
	fmt.Println(b.Equal(summit.Anchorage()))
	// Output:
	// The Anchorage summit of 15 August 2025, edition 1-annotated <nil>
	// false
}

func ExampleBrief_Verify() {
	err := summit.Anchorage().Verify(strings.NewReader("another text"))
	fmt.Println(errors.Is(err, summit.ErrSource))
	first, _, _ := strings.Cut(err.Error(), "\n")
	fmt.Println(first)
	// Output:
	// true
	// summit: the copy is too short, 12 bytes of 19012
}

func ExampleDraft_Locate() {
	source := "The minister called the talks “frank”. Nothing else was said."
	d := summit.Draft{Quotes: []summit.Quote{{ID: "frank", Text: "frank", Form: summit.FormMixed,
		Mentions: summit.SetOf(summit.Mention{Cue: "called"})}}} // the cue is the reader's to give, but may be left out
	err := d.Locate(source)
	for m := range d.Quotes[0].Mentions.All() {
		fmt.Println(m, m.Cue, err)
	}
	fmt.Println(d.Source.Size, d.Source.SHA256[:8])
	// Output:
	// bytes 33-38 called <nil>
	// 65 074326da
}

func ExampleDraft_LocateSentences() {
	const source = "Talks\n\nThe minister called the talks “frank”. Dr. Ba, too, was content.\n\nTrade\n\nNothing was said."
	d := summit.Draft{Sections: []summit.Section{{ID: "talks", Title: "Talks"}, {ID: "trade", Title: "Trade"}}}
	if err := d.LocateSentences(source, "Dr."); err != nil {
		fmt.Println(err)
		return
	}
	for i, s := range d.Sentences {
		fmt.Println(i+1, s.Section, source[s.Start:s.End])
	}
	// Output:
	// 1 talks The minister called the talks “frank”.
	// 2 talks Dr. Ba, too, was content.
	// 3 trade Nothing was said.
}

func ExampleNew() {
	_, err := summit.New(summit.Draft{
		Actors: []summit.Actor{{ID: "minister", Name: "the minister", Kind: summit.ActorKindOffice}},
		Findings: []summit.Finding{{
			ID: "talks/frank", Kind: "opinion", Statement: "The minister called the talks frank.",
			By: summit.SetOf[summit.ActorID]("ministre"),
		}},
	})
	fmt.Println(err)
	// Output:
	// summit: finding 0 "talks/frank": field Kind: unknown kind "opinion"
	// summit: finding 0 "talks/frank": field By: unknown actor "ministre"
}

func ExampleErrors() {
	_, err := summit.New(summit.Draft{Topics: []summit.Topic{{ID: "trade", Name: "Trade", Within: "economy"}}})
	fmt.Println(errors.Is(err, summit.ErrUnknownID))
	if fault, ok := errors.AsType[*summit.RecordError](err); ok {
		fmt.Println(fault.Record, fault.Index, fault.ID, fault.Field, fault.Value)
	}
	// Output:
	// true
	// topic 0 trade Within economy
}

func ExampleNewFinding() {
	f, err := summit.NewFinding("talks/frank", summit.KindAssessment, "The minister called the talks frank.")
	f.By = summit.SetOf[summit.ActorID]("minister")
	fmt.Println(f, err)
	_, err = summit.NewFinding("Talks", summit.KindAssessment, "The minister called the talks frank.")
	fmt.Println(err)
	// Output:
	// talks/frank: The minister called the talks frank. <nil>
	// summit: finding "Talks": field ID: no ID (a-z, 0-9 and -, parts joined by /): "Talks"
}

func ExampleNewOutcome() {
	f, err := summit.NewOutcome("talks/no-treaty", summit.OutcomeNotAgreed, "The talks brought no treaty.")
	fmt.Println(f.Kind, f.Outcome, err)
	// Output:
	// outcome not-agreed <nil>
}

func ExampleNewQuote() {
	q, err := summit.NewQuote("frank", summit.FormMixed, "frank", "minister")
	fmt.Println(q, q.By, err)
	// Output:
	// “frank” [minister] <nil>
}

func ExampleNewActor() {
	a, err := summit.NewActor("spokeswoman", "the spokeswoman", summit.ActorKindOffice, "ministry")
	fmt.Println(a, a.Within, err)
	_, err = summit.NewActor("norway", "Norway", summit.ActorKindState, "nato")
	fmt.Println(err)
	// Output:
	// the spokeswoman [ministry] <nil>
	// summit: actor "norway": field Within: a state can't be within anything: "[nato]"
}

func ExampleNewRegion() {
	r, err := summit.NewRegion("turkey", "Turkey", summit.RegionKindCountry, "europe", "asia")
	r.Code = "TR"
	fmt.Println(r, r.Within, err)
	// Output:
	// Turkey [europe asia] <nil>
}

func ExampleNewTopic() {
	t, err := summit.NewTopic("tariffs", "Tariffs", "trade")
	fmt.Println(t, t.Within, err)
	// Output:
	// Tariffs trade <nil>
}

func ExampleSetOf() {
	s := summit.SetOf(summit.PhaseAfter, summit.PhaseBefore, summit.PhaseAfter)
	fmt.Println(s, s.Len(), s.Has(summit.PhaseDuring))
	for phase := range s.All() {
		fmt.Println(phase)
	}
	// Output:
	// [after before] 2 false
	// after
	// before
}

func ExampleDate_Span() {
	from, to, ok := summit.Date("2026-02").Span()
	fmt.Println(from.Format("2 January 2006"), "to", to.Format("2 January 2006"), ok)
	_, _, ok = summit.Date("soon").Span()
	fmt.Println(ok)
	// Output:
	// 1 February 2026 to 1 March 2026 true
	// false
}

// printFindings prints what an example finds, and where it stands.
func printFindings(filters ...summit.FindingFilter) {
	b := summit.Anchorage()
	for f := range b.Findings(filters...) {
		fmt.Printf("%s [%s]\n", f.Statement, b.Cite(f))
	}
}

func printQuotes(filters ...summit.QuoteFilter) {
	for q := range summit.Anchorage().Quotes(filters...) {
		fmt.Println(q, q.By)
	}
}

func ExampleBy() {
	printFindings(summit.By(summit.ActorZelenskiy))
	// Output:
	// Zelenskiy said that the summit should “open the way for a just peace”. [NATO and Allies, sentence 41]
	// Zelenskiy said that Russia must take the “necessary steps” to bring the war to an end. [NATO and Allies, sentence 41]
	// Zelenskiy warned that America should not push Ukraine to the side. [United States, sentence 118]
}

func ExampleFrom() {
	// What is said from within the United Nations: by the Secretary-General too.
	printFindings(summit.From(summit.ActorUN))
	// Output:
	// Organizations, the G7, NATO and the U.N. among them, have declared again that they support the sovereignty of Ukraine. [International Organizations, sentence 86]
	// The U.N. Secretary-General reminded the members of the U.N. that Russia’s invasion is still the “primary cause” of the war. [International Organizations, sentence 87]
}

func ExampleUnattributed() {
	// Words in quotation marks that are nobody's.
	printQuotes(summit.Unattributed())
	// Output:
	// “land-for-peace” []
}

func ExampleInvolving() {
	printFindings(summit.Involving(summit.ActorKimJongUn))
	// Output:
	// Russia recently had a phone call with Kim Jong Un. [Middle East, sentence 106]
	// That Russia had a phone call with Kim Jong Un around that time was a coincidence. [Middle East, sentence 106]
	// Russia’s phone call with Kim Jong Un underlines its turn to alliances outside the West. [Middle East, sentence 106]
}

func ExampleOn() {
	printFindings(summit.On(summit.TopicRareEarths))
	// Output:
	// Putin’s offer to open Russian resources to the United States took in rare earth minerals. [Energy Cooperation, sentence 63]
	// Rare earth minerals are critical to American technology. [Energy Cooperation, sentence 63]
	// Technology and mining companies take note of Putin’s offer of rare earths. [United States Business Sector, sentence 121]
}

func ExampleIn() {
	printFindings(summit.In(summit.RegionAsia), summit.OfKind(summit.KindForecast))
	// Output:
	// The part that Russia plays in Syria and Libya will probably not change at once. [Middle East, sentence 102]
	// Iran and Saudi Arabia will take note of whether the United States may become less confrontational towards Russia. [Middle East, sentence 104]
	// If the United States became less confrontational towards Russia, that could make Russia bolder in its influence on Syria. [Middle East, sentence 104]
	// Israel and the Gulf states are certain to keep watch on any détente that could turn Russia to other priorities. [Regional Alignments, sentence 110]
}

func ExampleUnder() {
	printFindings(summit.Under(summit.SectionSources))
	// Output:
	// The report draws on official statements and on remarks to the press from the White House, on briefings by the Kremlin, and on international organizations, namely NATO, the EU and the U.N. [Sources, sentence 133]
	// The report relies as well on extensive news coverage by Reuters, the BBC and Al Jazeera. [Sources, sentence 133]
	// The report relies as well on analyses by experts, those of the Atlantic Council among them. [Sources, sentence 133]
}

func ExampleContaining() {
	printQuotes(summit.Containing("ceasefire"))
	printQuotes(summit.Containing("US russian FRIENDSHIP"))
	// Output:
	// “rapid cease-fire” [trump]
	// “Advantage Putin: he got a meeting and slipped away without offering anything other than bromides about U.S.–Russian friendship” [analyst]
}

func ExampleOccurrences() {
	const phrase = "ceasefire"
	for f := range summit.Anchorage().Findings(summit.Containing(phrase), summit.By(summit.ActorTrump)) {
		at := 0
		for start, end := range summit.Occurrences(f.Statement, phrase) {
			fmt.Printf("%s[%s]", f.Statement[at:start], f.Statement[start:end])
			at = end
		}
		fmt.Println(f.Statement[at:])
	}
	// Output:
	// Trump said several times that he wanted a [cease-fire].
	// Before the talks, Trump demanded a “rapid [cease-fire]” in Ukraine in public.
	// Trump admitted after the talks that a [cease-fire], a core issue, had not been reached.
}

func ExampleOfPhase() {
	printFindings(summit.OfPhase(summit.PhaseBefore), summit.By(summit.ActorTrump))
	// Output:
	// Before the talks, Trump demanded a “rapid cease-fire” in Ukraine in public. [No Ceasefire or Peace Deal, sentence 27]
	// Ahead of the summit, Trump threatened Russia with new sanctions unless Putin agreed to peace. [Sanctions and Tariffs, sentence 57]
}

func ExampleOfSetting() {
	printFindings(summit.OfSetting(summit.SettingPrivate))
	// Output:
	// Trump indicated privately to Fox News that possible “land swaps” were among the topics of the talks. [Discussions of Territorial and Security Terms, sentence 31]
	// Trump indicated privately to Fox News that security guarantees were among the topics of the talks. [Discussions of Territorial and Security Terms, sentence 31]
	// Trump suggested privately that he was keeping back further pressure, since talks had taken place. [Sanctions and Tariffs, sentence 58]
	// Some analysts noted in private a relief among the Russian public about engagement with the world, though the war goes on. [Russian Domestic, sentence 130]
}

func ExampleOfKind() {
	printFindings(summit.OfKind(summit.KindForecast), summit.By(summit.ActorPutin))
	// Output:
	// Putin told reporters that cooperation in investment between the United States and Russia could start again in trade, energy, digital and high technology and space. [Business Engagements, sentence 68]
}

func ExampleOfOutcome() {
	printFindings(summit.OfOutcome(summit.OutcomeDeferred, summit.OutcomeNotDiscussed))
	// Output:
	// Because Trump concentrated on Ukraine, other theaters (the Middle East and Asia) did not come up. [Regional Security Arrangements, sentence 47]
	// Trump put off the planned U.S. tariffs on China over its purchases of Russian oil. [Sanctions and Tariffs, sentence 55]
}

func ExampleOfModality() {
	printFindings(summit.OfModality(summit.ModalityProbable), summit.Unattributed())
	// Output:
	// Unless concrete steps are taken, relief from sanctions is not expected. [Allied Relations, sentence 77]
	// Unless concrete steps are taken, a change of policy is not expected. [Allied Relations, sentence 77]
	// NATO’s Eastern members probably find it reassuring that the United States still backs Ukraine in public. [Europe, sentence 96]
	// NATO’s Eastern members are probably uneasy that the fate of Ukraine was discussed in its absence. [Europe, sentence 96]
	// The part that Russia plays in Syria and Libya will probably not change at once. [Middle East, sentence 102]
}

func ExampleOfCondition() {
	printFindings(summit.OfCondition(summit.ConditionCounterfactual))
	// Output:
	// Putin echoed a claim of Trump’s: that with Trump as president the war might not have begun. [Mutual Praise vs. Realities, sentence 24]
	// Trump claims that the war would not have begun at all if he had been president. [United States, sentence 119]
}

func ExampleCiting() {
	printFindings(summit.Citing(summit.ActorTrump))
	// Output:
	// Putin echoed a claim of Trump’s: that with Trump as president the war might not have begun. [Mutual Praise vs. Realities, sentence 24]
	// The White House reported that Trump spoke with NATO leaders by phone after his return. [NATO and Allies, sentence 37]
	// The White House reported that Trump spoke with Ukrainian President Zelenskiy by phone after his return. [NATO and Allies, sentence 37]
	// American media commentators stressed that Trump’s praise for Putin was the sign of a major change in U.S. policy. [United States, sentence 119]
}

func ExampleQuoting() {
	printFindings(summit.Quoting(summit.QuoteRootCauses))
	// Output:
	// Putin stressed that any settlement must deal with all “root causes” of the conflict in Ukraine. [Overview, sentence 4]
	// Putin said that the war could be ended for the long term only if its “root causes” were removed and a “fair balance” of security in Europe restored. [Diplomatic Tone, sentence 12]
	// Putin insisted that a lasting settlement must do away with the “root causes” of the war. [Discussions of Territorial and Security Terms, sentence 34]
	// By implication, the “root causes” that Putin wants removed include Ukraine’s wish to join NATO. [Discussions of Territorial and Security Terms, sentence 34]
}

func ExampleOfForm() {
	printQuotes(summit.OfForm(summit.FormDirect), summit.By(summit.ActorTrump))
	// Output:
	// “there’s no deal until there’s a deal” [trump]
	// “everyone wants to deal with us” [trump]
	// “we don’t have to think about [tariffs] right now” [trump]
	// “war would never have started if I were president” [trump]
}

func ExampleNegated() {
	printQuotes(summit.Negated(true))
	// Output:
	// “gotten there” [trump]
}

func ExampleAbout() {
	printQuotes(summit.About(summit.ActorRussia), summit.Not(summit.From(summit.ActorRussia)))
	// Output:
	// “continue to put pressure on Russia” [norway-foreign-minister]
	// “necessary steps” [zelenskiy]
	// “gotten a lot better” [trump]
	// “pressure on Russia” [norway-foreign-minister]
	// “primary cause” [un-secretary-general]
	// “pragmatic” [russian-businesses]
}

func ExampleNot() {
	// What American voices other than the president's say about Ukraine.
	printFindings(summit.From(summit.ActorUnitedStates), summit.Not(summit.By(summit.ActorTrump)), summit.In(summit.RegionUkraine))
	// Output:
	// Senator Lindsey Graham said that a three-way follow-up summit with President Zelenskiy could bring the war to an end “well before Christmas”. [United States, sentence 114]
	// Critics in Congress, from both parties, stressed that Ukraine must consent to any deal between the United States and Russia. [United States, sentence 118]
}

func ExampleAny() {
	// Filters of unlike kinds need the kind that they share.
	open := summit.Any[summit.FindingFilter](
		summit.OfOutcome(summit.OutcomeDeferred),
		summit.OfCondition(summit.ConditionOpen),
	)
	printFindings(open, summit.On(summit.TopicTariffs))
	// Output:
	// Trump put off the planned U.S. tariffs on China over its purchases of Russian oil. [Sanctions and Tariffs, sentence 55]
	// Trump noted that he might put tariffs on China for buying Russian oil within a few weeks, should that be needed. [Sanctions and Tariffs, sentence 56]
}

func ExampleFilters() {
	fromMoscow := summit.Filters{summit.From(summit.ActorRussia), summit.Not(summit.By(summit.ActorPutin))}
	printQuotes(fromMoscow)
	printFindings(fromMoscow, summit.On(summit.TopicSecurityGuarantees))
	// Output:
	// “red carpet” [zakharova]
	// The Kremlin stressed that the United States had acknowledged the interests of Russia in security. [Russian Domestic, sentence 129]
}

func ExampleTally() {
	b := summit.Anchorage()
	speakers := func(q summit.Quote) iter.Seq[summit.ActorID] { return q.By.All() }
	counts := summit.Tally(b.Quotes(), speakers)
	for _, id := range slices.Sorted(maps.Keys(counts)) {
		if counts[id] > 1 {
			fmt.Println(id, counts[id])
		}
	}
	// Output:
	// norway-foreign-minister 2
	// putin 15
	// trump 21
	// zelenskiy 2
}

func ExampleRead() {
	const document = `{
  "format": "summit/1",
  "actors": [{"id": "minister", "name": "the minister", "kind": "office"}],
  "findings": [{"id": "talks/frank", "kind": "assessment", "statement": "The talks were frank.", "by": ["ministre"]}]
}`
	_, err := summit.Read(strings.NewReader(document))
	fmt.Println(err)
	b, err := summit.Read(strings.NewReader(strings.Replace(document, "ministre", "minister", 1)))
	fmt.Println(len(slices.Collect(b.Findings())), err)
	// Output:
	// summit: line 4, column 105: findings[0].by[0]: finding 0 "talks/frank": field By: unknown actor "ministre"
	// 1 <nil>
}

func ExampleMaxBytes() {
	_, err := summit.Read(strings.NewReader(`{"format": "summit/1"}`), summit.MaxBytes(10))
	fmt.Println(err)
	// Output:
	// summit: the document has more bytes than 10
}

func ExampleMaxDepth() {
	_, err := summit.Read(strings.NewReader(`{"format": "summit/1", "x": [[[]]]}`), summit.MaxDepth(3))
	fmt.Println(errors.Is(err, summit.ErrLimit))
	// Output:
	// true
}

func ExampleMaxRecords() {
	document := `{"format": "summit/1", "topics": [{"id": "trade", "name": "Trade"}, {"id": "war", "name": "War"}]}`
	_, err := summit.Read(strings.NewReader(document), summit.MaxRecords(1))
	fmt.Println(err)
	// Output:
	// summit: line 1, column 68: topics[1]: document: field Topics: more records than 1
}

func ExampleBrief_WriteTo() {
	b, _ := summit.New(summit.Draft{Title: "Empty", Topics: []summit.Topic{{ID: "trade", Name: "Trade"}}})
	b.WriteTo(os.Stdout)
	// Output:
	// {
	//   "format": "summit/1",
	//   "$schema": "https://example.com/summit/schema/summit.schema.json",
	//   "title": "Empty",
	//   "topics": [
	//     {
	//       "id": "trade",
	//       "name": "Trade"
	//     }
	//   ]
	// }
}

func ExampleSchema() {
	var schema struct {
		ID string `json:"$id"`
	}
	err := json.Unmarshal([]byte(summit.Schema()), &schema)
	fmt.Println(schema.ID, err)
	// Output:
	// https://example.com/summit/schema/summit.schema.json <nil>
}
