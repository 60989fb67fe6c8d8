package export_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/export"
	"example.com/summit/internal/made"
	"example.com/summit/internal/zipf"
)

var updateDocuments = flag.Bool("update", false, "write the goldens in testdata anew")

// A document is one of the formats, written of a brief and its source.
type document struct {
	name, file string
	write      func(w io.Writer, b summit.Brief, source string, filters ...summit.FindingFilter) error
}

func withoutText(write func(io.Writer, summit.Brief, ...summit.FindingFilter) error) func(io.Writer, summit.Brief, string, ...summit.FindingFilter) error {
	return func(w io.Writer, b summit.Brief, _ string, filters ...summit.FindingFilter) error {
		return write(w, b, filters...)
	}
}

var documents = []document{
	{"Markdown", "md", withoutText(export.Markdown)},
	{"WebAnnotations", "annotations.jsonld", export.WebAnnotations},
	{"SchemaOrg", "schemaorg.jsonld", withoutText(export.SchemaOrg)},
	{"DOT", "dot", withoutText(export.DOT)},
	{"Mermaid", "mmd", withoutText(export.Mermaid)},
}

// sourced returns the brief of a draft that has a source made for it.
func sourced(t testing.TB, d summit.Draft) (summit.Brief, string) {
	t.Helper()
	source := made.Source(&d)
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	return b, source
}

func TestDocumentGoldens(t *testing.T) {
	made, source := sourced(t, summit.Anchorage().Draft())
	for _, doc := range documents {
		t.Run(doc.name, func(t *testing.T) {
			b := summit.Anchorage()
			if doc.name == "WebAnnotations" {
				b = made // the report's own text is not ours to have
			}
			var out bytes.Buffer
			if err := doc.write(&out, b, source); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join("testdata", "anchorage."+doc.file)
			if *updateDocuments {
				if err := os.WriteFile(file, out.Bytes(), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			golden, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(golden), "\n"), strings.Split(out.String(), "\n")); diff != "" {
				t.Errorf("%s has (-), got (+); -update writes it anew:\n%s", file, diff)
			}
		})
	}
}

// TestDocumentParts compares what is written of a part with what is written of a brief that has no more.
func TestDocumentParts(t *testing.T) {
	b, source := sourced(t, summit.Anchorage().Draft())
	for _, row := range []struct {
		name     string
		filters  []summit.FindingFilter
		has, not []string // words that a document of claims has, and has not
	}{
		{"a topic", []summit.FindingFilter{summit.On(summit.TopicArmsControl)}, []string{"concrete steps towards arms control"}, []string{"red carpet rolled out"}},
		{"a kind", []summit.FindingFilter{summit.OfKind(summit.KindForecast)}, []string{"forecast"}, []string{"reaction"}},
		{"quotes as well", []summit.FindingFilter{summit.By(summit.ActorExperts)}, []string{"won"}, []string{"great leader"}},
		{"nil", []summit.FindingFilter{nil}, []string{"great leader", "concrete steps towards arms control"}, nil},
		{"nothing", []summit.FindingFilter{summit.On()}, nil, []string{"great leader", "concrete steps towards arms control"}},
	} {
		for _, doc := range documents[:3] {
			t.Run(row.name+"/"+doc.name, func(t *testing.T) {
				var out bytes.Buffer
				if err := doc.write(&out, b, source, row.filters...); err != nil {
					t.Fatal(err)
				}
				for _, words := range row.has {
					if !strings.Contains(out.String(), words) {
						t.Errorf("%q is not there", words)
					}
				}
				for _, words := range row.not {
					if strings.Contains(out.String(), words) {
						t.Errorf("%q is there", words)
					}
				}
			})
		}
	}
	for _, row := range []struct {
		doc      document
		has, not string
	}{
		{documents[3], `"actor/experts" -> "actor/putin"`, `"actor/trump" -> "actor/putin"`},
		{documents[4], `["Vladimir Putin"]`, `["Zelenskiy"]`},
	} {
		t.Run("quotes as well/"+row.doc.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := row.doc.write(&out, b, source, summit.By(summit.ActorExperts)); err != nil {
				t.Fatal(err)
			}
			if got := out.String(); !strings.Contains(got, row.has) || strings.Contains(got, row.not) {
				t.Errorf("want %s and not %s:\n%s", row.has, row.not, got)
			}
		})
	}
}

func TestDocumentsOfNothing(t *testing.T) {
	for _, doc := range documents {
		t.Run(doc.name, func(t *testing.T) {
			var out bytes.Buffer
			err := doc.write(&out, summit.Brief{}, "")
			if doc.name == "WebAnnotations" {
				if !errors.Is(err, summit.ErrSource) || out.Len() > 0 {
					t.Errorf("wrote %d bytes, error %v, not ErrSource", out.Len(), err)
				}
			} else if err != nil || out.Len() == 0 {
				t.Errorf("wrote %d bytes, error %v", out.Len(), err)
			}
			if err := doc.write(nil, summit.Anchorage(), ""); err == nil || err.Error() != "export: there is no writer to write to" {
				t.Errorf("a nil writer gives the error %v", err)
			}
		})
	}
}

