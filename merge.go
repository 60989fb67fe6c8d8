package summit

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
)

// Merge merges two drafts that both come of base. Records are told apart by
// their IDs, sentences by their numbers. What one side alone changed is taken
// from it, and the same change on both sides is one. Of a record that both sides
// changed, changes to different fields combine, and so do changes to different
// elements of one set: where a set is to be read as a whole, as By is, look at what comes of it.
//
// All else is a conflict: a field that both sides changed, a record that one side
// changed and the other removed, or that both added and not alike, and what one side says of places in the source
// when the other has taken another source or numbered its sentences anew. Then the
// Draft is the zero one, and the error an [Errors] with a [*RecordError] for
// each, which wraps a [*Conflict] that has the three values; its Index is the
// record's place in ours, or -1. A draft with two records of one ID can't be
// merged, which is an [ErrDuplicateID] with the record's place in that draft.
//
// What merges may still be at fault as a whole, as where one side refers to a
// record that the other removed: give it to [New].
//
// Merging with an unchanged base gives the other side; merging the result with
// either side again changes nothing; and it makes no difference which side is
// ours. What one side added follows what it follows there. Where both sides changed the
// order of records of one kind, or of elements of one set, the order of one side is taken.
func Merge(base, ours, theirs Draft) (Draft, error) {
	m := merger{movedByOurs: moved(&base, &ours), movedByTheirs: moved(&base, &theirs)}
	if !moved(&ours, &theirs) && !moved(&theirs, &ours) {
		m.movedByOurs, m.movedByTheirs = false, false
	}
	m.record, m.index = recordDraft, -1
	head := mergeFields(&m, base.head(), ours.head(), theirs.head())
	var d Draft
	d.setHead(head)
	d.Sections = mergeRecords(&m, sectionKind(), base.Sections, ours.Sections, theirs.Sections)
	d.Sentences = m.sentences(base.Sentences, ours.Sentences, theirs.Sentences)
	d.Actors = mergeRecords(&m, actorKind(), base.Actors, ours.Actors, theirs.Actors)
	d.Regions = mergeRecords(&m, regionKind(), base.Regions, ours.Regions, theirs.Regions)
	d.Topics = mergeRecords(&m, topicKind(), base.Topics, ours.Topics, theirs.Topics)
	d.Quotes = mergeRecords(&m, quoteKind(), base.Quotes, ours.Quotes, theirs.Quotes)
	d.Findings = mergeRecords(&m, findingKind(), base.Findings, ours.Findings, theirs.Findings)
	if err := m.errs.orNil(); err != nil {
		return Draft{}, err
	}
	return d, nil
}

// A merger collects what can't be merged.
type merger struct {
	errs   Errors
	record string // what is being merged
	index  int
	id     string

	// Whether a side has another source than base, or numbers its sentences anew,
	// so that what the other side says of places means something else.
	movedByOurs, movedByTheirs bool
}

// moved reports whether places in base's source mean something else in d: it has
// another source, or sentences that have little in common with those of the same number.
func moved(base, d *Draft) bool {
	if base.Source.SHA256 != d.Source.SHA256 {
		return true
	}
	for i := range min(len(base.Sentences), len(d.Sentences)) {
		a, b := base.Sentences[i], d.Sentences[i]
		if common := min(a.End, b.End) - max(a.Start, b.Start); a != b && 2*common < max(a.End-a.Start, b.End-b.Start) {
			return true
		}
	}
	return false
}

func (m *merger) fail(field string, err error) {
	m.errs = append(m.errs, &RecordError{Record: m.record, Index: m.index, ID: m.id, Field: field, Err: err})
}

// A keyed list is one of the three versions of a list: its keys in order, and where they stand.
type keyed[K comparable] struct {
	keys   []K
	places map[K]int
}

