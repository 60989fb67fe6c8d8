package ask_test

import (
	"fmt"
	"net/url"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// selected returns what the query of a web address asks, as a German reader may write it.
func selected(b summit.Brief, query string) (ask.Selection, error) {
	var s ask.Selection
	values, err := url.ParseQuery(query)
	if err != nil {
		return s, err
	}
	for _, p := range ask.Parameters(b, locale.New(b, language.German)) {
		if err := s.Add(p, values[p.Name]...); err != nil {
			return s, fmt.Errorf("%s: %w", p.Name, err)
		}
	}
	return s, nil
}

func Example() {
	b := summit.Anchorage()
	for _, query := range []string{"region=Naher+Osten&kind=outcome", "kind=outcome&topic=nato,sactions"} {
		s, err := selected(b, query)
		if err != nil {
			fmt.Println(err)
			continue
		}
		for f := range s.Findings(b) {
			fmt.Println(f.ID)
		}
	}
	// Output:
	// regional-security/other-theaters
	// regional-security/russian-engagement
	// middle-east/policy-unchanged
	// topic: "sactions" is not known; did you mean sanctions?
}

// How many there would be of other kinds, with all else that is asked.
func ExampleSelection_Without() {
	b := summit.Anchorage()
	s, err := selected(b, "by=putin&kind=position")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, kind := range []summit.Kind{summit.KindPosition, summit.KindAssessment} {
		n := 0
		for range s.Without("kind").Findings(b, summit.OfKind(kind)) {
			n++
		}
		fmt.Println(kind, n)
	}
	// Output:
	// position 24
	// assessment 8
}

func ExampleExcerpt() {
	b := summit.Anchorage()
	s, err := selected(b, "by=-&form=scare")
	if err != nil {
		fmt.Println(err)
		return
	}
	part, err := ask.Excerpt(b, s)
	if err != nil {
		fmt.Println(err)
		return
	}
	for q := range part.Quotes() {
		fmt.Println(q)
	}
	for t := range part.Topics() {
		fmt.Println(t)
	}
	// Output:
	// “land-for-peace”
	// War in Ukraine
	// Terms of peace
	// Territory
}

func ExamplePart_Brief() {
	part, err := ask.Part{Actors: []summit.ActorID{summit.ActorZakharova}}.Brief(summit.Anchorage())
	if err != nil {
		fmt.Println(err)
		return
	}
	for a := range part.Actors() {
		fmt.Println(a)
	}
	for r := range part.Regions() {
		fmt.Println(r)
	}
	// Output:
	// Maria Zakharova
	// Russia
	// Russian Foreign Ministry
	// World
	// Europe
	// Russia
}
