package summit

import (
	"bytes"
	"cmp"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"example.com/summit/internal/form"
)

// The header of the JSON form.
const (
	formatPrefix  = "summit/"
	formatVersion = 1 // the version that is written, and the highest that is read
	formatName    = "summit/1"
	schemaID      = "https://example.com/summit/schema/summit.schema.json"
)

//go:embed schema/summit.schema.json
var schema string

// Schema returns the JSON Schema (draft 2020-12) of the form in which briefs
// are written and read. What a schema can't express, such as that every
// reference is to a record, [Read] checks as well.
func Schema() string { return schema }

// ErrSyntax, ErrVersion and ErrLimit are what errors of [Read] wrap, beside the sentinels of [New].
var (
	ErrSyntax  error = sentinel("is not of the form")
	ErrVersion error = sentinel("is no version that can be read")
	ErrLimit   error = sentinel("goes beyond a limit")
)

// The records as JSON has them: sets as slices, which encoding/json writes and
// reads several times faster than types with methods of their own. A member
// without omitempty is one that a record can't be without.
type (
	wireHeader struct {
		Format   string `json:"format"`
		Schema   string `json:"$schema,omitempty"`
		Title    string `json:"title,omitempty"`
		Date     Date   `json:"date,omitempty"`
		Language string `json:"language,omitempty"`
		Edition  string `json:"edition,omitempty"`
		Source   Source `json:"source,omitzero"`
	}
	wireDraft struct {
		wireHeader
		Sections  []wireSection `json:"sections,omitempty"`
		Sentences []Sentence    `json:"sentences,omitempty"`
		Actors    []wireActor   `json:"actors,omitempty"`
		Regions   []wireRegion  `json:"regions,omitempty"`
		Topics    []wireTopic   `json:"topics,omitempty"`
		Quotes    []wireQuote   `json:"quotes,omitempty"`
		Findings  []wireFinding `json:"findings,omitempty"`
	}
	wireSection Section
	wireTopic   Topic
	wireActor   struct {
		ID      ActorID   `json:"id"`
		Name    string    `json:"name"`
		Aliases []string  `json:"aliases,omitempty"`
		Kind    ActorKind `json:"kind"`
		Role    string    `json:"role,omitempty"`
		Within  []ActorID `json:"within,omitempty"`
		Region  RegionID  `json:"region,omitempty"`
	}
	wireRegion struct {
		ID     RegionID   `json:"id"`
		Name   string     `json:"name"`
		Kind   RegionKind `json:"kind"`
		Within []RegionID `json:"within,omitempty"`
		Code   string     `json:"code,omitempty"`
	}
	wireQuote struct {
		ID       QuoteID    `json:"id"`
		Text     string     `json:"text"`
		Form     Form       `json:"form"`
		By       []ActorID  `json:"by,omitempty"`
		About    []ActorID  `json:"about,omitempty"`
		Phases   []Phase    `json:"phases,omitempty"`
		Settings []Setting  `json:"settings,omitempty"`
		Negated  bool       `json:"negated,omitempty"`
		Variant  QuoteID    `json:"variant,omitempty"`
		Topics   []TopicID  `json:"topics,omitempty"`
		Regions  []RegionID `json:"regions,omitempty"`
		Mentions []Mention  `json:"mentions,omitempty"`
	}
	wireFinding struct {
		ID        FindingID  `json:"id"`
		Kind      Kind       `json:"kind"`
		Outcome   Outcome    `json:"outcome,omitempty"`
		Modality  Modality   `json:"modality,omitempty"`
		Condition Condition  `json:"condition,omitempty"`
		Phases    []Phase    `json:"phases,omitempty"`
		Settings  []Setting  `json:"settings,omitempty"`
		Date      Date       `json:"date,omitempty"`
		Statement string     `json:"statement"`
		By        []ActorID  `json:"by,omitempty"`
		Citing    []ActorID  `json:"citing,omitempty"`
		Actors    []ActorID  `json:"actors,omitempty"`
		Topics    []TopicID  `json:"topics,omitempty"`
		Regions   []RegionID `json:"regions,omitempty"`
		Quotes    []QuoteID  `json:"quotes,omitempty"`
		Sentences []int      `json:"sentences,omitempty"`
	}
)

