package summit

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"

	"example.com/summit/internal/index"
	"example.com/summit/internal/words"
)

// A FindingFilter selects findings; see [Brief.Findings]. The functions of this
// package make them. A nil FindingFilter is no filter: everything passes it.
type FindingFilter interface {
	filter
	forFindings()
}

// A QuoteFilter selects quotes; see [Brief.Quotes]. The functions of this
// package make them. A nil QuoteFilter is no filter: everything passes it.
type QuoteFilter interface {
	filter
	forQuotes()
}

// A Filter selects findings and quotes alike.
type Filter interface {
	FindingFilter
	QuoteFilter
}

// Filters is a [Filter] that passes what all of its elements pass. Nil
// elements are no filters; with no others, everything passes.
type Filters []Filter

// filter is what all filters share, the constraint of [Not] and [Any]. A type
// of another package that embeds a filter has it too, and passes nothing.
type filter interface{ isFilter() }

func (Filters) isFilter()    {}
func (Filters) forFindings() {}
func (Filters) forQuotes()   {}

// An expr is a filter. It is immutable.
type expr struct {
	op     op
	field  index.Field
	depth  int32    // of the kids, below
	value  string   // of the field; or words
	values []string // of the field, where there are several: any may hold
	kids   []*expr
	kid    [1]*expr // the memory of kids, where there is one
}

type op uint8

const (
	opField op = iota
	opWords
	opNot // what kids[0] does not pass
	opAny
	opAll
)

// An expr behind one of these is a filter for both kinds of records or for one.
type (
	sharedFilter  expr
	findingFilter expr
	quoteFilter   expr
)

func (*sharedFilter) isFilter()     {}
func (*sharedFilter) forFindings()  {}
func (*sharedFilter) forQuotes()    {}
func (*findingFilter) isFilter()    {}
func (*findingFilter) forFindings() {}
func (*quoteFilter) isFilter()      {}
func (*quoteFilter) forQuotes()     {}

// By passes what at least one of the actors says, alone or jointly with
// others: their ID is in By. What lies within an actor does not count; for that see [From].
func By(actors ...ActorID) Filter { return shared(index.By, actors) }

// From passes what at least one of the actors says, or what anyone says who
// speaks from one of them by [Actor.Within], directly or further in:
// From(ActorRussia) passes what the Kremlin says.
func From(actors ...ActorID) Filter { return shared(index.From, actors) }

// Unattributed passes what nobody is named for: a finding in the report's own
// voice, a quote of nobody's words.
func Unattributed() Filter { return shared(index.Unattributed, []string{"true"}) }

// Involving passes what has to do with at least one of the actors, or with one
// that lies within it: as speaker, as the one whose words or acts are passed
// on, or as the one spoken of (By, Citing and Actors of a finding; By and About of a quote).
func Involving(actors ...ActorID) Filter { return shared(index.Involving, actors) }

// On passes what has at least one of the topics, or one within it.
func On(topics ...TopicID) Filter { return shared(index.On, topics) }

// In passes what is about at least one of the regions, or one within it.
func In(regions ...RegionID) Filter { return shared(index.In, regions) }

// Under passes what stands in at least one of the sections, or in one within it:
// one of the finding's sentences does, or one of the quote's mentions.
func Under(sections ...SectionID) Filter { return shared(index.Under, sections) }

// OfPhase passes what has at least one of the phases.
func OfPhase(phases ...Phase) Filter { return shared(index.Phase, phases) }

// OfSetting passes what has at least one of the settings.
func OfSetting(settings ...Setting) Filter { return shared(index.Setting, settings) }

// OfKind passes the findings of at least one of the kinds.
func OfKind(kinds ...Kind) FindingFilter { return findings(index.Kind, kinds) }

// OfOutcome passes the findings with at least one of the outcomes.
// OfOutcome("") passes none: a finding that is no outcome has no outcome to be found by.
func OfOutcome(outcomes ...Outcome) FindingFilter { return findings(index.Outcome, outcomes) }

// OfModality passes the findings with at least one of the modalities;
// [ModalityUnhedged], the zero value, is one of them.
func OfModality(modalities ...Modality) FindingFilter { return findings(index.Modality, modalities) }

// OfCondition passes the findings with at least one of the conditions;
// [ConditionNone], the zero value, is one of them.
func OfCondition(conditions ...Condition) FindingFilter {
	return findings(index.Condition, conditions)
}

