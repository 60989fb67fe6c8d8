package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/internal/zipf"
)

// plainRecord is any record of NDJSON, without the library's types.
type plainRecord struct {
	Type      string         `json:"type"`
	Number    int            `json:"number,omitempty"`
	ID        string         `json:"id,omitempty"`
	Name      string         `json:"name,omitempty"`
	Title     string         `json:"title,omitempty"`
	Aliases   []string       `json:"aliases,omitempty"`
	Text      string         `json:"text,omitempty"`
	Form      string         `json:"form,omitempty"`
	Kind      string         `json:"kind,omitempty"`
	Outcome   string         `json:"outcome,omitempty"`
	Modality  string         `json:"modality,omitempty"`
	Condition string         `json:"condition,omitempty"`
	Section   string         `json:"section,omitempty"`
	Start     *int           `json:"start,omitempty"`
	End       *int           `json:"end,omitempty"`
	Phases    []string       `json:"phases,omitempty"`
	Settings  []string       `json:"settings,omitempty"`
	Negated   bool           `json:"negated,omitempty"`
	Date      string         `json:"date,omitempty"`
	Statement string         `json:"statement,omitempty"`
	By        []string       `json:"by,omitempty"`
	Citing    []string       `json:"citing,omitempty"`
	About     []string       `json:"about,omitempty"`
	Actors    []string       `json:"actors,omitempty"`
	Topics    []string       `json:"topics,omitempty"`
	Regions   []string       `json:"regions,omitempty"`
	Quotes    []string       `json:"quotes,omitempty"`
	Sentences []int          `json:"sentences,omitempty"`
	Mentions  []plainMention `json:"mentions,omitempty"`
}

type plainMention struct {
	Sentence int    `json:"sentence,omitempty"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Cue      string `json:"cue,omitempty"`
}

// BenchmarkTables writes 100,000 findings in each format, and the same rows,
// read back beforehand, with the standard library alone.
func BenchmarkTables(b *testing.B) {
	brief := newBrief(b, zipf.Draft(1, 100_000))
	for range brief.Findings() {
		break // builds the index
	}
	tables := packedRows(b, brief)
	plain := map[string]func(io.Writer) error{
		"datapackage": func(w io.Writer) error { return writeZipped(w, tables) },
		"ndjson":      plainLines(b, brief),
		"sqlite":      func(w io.Writer) error { return writeTables(w, tables) },
		"postgresql":  func(w io.Writer) error { return writeTables(w, tables) },
		"csv":         plainSheet(b, brief),
	}
	for _, format := range tableFormats {
		b.Run(format.name+"/export", func(b *testing.B) {
			measure(b, func(w io.Writer) error { return format.write(w, brief) })
		})
		b.Run(format.name+"/plain", func(b *testing.B) { measure(b, plain[format.name]) })
	}
}

func measure(b *testing.B, write func(io.Writer) error) {
	b.ReportAllocs()
	var n counter
	for b.Loop() {
		n = 0
		if err := write(&n); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(n))
}

type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

type tableRows struct {
	path string
	rows [][]string
}

func packedRows(b *testing.B, brief summit.Brief) (tables []tableRows) {
	b.Helper()
	files, names := zipped(b, brief)
	for _, name := range names[1:] {
		rows, err := csv.NewReader(strings.NewReader(files[name])).ReadAll()
		if err != nil {
			b.Fatal(err)
		}
		tables = append(tables, tableRows{name, rows})
	}
	return tables
}

func writeTables(w io.Writer, tables []tableRows) error {
	for _, t := range tables {
		if err := csv.NewWriter(w).WriteAll(t.rows); err != nil {
			return err
		}
	}
	return nil
}

func writeZipped(w io.Writer, tables []tableRows) error {
	z := zip.NewWriter(w)
	for _, t := range tables {
		file, err := z.Create(t.path)
		if err != nil {
			return err
		}
		if err := csv.NewWriter(file).WriteAll(t.rows); err != nil {
			return err
		}
	}
	return z.Close()
}

func plainLines(b *testing.B, brief summit.Brief) func(io.Writer) error {
	b.Helper()
	var out bytes.Buffer
	if err := tableFormats[1].write(&out, brief); err != nil {
		b.Fatal(err)
	}
	var records []plainRecord
	for dec := json.NewDecoder(&out); dec.More(); {
		var r plainRecord
		if err := dec.Decode(&r); err != nil {
			b.Fatal(err)
		}
		records = append(records, r)
	}
	return func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		for i := range records {
			if err := enc.Encode(&records[i]); err != nil {
				return err
			}
		}
		return nil
	}
}

func plainSheet(b *testing.B, brief summit.Brief) func(io.Writer) error {
	b.Helper()
	var out bytes.Buffer
	if err := tableFormats[4].write(&out, brief); err != nil {
		b.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		b.Fatal(err)
	}
	return func(w io.Writer) error { return csv.NewWriter(w).WriteAll(rows) }
}
