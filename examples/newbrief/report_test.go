package main

import (
	"bytes"
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
	want, got := quotations(t, source), make(map[int]string)
	for q := range b.Quotes() {
		for m := range q.Mentions.All() {
			got[m.Start] = source[m.Start:m.End]
			s, _ := b.Sentence(m.Sentence)
			switch verb, _, _ := strings.Cut(m.Cue, " "); {
			case verb == "":
				t.Errorf("%s has no cue in sentence %d", q.ID, m.Sentence)
			case !strings.Contains(source[s.Start:s.End], verb):
				t.Errorf("the cue %q of %s is not in sentence %d", m.Cue, q.ID, m.Sentence)
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-source +mentions)\n%s", diff)
	}
}

// quotations returns what stands between the quotation marks of a text, by where it starts. A mark that
// nothing closes, as in a speech of several paragraphs, is a fault: give each paragraph its own marks.
func quotations(t *testing.T, text string) map[int]string {
	t.Helper()
	found := make(map[int]string)
	for at := 0; at < len(text); {
		size := 1
		for _, marks := range [][2]string{{"“", "”"}, {"„", "“"}, {"«", "»"}, {"\"", "\""}} {
			rest, ok := strings.CutPrefix(text[at:], marks[0])
			if !ok {
				continue
			}
			quoted, _, ok := strings.Cut(rest, marks[1])
			if !ok {
				t.Errorf("nothing closes the mark in front of %.40q", rest)
				break
			}
			found[at+len(marks[0])] = quoted
			size = len(marks[0]) + len(quoted) + len(marks[1])
			break
		}
		at += size
	}
	return found
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
