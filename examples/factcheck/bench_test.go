package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/examples/factcheck/internal/article"
)

// BenchmarkCheck reads articles of 10 MB: prose with a quotation in each paragraph, no two paragraphs alike, and, as dense, the
// articles of testdata again and again, which have a quotation in each sentence.
func BenchmarkCheck(b *testing.B) {
	const size = 10 << 20
	for _, ext := range []string{".txt", ".md", ".html"} {
		b.Run(ext[1:], func(b *testing.B) { benchmark(b, ext, longArticle(b, ext, size)) })
	}
	b.Run("dense", func(b *testing.B) {
		once := strings.Join(texts(b, ".txt"), "\n\n")
		benchmark(b, ".txt", strings.Repeat(once, size/len(once)+1)[:size])
	})
}

func benchmark(b *testing.B, ext, text string) {
	c := newChecker(summit.Anchorage())
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	items := 0
	for b.Loop() {
		items = 0
		for _, err := range c.check(strings.NewReader(text), article.FormatOf("x"+ext)) {
			if err != nil {
				b.Fatal(err)
			}
			items++
		}
	}
	b.ReportMetric(float64(items), "items")
}

func texts(tb testing.TB, ext string) []string {
	names, err := filepath.Glob("testdata/*" + ext)
	if err != nil || len(names) == 0 {
		tb.Fatalf("no articles in testdata: %v", err)
	}
	var list []string
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		list = append(list, string(data))
	}
	return list
}

// longArticle returns an article of paragraphs made of the words of those in testdata, each of 600 bytes
// or so, with a quotation: a third of them are the brief's words, a third nearly so, a third are other words.
func longArticle(tb testing.TB, ext string, size int) string {
	var prose []string
	for _, text := range texts(tb, ".txt") {
		prose = append(prose, strings.Fields(strings.NewReplacer(`"`, "", "“", "", "”", "", "„", "", "«", "", "»", "", "‘", "", "'", "").Replace(text))...)
	}
	quotes := slices.Collect(summit.Anchorage().Quotes())
	rng := rand.New(rand.NewPCG(1, 2))
	some := func(n int) string {
		at := rng.IntN(len(prose) - n)
		return strings.Join(prose[at:at+n], " ")
	}
	speakers := []string{"Trump", "Putin", "Zelenskiy", "the Kremlin", "an aide"}
	before, after := "", "\n\n"
	if ext == ".html" {
		before, after = "<p class=\"body\">", "</p>\n"
	}
	var s bytes.Buffer
	for s.Len() < size {
		quote := quotes[rng.IntN(len(quotes))].Text
		switch rng.IntN(3) {
		case 0:
			list := strings.Fields(quote)
			list[rng.IntN(len(list))] = prose[rng.IntN(len(prose))]
			quote = strings.Join(list, " ")
		case 1:
			quote = some(12)
		}
		fmt.Fprintf(&s, "%s%s. “%s,” said %s. %s.%s", before, some(40), quote, speakers[rng.IntN(len(speakers))], some(55), after)
	}
	return s.String()
}