// Citing passes the findings that pass on the words or acts of at least one of the actors.
// What lies within an actor does not count.
func Citing(actors ...ActorID) FindingFilter { return findings(index.Citing, actors) }

// Quoting passes the findings that give at least one of the quotes as evidence.
func Quoting(quotes ...QuoteID) FindingFilter { return findings(index.Quoting, quotes) }

// OfForm passes the quotes of at least one of the forms.
func OfForm(forms ...Form) QuoteFilter { return quotes(index.Form, forms) }

// Negated passes the quotes that are reported not to hold, or, for false, all others.
func Negated(negated bool) QuoteFilter {
	return quotes(index.Negated, []string{strconv.FormatBool(negated)})
}

// About passes the quotes that speak of at least one of the actors. What lies
// within an actor does not count.
func About(actors ...ActorID) QuoteFilter { return quotes(index.About, actors) }

func shared[V ~string](field index.Field, values []V) Filter {
	return (*sharedFilter)(fieldExpr(field, values))
}

func findings[V ~string](field index.Field, values []V) FindingFilter {
	return (*findingFilter)(fieldExpr(field, values))
}

func quotes[V ~string](field index.Field, values []V) QuoteFilter {
	return (*quoteFilter)(fieldExpr(field, values))
}

func fieldExpr[V ~string](field index.Field, values []V) *expr {
	switch len(values) {
	case 0:
		return &expr{op: opAny}
	case 1:
		return &expr{op: opField, field: field, value: string(values[0])}
	}
	e := &expr{op: opField, field: field, values: make([]string, len(values))}
	for i, v := range values {
		e.values[i] = string(v)
	}
	return e
}

// Not passes what f does not pass. The kind of filter is kept: of a
// [FindingFilter] it makes a FindingFilter. Not of a nil filter, which is no filter, is nil.
// By itself, Not looks at every record; beside other filters, at what these pass.
func Not[F filter](f F) F {
	e, ok := exprOf(f)
	if !ok {
		return f
	}
	return wrap(negate(e), f)
}

func negate(e *expr) *expr {
	if e.op == opNot {
		return e.kids[0]
	}
	not := &expr{op: opNot, kid: [1]*expr{e}, depth: e.depth + 1}
	not.kids = not.kid[:]
	return not
}

// Any passes what at least one of the filters passes. The kind of filter is
// kept. Nil filters are no filters and left out; without any other, nothing
// passes. Filters of unlike kinds need the kind that they share:
//
//	summit.Any[summit.FindingFilter](summit.OfKind(summit.KindForecast), summit.By(summit.ActorTrump))
func Any[F filter](filters ...F) F {
	kids := exprs(make([]*expr, 0, len(filters)), filters)
	var foreign F
	for _, f := range filters {
		if any(f) != nil {
			foreign = f
		}
	}
	if len(kids) == 1 {
		return wrap(kids[0], foreign)
	}
	return wrap(&expr{op: opAny, kids: kids, depth: depthOf(kids)}, foreign)
}

// exprOf returns what f says as of now; ok is false where f is nil, and thus no
// filter. Methods of f are not called, as f may be of a foreign type that embeds a filter.
func exprOf(f any) (e *expr, ok bool) {
	if f, ok := f.(Filters); ok {
		all := &expr{op: opAll}
		f.collect(all)
		all.depth = depthOf(all.kids)
		return all, true
	}
	return single(f)
}

func single(f any) (e *expr, ok bool) {
	switch f := f.(type) {
	case nil:
		return nil, false
	case *sharedFilter:
		return (*expr)(f), f != nil
	case *findingFilter:
		return (*expr)(f), f != nil
	case *quoteFilter:
		return (*expr)(f), f != nil
	}
	return &expr{op: opAny}, true
}

// collect adds what the elements of f say to all. Filters that were collected
// already add nothing; so one that contains itself is not followed for ever.
func (f Filters) collect(all *expr) {
	done := make(map[filtersKey]bool)
	var left []Filters // of each, what is not collected yet; within each lies the next
	enter := func(f Filters) {
		if len(f) > 0 && !done[filtersKey{&f[0], len(f)}] {
			done[filtersKey{&f[0], len(f)}] = true
			left = append(left, f)
		}
	}
	for enter(f); len(left) > 0; {
		rest := &left[len(left)-1]
		if len(*rest) == 0 {
			left = left[:len(left)-1]
			continue
		}
		kid := (*rest)[0]
		*rest = (*rest)[1:]
		if nested, ok := kid.(Filters); ok {
			enter(nested)
		} else if e, ok := single(kid); ok {
			all.kids = append(all.kids, e)
		}
	}
}

