package said

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A word is one of a text, parted from others by what is no letter, digit or apostrophe.
type word struct {
	start, end int    // in the text
	letters    []rune // and digits, without case and diacritics
}

// parted are scripts whose characters are words each.
var parted = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana}

// words returns the words of text, up to so many.
func words(text string, most int) []word {
	var list []word
	start := -1
	end := func(at int) {
		if start >= 0 {
			if w := (word{start, at, fold(text[start:at])}); len(w.letters) > 0 {
				list = append(list, w)
			}
		}
		start = -1
	}
	for i, r := range text {
		inside := unicode.In(r, unicode.L, unicode.M, unicode.Nd) || start >= 0 && (r == '\'' || r == '’')
		if !inside || unicode.In(r, parted...) {
			end(i)
		}
		if inside && start < 0 {
			start = i
		}
		if unicode.In(r, parted...) {
			end(i + utf8.RuneLen(r))
		}
		if len(list) == most {
			return list
		}
	}
	end(len(text))
	return list
}

func fold(text string) []rune {
	var letters []rune
	for _, r := range norm.NFKD.String(text) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			letters = append(letters, unicode.ToLower(r))
		}
	}
	return letters
}

// A pair sets a word of one text beside a word of another, as the number of each; -1 is none.
type pair struct{ a, b int }

// align sets all words of a beside the stretch of b that fits them best. A
// word left out or added costs 1, and one replaced as much as of its letters is another.
func align(a, b []word) []pair {
	// costs[i][j] is what a[:i] costs beside the best stretch of b that ends before j.
	costs := make([][]float64, len(a)+1)
	costs[0] = make([]float64, len(b)+1)
	for i, w := range a {
		row := make([]float64, len(b)+1)
		row[0] = costs[i][0] + 1
		for j, v := range b {
			row[j+1] = min(costs[i][j]+replacement(w, v), costs[i][j+1]+1, row[j]+1)
		}
		costs[i+1] = row
	}
	i, j := len(a), 0
	for end, cost := range costs[i] {
		if cost < costs[i][j] {
			j = end
		}
	}
	var pairs []pair
	for i > 0 {
		switch cost := costs[i][j]; {
		case j > 0 && cost == costs[i-1][j-1]+replacement(a[i-1], b[j-1]):
			i, j = i-1, j-1
			pairs = append(pairs, pair{i, j})
		case cost == costs[i-1][j]+1:
			i--
			pairs = append(pairs, pair{i, -1})
		default:
			j--
			pairs = append(pairs, pair{-1, j})
		}
	}
	slices.Reverse(pairs)
	return pairs
}

// maxLetters is how long a word may be to be like another.
const maxLetters = 40

// replacement returns the share of letters that differ, if it is a third at most,
// as by a slip or an ending; otherwise the words are not alike, and it is 1.
func replacement(v, w word) float64 {
	if slices.Equal(v.letters, w.letters) {
		return 0
	}
	most, least := max(len(v.letters), len(w.letters)), min(len(v.letters), len(w.letters))
	if most > maxLetters || 3*(most-least) > most {
		return 1
	}
	if n := editDistance(v.letters, w.letters); 3*n <= most {
		return float64(n) / float64(most)
	}
	return 1
}

// editDistance returns the letters to leave out, add, replace or exchange with the next
// that make a of b: Damerau and Levenshtein's distance, in which no letter changes twice.
func editDistance(a, b []rune) int {
	var rows [3][maxLetters + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range b {
		last[j+1] = j + 1
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
