package summit_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
)

// talksText is a source of two quotes, one of which stands in it twice.
const talksText = "The ministers met on Monday.\n" +
	"Ana called it a “good day”, and the talks “frank,\nbut friendly”.\n" +
	"An aide spoke of a “good day”, too.\n"

func talksDraft(t *testing.T, source string) summit.Draft {
	t.Helper()
	d := summit.Draft{Quotes: []summit.Quote{
		{ID: "good-day", Text: "good day", Form: summit.FormMixed},
		{ID: "frank", Text: "frank, but friendly", Form: summit.FormMixed},
	}}
	if err := d.Locate(source); err != nil {
		t.Fatal(err)
	}
	return d
}

func newBrief(t *testing.T, d summit.Draft) summit.Brief {
	t.Helper()
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// errorTree returns err and everything that it wraps.
func errorTree(err error) []error {
	if err == nil {
		return nil
	}
	tree := []error{err}
	switch err := err.(type) {
	case interface{ Unwrap() error }:
		tree = append(tree, errorTree(err.Unwrap())...)
	case interface{ Unwrap() []error }:
		for _, err := range err.Unwrap() {
			tree = append(tree, errorTree(err)...)
		}
	}
	return tree
}

// recordFaults returns the RecordErrors that err wraps, in their order.
func recordFaults(t *testing.T, err error) (faults []wantFault) {
	t.Helper()
	for _, err := range errorTree(err) {
		if e, ok := err.(*summit.RecordError); ok {
			faults = append(faults, faultOf(t, e))
		}
	}
	return faults
}

// mentionsWithoutWords returns the fault of every mention whose place in text does not
// hold the letters of its quote.
func mentionsWithoutWords(b summit.Brief, text string) (faults []wantFault) {
	for i, q := range b.Draft().Quotes {
		for m := range q.Mentions.All() {
			if m.End > len(text) || lettersOf(text[m.Start:m.End]) != lettersOf(q.Text) {
				faults = append(faults, wantFault{"quote", i, string(q.ID), "Mentions", m.String(), summit.ErrBadSpan})
			}
		}
	}
	return faults
}

// spoiledCopies are copies of a source that are not the source. In talksText,
// they leave this many of its three mentions without their words.
var spoiledCopies = []struct {
	name  string
	spoil func(text string) string
	says  string // part of the message
	lost  int
}{
	{"a byte changed outside the quotes", func(s string) string { return "X" + s[1:] }, "SHA-256", 0},
	{"a bit of the last byte changed", func(s string) string { return s[:len(s)-1] + string(s[len(s)-1]^1) }, "SHA-256", 0},
	{"a letter changed in a quote", func(s string) string { at := strings.Index(s, "“") + len("“"); return s[:at] + "X" + s[at+1:] }, "SHA-256", 1},
	{"a case changed in a quote", func(s string) string {
		at := strings.LastIndex(s, "“") + len("“")
		return s[:at] + strings.ToUpper(s[at:at+1]) + s[at+1:]
	}, "SHA-256", 1},
	{"a space changed in a quote", func(s string) string {
		at := strings.Index(s, "“")
		at += strings.Index(s[at:], " ")
		return s[:at] + "\t" + s[at+1:]
	}, "SHA-256", 0},
	{"another text of the same size", func(s string) string { return strings.Repeat("z", len(s)) }, "SHA-256", 3},
	{"no text of the same size", func(s string) string { return strings.Repeat("\x00", len(s)) }, "SHA-256", 3},
	{"not UTF-8, of the same size", func(s string) string { return strings.Repeat("\xff", len(s)) }, "SHA-256", 3},
	{"the last byte missing", func(s string) string { return s[:len(s)-1] }, "too short", 0},
	{"the second half missing", func(s string) string { return s[:len(s)/2] }, "too short", 2},
	{"the first byte missing", func(s string) string { return s[1:] }, "too short", 3},
	{"cut within a quote", func(s string) string { return s[:strings.LastIndex(s, "“")+len("“")+1] }, "too short", 1},
	{"a single byte", func(s string) string { return s[:1] }, "too short", 3},
	{"empty", func(string) string { return "" }, "too short", 3},
	{"a byte more", func(s string) string { return s + "\n" }, "longer", 0},
	{"a byte order mark before", func(s string) string { return "\ufeff" + s }, "longer", 3},
	{"twice", func(s string) string { return s + s }, "longer", 0},
	{"ten times", func(s string) string { return strings.Repeat(s, 10) }, "longer", 0},
	{"CRLF line ends", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }, "CRLF", 3},
}