// A filtersKey tells Filters from others by their elements' memory.
type filtersKey struct {
	first *Filter
	len   int
}

func depthOf(kids []*expr) int32 {
	depth := int32(0)
	for _, kid := range kids {
		depth = max(depth, kid.depth+1)
	}
	return depth
}

// exprs appends what the filters say to an empty list, each once, without those that are nil.
func exprs[F filter](list []*expr, filters []F) []*expr {
	var given map[*expr]bool // where there are many
	if len(filters) > 16 {
		given = make(map[*expr]bool, len(filters))
	}
	for _, f := range filters {
		e, ok := exprOf(f)
		if !ok || given[e] || given == nil && slices.Contains(list, e) {
			continue
		}
		if list = append(list, e); given != nil {
			given[e] = true
		}
	}
	return list
}

// wrap makes a filter of the kind F of e: of the narrowest of the filters'
// types that is an F. No F can be made where F is of another package; then wrap returns
// foreign, which passes nothing.
func wrap[F filter](e *expr, foreign F) F {
	if f, ok := any((*findingFilter)(e)).(F); ok {
		return f
	}
	if f, ok := any((*quoteFilter)(e)).(F); ok {
		return f
	}
	if f, ok := any((*sharedFilter)(e)).(F); ok {
		return f
	}
	if _, ok := any(foreign).(Filters); ok {
		return any(Filters{(*sharedFilter)(e)}).(F)
	}
	return foreign
}

// Findings returns an iterator over the findings that pass every one of the
// filters, in the order of the draft; for [Anchorage] that is the source's.
// Without a filter it gives all findings.
//
// Of a filter with several arguments any may hold; a filter without arguments
// passes nothing; an ID or a value that the brief does not know passes nothing.
func (b Brief) Findings(filters ...FindingFilter) iter.Seq[Finding] {
	return b.findings(filters).findings() // inlined, so that a loop over it allocates nothing
}

// Quotes returns an iterator over the quotes that pass every one of the
// filters, in the order of the draft; for [Anchorage] that is the source's.
// Without a filter it gives all quotes. For the rest see [Brief.Findings].
func (b Brief) Quotes(filters ...QuoteFilter) iter.Seq[Quote] {
	return b.quotes(filters).quotes()
}

// A query is what a call of Findings or Quotes asks for.
type query struct {
	d       *data
	records *index.Records
	few     index.Few
	more    []expr // all that must hold, where that is more than a few sets
}

func (b Brief) findings(filters []FindingFilter) (q query) {
	q.d = b.data()
	q.records = &q.d.index().Findings
	ask(&q, filters)
	return q
}

func (b Brief) quotes(filters []QuoteFilter) (q query) {
	q.d = b.data()
	q.records = &q.d.index().Quotes
	ask(&q, filters)
	return q
}

// ask asks q for what all of the filters pass.
func ask[F filter](q *query, filters []F) {
	for _, f := range filters {
		if !q.add(f) {
			q.more = said(filters)
			return
		}
	}
}

// said returns what the filters say. The filters themselves stay where the
// caller has them, mostly on its stack.
func said[F filter](filters []F) []expr {
	list := make([]expr, 0, len(filters))
	for _, f := range filters {
		if e, ok := exprOf(f); ok {
			list = append(list, *e)
		}
	}
	return list
}

// add adds a filter to the few, if it is for the records of one value or word, or Not of that, or Filters of these.
func (q *query) add(f any) bool {
	all, ok := f.(Filters)
	if !ok {
		e, ok := single(f)
		return !ok || q.addOne(e)
	}
	for _, f := range all {
		if _, nested := f.(Filters); nested {
			return false
		}
		if e, ok := single(f); ok && !q.addOne(e) {
			return false
		}
	}
	return true
}

func (q *query) addOne(e *expr) bool {
	not := e.op == opNot
	if not {
		e = e.kids[0]
	}
	switch {
	case e.op == opField && e.values == nil:
		return q.few.Add(q.d.set(q.records, e.field, q.d.number(e.field, e.value)), not)
	case e.op == opWords && e.value != "" && !strings.ContainsAny(e.value, " -"):
		return q.few.Add(q.records.Texts.Word(e.value), not)
	}
	return false
}

