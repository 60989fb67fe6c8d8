package words

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Span is where something stands in a text, in bytes.
type Span struct{ Start, End int }

// Locate returns Normalize(s), and where each of its words stands in s, or of a
// hyphenated word each part. A span has whole characters of s: with the marks on
// them, even where a word has only some of the letters that a character, such as ½, stands for.
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

// characters returns the spans of the smallest parts of s that fold folds
// alike alone and together: a character and the marks on it, with the
// invisible characters among these. Those behind them, as soft hyphens, may belong to none.
func characters(s string) func(yield func(start, end int) bool) {
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
