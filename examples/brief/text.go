package main

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"
)

const (
	bold   = "\x1b[1m"
	dim    = "\x1b[2m"
	yellow = "\x1b[33m"
	cyan   = "\x1b[36m"
	plain  = "\x1b[0m"
)

// labelWidth is the room for an entry's label, with the space around it.
const labelWidth = 2 + len("assessment") + 2

func (s screen) paint(text, style string) string {
	if !s.colour {
		return text
	}
	return style + text + plain
}

func (p page) writeText(w io.Writer, s screen) {
	for _, line := range wrap(p.title, s.width) {
		fmt.Fprintln(w, s.paint(line, bold))
	}
	for _, line := range wrap(strings.Join(p.about, " · "), s.width) {
		fmt.Fprintln(w, s.paint(line, dim))
	}
	for _, part := range p.parts {
		part.writeText(w, s)
	}
}

func (p part) writeText(w io.Writer, s screen) {
	title := p.title
	if p.depth == 0 {
		title = strings.ToUpper(title)
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w)
	for _, line := range wrap(title, s.width) {
		fmt.Fprintln(w, s.paint(line, bold))
	}
	for _, entries := range [][]entry{p.findings, p.quotes} {
		if len(entries) > 0 {
			fmt.Fprintln(w)
		}
		for _, e := range entries {
			e.writeText(w, s)
		}
	}
}

// writeText writes the label beside the text, and below the text, deeper, as in
// "[probable] Donald Trump · Arms Control, sentence 43", what else there is.
func (e entry) writeText(w io.Writer, s screen) {
	label := s.paint(fmt.Sprintf("  %-*s", labelWidth-2, e.label), cyan)
	for _, line := range wrap(e.text, s.width-labelWidth) {
		fmt.Fprintf(w, "%s%s\n", label, line)
		label = strings.Repeat(" ", labelWidth)
	}
	var marks string
	if len(e.marks) > 0 {
		marks = "[" + strings.Join(e.marks, "] [") + "]"
	}
	detail := strings.Join(given(marks, strings.Join(e.notes, " · ")), " ")
	for _, detail := range append(given(detail), e.lines...) {
		for _, line := range wrap(detail, s.width-labelWidth-2) {
			fmt.Fprintf(w, "%s  %s\n", label, s.paintDetail(line))
		}
	}
}

var mark = regexp.MustCompile(`\[[a-z-]+\]`)

func (s screen) paintDetail(line string) string {
	if s.colour {
		line = mark.ReplaceAllString(line, plain+yellow+"$0"+plain+dim)
	}
	return s.paint(line, dim)
}

// held keeps together what looks odd at a line's begin: a separator, a number.
var held = strings.NewReplacer(" ·", "\u00a0·", " →", "\u00a0→", "sentence ", "sentence\u00a0", "sentences ", "sentences\u00a0")

// wrap breaks text into lines of up to width characters; a longer word has a
// line of its own. Characters count as one column each, which those of
// Anchorage are.
func wrap(text string, width int) []string {
	var lines []string
	line, length := "", 0
	for word := range strings.SplitSeq(held.Replace(text), " ") {
		n := utf8.RuneCountInString(word)
		if length > 0 && length+1+n > width {
			lines = append(lines, line)
			line, length = "", 0
		}
		if length > 0 {
			line += " "
			length++
		}
		line += strings.ReplaceAll(word, "\u00a0", " ")
		length += n
	}
	return append(lines, line)
}