func (q query) findings() iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		q.run(func(i uint32) bool { return yield(*q.d.finding(i)) })
	}
}

func (q query) quotes() iter.Seq[Quote] {
	return func(yield func(Quote) bool) {
		q.run(func(i uint32) bool { return yield(q.d.quotes[i]) })
	}
}

// run calls yield with the number of each match.
func (q *query) run(yield func(uint32) bool) {
	if q.records == &q.d.index().Findings && q.records.Count >= index.Far {
		q.runAhead(yield)
		return
	}
	q.each(yield)
}

// runAhead has findings brought from memory before yield is called with their numbers.
func (q *query) runAhead(yield func(uint32) bool) {
	var batch index.Batch
	handOn := func() bool {
		numbers := batch.Take()
		q.d.touch(numbers)
		for _, i := range numbers {
			if !yield(i) {
				return false
			}
		}
		return true
	}
	more := true
	q.each(func(i uint32) bool {
		if batch.Add(i) {
			more = handOn()
		}
		return more
	})
	if more {
		handOn()
	}
}

// touch reads something of each 64 bytes of each of some findings.
func (d *data) touch(findings []uint32) {
	sum := 0
	for _, i := range findings {
		f := d.finding(i)
		sum += len(f.ID) + len(f.Condition) + len(f.Date) + len(f.By.elems) + len(f.Topics.elems) + len(f.Sentences.elems)
	}
	if sum < 0 {
		panic("summit: texts of less than nothing") // so that the compiler does not leave out the sum
	}
}

func (q *query) each(yield func(uint32) bool) {
	if q.more == nil {
		q.few.Run(q.records.Count, yield)
		return
	}
	p := planners.Get().(*planner)
	p.Records, p.d = q.records, q.d
	p.Run(p.top(q.more), yield)
	*p = planner{}
	planners.Put(p)
}

var planners = sync.Pool{New: func() any { return new(planner) }}

func (d *data) findingCount() int {
	n := 0
	for _, piece := range d.findings {
		n += len(piece)
	}
	return n
}

// A planner makes queries over an index of filters.
type planner struct {
	index.Planner
	d *data

	// Filters that stand in several places of a query, or deep down in it, are
	// asked once, and their matches listed: a query's size is that of the filters
	// that the caller made, and its planning does not go deeper than deep.
	planned map[*expr]bool
	matches map[*expr][]uint32
}

const deep = 1000

// top returns the query for what all of exprs pass.
func (p *planner) top(exprs []expr) *index.Query {
	var buf [8]*expr
	list := buf[:0]
	for i := range exprs {
		list = append(list, &exprs[i])
	}
	p.matchDeep(list)
	return p.and(list)
}

func (p *planner) query(e *expr) *index.Query {
	switch e.op {
	case opField:
		if e.values == nil {
			return p.Listed(p.d.set(p.Records, e.field, p.d.number(e.field, e.value)))
		}
		return p.any(e)
	case opWords:
		return p.Phrase(e.value)
	}
	if list, ok := p.matches[e]; ok {
		return p.Listed(index.Set{List: list})
	}
	if p.planned[e] {
		list := p.match(e)
		return p.Listed(index.Set{List: list})
	}
	if p.planned == nil {
		p.planned = make(map[*expr]bool)
	}
	p.planned[e] = true
	return p.plan(e)
}

// any returns the query for the records of at least one value of a field.
func (p *planner) any(e *expr) *index.Query {
	var numberBuf [16]int
	numbers := appendNumbers(numberBuf[:0], p.d, e.field, e.values...)
	if p.d.index().Inner[e.field] != nil {
		return p.Listed(p.d.set(p.Records, e.field, numbers...))
	}
	slices.Sort(numbers)
	var listBuf [16]*index.Query
	lists := listBuf[:0]
	for _, number := range slices.Compact(numbers) {
		if set := p.Records.Fields[e.field].Set(number); set.Len() > 0 {
			lists = append(lists, p.Listed(set))
		}
	}
	return p.Any(lists)
}

