package main

import (
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/said"
)

// A fault is what is wrong with a quotation or a claim, by the brief.
type fault string

const (
	misattributed fault = "misattributed" // given to somebody to whom the brief does not give it
	negated       fault = "negated"       // the brief reports the words as not holding, the article as holding
	cut           fault = "cut"           // what is left out turns the sense, or is left out without a mark
	altered       fault = "altered"       // nearly the words of a quote
	absent        fault = "absent"        // no quote has these words, nor nearly
)

// A checker compares what articles say with a brief. It is not for several goroutines.
type checker struct {
	brief  summit.Brief
	finder *said.Finder
	words  *lexicon
	claims *claims
}

func newChecker(b summit.Brief) *checker {
	c := &checker{brief: b, finder: said.NewFinder(b), words: newLexicon(b)}
	c.claims = newClaims(b, c.words)
	return c
}

// A verdict is what the brief knows of the words of a quotation.
type verdict struct {
	faults  []fault      // in the order of their gravity; none: the words are the quote's
	quote   summit.Quote // the zero Quote if absent
	differs string       // the quote's stretch with what is else in the article, if cut or altered
	omitted string       // what the article leaves out, with a mark or before and behind
	partly  bool         // absent, but for a quote that stands whole among other words
	tooLong bool         // for being like a quote; it may hold one with slips
}

// A saying is what an article says between quotation marks, and what it says around them.
type saying struct {
	text        string
	credited    []summit.ActorID
	stranger    string // somebody whom the brief does not know, and who is credited
	open        bool   // nothing closes it
	holds       bool   // it holds another one, whose words are not its own
	denied      bool   // the article itself says that it does not hold
	conditional bool   // or that it holds only if
}

// judge says of the words of a quotation what is wrong with them.
func (c *checker) judge(s saying) verdict {
	v := c.find(s)
	if v.quote.ID == "" || v.partly {
		v.faults = []fault{absent}
		return v
	}
	var graver []fault
	if s.stranger != "" && c.areNamed(v.quote.By) || len(s.credited) > 0 && !c.gives(v.quote, s.credited) {
		graver = append(graver, misattributed)
	}
	if v.quote.Negated && !s.denied {
		graver = append(graver, negated)
	}
	v.faults = append(graver, v.faults...)
	return v
}

// maxDistance is how far the words of a quotation may be from a quote to be meant for it: a word in three.
const maxDistance = 1. / 3

// find returns the quote that is meant, and what is else in the words.
func (c *checker) find(s saying) verdict {
	r := c.finder.FindNear(s.text, maxDistance)
	if a, ok := c.pick(r.Answers, s.credited, said.Exact, said.Normalized); ok {
		if a.Share == 1 {
			return verdict{quote: a.Quote}
		}
		return c.whole(s, a.Quote)
	}
	if v, ok := c.pieces(s); ok {
		return v
	}
	if v, ok := c.oneWord(s); ok {
		return v
	}
	a, ok := c.pick(r.Answers, s.credited, said.Near, said.Within)
	if s.holds {
		return verdict{quote: a.Quote, partly: true}
	}
	if ok && a.Match == said.Near && len(a.Adds) == 0 {
		return verdict{quote: a.Quote, differs: a.Differs, omitted: strings.Join(a.Lacks, " "), faults: []fault{cut}}
	}
	if v, ok := c.shortened(s); ok {
		return v
	}
	switch {
	case !ok:
		return verdict{tooLong: r.TooLong}
	case a.Match == said.Near:
		return c.extended(s, verdict{quote: a.Quote, differs: a.Differs, faults: []fault{altered}}, a.Adds)
	case s.open:
		return verdict{quote: a.Quote}
	case 3*(count(s.text)-count(a.Quote.Text)) <= count(s.text):
		return verdict{quote: a.Quote, differs: added(s.text, a.Quote.Text), faults: []fault{altered}}
	}
	return verdict{quote: a.Quote, partly: true}
}

// extended judges words that are a stretch of a quote with others in front or behind as that stretch is judged, too: “The
// war would never have started” has a word more, and lacks the condition.
func (c *checker) extended(s saying, v verdict, adds []string) verdict {
	start, end := 0, len(s.text)
	for from, to := range said.Words(s.text) {
		if start = from; len(adds) == 0 || s.text[from:to] != adds[0] {
			break
		}
		adds = adds[1:]
	}
	for from, to := range backwards(s.text) {
		if end = to; len(adds) == 0 || s.text[from:to] != adds[len(adds)-1] {
			break
		}
		adds = adds[:len(adds)-1]
	}
	if start >= end || len(adds) > 0 {
		return v
	}
	part := s
	part.text = s.text[start:end]
	if of := c.whole(part, v.quote); len(of.faults) > 0 {
		v.faults, v.omitted = append(of.faults, v.faults...), of.omitted
		v.differs = strings.Replace(of.differs, part.text, marked(s.text[:start], "{+", "+}")+part.text+marked(s.text[end:], "{+", "+}"), 1)
	}
	return v
}

// count returns how many words a text has.
func count(text string) int {
	n := 0
	for range said.Words(text) {
		n++
	}
	return n
}

// added returns text with what stands around a quote marked as added.
func added(text, quote string) string {
	for start, end := range summit.Occurrences(text, quote) {
		return marked(text[:start], "{+", "+}") + text[start:end] + marked(text[end:], "{+", "+}")
	}
	return text
}

// pick returns the best of the answers that match in one of these ways, one whose speaker the article credits before others.
func (c *checker) pick(list []said.Answer, credited []summit.ActorID, how ...said.Match) (best said.Answer, ok bool) {
	for _, a := range list {
		if !slices.Contains(how, a.Match) {
			continue
		}
		if c.gives(a.Quote, credited) {
			return a, true
		}
		if !ok {
			best, ok = a, true
		}
	}
	return best, ok
}

// gives reports whether the brief gives a quote to each of these, or one who is within the other, as
// a minister is within a state.
func (c *checker) gives(q summit.Quote, credited []summit.ActorID) bool {
	for _, id := range credited {
		if !c.isAmong(id, q.By) {
			return false
		}
	}
	return len(credited) > 0
}

// areNamed reports whether these are persons, and none whom the brief leaves without a name, as an office or a body:
// Espen Barth Eide may be Norway’s foreign minister.
func (c *checker) areNamed(set summit.Set[summit.ActorID]) bool {
	for id := range set.All() {
		if a, _ := c.brief.Actor(id); a.Kind != summit.ActorKindPerson || !startsUpper(a.Name) {
			return false
		}
	}
	return set.Len() > 0
}

func (c *checker) isAmong(id summit.ActorID, set summit.Set[summit.ActorID]) bool {
	for by := range set.All() {
		if slices.Contains(c.words.within[by], id) || slices.Contains(c.words.within[id], by) {
			return true
		}
	}
	return false
}
