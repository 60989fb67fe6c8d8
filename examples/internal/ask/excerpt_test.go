package ask_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

// An excerpt has the records that are selected, those that they refer to, and no others.
func TestExcerpt(t *testing.T) {
	b := summit.Anchorage()
	tests := map[string]ask.Selection{
		"only findings":            ask.Selection{}.OnlyFindings(),
		"only quotes":              ask.Selection{}.OnlyQuotes(),
		"only quotes of a section": selection(t, b, "section=military").OnlyQuotes(),
	}
	for _, line := range []string{
		"", "section=domestic&find=Trump", "actor=NATO", "from=russia&topic=economy", "by=-", "topic=ukraine-support,sanctions&phase=during",
		"region=europe&kind=position,reaction", "outcome=not-agreed,deferred", "modality=probable&condition=open", "citing=trump",
		"quote=root-causes", "form=scare", "about=putin&negated=false", "find=great&find=productive", "find=Reykjavik", "kind=event&form=scare",
	} {
		tests[line] = selection(t, b, line)
	}
	for name, s := range tests {
		t.Run(name, func(t *testing.T) {
			part, err := ask.Excerpt(b, s)
			if err != nil {
				t.Fatal(err)
			}
			if s.IsZero() && !part.Equal(b) {
				t.Error("the whole is not equal to the brief")
			}
			if diff := cmp.Diff(slices.Collect(s.Findings(b)), slices.Collect(part.Findings())); diff != "" {
				t.Errorf("findings (-selected +excerpt)\n%s", diff)
			}
			needed := make(map[summit.QuoteID]bool)
			for q := range s.Quotes(b) {
				needed[q.ID], needed[q.Variant] = true, true
			}
			for f := range part.Findings() {
				for id := range f.Quotes.All() {
					q, _ := b.Quote(id)
					needed[q.ID], needed[q.Variant] = true, true
				}
			}
			for q := range b.Quotes() {
				if _, ok := part.Quote(q.ID); ok != needed[q.ID] {
					t.Errorf("quote %s is in the excerpt: %t, want %t", q.ID, ok, needed[q.ID])
				}
			}
			if s.IsZero() {
				return
			}
			draft := part.Draft()
			superfluous(t, draft, "actors", draft.Actors, func(d *summit.Draft, rest []summit.Actor) { d.Actors = rest })
			superfluous(t, draft, "regions", draft.Regions, func(d *summit.Draft, rest []summit.Region) { d.Regions = rest })
			superfluous(t, draft, "topics", draft.Topics, func(d *summit.Draft, rest []summit.Topic) { d.Topics = rest })
		})
	}
}

// The whole has also what nothing refers to.
func TestExcerptOfEverything(t *testing.T) {
	b, err := summit.New(summit.Draft{Title: "Names", Language: "en", Topics: []summit.Topic{{ID: "weather", Name: "Weather"}}})
	if err != nil {
		t.Fatal(err)
	}
	if part, err := ask.Excerpt(b, ask.Selection{}); err != nil || !part.Equal(b) {
		t.Errorf("%v, or another brief", err)
	}
}

// superfluous checks that without any one of the records d is no brief.
func superfluous[R any](t *testing.T, d summit.Draft, what string, records []R, set func(*summit.Draft, []R)) {
	t.Helper()
	for i, r := range records {
		set(&d, slices.Delete(slices.Clone(records), i, i+1))
		if _, err := summit.New(d); err == nil {
			t.Errorf("nothing in the excerpt refers to %v, which is among its %s", r, what)
		}
	}
}
