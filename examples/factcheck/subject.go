package main

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"example.com/summit"
)

// subject returns who acts, of the words in front of a verb: the nearest name that is no object of another word.
func (p *passage) subject(list []int) []summit.ActorID {
	for n := len(list) - 1; n >= 0; n-- {
		i := list[n]
		switch {
		case p.is(i, personal|impersonal) && len(list)-n <= reach && !(n+1 < len(list) && p.says(list[n+1]) && strings.Contains(p.gap(i), ",")), // not: X, they said, praises
			p.is(i, objective) && n == len(list)-1: // heard him say
			return p.pronoun(i)
		}
		if p.at[i] < 0 {
			continue
		}
		m := p.names[p.at[i]]
		n -= i - m.from
		if p.isObject(m) {
			continue
		}
		if next := p.beside(m.to-1, m.to); slices.Contains(list, m.to) && p.says(m.to+1) && strings.HasSuffix(next, "s") && startsLower(next) &&
			p.roles[p.tokens[m.to].word]&^quoted == 0 {
			return nil // “Kyiv residents said”
		}
		if p.isGenitive(m) && !p.is(m.to+1, statement) && !p.is(m.to+2, statement) {
			return nil // X’s envoy, who is not X
		}
		return p.together(m)
	}
	return nil
}

// anybody reports whether somebody is there to be a subject, though not by a known name.
func (p *passage) anybody(list []int) bool {
	for _, i := range list {
		if p.at[i] < 0 && p.roles[p.tokens[i].word]&^(reports|quoted|voices|titles|institution|statement) == 0 {
			return true
		}
	}
	return false
}

// isObject reports whether a name is one that somebody does something to, that says where, or that is excluded: not X.
func (p *passage) isObject(m mention) bool {
	for i := m.from - 1; i >= 0 && i >= m.from-4 && p.at[i] < 0; i-- {
		if strings.ContainsAny(p.gap(i+1), ",.;:") {
			return false
		}
		if p.is(i, quotes) || p.is(i, clausal) && p.reportsItself(m, p.is(i, preposition)) {
			return false
		}
		apart := ",\"“”„«»" // “…,” said X
		if p.is(i, addressing) {
			apart = "\"“”„«»"
		}
		if p.is(i, preposition|supposes|negation|byWhom) || p.says(i) && !strings.ContainsAny(p.gap(i)+p.gap(max(0, i-1)), apart) {
			return true
		}
		if !p.is(i, determiner) && p.at[i] < 0 && startsLower(p.text[p.tokens[i].start:]) {
			return false
		}
	}
	return false
}

// reportsItself reports whether a verb of reporting goes with the name in front of it, X called, X and Y had not called, and what follows up to
// the quotation goes with the verb. Behind a comma or an “and” it may be somebody else's: Z said X called, and “…”; and where X only tells
// when, behind a “that”: Z said after X called that “…”.
func (p *passage) reportsItself(m mention, when bool) bool {
	for i := m.to; i < len(p.tokens) && i <= m.to+3 && !strings.ContainsAny(p.gap(i), ",.;:—–()"); i++ {
		if p.says(i) {
			return p.governs(i, when)
		}
		joined := p.is(i, joins) && i+1 < len(p.tokens) && p.at[i+1] >= 0
		if p.at[i] < 0 && !joined && (!p.is(i, common|negation|titles) || p.is(i, preposition|copula|joins)) {
			return false
		}
	}
	return false
}

// governs reports whether nothing begins anew between a verb and the quotation behind it, or the end of the sentence.
func (p *passage) governs(verb int, when bool) bool {
	for i := verb + 1; i < len(p.tokens); i++ {
		switch gap := p.gap(i); {
		case strings.ContainsAny(gap, ",:;—–"), p.is(i, joins|begins|turns), when && p.text[p.tokens[i].start:p.tokens[i].end] == "that":
			return false
		case strings.ContainsAny(gap, `“"„«‘「`), endsSentence(p.text, p.tokens[i-1], p.tokens[i]):
			return true
		}
	}
	return true
}

// nameWithin returns whom the first name among so many tokens names, or the last of names that follow
// on each other, as in "U.S. President Trump".
func (p *passage) nameWithin(list []int, most int) []summit.ActorID {
	for n, i := range list {
		if n >= most {
			return nil
		}
		if p.at[i] < 0 {
			continue
		}
		m := p.names[p.at[i]]
		for k := m.to; k < len(p.tokens) && k <= m.to+2; k++ {
			initial := strings.HasPrefix(p.gap(k), ".") && p.tokens[k-1].end-p.tokens[k-1].start == 1 // the dot of "U.S."
			if strings.ContainsAny(p.gap(k), ",.;:—–(") && !initial || startsLower(p.text[p.tokens[k].start:]) {
				break
			}
			if p.at[k] >= 0 {
				m = p.names[p.at[k]]
				break
			}
		}
		if p.isGenitive(m) && !p.is(m.to+1, statement) && !p.is(m.to+2, statement) {
			return nil
		}
		return p.together(m)
	}
	return nil
}

// together returns an actor, with another who is named with it: X and Y.
func (p *passage) together(m mention) []summit.ActorID {
	list := []summit.ActorID{m.actor}
	if i := m.from - 2; p.is(m.from-1, joins) && i >= 0 && p.at[i] >= 0 && !p.isObject(p.names[p.at[i]]) {
		list = append([]summit.ActorID{p.names[p.at[i]].actor}, list...)
	}
	if i := m.to + 1; p.is(m.to, joins) && i < len(p.tokens) && p.at[i] >= 0 {
		list = append(list, p.names[p.at[i]].actor)
	}
	return list
}

// pronoun returns whom a pronoun means: “he” is the person who acts in the sentence before, or was last
// credited; “it” is who acts in this sentence or the one before.
func (p *passage) pronoun(i int) []summit.ActorID {
	var found, owner summit.ActorID
	at := 0 // where found is named
	last := sort.Search(len(p.names), func(n int) bool { return p.names[n].from >= i }) - 1
	for n := last; n >= max(0, last-context); n-- {
		m := p.names[n]
		if both := p.together(m); p.is(i, impersonal) && len(both) > 1 && !p.isObject(m) {
			return both
		}
		if p.isPerson(m.actor) == p.is(i, impersonal) || p.isObject(m) || len(p.in) > 0 && p.in[m.from] >= 0 && p.in[m.from] != p.in[i] {
			continue
		}
		if found != "" && p.sentenceEnds(m.to, at) {
			break
		}
		if p.isGenitive(m) {
			owner = cmp.Or(owner, m.actor)
			continue
		}
		found, at = m.actor, m.from
	}
	if found = cmp.Or(found, owner); found == "" && !p.is(i, impersonal) {
		found = p.person
	}
	if found == "" {
		return nil
	}
	return []summit.ActorID{found}
}

// sentenceEnds reports whether a sentence ends between two tokens, as it does for sure where they are far apart.
func (p *passage) sentenceEnds(from, to int) bool {
	if to-from > 4*context {
		return true
	}
	for i := max(from, 1); i <= to && i < len(p.tokens); i++ {
		if endsSentence(p.text, p.tokens[i-1], p.tokens[i]) {
			return true
		}
	}
	return false
}
