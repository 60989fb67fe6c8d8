package summit_test

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"example.com/summit"
)

// tracedText is a source of five quotes at six places, in three paragraphs.
const tracedText = "The ministers met on Monday.\n" +
	"Ana called it a “good day”, and the talks “frank,\nbut friendly”.\n\n" +
	"An aide spoke of a “good day”, too, and of a “café society” to come.\n\n" +
	"Nobody liked the “land-for-peace”, said a “source”.\n"

func tracedBrief(t testing.TB) summit.Brief {
	t.Helper()
	d := summit.Draft{Quotes: []summit.Quote{
		{ID: "good-day", Text: "good day", Form: summit.FormMixed},
		{ID: "frank", Text: "frank, but friendly", Form: summit.FormMixed},
		{ID: "cafe", Text: "café society", Form: summit.FormMixed},
		{ID: "land", Text: "land-for-peace", Form: summit.FormScare},
		{ID: "source", Text: "source", Form: summit.FormScare},
	}}
	if err := d.Locate(tracedText); err != nil {
		t.Fatal(err)
	}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// rotated moves the last paragraph to the front or, where there are none, about a quarter of the text.
func rotated(s string) string {
	at := len(s) - len(s)/4
	if i := strings.LastIndex(s, "\n\n"); i >= 0 {
		at = i + len("\n\n")
	} else {
		at += strings.Index(s[at:], "\n") + 1
	}
	return s[at:] + s[:at]
}

func replace(pairs ...string) func(string) string { return strings.NewReplacer(pairs...).Replace }

var verdicts = []summit.Verdict{summit.VerdictExact, summit.VerdictSpacing, summit.VerdictMoved, summit.VerdictAmbiguous, summit.VerdictMissing}

// alteredTexts are other editions and extractions of a source, and what
// becomes of the six mentions of tracedText in them, in the order of
// tracedBrief's quotes: good day, good day, frank, café, land, source. A letter is a
// verdict's first, and * stands for missing.
var alteredTexts = []struct {
	name      string
	alter     func(string) string
	want      string
	anchorage [5]int // how many of Anchorage's mentions are of each verdict
}{
	{"the source itself", func(s string) string { return s }, "eeseee", [5]int{39, 13, 0, 0, 0}},
	{"lines joined", replace("\n", " "), "eeeeee", [5]int{46, 6, 0, 0, 0}},
	{"a line for each word", replace(" ", "\n"), "ssssee", [5]int{9, 43, 0, 0, 0}},
	{"other white space, as long", replace("\n", "\t", " ", "\v"), "ssssee", [5]int{9, 43, 0, 0, 0}},
	{"CRLF", replace("\n", "\r\n"), "aammmm", [5]int{0, 0, 44, 8, 0}},
	{"no line breaks", replace("\n", ""), "aammmm", [5]int{0, 0, 44, 8, 0}},
	{"straight marks", replace("“", `"`, "”", `"`), "aammmm", [5]int{0, 0, 44, 8, 0}},
	{"straight marks, as long", replace("“", `  "`, "”", `"  `), "eeseee", [5]int{39, 13, 0, 0, 0}},
	{"guillemets", replace("“", "« ", "”", " »"), "eeseee", [5]int{39, 13, 0, 0, 0}},
	{"no marks", replace("“", "", "”", ""), "aammmm", [5]int{0, 0, 40, 12, 0}},
	{"no marks, as long", replace("“", "   ", "”", "   "), "eeseee", [5]int{39, 13, 0, 0, 0}},
	{"a paragraph moved", rotated, "aammmm", [5]int{0, 0, 44, 8, 0}},
	{"a quote doubled at the end", func(s string) string { return s + "“good day” and “source”" }, "eeseee", [5]int{39, 13, 0, 0, 0}},
	{"a quote doubled at the start", func(s string) string { return "“source”" + s }, "aammma", [5]int{0, 0, 44, 8, 0}},
	{"a word changed", replace("good", "best", "rank", "rash"), "***eee", [5]int{37, 13, 0, 0, 2}},
	{"a word changed after", replace("day”", "days”"), "e*mmmm", [5]int{11, 5, 36, 0, 0}},
	{"a word changed outside the quotes", replace("Ana", "Bob"), "eeseee", [5]int{39, 13, 0, 0, 0}},
	{"a case changed", replace("“l", "“L", "“s", "“S"), "eese**", [5]int{36, 11, 0, 0, 5}},
	{"cut at the half", func(s string) string { return s[:len(s)/2] }, "e*s***", [5]int{33, 8, 1, 1, 9}},
	{"cut within a quote", func(s string) string { return s[:strings.Index(s, "-peace")] }, "eese**", [5]int{25, 2, 0, 1, 24}},
	{"the second half", func(s string) string { half := len(s) / 2; return s[half+strings.Index(s[half:], "\n"):] }, "****mm", [5]int{0, 0, 11, 0, 41}},
	{"HTML", func(s string) string {
		return "<html><body><p>" + strings.ReplaceAll(s, "\n\n", "</p><p>") + "</p></body></html>"
	}, "aammmm", [5]int{0, 0, 44, 8, 0}},
	{"HTML within the quotes", replace("land-for", "<b>land</b>-for"), "eese*m", [5]int{39, 13, 0, 0, 0}},
	{"normal form D", norm.NFD.String, "eesmmm", [5]int{16, 4, 32, 0, 0}},
	{"normal form D, as long", func(s string) string { return norm.NFD.String(strings.Replace(s, "é soc", "ésoc", 1)) }, "eessee", [5]int{16, 4, 32, 0, 0}},
	{"a byte-order mark", func(s string) string { return "\ufeff" + s }, "aammmm", [5]int{0, 0, 44, 8, 0}},
	{"a preface", func(s string) string { return "Preface. It was a good day, says a source.\n" + s }, "aammmm", [5]int{0, 0, 44, 8, 0}},
	{"a preface and the text twice", func(s string) string { return "Preface.\n" + s + s }, "aaaaaa", [5]int{0, 0, 0, 52, 0}},
	{"twice", func(s string) string { return s + s }, "eeseee", [5]int{39, 13, 0, 0, 0}},
	{"a hyphen at a line break", replace("friendly", "friend-\nly", "peace", "pe-\nace"), "emmmmm", [5]int{8, 0, 40, 4, 0}},
	{"empty", func(string) string { return "" }, "******", [5]int{0, 0, 0, 0, 52}},
	{"white space", func(s string) string { return strings.Repeat(" ", 2*len(s)) }, "******", [5]int{0, 0, 0, 0, 52}},
}

func verdictsOf(traces summit.Traces) string {
	var s strings.Builder
	for _, trace := range traces {
		if trace.Verdict == summit.VerdictMissing {
			s.WriteByte('*')
		} else {
			s.WriteByte(trace.Verdict[0])
		}
	}
	return s.String()
}

func TestTrace(t *testing.T) {
	b := tracedBrief(t)
	for _, row := range alteredTexts {
		t.Run(row.name, func(t *testing.T) {
			got := checkTrace(t, b, row.alter(tracedText))
			if diff := cmp.Diff(row.want, verdictsOf(got)); diff != "" {
				t.Errorf("verdicts (-want, +got)\n%s\n%v", diff, got)
			}
		})
	}
}

// TestTraceAnchorage traces the brief in altered copies of its own source.
func TestTraceAnchorage(t *testing.T) {
	text := sourceFile(t)
	if text == nil {
		t.Skip("SUMMIT_SOURCE is not set: it names a copy of the source, which this test reads")
	}
	for _, row := range alteredTexts {
		t.Run(row.name, func(t *testing.T) {
			got := checkTrace(t, summit.Anchorage(), row.alter(string(text)))
			if len(got) != 52 {
				t.Errorf("%d traces, want one for each of the 52 mentions", len(got))
			}
			var tally [5]int
			for _, trace := range got {
				tally[slices.Index(verdicts, trace.Verdict)]++
			}
			if diff := cmp.Diff(row.anchorage, tally); diff != "" {
				t.Errorf("mentions that are %v (-want, +got)\n%s", verdicts, diff)
			}
		})
	}
}

// checkTrace traces a brief in a text, however that is read, and compares what it finds
// with what looking at the whole text finds, and with Verify.
func checkTrace(t *testing.T, b summit.Brief, text string) summit.Traces {
	t.Helper()
	got, err := b.Trace(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(plainTrace(b, text), got); diff != "" {
		t.Errorf("traces in %.200q (-by looking at the whole text, +got)\n%s", text, diff)
	}
	checkChunks(t, b, text, got, nil)
	if b.Verify(strings.NewReader(text)) == nil {
		for _, trace := range got {
			if trace.Verdict != summit.VerdictExact && trace.Verdict != summit.VerdictSpacing {
				t.Errorf("%v, though Verify finds all words in their places", trace)
			}
		}
	}
	return got
}

// A chunkReader reads no more at once than sizes tell, over and over, zero included.
type chunkReader struct {
	rest  string
	sizes []int
	turn  int
}

func (c *chunkReader) Read(p []byte) (int, error) {
	if c.rest == "" {
		return 0, io.EOF
	}
	size := c.sizes[c.turn%len(c.sizes)]
	c.turn++
	n := copy(p, c.rest[:min(size, len(c.rest))])
	c.rest = c.rest[n:]
	return n, nil
}

// checkChunks checks that Trace gives the same however the text is read.
func checkChunks(t *testing.T, b summit.Brief, text string, want summit.Traces, wantErr error) {
	t.Helper()
	for name, r := range map[string]io.Reader{
		"byte by byte":                   iotest.OneByteReader(strings.NewReader(text)),
		"by 2 and 0 bytes":               &chunkReader{text, []int{2, 0}, 0},
		"by 3 bytes":                     &chunkReader{text, []int{3}, 0},
		"by 1, 5 and 2 bytes":            &chunkReader{text, []int{1, 5, 2}, 0},
		"by 131 bytes":                   &chunkReader{text, []int{131}, 0},
		"with EOF beside the last bytes": iotest.DataErrReader(strings.NewReader(text)),
	} {
		got, err := b.Trace(r)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("traces in %.200q, read %s (-read at once, +got)\n%s", text, name, diff)
		}
		if fmt.Sprint(err) != fmt.Sprint(wantErr) {
			t.Errorf("read %s: error %v, want %v", name, err, wantErr)
		}
	}
}

func wide(s string, order binary.AppendByteOrder) string {
	var b []byte
	for _, unit := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, unit)
	}
	return string(b)
}

