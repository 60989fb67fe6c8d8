package summit

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// An Op is what a [Change] does. The names are those of JSON Patch (RFC 6902).
type Op string

// The operations.
const (
	OpAdd     Op = "add"     // a record, or an element of a set, that was not there
	OpRemove  Op = "remove"  // a record, or an element of a set, that is no longer there
	OpReplace Op = "replace" // the value of a field that is no set
	OpMove    Op = "move"    // a record among its kind, or an element in its set, that has another place
)

// A Change is one difference between two briefs: of one record as a whole, or of
// one of its fields, or of one element of a set. Old, New and After hold values of
// the types that the records have: a [Finding] where one is added, a [Modality]
// where one is replaced, a [TopicID] where a set of topics changes.
//
// Changes can't be compared with ==, as the values may be records.
type Change struct {
	_ [0]func()

	Op     Op
	Record string // the kind of record, as in [RecordError]; "draft" for the brief itself
	ID     string // the record's ID; of a sentence, its number
	Field  string // the field, as the Go struct names it, as in "Topics" or "Source.Title"; "" for the record as a whole

	Old   any // what was removed or replaced
	New   any // what was added, replaces Old, or is the element that moved
	After any // of what is added or moved: the ID of the record or the element that comes before it; nil where it is the first
}

// String returns the change as one line of a changelog, as in
//
//	finding "x/y": Topics: added "sanctions"
func (c Change) String() string {
	var b strings.Builder
	b.WriteString(oneLine(c.Record))
	if c.ID != "" {
		b.WriteByte(' ')
		b.WriteString(strconv.Quote(c.ID))
	}
	b.WriteString(": ")
	if c.Field != "" {
		b.WriteString(oneLine(c.Field))
		b.WriteString(": ")
	}
	switch c.Op {
	case OpAdd:
		b.WriteString("added " + describe(c.New))
	case OpRemove:
		b.WriteString("removed " + describe(c.Old))
	case OpReplace:
		b.WriteString("changed from " + describe(c.Old) + " to " + describe(c.New))
	case OpMove:
		b.WriteString("moved")
		if c.New != nil {
			b.WriteString(" " + describe(c.New))
		}
		if c.After == nil {
			b.WriteString(" to the beginning")
		} else {
			b.WriteString(" after " + describe(c.After))
		}
	default:
		b.WriteString("unknown operation " + strconv.Quote(string(c.Op)))
	}
	return b.String()
}

// describe returns a value of a record, or a record, in one line.
func describe(v any) string {
	switch v := v.(type) {
	case nil:
		return "nothing"
	case Finding:
		return strconv.Quote(v.Statement)
	case Quote, Actor, Region, Topic, Section, Sentence:
		return oneLine(fmt.Sprint(v))
	case Mention:
		if v.Cue != "" {
			return v.String() + ", cue " + strconv.Quote(v.Cue)
		}
		return v.String()
	case bool, int, Set[int], Set[Mention]:
		return oneLine(fmt.Sprint(v))
	}
	if r := reflect.ValueOf(v); r.Kind() == reflect.String {
		return strconv.Quote(r.String())
	}
	return fmt.Sprintf("a %T", v)
}

// oneLine returns text as it is, or quoted if it would not be a line.
func oneLine(text string) string {
	if strings.ContainsFunc(text, func(r rune) bool { return !strconv.IsPrint(r) }) {
		return strconv.Quote(text)
	}
	return text
}

// Changes returns an iterator over what is different in new: the fields of the
// brief itself, then its records, kind by kind in the order of a [Draft]'s
// fields, the removed ones first and then the others in the order of new, each with
// its fields in the order of the Go struct. A sentence is told by its number. There are no changes
// exactly if old and new are Equal, and [Apply] makes the one of the other.
func Changes(old, new Brief) iter.Seq[Change] {
	return func(yield func(Change) bool) {
		p, q := old.data(), new.data()
		if p == q {
			return
		}
		c := changes{yield: yield}
		c.record = recordDraft
		c.fields(reflect.ValueOf(p.head()), reflect.ValueOf(q.head()), "")
		changesOf(&c, sectionKind(), p.sections, q.sections)
		c.sentences(p.sentences, q.sentences)
		changesOf(&c, actorKind(), p.actors, q.actors)
		changesOf(&c, regionKind(), p.regions, q.regions)
		changesOf(&c, topicKind(), p.topics, q.topics)
		changesOf(&c, quoteKind(), p.quotes, q.quotes)
		changesOf(&c, findingKind(), p.allFindings(), q.allFindings())
	}
}

