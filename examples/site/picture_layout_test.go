package main

import (
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/locale"
)

// Bars of all sorts are to one scale.
func TestVoicesAreToScale(t *testing.T) {
	b := summit.Anchorage()
	v := newVoices(b, locale.New(b), englishPictures)
	widest := float64(lengthOf(b.Findings(summit.Unattributed())))
	for _, voice := range append(v.Actors, *v.Report) {
		for _, bar := range voice.Bars {
			n, _ := listed(t, b, bar.Count.Href)
			if want := 100 * float64(n) / widest; math.Abs(bar.Width-want) > 0.05 {
				t.Errorf("%s: %s are %v wide, want %v", voice.Name.Text, bar.Count.Text, bar.Width, want)
			}
		}
	}
}

// Each topic and region that the heat map shows has a cell where there are findings.
func TestHeatIsWhole(t *testing.T) {
	for name, b := range briefs(t) {
		h := newHeat(b, locale.New(b), englishPictures)
		for _, row := range h.Rows {
			topic := strings.TrimSuffix(strings.TrimPrefix(row.Name.Href, "topics/"), ".html")
			for _, column := range h.Columns {
				region := strings.TrimSuffix(strings.TrimPrefix(column.Name.Href, "regions/"), ".html")
				href := listPage("findings.html", "topic", topic, "region", region)
				n, _ := listed(t, b, href)
				cell := slices.ContainsFunc(row.Cells, func(c heatCell) bool { return c.Name.Href == href })
				if cell != (n > 0) {
					t.Errorf("%s: %d findings are on %s and about %s, has a cell: %t", name, n, topic, region, cell)
				}
			}
		}
	}
}

// More findings never have a lighter colour, and the most have the darkest.
func TestHeatColours(t *testing.T) {
	for name, b := range briefs(t) {
		steps := make(map[int]int) // by number of findings
		for _, row := range newHeat(b, locale.New(b), englishPictures).Rows {
			for _, c := range row.Cells {
				steps[c.findings] = c.Step
			}
		}
		last := 1
		for _, n := range slices.Sorted(maps.Keys(steps)) {
			if steps[n] < last || steps[n] > heatSteps {
				t.Errorf("%s: %d findings have step %d, fewer have %d", name, n, steps[n], last)
			}
			last = steps[n]
		}
		if len(steps) > 1 && last != heatSteps {
			t.Errorf("%s: the most findings have step %d", name, last)
		}
	}
}

func TestInTree(t *testing.T) {
	tree := []branch[summit.RegionID]{
		{id: "city", within: summit.SetOf[summit.RegionID]("country")},
		{id: "world"},
		{id: "country", within: summit.SetOf[summit.RegionID]("east", "west")},
		{id: "west", within: summit.SetOf[summit.RegionID]("world")},
		{id: "east", within: summit.SetOf[summit.RegionID]("world")},
	}
	got := inTree(tree, []ranked[summit.RegionID]{{id: "city"}, {id: "east"}, {id: "world"}})
	want := []placed[summit.RegionID]{{"world", 0}, {"city", 1}, {"east", 1}} // city is of the west, which is not shown
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(placed[summit.RegionID]{})); diff != "" {
		t.Errorf("order differs (-want +got):\n%s", diff)
	}
}

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
