package export

import (
	"iter"
	"slices"

	"example.com/summit"
)

// A graph is what DOT and Mermaid draw. It is counted anew for each node that edges
// come from, so that no more is in memory than the counts of one.
type graph struct {
	part
	actors  []summit.Actor
	regions []summit.Region
	actor   map[summit.ActorID]int
	region  map[summit.RegionID]int
}

func graphOf(b summit.Brief, filters []summit.FindingFilter) *graph {
	g := &graph{part: partOf(b, filters), actor: map[summit.ActorID]int{}, region: map[summit.RegionID]int{}}
	g.actors, g.regions = slices.Collect(g.part.Actors()), slices.Collect(g.part.Regions())
	for i, a := range g.actors {
		g.actor[a.ID] = i
	}
	for i, r := range g.regions {
		g.region[r.ID] = i
	}
	return g
}

// An edge leads from one node to another, each told by its index.
type edge struct {
	from, to int
	findings int
	quotes   int
	citing   bool
}

// speaking gives an edge from each actor to those of whom the actor's findings and quotes
// speak, and a citing one to those whom the findings cite. What nobody asserts is left out.
func (g *graph) speaking() iter.Seq[edge] {
	return func(yield func(edge) bool) {
		about, citing := make([]edge, len(g.actors)), make([]edge, len(g.actors))
		for from, speaker := range g.actors {
			clear(about)
			clear(citing)
			for f := range g.Brief.Findings(append(slices.Clip(g.filters), summit.By(speaker.ID))...) {
				for id := range f.Actors.All() {
					about[g.actor[id]].findings++
				}
				for id := range f.Citing.All() {
					citing[g.actor[id]].findings++
				}
			}
			for q := range g.Brief.Quotes(summit.By(speaker.ID)) {
				if g.quotes != nil && !g.quotes[q.ID] {
					continue
				}
				for id := range q.About.All() {
					about[g.actor[id]].quotes++
				}
			}
			for _, counts := range [...][]edge{about, citing} {
				for to, e := range counts {
					e.from, e.to, e.citing = from, to, &counts[0] == &citing[0]
					if e.findings+e.quotes > 0 && !yield(e) {
						return
					}
				}
			}
		}
	}
}

// places gives an edge from a topic to each region where findings of that very topic are about it.
func (g *graph) places(t summit.Topic) iter.Seq[edge] {
	return func(yield func(edge) bool) {
		counts := make([]int, len(g.regions))
		for f := range g.Brief.Findings(append(slices.Clip(g.filters), summit.On(t.ID))...) {
			if !f.Topics.Has(t.ID) { // it is on a narrower one
				continue
			}
			for id := range f.Regions.All() {
				counts[g.region[id]]++
			}
		}
		for to, n := range counts {
			if n > 0 && !yield(edge{to: to, findings: n}) {
				return
			}
		}
	}
}
