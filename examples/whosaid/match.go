package main

import (
	"cmp"
	"slices"
	"strings"

	"example.com/summit"
)

// A match says how a fragment and a quote have their words in common.
type match string

const (
	exact      match = "exact"      // the fragment stands in the quote, to the letter
	normalized match = "normalized" // it does save for case, punctuation, diacritics, hyphens and spaces
	within     match = "within"     // the whole quote stands in the fragment, among other words
	near       match = "near"       // a stretch of the one is much like the other
)

var matches = []match{exact, normalized, within, near} // the best first

// An answer is a quote that has the words of a fragment.
type answer struct {
	match    match
	quote    summit.Quote
	share    float64 // in letters, how much of the quote the fragment has; within and near: how much of the fragment is set beside the quote
	distance float64 // 0 the same words, 1 other words; 0 unless near
	differs  string  // the quote's stretch, with what is else in the fragment; "" unless near
}

// compare ranks answers. What is only like the fragment may be more of it than a
// quote within it is, so that these two go by how much they tell of it. Of equals, the one
// of the shorter quote has more of it.
func (a answer) compare(other answer) int {
	rank := func(a answer) int { return min(slices.Index(matches, a.match), slices.Index(matches, within)) }
	return cmp.Or(
		cmp.Compare(rank(a), rank(other)),
		cmp.Compare(other.closeness(), a.closeness()),
		cmp.Compare(letters(a.quote.Text), letters(other.quote.Text)),
	)
}

func (a answer) closeness() float64 { return a.share * (1 - a.distance) }

// A result is all that is known of a fragment.
type result struct {
	fragment string
	answers  []answer         // the best first; of equals, in the order of the brief
	stated   []summit.Finding // if there is no answer: those whose statements have the words; a statement is nobody's speech
	tooLong  bool             // the fragment or a quote, for near quotes to be looked for
}

// whoSaid looks for a fragment in the quotes of a brief.
func whoSaid(b summit.Brief, fragment string) result {
	r := result{fragment: fragment, answers: quotesWith(b, fragment)}
	if len(r.answers) == 0 {
		like, ok := likeQuotes(b, fragment)
		r.answers, r.tooLong = append(quotesWithin(b, fragment), like...), !ok
		slices.SortStableFunc(r.answers, answer.compare)
		r.answers = withoutParts(r.answers)
	}
	if len(r.answers) == 0 {
		r.stated = slices.Collect(b.Findings(summit.Containing(fragment)))
	}
	return r
}

// quotesWith returns the quotes that have the words of the fragment, the best first.
func quotesWith(b summit.Brief, fragment string) []answer {
	said := words(fragment, len(fragment))
	found := slices.Collect(b.Quotes(summit.Containing(fragment)))
	if len(found) == 0 { // perhaps the words are parted otherwise: "dont", a word divided at the end of a line
		want := joinedLetters(said)
		for q := range b.Quotes() {
			if hasLetters(words(q.Text, len(q.Text)), want) {
				found = append(found, q)
			}
		}
	}
	var list []answer
	for _, q := range found {
		a := answer{match: normalized, quote: q, share: share(fragment, q.Text)}
		if strings.Contains(q.Text, fragment) {
			a.match = exact
		}
		if a.share == 1 || len(said) > 1 && isTelling(said) {
			list = append(list, a)
		}
	}
	slices.SortStableFunc(list, answer.compare)
	return list
}

// hasLetters reports whether some words in a row have these letters.
func hasLetters(list []word, letters string) bool {
	for i := range list {
		rest := letters
		for _, w := range list[i:] {
			var ok bool
			if rest, ok = strings.CutPrefix(rest, string(w.letters)); !ok {
				break
			}
			if rest == "" {
				return true
			}
		}
	}
	return false
}

func joinedLetters(list []word) string {
	var s strings.Builder
	for _, w := range list {
		s.WriteString(string(w.letters))
	}
	return s.String()
}

// common are words that everybody uses: articles, pronouns, prepositions, conjunctions, forms of be and have.
const common = " a an the i you he she it we they me him her us them my your his its our their this that these those who which what " +
	"in on at to of for with by from as into about over after before under between and or but if than so while because " +
	"is are was were be been being am has have had having "

// isTelling reports whether a word is among them that not everybody uses.
func isTelling(list []word) bool {
	return slices.ContainsFunc(list, func(w word) bool { return !strings.Contains(common, " "+string(w.letters)+" ") })
}
