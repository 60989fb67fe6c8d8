package main

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word of an article.
type token struct {
	start, end int   // in the text of its block
	word       int32 // its number in the lexicon
}

// tokens returns the spans of the words of text. Characters that are words by themselves, as Chinese ones, stand alone.
func tokens(text string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		for at := 0; at < len(text); {
			start := at
			for at < len(text) && isASCIIWord(text[at]) {
				at++
			}
			for at < len(text) && text[at] >= utf8.RuneSelf {
				r, size := utf8.DecodeRuneInString(text[at:])
				if !unicode.In(r, unicode.L, unicode.M, unicode.Nd) {
					break
				}
				if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
					if at == start {
						at += size
					}
					break
				}
				for at += size; at < len(text) && isASCIIWord(text[at]); at++ {
				}
			}
			if at > start {
				if !yield(start, at) {
					return
				}
				continue
			}
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
		}
	}
}

func isASCIIWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// tokens returns the words of a block.
func (l *lexicon) tokens(list []token, text string) []token {
	for start, end := range tokens(text) {
		list = append(list, token{start, end, l.look(text[start:end])})
	}
	return list
}

// abbreviations end with a dot that ends no sentence.
const abbreviations = " mr mrs ms dr prof st sen rep gen gov lt col sgt capt rev hon pres jr sr vs no aug sept oct nov dec jan feb mr z b u a d dr hr m mme "

// maxGap is how many bytes between two words of a sentence are looked at.
const maxGap = 100

// endsSentence reports whether a sentence ends between two words that follow each other.
func endsSentence(text string, a, b token) bool {
	gap := text[a.end:b.start]
	if len(gap) < 2 {
		return false
	}
	if len(gap) > maxGap {
		return true
	}
	at := strings.IndexAny(gap, ".!?…。！？")
	if at < 0 {
		return strings.Contains(gap, "\n\n")
	}
	if gap[at] >= utf8.RuneSelf && !strings.HasPrefix(gap[at:], "…") {
		return true
	}
	if !strings.ContainsAny(gap[at:], " \n\t\r\u00a0") {
		return false
	}
	if gap[at] == '.' && (b.start-b.end == 1 || a.end-a.start == 1 || isAbbreviation(text[a.start:a.end])) {
		return false
	}
	return !startsLower(text[b.start:])
}

func isAbbreviation(word string) bool {
	return len(word) < 6 && strings.Contains(abbreviations, " "+strings.ToLower(word)+" ")
}

func startsLower(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// backwards returns the spans of the words of text, the last first.
func backwards(text string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		var list []token
		for start, end := range tokens(text) {
			list = append(list, token{start: start, end: end})
		}
		for i := len(list) - 1; i >= 0; i-- {
			if !yield(list[i].start, list[i].end) {
				return
			}
		}
	}
}

// negates reports whether a word is a "not", or the t of "don’t".
func (l *lexicon) negates(text string, start, end int) bool {
	return l.roles[l.look(text[start:end])]&negation != 0 ||
		text[start:end] == "t" && (strings.HasSuffix(text[:start], "n’") || strings.HasSuffix(text[:start], "n'"))
}
