package main

import (
	"slices"
	"strings"

	"example.com/summit"
)

// tag returns whom the words behind a quotation credit: “…,” said X; “…,” X said; “…,” according to X; “…” — X.
func (p *passage) tag(after []int) []summit.ActorID {
	if len(after) == 0 || p.is(after[0], joins|begins) {
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
	for n, i := range after {
		if n > reach {
			return nil
		}
		if who := p.thus(i); who != nil {
			return who
		}
		if n > 0 && strings.Contains(p.gap(i), ",") && p.at[first] < 0 && !p.is(first, unreal|turns) {
			return p.short(after[n:])
		}
		if !p.says(i) {
			continue
		}
		if who := p.subject(after[:n]); who != nil {
			return who
		}
		if n > 1 && !p.is(i, foreign) || p.hasPronoun(after[:n]) {
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

// short returns whom “X said” credits, if these words begin so.
func (p *passage) short(list []int) []summit.ActorID {
	n := 0
	if p.is(list[0], determiner) && len(list) > 1 {
		n = 1
	}
	to := list[n] + 1
	if p.at[list[n]] >= 0 {
		to = p.names[p.at[list[n]]].to
	} else if !p.is(list[n], personal|impersonal) {
		return nil
	}
	if !p.says(to) || !slices.Contains(list, to) {
		return nil
	}
	return p.subject(numbers(list[n], to))
}

// owner returns whom “…” was X’s credits.
func (p *passage) owner(after []int) []summit.ActorID {
	if len(after) < 2 || !p.is(after[0], copula) || p.at[after[1]] < 0 {
		return nil
	}
	if m := p.names[p.at[after[1]]]; p.isGenitive(m) && !slices.Contains(after, m.to+1) {
		return p.together(m)
	}
	return nil
}

// thus returns whom “so X,” credits, if that stands here.
func (p *passage) thus(i int) []summit.ActorID {
	if !p.is(i, asSaid) || i+1 >= len(p.tokens) || p.at[i+1] < 0 {
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
	if len(after) < 2 || !p.is(after[0], byWhom) || p.is(after[1], preposition) || !slices.ContainsFunc(before, p.says) {
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
			who := p.sayer(before, n)
			if who == nil && slices.ContainsFunc(before[max(0, n-3):n], func(j int) bool { return p.is(j, impersonal) }) {
				continue // “X said that they had talked of”
			}
			return who
		}
		if p.is(i, according) {
			return p.nameWithin(before[n+1:], reach)
		}
		if p.at[i] < 0 || !near {
			continue
		}
		m := p.names[p.at[i]]
		if p.isGenitive(m) && p.is(m.to+1, voices) {
			return nil // X’s aide
		}
		if p.isGenitive(m) && p.isPerson(m.actor) || p.is(m.from-1, byWhom) {
			return p.together(m)
		}
		if p.isGenitive(m) && owner == nil { // “Russia’s “interests”” may be anybody’s word for them
			owner = p.together(m)
		}
	}
	if m := p.at[before[min(1, len(before)-1)]]; p.is(before[0], beholder) && m >= 0 && strings.Contains(p.gap(min(p.names[m].to, last)), ",") {
		return p.together(p.names[m]) // “To X, it was …”
	}
	if owner != nil {
		return owner
	}
	if colon && p.at[last] >= 0 {
		return p.together(p.names[p.at[last]])
	}
	if !colon {
		return nil
	}
	if p.is(before[0], personal) {
		return p.pronoun(before[0])
	}
	for _, i := range before {
		if p.at[i] >= 0 && !p.isObject(p.names[p.at[i]]) {
			return p.nameWithin(before[slices.Index(before, i):], 1)
		}
	}
	return nil
}

// sayer returns who says it, by a verb of reporting among the words in front of a quotation.
func (p *passage) sayer(before []int, verb int) []summit.ActorID {
	front, rest := before[:verb], before[verb+1:]
	if who := p.gapped(before[verb:]); who != nil {
		return who
	}
	if p.is(before[verb], inverts) {
		if who := p.subject(front); who != nil {
			return who
		}
	}
	if who := p.inverted(before[verb], rest); who != nil {
		return who
	}
	if verb > 0 && p.is(before[verb-1], byWhom) || len(rest) > 0 && p.is(rest[0], byWhom) { // “called by X”
		if who := p.nameWithin(rest, 4); who != nil {
			return who
		}
	}
	if who := p.subject(front); who != nil {
		return who
	}
	if p.anybody(front) || p.hasPronoun(front) {
		return nil
	}
	return p.nameWithin(rest, reach)
}

func (p *passage) hasPronoun(list []int) bool {
	return slices.ContainsFunc(list, func(i int) bool { return p.is(i, personal|impersonal) })
}

// gapped returns who says it where a verb is not said again: X spoke of “…”, Y of “…”. The words
// begin with the verb.
func (p *passage) gapped(list []int) []summit.ActorID {
	for n := len(list) - 1; n > 0; n-- {
		if list[n-1] == list[n]-1 {
			continue
		}
		if i := list[n]; p.is(i, joins) && n+1 < len(list) {
			n++
		}
		if i := list[n]; p.at[i] >= 0 && !p.isGenitive(p.names[p.at[i]]) {
			return p.together(p.names[p.at[i]])
		}
		return nil
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
	if p.at[next] < 0 {
		return nil
	}
	m := p.names[p.at[next]]
	if p.isGenitive(m) || !p.is(verb, inverts) && slices.Contains(rest, m.to) && !strings.Contains(p.gap(m.to), ",") {
		return nil
	}
	return p.nameWithin(rest, 3)
}