// head is what a draft has beside its records.
type head struct {
	Title    string
	Date     Date
	Language string
	Edition  string
	Source   Source
}

func (d *data) head() head { return head{d.title, d.date, d.language, d.edition, d.source} }

func (d *Draft) head() head { return head{d.Title, d.Date, d.Language, d.Edition, d.Source} }

func (d *Draft) setHead(h head) {
	d.Title, d.Date, d.Language, d.Edition, d.Source = h.Title, h.Date, h.Language, h.Edition, h.Source
}

// allFindings returns the findings of d in one piece.
func (d *data) allFindings() []Finding {
	if len(d.findings) == 1 {
		return d.findings[0]
	}
	return slices.Concat(d.findings...)
}

// A kind is what the code for all kinds of records with IDs must know of one.
type kind[R any, ID ~string] struct {
	record string
	id     func(*R) ID
	equal  func(R, R) bool
}

// Functions, so that importing the package makes none of them.
func sectionKind() kind[Section, SectionID] {
	return kind[Section, SectionID]{recordSection, func(s *Section) SectionID { return s.ID }, Section.Equal}
}

func actorKind() kind[Actor, ActorID] {
	return kind[Actor, ActorID]{recordActor, func(a *Actor) ActorID { return a.ID }, Actor.Equal}
}

func regionKind() kind[Region, RegionID] {
	return kind[Region, RegionID]{recordRegion, func(r *Region) RegionID { return r.ID }, Region.Equal}
}

func topicKind() kind[Topic, TopicID] {
	return kind[Topic, TopicID]{recordTopic, func(t *Topic) TopicID { return t.ID }, Topic.Equal}
}

func quoteKind() kind[Quote, QuoteID] {
	return kind[Quote, QuoteID]{recordQuote, func(q *Quote) QuoteID { return q.ID }, Quote.Equal}
}

func findingKind() kind[Finding, FindingID] {
	return kind[Finding, FindingID]{recordFinding, func(f *Finding) FindingID { return f.ID }, Finding.Equal}
}

func (k kind[R, ID]) ids(records []R) []ID {
	ids := make([]ID, len(records))
	for i := range records {
		ids[i] = k.id(&records[i])
	}
	return ids
}

// changes hands on the differences of one record after the other.
type changes struct {
	yield      func(Change) bool
	stop       bool
	record, id string
}

func (c *changes) emit(op Op, field string, old, new, after any) {
	if !c.stop {
		c.stop = !c.yield(Change{Op: op, Record: c.record, ID: c.id, Field: field, Old: old, New: new, After: after})
	}
}

func changesOf[R any, ID ~string](c *changes, k kind[R, ID], old, new []R) {
	if c.stop {
		return
	}
	c.record = k.record
	oldIDs, newIDs := k.ids(old), k.ids(new)
	d := diff(oldIDs, newIDs)
	for _, i := range d.removed {
		c.id = string(oldIDs[i])
		c.emit(OpRemove, "", old[i], nil, nil)
	}
	for i := range new {
		if c.stop {
			return
		}
		origin := d.origin(i)
		if origin >= 0 && !d.moved(i) && k.equal(old[origin], new[i]) {
			continue
		}
		c.id = string(newIDs[i])
		var after any
		if i > 0 {
			after = newIDs[i-1]
		}
		if origin < 0 {
			c.emit(OpAdd, "", nil, new[i], after)
			continue
		}
		if d.moved(i) {
			c.emit(OpMove, "", nil, nil, after)
		}
		if !k.equal(old[origin], new[i]) {
			c.fields(reflect.ValueOf(&old[origin]).Elem(), reflect.ValueOf(&new[i]).Elem(), "")
		}
	}
}

// sentences compares sentences of the same number.
func (c *changes) sentences(old, new []Sentence) {
	c.record = recordSentence
	for i := len(old) - 1; i >= len(new); i-- {
		c.id = strconv.Itoa(i + 1)
		c.emit(OpRemove, "", old[i], nil, nil)
	}
	for i := range new {
		if c.stop {
			return
		}
		switch {
		case i >= len(old):
			c.id = strconv.Itoa(i + 1)
			c.emit(OpAdd, "", nil, new[i], nil)
		case old[i] != new[i]:
			c.id = strconv.Itoa(i + 1)
			c.fields(reflect.ValueOf(old[i]), reflect.ValueOf(new[i]), "")
		}
	}
	c.id = ""
}

