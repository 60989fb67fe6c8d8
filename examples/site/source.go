package main

import (
	"strconv"

	"example.com/summit"
	"example.com/summit/locale"
)

// A sentence is one of the source.
type sentence struct {
	Number string
	Anchor string // "s43"
	Text   string
	Cited  bool
	Stated []link // the findings that it states
}

// A sourceText is the whole source, by section.
type sourceText struct {
	SHA256 string
	Parts  []sourcePart
}

type sourcePart struct {
	Title, Href string
	Level       int // of its heading: 2 for a chapter
	Sentences   []sentence
}

// anchor is the part of an address that leads to a sentence within the source.
func anchor(number int) string { return "#s" + strconv.Itoa(number) }

func (p *page) sentence(n int, s summit.Sentence, cited bool) sentence {
	return sentence{
		Number: p.locale.Number(n),
		Anchor: anchor(n)[1:],
		Text:   collapsed(p.source[s.Start:s.End]),
		Cited:  cited,
	}
}

func newSourceText(p *page) *sourceText {
	t := &sourceText{SHA256: p.brief.Source().SHA256}
	parts := make(map[summit.SectionID]*sourcePart)
	var order []*sourcePart
	for s := range p.brief.Sections() {
		part := &sourcePart{Title: p.locale.Section(s.ID), Href: p.To("sections/" + string(s.ID) + ".html"), Level: p.depth(s) + 2}
		parts[s.ID] = part
		order = append(order, part)
	}
	none := &sourcePart{Title: p.L(locale.LabelNoSection), Level: 2}
	for n, s := range p.brief.Sentences() {
		part := parts[s.Section]
		if part == nil {
			part = none
		}
		one := p.sentence(n, s, false)
		for i, id := range p.links.stated[n] {
			f, _ := p.brief.Finding(id)
			one.Stated = append(one.Stated, link{Text: p.locale.Number(i + 1), Title: f.Statement, Href: p.To("findings/" + string(id) + ".html")})
		}
		part.Sentences = append(part.Sentences, one)
	}
	if len(none.Sentences) > 0 {
		order = append(order, none)
	}
	for _, part := range order {
		t.Parts = append(t.Parts, *part)
	}
	return t
}

// depth returns how many sections a section lies within, 4 at most: HTML has no deeper headings.
func (p *page) depth(s summit.Section) int {
	depth := 0
	for ok := true; ok && s.Within != "" && depth < 4; depth++ {
		s, ok = p.brief.Section(s.Within)
	}
	return depth
}
