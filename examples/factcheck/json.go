package main

import (
	"encoding/json"
	"io"

	"example.com/summit"
	"example.com/summit/examples/factcheck/internal/article"
	"example.com/summit/examples/internal/judge"
)

// A jsonWriter writes one line for each item, in the form that the comment of the package describes.
// Errors of w show when it is flushed.
type jsonWriter struct {
	w      io.Writer
	brief  summit.Brief
	strict bool
}

type itemJSON struct {
	Article  string           `json:"article"`
	Kind     string           `json:"kind"`
	Text     string           `json:"text"`
	Start    positionJSON     `json:"start"`
	End      positionJSON     `json:"end"`
	Credited []summit.ActorID `json:"credited"`
	Stranger string           `json:"stranger,omitempty"`
	Faults   []judge.Fault    `json:"faults"`
	Wrong    bool             `json:"wrong"`
	Messages []string         `json:"messages"`
	Unclosed bool             `json:"unclosed,omitempty"`
	Quote    *summit.Quote    `json:"quote,omitempty"`
	Finding  *summit.Finding  `json:"finding,omitempty"`
	Differs  string           `json:"differs,omitempty"`
	Omitted  string           `json:"omitted,omitempty"`
	Cite     string           `json:"cite,omitempty"`
}

type positionJSON struct {
	Offset int64 `json:"offset"`
	Line   int   `json:"line"`
	Column int   `json:"column"`
}

func newPositionJSON(p article.Position) positionJSON {
	return positionJSON{p.Offset, p.Line, p.Column}
}

func (j *jsonWriter) begin()               {}
func (j *jsonWriter) done(article string)  {}
func (j *jsonWriter) end(failures []error) {}

func (j *jsonWriter) item(article string, it *item) {
	doc := itemJSON{
		Article: article, Kind: "quotation", Text: it.Text, Start: newPositionJSON(it.start), End: newPositionJSON(it.end),
		Credited: append([]summit.ActorID{}, it.Credited...), Stranger: it.Stranger, Faults: append([]judge.Fault{}, it.Faults...), Wrong: it.isWrong(j.strict),
		Messages: it.messages(j.brief), Unclosed: it.Open, Differs: it.Differs, Omitted: it.Omitted, Cite: it.cite(j.brief),
	}
	switch {
	case it.claim:
		doc.Kind, doc.Finding = "claim", &it.findings[0]
	case it.Quote.ID != "":
		doc.Quote = &it.Quote
	}
	encoder := json.NewEncoder(j.w)
	encoder.SetEscapeHTML(false)
	encoder.Encode(doc)
}
