package ask

import (
	"cmp"
	"slices"
	"strings"
)

const (
	maxSuggestions = 3
	maxTyped       = 64 // a longer name is no slip, and would take long to compare
)

// Nearest returns the values that name was likely meant to be, likeliest first:
// those with a name that is a few slips of the keyboard away, then those with one that contains it.
// Unlike Find, it looks at every name.
func (v Vocabulary) Nearest(name string) []string {
	type candidate struct {
		value    string
		distance int
	}
	name = fold(name)
	typed := []rune(name)
	if len(typed) > maxTyped {
		return nil
	}
	limit := min(max(2, len(typed)/3+1), len(typed))
	var near []candidate
	for t := range v.Terms() {
		best := limit + 1
		for _, known := range append([]string{t.Value}, t.Names...) {
			known = fold(known)
			d := distance(typed, []rune(known), limit)
			if d > limit && len(name) > 2 && strings.Contains(known, name) {
				d = limit
			}
			best = min(best, d)
		}
		if best <= limit {
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
// neighbours turn s into t, where nothing is edited twice (Damerau and
// Levenshtein's, in its restricted form), or a number above limit if it is more than that.
func distance(s, t []rune, limit int) int {
	if d := max(len(s)-len(t), len(t)-len(s)); d > limit {
		return d
	}
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := range s {
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
		before, last, row = last, row, before
		if least := slices.Min(last); least > limit {
			return least // no row has less than the one before
		}
	}
	return last[len(t)]
}
