package find

import (
	"bytes"
	"slices"
	"strings"
)

// An automaton is that of Aho and Corasick: its state, after any text, is the
// longest prefix of a word with which the text ends. States are numbered
// breadth-first, so that the children of one follow each other: a
// state takes 13 bytes, however many words there are.
type automaton struct {
	first   []int32 // the first child of each state; its last is before the next state's first
	label   []byte  // the byte that leads to a state
	fail    []int32 // the longest other state that a state ends with
	longest []int32 // the longest word that a state is or ends with, or -1
	shorter []int32 // the longest other word that a word ends with, or -1
	class   [256]uint8
	classes int
	dense   []int32 // what follows the first states, which are those visited most, by the class of the byte
	rows    int32
}

// denseSize is how many entries dense has at most, save where it has but one row.
const denseSize = 1 << 17

// newAutomaton returns the automaton of distinct words, none of them empty.
func newAutomaton(words []string) *automaton {
	a := &automaton{classes: 1}
	order := make([]int32, len(words))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int { return strings.Compare(words[i], words[j]) })

	type span struct{ from, to, depth int32 } // the words of order that begin with a state
	spans := []span{{0, int32(len(order)), 0}}
	a.label = []byte{0}
	a.shorter = make([]int32, len(words))
	for s := 0; s < len(spans); s++ {
		at := spans[s]
		a.first = append(a.first, int32(len(spans)))
		word := int32(-1)
		if at.from < at.to && len(words[order[at.from]]) == int(at.depth) {
			word = order[at.from]
			at.from++
		}
		a.longest = append(a.longest, word) // for now, that which it is
		for at.from < at.to {
			c := words[order[at.from]][at.depth]
			to := at.from + 1
			for to < at.to && words[order[to]][at.depth] == c {
				to++
			}
			spans = append(spans, span{at.from, to, at.depth + 1})
			a.label = append(a.label, c)
			if a.class[c] == 0 {
				a.class[c] = uint8(a.classes) // UTF-8 has no more than 243 bytes
				a.classes++
			}
			at.from = to
		}
	}
	a.first = append(a.first, int32(len(spans)))
	a.link()
	return a
}

// link fills in what follows from the states and their labels.
func (a *automaton) link() {
	states := int32(len(a.longest))
	a.rows = min(states, max(1, int32(denseSize/a.classes)))
	a.fail = make([]int32, states)
	a.dense = make([]int32, int(a.rows)*a.classes)
	for s := range states {
		switch word := a.longest[s]; {
		case word >= 0:
			a.shorter[word] = a.longest[a.fail[s]]
		case s > 0:
			a.longest[s] = a.longest[a.fail[s]]
		}
		if s < a.rows {
			row := a.row(s)
			copy(row, a.row(a.fail[s]))
			for child := a.first[s]; child < a.first[s+1]; child++ {
				row[a.class[a.label[child]]] = child
			}
		}
		for child := a.first[s]; child < a.first[s+1] && s > 0; child++ {
			a.fail[child] = a.next(a.fail[s], a.label[child])
		}
	}
}

func (a *automaton) row(s int32) []int32 {
	return a.dense[int(s)*a.classes : (int(s)+1)*a.classes]
}

// next returns the state after s and a byte.
func (a *automaton) next(s int32, c byte) int32 {
	for s >= a.rows {
		from, to := a.first[s], a.first[s+1]
		if to-from == 1 {
			if a.label[from] == c {
				return from
			}
		} else if i := bytes.IndexByte(a.label[from:to], c); i >= 0 {
			return from + int32(i)
		}
		s = a.fail[s]
	}
	return a.dense[int(s)*a.classes+int(a.class[c])]
}
