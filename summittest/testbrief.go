package summittest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"example.com/summit"
	"example.com/summit/internal/words"
)

// TestBrief checks that b keeps the promises of a [summit.Brief]. The error joins
// what it does not keep, and is nil where it keeps all. Call it in a test of what
// makes briefs: by [summit.New] or [summit.Read], from a draft that [summit.Apply]
// or [summit.Merge] made.
//
// It checks that
//   - look-ups by ID and number find every record, and nothing else,
//   - ActorNamed finds an actor by each name that no other has,
//   - every filter, alone and combined, passes what a plain loop over the draft passes,
//     in the order of the draft,
//   - iterators can be left early, used again, and used inside each other,
//   - Cite names each sentence that is cited, and its section,
//   - what MarshalJSON and WriteTo write reads back as an equal brief, and is written as the same bytes again,
//   - New of the draft makes an equal brief, from which there are no changes,
//   - writing to the draft does not change b,
//   - all of it holds from several goroutines at once. Run the test with -race.
//
// Filters are tried with some of the values that they can have, fewer in large
// briefs, so that the time it takes grows with the brief and not faster.
func TestBrief(b summit.Brief) error { return testBrief(brief{b}) }

// A subject is a brief, or in the tests of this package something that is not quite one.
type subject interface {
	Title() string
	Date() summit.Date
	Language() string
	Edition() string
	Source() summit.Source
	String() string

	Draft() summit.Draft
	Equal(summit.Brief) bool
	changes(to summit.Brief) iter.Seq[summit.Change]
	MarshalJSON() ([]byte, error)
	WriteTo(io.Writer) (int64, error)
	Verify(io.Reader) error

	Findings(...summit.FindingFilter) iter.Seq[summit.Finding]
	Quotes(...summit.QuoteFilter) iter.Seq[summit.Quote]
	Actors() iter.Seq[summit.Actor]
	Regions() iter.Seq[summit.Region]
	Topics() iter.Seq[summit.Topic]
	Sections() iter.Seq[summit.Section]
	Sentences() iter.Seq2[int, summit.Sentence]

	Finding(summit.FindingID) (summit.Finding, bool)
	Quote(summit.QuoteID) (summit.Quote, bool)
	Actor(summit.ActorID) (summit.Actor, bool)
	Region(summit.RegionID) (summit.Region, bool)
	Topic(summit.TopicID) (summit.Topic, bool)
	Section(summit.SectionID) (summit.Section, bool)
	Sentence(int) (summit.Sentence, bool)
	ActorNamed(string) (summit.Actor, bool)
	Cite(summit.Cited) string
}

type brief struct{ summit.Brief }

func (b brief) changes(to summit.Brief) iter.Seq[summit.Change] { return summit.Changes(b.Brief, to) }

// testBrief makes the checks that only read all at once, each of them twice.
func testBrief(s subject) error {
	remade, err := summit.New(s.Draft())
	if err != nil {
		return fmt.Errorf("summittest: New refuses the draft of the brief: %w", err)
	}
	t := tester{subject: s, d: remade.Draft(), remade: remade}
	t.oracle = newOracle(t.d)
	checks := []func(*tester, *report){
		(*tester).head, (*tester).lookUps, (*tester).names, (*tester).findingQueries, (*tester).quoteQueries,
		(*tester).citations, (*tester).json, (*tester).equality,
	}
	reports := make([]report, 2*len(checks)+1)
	var all sync.WaitGroup
	for i := range 2 * len(checks) {
		all.Go(func() { checks[i/2](&t, &reports[i]) })
	}
	all.Wait()
	t.draft(&reports[2*len(checks)]) // by itself, as it writes
	var errs []error
	seen := make(map[string]bool)
	for i := range reports {
		for _, text := range reports[i].lines() {
			if !seen[text] {
				seen[text] = true
				errs = append(errs, errors.New("summittest: "+text))
			}
		}
	}
	return errors.Join(errs...)
}

