package said

import (
	"strings"
	"testing"

	"example.com/summit"
)

// BenchmarkFind sets an answer beside a look for the same letters in every
// quote, which finds no more than a part of the exact ones.
func BenchmarkFind(b *testing.B) {
	brief := summit.Anchorage()
	finder := NewFinder(brief)
	for name, fragment := range map[string]string{
		"exact":  "there’s no deal until there’s a deal",
		"near":   "there is no deal until there is a deal",
		"nobody": "the only thing we have to fear is fear itself",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				finder.Find(fragment)
			}
		})
		b.Run(name+"/contains", func(b *testing.B) {
			for b.Loop() {
				for q := range brief.Quotes() {
					_ = strings.Contains(q.Text, fragment)
				}
			}
		})
	}
}
