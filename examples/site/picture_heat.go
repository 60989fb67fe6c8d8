package main

import (
	"iter"
	"math"

	"example.com/summit"
	"example.com/summit/locale"
)

// The rows and columns that the heat map has room for, and its measures in pixels, which
// the stylesheet has as well: the labels of the rows stand beside the drawing.
const (
	maxTopics  = 30
	maxRegions = 12

	heatHead   = 92 // the height of the labels above the columns
	heatRowY   = 32 // the height of a row
	heatColumn = 48
	heatSlope  = 66  // how far the label of the last column, which is askew, goes beyond it
	heatRoom   = 8.5 // the length of such a label, in ems
	heatSteps  = 5
)

// heat is the picture of what is said of which place: a map of topics by regions.
type heat struct {
	Title, Note   string
	Skip          string
	Frame         string // what those hear who don't see it
	Width, Height int
	Columns       []heatColumnLabel
	Rows          []heatRow
	NotShown      []link
}

// A heatColumnLabel is the name of a region above its column.
type heatColumnLabel struct {
	Name  link
	Cut   string // the name as far as there is room
	X     int
	Angle int
}

// A heatRow is a topic with its cells.
type heatRow struct {
	Name  link
	Depth int // 0 to 3
	Y     int
	Cells []heatCell // only those that have findings
}

// A heatCell is what is on a topic and about a region.
type heatCell struct {
	Name   link
	Number string
	Step   int // 1 to heatSteps
	X      int

	findings int
}

func newHeat(b summit.Brief, l locale.Locale, w pictureWords) heat {
	topics, moreTopics := busiest(b, topicIDs(b), summit.On, maxTopics)
	regions, moreRegions := busiest(b, regionIDs(b), summit.In, maxRegions)
	if len(topics) == 0 || len(regions) == 0 {
		return heat{}
	}
	h := heat{
		Title: w.heat, Note: w.heatNote, Skip: w.skip, Frame: l.Labelled(w.heat, w.sideways),
		Width: len(regions)*heatColumn + heatSlope, Height: heatHead + len(topics)*heatRowY,
	}
	columns := inTree(regionTree(b), regions)
	for i, c := range columns {
		h.Columns = append(h.Columns, h.columnLabel(l, i, c.id))
	}
	for i, t := range inTree(topicTree(b), topics) {
		row := heatRow{Name: link{Text: l.Topic(t.id), Href: recordPage("topics", t.id)}, Depth: min(t.depth, 3), Y: heatHead + i*heatRowY}
		for i, c := range columns {
			if n := count(b.Findings(summit.On(t.id), summit.In(c.id))); n > 0 {
				row.Cells = append(row.Cells, h.cell(l, i, t.id, c.id, n))
			}
		}
		h.Rows = append(h.Rows, row)
	}
	h.colour()
	h.NotShown = append(notShown(l, w.notShown, moreTopics, locale.NounTopic, "topics.html"),
		notShown(l, w.notShown, moreRegions, locale.NounRegion, "regions.html")...)
	return h
}

func (h *heat) columnLabel(l locale.Locale, column int, region summit.RegionID) heatColumnLabel {
	name := l.Region(region)
	label := heatColumnLabel{link{Text: name, Href: recordPage("regions", region)}, l.Isolate(cut(name, heatRoom)), h.x(l, column) + heatColumn/2, -45}
	if l.RightToLeft() {
		label.Angle = 45
	}
	return label
}

func (h *heat) cell(l locale.Locale, column int, topic summit.TopicID, region summit.RegionID, findings int) heatCell {
	return heatCell{
		Name: link{
			Text: l.Labelled(l.Isolate(l.Topic(topic))+" · "+l.Isolate(l.Region(region)), l.Count(findings, locale.NounFinding)),
			Href: listPage("findings.html", "topic", string(topic), "region", string(region)),
		},
		Number: l.Number(findings), X: h.x(l, column), findings: findings,
	}
}

// x returns where a column begins.
func (h *heat) x(l locale.Locale, column int) int {
	if l.RightToLeft() {
		return h.Width - (column+1)*heatColumn
	}
	return column * heatColumn
}

// colour sets the steps of the cells, between the one with the fewest findings and the one with the most.
// They are steps of the logarithm, as few cells have many findings.
func (h *heat) colour() {
	least, most := math.Inf(1), 0.0
	for _, row := range h.Rows {
		for _, c := range row.Cells {
			least, most = min(least, math.Log(float64(c.findings))), max(most, math.Log(float64(c.findings)))
		}
	}
	for _, row := range h.Rows {
		for i := range row.Cells {
			c := &row.Cells[i]
			c.Step = 1
			if most > least {
				c.Step += int(math.Round((heatSteps - 1) * (math.Log(float64(c.findings)) - least) / (most - least)))
			}
		}
	}
}

func topicIDs(b summit.Brief) iter.Seq[summit.TopicID] {
	return each(b.Topics(), func(t summit.Topic) summit.TopicID { return t.ID })
}

func regionIDs(b summit.Brief) iter.Seq[summit.RegionID] {
	return each(b.Regions(), func(r summit.Region) summit.RegionID { return r.ID })
}

func topicTree(b summit.Brief) map[summit.TopicID][]summit.TopicID {
	return children(b.Topics(), func(t summit.Topic) (summit.TopicID, summit.Set[summit.TopicID]) {
		return t.ID, summit.SetOf(t.Within)
	})
}

func regionTree(b summit.Brief) map[summit.RegionID][]summit.RegionID {
	return children(b.Regions(), func(r summit.Region) (summit.RegionID, summit.Set[summit.RegionID]) {
		return r.ID, orTop(r.Within)
	})
}
