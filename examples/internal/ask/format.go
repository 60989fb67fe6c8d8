package ask

import (
	"io"

	"example.com/summit"
	"example.com/summit/export"
)

// A Format is a form in which a brief can be written for other programs.
type Format struct {
	Name        string
	MediaType   string // as registered with IANA, with its parameters; that of ndjson is not registered, but in use
	Extension   string // of a file's name, with its dot
	NeedsSource bool   // whether it holds words of the source, which must be at hand
	Write       func(io.Writer, summit.Brief) error
}

// Formats returns the formats. Source is the text that a brief is of, for those that need it.
func Formats(source string) []Format {
	annotations := func(w io.Writer, b summit.Brief) error { return export.WebAnnotations(w, b, source) }
	return []Format{
		{"json", "application/json", ".json", false, writeJSON},
		{"report", "text/markdown; charset=utf-8; variant=GFM", ".md", false, whole(export.Markdown)},
		{"web-annotations", `application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"`, ".jsonld", true, annotations},
		{"schema.org", `application/ld+json; profile="https://schema.org"`, ".jsonld", false, whole(export.SchemaOrg)},
		{"data-package", "application/zip", ".zip", false, whole(export.DataPackage)},
		{"ndjson", "application/x-ndjson", ".ndjson", false, whole(export.NDJSON)},
		{"csv", "text/csv; charset=utf-8; header=present", ".csv", false, whole(export.CSV)},
		{"sqlite", "application/sql", ".sql", false, whole(export.SQLite)},
		{"postgresql", "application/sql", ".sql", false, whole(export.PostgreSQL)},
		{"dot", "text/vnd.graphviz; charset=utf-8", ".gv", false, whole(export.DOT)},
		{"mermaid", "application/vnd.mermaid", ".mmd", false, whole(export.Mermaid)},
	}
}

func writeJSON(w io.Writer, b summit.Brief) error {
	_, err := b.WriteTo(w)
	return err
}

// whole returns what writes a brief without filters.
func whole(write func(io.Writer, summit.Brief, ...summit.FindingFilter) error) func(io.Writer, summit.Brief) error {
	return func(w io.Writer, b summit.Brief) error { return write(w, b) }
}