func checkSpoiledCopies(t *testing.T, b summit.Brief, text string) {
	t.Helper()
	messages := make(map[string]string)
	for _, row := range spoiledCopies {
		t.Run(row.name, func(t *testing.T) {
			copied := row.spoil(text)
			err := b.Verify(strings.NewReader(copied))
			if !errors.Is(err, summit.ErrSource) {
				t.Fatalf("error %v, want one that wraps ErrSource", err)
			}
			if !strings.Contains(err.Error(), row.says) {
				t.Errorf("the message does not say %q:\n%v", row.says, err)
			}
			want := mentionsWithoutWords(b, copied)
			if diff := cmp.Diff(want, recordFaults(t, err)); diff != "" {
				t.Errorf("mentions without their words (-want, +got)\n%s", diff)
			}
			if got := errors.Is(err, summit.ErrBadSpan); got != (len(want) > 0) {
				t.Errorf("errors.Is(err, ErrBadSpan) = %v for %d such mentions", got, len(want))
			}
			if other, ok := messages[err.Error()]; ok && row.lost == 0 && row.says == "SHA-256" {
				t.Errorf("the message is the same as for %q: %v", other, err)
			}
			messages[err.Error()] = row.name
		})
	}
}

func TestVerify(t *testing.T) {
	b := newBrief(t, talksDraft(t, talksText))
	checkWholeCopies(t, b, talksText)
	checkSpoiledCopies(t, b, talksText)
	for _, row := range spoiledCopies {
		if lost := mentionsWithoutWords(b, row.spoil(talksText)); len(lost) != row.lost {
			t.Errorf("%s: the test expects %d mentions without their words, not %v", row.name, row.lost, lost)
		}
	}
	checkFailingReaders(t, b, talksText)
}

func TestVerifyAnchorage(t *testing.T) {
	text := sourceFile(t)
	if text == nil {
		t.Skip("SUMMIT_SOURCE is not set: it names a copy of the source, which this test reads")
	}
	checkWholeCopies(t, summit.Anchorage(), string(text))
	checkSpoiledCopies(t, summit.Anchorage(), string(text))
	checkFailingReaders(t, summit.Anchorage(), string(text))
}

func checkWholeCopies(t *testing.T, b summit.Brief, text string) {
	t.Helper()
	readers := map[string]io.Reader{
		"whole":                             strings.NewReader(text),
		"byte by byte":                      iotest.OneByteReader(strings.NewReader(text)),
		"by half of what is asked for":      iotest.HalfReader(strings.NewReader(text)),
		"with EOF beside the last bytes":    iotest.DataErrReader(strings.NewReader(text)),
		"from a buffer":                     bytes.NewBufferString(text),
		"in two parts":                      io.MultiReader(strings.NewReader(text[:len(text)/3]), strings.NewReader(text[len(text)/3:])),
		"with an empty part in between":     io.MultiReader(strings.NewReader(text[:9]), strings.NewReader(""), strings.NewReader(text[9:])),
		"with reads of nothing in between":  &stutterer{r: iotest.OneByteReader(strings.NewReader(text))},
		"from a reader that can do no more": struct{ io.Reader }{strings.NewReader(text)},
	}
	for name, r := range readers {
		t.Run("whole copy "+name, func(t *testing.T) {
			if err := b.Verify(r); err != nil {
				t.Error(err)
			}
		})
	}
}

// A stutterer reads nothing, without an error, every second time.
type stutterer struct {
	r    io.Reader
	turn bool
}

func (s *stutterer) Read(p []byte) (int, error) {
	if s.turn = !s.turn; s.turn {
		return 0, nil
	}
	return s.r.Read(p)
}

// A diskError is an error of a reader of its own type.
type diskError struct{ sector int }

func (e *diskError) Error() string { return fmt.Sprintf("bad sector %d", e.sector) }

func checkFailingReaders(t *testing.T, b summit.Brief, text string) {
	t.Helper()
	own := &diskError{7}
	tests := []struct {
		name string
		r    io.Reader
		want error
	}{
		{"at once", iotest.ErrReader(own), own},
		{"midway", io.MultiReader(strings.NewReader(text[:len(text)/2]), iotest.ErrReader(own)), own},
		{"midway in another text", io.MultiReader(strings.NewReader("xyz"), iotest.ErrReader(own)), own},
		{"after the last byte", io.MultiReader(strings.NewReader(text), iotest.ErrReader(own)), own},
		{"with unexpected EOF", io.MultiReader(strings.NewReader(text[:1]), iotest.ErrReader(io.ErrUnexpectedEOF)), io.ErrUnexpectedEOF},
		{"by timeout", iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(text))), iotest.ErrTimeout},
		{"by a nil file", (*os.File)(nil), os.ErrInvalid},
		{"as a closed pipe", closedPipe(), io.ErrClosedPipe},
	}
	for _, test := range tests {
		t.Run("reader fails "+test.name, func(t *testing.T) {
			err := b.Verify(test.r)
			if !errors.Is(err, test.want) {
				t.Fatalf("error %v, want one that wraps the reader's %v", err, test.want)
			}
			if errors.Is(err, summit.ErrSource) || errors.Is(err, summit.ErrBadSpan) {
				t.Errorf("error %v speaks of the copy, which was not read", err)
			}
			if diff := cmp.Diff([]wantFault(nil), recordFaults(t, err)); diff != "" {
				t.Errorf("faults beside the reader's error (-want, +got)\n%s", diff)
			}
			var disk *diskError
			if test.want == error(own) && (!errors.As(err, &disk) || disk.sector != 7) {
				t.Errorf("errors.As finds %v, want the reader's own error", disk)
			}
			if msg := err.Error(); !strings.HasPrefix(msg, "summit: ") || !strings.Contains(msg, test.want.Error()) {
				t.Errorf("message %q, want it to begin with summit: and to have %q", msg, test.want)
			}
		})
	}
}

