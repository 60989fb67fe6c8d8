package export

import (
	"bufio"
	"encoding/json"
	"io"
	"iter"
	"strconv"

	"example.com/summit"
)

// NDJSON writes a brief as JSON objects, one a line, for programs that read a
// stream record by record. Each has the member type first, and then
// what the JSON of the library has:
//
//	{"type":"brief","format":"summit/1","title":"The Anchorage summit of 15 August 2025", ...}
//	{"type":"section","id":"overview","title":"Overview"}
//	{"type":"sentence","number":1,"section":"overview","start":23,"end":187}
//	{"type":"region", ...}
//	{"type":"actor", ...}
//	{"type":"topic", ...}
//	{"type":"quote", ...}
//	{"type":"finding", ...}
//
// The lines stand in this order of types, so that what is referred to comes
// first, save a record of the same type; and in the order of the brief
// within each type. The number of a sentence, which the library's JSON tells by its
// place, is a member. A line ends with a line feed, and has none inside.
func NDJSON(w io.Writer, b summit.Brief, filters ...summit.FindingFilter) error {
	if w == nil {
		return nilWriter()
	}
	p := partOf(b, filters)
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(headJSON{"brief", "summit/1", b.Title(), b.Date(), b.Language(), b.Edition(), b.Source()}); err != nil {
		return err
	}
	if err := writeLines(out, "section", p.Sections()); err != nil {
		return err
	}
	for n, s := range p.Sentences() {
		if err := writeLine(out, `{"type":"sentence","number":`+strconv.Itoa(n), s); err != nil {
			return err
		}
	}
	if err := writeLines(out, "region", p.Regions()); err != nil {
		return err
	}
	if err := writeLines(out, "actor", p.Actors()); err != nil {
		return err
	}
	if err := writeLines(out, "topic", p.Topics()); err != nil {
		return err
	}
	if err := writeLines(out, "quote", p.Quotes()); err != nil {
		return err
	}
	if err := writeLines(out, "finding", p.Findings()); err != nil {
		return err
	}
	return out.Flush()
}

type headJSON struct {
	Type     string        `json:"type"`
	Format   string        `json:"format"`
	Title    string        `json:"title,omitempty"`
	Date     summit.Date   `json:"date,omitempty"`
	Language string        `json:"language,omitempty"`
	Edition  string        `json:"edition,omitempty"`
	Source   summit.Source `json:"source,omitzero"`
}

func writeLines[R json.Marshaler](out *bufio.Writer, name string, records iter.Seq[R]) error {
	first := `{"type":"` + name + `"`
	for r := range records {
		if err := writeLine(out, first, r); err != nil {
			return err
		}
	}
	return nil
}

// writeLine writes a record, its first members before the others. No record is without members.
func writeLine(out *bufio.Writer, first string, record json.Marshaler) error {
	doc, err := record.MarshalJSON()
	if err != nil {
		return err
	}
	out.WriteString(first)
	out.WriteByte(',')
	out.Write(doc[len("{"):])
	return out.WriteByte('\n') // or what went wrong before
}
