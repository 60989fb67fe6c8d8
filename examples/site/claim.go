package main

import (
	"iter"
	"slices"

	"example.com/summit"
	"example.com/summit/locale"
)

// A claim is the page of a finding or a quote.
type claim struct {
	Entry   entry
	Label   string // what it is one of: "Findings"
	All     string // the address of the page of all of them
	ID      string
	Facts   []fact
	Groups  []group
	Excerpt []excerpt // what the source says
}

// An excerpt is a piece of the source: what is cited, with the sentences before and after it.
type excerpt struct {
	Cite      string
	Href      string // of the place in the source
	Sentences []sentence
}

func newFindingPage(p *page, f summit.Finding) *claim {
	l, w := p.locale, p.words
	c := &claim{Entry: p.finding(f), Label: p.L(locale.LabelFindings), All: p.To("findings.html"), ID: string(f.ID)}
	c.Entry.Href = ""
	c.fact(p.L(locale.LabelSaidBy), p.actorLinks(f.By.All()))
	c.fact(p.L(locale.LabelCiting), p.actorLinks(f.Citing.All()))
	c.fact(w.Concerns, p.actorLinks(f.Actors.All()))
	c.fact(p.L(locale.LabelTopics), p.topicLinks(f.Topics.All()))
	c.fact(p.L(locale.LabelRegions), p.regionLinks(f.Regions.All()))
	c.fact(w.When, named(f.Phases.All(), l.Phase))
	c.fact(w.SaidWhere, named(f.Settings.All(), l.Setting))
	c.fact(p.L(locale.LabelDate), named(slices.Values(given(f.Date)), l.Date))
	c.fact(p.L(locale.LabelSections), p.sectionLinks(f.Sentences))
	c.quotes(p, p.L(locale.LabelQuotes), f.Quotes.All())
	c.excerpts(p, f.Sentences.All())
	return c
}

func newQuotePage(p *page, q summit.Quote) *claim {
	l, w := p.locale, p.words
	c := &claim{Entry: p.quote(q), Label: p.L(locale.LabelQuotes), All: p.To("quotes.html"), ID: string(q.ID)}
	c.Entry.Href = ""
	c.fact(p.L(locale.LabelSaidBy), p.actorLinks(q.By.All()))
	c.fact(p.L(locale.LabelAbout), p.actorLinks(q.About.All()))
	var cues []link
	var cited []int
	for m := range q.Mentions.All() {
		if cue := (link{Text: m.Cue, Lang: p.TextLang()}); m.Cue != "" && !slices.Contains(cues, cue) {
			cues = append(cues, cue)
		}
		cited = append(cited, m.Sentence)
	}
	c.fact(w.Cue, cues)
	c.fact(p.L(locale.LabelTopics), p.topicLinks(q.Topics.All()))
	c.fact(p.L(locale.LabelRegions), p.regionLinks(q.Regions.All()))
	c.fact(w.When, named(q.Phases.All(), l.Phase))
	c.fact(w.SaidWhere, named(q.Settings.All(), l.Setting))
	c.fact(p.L(locale.LabelSections), p.sectionLinks(summit.SetOf(cited...)))
	c.quotes(p, w.FullerWording, slices.Values(given(q.Variant)))
	c.quotes(p, w.OtherWording, slices.Values(p.links.variants[q.ID]))
	entries, n := some(p.brief.Findings(summit.Quoting(q.ID)), shownEntries, func(f summit.Finding) entry { return p.finding(f) })
	if n > 0 {
		g := group{Title: w.RestOnIt, Entries: entries}
		if n > len(entries) {
			g.All = p.showAll(l.Count(n, locale.NounFinding), "findings.html?quote="+string(q.ID))
		}
		c.Groups = append(c.Groups, g)
	}
	c.excerpts(p, summit.SetOf(cited...).All())
	return c
}

func (c *claim) fact(name string, values []link) {
	if len(values) > 0 {
		c.Facts = append(c.Facts, fact{name, values})
	}
}

func (c *claim) quotes(p *page, title string, ids iter.Seq[summit.QuoteID]) {
	var entries []entry
	for id := range ids {
		if q, ok := p.brief.Quote(id); ok {
			entries = append(entries, p.quote(q))
		}
	}
	if len(entries) > 0 {
		c.Groups = append(c.Groups, group{Title: title, Entries: entries})
	}
}

func named[V any](values iter.Seq[V], name func(V) string) []link {
	var list []link
	for v := range values {
		list = append(list, link{Text: name(v)})
	}
	return list
}

// sectionLinks returns the sections where sentences stand, each once.
func (p *page) sectionLinks(sentences summit.Set[int]) []link {
	var ids []summit.SectionID
	for n := range sentences.All() {
		if s, ok := p.brief.Sentence(n); ok && s.Section != "" && !slices.Contains(ids, s.Section) {
			ids = append(ids, s.Section)
		}
	}
	return linksTo(slices.Values(ids), p.locale.Section, p.To("sections/"))
}

// excerpts sets what the source says in these sentences, if it is at hand.
// Sentences in a row are one excerpt, if they are of one section.
func (c *claim) excerpts(p *page, cited iter.Seq[int]) {
	if p.source == "" {
		return
	}
	numbers := slices.Sorted(cited)
	for len(numbers) > 0 {
		first, _ := p.brief.Sentence(numbers[0])
		within := func(n int) bool {
			s, ok := p.brief.Sentence(n)
			return ok && s.Section == first.Section
		}
		n := 1
		for n < len(numbers) && numbers[n] == numbers[n-1]+1 && within(numbers[n]) {
			n++
		}
		from, to := numbers[0], numbers[n-1]
		numbers = numbers[n:]
		e := excerpt{Cite: p.locale.Section(first.Section), Href: p.citation(from)}
		for i := from - 1; i <= to+1; i++ {
			if s, _ := p.brief.Sentence(i); within(i) {
				e.Sentences = append(e.Sentences, p.sentence(i, s, from <= i && i <= to))
			}
		}
		c.Excerpt = append(c.Excerpt, e)
	}
}