func (a *Actor) wire() wireActor {
	return wireActor{a.ID, a.Name, a.Aliases.elems, a.Kind, a.Role, a.Within.elems, a.Region}
}

func (r *Region) wire() wireRegion {
	return wireRegion{r.ID, r.Name, r.Kind, r.Within.elems, r.Code}
}

func (t *Topic) wire() wireTopic { return wireTopic(*t) }

func (s *Section) wire() wireSection { return wireSection(*s) }

func (s *Sentence) wire() Sentence { return *s }

func (q *Quote) wire() wireQuote {
	return wireQuote{q.ID, q.Text, q.Form, q.By.elems, q.About.elems, q.Phases.elems, q.Settings.elems, q.Negated, q.Variant,
		q.Topics.elems, q.Regions.elems, q.Mentions.elems}
}

func (f *Finding) wire() wireFinding {
	return wireFinding{f.ID, f.Kind, f.Outcome, f.Modality, f.Condition, f.Phases.elems, f.Settings.elems, f.Date, f.Statement,
		f.By.elems, f.Citing.elems, f.Actors.elems, f.Topics.elems, f.Regions.elems, f.Quotes.elems, f.Sentences.elems}
}

func (d *data) header() wireHeader {
	return wireHeader{formatName, schemaID, d.title, d.date, d.language, d.edition, d.source}
}

// data returns d as a brief has it, sharing its records.
func (d *Draft) data() *data {
	return &data{title: d.Title, date: d.Date, language: d.Language, edition: d.Edition, source: d.Source, sections: d.Sections, sentences: d.Sentences,
		actors: d.Actors, regions: d.Regions, topics: d.Topics, quotes: d.Quotes, findings: [][]Finding{d.Findings}}
}

// marshal is json.Marshal without HTML's escapes.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// MarshalJSON returns b in the JSON form, compact. What [Brief.WriteTo] writes
// is the same, indented.
func (b Brief) MarshalJSON() ([]byte, error) { return b.data().marshal() }

// MarshalJSON returns d in the JSON form of a [Brief], compact. It checks nothing.
func (d Draft) MarshalJSON() ([]byte, error) { return d.data().marshal() }

// MarshalJSON returns a as a brief's JSON has it.
func (a Actor) MarshalJSON() ([]byte, error) { return marshal(a.wire()) }

// MarshalJSON returns r as a brief's JSON has it.
func (r Region) MarshalJSON() ([]byte, error) { return marshal(r.wire()) }

// MarshalJSON returns q as a brief's JSON has it.
func (q Quote) MarshalJSON() ([]byte, error) { return marshal(q.wire()) }

// MarshalJSON returns f as a brief's JSON has it.
func (f Finding) MarshalJSON() ([]byte, error) { return marshal(f.wire()) }

// WriteTo writes b as indented JSON, in canonical form: equal briefs give the
// same bytes, everywhere. The document ends with a newline. WriteTo holds a few
// records at a time.
func (b Brief) WriteTo(w io.Writer) (n int64, err error) {
	if w == nil {
		return 0, fault{"summit: no writer to write to", ErrEmpty}
	}
	e := newEncoder(indented)
	e.w = w
	e.document(b.data())
	e.buf.WriteByte('\n')
	e.flush(0)
	return e.n, e.err
}

// encoders are encoders of compact JSON to use again, for their memory.
var encoders sync.Pool

func (d *data) marshal() ([]byte, error) {
	e, ok := encoders.Get().(*encoder)
	if !ok {
		e = newEncoder(compact)
	}
	if e.document(d); e.err != nil {
		return nil, e.err
	}
	doc := bytes.Clone(e.buf.Bytes())
	e.buf.Reset()
	encoders.Put(e)
	return doc, nil
}

