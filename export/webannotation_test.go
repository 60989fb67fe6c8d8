package export_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/export"
	"example.com/summit/internal/zipf"
)

type annotationDocument struct {
	ID    string
	Total int
	First struct {
		Items []struct {
			ID     string
			Target json.RawMessage
		}
	}
}

type annotationTarget struct {
	Source   string
	Selector [2]struct {
		Start, End            int
		Exact, Prefix, Suffix string
	}
}

// TestWebAnnotationSelectors selects one quote in sources that count unlike in bytes, code points and UTF-16.
func TestWebAnnotationSelectors(t *testing.T) {
	for _, row := range []struct {
		name, source          string
		start, end            int // code points
		exact, prefix, suffix string
	}{
		{name: "plain", source: `He said “yes” then.`, start: 9, end: 12, exact: "yes", prefix: "He said “", suffix: "” then."},
		{name: "the whole", source: `yes`, start: 0, end: 3, exact: "yes"},
		{name: "beyond the basic plane", source: `🕊👩🏽‍🚀 “yes” 🇺🇦`, start: 7, end: 10, exact: "yes", prefix: "🕊👩🏽‍🚀 “", suffix: "” 🇺🇦"},
		{name: "line ends", source: "é\r\n“y-\r\nes”\r\n", start: 4, end: 10, exact: "y-\r\nes", prefix: "é\r\n“", suffix: "”\r\n"},
		{name: "long", source: strings.Repeat("é🕊", 2000) + "“yes”" + strings.Repeat("🕊é", 2000), start: 4001, end: 4004, exact: "yes",
			prefix: "🕊" + strings.Repeat("é🕊", 15) + "“", suffix: "”" + strings.Repeat("🕊é", 15) + "🕊"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := summit.Draft{Quotes: []summit.Quote{{ID: "q", Text: "yes", Form: summit.FormDirect}}}
			if err := d.Locate(row.source); err != nil {
				t.Fatal(err)
			}
			b, err := summit.New(d)
			if err != nil {
				t.Fatal(err)
			}
			doc := annotate(t, b, row.source)
			var got annotationTarget
			if err := json.Unmarshal(doc.First.Items[0].Target, &got); err != nil {
				t.Fatal(err)
			}
			var want annotationTarget
			want.Source = "ni:///sha-256;" // checked below
			want.Selector[0].Start, want.Selector[0].End = row.start, row.end
			want.Selector[1].Exact, want.Selector[1].Prefix, want.Selector[1].Suffix = row.exact, row.prefix, row.suffix
			got.Source = got.Source[:len(want.Source)]
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("want (-), got (+):\n%s", diff)
			}
		})
	}
}

