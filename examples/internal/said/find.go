package said

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"example.com/summit"
)

// A Finder finds the quotes of a brief that have the words of a fragment. It may be used by several goroutines at once.
type Finder struct {
	brief summit.Brief
	index func() *quoteIndex // made when it is first needed, which it is not for words that stand in a quote
}

// NewFinder returns a finder of the quotes of b.
func NewFinder(b summit.Brief) *Finder {
	return &Finder{b, sync.OnceValue(func() *quoteIndex { return newQuoteIndex(b) })}
}

// Find looks for a fragment in the quotes.
func (f *Finder) Find(fragment string) Result { return f.FindNear(fragment, MaxDistance) }

// FindNear does so with another distance up to which a quote is near, from 0 to 1: a larger one for a fragment that is
// known to be somebody's words.
func (f *Finder) FindNear(fragment string, distance float64) Result {
	said := wordsOf(fragment, len(fragment))
	found := f.quotes(fragment, said)
	if len(found) == 0 { // perhaps the words are parted otherwise: "dont", a word divided at the end of a line
		found = f.index().withLetters(said)
	}
	r := Result{Fragment: fragment, Answers: having(fragment, said, found)}
	if len(r.Answers) > 0 {
		return r
	}
	like, ok := f.index().near(fragment, said, distance)
	r.Answers, r.TooLong = append(f.index().within(fragment), like...), !ok
	slices.SortStableFunc(r.Answers, Answer.compare)
	r.Answers = withoutParts(r.Answers)
	if len(r.Answers) == 0 {
		r.Stated = f.findings(fragment, said)
	}
	return r
}

// having returns the answers that quotes are which have all words of the fragment, the best first.
func having(fragment string, said []word, quotes []summit.Quote) []Answer {
	if len(quotes) == 0 {
		return nil
	}
	enough := len(said) > 1 && anyTelling(said)
	letters := countLetters(fragment)
	var list []Answer
	for _, q := range quotes {
		a := Answer{Match: Normalized, Quote: q, Share: share(letters, countLetters(q.Text))}
		if strings.Contains(q.Text, fragment) {
			a.Match = Exact
		}
		if a.Share == 1 || enough {
			list = append(list, a)
		}
	}
	slices.SortStableFunc(list, Answer.compare)
	return list
}

// share returns how much a part has of the whole, in letters.
func share(part, whole int) float64 { return min(1, float64(part)/max(1, float64(whole))) }

// withoutParts leaves out a quote that stands twice, and one whose words are among those
// of a better answer, as of a remark that the brief has in two wordings.
func withoutParts(list []Answer) []Answer {
	var kept []Answer
	var texts []string               // of those kept
	var all []int                    // their numbers
	having := make(map[string][]int) // and of those that have a word
	seen := make(map[summit.QuoteID]bool)
	for _, a := range list {
		text, fewest := " ", all
		said := wordsOf(a.Quote.Text, len(a.Quote.Text))
		for _, w := range said {
			letters := string(w.letters)
			text += letters + " "
			if with := having[letters]; len(with) < len(fewest) {
				fewest = with
			}
		}
		if seen[a.Quote.ID] || slices.ContainsFunc(fewest, func(i int) bool { return len(texts[i]) > len(text) && strings.Contains(texts[i], text) }) {
			continue
		}
		seen[a.Quote.ID] = true
		n := len(kept)
		kept, texts, all = append(kept, a), append(texts, text), append(all, n)
		for _, w := range said {
			letters := string(w.letters)
			if with := having[letters]; len(with) == 0 || with[len(with)-1] != n {
				having[letters] = append(with, n)
			}
		}
	}
	return kept
}

// quotes returns the quotes that have all words of the fragment.
func (f *Finder) quotes(fragment string, said []word) []summit.Quote {
	for range f.brief.Quotes(summit.Containing(longest(fragment, said))) {
		return slices.Collect(f.brief.Quotes(summit.Containing(fragment)))
	}
	return nil
}

// findings returns the findings whose statements do.
func (f *Finder) findings(fragment string, said []word) []summit.Finding {
	for range f.brief.Findings(summit.Containing(longest(fragment, said))) {
		return slices.Collect(f.brief.Findings(summit.Containing(fragment)))
	}
	return nil
}

// longest returns the longest word of a fragment, with all that stands at it: what has not even this has not all words.
func longest(fragment string, said []word) string {
	if len(said) == 0 {
		return fragment
	}
	w := slices.MaxFunc(said, func(a, b word) int { return cmp.Compare(len(a.letters), len(b.letters)) })
	start := strings.LastIndexByte(fragment[:w.start], ' ') + 1
	if end := strings.IndexByte(fragment[w.end:], ' '); end >= 0 {
		return fragment[start : w.end+end]
	}
	return fragment[start:]
}
