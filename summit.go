package summit

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"example.com/summit/internal/anchorage"
	"example.com/summit/internal/form"
	"example.com/summit/internal/index"
)

// A Brief is a report as typed data: its findings, quotes, actors, regions and
// topics, and where each of them stands in the source. It is a small immutable
// value: copy it, pass it by value, use it from several goroutines at once.
//
// The zero Brief is a brief with nothing in it. A Brief comes from [Anchorage],
// from [New] or from [Read].
type Brief struct{ d *data }

// data is never written after it is made, but for the index that is yet to be built.
type data struct {
	title     string
	date      Date
	language  string
	edition   string
	source    Source
	sections  []Section
	sentences []Sentence
	actors    []Actor
	regions   []Region
	topics    []Topic
	quotes    []Quote
	findings  [][]Finding // in pieces, so that the tables of the chapters are used where they lie
	places    *index.Places
	laidOut   *index.Index
	built     atomic.Pointer[index.Index] // where none is laid out
	building  sync.Mutex
}

// index returns the index of d. It is built when it is needed first: whoever reads a
// brief only to write it again needs none.
func (d *data) index() *index.Index {
	if d.laidOut != nil {
		return d.laidOut
	}
	if ix := d.built.Load(); ix != nil {
		return ix
	}
	d.building.Lock()
	defer d.building.Unlock()
	if d.built.Load() == nil {
		d.built.Store(buildIndex(d))
	}
	return d.built.Load()
}

var nothing = data{places: &index.Places{}, laidOut: &index.Index{}}

var anchorageData = data{
	title:    "The Anchorage summit of 15 August 2025",
	date:     "2025-08-15",
	language: "en",
	edition:  "1",
	source: Source{
		Title:  "Brief on the Trump–Putin summit in Anchorage",
		SHA256: "3647a866d15fac9218ea0d9dcd891848d4cfb9148476bed76e4377e267b723d2",
		Size:   19012,
	},
	sections:  anchorageSections,
	sentences: anchorageSentences,
	actors:    anchorageActors,
	regions:   anchorageRegions,
	topics:    anchorageTopics,
	quotes:    anchorageQuotes,
	findings:  [][]Finding{anchorageOverview, anchorageMilitary, anchorageEconomic, anchorageGlobal, anchorageRegional, anchorageDomestic, anchorageSources},
	places:    &anchorage.Places,
	laidOut:   &anchorage.Index,
}

// Anchorage returns the brief on the summit of Donald Trump and Vladimir Putin
// at Anchorage on 15 August 2025. It is laid out by the compiler: the call
// does no work and allocates nothing.
func Anchorage() Brief { return Brief{&anchorageData} }

func (b Brief) data() *data {
	if b.d == nil {
		return &nothing
	}
	return b.d
}

// Title returns the name of the brief.
func (b Brief) Title() string { return b.data().title }

// Date returns the date of what the brief reports on.
func (b Brief) Date() Date { return b.data().date }

// Language returns the language of the brief's own words, a tag of BCP 47 such as "en".
func (b Brief) Language() string { return b.data().language }

// Edition returns the state of the data. It changes whenever the data does.
func (b Brief) Edition() string { return b.data().edition }

// Source returns what identifies the text that the brief reports on.
func (b Brief) Source() Source { return b.data().source }

// String returns the title and the edition.
func (b Brief) String() string {
	if b.Edition() == "" {
		return b.Title()
	}
	return b.Title() + ", edition " + b.Edition()
}

// Equal reports whether b and c have equal content: the same records in the
// same order, and the same of all else.
func (b Brief) Equal(c Brief) bool {
	p, q := b.data(), c.data()
	if p == q {
		return true
	}
	return p.title == q.title && p.date == q.date && p.language == q.language && p.edition == q.edition && p.source == q.source &&
		slices.Equal(p.sections, q.sections) && slices.Equal(p.sentences, q.sentences) &&
		slices.EqualFunc(p.actors, q.actors, Actor.Equal) && slices.EqualFunc(p.regions, q.regions, Region.Equal) &&
		slices.Equal(p.topics, q.topics) && slices.EqualFunc(p.quotes, q.quotes, Quote.Equal) &&
		p.equalFindings(q)
}

func (d *data) equalFindings(e *data) bool {
	n := d.findingCount()
	if n != e.findingCount() {
		return false
	}
	for i := range uint32(n) {
		if !d.finding(i).Equal(*e.finding(i)) {
			return false
		}
	}
	return true
}

// Draft returns the content of b to edit. Writing to it does not change b.
func (b Brief) Draft() Draft {
	d := b.data()
	return Draft{
		Title: d.title, Date: d.date, Language: d.language, Edition: d.edition, Source: d.source,
		Sections: slices.Clone(d.sections), Sentences: slices.Clone(d.sentences),
		Actors: slices.Clone(d.actors), Regions: slices.Clone(d.regions), Topics: slices.Clone(d.topics),
		Quotes: slices.Clone(d.quotes), Findings: slices.Concat(d.findings...),
	}
}

