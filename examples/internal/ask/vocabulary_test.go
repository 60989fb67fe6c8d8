package ask_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// parameter returns the parameter of that name.
func parameter(t *testing.T, b summit.Brief, name string, tags ...language.Tag) ask.Parameter {
	t.Helper()
	for _, p := range ask.Parameters(b, locale.New(b, tags...)) {
		if p.Name == name {
			return p
		}
	}
	t.Fatalf("there is no parameter %s", name)
	return ask.Parameter{}
}

// Every name leads to the value it belongs to, and to no other that shares it.
func TestEveryNameResolves(t *testing.T) {
	b := summit.Anchorage()
	for _, tag := range locale.Supported() {
		for _, p := range ask.Parameters(b, locale.New(b, tag)) {
			for term := range p.Values.Terms() {
				for _, name := range append(term.Names, term.Value) {
					if got, err := p.Values.Resolve(name); err != nil || !cmp.Equal(got, []string{term.Value}) {
						t.Errorf("%v, %s: %q leads to %q, %v, want %q", tag, p.Name, name, got, err, term.Value)
					}
				}
			}
		}
	}
}

func TestFind(t *testing.T) {
	b := summit.Anchorage()
	german := []language.Tag{language.German}
	tests := []struct {
		parameter, name string
		tags            []language.Tag
		want            string // "" if it is not known
	}{
		{"actor", "putin", nil, "putin"},
		{"actor", " Vladimir PUTIN ", nil, "putin"},
		{"actor", "Zelenskyy", nil, "zelenskiy"},
		{"actor", "Zélenskiy", nil, "zelenskiy"},
		{"by", "Zélenskiy", nil, "zelenskiy"},
		{"region", "Naher-Osten", german, "middle-east"},
		{"actor", "Weißes Haus", german, "white-house"},
		{"actor", "Weißes Haus", nil, ""},
		{"actor", "", nil, ""},
		{"by", "-", nil, "-"},
		{"by", "nobody's words", nil, "-"},
		{"by", "Der Bericht selbst", german, "-"},
		{"from", "-", nil, ""},
		{"region", "Naher Osten", german, "middle-east"},
		{"topic", "Arms control", nil, "arms-control"},
		{"section", "NATO and Allies", nil, "nato-and-allies"},
		{"kind", "Ergebnis", german, "outcome"},
		{"modality", "unhedged", nil, "unhedged"},
		{"condition", "None", nil, "none"},
		{"quote", "root causes", nil, "root-causes"},
		{"quote", "Root-Causes", nil, "root-causes"},
		{"quote", "causes", nil, ""},
		{"negated", "yes", nil, "true"},
		{"negated", "nein", german, "false"},
		{"find", "summit", nil, ""},
	}
	for _, tt := range tests {
		v := parameter(t, b, tt.parameter, tt.tags...).Values
		if got, ok := v.Find(tt.name); got != tt.want || ok != (tt.want != "") {
			t.Errorf("%s, %v: %q is %q, %t, want %q", tt.parameter, tt.tags, tt.name, got, ok, tt.want)
		}
	}
}

// No name of a record hides the ID of another, and none passes for nobody.
func TestFindAmongMisleadingNames(t *testing.T) {
	b, err := summit.New(summit.Draft{Title: "Names", Language: "en", Actors: []summit.Actor{
		{ID: "first", Name: "second", Aliases: summit.SetOf("unattributed", "Smith, Ann"), Kind: summit.ActorKindPerson},
		{ID: "second", Name: "first", Aliases: summit.SetOf("-"), Kind: summit.ActorKindPerson},
		{ID: "-", Name: "Dash", Kind: summit.ActorKindPerson},
	}})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ parameter, name, want string }{
		{"actor", "first", "first"},
		{"actor", "second", "second"},
		{"actor", "Smith, Ann", "first"},
		{"actor", "-", "-"},
		{"actor", "Dash", "-"},
		{"by", "second", "second"},
		{"by", "Unattributed", "first"},
		{"by", "-", "-"},
		{"by", "Dash", ""}, // "-" would be nobody
	}
	for _, tt := range tests {
		if got, ok := parameter(t, b, tt.parameter).Values.Find(tt.name); got != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: %q is %q, %t, want %q", tt.parameter, tt.name, got, ok, tt.want)
		}
	}
	if got, err := parameter(t, b, "actor").Values.Resolve("Smith, Ann"); err != nil || !cmp.Equal(got, []string{"first"}) {
		t.Errorf("a name with a comma is %q, %v", got, err)
	}
}

func TestUnknown(t *testing.T) {
	tests := []struct {
		parameter, value string
		want             ask.UnknownError
		text             string
	}{
		{"actor", "Zelenksi", ask.UnknownError{Name: "Zelenksi", Nearest: []string{"zelenskiy"}}, "not known; did you mean zelenskiy?"},
		{"topic", "nato, tarrifs ", ask.UnknownError{Name: "tarrifs", Nearest: []string{"tariffs"}}, `"tarrifs" is not known; did you mean tariffs?`},
		{"topic", "isolation", ask.UnknownError{Name: "isolation", Nearest: []string{"russia-isolation"}}, "not known; did you mean russia-isolation?"},
		{"topic", "russia", ask.UnknownError{Name: "russia", Nearest: []string{"russian-engagement", "russia-isolation", "russian-politics"}},
			"not known; did you mean russian-engagement, russia-isolation or russian-politics?"},
		{"region", "Atlantis", ask.UnknownError{Name: "Atlantis"}, "not known"},
		{"kind", "poem", ask.UnknownError{Name: "poem", Hint: "known are event, outcome, position, reaction, assessment, forecast, context"},
			"not known; known are event, outcome, position, reaction, assessment, forecast, context"},
		{"modality", "", ask.UnknownError{Hint: "known are probable, possible, unhedged"}, "not known; known are probable, possible, unhedged"},
		{"quote", "root cause", ask.UnknownError{Name: "root cause", Nearest: []string{"root-causes"}}, "not known; did you mean root-causes?"},
	}
	b := summit.Anchorage()
	for _, tt := range tests {
		var s ask.Selection
		err := s.Add(parameter(t, b, tt.parameter), tt.value)
		var got *ask.UnknownError
		if !errors.As(err, &got) {
			t.Errorf("%s=%q: %v, want an UnknownError", tt.parameter, tt.value, err)
			continue
		}
		if diff := cmp.Diff(tt.want, *got); diff != "" || err.Error() != tt.text {
			t.Errorf("%s=%q: %q, want %q (-want +got)\n%s", tt.parameter, tt.value, err, tt.text, diff)
		}
		if !s.IsZero() {
			t.Errorf("%s=%q: the selection has changed", tt.parameter, tt.value)
		}
	}
}

func TestNewVocabulary(t *testing.T) {
	v := ask.NewVocabulary("text", "Markdown")
	got, err := v.Resolve("MARKDOWN, text")
	if diff := cmp.Diff([]string{"Markdown", "text"}, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got)\n%s", err, diff)
	}
	if got, want := v.Unknown("x").Error(), "not known; known are text, Markdown"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
