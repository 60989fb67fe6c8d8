package main

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

func (p page) writeMarkdown(w io.Writer) {
	fmt.Fprintf(w, "# %s\n\n%s\n", escape(p.title), escapeStart(strings.Join(p.about, " · ")))
	for _, part := range p.parts {
		fmt.Fprintf(w, "\n%s %s\n", strings.Repeat("#", min(part.depth+2, 6)), escape(part.title))
		part.writeMarkdown(w)
	}
}

func (p part) writeMarkdown(w io.Writer) {
	if len(p.findings) > 0 {
		fmt.Fprintln(w)
	}
	for _, e := range p.findings {
		fmt.Fprintf(w, "- **%s** %s", escape(e.heading()), escape(e.text))
		if len(e.notes) > 0 {
			fmt.Fprintf(w, " *%s*", escape(strings.Join(e.notes, " · ")))
		}
		fmt.Fprintln(w)
		for _, line := range e.lines {
			fmt.Fprintf(w, "  - %s\n", escapeStart(line))
		}
	}
	for _, e := range p.quotes {
		notes := slices.Concat(e.marks, e.notes)
		fmt.Fprintf(w, "\n> %s\n>\n> %s\n", escape(e.text), escapeStart(strings.Join(notes, " · ")))
	}
}

// heading returns "event", "outcome: not-agreed", "forecast: probable, if".
func (e entry) heading() string {
	return strings.Join(given(e.label, strings.Join(e.marks, ", ")), ": ")
}

// What Markdown would read as more than a character.
var escapes = strings.NewReplacer(escapePairs("\\`*_[]<>&~|$#")...)

func escapePairs(special string) []string {
	var pairs []string
	for _, r := range special {
		pairs = append(pairs, string(r), `\`+string(r))
	}
	return pairs
}

func escape(s string) string { return escapes.Replace(s) }

// starts is what Markdown would read as the sign of a list or a line, where one or the text of an item begins with it.
var starts = regexp.MustCompile(`^([0-9]+[.)]|[-+=])`)

func escapeStart(s string) string {
	return starts.ReplaceAllStringFunc(escape(s), func(sign string) string {
		last := len(sign) - 1
		return sign[:last] + `\` + sign[last:]
	})
}
