package main

import (
	"regexp"
	"slices"
	"strings"
)

// denied reports whether the article itself says that a quotation does not hold, as in: they had not “gotten there”.
func (rd *reader) denied(q quotation, before []int) bool {
	for _, i := range slices.Backward(before[max(0, len(before)-5):]) {
		if rd.isNegation(i) {
			return !strings.ContainsAny(bracketed.ReplaceAllString(ending(rd.text[rd.tokens[i].end:q.from]), ""), ":;()")
		}
	}
	return false
}

// bracketed is what may stand in brackets behind a "not": (yet).
var bracketed = regexp.MustCompile(`\(\pL+( \pL+)?\)`)

// disowned reports whether the article says that nobody said a quotation, or not whom it names: X never said “…”, X denied having said
// “…”, never did X say “…”, “…” is what X never said. Where it may say something else, as X never said what the “…” was, it is false.
func (rd *reader) disowned(q quotation, before, behind []int) bool {
	for n, i := range slices.Backward(before) {
		if !rd.is(i, uttering) {
			if rd.at[i] >= 0 || rd.is(i, determiner|leading) && len(before)-n <= 4 {
				continue
			}
			return false
		}
		return !strings.Contains(rd.text[rd.tokens[i].end:q.from], ",") && (rd.isUnsaid(i) || rd.isNeverBegun(before[0], i))
	}
	last := len(behind) - 1
	return last > 0 && rd.is(behind[last], uttering) && !rd.is(behind[0], joins|begins) && rd.isUnsaid(behind[last])
}

// isUnsaid reports whether a "not" goes with a verb: never said, did not ever say, denied having said, refused to say. Who could not say it without
// a smile said it, and so did who did not refuse to.
func (rd *reader) isUnsaid(verb int) bool {
	i := verb - 1
	if rd.is(i, between) {
		i--
	}
	if i < 0 || !rd.isNegation(i) || !rd.clauseIs(i, verb) || rd.is(i-1, able) {
		return false
	}
	return !slices.ContainsFunc(numbers(max(0, i-3), i), func(k int) bool { return rd.isNegation(k) && rd.clauseIs(k, i) })
}

// isNeverBegun reports whether a sentence begins as “never did X say”, or “not once did”.
func (rd *reader) isNeverBegun(first, verb int) bool {
	next := first + 1
	if next < len(rd.tokens) && rd.text[rd.tokens[next].start:rd.tokens[next].end] == "once" {
		next++
	}
	return first < verb && rd.isNegation(first) && rd.is(next, doing) && rd.clauseIs(first, verb)
}

// isNegation reports whether a token is a "not", which is not that of a name: not Putin.
func (rd *reader) isNegation(i int) bool {
	named := i+1 < len(rd.at) && rd.at[i+1] >= 0 && !strings.Contains(rd.gap(i+1), ",")
	return rd.at[i] < 0 && !named && rd.Negates(rd.text, rd.tokens[i].start, rd.tokens[i].end)
}

// clauseIs reports whether two tokens are of the same clause.
func (rd *reader) clauseIs(from, to int) bool {
	return !slices.ContainsFunc(numbers(from+1, to+1), func(i int) bool { return strings.ContainsAny(rd.gap(i), ",:;()") })
}

// conditional reports whether the article itself says that a quotation holds only if, as in: “…” had he been there; had he been there, “…”.
func (rd *reader) conditional(before, behind []int) bool {
	return len(behind) > 0 && rd.is(behind[0], unreal|turns) || len(before) > 0 && rd.is(before[0], unreal|supposes)
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