// plan returns the query for a filter that is made of others.
func (p *planner) plan(e *expr) *index.Query {
	switch e.op {
	case opNot:
		return p.All(nil, []*index.Query{p.query(e.kids[0])})
	case opAny:
		kids := make([]*index.Query, len(e.kids))
		for i, kid := range e.kids {
			kids[i] = p.query(kid)
		}
		return p.Any(kids)
	}
	return p.and(e.kids)
}

// match lists what passes e.
func (p *planner) match(e *expr) []uint32 {
	if p.matches == nil {
		p.matches = make(map[*expr][]uint32)
	}
	list := p.List(func() *index.Query { return p.plan(e) })
	p.matches[e] = list
	return list
}

// matchDeep lists what passes those filters within exprs that are less deep by a
// multiple of deep than what they are in, the least deep first, so that planning need not go deeper.
func (p *planner) matchDeep(exprs []*expr) {
	if depthOf(exprs) <= deep {
		return
	}
	var found []*expr
	seen, deepest := make(map[*expr]bool), make(map[*expr]bool)
	for next := slices.Clone(exprs); len(next) > 0; {
		e := next[len(next)-1]
		next = next[:len(next)-1]
		if seen[e] {
			continue
		}
		seen[e] = true
		for _, kid := range e.kids {
			if kid.depth > 0 && kid.depth/deep < e.depth/deep && !deepest[kid] {
				deepest[kid] = true
				found = append(found, kid)
			}
		}
		next = append(next, e.kids...)
	}
	slices.SortFunc(found, func(a, b *expr) int { return cmp.Compare(a.depth, b.depth) })
	for _, e := range found {
		p.match(e)
	}
}

// and returns the query for what all of exprs pass.
func (p *planner) and(exprs []*expr) *index.Query {
	var hasBuf, notBuf [8]*index.Query
	has, not := hasBuf[:0], notBuf[:0]
	for _, e := range exprs {
		if e.op == opNot {
			not = append(not, p.query(e.kids[0]))
		} else {
			has = append(has, p.query(e))
		}
	}
	return p.All(has, not)
}

// number returns the number by which the index knows a value of a field, or -1.
func (d *data) number(field index.Field, value string) int {
	switch field {
	case index.By, index.From, index.Involving, index.Citing, index.About:
		return d.actorPlace(ActorID(value))
	case index.On:
		return d.topicPlace(TopicID(value))
	case index.In:
		return d.regionPlace(RegionID(value))
	case index.Under:
		return d.sectionPlace(SectionID(value))
	case index.Quoting:
		return d.quotePlace(QuoteID(value))
	case index.Kind:
		return slices.Index(kinds[:], Kind(value))
	case index.Outcome:
		return slices.Index(outcomes[:], Outcome(value))
	case index.Modality:
		return slices.Index(modalities[:], Modality(value))
	case index.Condition:
		return slices.Index(conditions[:], Condition(value))
	case index.Phase:
		return slices.Index(phases[:], Phase(value))
	case index.Setting:
		return slices.Index(settings[:], Setting(value))
	case index.Form:
		return slices.Index(forms[:], Form(value))
	}
	return slices.Index(flags[:], value)
}

// set returns the records of the values of a field with these numbers, which is
// one, or of a hierarchy that is not rolled up any; and of all that lies within them.
func (d *data) set(records *index.Records, field index.Field, numbers ...int) index.Set {
	postings := &records.Fields[field]
	inner := d.index().Inner[field]
	if inner == nil {
		return postings.Set(numbers[0])
	}
	var list []uint32
	seen := make([]bool, len(inner))
	for next := slices.Clone(numbers); len(next) > 0; {
		number := next[len(next)-1]
		next = next[:len(next)-1]
		if number < 0 || seen[number] {
			continue
		}
		seen[number] = true
		set := postings.Set(number)
		list = set.Append(list)
		next = append(next, inner[number]...)
	}
	slices.Sort(list)
	return index.Set{List: slices.Compact(list)}
}

// flags are the values of the fields that are set or not.
var flags = [...]string{"false", "true"}

