package main

import "strings"

// stranger returns the name of somebody whom the brief does not know and to whom the article gives a quotation by the
// words before and after it, or "". It must be of two words at least, and stand right beside an English verb of reporting.
func (p *passage) stranger(before, after []int) string {
	for n, i := range after {
		if n > reach || p.is(after[0], joins|begins) {
			break
		}
		if p.says(i) && !p.is(i, foreign) {
			if name := p.capitals(i-1, -1); name != "" || n > 0 {
				return name
			}
			return p.capitals(i+1, 1)
		}
	}
	for n := len(before) - 1; n >= max(0, len(before)-reach); n-- {
		if i := before[n]; p.says(i) && !p.is(i, foreign) {
			return p.capitals(i-1, -1)
		}
	}
	return ""
}

// capitals returns the words from a token on, or up to it, that are a name by all appearance: two or more unknown ones with a capital.
func (p *passage) capitals(i, step int) string {
	first, last := i, i
	for ; 0 <= i && i < len(p.tokens) && p.isCapital(i); i += step {
		if i != first && p.beside(min(i, i-step), max(i, i-step)) == "" {
			break
		}
		last = i
	}
	from, to := min(first, last), max(first, last)
	if from == to || !p.isCapital(first) || p.in[from] >= 0 || p.roles[p.tokens[to].word]&surname != 0 || from > 0 && strings.EqualFold(p.beside(from-2, from-1), "the") && p.beside(from-1, from) != "" {
		return ""
	}
	return p.text[p.tokens[from].start:p.tokens[to].end]
}

// isCapital reports whether a word is one of a name by all appearance: it has a capital, and no role.
func (p *passage) isCapital(i int) bool {
	if i < 0 || i >= len(p.at) || p.at[i] >= 0 || p.roles[p.tokens[i].word]&^(quoted|surname) != 0 {
		return false
	}
	word := p.text[p.tokens[i].start:p.tokens[i].end]
	return startsUpper(word) && !strings.HasSuffix(word, "ly") && !strings.HasSuffix(word, "ing")
}
