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
	around string           // what must be said around the words and is, by the asker: the quote with what is left out
	denial bool             // that they don't hold is among it
	terms  bool             // and so is a condition
	given  []summit.Finding // that give the quote with a hedge or a condition
	also   []summit.Quote   // others that have the words, or some of them
}

// maxAlso is how many other quotes are told.
const maxAlso = 20

func (s *service) checkQuote(a *arguments) (any, string, error) {
	saying, err := s.saying(a)
	if err != nil {
		return nil, "", err
	}
	c := s.check(saying)
	doc := checkJSON{
		Sound: len(c.Faults) == 0, Faults: c.Faults, Messages: s.messages(c),
		Credited: append([]summit.ActorID{}, saying.Credited...), Differs: c.Differs, Omitted: c.Omitted, AlsoTotal: len(c.also),
	}
	lines := strings.Join(doc.Messages, "\n") + "\n"
	if c.Quote.ID != "" {
		q := s.quote(c.Quote)
		doc.Quote = &q
		lines += "The brief has:\n" + q.lines()
	}
	var more string
	doc.Also, more = s.quotesOf(c.also[:min(maxAlso, len(c.also))])
	if len(c.also) > 0 {
		lines += fmt.Sprintf("Other quotes have the words, or some of them, too (%d):\n%s", len(c.also), more)
	}
	if left := len(c.also) - maxAlso; left > 0 {
		lines += fmt.Sprintf("and %d more: ask quotes with find.\n", left)
	}
	return doc, lines, nil
}

func (s *service) check(saying judge.Saying) check {
	c := check{Saying: saying, Verdict: s.judge.Verdict(saying)}
	absent := slices.Contains(c.Faults, judge.Absent)
	if !absent {
		c.justify(s.judge)
		c.Faults = c.faults()
		c.Omitted = cmp.Or(c.Omitted, around(c.Quote.Text, c.Text))
		for f := range s.brief.Findings(summit.Quoting(c.Quote.ID)) {
			if s.limits(f) != "" && len(c.given) < maxGiving {
				c.given = append(c.given, f)
			}
		}
	}
	answers := s.finder.Find(c.Text).Answers
	for _, a := range answers {
		same := a.Match == said.Exact || a.Match == said.Normalized
		if a.Quote.ID != c.Quote.ID && (same || c.Partly && a.Match == said.Within) {
			c.also = append(c.also, a.Quote)
		}
	}
	if len(answers) == 0 && (absent || judge.Count(c.Text) == 1) {
		for q := range s.brief.Quotes(summit.Containing(c.Text)) {
			if q.ID != c.Quote.ID {
				c.also = append(c.also, q)
			}
		}
	}
	return c
}

// justify looks at what the asker says around the words: whether they would lack it, and it alone.
func (c *check) justify(j *judge.Judge) {
	with := func(denied, conditional bool) (differs string, cut bool) {
		s := c.Saying
		s.Denied, s.Conditional = denied, conditional
		v := j.Verdict(s)
		return v.Differs, slices.Contains(v.Faults, judge.Cut)
	}
	if _, cut := with(true, true); cut {
		return // whatever is said around them
	}
	if c.Denied {
		c.around, c.denial = with(false, true)
	}
	if c.Conditional {
		differs, cut := with(true, false)
		c.around, c.terms = cmp.Or(c.around, differs), cut
	}
	if slices.Contains(c.Faults, judge.Cut) {
		c.around = ""
	}
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
func (c *check) faults() []judge.Fault {
	list := append([]judge.Fault{}, c.Faults...)
	add := func(f judge.Fault) {
		if !slices.Contains(list, f) {
			list = append([]judge.Fault{f}, list...)
		}
	}
	if c.Denied && !c.Quote.Negated && !c.denial {
		add(judge.Negated)
	}
	if slices.ContainsFunc(c.Credited, func(id summit.ActorID) bool { return !c.Quote.By.Has(id) }) {
		add(judge.Misattributed)
	}
	return list
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
		default:
			list = append(list, absence(c, voice))
		}
	}
	if len(list) == 0 {
		list = append(list, soundness(c, voice))
	}
	return append(list, s.company(c)...)
}

// absence says what the brief has of words that it does not have as they are.
func absence(c check, voice string) string {
	switch {
	case c.Partly:
		text := fmt.Sprintf("Absent: the words are no quote's. Among them stands %v, by %s.", c.Quote, voice)
		if c.Quote.Negated {
			text += " The brief reports that it does NOT hold."
		}
		return text
	case c.TooLong:
		return "Absent: no quote has these words; whether one is like them was not looked at, as they are too many."
	case len(c.also) > 0:
		return "Absent: the words are too few, or too common, to tell whose they are."
	}
	return "Absent: no quote of the brief has these words, nor nearly. Whether they were said elsewhere, the brief doesn't tell."
}

func soundness(c check, voice string) string {
	if c.Quote.By.IsZero() {
		return "Sound: the brief has these words, and gives them to nobody. They are not to be given to anybody."
	}
	text := fmt.Sprintf("Sound: the words are those of %s.", voice)
	if len(c.Credited) == 0 {
		text += " No speaker was given to be checked."
	}
	return text
}

// company says what belongs with the words: what is left out or put in, the brief's condition and hedge.
func (s *service) company(c check) (list []string) {
	if c.Omitted != "" && !slices.Contains(c.Faults, judge.Cut) {
		list = append(list, "They are a part of the quote; left out, and to be said where it limits them, is: "+c.Omitted)
	}
	if c.around != "" {
		list = append(list, "What is left out must be said around them: "+c.around)
	}
	if c.Inserted != "" {
		list = append(list, "In brackets are NOT the speaker's words: "+c.Inserted)
	}
	for _, f := range c.given {
		list = append(list, fmt.Sprintf("To be said with them, as the brief does: %s%s", f.Statement, s.limits(f)))
	}
	if c.Conditional && !c.terms && c.Omitted == "" && !slices.Contains(c.Faults, judge.Absent) && !slices.ContainsFunc(c.given, func(f summit.Finding) bool { return f.Condition != summit.ConditionNone }) {
		list = append(list, "The brief sets NO condition on them but what they say themselves: none is to be said around them.")
	}
	return list
}
