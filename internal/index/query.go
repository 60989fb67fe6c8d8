package index

import (
	"bytes"
	"cmp"
	"math/bits"
	"slices"
	"sort"
	"strings"
)

// A Query is a condition on records. Queries are immutable; each pass over the
// matches of one keeps its place in a slice of its own.
type Query struct {
	op    op
	dense bool // next may walk far through what does not match
	slot  int  // where a pass keeps its place
	most  int  // how many records match at most
	set   Set  // listed: the records

	// all: the first has find candidates, the least first, the next test are asked about these,
	// and then the rest, none of which must match. any: the kids. phrase: the first gives the candidates.
	kids      []*Query
	has, test int
	*phrase
}

type op uint8

const (
	listed op = iota
	all
	any
	inARow
)

// A phrase is words that must stand in a row.
type phrase struct {
	texts  *Texts
	tokens []token
	plain  []byte // the tokens as they stand in a text, if no word is hyphenated
	few    Few    // then, the records that have the rarest of the words

	tokenBuf [6]token
	plainBuf [16]byte
}

// A Planner makes queries over one kind of records. What it makes is part of
// it, so that a query of few conditions needs no memory but its planner's.
type Planner struct {
	Records *Records
	slots   int
	queries []Query
	kids    []*Query
	few     struct {
		queries [20]Query
		kids    [28]*Query
		phrase  phrase
	}
}

func (p *Planner) query(q Query) *Query {
	q.slot = p.slots
	p.slots++
	if p.queries == nil {
		p.queries = p.few.queries[:0]
	}
	if len(p.queries) == cap(p.queries) { // those before stay where they are
		p.queries = make([]Query, 0, 4*cap(p.queries))
	}
	p.queries = append(p.queries, q)
	return &p.queries[len(p.queries)-1]
}

// keep returns a copy of the lists of kids, joined.
func (p *Planner) keep(lists ...[]*Query) []*Query {
	if p.kids == nil {
		p.kids = p.few.kids[:0]
	}
	n := 0
	for _, list := range lists {
		n += len(list)
	}
	if len(p.kids)+n > cap(p.kids) {
		p.kids = make([]*Query, 0, max(n, 4*cap(p.kids)))
	}
	from := len(p.kids)
	for _, list := range lists {
		p.kids = append(p.kids, list...)
	}
	return p.kids[from:len(p.kids):len(p.kids)]
}

// Listed returns the query for the records of a set.
func (p *Planner) Listed(s Set) *Query {
	return p.query(Query{op: listed, set: s, most: s.Len()})
}

// All returns the query for what every one of has and none of not matches.
func (p *Planner) All(has, not []*Query) *Query {
	if len(has) == 1 && len(not) == 0 {
		return has[0]
	}
	q := Query{op: all, most: p.Records.Count}
	for _, kid := range has {
		q.most = min(q.most, kid.most)
	}
	kids := p.keep(has, not)
	has = kids[:len(has)]
	slices.SortStableFunc(has, func(a, b *Query) int {
		switch {
		case a.dense == b.dense:
			return cmp.Compare(a.most, b.most)
		case b.dense:
			return -1
		}
		return 1
	})
	q.kids = kids
	for q.has < len(has) && has[q.has].finds(q.has == 0) {
		q.has++
	}
	q.test = len(has)
	q.dense = q.has == 0
	return p.query(q)
}

// finds reports whether a query that must match is asked for candidates, and not about those of others.
func (q *Query) finds(first bool) bool {
	return !q.dense && (first || q.op != listed || q.set.dense == nil)
}

// Any returns the query for what at least one of kids matches. Of many it makes
// a tree, so that the next match is not looked for in all of them.
func (p *Planner) Any(kids []*Query) *Query {
	const many = 16
	for len(kids) > many {
		var groups []*Query
		for group := range slices.Chunk(kids, many) {
			groups = append(groups, p.Any(group))
		}
		kids = groups
	}
	switch len(kids) {
	case 0:
		return p.Listed(Set{})
	case 1:
		return kids[0]
	}
	q := Query{op: any, kids: p.keep(kids)}
	for _, kid := range kids {
		q.dense = q.dense || kid.dense
		q.most = min(p.Records.Count, q.most+kid.most)
	}
	return p.query(q)
}

