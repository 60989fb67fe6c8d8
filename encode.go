package summit

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// Records are written by hand, as encoding/json would write the wire types:
// copying each record into one of these cost more than a tenth of encoding it.
// Strings that need more than quotation marks are encoding/json's.

// openMember appends what comes before the value of a member.
func openMember(b []byte, name string) []byte {
	if b[len(b)-1] != '{' {
		b = append(b, ',')
	}
	return append(append(append(b, '"'), name...), '"', ':')
}

func appendText[S ~string](b []byte, name string, s S) []byte {
	return appendString(openMember(b, name), string(s))
}

func appendGiven[S ~string](b []byte, name string, s S) []byte {
	if s == "" {
		return b
	}
	return appendText(b, name, s)
}

func appendNumber(b []byte, name string, n int) []byte {
	return strconv.AppendInt(openMember(b, name), int64(n), 10)
}

func appendGivenNumber(b []byte, name string, n int) []byte {
	if n == 0 {
		return b
	}
	return appendNumber(b, name, n)
}

func appendFlag(b []byte, name string, flag bool) []byte {
	if !flag {
		return b
	}
	return append(openMember(b, name), "true"...)
}

func appendTexts[S ~string](b []byte, name string, s Set[S]) []byte {
	return appendArray(b, name, func(elem *S, b []byte) []byte { return appendString(b, string(*elem)) }, s.elems)
}

// appendArray appends a member with all that is in pieces, if that is anything.
func appendArray[V any](b []byte, name string, appendValue func(*V, []byte) []byte, pieces ...[]V) []byte {
	for _, piece := range pieces {
		if len(piece) > 0 {
			return appendElements(openMember(b, name), appendValue, pieces...)
		}
	}
	return b
}

func appendElements[V any](b []byte, appendValue func(*V, []byte) []byte, pieces ...[]V) []byte {
	b = append(b, '[')
	for _, piece := range pieces {
		for i := range piece {
			if b[len(b)-1] != '[' {
				b = append(b, ',')
			}
			b = appendValue(&piece[i], b)
		}
	}
	return append(b, ']')
}

func appendInt(n *int, b []byte) []byte { return strconv.AppendInt(b, int64(*n), 10) }

func appendString(b []byte, s string) []byte {
	if !isPlain(s) {
		return append(b, encodeJSON(s)...)
	}
	return append(append(append(b, '"'), s...), '"')
}

// isPlain reports whether JSON has s as it is.
func isPlain(s string) bool {
	ascii := true
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c == '"' || c == '\\' {
			return false
		}
		ascii = ascii && c < utf8.RuneSelf
	}
	return ascii || utf8.ValidString(s) && !strings.ContainsAny(s, "\u2028\u2029")
}

