package export

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strings"

	"example.com/summit"
)

// DOT writes two graphs in the language of Graphviz, as two clusters of one digraph.
//
// The first shows who speaks about whom: an arrow leads from the actor who asserts
// findings or utters quotes to those whom these concern; it tells how many there
// are, and by its tooltip how many of each. A dashed arrow leads to those whom findings cite. What
// nobody but the report itself asserts is left out. The second has the topics and the regions, and how many findings are about both.
//
// What several actors assert jointly counts for each of them.
//
// Lay it out by dot. The time grows with the number of actors and topics, each of which is a query; of
// findings and quotes, nothing is kept but the counts of one actor or topic.
func DOT(w io.Writer, b summit.Brief, filters ...summit.FindingFilter) error {
	if w == nil {
		return nilWriter()
	}
	d := dot{Writer: bufio.NewWriter(w), graph: graphOf(b, filters)}
	fmt.Fprintf(d, "digraph summit {\n\tlabel=%s; labelloc=t; fontsize=20; fontname=\"Helvetica\";\n", quoteDOT(d.String()))
	fmt.Fprint(d, "\trankdir=LR; ranksep=2; nodesep=0.12; newrank=true;\n",
		"\tnode [shape=box, style=\"rounded,filled\", fillcolor=\"#eef3fb\", color=\"#5b7db1\", fontname=\"Helvetica\", fontsize=11, margin=\"0.16,0.04\", height=0.3];\n",
		"\tedge [color=\"#5b7db1aa\", fontname=\"Helvetica\", fontsize=9, arrowsize=0.6, labeldistance=2.2, labelangle=0];\n")
	if err := d.speakers(); err != nil {
		return err
	}
	if err := d.topics(); err != nil {
		return err
	}
	fmt.Fprint(d, "}\n")
	return d.Flush()
}

type dot struct {
	*bufio.Writer
	*graph
}

func (d dot) speakers() error {
	fmt.Fprint(d, "\tsubgraph cluster_speakers {\n\t\tlabel=\"Who speaks about whom (dashed: passes on words or acts)\"; fontsize=14; color=\"#cccccc\";\n")
	shown := make([]bool, len(d.actors))
	show := func(i int) {
		if !shown[i] {
			shown[i] = true
			fmt.Fprintf(d, "\t\t%s [label=%s];\n", quoteDOT("actor/"+string(d.actors[i].ID)), quoteDOT(d.actors[i].Name))
		}
	}
	for e := range d.speaking() {
		show(e.from)
		show(e.to)
		style := ""
		if e.citing {
			style = ", style=dashed"
		}
		n := e.findings + e.quotes
		_, err := fmt.Fprintf(d, "\t\t%s -> %s [label=\"%d\", penwidth=%.1f, tooltip=\"findings: %d, quotes: %d\"%s];\n",
			quoteDOT("actor/"+string(d.actors[e.from].ID)), quoteDOT("actor/"+string(d.actors[e.to].ID)), n, width(n), e.findings, e.quotes, style)
		if err != nil {
			return err
		}
	}
	_, err := fmt.Fprint(d, "\t}\n")
	return err
}

func (d dot) topics() error {
	fmt.Fprint(d, "\tsubgraph cluster_topics {\n\t\tlabel=\"Topics by regions\"; fontsize=14; color=\"#cccccc\";\n")
	shown := make([]bool, len(d.regions))
	for t := range d.Topics() {
		topic := quoteDOT("topic/" + string(t.ID))
		first := true
		for e := range d.places(t) {
			if first {
				first = false
				fmt.Fprintf(d, "\t\t%s [label=%s, fillcolor=\"#fdf3e3\", color=\"#b1885b\"];\n", topic, quoteDOT(t.Name))
			}
			region := quoteDOT("region/" + string(d.regions[e.to].ID))
			if !shown[e.to] {
				shown[e.to] = true
				fmt.Fprintf(d, "\t\t%s [label=%s, fillcolor=\"#e9f5e9\", color=\"#5b9b5b\"];\n", region, quoteDOT(d.regions[e.to].Name))
			}
			if _, err := fmt.Fprintf(d, "\t\t%s -> %s [taillabel=\"%d\", penwidth=%.1f, dir=none, labeldistance=7];\n", topic, region, e.findings, width(e.findings)); err != nil {
				return err
			}
		}
	}
	_, err := fmt.Fprint(d, "\t}\n")
	return err
}

// width is the width of a line for so many records.
func width(n int) float64 { return 1 + math.Log2(float64(n))/2 }

// quoteDOT returns s in quotation marks. A label has escapes of its own for backslashes and ampersands.
func quoteDOT(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '&':
			b.WriteString("&amp;")
		case isHidden(r):
			fmt.Fprintf(&b, "&#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
