package main

import (
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// A guide is the page about the site: how to read it, and how programs do.
type guide struct {
	Terms   []terms
	Facts   []fact
	Formats []format
	OpenAPI string
}

// Terms are the values of an enumeration, with how many findings or quotes have each.
type terms struct {
	Title, Note string
	Values      []node
}

// A format is one that the brief can be had in.
type format struct{ Name, MediaType, Href string }

func newGuide(p *page) *guide {
	b := p.brief
	g := &guide{OpenAPI: p.To("../api/openapi.json")}
	for _, name := range []string{"kind", "outcome", "modality", "condition", "form"} {
		q := p.parameter(name)
		t := terms{Title: p.facetTitle(name)}
		switch name {
		case "modality":
			t.Note = p.words.Hedged
		case "condition":
			t.Note = p.words.Conditional
		case "form":
			t.Note = p.words.QuotedWords
		}
		page, noun := "findings.html", locale.NounFinding
		if !q.ForFindings() {
			page, noun = "quotes.html", locale.NounQuote
		}
		for term := range q.Values.Terms() {
			var s ask.Selection
			if err := s.Add(q, term.Value); err != nil {
				continue
			}
			n := count(s.Findings(b)) + count(s.Quotes(b)) // one of them is none, as the parameter is for the other
			t.Values = append(t.Values, node{
				Text:     p.valueName(name, term.Value),
				Href:     p.To(page + "?" + name + "=" + term.Value),
				Findings: p.tally(n, noun),
			})
		}
		g.Terms = append(g.Terms, t)
	}
	source := b.Source()
	g.Facts = slices.DeleteFunc([]fact{
		{Name: p.L(locale.LabelSource), Values: given(link{Text: source.Title, Lang: p.langOf(source.Title)})},
		{Name: "SHA-256", Values: given(link{Text: source.SHA256})},
		{Name: p.L(locale.LabelEdition), Values: given(link{Text: b.Edition()})},
		{Name: p.L(locale.LabelSentences), Values: []link{{Text: p.locale.Number(countSentences(b))}}},
	}, func(f fact) bool { return len(f.Values) == 0 })
	for _, f := range p.formats() {
		href := "../api/brief?format=" + f.Name
		if p.static {
			href = "../" + downloadPath(f)
		}
		g.Formats = append(g.Formats, format{f.Name, strings.SplitN(f.MediaType, ";", 2)[0], p.To(href)})
	}
	return g
}

func (p *page) parameter(name string) ask.Parameter {
	return p.parameters[slices.IndexFunc(p.parameters, func(q ask.Parameter) bool { return q.Name == name })]
}

// downloadPath returns where the brief lies in a format, where pages are files.
func downloadPath(f ask.Format) string { return "download/" + f.Name + f.Extension }

// formats are the formats that there is all for that they need.
func (s *site) formats() []ask.Format {
	return slices.DeleteFunc(ask.Formats(s.source), func(f ask.Format) bool { return f.NeedsSource && s.source == "" })
}

func countSentences(b summit.Brief) (n int) {
	for range b.Sentences() {
		n++
	}
	return n
}
