package main

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/locale"
)

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

// A topic is set in where one stands that it lies within.
func TestHeatDepth(t *testing.T) {
	for name, b := range briefs(t) {
		rows := newHeat(b, locale.New(b), englishPictures).Rows
		shown := make(map[string]bool)
		for _, row := range rows {
			shown[row.Name.Href] = true
		}
		for _, row := range rows {
			topic, _ := b.Topic(summit.TopicID(strings.TrimSuffix(strings.TrimPrefix(row.Name.Href, "topics/"), ".html")))
			depth := 0
			for topic.Within != "" {
				topic, _ = b.Topic(topic.Within)
				if shown[recordPage("topics", topic.ID)] {
					depth++
				}
			}
			if want := min(depth, 3); row.Depth != want {
				t.Errorf("%s: %s has depth %d, want %d", name, row.Name.Text, row.Depth, want)
			}
		}
	}
}

func TestInTree(t *testing.T) {
	tree := map[summit.RegionID][]summit.RegionID{
		"": {"world"}, "world": {"west", "east"}, "east": {"country"}, "west": {"country"}, "country": {"city"},
	}
	got := inTree(tree, []ranked[summit.RegionID]{{id: "city"}, {id: "east"}, {id: "world"}})
	want := []placed[summit.RegionID]{{"world", 0}, {"city", 1}, {"east", 1}} // city is of the west, which is not shown
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(placed[summit.RegionID]{})); diff != "" {
		t.Errorf("order differs (-want +got):\n%s", diff)
	}
}