// A layout is what stands between the tokens of a document: white space or none.
type layout struct{ indent, line, line1, space string }

const indent = "  "

var (
	compact  = layout{}
	indented = layout{indent, "\n", "\n" + indent, " "}
)

// An encoder encodes a document as encoding/json would, but a few records at a
// time: no more need to be held, and those stay in the processor's cache.
type encoder struct {
	layout
	w    io.Writer // where the document goes; nil: it stays in buf
	n    int64
	err  error
	buf  bytes.Buffer
	json *json.Encoder
}

func newEncoder(l layout) *encoder {
	e := &encoder{layout: l}
	e.json = json.NewEncoder(&e.buf)
	e.json.SetEscapeHTML(false)
	return e
}

// flush writes what has come together, if it is enough.
func (e *encoder) flush(enough int) {
	if e.w == nil || e.buf.Len() < enough {
		return
	}
	if e.err == nil {
		var n int
		n, e.err = e.w.Write(e.buf.Bytes())
		e.n += int64(n)
		if e.err == nil && n < e.buf.Len() {
			e.err = io.ErrShortWrite
		}
	}
	e.buf.Reset()
}

// open encodes v, an object or an array, all but its end.
func (e *encoder) open(v any, prefix, end string) {
	e.json.SetIndent(prefix, e.indent)
	if err := e.json.Encode(v); err != nil {
		e.err = cmp.Or(e.err, err)
		return
	}
	e.buf.Truncate(e.buf.Len() - len(end) - len("\n"))
}

func (e *encoder) document(d *data) {
	e.open(d.header(), "", e.line+"}")
	encodeRecords(e, "sections", (*Section).wire, d.sections)
	encodeRecords(e, "sentences", (*Sentence).wire, d.sentences)
	encodeRecords(e, "actors", (*Actor).wire, d.actors)
	encodeRecords(e, "regions", (*Region).wire, d.regions)
	encodeRecords(e, "topics", (*Topic).wire, d.topics)
	encodeRecords(e, "quotes", (*Quote).wire, d.quotes)
	encodeRecords(e, "findings", (*Finding).wire, d.findings...)
	e.buf.WriteString(e.line + "}")
}

func encodeRecords[R, W any](e *encoder, name string, wire func(*R) W, pieces ...[]R) {
	end := e.line1 + "]"
	batch := make([]W, 0, 16)
	first := true
	for _, piece := range pieces {
		for records := range slices.Chunk(piece, cap(batch)) {
			if e.err != nil {
				return
			}
			if batch = batch[:0]; first {
				e.buf.WriteString("," + e.line1 + `"` + name + `":` + e.space)
			}
			for i := range records {
				batch = append(batch, wire(&records[i]))
			}
			at := e.buf.Len()
			if e.open(&batch, e.indent, end); !first && e.err == nil {
				e.buf.Bytes()[at] = ',' // in place of another opening bracket
			}
			first = false
			e.flush(16 << 10)
		}
	}
	if !first {
		e.buf.WriteString(end)
	}
}

// A ReadOption sets a limit for [Read].
type ReadOption struct{ set func(*limits) }

type limits struct {
	bytes          int64
	depth, records int
}

const defaultDepth = 16

// MaxBytes limits the size of the document; without it the limit is 64 MiB.
func MaxBytes(n int64) ReadOption { return ReadOption{func(l *limits) { l.bytes = n }} }

// MaxDepth limits how deep arrays and objects may be nested; without it the
// limit is 16. A brief needs 5.
func MaxDepth(n int) ReadOption { return ReadOption{func(l *limits) { l.depth = n }} }

// MaxRecords limits the number of records of all kinds together, sentences
// included; without it the limit is 1,000,000.
func MaxRecords(n int) ReadOption { return ReadOption{func(l *limits) { l.records = n }} }