func closedPipe() io.Reader {
	r, _ := io.Pipe()
	r.Close()
	return r
}

func TestVerifyWithoutSourceOrReader(t *testing.T) {
	titled := newBrief(t, summit.Draft{Source: summit.Source{Title: "A report"}})
	tests := []struct {
		name  string
		brief summit.Brief
		r     io.Reader
		says  string
	}{
		{"nil reader", newBrief(t, talksDraft(t, talksText)), nil, "no copy"},
		{"nil reader for Anchorage", summit.Anchorage(), nil, "no copy"},
		{"zero Brief", summit.Brief{}, strings.NewReader(talksText), "no source"},
		{"zero Brief, nil reader", summit.Brief{}, nil, "no source"},
		{"zero Brief, empty copy", summit.Brief{}, strings.NewReader(""), "no source"},
		{"a title for a source", titled, strings.NewReader(talksText), "no source"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := test.brief.Verify(test.r)
			if !errors.Is(err, summit.ErrSource) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("error %v, want one that wraps ErrSource and says %q", err, test.says)
			}
			if diff := cmp.Diff([]wantFault(nil), recordFaults(t, err)); diff != "" {
				t.Errorf("faults (-want, +got)\n%s", diff)
			}
		})
	}
}

// An endless reader gives the same text over and over.
type endless struct {
	text string
	read int
}

func (e *endless) Read(p []byte) (int, error) {
	n := copy(p, e.text[e.read%len(e.text):])
	e.read += n
	return n, nil
}

func TestVerifyStops(t *testing.T) {
	b := newBrief(t, talksDraft(t, talksText))
	for _, text := range []string{talksText, "x", "\n", strings.Repeat("lorem ipsum ", 10_000)} {
		r := &endless{text: text}
		err := b.Verify(r)
		if !errors.Is(err, summit.ErrSource) || !strings.Contains(err.Error(), "longer") {
			t.Errorf("endless %.20q: error %v, want one that wraps ErrSource and says that the copy is longer", text, err)
		}
		if most := 2 * len(talksText); r.read > most {
			t.Errorf("endless %.20q: Verify read %d bytes, want no more than twice the source's size, %d", text, r.read, most)
		}
	}
}

