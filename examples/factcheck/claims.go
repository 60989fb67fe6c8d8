package main

import (
	"math"
	"slices"

	"example.com/summit"
)

// A claim is a sentence in which an article lets an actor assert something, in words of its own.
type claim struct {
	from, to int // in the text of its block
	credited []summit.ActorID
	findings []summit.Finding // what the brief has in nearly these words, the nearest first
	sound    bool             // the brief lets one of credited assert it
}

// What counts as the same claim is set by the articles in testdata.
const (
	minShared = 4   // words that tell something, in both
	minCover  = 0.6 // of what the words of either tell
)

// claims has the words of a brief's statements, without those that name who asserts them.
type claims struct {
	findings []summit.Finding
	words    [][]int32         // by finding, each once
	having   map[int32][]int32 // findings by word
	weight   []float64         // by word: how much it tells, the rarer the more
	total    []float64         // by finding
}

func newClaims(b summit.Brief, l *lexicon) *claims {
	c := &claims{having: map[int32][]int32{}}
	for f := range b.Findings() {
		if f.By.Len() == 0 {
			continue // the brief's own
		}
		p := passage{lexicon: l, text: f.Statement}
		for start, end := range tokens(f.Statement) {
			l.number(f.Statement[start:end])
		}
		p.scan()
		var list []int32
		for i, t := range p.tokens {
			if p.at[i] >= 0 && f.By.Has(p.names[p.at[i]].actor) || l.roles[t.word]&(common|reports) != 0 || slices.Contains(list, t.word) {
				continue
			}
			list = append(list, t.word)
			c.having[t.word] = append(c.having[t.word], int32(len(c.findings)))
		}
		c.findings, c.words = append(c.findings, f), append(c.words, list)
	}
	c.weight = make([]float64, len(l.roles))
	for i := range c.weight {
		c.weight[i] = math.Log(float64(len(c.findings)+1) / float64(len(c.having[int32(i)])+1))
	}
	for _, list := range c.words {
		sum := 0.0
		for _, w := range list {
			sum += c.weight[w]
		}
		c.total = append(c.total, sum)
	}
	return c
}

// claims returns what a passage lets somebody assert without quoting, if the brief has nearly the same.
func (c *checker) claimed(p *passage) []claim {
	var list []claim
	for from := 0; from < len(p.tokens); {
		to := from + 1
		for to < len(p.tokens) && !endsSentence(p.text, p.tokens[to-1], p.tokens[to]) {
			to++
		}
		if cl, ok := c.claimOf(p, from, to); ok {
			list = append(list, cl)
		}
		from = to
	}
	return list
}

// claimOf returns the claim of a sentence, the tokens from and up to to.
func (c *checker) claimOf(p *passage, from, to int) (claim, bool) {
	if !slices.ContainsFunc(p.at[from:to], func(n int) bool { return n >= 0 }) || p.quotesWithin(from, to) {
		return claim{}, false
	}
	for i := from; i < to; i++ {
		if !p.says(i) && !p.is(i, according) {
			continue
		}
		before, after := numbers(from, i), numbers(i+1, to)
		who := p.subject(before)
		if p.is(i, according) {
			who = p.nameWithin(after, reach)
		}
		if who == nil {
			return claim{}, false
		}
		cl := claim{from: p.tokens[from].start, to: p.tokens[to-1].end, credited: who}
		cl.findings = c.claims.like(p, from, to, who)
		for _, f := range cl.findings {
			cl.sound = cl.sound || c.asserts(f, who)
		}
		return cl, len(cl.findings) > 0
	}
	return claim{}, false
}

func (p *passage) quotesWithin(from, to int) bool {
	for _, q := range p.quotes {
		if q.from < p.tokens[to-1].end && p.tokens[from].start < q.to {
			return true
		}
	}
	return false
}

func numbers(from, to int) []int {
	var list []int
	for i := from; i < to; i++ {
		list = append(list, i)
	}
	return list
}

// like returns the findings that say nearly what the words of a sentence say, the nearest first.
func (c *claims) like(p *passage, from, to int, who []summit.ActorID) []summit.Finding {
	var said []int32
	total := 0.0
	for i := from; i < to; i++ {
		w := p.tokens[i].word
		if p.roles[w]&(common|reports|according) != 0 || p.at[i] >= 0 && slices.Contains(who, p.names[p.at[i]].actor) || w != 0 && slices.Contains(said, w) {
			continue
		}
		said = append(said, w)
		if w == 0 {
			total += c.weight[0] // no statement has it
		} else {
			total += c.weight[w]
		}
	}
	shared, weight := map[int32]int{}, map[int32]float64{}
	for _, w := range said {
		for _, f := range c.having[w] {
			shared[f]++
			weight[f] += c.weight[w]
		}
	}
	type scored struct {
		finding int32
		score   float64
	}
	var found []scored
	for f, n := range shared {
		if cover := min(weight[f]/total, weight[f]/c.total[f]); n >= minShared && cover >= minCover {
			found = append(found, scored{f, cover})
		}
	}
	slices.SortFunc(found, func(a, b scored) int {
		if a.score != b.score {
			if a.score > b.score {
				return -1
			}
			return 1
		}
		return int(a.finding - b.finding)
	})
	var list []summit.Finding
	for _, s := range found {
		list = append(list, c.findings[s.finding])
	}
	return list
}

// asserts reports whether the brief lets one of these assert a finding, or passes on their words.
func (c *checker) asserts(f summit.Finding, who []summit.ActorID) bool {
	return c.gives(summit.Quote{By: f.By}, who) || c.gives(summit.Quote{By: f.Citing}, who)
}
