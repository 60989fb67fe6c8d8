package main

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"example.com/summit"
)

// A mention is where an actor is named.
type mention struct {
	from, to int // tokens
	actor    summit.ActorID
}

// A passage is a block with what is known of its words, and of what came before it.
type passage struct {
	*lexicon
	text   string
	tokens []token
	names  []mention
	at     []int // by token: the number of the mention that it is of, -1 if none
	quotes []quotation
	in     []int          // by token: the number of the innermost quotation that it stands in, -1 if none
	person summit.ActorID // the last that was named as somebody who does something
}

// reach is how many words a speaker may be away from a reporting verb, and a tag from the words said.
const reach = 8

// context is how many words in front of a quotation are looked at; another quotation counts as one.
const context = 64

// scan finds the names of a passage.
func (p *passage) scan() {
	p.tokens = p.lexicon.tokens(p.tokens[:0], p.text)
	p.names, p.at = p.names[:0], p.at[:0]
	for i := 0; i < len(p.tokens); i++ {
		p.at = append(p.at, -1)
		if n, ok := p.nameAt(i); ok {
			p.names = append(p.names, n)
			p.at[i] = len(p.names) - 1
			for i++; i < n.to; i++ {
				p.at = append(p.at, len(p.names)-1)
			}
			i--
		}
	}
}

func (p *passage) nameAt(i int) (mention, bool) {
candidates:
	for _, n := range p.lexicon.names[p.tokens[i].word] {
		if i+len(n.rest) >= len(p.tokens) || n.upper && startsLower(p.text[p.tokens[i].start:]) {
			continue
		}
		for j, w := range n.rest {
			if p.tokens[i+1+j].word != w {
				continue candidates
			}
		}
		m := mention{i, i + 1 + len(n.rest), n.actor}
		if end := p.tokens[m.to-1]; end.end-end.start >= n.last && !p.isOther(m, n) {
			return m, true
		}
	}
	return mention{}, false
}

// isOther reports whether the words next to a name make another one of it: “the press secretary”, “Melania Trump”,
// “Kim Kardashian”, “the Kremlin leader”.
func (p *passage) isOther(m mention, n named) bool {
	person := p.kinds[m.actor] == summit.ActorKindPerson
	if person && p.hasGeneration(m.to) {
		return true
	}
	if next := p.beside(m.to-1, m.to); next != "" {
		role := p.roles[p.tokens[m.to].word]
		switch upper := startsUpper(next); {
		case role&heads != 0 && !person:
			return true
		case role&^(quoted|voices|titles|institution|surname) != 0:
		case upper && (len(n.rest) == 0 || !p.isPerson(m.actor)), !upper && !n.upper && n.own && !p.isPerson(m.actor):
			return true
		}
	}
	i := m.from - 1
	before := p.beside(i, m.from)
	if before == "" || !n.upper || person && (len(n.rest) > 0 || n.first == 0) {
		return false
	}
	if k := p.at[i]; k >= 0 {
		return p.kinds[m.actor] == summit.ActorKindOffice && !slices.Contains(p.within[m.actor], p.names[k].actor)
	}
	for ; person && i >= 0 && p.beside(i, i+1) != ""; i-- { // Donald J. Trump
		if t := p.tokens[i]; t.word == n.first || t.end-t.start == 1 && i == m.from-1 && (i == 0 || p.beside(i-1, i) == "" || !p.isCapital(i-1)) {
			return false
		}
		if !p.isCapital(i) {
			break
		}
	}
	return p.isCapital(m.from - 1)
}

// hasGeneration reports whether a token is the mark of another person of the same name: “Jr.”, “III”.
func (p *passage) hasGeneration(i int) bool {
	if i >= len(p.tokens) {
		return false
	}
	if gap := p.text[p.tokens[i-1].end:p.tokens[i].start]; gap != " " && gap != ", " {
		return false
	}
	switch p.text[p.tokens[i].start:p.tokens[i].end] {
	case "Jr", "jr", "Jnr", "jnr", "Junior", "Sr", "sr", "Snr", "snr", "II", "III":
		return true
	}
	return false
}

// beside returns the second of two tokens that only a space parts, or the dot of “U.S. ”, or "" if there is none or more.
func (p *passage) beside(i, j int) string {
	if i < 0 || j >= len(p.tokens) {
		return ""
	}
	if gap := p.text[p.tokens[i].end:p.tokens[j].start]; gap != " " && (gap != ". " || p.tokens[i].end-p.tokens[i].start > 1) {
		return ""
	}
	return p.text[p.tokens[j].start:p.tokens[j].end]
}

// is reports whether a token that is of no name has a role.
func (p *passage) is(i int, r role) bool {
	return 0 <= i && i < len(p.tokens) && p.at[i] < 0 && p.roles[p.tokens[i].word]&r != 0
}

// says reports whether a token is a verb of reporting.
func (p *passage) says(i int) bool {
	return p.is(i, reports) && (!p.is(i-1, determiner) || p.is(i, foreign))
}