// keyedOf returns the places of keys and those of keys that stand there before.
func keyedOf[K comparable](keys []K) (list keyed[K], again []int) {
	list = keyed[K]{keys, make(map[K]int, len(keys))}
	for i, k := range keys {
		if list.has(k) {
			again = append(again, i)
		} else {
			list.places[k] = i
		}
	}
	return list, again
}

func (l keyed[K]) has(k K) bool {
	_, ok := l.places[k]
	return ok
}

// A version is one of the three versions of a list of records.
type version[R any, ID ~string] struct {
	keyed[ID]
	records []R
}

func versionOf[R any, ID ~string](m *merger, k kind[R, ID], records []R, name string) version[R, ID] {
	list, again := keyedOf(k.ids(records))
	for _, i := range again {
		m.index, m.id = i, string(list.keys[i])
		m.fail("ID", fault{"in " + name + ", " + k.record + " " + strconv.Itoa(list.places[list.keys[i]]) + " has the same", ErrDuplicateID})
	}
	return version[R, ID]{list, records}
}

func (v version[R, ID]) get(id ID) *R {
	if i, ok := v.places[id]; ok {
		return &v.records[i]
	}
	return nil
}

func mergeRecords[R any, ID ~string](m *merger, k kind[R, ID], base, ours, theirs []R) []R {
	m.record = k.record
	faults := len(m.errs)
	b, o, t := versionOf(m, k, base, "base"), versionOf(m, k, ours, "ours"), versionOf(m, k, theirs, "theirs")
	if len(m.errs) > faults {
		return nil
	}
	merge := func(id ID) *R {
		m.index, m.id = -1, string(id)
		if i, ok := o.places[id]; ok {
			m.index = i
		}
		return mergeRecord(m, k.equal, b.get(id), o.get(id), t.get(id))
	}
	merged := make([]R, 0, max(len(ours), len(theirs)))
	for _, id := range weave(b.keyed, o.keyed, t.keyed, cmp.Compare[ID]) {
		if r := merge(id); r != nil {
			merged = append(merged, *r)
		}
	}
	// Those that a side removed are not woven in, but may be in conflict.
	for _, id := range b.keys {
		if o.get(id) == nil || t.get(id) == nil {
			merge(id)
		}
	}
	if len(merged) == 0 {
		return nil
	}
	return merged
}

// mergeRecord merges three versions of a record, nil where there is none.
func mergeRecord[R any](m *merger, equal func(R, R) bool, base, ours, theirs *R) *R {
	same := func(p, q *R) bool { return p == q || p != nil && q != nil && equal(*p, *q) }
	if same(ours, theirs) {
		return ours
	}
	misplaced := m.misplaced(placesOf(base), placesOf(ours), placesOf(theirs))
	switch {
	case same(base, theirs):
	case same(base, ours):
		ours = theirs
	case base == nil || ours == nil || theirs == nil:
		m.fail("", &Conflict{Base: valueOf(base), Ours: valueOf(ours), Theirs: valueOf(theirs)})
		return nil
	default:
		merged := mergeFields(m, *base, *ours, *theirs)
		ours = &merged
	}
	if misplaced {
		return nil
	}
	return ours
}

func valueOf[R any](r *R) any {
	if r == nil {
		return nil
	}
	return *r
}

// placesOf returns what a record says of places in the source.
func placesOf(record any) any {
	switch r := record.(type) {
	case *Finding:
		if r != nil {
			return r.Sentences
		}
	case *Quote:
		if r != nil {
			return r.Mentions
		}
	}
	return nil
}

const otherPlaces = "places in the source that the other side has changed"

// misplaced reports a conflict, and that there is one, where one side changed places
// of which the other has changed the meaning.
func (m *merger) misplaced(base, ours, theirs any) bool {
	changed := func(places any) bool { return places != nil && !samePlaces(places, base) }
	if (m.movedByTheirs && changed(ours) || m.movedByOurs && changed(theirs)) && !samePlaces(ours, theirs) {
		field := "Sentences"
		if m.record == recordQuote {
			field = "Mentions"
		}
		m.fail(field, &Conflict{base, ours, theirs, otherPlaces})
		return true
	}
	return false
}