// Actors returns an iterator over the actors, in the order of the draft.
func (b Brief) Actors() iter.Seq[Actor] { return slices.Values(b.data().actors) }

// Regions returns an iterator over the regions, in the order of the draft.
func (b Brief) Regions() iter.Seq[Region] { return slices.Values(b.data().regions) }

// Topics returns an iterator over the topics, in the order of the draft.
func (b Brief) Topics() iter.Seq[Topic] { return slices.Values(b.data().topics) }

// Sections returns an iterator over the sections, in the order of the draft.
func (b Brief) Sections() iter.Seq[Section] { return slices.Values(b.data().sections) }

// Sentences returns an iterator over the sentences of the source and their numbers, from 1.
func (b Brief) Sentences() iter.Seq2[int, Sentence] {
	return func(yield func(int, Sentence) bool) {
		for i, s := range b.data().sentences {
			if !yield(i+1, s) {
				return
			}
		}
	}
}

// Finding returns the finding of that ID; ok is false where there is none.
func (b Brief) Finding(id FindingID) (f Finding, ok bool) {
	d := b.data()
	i := d.findingPlace(id)
	if i < 0 {
		return Finding{}, false
	}
	return *d.finding(uint32(i)), true
}

// Quote returns the quote of that ID; ok is false where there is none.
func (b Brief) Quote(id QuoteID) (q Quote, ok bool) {
	return at(b.data().quotes, b.data().quotePlace(id))
}

// Actor returns the actor of that ID; ok is false where there is none.
func (b Brief) Actor(id ActorID) (a Actor, ok bool) {
	return at(b.data().actors, b.data().actorPlace(id))
}

// Region returns the region of that ID; ok is false where there is none.
func (b Brief) Region(id RegionID) (r Region, ok bool) {
	return at(b.data().regions, b.data().regionPlace(id))
}

// Topic returns the topic of that ID; ok is false where there is none.
func (b Brief) Topic(id TopicID) (t Topic, ok bool) {
	return at(b.data().topics, b.data().topicPlace(id))
}

// Section returns the section of that ID; ok is false where there is none.
func (b Brief) Section(id SectionID) (s Section, ok bool) {
	return at(b.data().sections, b.data().sectionPlace(id))
}

func at[R any](records []R, place int) (r R, ok bool) {
	if place < 0 {
		return r, false
	}
	return records[place], true
}

// Sentence returns the sentence of that number, from 1; ok is false where there is none.
func (b Brief) Sentence(number int) (s Sentence, ok bool) {
	sentences := b.data().sentences
	if number < 1 || number > len(sentences) {
		return Sentence{}, false
	}
	return sentences[number-1], true
}

func (d *data) finding(i uint32) *Finding {
	for _, piece := range d.findings {
		if int(i) < len(piece) {
			return &piece[i]
		}
		i -= uint32(len(piece))
	}
	panic("summit: no such finding") // the index numbers findings that exist only
}

// newPlaces returns where the records of each ID stand in d, the first of several.
func newPlaces(d *Draft) *index.Places {
	p := new(index.Places)
	index.Parallel(2, func(part int) {
		if part == 0 {
			p.Findings = index.NewTable(len(d.Findings), func(i int) FindingID { return d.Findings[i].ID })
			return
		}
		p.Sections = index.NewTable(len(d.Sections), func(i int) SectionID { return d.Sections[i].ID })
		p.Actors = index.NewTable(len(d.Actors), func(i int) ActorID { return d.Actors[i].ID })
		p.Regions = index.NewTable(len(d.Regions), func(i int) RegionID { return d.Regions[i].ID })
		p.Topics = index.NewTable(len(d.Topics), func(i int) TopicID { return d.Topics[i].ID })
		p.Quotes = index.NewTable(len(d.Quotes), func(i int) QuoteID { return d.Quotes[i].ID })
	})
	return p
}

// The places of records by their IDs, or -1.

func (d *data) findingPlace(id FindingID) int {
	return index.Find(&d.places.Findings, id, func(i int) FindingID { return d.finding(uint32(i)).ID })
}

func (d *data) quotePlace(id QuoteID) int {
	return index.Find(&d.places.Quotes, id, func(i int) QuoteID { return d.quotes[i].ID })
}

func (d *data) actorPlace(id ActorID) int {
	return index.Find(&d.places.Actors, id, func(i int) ActorID { return d.actors[i].ID })
}

func (d *data) regionPlace(id RegionID) int {
	return index.Find(&d.places.Regions, id, func(i int) RegionID { return d.regions[i].ID })
}

func (d *data) topicPlace(id TopicID) int {
	return index.Find(&d.places.Topics, id, func(i int) TopicID { return d.topics[i].ID })
}

