package said

import (
	"cmp"
	"iter"
	"slices"

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

// compare ranks answers. What is only like the fragment may be more of it than a
// quote within it is, so that these two go by how much they tell of it. Of equals, the one
// of the shorter quote has more of it.
func (a Answer) compare(other Answer) int {
	return cmp.Or(
		cmp.Compare(a.Match.rank(), other.Match.rank()),
		cmp.Compare(other.closeness(), a.closeness()),
		cmp.Compare(letters(a.Quote.Text), letters(other.Quote.Text)),
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

// A Result is all that is known of a fragment.
type Result struct {
	Fragment string
	Answers  []Answer         // the best first; of equals, in the order of the brief
	Stated   []summit.Finding // if there is no answer: those whose statements have the words; a statement is nobody's speech
	TooLong  bool             // the fragment or a quote, for near quotes to be looked for
}

// A Finder finds the quotes of a brief. It may be used by several goroutines at once.
type Finder struct{ brief summit.Brief }

// NewFinder returns a finder of the quotes of b.
func NewFinder(b summit.Brief) *Finder { return &Finder{b} }

// Find looks for a fragment in the quotes.
func (f *Finder) Find(fragment string) Result {
	b := f.brief
	r := Result{Fragment: fragment, Answers: quotesWith(b, fragment)}
	if len(r.Answers) == 0 {
		like, ok := likeQuotes(b, fragment)
		r.Answers, r.TooLong = append(quotesWithin(b, fragment), like...), !ok
		slices.SortStableFunc(r.Answers, Answer.compare)
		r.Answers = withoutParts(r.Answers)
	}
	if len(r.Answers) == 0 {
		r.Stated = slices.Collect(b.Findings(summit.Containing(fragment)))
	}
	return r
}

// Words returns where in a text each word starts and ends, in bytes, as Find parts them.
func Words(text string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		for _, w := range words(text, len(text)) {
			if !yield(w.start, w.end) {
				return
			}
		}
	}
}
