package main

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/width"

	"example.com/summit/locale"
)

const (
	bold   = "\x1b[1m"
	dim    = "\x1b[2m"
	yellow = "\x1b[33m"
	cyan   = "\x1b[36m"
	plain  = "\x1b[0m"
)

// rightToLeft begins a line that a terminal is to lay out from right to left, whatever letters come first.
const rightToLeft = "\u200f"

func (s screen) paint(text, style string) string {
	if !s.colour {
		return text
	}
	return style + text + plain
}

// A printer prints text for a screen in the language of a reader.
type printer struct {
	screen
	io.Writer
	locale.Locale
	labels int // the room for an entry's label, with the space around it
}

func (p printer) line(line string) {
	if p.RightToLeft() && line != "" {
		line = rightToLeft + line
	}
	fmt.Fprintln(p, line)
}

func (p page) writeText(w io.Writer, s screen) {
	to := printer{s, w, p.locale, p.labelWidth()}
	to.lines(p.title, bold)
	to.lines(strings.Join(p.about, " · "), dim)
	for _, part := range p.parts {
		part.writeText(to)
	}
}

// lines prints a text by itself.
func (p printer) lines(text, style string) {
	for _, line := range wrap(p.Isolate(text), p.width) {
		p.line(p.paint(line, style))
	}
}

// labelWidth is the room that the labels need.
func (p page) labelWidth() int {
	most := len("assessment")
	for _, part := range p.parts {
		for _, e := range slices.Concat(part.findings, part.quotes) {
			most = max(most, columns(e.label))
		}
	}
	return 2 + most + 2
}

func (p part) writeText(to printer) {
	title := p.title
	if p.depth == 0 {
		title = cases.Upper(to.Tag()).String(title)
		to.line("")
	}
	to.line("")
	to.lines(title, bold)
	for _, entries := range [][]entry{p.findings, p.quotes} {
		if len(entries) > 0 {
			to.line("")
		}
		for _, e := range entries {
			e.writeText(to)
		}
	}
}

// writeText writes the label beside the text, and below the text, deeper, as in
// "[probable] Donald Trump · Arms Control, sentence 43", what else there is.
func (e entry) writeText(to printer) {
	label := to.paint("  "+padded(e.label, to.labels-2), cyan)
	for _, line := range wrap(to.Isolate(e.text), to.width-to.labels) {
		to.line(label + line)
		label = strings.Repeat(" ", to.labels)
	}
	var marks []string
	for _, mark := range e.marks {
		marks = append(marks, "["+strings.ReplaceAll(mark, " ", "\u00a0")+"]")
	}
	detail := strings.Join(given(strings.Join(marks, " "), strings.Join(e.notes, " · ")), " ")
	for _, detail := range append(given(detail), e.lines...) {
		for _, line := range wrap(detail, to.width-to.labels-2) {
			to.line(label + "  " + to.paintDetail(line))
		}
	}
}

// padded returns text with spaces behind it, so that it fills so many columns.
func padded(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-columns(text)))
}

var mark = regexp.MustCompile(`\[[^][]+\]`)

func (s screen) paintDetail(line string) string {
	if s.colour {
		line = mark.ReplaceAllString(line, plain+yellow+"$0"+plain+dim)
	}
	return s.paint(line, dim)
}

// held keeps together what looks odd at a line's begin: a separator, a number.
var held = strings.NewReplacer(" ·", "\u00a0·", " →", "\u00a0→", "sentence ", "sentence\u00a0", "sentences ", "sentences\u00a0")

// wrap breaks text into lines of up to width columns; what can't be broken and is longer has a line of its own.
func wrap(text string, width int) []string {
	var lines []string
	line, length := "", 0
	for word := range strings.SplitSeq(held.Replace(text), " ") {
		space := 1
		for i, piece := range pieces(word) {
			if i > 0 {
				space = 0
			}
			n := columns(piece)
			if length > 0 && length+space+n > width {
				lines = append(lines, line)
				line, length = "", 0
			}
			if length > 0 {
				line += strings.Repeat(" ", space)
				length += space
			}
			line += strings.ReplaceAll(piece, "\u00a0", " ")
			length += n
		}
	}
	return balanced(append(lines, line))
}

// balanced ends in each line the isolates of a direction that begin in it, and begins them again in the next.
func balanced(lines []string) []string {
	const begin, end = "\u2068", "\u2069"
	open := 0
	for i, line := range lines {
		lines[i] = strings.Repeat(begin, open) + line
		open = max(0, open+strings.Count(line, begin)-strings.Count(line, end))
		lines[i] += strings.Repeat(end, open)
	}
	return lines
}

// pieces breaks a word where a line may end: between characters of scripts without spaces, but
// not before a mark that ends something or behind one that begins it.
func pieces(word string) []string {
	var list []string
	from, last := 0, rune(0)
	for i, r := range word {
		if i > 0 && (isWide(last) || isWide(r)) && !unicode.In(r, unicode.Po, unicode.Pe, unicode.Pf, unicode.M, unicode.Cf) && !unicode.In(last, unicode.Ps, unicode.Pi, unicode.Cf) {
			list = append(list, word[from:i])
			from = i
		}
		last = r
	}
	return append(list, word[from:])
}

// columns returns the columns that text takes in a terminal.
func columns(text string) int {
	n := 0
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case isWide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}

func isWide(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}
