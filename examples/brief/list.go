package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/locale"
)

// A list is what -list prints: names with the findings and quotes of each.
type list struct {
	selection
	locale      locale.Locale
	title, note locale.Label
	rows        []row
}

type row struct {
	value, name      string
	depth            int
	findings, quotes int
}

// printLists prints the lists asked for. Of a narrowed selection they show
// what has some of it.
func (o *options) printLists(b summit.Brief, l locale.Locale, w io.Writer, s screen) int {
	var all []list
	for _, name := range o.lists {
		list := newList(b, l, o.selection, name)
		if o.isNarrowed() {
			list.rows = slices.DeleteFunc(list.rows, func(r row) bool { return r.findings+r.quotes == 0 })
		}
		if len(list.rows) > 0 {
			all = append(all, list)
		}
	}
	if len(all) == 0 {
		return o.nothing(l, w)
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

func newList(b summit.Brief, l locale.Locale, s selection, name string) list {
	switch name {
	case "actors":
		return list{s, l, locale.LabelActors, locale.LabelNoteActors, tree(b, s, actors(b, l), summit.Involving, l.Actor)}
	case "regions":
		return list{s, l, locale.LabelRegions, locale.LabelNoteRegions, tree(b, s, regions(b, l), summit.In, l.Region)}
	case "topics":
		return list{s, l, locale.LabelTopics, locale.LabelNoteTopics, tree(b, s, topics(b, l), summit.On, l.Topic)}
	case "sections":
		return list{s, l, locale.LabelSections, locale.LabelNoteSections, tree(b, s, sections(b, l), summit.Under, l.Section)}
	}
	s.quotes = false
	return list{s, l, locale.LabelKinds, locale.LabelNoteKinds, kindRows(b, l, s)}
}

// tree returns the terms with what the selection has of each, those within one
// below it. It ends, as nothing in a brief lies within itself.
func tree[ID ~string](b summit.Brief, s selection, v vocabulary, filter func(...ID) summit.Filter, name func(ID) string) []row {
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
			id := ID(t.value)
			of := filter(id)
			rows = append(rows, row{t.value, name(id), depth, count(s.findingsOf(b, of)), count(s.quotesOf(b, of))})
			walk(t.value, depth+1)
		}
	}
	walk("", 0)
	return rows
}

func kindRows(b summit.Brief, l locale.Locale, s selection) []row {
	var rows []row
	for _, t := range kinds.terms {
		kind := summit.Kind(t.value)
		rows = append(rows, row{value: t.value, name: l.Kind(kind), findings: count(s.findingsOf(b, summit.OfKind(kind)))})
		if kind != summit.KindOutcome {
			continue
		}
		for _, t := range outcomes.terms {
			outcome := summit.Outcome(t.value)
			rows = append(rows, row{value: t.value, name: l.Outcome(outcome), depth: 1, findings: count(s.findingsOf(b, summit.OfOutcome(outcome)))})
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

// label returns the name of a row, with the ID where that is another.
func (l list) label(r row, name, id func(string) string) string {
	if r.name == r.value {
		return name(r.name)
	}
	return name(r.name) + " " + id(r.value)
}

// A column has how much there is of each row.
type column struct {
	heading string
	noun    locale.Noun
	of      func(row) int
}

func (l list) columns() []column {
	var list []column
	if l.findings {
		list = append(list, column{l.locale.Label(locale.LabelFindings), locale.NounFinding, func(r row) int { return r.findings }})
	}
	if l.quotes {
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
		label := l.label(r, escape, func(id string) string { return "(`" + id + "`)" })
		var counts []string
		for _, c := range l.columns() {
			counts = append(counts, escape(l.locale.Count(c.of(r), c.noun)))
		}
		fmt.Fprintf(w, "%*s- %s: %s\n", 2*r.depth, "", label, l.locale.List(counts...))
	}
}