func samePlaces(p, q any) bool {
	switch p := p.(type) {
	case Set[int]:
		q, _ := q.(Set[int])
		return p.Equal(q)
	case Set[Mention]:
		q, _ := q.(Set[Mention])
		return p.Equal(q)
	}
	return q == nil || samePlaces(q, p)
}

// sentences merges sentences of the same number.
func (m *merger) sentences(base, ours, theirs []Sentence) []Sentence {
	m.record = recordSentence
	at := func(list []Sentence, i int) *Sentence {
		if i < len(list) {
			return &list[i]
		}
		return nil
	}
	var merged []Sentence
	gap := false
	for i := range max(len(base), len(ours), len(theirs)) {
		m.index, m.id = -1, strconv.Itoa(i+1)
		if i < len(ours) {
			m.index = i
		}
		b, o, t := at(base, i), at(ours, i), at(theirs, i)
		faults := len(m.errs)
		s := mergeRecord(m, Sentence.Equal, b, o, t)
		switch {
		case s == nil:
			gap = gap || len(m.errs) == faults
		case gap: // after one that was removed
			m.fail("", &Conflict{valueOf(b), valueOf(o), valueOf(t), otherPlaces})
		default:
			merged = append(merged, *s)
		}
	}
	return merged
}

// mergeFields merges the fields of three versions of a record.
func mergeFields[R any](m *merger, base, ours, theirs R) R {
	merged := ours
	m.fields(reflect.ValueOf(&merged).Elem(), reflect.ValueOf(base), reflect.ValueOf(theirs), "")
	return merged
}

// fields makes ours, field by field, what comes of the three.
func (m *merger) fields(ours, base, theirs reflect.Value, prefix string) {
	for i := range ours.NumField() {
		name := prefix + ours.Type().Field(i).Name
		if name == "ID" {
			continue
		}
		b, o, t := base.Field(i).Interface(), ours.Field(i).Interface(), theirs.Field(i).Interface()
		switch set := ours.Field(i).Addr().Interface().(type) {
		case *Source:
			m.fields(ours.Field(i), base.Field(i), theirs.Field(i), name+".")
		case interface {
			merge(base, theirs any) []*Conflict
		}:
			for _, c := range set.merge(b, t) {
				m.fail(name, c)
			}
		default:
			switch {
			case o == t || b == t:
			case b == o:
				ours.Field(i).Set(theirs.Field(i))
			default:
				m.fail(name, &Conflict{Base: b, Ours: o, Theirs: t})
			}
		}
	}
}

// merge makes s, as ours, what comes of three sets. Only what is beside the place of a mention can be in conflict.
func (s *Set[T]) merge(base, theirs any) (conflicts []*Conflict) {
	b, o, t := versionsOf(base.(Set[T]).elems, s.elems, theirs.(Set[T]).elems)
	value := func(v elements[T], key T) any {
		if i, ok := v.places[key]; ok {
			return v.elems[i]
		}
		return nil
	}
	var merged []T
	check := func(key T) (e any) {
		b, o, t := value(b, key), value(o, key), value(t, key)
		switch {
		case o == t || b == t:
			return o
		case b == o:
			return t
		}
		conflicts = append(conflicts, &Conflict{Base: b, Ours: o, Theirs: t})
		return nil
	}
	for _, key := range weave(b.keyed, o.keyed, t.keyed, compareElements[T]) {
		if e, ok := check(key).(T); ok {
			merged = append(merged, e)
		}
	}
	for _, key := range b.keys {
		if value(o, key) == nil || value(t, key) == nil {
			check(key)
		}
	}
	if inOrder[T]() && slices.IsSortedFunc(o.keys, compareElements[T]) && slices.IsSortedFunc(t.keys, compareElements[T]) {
		slices.SortFunc(merged, compareElements[T])
	}
	*s = Set[T]{merged}
	return conflicts
}

