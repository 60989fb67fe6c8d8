package main

import (
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
	for n, i := range after {
		if n > reach {
			return nil
		}
		if n > 0 && strings.Contains(p.gap(i), ",") && p.at[first] < 0 {
			return nil
		}
		if !p.says(i) {
			continue
		}
		if who := p.subject(after[:n]); who != nil {
			return who
		}
		if n > 1 {
			return nil // somebody unknown says it
		}
		for k, j := range after[n+1:] {
			if k < 2 && p.is(j, personal) {
				return p.pronoun(j)
			}
		}
		return p.nameWithin(after[n+1:], reach)
	}
	return nil
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
		if p.says(i) {
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
	if owner != nil {
		return owner
	}
	if colon {
		return p.nameWithin(before, len(before))
	}
	return nil
}

// subject returns who acts, of the words in front of a verb: the nearest name that is no object of another word.
func (p *passage) subject(list []int) []summit.ActorID {
	for n := len(list) - 1; n >= 0; n-- {
		i := list[n]
		if p.is(i, personal) && len(list)-n <= 4 {
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
		if p.is(i, preposition) || p.says(i) {
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
			if strings.ContainsAny(p.gap(k), ",.;:—–(") && !strings.HasPrefix(p.gap(k), ". ") || startsLower(p.text[p.tokens[k].start:]) {
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

// pronoun returns the person whom “he” means: the one who acts in the sentence before, or was last credited.
func (p *passage) pronoun(i int) []summit.ActorID {
	var found summit.ActorID
	last := sort.Search(len(p.names), func(n int) bool { return p.names[n].from >= i }) - 1
	for n := last; n >= max(0, last-context); n-- {
		m := p.names[n]
		if !p.persons[m.actor] || p.isObject(m) || p.isGenitive(m) {
			continue
		}
		if found != "" && p.sentenceEnds(m.to, p.names[n+1].from) {
			break
		}
		found = m.actor
	}
	if found == "" {
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
