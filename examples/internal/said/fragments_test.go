package said

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"example.com/summit"
)

// What the matcher reached when it was last changed; less is a fault.
const (
	leastPrecision = 1.0
	leastRecall    = 0.989
	leastAlike     = 0.992 // the same quotes in the same order, and the same match
)

// A reading is what a careful reader answers to a fragment; testdata/README.md has the rules.
type reading struct {
	Fragment string
	About    string
	Quotes   []summit.QuoteID
	Match    Match // or "none"
}

func readings(t testing.TB) []reading {
	t.Helper()
	doc, err := os.ReadFile("testdata/fragments.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []reading
	if err := json.Unmarshal(doc, &list); err != nil {
		t.Fatal(err)
	}
	return list
}

// best returns the quotes of the best match, and that match. Weaker ones are not judged.
func best(r Result) (list []summit.QuoteID, how Match) {
	how = "none"
	for _, a := range r.Answers {
		if len(list) == 0 {
			how = a.Match
		}
		if a.Match == how {
			list = append(list, a.Quote.ID)
		}
	}
	return list, how
}

// TestFragments sets the answers beside those of a reader who has not seen the program.
func TestFragments(t *testing.T) {
	b := summit.Anchorage()
	var right, given, wanted, alike int
	list := readings(t)
	for _, want := range list {
		got, how := best(NewFinder(b).Find(want.Fragment))
		given += len(got)
		wanted += len(want.Quotes)
		for _, id := range got {
			if slices.Contains(want.Quotes, id) {
				right++
			}
		}
		if how == want.Match && slices.Equal(got, want.Quotes) {
			alike++
		} else {
			t.Logf("%q (%s): %s %q, a reader says %s %q", want.Fragment, want.About, how, got, want.Match, want.Quotes)
		}
	}
	precision, recall := float64(right)/float64(given), float64(right)/float64(wanted)
	share := float64(alike) / float64(len(list))
	t.Logf("of %d fragments: precision %.3f, recall %.3f; answered wholly alike %.3f", len(list), precision, recall, share)
	if precision < leastPrecision || recall < leastRecall || share < leastAlike {
		t.Errorf("want %.3f, %.3f and %.3f at least", leastPrecision, leastRecall, leastAlike)
	}
}
