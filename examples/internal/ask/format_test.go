package ask_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"mime"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

const text = "The bridge is “long overdue”, said the mayor."

// bridges is a brief of text.
func bridges(t *testing.T) summit.Brief {
	t.Helper()
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
	return b
}

// readers are by media type, and return an error where a document is not of it.
var readers = map[string]func(doc string) error{
	"application/json":    isJSON,
	"application/ld+json": isJSON,
	"application/x-ndjson": func(doc string) error {
		for line := range strings.Lines(doc) {
			if err := isJSON(line); err != nil {
				return err
			}
		}
		return nil
	},
	"application/zip": func(doc string) error {
		_, err := zip.NewReader(strings.NewReader(doc), int64(len(doc)))
		return err
	},
	"text/csv": func(doc string) error {
		_, err := csv.NewReader(strings.NewReader(doc)).ReadAll()
		return err
	},
	"text/markdown":           holds("# Bridges\n"),
	"application/sql":         holds("BEGIN;\n"),
	"text/vnd.graphviz":       holds("digraph "),
	"application/vnd.mermaid": holds("flowchart "),
}

func isJSON(doc string) error {
	var v any
	return json.Unmarshal([]byte(doc), &v)
}

func holds(words string) func(string) error {
	return func(doc string) error {
		if !strings.Contains(doc, words) {
			return fmt.Errorf("it lacks %q", words)
		}
		return nil
	}
}

// What a format writes is of the media type that it names.
func TestFormats(t *testing.T) {
	b := bridges(t)
	names := make(map[string]bool)
	for _, f := range ask.Formats(text) {
		var doc bytes.Buffer
		if err := f.Write(&doc, b); err != nil {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		mediaType, params, err := mime.ParseMediaType(f.MediaType)
		if read := readers[mediaType]; err != nil || read == nil {
			t.Errorf("%s: media type %s: %v", f.Name, f.MediaType, err)
		} else if err := read(doc.String()); err != nil {
			t.Errorf("%s is not of the type %s: %v\n%.200q", f.Name, f.MediaType, err, doc.String())
		}
		if profile := params["profile"]; !strings.Contains(doc.String(), profile) {
			t.Errorf("%s does not have its profile %s", f.Name, profile)
		}
		if names[f.Name] || !strings.HasPrefix(f.Extension, ".") {
			t.Errorf("%s stands twice or has the extension %q", f.Name, f.Extension)
		}
		names[f.Name] = true
	}
}

func TestFormatsThatNeedTheSource(t *testing.T) {
	b := bridges(t)
	for _, f := range ask.Formats("") {
		if err := f.Write(new(bytes.Buffer), b); (err != nil) != f.NeedsSource {
			t.Errorf("%s without the source: %v, needs it: %t", f.Name, err, f.NeedsSource)
		}
	}
}
