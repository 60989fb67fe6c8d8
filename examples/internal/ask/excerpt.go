package ask

import (
	"slices"

	"example.com/summit"
)

// Excerpt returns a brief of what is selected and of all that this refers to.
// Sentences go by their numbers: they stay, and their sections with them.
func Excerpt(b summit.Brief, s Selection) (summit.Brief, error) {
	if s.IsZero() {
		return b, nil
	}
	p := Part{Findings: slices.Collect(s.Findings(b)), Sentences: true}
	for q := range s.Quotes(b) {
		p.Quotes = append(p.Quotes, q.ID)
	}
	return p.Brief(b)
}