// A tester is what the checks share. They only read it.
type tester struct {
	subject
	d      summit.Draft
	remade summit.Brief // of d
	oracle *oracle
}

// A report is what one check found.
type report struct {
	texts []string
	more  int
}

const mostReported = 100 // of one check

func (r *report) add(format string, args ...any) {
	if len(r.texts) == mostReported {
		r.more++
		return
	}
	r.texts = append(r.texts, fmt.Sprintf(format, args...))
}

func (r *report) lines() []string {
	if r.more == 0 {
		return r.texts
	}
	return append(r.texts, fmt.Sprintf("and %d more like the last one: %s", r.more, r.texts[mostReported-1]))
}

func (t *tester) head(r *report) {
	d := t.d
	name := d.Title
	if d.Edition != "" {
		name += ", edition " + d.Edition
	}
	for _, field := range []struct {
		name      string
		got, want any
	}{
		{"Title", t.Title(), d.Title},
		{"Date", t.Date(), d.Date},
		{"Language", t.Language(), d.Language},
		{"Edition", t.Edition(), d.Edition},
		{"Source", t.Source(), d.Source},
		{"String", t.String(), name},
	} {
		if field.got != field.want {
			r.add("%s is %q, want %q", field.name, field.got, field.want)
		}
	}
	if err := t.Verify(strings.NewReader("something else")); !errors.Is(err, summit.ErrSource) {
		r.add("Verify of what is not the source says %v, want an error that wraps ErrSource", err)
	}
}

func (t *tester) lookUps(r *report) {
	lookUp(r, "section", t.d.Sections, t.Sections(), t.Section, func(s summit.Section) summit.SectionID { return s.ID })
	lookUp(r, "actor", t.d.Actors, t.Actors(), t.Actor, func(a summit.Actor) summit.ActorID { return a.ID })
	lookUp(r, "region", t.d.Regions, t.Regions(), t.Region, func(r summit.Region) summit.RegionID { return r.ID })
	lookUp(r, "topic", t.d.Topics, t.Topics(), t.Topic, func(t summit.Topic) summit.TopicID { return t.ID })
	lookUp(r, "quote", t.d.Quotes, t.Quotes(), t.Quote, func(q summit.Quote) summit.QuoteID { return q.ID })
	lookUp(r, "finding", t.d.Findings, t.Findings(), t.Finding, func(f summit.Finding) summit.FindingID { return f.ID })
	t.sentences(r)
}

// lookUp checks the look-up and the list of the records of one kind.
func lookUp[R interface{ Equal(R) bool }, ID ~string](r *report, kind string, records []R, all iter.Seq[R], find func(ID) (R, bool), id func(R) ID) {
	known := make(map[ID]bool, len(records))
	for _, want := range records {
		known[id(want)] = true
		if got, ok := find(id(want)); !ok {
			r.add("%s %q: the look-up finds none", kind, id(want))
		} else if !got.Equal(want) {
			r.add("%s %q: the look-up finds another: %+v", kind, id(want), got)
		}
	}
	strangers := []ID{"", "no-such", "/", "No Such", "\xff"}
	for _, record := range sample(records, 100) {
		is := id(record)
		strangers = append(strangers, is+"-", is+"/x", is[:len(is)-1], ID(strings.ToUpper(string(is))))
	}
	var zero R
	for _, stranger := range strangers {
		if got, ok := find(stranger); !known[stranger] && (ok || !got.Equal(zero)) {
			r.add("%s %q: is not there, and the look-up finds %+v", kind, stranger, got)
		}
	}
	given(r, "the list of "+kind+"s", pointers(records), all, func(r R) string { return string(id(r)) })
}

