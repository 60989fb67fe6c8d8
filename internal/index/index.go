// Package index finds the records of a brief that match a query, in their
// order, at a cost that grows with what matches.
//
// A brief's records are numbered from 0 in the order of its draft. For each
// field that can be asked for, the index has the records of every value, with
// hierarchies rolled up already: the records of a continent are those of its
// countries as well.
package index

import "slices"

// An Index is everything that a brief's queries and look-ups need beside its
// records. The zero value is the index of a brief with nothing in it.
type Index struct {
	Findings, Quotes Records

	// The numbers of the records of each kind, ordered by ID.
	FindingIDs, QuoteIDs, ActorIDs, RegionIDs, TopicIDs, SectionIDs []uint32

	// The names and aliases of actors in the form of words.Key, ordered, and
	// the actor of each. A name that several actors share is not there.
	Names []string
	Named []uint32
}

// Records indexes the findings or the quotes of a brief.
type Records struct {
	Fields      [NumFields]Postings
	Texts       []string // the words of each record, as words.Normalize has them
	Words       []string // every word of the texts, ordered: hyphenated words whole, without the hyphens, and by their parts
	WordRecords Postings // the records of each word
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

// Postings has a list of ascending record numbers for each value of a field,
// the values being numbered from 0.
type Postings struct {
	Starts  []uint32 // where each value's list starts in Records, and at last the end
	Records []uint32
}

// List returns the records of a value; there are none of a value that is not known.
func (p *Postings) List(value int) []uint32 {
	if value < 0 || value+1 >= len(p.Starts) {
		return nil
	}
	return p.Records[p.Starts[value]:p.Starts[value+1]]
}

// Lists collects postings. The zero value is ready to use.
type Lists struct {
	values, records []uint32 // pair by pair, as they were added
	last            []uint32 // for each value, the record added last, plus 1
	counts          []uint32 // for each value, its records
}

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
	l.values = append(l.values, uint32(value))
	l.records = append(l.records, record)
}

// Postings lays out the lists.
func (l *Lists) Postings() Postings {
	if len(l.counts) == 0 {
		return Postings{}
	}
	p := Postings{Starts: make([]uint32, len(l.counts)+1), Records: make([]uint32, len(l.records))}
	for value, count := range l.counts {
		p.Starts[value+1] = p.Starts[value] + count
	}
	free := slices.Clone(p.Starts)
	for i, value := range l.values {
		p.Records[free[value]] = l.records[i]
		free[value]++
	}
	return p
}

// Reset empties l, and keeps its memory.
func (l *Lists) Reset() {
	l.values, l.records, l.last, l.counts = l.values[:0], l.records[:0], l.last[:0], l.counts[:0]
}

// Order returns the numbers of n records ordered by their IDs.
func Order(n int, compare func(a, b uint32) int) []uint32 {
	if n == 0 {
		return nil
	}
	order := make([]uint32, n)
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, compare)
	return order
}
