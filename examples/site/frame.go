package main

import (
	"strings"

	"example.com/summit/locale"
)

// To returns the address of a path below the folder of the language, as seen from the page.
func (p *page) To(path string) string {
	return strings.Repeat("../", strings.Count(p.path, "/")) + path
}

// Asset returns the address of a file of the site's own.
func (p *page) Asset(name string) string { return p.To("../assets/" + name) }

// Scripts returns the addresses of the scripts of the page. It works without them, if it comes from a server.
func (p *page) Scripts() []string {
	_, filters := p.Body.(*list)
	switch {
	case !filters:
		return nil
	case p.static:
		return []string{p.To(dataPath(p.path == "quotes.html")), p.Asset("static.js"), p.Asset("list.js")}
	}
	return []string{p.Asset("list.js")}
}

func (p *page) Lang() string       { return p.tag }
func (p *page) Path() string       { return p.path }
func (p *page) Words() words       { return p.words }
func (p *page) Static() bool       { return p.static }
func (p *page) HasSource() bool    { return p.source != "" }
func (p *page) BriefTitle() string { return titleOf(p.locale) }

// L returns one of the locale's labels, given its English text.
func (p *page) L(label locale.Label) string { return p.locale.Label(label) }

// Before returns a label with the colon that stands between it and what it labels.
func (p *page) Before(label string) string { return p.locale.Labelled(label, "") }

// Labelled returns a text behind its label.
func (p *page) Labelled(label, text string) string { return p.locale.Labelled(label, text) }

// Dir is the direction that the reader reads in.
func (p *page) Dir() string { return direction(p.locale.RightToLeft()) }

// TextLang is the language of statements and quotes.
func (p *page) TextLang() string { return p.brief.Language() }

// A link is a text that leads somewhere.
type link struct {
	Text, Href string
	Lang       string // of the text, if it is not the page's
	Title      string // what more to say of it
	Here       bool   // whether it leads to this page
}

// Nav returns what the menu of every page has.
func (p *page) Nav() []link {
	nav := []link{
		{Text: p.words.Overview, Href: "index.html"},
		{Text: p.words.Chapters, Href: "sections.html"},
		{Text: p.L(locale.LabelFindings), Href: "findings.html"},
		{Text: p.L(locale.LabelQuotes), Href: "quotes.html"},
		{Text: p.L(locale.LabelActors), Href: "actors.html"},
		{Text: p.L(locale.LabelTopics), Href: "topics.html"},
		{Text: p.L(locale.LabelRegions), Href: "regions.html"},
	}
	if p.HasSource() {
		nav = append(nav, link{Text: p.L(locale.LabelSource), Href: "source.html"})
	}
	nav = append(nav, link{Text: p.words.About, Href: "about.html"})
	for i, l := range nav {
		nav[i].Here = l.Href == p.path
		nav[i].Href = p.To(l.Href)
	}
	return nav
}

// Languages returns the same page in each language.
func (p *page) Languages() []link {
	var list []link
	for _, rd := range p.readers {
		href := p.To("../" + rd.tag + "/" + p.path)
		if len(p.query) > 0 {
			href += "?" + p.query.Encode()
		}
		list = append(list, link{Text: rd.name, Href: href, Lang: rd.tag, Here: rd == p.reader})
	}
	return list
}
