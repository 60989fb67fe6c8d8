package judges

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-graphviz"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"example.com/summit"
	"example.com/summit/export"
)

// TestDOT has Graphviz read and draw the graphs, and compares its edges and the names in the picture with the brief's.
func TestDOT(t *testing.T) {
	draws, err := graphviz.New(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sourcedBriefs(t) {
		t.Run(s.name, func(t *testing.T) {
			graph, err := graphviz.ParseBytes(written(t, s.brief, export.DOT))
			if err != nil {
				t.Fatal(err)
			}
			got := []string{}
			for node, err := graph.FirstNode(); node != nil; node, err = graph.NextNode(node) {
				if err != nil {
					t.Fatal(err)
				}
				for edge, err := graph.FirstOut(node); edge != nil; edge, err = graph.NextOut(edge) {
					if err != nil {
						t.Fatal(err)
					}
					head := edge.Node()
					tail, _ := node.Name()
					to, _ := head.Name()
					got = append(got, fmt.Sprintf("%s %s %s%s %s", tail, to, edge.GetStr("label"), edge.GetStr("taillabel"), edge.GetStr("style")))
				}
			}
			want, names := edgesOf(s.brief)
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("edges, want (-), got (+):\n%s", diff)
			}
			if len(want) > 500 {
				return // a picture of these takes minutes, and is none
			}
			var picture bytes.Buffer
			if err := draws.Render(t.Context(), graph, graphviz.SVG, &picture); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(names, labelsIn(t, &picture)); diff != "" {
				t.Errorf("names, want (-), in the picture (+):\n%s", diff)
			}
		})
	}
}

// labelsIn are the labels of the nodes in a picture.
func labelsIn(t *testing.T, picture *bytes.Buffer) (labels []string) {
	t.Helper()
	root, err := html.Parse(picture)
	if err != nil {
		t.Fatal(err)
	}
	for _, node := range find(root, func(n *html.Node) bool { return attribute(n, "class") == "node" }) {
		label := ""
		for _, text := range find(node, func(n *html.Node) bool { return n.Data == "text" }) {
			label += strings.ReplaceAll(textOf(text), "\u00a0", " ") // Graphviz writes spaces so
		}
		labels = append(labels, label)
	}
	slices.Sort(labels)
	return labels
}

// edgesOf are the edges that the graphs of a brief must have, as DOT names them, and the names of the nodes, sorted.
func edgesOf(b summit.Brief) (edges, names []string) {
	type key struct{ from, to, style string }
	counts := map[key]int{}
	nodes := map[string]string{}
	actor := func(id summit.ActorID) string {
		a, _ := b.Actor(id)
		nodes["actor/"+string(id)] = a.Name
		return "actor/" + string(id)
	}
	for f := range b.Findings() {
		for by := range f.By.All() {
			for of := range f.Actors.All() {
				counts[key{actor(by), actor(of), ""}]++
			}
			for of := range f.Citing.All() {
				counts[key{actor(by), actor(of), "dashed"}]++
			}
		}
		for topic := range f.Topics.All() {
			for region := range f.Regions.All() {
				t, _ := b.Topic(topic)
				r, _ := b.Region(region)
				nodes["topic/"+string(topic)], nodes["region/"+string(region)] = t.Name, r.Name
				counts[key{"topic/" + string(topic), "region/" + string(region), ""}]++
			}
		}
	}
	for q := range b.Quotes() {
		for by := range q.By.All() {
			for of := range q.About.All() {
				counts[key{actor(by), actor(of), ""}]++
			}
		}
	}
	edges = []string{}
	for k, n := range counts {
		edges = append(edges, fmt.Sprintf("%s %s %d %s", k.from, k.to, n, k.style))
	}
	for _, name := range nodes {
		names = append(names, strings.ReplaceAll(name, "\u00a0", " "))
	}
	slices.Sort(edges)
	slices.Sort(names)
	return edges, names
}

// TestMermaid has Mermaid's own parser read the graphs, and compares its nodes and edges with the brief's.
func TestMermaid(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("needs node")
	}
	if _, err := os.Stat("node/node_modules/mermaid"); errors.Is(err, fs.ErrNotExist) {
		t.Skip("needs Mermaid: run npm ci --ignore-scripts in internal/judges/node")
	}
	briefs := sourcedBriefs(t)
	var docs []string
	for _, s := range briefs {
		docs = append(docs, string(written(t, s.brief, export.Mermaid)))
	}
	in, err := json.Marshal(docs)
	if err != nil {
		t.Fatal(err)
	}
	parse := exec.Command("node", "parse-mermaid.mjs")
	parse.Dir, parse.Stdin, parse.Stderr = "node", bytes.NewReader(in), os.Stderr
	out, err := parse.Output()
	if err != nil {
		t.Fatal(err)
	}
	var parsed []flowchart
	if err := json.Unmarshal(out, &parsed); err != nil {
		t.Fatal(err)
	}
	for i, s := range briefs {
		t.Run(s.name, func(t *testing.T) {
			want, names := edgesOf(s.brief)
			gotEdges, gotNames := parsed[i].compared(s.brief)
			if diff := cmp.Diff(want, gotEdges); diff != "" {
				t.Errorf("edges, want (-), got (+):\n%s", diff)
			}
			if diff := cmp.Diff(names, gotNames); diff != "" {
				t.Errorf("names, want (-), got (+):\n%s", diff)
			}
			if s.name == "Anchorage" && (len(want) > 500 || len(docs[i]) > 50_000) {
				t.Errorf("%d edges and %d bytes are more than Mermaid shows by default", len(want), len(docs[i]))
			}
		})
	}
}

// A flowchart is what Mermaid has parsed.
type flowchart struct {
	Nodes []struct{ ID, Text string }
	Edges []struct{ Start, End, Text, Stroke string }
}

// compared returns the edges as edgesOf does, by the numbers of the records, and the names as a page shows them.
func (c flowchart) compared(b summit.Brief) (edges, names []string) {
	ids := map[string]string{}
	n := 0
	for a := range b.Actors() {
		ids[fmt.Sprint("a", n)] = "actor/" + string(a.ID)
		n++
	}
	n = 0
	for topic := range b.Topics() {
		ids[fmt.Sprint("t", n)] = "topic/" + string(topic.ID)
		n++
	}
	n = 0
	for r := range b.Regions() {
		ids[fmt.Sprint("r", n)] = "region/" + string(r.ID)
		n++
	}
	edges = []string{}
	for _, e := range c.Edges {
		style := map[string]string{"dotted": "dashed"}[e.Stroke]
		edges = append(edges, fmt.Sprintf("%s %s %s %s", ids[e.Start], ids[e.End], e.Text, style))
	}
	// What Mermaid puts in the place of entities while it parses, and takes back when it draws.
	shown := strings.NewReplacer("ﬂ°°", "&#", "ﬂ°", "&", "¶ß", ";")
	for _, node := range c.Nodes {
		names = append(names, strings.ReplaceAll(html.UnescapeString(shown.Replace(node.Text)), "\u00a0", " "))
	}
	slices.Sort(edges)
	slices.Sort(names)
	return edges, names
}
