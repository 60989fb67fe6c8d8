package agreement

import (
	"cmp"
	"math"
	"slices"
)

// crowd is how many records of each brief may cite one sentence before they
// are compared with their neighbors only.
const crowd = 32

// An item is a record as the alignment sees it.
type item struct {
	key    string // all that the record says, its words first, and not its ID
	blocks []int  // places; items that share one can be aligned
}

// A score is how similar two items are; ties counts for items of the same similarity.
type score struct {
	similarity float64
	ties       int
}

// A match is an item of the reference and one of the other brief, by their places.
type match struct{ reference, other int }

// ranks returns, for the items of both briefs, the places of their keys among all keys sorted.
func ranks(items [2][]item) (rank [2][]int) {
	var keys []string
	for _, list := range items {
		for _, it := range list {
			keys = append(keys, it.key)
		}
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	for side, list := range items {
		for _, it := range list {
			r, _ := slices.BinarySearch(keys, it.key)
			rank[side] = append(rank[side], r)
		}
	}
	return rank
}

// align aligns items one to one, and returns them in the order of the reference.
// like scores two items, or says that they can't be aligned.
func align(items [2][]item, rank [2][]int, like func(match) (score, bool)) []match {
	taken := [2][]bool{make([]bool, len(items[0])), make([]bool, len(items[1]))}
	var matches []match
	take := func(m match) {
		if !taken[0][m.reference] && !taken[1][m.other] {
			taken[0][m.reference], taken[1][m.other] = true, true
			matches = append(matches, m)
		}
	}
	for _, m := range equals(rank) {
		take(m)
	}

	type candidate struct {
		match
		score
	}
	var candidates []candidate
	for _, m := range near(items, rank, taken) {
		if s, ok := like(m); ok {
			candidates = append(candidates, candidate{m, s})
		}
	}
	// Of two candidates that share an item, the same one comes first whichever
	// brief is the reference, and what is taken hangs on nothing else.
	slices.SortFunc(candidates, func(a, b candidate) int {
		return cmp.Or(
			cmp.Compare(b.similarity, a.similarity),
			cmp.Compare(b.ties, a.ties),
			cmp.Compare(rank[0][a.reference], rank[0][b.reference]),
			cmp.Compare(rank[1][a.other], rank[1][b.other]),
			cmp.Compare(a.reference, b.reference),
			cmp.Compare(a.other, b.other),
		)
	})
	for _, c := range candidates {
		take(c.match)
	}
	slices.SortFunc(matches, func(a, b match) int { return cmp.Compare(a.reference, b.reference) })
	return matches
}

// equals matches items of equal rank, the first with the first and so on.
func equals(rank [2][]int) (matches []match) {
	waiting := make(map[int][]int)
	for i, r := range rank[1] {
		waiting[r] = append(waiting[r], i)
	}
	for i, r := range rank[0] {
		if w := waiting[r]; len(w) > 0 {
			matches = append(matches, match{i, w[0]})
			waiting[r] = w[1:]
		}
	}
	return matches
}

// An entry of a block is an item by its rank, its brief and its place there.
type entry struct{ rank, side, place int }

// near returns every two items, not taken yet, that share a block and are near
// to each other there.
func near(items [2][]item, rank [2][]int, taken [2][]bool) []match {
	blocks := make(map[int]*[2][]entry)
	for side := range items {
		for i, it := range items[side] {
			if taken[side][i] {
				continue
			}
			for _, b := range it.blocks {
				if blocks[b] == nil {
					blocks[b] = new([2][]entry)
				}
				blocks[b][side] = append(blocks[b][side], entry{rank[side][i], side, i})
			}
		}
	}
	var matches []match
	for _, block := range blocks {
		if len(block[0])*len(block[1]) > crowd*crowd {
			matches = append(matches, neighbors(slices.Concat(block[0], block[1]))...)
			continue
		}
		for _, a := range block[0] {
			for _, b := range block[1] {
				matches = append(matches, match{a.place, b.place})
			}
		}
	}
	slices.SortFunc(matches, func(a, b match) int {
		return cmp.Or(cmp.Compare(a.reference, b.reference), cmp.Compare(a.other, b.other))
	})
	return slices.Compact(matches)
}

// neighbors returns every two entries of unlike briefs that are within a crowd
// of each other when all are sorted.
func neighbors(entries []entry) (matches []match) {
	// No two entries of unlike briefs have the same rank, being left after those
	// that have were matched: so the order does not tell the briefs apart.
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.place, b.place))
	})
	for i, a := range entries {
		for _, b := range entries[i+1 : min(i+1+crowd, len(entries))] {
			switch {
			case a.side < b.side:
				matches = append(matches, match{a.place, b.place})
			case a.side > b.side:
				matches = append(matches, match{b.place, a.place})
			}
		}
	}
	return matches
}

// common returns how many elements two sorted slices without duplicates share,
// each weighed, in time that grows with the shorter where the other is much longer.
func common(a, b []int, weight func(int) float64) (sum float64) {
	if len(a) > len(b) {
		a, b = b, a
	}
	search := len(b) > 16*len(a)
	for _, x := range a {
		if search {
			i, _ := slices.BinarySearch(b, x)
			b = b[i:]
		} else {
			for len(b) > 0 && b[0] < x {
				b = b[1:]
			}
		}
		if len(b) > 0 && b[0] == x {
			sum += weight(x)
		}
	}
	return sum
}

func one(int) float64 { return 1 }

// jaccard returns what two sets share of what either has, 0 where that is nothing.
func jaccard(shared, a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return shared / (a + b - shared)
}

// A lexicon gives words numbers, in their order, and weights.
type lexicon struct {
	numbers map[string]int
	weights []float64
}

// newLexicon returns the lexicon of the texts, each the list of its words.
func newLexicon(texts [2][][]string) *lexicon {
	count, n := make(map[string]int), 0
	for _, list := range texts {
		n += len(list)
		for _, words := range list {
			for _, w := range words {
				count[w]++
			}
		}
	}
	all := make([]string, 0, len(count))
	for w := range count {
		all = append(all, w)
	}
	slices.Sort(all)
	l := &lexicon{make(map[string]int, len(all)), make([]float64, len(all))}
	for i, w := range all {
		l.numbers[w], l.weights[i] = i, math.Log1p(float64(n)/float64(count[w]))
	}
	return l
}

func (l *lexicon) weight(number int) float64 { return l.weights[number] }

// text returns the numbers of sorted words, and their weight together.
func (l *lexicon) text(words []string) (numbers []int, weight float64) {
	numbers = make([]int, len(words))
	for i, w := range words {
		numbers[i] = l.numbers[w]
		weight += l.weights[numbers[i]]
	}
	return numbers, weight
}
