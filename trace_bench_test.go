package summit_test

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

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

// BenchmarkTrace compares Trace with what one would write without it: read the
// text into memory and look for one quote after the other, by its very bytes
// or by an expression of its words with anything in between.
func BenchmarkTrace(b *testing.B) {
	text, d := bookDraft(10<<20, 5000)
	brief, err := summit.New(d)
	if err != nil {
		b.Fatal(err)
	}
	moved := "x " + text
	run := func(name, text string, trace func(r io.Reader) error) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if err := trace(strings.NewReader(text)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	trace := func(r io.Reader) (err error) {
		sinkTraces, err = brief.Trace(r)
		return err
	}
	run("Trace", text, trace)
	run("Trace/all-moved", moved, trace)
	run("Trace/decomposed", norm.NFD.String(strings.ReplaceAll(moved, "a", "ä")), trace)
	const few = 50 // all 5,000 would take a hundred times as long
	run(fmt.Sprintf("Index/all-moved/%d-quotes", few), moved, func(r io.Reader) error {
		all, err := io.ReadAll(r)
		for _, q := range d.Quotes[:few] {
			for from := 0; ; {
				at := bytes.Index(all[from:], []byte(q.Text))
				if at < 0 {
					break
				}
				from += at + 1
				sinkOK = true
			}
		}
		return err
	})
	run(fmt.Sprintf("regexp/all-moved/%d-quotes", few), moved, func(r io.Reader) error {
		all, err := io.ReadAll(r)
		for _, q := range d.Quotes[:few] {
			words := regexp.MustCompile(`\b` + strings.Join(strings.FieldsFunc(q.Text, func(r rune) bool { return !unicode.IsLetter(r) }), `[^\pL\pN]+`) + `\b`)
			sinkOK = len(words.FindAllIndex(all, -1)) > 0
		}
		return err
	})
}

// BenchmarkLocate looks for the quotes anew.
func BenchmarkLocate(b *testing.B) {
	text, d := bookDraft(10<<20, 5000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range d.Quotes {
			d.Quotes[i].Mentions = summit.Set[summit.Mention]{}
		}
		if err := d.Locate(text); err != nil {
			b.Fatal(err)
		}
	}
}
