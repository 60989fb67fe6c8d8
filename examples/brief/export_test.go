package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/export"
	"example.com/summit/locale"
)

// TestExports compares what is printed with what each format has of the same part.
func TestExports(t *testing.T) {
	for _, f := range ask.Formats("") {
		if f.NeedsSource {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			b := summit.Anchorage()
			o, err := parse(b, locale.New(b), []string{"-topic", "arms-control"})
			if err != nil {
				t.Fatal(err)
			}
			part, err := ask.Excerpt(b, o.Selection)
			if err != nil {
				t.Fatal(err)
			}
			var want bytes.Buffer
			if err := f.Write(&want, part); err != nil {
				t.Fatal(err)
			}
			code, stdout, stderr := brief("-topic", "arms-control", "-format", f.Name)
			if code != exitOK || stdout != want.String() || stderr != "" {
				t.Errorf("exit code %d, stderr %q, %d bytes; want %d, nothing, and the %d bytes of the format", code, stderr, len(stdout), exitOK, want.Len())
			}
			if code, stdout, _ := brief("-find", "penguins", "-quiet", "-format", f.Name); code != exitNo || stdout != "" {
				t.Errorf("of nothing, -quiet: exit code %d, stdout %q", code, stdout)
			}
			for _, with := range [][]string{{"-list", "topics"}, {"-source", "x"}, {"-against", "x"}, {"-trace", "x"}} {
				if code, _, stderr := brief(append(with, "-format", f.Name)...); code != exitTrouble || !strings.Contains(stderr, f.Name) {
					t.Errorf("with %s: exit code %d, stderr %q", with, code, stderr)
				}
			}
		})
	}
}

func TestExportAnnotations(t *testing.T) {
	const text = "The bridge is “long overdue”, said the mayor."
	d := summit.Draft{
		Title: "Bridges", Language: "en",
		Sections:  []summit.Section{{ID: "bridges", Title: "Bridges"}},
		Sentences: []summit.Sentence{{Section: "bridges", End: len(text)}},
		Actors:    []summit.Actor{{ID: "mayor", Name: "the mayor", Kind: summit.ActorKindOffice}},
		Quotes:    []summit.Quote{{ID: "overdue", Text: "long overdue", Form: summit.FormMixed, By: summit.SetOf[summit.ActorID]("mayor")}},
	}
	if err := d.Locate(text); err != nil {
		t.Fatal(err)
	}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	source, in := filepath.Join(dir, "source.txt"), filepath.Join(dir, "brief.json")
	doc, err := b.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{source: []byte(text), in: doc} {
		if err := os.WriteFile(name, content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var want bytes.Buffer
	if err := export.WebAnnotations(&want, b, text); err != nil {
		t.Fatal(err)
	}
	if code, stdout, stderr := brief("-in", in, "-source", source, "-format", "web-annotations"); code != exitOK || stdout != want.String() || stderr != "" {
		t.Errorf("exit code %d, stdout %q, stderr %q; want %q", code, stdout, stderr, want.String())
	}
	if code, stdout, stderr := brief("-in", in, "-source", in, "-format", "web-annotations"); code != exitTrouble || stdout != "" || !strings.Contains(stderr, in) {
		t.Errorf("of another source: exit code %d, stdout %q, stderr %q", code, stdout, stderr)
	}
	if code, _, stderr := brief("-in", in, "-format", "web-annotations"); code != exitTrouble || !strings.Contains(stderr, "-source FILE") {
		t.Errorf("without the source: exit code %d, stderr %q", code, stderr)
	}
}
