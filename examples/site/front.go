package main

import (
	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// A front is the first page: what came of it, who speaks, about what and whom, and the chapters.
type front struct {
	Facts    []string // date, edition, how much there is
	Outcomes []outcome
	Chapters []node
	Voices   voices
	Heat     heat
	About    about
}

// An outcome is what came of it in one way.
type outcome struct {
	Class, Name string
	Count       string
	None        bool
	Href        string
	Shown, More []entry
	MoreCount   string
	Rest        link // to those that are too many for the page
}

const (
	shownOutcomes  = 4
	hiddenOutcomes = 26
)

// outcomes are in the order to read them: first what was agreed.
var outcomes = []summit.Outcome{
	summit.OutcomeAgreed, summit.OutcomeNotAgreed, summit.OutcomeNotAnnounced,
	summit.OutcomeDeferred, summit.OutcomeNotDiscussed, summit.OutcomeUnchanged,
}

func newFront(p *page) *front {
	b, l := p.brief, p.locale
	f := &front{
		Facts: given(
			l.Date(b.Date()), p.edition(),
			l.Count(count(b.Findings()), locale.NounFinding),
			l.Count(count(b.Quotes()), locale.NounQuote),
			l.Count(count(b.Actors()), locale.NounActor),
		),
		Voices: newVoices(b, l, p.words.Pictures),
		Heat:   newHeat(b, l, p.words.Pictures),
		About:  newAbout(b, l, p.words.Pictures),
	}
	for _, o := range outcomes {
		entries, n := some(b.Findings(summit.OfOutcome(o)), shownOutcomes+hiddenOutcomes, func(f summit.Finding) entry { return p.finding(f) })
		one := outcome{Class: string(o), Name: l.Outcome(o), Count: l.Number(n), None: n == 0, Href: p.To("findings.html?outcome=" + string(o))}
		one.Shown, one.More = headTail(entries, shownOutcomes)
		one.MoreCount = l.Number(len(one.More))
		if n > len(entries) {
			one.Rest = p.showAll(l.Count(n, locale.NounFinding), "findings.html?outcome="+string(o))
		}
		f.Outcomes = append(f.Outcomes, one)
	}
	f.Chapters = newTree(p, "sections", 1).Nodes
	return f
}

func (p *page) edition() string {
	if p.brief.Edition() == "" {
		return ""
	}
	return p.L(locale.LabelEdition) + " " + p.locale.Isolate(p.brief.Edition())
}

// Left says that texts are left in the language of the report, where that is not the reader's.
func (p *page) Left() string { return ask.LeftAsWas(p.brief, p.locale) }