// Phrase returns the query for the records whose texts have the words of text, as
// words.Normalize gives them, in a row.
func (p *Planner) Phrase(text string) *Query {
	f := &p.few.phrase
	if f.texts != nil {
		f = new(phrase)
	}
	f.read(&p.Records.Texts, text)
	if len(f.tokens) == 0 {
		return p.Listed(Set{})
	}
	var buf [8]*Query
	var wordBuf [8]int32
	has, words := buf[:0], wordBuf[:0]
	for _, token := range f.tokens {
		if token.parts == nil {
			words = append(words, token.whole)
			continue
		}
		parts := make([]*Query, len(token.parts))
		for i, part := range token.parts {
			parts[i] = p.Listed(f.texts.of(part))
		}
		has = append(has, p.Any([]*Query{p.Listed(f.texts.of(token.whole)), p.All(parts, nil)}))
	}
	slices.SortFunc(words, func(a, b int32) int {
		x, y := f.texts.of(a), f.texts.of(b)
		return cmp.Or(cmp.Compare(x.Len(), y.Len()), cmp.Compare(a, b))
	})
	for _, word := range slices.Compact(words) {
		set := f.texts.of(word)
		has = append(has, p.Listed(set))
		f.few.Add(set, false) // the first ones
	}
	if len(f.tokens) == 1 && f.plain != nil {
		return has[0]
	}
	candidates := p.All(has, nil)
	return p.query(Query{op: inARow, kids: p.keep([]*Query{candidates}), phrase: f, most: candidates.most, dense: candidates.dense})
}

// Run calls yield with the number of each match in ascending order until yield returns false.
func (p *Planner) Run(q *Query, yield func(uint32) bool) {
	if q.op == inARow && q.plain != nil {
		q.runPlain(p.Records.Count, yield)
		return
	}
	var buf [64]uint32
	places := buf[:]
	if p.slots > len(buf) {
		places = make([]uint32, p.slots)
	}
	count := uint32(p.Records.Count)
	for r := q.next(places, 0, count); r < count && yield(r); {
		r = q.next(places, r+1, count)
	}
}

// runPlain is Run for a phrase without hyphenated words.
func (p *phrase) runPlain(count int, yield func(uint32) bool) {
	if count < Far {
		p.few.Run(count, func(r uint32) bool { return !p.contains(r) || yield(r) })
		return
	}
	var batch Batch
	handOn := func() bool {
		candidates := batch.Take()
		p.texts.touch(candidates)
		for _, r := range candidates {
			if p.contains(r) && !yield(r) {
				return false
			}
		}
		return true
	}
	more := true
	p.few.Run(count, func(r uint32) bool {
		if batch.Add(r) {
			more = handOn()
		}
		return more
	})
	if more {
		handOn()
	}
}

// touch reads the beginning of each of some texts.
func (t *Texts) touch(records []uint32) {
	sum := 0
	for _, r := range records {
		if start := t.Starts[r]; int(start) < len(t.Tokens) {
			sum += int(t.Tokens[start])
		}
	}
	if sum < 0 {
		panic("index: texts of less than nothing") // so that the compiler does not leave out the sum
	}
}

