package main

import (
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

// endsSentence reports whether a sentence ends between two words that follow each other.
func endsSentence(text string, a, b token) bool {
	return judge.EndsSentence(text, a.start, a.end, b.start)
}

func startsLower(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}
