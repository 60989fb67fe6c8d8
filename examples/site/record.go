package main

import (
	"iter"
	"slices"

	"example.com/summit"
	"example.com/summit/locale"
)

// A record is the page of an actor, a topic or a region.
type record struct {
	Label  string // what it is one of: "Actors"
	All    string // the address of the page of all of them
	Facts  []fact
	Groups []group
}

// A fact is a field of a record.
type fact struct {
	Name   string
	Values []link
}

// A group is what of a brief has to do with a record in one way: the first of it, and the way to the rest.
type group struct {
	Title   string
	Entries []entry
	All     link
}

const shownEntries = 10

func newActorPage(p *page, a summit.Actor) *record {
	l, w, id := p.locale, p.words, string(a.ID)
	r := &record{Label: l.Label(locale.LabelActors), All: p.To("actors.html")}
	r.fact(p.words.Kind, link{Text: l.ActorKind(a.Kind)})
	r.fact(w.Role, given(link{Text: a.Role, Lang: p.langOf(a.Role)})...)
	var aliases []link
	for alias := range a.Aliases.All() {
		aliases = append(aliases, link{Text: alias, Lang: p.TextLang()})
	}
	r.fact(w.Aliases, aliases...)
	r.fact(w.Within, p.actorLinks(a.Within.All())...)
	r.fact(w.TakesIn, p.actorLinks(slices.Values(p.links.actors[a.ID]))...)
	r.fact(w.Region, p.regionLinks(slices.Values(given(a.Region)))...)
	r.findings(p, w.ClaimsMade, p.brief.Findings(summit.By(a.ID)), "by="+id)
	r.quotes(p, w.WordsUttered, p.brief.Quotes(summit.By(a.ID)), "by="+id)
	r.findings(p, w.PassedOn, p.brief.Findings(summit.Citing(a.ID)), "citing="+id)
	others := p.brief.Findings(summit.Involving(a.ID), summit.Not(summit.By(a.ID)), summit.Not(summit.Citing(a.ID)))
	entries, _ := some(others, shownEntries, func(f summit.Finding) entry { return p.finding(f) })
	all := count(p.brief.Findings(summit.Involving(a.ID))) // what the page that the group leads to lists
	if len(entries) > 0 {
		r.group(p, w.ClaimsInvolving, entries, all, l.Count(all, locale.NounFinding), "findings.html?actor="+id)
	}
	r.quotes(p, w.WordsAbout, p.brief.Quotes(summit.About(a.ID)), "about="+id)
	return r
}

func newTopicPage(p *page, t summit.Topic) *record {
	r := &record{Label: p.L(locale.LabelTopics), All: p.To("topics.html")}
	r.fact(p.words.Meaning, given(link{Text: t.Gloss, Lang: p.langOf(t.Gloss)})...)
	r.fact(p.words.Within, p.topicLinks(slices.Values(given(t.Within)))...)
	r.fact(p.words.TakesIn, p.topicLinks(slices.Values(p.links.topics[t.ID]))...)
	r.findings(p, p.L(locale.LabelFindings), p.brief.Findings(summit.On(t.ID)), "topic="+string(t.ID))
	r.quotes(p, p.L(locale.LabelQuotes), p.brief.Quotes(summit.On(t.ID)), "topic="+string(t.ID))
	return r
}

func newRegionPage(p *page, g summit.Region) *record {
	r := &record{Label: p.L(locale.LabelRegions), All: p.To("regions.html")}
	r.fact(p.words.Kind, link{Text: p.locale.RegionKind(g.Kind)})
	r.fact(p.words.Code, given(link{Text: g.Code})...)
	r.fact(p.words.Within, p.regionLinks(g.Within.All())...)
	r.fact(p.words.TakesIn, p.regionLinks(slices.Values(p.links.regions[g.ID]))...)
	r.fact(p.L(locale.LabelActors), p.actorLinks(slices.Values(p.links.from[g.ID]))...)
	r.findings(p, p.L(locale.LabelFindings), p.brief.Findings(summit.In(g.ID)), "region="+string(g.ID))
	r.quotes(p, p.L(locale.LabelQuotes), p.brief.Quotes(summit.In(g.ID)), "region="+string(g.ID))
	return r
}

// fact adds a fact that there is.
func (r *record) fact(name string, values ...link) {
	if len(values) > 0 {
		r.Facts = append(r.Facts, fact{name, values})
	}
}

func (r *record) findings(p *page, title string, findings iter.Seq[summit.Finding], query string) {
	entries, n := some(findings, shownEntries, func(f summit.Finding) entry { return p.finding(f) })
	r.group(p, title, entries, n, p.locale.Count(n, locale.NounFinding), "findings.html?"+query)
}

func (r *record) quotes(p *page, title string, quotes iter.Seq[summit.Quote], query string) {
	entries, n := some(quotes, shownEntries, func(q summit.Quote) entry { return p.quote(q) })
	r.group(p, title, entries, n, p.locale.Count(n, locale.NounQuote), "quotes.html?"+query)
}

// group adds the first of n entries, with a way to where they all are if there are more.
func (r *record) group(p *page, title string, entries []entry, n int, all, path string) {
	g := group{Title: title, Entries: entries}
	if n > len(entries) {
		g.All = p.showAll(all, path)
	}
	if n > 0 {
		r.Groups = append(r.Groups, g)
	}
}

// showAll leads to a list that has so much.
func (p *page) showAll(count, path string) link {
	return link{Text: p.locale.Labelled(p.words.ShowAll, count), Href: p.To(path)}
}

func (p *page) actorLinks(ids iter.Seq[summit.ActorID]) []link {
	return linksTo(ids, p.locale.Actor, p.To("actors/"))
}

func (p *page) topicLinks(ids iter.Seq[summit.TopicID]) []link {
	return linksTo(ids, p.locale.Topic, p.To("topics/"))
}

func (p *page) regionLinks(ids iter.Seq[summit.RegionID]) []link {
	return linksTo(ids, p.locale.Region, p.To("regions/"))
}

func linksTo[ID ~string](ids iter.Seq[ID], name func(ID) string, folder string) []link {
	var list []link
	for id := range ids {
		list = append(list, link{Text: name(id), Href: folder + string(id) + ".html"})
	}
	return list
}

// langOf is the language of a text of the brief's, if there is a text.
func (p *page) langOf(text string) string {
	if text == "" {
		return ""
	}
	return p.TextLang()
}