// Read reads a brief from the JSON form in which [Brief.WriteTo] and
// [Brief.MarshalJSON] write it. It reads r to its end.
//
// Read is strict. Beside the faults that [New] finds, it refuses members that
// are not known, or are given twice, or in another case; values of another type, null
// included; numbers out of range; text that is not Unicode; anything after
// the document; a format that it doesn't know; and what goes beyond the limits that opts set.
// Faults that don't hang together are reported together, the first 100 of them and
// the number of the rest, in the order of the document, as [Errors] whose
// elements tell the path, line and column. An error of r's is wrapped.
func Read(r io.Reader, opts ...ReadOption) (Brief, error) {
	l := limits{bytes: 64 << 20, depth: defaultDepth, records: 1_000_000}
	for _, o := range opts {
		if o.set != nil {
			o.set(&l)
		}
	}
	if r == nil {
		return Brief{}, fault{"summit: no document to read", ErrEmpty}
	}
	var doc bytes.Buffer
	n, err := doc.ReadFrom(io.LimitReader(r, min(max(l.bytes, 0), math.MaxInt64-1)+1))
	switch {
	case err != nil:
		return Brief{}, fmt.Errorf("summit: reading the document: %w", err)
	case n > l.bytes:
		return Brief{}, fault{fmt.Sprintf("summit: the document has more than %d bytes", l.bytes), ErrLimit}
	}
	return decodeBrief(doc.Bytes(), l)
}

// UnmarshalJSON sets b to the brief that [Read] reads from doc, within Read's
// limits. JSON null leaves b as it is.
func (b *Brief) UnmarshalJSON(doc []byte) error {
	if string(doc) == "null" {
		return nil
	}
	if b == nil {
		return fault{"summit: cannot decode into a nil *Brief", ErrEmpty}
	}
	read, err := Read(bytes.NewReader(doc))
	if err == nil {
		*b = read
	}
	return err
}

// UnmarshalJSON sets d to what doc has, which must be of the form that [Read]
// reads, but may be unfinished: the format and members that records can't be
// without may be missing, and nothing is checked that New would check. JSON null leaves d as it is.
func (d *Draft) UnmarshalJSON(doc []byte) error {
	if string(doc) == "null" {
		return nil
	}
	if d == nil {
		return fault{"summit: cannot decode into a nil *Draft", ErrEmpty}
	}
	dec := &decoder{doc: doc}
	dec.draftForm(limits{depth: defaultDepth, records: math.MaxInt}, false)
	if err := dec.errs(); err != nil {
		return err
	}
	*d = dec.draft
	return nil
}

// UnmarshalJSON sets a to what doc has, in memory of its own. It refuses what is
// not of the form, and checks nothing else. JSON null leaves a as it is.
func (a *Actor) UnmarshalJSON(doc []byte) error {
	return decodeRecord(a, doc, recordActor, (*decoder).actor)
}

// UnmarshalJSON sets r to what doc has, as [Actor.UnmarshalJSON] does.
func (r *Region) UnmarshalJSON(doc []byte) error {
	return decodeRecord(r, doc, recordRegion, (*decoder).region)
}

// UnmarshalJSON sets t to what doc has, as [Actor.UnmarshalJSON] does.
func (t *Topic) UnmarshalJSON(doc []byte) error {
	return decodeRecord(t, doc, recordTopic, (*decoder).topic)
}

// UnmarshalJSON sets q to what doc has, as [Actor.UnmarshalJSON] does.
func (q *Quote) UnmarshalJSON(doc []byte) error {
	return decodeRecord(q, doc, recordQuote, (*decoder).quote)
}

// UnmarshalJSON sets f to what doc has, as [Actor.UnmarshalJSON] does.
func (f *Finding) UnmarshalJSON(doc []byte) error {
	return decodeRecord(f, doc, recordFinding, (*decoder).finding)
}

