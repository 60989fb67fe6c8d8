package summittest

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"example.com/summit"
)

// The types below are briefs that break one promise each.

type (
	wrongTitle     struct{ subject }
	wrongString    struct{ subject }
	wrongSource    struct{ subject }
	verifiesAll    struct{ subject }
	forgetsFinding struct{ subject }
	confusesActors struct{ subject }
	inventsTopic   struct{ subject }
	findsNoRegion  struct{ subject }
	sentencesFrom0 struct{ subject }
	sentencesOff   struct{ subject }
	shortList      struct{ subject }
	longList       struct{ subject }
	reversedList   struct{ subject }
	onceOnly       struct {
		subject
		used *atomic.Bool
	}
	dropsAfterBreak struct {
		subject
		dropped *atomic.Bool
	}
	sharesIterator struct{ subject }
	ignoresFilters struct{ subject }
	losesLast      struct{ subject }
	quotesReversed struct{ subject }
	citesNothing   struct{ subject }
	citesAll       struct{ subject }
	namesNobody    struct{ subject }
	namesSomebody  struct{ subject }
	namesFirst     struct{ subject }
	sentencesBack  struct{ subject }
	writesNothing  struct{ subject }
	writesSpaces   struct{ subject }
	writesAnother  struct{ subject }
	miscounts      struct{ subject }
	marshalsOther  struct{ subject }
	equalsAll      struct{ subject }
	equalsNone     struct{ subject }
	noChanges      struct{ subject }
	falseChange    struct{ subject }
	sharesDraft    struct {
		subject
		d *summit.Draft
	}
)

func (wrongTitle) Title() string                                   { return "Another" }
func (wrongString) String() string                                 { return "" }
func (wrongSource) Source() summit.Source                          { return summit.Source{Title: "another"} }
func (verifiesAll) Verify(io.Reader) error                         { return nil }
func (findsNoRegion) Region(summit.RegionID) (summit.Region, bool) { return summit.Region{}, false }
func (citesNothing) Cite(summit.Cited) string                      { return "" }
func (citesAll) Cite(summit.Cited) string                          { return "somewhere" }
func (namesNobody) ActorNamed(string) (summit.Actor, bool)         { return summit.Actor{}, false }
func (namesSomebody) ActorNamed(string) (summit.Actor, bool) {
	return summit.Actor{ID: "somebody"}, true
}
func (writesNothing) WriteTo(io.Writer) (int64, error) { return 0, nil }
func (equalsAll) Equal(summit.Brief) bool              { return true }
func (equalsNone) Equal(summit.Brief) bool             { return false }
func (noChanges) changes(summit.Brief) iter.Seq[summit.Change] {
	return func(func(summit.Change) bool) {}
}
func (falseChange) changes(summit.Brief) iter.Seq[summit.Change] {
	return slices.Values([]summit.Change{{Op: summit.OpMove}})
}
func (shortList) Topics() iter.Seq[summit.Topic]   { return func(func(summit.Topic) bool) {} }
func (marshalsOther) MarshalJSON() ([]byte, error) { return summit.Anchorage().MarshalJSON() }
func (d sharesDraft) Draft() summit.Draft          { return *d.d }
func (i inventsTopic) Topic(id summit.TopicID) (summit.Topic, bool) {
	t, _ := i.subject.Topic(id)
	return t, true
}

func (f forgetsFinding) Finding(id summit.FindingID) (summit.Finding, bool) {
	if id == f.Draft().Findings[3].ID {
		return summit.Finding{}, false
	}
	return f.subject.Finding(id)
}

func (c confusesActors) Actor(id summit.ActorID) (summit.Actor, bool) {
	a, ok := c.subject.Actor(id)
	if ok {
		a.Role += "?"
	}
	return a, ok
}