// fields compares two records field by field.
func (c *changes) fields(old, new reflect.Value, prefix string) {
	for i := range old.NumField() {
		name := prefix + old.Type().Field(i).Name
		p, q := old.Field(i).Interface(), new.Field(i).Interface()
		switch p := p.(type) {
		case Source:
			c.fields(old.Field(i), new.Field(i), name+".")
		case anySet:
			p.changes(q, func(op Op, old, new, after any) { c.emit(op, name, old, new, after) })
		default:
			if p != q {
				c.emit(OpReplace, name, p, q, nil)
			}
		}
	}
}

// anySet is a [Set], whatever its elements.
type anySet interface {
	changes(to any, emit func(op Op, old, new, after any))
}

func (s Set[T]) changes(to any, emit func(op Op, old, new, after any)) {
	old, new := s.elems, to.(Set[T]).elems
	if slices.Equal(old, new) {
		return
	}
	d := diff(old, new)
	for _, i := range d.removed {
		emit(OpRemove, old[i], nil, nil)
	}
	for i, e := range new {
		var after any
		if i > 0 {
			after = new[i-1]
		}
		switch {
		case d.origin(i) < 0:
			emit(OpAdd, nil, e, after)
		case d.moved(i):
			emit(OpMove, nil, e, after)
		}
	}
}

// A difference says how one list of unique keys comes of another: some are
// removed, and then, in the order of the new list, others are put behind what
// comes before them there. As few are moved as can be.
type difference struct {
	removed []int  // places in the old list
	start   int    // up to here both lists are the same
	end     int    // from here of the new list on, they are the same again
	shift   int    // what takes a place there to that in the old list
	origins []int  // of what stands between in the new list: the places in the old one, or -1
	stay    []bool // whether it keeps its place
}

func diff[K comparable](from, to []K) *difference {
	d := &difference{shift: len(from) - len(to), end: len(to)}
	for d.start < min(len(from), len(to)) && from[d.start] == to[d.start] {
		d.start++
	}
	for d.end > d.start && d.end+d.shift > d.start && from[d.end+d.shift-1] == to[d.end-1] {
		d.end--
	}
	places := make(map[K]int, d.end+d.shift-d.start)
	for i := d.start; i < d.end+d.shift; i++ {
		places[from[i]] = i
	}
	for _, k := range to[d.start:d.end] {
		place, ok := places[k]
		if !ok {
			place = -1
		}
		d.origins = append(d.origins, place)
		delete(places, k)
	}
	d.removed = slices.Sorted(maps.Values(places))
	d.stay = longestAscent(d.origins)
	return d
}

// origin returns the place in the old list of what stands at i in the new one, or -1.
func (d *difference) origin(i int) int {
	switch {
	case i < d.start:
		return i
	case i >= d.end:
		return i + d.shift
	}
	return d.origins[i-d.start]
}

// moved reports whether what stands at i in the new list has moved there.
func (d *difference) moved(i int) bool {
	return d.start <= i && i < d.end && d.origins[i-d.start] >= 0 && !d.stay[i-d.start]
}

