package main

import (
	"cmp"
	"fmt"
	"slices"

	"example.com/summit"
	"example.com/summit/locale"
)

// The measures of a flow, in pixels.
const (
	flowHeight = 320 // of all ribbons together, if none is too narrow or too wide
	flowMax    = 8   // the width of a ribbon for each finding, at most
	flowMin    = 1.5 // the width of a ribbon, at least
	flowGap    = 10  // between names
	flowLine   = 16  // the height of a line of a name
	flowRoom   = 8.8 // the width of a line of a name, in ems
)

// A flow lays out two columns of names and the ribbons between them.
type flow struct {
	speakers, involved []*flowNode
	height             float64
}

// A flowNode is a name, with the ends of its ribbons beside it.
type flowNode struct {
	id    summit.ActorID
	name  string
	lines []string
	ends  []*flowEnd // from top to bottom
	place int        // in its column
	y     float64
}

// A flowEnd is one of the two ends of a ribbon.
type flowEnd struct {
	node     *flowNode
	other    *flowEnd
	findings int
	width    float64
	y        float64
}

func newFlow(l locale.Locale, relations []relation) *flow {
	f := new(flow)
	total := 0
	for _, r := range relations {
		total += r.findings
	}
	perFinding := min(flowMax, flowHeight/float64(total))
	for _, r := range relations {
		width := max(flowMin, perFinding*float64(r.findings))
		from := &flowEnd{node: nodeOf(l, &f.speakers, r.speaker), findings: r.findings, width: width}
		to := &flowEnd{node: nodeOf(l, &f.involved, r.involved), findings: r.findings, width: width}
		from.other, to.other = to, from
		from.node.ends = append(from.node.ends, from)
		to.node.ends = append(to.node.ends, to)
	}
	mostFirst(f.speakers)
	mostFirst(f.involved)
	for range 2 {
		uncross(f.involved)
		uncross(f.speakers)
	}
	f.height = max(heightOf(f.speakers), heightOf(f.involved))
	stack(f.speakers, f.height)
	stack(f.involved, f.height)
	return f
}

// nodeOf returns the node of an actor, which it adds to the column where it is not there yet.
func nodeOf(l locale.Locale, column *[]*flowNode, id summit.ActorID) *flowNode {
	for _, n := range *column {
		if n.id == id {
			return n
		}
	}
	n := &flowNode{id: id, name: l.Actor(id)}
	for _, line := range lines(n.name, flowRoom, 2) {
		n.lines = append(n.lines, l.Isolate(line))
	}
	*column = append(*column, n)
	return n
}

// mostFirst puts the names with the widest ribbons at the top, where a reader begins.
func mostFirst(column []*flowNode) {
	slices.SortStableFunc(column, func(x, y *flowNode) int { return cmp.Compare(y.width(), x.width()) })
	number(column)
}

// uncross orders a column by where the other ends of its ribbons are on the average, so that fewer of them cross.
func uncross(column []*flowNode) {
	slices.SortStableFunc(column, func(x, y *flowNode) int { return cmp.Compare(x.pull(), y.pull()) })
	number(column)
}

func number(column []*flowNode) {
	for i, n := range column {
		n.place = i
	}
}

// stack gives the names of a column and the ends of their ribbons their places, around the middle of the height.
func stack(column []*flowNode, height float64) {
	y := (height - heightOf(column)) / 2
	for _, n := range column {
		n.y = y
		y += n.height() + flowGap
		slices.SortFunc(n.ends, func(x, y *flowEnd) int { return x.other.node.place - y.other.node.place })
		end := n.bar()
		for _, e := range n.ends {
			e.y = end
			end += e.width
		}
	}
}

func heightOf(column []*flowNode) float64 {
	height := float64(flowGap * (len(column) - 1))
	for _, n := range column {
		height += n.height()
	}
	return height
}

// pull returns the place on the other side that the ribbons of n lead to, on the average.
func (n *flowNode) pull() float64 {
	sum, findings := 0, 0
	for _, e := range n.ends {
		sum += e.findings * e.other.node.place
		findings += e.findings
	}
	return float64(sum) / float64(findings)
}

// width returns how wide the ribbons of n are together.
func (n *flowNode) width() float64 {
	width := 0.0
	for _, e := range n.ends {
		width += e.width
	}
	return width
}

func (n *flowNode) height() float64 { return max(n.width(), float64(flowLine*len(n.lines))) }

// bar returns where the ribbons of n begin.
func (n *flowNode) bar() float64 { return n.y + (n.height()-n.width())/2 }

// line returns the middle of a line of the name.
func (n *flowNode) line(i int) float64 {
	return n.y + (n.height()+float64(flowLine*(2*i+1-len(n.lines))))/2
}

// path returns the ribbon that begins at e, drawn across a square of 100.
func (e *flowEnd) path(rightToLeft bool) string {
	from, to := 0, 100
	if rightToLeft {
		from, to = to, from
	}
	return fmt.Sprintf("M%d %.1fC50 %.1f 50 %.1f %d %.1fV%.1fC50 %.1f 50 %.1f %d %.1fZ",
		from, e.y, e.y, e.other.y, to, e.other.y,
		e.other.y+e.width, e.other.y+e.width, e.y+e.width, from, e.y+e.width)
}