// elements are those of a set, by what tells them apart in a merge: of a mention, its place.
type elements[T Element] struct {
	keyed[T]
	elems []T
}

func versionsOf[T Element](base, ours, theirs []T) (b, o, t elements[T]) {
	whole := false
	of := func(elems []T) elements[T] {
		keys := slices.Clone(elems)
		for i := range keys {
			if m, ok := any(&keys[i]).(*Mention); ok && !whole {
				m.Cue = ""
			}
		}
		list, again := keyedOf(keys)
		whole = whole || len(again) > 0 // two mentions at one place
		return elements[T]{list, elems}
	}
	if b, o, t = of(base), of(ours), of(theirs); whole {
		b, o, t = of(base), of(ours), of(theirs)
	}
	return b, o, t
}

// inOrder reports whether sets of T are kept in ascending order.
func inOrder[T Element]() bool {
	switch any(*new(T)).(type) {
	case int, Mention:
		return true
	}
	return false
}

func compareElements[T Element](a, b T) int {
	if m, ok := any(a).(Mention); ok {
		n := any(b).(Mention)
		return cmp.Or(cmp.Compare(m.Start, n.Start), cmp.Compare(m.End, n.End), cmp.Compare(m.Sentence, n.Sentence), cmp.Compare(m.Cue, n.Cue))
	}
	p, q := reflect.ValueOf(a), reflect.ValueOf(b)
	if p.Kind() == reflect.String {
		return cmp.Compare(p.String(), q.String())
	}
	return cmp.Compare(p.Int(), q.Int())
}

// weave returns the keys that stay when two sides have changed a list of unique
// keys: those of base that both still have, and those that a side has added.
// Which side is which makes no difference.
func weave[K comparable](base, ours, theirs keyed[K], compare func(K, K) int) []K {
	if slices.Equal(ours.keys, theirs.keys) {
		return ours.keys
	}
	type runs = map[K][]K // what one side added, by the shared key that it follows
	added := func(side, other keyed[K]) (first []K, after runs) {
		after = make(runs)
		var at *K
		for i, k := range side.keys {
			switch {
			case other.has(k):
				at = &side.keys[i]
			case base.has(k): // the other side removed it
			case at == nil:
				first = append(first, k)
			default:
				after[*at] = append(after[*at], k)
			}
		}
		return first, after
	}
	first1, after1 := added(ours, theirs)
	first2, after2 := added(theirs, ours)
	woven := make([]K, 0, max(len(ours.keys), len(theirs.keys)))
	join := func(p, q []K) {
		if len(p) > 0 && len(q) > 0 && compare(p[0], q[0]) > 0 {
			p, q = q, p
		}
		woven = append(append(woven, p...), q...)
	}
	join(first1, first2)
	for _, k := range spine(base, ours, theirs, compare) {
		woven = append(woven, k)
		join(after1[k], after2[k])
	}
	return woven
}

// spine returns the keys that both sides have, in the order of the side that
// changed it. Where both did, that is the lesser of the two.
func spine[K comparable](base, ours, theirs keyed[K], compare func(K, K) int) []K {
	o, t := among(ours.keys, theirs), among(theirs.keys, ours)
	if slices.Equal(o, t) {
		return o
	}
	b := among(among(base.keys, ours), theirs)
	p, q := among(o, base), among(t, base)
	if slices.Equal(p, q) { // the places of what both have added differ
		p, q = o, t
	}
	switch {
	case slices.Equal(p, b):
		return t
	case slices.Equal(q, b) || slices.CompareFunc(p, q, compare) < 0:
		return o
	}
	return t
}

// among returns the keys that are in a list.
func among[K comparable](keys []K, list keyed[K]) []K {
	in := make([]K, 0, len(keys))
	for _, k := range keys {
		if list.has(k) {
			in = append(in, k)
		}
	}
	return in
}
