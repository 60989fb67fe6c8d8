package export_test

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"testing"

	"example.com/summit"
	"example.com/summit/export"
	"example.com/summit/internal/zipf"
)

// plainRow has what a finding or a quote has, without the library's sets.
type plainRow struct {
	ID, Kind, Outcome, Modality, Condition, Date, Text, Form, Variant string
	Phases                                                            []summit.Phase
	Settings                                                          []summit.Setting
	By, Citing, About                                                 []summit.ActorID
	Topics                                                            []summit.TopicID
	Regions                                                           []summit.RegionID
	Quotes                                                            []summit.QuoteID
	Sentences                                                         []int
	Negated                                                           bool
	Mentions                                                          []plainPlace
}

type plainPlace struct {
	Sentence, Start, End int
	Cue                  string
}

func listOf[T summit.Element](set summit.Set[T]) []T { return slices.Collect(set.All()) }

func plainRowsOf(b summit.Brief) (rows []plainRow) {
	for f := range b.Findings() {
		rows = append(rows, plainRow{
			ID: string(f.ID), Kind: string(f.Kind), Outcome: string(f.Outcome), Modality: string(f.Modality), Condition: string(f.Condition),
			Date: string(f.Date), Text: f.Statement, Phases: listOf(f.Phases), Settings: listOf(f.Settings), By: listOf(f.By), Citing: listOf(f.Citing),
			About: listOf(f.Actors), Topics: listOf(f.Topics), Regions: listOf(f.Regions), Quotes: listOf(f.Quotes), Sentences: listOf(f.Sentences),
		})
	}
	for q := range b.Quotes() {
		row := plainRow{ID: string(q.ID), Text: q.Text, Form: string(q.Form), Variant: string(q.Variant), Negated: q.Negated, Phases: listOf(q.Phases),
			Settings: listOf(q.Settings), By: listOf(q.By), About: listOf(q.About), Topics: listOf(q.Topics), Regions: listOf(q.Regions)}
		for m := range q.Mentions.All() {
			row.Mentions = append(row.Mentions, plainPlace(m))
		}
		rows = append(rows, row)
	}
	return slices.Clip(rows)
}

// BenchmarkDocuments writes 100,000 findings in each format, and the same
// findings and quotes, and the annotations, as plain structs by encoding/json, one after the other.
// A graph has only the counts of them.
func BenchmarkDocuments(b *testing.B) {
	brief, source := sourced(b, zipf.Draft(1, 100_000))
	for range brief.Findings(summit.On("x")) { // builds the index
	}
	rows := plainRowsOf(brief)
	perRow := func(b *testing.B, write func(w io.Writer) error) {
		w := &byteCounter{}
		for b.Loop() {
			w.n = 0
			if err := write(w); err != nil {
				b.Fatal(err)
			}
		}
		b.SetBytes(w.n)
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(rows)), "ns/row")
	}
	b.Run("encoding/json", func(b *testing.B) {
		perRow(b, func(w io.Writer) error { return marshalEach(w, rows) })
	})
	annotations := plainAnnotationsOf(b, brief, source)
	b.Run("encoding/json of annotations", func(b *testing.B) {
		perRow(b, func(w io.Writer) error { return marshalEach(w, annotations) })
	})
	for _, doc := range documents {
		b.Run(doc.name, func(b *testing.B) {
			perRow(b, func(w io.Writer) error { return doc.write(w, brief, source) })
		})
	}
}

func marshalEach[R any](w io.Writer, rows []R) error {
	for i := range rows {
		line, err := json.Marshal(&rows[i])
		if err != nil {
			return err
		}
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return nil
}

// plainAnnotation is an annotation as a plain struct.
type plainAnnotation struct {
	ID         string        `json:"id"`
	Type       string        `json:"type"`
	Motivation string        `json:"motivation"`
	Body       []plainBody   `json:"body"`
	Target     []plainTarget `json:"target"`
}

type plainBody struct {
	Type     string `json:"type"`
	Purpose  string `json:"purpose"`
	Value    string `json:"value"`
	Format   string `json:"format,omitempty"`
	Language string `json:"language,omitempty"`
}

type plainTarget struct {
	Type     string          `json:"type"`
	Source   string          `json:"source"`
	Selector []plainSelector `json:"selector"`
}

type plainSelector struct {
	Type   string `json:"type"`
	Start  int    `json:"start,omitempty"`
	End    int    `json:"end,omitempty"`
	Exact  string `json:"exact,omitempty"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

// plainAnnotationsOf reads back what is written of a brief.
func plainAnnotationsOf(b *testing.B, brief summit.Brief, source string) []plainAnnotation {
	b.Helper()
	var out bytes.Buffer
	if err := export.WebAnnotations(&out, brief, source); err != nil {
		b.Fatal(err)
	}
	_, items, _ := bytes.Cut(out.Bytes(), []byte(`"items":`))
	items = bytes.ReplaceAll(items[:len(items)-len("}}\n")], []byte(`"target":{`), []byte(`"target":[{`))
	items = bytes.ReplaceAll(items, []byte("]}},\n"), []byte("]}]},\n"))
	items = bytes.ReplaceAll(items, []byte("]}}]"), []byte("]}]}]"))
	var annotations []plainAnnotation
	if err := json.Unmarshal(items, &annotations); err != nil {
		b.Fatal(err)
	}
	return annotations
}

// A byteCounter counts what is written.
type byteCounter struct{ n int64 }

func (p *byteCounter) Write(b []byte) (int, error) {
	p.n += int64(len(b))
	return len(b), nil
}