// Tally counts records by group: keys gives the groups of a record, which is
// counted in each of them once, even where keys gives it twice. A record without groups is
// not counted. A nil records or keys gives an empty map. As in any map, a K that is an
// interface must not hold what can't be compared.
//
//	topics := func(f summit.Finding) iter.Seq[summit.TopicID] { return f.Topics.All() }
//	byTopic := summit.Tally(b.Findings(), topics)
func Tally[R any, K comparable](records iter.Seq[R], keys func(R) iter.Seq[K]) map[K]int {
	counts := make(map[K]int)
	if records == nil || keys == nil {
		return counts
	}
	seen := make(map[K]struct{})
	for r := range records {
		groups := keys(r)
		if groups == nil {
			continue
		}
		clear(seen)
		for k := range groups {
			if _, again := seen[k]; !again {
				seen[k] = struct{}{}
				counts[k]++
			}
		}
	}
	return counts
}

//go:generate go test -run TestAnchorageIndex -update .

// buildIndex returns the index of d, and uses as many processors as there are.
func buildIndex(d *data) *index.Index {
	ix := new(index.Index)
	in := indexer{
		data:     d,
		actors:   newHierarchy(len(d.actors), func(i int) []int { return appendNumbers(nil, d, index.From, d.actors[i].Within.elems...) }),
		regions:  newHierarchy(len(d.regions), func(i int) []int { return appendNumbers(nil, d, index.In, d.regions[i].Within.elems...) }),
		topics:   newHierarchy(len(d.topics), func(i int) []int { return appendNumbers(nil, d, index.On, d.topics[i].Within) }),
		sections: newHierarchy(len(d.sections), func(i int) []int { return appendNumbers(nil, d, index.Under, d.sections[i].Within) }),
	}
	ix.Inner[index.From], ix.Inner[index.Involving] = in.actors.inner, in.actors.inner
	ix.Inner[index.In], ix.Inner[index.On], ix.Inner[index.Under] = in.regions.inner, in.topics.inner, in.sections.inner
	ix.Findings = in.index(d.findingCount(), (*indexer).finding)
	ix.Quotes = in.index(len(d.quotes), (*indexer).quote)
	ix.Spelled, ix.Folded = d.names()
	for _, names := range []*index.Names{&ix.Spelled, &ix.Folded} {
		names.Places = index.NewTable(len(names.Names), func(i int) string { return names.Names[i] })
	}
	return ix
}

// index indexes n records, in several parts at once; record adds one of them.
func (in indexer) index(n int, record func(*indexer, uint32)) index.Records {
	bounds := index.Parts(n)
	parts := make([]*indexer, len(bounds)-1)
	index.Parallel(len(parts), func(i int) {
		part := in
		part.texts = index.NewCollector(bounds[i], bounds[i+1]-bounds[i])
		part.actors, part.regions, part.topics, part.sections = in.actors.walker(), in.regions.walker(), in.topics.walker(), in.sections.walker()
		for r := bounds[i]; r < bounds[i+1]; r++ {
			part.record = uint32(r)
			record(&part, uint32(r))
		}
		parts[i] = &part
	})
	records := index.Records{Count: n}
	lists := make([]*index.Lists, len(parts))
	for field := range records.Fields {
		for i, part := range parts {
			lists[i] = &part.fields[field]
		}
		records.Fields[field] = index.Layout(n, lists)
	}
	texts := make([]*index.Collector, len(parts))
	for i, part := range parts {
		texts[i] = part.texts
	}
	records.Texts = index.LayoutTexts(n, texts)
	return records
}

// appendNumbers appends the numbers of those values that d knows.
func appendNumbers[V ~string](numbers []int, d *data, field index.Field, values ...V) []int {
	for _, v := range values {
		if number := d.number(field, string(v)); number >= 0 {
			numbers = append(numbers, number)
		}
	}
	return numbers
}

// An indexer collects the postings of one part of the records of one kind.
type indexer struct {
	*data
	actors, regions, topics, sections hierarchy
	fields                            [index.NumFields]index.Lists
	texts                             *index.Collector
	record                            uint32
	numbers                           []int  // memory to use again
	text                              []byte // memory to use again
}

func (in *indexer) finding(i uint32) {
	f := in.data.finding(i)
	in.attribution(f.By, f.Actors, f.Citing)
	in.common(f.Topics, f.Regions, f.Phases, f.Settings, f.Statement)
	add(in, index.Citing, f.Citing.elems...)
	add(in, index.Quoting, f.Quotes.elems...)
	add(in, index.Kind, f.Kind)
	add(in, index.Outcome, f.Outcome)
	add(in, index.Modality, f.Modality)
	add(in, index.Condition, f.Condition)
	in.numbers = in.numbers[:0]
	for _, n := range f.Sentences.elems {
		in.sentence(n)
	}
	in.addUp(index.Under, &in.sections)
}

