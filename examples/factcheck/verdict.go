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

// A saying is what an article says between quotation marks, and what it says around them.
type saying struct {
	text        string
	credited    []summit.ActorID
	open        bool // nothing closes it
	denied      bool // the article itself says that it does not hold
	conditional bool // or that it holds only if
}

// judge says of the words of a quotation what is wrong with them.
func (c *checker) judge(s saying) verdict {
	v := c.find(s)
	if v.quote.ID == "" || v.partly {
		v.faults = []fault{absent}
		return v
	}
	if len(s.credited) > 0 && !c.gives(v.quote, s.credited) {
		v.faults = append(v.faults, misattributed)
	}
	if v.quote.Negated && !s.denied {
		v.faults = append(v.faults, negated)
	}
	slices.SortFunc(v.faults, func(a, b fault) int { return slices.Index(faults, a) - slices.Index(faults, b) })
	return v
}

var faults = []fault{misattributed, negated, cut, altered, absent}

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
	near, isNear := c.pick(r.Answers, s.credited, said.Near)
	if isNear && len(near.Adds) == 0 {
		return verdict{quote: near.Quote, differs: near.Differs, omitted: strings.Join(near.Lacks, " "), faults: []fault{cut}}
	}
	if v, ok := c.shortened(s); ok {
		return v
	}
	if isNear {
		return verdict{quote: near.Quote, differs: near.Differs, faults: []fault{altered}}
	}
	if a, ok := c.pick(r.Answers, s.credited, said.Within); ok {
		v := verdict{quote: a.Quote}
		switch {
		case s.open:
		case 3*(count(s.text)-count(a.Quote.Text)) <= count(s.text):
			v.faults, v.differs = []fault{altered}, added(s.text, a.Quote.Text)
		default:
			v.partly = true
		}
		return v
	}
	return verdict{tooLong: r.TooLong}
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

func (c *checker) isAmong(id summit.ActorID, set summit.Set[summit.ActorID]) bool {
	for by := range set.All() {
		if slices.Contains(c.within[by], id) || slices.Contains(c.within[id], by) {
			return true
		}
	}
	return false
}

// whole judges words that stand in a quote as they are: what stands around them may turn their sense.
func (c *checker) whole(s saying, q summit.Quote) verdict {
	v := verdict{quote: q}
	for start, end := range summit.Occurrences(q.Text, s.text) {
		before, after := q.Text[:start], q.Text[end:]
		if !c.turned(s, before, after) {
			return verdict{quote: q}
		}
		v.faults, v.omitted = []fault{cut}, strings.TrimSpace(before+" … "+after)
		v.differs = marked(before, "[-", "-]") + q.Text[start:end] + marked(after, "[-", "-]")
	}
	return v
}

// marked returns text with marks around its words.
func marked(text, before, after string) string {
	trimmed := strings.TrimSpace(text)
	if trimmed == "" {
		return text
	}
	return strings.Replace(text, trimmed, before+trimmed+after, 1)
}

// turned reports whether words in front or behind turn the sense of those between, a "not" just before, an
// "until" just behind, and the article does not say so itself.
func (c *checker) turned(s saying, before, after string) bool {
	near := 0
	for start, end := range backwards(before) {
		if near++; near > 2 {
			break
		}
		if c.words.negates(before, start, end) {
			return !s.denied
		}
	}
	for start, end := range tokens(after) {
		return !s.conditional && c.words.roles[c.words.look(after[start:end])]&turns != 0
	}
	return false
}

// turnsSense reports whether words that are left out would turn the sense.
func (c *checker) turnsSense(text string) bool {
	for start, end := range tokens(text) {
		if c.words.negates(text, start, end) || c.words.roles[c.words.look(text[start:end])]&turns != 0 {
			return true
		}
	}
	return false
}

// oneWord judges a word alone that is one of a quote of the speaker whom the article credits.
func (c *checker) oneWord(s saying) (verdict, bool) {
	if len(s.credited) == 0 || len(s.text) > 100 || count(s.text) != 1 || c.words.roles[c.words.look(firstWord(s.text))]&common != 0 {
		return verdict{}, false
	}
	for q := range c.brief.Quotes(summit.Containing(s.text)) {
		if c.gives(q, s.credited) {
			return c.whole(s, q), true
		}
	}
	return verdict{}, false
}

func firstWord(text string) string {
	for start, end := range tokens(text) {
		return text[start:end]
	}
	return ""
}

// pieces judges words with marked omissions: each piece must stand in the same quote, in this order.
func (c *checker) pieces(s saying) (verdict, bool) {
	list := split(s.text)
	if len(list) < 2 {
		return verdict{}, false
	}
	longest := slices.MaxFunc(list, func(a, b string) int { return len(a) - len(b) })
	var best verdict
	for _, a := range c.finder.Find(longest).Answers {
		if a.Match != said.Exact && a.Match != said.Normalized {
			continue
		}
		if v, ok := c.inOrder(list, a.Quote); ok && (best.quote.ID == "" || c.gives(a.Quote, s.credited) && !c.gives(best.quote, s.credited)) {
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

// What is left of a quote must be so much that it can be known by it.
const (
	minTelling = 2 // words that are not everybody's
	maxDropped = 2 // words left out for each that is left
)

// shortened judges words that a quote has in this order, with others in between.
func (c *checker) shortened(s saying) (verdict, bool) {
	var filters []summit.QuoteFilter
	var list []string
	telling := 0
	for start, end := range said.Words(s.text) {
		if list = append(list, s.text[start:end]); len(list) > 50 {
			return verdict{}, false
		}
		if c.words.roles[c.words.look(s.text[start:end])]&quoted == 0 {
			return verdict{}, false
		}
		filters = append(filters, summit.Containing(s.text[start:end]))
		if c.words.roles[c.words.look(s.text[start:end])]&common == 0 {
			telling++
		}
	}
	if telling < minTelling {
		return verdict{}, false
	}
	var best verdict
	for q := range c.brief.Quotes(filters...) {
		v, ok := c.inOrder(list, q)
		if !ok || count(v.omitted) > maxDropped*len(list) {
			continue
		}
		v.faults, v.differs = []fault{cut}, q.Text
		if best.quote.ID == "" || c.gives(q, s.credited) && !c.gives(best.quote, s.credited) {
			best = v
		}
	}
	return best, best.quote.ID != ""
}
