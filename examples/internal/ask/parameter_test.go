package ask_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
	"example.com/summit/summittest"
)

func TestParameters(t *testing.T) {
	want := map[string][]string{
		"both":     {"section", "actor", "from", "by", "topic", "region", "phase", "setting", "find"},
		"findings": {"kind", "outcome", "modality", "condition", "citing", "quote"},
		"quotes":   {"form", "about", "negated"},
	}
	for _, b := range []summit.Brief{{}, summit.Anchorage()} {
		got := make(map[string][]string)
		for _, p := range ask.Parameters(b, locale.New(b)) {
			what := "both"
			if !p.ForFindings() {
				what = "quotes"
			} else if !p.ForQuotes() {
				what = "findings"
			}
			got[what] = append(got[what], p.Name)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
}

// Lists are made of the terms: the first name is the reader's, and trees hang together.
func TestTerms(t *testing.T) {
	b := summit.Anchorage()
	german := []language.Tag{language.German}
	tests := []struct {
		parameter string
		tags      []language.Tag
		want      ask.Term
	}{
		{"actor", nil, ask.Term{Value: "trump", Names: []string{"Donald Trump", "Trump", "President Trump"}, Within: []string{"united-states"}}},
		{"by", nil, ask.Term{Value: "-", Names: []string{"unattributed", "the report itself", "nobody’s words"}}},
		{"region", german, ask.Term{Value: "middle-east", Names: []string{"Naher Osten", "Middle East"}, Within: []string{"world"}}},
		{"topic", german, ask.Term{Value: "energy", Names: []string{"Energie", "Energy"}, Within: []string{"economy"}}},
		{"section", nil, ask.Term{Value: "military", Names: []string{"Military Agreements and Security"}}},
		{"kind", german, ask.Term{Value: "outcome", Names: []string{"Ergebnis"}}},
		{"outcome", nil, ask.Term{Value: "not-agreed", Names: []string{"not agreed"}}},
		{"modality", nil, ask.Term{Value: "unhedged", Names: []string{"unhedged"}}},
		{"condition", nil, ask.Term{Value: "none", Names: []string{"no condition"}}},
		{"quote", german, ask.Term{Value: "root-causes", Names: []string{"root causes"}}},
		{"negated", german, ask.Term{Value: "false", Names: []string{"nein"}}},
	}
	for _, tt := range tests {
		var got ask.Term
		known := parameter(t, b, tt.parameter, tt.tags...).Values
		if got, want := known.Name(tt.want.Value), tt.want.Names[0]; got != want {
			t.Errorf("%s: the name of %s is %q, want %q", tt.parameter, tt.want.Value, got, want)
		}
		if got := known.Name("Penguin"); got != "Penguin" {
			t.Errorf("%s: the name of what is not known is %q", tt.parameter, got)
		}
		for term := range known.Terms() {
			if term.Value == tt.want.Value {
				got = term
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.parameter, diff)
		}
	}
	if got := parameter(t, b, "actor").Values.Name("President Trump"); got != "President Trump" {
		t.Errorf("the name of a name is %q", got)
	}
	if got := ask.NewVocabulary("text").Name("text") + parameter(t, b, "find").Values.Name("x"); got != "textx" {
		t.Errorf("the names of values without a name are %q", got)
	}
	for range parameter(t, b, "find").Values.Terms() {
		t.Error("texts to find have no terms")
	}
}

// Whatever a record has of an enumeration can be asked for.
func TestEnumerationsAreComplete(t *testing.T) {
	for seed := range uint64(3) {
		b := summittest.RandomBrief(seed, 200)
		for _, name := range []string{"phase", "setting", "kind", "outcome", "modality", "condition", "form", "negated"} {
			p := parameter(t, b, name)
			var s ask.Selection
			for term := range p.Values.Terms() {
				if err := s.Add(p, term.Value); err != nil {
					t.Fatal(err)
				}
			}
			var want, got int
			for f := range b.Findings() {
				if p.ForFindings() && (name != "phase" || f.Phases.Len() > 0) && (name != "setting" || f.Settings.Len() > 0) && (name != "outcome" || f.Outcome != "") {
					want++
				}
			}
			for range s.Findings(b) {
				got++
			}
			for q := range b.Quotes() {
				if p.ForQuotes() && (name != "phase" || q.Phases.Len() > 0) && (name != "setting" || q.Settings.Len() > 0) {
					want++
				}
			}
			for range s.Quotes(b) {
				got++
			}
			if got != want || want == 0 {
				t.Errorf("seed %d: all values of %s pass %d records, want %d", seed, name, got, want)
			}
		}
	}
}