func (t *tester) sentences(r *report) {
	n := len(t.d.Sentences)
	for i, want := range t.d.Sentences {
		if got, ok := t.Sentence(i + 1); !ok || got != want {
			r.add("sentence %d: the look-up finds %v, %t, want %v", i+1, got, ok, want)
		}
	}
	for _, number := range []int{0, -1, n + 1, math.MinInt, math.MaxInt} {
		if got, ok := t.Sentence(number); ok || got != (summit.Sentence{}) {
			r.add("sentence %d: is not there, and the look-up finds %v", number, got)
		}
	}
	list := make([]numbered, n)
	for i, s := range t.d.Sentences {
		list[i] = numbered{i + 1, s}
	}
	given(r, "the list of sentences", pointers(list), func(yield func(numbered) bool) {
		for n, s := range t.Sentences() {
			if !yield(numbered{n, s}) {
				return
			}
		}
	}, func(n numbered) string { return strconv.Itoa(n.number) })
}

type numbered struct {
	number   int
	sentence summit.Sentence
}

func (n numbered) Equal(m numbered) bool { return n == m }

// given checks that an iterator gives these records, left early or not, again, and inside itself.
func given[R interface{ Equal(R) bool }](r *report, what string, want []*R, all iter.Seq[R], id func(R) string) {
	gives := func(n int, how string) {
		i := 0
		for got := range all {
			if i >= len(want) {
				r.add("%s%s: has %q too many", what, how, id(got))
				return
			}
			if !got.Equal(*want[i]) {
				r.add("%s%s: has %q at %d, want %q", what, how, id(got), i, id(*want[i]))
				return
			}
			if i++; i == n {
				return
			}
		}
		if i < len(want) {
			r.add("%s%s: ends after %d, want %q", what, how, i, id(*want[i]))
		}
	}
	gives(-1, "")
	if len(want) == 0 {
		return
	}
	gives(1, ", left after the first")
	gives((len(want)+1)/2, ", left in the middle")
	i := 0
	for got := range all {
		if i >= len(want) || !got.Equal(*want[i]) {
			r.add("%s, used inside itself: has %q at %d", what, id(got), i)
			return
		}
		if i++; i > 2 {
			return
		}
		gives(2, ", used inside itself")
	}
}

func pointers[R any](records []R) []*R {
	all := make([]*R, len(records))
	for i := range records {
		all[i] = &records[i]
	}
	return all
}

// sample returns up to n of the elements, the first and the last among them.
func sample[E any](elems []E, n int) []E {
	if len(elems) <= n {
		return elems
	}
	some := make([]E, n)
	for i := range some {
		some[i] = elems[i*(len(elems)-1)/max(n-1, 1)]
	}
	return some
}

// names checks ActorNamed with every name and alias.
func (t *tester) names(r *report) {
	named := make(map[string][]summit.ActorID)
	each := func(do func(a summit.Actor, name, key string)) {
		for _, a := range t.d.Actors {
			do(a, a.Name, words.Key(a.Name))
			for alias := range a.Aliases.All() {
				do(a, alias, words.Key(alias))
			}
		}
	}
	each(func(a summit.Actor, _, key string) {
		if !slices.Contains(named[key], a.ID) {
			named[key] = append(named[key], a.ID)
		}
	})
	each(func(a summit.Actor, name, key string) {
		spellings := []string{name}
		if upper := strings.ToUpper(name); words.Key(upper) == key {
			spellings = append(spellings, upper)
		}
		for _, spelling := range spellings {
			got, ok := t.ActorNamed(spelling)
			switch unique := key != "" && len(named[key]) == 1; {
			case unique && (!ok || !got.Equal(a)):
				r.add("actor %q: ActorNamed(%q) finds %q, %t", a.ID, spelling, got.ID, ok)
			case !unique && ok:
				r.add("actor %q: ActorNamed(%q) finds %q, though several have the name, or it is no word", a.ID, spelling, got.ID)
			}
		}
	})
	for _, stranger := range []string{"", "—", "nobody of that name"} {
		if got, ok := t.ActorNamed(stranger); ok && named[words.Key(stranger)] == nil {
			r.add("ActorNamed(%q) finds %q", stranger, got.ID)
		}
	}
}

