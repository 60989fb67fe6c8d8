package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

func write(t *testing.T, b summit.Brief) (file string) {
	t.Helper()
	var doc bytes.Buffer
	if _, err := b.WriteTo(&doc); err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(t.TempDir(), "brief.json")
	if err := os.WriteFile(file, doc.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

func altered(t *testing.T, alter func(*summit.Draft)) summit.Brief {
	t.Helper()
	d := summit.Anchorage().Draft()
	alter(&d)
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestAgainst(t *testing.T) {
	tests := []struct {
		name  string
		alter func(*summit.Draft)
		want  string
	}{
		{"nothing", func(*summit.Draft) {}, "No changes.\n"},
		{"edition", func(d *summit.Draft) { d.Edition = "2" }, `The Anchorage summit of 15 August 2025
edition 1 → edition 2 · only the brief itself changed


THE BRIEF

  changed     Edition: “1” → “2”
`},
		{"finding", func(d *summit.Draft) { d.Findings[0].Modality = summit.ModalityPossible }, `The Anchorage summit of 15 August 2025
edition 1 · changed: 1 finding


OVERVIEW

  changed     ` + strings.Join(wrap(summit.Anchorage().Draft().Findings[0].Statement, defaultWidth-14), "\n              ") + `
                overview/summit-held · event · possible · Overview, sentence 1
                Modality: none → possible
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := altered(t, tt.alter)
			want := exitNo
			if b.Equal(summit.Anchorage()) {
				want = exitOK
			}
			file := write(t, b)
			code, stdout, stderr := brief("-against", file)
			if code != want || stderr != "" {
				t.Errorf("exit code %d and stderr %q, want %d and none", code, stderr, want)
			}
			if diff := cmp.Diff(tt.want, stdout); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			doc, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			defer doc.Close()
			var piped bytes.Buffer
			if code := run([]string{"-against", "-"}, doc, &piped, new(bytes.Buffer), noEnv); code != want || piped.String() != stdout {
				t.Errorf("from the input: exit code %d and another text (-file +input)\n%s", code, cmp.Diff(stdout, piped.String()))
			}
		})
	}
}

// Whatever is different is told, at any width, and every name is one that a reader knows.
func TestAgainstIsComplete(t *testing.T) {
	old, new := readTestdata(t, "minutes.json"), readTestdata(t, "minutes-2.json")
	for _, width := range []int{minWidth, defaultWidth, maxWidth} {
		var out bytes.Buffer
		newComparison(old, new).page().writeText(&out, screen{width: width})
		text := strings.Join(strings.Fields(out.String()), " ")
		for c := range summit.Changes(old, new) {
			if c.Record != "sentence" && !strings.Contains(text, c.ID) {
				t.Errorf("at width %d: %s is not told of", width, c)
			}
			if c.Field != "" && !strings.Contains(text, c.Field) {
				t.Errorf("at width %d: %s does not name the field", width, c)
			}
		}
		for line := range strings.Lines(out.String()) {
			line = strings.TrimSuffix(line, "\n")
			if utf8.RuneCountInString(line) > width {
				t.Errorf("at width %d: %q is longer", width, line)
			}
		}
	}
}

func readTestdata(t *testing.T, name string) summit.Brief {
	t.Helper()
	b, err := ask.ReadBrief("in", filepath.Join("testdata", name), nil)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestAgainstWhatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{dir, filepath.Join(dir, "missing.json"), "", "-"} {
		if code, stdout, stderr := brief("-against", name); code != exitTrouble || stdout != "" || !strings.HasPrefix(stderr, "brief: ") {
			t.Errorf("-against %q: exit code %d, stdout %q, stderr %q", name, code, stdout, stderr)
		}
	}
}

func TestOneInput(t *testing.T) {
	doc, err := os.ReadFile("testdata/minutes.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"source", "against", "trace"} {
		var stderr bytes.Buffer
		code := run([]string{"-" + name, "-", "-in", "-"}, bytes.NewReader(doc), new(bytes.Buffer), &stderr, noEnv)
		if want := "brief: -in and -" + name + " cannot both be the input\n"; code != exitTrouble || !strings.HasPrefix(stderr.String(), want) {
			t.Errorf("exit code %d and stderr %q, want %q", code, &stderr, want)
		}
	}
}

func TestRanges(t *testing.T) {
	tests := []struct {
		numbers []int
		want    string
	}{
		{nil, ""},
		{[]int{7}, "7"},
		{[]int{1, 2, 3, 5, 8, 9}, "1–3, 5, 8–9"},
	}
	for _, tt := range tests {
		if got := ranges(tt.numbers); got != tt.want {
			t.Errorf("ranges(%v) = %q, want %q", tt.numbers, got, tt.want)
		}
	}
}