func (s *Set) each(yield func(uint32) bool) {
	for _, r := range s.List {
		if !yield(r) {
			return
		}
	}
	if s.dense == nil {
		return
	}
	for i, word := range s.dense.Bits {
		for ; word != 0; word &= word - 1 {
			if !yield(uint32(64*i + bits.TrailingZeros64(word))) {
				return
			}
		}
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
// below it, where the kids have moved on already, and bits may be far apart.
func (q *Query) next(places []uint32, from, count uint32) uint32 {
	place := &places[q.slot]
	if q.op == listed && q.set.dense == nil {
		*place += gallop(q.set.List[*place:], from)
		if int(*place) < len(q.set.List) {
			return q.set.List[*place]
		}
		return count
	}
	if from >= *place {
		if q.op == listed {
			*place = q.set.nextBit(from, count) + 1
		} else {
			*place = q.search(places, from, count) + 1
		}
	}
	return *place - 1
}

func (s *Set) nextBit(from, count uint32) uint32 {
	if from >= count {
		return count
	}
	words, i := s.dense.Bits, int(from/64)
	for word := words[i] &^ (1<<(from%64) - 1); ; word = words[i] {
		if word != 0 {
			return uint32(64*i + bits.TrailingZeros64(word))
		}
		if i++; i == len(words) {
			return count
		}
	}
}

func (q *Query) search(places []uint32, from, count uint32) uint32 {
	switch q.op {
	case any:
		least := count
		for _, kid := range q.kids {
			least = min(least, kid.next(places, from, count))
		}
		return least
	case inARow:
		for from < count {
			from = q.kids[0].next(places, from, count)
			if from < count && q.contains(from) {
				return from
			}
			from++
		}
		return count
	}
	for from < count {
		r := from
		for _, kid := range q.kids[:q.has] {
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

// passes reports whether all kids that test r match it, and none of the rest.
func (q *Query) passes(places []uint32, r uint32) bool {
	for _, kid := range q.kids[q.has:q.test] {
		if !kid.matches(places, r) {
			return false
		}
	}
	for _, kid := range q.kids[q.test:] {
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
		if q.set.dense != nil {
			return q.set.dense.Bits[r/64]>>(r%64)&1 != 0
		}
		place := &places[q.slot]
		*place += gallop(q.set.List[*place:], r)
		return int(*place) < len(q.set.List) && q.set.List[*place] == r
	case any:
		for _, kid := range q.kids {
			if kid.matches(places, r) {
				return true
			}
		}
		return false
	case inARow:
		return q.kids[0].matches(places, r) && q.contains(r)
	}
	for _, kid := range q.kids[:q.has] {
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

// read reads a phrase, in the form of words.Normalize.
func (p *phrase) read(texts *Texts, text string) {
	p.texts = texts
	p.tokens, p.plain = p.tokenBuf[:0], p.plainBuf[:0]
	hyphens := false
	for word := range strings.FieldsSeq(text) {
		if !strings.Contains(word, "-") {
			number := texts.number(word)
			p.tokens = append(p.tokens, token{whole: number})
			p.plain = appendUvarint(p.plain, uint32(number)<<1)
			continue
		}
		hyphens = true
		hyphenated := token{whole: texts.number(strings.ReplaceAll(word, "-", ""))}
		for part := range strings.SplitSeq(word, "-") {
			hyphenated.parts = append(hyphenated.parts, texts.number(part))
		}
		p.tokens = append(p.tokens, hyphenated)
	}
	if hyphens {
		p.plain = nil
	}
}

// contains reports whether the text of a record has the words of the phrase in a
// row. A hyphenated word, in either, is read as one word or as its parts; at worst each word of
// such a text is compared with each of the phrase.
func (p *phrase) contains(record uint32) bool {
	t := p.texts
	text := t.Tokens[t.Starts[record]:t.Starts[record+1]]
	if p.plain != nil && t.Hyphenated[record/64]>>(record%64)&1 == 0 {
		return containsTokens(text, p.plain)
	}
	first := p.tokens[0]
	mayBegin := func(number int32) bool { return number == first.whole || first.parts != nil }
	for at := 0; at < len(text); {
		word, next := uvarint(text, at)
		if mayBegin(word>>1) && matchesAt(text, at, 0, p.tokens) > 0 {
			return true
		}
		if at = next; word&1 == 0 {
			continue
		}
		parts, next := uvarint(text, at)
		for at = next; parts > 0; parts-- {
			part, next := uvarint(text, at)
			if mayBegin(part) && matchesAt(text, at, int(parts), p.tokens) > 0 {
				return true
			}
			at = next
		}
	}
	return false
}

// containsTokens reports whether a phrase stands in text, both without hyphenated words.
func containsTokens(text, phrase []byte) bool {
	for at := 0; ; at++ {
		i := bytes.Index(text[at:], phrase)
		if i < 0 {
			return false
		}
		if at += i; at == 0 || text[at-1] < 0x80 { // the byte before it ends a token
			return true
		}
	}
}

// matchesAt returns how many words of text, or parts of hyphenated ones, a phrase
// takes there from at on, where a word begins or, if left is not 0, the first of
// so many parts that are left of one. It returns 0 if the phrase does not stand there.
//
// There is never a choice: if two hyphenated words are the same as one word, reading their
// parts leads no further; and otherwise one reading of the two can go on at most, as
// a word is longer than its first part.
func matchesAt(text []byte, at, left int, phrase []token) (taken int) {
	const none, none2 = -2, -3
	part := 0 // of phrase[0], the next
	for len(phrase) > 0 {
		whole, first := int32(none), int32(none)
		afterWhole, afterFirst, leftAfterFirst := at, at, left-1
		partsOfWhole := 1
		switch {
		case left > 0:
			first, afterFirst = uvarint(text, at)
		case at == len(text):
			return 0
		default:
			if whole, afterWhole = uvarint(text, at); whole&1 != 0 {
				var parts int32
				parts, at = uvarint(text, afterWhole)
				first, afterFirst = uvarint(text, at)
				partsOfWhole, leftAfterFirst = int(parts), int(parts)-1
				for afterWhole = at; parts > 0; parts-- {
					_, afterWhole = uvarint(text, afterWhole)
				}
			}
			whole >>= 1
		}
		wanted, wantedPart := phrase[0].whole, int32(none2)
		if part > 0 {
			wanted = none2
		}
		if len(phrase[0].parts) > 0 {
			wantedPart = phrase[0].parts[part]
		}
		switch {
		case whole == wanted || whole == wantedPart:
			at, left = afterWhole, 0
			taken += partsOfWhole
		case first == wanted || first == wantedPart:
			at, left = afterFirst, leftAfterFirst
			taken++
		default:
			return 0
		}
		if whole == wanted || first == wanted && whole != wantedPart {
			part = len(phrase[0].parts)
		} else {
			part++
		}
		if part >= len(phrase[0].parts) {
			phrase, part = phrase[1:], 0
		}
	}
	return taken
}

// uvarint returns the number at b[at:], and where the next is.
func uvarint(b []byte, at int) (n int32, next int) {
	for shift := 0; ; shift += 7 {
		c := b[at]
		at++
		n |= int32(c&0x7f) << shift
		if c < 0x80 {
			return n, at
		}
	}
}
