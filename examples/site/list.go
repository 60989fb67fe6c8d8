package main

import (
	"cmp"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"

	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// A list is the findings or the quotes that an address selects.
type list struct {
	Title    string
	Share    string // how many of how many
	Searched string
	Facets   []facet
	Chosen   []link  // what the address asks, each a way to do without
	Hidden   []field // what it asks that has no facet
	Entries  []entry
	Previous string // address of the page before, or ""
	Next     string
	Pages    string // "2 / 7"
	For      []link // the same for programs
	Empty    string // what to say where there are no entries
}

type field struct{ Name, Value string }

const perPage = 25

// isList reports whether the page at a path takes parameters.
func isList(path string) bool { return path == "findings.html" || path == "quotes.html" }

func newList(p *page) (*list, error) {
	quotes := p.path == "quotes.html"
	selection, err := p.selected(quotes)
	if err != nil {
		return nil, err
	}
	searched := p.query["find"]
	number := 1
	if s := p.query.Get("page"); s != "" {
		if number, err = strconv.Atoi(s); err != nil || number < 1 {
			return nil, fmt.Errorf("page %q is not a number from 1", s)
		}
	}
	l := &list{Empty: p.L(locale.LabelNothingFound), Searched: p.query.Get("find")}
	from, to := (number-1)*perPage, number*perPage
	var n, all int
	if quotes {
		l.Title = p.L(locale.LabelQuotes)
		for q := range selection.Quotes(p.brief) {
			if n++; from < n && n <= to {
				l.Entries = append(l.Entries, p.quote(q, searched...))
			}
		}
		all = count(p.brief.Quotes())
		l.Share = p.locale.Share(n, all, locale.NounQuote)
	} else {
		l.Title = p.L(locale.LabelFindings)
		for f := range selection.Findings(p.brief) {
			if n++; from < n && n <= to {
				l.Entries = append(l.Entries, p.finding(f, searched...))
			}
		}
		all = count(p.brief.Findings())
		l.Share = p.locale.Share(n, all, locale.NounFinding)
	}
	if last := (n + perPage - 1) / perPage; last > 1 {
		l.Pages = p.locale.Number(number) + " / " + p.locale.Number(last)
		if number > 1 {
			l.Previous = p.with("page", strconv.Itoa(min(number-1, last)))
		}
		if number < last {
			l.Next = p.with("page", strconv.Itoa(number+1))
		}
	}
	l.facets(p, selection, quotes)
	return l, nil
}

// selected returns what the query of the page selects, and makes the values there those of the vocabularies.
func (p *page) selected(quotes bool) (s ask.Selection, err error) {
	query := url.Values{}
	for _, name := range slices.Sorted(maps.Keys(p.query)) {
		if name == "page" {
			query[name] = p.query[name]
			continue
		}
		q, err := p.parameterFor(name, quotes)
		if err != nil {
			return s, err
		}
		if err := s.Add(q, given(p.query[name]...)...); err != nil { // a field of the form that is left empty is no value
			return s, fmt.Errorf("%s: %w", name, err)
		}
		if values := s.Values(name); len(values) > 0 {
			query[name] = values
		}
	}
	p.query = query
	return s, nil
}

// parameterFor returns a parameter that findings, or quotes, can be asked for.
func (p *page) parameterFor(name string, quotes bool) (ask.Parameter, error) {
	var known []string
	for _, q := range p.parameters {
		if !fits(q, quotes) {
			continue
		}
		if q.Name == name {
			return q, nil
		}
		known = append(known, q.Name)
	}
	return ask.Parameter{}, fmt.Errorf("parameter %q: %w", name, ask.NewVocabulary(known...).Unknown(name))
}

func fits(q ask.Parameter, quotes bool) bool {
	if quotes {
		return q.ForQuotes()
	}
	return q.ForFindings()
}

// with returns the address of the page with another value of a parameter, or without it if that is "".
func (p *page) with(name, value string) string {
	query := url.Values{}
	for n, values := range p.query {
		if n != "page" && n != name {
			query[n] = values
		}
	}
	if value != "" {
		query.Set(name, value)
	}
	if len(query) == 0 {
		return p.To(p.path)
	}
	return p.To(p.path) + "?" + query.Encode()
}

// without returns the address of the page without one value of a parameter.
func (p *page) without(name, value string) string {
	query := url.Values{}
	for n, values := range p.query {
		if n == name {
			values = slices.DeleteFunc(slices.Clone(values), func(v string) bool { return v == value })
		}
		if n != "page" && len(values) > 0 {
			query[n] = values
		}
	}
	if len(query) == 0 {
		return p.To(p.path)
	}
	return p.To(p.path) + "?" + query.Encode()
}

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
	for _, name := range facetNames {
		if q := p.parameter(name); fits(q, quotes) {
			l.Facets = append(l.Facets, p.facet(q, s, quotes))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(p.query)) {
		if name == "page" {
			continue
		}
		for i, value := range p.query[name] {
			l.Chosen = append(l.Chosen, link{Text: p.facetTitle(name) + ": " + p.valueName(name, value), Href: p.without(name, value)})
			if !slices.Contains(facetNames, name) && (name != "find" || i > 0) {
				l.Hidden = append(l.Hidden, field{name, value})
			}
		}
	}
}

// facet returns the values of a parameter that leave something, each with how much it would leave of what the other parameters do.
func (p *page) facet(q ask.Parameter, s ask.Selection, quotes bool) facet {
	f := facet{Name: q.Name, Title: p.facetTitle(q.Name), MoreHref: p.To(allOf[q.Name])}
	chosen := s.Values(q.Name)
	f.Open = len(chosen) > 0
	s = s.Without(q.Name)
	var choices []choice
	for t := range q.Values.Terms() {
		n := p.left(s, q, t.Value, quotes)
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
		f.More = p.locale.Number(len(choices))
	}
	return f
}

// left returns how many findings, or quotes, a selection leaves with one value of a parameter more.
func (p *page) left(s ask.Selection, q ask.Parameter, value string, quotes bool) int {
	if err := s.Add(q, value); err != nil {
		return 0
	}
	if quotes {
		return count(s.Quotes(p.brief))
	}
	return count(s.Findings(p.brief))
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

// given returns the values that are not the zero value.
func given[T comparable](values ...T) []T {
	var list []T
	for _, v := range values {
		if v != *new(T) {
			list = append(list, v)
		}
	}
	return list
}
