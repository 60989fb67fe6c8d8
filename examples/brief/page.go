package main

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// A page is what of the brief is to be read, in words.
type page struct {
	locale locale.Locale
	title  string
	about  []string // date, edition, how much there is
	parts  []*part
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

func newPage(b summit.Brief, l locale.Locale, s ask.Selection) page {
	parts := make(map[summit.SectionID]*part)
	findings, quotes := 0, 0
	for f := range s.Findings(b) {
		p := partOf(b, l, parts, first(f.Sentences.All()))
		p.findings = append(p.findings, findingEntry(l, f))
		findings++
	}
	for q := range s.Quotes(b) {
		p := partOf(b, l, parts, first(q.Mentions.All()).Sentence)
		p.quotes = append(p.quotes, quoteEntry(l, q))
		quotes++
	}
	p := page{locale: l, title: titleOf(l), about: given(l.Date(b.Date()), edition(b, l))}
	if s.ForFindings() {
		p.about = append(p.about, l.Share(findings, count(b.Findings()), locale.NounFinding))
	}
	if s.ForQuotes() {
		p.about = append(p.about, l.Share(quotes, count(b.Quotes()), locale.NounQuote))
	}
	p.about = append(p.about, given(ask.LeftAsWas(b, l))...)
	p.parts = inOrder(b, parts)
	return p
}

func titleOf(l locale.Locale) string { return cmp.Or(l.Title(), l.Label(locale.LabelNoTitle)) }

// inOrder returns the parts in the order of the sections; what stands in none is the last.
func inOrder(b summit.Brief, parts map[summit.SectionID]*part) []*part {
	var list []*part
	for section := range b.Sections() {
		list = append(list, given(parts[section.ID])...)
	}
	return append(list, given(parts[""])...)
}

func partOf(b summit.Brief, l locale.Locale, parts map[summit.SectionID]*part, sentence int) *part {
	s, _ := b.Sentence(sentence)
	return reach(b.Section, l, parts, s.Section)
}

// reach returns the part of a section, which it adds to parts together with
// those that the section lies within.
func reach(sectionOf func(summit.SectionID) (summit.Section, bool), l locale.Locale, parts map[summit.SectionID]*part, id summit.SectionID) *part {
	if p := parts[id]; p != nil {
		return p
	}
	section, ok := sectionOf(id)
	p := &part{title: l.Label(locale.LabelNoSection)}
	if ok {
		p.title = l.Section(id)
	}
	if section.Within != "" {
		p.depth = reach(sectionOf, l, parts, section.Within).depth + 1
	}
	parts[id] = p
	return p
}

func findingEntry(l locale.Locale, f summit.Finding) entry {
	e := entry{label: l.Kind(f.Kind), text: f.Statement, notes: given(l.Attribution(f.By, f.Citing), l.Cite(f))}
	e.marks = given(l.Outcome(f.Outcome))
	if f.Modality != summit.ModalityUnhedged {
		e.marks = append(e.marks, l.Modality(f.Modality))
	}
	if f.Condition != summit.ConditionNone {
		e.marks = append(e.marks, l.Condition(f.Condition))
	}
	return e
}

func quoteEntry(l locale.Locale, q summit.Quote) entry {
	who := cmp.Or(l.Attribution(q.By, summit.Set[summit.ActorID]{}), l.Label(locale.LabelNobodysWords))
	if cues := cues(q); len(cues) > 0 {
		who += " (" + l.Isolate(strings.Join(cues, ", ")) + ")"
	}
	e := entry{label: l.Label(locale.LabelQuote), text: q.String(), notes: given(who, l.Form(q.Form), l.Cite(q))}
	if q.Negated {
		e.marks = []string{l.Label(locale.LabelNegated)}
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

func edition(b summit.Brief, l locale.Locale) string {
	if b.Edition() == "" {
		return ""
	}
	return l.Label(locale.LabelEdition) + " " + l.Isolate(b.Edition())
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