func (d *data) sectionPlace(id SectionID) int {
	return index.Find(&d.places.Sections, id, func(i int) SectionID { return d.sections[i].ID })
}

// Cited is what [Brief.Cite] can cite: a [Finding] or a [Quote].
type Cited interface{ cited() }

func (Finding) cited() {}
func (Quote) cited()   {}

// Cite returns where in the source a finding or a quote stands, as in "Arms
// Control, sentence 43" or "Overview, sentences 2 and 4; Warm Optics, sentence
// 17". It returns "" for what cites no sentence that the brief has.
func (b Brief) Cite(c Cited) string {
	var numbers []int
	switch c := c.(type) {
	case Finding:
		numbers = c.Sentences.elems
	case *Finding:
		if c != nil {
			numbers = c.Sentences.elems
		}
	case Quote:
		numbers = c.sentences()
	case *Quote:
		if c != nil {
			numbers = c.sentences()
		}
	}
	var places []string
	for len(numbers) > 0 {
		first, ok := b.Sentence(numbers[0])
		if !ok {
			numbers = numbers[1:]
			continue
		}
		n := 1
		for n < len(numbers) {
			if s, ok := b.Sentence(numbers[n]); !ok || s.Section != first.Section {
				break
			}
			n++
		}
		place := enumerate(numbers[:n])
		if section, ok := b.Section(first.Section); ok {
			place = section.Title + ", " + place
		}
		places = append(places, place)
		numbers = numbers[n:]
	}
	return strings.Join(places, "; ")
}

func (q Quote) sentences() []int {
	var numbers []int
	for m := range q.Mentions.All() {
		if len(numbers) == 0 || numbers[len(numbers)-1] != m.Sentence {
			numbers = append(numbers, m.Sentence)
		}
	}
	return numbers
}

