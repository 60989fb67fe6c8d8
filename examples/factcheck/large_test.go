package main

import (
	"io"
	"runtime"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/examples/factcheck/internal/article"
)

// maxLive is how much a check may keep, in bytes, whatever the size of the article.
const maxLive = 48 << 20

// An article of 10 MB and more is checked in little memory, whatever it holds. Most are what would take long if something
// took time in the square of what it reads; each takes a second or so.
func TestLarge(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("it reads 12 MB again and again")
	}
	const size = 12 << 20
	long, firstPart := longArticle(t, ".txt", size), longArticle(t, ".txt", size/4)
	for _, tt := range []struct {
		about  string
		format article.Format
		text   string // again and again, up to size
		size   int
	}{
		{"an article", article.Text, long, size},
		{"one line", article.Text, strings.ReplaceAll(firstPart, "\n", " "), size},
		{"one paragraph of HTML", article.HTML, strings.ReplaceAll(firstPart, "\n", " "), size},
		{"only quotations", article.Text, "“great progress” ", size / 8},
		{"open quotations", article.Text, "“great progress ", size / 8},
		{"opening marks", article.Text, "“‘„«", size / 8},
		{"apostrophes", article.Text, "the allies’ ‘view ", size / 8},
		{"no words", article.Text, `"-" `, size / 8},
		{"straight marks", article.Text, `" "a' 'b`, size / 8},
		{"block quotes in each other", article.HTML, "<blockquote>great progress", size / 8},
		{"names", article.Text, "Trump Putin and Zelenskiy ", size / 8},
		{"verbs", article.Text, "Trump said he said ", size / 8},
		{"sentences", article.Text, "He said. ", size / 8},
		{"possessives", article.Text, "Trump’s Putin’s ", size / 8},
		{"omissions", article.Text, "“great … progress [ ... ", size / 8},
		{"one word", article.Text, "progress", size / 8},
		{"a line in many quotes", article.Markdown, strings.Repeat("> ", 50) + "“great progress”\n", size / 8},
	} {
		t.Run(tt.about, func(t *testing.T) {
			c := newChecker(summit.Anchorage())
			before := live()
			r := &sampler{text: tt.text, left: max(1, tt.size/len(tt.text)) * len(tt.text)}
			for _, err := range c.check(r, tt.format) {
				if err != nil {
					t.Fatal(err)
				}
			}
			if r.most > before+maxLive {
				t.Errorf("%d bytes are live, %d before", r.most, before)
			}
			t.Logf("%.1f MiB live", float64(r.most-min(before, r.most))/(1<<20))
		})
	}
}

// A sampler reads text again and again, and notes how much is live as it does.
type sampler struct {
	text     string
	at, left int
	since    int // bytes since it looked
	most     uint64
}

func (s *sampler) Read(p []byte) (int, error) {
	if s.left == 0 {
		return 0, io.EOF
	}
	if s.since >= 1<<20 {
		s.since, s.most = 0, max(s.most, live())
	}
	n := copy(p[:min(len(p), s.left)], s.text[s.at:])
	s.at = (s.at + n) % len(s.text)
	s.left -= n
	s.since += n
	return n, nil
}

func live() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
