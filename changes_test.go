package summit_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.com/summit"
)

// edit changes something in a draft, anything that its types allow: the draft
// may not be one that New accepts.
func edit(r *rand.Rand, d *summit.Draft) {
	switch r.IntN(10) {
	case 0:
		words := []string{"", "One", "Two", "Three"}
		*pick(r, []*string{&d.Title, &d.Language, &d.Edition, &d.Source.Title}) = pick(r, words)
	case 1:
		if n := len(d.Sentences); n > 0 {
			d.Sentences = slices.Clone(d.Sentences)
			s := &d.Sentences[r.IntN(n)]
			*pick(r, []*int{&s.Start, &s.End}) += r.IntN(3) - 1
		}
	case 2:
		if n := len(d.Sentences); n > 0 && r.IntN(2) == 0 {
			d.Sentences = d.Sentences[:n-1]
		} else {
			d.Sentences = append(slices.Clip(d.Sentences), summit.Sentence{Start: d.Source.Size, End: d.Source.Size + 1 + r.IntN(3)})
			d.Source.Size += 3
		}
	default:
		collections := reflect.ValueOf(d).Elem()
		for {
			f := collections.Field(r.IntN(collections.NumField()))
			if f.Kind() == reflect.Slice && f.Type().Elem() != reflect.TypeFor[summit.Sentence]() {
				editRecords(r, f)
				return
			}
		}
	}
}

// editRecords removes, moves, adds or changes a record. A changed field has the
// value of another record, or, if it is a set, some of its elements in another order and some of others'.
func editRecords(r *rand.Rand, records reflect.Value) {
	n := records.Len()
	if n == 0 {
		return
	}
	all := reflect.MakeSlice(records.Type(), 0, n+1)
	all = reflect.AppendSlice(all, records)
	at := r.IntN(n)
	record := reflect.New(records.Type().Elem()).Elem()
	record.Set(all.Index(at))
	switch r.IntN(8) {
	case 0: // remove
		all = reflect.AppendSlice(all.Slice(0, at), records.Slice(at+1, n))
	case 1: // move
		to := r.IntN(n)
		all = reflect.AppendSlice(all.Slice(0, at), records.Slice(at+1, n))
		tail := reflect.AppendSlice(reflect.MakeSlice(records.Type(), 0, n), all.Slice(to, n-1))
		all = reflect.AppendSlice(reflect.Append(all.Slice(0, to), record), tail)
	case 2: // add
		id := record.FieldByName("ID")
		id.SetString(id.String() + "-" + strconv.Itoa(r.IntN(3)))
		for i := range n {
			if all.Index(i).FieldByName("ID").String() == id.String() {
				return
			}
		}
		all = reflect.AppendSlice(reflect.Append(reflect.AppendSlice(reflect.MakeSlice(records.Type(), 0, n+1), records.Slice(0, at)), record), records.Slice(at, n))
	default:
		i := 1 + r.IntN(record.NumField()-1) // the first is the ID
		other := all.Index(r.IntN(n)).Field(i)
		switch set := record.Field(i).Addr().Interface().(type) {
		case *summit.Set[string]:
			*set = mixed(r, *set, other)
		case *summit.Set[int]:
			*set = mixed(r, *set, other)
		case *summit.Set[summit.Mention]:
			*set = mixed(r, *set, other)
			if r.IntN(2) == 0 {
				mentions := slices.Collect(set.All())
				for i := range mentions {
					mentions[i].Cue = pick(r, []string{"", "said", "insisted"})
				}
				*set = summit.SetOf(mentions...)
			}
		case *summit.Set[summit.ActorID]:
			*set = mixed(r, *set, other)
		case *summit.Set[summit.RegionID]:
			*set = mixed(r, *set, other)
		case *summit.Set[summit.TopicID]:
			*set = mixed(r, *set, other)
		case *summit.Set[summit.QuoteID]:
			*set = mixed(r, *set, other)
		case *summit.Set[summit.Phase]:
			*set = mixed(r, *set, other)
		case *summit.Set[summit.Setting]:
			*set = mixed(r, *set, other)
		default:
			record.Field(i).Set(other)
		}
		all.Index(at).Set(record)
	}
	records.Set(all)
}

