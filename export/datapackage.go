package export

import (
	"archive/zip"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"io"
	"strconv"
	"time"

	"example.com/summit"
)

// DataPackage writes a brief as a Frictionless Data Package (version 1, profile
// tabular-data-package) in a zip file: datapackage.json first, then a CSV file
// for each table. This is the form for programs; for spreadsheets there is [CSV].
//
// The tables are those of [SQLite] and [PostgreSQL]: one for each kind of record, and one for each of their
// sets, whose column position keeps the order. Nothing of the brief is
// lost. The schema has every key, foreign key and enumeration. An empty cell
// is what is not given; modality and condition, which are "" in the
// library where a claim has no hedge and hangs on nothing, are the words
// unhedged and none. The column brief_id, a digest of the title, date, language, edition and source,
// tells briefs apart where the files of several are put together; foreign keys
// leave it out, as the package has one brief.
//
// The files are UTF-8 without a byte order mark, lines end with a line feed, texts stand as they
// are. Equal briefs give the same bytes from the same version of Go.
func DataPackage(w io.Writer, b summit.Brief, filters ...summit.FindingFilter) error {
	if w == nil {
		return nilWriter()
	}
	p := partOf(b, filters)
	all := tables()
	z := zip.NewWriter(w)
	file, err := z.CreateHeader(zipped("datapackage.json"))
	if err != nil {
		return err
	}
	enc := json.NewEncoder(file)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(describe(b, all)); err != nil {
		return err
	}
	for _, t := range all {
		file, err := z.CreateHeader(zipped(t.path()))
		if err != nil {
			return err
		}
		if err := writeRows(file, t, p); err != nil {
			return err
		}
	}
	return z.Close()
}

// zipped is a file of the package. Its time is the first that a zip file can tell, so that equal briefs give the same bytes.
func zipped(name string) *zip.FileHeader {
	return &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
}

func (t table) path() string { return t.name + ".csv" }

// writeRows writes the table as CSV, its header first.
func writeRows(w io.Writer, t table, p part) error {
	out := csv.NewWriter(w)
	record := make([]string, len(t.columns))
	for i, c := range t.columns {
		record[i] = c.name
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for row := range t.rows(p, firstOf(p)) {
		for i, c := range t.columns {
			record[i] = c.cell(row[i])
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// firstOf is the beginning of every row.
func firstOf(p part) []value {
	return append(make([]value, 0, 16), text(briefID(p.Brief)))
}

// cell returns a value as a cell of CSV has it.
func (c column) cell(v value) string {
	switch {
	case c.isNull(v):
		return ""
	case c.sort == texts:
		return v.text
	case c.sort == numbers:
		return strconv.Itoa(v.number)
	}
	return strconv.FormatBool(v.number != 0)
}

// The parts of datapackage.json.
type (
	packageJSON struct {
		Profile   string         `json:"profile"`
		Name      string         `json:"name"`
		ID        string         `json:"id"`
		Title     string         `json:"title,omitempty"`
		Version   string         `json:"version,omitempty"`
		Sources   []sourceJSON   `json:"sources,omitempty"`
		Resources []resourceJSON `json:"resources"`
	}
	sourceJSON struct {
		Title string `json:"title"`
	}
	resourceJSON struct {
		Name        string      `json:"name"`
		Path        string      `json:"path"`
		Profile     string      `json:"profile"`
		Description string      `json:"description"`
		Format      string      `json:"format"`
		Mediatype   string      `json:"mediatype"`
		Encoding    string      `json:"encoding"`
		Dialect     dialectJSON `json:"dialect"`
		Schema      schemaJSON  `json:"schema"`
	}
	dialectJSON struct {
		Delimiter      string `json:"delimiter"`
		LineTerminator string `json:"lineTerminator"`
		QuoteChar      string `json:"quoteChar"`
		DoubleQuote    bool   `json:"doubleQuote"`
		Header         bool   `json:"header"`
	}
	schemaJSON struct {
		Fields        []fieldJSON      `json:"fields"`
		MissingValues []string         `json:"missingValues"`
		PrimaryKey    []string         `json:"primaryKey"`
		ForeignKeys   []foreignKeyJSON `json:"foreignKeys,omitempty"`
	}
	fieldJSON struct {
		Name        string          `json:"name"`
		Type        string          `json:"type"`
		Description string          `json:"description,omitempty"`
		Constraints constraintsJSON `json:"constraints,omitzero"`
	}
	constraintsJSON struct {
		Required bool     `json:"required,omitempty"`
		Unique   bool     `json:"unique,omitempty"`
		Minimum  *int     `json:"minimum,omitempty"`
		Enum     []string `json:"enum,omitempty"`
		Pattern  string   `json:"pattern,omitempty"`
	}
	foreignKeyJSON struct {
		Fields    []string      `json:"fields"`
		Reference referenceJSON `json:"reference"`
	}
	referenceJSON struct {
		Resource string   `json:"resource"`
		Fields   []string `json:"fields"`
	}
)

func describe(b summit.Brief, all []table) packageJSON {
	id := briefID(b)
	d := packageJSON{Profile: "tabular-data-package", Name: "brief-" + id, ID: id, Title: b.Title(), Version: b.Edition()}
	if s := b.Source(); s != (summit.Source{}) {
		d.Sources = []sourceJSON{{cmp.Or(s.Title, s.SHA256)}}
	}
	for _, t := range all {
		d.Resources = append(d.Resources, t.describe())
	}
	return d
}

func (t table) describe() resourceJSON {
	s := schemaJSON{MissingValues: []string{""}, PrimaryKey: t.key}
	for _, c := range t.columns {
		s.Fields = append(s.Fields, c.describe(len(t.key) == 1 && t.key[0] == c.name))
	}
	for _, f := range t.foreign {
		resource := f.table
		if resource == t.name {
			resource = "" // the standard's word for itself
		}
		columns, keys := f.columns, f.keys
		if len(columns) > 1 { // a package has one brief; and many a reader knows keys of one column only
			columns, keys = columns[1:], keys[1:]
		}
		s.ForeignKeys = append(s.ForeignKeys, foreignKeyJSON{columns, referenceJSON{resource, keys}})
	}
	return resourceJSON{t.name, t.path(), "tabular-data-resource", t.about, "csv", "text/csv", "utf-8",
		dialectJSON{",", "\n", `"`, true, true}, s}
}

func (c column) describe(unique bool) fieldJSON {
	f := fieldJSON{Name: c.name, Description: c.about,
		Constraints: constraintsJSON{Required: c.required, Unique: unique, Enum: c.values, Pattern: c.shape.anchored()}}
	switch c.sort {
	case texts:
		f.Type = "string"
	case numbers:
		f.Type = "integer"
		f.Constraints.Minimum = &c.least
	case flags:
		f.Type = "boolean"
	}
	return f
}