// TestVerifyMentions checks that words are held to their places even where the
// copy is the source.
func TestVerifyMentions(t *testing.T) {
	at := func(quote int, mentions ...summit.Mention) func(*summit.Draft) {
		return func(d *summit.Draft) { d.Quotes[quote].Mentions = summit.SetOf(mentions...) }
	}
	first := strings.Index(talksText, "good day")
	second := strings.LastIndex(talksText, "good day")
	frank := strings.Index(talksText, "frank")
	span := func(start, end int) summit.Mention { return summit.Mention{Start: start, End: end} }
	lost := func(index int, id string, start, end int) wantFault {
		return wantFault{"quote", index, id, "Mentions", span(start, end).String(), summit.ErrBadSpan}
	}
	tests := []struct {
		name string
		edit func(*summit.Draft)
		want []wantFault
	}{
		{"as located", func(*summit.Draft) {}, nil},
		{"no mentions", func(d *summit.Draft) { at(0)(d); at(1)(d) }, nil},
		{"with the quotation marks", at(0, span(first-len("“"), first+len("good day”"))), nil},
		{"a letter short", at(0, span(first, first+len("good da"))), []wantFault{lost(0, "good-day", first, first+len("good da"))}},
		{"a letter early", at(0, span(first-len("a “"), first+len("good day"))), []wantFault{lost(0, "good-day", first-len("a “"), first+len("good day"))}},
		{"half a quotation mark", at(0, span(first-1, first+len("good day"))), nil},
		{"the second of two", at(0, span(first, first+len("good day")), span(second+1, second+len("good day"))), []wantFault{lost(0, "good-day", second+1, second+len("good day"))}},
		{"both quotes", func(d *summit.Draft) {
			at(0, span(0, 1))(d)
			at(1, span(frank, frank+1))(d)
		}, []wantFault{lost(0, "good-day", 0, 1), lost(1, "frank", frank, frank+1)}},
		{"the words changed", func(d *summit.Draft) { d.Quotes[1].Text = "frank but unfriendly" },
			[]wantFault{lost(1, "frank", frank, frank+len("frank,\nbut friendly"))}},
		{"the case changed", func(d *summit.Draft) { d.Quotes[1].Text = "Frank, but friendly" },
			[]wantFault{lost(1, "frank", frank, frank+len("frank,\nbut friendly"))}},
		{"the punctuation changed", func(d *summit.Draft) { d.Quotes[1].Text = "frank—but “friendly”!" }, nil},
		{"a number added", func(d *summit.Draft) { d.Quotes[1].Text = "frank, but friendly²" },
			[]wantFault{lost(1, "frank", frank, frank+len("frank,\nbut friendly"))}},
		{"no words", func(d *summit.Draft) {
			d.Quotes[1].Text = ","
			at(1, span(frank+len("frank"), frank+len("frank,")))(d)
		}, nil},
		{"no words, and others without words", func(d *summit.Draft) {
			d.Quotes[1].Text = "…"
			at(1, span(frank+len("frank"), frank+len("frank,")))(d)
		}, []wantFault{lost(1, "frank", frank+len("frank"), frank+len("frank,"))}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := talksDraft(t, talksText)
			test.edit(&d)
			err := newBrief(t, d).Verify(strings.NewReader(talksText))
			if diff := cmp.Diff(test.want, recordFaults(t, err)); diff != "" {
				t.Errorf("faults (-want, +got)\n%s", diff)
			}
			if errors.Is(err, summit.ErrSource) {
				t.Errorf("error %v wraps ErrSource, though the copy is the source", err)
			}
			if (err != nil) != (len(test.want) > 0) {
				t.Errorf("error %v for %d faults", err, len(test.want))
			}
			var first *summit.RecordError
			if len(test.want) > 0 && (!errors.As(err, &first) || first.ID != test.want[0].ID) {
				t.Errorf("errors.As finds %v, want the fault of %s", first, test.want[0].ID)
			}
		})
	}
}

// TestVerifySizeAndDigest checks that each of the two counts by itself.
func TestVerifySizeAndDigest(t *testing.T) {
	tests := []struct {
		name, says string
		edit       func(*summit.Source)
	}{
		{"size a byte more", "too short", func(s *summit.Source) { s.Size++ }},
		{"size a byte less", "longer", func(s *summit.Source) { s.Size-- }},
		{"another digest", "SHA-256", func(s *summit.Source) { s.SHA256 = strings.Repeat("0", 64) }},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := talksDraft(t, talksText)
			test.edit(&d.Source)
			err := newBrief(t, d).Verify(strings.NewReader(talksText))
			if !errors.Is(err, summit.ErrSource) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("error %v, want one that wraps ErrSource and says %q", err, test.says)
			}
			if diff := cmp.Diff([]wantFault(nil), recordFaults(t, err)); diff != "" {
				t.Errorf("faults (-want, +got)\n%s", diff)
			}
		})
	}
}

// TestVerifySourceOfCRLF checks that line ends are not blamed where the source
// itself has them.
func TestVerifySourceOfCRLF(t *testing.T) {
	source := strings.ReplaceAll(talksText, "\n", "\r\n")
	b := newBrief(t, talksDraft(t, source))
	if err := b.Verify(strings.NewReader(source)); err != nil {
		t.Fatal(err)
	}
	for name, copied := range map[string]string{
		"a byte changed": "X" + source[1:], "a byte missing": source[:len(source)-1], "a byte more": source + "x", "LF line ends": talksText,
	} {
		err := b.Verify(strings.NewReader(copied))
		if !errors.Is(err, summit.ErrSource) {
			t.Errorf("%s: error %v, want one that wraps ErrSource", name, err)
		} else if strings.Contains(err.Error(), "the copy has CRLF line ends") {
			t.Errorf("%s: the error blames what the source has too: %v", name, strings.SplitN(err.Error(), "\n", 2)[0])
		}
	}
}

