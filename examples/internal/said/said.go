package said

import (
	"cmp"

	"example.com/summit"
)

// A Match says how a fragment and a quote have their words in common.
type Match string

// The matches, the best first.
const (
	Exact      Match = "exact"      // the fragment stands in the quote, to the letter
	Normalized Match = "normalized" // it does save for case, punctuation, diacritics, hyphens and spaces
	Within     Match = "within"     // the whole quote stands in the fragment, among other words
	Near       Match = "near"       // a stretch of the one is much like the other
)

// An Answer is a quote that has the words of a fragment.
type Answer struct {
	Match    Match
	Quote    summit.Quote
	Share    float64  // in letters, how much of the quote the fragment has; within and near: how much of the fragment is set beside the quote
	Distance float64  // 0 the same words, 1 other words; 0 unless near
	Differs  string   // the quote's stretch, with [-words-] that the fragment lacks and {+words+} that it has instead; "" unless near
	Lacks    []string // of these the former, as the quote writes them
	Adds     []string // and the latter, as the fragment does
}

// A Result is all that is known of a fragment.
type Result struct {
	Fragment string
	Answers  []Answer         // the best first; of equals, in the order of the brief
	Stated   []summit.Finding // if there is no answer: those whose statements have the words; a statement is nobody's speech
	TooLong  bool             // the fragment, or a quote, for near quotes to be looked for
}

// compare ranks answers. What is only like the fragment may be more of it than a
// quote within it is, so that these two go by how much they tell of it. Of equals, the one
// of the shorter quote has more of it.
func (a Answer) compare(other Answer) int {
	return cmp.Or(
		cmp.Compare(a.Match.rank(), other.Match.rank()),
		cmp.Compare(other.closeness(), a.closeness()),
		cmp.Compare(countLetters(a.Quote.Text), countLetters(other.Quote.Text)),
	)
}

func (m Match) rank() int {
	switch m {
	case Exact:
		return 0
	case Normalized:
		return 1
	}
	return 2
}

func (a Answer) closeness() float64 { return a.Share * (1 - a.Distance) }