// namesFirst chooses among those who share a name.
func (n namesFirst) ActorNamed(name string) (summit.Actor, bool) {
	if a, ok := n.subject.ActorNamed(name); ok {
		return a, true
	}
	for a := range n.Actors() {
		if a.Name == name || a.Aliases.Has(name) {
			return a, true
		}
	}
	return summit.Actor{}, false
}

// sentencesBack counts numbers below 0 from the end.
func (s sentencesBack) Sentence(n int) (summit.Sentence, bool) {
	if n < 0 {
		n += 1 + len(s.Draft().Sentences)
	}
	return s.subject.Sentence(n)
}

func (s sentencesFrom0) Sentence(n int) (summit.Sentence, bool) { return s.subject.Sentence(n + 1) }

func (s sentencesOff) Sentences() iter.Seq2[int, summit.Sentence] {
	return func(yield func(int, summit.Sentence) bool) {
		for n, sentence := range s.subject.Sentences() {
			if !yield(n-1, sentence) {
				return
			}
		}
	}
}

func (l longList) Sections() iter.Seq[summit.Section] {
	return slices.Values(append(slices.Collect(l.subject.Sections()), summit.Section{ID: "more"}))
}

func (l reversedList) Regions() iter.Seq[summit.Region] {
	all := slices.Collect(l.subject.Regions())
	slices.Reverse(all)
	return slices.Values(all)
}

// Actors gives nothing the second time.
func (o onceOnly) Actors() iter.Seq[summit.Actor] {
	all := o.subject.Actors()
	return func(yield func(summit.Actor) bool) {
		if !o.used.Swap(true) {
			all(yield)
		}
	}
}

// Actors goes on after the loop was left.
func (o dropsAfterBreak) Actors() iter.Seq[summit.Actor] {
	all := o.subject.Actors()
	return func(yield func(summit.Actor) bool) {
		skip := o.dropped.Load()
		for a := range all {
			if skip {
				skip = false
				continue
			}
			if !yield(a) {
				o.dropped.Store(true)
				return
			}
		}
	}
}

// Actors has one place for all loops over it.
func (s sharesIterator) Actors() iter.Seq[summit.Actor] {
	all := slices.Collect(s.subject.Actors())
	at, depth := 0, 0
	return func(yield func(summit.Actor) bool) {
		if depth++; depth == 1 {
			at = 0
		}
		defer func() { depth-- }()
		for at < len(all) {
			if at++; !yield(all[at-1]) {
				return
			}
		}
	}
}

func (i ignoresFilters) Findings(...summit.FindingFilter) iter.Seq[summit.Finding] {
	return i.subject.Findings()
}

// Findings forgets the last one of several, if there is a filter.
func (l losesLast) Findings(filters ...summit.FindingFilter) iter.Seq[summit.Finding] {
	all := slices.Collect(l.subject.Findings(filters...))
	if len(filters) > 0 && len(all) > 1 {
		all = all[:len(all)-1]
	}
	return slices.Values(all)
}

func (q quotesReversed) Quotes(filters ...summit.QuoteFilter) iter.Seq[summit.Quote] {
	all := slices.Collect(q.subject.Quotes(filters...))
	if len(filters) > 0 {
		slices.Reverse(all)
	}
	return slices.Values(all)
}

func (w writesSpaces) WriteTo(to io.Writer) (int64, error) {
	var doc bytes.Buffer
	w.subject.WriteTo(&doc)
	n, err := to.Write(append(doc.Bytes(), ' '))
	return int64(n), err
}

func (writesAnother) WriteTo(to io.Writer) (int64, error) { return summit.Anchorage().WriteTo(to) }

func (m miscounts) WriteTo(to io.Writer) (int64, error) {
	n, err := m.subject.WriteTo(to)
	return n + 1, err
}

