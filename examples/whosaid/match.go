package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

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
	share    float64 // how much the shorter of quote and fragment has of the longer, in letters; 0 if near
	distance float64 // 0 the same words, 1 other words; 0 unless near
	differs  string  // the quote's stretch, with what is else in the fragment; "" unless near
}

// closeness ranks answers of one match.
func (a answer) closeness() float64 {
	if a.match == near {
		return 1 - a.distance
	}
	return a.share
}

// A result is all that is known of a fragment.
type result struct {
	fragment string
	answers  []answer         // the best first; of equals, in the order of the brief
	stated   []summit.Finding // if there is no answer: those whose statements have the words; a statement is nobody's speech
	tooLong  bool             // for near matches, which were not looked for
}

// whoSaid looks for a fragment in the quotes of a brief.
func whoSaid(b summit.Brief, fragment string) result {
	r := result{fragment: fragment}
	for q := range b.Quotes(summit.Containing(fragment)) {
		a := answer{match: normalized, quote: q, share: share(fragment, q.Text)}
		if isVerbatim(q.Text, fragment) {
			a.match = exact
		}
		r.answers = append(r.answers, a)
	}
	if len(r.answers) == 0 {
		r.answers = quotesWithin(b, fragment)
		like, ok := likeQuotes(b, fragment, r.answers)
		r.answers, r.tooLong = append(r.answers, like...), !ok
	}
	if len(r.answers) == 0 {
		r.stated = slices.Collect(b.Findings(summit.Containing(fragment)))
	}
	slices.SortStableFunc(r.answers, func(a, b answer) int {
		return cmp.Or(
			cmp.Compare(slices.Index(matches, a.match), slices.Index(matches, b.match)),
			cmp.Compare(b.closeness(), a.closeness()),
		)
	})
	return r
}

// isVerbatim reports whether the fragment stands in text letter for letter, from its first
// word to its last. What is around them, as quotation marks, is not the quote's.
func isVerbatim(text, fragment string) bool {
	for start, end := range summit.Occurrences(fragment, fragment) {
		fragment = fragment[start:end]
		break
	}
	for start, end := range summit.Occurrences(text, fragment) {
		if text[start:end] == fragment {
			return true
		}
	}
	return false
}

// quotesWithin returns the quotes that stand whole in the fragment. The fragment is made a
// brief, so that what is found in a quote is found in a fragment alike, and at once.
func quotesWithin(b summit.Brief, fragment string) []answer {
	f, err := summit.New(summit.Draft{
		Language: "und",
		Quotes:   []summit.Quote{{ID: "fragment", Form: summit.FormMixed, Text: clean(fragment)}},
	})
	if err != nil { // there is nothing in it
		return nil
	}
	var list []answer
	for q := range b.Quotes() {
		for range f.Quotes(summit.Containing(q.Text)) {
			if len(words(q.Text, 2)) > 1 || isQuoted(fragment, q.Text) {
				list = append(list, answer{match: within, quote: q, share: share(q.Text, fragment)})
			}
		}
	}
	return list
}

// isQuoted reports whether the fragment has the words between quotation marks. A word
// alone is anybody's, unless it is set apart: “few” is a quote, but few say it.
func isQuoted(fragment, words string) bool {
	const quotationMarks = "\"'“”„‟‘’‚‛«»‹›「」『』"
	for start, end := range summit.Occurrences(fragment, words) {
		before, _ := utf8.DecodeLastRuneInString(fragment[:start])
		after, _ := utf8.DecodeRuneInString(strings.TrimLeft(fragment[end:], ".,;:!?…"))
		if strings.ContainsRune(quotationMarks, before) && strings.ContainsRune(quotationMarks, after) {
			return true
		}
	}
	return false
}

// clean returns text as a brief may have it.
func clean(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
	return norm.NFC.String(text)
}

// share returns how much a part has of the whole.
func share(part, whole string) float64 {
	return min(1, float64(letters(part))/max(1, float64(letters(whole))))
}

func letters(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