func (in *indexer) quote(i uint32) {
	q := &in.quotes[i]
	in.attribution(q.By, q.About, Set[ActorID]{})
	in.common(q.Topics, q.Regions, q.Phases, q.Settings, q.Text)
	add(in, index.About, q.About.elems...)
	add(in, index.Form, q.Form)
	add(in, index.Negated, strconv.FormatBool(q.Negated))
	in.numbers = in.numbers[:0]
	for _, m := range q.Mentions.elems {
		in.sentence(m.Sentence)
	}
	in.addUp(index.Under, &in.sections)
}

func (in *indexer) attribution(by, of, citing Set[ActorID]) {
	add(in, index.By, by.elems...)
	add(in, index.Unattributed, strconv.FormatBool(by.IsZero()))
	in.numbers = appendNumbers(in.numbers[:0], in.data, index.From, by.elems...)
	in.addUp(index.From, &in.actors)
	in.numbers = appendNumbers(in.numbers, in.data, index.Involving, of.elems...)
	in.numbers = appendNumbers(in.numbers, in.data, index.Involving, citing.elems...)
	in.addUp(index.Involving, &in.actors)
}

func (in *indexer) common(topics Set[TopicID], regions Set[RegionID], phases Set[Phase], settings Set[Setting], text string) {
	in.numbers = appendNumbers(in.numbers[:0], in.data, index.On, topics.elems...)
	in.addUp(index.On, &in.topics)
	in.numbers = appendNumbers(in.numbers[:0], in.data, index.In, regions.elems...)
	in.addUp(index.In, &in.regions)
	add(in, index.Phase, phases.elems...)
	add(in, index.Setting, settings.elems...)
	in.text = words.Append(in.text[:0], text)
	in.texts.Add(in.text)
}

// sentence appends the section of a sentence to in.numbers; 0 is no sentence.
func (in *indexer) sentence(n int) {
	if n > 0 {
		in.numbers = appendNumbers(in.numbers, in.data, index.Under, in.data.sentences[n-1].Section)
	}
}

// add adds the record to the lists of values.
func add[V ~string](in *indexer, field index.Field, values ...V) {
	for _, v := range values {
		if n := in.number(field, string(v)); n >= 0 {
			in.fields[field].Add(n, in.record)
		}
	}
}

// addUp adds the record to the lists of in.numbers and of all that these lie within.
func (in *indexer) addUp(field index.Field, h *hierarchy) {
	for _, n := range h.up(in.numbers) {
		in.fields[field].Add(n, in.record)
	}
}

// A hierarchy knows what records lie within.
type hierarchy struct {
	within [][]int
	inner  [][]int // what lies directly within each record, if the hierarchy is too deep to be rolled up
	seen   []int   // the walk that saw the record last
	walk   int
	found  []int // memory to use again
}

// mostWithin is how many others something may lie within, directly and further
// out, for its hierarchy to be rolled up.
const mostWithin = 100

func newHierarchy(n int, within func(int) []int) hierarchy {
	h := hierarchy{within: make([][]int, n), seen: make([]int, n)}
	for i := range n {
		h.within[i] = within(i)
	}
	for i := range n {
		if len(h.up([]int{i})) <= mostWithin {
			continue
		}
		h.inner = make([][]int, n)
		for i, outer := range h.within {
			for _, o := range outer {
				h.inner[o] = append(h.inner[o], i)
			}
		}
		break
	}
	return h
}

// walker returns a hierarchy like h that may be used while h is.
func (h hierarchy) walker() hierarchy {
	return hierarchy{within: h.within, inner: h.inner, seen: make([]int, len(h.within))}
}

// up returns the records and everything that they lie within, each once, or of a
// hierarchy that is not rolled up, the records. The result is good until the next call.
func (h *hierarchy) up(records []int) []int {
	h.walk++
	h.found = h.found[:0]
	h.see(records)
	for i := 0; i < len(h.found) && h.inner == nil; i++ {
		h.see(h.within[h.found[i]])
	}
	return h.found
}

func (h *hierarchy) see(records []int) {
	for _, r := range records {
		if h.seen[r] != h.walk {
			h.seen[r] = h.walk
			h.found = append(h.found, r)
		}
	}
}
