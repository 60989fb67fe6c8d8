package agreement

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/summit"
	"example.com/summit/internal/words"
)

// A quote is what counts of a quote when it is aligned.
type quote struct {
	letters string // its letters and numbers, without case
	spans   []span
	bytes   int // covered by the spans
	by      []string
	form    summit.Form
}

// A span is a range of bytes.
type span struct{ start, end int }

func compareSpans(a, b span) int {
	return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end))
}

// alignQuotes aligns the quotes of two encodings and labels them.
func alignQuotes(encodings [2]*encoding) []match {
	var quotes [2][]quote
	for side, e := range encodings {
		for _, q := range e.quotes {
			quotes[side] = append(quotes[side], newQuote(q))
		}
	}
	items := quoteItems(encodings, quotes)
	addBlocks(items, quotes)
	rank := ranks(items)
	matches := align(items, rank, func(m match) (score, bool) { return likeQuotes(quotes[0][m.reference], quotes[1][m.other]) })
	label(encodings, rank, matches)
	return matches
}

func newQuote(q summit.Quote) quote {
	letters := strings.ReplaceAll(words.Key(q.Text), " ", "")
	if letters == "" {
		letters = q.Text
	}
	spans := make([]span, 0, q.Mentions.Len())
	for m := range q.Mentions.All() {
		spans = append(spans, span{m.Start, m.End})
	}
	slices.SortFunc(spans, compareSpans)
	apart := spans[:0]
	for _, s := range spans {
		if last := len(apart) - 1; last >= 0 && s.start <= apart[last].end {
			apart[last].end = max(apart[last].end, s.end)
		} else {
			apart = append(apart, s)
		}
	}
	bytes := 0
	for _, s := range apart {
		bytes += s.end - s.start
	}
	return quote{letters, apart, bytes, names(q.By, text), q.Form}
}

// quoteItems returns the quotes as items without blocks.
func quoteItems(encodings [2]*encoding, quotes [2][]quote) (items [2][]item) {
	places := [2]map[summit.QuoteID]int{{}, {}}
	for side, e := range encodings {
		for i, q := range e.quotes {
			places[side][q.ID] = i
			items[side] = append(items[side], item{key: quotes[side][i].letters + "\x00" + quoteKey(q)})
		}
	}
	rank := ranks(items)
	for side, e := range encodings {
		for i, q := range e.quotes {
			if variant, ok := places[side][q.Variant]; ok {
				items[side][i].key += strconv.Itoa(rank[side][variant])
			}
		}
	}
	return items
}

// quoteKey returns all that a quote says but its variant.
func quoteKey(q summit.Quote) string {
	var k key
	k.add(q.Text, string(q.Form), strconv.FormatBool(q.Negated))
	k.add(names(q.By, text)...)
	k.add(names(q.About, text)...)
	k.add(names(q.Phases, text)...)
	k.add(names(q.Settings, text)...)
	k.add(names(q.Topics, text)...)
	k.add(names(q.Regions, text)...)
	k.add(names(q.Mentions, func(m summit.Mention) string { return fmt.Sprintf("%v %s", m, m.Cue) })...)
	return k.String()
}

// addBlocks adds, for each quote, its words, and each stretch of the source that
// its mentions and those that overlap them cover without a gap.
func addBlocks(items [2][]item, quotes [2][]quote) {
	type place struct {
		span
		it *item
	}
	var places []place
	texts := make(map[string]int)
	for side := range quotes {
		for i, q := range quotes[side] {
			b, ok := texts[q.letters]
			if !ok {
				b = len(texts)
				texts[q.letters] = b
			}
			it := &items[side][i]
			it.blocks = append(it.blocks, b)
			for _, s := range q.spans {
				places = append(places, place{s, it})
			}
		}
	}
	slices.SortFunc(places, func(a, b place) int { return compareSpans(a.span, b.span) })
	block, end := len(texts), 0
	for _, p := range places {
		if p.start >= end {
			block++
		}
		end = max(end, p.end)
		if p.it.blocks[len(p.it.blocks)-1] != block {
			p.it.blocks = append(p.it.blocks, block)
		}
	}
}

func likeQuotes(a, b quote) (s score, ok bool) {
	if a.letters == b.letters {
		s.similarity = 1
	}
	s.similarity += jaccard(float64(overlap(a.spans, b.spans)), float64(a.bytes), float64(b.bytes))
	if slices.Equal(a.by, b.by) {
		s.ties += 2
	}
	if a.form == b.form {
		s.ties++
	}
	return s, s.similarity > 0
}

// overlap returns how many bytes lie in spans of both, which are sorted and apart.
func overlap(a, b []span) (bytes int) {
	for len(a) > 0 && len(b) > 0 {
		bytes += max(0, min(a[0].end, b[0].end)-max(a[0].start, b[0].start))
		if a[0].end < b[0].end {
			a = a[1:]
		} else {
			b = b[1:]
		}
	}
	return bytes
}