func mixed[T summit.Element](r *rand.Rand, set summit.Set[T], other reflect.Value) summit.Set[T] {
	elems := append(slices.Collect(set.All()), slices.Collect(other.Interface().(summit.Set[T]).All())...)
	switch r.IntN(3) {
	case 0:
		shuffle(r, elems)
	case 1:
		elems = slices.DeleteFunc(elems, func(T) bool { return r.IntN(3) == 0 })
	}
	return summit.SetOf(elems...)
}

// edited returns a draft that comes of d by up to most edits.
func edited(r *rand.Rand, d summit.Draft, most int) summit.Draft {
	for range r.IntN(most + 1) {
		edit(r, &d)
	}
	return d
}

// editedBrief returns a brief that comes of b by up to most edits, those left
// out that New refuses.
func editedBrief(r *rand.Rand, b summit.Brief, most int) summit.Brief {
	for range r.IntN(most + 1) {
		d := b.Draft()
		edit(r, &d)
		if c, err := summit.New(d); err == nil {
			b = c
		}
	}
	return b
}

func collectChanges(old, new summit.Brief) []summit.Change {
	return slices.Collect(summit.Changes(old, new))
}

func changeLines(changes []summit.Change) string {
	var b strings.Builder
	for _, c := range changes {
		fmt.Fprintln(&b, c)
	}
	return b.String()
}

// checkChanges checks the laws of Changes and Apply on two briefs.
func checkChanges(t *testing.T, old, new summit.Brief) {
	t.Helper()
	changes := collectChanges(old, new)
	if (len(changes) == 0) != old.Equal(new) {
		t.Errorf("Equal is %v, and there are %d changes:\n%s", old.Equal(new), len(changes), changeLines(changes))
	}
	d := old.Draft()
	if err := summit.Apply(&d, changes...); err != nil {
		t.Errorf("Apply: %v\nchanges:\n%s", err, changeLines(changes))
		return
	}
	if diff := cmp.Diff(new.Draft(), d, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the old draft with its changes (-want, +got)\n%s\nchanges:\n%s", diff, changeLines(changes))
	}
	if err := summit.Apply(&d, changes...); err != nil {
		t.Errorf("Apply a second time: %v\nchanges:\n%s", err, changeLines(changes))
	}
	if diff := cmp.Diff(new.Draft(), d, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("after the second time (-want, +got)\n%s\nchanges:\n%s", diff, changeLines(changes))
	}
	for i, c := range changes {
		if i > 0 && reflect.DeepEqual(c, changes[i-1]) {
			t.Errorf("twice: %v", c)
		}
		if line := c.String(); strings.ContainsAny(line, "\n\r") || strings.Contains(line, "%!") {
			t.Errorf("no line of a changelog: %q", line)
		}
	}
}

