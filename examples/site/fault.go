package main

import (
	"errors"
	"net/url"
	"slices"
	"strings"

	"example.com/summit/examples/internal/ask"
)

// A faultPage is a page that says what is wrong with an address.
type faultPage struct {
	What string
	Lang string // of What, if it is not the page's
	Near []link // what was likely meant
}

func newFaultPage(p *page, err error) *faultPage {
	f := &faultPage{What: p.words.NoSuchPage}
	if err != nil {
		f.What, f.Lang = err.Error(), "en"
		var unknown *ask.UnknownError
		if errors.As(err, &unknown) {
			for _, near := range unknown.Nearest {
				f.Near = append(f.Near, p.instead(unknown.Name, near)...)
			}
		}
		return f
	}
	folder, id, _ := strings.Cut(strings.TrimSuffix(p.path, ".html"), "/")
	i := slices.IndexFunc(p.api.resources, func(r resource) bool { return r.name == folder })
	if i < 0 {
		return f
	}
	for _, near := range p.api.resources[i].known.Nearest(id) {
		text := near
		if q := p.api.resources[i].record; q != "finding" {
			text = p.valueName(q, near)
		}
		f.Near = append(f.Near, link{Text: text, Href: p.To(folder + "/" + near + ".html")})
	}
	return f
}

// instead returns the address of the page with another name of a parameter, or another value, than one that is not known.
func (p *page) instead(unknown, known string) []link {
	query := url.Values{}
	text := ""
	for name, values := range p.query {
		if name == unknown {
			name, text = known, p.facetTitle(known)
		}
		for _, value := range values {
			if value == unknown && name != known {
				value, text = known, p.locale.Labelled(p.facetTitle(name), p.valueName(name, known))
			}
			query.Add(name, value)
		}
	}
	if text == "" {
		return nil // it is one of several values between commas
	}
	return []link{{Text: text, Href: p.To(p.path) + "?" + query.Encode()}}
}