// TestTestBriefFindsWhatIsWrong hands TestBrief's checks what breaks a promise.
func TestTestBriefFindsWhatIsWrong(t *testing.T) {
	b := fullBrief(t)
	right := brief{b}
	d := b.Draft()
	for _, test := range []struct {
		wrong subject
		want  string
	}{
		{wrongTitle{right}, `Title is "Another", want `},
		{wrongString{right}, `String is "", want `},
		{wrongSource{right}, `Source is `},
		{verifiesAll{right}, `Verify of what is not the source says <nil>`},
		{forgetsFinding{right}, fmt.Sprintf("finding %q: the look-up finds none", d.Findings[3].ID)},
		{confusesActors{right}, fmt.Sprintf("actor %q: the look-up finds another", d.Actors[0].ID)},
		{inventsTopic{right}, `topic "no-such": is not there, and the look-up finds`},
		{findsNoRegion{right}, fmt.Sprintf("region %q: the look-up finds none", d.Regions[0].ID)},
		{sentencesFrom0{right}, "sentence 0: is not there, and the look-up finds"},
		{sentencesBack{right}, "sentence -1: is not there, and the look-up finds"},
		{namesFirst{right}, "though several have the name"},
		{sentencesOff{right}, "the list of sentences: has \"0\" at 0, want \"1\""},
		{shortList{right}, "the list of topics: ends after 0, want"},
		{longList{right}, `the list of sections: has "more" too many`},
		{reversedList{right}, fmt.Sprintf("the list of regions: has %q at 0, want %q", d.Regions[len(d.Regions)-1].ID, d.Regions[0].ID)},
		{onceOnly{right, new(atomic.Bool)}, "the list of actors, left after the first: ends after 0"},
		{dropsAfterBreak{right, new(atomic.Bool)}, "the list of actors, left in the middle: has"},
		{sharesIterator{right}, "the list of actors, used inside itself"},
		{ignoresFilters{right}, `Findings(By(["no-such"])): has`},
		{losesLast{right}, `Findings(Filters{}): ends after`},
		{quotesReversed{right}, `Quotes(Negated(false)): has`},
		{citesNothing{right}, `and Cite says ""`},
		{citesAll{right}, `cites no sentence, and Cite says "somewhere"`},
		{namesNobody{right}, `finds "", false`},
		{namesSomebody{right}, `ActorNamed("nobody of that name") finds "somebody"`},
		{writesNothing{right}, "WriteTo: Read refuses what it wrote"},
		{writesSpaces{right}, "WriteTo of what was read writes other bytes"},
		{writesAnother{right}, "WriteTo: what it wrote reads back as another brief:\ndraft: Title: "},
		{miscounts{right}, "WriteTo says that it wrote "},
		{marshalsOther{right}, "MarshalJSON: what it wrote reads back as another brief"},
		{equalsAll{right}, "the brief equals another: draft: Title: "},
		{equalsNone{right}, "the brief does not equal what New makes of its draft"},
		{noChanges{right}, "there are no changes to another: draft: Title: "},
		{falseChange{right}, "what New makes of the draft is a change"},
		{sharesDraft{right, &d}, "writing to a draft of the brief "},
	} {
		t.Run(strings.TrimPrefix(fmt.Sprintf("%T", test.wrong), "summittest."), func(t *testing.T) {
			err := testBrief(test.wrong)
			if err == nil {
				t.Fatal("TestBrief finds nothing wrong")
			}
			if !strings.Contains(err.Error(), "summittest: ") || !strings.Contains(err.Error(), test.want) {
				t.Errorf("TestBrief says\n%.2000v\nwant %q", err, test.want)
			}
		})
	}
}

// answersFor gives the records of a brief that another brief's queries find.
type answersFor struct {
	subject
	other summit.Brief
}

func (a answersFor) Findings(filters ...summit.FindingFilter) iter.Seq[summit.Finding] {
	return func(yield func(summit.Finding) bool) {
		for f := range a.other.Findings(filters...) {
			if f, _ = a.Finding(f.ID); !yield(f) {
				return
			}
		}
	}
}

