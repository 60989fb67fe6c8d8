package summit_test

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
)

// bookDraft returns a text of about that size, in words that are spread as
// those of a language are, and a draft of as many of its quotes.
func bookDraft(size, quotes int) (string, summit.Draft) {
	r := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("a an ar ba be co da de di en er es fo ha he in is la le ma me ne no on or pa pe re ri sa se si ta te th ti to un ve wi")
	vocabulary := make([]string, 20_000)
	for i := range vocabulary {
		for range 1 + r.IntN(4) {
			vocabulary[i] += syllables[r.IntN(len(syllables))]
		}
	}
	frequent := rand.NewZipf(r, 1.1, 4, uint64(len(vocabulary)-1))
	var text strings.Builder
	var d summit.Draft
	words := func(n int) string {
		s := make([]string, n)
		for i := range s {
			s[i] = vocabulary[frequent.Uint64()]
		}
		return strings.Join(s, " ")
	}
	for text.Len() < size {
		text.WriteString(words(5 + r.IntN(20)))
		if len(d.Quotes)*size < quotes*text.Len() && len(d.Quotes) < quotes {
			quote := words(2 + r.IntN(9))
			start := text.Len() + len(" “")
			fmt.Fprintf(&text, " “%s”", quote)
			d.Quotes = append(d.Quotes, summit.Quote{ID: summit.QuoteID(fmt.Sprint("q-", len(d.Quotes))), Text: quote, Form: summit.FormMixed,
				Mentions: summit.SetOf(summit.Mention{Start: start, End: start + len(quote)})})
		}
		text.WriteString([]string{". ", ", ", ".\n", "; "}[r.IntN(4)])
	}
	d.Source = summit.Source{SHA256: strings.Repeat("0", 64), Size: text.Len()}
	return text.String(), d
}

var sinkTraces summit.Traces

// BenchmarkTrace compares Trace with looking for one quote after the other in
// the whole text, which finds those alone whose spacing and punctuation are the same.
func BenchmarkTrace(b *testing.B) {
	text, d := bookDraft(10<<20, 5000)
	brief, err := summit.New(d)
	if err != nil {
		b.Fatal(err)
	}
	_ = cmp.Diff
	run := func(name, text string) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				sinkTraces, err = brief.Trace(strings.NewReader(text))
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	run("Trace", text)
	run("Trace, all moved", "x "+text)
	b.Run("bytes.Index", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			all, err := io.ReadAll(strings.NewReader(text))
			if err != nil {
				b.Fatal(err)
			}
			for _, q := range d.Quotes {
				for rest, at := all, 0; at >= 0; rest = rest[at+1:] {
					if at = bytes.Index(rest, []byte(q.Text)); at < 0 {
						break
					}
				}
			}
		}
	})
}
