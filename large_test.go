package summit_test

import (
	"fmt"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/summit"
)

// TestLargeInputs feeds what only an attacker or a program would write. Each
// would not end within the life of a test if its cost were a power of the size.
func TestLargeInputs(t *testing.T) {
	b := summit.Anchorage()
	defer debug.SetMaxStack(debug.SetMaxStack(32 << 20)) // what is nested deep must not be followed by recursion
	want := count(b.Findings(summit.By(summit.ActorTrump, summit.ActorPutin)))
	check := func(name string, filter summit.Filter, want int) {
		t.Run(name, func(t *testing.T) {
			if got := count(b.Findings(filter)); got != want {
				t.Errorf("%d findings, want %d", got, want)
			}
		})
	}

	nested := summit.By(summit.ActorTrump)
	for range 200_000 {
		nested = summit.Any(nested, summit.By(summit.ActorPutin))
	}
	check("filters nested deep", nested, want)

	// Two chains, joined where the one's depth is by one less than the other's, so that a way down steps over many a depth.
	one, other := summit.Any(summit.By(summit.ActorTrump), summit.By(summit.ActorPutin)), summit.Any(summit.By(summit.ActorPutin), summit.By(summit.ActorTrump))
	for i := range 200_000 {
		if i%1000 == 998 {
			one = summit.Any(one, other)
		} else {
			one = summit.Any(one, summit.By(summit.ActorPutin))
		}
		other = summit.Any(other, summit.By(summit.ActorTrump))
	}
	check("filters nested deep in two chains", one, want)

	listed := summit.Filters{summit.By(summit.ActorTrump, summit.ActorPutin)}
	for range 1_000_000 {
		listed = summit.Filters{listed}
	}
	check("Filters nested deep", listed, want)

	shared := summit.By(summit.ActorTrump)
	for range 200 {
		shared = summit.Any[summit.Filter](summit.Filters{shared, summit.Involving(summit.ActorTrump)}, summit.Filters{shared, summit.By(summit.ActorPutin)})
	}
	check("filters that share filters", shared, count(b.Findings(summit.By(summit.ActorTrump))))

	many := make([]summit.Filter, 100_000)
	for i := range many {
		many[i] = summit.By(summit.ActorTrump)
	}
	many[7] = summit.By(summit.ActorPutin)
	check("many filters", summit.Any(many...), want)

	ids := make([]summit.ActorID, 100_000)
	for i := range ids {
		ids[i] = []summit.ActorID{summit.ActorTrump, summit.ActorPutin, "nobody"}[i%3]
	}
	check("many values", summit.By(ids...), want)

	t.Run("a draft whose actors all lie within each other", func(t *testing.T) {
		var d summit.Draft
		for i := range 20_000 {
			id := summit.ActorID(fmt.Sprint(i))
			d.Actors = append(d.Actors, summit.Actor{ID: id, Name: "x", Kind: summit.ActorKindBody, Within: summit.SetOf(id, summit.ActorID(fmt.Sprint((i+1)%20_000)))})
		}
		if _, err := summit.New(d); err == nil {
			t.Error("New accepts it")
		}
	})
	t.Run("a source of opening marks", func(t *testing.T) {
		d := summit.Draft{Quotes: []summit.Quote{{ID: "x", Text: "word", Form: summit.FormMixed}}}
		if err := d.Locate(strings.Repeat("“„«\"", 100_000) + "word"); err != nil {
			t.Error(err)
		}
	})
	t.Run("a source of full stops", func(t *testing.T) {
		var d summit.Draft
		source := "x" + strings.Repeat(". .\u00a0’.\n a. b", 100_000)
		if err := d.LocateSentences(source, strings.Repeat(". ", 100)); err != nil {
			t.Error(err)
		}
	})
	t.Run("many quotes without marks", func(t *testing.T) {
		var d summit.Draft
		var source strings.Builder
		for i := range 20_000 {
			text := fmt.Sprintf("word%dend", i)
			d.Quotes = append(d.Quotes, summit.Quote{ID: summit.QuoteID(fmt.Sprint(i)), Text: text, Form: summit.FormMixed})
			source.WriteString(text + " and ")
		}
		if err := d.Locate(source.String()); err != nil {
			t.Error(err)
		}
	})
}

// TestDeepHierarchy queries findings at every level of chains that are too deep for
// an index of every level: it must not take the square of their length.
func TestDeepHierarchy(t *testing.T) {
	const n = 5000
	d := deepDraft(n)
	f := d.Findings[0]
	d.Findings = nil
	for i := range n {
		id := "r" + strconv.Itoa(i)
		f.ID, f.By, f.Topics, f.Regions = summit.FindingID(id), summit.SetOf(summit.ActorID(id)), summit.SetOf(summit.TopicID(id)), summit.SetOf(summit.RegionID(id))
		d.Findings = append(d.Findings, f)
	}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	var allocated, held uint64
	for _, level := range []int{0, 1, 99, 100, 101, 2500, n - 1} {
		id := "r" + strconv.Itoa(level)
		for name, filter := range map[string]summit.Filter{
			"From": summit.From(summit.ActorID(id)), "Involving": summit.Involving(summit.ActorID(id)), "On": summit.On(summit.TopicID(id)), "In": summit.In(summit.RegionID(id)),
			"On and not By": summit.Filters{summit.On(summit.TopicID(id)), summit.Not(summit.By("r9999"))}, "On any": summit.On(summit.TopicID(id), "r0"),
		} {
			got := 0
			a, h, _ := cost(func() { got = len(slices.Collect(b.Findings(filter))) })
			allocated, held = max(allocated, a), max(held, h)
			if got != level+1 {
				t.Errorf("%s %s finds %d findings, want %d", name, id, got, level+1)
			}
		}
		if got := len(slices.Collect(b.Findings(summit.Under("r" + summit.SectionID(strconv.Itoa(level)))))); got != n {
			t.Errorf("Under %s finds %d findings, want all %d", id, got, n)
		}
	}
	all := make([]summit.TopicID, n)
	for i := range all {
		all[i] = summit.TopicID("r" + strconv.Itoa(i))
	}
	a, _, _ := cost(func() {
		if got := len(slices.Collect(b.Findings(summit.On(all...)))); got != n {
			t.Errorf("On all topics finds %d findings, want all %d", got, n)
		}
	})
	allocated = max(allocated, a)
	if allocated > 100<<20 {
		t.Errorf("a query, or the index, allocates %d MiB", allocated>>20)
	}
	t.Logf("%d MiB allocated, %d held", allocated>>20, held>>20)
}