func annotate(t *testing.T, b summit.Brief, source string, filters ...summit.FindingFilter) (doc annotationDocument) {
	t.Helper()
	var out bytes.Buffer
	if err := export.WebAnnotations(&out, b, source, filters...); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(out.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestWebAnnotationSource looks for the name of a source whose digest RFC 6920 gives as an example.
func TestWebAnnotationSource(t *testing.T) {
	d := summit.Draft{Findings: []summit.Finding{{ID: "f", Kind: summit.KindEvent, Statement: "It says hello."}}}
	if err := d.Locate("Hello World!"); err != nil {
		t.Fatal(err)
	}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	const want = `"ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk"`
	if got := string(annotate(t, b, "Hello World!").First.Items[0].Target); got != want {
		t.Errorf("the target is %s, not %s", got, want)
	}
}

// TestWebAnnotationNames checks that an annotation keeps its name in another edition, and that collections of unlike content don't share one.
func TestWebAnnotationNames(t *testing.T) {
	d := zipf.Draft(1, 20)
	b, source := sourced(t, d)
	later := b.Draft()
	later.Edition = "2"
	later.Findings = later.Findings[1:]
	c, err := summit.New(later)
	if err != nil {
		t.Fatal(err)
	}
	old, new := annotate(t, b, source), annotate(t, c, source)
	if old.First.Items[1].ID != new.First.Items[0].ID {
		t.Errorf("an annotation is %s in one edition and %s in the other", old.First.Items[1].ID, new.First.Items[0].ID)
	}
	if part := annotate(t, b, source, summit.OfKind(summit.KindOutcome)); old.ID == new.ID || old.ID == part.ID {
		t.Errorf("collections of unlike content are all %s", old.ID)
	}
}

func TestWebAnnotationErrors(t *testing.T) {
	b, source := sourced(t, zipf.Draft(1, 20))
	within := func(start, end int) summit.Brief {
		digest := sha256.Sum256([]byte("é: é"))
		b, err := summit.New(summit.Draft{
			Source:    summit.Source{SHA256: hex.EncodeToString(digest[:]), Size: len("é: é")},
			Sentences: []summit.Sentence{{Start: start, End: end}},
		})
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	digest := sha256.Sum256([]byte("\xff\xfe"))
	latin, err := summit.New(summit.Draft{Source: summit.Source{SHA256: hex.EncodeToString(digest[:]), Size: 2}})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		name   string
		brief  summit.Brief
		source string
		is     error
		says   string
	}{
		{"no source", summit.Brief{}, "", summit.ErrSource, "summit: the brief names no source to verify"},
		{"another source", b, source[:len(source)-1], summit.ErrSource, "summit: the copy is too short"},
		{"no text", b, "", summit.ErrSource, "summit: the copy is too short"},
		{"no UTF-8", latin, "\xff\xfe", nil, "export: the source is not UTF-8"},
		{"a start within a character", within(1, 6), "é: é", nil, "export: sentence 1 of the source begins or ends within a character"},
		{"an end within a character", within(0, 5), "é: é", nil, "export: sentence 1 of the source begins or ends within a character"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var out bytes.Buffer
			err := export.WebAnnotations(&out, row.brief, row.source)
			if err == nil || !strings.HasPrefix(err.Error(), row.says) || row.is != nil && !errors.Is(err, row.is) {
				t.Errorf("the error is %v, not %s", err, row.says)
			}
			if out.Len() > 0 {
				t.Errorf("%d bytes were written", out.Len())
			}
		})
	}
}

// TestWebAnnotationsOfTheSource holds what is selected in the source of the Anchorage brief to the sentences
// and quotes of the brief.
func TestWebAnnotationsOfTheSource(t *testing.T) {
	file := os.Getenv("SUMMIT_SOURCE")
	if file == "" {
		t.Skip("SUMMIT_SOURCE is not set: it names a copy of the source, which this test reads")
	}
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	b := summit.Anchorage()
	var want [][2]int // spans in bytes, in the order of the annotations
	for f := range b.Findings() {
		for n := range f.Sentences.All() {
			s, _ := b.Sentence(n)
			want = append(want, [2]int{s.Start, s.End})
		}
	}
	for q := range b.Quotes() {
		for m := range q.Mentions.All() {
			want = append(want, [2]int{m.Start, m.End})
		}
	}
	text := []rune(string(source))
	for _, item := range annotate(t, b, string(source)).First.Items {
		var targets []annotationTarget
		if err := json.Unmarshal(item.Target, &targets); err != nil {
			targets = make([]annotationTarget, 1)
			if err := json.Unmarshal(item.Target, &targets[0]); err != nil {
				t.Fatal(err)
			}
		}
		for _, target := range targets {
			if len(want) == 0 {
				t.Fatal("more is selected than the brief has places")
			}
			words := string(source[want[0][0]:want[0][1]])
			want = want[1:]
			position, quote := target.Selector[0], target.Selector[1]
			if got := string(text[position.Start:position.End]); got != words || quote.Exact != words {
				t.Errorf("%s selects %q and %q, want %q", item.ID, got, quote.Exact, words)
			}
			before, after := string(text[:position.Start]), string(text[position.End:])
			if !strings.HasSuffix(before, quote.Prefix) || !strings.HasPrefix(after, quote.Suffix) {
				t.Errorf("%s: %q does not stand between %q and %q", item.ID, words, quote.Prefix, quote.Suffix)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("%d places are not selected", len(want))
	}
}
