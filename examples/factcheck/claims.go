package main

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/judge"
)

// A claim is a sentence in which an article lets an actor assert something, in words of its own.
type claim struct {
	from, to int // in the text of its block
	credited []summit.ActorID
	findings []summit.Finding // what the brief has in nearly these words, the nearest first
	faults   []judge.Fault    // none: the brief lets one of credited assert it
}

// What counts as the same claim is set by the articles in testdata.
const (
	minShared = 4   // words that tell something, in both,
	minCover  = 0.6 // and how much they are of what the words of either tell;
	minFew    = 3   // or so many,
	minMost   = 0.8 // if they are nearly all
)

// claims has the words of a brief's statements, without those that name who asserts them.
type claims struct {
	judge    *judge.Judge
	lexicon  *lexicon
	findings []summit.Finding // that somebody asserts
	denied   [][]int32        // by finding: what its statement denies
	all      [][]int32        // by finding: all words of its statement
	having   [][]int32        // by word: the findings whose statements have it
	weight   []float64        // by word: how much it tells, the rarer the more
	total    []float64        // by finding: the weight of its words

	// What like is about.
	shared   []overlap // by finding
	seen     []int     // by word: the last sentence that has it
	sentence int
}

// An overlap is what a sentence and a statement have in common.
type overlap struct {
	words  int
	weight float64
}

func newClaims(b summit.Brief, l *lexicon, j *judge.Judge) *claims {
	c := &claims{judge: j, lexicon: l}
	var words [][]int32 // by finding, each once
	for f := range b.Findings() {
		if f.By.Len() == 0 {
			continue // the brief's own
		}
		p := passage{lexicon: l, text: f.Statement}
		for start, end := range judge.Tokens(f.Statement) {
			l.number(f.Statement[start:end])
		}
		p.scan()
		var list []int32
		for i, t := range p.tokens {
			if !(p.at[i] >= 0 && f.By.Has(p.names[p.at[i]].actor)) && l.roles[t.word]&(common|reports) == 0 && !slices.Contains(list, t.word) {
				list = append(list, t.word)
			}
		}
		c.findings, words = append(c.findings, f), append(words, list)
		c.denied = append(c.denied, c.deniedIn(f.Statement))
		c.all = append(c.all, numbersOf(p.tokens))
	}
	c.having = make([][]int32, len(l.roles))
	for f, list := range words {
		for _, w := range list {
			c.having[w] = append(c.having[w], int32(f))
		}
	}
	for _, list := range c.having {
		c.weight = append(c.weight, math.Log(float64(len(c.findings)+2)/float64(len(list)+1)))
	}
	for _, list := range words {
		sum := 0.0
		for _, w := range list {
			sum += c.weight[w]
		}
		c.total = append(c.total, sum)
	}
	c.shared, c.seen = make([]overlap, len(c.findings)), make([]int, len(l.roles))
	return c
}

// deniedIn returns the first telling word behind each "not" of a sentence, if its clause has one. A "nor" goes on with the one before.
func (c *claims) deniedIn(sentence string) (list []int32) {
	open, last := false, 0
	for start, end := range judge.Tokens(sentence) {
		word := sentence[start:end]
		n := c.lexicon.look(word)
		open = open && !strings.ContainsAny(sentence[last:start], ",;:()")
		switch {
		case strings.EqualFold(word, "nor") && len(list) > 0:
		case c.judge.Negates(sentence, start, end):
			open = true
		case open && n != 0 && c.lexicon.roles[n]&(common|between|titles) == 0:
			list, open = append(list, n), false
		}
		last = end
	}
	slices.Sort(list)
	return list
}

// maxClaim is how many words a sentence may have to be a claim.
const maxClaim = 100

// claimed returns what a passage lets somebody assert without quoting, if the brief has nearly the same.
func (c *checker) claimed(p *passage) []claim {
	var list []claim
	for from := 0; from < len(p.tokens); {
		candidate := p.at[from] >= 0
		quoted := p.in[from] >= 0
		to := from + 1
		for ; to < len(p.tokens) && !endsSentence(p.text, p.tokens[to-1], p.tokens[to]); to++ {
			candidate = candidate || p.at[to] >= 0
			quoted = quoted || p.in[to] >= 0
		}
		if candidate && !quoted && to-from <= maxClaim {
			if cl, ok := c.claimOf(p, from, p.mainClause(from, to)); ok {
				list = append(list, cl)
			}
		}
		from = to
	}
	return list
}

