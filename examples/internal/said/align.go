package said

import "slices"

// A pair sets a word of one text beside a word of another, as the number of each; -1 is none.
type pair struct{ a, b int }

// align sets all words of a text, of which there are a, beside the stretch of b others that fits them best. A
// word left out or added costs 1, and to replace one costs what replacing returns.
func align(a, b int, replacing func(a, b int) float64) []pair {
	// costs[i][j] is what the first i words cost beside the best stretch that ends before the other j.
	costs := make([][]float64, a+1)
	cells := make([]float64, (a+1)*(b+1))
	for i := range costs {
		costs[i] = cells[i*(b+1) : (i+1)*(b+1)]
	}
	for i := range a {
		last, row := costs[i], costs[i+1]
		row[0] = last[0] + 1
		for j := range b {
			row[j+1] = min(last[j]+replacing(i, j), last[j+1]+1, row[j]+1)
		}
	}
	i, j := a, 0
	for end, cost := range costs[i] {
		if cost < costs[i][j] {
			j = end
		}
	}
	if a > 0 && j < b && costs[a][j+1] == costs[a][j] && costs[a][j] == costs[a-1][j]+replacing(a-1, j) {
		j++ // rather a last word replaced than one added
	}
	var pairs []pair
	for i > 0 {
		switch cost := costs[i][j]; {
		case j > 0 && cost == costs[i-1][j-1]+replacing(i-1, j-1):
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
func replacement(v, w []rune) float64 {
	if slices.Equal(v, w) {
		return 0
	}
	most, least := max(len(v), len(w)), min(len(v), len(w))
	if most > maxLetters || 3*(most-least) > most {
		return 1
	}
	if n := editDistance(v, w); 3*n <= most {
		return float64(n) / float64(most)
	}
	return 1
}

// editDistance returns the letters to leave out, add, replace or exchange with the next
// that make a of b: Damerau and Levenshtein's distance, in which no letter changes twice.
func editDistance(a, b []rune) int {
	var rows [3][maxLetters + 1]uint8 // what little there is to clear
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range b {
		last[j+1] = uint8(j + 1)
	}
	for i := range a {
		row[0] = uint8(i + 1)
		for j := range b {
			cost := uint8(1)
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
	return int(last[len(b)])
}