// The shape of a draft is made when it is needed first, so that importing the package costs nothing.
var (
	shapeOnce sync.Once
	shape     *form.Shape
)

func draftShape() *form.Shape {
	shapeOnce.Do(func() { shape = form.Of(reflect.TypeFor[wireDraft]()) })
	return shape
}

// collections are the members of a draft that hold records, and the records' names.
var collections = [...]struct{ member, record string }{
	{"sections", recordSection}, {"sentences", recordSentence}, {"actors", recordActor}, {"regions", recordRegion},
	{"topics", recordTopic}, {"quotes", recordQuote}, {"findings", recordFinding},
}

func collectionOf(record string) string {
	for _, c := range collections {
		if c.record == record {
			return c.member
		}
	}
	return ""
}

func recordOf(member string) string {
	for _, c := range collections {
		if c.member == member {
			return c.record
		}
	}
	return recordDraft
}

func decodeBrief(doc []byte, l limits) (Brief, error) {
	dec := &decoder{doc: doc}
	var known *places
	if dec.draftForm(l, true) && dec.more == 0 {
		c := newChecker(&dec.draft)
		known = c.places
		c.most = 10_000 // a document can have a fault for each few of its bytes
		c.draft()
		dec.addChecked(c.errs)
		dec.more += c.more
	}
	if err := dec.errs(); err != nil {
		return Brief{}, err
	}
	d := dec.draft.data()
	d.places = known
	return Brief{d}, nil
}

func decodeRecord[R any](r *R, doc []byte, record string, decode func(*decoder, position, []byte) R) error {
	if string(doc) == "null" {
		return nil
	}
	if r == nil {
		return fault{"summit: cannot decode into a nil " + record, ErrEmpty}
	}
	dec := &decoder{doc: doc, record: record}
	s := form.Scanner{Doc: doc, MaxDepth: defaultDepth, MaxElems: math.MaxInt, Fault: dec.formFault}
	var decoded R
	if s.Scan(draftShape().Member(collectionOf(record)).Elem) {
		decoded = decode(dec, position{}, doc)
	}
	if err := dec.errs(); err != nil {
		return err
	}
	*r = decoded
	return nil
}

// A decoder decodes a document and collects what is wrong with it.
type decoder struct {
	doc    []byte
	record string // what the document is, if it is one record
	draft  Draft
	starts map[string][]int // where the records stand, by collection
	faults []located
	more   int // faults beyond those

	json  *json.Decoder // of records, which it reads from rest
	rest  bytes.Reader
	wires struct {
		section  wireSection
		sentence Sentence
		actor    wireActor
		region   wireRegion
		topic    wireTopic
		quote    wireQuote
		finding  wireFinding
	}

	// What faults in the form make New's faults depend on.
	faulty    map[string]bool // members and records, by their paths
	idless    bool            // IDs may be missing
	placeless bool            // spans may be missing
}

type located struct {
	*RecordError
	offset int
}

// A position is where a record stands in a document.
type position struct {
	steps  []form.Step
	offset int
}

// mostFaults is the number of faults that are told; of the rest, their number is.
const mostFaults = 100

func (d *decoder) add(offset int, e *RecordError) {
	if len(d.faults) == mostFaults {
		d.more++
		return
	}
	d.faults = append(d.faults, located{e, offset})
}

// errs returns the faults in the order of the document.
func (d *decoder) errs() error {
	slices.SortStableFunc(d.faults, func(a, b located) int { return cmp.Compare(a.offset, b.offset) })
	var errs Errors
	if beyond := len(d.faults) - mostFaults; beyond > 0 {
		d.faults, d.more = d.faults[:mostFaults], d.more+beyond
	}
	line, start, at := 1, 0, 0 // of the line that the document was read to
	for _, f := range d.faults {
		for ; at < f.offset; at++ {
			if d.doc[at] == '\n' {
				line, start = line+1, at+1
			}
		}
		f.Line, f.Column = line, utf8.RuneCount(d.doc[start:f.offset])+1
		errs = append(errs, f.RecordError)
	}
	if d.more > 0 {
		errs = append(errs, &RecordError{Record: recordDocument, Index: -1, Err: fault{fmt.Sprintf("and %d more faults", d.more), ErrLimit}})
	}
	return errs.orNil()
}

