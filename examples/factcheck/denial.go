package main

import (
	"slices"
	"strings"
)

// denied reports whether the article itself says that a quotation does not hold, as in: they had not “gotten there”.
func (rd *reader) denied(q quotation, before []int) bool {
	next := q.from
	for _, i := range slices.Backward(before[max(0, len(before)-5):]) {
		if strings.ContainsAny(ending(rd.text[rd.tokens[i].end:next]), ":;()") {
			return false
		}
		if rd.isNegation(i) {
			return true
		}
		next = rd.tokens[i].start
	}
	return false
}

// disowned reports whether the article says that nobody said a quotation, or not whom it names: X never said “…”, X denied having said “…”.
func (rd *reader) disowned(before, behind []int) bool {
	says := func(i int) bool { return rd.is(i, uttering) }
	verb := -1
	if n := slices.IndexFunc(behind[:min(reach, len(behind))], says); n >= 0 && !rd.is(behind[0], joins|begins) {
		verb = behind[n]
	}
	for _, i := range slices.Backward(before) {
		if says(i) {
			verb = i
			break
		}
	}
	for i := verb - 1; i >= max(0, verb-2) && rd.clauseIs(i, verb); i-- {
		if rd.isNegation(i) {
			return !rd.is(i-1, able)
		}
	}
	if len(before) > 0 && verb > before[0] && rd.isNegation(before[0]) && rd.clauseIs(before[0], verb) { // never did X say
		return slices.ContainsFunc(numbers(before[0]+1, min(verb, before[0]+4)), func(i int) bool { return rd.is(i, doing) })
	}
	return false
}

// isNegation reports whether a token is a "not", which is not that of a name: not Putin.
func (rd *reader) isNegation(i int) bool {
	named := i+1 < len(rd.at) && rd.at[i+1] >= 0
	return rd.at[i] < 0 && !named && rd.Negates(rd.text, rd.tokens[i].start, rd.tokens[i].end)
}

// clauseIs reports whether two tokens are of the same clause.
func (rd *reader) clauseIs(from, to int) bool {
	return !slices.ContainsFunc(numbers(from+1, to+1), func(i int) bool { return strings.ContainsAny(rd.gap(i), ",:;()") })
}

// conditional reports whether the article itself says that a quotation holds only if, as in: “…” had he been there.
func (rd *reader) conditional(behind []int) bool {
	return len(behind) > 0 && rd.is(behind[0], unreal|turns)
}

// isRejected reports whether a quotation is what the verb in front of it rejects, and so not the words of who does: X dismissed
// the “…” that Y had named.
func (p *passage) isRejected(q quotation, before []int) bool {
	next := q.from
	for _, i := range slices.Backward(before) {
		switch {
		case strings.TrimSpace(p.text[p.tokens[i].end:next]) != "", p.is(i, preposition|begins):
			return false
		case p.says(i):
			return p.is(i, rejects)
		}
		next = p.tokens[i].start
	}
	return false
}
