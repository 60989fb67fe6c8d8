package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/summittest"
)

// built returns the report.
func built(t *testing.T) summit.Brief {
	t.Helper()
	b, err := report()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestReport(t *testing.T) {
	b := built(t)
	if err := b.Verify(strings.NewReader(source)); err != nil {
		t.Error(err)
	}
	var doc, again bytes.Buffer
	if _, err := b.WriteTo(&doc); err != nil {
		t.Fatal(err)
	}
	text := doc.String()
	read, err := summit.Read(&doc)
	if err != nil {
		t.Fatal(err)
	}
	if diff := summittest.Diff(b, read); diff != "" {
		t.Errorf("the brief as it was read again (-want +got)\n%s", diff)
	}
	if _, err := read.WriteTo(&again); err != nil || again.String() != text {
		t.Errorf("JSON written again differs: %v", err)
	}
}

// Every sentence is cited, in a finding of its section if it is the first that the finding cites.
func TestEverySentenceIsCited(t *testing.T) {
	b := built(t)
	cited := make(map[int]bool)
	for f := range b.Findings() {
		first := true
		for n := range f.Sentences.All() {
			cited[n] = true
			if s, _ := b.Sentence(n); first && !strings.HasPrefix(string(f.ID), string(s.Section)+"/") {
				t.Errorf("%s cites first a sentence of %s", f.ID, s.Section)
			}
			first = false
		}
	}
	for n, s := range b.Sentences() {
		if !cited[n] {
			t.Errorf("no finding cites sentence %d: %s", n, source[s.Start:s.End])
		}
	}
}

// What stands between quotation marks, and nothing else, are the mentions of quotes.
func TestEveryQuotationIsMentioned(t *testing.T) {
	b := built(t)
	var want, got []string
	for at := 0; ; {
		start := strings.Index(source[at:], "“")
		if start < 0 {
			break
		}
		start += at + len("“")
		at = start + strings.Index(source[start:], "”")
		want = append(want, fmt.Sprintf("%04d %s", start, source[start:at]))
	}
	for q := range b.Quotes() {
		for m := range q.Mentions.All() {
			got = append(got, fmt.Sprintf("%04d %s", m.Start, source[m.Start:m.End]))
			if m.Cue == "" {
				t.Errorf("%s has no cue in sentence %d", q.ID, m.Sentence)
			}
			s, _ := b.Sentence(m.Sentence)
			if !strings.Contains(source[s.Start:s.End], strings.Fields(m.Cue + " ")[0]) {
				t.Errorf("the cue %q of %s is not in sentence %d", m.Cue, q.ID, m.Sentence)
			}
		}
	}
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-source +mentions)\n%s", diff)
	}
}

// A quote is the evidence of a finding that cites a sentence of it.
func TestEveryQuoteIsEvidence(t *testing.T) {
	b := built(t)
	for q := range b.Quotes() {
		found := false
		for f := range b.Findings(summit.Quoting(q.ID)) {
			for m := range q.Mentions.All() {
				found = found || f.Sentences.Has(m.Sentence)
			}
		}
		if !found {
			t.Errorf("no finding rests on %s", q.ID)
		}
	}
}

// Statements are in words of our own: of the source's, no seven in a row.
func TestOwnWords(t *testing.T) {
	words := func(text string) string {
		return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
	}
	text := " " + words(source) + " "
	for f := range built(t).Findings() {
		list := strings.Fields(words(f.Statement))
		for i := range len(list) - 6 {
			if run := strings.Join(list[i:i+7], " "); strings.Contains(text, " "+run+" ") {
				t.Errorf("%s says %q, as the source does", f.ID, run)
			}
		}
	}
}
