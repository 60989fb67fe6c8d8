package ask

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

const maxSuggestions = 3

// Nearest returns the values that name was likely meant to be, likeliest first:
// those with a name that is a few slips of the keyboard away, then those with one that contains it.
func (v Vocabulary) Nearest(name string) []string {
	type candidate struct {
		value    string
		distance int
	}
	name = fold(name)
	length := utf8.RuneCountInString(name)
	limit := min(max(1, length/3), length-1)
	var near []candidate
	for _, t := range v.terms {
		best := limit + 2
		for _, known := range append([]string{t.Value}, t.Names...) {
			known = fold(known)
			d := distance(name, known)
			if d > limit && len(name) > 2 && strings.Contains(known, name) {
				d = limit + 1
			}
			best = min(best, d)
		}
		if best <= limit+1 {
			near = append(near, candidate{t.Value, best})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(a.distance, b.distance) })
	var values []string
	for _, c := range near[:min(len(near), maxSuggestions)] {
		values = append(values, c.value)
	}
	return values
}

// distance returns how many insertions, deletions, substitutions and swaps of
// neighbours turn a into b, where nothing is edited twice (Damerau and
// Levenshtein's, in its restricted form).
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	var before []int // the row before the last
	last := make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := range s {
		row := make([]int, len(t)+1)
		row[0] = i + 1
		for j := range t {
			cost := 1
			if s[i] == t[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(t)]
}
