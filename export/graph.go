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
// speak, and a citing one to those whose words or acts the findings pass on. What nobody asserts is left out.
func (g *graph) speaking() iter.Seq[edge] {
	return func(yield func(edge) bool) {
		about, citing := edges{counts: make([]edge, len(g.actors))}, edges{counts: make([]edge, len(g.actors))}
		for from, speaker := range g.actors {
			for f := range g.Brief.Findings(append(slices.Clip(g.filters), summit.By(speaker.ID))...) {
				for id := range f.Actors.All() {
					about.to(g.actor[id]).findings++
				}
				for id := range f.Citing.All() {
					citing.to(g.actor[id]).findings++
				}
			}
			for q := range g.Brief.Quotes(summit.By(speaker.ID)) {
				if g.quotes != nil && !g.quotes[q.ID] {
					continue
				}
				for id := range q.About.All() {
					about.to(g.actor[id]).quotes++
				}
			}
			for e := range about.take() {
				e.from = from
				if !yield(e) {
					return
				}
			}
			for e := range citing.take() {
				e.from, e.citing = from, true
				if !yield(e) {
					return
				}
			}
		}
	}
}

// edges counts what leads from one node to others.
type edges struct {
	counts []edge // by the node that they lead to
	nodes  []int  // those that any leads to
}

func (e *edges) to(node int) *edge {
	if e.counts[node] == (edge{}) {
		e.nodes = append(e.nodes, node)
	}
	return &e.counts[node]
}

// take gives the edges in the order of the nodes, and begins anew.
func (e *edges) take() iter.Seq[edge] {
	return func(yield func(edge) bool) {
		slices.Sort(e.nodes)
		for _, node := range e.nodes {
			counted := e.counts[node]
			counted.to = node
			e.counts[node] = edge{}
			if !yield(counted) {
				return
			}
		}
		e.nodes = e.nodes[:0]
	}
}

// places gives an edge from a topic to each region where findings of that very topic are about it.
func (g *graph) places(t summit.Topic) iter.Seq[edge] {
	return func(yield func(edge) bool) {
		regions := edges{counts: make([]edge, len(g.regions))}
		for f := range g.Brief.Findings(append(slices.Clip(g.filters), summit.On(t.ID))...) {
			if !f.Topics.Has(t.ID) { // it is on a narrower one
				continue
			}
			for id := range f.Regions.All() {
				regions.to(g.region[id]).findings++
			}
		}
		regions.take()(yield)
	}
}
