package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/locale"
)

// Every name leads to the value it belongs to, and to no other that shares it.
func TestEveryNameResolves(t *testing.T) {
	b := summit.Anchorage()
	l := locale.New(b, language.German)
	vocabularies := map[string]vocabulary{
		"actors": actors(b, l), "regions": regions(b, l), "topics": topics(b, l), "sections": sections(b, l), "kinds": kinds,
		"outcomes": outcomes, "modalities": modalities, "conditions": conditions, "phases": phases,
	}
	for kind, v := range vocabularies {
		for _, term := range v.terms {
			for _, name := range term.names {
				if got, err := v.resolveAll(name); err != nil || !cmp.Equal(got, []string{term.value}) {
					t.Errorf("%s: %q leads to %q, %v, want %q", kind, name, got, err, term.value)
				}
			}
		}
	}
}

// Whatever a finding of the brief has can be asked for.
func TestEnumerationsAreComplete(t *testing.T) {
	b := summit.Anchorage()
	has := func(v vocabulary, value string) bool {
		for _, term := range v.terms {
			if term.value == value {
				return true
			}
		}
		return false
	}
	for f := range b.Findings() {
		if !has(kinds, string(f.Kind)) || !has(modalities, string(f.Modality)) || !has(conditions, string(f.Condition)) {
			t.Errorf("%s: %q, %q or %q is not known", f.ID, f.Kind, f.Modality, f.Condition)
		}
		if f.Kind == summit.KindOutcome && !has(outcomes, string(f.Outcome)) {
			t.Errorf("%s: outcome %q is not known", f.ID, f.Outcome)
		}
		for phase := range f.Phases.All() {
			if !has(phases, string(phase)) {
				t.Errorf("%s: phase %q is not known", f.ID, phase)
			}
		}
	}
}

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "nato", 4},
		{"putin", "putin", 0},
		{"puttin", "putin", 1},
		{"ptuin", "putin", 1},
		{"pitin", "putin", 1},
		{"ca", "abc", 3},
		{"kitten", "sitting", 3},
		{"türkiye", "turkiye", 1},
	}
	for _, tt := range tests {
		if got := distance(tt.a, tt.b); got != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := distance(tt.b, tt.a); got != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.b, tt.a, got, tt.want)
		}
	}
}

func TestEnumerate(t *testing.T) {
	tests := []struct {
		list []string
		want string
	}{
		{nil, ""},
		{[]string{"a"}, "a"},
		{[]string{"a", "b"}, "a or b"},
		{[]string{"a", "b", "c"}, "a, b or c"},
	}
	for _, tt := range tests {
		if got := enumerate(tt.list, " or "); got != tt.want {
			t.Errorf("enumerate(%q) = %q, want %q", tt.list, got, tt.want)
		}
	}
}
