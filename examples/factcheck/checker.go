package main

import (
	"example.com/summit"
	"example.com/summit/examples/internal/judge"
)

// A checker compares what articles say with a brief. It is not for several goroutines.
type checker struct {
	*judge.Judge
	words  *lexicon
	claims *claims
}

func newChecker(b summit.Brief) *checker {
	c := &checker{Judge: judge.New(b), words: newLexicon(b)}
	c.claims = newClaims(b, c.words, c.Judge)
	return c
}
