package said

import (
	"cmp"
	"slices"

	"example.com/summit"
)

// A quoteIndex has the words of the quotes of a brief.
type quoteIndex struct {
	quotes  []summit.Quote
	texts   [][]int32    // for each quote its words, by their numbers
	words   []known      // every word once, the shorter first
	starts  []int32      // where in words those begin that have no letters, 1 and so on, and at last the end
	sets    []letterSet  // of the words
	whole   []whole      // the quotes to be found whole in a fragment, ordered by their letters
	longest int          // quote, in words
	long    summit.Brief // of the quotes that are too long for near ones
}

// A known word is one of a quote.
type known struct {
	letters []rune
	telling bool
}

func newQuoteIndex(b summit.Brief) *quoteIndex {
	x := &quoteIndex{quotes: slices.Collect(b.Quotes())}
	numbers := make(map[string]int32)
	var long []summit.Quote
	for _, q := range x.quotes {
		var text []int32
		for w := range eachWord(q.Text) {
			n, ok := numbers[string(w.letters)]
			if !ok {
				n = int32(len(x.words))
				numbers[string(w.letters)] = n
				x.words = append(x.words, known{slices.Clone(w.letters), isTelling(w.letters)})
			}
			text = append(text, n)
		}
		x.texts = append(x.texts, text)
		x.longest = max(x.longest, len(text))
		if len(text) > MaxQuoted {
			long = append(long, summit.Quote{ID: q.ID, Form: q.Form, Text: q.Text})
		}
	}
	x.order()
	x.whole = newWhole(x.quotes)
	x.long, _ = summit.New(summit.Draft{Language: b.Language(), Quotes: long}) // they are of a brief that New took
	return x
}

// order numbers the words by their length.
func (x *quoteIndex) order() {
	order := make([]int32, len(x.words))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(len(x.words[a].letters), len(x.words[b].letters)) })
	words, place := make([]known, len(order)), make([]int32, len(order))
	for i, n := range order {
		words[i], place[n] = x.words[n], int32(i)
	}
	x.words = words
	for i, w := range words {
		x.sets = append(x.sets, newLetterSet(w.letters))
		for len(x.starts) <= len(w.letters) {
			x.starts = append(x.starts, int32(i))
		}
	}
	x.starts = append(x.starts, int32(len(words)))
	for _, text := range x.texts {
		for i, n := range text {
			text[i] = place[n]
		}
	}
}

// withLetters returns the quotes in which some words in a row have the letters of these, and no others.
func (x *quoteIndex) withLetters(said []word) []summit.Quote {
	letters := joinedLetters(said)
	var list []summit.Quote
	for i, text := range x.texts {
		if x.hasLetters(text, letters) {
			list = append(list, x.quotes[i])
		}
	}
	return list
}

func (x *quoteIndex) hasLetters(text []int32, letters []rune) bool {
	for i := range text {
		rest := letters
		for _, n := range text[i:] {
			w := x.words[n].letters
			if len(w) > len(rest) || !slices.Equal(w, rest[:len(w)]) {
				break
			}
			if rest = rest[len(w):]; len(rest) == 0 {
				return true
			}
		}
	}
	return false
}
