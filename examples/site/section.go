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
	n := 0
	for f := range p.brief.Findings(summit.Under(s.ID)) {
		if n++; n > sectionEntries {
			continue
		}
		home := p.home(f, s.ID)
		if len(t.Parts) == 0 || t.Parts[len(t.Parts)-1].Href != p.partHref(home, s.ID) {
			part := sectionPart{Href: p.partHref(home, s.ID)}
			if home != s.ID {
				part.Title = p.locale.Section(home)
			}
			t.Parts = append(t.Parts, part)
		}
		last := &t.Parts[len(t.Parts)-1]
		last.Entries = append(last.Entries, p.finding(f))
	}
	if n > sectionEntries {
		t.Rest = link{Text: p.locale.Count(n, locale.NounFinding), Href: p.To("findings.html?section=" + string(s.ID))}
	}
	entries, n := some(p.brief.Quotes(summit.Under(s.ID)), shownEntries, func(q summit.Quote) entry { return p.quote(q) })
	t.Quotes = group{p.L(locale.LabelQuotes), entries, link{Text: p.locale.Count(n, locale.NounQuote), Href: p.To("quotes.html?section=" + string(s.ID))}}
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

func (p *page) partHref(id, top summit.SectionID) string {
	if id == top {
		return ""
	}
	return p.To("sections/" + string(id) + ".html")
}
