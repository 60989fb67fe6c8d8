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
	within map[summit.ActorID][]summit.ActorID // an actor, and all that it lies within
}

func newChecker(b summit.Brief) *checker {
	c := &checker{brief: b, finder: said.NewFinder(b), words: newLexicon(b), within: map[summit.ActorID][]summit.ActorID{}}
	c.claims = newClaims(b, c.words)
	for a := range b.Actors() {
		list := []summit.ActorID{a.ID}
		for i := 0; i < len(list); i++ {
			in, _ := b.Actor(list[i])
			for id := range in.Within.All() {
				if !slices.Contains(list, id) {
					list = append(list, id)
				}
			}
		}
		c.within[a.ID] = list
	}
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

// judge says of the words of a quotation what is wrong with them.
func (c *checker) judge(text string, credited []summit.ActorID, open, denied bool) verdict {
	v := c.find(text, credited, open)
	if v.quote.ID == "" || v.partly {
		v.faults = []fault{absent}
		return v
	}
	if len(credited) > 0 && !c.gives(v.quote, credited) {
		v.faults = append(v.faults, misattributed)
	}
	if v.quote.Negated && !denied {
		v.faults = append(v.faults, negated)
	}
	slices.SortFunc(v.faults, func(a, b fault) int { return slices.Index(faults, a) - slices.Index(faults, b) })
	return v
}

var faults = []fault{misattributed, negated, cut, altered, absent}

// find returns the quote that is meant, and what is else in the words.
func (c *checker) find(text string, credited []summit.ActorID, open bool) verdict {
	r := c.finder.Find(text)
	a, ok := c.pick(r.Answers, credited, said.Exact, said.Normalized)
	if ok {
		return c.whole(text, a.Quote)
	}
	if v, ok := c.pieces(text, credited); ok {
		return v
	}
	if a, ok = c.pick(r.Answers, credited, said.Near); ok {
		v := verdict{quote: a.Quote, differs: a.Differs, faults: []fault{altered}}
		if len(a.Adds) == 0 {
			v.faults[0], v.omitted = cut, strings.Join(a.Lacks, " ")
		}
		return v
	}
	if v, ok := c.shortened(text, credited); ok {
		return v
	}
	if a, ok = c.pick(r.Answers, credited, said.Within); ok {
		return verdict{quote: a.Quote, partly: !open}
	}
	return verdict{tooLong: r.TooLong}
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

// gives reports whether the brief gives a quote to one of these, or one of them is within the other, as
// a minister is within a state.
func (c *checker) gives(q summit.Quote, credited []summit.ActorID) bool {
	for by := range q.By.All() {
		for _, id := range credited {
			if slices.Contains(c.within[by], id) || slices.Contains(c.within[id], by) {
				return true
			}
		}
	}
	return false
}

// whole judges words that stand in a quote as they are: what stands around them may turn their sense.
func (c *checker) whole(text string, q summit.Quote) verdict {
	v := verdict{quote: q}
	for start, end := range summit.Occurrences(q.Text, text) {
		before, after := q.Text[:start], q.Text[end:]
		if !c.turned(before, after) {
			return verdict{quote: q}
		}
		v.faults, v.omitted = []fault{cut}, strings.TrimSpace(before+" … "+after)
		v.differs = marked(before) + q.Text[start:end] + marked(after)
	}
	return v
}

func marked(text string) string {
	if text == "" {
		return ""
	}
	trimmed := strings.TrimSpace(text)
	return strings.Replace(text, trimmed, "[-"+trimmed+"-]", 1)
}

// turned reports whether words in front or behind turn the sense of those between: a "not" just before, an
// "until" just behind.
func (c *checker) turned(before, after string) bool {
	var last []int32
	for start, end := range tokens(before) {
		last = append(last, c.words.look(before[start:end]))
	}
	for _, w := range last[max(0, len(last)-2):] {
		if c.words.roles[w]&negates != 0 {
			return true
		}
	}
	for start, end := range tokens(after) {
		return c.words.roles[c.words.look(after[start:end])]&turns != 0
	}
	return false
}

// turnsSense reports whether words that are left out would turn the sense.
func (c *checker) turnsSense(text string) bool {
	for start, end := range tokens(text) {
		if c.words.roles[c.words.look(text[start:end])]&(negates|turns) != 0 {
			return true
		}
	}
	return strings.Contains(text, "n’t") || strings.Contains(text, "n't")
}

// pieces judges words with marked omissions: each piece must stand in the same quote, in this order.
func (c *checker) pieces(text string, credited []summit.ActorID) (verdict, bool) {
	list := split(text)
	if len(list) < 2 {
		return verdict{}, false
	}
	longest := slices.MaxFunc(list, func(a, b string) int { return len(a) - len(b) })
	var best verdict
	for _, a := range c.finder.Find(longest).Answers {
		if a.Match != said.Exact && a.Match != said.Normalized {
			continue
		}
		if v, ok := c.inOrder(list, a.Quote); ok && (best.quote.ID == "" || c.gives(a.Quote, credited) && !c.gives(best.quote, credited)) {
			best = v
		}
	}
	return best, best.quote.ID != ""
}

func (c *checker) inOrder(list []string, q summit.Quote) (verdict, bool) {
	v := verdict{quote: q}
	at := 0
	var omitted []string
	for i, piece := range list {
		found := false
		for start, end := range summit.Occurrences(q.Text[at:], piece) {
			if i > 0 {
				omitted = append(omitted, strings.TrimSpace(q.Text[at:at+start]))
			}
			at, found = at+end, true
			break
		}
		if !found {
			return verdict{}, false
		}
	}
	v.omitted = strings.Join(omitted, " … ")
	if c.turnsSense(v.omitted) {
		v.faults, v.differs = []fault{cut}, q.Text
	}
	return v, true
}

// split parts text at its marks of omission and at what an editor put in brackets.
func split(text string) []string {
	var list []string
	var s strings.Builder
	end := func() {
		if strings.TrimSpace(s.String()) != "" {
			list = append(list, s.String())
		}
		s.Reset()
	}
	lastBracket := strings.LastIndexByte(text, ']')
	for i := 0; i < len(text); {
		switch rest := text[i:]; {
		case strings.HasPrefix(rest, "…"), strings.HasPrefix(rest, "..."):
			end()
			i += 3
		case rest[0] == '[' && i < lastBracket:
			end()
			i += strings.IndexByte(rest, ']') + 1
		default:
			s.WriteByte(text[i])
			i++
		}
	}
	end()
	return list
}

// minShortened is how many words must be left of a quote to know it by.
const minShortened = 3

// shortened judges words that a quote has in this order, with so many others in between that they are not near it.
func (c *checker) shortened(text string, credited []summit.ActorID) (verdict, bool) {
	var filters []summit.QuoteFilter
	var list []string
	telling := 0
	for start, end := range said.Words(text) {
		if list = append(list, text[start:end]); len(list) > 50 {
			return verdict{}, false
		}
		filters = append(filters, summit.Containing(text[start:end]))
		if c.words.roles[c.words.look(text[start:end])]&common == 0 {
			telling++
		}
	}
	if len(list) < minShortened || telling < 2 {
		return verdict{}, false
	}
	var best verdict
	for q := range c.brief.Quotes(filters...) {
		v, ok := c.inOrder(list, q)
		if !ok {
			continue
		}
		v.faults, v.differs = []fault{cut}, q.Text
		if best.quote.ID == "" || c.gives(q, credited) && !c.gives(best.quote, credited) {
			best = v
		}
	}
	return best, best.quote.ID != ""
}