// A limitedWriter has room for so many bytes.
type limitedWriter struct{ room, calls int }

var errNoRoom = errors.New("no room")

func (l *limitedWriter) Write(b []byte) (int, error) {
	l.calls++
	if len(b) > l.room {
		n := l.room
		l.room = 0
		return n, errNoRoom
	}
	l.room -= len(b)
	return len(b), nil
}

// A halfWriter breaks its contract: it writes half, and tells no error.
type halfWriter struct{}

func (halfWriter) Write(b []byte) (int, error) { return len(b) / 2, nil }

// TestDocumentWriterFails has the writer fail at every byte of a small brief, and early in a large one.
func TestDocumentWriterFails(t *testing.T) {
	small, smallSource := sourced(t, zipf.Draft(1, 8))
	large, largeSource := sourced(t, zipf.Draft(1, 5000))
	for _, doc := range documents {
		t.Run(doc.name, func(t *testing.T) {
			var whole bytes.Buffer
			if err := doc.write(&whole, small, smallSource, summit.On(zipf.Topic(1))); err != nil {
				t.Fatal(err)
			}
			for room := range whole.Len() {
				if err := doc.write(&limitedWriter{room: room}, small, smallSource, summit.On(zipf.Topic(1))); !errors.Is(err, errNoRoom) {
					t.Fatalf("with room for %d bytes of %d the error is %v", room, whole.Len(), err)
				}
			}
			w := &limitedWriter{}
			if err := doc.write(w, large, largeSource); !errors.Is(err, errNoRoom) || w.calls != 1 {
				t.Errorf("a writer that failed was called %d times; the error is %v", w.calls, err)
			}
			if err := doc.write(halfWriter{}, small, smallSource); !errors.Is(err, io.ErrShortWrite) {
				t.Errorf("a writer that writes half gives the error %v", err)
			}
		})
	}
}

// A peakWriter samples the memory in use while a document is written.
type peakWriter struct {
	written int
	peak    uint64
}

func (p *peakWriter) Write(b []byte) (int, error) {
	if p.written>>20 != (p.written+len(b))>>20 { // once in a MiB
		runtime.GC()
		p.peak = max(p.peak, inUse())
	}
	p.written += len(b)
	return len(b), nil
}

func inUse() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// TestDocumentMemory writes briefs of two sizes: ten times the findings must not take more memory, beside the brief's own.
func TestDocumentMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("writes 60,000 findings in five formats")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	const most = 1 << 20
	for _, findings := range []int{6_000, 60_000} {
		b, source := sourced(t, zipf.Draft(1, findings))
		for range b.Findings(summit.On("x")) { // index it first
		}
		for _, doc := range documents {
			runtime.GC()
			before := inUse()
			p := &peakWriter{}
			if err := doc.write(p, b, source); err != nil {
				t.Fatal(err)
			}
			if p.peak > before+most+uint64(len(source)) { // Verify holds a copy of the source
				t.Errorf("%s of %d findings took %d bytes more", doc.name, findings, p.peak-before)
			}
		}
		runtime.KeepAlive(b)
	}
}

// TestMarkdownDeepSections has sections deeper than Markdown has headings.
func TestMarkdownDeepSections(t *testing.T) {
	d := summit.Draft{Source: summit.Source{SHA256: strings.Repeat("0", 64), Size: 100}}
	within := summit.SectionID("")
	for i := range 9 {
		id := summit.SectionID(fmt.Sprintf("s%d", i))
		d.Sections = append(d.Sections, summit.Section{ID: id, Title: "Level " + string(id), Within: within})
		d.Sentences = append(d.Sentences, summit.Sentence{Section: id, Start: i, End: i + 1})
		d.Findings = append(d.Findings, summit.Finding{ID: summit.FindingID("f/" + id), Kind: summit.KindEvent, Statement: "It was on " + string(id) + ".", Sentences: summit.SetOf(i + 1)})
		within = id
	}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := export.Markdown(&out, b); err != nil {
		t.Fatal(err)
	}
	for i := range 9 {
		heading := strings.Repeat("#", min(i+2, 6)) + fmt.Sprintf(" Level s%d\n", i)
		if !strings.Contains(out.String(), "\n"+heading) {
			t.Errorf("there is no heading %q in\n%s", heading, out.String())
		}
	}
}

// TestMarkdownShowsWhatIsHidden has characters that no editor shows.
func TestMarkdownShowsWhatIsHidden(t *testing.T) {
	shown := 0
	for _, r := range "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff" {
		d := summit.Draft{Findings: []summit.Finding{{ID: "f", Kind: summit.KindEvent, Statement: "a" + string(r) + "b"}}}
		b, err := summit.New(d)
		if err != nil {
			continue // no text of a brief has it
		}
		shown++
		var out bytes.Buffer
		if err := export.Markdown(&out, b); err != nil {
			t.Fatal(err)
		}
		if want := fmt.Sprintf("a&#%d;b", r); !strings.Contains(out.String(), want) {
			t.Errorf("%U: there is no %q in %q", r, want, out.String())
		}
	}
	if shown < 10 {
		t.Errorf("only %d of them are in texts", shown)
	}
}