func wider(s string, order binary.AppendByteOrder) string {
	var b []byte
	for _, r := range s {
		b = order.AppendUint32(b, uint32(r))
	}
	return string(b)
}

func TestTraceRefuses(t *testing.T) {
	le, be := binary.LittleEndian, binary.BigEndian
	invalid := func(at int, bytes string) string { return tracedText[:at] + bytes + tracedText[at:] }
	tests := []struct{ name, text, says string }{
		{"UTF-16, little-endian", wide("\ufeff"+tracedText, le), "UTF-16"},
		{"UTF-16, big-endian", wide("\ufeff"+tracedText, be), "UTF-16"},
		{"UTF-16 without a mark, little-endian", wide(tracedText, le), "UTF-16"},
		{"UTF-16 without a mark, big-endian", wide(tracedText, be), "UTF-16"},
		{"UTF-16 that begins with an accent", wide("É"+tracedText, le), "UTF-16"},
		{"UTF-16 of nothing", "\xff\xfe", "UTF-16"},
		{"UTF-32, little-endian", wider("\ufeff"+tracedText, le), "UTF-32"},
		{"UTF-32, big-endian", wider("\ufeff"+tracedText, be), "UTF-32"},
		{"UTF-32 without a mark, little-endian", wider(tracedText, le), "UTF-32"},
		{"UTF-32 without a mark, big-endian", wider(tracedText, be), "UTF-32"},
		{"a NUL byte", invalid(40, "\x00"), "byte 40"},
		{"a NUL byte at the end", tracedText + "\x00", fmt.Sprint("byte ", len(tracedText))},
		{"an invalid byte", invalid(60, "\xe9"), "invalid UTF-8 at byte 60"},
		{"an invalid byte at the start", invalid(0, "\xe9"), "invalid UTF-8 at byte 0"},
		{"an invalid byte alone", "\xff", "invalid UTF-8 at byte 0"},
		{"an invalid byte at the end", tracedText + "\xe9", fmt.Sprint("invalid UTF-8 at byte ", len(tracedText))},
		{"a rune cut at the end", tracedText + "“"[:2], fmt.Sprint("invalid UTF-8 at byte ", len(tracedText))},
		{"a surrogate", invalid(30, "\xed\xa0\x80"), "invalid UTF-8 at byte 30"},
		{"an overlong slash", invalid(30, "\xc0\xaf"), "invalid UTF-8 at byte 30"},
		{"a continuation byte after a mark", "a\u0301\x80", "invalid UTF-8 at byte 3"},
		{"an invalid byte after many marks", "a" + strings.Repeat("\u0301", 1000) + "\xff", "invalid UTF-8 at byte 2001"},
		{"a lone continuation byte", invalid(29, "\x80"), "invalid UTF-8 at byte 29"},
		{"Latin 1", strings.ReplaceAll(tracedText, "é", "\xe9"), "invalid UTF-8 at byte"},
		{"far within", strings.Repeat(tracedText, 2000) + "\xff", fmt.Sprint("invalid UTF-8 at byte ", 2000*len(tracedText))},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			traces, err := tracedBrief(t).Trace(strings.NewReader(test.text))
			if !errors.Is(err, summit.ErrBadText) || !strings.HasPrefix(err.Error(), "summit: ") || !strings.Contains(err.Error(), test.says) {
				t.Errorf("error %v, want one that wraps ErrBadText and says %q", err, test.says)
			}
			if strings.Contains(test.says, "invalid") && strings.Contains(err.Error(), "UTF-16") {
				t.Errorf("error %v speaks of UTF-16", err)
			}
			if traces != nil {
				t.Errorf("traces %v beside the error", traces)
			}
			if len(test.text) < 5000 {
				checkChunks(t, tracedBrief(t), test.text, nil, err)
			}
		})
	}
}

