package main

import (
	"fmt"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/judge"
)

// messages returns what is to be said of an item, one sentence for each fault, or for its soundness.
func (it *item) messages(b summit.Brief) []string {
	var list []string
	if len(it.Faults) == 0 {
		list = append(list, it.praise(b))
	}
	for _, f := range it.Faults {
		list = append(list, it.message(b, f))
	}
	if it.Open {
		list = append(list, "nothing closes the quotation")
	}
	return list
}

// praise says of a sound item what it has in the brief.
func (it *item) praise(b summit.Brief) string {
	if it.claim {
		return fmt.Sprintf("the brief lets %s assert that: %s", speakers(b, it.findings[0].By), stated(it.findings[0]))
	}
	s := fmt.Sprintf("the words are those of %s", speakers(b, it.Quote.By))
	if it.Open && judge.Count(it.Text) > judge.Count(it.Quote.Text) {
		s = fmt.Sprintf("the first words are those of %s: %v", speakers(b, it.Quote.By), it.Quote)
	}
	if it.isUnseen() {
		s += "; to whom the article gives them was not seen"
	}
	if it.Disputed {
		s += "; the article has a “not” in front of them, the brief has none"
	}
	if it.Inserted != "" {
		s += fmt.Sprintf("; put in is “%s”", shortened(it.Inserted))
	}
	if it.Omitted != "" {
		s += fmt.Sprintf("; left out is “%s”", shortened(it.Omitted))
	}
	return s
}

func (it *item) message(b summit.Brief, f judge.Fault) string {
	who := it.speaker(b)
	switch {
	case it.claim && f == judge.Negated:
		return fmt.Sprintf("there is a “not” more or less in what the brief lets %s assert: %s", speakers(b, it.findings[0].By), stated(it.findings[0]))
	case it.claim:
		return fmt.Sprintf("given to %s is what the brief lets %s assert: %s", who, speakers(b, it.findings[0].By), stated(it.findings[0]))
	case it.disowned && f == judge.Negated:
		return fmt.Sprintf("the article says that they were not said; the brief quotes %s", speakers(b, it.Quote.By))
	case it.disowned:
		return "the article itself says that they were not said, and the brief does not have them so"
	case f == judge.Misattributed && judge.Count(it.Text) == 1:
		return fmt.Sprintf("the word is given to %s; the brief quotes it of %s, though anybody may use it", who, speakers(b, it.Quote.By))
	case f == judge.Misattributed:
		return fmt.Sprintf("the words are given to %s; the brief gives them to %s", who, speakers(b, it.Quote.By))
	case f == judge.Negated:
		return "the brief reports these words as not holding"
	case f == judge.Cut:
		return fmt.Sprintf("what is left out matters: %s", it.Differs)
	case f == judge.Altered:
		return fmt.Sprintf("not the same words: %s", it.Differs)
	case it.Partly && it.Quote.Negated:
		return fmt.Sprintf("the words are no quote’s; among them stands %v, by %s, which the brief reports as not holding", it.Quote, speakers(b, it.Quote.By))
	case it.Partly:
		return fmt.Sprintf("the words are no quote’s; among them stands %v, by %s", it.Quote, speakers(b, it.Quote.By))
	case it.TooLong:
		return "no quote of the brief has these words; whether one is like them was not looked at, as they are too many"
	case judge.Count(it.Text) == 1 && isQuoted(b, it.Text):
		return "no quote of the brief is this word alone; those that have it among others need not be meant"
	}
	return "no quote of the brief has these words, nor nearly"
}

// isQuoted reports whether a quote has these words.
func isQuoted(b summit.Brief, words string) bool {
	for range b.Quotes(summit.Containing(words)) {
		return true
	}
	return false
}

// stated returns a statement with what must be said with it.
func stated(f summit.Finding) string {
	s := f.Statement
	if f.Modality != summit.ModalityUnhedged {
		s += fmt.Sprintf(" (hedged: %s)", f.Modality)
	}
	if f.Condition != summit.ConditionNone {
		s += fmt.Sprintf(" (condition: %s)", f.Condition)
	}
	return s
}

// name returns what an item is called where it is told in one word.
func (it *item) name() string {
	switch {
	case len(it.Faults) == 0 && it.claim:
		return "sound"
	case len(it.Faults) == 0:
		return "verbatim"
	}
	var list []string
	for _, f := range it.Faults {
		list = append(list, string(f))
	}
	return strings.Join(list, ", ")
}

// speaker returns whom the article credits, "" if nobody.
func (it *item) speaker(b summit.Brief) string {
	if it.Stranger != "" {
		return it.Stranger
	}
	return names(b, it.Credited)
}

// isUnseen reports whether a quotation is somebody's in the brief, and it was not seen whom the article credits.
func (it *item) isUnseen() bool {
	return !it.claim && it.Quote.By.Len() > 0 && len(it.Credited) == 0 && it.Stranger == ""
}

// cite returns where the brief has what an item was compared with.
func (it *item) cite(b summit.Brief) string {
	switch {
	case it.claim:
		return b.Cite(it.findings[0])
	case it.Quote.ID != "":
		return b.Cite(it.Quote)
	}
	return ""
}

// ref returns the ID of what an item was compared with.
func (it *item) ref() string {
	if it.claim {
		return string(it.findings[0].ID)
	}
	return string(it.Quote.ID)
}

func speakers(b summit.Brief, set summit.Set[summit.ActorID]) string {
	var list []summit.ActorID
	for id := range set.All() {
		list = append(list, id)
	}
	if len(list) == 0 {
		return "nobody"
	}
	return names(b, list)
}

func names(b summit.Brief, list []summit.ActorID) string {
	var s strings.Builder
	for i, id := range list {
		switch {
		case i > 0 && i == len(list)-1:
			s.WriteString(" and ")
		case i > 0:
			s.WriteString(", ")
		}
		actor, _ := b.Actor(id)
		s.WriteString(actor.Name)
	}
	return s.String()
}

// shortened returns a text to recognise it by.
func shortened(text string) string {
	const most = 200
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}
