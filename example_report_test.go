package summit_test

import (
	"fmt"

	"example.com/summit"
)

const minutes = `Minutes

The harbour board met on Monday. The chair called the plan “long overdue”.
A vote was put off until May.
`

// A report of one's own: a draft with its records, the sentences and the
// places of the quotes found in the source, and the whole checked by New.
func Example_report() {
	d := summit.Draft{
		Title: "The harbour board in brief", Language: "en", Edition: "1",
		Sections: []summit.Section{{ID: "minutes", Title: "Minutes"}},
		Actors:   []summit.Actor{{ID: "chair", Name: "the chair", Kind: summit.ActorKindOffice}},
		Topics:   []summit.Topic{{ID: "plan", Name: "The plan"}},
		Quotes:   []summit.Quote{{ID: "overdue", Text: "long overdue", Form: summit.FormMixed, By: summit.SetOf[summit.ActorID]("chair")}},
		Findings: []summit.Finding{
			{ID: "minutes/overdue", Kind: summit.KindAssessment, Statement: "The chair judged the plan to be late.",
				By: summit.SetOf[summit.ActorID]("chair"), Topics: summit.SetOf[summit.TopicID]("plan"),
				Quotes: summit.SetOf[summit.QuoteID]("overdue"), Sentences: summit.SetOf(2)},
			{ID: "minutes/vote", Kind: summit.KindOutcome, Outcome: summit.OutcomeDeferred, Date: "2025-05",
				Statement: "The board postponed its vote to May.", Topics: summit.SetOf[summit.TopicID]("plan"), Sentences: summit.SetOf(3)},
		},
	}
	if err := d.LocateSentences(minutes); err != nil {
		fmt.Println(err)
		return
	}
	if err := d.Locate(minutes); err != nil {
		fmt.Println(err)
		return
	}
	b, err := summit.New(d)
	if err != nil {
		fmt.Println(err)
		return
	}
	for f := range b.Findings(summit.On("plan")) {
		fmt.Printf("%s (%s)\n", f.Statement, b.Cite(f))
	}
	for q := range b.Quotes(summit.By("chair")) {
		fmt.Println(q, q.Mentions)
	}
	// Output:
	// The chair judged the plan to be late. (Minutes, sentence 2)
	// The board postponed its vote to May. (Minutes, sentence 3)
	// “long overdue” [sentence 2, bytes 71-83]
}
