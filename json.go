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
	"example.com/summit/internal/index"
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

// ErrSyntax, ErrVersion and ErrLimit are what errors of [Read] wrap, beside the
// sentinels of [New]. ErrLimit is wrapped as well by the number of the faults
// beyond the first hundred.
var (
	ErrSyntax  error = sentinel("is not of the form")
	ErrVersion error = sentinel("is no version that can be read")
	ErrLimit   error = sentinel("goes beyond a limit")
)

// The records as JSON has them, to read: sets as slices, which encoding/json
// reads several times faster than types with methods of their own. A member
// without omitempty is one that a record can't be without.
type (
	wireHeader struct {
		Format   string     `json:"format"`
		Schema   string     `json:"$schema,omitempty"`
		Title    string     `json:"title,omitempty"`
		Date     Date       `json:"date,omitempty"`
		Language string     `json:"language,omitempty"`
		Edition  string     `json:"edition,omitempty"`
		Source   wireSource `json:"source,omitzero"`
	}
	wireDraft struct {
		wireHeader
		Sections  []wireSection  `json:"sections,omitempty"`
		Sentences []wireSentence `json:"sentences,omitempty"`
		Actors    []wireActor    `json:"actors,omitempty"`
		Regions   []wireRegion   `json:"regions,omitempty"`
		Topics    []wireTopic    `json:"topics,omitempty"`
		Quotes    []wireQuote    `json:"quotes,omitempty"`
		Findings  []wireFinding  `json:"findings,omitempty"`
	}
	wireSource   Source
	wireSection  Section
	wireSentence Sentence
	wireTopic    Topic
	wireMention  Mention
	wireActor    struct {
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
		ID       QuoteID       `json:"id"`
		Text     string        `json:"text"`
		Form     Form          `json:"form"`
		By       []ActorID     `json:"by,omitempty"`
		About    []ActorID     `json:"about,omitempty"`
		Phases   []Phase       `json:"phases,omitempty"`
		Settings []Setting     `json:"settings,omitempty"`
		Negated  bool          `json:"negated,omitempty"`
		Variant  QuoteID       `json:"variant,omitempty"`
		Topics   []TopicID     `json:"topics,omitempty"`
		Regions  []RegionID    `json:"regions,omitempty"`
		Mentions []wireMention `json:"mentions,omitempty"`
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

// each returns what f makes of each element.
func each[A, B any](elems []A, f func(A) B) []B {
	if len(elems) == 0 {
		return nil
	}
	made := make([]B, len(elems))
	for i, e := range elems {
		made[i] = f(e)
	}
	return made
}

// data returns d as a brief has it, sharing its records.
func (d *Draft) data() *data {
	return &data{title: d.Title, date: d.Date, language: d.Language, edition: d.Edition, source: d.Source, sections: d.Sections, sentences: d.Sentences,
		actors: d.Actors, regions: d.Regions, topics: d.Topics, quotes: d.Quotes, findings: [][]Finding{d.Findings}}
}

// checkWritten returns doc, or an error where encoding/json wrote something else
// for text that is not UTF-8.
func checkWritten(doc []byte, record string, t reflect.Type) ([]byte, error) {
	if !bytes.Contains(doc, []byte(`\ufffd`)) {
		return doc, nil
	}
	shape := form.Of(t)
	d := &decoder{doc: doc, record: record, shape: shape}
	s := form.Scanner{Doc: doc, MaxDepth: defaultDepth, MaxElems: math.MaxInt, Written: true, Fault: d.formFault}
	s.Scan(shape)
	errs := d.errs()
	if len(errs) == 0 {
		return doc, nil
	}
	for _, e := range errs {
		e.Line, e.Column = 0, 0 // of a document that nobody has
	}
	return nil, errs
}

// MarshalJSON returns b in the JSON form, compact. What [Brief.WriteTo] writes
// is the same, indented.
func (b Brief) MarshalJSON() ([]byte, error) { return b.data().marshal(), nil }

// MarshalJSON returns d in the JSON form of a [Brief], compact. It checks
// nothing but that all text is UTF-8, which JSON could not hold otherwise: what is
// not gives an error that wraps [ErrBadText].
func (d Draft) MarshalJSON() ([]byte, error) {
	return checkWritten(d.data().marshal(), "", reflect.TypeFor[wireDraft]())
}

// MarshalJSON returns s as a brief's JSON has it. As all methods MarshalJSON of
// records, it checks nothing but that all text is UTF-8.
func (s Source) MarshalJSON() ([]byte, error) {
	return checkWritten(s.appendJSON(nil), recordSource, reflect.TypeFor[wireSource]())
}

// MarshalJSON returns s as a brief's JSON has it.
func (s Section) MarshalJSON() ([]byte, error) {
	return checkWritten(s.appendJSON(nil), recordSection, reflect.TypeFor[wireSection]())
}

// MarshalJSON returns s as a brief's JSON has it.
func (s Sentence) MarshalJSON() ([]byte, error) {
	return checkWritten(s.appendJSON(nil), recordSentence, reflect.TypeFor[wireSentence]())
}

// MarshalJSON returns a as a brief's JSON has it.
func (a Actor) MarshalJSON() ([]byte, error) {
	return checkWritten(a.appendJSON(nil), recordActor, reflect.TypeFor[wireActor]())
}

// MarshalJSON returns r as a brief's JSON has it.
func (r Region) MarshalJSON() ([]byte, error) {
	return checkWritten(r.appendJSON(nil), recordRegion, reflect.TypeFor[wireRegion]())
}

// MarshalJSON returns t as a brief's JSON has it.
func (t Topic) MarshalJSON() ([]byte, error) {
	return checkWritten(t.appendJSON(nil), recordTopic, reflect.TypeFor[wireTopic]())
}

// MarshalJSON returns q as a brief's JSON has it.
func (q Quote) MarshalJSON() ([]byte, error) {
	return checkWritten(q.appendJSON(nil), recordQuote, reflect.TypeFor[wireQuote]())
}

// MarshalJSON returns m as a brief's JSON has it.
func (m Mention) MarshalJSON() ([]byte, error) {
	return checkWritten(m.appendJSON(nil), recordMention, reflect.TypeFor[wireMention]())
}

// MarshalJSON returns f as a brief's JSON has it.
func (f Finding) MarshalJSON() ([]byte, error) {
	return checkWritten(f.appendJSON(nil), recordFinding, reflect.TypeFor[wireFinding]())
}

// WriteTo writes b as indented JSON, in canonical form: equal briefs give the
// same bytes, everywhere. The document ends with a newline. WriteTo holds one
// record at a time.
func (b Brief) WriteTo(w io.Writer) (n int64, err error) {
	if w == nil {
		return 0, fault{"summit: no writer to write to", ErrEmpty}
	}
	doc := &writer{w: w}
	doc.document(b.data())
	return doc.n, doc.err
}

// A ReadOption sets a limit for [Read].
type ReadOption struct{ set func(*limits) }

type limits struct {
	bytes          int64
	depth, records int
}

const (
	defaultDepth   = 16
	defaultRecords = 1_000_000
)

// MaxBytes limits the size of the document; without it the limit is 64 MiB.
// Less than 0 is 0.
func MaxBytes(n int64) ReadOption { return ReadOption{func(l *limits) { l.bytes = max(n, 0) }} }

// MaxDepth limits how deep arrays and objects may be nested; without it the
// limit is 16. A brief needs 5. More than 1000 is 1000, less than 0 is 0.
func MaxDepth(n int) ReadOption {
	return ReadOption{func(l *limits) { l.depth = min(max(n, 0), form.MaxDepth) }}
}

// MaxRecords limits the number of records of all kinds together, sentences
// included; without it the limit is 1,000,000. Less than 0 is 0.
func MaxRecords(n int) ReadOption { return ReadOption{func(l *limits) { l.records = max(n, 0) }} }

// Read reads a brief from the JSON form in which [Brief.WriteTo] and
// [Brief.MarshalJSON] write it. It reads r to its end, or to the limit.
//
// Read is strict. Beside the faults that [New] finds, it refuses members that
// are not known, or are given twice, or in another case; values of another type, null
// included; numbers out of range; text that is not Unicode; anything after
// the document; a format that it doesn't know; and what goes beyond the limits that opts set.
// Faults that don't hang together are reported together, as [Errors] in the order
// of the document whose elements tell the path, line and column; of more than a
// hundred, the first hundred and the number of the rest.
//
// What New would find is looked for once the form allows it: not in a record
// whose form is at fault, not where a fault in the form may be the cause, and not at
// all where the document is no JSON or has more than a hundred faults in its form.
// An error of r's is wrapped.
func Read(r io.Reader, opts ...ReadOption) (Brief, error) {
	l := limits{bytes: 64 << 20, depth: defaultDepth, records: defaultRecords}
	for _, o := range opts {
		if o.set != nil {
			o.set(&l)
		}
	}
	if r == nil {
		return Brief{}, fault{"summit: no document to read", ErrEmpty}
	}
	var doc bytes.Buffer
	n, err := doc.ReadFrom(io.LimitReader(r, min(l.bytes, math.MaxInt64-1)+1))
	switch {
	case err != nil:
		return Brief{}, fmt.Errorf("summit: reading the document: %w", err)
	case n > l.bytes:
		return Brief{}, fault{fmt.Sprintf("summit: the document has more bytes than %d", l.bytes), ErrLimit}
	}
	return decodeBrief(doc.Bytes(), l)
}

// UnmarshalJSON sets b to the brief that [Read] reads from doc, within Read's
// limits. JSON null leaves b as it is. Where doc is a part of a larger document,
// the places in an error count from the part's beginning.
func (b *Brief) UnmarshalJSON(doc []byte) error {
	if string(doc) == "null" {
		return nil
	}
	if b == nil {
		return intoNil(b)
	}
	read, err := Read(bytes.NewReader(doc))
	if err == nil {
		*b = read
	}
	return err
}

// intoNil returns the error of decoding into a nil pointer of v's type.
func intoNil(v any) error {
	return fault{fmt.Sprintf("summit: cannot decode into a nil %T", v), ErrEmpty}
}

// UnmarshalJSON sets d to what doc has, which must be of the form that [Read]
// reads, within Read's limits of depth and records, but may be unfinished: the
// format and members that records can't be without may be missing, and nothing is
// checked that New would check. JSON null leaves d as it is.
//
// Empty records and mentions, as {}, take a hundred times their size in memory;
// a document that can't be trusted is for Read.
func (d *Draft) UnmarshalJSON(doc []byte) error {
	if string(doc) == "null" {
		return nil
	}
	if d == nil {
		return intoNil(d)
	}
	dec := &decoder{doc: doc}
	dec.document(limits{depth: defaultDepth, records: defaultRecords}, false)
	if err := dec.errs().orNil(); err != nil {
		return err
	}
	*d = dec.draft
	return nil
}

// UnmarshalJSON sets s to what doc has, as [Actor.UnmarshalJSON] does.
func (s *Source) UnmarshalJSON(doc []byte) error {
	return decodeRecord(s, doc, recordSource, func(d *decoder, doc []byte) Source { return Source(decodeWire[wireSource](d, doc)) })
}

// UnmarshalJSON sets s to what doc has, as [Actor.UnmarshalJSON] does.
func (s *Section) UnmarshalJSON(doc []byte) error {
	return decodeRecord(s, doc, recordSection, (*decoder).section)
}

// UnmarshalJSON sets s to what doc has, as [Actor.UnmarshalJSON] does.
func (s *Sentence) UnmarshalJSON(doc []byte) error {
	return decodeRecord(s, doc, recordSentence, (*decoder).sentence)
}

// UnmarshalJSON sets a to what doc has, in memory of its own. It refuses what is
// not of the form, or nested more than 16 deep, and checks nothing else. JSON
// null leaves a as it is.
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

// UnmarshalJSON sets m to what doc has, as [Actor.UnmarshalJSON] does.
func (m *Mention) UnmarshalJSON(doc []byte) error {
	return decodeRecord(m, doc, recordMention, func(d *decoder, doc []byte) Mention { return Mention(decodeWire[wireMention](d, doc)) })
}

// UnmarshalJSON sets f to what doc has, as [Actor.UnmarshalJSON] does.
func (f *Finding) UnmarshalJSON(doc []byte) error {
	return decodeRecord(f, doc, recordFinding, (*decoder).finding)
}

// MarshalJSON returns the elements as a JSON array; an empty set is []. Text that
// is not UTF-8 gives an error that wraps [ErrBadText].
func (s Set[T]) MarshalJSON() ([]byte, error) {
	if mentions, ok := any(s.elems).([]Mention); ok {
		return checkWritten(appendElements(nil, (*Mention).appendJSON, mentions), recordSet, reflect.TypeFor[[]wireMention]())
	}
	if s.elems == nil {
		return []byte("[]"), nil
	}
	return checkWritten(encodeJSON(s.elems), recordSet, reflect.TypeFor[[]T]())
}

// UnmarshalJSON sets s to the elements of a JSON array, in memory of its own,
// so that sets that shared their elements with s before are not changed. It is as
// strict as [Actor.UnmarshalJSON], and refuses an element that stands twice, with an
// error that wraps [ErrDuplicateID]. JSON null leaves s as it is.
func (s *Set[T]) UnmarshalJSON(doc []byte) error {
	return decodeValue(s, doc, recordSet, setShape[T](), func(d *decoder, doc []byte) Set[T] {
		var elems []T
		if mentions, ok := any(&elems).(*[]Mention); ok {
			*mentions = each(decodeWire[[]wireMention](d, doc), func(m wireMention) Mention { return Mention(m) })
		} else {
			unmarshal(doc, &elems)
		}
		return decodeSet(d, "", elems)
	})
}

func setShape[T Element]() *form.Shape {
	if _, ok := any(*new(T)).(Mention); ok {
		return draftShape().At(form.Into("quotes"), form.At(0), form.Into("mentions"))
	}
	return form.Of(reflect.TypeFor[[]T]())
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

// Values that are of no collection of a draft, as errors name them.
const (
	recordSource  = "source"
	recordMention = "mention"
	recordSet     = "set"
)

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

func shapeOf(record string) *form.Shape {
	switch record {
	case recordSource:
		return draftShape().At(form.Into("source"))
	case recordMention:
		return draftShape().At(form.Into("quotes"), form.At(0), form.Into("mentions"), form.At(0))
	}
	return draftShape().At(form.Into(collectionOf(record)), form.At(0))
}

func decodeBrief(doc []byte, l limits) (Brief, error) {
	d := &decoder{doc: doc}
	if d.document(l, true) && d.more == 0 {
		d.check()
	}
	if err := d.errs().orNil(); err != nil {
		return Brief{}, err
	}
	b := Brief{d.draft.data()}
	b.d.places = d.places
	return b, nil
}

func decodeRecord[R any](r *R, doc []byte, record string, decode func(*decoder, []byte) R) error {
	return decodeValue(r, doc, record, shapeOf(record), decode)
}

func decodeValue[V any](v *V, doc []byte, record string, shape *form.Shape, decode func(*decoder, []byte) V) error {
	if string(doc) == "null" {
		return nil
	}
	if v == nil {
		return intoNil(v)
	}
	d := &decoder{doc: doc, record: record, shape: shape, at: position{record: record, index: -1}}
	s := form.Scanner{Doc: doc, MaxDepth: defaultDepth, MaxElems: math.MaxInt, Fault: d.formFault}
	s.Scan(shape)
	var decoded V
	if d.faults == nil {
		decoded = decode(d, doc)
	}
	if err := d.errs().orNil(); err != nil {
		return err
	}
	*v = decoded
	return nil
}

// A decoder decodes a document and collects what is wrong with it.
type decoder struct {
	doc    []byte
	record string // what the document is, if it is one record or a part of one
	shape  *form.Shape
	draft  Draft
	places *index.Places
	spans  map[string][]span // where the records and the other values stand, by the members of the document
	at     position          // of what is being decoded
	faults []located         // in order
	more   int               // faults beyond those

	json *json.Decoder // of records, which it reads from rest
	rest bytes.Reader
	wire any // the record that was decoded last, for its memory

	// What faults in the form make other faults depend on.
	faulty    map[string]bool // members and records, by their paths
	idless    bool            // IDs may be missing
	placeless bool            // spans may be missing

	idStart int    // where the record stands whose ID was looked for last
	id      string // its ID
}

type span struct{ start, end int }

// A position is where a record stands in a document.
type position struct {
	record string
	index  int
	start  int
}

// A located fault stands at an offset, or inside of the record there.
type located struct {
	*RecordError
	offset       int
	outer, inner []form.Step // the path to the record, and the path inside of it where that is yet to be followed
}

// mostFaults is the number of faults that are told; of the rest, their number is.
const mostFaults = 100

// add keeps a fault if it is among the first.
func (d *decoder) add(f located) {
	if d.beyond(f.offset) {
		return
	}
	f.ID, f.Value = form.Cut(f.ID), form.Cut(f.Value)
	at := len(d.faults)
	for at > 0 && d.faults[at-1].offset > f.offset {
		at--
	}
	d.faults = slices.Insert(d.faults, at, f)
	if len(d.faults) > mostFaults {
		d.faults = d.faults[:mostFaults]
		d.more++
	}
}

// beyond reports whether a fault at offset is not among the first, and counts it if so.
func (d *decoder) beyond(offset int) bool {
	if len(d.faults) < mostFaults || offset < d.faults[mostFaults-1].offset {
		return false
	}
	d.more++
	return true
}

// errs returns the faults in the order of the document.
func (d *decoder) errs() Errors {
	for i := 0; i < len(d.faults); {
		n := i + 1
		for n < len(d.faults) && d.faults[n].offset == d.faults[i].offset {
			n++
		}
		d.follow(d.faults[i:n])
		i = n
	}
	slices.SortStableFunc(d.faults, func(a, b located) int { return cmp.Compare(a.offset, b.offset) })
	var errs Errors
	line, column, at := 1, 1, 0
	for _, f := range d.faults {
		for at < f.offset {
			_, size := utf8.DecodeRune(d.doc[at:])
			column++
			if d.doc[at] == '\n' {
				line, column = line+1, 1
			}
			at += size
		}
		f.Line, f.Column = line, column
		errs = append(errs, f.RecordError)
	}
	if d.more > 0 {
		text := fmt.Sprintf("and %d more faults", d.more)
		if d.more == 1 {
			text = "and 1 more fault"
		}
		errs = append(errs, &RecordError{Record: recordDocument, Index: -1, Err: fault{text, ErrLimit}})
	}
	return errs
}

// follow sets the offsets of the faults of one record that are known to be
// inside of it only. It reads the record once, however many they are.
func (d *decoder) follow(faults []located) {
	const deepest = 3 // a member, an element of it, and a member of that
	type way struct {
		steps [deepest]form.Step
		n     int
	}
	key := func(path []form.Step) (w way) {
		w.n = copy(w.steps[:], path)
		return w
	}
	places := make(map[way]int)
	var outer []form.Step
	for _, f := range faults {
		for n := range f.inner {
			places[key(f.inner[:n+1])], outer = -1, f.outer
		}
	}
	if len(places) == 0 {
		return
	}
	start, left := faults[0].offset, len(places)
	form.Walk(d.doc, start, d.shape.At(outer...), func(path []form.Step, at int) bool {
		if len(path) <= deepest {
			if place, ok := places[key(path)]; ok && place < 0 {
				places[key(path)] = at
				left--
			}
		}
		return left > 0
	})
	for i := range faults {
		f := &faults[i]
		for n := len(f.inner); n > 0 && f.offset == start; n-- {
			f.offset = max(start, places[key(f.inner[:n])])
		}
	}
}

// document checks the form of a whole document and decodes it, and reports whether it could.
func (d *decoder) document(l limits, whole bool) bool {
	d.shape = draftShape()
	s := form.Scanner{Doc: d.doc, MaxDepth: l.depth, MaxElems: l.records, Require: whole, Value: d.value, Fault: d.formFault}
	if !d.version() || !s.Scan(d.shape) || d.more > 0 {
		return false
	}
	for member, v := range map[string]any{"title": &d.draft.Title, "date": &d.draft.Date, "language": &d.draft.Language, "edition": &d.draft.Edition, "source": (*wireSource)(&d.draft.Source)} {
		for _, s := range d.spans[member] {
			unmarshal(d.doc[s.start:s.end], v)
		}
	}
	d.draft.Sections = decodeAll(d, "sections", (*decoder).section)
	d.draft.Sentences = decodeAll(d, "sentences", (*decoder).sentence)
	d.draft.Actors = decodeAll(d, "actors", (*decoder).actor)
	d.draft.Regions = decodeAll(d, "regions", (*decoder).region)
	d.draft.Topics = decodeAll(d, "topics", (*decoder).topic)
	d.draft.Quotes = decodeAll(d, "quotes", (*decoder).quote)
	d.draft.Findings = decodeAll(d, "findings", (*decoder).finding)
	return true
}

// version checks the document's format before anything else.
func (d *decoder) version() bool {
	at := -1
	form.Walk(d.doc, 0, d.shape, func(path []form.Step, here int) bool {
		if len(path) == 1 && path[0].Name == "format" {
			at = here
		}
		return at < 0
	})
	if at < 0 {
		return true // whatever else is wrong is told by the scan
	}
	name, ok := form.String(d.doc, at)
	if !ok {
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
	d.add(located{offset: at, RecordError: &RecordError{Record: recordDraft, Index: -1, Field: "Format", Value: name, Path: "format", Err: fault{text, ErrVersion}}})
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
	}
	return ErrSyntax
}

func (d *decoder) formFault(f form.Fault) {
	if d.beyond(f.Offset) {
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
				e.Record, e.Index, e.ID = record, rest[1].Index, d.idOf(rest[0].Name, rest[1].Index, f.Outer)
				rest = rest[2:]
			}
		}
	}
	e.Field = form.Field(rest)
	d.add(located{offset: f.Offset, RecordError: e})
}

// mind remembers what a fault in the form may make wrong elsewhere.
func (d *decoder) mind(path []form.Step) {
	if d.faulty == nil {
		d.faulty = make(map[string]bool)
	}
	name, unknown, depth := path[0].Name, path[0].Field == "", 1
	if recordOf(name) != recordDraft {
		d.idless = d.idless || len(path) <= 2 || strings.EqualFold(path[2].Name, "id")
		depth = min(2, len(path))
	}
	d.idless = d.idless || unknown
	d.placeless = d.placeless || unknown || name == "source" || name == "sentences"
	d.faulty[form.Path(path[:depth])] = true
}

// idOf returns the ID of the record at start, as far as it has one; of a sentence, its number.
func (d *decoder) idOf(member string, index, start int) string {
	if member == "sentences" {
		return strconv.Itoa(index + 1)
	}
	if d.idStart != start {
		d.idStart, d.id = start, ""
		form.Walk(d.doc, start, shapeOf(recordOf(member)), func(path []form.Step, at int) bool {
			found := len(path) == 1 && path[0].Name == "id"
			if found {
				d.id, _ = form.String(d.doc, at)
			}
			return !found
		})
	}
	return d.id
}

// check adds faults that New finds, but for those that may come of others.
func (d *decoder) check() {
	c := newChecker(&d.draft)
	d.places = c.places
	c.most = 10_000 // a document can have a fault for each few of its bytes
	c.draft()
	for _, e := range c.errs {
		if d.idless && errors.Is(e, ErrUnknownID) || d.placeless && errors.Is(e, ErrBadSpan) {
			continue
		}
		if f := d.locate(e); !d.faulty[form.Path(f.outer)] {
			d.addInside(f)
		}
	}
	if len(d.faulty) == 0 {
		d.more += c.more
	}
}

// locate returns e with the place of the record, or of the field of the draft, that it is about.
func (d *decoder) locate(e *RecordError) located {
	if d.record != "" {
		return located{RecordError: e}
	}
	name, _, _ := strings.Cut(strings.ToLower(e.Field), ".")
	outer, place := []form.Step{form.Into(name)}, 0
	if e.Index >= 0 {
		name, place = collectionOf(e.Record), e.Index
		outer = []form.Step{form.Into(name), form.At(place)}
	}
	return located{RecordError: e, offset: d.spans[name][place].start, outer: outer}
}

// addInside adds a fault whose field and element say where in the record it stands.
func (d *decoder) addInside(f located) {
	if d.beyond(f.offset) {
		return
	}
	for i, field := range strings.Split(f.Field, ".") {
		if field != "" && (i > 0 || f.Record != recordDraft) {
			f.inner = append(f.inner, form.Step{Member: true, Name: strings.ToLower(field), Field: field})
		}
		if i == 0 && f.element > 0 {
			f.inner = append(f.inner, form.At(f.element-1))
		}
	}
	f.Path = form.Path(slices.Concat(f.outer, f.inner))
	d.add(f)
}

// value notes where a member of the document stands, or a record.
func (d *decoder) value(path []form.Step, start, end int) {
	if d.more > 0 {
		return
	}
	name := path[0].Name
	if len(path) == 1 && recordOf(name) != recordDraft {
		return
	}
	if d.spans == nil {
		d.spans = make(map[string][]span)
	}
	d.spans[name] = append(d.spans[name], span{start, end})
}

// unmarshal decodes what was scanned. Its errors are those of the scan.
func unmarshal(doc []byte, v any) { _ = json.Unmarshal(doc, v) }

func decodeAll[R any](d *decoder, member string, decode func(*decoder, []byte) R) []R {
	spans := d.spans[member]
	if len(spans) == 0 {
		return nil
	}
	records := make([]R, len(spans))
	for i, s := range spans {
		d.at = position{recordOf(member), i, s.start}
		doc := d.doc[s.start:s.end]
		if len(d.faulty) > 0 && d.faulty[form.Path([]form.Step{form.Into(member), form.At(i)})] {
			doc = d.remains(member, i, s.start)
		}
		records[i] = decode(d, doc)
	}
	return records
}

// remains returns what is sure of a record whose form is at fault: its ID, if
// anything. Which of two members of a name is meant, nobody knows.
func (d *decoder) remains(member string, index, start int) []byte {
	if d.idless || member == "sentences" {
		return []byte("{}")
	}
	doc, _ := json.Marshal(map[string]string{"id": d.idOf(member, index, start)}) // strings can always be written
	return doc
}

func (d *decoder) section(doc []byte) Section { return Section(decodeWire[wireSection](d, doc)) }

func (d *decoder) sentence(doc []byte) Sentence { return Sentence(decodeWire[wireSentence](d, doc)) }

func (d *decoder) actor(doc []byte) Actor {
	w := decodeWire[wireActor](d, doc)
	return Actor{w.ID, w.Name, decodeSet(d, "Aliases", w.Aliases), w.Kind, w.Role, decodeSet(d, "Within", w.Within), w.Region}
}

func (d *decoder) region(doc []byte) Region {
	w := decodeWire[wireRegion](d, doc)
	return Region{w.ID, w.Name, w.Kind, decodeSet(d, "Within", w.Within), w.Code}
}

func (d *decoder) topic(doc []byte) Topic { return Topic(decodeWire[wireTopic](d, doc)) }

func (d *decoder) quote(doc []byte) Quote {
	w := decodeWire[wireQuote](d, doc)
	return Quote{w.ID, w.Text, w.Form, decodeSet(d, "By", w.By), decodeSet(d, "About", w.About),
		decodeSet(d, "Phases", w.Phases), decodeSet(d, "Settings", w.Settings), w.Negated, w.Variant,
		decodeSet(d, "Topics", w.Topics), decodeSet(d, "Regions", w.Regions),
		decodeSet(d, "Mentions", each(w.Mentions, func(m wireMention) Mention { return Mention(m) }))}
}

func (d *decoder) finding(doc []byte) Finding {
	w := decodeWire[wireFinding](d, doc)
	return Finding{w.ID, w.Kind, w.Outcome, w.Modality, w.Condition, decodeSet(d, "Phases", w.Phases),
		decodeSet(d, "Settings", w.Settings), w.Date, w.Statement, decodeSet(d, "By", w.By), decodeSet(d, "Citing", w.Citing),
		decodeSet(d, "Actors", w.Actors), decodeSet(d, "Topics", w.Topics), decodeSet(d, "Regions", w.Regions),
		decodeSet(d, "Quotes", w.Quotes), decodeSet(d, "Sentences", w.Sentences)}
}

// decodeWire decodes a record that was found to be of the form. The memory of
// the last one and of the decoder of encoding/json serves for the next.
func decodeWire[W any](d *decoder, doc []byte) W {
	w, ok := d.wire.(*W)
	if !ok {
		w = new(W)
		d.wire = w
	}
	*w = *new(W)
	if d.json == nil {
		d.json = json.NewDecoder(&d.rest)
	}
	d.rest.Reset(doc)
	_ = d.json.Decode(w)
	return *w
}

// decodeSet makes a set of elems, which must be nobody else's.
func decodeSet[T Element](d *decoder, field string, elems []T) Set[T] {
	if len(elems) == 0 {
		return Set[T]{}
	}
	if i := secondOf(elems); i >= 0 {
		d.twice(field, i, elems[i])
		return Set[T]{}
	}
	return setOf(elems...)
}

// twice adds the fault of an element that stands in a set for the second time.
func (d *decoder) twice(field string, i int, elem any) {
	if d.beyond(d.at.start) {
		return
	}
	e := &RecordError{Record: d.at.record, Index: d.at.index, Field: field, Value: fmt.Sprint(elem), Err: fault{"stands more than once:", ErrDuplicateID}, element: i + 1}
	f := d.locate(e)
	if d.record == "" {
		e.ID = d.idOf(f.outer[0].Name, e.Index, f.offset)
		d.mind(append(f.outer, form.Step{})) // the set is left empty
	}
	d.addInside(f)
}
