package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/summit/examples/internal/judge"
)

// A token is a word of an article.
type token struct {
	start, end int   // in the text of its block
	word       int32 // its number in the lexicon
}

// tokens returns the words of a block.
func (l *lexicon) tokens(list []token, text string) []token {
	for start, end := range judge.Tokens(text) {
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
