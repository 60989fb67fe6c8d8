package main

import (
	"testing"

	"golang.org/x/text/language"

	"example.com/summit"
)

// What a selection of findings or quotes refers to is what the lists have: no quotes but evidence, no findings of quotes.
func TestAPIExcerpts(t *testing.T) {
	b := summit.Anchorage()
	s := newTestSite(t, b, "", language.English)
	for topic := range b.Topics() {
		actors, regions, evidence := map[summit.ActorID]bool{}, map[summit.RegionID]bool{}, map[summit.QuoteID]bool{}
		for f := range b.Findings(summit.On(topic.ID)) {
			addActors(b, actors, f.By, f.Citing, f.Actors)
			addRegions(b, regions, f.Regions)
			for id := range f.Quotes.All() {
				q, _ := b.Quote(id)
				evidence[id], evidence[q.Variant] = true, true
			}
		}
		for q := range b.Quotes(summit.On(topic.ID)) {
			addActors(b, actors, q.By, q.About)
			addRegions(b, regions, q.Regions)
		}
		query := "?topic=" + string(topic.ID)
		list := readAnswer(t, get(t, s, "/api/actors"+query))
		for a := range b.Actors() {
			if _, got := list.Actor(a.ID); got != actors[a.ID] {
				t.Errorf("%s: the actor %s is there: %t", query, a.ID, got)
			}
		}
		list = readAnswer(t, get(t, s, "/api/regions"+query))
		for r := range b.Regions() {
			if _, got := list.Region(r.ID); got != regions[r.ID] {
				t.Errorf("%s: the region %s is there: %t", query, r.ID, got)
			}
		}
		list = readAnswer(t, get(t, s, "/api/findings"+query))
		for q := range b.Quotes() {
			if _, got := list.Quote(q.ID); got != evidence[q.ID] {
				t.Errorf("%s: the quote %s is there: %t", query, q.ID, got)
			}
		}
		for f := range readAnswer(t, get(t, s, "/api/quotes"+query)).Findings() {
			t.Errorf("%s: the quotes have the finding %s", query, f.ID)
		}
	}
}

func addActors(b summit.Brief, to map[summit.ActorID]bool, sets ...summit.Set[summit.ActorID]) {
	for _, set := range sets {
		for id := range set.All() {
			a, _ := b.Actor(id)
			to[id] = true
			addActors(b, to, a.Within)
		}
	}
}

func addRegions(b summit.Brief, to map[summit.RegionID]bool, set summit.Set[summit.RegionID]) {
	for id := range set.All() {
		r, _ := b.Region(id)
		to[id] = true
		addRegions(b, to, r.Within)
	}
}