// A countReader returns a count that no reader may.
type countReader int

func (c countReader) Read([]byte) (int, error) { return int(c), nil }

func TestTraceReaders(t *testing.T) {
	own := &diskError{7}
	after := func(err error) io.Reader { return io.MultiReader(strings.NewReader(tracedText), iotest.ErrReader(err)) }
	tests := []struct {
		name string
		r    io.Reader
		want error // nil: any
	}{
		{"nil", nil, summit.ErrSource},
		{"fails at once", iotest.ErrReader(own), own},
		{"fails after the text", after(own), own},
		{"fails by timeout", iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(tracedText))), iotest.ErrTimeout},
		{"fails by unexpected EOF", after(io.ErrUnexpectedEOF), io.ErrUnexpectedEOF},
		{"is a nil file", (*os.File)(nil), os.ErrInvalid},
		{"is a closed pipe", closedPipe(), io.ErrClosedPipe},
		{"reads less than nothing", countReader(-1), nil},
		{"reads more than it may", countReader(math.MaxInt), nil},
	}
	for name, b := range map[string]summit.Brief{"a brief": tracedBrief(t), "the zero Brief": {}} {
		for _, test := range tests[:3] {
			if _, err := b.Trace(test.r); !errors.Is(err, test.want) {
				t.Errorf("%s, reader %s: error %v, want %v", name, test.name, err, test.want)
			}
		}
		if traces, err := b.Trace(strings.NewReader("")); err != nil || len(traces) != mentionsOf(b) {
			t.Errorf("%s, nothing to read: %v, error %v", name, traces, err)
		}
	}
	idle := &chunkReader{tracedText, []int{0}, 0}
	if _, err := tracedBrief(t).Trace(idle); !errors.Is(err, io.ErrNoProgress) || idle.turn != 100 {
		t.Errorf("error %v after %d reads of nothing, want io.ErrNoProgress after 100", err, idle.turn)
	}
	for _, test := range tests[3:] {
		t.Run(test.name, func(t *testing.T) {
			traces, err := tracedBrief(t).Trace(test.r)
			if err == nil || traces != nil || test.want != nil && !errors.Is(err, test.want) {
				t.Errorf("traces %v, error %v, want none and %v", traces, err, test.want)
			}
			if err != nil && !strings.HasPrefix(err.Error(), "summit: reading the text: ") || errors.Is(err, summit.ErrBadText) {
				t.Errorf("error %v does not speak of reading", err)
			}
		})
	}
}

