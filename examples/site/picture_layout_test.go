package main

import (
	"math"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/locale"
)

// Bars of all sorts are to one scale.
func TestVoicesAreToScale(t *testing.T) {
	b := summit.Anchorage()
	v := newVoices(b, locale.New(b), englishPictures)
	widest := float64(count(b.Findings(summit.Unattributed())))
	for _, voice := range append(v.Actors, *v.Report) {
		for _, bar := range voice.Bars {
			n, _ := listed(t, b, bar.Count.Href)
			if want := 100 * float64(n) / widest; math.Abs(bar.Width-want) > 0.05 {
				t.Errorf("%s: %s are %v wide, want %v", voice.Name.Text, bar.Count.Text, bar.Width, want)
			}
		}
	}
}

// In a language that runs from right to left, what begins at the left begins at the right.
func TestPicturesAreMirrored(t *testing.T) {
	b := summit.Anchorage()
	left, right := locale.New(b, language.English), locale.New(b, language.Arabic)
	h, mirrored := newHeat(b, left, englishPictures), newHeat(b, right, englishPictures)
	for i, c := range h.Columns {
		if x := h.Width - c.X; mirrored.Columns[i].X != x || mirrored.Columns[i].Name.Href != c.Name.Href {
			t.Errorf("heat: column %d is at %d, want %d", i, mirrored.Columns[i].X, x)
		}
	}
	for i, row := range h.Rows {
		for j, c := range row.Cells {
			if x := h.Width - c.X - heatColumn; mirrored.Rows[i].Cells[j].X != x {
				t.Errorf("heat: a cell of row %d is at %d, want %d", i, mirrored.Rows[i].Cells[j].X, x)
			}
		}
	}
	a, other := newAbout(b, left, englishPictures), newAbout(b, right, englishPictures)
	if other.Speakers.X != 100-a.Speakers.X || other.Involved.X != 100-a.Involved.X {
		t.Errorf("about: names are at %d and %d", other.Speakers.X, other.Involved.X)
	}
	for i, r := range other.Ribbons {
		if !strings.HasPrefix(a.Ribbons[i].Path, "M0 ") || !strings.HasPrefix(r.Path, "M100 ") {
			t.Errorf("about: ribbon %q begins at %s, %q at %s", a.Ribbons[i].Name.Text, a.Ribbons[i].Path, r.Name.Text, r.Path)
		}
	}
}
