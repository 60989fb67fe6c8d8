package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"example.com/summit"
)

// A list is what -list prints: names with the findings and quotes of each.
type list struct {
	selection
	title, note string
	rows        []row
}

type row struct {
	term
	depth            int
	findings, quotes int
}

// printLists prints the lists asked for. Of a narrowed selection they show
// what has some of it.
func (o *options) printLists(b summit.Brief, w io.Writer, s screen) int {
	var all []list
	for _, name := range o.lists {
		l := newList(b, o.selection, name)
		if o.isNarrowed() {
			l.rows = slices.DeleteFunc(l.rows, func(r row) bool { return r.findings+r.quotes == 0 })
		}
		if len(l.rows) > 0 {
			all = append(all, l)
		}
	}
	if len(all) == 0 {
		return o.nothing(w)
	}
	for i, l := range all {
		if i > 0 {
			fmt.Fprintln(w)
		}
		if o.format == "markdown" {
			l.writeMarkdown(w)
		} else {
			l.writeText(w, s)
		}
	}
	return exitOK
}

func newList(b summit.Brief, s selection, name string) list {
	switch name {
	case "actors":
		return list{s, "Actors", "What involves an actor, or one that lies within it. Who lies within several stands under each.",
			tree(b, s, actors(b), summit.Involving)}
	case "regions":
		return list{s, "Regions", "What is about a region, or one that lies within it. What lies within several stands under each.",
			tree(b, s, regions(b), summit.In)}
	case "topics":
		return list{s, "Topics", "What is on a topic, or on one that lies within it.",
			tree(b, s, topics(b), summit.On)}
	case "sections":
		return list{s, "Sections", "What stands in a section, or in one that lies within it.",
			tree(b, s, sections(b), summit.Under)}
	}
	s.quotes = false
	return list{s, "Kinds", "The kinds of findings, and what came of an outcome.", kindRows(b, s)}
}

// tree returns the terms with what the selection has of each, those within one
// below it. It ends, as nothing in a brief lies within itself.
func tree[ID ~string](b summit.Brief, s selection, v vocabulary, filter func(...ID) summit.Filter) []row {
	within := make(map[string][]term)
	for _, t := range v.terms {
		for _, parent := range t.within {
			within[parent] = append(within[parent], t)
		}
	}
	var rows []row
	var walk func(parent string, depth int)
	walk = func(parent string, depth int) {
		for _, t := range within[parent] {
			of := filter(ID(t.value))
			rows = append(rows, row{t, depth, count(s.findingsOf(b, of)), count(s.quotesOf(b, of))})
			walk(t.value, depth+1)
		}
	}
	walk("", 0)
	return rows
}

func kindRows(b summit.Brief, s selection) []row {
	var rows []row
	for _, k := range kinds.terms {
		kind := summit.Kind(k.value)
		rows = append(rows, row{term: k, findings: count(s.findingsOf(b, summit.OfKind(kind)))})
		if kind != summit.KindOutcome {
			continue
		}
		for _, o := range outcomes.terms {
			of := summit.OfOutcome(summit.Outcome(o.value))
			rows = append(rows, row{term: o, depth: 1, findings: count(s.findingsOf(b, of))})
		}
	}
	return rows
}

func (l list) writeText(w io.Writer, s screen) {
	fmt.Fprintln(w, s.paint(l.title, bold))
	for _, line := range wrap(l.note, s.width) {
		fmt.Fprintln(w, s.paint(line, dim))
	}
	fmt.Fprintf(w, "\n%s\n", s.paint(l.columns("findings", "quotes"), dim))
	for _, r := range l.rows {
		label := r.names[0]
		if len(r.names) > 1 {
			label = r.names[1] + " " + s.paint("("+r.value+")", dim)
		}
		fmt.Fprintf(w, "%s  %*s%s\n", l.columns(r.findings, r.quotes), 2*r.depth, "", label)
	}
}

// columns sets the numbers that the list has, or their headings, in columns.
func (l list) columns(findings, quotes any) string {
	var columns []string
	if l.findings {
		columns = append(columns, fmt.Sprintf("%8v", findings))
	}
	if l.quotes {
		columns = append(columns, fmt.Sprintf("%6v", quotes))
	}
	return strings.Join(columns, "  ")
}

func (l list) writeMarkdown(w io.Writer) {
	fmt.Fprintf(w, "# %s\n\n%s\n\n", escape(l.title), escape(l.note))
	for _, r := range l.rows {
		label := "`" + r.names[0] + "`"
		if len(r.names) > 1 {
			label = escape(r.names[1]) + " (" + label + ")"
		}
		var counts []string
		if l.findings {
			counts = append(counts, amount(r.findings, "finding"))
		}
		if l.quotes {
			counts = append(counts, amount(r.quotes, "quote"))
		}
		fmt.Fprintf(w, "%*s- %s: %s\n", 2*r.depth, "", label, strings.Join(counts, ", "))
	}
}
