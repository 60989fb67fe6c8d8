package said

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/internal/zipf"
)

// BenchmarkFind sets an answer beside a look for the same letters in every
// quote, which finds no more than a part of the exact ones.
func BenchmarkFind(b *testing.B) {
	brief := summit.Anchorage()
	finder := NewFinder(brief)
	for _, bm := range []struct{ name, fragment string }{
		{"exact", "there’s no deal until there’s a deal"},
		{"near", "there is no deal until there is a deal"},
		{"nobody", "the only thing we have to fear in our time and place is fear itself"},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.SetBytes(int64(len(bm.fragment)))
			for b.Loop() {
				finder.Find(bm.fragment)
			}
		})
		b.Run(bm.name+"/contains", func(b *testing.B) {
			for b.Loop() {
				for q := range brief.Quotes() {
					_ = strings.Contains(q.Text, bm.fragment)
				}
			}
		})
	}
}

// BenchmarkFindInMany looks in a brief of 100,000 quotes, whose words are as common as those of a language.
func BenchmarkFindInMany(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 0))
	rank := rand.NewZipf(random, 1.1, 2.7, zipf.Words-1)
	text := func(n int) string {
		words := make([]string, n)
		for i := range words {
			words[i] = zipf.Word(1 + int(rank.Uint64()))
		}
		return strings.Join(words, " ")
	}
	d := summit.Draft{Language: "en"}
	for i := range 100_000 {
		d.Quotes = append(d.Quotes, summit.Quote{ID: summit.QuoteID(fmt.Sprint(i)), Form: summit.FormDirect, Text: text(8 + random.IntN(18))})
	}
	brief, err := summit.New(d)
	if err != nil {
		b.Fatal(err)
	}
	words := strings.Fields(d.Quotes[0].Text)
	words[3] = "Reykjavik"
	near := strings.Join(words, " ")
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			NewFinder(brief).Find(near)
		}
	})
	finder := NewFinder(brief)
	for _, bm := range []struct{ name, fragment string }{
		{"exact", d.Quotes[0].Text}, {"near", near}, {"nobody", text(15)}, {"nobody in 150 words", text(150)},
	} {
		b.Run(bm.name, func(b *testing.B) {
			finder.Find("Reykjavik, to begin with")
			for b.Loop() {
				finder.Find(bm.fragment)
			}
		})
	}
}