// credited returns to whom the article gives a quotation by the words before and after it; nobody if it is not plain.
func (p *passage) credited(q quotation, before, after []int) []summit.ActorID {
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(p.text[q.start:q.end], " \u00a0"))
	if who := p.owner(after); who != nil {
		return who
	}
	if q.outer < 0 && strings.ContainsRune(",!?，！？", end) || startsWithComma(p.text[q.to:]) {
		if who := p.tag(after); who != nil {
			return who
		}
	}
	if who := p.passive(before, after); who != nil {
		return who
	}
	if who := p.introduced(q, before); who != nil {
		return who
	}
	if len(after) > 0 && p.is(after[0], inverts) { // “wenn er “…” verlangt”
		if who := p.subject(before); who != nil {
			return who
		}
	}
	return p.tag(after)
}

func startsWithComma(text string) bool {
	return strings.HasPrefix(strings.TrimLeft(text, " \u00a0"), ",")
}

// before returns the tokens of the sentence in front of a quotation, without those in others.
func (p *passage) before(q quotation) []int {
	var list []int
	next := token{q.from, q.from, 0}
	if q.start < len(p.text) { // what begins with a capital may be the next sentence, as far as can be seen
		next.end = q.start
	}
	steps := 0
	for i := p.tokenAt(q.from) - 1; i >= 0 && steps < context; i-- {
		steps++
		t := p.tokens[i]
		if q.outer >= 0 && t.start < p.quotes[q.outer].start {
			break
		}
		if in := p.inside(i, q); in >= 0 {
			other := p.quotes[in]
			if p.endsWith(other, next) {
				break
			}
			i = p.tokenAt(other.from)
			next = token{other.from, other.from, 0}
			continue
		}
		if endsSentence(p.text, t, next) && !strings.Contains(ending(p.text[t.end:next.start]), ":") {
			break
		}
		list = append(list, i)
		next = t
	}
	slices.Reverse(list)
	return list
}

// endsWith reports whether a sentence ends with a quotation, before a word.
func (p *passage) endsWith(q quotation, next token) bool {
	if endsSentence(p.text, token{q.from, q.to, 0}, next) {
		return true
	}
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(p.text[q.start:q.end], " \u00a0"))
	if strings.TrimSpace(p.text[q.to:next.start]) != "" || startsLower(p.text[next.start:]) {
		return false
	}
	i := p.tokenAt(next.start)
	return end == '.' || (end == '!' || end == '?') && (i >= len(p.tokens) || p.at[i] < 0)
}

// behind returns the tokens of the sentence behind a quotation, up to the next one.
func (p *passage) behind(q quotation) []int {
	var list []int
	last := token{q.to, q.to, 0}
	for i := p.tokenAt(q.to); i < len(p.tokens) && len(list) < 2*reach; i++ {
		t := p.tokens[i]
		if q.outer >= 0 && t.end > p.quotes[q.outer].end || p.inside(i, q) >= 0 || endsSentence(p.text, last, t) || len(list) == 0 && q.outer < 0 && p.endsWith(q, t) {
			break
		}
		list = append(list, i)
		last = t
	}
	return list
}

// place finds which quotation each token stands in.
func (p *passage) place() {
	p.in = p.in[:0]
	now, next := -1, 0
	for _, t := range p.tokens {
		for next < len(p.quotes) && p.quotes[next].from <= t.start {
			now = next
			next++
		}
		for now >= 0 && p.quotes[now].to <= t.start {
			now = p.quotes[now].outer
		}
		p.in = append(p.in, now)
	}
}

// inside returns the number of the outermost quotation that has a token and is not q or around q; -1 if there is none.
func (p *passage) inside(i int, q quotation) int {
	n := p.in[i]
	for n >= 0 && p.quotes[n].outer != q.outer && p.quotes[n].outer >= 0 {
		n = p.quotes[n].outer
	}
	if n < 0 || p.quotes[n].from <= q.from && q.to <= p.quotes[n].to {
		return -1
	}
	return n
}

// tokenAt returns the number of the first token from a place in the text on.
func (p *passage) tokenAt(at int) int {
	return sort.Search(len(p.tokens), func(i int) bool { return p.tokens[i].start >= at })
}

// gap returns what stands in front of a token, after the one before.
func (p *passage) gap(i int) string {
	if i == 0 {
		return ending(p.text[:p.tokens[0].start])
	}
	return ending(p.text[p.tokens[i-1].end:p.tokens[i].start])
}

// maxGap is how much of a text without words is looked at, in bytes.
const maxGap = 100

// ending returns the end of a text without words, of which there may be much.
func ending(text string) string {
	at := max(0, len(text)-maxGap)
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return text[at:]
}

// isGenitive reports whether a name is one that owns, as in "Trump’s".
func (p *passage) isGenitive(n mention) bool {
	if n.to >= len(p.tokens) {
		return false
	}
	gap, t := p.gap(n.to), p.tokens[n.to]
	return (gap == "'" || gap == "’") && t.end-t.start == 1 && p.text[t.start] == 's'
}
