package main

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"example.com/summit"
	"example.com/summit/locale"
)

// A tree is the page of all sections, actors, topics or regions: each with
// those within it, and with how much there is on it. What lies within several stands under each.
type tree struct {
	Title, Note    string
	Nodes          []node
	Previous, Next string // addresses of the pages before and after, where one page is too small
}

type node struct {
	Text, Href       string
	Findings, Quotes tally
	Nodes            []node
	More             string // how many there are within it that its own page lists, or ""
}

// A tally is a number to see and, for those who hear it, with what it counts.
type tally struct{ Number, Spoken string }

func (p *page) tally(n int, noun locale.Noun) tally {
	return tally{p.locale.Number(n), p.locale.Count(n, noun)}
}

// What a page of a tree has. Beyond it, the pages of the records list what lies within them.
const (
	treePage  = 400 // nodes, unless what is at the top has more within it
	treeDepth = 8
	treeWidth = 200 // nodes within one
)

// newTree returns the page of that kind and number, or nil where there is none.
func newTree(p *page, kind string, number int) *tree {
	var t *tree
	switch kind {
	case "sections":
		t = newTreeOf(p, kind, p.links.sections, p.locale.Section, number, func(id summit.SectionID) summit.Filter { return summit.Under(id) })
		t.Title, t.Note = p.words.Chapters, p.L(locale.LabelNoteSections)
	case "actors":
		t = newTreeOf(p, kind, p.links.actors, p.locale.Actor, number, func(id summit.ActorID) summit.Filter { return summit.Involving(id) })
		t.Title, t.Note = p.L(locale.LabelActors), p.L(locale.LabelNoteActors)
	case "topics":
		t = newTreeOf(p, kind, p.links.topics, p.locale.Topic, number, func(id summit.TopicID) summit.Filter { return summit.On(id) })
		t.Title, t.Note = p.L(locale.LabelTopics), p.L(locale.LabelNoteTopics)
	case "regions":
		t = newTreeOf(p, kind, p.links.regions, p.locale.Region, number, func(id summit.RegionID) summit.Filter { return summit.In(id) })
		t.Title, t.Note = p.L(locale.LabelRegions), p.L(locale.LabelNoteRegions)
	default:
		return nil
	}
	if number > 1 && len(t.Nodes) == 0 {
		return nil
	}
	return t
}

func newTreeOf[ID ~string](p *page, kind string, within map[ID][]ID, name func(ID) string, number int, filter func(ID) summit.Filter) *tree {
	t := &tree{}
	var grow func(id ID, depth int, seen map[ID]bool) node
	grow = func(id ID, depth int, seen map[ID]bool) node {
		n := node{
			Text:     name(id),
			Href:     p.To(kind + "/" + string(id) + ".html"),
			Findings: p.tally(count(p.brief.Findings(filter(id))), locale.NounFinding),
			Quotes:   p.tally(count(p.brief.Quotes(filter(id))), locale.NounQuote),
		}
		inner, rest := inside(within, id, depth, seen)
		for _, child := range inner {
			n.Nodes = append(n.Nodes, grow(child, depth+1, seen))
		}
		if rest > 0 {
			n.More = p.locale.Labelled(p.words.More, p.locale.Number(rest))
		}
		return n
	}
	pages := paged(within)
	if number > len(pages) {
		return t
	}
	seen := make(map[ID]bool)
	for _, id := range pages[number-1] {
		t.Nodes = append(t.Nodes, grow(id, 1, seen))
	}
	if number > 1 {
		t.Previous = p.To(treePath(kind, number-1))
	}
	if number < len(pages) {
		t.Next = p.To(treePath(kind, number+1))
	}
	return t
}

// inside returns what a tree shows within a node, and how many it leaves to the page of that. What lies
// within several is shown in each, but what lies within it only in the first.
func inside[ID ~string](within map[ID][]ID, id ID, depth int, seen map[ID]bool) (inner []ID, rest int) {
	all := within[id]
	if seen[id] || depth == treeDepth {
		return nil, len(all)
	}
	seen[id] = true
	inner, left := headTail(all, treeWidth)
	return inner, len(left)
}

// paged splits what is at the top of a tree between pages, by how much they show within.
func paged[ID ~string](within map[ID][]ID) [][]ID {
	pages := [][]ID{nil}
	seen := make(map[ID]bool)
	n := 0
	for _, id := range within[""] {
		size := sizeOf(within, id, 1, seen)
		if n > 0 && n+size > treePage {
			clear(seen)
			pages, n, size = append(pages, nil), 0, sizeOf(within, id, 1, seen)
		}
		n += size
		last := len(pages) - 1
		pages[last] = append(pages[last], id)
	}
	return pages
}

func sizeOf[ID ~string](within map[ID][]ID, id ID, depth int, seen map[ID]bool) int {
	n := 1
	inner, _ := inside(within, id, depth, seen)
	for _, child := range inner {
		n += sizeOf(within, child, depth+1, seen)
	}
	return n
}

// treePath returns the path of a page of a tree: "actors.html", "actors-2.html".
func treePath(kind string, number int) string {
	if number == 1 {
		return kind + ".html"
	}
	return fmt.Sprintf("%s-%d.html", kind, number)
}

// treeAt returns which page of which tree stands at a path.
func treeAt(path string) (kind string, number int, ok bool) {
	kind, s, numbered := strings.Cut(strings.TrimSuffix(path, ".html"), "-")
	number = 1
	if numbered {
		number, _ = strconv.Atoi(s)
	}
	return kind, number, number > 0 && slices.Contains(trees, kind) && treePath(kind, number) == path
}

var trees = []string{"sections", "actors", "topics", "regions"}

// treePaths gives the paths of all pages of the trees.
func (s *site) treePaths() iter.Seq[string] {
	sizes := []int{len(paged(s.links.sections)), len(paged(s.links.actors)), len(paged(s.links.topics)), len(paged(s.links.regions))}
	return func(yield func(string) bool) {
		for i, kind := range trees {
			for n := range sizes[i] {
				if !yield(treePath(kind, n+1)) {
					return
				}
			}
		}
	}
}