// longestAscent marks the members of a longest ascending subsequence of places,
// -1 left out.
func longestAscent(places []int) []bool {
	var (
		ends   []int                      // of the best ascent of each length, where it ends
		before = make([]int, len(places)) // where the ascent that ends here comes from
	)
	for i, place := range places {
		if place < 0 {
			continue
		}
		n, _ := slices.BinarySearchFunc(ends, place, func(end, place int) int { return cmp.Compare(places[end], place) })
		before[i] = -1
		if n > 0 {
			before[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		} else {
			ends[n] = i
		}
	}
	in := make([]bool, len(places))
	if len(ends) > 0 {
		for i := ends[len(ends)-1]; i >= 0; i = before[i] {
			in[i] = true
		}
	}
	return in
}

// Apply makes changes in d, in their order. The changes from one brief to
// another make the draft of the one into that of the other; in other drafts they
// do the same as far as nothing there is in their way. A change that was made already
// is no fault.
//
// Where changes can't be made, d is left as it was, and the error is an [Errors] with
// a [*RecordError] for each of them. It wraps a [*Conflict] where a record or a field is
// neither as the change says it was nor as the change makes it, [ErrUnknownID]
// where there is no record or element to change or to come after, and [ErrBadValue] where the
// change itself makes no sense.
func Apply(d *Draft, changes ...Change) error {
	if d == nil {
		return fault{"summit: no draft to apply changes to", ErrEmpty}
	}
	own := *d
	sections, actors, regions := editorOf(sectionKind(), &own.Sections), editorOf(actorKind(), &own.Actors), editorOf(regionKind(), &own.Regions)
	topics, quotes, findings := editorOf(topicKind(), &own.Topics), editorOf(quoteKind(), &own.Quotes), editorOf(findingKind(), &own.Findings)
	head := own.head()
	own.Sentences = slices.Clone(own.Sentences)
	var errs Errors
	for len(changes) > 0 {
		c := changes[0]
		n := 1 // of changes to the same field
		for c.Field != "" && n < len(changes) && changes[n].Record == c.Record && changes[n].ID == c.ID && changes[n].Field == c.Field {
			n++
		}
		index := -1
		var faults []error
		switch c.Record {
		case recordDraft:
			if faults = []error{otherID(c.ID)}; c.ID == "" {
				faults = applyFields(reflect.ValueOf(&head).Elem(), changes[:n])
			}
		case recordSection:
			index, faults = sections.apply(changes[:n])
		case recordSentence:
			index, faults = applySentence(&own.Sentences, changes[:n])
		case recordActor:
			index, faults = actors.apply(changes[:n])
		case recordRegion:
			index, faults = regions.apply(changes[:n])
		case recordTopic:
			index, faults = topics.apply(changes[:n])
		case recordQuote:
			index, faults = quotes.apply(changes[:n])
		case recordFinding:
			index, faults = findings.apply(changes[:n])
		default:
			faults = []error{fault{"no kind of record: " + strconv.Quote(c.Record), ErrBadValue}}
		}
		for _, err := range faults {
			errs = append(errs, &RecordError{Record: c.Record, Index: index, ID: c.ID, Field: c.Field, Err: err})
		}
		changes = changes[n:]
	}
	if len(errs) > 0 {
		return errs
	}
	own.setHead(head)
	for _, e := range []interface{ done() }{sections, actors, regions, topics, quotes, findings} {
		e.done()
	}
	*d = own
	return nil
}

// An editor edits the records of one kind.
type editor[R any, ID ~string] struct {
	kind[R, ID]
	to      *[]R
	records []R // to's, and those that were added; nil: not touched
	order   *chain[ID]
}

func editorOf[R any, ID ~string](k kind[R, ID], to *[]R) *editor[R, ID] {
	return &editor[R, ID]{kind: k, to: to}
}

func (e *editor[R, ID]) apply(changes []Change) (index int, faults []error) {
	if e.order == nil {
		e.records = slices.Clone(*e.to)
		e.order = newChain(e.ids(e.records))
	}
	c := changes[0]
	at, found := e.order.find(ID(c.ID))
	index = -1
	if found && at < len(*e.to) {
		index = at
	}
	if c.Field != "" {
		if !found {
			return index, []error{fault{"there is none to change", ErrUnknownID}}
		}
		return index, applyFields(reflect.ValueOf(&e.records[at]).Elem(), changes)
	}
	fail := func(err error) (int, []error) { return index, []error{err} }
	after, ok := c.After.(ID)
	before := -1
	if c.After != nil && (c.Op == OpAdd || c.Op == OpMove) {
		if !ok {
			return fail(badType(reflect.TypeFor[ID](), c.After))
		}
		if before, ok = e.order.find(after); !ok || after == ID(c.ID) {
			return fail(fault{"can't come after what is not there: " + describe(after), ErrUnknownID})
		}
	}
	switch c.Op {
	case OpAdd:
		r, ok := c.New.(R)
		switch {
		case !ok:
			return fail(badType(reflect.TypeFor[R](), c.New))
		case string(e.id(&r)) != c.ID:
			return fail(otherID(string(e.id(&r))))
		case !found:
			e.records = append(e.records, r)
			e.order.add(ID(c.ID), before)
		case !e.equal(r, e.records[at]):
			return fail(&Conflict{Base: nil, Ours: e.records[at], Theirs: r})
		}
	case OpRemove:
		r, ok := c.Old.(R)
		switch {
		case !ok:
			return fail(badType(reflect.TypeFor[R](), c.Old))
		case string(e.id(&r)) != c.ID:
			return fail(otherID(string(e.id(&r))))
		case !found:
		case e.equal(r, e.records[at]):
			e.order.remove(at)
		default:
			return fail(&Conflict{Base: r, Ours: e.records[at], Theirs: nil})
		}
	case OpMove:
		if !found {
			return fail(fault{"there is none to move", ErrUnknownID})
		}
		e.order.move(at, before)
	default:
		return fail(badOp(c.Op))
	}
	return index, nil
}

// done sets the records that were edited.
func (e *editor[R, ID]) done() {
	if e.order == nil {
		return
	}
	*e.to = nil
	for at := range e.order.all() {
		*e.to = append(*e.to, e.records[at])
	}
}

// applySentence applies changes to a sentence. One can be added or removed at the end only.
func applySentence(sentences *[]Sentence, changes []Change) (index int, faults []error) {
	c := changes[0]
	fail := func(err error) (int, []error) { return index, []error{err} }
	index, err := strconv.Atoi(c.ID)
	index--
	if err != nil || strconv.Itoa(index+1) != c.ID || index < 0 {
		index = -1
		return fail(fault{"no number of a sentence", ErrBadValue})
	}
	n, found := index, index < len(*sentences)
	if !found {
		index = -1
	}
	if c.Field != "" {
		if !found {
			return fail(fault{"there is none to change", ErrUnknownID})
		}
		return index, applyFields(reflect.ValueOf(&(*sentences)[index]).Elem(), changes)
	}
	switch c.Op {
	case OpAdd:
		s, ok := c.New.(Sentence)
		switch {
		case !ok:
			return fail(badType(reflect.TypeFor[Sentence](), c.New))
		case found && (*sentences)[index] != s:
			return fail(&Conflict{Base: nil, Ours: (*sentences)[index], Theirs: s})
		case found:
		case n > len(*sentences):
			return fail(fault{"can't come after what is not there", ErrUnknownID})
		default:
			*sentences = append(*sentences, s)
		}
	case OpRemove:
		s, ok := c.Old.(Sentence)
		switch {
		case !ok:
			return fail(badType(reflect.TypeFor[Sentence](), c.Old))
		case !found:
		case (*sentences)[index] != s:
			return fail(&Conflict{Base: s, Ours: (*sentences)[index], Theirs: nil})
		case index < len(*sentences)-1:
			return fail(fault{"can't be removed before those that come after it", ErrBadValue})
		default:
			*sentences = (*sentences)[:index]
		}
	default:
		return fail(badOp(c.Op))
	}
	return index, nil
}

// applyFields applies changes to one field of a record.
func applyFields(record reflect.Value, changes []Change) (faults []error) {
	name := changes[0].Field
	if outer, inner, ok := strings.Cut(name, "."); ok && outer == "Source" && record.Type() == reflect.TypeFor[head]() {
		record, name = record.FieldByName(outer), inner
	}
	f, ok := record.Type().FieldByName(name)
	if !ok || !f.IsExported() || name == "ID" || f.Type.Kind() == reflect.Struct && f.Type == reflect.TypeFor[Source]() {
		return []error{fault{"no field that can change", ErrBadValue}}
	}
	field := record.FieldByIndex(f.Index)
	if set, ok := field.Addr().Interface().(interface{ apply([]Change) []error }); ok {
		return set.apply(changes)
	}
	for _, c := range changes {
		is := field.Interface()
		switch {
		case c.Op != OpReplace:
			faults = append(faults, badOp(c.Op))
		case reflect.TypeOf(c.Old) != f.Type:
			faults = append(faults, badType(f.Type, c.Old))
		case reflect.TypeOf(c.New) != f.Type:
			faults = append(faults, badType(f.Type, c.New))
		case is == c.New:
		case is == c.Old:
			field.Set(reflect.ValueOf(c.New))
		default:
			faults = append(faults, &Conflict{Base: c.Old, Ours: is, Theirs: c.New})
		}
	}
	return faults
}

// apply applies changes to the elements of s.
func (s *Set[T]) apply(changes []Change) (faults []error) {
	elems := newChain(s.elems)
	for _, c := range changes {
		v, beside := c.New, c.Old
		if c.Op == OpRemove {
			v, beside = c.Old, c.New
		}
		elem, ok := v.(T)
		before := -1
		at, found := elems.find(elem)
		switch {
		case c.Op != OpAdd && c.Op != OpRemove && c.Op != OpMove:
			faults = append(faults, badOp(c.Op))
			continue
		case !ok:
			faults = append(faults, badType(reflect.TypeFor[T](), v))
			continue
		case beside != nil:
			faults = append(faults, fault{"has one element too many: " + describe(beside), ErrBadValue})
			continue
		case c.After != nil && c.Op != OpRemove:
			after, ok := c.After.(T)
			if !ok {
				faults = append(faults, badType(reflect.TypeFor[T](), c.After))
				continue
			}
			if before, ok = elems.find(after); !ok || after == elem {
				faults = append(faults, fault{"can't come after what is not there: " + describe(after), ErrUnknownID})
				continue
			}
		}
		switch {
		case c.Op == OpAdd && !found:
			elems.add(elem, before)
		case c.Op == OpRemove && found:
			elems.remove(at)
		case c.Op == OpMove && found:
			elems.move(at, before)
		case c.Op == OpMove:
			faults = append(faults, fault{"there is none to move: " + describe(elem), ErrUnknownID})
		}
	}
	*s = Set[T]{}
	for at := range elems.all() {
		s.elems = append(s.elems, elems.keys[at])
	}
	return faults
}

func otherID(id string) error {
	return fault{"is about another record: " + strconv.Quote(id), ErrBadValue}
}

func badOp(op Op) error { return fault{"no operation for this: " + describe(op), ErrBadValue} }

func badType(want reflect.Type, v any) error {
	text := describe(v)
	if kind := fmt.Sprintf("a %T", v); v != nil && text != kind {
		text += ", " + kind
	}
	return fault{fmt.Sprintf("want a %v, not %s", want, text), ErrBadValue}
}

// A chain is a list of unique keys in which each is found, moved and removed at once.
type chain[K comparable] struct {
	keys       []K
	places     map[K]int // in keys, of the first of each
	next, prev []int     // one more than the place of what comes after or before; at 0, the first and the last
}

func newChain[K comparable](keys []K) *chain[K] {
	c := &chain[K]{places: make(map[K]int, len(keys)), next: []int{0}, prev: []int{0}}
	for i, k := range keys {
		c.add(k, i-1)
	}
	return c
}

func (c *chain[K]) find(k K) (at int, ok bool) {
	at, ok = c.places[k]
	return at, ok
}

// add adds a key after the one that stands at before in keys, or -1.
func (c *chain[K]) add(k K, before int) {
	at := len(c.keys)
	c.keys = append(c.keys, k)
	if _, ok := c.places[k]; !ok {
		c.places[k] = at
	}
	c.next, c.prev = append(c.next, 0), append(c.prev, 0)
	c.link(at, before)
}

func (c *chain[K]) link(at, before int) {
	n, p := at+1, before+1
	c.next[n], c.prev[n] = c.next[p], p
	c.prev[c.next[n]], c.next[p] = n, n
}

func (c *chain[K]) unlink(at int) {
	n := at + 1
	c.next[c.prev[n]], c.prev[c.next[n]] = c.next[n], c.prev[n]
}

func (c *chain[K]) remove(at int) {
	c.unlink(at)
	delete(c.places, c.keys[at])
}

func (c *chain[K]) move(at, before int) {
	c.unlink(at)
	c.link(at, before)
}

// all returns an iterator over the places in keys, in order.
func (c *chain[K]) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for n := c.next[0]; n != 0; n = c.next[n] {
			if !yield(n - 1) {
				return
			}
		}
	}
}

// A Conflict says that something was changed in two ways. It wraps [ErrConflict].
// Its values are of the types that records have, as those of a [Change] are; nil
// is for what was not there, or is no longer.
type Conflict struct {
	Base   any // as it was before
	Ours   any // as the one made it, or as it was found
	Theirs any // as the other made it

	Reason string // why they can't both be kept, if it is not that they differ
}

// Error returns the conflict in one line, the three values included.
func (c *Conflict) Error() string {
	if c == nil {
		return "<nil>"
	}
	text := fmt.Sprintf("was %s, became %s and %s", describe(c.Base), describe(c.Ours), describe(c.Theirs))
	if c.Reason != "" {
		return c.Reason + ": " + text
	}
	return text
}

// Unwrap returns [ErrConflict].
func (c *Conflict) Unwrap() error { return ErrConflict }
