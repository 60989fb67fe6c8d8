package main

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"example.com/summit"
)

// A query is a question, how it is put to a brief, and the answer.
type query struct {
	question, code string
	findings       func(summit.Brief) iter.Seq[summit.Finding]
	quotes         func(summit.Brief) iter.Seq[summit.Quote]
}

var queries = []query{
	{
		question: "What was left open?",
		code:     "b.Findings(summit.OfOutcome(summit.OutcomeNotAgreed, summit.OutcomeDeferred))",
		findings: func(b summit.Brief) iter.Seq[summit.Finding] {
			return b.Findings(summit.OfOutcome(summit.OutcomeNotAgreed, summit.OutcomeDeferred))
		},
	},
	{
		question: "What may come of the floods?",
		code:     "b.Findings(summit.OfKind(summit.KindForecast), summit.On(topicFloods))",
		findings: func(b summit.Brief) iter.Seq[summit.Finding] {
			return b.Findings(summit.OfKind(summit.KindForecast), summit.On(topicFloods))
		},
	},
	{
		question: "Who passes on what the council of Veldamar said?",
		code:     "b.Findings(summit.Citing(actorVeldamarCouncil))",
		findings: func(b summit.Brief) iter.Seq[summit.Finding] {
			return b.Findings(summit.Citing(actorVeldamarCouncil))
		},
	},
	{
		question: "What does anybody who speaks for Orrinholt want?",
		code:     "b.Findings(summit.From(actorOrrinholt), summit.OfKind(summit.KindPosition))",
		findings: func(b summit.Brief) iter.Seq[summit.Finding] {
			return b.Findings(summit.From(actorOrrinholt), summit.OfKind(summit.KindPosition))
		},
	},
	{
		question: "Which words are Marrek’s?",
		code:     "b.Quotes(summit.By(actorMarrek))",
		quotes: func(b summit.Brief) iter.Seq[summit.Quote] {
			return b.Quotes(summit.By(actorMarrek))
		},
	},
	{
		question: "Which are nobody’s?",
		code:     "b.Quotes(summit.Unattributed())",
		quotes: func(b summit.Brief) iter.Seq[summit.Quote] {
			return b.Quotes(summit.Unattributed())
		},
	},
}

// writeAccount tells what was built, asks it, and checks it against its source.
func writeAccount(w io.Writer, b summit.Brief) error {
	d := b.Draft()
	fmt.Fprintf(w, "%v\n%d findings and %d quotes of %d sentences in %d sections, with %d actors, %d regions and %d topics\n",
		b, len(d.Findings), len(d.Quotes), len(d.Sentences), len(d.Sections), len(d.Actors), len(d.Regions), len(d.Topics))
	for _, q := range queries {
		fmt.Fprintf(w, "\n%s\n%s\n", q.question, q.code)
		if q.findings != nil {
			for f := range q.findings(b) {
				fmt.Fprintf(w, "  %s\n    %s\n", f.Statement, b.Cite(f))
			}
		}
		if q.quotes != nil {
			for q := range q.quotes(b) {
				fmt.Fprintf(w, "  %v\n    %s\n", q, b.Cite(q))
			}
		}
	}
	fmt.Fprint(w, "\nDoes the source hold every quote where the brief says?\nb.Verify(strings.NewReader(source))\n")
	if err := b.Verify(strings.NewReader(source)); err != nil {
		return err
	}
	fmt.Fprintf(w, "  yes: %v\n", b.Source())
	return nil
}

// writeSentences writes the sentences by their numbers and sections. It needs no more than the sections of the
// report, so that they can be read before anything cites them.
func writeSentences(w io.Writer) error {
	d, err := records()
	if err != nil {
		return err
	}
	if err := d.LocateSentences(source); err != nil {
		return err
	}
	var last summit.SectionID
	for i, s := range d.Sentences {
		if i == 0 || s.Section != last {
			last = s.Section
			fmt.Fprintln(w, last)
		}
		fmt.Fprintf(w, "%4d  %s\n", i+1, strings.Join(strings.Fields(source[s.Start:s.End]), " "))
	}
	return nil
}
