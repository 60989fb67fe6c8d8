package main

import (
	"example.com/summit"
	"example.com/summit/locale"
)

// facetTitle returns what a parameter is called for readers.
func (p *page) facetTitle(name string) string {
	l, w := p.locale.Label, p.words
	switch name {
	case "by":
		return w.WhoseVoice
	case "from":
		return w.SaidFrom
	case "actor":
		return w.Involved
	case "about":
		return l(locale.LabelAbout)
	case "citing":
		return l(locale.LabelCiting)
	case "topic":
		return l(locale.LabelTopics)
	case "region":
		return l(locale.LabelRegions)
	case "section":
		return l(locale.LabelSections)
	case "kind":
		return l(locale.LabelKinds)
	case "outcome":
		return l(locale.LabelOutcomes)
	case "modality":
		return w.Certainty
	case "condition":
		return w.DependsOn
	case "form":
		return w.HowQuoted
	case "phase":
		return w.When
	case "setting":
		return w.SaidWhere
	case "quote":
		return l(locale.LabelQuotes)
	case "negated":
		return l(locale.LabelNegated)
	case "find":
		return w.Search
	}
	return name
}

// valueName returns what a value of a parameter is called for readers.
func (p *page) valueName(name, value string) string {
	switch {
	case name == "by" && value == "-" && p.path == "quotes.html":
		return p.L(locale.LabelNobodysWords)
	case name == "by" && value == "-":
		return p.L(locale.LabelReportItself)
	case name == "quote":
		if q, ok := p.brief.Quote(summit.QuoteID(value)); ok {
			return q.String()
		}
	}
	return p.parameter(name).Values.Name(value)
}