func mentionsOf(b summit.Brief) (n int) {
	for q := range b.Quotes() {
		n += q.Mentions.Len()
	}
	return n
}

// TestTracePlaces holds the places that Trace gives, the first of many included.
func TestTracePlaces(t *testing.T) {
	span := func(start, end int) summit.Mention { return summit.Mention{Start: start, End: end} }
	brief := func(t *testing.T, text string, mentions ...summit.Mention) summit.Brief {
		return newBrief(t, summit.Draft{Source: summit.Source{SHA256: strings.Repeat("0", 64), Size: 1 << 30},
			Quotes: []summit.Quote{{ID: "q", Text: text, Form: summit.FormMixed, Mentions: summit.SetOf(mentions...)}}})
	}
	hundred := func(first, step, length int) (places []summit.Mention) {
		for i := range 100 {
			places = append(places, span(first+i*step, first+i*step+length))
		}
		return places
	}
	tests := []struct {
		name, words, text string
		mentions          []summit.Mention
		want              []string // a line for each mention
	}{
		{"exact", "peace", "a peace", []summit.Mention{span(2, 7)}, []string{"exact [bytes 2-7]"}},
		{"spacing", "peace", "a p-eace!", []summit.Mention{span(2, 9)}, []string{"spacing [bytes 2-9]"}},
		{"moved, within its marks", "peace", "a “ peace, ” and peace", []summit.Mention{span(2, 7)}, []string{"moved [bytes 5-13]"}},
		{"moved, as a word", "peace", "peaceful, peace, appeace", []summit.Mention{span(2, 7)}, []string{"moved [bytes 10-15]"}},
		{"in part of a word, at its place", "peace", "peaceful", []summit.Mention{span(0, 5)}, []string{"exact [bytes 0-5]"}},
		{"two mentions, one place held", "peace", "peace and peace", []summit.Mention{span(0, 5), span(6, 11)}, []string{"exact [bytes 0-5]", "moved [bytes 10-15]"}},
		{"two mentions, marks at the held place alone", "peace", "“peace” and peace", []summit.Mention{span(3, 8), span(9, 12)}, []string{"exact [bytes 3-8]", "moved [bytes 16-21]"}},
		{"a held place wider than its words", "peace", "…peace… and peace", []summit.Mention{span(0, 11), span(12, 15)}, []string{"spacing [bytes 0-11]", "moved [bytes 16-21]"}},
		{"the only place is held", "peace", "peace and war", []summit.Mention{span(0, 5), span(6, 11)}, []string{"exact [bytes 0-5]", "missing []"}},
		{"nested marks are one place", "peace", "x “«peace»”", []summit.Mention{span(0, 5)}, []string{"moved [bytes 7-12]"}},
		{"overlapping", "ha ha", "x ha ha ha", []summit.Mention{span(0, 5)}, []string{"ambiguous [bytes 2-7 bytes 5-10]"}},
		{"a letter without its mark", "q", "q\u0303 q\u0303", []summit.Mention{span(4, 5)}, []string{"exact [bytes 4-5]"}},
		{"a letter without its mark elsewhere", "q", "xx q\u0303", []summit.Mention{span(0, 1)}, []string{"missing []"}},
		{"a mark that the place cuts off", "e", "e\u0301", []summit.Mention{span(0, 1)}, []string{"exact [bytes 0-1]"}},
		{"another normal form", "é", "xx e\u0301", []summit.Mention{span(0, 2)}, []string{"moved [bytes 3-6]"}},
		{"no words", "…", "… and …", []summit.Mention{span(0, 3), span(3, 4), span(4, 7)}, []string{"exact [bytes 0-3]", "missing []", "missing []"}},
		{"no words, and others without words", "?!", "?! ?!. !? “?!”", []summit.Mention{span(0, 2), span(3, 6), span(7, 9), span(13, 15)}, []string{"exact [bytes 0-2]", "missing []", "missing []", "exact [bytes 13-15]"}},
		{"no words, and words", "…", "peace", []summit.Mention{span(0, 3)}, []string{"missing []"}},
		{"another fraction", "1½ m²", "1¼ m², 1½ m³ and 1½\nm².", []summit.Mention{span(0, 7), span(9, 16)}, []string{"moved [bytes 21-28]", "moved [bytes 21-28]"}},
		{"another Roman numeral", "chapter Ⅳ", "chapter Ⅴ", []summit.Mention{span(0, 11)}, []string{"missing []"}},
		{"part of a power", "m", "m² m", []summit.Mention{span(0, 3)}, []string{"moved [bytes 4-5]"}},
		{"another sign", "−5 %", "+5 ‰", []summit.Mention{span(0, 6)}, []string{"spacing [bytes 0-6]"}},
		{"beyond the text", "peace", "a peace", []summit.Mention{span(2, 8)}, []string{"moved [bytes 2-7]"}},
		{"far beyond the text", "peace", "a peace", []summit.Mention{span(1<<29, 1<<29+5)}, []string{"moved [bytes 2-7]"}},
		{"a hundred", "we", strings.Repeat("we, ", 100), []summit.Mention{span(1, 2)}, []string{fmt.Sprint("ambiguous ", hundred(0, 4, 2))}},
		{"more than a hundred", "we", strings.Repeat("we, ", 1234), []summit.Mention{span(1, 2)}, []string{fmt.Sprint("ambiguous ", hundred(0, 4, 2), " 1134 more")}},
		{"more than a hundred, in marks", "we", strings.Repeat("“we” we", 200), []summit.Mention{span(0, 1)}, []string{fmt.Sprint("ambiguous ", hundred(3, 11, 2), " 100 more")}},
		{"more than a hundred, one held", "we", strings.Repeat("we, ", 150), []summit.Mention{span(4, 6), span(501, 503)}, []string{"exact [bytes 4-6]",
			fmt.Sprint("ambiguous ", append([]summit.Mention{span(0, 2)}, hundred(8, 4, 2)[:99]...), " 49 more")}},
		{"more than a hundred, the last held", "we", strings.Repeat("we, ", 150), []summit.Mention{span(9, 10), span(596, 598)}, []string{
			fmt.Sprint("ambiguous ", hundred(0, 4, 2), " 49 more"), "exact [bytes 596-598]"}},
		{"many marks on a letter", "ab", "a" + strings.Repeat("\u0301", 500) + "b ab", []summit.Mention{span(5, 7)}, []string{"moved [bytes 1003-1005]"}},
		{"words after many marks", "ab", "x" + strings.Repeat("\u0301", 100_000) + "ab, “ab”", []summit.Mention{span(200_001, 200_003)}, []string{"exact [bytes 200001-200003]"}},
		{"from and to within many marks", "ab", "x" + strings.Repeat("\u0301", 100_000) + "ab, “ab”", []summit.Mention{span(0, 150_001), span(150_001, 200_003)}, []string{"moved [bytes 200008-200010]", "moved [bytes 200008-200010]"}},
		{"much white space within", "a b", "a" + strings.Repeat(" ", 300_000) + "b", []summit.Mention{span(0, 300_002)}, []string{"spacing [bytes 0-300002]"}},
		{"the newest of them are kept", "xab", strings.Repeat("«", 1<<16-1) + "“«x» ab”", []summit.Mention{span(0, 1)}, []string{"moved [bytes 131073-131081]"}},
		{"more marks opened than are kept", "ab", "„x “" + strings.Repeat("«", 1<<17) + "ab» ” ab", []summit.Mention{span(0, 1)}, []string{"moved [bytes 262152-262154]"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			traces, err := brief(t, test.words, test.mentions...).Trace(strings.NewReader(test.text))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for i, trace := range traces {
				line := fmt.Sprint(trace.Verdict, " ", trace.Places)
				if trace.More > 0 {
					line += fmt.Sprint(" ", trace.More, " more")
				}
				got = append(got, line)
				if trace.Quote != "q" || trace.Mention != test.mentions[i] {
					t.Errorf("trace %d is of %s, %v", i, trace.Quote, trace.Mention)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("traces of %q (-want, +got)\n%s", test.words, diff)
			}
		})
	}
}

func TestTraceString(t *testing.T) {
	place := func(start int) summit.Mention { return summit.Mention{Start: start, End: start + 3} }
	for want, trace := range map[string]summit.Trace{
		", bytes 0-3: ":                                     {Mention: place(0)},
		"won, sentence 25, bytes 7-10: exact":               {Quote: "won", Mention: summit.Mention{Sentence: 25, Start: 7, End: 10, Cue: "warned"}, Verdict: summit.VerdictExact, Places: summit.SetOf(place(7))},
		"won, bytes 7-10: spacing":                          {Quote: "won", Mention: place(7), Verdict: summit.VerdictSpacing, Places: summit.SetOf(place(7))},
		"won, bytes 7-10: moved to bytes 9-12":              {Quote: "won", Mention: place(7), Verdict: summit.VerdictMoved, Places: summit.SetOf(place(9))},
		"won, bytes 7-10: ambiguous: bytes 9-12, bytes 1-4": {Quote: "won", Mention: place(7), Verdict: summit.VerdictAmbiguous, Places: summit.SetOf(place(9), place(1))},
		"won, bytes 7-10: ambiguous: bytes 9-12 and 4 more": {Quote: "won", Mention: place(7), Verdict: summit.VerdictAmbiguous, Places: summit.SetOf(place(9)), More: 4},
		"won, bytes 7-10: missing":                          {Quote: "won", Mention: place(7), Verdict: summit.VerdictMissing},
	} {
		if got := trace.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// traceAlphabet is what random texts are made of, so that words recur, overlap
// and lie within several marks, and letters combine.
var traceAlphabet = []string{"a", "a", "a", "b", "b", " ", " ", " ", "\n", ",", "-", "“", "”", "„", "«", "»", `"`, `"`, "(", "é", "e\u0301", "e", "\u0301", "\u0323", "q\u0303",
	"한", "\u1112\u1161\u11ab", "\u1161", "\u212a", "K", "7", "½", "²", "+", "<", "\u0338", "\u034f", "𐐷", "\U0001d15e", "\u0958", "가\u11a8"}

func randomText(r *rand.Rand, n int) string {
	alphabet := traceAlphabet[:2+r.IntN(len(traceAlphabet)-1)]
	var s strings.Builder
	for range r.IntN(n + 1) {
		s.WriteString(alphabet[r.IntN(len(alphabet))])
	}
	return s.String()
}

// randomTrace returns a text, and a brief of parts of it or of texts alike.
func randomTrace(t *testing.T, r *rand.Rand) (summit.Brief, string) {
	text := randomText(r, 60)
	d := summit.Draft{Source: summit.Source{SHA256: strings.Repeat("0", 64), Size: 1000}}
	for i := range r.IntN(5) {
		words := randomText(r, 6)
		from := r.IntN(len(text) + 1)
		to := min(len(text), from+r.IntN(12))
		if r.IntN(4) > 0 {
			words = strings.ToValidUTF8(text[from:to], "")
		}
		var mentions []summit.Mention
		end := 0
		if r.IntN(2) == 0 && from < to {
			mentions, end = append(mentions, summit.Mention{Start: from, End: to}), to
		}
		for range r.IntN(4) {
			start := end + r.IntN(12)
			end = start + 1 + r.IntN(len(words)+3)
			mentions = append(mentions, summit.Mention{Start: start, End: end})
		}
		q := summit.Quote{ID: summit.QuoteID(fmt.Sprint("q-", i)), Text: clean(words), Form: summit.FormMixed, Mentions: summit.SetOf(mentions...)}
		if _, err := summit.NewQuote(q.ID, q.Form, q.Text); err == nil {
			d.Quotes = append(d.Quotes, q)
		}
	}
	return newBrief(t, d), text
}

func TestTraceRandom(t *testing.T) {
	n := 3000
	if raceEnabled || testing.Short() {
		n = 1000
	}
	tally := make(map[summit.Verdict]int)
	for seed := range uint64(n) {
		b, text := randomTrace(t, rand.New(rand.NewPCG(seed, 1)))
		for _, trace := range checkTrace(t, b, text) {
			tally[trace.Verdict]++
		}
		checkLocate(t, b, text)
		if t.Failed() {
			t.Fatalf("seed %d: text %+q, quotes %+q", seed, text, b.Draft().Quotes)
		}
	}
	for _, verdict := range verdicts {
		if tally[verdict] < n/100 {
			t.Errorf("%d mentions are %s, which tests little", tally[verdict], verdict)
		}
	}
}

// checkLocate checks that Locate finds all that looking at the whole text does.
func checkLocate(t *testing.T, b summit.Brief, text string) {
	t.Helper()
	if text == "" {
		return
	}
	p := newPlainText(text)
	d := summit.Draft{Quotes: b.Draft().Quotes}
	var want [][]summit.Mention
	for i := range d.Quotes {
		d.Quotes[i].Mentions = summit.Set[summit.Mention]{}
		places := p.quoted(countedOf(d.Quotes[i].Text))
		if len(places) == 0 {
			if places = p.whole(countedOf(d.Quotes[i].Text)); len(places) > 1 {
				places = nil
			}
		}
		var mentions []summit.Mention
		for _, place := range places {
			mentions = append(mentions, summit.Mention{Start: place.start, End: place.end})
		}
		want = append(want, mentions)
	}
	d.Locate(text)
	for i, q := range d.Quotes {
		if diff := cmp.Diff(want[i], slices.Collect(q.Mentions.All())); diff != "" {
			t.Errorf("mentions of %+q in %+q (-by looking at the whole text, +located)\n%s", q.Text, text, diff)
		}
	}
	checkLocated(t, d, text)
}

// checkLocated checks that what Locate finds is in its place for Trace as well.
func checkLocated(t *testing.T, d summit.Draft, text string) {
	t.Helper()
	d.Quotes = slices.DeleteFunc(d.Quotes, func(q summit.Quote) bool { return q.Mentions.IsZero() })
	b := newBrief(t, d)
	if err := b.Verify(strings.NewReader(text)); err != nil {
		t.Errorf("Verify of what was located in %+q: %v", text, err)
	}
	if got := strings.Trim(verdictsOf(checkTrace(t, b, text)), "es"); got != "" {
		t.Errorf("located in %+q, and yet %s", text, got)
	}
}

// joined reports whether text has more marks on a letter than package norm takes at once.
func joined(text string) bool {
	return strings.Count(norm.NFC.String(text), norm.GraphemeJoiner) != strings.Count(text, norm.GraphemeJoiner)
}

// FuzzTrace traces what Locate finds in a source, and a mention anywhere, in another text.
func FuzzTrace(f *testing.F) {
	f.Add(tracedText, "good day", strings.ReplaceAll(tracedText, "\n", "\r\n"), uint(3), uint(8))
	f.Add("“a” «a b»", "a b", "x “«a» b” a-b \"a b\"", uint(4), uint(3))
	f.Add("é e\u0301", "é", "e\u0301\u0323 “e\u0301”", uint(1), uint(2))
	f.Fuzz(func(t *testing.T, source, words, text string, start, length uint) {
		m := summit.Mention{Start: int(start % 1000)}
		m.End = m.Start + 1 + int(length%200)
		words = clean(words)
		d := summit.Draft{Quotes: []summit.Quote{{ID: "x", Text: words, Form: summit.FormMixed}, {ID: "y", Text: words, Form: summit.FormMixed, Mentions: summit.SetOf(m)}}}
		d.Locate(source)
		d.Source = summit.Source{SHA256: strings.Repeat("0", 64), Size: max(len(source), 2000)}
		b, err := summit.New(d)
		if err != nil {
			return
		}
		for _, text := range []string{text, source} {
			got, err := b.Trace(strings.NewReader(text))
			if err != nil {
				if !errors.Is(err, summit.ErrBadText) || got != nil {
					t.Errorf("traces %v, error %v, want none and ErrBadText", got, err)
				}
				checkChunks(t, b, text, nil, err)
				continue
			}
			if joined(text) {
				checkChunks(t, b, text, got, nil)
				continue
			}
			checkTrace(t, b, text)
			if text == source {
				checkLocate(t, b, source)
			}
		}
	})
}

// TestTraceManyQuotes traces more quotes than the rows of the automaton are for.
func TestTraceManyQuotes(t *testing.T) {
	text, d := bookDraft(1<<20, 3000)
	b := newBrief(t, d)
	shifted := "x " + text
	for name, text := range map[string]string{"the source itself": text, "all moved": shifted} {
		got, err := b.Trace(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		var want summit.Traces
		for _, q := range d.Quotes {
			for m := range q.Mentions.All() {
				trace := summit.Trace{Quote: q.ID, Mention: m, Verdict: summit.VerdictExact, Places: summit.SetOf(m)}
				if text == shifted {
					var places []summit.Mention
					for at := 0; ; {
						i := strings.Index(text[at:], "“"+q.Text+"”")
						if i < 0 {
							break
						}
						at += i + len("“")
						places = append(places, summit.Mention{Start: at, End: at + len(q.Text)})
					}
					trace.Places, trace.Verdict = summit.SetOf(places...), summit.VerdictMoved
					if len(places) > 1 {
						trace.Verdict = summit.VerdictAmbiguous
					}
				}
				want = append(want, trace)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want, +got)\n%s", name, diff)
		}
	}
}

// TestTraceLongQuotes has quotes that no two reads give whole.
func TestTraceLongQuotes(t *testing.T) {
	var text strings.Builder
	d := summit.Draft{}
	for i := range 12 {
		quote := strings.TrimSpace(strings.Repeat(fmt.Sprint("words of number ", i, " "), 500*(i+1)))
		d.Quotes = append(d.Quotes, summit.Quote{ID: summit.QuoteID(fmt.Sprint("q-", i)), Text: quote, Form: summit.FormDirect})
		fmt.Fprintf(&text, "“%s” ", quote)
	}
	if err := d.Locate(text.String()); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{text.String(): "eeeeeeeeeeee", strings.ReplaceAll(text.String(), " ", "\n"): "ssssssssssss", "x" + text.String(): "mmmmmmmmmmmm"} {
		got, err := newBrief(t, d).Trace(strings.NewReader(text))
		if diff := cmp.Diff(want, verdictsOf(got)); diff != "" || err != nil {
			t.Errorf("verdicts in %.20q (-want, +got)\n%s\nerror: %v", text, diff, err)
		}
	}
}

// A pages reader gives a text over and over, so many times.
type pages struct {
	text string
	rest string
	n    int
}

func (p *pages) Read(b []byte) (int, error) {
	if p.rest == "" {
		if p.n == 0 {
			return 0, io.EOF
		}
		p.rest = p.text
		p.n--
	}
	n := copy(b, p.rest)
	p.rest = p.rest[n:]
	return n, nil
}

// TestTraceMemory traces in texts of 64 MiB, and looks what memory is held at the end.
func TestTraceMemory(t *testing.T) {
	if raceEnabled || testing.Short() {
		t.Skip("reads a lot")
	}
	const size, most = 64 << 20, 4 << 20
	b := tracedBrief(t)
	for name, page := range map[string]string{
		"pages of the text":       tracedText + strings.Repeat("Much else was said. ", 1000),
		"white space":             strings.Repeat(" ", 1<<16),
		"marks on one letter":     strings.Repeat("\u0301", 1<<15),
		"opening quotation marks": strings.Repeat("“", 1<<15),
		"quotes":                  strings.Repeat("“good day” and good day, ", 1<<12),
		"one word":                strings.Repeat("good", 1<<14),
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			var held uint64
			r := io.MultiReader(&pages{text: page, n: size / len(page)}, readerFunc(func([]byte) (int, error) {
				runtime.GC()
				runtime.ReadMemStats(&after)
				held = after.HeapAlloc - min(before.HeapAlloc, after.HeapAlloc)
				return 0, io.EOF
			}))
			if _, err := b.Trace(r); err != nil {
				t.Fatal(err)
			}
			t.Logf("%d KiB held", held>>10)
			if held > most {
				t.Errorf("%d KiB held at the end of a text of %d MiB, want no more than %d KiB", held>>10, size>>20, most>>10)
			}
		})
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(b []byte) (int, error) { return f(b) }