// marked reads a text in which ⟦ and ⟧ enclose the mentions to be found. Where
// the text has lines that begin with "| ", each of them is a sentence; what
// stands in other lines is in none.
func marked(t *testing.T, text string) (source string, sentences []summit.Sentence, mentions []summit.Mention) {
	t.Helper()
	var b strings.Builder
	numbered := strings.Contains(text, "| ")
	for line := range strings.Lines(text) {
		line, isSentence := strings.CutPrefix(line, "| ")
		start := b.Len()
		for _, r := range line {
			switch r {
			case '⟦':
				mentions = append(mentions, summit.Mention{Start: b.Len()})
				if isSentence {
					mentions[len(mentions)-1].Sentence = len(sentences) + 1
				}
			case '⟧':
				mentions[len(mentions)-1].End = b.Len()
			default:
				b.WriteRune(r)
			}
		}
		if isSentence {
			sentences = append(sentences, summit.Sentence{Start: start, End: len(strings.TrimRight(b.String(), "\n"))})
		}
	}
	if numbered && len(sentences) == 0 {
		t.Fatalf("no sentences in %q", text)
	}
	return b.String(), sentences, mentions
}

func TestLocate(t *testing.T) {
	tests := []struct {
		name, text, marked string
		fails              int // how many errors the quote gives
	}{
		{"curly marks", "peace", `He said “⟦peace⟧”, not war.`, 0},
		{"straight marks", "peace", `He said "⟦peace⟧", not war.`, 0},
		{"guillemets", "paix", `Il dit «⟦paix⟧», pas guerre.`, 0},
		{"guillemets with spaces", "paix", "Il dit «⟦\u00a0paix\u00a0⟧», pas guerre.", 0},
		{"German marks", "Frieden", `Er sagte „⟦Frieden⟧“, nicht Krieg.`, 0},
		{"German opening, English closing mark", "Frieden", `Er sagte „⟦Frieden⟧”, nicht Krieg.`, 0},
		{"German then English marks", "peace", `„⟦peace⟧“ and “⟦peace⟧”`, 0},
		{"guillemets the other way round are no pair", "Frieden", `Er sagte »⟦Frieden⟧«, nicht Krieg.`, 0},
		{"single marks are no pair", "peace", `He said ‘⟦peace⟧’, not war.`, 0},
		{"the whole source", "peace", `“⟦peace⟧”`, 0},
		{"the whole source in straight marks", "peace", `"⟦peace⟧"`, 0},
		{"the whole source without marks", "peace", `⟦peace⟧`, 0},
		{"comma inside", "peace", `“⟦peace,⟧” he said`, 0},
		{"comma inside straight marks", "peace", `"⟦peace,⟧" he said`, 0},
		{"space inside", "peace", "“⟦\n peace ⟧” he said", 0},
		{"straight marks in brackets", "peace", `He said so ("⟦peace⟧").`, 0},
		{"straight marks after a dash", "peace", `He said—"⟦peace⟧"—so.`, 0},
		{"straight marks after a colon, twice", "peace", `He said:"⟦peace⟧"; she said:"⟦peace⟧".`, 0},

		{"line break inside", "good day", "a “⟦good\nday⟧”, he said", 0},
		{"CRLF inside", "good day", "a “⟦good\r\nday⟧”, he said", 0},
		{"hyphen at a line break", "land-for-peace", "a “⟦land-for-\npeace⟧” deal", 0},
		{"hyphen lost at a line break", "land-for-peace", "a “⟦landfor-\npeace⟧” deal", 0},
		{"word divided at a line break", "cooperation", "a “⟦coop-\neration⟧” deal", 0},
		{"space added at a line break", "U.S.–Russian friendship", "a “⟦U.S.– Russian friendship⟧” deal", 0},
		{"line break inside straight marks", "good day", "a \"⟦good\nday⟧\", he said", 0},
		{"apostrophes of another kind", "don’t", `He said “⟦don't⟧”.`, 0},
		{"brackets and dots", "go [there] … now", `He said “⟦go [there]… now⟧”.`, 0},
		{"letters of several bytes", "Zürich für Łódź", `Er sagte „⟦Zürich für Łódź⟧“.`, 0},
		{"digits", "24 hours", `He said “⟦24 hours⟧”.`, 0},
		{"letters beyond the basic plane", "𐐷𐐲", `He said “⟦𐐷𐐲⟧”.`, 0},

		{"three times", "peace", `“⟦peace⟧”, "⟦peace⟧" and «⟦peace⟧»`, 0},
		{"twice in marks, once without", "peace", `“⟦peace⟧” is peace is “⟦peace⟧”`, 0},
		{"in marks, and part of another quotation", "peace", `“⟦peace⟧” is “peace and quiet”`, 0},
		{"end to end", "peace", `“⟦peace⟧”“⟦peace⟧”`, 0},

		{"nested in the middle", "peace", `“He called it «⟦peace⟧» twice”`, 0},
		{"straight in curly marks", "peace", `“He called it "⟦peace⟧" twice”`, 0},
		{"around nested marks", "He called it peace twice", `“⟦He called it «peace» twice⟧”`, 0},
		{"around nested straight marks", "He called it peace twice", `“⟦He called it "peace" twice⟧”`, 0},
		{"straight around curly marks", "He called it peace twice", `"⟦He called it “peace” twice⟧"`, 0},
		{"around nested single marks at the end", "He called it peace", `“⟦He called it ‘peace’⟧”`, 0},
		{"around nested marks at the end", "He called it peace", `“⟦He called it «peace»⟧”`, 0},
		{"around nested marks at the start", "Peace he called it", `“⟦«Peace» he called it⟧”`, 0},
		{"around nested marks at the end, twice", "He called it peace", `“⟦He called it «peace»⟧”, and again: “⟦He called it «peace»⟧”`, 0},
		{"all of it nested", "peace", `“«⟦peace⟧»”`, 0},
		{"within curly marks in other words", "peace", `“He wants ⟦peace⟧ now”`, 0},

		{"between straight quotations", "and", `"never" and "always" are not "⟦and⟧".`, 0},
		{"between straight quotations with commas", "and", `"never," and "always," are not "⟦and⟧".`, 0},
		{"between straight quotations with dots", "and", `"never …" and "… always" are not "⟦and⟧".`, 0},
		{"between straight quotations with question marks", "and", `"Never?" and "¿siempre?" are not "⟦and⟧".`, 0},
		{"between straight quotations with brackets", "and", `"go [there]" and "[come] back" are not "⟦and⟧".`, 0},
		{"between straight quotations with dashes", "and", `"We will—" and "—we won't" are not "⟦and⟧".`, 0},
		{"between straight quotations over line breaks", "and", "\"never\"\nand\n\"always\" are not \"⟦and⟧\".", 0},
		{"between curly quotations", "and", `“never” and “always” are not “⟦and⟧”.`, 0},
		{"between guillemets", "and", `«never» and «always» are not «⟦and⟧».`, 0},
		{"several words between straight quotations", "he said then", `"No," he said then "yes". "He said, then" is not it; "⟦he said then⟧" is.`, 0},

		{"without marks, once", "peace", `He spoke of ⟦peace⟧ only.`, 0},
		{"without marks, once as a word", "peace", `The peaceful spoke of ⟦peace⟧, peacefully; appeace.`, 0},
		{"without marks, over a line break", "good day", "He had a ⟦good\nday⟧ there.", 0},
		{"marks that do not match", "peace", `He said “⟦peace⟧".`, 0},
		{"marks never closed", "peace", `He said “⟦peace⟧ now.`, 0},
		{"without marks, twice", "peace", `He spoke of peace and peace.`, 1},
		{"without marks, overlapping", "ha ha", `ha ha ha`, 1},
		{"as part of words only", "peace", `The peaceful spoke peacefully.`, 1},
		{"missing", "peace", `He spoke of war.`, 1},
		{"in another case", "peace", `He said “Peace”.`, 1},
		{"in another spelling", "cease-fire", `He said “ceasefires”.`, 1},
		{"in part", "peace and quiet", `He said “peace and”.`, 1},
		{"in another order", "peace now", `He said “now peace”.`, 1},
		{"no words", "…", `He said “…”.`, 1},

		{"in a sentence", "peace", "| He said “⟦peace⟧”.\n| She did not.", 0},
		{"in several sentences", "peace", "| He said “⟦peace⟧”.\n| She did not.\n| Then “⟦peace⟧” and «⟦peace⟧».", 0},
		{"that is the whole sentence", "peace", "| War.\n| ⟦peace⟧\n| War.", 0},
		{"sentences around a heading", "peace", "The Talks\n| He said “⟦peace⟧”.\nThe End\n| She said “⟦peace⟧”.", 0},
		{"in a heading", "peace", "On “peace”\n| He said nothing.", 1},
		{"in the last line, after all sentences", "peace", "| He said nothing.\nOn “peace”", 1},
		{"over two sentences", "peace now", "| He said “peace\n| now”.", 1},
		{"in two headings", "peace", "On “peace”\n| He said nothing.\nOn “peace”", 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			source, sentences, want := marked(t, test.marked)
			d := summit.Draft{Sentences: sentences, Quotes: []summit.Quote{{ID: "q", Text: test.text, Form: summit.FormMixed}}}
			err := d.Locate(source)
			if diff := cmp.Diff(places(source, want), places(source, slices.Collect(d.Quotes[0].Mentions.All()))); diff != "" {
				t.Errorf("mentions of %q in %q (-want, +got)\n%s\nerror: %v", test.text, source, diff, err)
			}
			digest := sha256.Sum256([]byte(source))
			if diff := cmp.Diff(summit.Source{Size: len(source), SHA256: hex.EncodeToString(digest[:])}, d.Source); diff != "" {
				t.Errorf("source (-want, +got)\n%s", diff)
			}
			wantFaults := slices.Repeat([]wantFault{{"quote", 0, "q", "Mentions", test.text, summit.ErrBadSpan}}, test.fails)
			if diff := cmp.Diff(wantFaults, append([]wantFault{}, recordFaults(t, err)...)); diff != "" {
				t.Errorf("faults (-want, +got)\n%s\nerror: %v", diff, err)
			}
			if err := newBrief(t, d).Verify(strings.NewReader(source)); err != nil {
				t.Errorf("Verify of what was located: %v", err)
			}
			located := d.Quotes[0]
			again := d.Locate(source)
			if (again == nil) != (err == nil) || !d.Quotes[0].Equal(located) {
				t.Errorf("Locate for a second time: %v, error %v; want %v, error %v", d.Quotes[0], again, located, err)
			}
		})
	}
}

