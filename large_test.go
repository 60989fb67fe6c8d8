package summit_test

import (
	"fmt"
	"strings"
	"testing"

	"example.com/summit"
)

// TestLargeInputs feeds what only an attacker or a program would write. Each
// would not end within the life of a test if its cost were a power of the size.
func TestLargeInputs(t *testing.T) {
	b := summit.Anchorage()
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
