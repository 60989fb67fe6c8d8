package main

import (
	"fmt"
	"io"
	"strings"

	"example.com/summit"
)

// A mistake is one that is soon made, its line of code, and what to do instead.
type mistake struct {
	title, code, instead string
	make                 func(summit.Draft) error // makes it in what report.go has written by hand
}

var mistakes = []mistake{
	{
		title: "A name where an ID should be",
		code:  `_, err := summit.NewActor("Ilsa Marrek", "Ilsa Marrek", summit.ActorKindPerson)`,
		make: func(summit.Draft) error {
			_, err := summit.NewActor("Ilsa Marrek", "Ilsa Marrek", summit.ActorKindPerson)
			return err
		},
		instead: `"marrek": an ID is for programs, and stays when the name is spelt in another way.`,
	},
	{
		title: "An outcome that does not say what came out",
		code:  `_, err := summit.NewFinding("floods/warning", summit.KindOutcome, "Each town is to warn the other.")`,
		make: func(summit.Draft) error {
			_, err := summit.NewFinding("floods/warning", summit.KindOutcome, "Each town is to warn the other.")
			return err
		},
		instead: "NewOutcome takes it: agreed, not-agreed, deferred ...",
	},
	{
		title: "A date in words",
		code:  `d.Date = "14 March 2025"`,
		make: func(d summit.Draft) error {
			d.Date = "14 March 2025"
			return check(d)
		},
		instead: `"2025-03-14", "2025-03" or "2025", as in ISO 8601.`,
	},
	{
		title: "An ID that is misspelt",
		code:  `d.Findings[0].Topics = summit.SetOf[summit.TopicID]("treaty", "feries")`,
		make: func(d summit.Draft) error {
			d.Findings[0].Topics = summit.SetOf[summit.TopicID]("treaty", "feries")
			return check(d)
		},
		instead: "A constant for each ID, as in report.go: then it does not compile.",
	},
	{
		title: "A quote in other words than the source has",
		code:  `d.Quotes[1].Text = "water knows no borders"`,
		make: func(d summit.Draft) error {
			d.Quotes[1].Text = "water knows no borders"
			return check(d)
		},
		instead: "Copy the words. White space and punctuation may differ, and nothing else.",
	},
	{
		title: "Quotes that are located before the sentences",
		code:  `err := d.Locate(source)`,
		make: func(d summit.Draft) error {
			err := d.Locate(source)
			return err
		},
		instead: "d.LocateSentences(source) first. It numbers the sentences, in which the quotes are then found.",
	},
	{
		title: "Sentences that are counted from 0",
		code:  `d.Findings[0].Sentences = summit.SetOf(0)`,
		make: func(d summit.Draft) error {
			d.Findings[0].Sentences = summit.SetOf(0)
			return check(d)
		},
		instead: "They count from 1: go run ./examples/newbrief -sentences.",
	},
	{
		title: "A source that was edited after the quotes were located",
		code:  `b.Verify(strings.NewReader(strings.Replace(source, "On 14 March 2025", "Last Friday", 1)))`,
		make: func(d summit.Draft) error {
			b, err := build(d)
			if err != nil {
				return err
			}
			return b.Verify(strings.NewReader(strings.Replace(source, "On 14 March 2025", "Last Friday", 1)))
		},
		instead: "Locate in the new text, as report.go does at each start, and raise the edition.",
	},
}

func check(d summit.Draft) error {
	_, err := build(d)
	return err
}

// mostFaults is how many lines of an error are shown.
const mostFaults = 3

// writeMistakes makes each mistake in a draft of its own, and writes the error.
func writeMistakes(w io.Writer) error {
	for i, m := range mistakes {
		d, err := records()
		if err != nil {
			return err
		}
		if err = m.make(d); err == nil {
			return fmt.Errorf("no error of %s", m.code)
		}
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%d. %s\n\n    %s\n\n", i+1, m.title, m.code)
		lines := strings.Split(err.Error(), "\n")
		for _, line := range lines[:min(len(lines), mostFaults)] {
			fmt.Fprintf(w, "  %s\n", line)
		}
		if more := len(lines) - mostFaults; more > 0 {
			fmt.Fprintf(w, "  and %d more\n", more)
		}
		fmt.Fprintf(w, "\n  Instead: %s\n", m.instead)
	}
	return nil
}
