package main

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// lists is what -list knows.
var lists = ask.NewVocabulary("actors", "regions", "topics", "sections", "kinds")

// A list is what -list prints: names with the findings and quotes of each.
type list struct {
	ask.Selection
	locale      locale.Locale
	title, note locale.Label
	rows        []row
}

type row struct {
	value, name      string
	depth            int
	findings, quotes int
	above            bool // what is within it stands below the same name further up
}

// printLists prints the lists asked for. Of a narrowed selection they show
// what has some of it.
func (o *options) printLists(b summit.Brief, w io.Writer, s screen) int {
	var all []list
	for _, name := range o.lists {
		list := o.newList(b, name)
		if o.narrowed {
			list.rows = slices.DeleteFunc(list.rows, func(r row) bool { return r.findings+r.quotes == 0 })
		}
		markAbove(list.rows)
		if len(list.rows) > 0 {
			all = append(all, list)
		}
	}
	if len(all) == 0 {
		return o.nothing(o.locale, w)
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

func (o *options) newList(b summit.Brief, name string) list {
	s, l := o.Selection, o.locale
	switch name {
	case "actors":
		return list{s, l, locale.LabelActors, locale.LabelNoteActors, tree(b, s, o.terms("actor"), summit.Involving, l.Actor)}
	case "regions":
		return list{s, l, locale.LabelRegions, locale.LabelNoteRegions, tree(b, s, o.terms("region"), summit.In, l.Region)}
	case "topics":
		return list{s, l, locale.LabelTopics, locale.LabelNoteTopics, tree(b, s, o.terms("topic"), summit.On, l.Topic)}
	case "sections":
		return list{s, l, locale.LabelSections, locale.LabelNoteSections, tree(b, s, o.terms("section"), summit.Under, l.Section)}
	}
	return list{s.OnlyFindings(), l, locale.LabelKinds, locale.LabelNoteKinds, o.kindRows(b)}
}

// terms returns what a flag knows.
func (o *options) terms(flag string) iter.Seq[ask.Term] {
	i := slices.IndexFunc(o.parameters, func(p ask.Parameter) bool { return p.Name == flag })
	return o.parameters[i].Values.Terms()
}

// tree returns the terms with what the selection has of each, those within one below it. What lies within several stands
// below each, but what lies within it only below the first, as a few layers of these would make thousands of rows.
func tree[ID ~string](b summit.Brief, s ask.Selection, terms iter.Seq[ask.Term], filter func(...ID) summit.Filter, name func(ID) string) []row {
	within := make(map[string][]string)
	for t := range terms {
		for _, parent := range t.Within {
			within[parent] = append(within[parent], t.Value)
		}
		if len(t.Within) == 0 {
			within[""] = append(within[""], t.Value)
		}
	}
	var rows []row
	seen := make(map[string]bool)
	var walk func(parent string, depth int)
	walk = func(parent string, depth int) {
		if seen[parent] {
			return
		}
		seen[parent] = true
		for _, value := range within[parent] {
			id := ID(value)
			of := filter(id)
			rows = append(rows, row{value: value, name: name(id), depth: depth, findings: count(s.Findings(b, of)), quotes: count(s.Quotes(b, of))})
			walk(value, depth+1)
		}
	}
	walk("", 0)
	return rows
}

// markAbove marks the rows below which there is nothing, as it stands below the same name further up.
func markAbove(rows []row) {
	inner := make(map[string]bool)
	for i, r := range rows {
		if i+1 < len(rows) && rows[i+1].depth > r.depth {
			inner[r.value] = true
		} else {
			rows[i].above = inner[r.value]
		}
	}
}

func (o *options) kindRows(b summit.Brief) []row {
	var rows []row
	for t := range o.terms("kind") {
		kind := summit.Kind(t.Value)
		rows = append(rows, row{value: t.Value, name: o.locale.Kind(kind), findings: count(o.Findings(b, summit.OfKind(kind)))})
		if kind != summit.KindOutcome {
			continue
		}
		for t := range o.terms("outcome") {
			outcome := summit.Outcome(t.Value)
			rows = append(rows, row{value: t.Value, name: o.locale.Outcome(outcome), depth: 1, findings: count(o.Findings(b, summit.OfOutcome(outcome)))})
		}
	}
	return rows
}

func (l list) writeText(w io.Writer, s screen) {
	to := printer{screen: s, Writer: w, Locale: l.locale}
	to.lines(l.locale.Label(l.title), bold)
	to.lines(l.locale.Label(l.note), dim)
	to.line("")
	columns := l.columns()
	var headings []string
	for _, c := range columns {
		headings = append(headings, c.heading)
	}
	to.line(s.paint(strings.Join(headings, "  "), dim))
	for _, r := range l.rows {
		line := ""
		for _, c := range columns {
			line += c.aligned(l.locale.Number(c.of(r))) + "  "
		}
		to.line(line + strings.Repeat(" ", 2*r.depth) + l.label(r, to.Isolate, func(id string) string { return s.paint("("+to.Isolate(id)+")", dim) }))
	}
}

// label returns the name of a row, with the ID where that is another, and "…" for what stands further up.
func (l list) label(r row, name, id func(string) string) string {
	label := name(r.name)
	if r.name != r.value {
		label += " " + id(r.value)
	}
	if r.above {
		label += " …"
	}
	return label
}

// A column has how much there is of each row.
type column struct {
	heading string
	noun    locale.Noun
	of      func(row) int
}

func (l list) columns() []column {
	var list []column
	if l.ForFindings() {
		list = append(list, column{l.locale.Label(locale.LabelFindings), locale.NounFinding, func(r row) int { return r.findings }})
	}
	if l.ForQuotes() {
		list = append(list, column{l.locale.Label(locale.LabelQuotes), locale.NounQuote, func(r row) int { return r.quotes }})
	}
	return list
}

// aligned returns text with spaces before it, so that it ends below the heading's end.
func (c column) aligned(text string) string {
	return strings.Repeat(" ", max(0, columns(c.heading)-columns(text))) + text
}

func (l list) writeMarkdown(w io.Writer) {
	fmt.Fprintf(w, "# %s\n\n%s\n\n", escape(l.locale.Label(l.title)), escape(l.locale.Label(l.note)))
	for _, r := range l.rows {
		label := l.label(r, escapeStart, func(id string) string { return "(`" + id + "`)" })
		var counts []string
		for _, c := range l.columns() {
			counts = append(counts, escape(l.locale.Count(c.of(r), c.noun)))
		}
		fmt.Fprintf(w, "%*s- %s: %s\n", 2*r.depth, "", label, l.locale.List(counts...))
	}
}
