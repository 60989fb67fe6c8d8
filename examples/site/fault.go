package main

import (
	"slices"
	"strings"
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