// mainClause returns where the main clause of a sentence ends: before a relative one at its end that has a subject of its own, as
// in “…, which X doubts”.
func (p *passage) mainClause(from, to int) int {
	for i := to - 1; i > from; i-- {
		if !strings.Contains(p.gap(i), ",") {
			continue
		}
		if p.is(i, relative) && i+1 < to && (p.at[i+1] >= 0 || p.is(i+1, determiner|personal|impersonal)) {
			return i
		}
		break
	}
	return to
}

// claimOf returns the claim of a sentence, the tokens from and up to to.
func (c *checker) claimOf(p *passage, from, to int) (claim, bool) {
	supposed := false // the clause begins with an "if": who says something there does not assert it
	for i := from; i < to; i++ {
		supposed = p.is(i, supposes) || supposed && !strings.Contains(p.gap(i), ",")
		if supposed || !p.says(i) && !p.is(i, according) {
			continue
		}
		who := p.subject(numbers(from, i))
		if p.is(i, according) {
			who = p.nameWithin(numbers(i+1, to), reach)
		}
		if who == nil {
			return claim{}, false
		}
		cl := claim{from: p.tokens[from].start, to: p.tokens[to-1].end, credited: who}
		same, contrary := c.claims.like(p, from, to, who)
		cl.findings = same
		if !slices.ContainsFunc(same, func(f summit.Finding) bool { return c.asserts(f, who) }) {
			cl.faults = []judge.Fault{judge.Misattributed}
			if i := slices.IndexFunc(contrary, func(f summit.Finding) bool { return c.asserts(f, who) }); i >= 0 {
				cl.findings, cl.faults = contrary[i:], []judge.Fault{judge.Negated}
			}
		}
		return cl, len(cl.findings) > 0
	}
	return claim{}, false
}

func numbers(from, to int) []int {
	var list []int
	for i := from; i < to; i++ {
		list = append(list, i)
	}
	return list
}

func numbersOf(tokens []token) (list []int32) {
	for _, t := range tokens {
		list = append(list, t.word)
	}
	return list
}

// those returns the words that are among others.
func those(words, others []int32) []int32 {
	return slices.DeleteFunc(slices.Clone(words), func(w int32) bool { return !slices.Contains(others, w) })
}

// like returns the findings that say nearly what the words of a sentence say, the nearest first, and those that say so with a
// "not" more or less before a word that both have. Where it stands elsewhere, or there are two more, the one says nothing of the other.
func (c *claims) like(p *passage, from, to int, who []summit.ActorID) (same, contrary []summit.Finding) {
	clear(c.shared)
	c.sentence++
	total := 0.0
	for i := from; i < to; i++ {
		w := p.tokens[i].word
		if p.roles[w]&(common|reports|according) != 0 || p.at[i] >= 0 && slices.Contains(who, p.names[p.at[i]].actor) || w != 0 && c.seen[w] == c.sentence {
			continue
		}
		c.seen[w] = c.sentence
		total += c.weight[w] // that of 0, which no statement has, is the highest
		for _, f := range c.having[w] {
			c.shared[f].words++
			c.shared[f].weight += c.weight[w]
		}
	}
	var found []int
	cover := func(f int) float64 { return c.shared[f].weight / max(total, c.total[f]) }
	for f, s := range c.shared {
		if s.words >= minShared && cover(f) >= minCover || s.words >= minFew && cover(f) >= minMost {
			found = append(found, f)
		}
	}
	slices.SortFunc(found, func(a, b int) int { return cmp.Or(cmp.Compare(cover(b), cover(a)), cmp.Compare(a, b)) })
	denied, all := c.deniedIn(p.text[p.tokens[from].start:p.tokens[to-1].end]), numbersOf(p.tokens[from:to])
	for _, f := range found {
		here, there := those(denied, c.all[f]), those(c.denied[f], all)
		switch more := len(here) - len(there); {
		case slices.Equal(here, there):
			same = append(same, c.findings[f])
		case more == 1, more == -1:
			contrary = append(contrary, c.findings[f])
		}
	}
	return same, contrary
}

// asserts reports whether the brief lets one of these assert a finding, or passes on their words.
func (c *checker) asserts(f summit.Finding, who []summit.ActorID) bool {
	return c.Gives(f.By, who) || c.Gives(f.Citing, who)
}