// places shows mentions with their words.
func places(source string, mentions []summit.Mention) []string {
	shown := make([]string, len(mentions))
	for i, m := range mentions {
		shown[i] = fmt.Sprintf("%v: %q", m, source[m.Start:m.End])
	}
	return shown
}

func TestLocateDraft(t *testing.T) {
	const source = "On Monday\nAna said “peace”. Bo said “war”, then “war” again. They spoke of money and money."
	kept := summit.SetOf(summit.Mention{Start: 0, End: 2, Cue: "kept"})
	d := summit.Draft{
		Title: "T", Source: summit.Source{Title: "S", Size: 3, SHA256: "old"},
		Quotes: []summit.Quote{
			{ID: "wrong", Text: "peace", Form: summit.FormMixed, Mentions: kept},
			{ID: "missing", Text: "absent", Form: summit.FormMixed},
			{ID: "war", Text: "war", Form: summit.FormMixed, Negated: true},
			{ID: "twice", Text: "money", Form: summit.FormScare},
			{ID: "peace", Text: "peace", Form: summit.FormMixed},
		},
		Findings: []summit.Finding{{ID: "f", Kind: summit.KindEvent, Statement: "x"}},
	}
	digest := sha256.Sum256([]byte(source))
	span := func(from int, words string) summit.Mention {
		start := from + strings.Index(source[from:], words)
		return summit.Mention{Start: start, End: start + len(words)}
	}
	want := summit.Draft{
		Title: "T", Source: summit.Source{Title: "S", Size: len(source), SHA256: hex.EncodeToString(digest[:])},
		Quotes: slices.Clone(d.Quotes), Findings: slices.Clone(d.Findings),
	}
	want.Quotes[2].Mentions = summit.SetOf(span(0, "war"), span(strings.LastIndex(source, "war"), "war"))
	want.Quotes[4].Mentions = summit.SetOf(span(0, "peace"))

	err := d.Locate(source)
	if diff := cmp.Diff(want, d); diff != "" {
		t.Errorf("draft (-want, +got)\n%s", diff)
	}
	wantFaults := []wantFault{
		{"quote", 1, "missing", "Mentions", "absent", summit.ErrBadSpan},
		{"quote", 3, "twice", "Mentions", "money", summit.ErrBadSpan},
	}
	if diff := cmp.Diff(wantFaults, faultsOf(t, err)); diff != "" {
		t.Errorf("faults (-want, +got)\n%s", diff)
	}
	if lines := strings.Split(err.Error(), "\n"); len(lines) == 2 && lines[0][strings.LastIndex(lines[0], "Mentions"):] == lines[1][strings.LastIndex(lines[1], "Mentions"):] {
		t.Errorf("what is missing and what is ambiguous have one message: %v", err)
	}
}

