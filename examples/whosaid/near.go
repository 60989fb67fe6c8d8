package main

import (
	"slices"
	"strings"

	"example.com/summit"
)

// What counts as near is set by the misquotations in testdata: below it, words
// were left out, added or replaced; above it, they are somebody else's.
const (
	maxDistance = 0.3 // of the letters of a stretch, so many may differ
	maxWords    = 200 // of a fragment; a longer one is a text and no misquotation, and would take long

	// Words that are alike must be so many, each of so many letters and of so
	// many together: "the meeting" is too little to know somebody by.
	minAlike       = 2
	minLetters     = 3
	minAlikeLetter = 8
)

// likeQuotes returns the quotes that are much like the fragment, or a part of it, and
// are not known already; ok is false if the fragment is too long. Only quotes that share
// a word with the fragment are looked at, so that it does not matter how many there are.
func likeQuotes(b summit.Brief, fragment string, known []answer) (list []answer, ok bool) {
	said := words(fragment, maxWords+1)
	if len(said) > maxWords {
		return nil, false
	}
	var shared []summit.QuoteFilter
	for _, w := range said {
		if len(w.letters) >= minLetters {
			shared = append(shared, summit.Containing(fragment[w.start:w.end]))
		}
	}
	for q := range b.Quotes(summit.Any(shared...)) {
		if slices.ContainsFunc(known, func(a answer) bool { return a.quote.ID == q.ID }) {
			continue
		}
		quoted := words(q.Text, len(q.Text))
		fit := align(said, quoted)
		other := align(quoted, said)
		for i, p := range other { // as seen from the fragment
			other[i] = pair{p.b, p.a}
		}
		if distance(other, said, quoted) < distance(fit, said, quoted) {
			fit = other
		}
		if d := distance(fit, said, quoted); d <= maxDistance && tells(fit, said, quoted) {
			list = append(list, answer{match: near, quote: q, distance: d, differs: differences(fit, fragment, said, q.Text, quoted)})
		}
	}
	return list, true
}

// distance returns how many of the letters of the stretches that are set side by side are not the same.
func distance(fit []pair, said, quoted []word) float64 {
	cost, saidLetters, quotedLetters := 0, 0, 0
	for _, p := range fit {
		switch {
		case p.a < 0:
			cost += len(quoted[p.b].letters)
			quotedLetters += len(quoted[p.b].letters)
		case p.b < 0:
			cost += len(said[p.a].letters)
			saidLetters += len(said[p.a].letters)
		default:
			cost += replacement(said[p.a], quoted[p.b])
			saidLetters += len(said[p.a].letters)
			quotedLetters += len(quoted[p.b].letters)
		}
	}
	return min(1, float64(cost)/float64(max(saidLetters, quotedLetters, 1)))
}

// tells reports whether enough words are alike to tell a quote by them.
func tells(fit []pair, said, quoted []word) bool {
	alike, letters := 0, 0
	for _, p := range fit {
		if p.a < 0 || p.b < 0 {
			continue
		}
		n := len(quoted[p.b].letters)
		if n >= minLetters && isAlike(said[p.a], quoted[p.b]) {
			alike, letters = alike+1, letters+n
		}
	}
	return alike >= minAlike && letters >= minAlikeLetter
}

// differences returns the stretch of the quote, with [-words-] that the fragment lacks and
// {+words+} that it has instead.
func differences(fit []pair, fragment string, said []word, quote string, quoted []word) string {
	var s strings.Builder
	first := slices.IndexFunc(fit, func(p pair) bool { return p.b >= 0 })
	if fit[first].b > 0 {
		s.WriteString("… ")
	}
	at, last := quoted[fit[first].b].start, fit[first].b // how far the quote is written
	for i, p := range fit {
		if p.b < 0 {
			if i > first {
				s.WriteByte(' ')
			}
			s.WriteString(added(fragment, said[p.a]))
			if i < first {
				s.WriteByte(' ')
			}
			continue
		}
		w := quoted[p.b]
		s.WriteString(quote[at:w.start])
		at, last = w.end, p.b
		text := quote[w.start:w.end]
		switch {
		case p.a < 0:
			s.WriteString("[-" + text + "-]")
		case slices.Equal(said[p.a].letters, w.letters):
			s.WriteString(text)
		default:
			s.WriteString("[-" + text + "-]" + added(fragment, said[p.a]))
		}
	}
	if last < len(quoted)-1 {
		s.WriteString(" …")
	}
	return s.String()
}

func added(fragment string, w word) string { return "{+" + fragment[w.start:w.end] + "+}" }
