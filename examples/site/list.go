package main

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// A list is the findings or the quotes that an address selects.
type list struct {
	Title      string
	Share      string // how many of how many
	Searched   string
	Facets     []facet
	Chosen     []link  // what the address asks, each a way to do without
	Hidden     []field // what it asks that has no facet
	Entries    []entry
	Previous   string // address of the page before, or ""
	Next       string
	Pages      string // "2 / 7"
	Other      string // the address of the other list
	OtherTitle string
	Also       []link // where else there may be what is searched for
	For        []link // the same for programs
	Empty      string // what to say where there are no entries
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
	if pages := given(p.query["page"]...); len(pages) > 0 {
		if number, err = strconv.Atoi(pages[0]); err != nil || number < 1 || len(pages) > 1 {
			return nil, fmt.Errorf("page: %q is not a number from 1", strings.Join(pages, ","))
		}
		number = min(number, math.MaxInt/perPage)
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
	last := max(1, (n+perPage-1)/perPage)
	if number > last {
		return nil, fmt.Errorf("page %d is not there; the last is %d", number, last)
	}
	if last > 1 {
		l.Pages = p.locale.Number(number) + " / " + p.locale.Number(last)
		if number > 1 {
			l.Previous = p.with("page", strconv.Itoa(number-1))
		}
		if number < last {
			l.Next = p.with("page", strconv.Itoa(number+1))
		}
	}
	l.facets(p, selection, quotes)
	l.Other, l.OtherTitle = p.To("quotes.html"), p.L(locale.LabelQuotes)
	if quotes {
		l.Other, l.OtherTitle = p.To("findings.html"), p.L(locale.LabelFindings)
	}
	l.Also = l.also(p)
	l.For = p.formatLinks()
	return l, nil
}

// also returns where else there may be what the page searches for: in the other list, and on the page of a record of that name.
func (l *list) also(p *page) (also []link) {
	for _, text := range p.query["find"] {
		for _, name := range []string{"actor", "topic", "region", "section"} {
			if value, ok := p.parameter(name).Values.Find(text); ok {
				also = append(also, link{Text: p.valueName(name, value), Href: p.To(name + "s/" + value + ".html")})
			}
		}
		also = append(also, link{Text: p.locale.Labelled(l.OtherTitle, "“"+p.locale.Isolate(text)+"”"), Href: l.Other + "?" + url.Values{"find": {text}}.Encode()})
	}
	return also
}

// formatLinks returns where programs get what the page shows, in each format.
func (p *page) formatLinks() []link {
	if p.static {
		return nil
	}
	var list []link
	for _, f := range p.formats() {
		query := url.Values{"format": {f.Name}}
		for name, values := range p.query {
			if name != "page" {
				query[name] = values
			}
		}
		address := "../api/" + strings.TrimSuffix(p.path, ".html") + "?" + query.Encode()
		list = append(list, link{Text: f.Name, Href: p.To(address)})
	}
	return list
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
			if unknown := (*ask.UnknownError)(nil); errors.As(err, &unknown) {
				err = fmt.Errorf("%q is %w", unknown.Name, unknown)
			}
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