// TestChangesLaws checks, on random briefs and on briefs made of them by edits, that there are changes exactly if the
// two differ, and that these make the one into the other.
func TestChangesLaws(t *testing.T) {
	shapes := []shape{{}, {sections: 1, sentences: 1, actors: 1, regions: 1, topics: 1, quotes: 2, findings: 1}, {sections: 5, sentences: 9, actors: 6, regions: 5, topics: 6, quotes: 7, findings: 12}}
	seen := make(map[summit.Op]int)
	for seed := range uint64(300) {
		r := seeded(seed)
		old, _ := randomBrief(t, r, shapes[seed%3])
		edits := editedBrief(r, old, 12)
		other, _ := randomBrief(t, r, shapes[r.IntN(3)])
		for _, new := range []summit.Brief{old, edits, other, {}} {
			checkChanges(t, old, new)
			checkChanges(t, new, old)
			for c := range summit.Changes(old, new) {
				seen[c.Op]++
			}
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
	checkChanges(t, summit.Anchorage(), summit.Brief{})
	for _, op := range []summit.Op{summit.OpAdd, summit.OpRemove, summit.OpReplace, summit.OpMove} {
		if seen[op] < 40 {
			t.Errorf("only %d changes %s something", seen[op], op)
		}
	}
}

// TestChanges compares the changes that edits of Anchorage make with lines.
func TestChanges(t *testing.T) {
	for _, test := range []struct {
		name string
		edit func(d *summit.Draft)
		want []string
	}{
		{"none", func(*summit.Draft) {}, nil},
		{"head", func(d *summit.Draft) { d.Title, d.Date, d.Edition = "T", "2025-08", "2" }, []string{
			`draft: Title: changed from "The Anchorage summit of 15 August 2025" to "T"`, `draft: Date: changed from "2025-08-15" to "2025-08"`, `draft: Edition: changed from "1" to "2"`}},
		{"source", func(d *summit.Draft) { d.Source.Title = "S" }, []string{`draft: Source.Title: changed from "Brief on the Trump–Putin summit in Anchorage" to "S"`}},
		{"field", func(d *summit.Draft) { d.Findings[1].Modality = summit.ModalityPossible }, []string{`finding "` + string(summit.Anchorage().Draft().Findings[1].ID) + `": Modality: changed from "" to "possible"`}},
		{"flag", func(d *summit.Draft) { d.Quotes[1].Negated = true }, []string{`quote "fantastic-relationship": Negated: changed from false to true`}},
		{"set", func(d *summit.Draft) {
			d.Quotes[0].Topics = summit.SetOf(summit.TopicSanctions, summit.TopicArmsControl)
		}, []string{
			`quote "great-leader": Topics: removed "rapport"`, `quote "great-leader": Topics: added "sanctions"`, `quote "great-leader": Topics: added "arms-control"`}},
		{"order in a set", func(d *summit.Draft) { d.Quotes[2].By = summit.SetOf(summit.ActorPutin, summit.ActorTrump) }, []string{`quote "very-productive-meeting": By: moved "putin" to the beginning`}},
		{"mention", func(d *summit.Draft) {
			d.Quotes[2].Mentions = summit.SetOf(summit.Mention{Sentence: 2, Start: 387, End: 431, Cue: "told of"})
		}, []string{
			`quote "very-productive-meeting": Mentions: removed sentence 2, bytes 387-431, cue "spoke of"`, `quote "very-productive-meeting": Mentions: added sentence 2, bytes 387-431, cue "told of"`}},
		{"record removed", func(d *summit.Draft) { d.Findings = d.Findings[1:] }, []string{`finding "overview/summit-held": removed ` + strconv.Quote(summit.Anchorage().Draft().Findings[0].Statement)}},
		{"record added", func(d *summit.Draft) {
			d.Topics = append(d.Topics, summit.Topic{ID: "fish", Name: "Fish"})
		}, []string{`topic "fish": added Fish`}},
		{"record moved", func(d *summit.Draft) { d.Quotes[0], d.Quotes[1] = d.Quotes[1], d.Quotes[0] }, []string{`quote "fantastic-relationship": moved to the beginning`}},
		{"record renamed", func(d *summit.Draft) { d.Quotes[4].ID = "deal" }, []string{`quote "no-deal": removed “there’s no deal until there’s a deal”`, `quote "deal": added “there’s no deal until there’s a deal”`}},
		{"sentence", func(d *summit.Draft) { d.Sentences[132].Section = summit.SectionRussia }, []string{`sentence "133": Section: changed from "sources" to "russian-domestic"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := summit.Anchorage().Draft()
			test.edit(&d)
			for i := range d.Findings { // renamed quotes
				d.Findings[i].Quotes = summit.SetOf(slices.DeleteFunc(slices.Collect(d.Findings[i].Quotes.All()), func(id summit.QuoteID) bool { return test.name == "record renamed" && id == "no-deal" })...)
			}
			b, err := summit.New(d)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, c := range collectChanges(summit.Anchorage(), b) {
				if test.name != "record renamed" || c.Record != "finding" {
					got = append(got, c.String())
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want, +got)\n%s", diff)
			}
			checkChanges(t, summit.Anchorage(), b)
		})
	}
}

// TestApplyRefuses checks that what can't be changed is told, all of it, and changes nothing.
func TestApplyRefuses(t *testing.T) {
	add := func(record, id string, v, after any) summit.Change {
		return summit.Change{Op: summit.OpAdd, Record: record, ID: id, New: v, After: after}
	}
	field := func(op summit.Op, id, field string, old, new any) summit.Change {
		return summit.Change{Op: op, Record: "finding", ID: id, Field: field, Old: old, New: new}
	}
	fish := summit.Topic{ID: "fish", Name: "Fish"}
	held := "overview/summit-held"
	first, _ := summit.Anchorage().Finding(summit.FindingID(held))
	other := first
	other.Statement = "Another."
	for _, test := range []struct {
		name   string
		change summit.Change
		is     error
		want   string
	}{
		{"zero", summit.Change{}, summit.ErrBadValue, `summit: : no kind of record: ""`},
		{"record", add("fish", "fish", fish, nil), summit.ErrBadValue, `summit: fish "fish": no kind of record: "fish"`},
		{"operation", summit.Change{Op: "eat", Record: "topic", ID: "fish", New: fish}, summit.ErrBadValue, `summit: topic "fish": no operation for this: "eat"`},
		{"replace a record", summit.Change{Op: summit.OpReplace, Record: "topic", ID: "fish", New: fish}, summit.ErrBadValue, `summit: topic "fish": no operation for this: "replace"`},
		{"type of a record", add("topic", "fish", "fish", nil), summit.ErrBadValue, `summit: topic "fish": want a summit.Topic, not "fish", a string`},
		{"no record", add("topic", "fish", nil, nil), summit.ErrBadValue, `summit: topic "fish": want a summit.Topic, not nothing`},
		{"a record's ID", add("topic", "fishes", fish, nil), summit.ErrBadValue, `summit: topic "fishes": is about another record: "fish"`},
		{"type of what comes before", add("topic", "fish", fish, "peace"), summit.ErrBadValue, `summit: topic "fish": want a summit.TopicID, not "peace", a string`},
		{"after nothing", add("topic", "fish", fish, summit.TopicID("x")), summit.ErrUnknownID, `summit: topic "fish": can't come after what is not there: "x"`},
		{"after itself", add("topic", "fish", fish, summit.TopicID("fish")), summit.ErrUnknownID, `summit: topic "fish": can't come after what is not there: "fish"`},
		{"other record there", add("finding", held, other, nil), summit.ErrConflict, `summit: finding 0 "overview/summit-held": was nothing, became ` + strconv.Quote(first.Statement) + ` and "Another."`},
		{"remove another", summit.Change{Op: summit.OpRemove, Record: "finding", ID: held, Old: other}, summit.ErrConflict, `summit: finding 0 "overview/summit-held": was "Another.", became ` + strconv.Quote(first.Statement) + ` and nothing`},
		{"remove what", summit.Change{Op: summit.OpRemove, Record: "finding", ID: held}, summit.ErrBadValue, `summit: finding 0 "overview/summit-held": want a summit.Finding, not nothing`},
		{"move what is not there", summit.Change{Op: summit.OpMove, Record: "topic", ID: "fish"}, summit.ErrUnknownID, `summit: topic "fish": there is none to move`},
		{"change what is not there", field(summit.OpReplace, "x", "Modality", summit.Modality(""), summit.ModalityPossible), summit.ErrUnknownID, `summit: finding "x": field Modality: there is none to change`},
		{"field", field(summit.OpReplace, held, "Fish", "", "x"), summit.ErrBadValue, `summit: finding 0 "overview/summit-held": field Fish: no field that can change`},
		{"ID", field(summit.OpReplace, held, "ID", first.ID, summit.FindingID("x")), summit.ErrBadValue, `summit: finding 0 "overview/summit-held": field ID: no field that can change`},
		{"type of the old value", field(summit.OpReplace, held, "Kind", "event", summit.KindOutcome), summit.ErrBadValue, `summit: finding 0 "overview/summit-held": field Kind: want a summit.Kind, not "event", a string`},
		{"type of the new value", field(summit.OpReplace, held, "Kind", summit.KindEvent, nil), summit.ErrBadValue, `summit: finding 0 "overview/summit-held": field Kind: want a summit.Kind, not nothing`},
		{"other value there", field(summit.OpReplace, held, "Kind", summit.KindOutcome, summit.KindAssessment), summit.ErrConflict, `summit: finding 0 "overview/summit-held": field Kind: was "outcome", became "event" and "assessment"`},
		{"add to no set", field(summit.OpAdd, held, "Kind", nil, summit.KindOutcome), summit.ErrBadValue, `summit: finding 0 "overview/summit-held": field Kind: no operation for this: "add"`},
		{"replace in a set", field(summit.OpReplace, held, "Topics", nil, summit.TopicSanctions), summit.ErrBadValue, `summit: finding 0 "overview/summit-held": field Topics: no operation for this: "replace"`},
		{"type of an element", field(summit.OpAdd, held, "Topics", nil, "sanctions"), summit.ErrBadValue, `summit: finding 0 "overview/summit-held": field Topics: want a summit.TopicID, not "sanctions", a string`},
		{"both", field(summit.OpAdd, held, "Topics", summit.TopicSanctions, summit.TopicSanctions), summit.ErrBadValue, `summit: finding 0 "overview/summit-held": field Topics: has one element too many: "sanctions"`},
		{"move no element", field(summit.OpMove, held, "Topics", nil, summit.TopicID("x")), summit.ErrUnknownID, `summit: finding 0 "overview/summit-held": field Topics: there is none to move: "x"`},
		{"element after nothing", summit.Change{Op: summit.OpAdd, Record: "finding", ID: held, Field: "Topics", New: summit.TopicSanctions, After: summit.TopicID("x")}, summit.ErrUnknownID, `summit: finding 0 "overview/summit-held": field Topics: can't come after what is not there: "x"`},
		{"type of the element before", summit.Change{Op: summit.OpAdd, Record: "finding", ID: held, Field: "Topics", New: summit.TopicSanctions, After: 3}, summit.ErrBadValue, `summit: finding 0 "overview/summit-held": field Topics: want a summit.TopicID, not 3, a int`},
		{"the draft by an ID", summit.Change{Op: summit.OpReplace, Record: "draft", ID: "x", Field: "Title", Old: "", New: ""}, summit.ErrBadValue, `summit: draft "x": field Title: is about another record: "x"`},
		{"odd value", field(summit.OpReplace, held, "Kind", summit.KindEvent, map[string]int{}), summit.ErrBadValue, `summit: finding 0 "overview/summit-held": field Kind: want a summit.Kind, not a map[string]int`},
		{"source as a whole", summit.Change{Op: summit.OpReplace, Record: "draft", Field: "Source", Old: summit.Source{}, New: summit.Source{}}, summit.ErrBadValue, `summit: draft: field Source: no field that can change`},
		{"inside a field", summit.Change{Op: summit.OpReplace, Record: "draft", Field: "Title.X", Old: "", New: ""}, summit.ErrBadValue, `summit: draft: field Title.X: no field that can change`},
		{"records of the draft", summit.Change{Op: summit.OpReplace, Record: "draft", Field: "Topics", Old: []summit.Topic{}, New: []summit.Topic{}}, summit.ErrBadValue, `summit: draft: field Topics: no field that can change`},
		{"no number", add("sentence", "x", summit.Sentence{}, nil), summit.ErrBadValue, `summit: sentence "x": no number of a sentence`},
		{"number", add("sentence", "+1", summit.Sentence{}, nil), summit.ErrBadValue, `summit: sentence "+1": no number of a sentence`},
		{"sentence 0", add("sentence", "0", summit.Sentence{}, nil), summit.ErrBadValue, `summit: sentence "0": no number of a sentence`},
		{"sentence too far", add("sentence", "135", summit.Sentence{}, nil), summit.ErrUnknownID, `summit: sentence "135": can't come after what is not there`},
		{"sentence there", add("sentence", "133", summit.Sentence{}, nil), summit.ErrConflict, `summit: sentence 132 "133": was nothing, became sources, bytes 18762-19012 and bytes 0-0`},
		{"type of a sentence", add("sentence", "134", 7, nil), summit.ErrBadValue, `summit: sentence "134": want a summit.Sentence, not 7, a int`},
		{"sentence inside", summit.Change{Op: summit.OpRemove, Record: "sentence", ID: "1", Old: summit.Anchorage().Draft().Sentences[0]}, summit.ErrBadValue, `summit: sentence 0 "1": can't be removed before those that come after it`},
		{"field of no sentence", summit.Change{Op: summit.OpReplace, Record: "sentence", ID: "134", Field: "End", Old: 1, New: 2}, summit.ErrUnknownID, `summit: sentence "134": field End: there is none to change`},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := summit.Anchorage().Draft()
			good := add("topic", "good", summit.Topic{ID: "good", Name: "Good"}, nil)
			err := summit.Apply(&d, good, test.change, good)
			if err == nil || err.Error() != test.want || !errors.Is(err, test.is) {
				t.Errorf("error %v\nwant  %s (%v)", err, test.want, test.is)
			}
			if diff := cmp.Diff(summit.Anchorage().Draft(), d); diff != "" {
				t.Errorf("the draft changed (-want, +got)\n%s", diff)
			}
			var errs summit.Errors
			if !errors.As(summit.Apply(&d, test.change, good, test.change), &errs) || len(errs) != 2 {
				t.Errorf("twice the change gives %d errors: %v", len(errs), errs)
			}
		})
	}
	loop := map[string]any{}
	loop["loop"] = loop
	odd := summit.Change{Op: summit.OpReplace, Record: "a\nb", Field: "c\nd", Old: loop, New: loop}
	if got, want := odd.String(), `"a\nb": "c\nd": changed from a map[string]interface {} to a map[string]interface {}`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if err := summit.Apply(nil); !errors.Is(err, summit.ErrEmpty) {
		t.Errorf("without a draft: %v", err)
	}
}

// TestApplyInOrder checks that each change meets what those before it made.
func TestApplyInOrder(t *testing.T) {
	d := faultlessDraft()
	truce := d.Topics[1]
	changed := truce
	changed.Name = "Armistice"
	about := func(c summit.Change) summit.Change {
		c.Record, c.ID = "topic", "peace/truce"
		return c
	}
	err := summit.Apply(&d,
		about(summit.Change{Op: summit.OpRemove, Old: truce}),
		about(summit.Change{Op: summit.OpAdd, New: changed}),
		about(summit.Change{Op: summit.OpReplace, Field: "Name", Old: "Armistice", New: "Peace"}),
		about(summit.Change{Op: summit.OpReplace, Field: "Name", Old: "Peace", New: "Cease-fire"}),
		about(summit.Change{Op: summit.OpMove, After: summit.TopicID("trade")}))
	if err != nil {
		t.Fatal(err)
	}
	want := faultlessDraft().Topics
	want[1].Name = "Cease-fire"
	want[1], want[2] = want[2], want[1]
	if diff := cmp.Diff(want, d.Topics); diff != "" {
		t.Errorf("(-want, +got)\n%s", diff)
	}
}

// TestChangesStops checks that whoever stops gets no more.
func TestChangesStops(t *testing.T) {
	r := seeded(1)
	old, _ := randomBrief(t, r, shape{sections: 3, sentences: 5, actors: 4, regions: 4, topics: 4, quotes: 4, findings: 6})
	new, _ := randomBrief(t, r, shape{sections: 3, sentences: 4, actors: 4, regions: 4, topics: 4, quotes: 4, findings: 6})
	all := collectChanges(old, new)
	for n := range all {
		got := 0
		for c := range summit.Changes(old, new) {
			if diff := cmp.Diff(all[got], c); diff != "" {
				t.Fatal(diff)
			}
			if got++; got > n {
				break
			}
		}
	}
}
