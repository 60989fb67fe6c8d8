package summittest_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/summittest"
)

// A report is a type of an importer's, with briefs and records in all positions.
type report struct {
	Brief   summit.Brief
	Pointer *summit.Brief
	Drafts  map[string]summit.Draft
	Any     any
	Pinned  *summit.Finding
	Topics  summit.Set[summit.TopicID]
}

func reportOf(b summit.Brief) report {
	d := b.Draft()
	return report{b, &b, map[string]summit.Draft{"d": d}, b, &d.Findings[0], d.Findings[0].Topics}
}

func TestOptionsAgreeWithEqual(t *testing.T) {
	opts := summittest.Options()
	onChanges(t, func(t *testing.T, b summit.Brief, c changed) {
		if b.Equal(c.brief) {
			t.Fatalf("%s %q %s: the change is none", c.record, c.id, c.field)
		}
		for _, pair := range []struct {
			name string
			x, y any
		}{
			{"Brief", b, c.brief}, {"*Brief", &b, &c.brief}, {"Draft", b.Draft(), c.brief.Draft()},
			{"report", reportOf(b), reportOf(c.brief)}, {"[]any", []any{b}, []any{c.brief}},
		} {
			if cmp.Equal(pair.x, pair.y, opts) {
				t.Errorf("%s with another %s %q %s: cmp.Equal says that they are equal", pair.name, c.record, c.id, c.field)
			}
		}
		same, err := summit.New(c.brief.Draft())
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(reportOf(c.brief), reportOf(same), opts); diff != "" {
			t.Errorf("equal briefs differ:\n%s", diff)
		}
	})
}

// TestOptionsOnRecords compares each record with each, as cmp does and as Equal does.
func TestOptionsOnRecords(t *testing.T) {
	a, b := summittest.RandomBrief(1, 30).Draft(), summittest.RandomBrief(2, 30).Draft()
	agree(t, a.Sections, b.Sections)
	agree(t, a.Sentences, b.Sentences)
	agree(t, a.Actors, b.Actors)
	agree(t, a.Regions, b.Regions)
	agree(t, a.Topics, b.Topics)
	agree(t, a.Quotes, b.Quotes)
	agree(t, a.Findings, b.Findings)
	var sets []summit.Set[summit.ActorID]
	for _, f := range a.Findings {
		sets = append(sets, f.By, f.Actors)
	}
	agree(t, sets, []summit.Set[summit.ActorID]{{}, summit.SetOf[summit.ActorID]("a", "b"), summit.SetOf[summit.ActorID]("b", "a")})
}

func agree[R interface{ Equal(R) bool }](t *testing.T, a, b []R) {
	t.Helper()
	opts := summittest.Options()
	all := slices.Concat(a, b)
	for _, x := range all {
		for _, y := range all {
			if got, want := cmp.Equal(x, y, opts), x.Equal(y); got != want {
				t.Errorf("cmp.Equal(%v, %v) is %t, Equal says %t", x, y, got, want)
			}
		}
	}
}

// TestOptionsOpenEverySet looks whether there is an option for each type of set that a record has.
func TestOptionsOpenEverySet(t *testing.T) {
	onChanges(t, func(t *testing.T, b summit.Brief, c changed) {
		diff := cmp.Diff(b, c.brief, summittest.Options())
		if name := c.field[strings.LastIndexByte(c.field, '.')+1:]; !strings.Contains(diff, name+":") && name != "ID" {
			t.Errorf("cmp.Diff does not name %s %s:\n%s", c.record, c.field, diff)
		}
	})
	eachField(func(record, field string, typ reflect.Type, _ int) {
		set, ok := reflect.Zero(typ).Interface().(interface{ IsZero() bool })
		if !ok {
			return
		}
		other := otherSetOf(typ)
		if diff := cmp.Diff(set, other, summittest.Options()); !strings.Contains(diff, "elements") {
			t.Errorf("%s %s: cmp.Diff does not show the elements of the set:\n%s", record, field, diff)
		}
	})
}

// otherSetOf returns a set of that type that is not empty.
func otherSetOf(typ reflect.Type) any {
	for _, set := range []any{summit.SetOf[summit.ActorID]("x"), summit.SetOf[summit.RegionID]("x"), summit.SetOf[summit.TopicID]("x"), summit.SetOf[summit.QuoteID]("x"),
		summit.SetOf(summit.PhaseAfter), summit.SetOf(summit.SettingPublic), summit.SetOf("x"), summit.SetOf(1), summit.SetOf(summit.Mention{End: 1})} {
		if reflect.TypeOf(set) == typ {
			return set
		}
	}
	return nil
}

func TestOptionsOnNothing(t *testing.T) {
	var none *summit.Brief
	var zero summit.Brief
	for _, test := range []struct {
		name  string
		x, y  any
		equal bool
	}{
		{"nil pointers", none, none, true},
		{"nil pointer and zero brief", none, &zero, false},
		{"zero briefs", zero, summit.Brief{}, true},
		{"zero draft and that of a zero brief", summit.Draft{}, zero.Draft(), true},
		{"nil and empty slices in drafts", summit.Draft{Findings: []summit.Finding{}, Sections: []summit.Section{}}, summit.Draft{}, true},
		{"nil and empty slices of records", []summit.Quote{}, []summit.Quote(nil), true},
		{"nil and empty slices of the caller's own", []string{}, []string(nil), false},
		{"empty sets", summit.SetOf[summit.Phase](), summit.Set[summit.Phase]{}, true},
		{"changes", slices.Collect(summit.Changes(zero, summit.Anchorage())), slices.Collect(summit.Changes(zero, summit.Anchorage())), true},
	} {
		if got := cmp.Equal(test.x, test.y, summittest.Options()); got != test.equal {
			t.Errorf("%s: cmp.Equal says %t, want %t", test.name, got, test.equal)
		}
	}
}

// TestOptionsDiffIsReadable compares what cmp.Diff prints with a golden file, spaces aside: cmp varies them.
func TestOptionsDiffIsReadable(t *testing.T) {
	want, got := summit.Anchorage().Draft(), summit.Anchorage().Draft()
	f := &got.Findings[3]
	f.Topics = summit.SetOf(append(slices.Collect(f.Topics.All()), summit.TopicNATO)...)
	f.Modality = summit.ModalityPossible
	got.Quotes[1].Mentions = summit.Set[summit.Mention]{}
	got.Findings = slices.Delete(got.Findings, 8, 9)
	diff := cmp.Diff(briefOf(t, want), briefOf(t, got), summittest.Options())
	golden(t, "options.txt", strings.Join(strings.Fields(diff), " ")+"\n")
}

func briefOf(t *testing.T, d summit.Draft) summit.Brief {
	t.Helper()
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestOptionsOnErrors compares what New says of drafts.
func TestOptionsOnErrors(t *testing.T) {
	var all []error
	for _, faulty := range summittest.FaultyDrafts() {
		_, err := summit.New(faulty.Draft)
		all = append(all, err)
	}
	for i, x := range all {
		_, again := summit.New(summittest.FaultyDrafts()[i].Draft)
		if diff := cmp.Diff(x, again, summittest.Options()); diff != "" {
			t.Errorf("the same faults differ (-want +got)\n%s", diff)
		}
		for _, y := range all[:i] {
			if got, want := cmp.Equal(x, y, summittest.Options()), x.Error() == y.Error(); got != want {
				t.Errorf("%v and %v: equal is %t", x, y, got)
			}
		}
	}
}
