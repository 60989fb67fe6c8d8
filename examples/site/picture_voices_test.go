package main

import (
	"testing"

	"example.com/summit"
	"example.com/summit/locale"
)

// The widest bar of the voices has all the room, and no bar has more.
func TestVoicesFit(t *testing.T) {
	all := briefs(t)
	words, err := summit.New(summit.Draft{
		Actors:   []summit.Actor{{ID: "a", Name: "A", Kind: summit.ActorKindPerson}},
		Quotes:   []summit.Quote{{ID: "one", Text: "one", Form: summit.FormDirect, By: summit.SetOf[summit.ActorID]("a")}, {ID: "two", Text: "two", Form: summit.FormDirect, By: summit.SetOf[summit.ActorID]("a")}},
		Findings: []summit.Finding{{ID: "x", Kind: summit.KindEvent, Statement: "It is said."}},
	})
	if err != nil {
		t.Fatal(err)
	}
	all["more quotes than findings"] = words
	for name, b := range all {
		v := newVoices(b, locale.New(b), englishPictures)
		if v.Report != nil {
			v.Actors = append(v.Actors, *v.Report)
		}
		widest := 0.0
		for _, voice := range v.Actors {
			for _, bar := range voice.Bars {
				widest = max(widest, bar.Width)
			}
		}
		if len(v.Actors) > 0 && widest != 100 {
			t.Errorf("%s: the widest bar has %v %%", name, widest)
		}
	}
}
