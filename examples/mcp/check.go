package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/judge"
	"example.com/summit/examples/internal/said"
)

// A check is what is known of words that are to be quoted.
type check struct {
	judge.Saying
	judge.Verdict
	held judge.Verdict  // if nothing were said around them
	also []summit.Quote // others that have the words
}

func (s *service) checkQuote(a *arguments) (any, string, error) {
	saying, err := s.saying(a)
	if err != nil {
		return nil, "", err
	}
	c := s.check(saying)
	doc := checkJSON{
		Sound: len(c.Faults) == 0, Faults: c.Faults, Messages: s.messages(c),
		Speaker: append([]summit.ActorID{}, saying.Credited...), Differs: c.Differs, Omitted: c.Omitted, Also: []quoteJSON{},
	}
	lines := strings.Join(doc.Messages, "\n") + "\n"
	if c.Quote.ID != "" {
		q := s.quote(c.Quote)
		doc.Quote = &q
		lines += "The brief has:\n" + q.lines()
	}
	if len(c.also) > 0 {
		var more string
		doc.Also, more = s.quotesOf(c.also)
		lines += "Other quotes have the words, too:\n" + more
	}
	return doc, lines, nil
}

func (s *service) check(saying judge.Saying) check {
	c := check{Saying: saying, Verdict: s.judge.Verdict(saying)}
	saying.Denied, saying.Conditional = false, false
	c.held = s.judge.Verdict(saying)
	c.Faults = c.faults()
	if c.Omitted == "" && c.Quote.ID != "" {
		c.Omitted = cmp.Or(c.held.Omitted, around(c.Quote.Text, c.Text))
	}
	for _, a := range s.finder.Find(c.Text).Answers {
		if a.Quote.ID != c.Quote.ID && (a.Match == said.Exact || a.Match == said.Normalized) {
			c.also = append(c.also, a.Quote)
		}
	}
	return c
}

// around returns what a quote has before and behind a part of it.
func around(quote, part string) string {
	for start, end := range summit.Occurrences(quote, part) {
		if before, after := strings.TrimSpace(quote[:start]), strings.TrimSpace(quote[end:]); before != "" || after != "" {
			return strings.TrimSpace(before + " … " + after)
		}
	}
	return ""
}

// faults returns those of the verdict, and two that an article is let pass: a body or a state that is given the words of
// somebody in it, and a denial of what the brief does not report as denied.
func (c check) faults() []judge.Fault {
	list := append([]judge.Fault{}, c.Faults...)
	if slices.Contains(list, judge.Absent) {
		return list
	}
	add := func(f judge.Fault) {
		if !slices.Contains(list, f) {
			list = append([]judge.Fault{f}, list...)
		}
	}
	if c.Denied && !c.Quote.Negated && !c.saysAround() {
		add(judge.Negated)
	}
	if slices.ContainsFunc(c.Credited, func(id summit.ActorID) bool { return !c.Quote.By.Has(id) }) {
		add(judge.Misattributed)
	}
	return list
}

// saysAround reports whether a "not" or an "until" that is left out is what is said around the words.
func (c check) saysAround() bool {
	return slices.Contains(c.held.Faults, judge.Cut) && !slices.Contains(c.Faults, judge.Cut)
}

// messages says what is wrong with a quotation, or that nothing is.
func (s *service) messages(c check) (list []string) {
	voice := cmp.Or(s.names(c.Quote.By), nobody)
	for _, f := range c.Faults {
		switch {
		case f == judge.Misattributed:
			list = append(list, fmt.Sprintf("Misattributed: the words are given to %s; the brief gives them to %s.", s.names(summit.SetOf(c.Credited...)), voice))
		case f == judge.Negated && c.Denied:
			list = append(list, "Negated: the words are passed on as not holding, which the brief does NOT report.")
		case f == judge.Negated:
			list = append(list, "Negated: the brief reports that these words do NOT hold.")
		case f == judge.Cut:
			list = append(list, "Cut: what is left out matters: "+c.Differs)
		case f == judge.Altered:
			list = append(list, "Altered: NOT the same words: "+c.Differs)
		case c.Partly:
			list = append(list, fmt.Sprintf("Absent: of these words the brief has only %v, by %s.", c.Quote, voice))
		case c.TooLong:
			list = append(list, "Absent: no quote has these words; whether one is like them was not looked at, as they are too many.")
		default:
			list = append(list, "Absent: no quote of the brief has these words, nor nearly. Whether they were said elsewhere, the brief doesn't tell.")
		}
	}
	if len(list) > 0 {
		return list
	}
	sound := fmt.Sprintf("Sound: the words are those of %s.", voice)
	if c.Quote.By.IsZero() {
		sound = "Sound: the brief has these words, and gives them to nobody. They are not to be given to anybody."
	} else if len(c.Credited) == 0 {
		sound += " No speaker was given to be checked."
	}
	list = append(list, sound)
	switch {
	case c.saysAround():
		list = append(list, "What is left out must be said around them: "+c.held.Differs)
	case c.Conditional:
		list = append(list, "The brief sets NO condition on them: none is to be said around them.")
	case c.Omitted != "":
		list = append(list, "They are a part of the quote; left out is: "+c.Omitted)
	}
	return list
}
