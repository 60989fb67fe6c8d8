package words

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Span is where something stands in a text, in bytes.
type Span struct{ Start, End int }

// Locate returns Normalize(s), and where each of its words stands in s, or of a
// hyphenated word each part. A span has whole characters with the marks on them. Words
// that one character stands for, as ½ does for 1 and 2, have it in common.
func Locate(s string) (normalized string, spans []Span) {
	folded := make([]rune, 0, len(s))
	letters := make([]Span, 0, len(s)) // the character that each word rune of folded comes from
	for start, end := range characters(s) {
		from := len(folded)
		folded = fold(folded, s[start:end])
		for _, r := range folded[from:] {
			if isWord(r) {
				letters = append(letters, Span{start, end})
			}
		}
	}
	normalized = string(appendWords(nil, folded))
	inside := false // a word or a part
	for _, r := range normalized {
		if r == ' ' || r == '-' {
			inside = false
			continue
		}
		if !inside {
			spans = append(spans, letters[0])
		}
		spans[len(spans)-1].End = letters[0].End
		letters, inside = letters[1:], true
	}
	return normalized, spans
}

// characters returns the spans of the characters of s, each with the marks on it
// and what is invisible among these: the smallest parts that can be folded one by
// one. What is invisible and no mark, as a soft hyphen, is in no span where it stands between two.
func characters(s string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		start, end := 0, 0
		for at := 0; at < len(s); {
			r, size := utf8.DecodeRuneInString(s[at:])
			switch {
			case visible(r) >= 0:
				if r < utf8.RuneSelf || norm.NFKD.PropertiesString(s[at:]).BoundaryBefore() {
					if start < end && !yield(start, end) {
						return
					}
					start = at
				}
				end = at + size
			case !unicode.Is(unicode.Cf, r): // a mark
				end = at + size
			}
			at += size
		}
		if start < end {
			yield(start, end)
		}
	}
}
