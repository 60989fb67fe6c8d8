package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"example.com/summit"
	"example.com/summit/examples/factcheck/internal/article"
)

// BenchmarkCheck reads an article of 10 MB, the articles of testdata one after the other, again and again.
func BenchmarkCheck(b *testing.B) {
	for _, ext := range []string{".txt", ".md", ".html"} {
		b.Run(ext[1:], func(b *testing.B) {
			text := longArticle(b, ext, 10<<20)
			c := newChecker(summit.Anchorage())
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				items := 0
				for _, err := range c.check(bytes.NewReader(text), article.FormatOf("x"+ext)) {
					if err != nil {
						b.Fatal(err)
					}
					items++
				}
				b.ReportMetric(float64(items), "items")
			}
		})
	}
}

func longArticle(tb testing.TB, ext string, size int) []byte {
	names, err := filepath.Glob("testdata/*" + ext)
	if err != nil || len(names) == 0 {
		tb.Fatalf("no articles in testdata: %v", err)
	}
	var once []byte
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		once = append(append(once, data...), "\n\n"...)
	}
	return bytes.Repeat(once, size/len(once)+1)[:size]
}