// TestLocateSameWords locates two quotes of the same words, some of which stand outside every sentence.
func TestLocateSameWords(t *testing.T) {
	source, sentences, _ := marked(t, "On “peace”\n| He said “peace”, and she “peace”.\nOn “peace”")
	q := summit.Quote{Text: "peace", Form: summit.FormMixed}
	d := summit.Draft{Sentences: sentences, Quotes: []summit.Quote{q, q}}
	err := d.Locate(source)
	want := summit.SetOf(summit.Mention{Sentence: 1, Start: 26, End: 31}, summit.Mention{Sentence: 1, Start: 47, End: 52})
	for i := range d.Quotes {
		if diff := cmp.Diff(want, d.Quotes[i].Mentions); diff != "" {
			t.Errorf("mentions of quote %d (-want, +got)\n%s\nerror: %v", i, diff, err)
		}
	}
	if n := len(recordFaults(t, err)); n != 4 {
		t.Errorf("%d faults, want one for each heading and quote: %v", n, err)
	}
}

// TestLocateManyMarks holds that letters are not taken for others because they have more marks than are looked at.
func TestLocateManyMarks(t *testing.T) {
	d := summit.Draft{Quotes: []summit.Quote{{ID: "q", Text: "a" + strings.Repeat("\u0301", 1000) + "b", Form: summit.FormMixed}}}
	if err := d.Locate("“a" + strings.Repeat("\u0323", 1000) + "b”"); !errors.Is(err, summit.ErrBadSpan) {
		t.Errorf("error %v, mentions %v", err, d.Quotes[0].Mentions)
	}
}

