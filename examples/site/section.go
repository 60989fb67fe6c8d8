package main

import (
	"slices"

	"example.com/summit"
	"example.com/summit/locale"
)

// A section is the page of a section of the report: what it and those within it state, in order.
type section struct {
	Label, All string
	Within     []link
	Facts      []fact // the sections within it
	Parts      []sectionPart
	Rest       link // to all of it, where that is too much for a page
	Quotes     group
}

type sectionPart struct {
	Title, Href string // of a section within
	Entries     []entry
}

const sectionEntries = 60

func newSectionPage(p *page, s summit.Section) *section {
	t := &section{Label: p.words.Chapters, All: p.To("sections.html")}
	for up := s; up.Within != ""; {
		var ok bool
		if up, ok = p.brief.Section(up.Within); !ok {
			break
		}
		t.Within = append([]link{{Text: p.locale.Section(up.ID), Href: p.To("sections/" + string(up.ID) + ".html")}}, t.Within...)
	}
	if inner := p.links.sections[s.ID]; len(inner) > 0 {
		t.Facts = []fact{{p.words.TakesIn, linksTo(slices.Values(inner), p.locale.Section, p.To("sections/"))}}
	}
	parts := make(map[summit.SectionID]*sectionPart)
	n := 0
	for f := range p.brief.Findings(summit.Under(s.ID)) {
		if n++; n > sectionEntries {
			continue
		}
		home := p.home(f, s.ID)
		if parts[home] == nil {
			parts[home] = p.part(home, s.ID)
		}
		parts[home].Entries = append(parts[home].Entries, p.finding(f))
	}
	var walk func(id summit.SectionID)
	walk = func(id summit.SectionID) {
		if part := parts[id]; part != nil {
			t.Parts = append(t.Parts, *part)
		}
		for _, inner := range p.links.sections[id] {
			walk(inner)
		}
	}
	walk(s.ID)
	if n > sectionEntries {
		t.Rest = p.showAll(p.locale.Count(n, locale.NounFinding), "findings.html?section="+string(s.ID))
	}
	entries, n := some(p.brief.Quotes(summit.Under(s.ID)), shownEntries, func(q summit.Quote) entry { return p.quote(q) })
	t.Quotes = group{Title: p.L(locale.LabelQuotes), Entries: entries}
	if n > len(entries) {
		t.Quotes.All = p.showAll(p.locale.Count(n, locale.NounQuote), "quotes.html?section="+string(s.ID))
	}
	return t
}

// home returns the section at or within top where a finding is first stated.
func (p *page) home(f summit.Finding, top summit.SectionID) summit.SectionID {
	for n := range f.Sentences.All() {
		s, ok := p.brief.Sentence(n)
		for id := s.Section; ok && id != ""; {
			if id == top {
				return s.Section
			}
			var up summit.Section
			up, ok = p.brief.Section(id)
			id = up.Within
		}
	}
	return top
}

// part returns the part of the page of top that a section at or within it has.
func (p *page) part(id, top summit.SectionID) *sectionPart {
	if id == top {
		return &sectionPart{}
	}
	return &sectionPart{Title: p.locale.Section(id), Href: p.To("sections/" + string(id) + ".html")}
}
