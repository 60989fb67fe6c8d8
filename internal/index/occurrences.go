package index

import (
	"iter"
	"strings"
)

// Occurrences returns where a text has the words of a phrase in a row, both in
// the form of words.Normalize: the number of the first word, from 0, and of the last. Of
// a hyphenated word each part has a number, and the whole has none. Places may overlap.
func Occurrences(text, words string) iter.Seq2[int, int] {
	return func(yield func(first, last int) bool) {
		c := NewCollector(0, 1)
		c.Add([]byte(words))
		known := LayoutTexts(1, []*Collector{c})
		var p phrase
		p.read(&known, words)
		if len(p.tokens) == 0 {
			return
		}
		tokens := known.tokens(text)
		left := 0 // how many parts are left of a hyphenated word at at
		for at, first := 0, 0; at < len(tokens); first++ {
			if n := matchesAt(tokens, at, left, p.tokens); n > 0 && !yield(first, first+n-1) {
				return
			}
			token, next := uvarint(tokens, at)
			if left == 0 && token&1 != 0 {
				var parts int32
				parts, next = uvarint(tokens, next)
				_, next = uvarint(tokens, next) // the first part
				left = int(parts)
			}
			at, left = next, max(left-1, 0)
		}
	}
}

// tokens returns another text in the form of Tokens, with one number more for all unknown words.
func (t *Texts) tokens(text string) []byte {
	number := func(word string) uint32 {
		if n := t.number(word); n >= 0 {
			return uint32(n)
		}
		return uint32(len(t.Ends))
	}
	var tokens []byte
	for word := range strings.FieldsSeq(text) {
		if !strings.Contains(word, "-") {
			tokens = appendUvarint(tokens, number(word)<<1)
			continue
		}
		parts := strings.Split(word, "-")
		tokens = appendUvarint(tokens, number(strings.Join(parts, ""))<<1|1)
		tokens = appendUvarint(tokens, uint32(len(parts)))
		for _, part := range parts {
			tokens = appendUvarint(tokens, number(part))
		}
	}
	return tokens
}
