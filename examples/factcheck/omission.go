package main

import (
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/said"
)

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

// marked returns text with marks around its words, if it has some.
func marked(text, before, after string) string {
	trimmed := strings.TrimFunc(text, func(r rune) bool { return !isWordRune(r) })
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
	list, marked := split(s.text)
	if !marked || len(list) == 0 {
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
	if len(best.faults) == 0 {
		best.differs = ""
	}
	return best, best.quote.ID != ""
}

// inOrder judges pieces that a quote has in this order, with nothing else between them in the article.
func (c *checker) inOrder(list []string, q summit.Quote) (verdict, bool) {
	v := verdict{quote: q}
	at := 0
	var omitted []string
	var differs strings.Builder
	for i, piece := range list {
		start, end, ok := firstOccurrence(q.Text[at:], piece)
		if !ok {
			return verdict{}, false
		}
		switch between := q.Text[at : at+start]; {
		case i > 0:
			omitted = append(omitted, strings.TrimSpace(between))
			differs.WriteString(marked(between, "[-", "-]"))
		case start > 0:
			differs.WriteString("… ")
		}
		differs.WriteString(q.Text[at+start : at+end])
		at += end
	}
	if strings.ContainsFunc(q.Text[at:], isWordRune) {
		differs.WriteString(" …")
	}
	v.omitted = strings.TrimSpace(strings.Join(omitted, " "))
	if c.turnsSense(v.omitted) {
		v.faults = []fault{cut}
	}
	v.differs = differs.String()
	return v, true
}

func firstOccurrence(text, phrase string) (start, end int, ok bool) {
	for start, end := range summit.Occurrences(text, phrase) {
		return start, end, true
	}
	return 0, 0, false
}

// split parts text at its marks of omission and at what an editor put in brackets, if there are some.
func split(text string) (list []string, marked bool) {
	var s strings.Builder
	end := func() {
		if strings.ContainsFunc(s.String(), isWordRune) {
			list = append(list, s.String())
		}
		s.Reset()
	}
	lastBracket := strings.LastIndexByte(text, ']')
	for i := 0; i < len(text); {
		switch rest := text[i:]; {
		case strings.HasPrefix(rest, "…"), strings.HasPrefix(rest, "..."):
			end()
			marked = true
			i += 3
		case rest[0] == '[' && i < lastBracket:
			end()
			marked = true
			i += strings.IndexByte(rest, ']') + 1
		default:
			s.WriteByte(text[i])
			i++
		}
	}
	end()
	return list, marked
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
		v.faults = []fault{cut}
		if best.quote.ID == "" || c.gives(q, s.credited) && !c.gives(best.quote, s.credited) {
			best = v
		}
	}
	return best, best.quote.ID != ""
}
