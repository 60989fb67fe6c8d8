package main

import (
	"cmp"
	"maps"
	"slices"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

// A facet is a parameter with its values, each with what it would leave.
type facet struct {
	Name, Title string
	Open        bool
	Choices     []choice // those to show at once
	Rest        []choice // those to show when asked
	More        string   // how many there are beyond them, or ""
	MoreHref    string   // where they are
}

type choice struct {
	ID, Name, Value, Label string
	Count                  string
	Chosen                 bool
	n                      int
}

const (
	shownChoices  = 8
	hiddenChoices = 72
)

// facetNames are the parameters that have a facet, in the order to show them.
var facetNames = []string{"by", "actor", "about", "topic", "region", "section", "kind", "outcome", "modality", "condition", "form", "negated", "phase", "setting"}

// facets sets the facets, and what the address asks.
func (l *list) facets(p *page, s ask.Selection, quotes bool) {
	left := p.counter(s, quotes)
	for _, name := range facetNames {
		if q := p.parameter(name); fits(q, quotes) {
			l.Facets = append(l.Facets, p.facet(q, s, left))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(p.query)) {
		if name == "page" {
			continue
		}
		for i, value := range p.query[name] {
			l.Chosen = append(l.Chosen, link{Text: p.locale.Labelled(p.facetTitle(name), p.valueName(name, value)), Href: p.without(name, value)})
			if !slices.Contains(facetNames, name) && (name != "find" || i > 0) {
				l.Hidden = append(l.Hidden, field{name, value})
			}
		}
	}
}

// facet returns the values of a parameter that leave something, each with how much it would leave of what the other parameters do.
func (p *page) facet(q ask.Parameter, s ask.Selection, left counter) facet {
	f := facet{Name: q.Name, Title: p.facetTitle(q.Name), MoreHref: p.To(allOf[q.Name])}
	chosen := s.Values(q.Name)
	f.Open = len(chosen) > 0
	s = s.Without(q.Name)
	var choices []choice
	for t := range q.Values.Terms() {
		n := left(s, q, t.Value)
		if is := slices.Contains(chosen, t.Value); n > 0 || is {
			choices = append(choices, choice{
				ID:     q.Name + "." + t.Value,
				Name:   q.Name,
				Value:  t.Value,
				Label:  p.valueName(q.Name, t.Value),
				Count:  p.locale.Number(n),
				Chosen: is,
				n:      n,
			})
		}
	}
	if len(choices) > shownChoices {
		slices.SortStableFunc(choices, func(a, b choice) int {
			if a.Chosen != b.Chosen {
				return map[bool]int{true: -1, false: 1}[a.Chosen]
			}
			return cmp.Compare(b.n, a.n)
		})
	}
	f.Choices, choices = headTail(choices, max(shownChoices, len(chosen)))
	f.Rest, choices = headTail(choices, hiddenChoices)
	if len(choices) > 0 {
		f.More = p.locale.Labelled(p.words.More, p.locale.Number(len(choices)))
	}
	return f
}

// A counter returns how many findings, or quotes, a selection leaves with one value of a parameter more.
type counter func(s ask.Selection, q ask.Parameter, value string) int

// counter returns what counts for the page. It searches for the texts that s has once, and not for each value.
func (p *page) counter(s ask.Selection, quotes bool) counter {
	texts := s.Values("find")
	var search ask.Selection
	if err := search.Add(p.parameter("find"), texts...); err != nil {
		texts = nil // s has them, so that they are texts to find
	}
	findings, said := make(map[summit.FindingID]bool), make(map[summit.QuoteID]bool)
	if texts != nil && quotes {
		for q := range search.Quotes(p.brief) {
			said[q.ID] = true
		}
	} else if texts != nil {
		for f := range search.Findings(p.brief) {
			findings[f.ID] = true
		}
	}
	return func(s ask.Selection, q ask.Parameter, value string) (n int) {
		s = s.Without("find")
		if err := s.Add(q, value); err != nil {
			return 0
		}
		if quotes {
			for q := range s.Quotes(p.brief) {
				if texts == nil || said[q.ID] {
					n++
				}
			}
			return n
		}
		for f := range s.Findings(p.brief) {
			if texts == nil || findings[f.ID] {
				n++
			}
		}
		return n
	}
}

// allOf has the pages that show all values of a parameter.
var allOf = map[string]string{
	"by": "actors.html", "actor": "actors.html", "about": "actors.html",
	"topic": "topics.html", "region": "regions.html", "section": "sections.html",
}

func headTail[T any](list []T, n int) (head, tail []T) {
	n = min(n, len(list))
	return list[:n], list[n:]
}
