package said

import (
	"slices"

	"example.com/summit"
)

// What counts as near is set by the misquotations in testdata: below, words were
// left out, added or replaced; above, they are somebody else's.
const (
	MaxDistance = 0.27 // a word in four or so
	minLetters  = 8    // that words which are alike must have together: "on Russia" is too little to know somebody by
)

// Of longer texts near quotes are not looked for, which would take long.
const (
	MaxWords  = 200  // of a fragment; a longer one is a text and no misquotation
	MaxQuoted = 2000 // of a quote
)

// near returns the quotes that are much like the fragment, or like a part of it; ok
// is false if the fragment is too long, or one of the quotes. Only quotes that share a word
// with the fragment count.
func (x *quoteIndex) near(fragment string, said []word, distance float64) (list []Answer, ok bool) {
	if len(said) > MaxWords {
		return nil, false
	}
	l := x.likeness(said)
	for i, text := range x.texts {
		if len(text) > MaxQuoted || !l.mayFit(text, distance) {
			continue
		}
		best, q := l.bestFit(text), x.quotes[i]
		if best.distance > distance || !best.alike.isEnough() || !best.same && !sharesWord(fragment, said, q.Text) {
			continue
		}
		a := Answer{Match: Near, Quote: q, Share: best.share, Distance: best.distance}
		if best.distance == 0 {
			a.Match = Within
		} else {
			quoted := wordsOf(q.Text, len(text))
			a.Differs = differences(best.pairs, fragment, said, q.Text, quoted)
			a.Lacks, a.Adds = changes(best.pairs, fragment, said, q.Text, quoted)
		}
		list = append(list, a)
	}
	return list, !x.sharesLong(fragment, said)
}

// sharesWord reports whether a quote has one of the words, as a search finds it.
func sharesWord(fragment string, said []word, quote string) bool {
	return slices.ContainsFunc(said, func(w word) bool {
		for range summit.Occurrences(quote, fragment[w.start:w.end]) {
			return true
		}
		return false
	})
}

// sharesLong reports whether a quote that is too long has one of the words.
func (x *quoteIndex) sharesLong(fragment string, said []word) bool {
	if x.longest <= MaxQuoted {
		return false
	}
	var words []summit.QuoteFilter
	for _, w := range said {
		words = append(words, summit.Containing(fragment[w.start:w.end]))
	}
	for range x.long.Quotes(summit.Any(words...)) {
		return true
	}
	return false
}

// A fit is how a stretch of the fragment and one of the quote lie beside each other.
type fit struct {
	pairs    []pair // a is a word of the fragment, b one of the quote
	distance float64
	share    float64 // of the fragment
	alike    alike
	same     bool // a word of the one is one of the other
}

// bestFit sets the whole fragment beside a stretch of the quote, or the whole quote beside a stretch of the fragment.
func (l *likeness) bestFit(text []int32) fit {
	costs := l.costs(text)
	cost := func(a, b int) float64 { return costs[a*len(text)+b] }
	inQuote := align(len(l.said), len(text), cost)
	inFragment := align(len(text), len(l.said), func(a, b int) float64 { return cost(b, a) })
	for i, p := range inFragment {
		inFragment[i] = pair{p.b, p.a}
	}
	f, other := l.newFit(inQuote, text, cost), l.newFit(inFragment, text, cost)
	if other.distance < f.distance {
		return other
	}
	return f
}

func (l *likeness) newFit(pairs []pair, text []int32, replacing func(a, b int) float64) fit {
	f := fit{pairs: pairs}
	var cost, inSaid, inQuoted, lettersSaid float64
	for _, p := range pairs {
		if p.a >= 0 {
			inSaid++
			lettersSaid += float64(len(l.said[p.a].letters))
		}
		if p.b >= 0 {
			inQuoted++
		}
		if p.a < 0 || p.b < 0 {
			cost++
			continue
		}
		c := replacing(p.a, p.b)
		cost += c
		f.same = f.same || c == 0
		if c < 1 {
			f.alike.add(&l.known[text[p.b]])
		}
	}
	f.distance = cost / max(inSaid, inQuoted, 1)
	f.share = lettersSaid / float64(max(1, len(joinedLetters(l.said))))
	return f
}