// enumerate returns "sentence 1", "sentences 1 and 2", "sentences 1, 2 and 4".
func enumerate(numbers []int) string {
	if len(numbers) == 1 {
		return "sentence " + strconv.Itoa(numbers[0])
	}
	var b strings.Builder
	b.WriteString("sentences ")
	for i, n := range numbers {
		switch i {
		case 0:
		case len(numbers) - 1:
			b.WriteString(" and ")
		default:
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
}

// A Draft is the plain, mutable form of a [Brief]. Fill one in, or edit what
// [Brief.Draft] gives, and call [New]. Of the zero Draft it makes a brief equal to the zero Brief.
//
// The order of its records is the order of the brief. A report without its
// source at hand leaves Source.Size, Source.SHA256, Sentences, and with them
// the mentions of quotes and the sentences of findings, empty.
type Draft struct {
	Title     string     `json:"title,omitempty"`
	Date      Date       `json:"date,omitempty"`     // of what is reported on
	Language  string     `json:"language,omitempty"` // of the report's own words, a tag of BCP 47
	Edition   string     `json:"edition,omitempty"`  // the state of the data: "1", "2" ...
	Source    Source     `json:"source,omitzero"`
	Sections  []Section  `json:"sections,omitempty"`
	Sentences []Sentence `json:"sentences,omitempty"`
	Actors    []Actor    `json:"actors,omitempty"`
	Regions   []Region   `json:"regions,omitempty"`
	Topics    []Topic    `json:"topics,omitempty"`
	Quotes    []Quote    `json:"quotes,omitempty"`
	Findings  []Finding  `json:"findings,omitempty"`
}

// New checks the whole of d and returns it as a [Brief], which d's later
// changes don't reach. The first query of the brief, or ActorNamed, indexes it. Where d is at fault, the error is an [Errors] with every
// fault, in the order of d's fields and records, and the Brief is the zero one.
//
// New checks that
//   - IDs are well formed (lower-case letters, digits and hyphens, in parts
//     joined by slashes) and unique among records of their kind,
//   - every reference is to a record of d, and nothing lies within itself,
//   - a state lies within nothing, and a quote's variant is no variant itself,
//   - texts that must be there are, and all are UTF-8 in normal form C without
//     control characters,
//   - enumerations, dates, language and codes have values that exist,
//   - outcomes, and they alone, have an outcome, and who passes on words or
//     acts also asserts,
//   - the sentences lie inside the source, one after the other, each mention of a
//     quote inside its sentence, and the sentences of findings are among them,
//     all in ascending order.
func New(d Draft) (Brief, error) {
	c := newChecker(&d)
	c.draft()
	if err := c.errs.orNil(); err != nil {
		return Brief{}, err
	}
	own := Draft{
		Title: d.Title, Date: d.Date, Language: d.Language, Edition: d.Edition, Source: d.Source,
		Sections: slices.Clone(d.Sections), Sentences: slices.Clone(d.Sentences),
		Actors: slices.Clone(d.Actors), Regions: slices.Clone(d.Regions), Topics: slices.Clone(d.Topics),
		Quotes: slices.Clone(d.Quotes), Findings: slices.Clone(d.Findings),
	}
	b := Brief{own.data()}
	b.d.places = c.places
	return b, nil
}

// The sentinels that a [RecordError] wraps, for errors.Is.
var (
	ErrUnknownID   error = sentinel("refers to a record that is not there")
	ErrDuplicateID error = sentinel("stands more than once")
	ErrEmpty       error = sentinel("is missing")
	ErrCycle       error = sentinel("lies within itself")
	ErrBadID       error = sentinel("is no ID")
	ErrBadText     error = sentinel("is no clean text")
	ErrBadValue    error = sentinel("is not among the values allowed")
	ErrBadSpan     error = sentinel("does not lie where it must")
)

// ErrConflict is what [Merge] and [Apply] wrap where two changes can't both be made.
var ErrConflict error = sentinel("was changed in two ways")

// ErrSource is what [Brief.Verify] wraps where a copy is not the source.
var ErrSource error = sentinel("not the source")

type sentinel string

func (s sentinel) Error() string { return string(s) }

// A RecordError is one fault of one record.
type RecordError struct {
	Record string // the kind of record: "finding", "quote", "actor", "region", "topic", "section", "sentence"; "draft" for a field of the [Draft] itself, "document" for JSON as such; "source", "mention", "set" for JSON of no more than that
	Index  int    // its place in the Draft's slice, from 0; -1 where it is in none
	ID     string // its ID; of a sentence, its number
	Field  string // the field at fault, as the Go struct names it, as in "Name" or "Mentions.Start"; of a member that is unknown, its name in JSON
	Value  string // the value at fault, or the element of a set that is; "" where it is missing
	Err    error  // what is wrong; wraps one of the sentinels

	// Where the fault stands in a JSON document, if it was found in one. Long
	// texts of a document are cut here and above.
	Path         string // as in "findings[12].by[0]"
	Line, Column int    // from 1; columns count characters

	element int // the place of Value in a set, from 1; 0 where it is in none
}

// Error returns the fault in one line, as in
//
//	summit: finding 12 "x/y": field Topics: unknown topic "z"
//
// or, in a JSON document,
//
//	summit: line 310, column 9: findings[12].topics[0]: finding 12 "x/y": field Topics: unknown topic "z"
func (e *RecordError) Error() string {
	if e == nil {
		return "<nil>"
	}
	var b strings.Builder
	b.WriteString("summit: ")
	if e.Line > 0 {
		fmt.Fprintf(&b, "line %d, column %d: ", e.Line, e.Column)
	}
	if e.Path != "" {
		b.WriteString(form.Cut(e.Path))
		b.WriteString(": ")
	}
	b.WriteString(e.Record)
	if e.Index >= 0 {
		b.WriteByte(' ')
		b.WriteString(strconv.Itoa(e.Index))
	}
	if e.ID != "" {
		b.WriteByte(' ')
		b.WriteString(strconv.Quote(form.Cut(e.ID)))
	}
	if e.Field != "" {
		b.WriteString(": field ")
		b.WriteString(form.Cut(e.Field))
	}
	if e.Err != nil {
		b.WriteString(": ")
		b.WriteString(e.Err.Error())
	}
	if e.Value != "" {
		b.WriteByte(' ')
		b.WriteString(strconv.Quote(form.Cut(e.Value)))
	}
	return b.String()
}

// Unwrap returns e.Err.
func (e *RecordError) Unwrap() error {
	if e == nil {
		return nil
	}
	return e.Err
}

// Errors is every fault that was found, in the order of the [Draft]; from [Read],
// the first hundred in the order of the document, and then the number of the rest.
type Errors []*RecordError

// Error returns the faults, one a line.
func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, err := range e {
		lines[i] = err.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the faults, for errors.Is and errors.As.
func (e Errors) Unwrap() []error {
	errs := make([]error, len(e))
	for i, err := range e {
		errs[i] = err
	}
	return errs
}

func (e Errors) orNil() error {
	if len(e) == 0 {
		return nil
	}
	return e
}

// fault says what is wrong in words that the value, if any, completes.
type fault struct {
	text string
	is   error
}

func (f fault) Error() string { return f.text }
func (f fault) Unwrap() error { return f.is }

// The kinds of records, as errors name them.
const (
	recordDocument = "document"
	recordDraft    = "draft"
	recordSection  = "section"
	recordSentence = "sentence"
	recordActor    = "actor"
	recordRegion   = "region"
	recordTopic    = "topic"
	recordQuote    = "quote"
	recordFinding  = "finding"
)

// A checker collects the faults of a draft, or of one record by itself: then d is nil.
type checker struct {
	d    *Draft
	errs Errors
	most int // of errs, if not 0
	more int // errors beyond

	record string // the record being checked
	index  int
	id     string
	elem   int // the place in a set of what is being checked, from 1

	places   *index.Places
	sections func(SectionID) int // where an ID stands first, or -1; nil for one record by itself
	actors   func(ActorID) int
	regions  func(RegionID) int
	topics   func(TopicID) int
	quotes   func(QuoteID) int
	findings func(FindingID) int

	// For each record, the ones that it can't be within because they are within it.
	sectionCycles, actorCycles, regionCycles, topicCycles [][]int
}

// alone returns r if check finds no fault in it, and else the first fault.
func alone[R any](r R, check func(*checker)) (R, error) {
	c := checker{index: -1}
	check(&c)
	if len(c.errs) > 0 {
		var zero R
		return zero, c.errs[0]
	}
	return r, nil
}

func newChecker(d *Draft) *checker {
	places := newPlaces(d)
	known := d.data()
	known.places = places
	c := &checker{d: d, places: places, sections: known.sectionPlace, actors: known.actorPlace, regions: known.regionPlace,
		topics: known.topicPlace, quotes: known.quotePlace, findings: known.findingPlace}
	c.sectionCycles = cycles(len(d.Sections), func(i int) []SectionID { return only(d.Sections[i].Within) }, c.sections)
	c.actorCycles = cycles(len(d.Actors), func(i int) []ActorID { return d.Actors[i].Within.elems }, c.actors)
	c.regionCycles = cycles(len(d.Regions), func(i int) []RegionID { return d.Regions[i].Within.elems }, c.regions)
	c.topicCycles = cycles(len(d.Topics), func(i int) []TopicID { return only(d.Topics[i].Within) }, c.topics)
	return c
}

// only returns the one ID that is given, if it is.
func only[ID ~string](id ID) []ID {
	if id == "" {
		return nil
	}
	return []ID{id}
}

// cycles returns, for each of n records, the places in its Within that close a
// cycle when the records are walked in their order. Without these there is none.
func cycles[ID comparable](n int, within func(int) []ID, place func(ID) int) [][]int {
	closing := make([][]int, n)
	const (
		unseen = iota
		open   // on the way from the record where the walk began
		done
	)
	state := make([]uint8, n)
	type step struct{ record, next int }
	for first := range n {
		if state[first] != unseen {
			continue
		}
		state[first] = open
		for walk := []step{{first, 0}}; len(walk) > 0; {
			at := &walk[len(walk)-1]
			wider := within(at.record)
			if at.next == len(wider) {
				state[at.record] = done
				walk = walk[:len(walk)-1]
				continue
			}
			number := at.next
			at.next++
			up := place(wider[number])
			switch {
			case up < 0:
			case state[up] == open:
				closing[at.record] = append(closing[at.record], number)
			case state[up] == unseen:
				state[up] = open
				walk = append(walk, step{up, 0})
			}
		}
	}
	return closing
}

func (c *checker) add(field, value, text string, is error) {
	c.report(&RecordError{Record: c.record, Index: c.index, ID: c.id, Field: field, Value: value, Err: fault{text, is}, element: c.elem})
}

func (c *checker) report(err *RecordError) {
	if c.most > 0 && len(c.errs) == c.most {
		c.more++
		return
	}
	c.errs = append(c.errs, err)
}

func (c *checker) draft() {
	d := c.d
	c.record, c.index = recordDraft, -1
	c.text("Title", d.Title, false)
	c.date("Date", d.Date)
	c.language(d.Language)
	c.text("Edition", d.Edition, false)
	c.source(d.Source)
	for c.index = range d.Sections {
		c.section(&d.Sections[c.index])
	}
	for c.index = range d.Sentences {
		c.sentence(c.index)
	}
	for c.index = range d.Actors {
		c.actor(&d.Actors[c.index])
	}
	for c.index = range d.Regions {
		c.region(&d.Regions[c.index])
	}
	for c.index = range d.Topics {
		c.topic(&d.Topics[c.index])
	}
	c.parts(len(d.Quotes), func(c *checker) { c.quote(&c.d.Quotes[c.index]) })
	c.parts(len(d.Findings), func(c *checker) { c.finding(&c.d.Findings[c.index]) })
}

// parts checks n records of one kind, in several parts at once.
func (c *checker) parts(n int, check func(*checker)) {
	bounds := index.Parts(n)
	parts := make([]checker, len(bounds)-1)
	index.Parallel(len(parts), func(i int) {
		part := *c
		part.errs, part.more = nil, 0
		for part.index = bounds[i]; part.index < bounds[i+1]; part.index++ {
			check(&part)
		}
		parts[i] = part
	})
	for _, part := range parts {
		for _, err := range part.errs {
			c.report(err)
		}
		c.more += part.more
	}
}

func (c *checker) source(s Source) {
	c.text("Source.Title", s.Title, false)
	switch {
	case s.SHA256 == "" && s.Size > 0:
		c.add("Source.SHA256", "", "the source has a size but no digest", ErrEmpty)
	case s.SHA256 != "" && (len(s.SHA256) != 64 || !isAll(s.SHA256, "0123456789abcdef")):
		c.add("Source.SHA256", s.SHA256, "not 64 lower-case hexadecimal digits:", ErrBadValue)
	}
	switch {
	case s.Size < 0:
		c.add("Source.Size", strconv.Itoa(s.Size), "a size below zero:", ErrBadValue)
	case s.Size == 0 && s.SHA256 != "":
		c.add("Source.Size", "", "the source has a digest but no size", ErrEmpty)
	}
}

func (c *checker) section(s *Section) {
	c.record, c.id = recordSection, string(s.ID)
	checkID(c, s.ID, c.sections)
	c.text("Title", s.Title, true)
	checkOneWithin(c, s.Within, c.sections, recordSection, c.sectionCycles)
}

func (c *checker) sentence(i int) {
	c.record, c.id = recordSentence, strconv.Itoa(i+1)
	s := c.d.Sentences[i]
	if s.Section != "" {
		checkRef(c, "Section", s.Section, c.sections, recordSection)
	}
	before := 0
	if i > 0 {
		before = c.d.Sentences[i-1].End
	}
	if s.Start < before {
		c.add("Start", strconv.Itoa(s.Start), fmt.Sprintf("starts before byte %d, where the one before it ends:", before), ErrBadSpan)
	}
	switch {
	case s.End <= s.Start:
		c.add("End", strconv.Itoa(s.End), fmt.Sprintf("ends no later than it starts, at %d:", s.Start), ErrBadSpan)
	case s.End > c.d.Source.Size:
		c.add("End", strconv.Itoa(s.End), fmt.Sprintf("ends outside the source, which has %d bytes:", c.d.Source.Size), ErrBadSpan)
	}
}

func (c *checker) actor(a *Actor) {
	c.actorAlone(a)
	if a.Region != "" {
		checkRef(c, "Region", a.Region, c.regions, recordRegion)
	}
}

func (c *checker) actorAlone(a *Actor) {
	c.record, c.id = recordActor, string(a.ID)
	checkID(c, a.ID, c.actors)
	c.text("Name", a.Name, true)
	for i, alias := range a.Aliases.elems {
		c.elem = i + 1
		c.text("Aliases", alias, true)
	}
	c.elem = 0
	checkValue(c, "Kind", a.Kind, actorKinds[:], "kind of actor")
	c.text("Role", a.Role, false)
	if a.Kind == ActorKindState && !a.Within.IsZero() {
		c.add("Within", a.Within.String(), "a state can't be within anything:", ErrBadValue)
	}
	checkWithin(c, a.Within, c.actors, recordActor, c.actorCycles)
}

func (c *checker) region(r *Region) {
	c.record, c.id = recordRegion, string(r.ID)
	checkID(c, r.ID, c.regions)
	c.text("Name", r.Name, true)
	checkValue(c, "Kind", r.Kind, regionKinds[:], "kind of region")
	checkWithin(c, r.Within, c.regions, recordRegion, c.regionCycles)
	if r.Code != "" && !isRegionCode(r.Code) {
		c.add("Code", r.Code, "neither a code of ISO 3166 nor of UN M.49:", ErrBadValue)
	}
}

// isRegionCode reports whether code has the shape of a country ("UA") or a
// subdivision ("US-AK") of ISO 3166, or of an area of UN M.49 ("150").
func isRegionCode(code string) bool {
	const upper, digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"
	if len(code) == 3 && isAll(code, digits) {
		return true
	}
	country, part, subdivided := strings.Cut(code, "-")
	return len(country) == 2 && isAll(country, upper) && (!subdivided || len(part) <= 3 && isAll(part, upper+digits))
}

// isAll reports whether s has characters of set, and no others.
func isAll(s, set string) bool { return s != "" && strings.Trim(s, set) == "" }

func (c *checker) topic(t *Topic) {
	c.topicAlone(t)
	c.text("Gloss", t.Gloss, false)
}

func (c *checker) topicAlone(t *Topic) {
	c.record, c.id = recordTopic, string(t.ID)
	checkID(c, t.ID, c.topics)
	c.text("Name", t.Name, true)
	checkOneWithin(c, t.Within, c.topics, recordTopic, c.topicCycles)
}

func (c *checker) quote(q *Quote) {
	c.quoteAlone(q)
	checkRefs(c, "About", q.About, c.actors, recordActor)
	checkValues(c, "Phases", q.Phases, phases[:], "phase")
	checkValues(c, "Settings", q.Settings, settings[:], "setting")
	if q.Variant != "" {
		switch i := c.quotes(q.Variant); {
		case i < 0:
			c.add("Variant", string(q.Variant), "unknown quote", ErrUnknownID)
		case c.d.Quotes[i].Variant != "":
			c.add("Variant", string(q.Variant), "a variant can't have a variant itself:", ErrBadValue)
		}
	}
	checkRefs(c, "Topics", q.Topics, c.topics, recordTopic)
	checkRefs(c, "Regions", q.Regions, c.regions, recordRegion)
	end := 0
	for i, m := range q.Mentions.elems {
		c.elem = i + 1
		c.mention(m, end)
		end = m.End
	}
	c.elem = 0
}

func (c *checker) quoteAlone(q *Quote) {
	c.record, c.id = recordQuote, string(q.ID)
	checkID(c, q.ID, c.quotes)
	c.text("Text", q.Text, true)
	checkValue(c, "Form", q.Form, forms[:], "form")
	checkRefs(c, "By", q.By, c.actors, recordActor)
}

// mention checks one mention of a quote; the one before it ends at end.
func (c *checker) mention(m Mention, end int) {
	bad := func(text string) { c.add("Mentions", m.String(), text, ErrBadSpan) }
	defer c.text("Mentions.Cue", m.Cue, false)
	sentences := c.d.Sentences
	switch {
	case m.Start == 0 && m.End == 0:
		bad("no span of bytes, which Locate finds:")
	case m.Start < 0 || m.End <= m.Start:
		bad("no span of bytes:")
	case m.End > c.d.Source.Size:
		bad(fmt.Sprintf("outside the source, which has %d bytes:", c.d.Source.Size))
	case m.Start < end:
		bad(fmt.Sprintf("starts before byte %d, where the mention before it ends:", end))
	case len(sentences) == 0 && m.Sentence != 0:
		bad("in a sentence, but the draft has none:")
	case len(sentences) == 0:
	case m.Sentence == 0:
		bad(fmt.Sprintf("in none of the draft's %d sentences (LocateSentences comes before Locate):", len(sentences)))
	case m.Sentence < 1 || m.Sentence > len(sentences):
		bad(fmt.Sprintf("the sentences are numbered from 1 to %d:", len(sentences)))
	case m.Start < sentences[m.Sentence-1].Start || m.End > sentences[m.Sentence-1].End:
		s := sentences[m.Sentence-1]
		bad(fmt.Sprintf("outside its sentence, which has bytes %d-%d:", s.Start, s.End))
	}
}

func (c *checker) finding(f *Finding) {
	c.findingAlone(f)
	checkRefs(c, "By", f.By, c.actors, recordActor)
	checkRefs(c, "Citing", f.Citing, c.actors, recordActor)
	checkRefs(c, "Actors", f.Actors, c.actors, recordActor)
	checkRefs(c, "Topics", f.Topics, c.topics, recordTopic)
	checkRefs(c, "Regions", f.Regions, c.regions, recordRegion)
	checkRefs(c, "Quotes", f.Quotes, c.quotes, recordQuote)
	before := 0
	for i, n := range f.Sentences.elems {
		c.elem = i + 1
		switch {
		case len(c.d.Sentences) == 0:
			c.add("Sentences", strconv.Itoa(n), "the draft has no sentence", ErrBadSpan)
		case n < 1 || n > len(c.d.Sentences):
			c.add("Sentences", strconv.Itoa(n), fmt.Sprintf("the draft's sentences are numbered from 1 to %d:", len(c.d.Sentences)), ErrBadSpan)
		case n < before:
			c.add("Sentences", strconv.Itoa(n), fmt.Sprintf("stands after %d:", before), ErrBadSpan)
		}
		before = n
	}
	c.elem = 0
}

func (c *checker) findingAlone(f *Finding) {
	c.record, c.id = recordFinding, string(f.ID)
	checkID(c, f.ID, c.findings)
	checkValue(c, "Kind", f.Kind, kinds[:], "kind")
	switch {
	case f.Kind != KindOutcome && f.Outcome != "":
		c.add("Outcome", string(f.Outcome), "only a finding of kind outcome can have one:", ErrBadValue)
	case f.Kind == KindOutcome && f.Outcome == "":
		c.add("Outcome", "", "a finding of kind outcome must have one", ErrEmpty)
	case f.Outcome != "":
		checkValue(c, "Outcome", f.Outcome, outcomes[:], "outcome")
	}
	checkValue(c, "Modality", f.Modality, modalities[:], "modality")
	checkValue(c, "Condition", f.Condition, conditions[:], "condition")
	checkValues(c, "Phases", f.Phases, phases[:], "phase")
	checkValues(c, "Settings", f.Settings, settings[:], "setting")
	c.date("Date", f.Date)
	c.text("Statement", f.Statement, true)
	if f.By.IsZero() && !f.Citing.IsZero() {
		c.add("Citing", f.Citing.String(), "nobody asserts what passes on the words or acts of", ErrEmpty)
	}
}

func (c *checker) text(field, s string, required bool) {
	switch {
	case strings.TrimSpace(s) == "" && (required || s != ""):
		c.add(field, s, "is empty", ErrEmpty)
	case !utf8.ValidString(s):
		c.add(field, s, "not UTF-8:", ErrBadText)
	case strings.ContainsFunc(s, unicode.IsControl):
		c.add(field, s, "has control characters:", ErrBadText)
	case norm.NFC.QuickSpanString(s) != len(s) && !norm.NFC.IsNormalString(s): // the first half allocates nothing
		c.add(field, s, "not in normal form C:", ErrBadText)
	}
}

func (c *checker) date(field string, d Date) {
	if d == "" {
		return
	}
	if _, _, ok := d.Span(); !ok {
		c.add(field, string(d), "no day (2006-01-02), month (2006-01) or year (2006) of the calendar:", ErrBadValue)
	}
}

// language checks the shape of a tag of BCP 47, not whether its subtags are registered.
func (c *checker) language(tag string) {
	if tag == "" {
		return
	}
	const letters, digits = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"
	for i, part := range strings.Split(tag, "-") {
		alone := len(part) == 1 && (part == tag || !strings.ContainsAny(part, "iIxX")) // i- and x- begin tags of their own
		if len(part) > 8 || !isAll(part, letters+digits) || i == 0 && (alone || !isAll(part, letters)) {
			c.add("Language", tag, "no language tag:", ErrBadValue)
			return
		}
	}
}

// isID reports whether s is a slug, or several joined by slashes.
func isID(s string) bool {
	empty := true
	for i := range len(s) {
		switch b := s[i]; {
		case 'a' <= b && b <= 'z' || '0' <= b && b <= '9' || b == '-':
			empty = false
		case b == '/' && !empty:
			empty = true
		default:
			return false
		}
	}
	return !empty
}

// checkID checks the ID of the record that c is at.
func checkID[ID ~string](c *checker, id ID, place func(ID) int) {
	switch {
	case id == "":
		c.add("ID", "", "is empty", ErrEmpty)
	case !isID(string(id)):
		c.add("ID", string(id), "no ID (a-z, 0-9 and -, parts joined by /):", ErrBadID)
	case place != nil && place(id) != c.index:
		c.add("ID", string(id), fmt.Sprintf("%s %d has the same:", c.record, place(id)), ErrDuplicateID)
	}
}

// checkRefs checks a set of references to records.
func checkRefs[ID ~string](c *checker, field string, ids Set[ID], place func(ID) int, record string) {
	for i, id := range ids.elems {
		c.elem = i + 1
		checkRef(c, field, id, place, record)
	}
	c.elem = 0
}

// checkRef checks a reference. Of a record by itself only the shape can be checked.
func checkRef[ID ~string](c *checker, field string, id ID, place func(ID) int, record string) {
	if place == nil {
		if !isID(string(id)) {
			c.add(field, string(id), "no ID (a-z, 0-9 and -, parts joined by /):", ErrBadID)
		}
	} else if place(id) < 0 {
		c.add(field, string(id), "unknown "+record, ErrUnknownID)
	}
}

// checkWithin checks what a record lies within.
func checkWithin[ID ~string](c *checker, within Set[ID], place func(ID) int, record string, closing [][]int) {
	checkRefs(c, "Within", within, place, record)
	for i, id := range within.elems {
		if closesCycle(closing, c.index, i) || closing == nil && string(id) == c.id {
			c.elem = i + 1
			c.add("Within", string(id), "closes a cycle:", ErrCycle)
		}
	}
	c.elem = 0
}

// checkOneWithin checks what a record lies within that can be within one only.
func checkOneWithin[ID ~string](c *checker, within ID, place func(ID) int, record string, closing [][]int) {
	if within == "" {
		return
	}
	checkRef(c, "Within", within, place, record)
	if closesCycle(closing, c.index, 0) || closing == nil && string(within) == c.id {
		c.add("Within", string(within), "closes a cycle:", ErrCycle)
	}
}

// closesCycle reports whether the record at index closes a cycle by the place in its Within.
func closesCycle(closing [][]int, index, place int) bool {
	if closing == nil {
		return false
	}
	_, found := slices.BinarySearch(closing[index], place)
	return found
}

func checkValue[E ~string](c *checker, field string, value E, known []E, what string) {
	switch {
	case slices.Contains(known, value):
	case value == "":
		c.add(field, "", "is empty", ErrEmpty)
	default:
		c.add(field, string(value), "unknown "+what, ErrBadValue)
	}
}

func checkValues[E ~string](c *checker, field string, values Set[E], known []E, what string) {
	for i, value := range values.elems {
		c.elem = i + 1
		checkValue(c, field, value, known, what)
	}
	c.elem = 0
}