// draftForm checks the form of the document and decodes it, and reports whether it was read to its end.
func (d *decoder) draftForm(l limits, whole bool) bool {
	if !d.version() {
		return false
	}
	s := form.Scanner{Doc: d.doc, MaxDepth: l.depth, MaxElems: l.records, Require: whole, Value: d.value, Fault: d.formFault}
	return s.Scan(draftShape())
}

// version checks the document's format before anything else.
func (d *decoder) version() bool {
	at, found := form.Find(d.doc, 0, form.Into("format"))
	if !found {
		return true // whatever else is wrong is told by the scan
	}
	var name string
	if json.NewDecoder(bytes.NewReader(d.doc[at:])).Decode(&name) != nil {
		return true
	}
	version, ok := strings.CutPrefix(name, formatPrefix)
	n, err := strconv.Atoi(version)
	if ok && err == nil && 1 <= n && n <= formatVersion && strconv.Itoa(n) == version {
		return true
	}
	text := "only " + formatName + " can be read"
	if name != "" {
		text += ", not"
	}
	d.add(at, &RecordError{Record: recordDraft, Index: -1, Field: "Format", Value: name, Path: "format", Err: fault{text, ErrVersion}})
	return false
}

func sentinelOf(class form.Class) error {
	switch class {
	case form.Limit:
		return ErrLimit
	case form.Text:
		return ErrBadText
	case form.Missing:
		return ErrEmpty
	case form.Twice:
		return ErrDuplicateID
	}
	return ErrSyntax
}

func (d *decoder) formFault(f form.Fault) {
	if len(d.faults) == mostFaults {
		d.more++
		return
	}
	e := &RecordError{Record: recordDocument, Index: -1, Value: f.Value, Err: fault{f.Text, sentinelOf(f.Class)}, Path: form.Path(f.Path)}
	rest := f.Path
	if f.Class != form.Syntax && f.Class != form.Limit {
		e.Record = recordDraft
		if d.record != "" {
			e.Record = d.record
		} else if len(rest) > 0 {
			d.mind(rest)
			if record := recordOf(rest[0].Name); record != recordDraft && len(rest) > 1 {
				e.Record, e.Index, e.ID = record, rest[1].Index, d.idOf(rest, f.Outer)
				rest = rest[2:]
			}
		}
	}
	var fields []string
	for _, s := range rest {
		switch {
		case s.Field != "":
			fields = append(fields, s.Field)
		case s.Member && s.Name != "" && strconv.Quote(s.Name) == `"`+s.Name+`"`:
			fields = append(fields, s.Name)
		case s.Member && s.Name != "":
			fields = append(fields, strconv.Quote(s.Name))
		}
	}
	e.Field = strings.Join(fields, ".")
	d.add(f.Offset, e)
}

// mind remembers what a fault in the form may make New find wrong as well.
func (d *decoder) mind(path []form.Step) {
	if d.faulty == nil {
		d.faulty = make(map[string]bool)
	}
	name := path[0].Name
	d.placeless = d.placeless || name == "source" || name == "sentences"
	if recordOf(name) == recordDraft {
		d.faulty[name] = true
		return
	}
	d.faulty[form.Path(path[:min(2, len(path))])] = true
	d.idless = d.idless || len(path) <= 2 || path[2].Name == "id"
}

// idOf returns the ID of the record at start, into which a path leads, as far as it has one.
func (d *decoder) idOf(path []form.Step, start int) string {
	if path[0].Name == "sentences" {
		return strconv.Itoa(path[1].Index + 1)
	}
	var id string
	if at, found := form.Find(d.doc, start, form.Into("id")); found {
		if json.NewDecoder(bytes.NewReader(d.doc[at:])).Decode(&id) != nil {
			return ""
		}
	}
	return id
}

