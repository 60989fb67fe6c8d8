package main

import (
	"fmt"
	"strings"
	"testing"

	"example.com/summit"
)

// A list of actors each of which lies within two others stays small: they stand below each, but what is within them below one.
func TestListOfTangle(t *testing.T) {
	const layers = 12
	var d summit.Draft
	for layer := range layers {
		for _, half := range "ab" {
			a := summit.Actor{ID: summit.ActorID(fmt.Sprintf("%c%d", half, layer)), Kind: summit.ActorKindGroup}
			a.Name = string(a.ID)
			if layer > 0 {
				a.Within = summit.SetOf(summit.ActorID(fmt.Sprint("a", layer-1)), summit.ActorID(fmt.Sprint("b", layer-1)))
			}
			d.Actors = append(d.Actors, a)
		}
	}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := b.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	printed := pipe(t, string(doc), "-in", "-", "-list", "actors", "-format", "markdown")
	rows := make(map[string]int)
	for _, word := range strings.Fields(printed) {
		rows[strings.TrimSuffix(word, ":")]++
	}
	if got, want := strings.Count(printed, " …:"), 2*(layers-2); got != want {
		t.Errorf("%d names refer to what stands further up, want %d", got, want)
	}
	for _, a := range d.Actors {
		if want := max(1, a.Within.Len()); rows[a.Name] != want {
			t.Errorf("%s stands there %d times, want %d", a.Name, rows[a.Name], want)
		}
	}
}
