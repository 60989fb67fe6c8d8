package main

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"example.com/summit"
)

// A page is what of the brief is to be read, in words.
type page struct {
	title string
	about []string // date, edition, how much there is
	parts []*part
}

// A part is a section of the brief with what of it is to be read: nothing, if
// only sections within it have something. What stands in no section is a part too.
type part struct {
	title            string
	depth            int // 0 for a chapter
	findings, quotes []entry
}

// An entry is a finding or a quote.
type entry struct {
	label string   // the kind of a finding, or "quote"
	marks []string // outcome, hedge and condition, where there are any
	text  string
	notes []string // who says it and how, and the citation
	lines []string // what else there is to say, each on a line of its own
}

func newPage(b summit.Brief, s selection) page {
	parts := make(map[summit.SectionID]*part)
	findings, quotes := 0, 0
	for f := range s.findingsOf(b) {
		p := partOf(b, parts, first(f.Sentences.All()))
		p.findings = append(p.findings, findingEntry(b, f))
		findings++
	}
	for q := range s.quotesOf(b) {
		p := partOf(b, parts, first(q.Mentions.All()).Sentence)
		p.quotes = append(p.quotes, quoteEntry(b, q))
		quotes++
	}
	p := page{title: cmp.Or(b.Title(), "A brief without a title"), about: given(day(b.Date()), edition(b))}
	if s.findings {
		p.about = append(p.about, share(findings, count(b.Findings()), "finding"))
	}
	if s.quotes {
		p.about = append(p.about, share(quotes, count(b.Quotes()), "quote"))
	}
	p.parts = inOrder(b, parts)
	return p
}

// inOrder returns the parts in the order of the sections; what stands in none is the last.
func inOrder(b summit.Brief, parts map[summit.SectionID]*part) []*part {
	var list []*part
	for section := range b.Sections() {
		list = append(list, given(parts[section.ID])...)
	}
	return append(list, given(parts[""])...)
}

func partOf(b summit.Brief, parts map[summit.SectionID]*part, sentence int) *part {
	s, _ := b.Sentence(sentence)
	return reach(b.Section, parts, s.Section)
}

// reach returns the part of a section, which it adds to parts together with
// those that the section lies within.
func reach(sectionOf func(summit.SectionID) (summit.Section, bool), parts map[summit.SectionID]*part, id summit.SectionID) *part {
	if p := parts[id]; p != nil {
		return p
	}
	section, _ := sectionOf(id)
	p := &part{title: cmp.Or(section.Title, "In no section")}
	if section.Within != "" {
		p.depth = reach(sectionOf, parts, section.Within).depth + 1
	}
	parts[id] = p
	return p
}

func findingEntry(b summit.Brief, f summit.Finding) entry {
	who := names(b, f.By)
	if !f.Citing.IsZero() {
		who += ", citing " + names(b, f.Citing)
	}
	return entry{
		label: string(f.Kind),
		marks: given(string(f.Outcome), string(f.Modality), conditionMarks[f.Condition]),
		text:  f.Statement,
		notes: given(who, b.Cite(f)),
	}
}

var conditionMarks = map[summit.Condition]string{
	summit.ConditionOpen:           "if",
	summit.ConditionCounterfactual: "counterfactual",
}

func quoteEntry(b summit.Brief, q summit.Quote) entry {
	who := names(b, q.By)
	if who == "" {
		who = "nobody’s words"
	}
	if cues := cues(q); len(cues) > 0 {
		who += " (" + strings.Join(cues, ", ") + ")"
	}
	e := entry{label: "quote", text: q.String(), notes: given(who, string(q.Form), b.Cite(q))}
	if q.Negated {
		e.marks = []string{"negated"}
	}
	return e
}

// cues returns the reporting verbs of a quote's mentions, each once.
func cues(q summit.Quote) []string {
	var list []string
	for m := range q.Mentions.All() {
		if m.Cue != "" && !slices.Contains(list, m.Cue) {
			list = append(list, m.Cue)
		}
	}
	return list
}

// names returns the names of actors, as in "Donald Trump and Vladimir Putin".
func names(b summit.Brief, ids summit.Set[summit.ActorID]) string {
	var list []string
	for id := range ids.All() {
		a, _ := b.Actor(id)
		list = append(list, a.Name)
	}
	return enumerate(list, " and ")
}

func edition(b summit.Brief) string {
	if b.Edition() == "" {
		return ""
	}
	return "edition " + b.Edition()
}

func day(d summit.Date) string {
	from, _, ok := d.Span()
	if !ok || len(d) != len("2006-01-02") {
		return string(d)
	}
	return from.Format("2 January 2006")
}

// share returns "47 quotes", or "3 of 47 quotes".
func share(n, all int, noun string) string {
	if n == all {
		return amount(n, noun)
	}
	return fmt.Sprintf("%d of %s", n, amount(all, noun))
}

func amount(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// given returns the values that are not the zero value.
func given[T comparable](values ...T) []T {
	return slices.DeleteFunc(values, func(v T) bool { return v == *new(T) })
}

func first[T any](seq iter.Seq[T]) (v T) {
	for v = range seq {
		break
	}
	return v
}

func count[T any](seq iter.Seq[T]) int {
	n := 0
	for range seq {
		n++
	}
	return n
}
