package agreement

import (
	"slices"
	"strconv"
	"strings"

	"example.com/summit"
	"example.com/summit/internal/words"
)

// An encoding is one of the two briefs, with what the comparison makes of it.
type encoding struct {
	findings []summit.Finding
	quotes   []summit.Quote
	labels   labeler
}

func newEncoding(b summit.Brief) *encoding {
	return &encoding{findings: slices.Collect(b.Findings()), quotes: slices.Collect(b.Quotes())}
}

// A key is put together of parts by characters that no text of a brief contains.
type key struct{ strings.Builder }

func (k *key) add(parts ...string) {
	for _, p := range parts {
		k.WriteString(p)
		k.WriteByte('\x01')
	}
	k.WriteByte('\x00')
}

// wordsOf returns the words of a text, sorted, each once.
func wordsOf(text string) []string {
	list := strings.Fields(words.Key(text))
	slices.Sort(list)
	return slices.Compact(list)
}

// names returns the elements of a set, sorted.
func names[T summit.Element](s summit.Set[T], name func(T) string) []string {
	if s.IsZero() {
		return nil
	}
	list := make([]string, 0, s.Len())
	for e := range s.All() {
		list = append(list, name(e))
	}
	slices.Sort(list)
	return list
}

func text[T ~string](e T) string { return string(e) }

// label gives the quotes of both encodings their labels: one for those that are
// aligned, and for those that are alike but for their IDs.
func label(encodings [2]*encoding, rank [2][]int, matches []match) {
	least := make(map[int]int) // by rank, a lower rank with the same label
	find := func(r int) int {
		lowest := r
		for l, ok := least[lowest]; ok; l, ok = least[lowest] {
			lowest = l
		}
		for r != lowest {
			r, least[r] = least[r], lowest // so that no chain is followed twice
		}
		return lowest
	}
	for _, m := range matches {
		a, b := find(rank[0][m.reference]), find(rank[1][m.other])
		if a != b {
			least[max(a, b)] = min(a, b)
		}
	}
	for side, e := range encodings {
		e.labels = make(labeler, len(e.quotes))
		for i, q := range e.quotes {
			e.labels[q.ID] = strconv.Itoa(find(rank[side][i]))
		}
	}
}