func (a answersFor) Quotes(filters ...summit.QuoteFilter) iter.Seq[summit.Quote] {
	return func(yield func(summit.Quote) bool) {
		for q := range a.other.Quotes(filters...) {
			if q, _ = a.Quote(q.ID); !yield(q) {
				return
			}
		}
	}
}

// TestTestBriefTriesEveryFilter answers queries as if a field that a filter looks at were another.
func TestTestBriefTriesEveryFilter(t *testing.T) {
	b := fullBrief(t)
	finding := func(change func(*summit.Finding)) func(*summit.Draft) {
		return func(d *summit.Draft) {
			for i := range d.Findings {
				change(&d.Findings[i])
			}
		}
	}
	quote := func(change func(*summit.Quote)) func(*summit.Draft) {
		return func(d *summit.Draft) {
			for i := range d.Quotes {
				change(&d.Quotes[i])
			}
		}
	}
	for _, test := range []struct {
		want   string // a query that is answered wrongly
		change func(*summit.Draft)
	}{
		{"Findings(By(", finding(func(f *summit.Finding) { f.By, f.Citing = summit.Set[summit.ActorID]{}, summit.Set[summit.ActorID]{} })},
		{"Findings(Unattributed()", finding(func(f *summit.Finding) { f.By = summit.SetOf(b.Draft().Actors[0].ID) })},
		{"Findings(Citing(", finding(func(f *summit.Finding) { f.Citing = summit.Set[summit.ActorID]{} })},
		{"Findings(Involving(", finding(func(f *summit.Finding) { f.Actors = summit.Set[summit.ActorID]{} })},
		{"Findings(On(", finding(func(f *summit.Finding) { f.Topics = summit.Set[summit.TopicID]{} })},
		{"Findings(In(", finding(func(f *summit.Finding) { f.Regions = summit.Set[summit.RegionID]{} })},
		{"Findings(Quoting(", finding(func(f *summit.Finding) { f.Quotes = summit.Set[summit.QuoteID]{} })},
		{"Findings(OfPhase(", finding(func(f *summit.Finding) { f.Phases = summit.Set[summit.Phase]{} })},
		{"Findings(OfSetting(", finding(func(f *summit.Finding) { f.Settings = summit.Set[summit.Setting]{} })},
		{"Findings(Under(", finding(func(f *summit.Finding) { f.Sentences = summit.Set[int]{} })},
		{"Findings(Containing(", finding(func(f *summit.Finding) { f.Statement = "—" })},
		{"Findings(OfKind(", finding(func(f *summit.Finding) { f.Kind, f.Outcome = summit.KindEvent, "" })},
		{"Findings(OfOutcome(", finding(func(f *summit.Finding) {
			if f.Outcome != "" {
				f.Outcome = summit.OutcomeAgreed
			}
		})},
		{"Findings(OfModality(", finding(func(f *summit.Finding) { f.Modality = "" })},
		{"Findings(OfCondition(", finding(func(f *summit.Finding) { f.Condition = summit.ConditionOpen })},
		{"Quotes(By(", quote(func(q *summit.Quote) { q.By = summit.Set[summit.ActorID]{} })},
		{"Quotes(Unattributed()", quote(func(q *summit.Quote) { q.By = summit.SetOf(b.Draft().Actors[0].ID) })},
		{"Quotes(About(", quote(func(q *summit.Quote) { q.About = summit.Set[summit.ActorID]{} })},
		{"Quotes(Involving(", quote(func(q *summit.Quote) { q.About = summit.Set[summit.ActorID]{} })},
		{"Quotes(On(", quote(func(q *summit.Quote) { q.Topics = summit.Set[summit.TopicID]{} })},
		{"Quotes(In(", quote(func(q *summit.Quote) { q.Regions = summit.Set[summit.RegionID]{} })},
		{"Quotes(OfPhase(", quote(func(q *summit.Quote) { q.Phases = summit.Set[summit.Phase]{} })},
		{"Quotes(OfSetting(", quote(func(q *summit.Quote) { q.Settings = summit.Set[summit.Setting]{} })},
		{"Quotes(Under(", quote(func(q *summit.Quote) { q.Mentions = summit.Set[summit.Mention]{} })},
		{"Quotes(Containing(", quote(func(q *summit.Quote) { q.Text = "—" })},
		{"Quotes(OfForm(", quote(func(q *summit.Quote) { q.Form = summit.FormScare })},
		{"Quotes(Negated(true)", quote(func(q *summit.Quote) { q.Negated = false })},
		{"Findings(From(", func(d *summit.Draft) {
			for i := range d.Actors {
				d.Actors[i].Within = summit.Set[summit.ActorID]{}
			}
		}},
		{"Findings(On(", func(d *summit.Draft) {
			for i := range d.Topics {
				d.Topics[i].Within = ""
			}
		}},
		{"Findings(In(", func(d *summit.Draft) {
			for i := range d.Regions {
				d.Regions[i].Within = summit.Set[summit.RegionID]{}
			}
		}},
		{"Findings(Under(", func(d *summit.Draft) {
			for i := range d.Sections {
				d.Sections[i].Within = ""
			}
		}},
	} {
		t.Run(test.want, func(t *testing.T) {
			d := b.Draft()
			test.change(&d)
			other, err := summit.New(d)
			if err != nil {
				t.Fatal(err)
			}
			if err := testBrief(answersFor{brief{b}, other}); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("TestBrief says\n%.2000v\nwant %q", err, test.want)
			}
		})
	}
}