// addChecked adds faults that New finds, but for those that may come of faults
// in the form.
func (d *decoder) addChecked(errs Errors) {
	var found []located
	for _, e := range errs {
		if d.idless && errors.Is(e, ErrUnknownID) || d.placeless && errors.Is(e, ErrBadSpan) {
			continue
		}
		path, start := d.pathOf(e)
		if d.faulty[form.Path(path)] {
			continue
		}
		found = append(found, located{e, start})
	}
	slices.SortStableFunc(found, func(a, b located) int { return cmp.Compare(a.offset, b.offset) })
	if len(found) > mostFaults {
		d.more += len(found) - mostFaults
		found = found[:mostFaults]
	}
	for _, f := range found {
		path, _ := d.pathOf(f.RecordError)
		fields := strings.Split(f.Field, ".")
		inner := []form.Step{form.Into(strings.ToLower(fields[0]))}
		if f.element > 0 {
			inner = append(inner, form.At(f.element-1))
		}
		for _, name := range fields[1:] {
			inner = append(inner, form.Into(strings.ToLower(name)))
		}
		if f.Index < 0 {
			path = nil
		}
		f.Path = form.Path(append(path, inner...))
		f.offset, _ = form.Find(d.doc, f.offset, inner...)
		d.faults = append(d.faults, f)
	}
}

// pathOf returns the path of the record that e is about, and where it stands; or,
// where it is a field of the draft, the path of that, and where the draft stands.
func (d *decoder) pathOf(e *RecordError) (path []form.Step, start int) {
	if e.Index < 0 {
		field, _, _ := strings.Cut(e.Field, ".")
		return []form.Step{form.Into(strings.ToLower(field))}, 0
	}
	collection := collectionOf(e.Record)
	return []form.Step{form.Into(collection), form.At(e.Index)}, d.starts[collection][e.Index]
}

// value decodes a member of the document or a record in it.
func (d *decoder) value(path []form.Step, start, end int) {
	if d.more > 0 {
		return
	}
	doc, name := d.doc[start:end], path[0].Name
	if len(path) == 1 {
		switch name {
		case "title":
			unmarshal(doc, &d.draft.Title)
		case "date":
			unmarshal(doc, &d.draft.Date)
		case "language":
			unmarshal(doc, &d.draft.Language)
		case "edition":
			unmarshal(doc, &d.draft.Edition)
		case "source":
			unmarshal(doc, &d.draft.Source)
		}
		return
	}
	if d.starts == nil {
		d.starts = make(map[string][]int)
	}
	d.starts[name] = append(d.starts[name], start)
	at := position{path, start}
	switch name {
	case "sections":
		d.draft.Sections = append(d.draft.Sections, d.section(at, doc))
	case "sentences":
		d.draft.Sentences = append(d.draft.Sentences, d.sentence(at, doc))
	case "actors":
		d.draft.Actors = append(d.draft.Actors, d.actor(at, doc))
	case "regions":
		d.draft.Regions = append(d.draft.Regions, d.region(at, doc))
	case "topics":
		d.draft.Topics = append(d.draft.Topics, d.topic(at, doc))
	case "quotes":
		d.draft.Quotes = append(d.draft.Quotes, d.quote(at, doc))
	case "findings":
		d.draft.Findings = append(d.draft.Findings, d.finding(at, doc))
	}
}

// unmarshal decodes what was scanned. Its errors are those of the scan.
func unmarshal(doc []byte, v any) { _ = json.Unmarshal(doc, v) }

func (d *decoder) section(_ position, doc []byte) Section {
	return Section(decodeWire(d, doc, &d.wires.section))
}