// encodeJSON is json.Marshal without HTML's escapes.
func encodeJSON(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(v) // of strings, numbers and slices of them: it can't fail
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

func (s *Source) appendJSON(b []byte) []byte {
	b = appendGiven(append(b, '{'), "title", s.Title)
	b = appendGiven(b, "sha256", s.SHA256)
	return append(appendGivenNumber(b, "size", s.Size), '}')
}

func (s *Section) appendJSON(b []byte) []byte {
	b = appendText(append(b, '{'), "id", s.ID)
	b = appendText(b, "title", s.Title)
	b = appendGiven(b, "within", s.Within)
	return append(appendFlag(b, "untitled", s.Untitled), '}')
}

func (s *Sentence) appendJSON(b []byte) []byte {
	b = appendGiven(append(b, '{'), "section", s.Section)
	b = appendNumber(b, "start", s.Start)
	return append(appendNumber(b, "end", s.End), '}')
}

func (a *Actor) appendJSON(b []byte) []byte {
	b = appendText(append(b, '{'), "id", a.ID)
	b = appendText(b, "name", a.Name)
	b = appendTexts(b, "aliases", a.Aliases)
	b = appendText(b, "kind", a.Kind)
	b = appendGiven(b, "role", a.Role)
	b = appendTexts(b, "within", a.Within)
	return append(appendGiven(b, "region", a.Region), '}')
}

func (r *Region) appendJSON(b []byte) []byte {
	b = appendText(append(b, '{'), "id", r.ID)
	b = appendText(b, "name", r.Name)
	b = appendText(b, "kind", r.Kind)
	b = appendTexts(b, "within", r.Within)
	return append(appendGiven(b, "code", r.Code), '}')
}

func (t *Topic) appendJSON(b []byte) []byte {
	b = appendText(append(b, '{'), "id", t.ID)
	b = appendText(b, "name", t.Name)
	b = appendGiven(b, "within", t.Within)
	return append(appendGiven(b, "gloss", t.Gloss), '}')
}

func (q *Quote) appendJSON(b []byte) []byte {
	b = appendText(append(b, '{'), "id", q.ID)
	b = appendText(b, "text", q.Text)
	b = appendText(b, "form", q.Form)
	b = appendTexts(b, "by", q.By)
	b = appendTexts(b, "about", q.About)
	b = appendTexts(b, "phases", q.Phases)
	b = appendTexts(b, "settings", q.Settings)
	b = appendFlag(b, "negated", q.Negated)
	b = appendGiven(b, "variant", q.Variant)
	b = appendTexts(b, "topics", q.Topics)
	b = appendTexts(b, "regions", q.Regions)
	return append(appendArray(b, "mentions", (*Mention).appendJSON, q.Mentions.elems), '}')
}

func (m *Mention) appendJSON(b []byte) []byte {
	b = appendGivenNumber(append(b, '{'), "sentence", m.Sentence)
	b = appendNumber(b, "start", m.Start)
	b = appendNumber(b, "end", m.End)
	return append(appendGiven(b, "cue", m.Cue), '}')
}

func (f *Finding) appendJSON(b []byte) []byte {
	b = appendText(append(b, '{'), "id", f.ID)
	b = appendText(b, "kind", f.Kind)
	b = appendGiven(b, "outcome", f.Outcome)
	b = appendGiven(b, "modality", f.Modality)
	b = appendGiven(b, "condition", f.Condition)
	b = appendTexts(b, "phases", f.Phases)
	b = appendTexts(b, "settings", f.Settings)
	b = appendGiven(b, "date", f.Date)
	b = appendText(b, "statement", f.Statement)
	b = appendTexts(b, "by", f.By)
	b = appendTexts(b, "citing", f.Citing)
	b = appendTexts(b, "actors", f.Actors)
	b = appendTexts(b, "topics", f.Topics)
	b = appendTexts(b, "regions", f.Regions)
	b = appendTexts(b, "quotes", f.Quotes)
	return append(appendArray(b, "sentences", appendInt, f.Sentences.elems), '}')
}

// appendHead appends the beginning of the document, all but the records.
func (d *data) appendHead(b []byte) []byte {
	b = appendText(append(b, '{'), "format", formatName)
	b = appendText(b, "$schema", schemaID)
	b = appendGiven(b, "title", d.title)
	b = appendGiven(b, "date", d.date)
	b = appendGiven(b, "language", d.language)
	b = appendGiven(b, "edition", d.edition)
	if d.source != (Source{}) {
		b = d.source.appendJSON(openMember(b, "source"))
	}
	return b
}

func (d *data) appendJSON(b []byte) []byte {
	b = d.appendHead(b)
	b = appendArray(b, "sections", (*Section).appendJSON, d.sections)
	b = appendArray(b, "sentences", (*Sentence).appendJSON, d.sentences)
	b = appendArray(b, "actors", (*Actor).appendJSON, d.actors)
	b = appendArray(b, "regions", (*Region).appendJSON, d.regions)
	b = appendArray(b, "topics", (*Topic).appendJSON, d.topics)
	b = appendArray(b, "quotes", (*Quote).appendJSON, d.quotes)
	b = appendArray(b, "findings", (*Finding).appendJSON, d.findings...)
	return append(b, '}')
}

// documents are slices to write compact documents into, to use again: what is
// returned is a copy of the right size. A slice of more than mostKept bytes is let go.
var documents sync.Pool

const mostKept = 16 << 20

func (d *data) marshal() []byte {
	kept, ok := documents.Get().(*[]byte)
	if !ok {
		kept = new([]byte)
	}
	*kept = d.appendJSON((*kept)[:0])
	doc := bytes.Clone(*kept)
	if cap(*kept) <= mostKept {
		documents.Put(kept)
	}
	return doc
}

// A writer writes a document piece by piece, as json.Indent would lay it out.
type writer struct {
	w      io.Writer
	n      int64
	err    error
	buf    bytes.Buffer
	record []byte
}

const indent = "  "

// write writes what has come together, if it is enough.
func (w *writer) write(enough int) {
	if w.buf.Len() < enough {
		return
	}
	if w.err == nil {
		var n int
		n, w.err = w.w.Write(w.buf.Bytes())
		if n < 0 || n > w.buf.Len() {
			n, w.err = 0, cmp.Or(w.err, error(fault{"summit: the writer returned a count of bytes that is impossible", ErrBadValue}))
		}
		if w.n += int64(n); w.err == nil && n < w.buf.Len() {
			w.err = io.ErrShortWrite
		}
	}
	w.buf.Reset()
}

// indent adds compact JSON, every line after the first indented by prefix more.
func (w *writer) indent(doc []byte, prefix string) {
	_ = json.Indent(&w.buf, doc, prefix, indent) // of what is JSON: it can't fail
}

func writeAll[R any](w *writer, name string, appendRecord func(*R, []byte) []byte, pieces ...[]R) {
	before := ",\n" + indent + `"` + name + "\": [\n" + indent + indent
	empty := true
	for _, piece := range pieces {
		for i := range piece {
			if w.err != nil {
				return
			}
			w.buf.WriteString(before)
			w.record = appendRecord(&piece[i], w.record[:0])
			w.indent(w.record, indent+indent)
			w.write(16 << 10)
			before = ",\n" + indent + indent
			empty = false
		}
	}
	if !empty {
		w.buf.WriteString("\n" + indent + "]")
	}
}

func (w *writer) document(d *data) {
	w.indent(append(d.appendHead(nil), '}'), "")
	w.buf.Truncate(w.buf.Len() - len("\n}"))
	writeAll(w, "sections", (*Section).appendJSON, d.sections)
	writeAll(w, "sentences", (*Sentence).appendJSON, d.sentences)
	writeAll(w, "actors", (*Actor).appendJSON, d.actors)
	writeAll(w, "regions", (*Region).appendJSON, d.regions)
	writeAll(w, "topics", (*Topic).appendJSON, d.topics)
	writeAll(w, "quotes", (*Quote).appendJSON, d.quotes)
	writeAll(w, "findings", (*Finding).appendJSON, d.findings...)
	w.buf.WriteString("\n}\n")
	w.write(0)
}
