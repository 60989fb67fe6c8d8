package main

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"
)

// A line is a peer's times by size.
type line struct {
	peer   string
	points [][2]float64 // findings, nanoseconds
}

// end returns the largest number of findings that the line comes to.
func (l line) end() float64 { return l.points[len(l.points)-1][0] }

// plot returns an SVG of time against size, with logarithmic axes.
func (b *bench) plot() []byte {
	var w bytes.Buffer
	const width, height = 1000, 440
	fmt.Fprintf(&w, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="13">
<title id="title">Time of a query against the number of findings, for summit and its peers</title>
<desc id="desc">%s</desc>
<style>
%s@media (prefers-color-scheme: dark) {
%s}
polyline { fill: none; stroke-width: 2 } .p0 { stroke-width: 4 } text.p0 { stroke-width: 0; font-weight: 600 } .dotted { stroke-dasharray: 2 4 }
</style>
<rect width="%d" height="%d"/>
`, width, height, width, height, b.describe(), light.rules(), dark.rules(), width, height)
	for i, question := range plotted {
		b.panel(&w, question, 70+float64(i)*490)
	}
	w.WriteString("</svg>\n")
	return w.Bytes()
}

var plotted = []string{"topic ∧ region, common", "Containing, a common word"}

// lines returns what was measured of a question in random briefs, summit first.
func (b *bench) lines(question string) []line {
	lines := []line{{peer: "summit"}}
	for _, m := range b.measured {
		if m.question != question || m.size == "Anchorage" {
			continue
		}
		x := float64(m.findings)
		if m.peer == reference {
			lines[0].points = append(lines[0].points, [2]float64{x, m.ours.median()})
		}
		i := slices.IndexFunc(lines, func(l line) bool { return l.peer == m.peer })
		if i < 0 {
			i = len(lines)
			lines = append(lines, line{peer: m.peer})
		}
		lines[i].points = append(lines[i].points, [2]float64{x, m.theirs.median()})
	}
	return lines
}

// describe tells the figures to whoever can't see them.
func (b *bench) describe() string {
	var parts []string
	for _, question := range plotted {
		for _, l := range b.lines(question) {
			if len(l.points) > 0 {
				last := l.points[len(l.points)-1]
				parts = append(parts, fmt.Sprintf("%s, %s: %s at %.0f findings", question, l.peer, duration(last[1]), last[0]))
			}
		}
	}
	return "Logarithmic axes; lower is faster. " + strings.Join(parts, "; ") + "."
}

// A palette has the colours of paper, ink and grid, and of the peers in the order of classes.
type palette struct {
	paper, ink, grid string
	peers            []string
}

var (
	light   = palette{"#ffffff", "#1f2328", "#d0d7de", []string{"#0550ae", "#116329", "#57606a", "#a40e26", "#8250df", "#953800"}}
	dark    = palette{"#0d1117", "#e6edf3", "#3d444d", []string{"#79c0ff", "#7ee787", "#9198a1", "#ff7b72", "#d2a8ff", "#ffa657"}}
	classes = map[string]string{"summit": "p0", "posting lists by hand": "p1", "plain scan": "p2", "SQLite": "p3", "SQLite, ID and text only": "p3 dotted", "go-memdb": "p4", "bleve": "p5", "bleve’s bare searchers": "p5 dotted"}
)

func (p palette) rules() string {
	rules := fmt.Sprintf("rect { fill: %s } text { fill: %s } .grid { stroke: %s }\n", p.paper, p.ink, p.grid)
	for i, c := range p.peers {
		rules += fmt.Sprintf("polyline.p%d { stroke: %s } text.p%d { fill: %s }\n", i, c, i, c)
	}
	return rules
}

func (b *bench) panel(w *bytes.Buffer, question string, left float64) {
	const top, bottom, across = 50.0, 390.0, 260.0
	lines := b.lines(question)
	low, high := math.Inf(1), math.Inf(-1)
	for _, q := range plotted { // both panels have the same axes
		for _, l := range b.lines(q) {
			for _, p := range l.points {
				low, high = min(low, math.Floor(math.Log10(p[1]))), max(high, math.Ceil(math.Log10(p[1])))
			}
		}
	}
	from, to := math.Log10(float64(b.sizes[0])), math.Log10(float64(b.sizes[len(b.sizes)-1]))
	if from == to {
		to++
	}
	x := func(n float64) float64 { return left + (math.Log10(n)-from)/(to-from)*across }
	y := func(ns float64) float64 { return bottom - (math.Log10(ns)-low)/(high-low)*(bottom-top) }
	fmt.Fprintf(w, `<text x="%.0f" y="30" font-weight="600">%s</text>`+"\n", left, question)
	for e := low; e <= high; e++ {
		at := y(math.Pow(10, e))
		fmt.Fprintf(w, `<path class="grid" d="M%.1f %.1fh%.1f"/><text x="%.1f" y="%.1f" text-anchor="end">%s</text>`+"\n", left, at, across, left-8, at+4, duration(math.Pow(10, e)))
	}
	for _, n := range b.sizes {
		fmt.Fprintf(w, `<path class="grid" d="M%.1f %.1fV%.1f"/><text x="%.1f" y="%.1f" text-anchor="middle">%s</text>`+"\n", x(float64(n)), top, bottom, x(float64(n)), bottom+20, grouped(n))
	}
	fmt.Fprintf(w, `<text x="%.1f" y="%.1f" text-anchor="middle">findings</text>`+"\n", left+across/2, bottom+40)
	type label struct {
		line
		at float64
	}
	var labels []label
	for _, l := range lines {
		if len(l.points) > 1 {
			labels = append(labels, label{l, y(l.points[len(l.points)-1][1])})
		}
	}
	slices.SortFunc(labels, func(a, b label) int { return int(math.Copysign(1, a.at-b.at)) })
	last := float64(b.sizes[len(b.sizes)-1])
	below := math.Inf(-1)
	for i := range labels { // names at the right that would overlap are moved down
		if labels[i].end() == last {
			labels[i].at = max(labels[i].at, below)
			below = labels[i].at + 16
		}
	}
	for _, l := range labels {
		var points []string
		for _, p := range l.points {
			points = append(points, fmt.Sprintf("%.1f,%.1f", x(p[0]), y(p[1])))
		}
		end := x(l.end())
		class := classes[l.peer]
		fmt.Fprintf(w, `<polyline class="%s" points="%s"/>`+"\n", class, strings.Join(points, " "))
		if l.end() < last {
			fmt.Fprintf(w, `<text class="%s" x="%.1f" y="%.1f" text-anchor="end">%s</text>`+"\n", class, end-4, l.at-8, l.peer)
			continue
		}
		fmt.Fprintf(w, `<text class="%s" x="%.1f" y="%.1f">%s</text>`+"\n", class, end+8, l.at+4, l.peer)
	}
}

// grouped prints a number with commas between thousands.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