func (d *decoder) sentence(_ position, doc []byte) Sentence {
	return decodeWire(d, doc, &d.wires.sentence)
}

func (d *decoder) actor(at position, doc []byte) Actor {
	w := decodeWire(d, doc, &d.wires.actor)
	return Actor{w.ID, w.Name, decodeSet(d, at, "Aliases", w.Aliases), w.Kind, w.Role, decodeSet(d, at, "Within", w.Within), w.Region}
}

func (d *decoder) region(at position, doc []byte) Region {
	w := decodeWire(d, doc, &d.wires.region)
	return Region{w.ID, w.Name, w.Kind, decodeSet(d, at, "Within", w.Within), w.Code}
}

func (d *decoder) topic(_ position, doc []byte) Topic {
	return Topic(decodeWire(d, doc, &d.wires.topic))
}

func (d *decoder) quote(at position, doc []byte) Quote {
	w := decodeWire(d, doc, &d.wires.quote)
	return Quote{w.ID, w.Text, w.Form, decodeSet(d, at, "By", w.By), decodeSet(d, at, "About", w.About),
		decodeSet(d, at, "Phases", w.Phases), decodeSet(d, at, "Settings", w.Settings), w.Negated, w.Variant,
		decodeSet(d, at, "Topics", w.Topics), decodeSet(d, at, "Regions", w.Regions), decodeSet(d, at, "Mentions", w.Mentions)}
}

func (d *decoder) finding(at position, doc []byte) Finding {
	w := decodeWire(d, doc, &d.wires.finding)
	return Finding{w.ID, w.Kind, w.Outcome, w.Modality, w.Condition, decodeSet(d, at, "Phases", w.Phases),
		decodeSet(d, at, "Settings", w.Settings), w.Date, w.Statement, decodeSet(d, at, "By", w.By), decodeSet(d, at, "Citing", w.Citing),
		decodeSet(d, at, "Actors", w.Actors), decodeSet(d, at, "Topics", w.Topics), decodeSet(d, at, "Regions", w.Regions),
		decodeSet(d, at, "Quotes", w.Quotes), decodeSet(d, at, "Sentences", w.Sentences)}
}

// decodeWire decodes a record, by way of w. The memory of w and of the decoder
// of encoding/json serves for the next record too. A record of another type is
// the scan's to report.
func decodeWire[W any](d *decoder, doc []byte, w *W) W {
	*w = *new(W)
	if doc = bytes.TrimLeft(doc, " \t\r\n"); doc[0] != '{' {
		return *w
	}
	if d.json == nil {
		d.json = json.NewDecoder(&d.rest)
	}
	d.rest.Reset(doc)
	err := d.json.Decode(w)
	if _, ok := errors.AsType[*json.UnmarshalTypeError](err); err != nil && !ok {
		// Unknown members nested too deep for encoding/json; it reads no more.
		d.json, d.idless = nil, true
	}
	return *w
}

// decodeSet makes a set of elems, which must be nobody else's.
func decodeSet[T Element](d *decoder, at position, field string, elems []T) Set[T] {
	if len(elems) == 0 {
		return Set[T]{}
	}
	if i := secondOf(elems); i >= 0 {
		steps := append(slices.Clone(at.steps), form.Step{Member: true, Name: strings.ToLower(field), Field: field})
		if set := form.Path(steps) + "["; slices.ContainsFunc(d.faults, func(f located) bool { return strings.HasPrefix(f.Path, set) }) {
			return Set[T]{} // elements of another type may be what is twice
		}
		steps = append(steps, form.At(i))
		// Where it is not found, encoding/json took it from a member in another case.
		if offset, found := form.Find(d.doc, at.offset, steps[len(at.steps):]...); found {
			d.formFault(form.Fault{Class: form.Twice, Offset: offset, Outer: at.offset, Path: steps, Text: "stands more than once:", Value: fmt.Sprint(elems[i])})
		}
		return Set[T]{}
	}
	return setOf(elems...)
}
