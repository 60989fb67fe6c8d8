package main

import (
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
		return f
	}
	folder, id, _ := strings.Cut(strings.TrimSuffix(p.path, ".html"), "/")
	i := slices.IndexFunc(p.parameters, func(q ask.Parameter) bool { return q.Name+"s" == folder })
	if i < 0 || len(id) > 200 {
		return f
	}
	for _, near := range p.parameters[i].Values.Nearest(id) {
		f.Near = append(f.Near, link{Text: p.valueName(p.parameters[i].Name, near), Href: p.To(folder + "/" + near + ".html")})
	}
	return f
}
