// Package index finds the records of a brief that match a query, in their
// order, at a cost that grows with what matches.
//
// A brief's records are numbered from 0 in the order of its draft. For each
// field that can be asked for, the index has the records of every value, with
// hierarchies rolled up already: the records of a continent are those of its
// countries as well. Only very deep ones are followed when they are asked for.
//
// Numbers and places are of 32 bits, which is enough for a hundred million records of a kind.
package index

import (
	"math/bits"
)

// An Index is everything that a brief's queries and look-ups need beside its
// records. The zero value is the index of a brief with nothing in it.
type Index struct {
	Findings, Quotes Records

	// Of a field whose values lie within each other too deep to be rolled up: what
	// lies directly within each. Its postings have the records of each value alone.
	Inner [NumFields][][]int

	// The names and aliases of actors, as they are spelled and in the form of
	// words.Key. A name that several actors share in that form is in neither.
	Spelled, Folded Names
}

// Names has the actor of each of some names.
type Names struct {
	Names  []string
	Actors []uint32
	Places Table
}

// Actor returns the actor of a name, or -1.
func (n *Names) Actor(name string) int {
	i := Find(&n.Places, name, func(i int) string { return n.Names[i] })
	if i < 0 {
		return -1
	}
	return int(n.Actors[i])
}

// Places has the places of the records of each kind, by their IDs.
type Places struct {
	Sections, Actors, Regions, Topics, Quotes, Findings Table
}

// Records indexes the findings or the quotes of a brief.
type Records struct {
	Count  int
	Fields [NumFields]Postings
	Texts  Texts
}

// Field is what a query can ask for, beside words.
type Field uint8

// The fields.
const (
	By        Field = iota // actors, exact
	From                   // actors, by Within
	Involving              // actors, by Within
	Citing                 // actors, exact
	About                  // actors, exact
	On                     // topics, by Within
	In                     // regions, by Within
	Under                  // sections, by Within
	Quoting                // quotes
	Kind                   // the values of an enumeration, in their order, as the next ones
	Outcome
	Modality
	Condition
	Phase
	Setting
	Form
	Negated // false and true, as the next one
	Unattributed
	NumFields
)

// Postings has the records of each value of a field, the values being numbered from 0.
type Postings struct {
	Starts  []uint32 // where each value's list starts in Records, and at last the end
	Records []uint32
	Dense   []Dense // the values whose records take less memory as bits, in their order; their lists are empty
}

// Dense has the records of one value as bits.
type Dense struct {
	Value, Count uint32
	Bits         []uint64
}

// A Set is the records of a value: a list of ascending numbers or, where dense is not nil, bits.
type Set struct {
	List  []uint32
	dense *Dense
}

// Len returns the number of records.
func (s *Set) Len() int {
	if s.dense != nil {
		return int(s.dense.Count)
	}
	return len(s.List)
}

// Set returns the records of a value; there are none of a value that is not known.
func (p *Postings) Set(value int) Set {
	if value < 0 || value+1 >= len(p.Starts) {
		return Set{}
	}
	if list := p.Records[p.Starts[value]:p.Starts[value+1]]; len(list) > 0 || len(p.Dense) == 0 {
		return Set{List: list}
	}
	low, high := 0, len(p.Dense) // by hand, as this is a good part of what a small query takes
	for low < high {
		if mid := (low + high) / 2; int(p.Dense[mid].Value) < value {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == len(p.Dense) || int(p.Dense[low].Value) != value {
		return Set{}
	}
	return Set{dense: &p.Dense[low]}
}

// Append appends the records of s to list.
func (s *Set) Append(list []uint32) []uint32 {
	if s.dense == nil {
		return append(list, s.List...)
	}
	for i, word := range s.dense.Bits {
		for ; word != 0; word &= word - 1 {
			list = append(list, uint32(64*i+bits.TrailingZeros64(word)))
		}
	}
	return list
}

// Lists collects the postings of one part of the records, one after the other.
// The zero value is ready to use.
type Lists struct {
	pairs  [][]pair // as they were added, in pieces, which don't move when they become more
	last   []uint32 // for each value, the record added last, plus 1
	counts []uint32 // for each value, its records
}

type pair struct{ value, record uint32 }

const piece = 1 << 13 // pairs

// Add adds a record to a value's list. Records must come in ascending order;
// the same one may come again.
func (l *Lists) Add(value int, record uint32) {
	for value >= len(l.last) {
		l.last = append(l.last, 0)
		l.counts = append(l.counts, 0)
	}
	if l.last[value] == record+1 {
		return
	}
	l.last[value] = record + 1
	l.counts[value]++
	end := len(l.pairs) - 1
	if end < 0 || len(l.pairs[end]) == piece {
		l.pairs = append(l.pairs, make([]pair, 0, min(piece, 16<<min(16, 2*len(l.pairs)))))
		end++
	}
	l.pairs[end] = append(l.pairs[end], pair{uint32(value), record})
}

func (l *Lists) valueCounts() []uint32 { return l.counts }

func (l *Lists) each(do func(value, record uint32)) {
	for _, pairs := range l.pairs {
		for _, pair := range pairs {
			do(pair.value, pair.record)
		}
	}
}

// A part has the postings of a part of the records.
type part interface {
	valueCounts() []uint32 // for each value, its records
	each(func(value, record uint32))
}

// Layout lays out the postings of count records, of which the parts have one
// after the other, the first record of each being a multiple of 64.
func Layout[P part](count int, parts []P) Postings {
	values := 0
	counts := make([][]uint32, len(parts))
	for i, part := range parts {
		counts[i] = part.valueCounts()
		values = max(values, len(counts[i]))
	}
	if values == 0 {
		return Postings{}
	}
	p := Postings{Starts: make([]uint32, values+1)}
	dense := make([][]uint64, values)
	free := make([][]uint32, len(parts)) // where each part's records of each value go
	for i, c := range counts {
		free[i] = make([]uint32, len(c))
	}
	for value := range values {
		end := p.Starts[value]
		for i, c := range counts {
			if value < len(c) {
				free[i][value] = end
				end += c[value]
			}
		}
		if n := end - p.Starts[value]; 32*int(n) > count {
			dense[value] = make([]uint64, (count+63)/64)
			p.Dense = append(p.Dense, Dense{uint32(value), n, dense[value]})
			end = p.Starts[value]
		}
		p.Starts[value+1] = end
	}
	p.Records = make([]uint32, p.Starts[values])
	Parallel(len(parts), func(i int) {
		free := free[i]
		parts[i].each(func(value, record uint32) {
			if bits := dense[value]; bits != nil {
				bits[record/64] |= 1 << (record % 64)
				return
			}
			p.Records[free[value]] = record
			free[value]++
		})
	})
	return p
}
