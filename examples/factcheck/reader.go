package main

import (
	"cmp"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode"

	"example.com/summit"
	"example.com/summit/examples/factcheck/internal/article"
	"example.com/summit/examples/internal/judge"
)

// most is how many items a batch has before it is judged, and may have.
const most = 64

// read returns the items of an article, not yet judged.
func (c *checker) read(r io.Reader, f article.Format) iter.Seq[batch] {
	return func(yield func(batch) bool) {
		rd := reader{checker: c, passage: passage{lexicon: c.words}}
		var items []*item
		for b, err := range article.Blocks(r, f) {
			if err != nil {
				yield(batch{append(items, rd.held...), err})
				return
			}
			done := rd.block(&b)
			for len(items)+len(done) >= most {
				n := most - len(items)
				if !yield(batch{items: append(items, done[:n]...)}) {
					return
				}
				clear(done[:n])
				items, done = nil, done[n:]
			}
			items = append(items, done...)
		}
		yield(batch{items: append(items, rd.held...)})
	}
}

// A reader keeps what one block of an article tells of the next.
type reader struct {
	*checker
	passage
	held  []*item          // of the block before: who says it may stand in the next
	quote bool             // the block before was a block quote
	open  bool             // its last quotation is
	mark  string           // that opened it
	by    []summit.ActorID // who was credited last
	lead  []summit.ActorID // whom the block before announced, with a colon at its end
	row   []summit.ActorID // whom the first cell of the row names, or the term
}

// block reads a block, and returns the items of the one before.
func (rd *reader) block(b *article.Block) []*item {
	done := rd.held
	rd.text, rd.quotes = b.Text, nil
	rd.scan()
	if rd.quote {
		who, only := rd.attribution(b)
		for i := range done {
			if who != nil && !done[i].claim && len(done[i].Credited) == 0 {
				done[i].Credited = who
			}
		}
		if only {
			rd.held, rd.quote = nil, false
			return done
		}
	}
	if b.Cell < 2 {
		rd.row = nil
	}
	if b.Cell == 1 && len(rd.tokens) <= reach {
		rd.row = rd.nameWithin(numbers(0, len(rd.tokens)), 2)
	}
	rd.quotes = quotations(b)
	rd.place()
	goesOn := rd.open && len(rd.quotes) > 0 && strings.TrimSpace(b.Text[:rd.quotes[0].from]) == "" &&
		rd.quotes[0].start > rd.quotes[0].from && b.Text[rd.quotes[0].from:rd.quotes[0].start] == rd.mark
	if goesOn || b.Partial {
		for i := range done {
			done[i].Open = false
		}
	}
	rd.held = rd.items(b, goesOn)
	rd.keep(b)
	return done
}

// items returns the quotations and claims of a block.
func (rd *reader) items(b *article.Block, goesOn bool) []*item {
	var list []*item
	var by []summit.ActorID // who says the last quotation that stands in no other
	last := map[int]int{}   // of those that stand in the same, the last
	for i := range rd.quotes {
		q := &rd.quotes[i]
		before, behind := rd.before(*q), rd.behind(*q)
		of := before // these words tell who says it
		if rd.isRejected(*q, before) {
			of = nil
		}
		who := rd.credited(*q, of, behind)
		isBlock := q.start == q.from
		switch {
		case who != nil:
		case b.Cell > 1 && q.outer < 0:
			who = rd.row
		case isBlock:
			who = rd.lead
			if at, names := rd.signature(*q); names != nil {
				q.end, who = at, names
			}
		case q.outer >= 0: // somebody else's words, taken up
		case goesOn && i == 0:
			who = rd.by
		case i > 0 && len(before) == 0 && len(behind) == 0:
			who = by
		case i == 0 && strings.TrimSpace(b.Text[:q.from]) == "":
			who = rd.lead
		}
		if q.outer < 0 {
			by = who
		}
		q.item = rd.item(b, *q, who)
		if n, ok := last[q.outer]; ok && rd.quotes[n].item != nil && rd.isInterrupted(rd.quotes[n], *q) {
			rd.quotes[n].item.rest = q.item
		}
		last[q.outer] = i
		if q.outer >= 0 && rd.quotes[q.outer].item != nil && rd.quotes[q.outer].start > rd.quotes[q.outer].from {
			rd.quotes[q.outer].item.Holds = true
		}
		if q.item != nil {
			if who == nil {
				q.item.Stranger = rd.stranger(of, behind)
			}
			q.item.Denied, q.item.Conditional = rd.denied(*q, before), rd.conditional(before, behind)
			q.item.disowned = rd.disowned(*q, before, behind)
			list = append(list, q.item)
		}
	}
	if by != nil {
		rd.by = by
	}
	for _, cl := range rd.claimed(&rd.passage) {
		it := &item{Saying: judge.Saying{Text: collapsed(b.Text[cl.from:cl.to]), Credited: cl.credited}, claim: true,
			Verdict: judge.Verdict{Faults: cl.faults}, start: b.Position(cl.from), end: b.Position(cl.to), findings: cl.findings}
		list = append(list, it)
	}
	slices.SortStableFunc(list, func(a, b *item) int { return cmp.Compare(a.start.Offset, b.start.Offset) })
	return list
}

// item returns a quotation as an item, nil if there are no words in it.
func (rd *reader) item(b *article.Block, q quotation, who []summit.ActorID) *item {
	text := collapsed(b.Text[q.start:q.end])
	if !strings.ContainsFunc(text, isWordRune) {
		return nil
	}
	return &item{Saying: judge.Saying{Text: text, Credited: who, Open: q.open}, start: b.Position(q.from), end: b.Position(q.to)}
}

// isInterrupted reports whether the second of two quotations is the rest of the first, which a tag interrupts.
func (rd *reader) isInterrupted(first, second quotation) bool {
	return first.to <= second.from && !rd.sentenceEnds(rd.tokenAt(first.to)+1, rd.tokenAt(second.from)-1)
}

// keep keeps what the next block needs.
func (rd *reader) keep(b *article.Block) {
	rd.open, rd.quote, rd.lead = false, b.Quoted > 0, nil
	for _, q := range rd.quotes {
		if q.outer < 0 && q.start > q.from {
			rd.open, rd.mark = q.open, b.Text[q.from:q.start]
		}
	}
	if text := strings.TrimRightFunc(b.Text, unicode.IsSpace); strings.HasSuffix(text, ":") {
		end := quotation{from: len(text), to: len(text), start: len(text), end: len(text), outer: -1}
		rd.lead = rd.introduced(end, rd.before(end))
	}
	for _, m := range rd.names {
		if rd.isPerson(m.actor) && !rd.isObject(m) && !rd.isGenitive(m) {
			rd.person = m.actor
		}
	}
	for _, id := range rd.by {
		if len(rd.by) == 1 && rd.isPerson(id) && len(rd.quotes) > 0 {
			rd.person = id
		}
	}
}

func collapsed(text string) string { return strings.Join(strings.Fields(text), " ") }