// fullBrief returns a random brief that has a title, an edition and sentences.
func fullBrief(t *testing.T) summit.Brief {
	t.Helper()
	for seed := range uint64(100) {
		if d := RandomBrief(seed, 60).Draft(); d.Title != "" && d.Edition != "" && len(d.Sentences) > 0 {
			return RandomBrief(seed, 60)
		}
	}
	t.Fatal("no random brief has all of it")
	return summit.Brief{}
}

// needsTwo tells its title only while two ask for it at once.
type needsTwo struct {
	subject
	asked *atomic.Int32
	both  chan struct{}
}

func (n needsTwo) Title() string {
	if n.asked.Add(1) == 2 {
		close(n.both)
	}
	select {
	case <-n.both:
		return n.subject.Title()
	case <-time.After(10 * time.Second):
		return "asked by one alone"
	}
}

func TestTestBriefAsksAtOnce(t *testing.T) {
	if err := testBrief(needsTwo{brief{fullBrief(t)}, new(atomic.Int32), make(chan struct{})}); err != nil {
		t.Error(err)
	}
}

// forgetsAll finds no finding.
type forgetsAll struct{ subject }

func (forgetsAll) Finding(summit.FindingID) (summit.Finding, bool) { return summit.Finding{}, false }

func TestTestBriefCountsTheRest(t *testing.T) {
	err := testBrief(forgetsAll{brief{RandomBrief(1, 130)}})
	if want := "and 30 more like the last one: finding"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("TestBrief says\n%.2000v\nwant %q", err, want)
	}
}

func TestContains(t *testing.T) {
	for _, test := range []struct {
		text, words string
		want        bool
	}{
		{"A land-for-peace deal", "peace deal", true},
		{"A land-for-peace deal", "for peace", true},
		{"A land-for-peace deal", "a landforpeace deal", true},
		{"A land-for-peace deal", "land peace", false},
		{"A land-for-peace deal", "forpeace", false},
		{"A land-for-peace deal", "deal a", false},
		{"land for peace", "land-for-peace", true},
		{"landforpeace", "land-for-peace", true},
		{"land", "land-for-peace", false},
		{"land", "", false},
	} {
		got := slices.ContainsFunc(readings(wordsOf(test.words)), func(words []string) bool { return contains(wordsOf(test.text), words) })
		if got != test.want {
			t.Errorf("%q contains %q: %t, want %t", test.text, test.words, got, test.want)
		}
	}
}