func TestLocateRefuses(t *testing.T) {
	t.Run("nil draft", func(t *testing.T) {
		var d *summit.Draft
		if err := d.Locate(talksText); !errors.Is(err, summit.ErrEmpty) {
			t.Errorf("error %v, want one that wraps ErrEmpty", err)
		}
	})
	for _, source := range []string{"\xff", "caf\xe9", "He said “peace\xe2\x80", talksText + "\x80", "\xed\xa0\x80"} {
		t.Run(fmt.Sprintf("not UTF-8 %.20q", source), func(t *testing.T) {
			d := faultlessDraft()
			d.Quotes[0].Mentions = summit.Set[summit.Mention]{}
			before := d
			before.Quotes = slices.Clone(d.Quotes)
			err := d.Locate(source)
			if !errors.Is(err, summit.ErrBadText) || len(recordFaults(t, err)) > 0 {
				t.Errorf("error %v, want one about the source that wraps ErrBadText", err)
			}
			if diff := cmp.Diff(before, d); diff != "" {
				t.Errorf("Locate changed the draft (-before, +after)\n%s", diff)
			}
		})
	}
	t.Run("sentences at fault", func(t *testing.T) {
		d := talksDraft(t, talksText)
		for _, sentences := range [][]summit.Sentence{{{}}, {{Start: -9, End: -5}}, {{Start: 90, End: 10}, {Start: 5, End: 1}}, {{Start: math.MaxInt / 8, End: math.MaxInt}}} {
			d.Sentences, d.Quotes[0].Mentions = sentences, summit.Set[summit.Mention]{}
			if err := d.Locate(talksText); !errors.Is(err, summit.ErrBadSpan) {
				t.Errorf("sentences %v: error %v, want one that wraps ErrBadSpan", sentences, err)
			}
		}
	})
	// No source is empty: New takes no digest without a size.
	t.Run("empty source", func(t *testing.T) {
		d := summit.Draft{Quotes: []summit.Quote{{ID: "q", Text: "peace", Form: summit.FormMixed}}}
		if err := d.Locate(""); err == nil {
			t.Error("Locate finds a quote in an empty source")
		}
	})
	t.Run("empty source, no quotes", func(t *testing.T) {
		var d summit.Draft
		if err := d.Locate(""); err != nil {
			return
		}
		b, err := summit.New(d)
		if err != nil {
			t.Fatalf("New refuses what Locate accepts: %v", err)
		}
		if err := b.Verify(strings.NewReader("")); err != nil {
			t.Errorf("Verify refuses what Locate accepts: %v", err)
		}
	})
}

func TestLocateLeavesBriefsAlone(t *testing.T) {
	b := newBrief(t, talksDraft(t, talksText))
	before := b.Draft()
	d := b.Draft()
	for i := range d.Quotes {
		d.Quotes[i].Mentions = summit.Set[summit.Mention]{}
	}
	if err := d.Locate("“frank, but friendly” on a “good day”"); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, b.Draft()); diff != "" {
		t.Errorf("the brief changed (-before, +after)\n%s", diff)
	}
}

// TestLocateAnchorage finds every mention of the Anchorage brief anew.
func TestLocateAnchorage(t *testing.T) {
	text := sourceFile(t)
	if text == nil {
		t.Skip("SUMMIT_SOURCE is not set: it names a copy of the source, which this test reads")
	}
	withoutCues := func(q summit.Quote) []string {
		var mentions []summit.Mention
		for m := range q.Mentions.All() {
			m.Cue = ""
			mentions = append(mentions, m)
		}
		return places(string(text), mentions)
	}
	b := summit.Anchorage()
	d := b.Draft()
	for i := range d.Quotes {
		d.Quotes[i].Mentions = summit.Set[summit.Mention]{}
	}
	d.Source = summit.Source{Title: d.Source.Title}
	if err := d.Locate(string(text)); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff(b.Source(), d.Source); diff != "" {
		t.Errorf("source (-brief, +located)\n%s", diff)
	}
	found := 0
	for i, q := range b.Draft().Quotes {
		found += d.Quotes[i].Mentions.Len()
		if diff := cmp.Diff(withoutCues(q), withoutCues(d.Quotes[i])); diff != "" {
			t.Errorf("mentions of %s (-brief, +located)\n%s", q.ID, diff)
		}
	}
	if found != 52 {
		t.Errorf("%d mentions located, want 52", found)
	}
	if err := newBrief(t, d).Verify(bytes.NewReader(text)); err != nil {
		t.Errorf("Verify of what was located: %v", err)
	}
}
