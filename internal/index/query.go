package index

import (
	"slices"
	"sort"
)

// A Query is a condition on records. Queries are immutable; each pass over the
// matches of one keeps its place in a slice of its own.
type Query struct {
	op       op
	list     []uint32 // listed: the records
	slot     int      // where a pass keeps its place
	dense    bool     // next may walk far through what does not match
	has, not []*Query // all: every one of has, and of test, and none of not; any: has
	test     []*Query // the dense ones, which are asked about records that the others find
	words    string   // phrase: has[0] gives the candidates
	texts    []string
}

type op uint8

const (
	listed op = iota
	all
	any
	phrase
)

// A Planner makes queries over one kind of record.
type Planner struct {
	Records *Records
	Count   int
	slots   int
}

func (p *Planner) query(q Query) *Query {
	q.slot = p.slots
	p.slots++
	return &q
}

// Listed returns the query for the records of list.
func (p *Planner) Listed(list []uint32) *Query {
	return p.query(Query{op: listed, list: list})
}

// All returns the query for what every one of has and none of not matches.
func (p *Planner) All(has, not []*Query) *Query {
	if len(has) == 1 && len(not) == 0 {
		return has[0]
	}
	q := Query{op: all, not: not}
	for _, kid := range has {
		if kid.dense {
			q.test = append(q.test, kid)
		} else {
			q.has = append(q.has, kid)
		}
	}
	q.dense = len(q.has) == 0
	return p.query(q)
}

// Any returns the query for what at least one of has matches.
func (p *Planner) Any(has []*Query) *Query {
	switch len(has) {
	case 0:
		return p.Listed(nil)
	case 1:
		return has[0]
	}
	return p.query(Query{op: any, has: has, dense: slices.ContainsFunc(has, func(kid *Query) bool { return kid.dense })})
}

// Phrase returns the query for the records whose texts have these words, as
// words.Normalize gives them, in a row.
func (p *Planner) Phrase(words string) *Query {
	if words == "" {
		return p.Listed(nil)
	}
	var has []*Query
	eachWord(words, func(word string) {
		read := p.word(joined(word))
		if joined(word) != word {
			var parts []*Query
			eachPart(word, func(part string) { parts = append(parts, p.word(part)) })
			read = p.Any([]*Query{read, p.All(parts, nil)})
		}
		has = append(has, read)
	})
	return p.query(Query{op: phrase, has: []*Query{p.All(has, nil)}, words: words, texts: p.Records.Texts})
}

func (p *Planner) word(word string) *Query {
	i, found := slices.BinarySearch(p.Records.Words, word)
	if !found {
		return p.Listed(nil)
	}
	return p.Listed(p.Records.WordRecords.List(i))
}

// Run calls yield with the number of each match in ascending order until yield returns false.
func (p *Planner) Run(q *Query, yield func(uint32) bool) {
	var buf [64]uint32
	places := buf[:]
	if p.slots > len(buf) {
		places = make([]uint32, p.slots)
	}
	count := uint32(p.Count)
	for r := q.next(places, 0, count); r < count && yield(r); {
		r = q.next(places, r+1, count)
	}
}

// List returns the matches of the query that plan makes. It may be called while
// another query is being made.
func (p *Planner) List(plan func() *Query) []uint32 {
	outer := p.slots
	p.slots = 0
	query := plan()
	var list []uint32
	p.Run(query, func(r uint32) bool {
		list = append(list, r)
		return true
	})
	p.slots = outer
	return list
}

// next returns the first match that is not below from, or count.
//
// A list's place in a pass is an index; it moves forward only. The others
// keep their last answer, plus 1, as one of them may be asked again for what is
// below it, where the kids have moved on already.
func (q *Query) next(places []uint32, from, count uint32) uint32 {
	place := &places[q.slot]
	if q.op == listed {
		*place += gallop(q.list[*place:], from)
		if int(*place) < len(q.list) {
			return q.list[*place]
		}
		return count
	}
	if from >= *place {
		*place = q.search(places, from, count) + 1
	}
	return *place - 1
}

func (q *Query) search(places []uint32, from, count uint32) uint32 {
	switch q.op {
	case any:
		least := count
		for _, kid := range q.has {
			least = min(least, kid.next(places, from, count))
		}
		return least
	case phrase:
		for from < count {
			from = q.has[0].next(places, from, count)
			if from < count && contains(q.texts[from], q.words) {
				return from
			}
			from++
		}
		return count
	}
	for from < count {
		r := from
		for _, kid := range q.has {
			r = kid.next(places, r, count)
		}
		switch {
		case r != from: // the kids asked first have not seen r yet
			from = r
		case q.passes(places, r):
			return r
		default:
			from++
		}
	}
	return count
}

// passes reports whether all of test and none of not match r.
func (q *Query) passes(places []uint32, r uint32) bool {
	for _, kid := range q.test {
		if !kid.matches(places, r) {
			return false
		}
	}
	for _, kid := range q.not {
		if kid.matches(places, r) {
			return false
		}
	}
	return true
}

// matches reports whether q matches r. A pass asks a query either for the next
// match or, with an r that never falls, for this.
func (q *Query) matches(places []uint32, r uint32) bool {
	switch q.op {
	case listed:
		place := &places[q.slot]
		*place += gallop(q.list[*place:], r)
		return int(*place) < len(q.list) && q.list[*place] == r
	case any:
		for _, kid := range q.has {
			if kid.matches(places, r) {
				return true
			}
		}
		return false
	case phrase:
		return q.has[0].matches(places, r) && contains(q.texts[r], q.words)
	}
	for _, kid := range q.has {
		if !kid.matches(places, r) {
			return false
		}
	}
	return q.passes(places, r)
}

// gallop returns how many records of list are below from, at a cost that grows
// with the logarithm of that number.
func gallop(list []uint32, from uint32) uint32 {
	bound := 1
	for bound <= len(list) && list[bound-1] < from {
		bound *= 2
	}
	low, high := bound/2, min(bound, len(list))
	return uint32(low + sort.Search(high-low, func(i int) bool { return list[low+i] >= from }))
}
