package main

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"example.com/summit"
)

// tag returns whom the words behind a quotation credit: “…,” said X; “…,” X said; “…,” according to X; “…” — X.
func (p *passage) tag(after []int) []summit.ActorID {
	if len(after) == 0 || p.is(after[0], joins) {
		return nil
	}
	first := after[0]
	if strings.ContainsAny(p.gap(first), "—–") {
		if who := p.nameWithin(after, 3); who != nil {
			return who
		}
	}
	if p.is(first, according) {
		return p.nameWithin(after[1:], reach)
	}
	if who := p.owner(after); who != nil {
		return who
	}
	for n, i := range after {
		if n > reach {
			return nil
		}
		if who := p.thus(i); who != nil {
			return who
		}
		if n > 0 && strings.Contains(p.gap(i), ",") && p.at[first] < 0 && !p.is(first, conditional|turns) {
			return nil
		}
		if !p.says(i) {
			continue
		}
		if who := p.subject(after[:n]); who != nil {
			return who
		}
		if n > 1 && !p.is(i, foreign) {
			return nil // somebody unknown says it
		}
		for k, j := range after[n+1:] {
			if k < 2 && p.is(j, personal|impersonal) {
				return p.pronoun(j)
			}
		}
		return p.nameWithin(after[n+1:], reach)
	}
	return nil
}

// owner returns whom “…” was X’s credits.
func (p *passage) owner(after []int) []summit.ActorID {
	if len(after) < 2 || !p.is(after[0], is) || p.at[after[1]] < 0 {
		return nil
	}
	if m := p.names[p.at[after[1]]]; p.isGenitive(m) && !slices.Contains(after, m.to+1) {
		return p.together(m)
	}
	return nil
}

// thus returns whom “so X,” credits, if that stands here.
func (p *passage) thus(i int) []summit.ActorID {
	if !p.is(i, thus) || i+1 >= len(p.tokens) || p.at[i+1] < 0 {
		return nil
	}
	m := p.names[p.at[i+1]]
	if m.to < len(p.tokens) && !strings.ContainsAny(p.gap(m.to), ",.;:") {
		return nil
	}
	return p.together(m)
}

// passive returns whom “described as “…” by X” credits.
func (p *passage) passive(before, after []int) []summit.ActorID {
	if len(after) < 2 || !p.is(after[0], byWhom) || !slices.ContainsFunc(before, p.says) {
		return nil
	}
	return p.nameWithin(after[1:], 4)
}

// introduced returns whom the words in front of a quotation credit.
func (p *passage) introduced(q quotation, before []int) []summit.ActorID {
	if len(before) == 0 {
		return nil
	}
	last := before[len(before)-1]
	var owner []summit.ActorID
	colon := strings.Contains(p.text[p.tokens[last].end:q.from], ":")
	for n := len(before) - 1; n >= 0; n-- {
		i := before[n]
		near := len(before)-n <= reach
		if who := p.thus(i); who != nil {
			return who
		}
		if p.says(i) {
			if who := p.inverted(i, before[n+1:]); who != nil {
				return who
			}
			if n > 0 && p.is(before[n-1], byWhom) || n+1 < len(before) && p.is(before[n+1], byWhom) { // “called by X”
				if who := p.nameWithin(before[n+1:], 4); who != nil {
					return who
				}
			}
			if who := p.subject(before[:n]); who != nil {
				return who
			}
			if p.anybody(before[:n]) {
				return nil
			}
			return p.nameWithin(before[n+1:], reach)
		}
		if p.is(i, according) {
			return p.nameWithin(before[n+1:], reach)
		}
		if p.at[i] < 0 || !near {
			continue
		}
		m := p.names[p.at[i]]
		if p.isGenitive(m) && p.persons[m.actor] || p.is(m.from-1, byWhom) {
			return p.together(m)
		}
		if p.isGenitive(m) && owner == nil { // “Russia’s “interests”” may be anybody’s word for them
			owner = p.together(m)
		}
	}
	if m := p.at[before[min(1, len(before)-1)]]; p.is(before[0], to) && m >= 0 && strings.Contains(p.gap(min(p.names[m].to, last)), ",") {
		return p.together(p.names[m]) // “To X, it was …”
	}
	if owner != nil {
		return owner
	}
	if colon && p.at[last] >= 0 {
		return p.together(p.names[p.at[last]])
	}
	if colon {
		return p.nameWithin(before, len(before))
	}
	return nil
}

// inverted returns who says it where a verb stands in front of the one: “, says X,”, in German also “nannte X”.
func (p *passage) inverted(verb int, rest []int) []summit.ActorID {
	if len(rest) == 0 || !p.is(verb, inverts) && !(verb > 0 && strings.Contains(p.gap(verb), ",")) {
		return nil
	}
	next := rest[0]
	if len(rest) > 1 && p.is(next, determiner) {
		next = rest[1]
	}
	if p.is(next, personal) {
		return p.pronoun(next)
	}
	if p.at[next] < 0 || p.isGenitive(p.names[p.at[next]]) {
		return nil
	}
	return p.nameWithin(rest, 3)
}

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
		if p.at[i] < 0 && p.roles[p.tokens[i].word]&^(reports) == 0 {
			return true
		}
	}
	return false
}

// isObject reports whether a name is one that somebody does something to, or that says where.
func (p *passage) isObject(m mention) bool {
	for i := m.from - 1; i >= 0 && i >= m.from-4; i-- {
		if strings.ContainsAny(p.gap(i+1), ",.;:") {
			return false
		}
		if p.is(i, preposition) || p.says(i) && !strings.ContainsAny(p.gap(i)+p.gap(max(0, i-1)), ",\"“”„«»") { // not: “…,” said X
			return true
		}
		if !p.is(i, determiner) && p.at[i] < 0 && startsLower(p.text[p.tokens[i].start:]) {
			return false
		}
	}
	return false
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
	last := sort.Search(len(p.names), func(n int) bool { return p.names[n].from >= i }) - 1
	for n := last; n >= max(0, last-context); n-- {
		m := p.names[n]
		if both := p.together(m); p.is(i, impersonal) && len(both) > 1 && !p.isObject(m) {
			return both
		}
		if p.persons[m.actor] == p.is(i, impersonal) || p.isObject(m) || len(p.in) > 0 && p.in[m.from] >= 0 && p.in[m.from] != p.in[i] {
			continue
		}
		if found != "" && p.sentenceEnds(m.to, p.names[n+1].from) {
			break
		}
		if p.isGenitive(m) {
			owner = cmp.Or(owner, m.actor)
			continue
		}
		found = m.actor
	}
	if found = cmp.Or(found, owner); found == "" && !p.is(i, impersonal) {
		found = p.person
	}
	if found == "" {
		return nil
	}
	return []summit.ActorID{found}
}

func (p *passage) sentenceEnds(from, to int) bool {
	for i := max(from, 1); i <= to && i < len(p.tokens); i++ {
		if endsSentence(p.text, p.tokens[i-1], p.tokens[i]) {
			return true
		}
	}
	return false
}