func (t *tester) citations(r *report) {
	for _, f := range t.d.Findings {
		t.citation(r, "finding", string(f.ID), f, slices.Collect(f.Sentences.All()))
	}
	for _, q := range t.d.Quotes {
		var numbers []int
		for m := range q.Mentions.All() {
			if m.Sentence > 0 {
				numbers = append(numbers, m.Sentence)
			}
		}
		t.citation(r, "quote", string(q.ID), q, numbers)
	}
}

func (t *tester) citation(r *report, kind, id string, c summit.Cited, numbers []int) {
	cite := t.Cite(c)
	if len(numbers) == 0 && cite != "" {
		r.add("%s %q: cites no sentence, and Cite says %q", kind, id, cite)
	}
	for _, n := range numbers {
		title := t.oracle.titles[t.d.Sentences[n-1].Section]
		if !strings.Contains(cite, strconv.Itoa(n)) || !strings.Contains(cite, title) {
			r.add("%s %q: cites sentence %d in section %q, and Cite says %q", kind, id, n, title, cite)
		}
	}
}

func (t *tester) json(r *report) {
	compact, err := t.MarshalJSON()
	if err != nil {
		r.add("MarshalJSON: %v", err)
	}
	t.reads(r, "MarshalJSON", compact)
	var first, again bytes.Buffer
	n, err := t.WriteTo(&first)
	if err != nil || n != int64(first.Len()) {
		r.add("WriteTo says that it wrote %d bytes, and %v; it wrote %d", n, err, first.Len())
	}
	if _, err := t.reads(r, "WriteTo", first.Bytes()).WriteTo(&again); err != nil || !bytes.Equal(first.Bytes(), again.Bytes()) {
		r.add("WriteTo of what was read writes other bytes, or says %v", err)
	}
}

// reads returns what doc, which method wrote, reads back as.
func (t *tester) reads(r *report, method string, doc []byte) summit.Brief {
	b, err := summit.Read(bytes.NewReader(doc), summit.MaxBytes(math.MaxInt64), summit.MaxRecords(math.MaxInt))
	if err != nil {
		r.add("%s: Read refuses what it wrote: %v", method, err)
	} else if diff := Diff(t.remade, b); diff != "" {
		r.add("%s: what it wrote reads back as another brief:\n%s", method, diff)
	}
	return b
}

func (t *tester) equality(r *report) {
	if !t.Equal(t.remade) {
		r.add("the brief does not equal what New makes of its draft")
	}
	for c := range t.changes(t.remade) {
		r.add("what New makes of the draft is a change: %v", c)
	}
	for _, other := range t.others() {
		if t.Equal(other) {
			r.add("the brief equals another: %s", Diff(t.remade, other))
		}
		changed := false
		for range t.changes(other) {
			changed = true
			break
		}
		if !changed {
			r.add("there are no changes to another: %s", Diff(t.remade, other))
		}
	}
}

// others returns briefs that differ from the one that is tested.
func (t *tester) others() (others []summit.Brief) {
	title, less := t.d, t.d
	title.Title += "x"
	if n := len(less.Findings); n > 0 {
		less.Findings = less.Findings[:n-1]
	} else {
		less.Edition += "x"
	}
	for _, d := range []summit.Draft{title, less} {
		if b, err := summit.New(d); err == nil {
			others = append(others, b)
		}
	}
	return others
}

// draft writes to a draft of the brief, and looks at another.
func (t *tester) draft(r *report) {
	spoiled := t.Draft()
	clear(spoiled.Sections)
	clear(spoiled.Sentences)
	clear(spoiled.Actors)
	clear(spoiled.Regions)
	clear(spoiled.Topics)
	clear(spoiled.Quotes)
	clear(spoiled.Findings)
	after, err := summit.New(t.Draft())
	if err != nil {
		r.add("writing to a draft of the brief spoils the brief: %v", err)
	} else if diff := Diff(t.remade, after); diff != "" {
		r.add("writing to a draft of the brief changes the brief:\n%s", diff)
	}
}
