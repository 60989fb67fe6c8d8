package main

import (
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/locale"
)

// Names and bars of a column stand below each other, and all within the picture.
func TestAboutDoesNotOverlap(t *testing.T) {
	for name, b := range briefs(t) {
		a := newAbout(b, locale.New(b), englishPictures)
		for _, side := range []aboutSide{a.Speakers, a.Involved} {
			line, bar := 0.0, 0.0 // where the last ones end
			for _, n := range side.Names {
				for _, l := range n.Lines {
					if l.Y-flowLine/2 < line-0.1 {
						t.Errorf("%s: line %q is at %v, the one before ends at %v", name, l.Text, l.Y, line)
					}
					line = l.Y + flowLine/2
				}
				if n.Y < bar {
					t.Errorf("%s: the bar of %s is at %v, the one before ends at %v", name, n.Name.Text, n.Y, bar)
				}
				bar = n.Y + n.Height
			}
			if end := max(line, bar); end > a.Height+0.1 {
				t.Errorf("%s: a column ends at %v, the picture at %v", name, end, a.Height)
			}
		}
	}
}

// A ribbon with more findings is wider, unless both are at the least width.
func TestRibbonsAreAsWideAsTheirFindings(t *testing.T) {
	end := regexp.MustCompile(`100 ([0-9.]+)V([0-9.]+)`)
	for name, b := range briefs(t) {
		widths := make(map[int]float64) // by number of findings
		for _, r := range newAbout(b, locale.New(b), englishPictures).Ribbons {
			m := end.FindStringSubmatch(r.Path)
			from, _ := strconv.ParseFloat(m[1], 64)
			to, _ := strconv.ParseFloat(m[2], 64)
			n, _ := listed(t, b, r.Name.Href)
			widths[n] = to - from
		}
		last := 0.0
		for _, n := range slices.Sorted(maps.Keys(widths)) {
			if widths[n] < flowMin-0.2 || widths[n] > flowMin+0.2 && widths[n] <= last {
				t.Errorf("%s: %d findings are %.1f wide, fewer %.1f", name, n, widths[n], last)
			}
			last = widths[n]
		}
	}
}

// That a speaker's findings involve the speaker, and what it speaks for, is nothing to show.
func TestAboutLeavesOutOneself(t *testing.T) {
	b, err := summit.New(summit.Draft{
		Actors: []summit.Actor{
			{ID: "state", Name: "State", Kind: summit.ActorKindState},
			{ID: "ministry", Name: "Ministry", Kind: summit.ActorKindBody, Within: summit.SetOf[summit.ActorID]("state")},
			{ID: "minister", Name: "Minister", Kind: summit.ActorKindPerson, Within: summit.SetOf[summit.ActorID]("ministry")},
			{ID: "envoy", Name: "Envoy", Kind: summit.ActorKindPerson, Within: summit.SetOf[summit.ActorID]("state")},
		},
		Findings: []summit.Finding{{
			ID: "x", Kind: summit.KindPosition, Statement: "The state did well, and so did the envoy.",
			By: summit.SetOf[summit.ActorID]("minister"), Actors: summit.SetOf[summit.ActorID]("state", "envoy"),
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	a := newAbout(b, locale.New(b), englishPictures)
	if len(a.Ribbons) != 1 || a.Ribbons[0].Name.Text != "Minister → Envoy: 1 finding" {
		t.Errorf("ribbons %v, want one to the envoy", a.Ribbons)
	}
}

// Nobody who is left out is involved in more of the speakers' findings than one who is shown.
func TestAboutShowsTheMost(t *testing.T) {
	b := briefs(t)["many"]
	a := newAbout(b, locale.New(b), englishPictures)
	totals := make(map[string]int) // by address
	for _, s := range a.Speakers.Names {
		speaker := summit.ActorID(strings.TrimSuffix(strings.TrimPrefix(s.Name.Href, "actors/"), ".html"))
		for id := range actorIDs(b) {
			if !circleOf(b, speaker)[id] {
				totals[recordPage("actors", id)] += count(b.Findings(summit.By(speaker), summit.Involving(id)))
			}
		}
	}
	least := math.MaxInt
	for _, n := range a.Involved.Names {
		least = min(least, totals[n.Name.Href])
		delete(totals, n.Name.Href)
	}
	for href, n := range totals {
		if n > least {
			t.Errorf("%s is left out with %d findings, one with %d is shown", href, n, least)
		}
	}
}

func TestFlowUncrosses(t *testing.T) {
	f := newFlow(locale.Locale{}, []relation{{"a", "x", 1}, {"a", "y", 3}, {"b", "x", 4}, {"c", "y", 3}})
	crossings := 0
	for _, n := range f.speakers {
		for _, e := range n.ends {
			for _, m := range f.speakers[n.place+1:] {
				for _, other := range m.ends {
					if other.other.node.place < e.other.node.place {
						crossings++
					}
				}
			}
		}
	}
	if crossings > 0 {
		t.Errorf("%d crossings, none is needed", crossings)
	}
}
