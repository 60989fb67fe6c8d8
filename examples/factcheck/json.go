package main

import (
	"encoding/json"
	"io"

	"example.com/summit"
	"example.com/summit/examples/factcheck/internal/article"
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
	Faults   []fault          `json:"faults"`
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
		Article: article, Kind: "quotation", Text: it.text, Start: newPositionJSON(it.start), End: newPositionJSON(it.end),
		Credited: append([]summit.ActorID{}, it.credited...), Stranger: it.stranger, Faults: append([]fault{}, it.faults...), Wrong: it.isWrong(j.strict),
		Messages: it.messages(j.brief), Unclosed: it.open, Differs: it.differs, Omitted: it.omitted, Cite: it.cite(j.brief),
	}
	switch {
	case it.claim:
		doc.Kind, doc.Finding = "claim", &it.findings[0]
	case it.quote.ID != "":
		doc.Quote = &it.quote
	}
	encoder := json.NewEncoder(j.w)
	encoder.SetEscapeHTML(false)
	encoder.Encode(doc)
}
