// Package picture draws what a program prints in a terminal as SVG, for a page
// to show.
//
// A test draws the picture, so that it shows what the program prints:
//
//	picture.Terminal{
//		Command: "go run ./examples/hello",
//		Output:  stdout.String(),
//		Alt:     "The program greets the reader.",
//	}.Check(t, "hello.svg", *update)
package picture

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// A Terminal is a command and what it prints. Of escape sequences, those for bold, dim, italic and underlined text
// and for the six hues, bright or not, are followed. Black, white and grey are drawn as text without a colour is, since
// none of these can be read on both light and dark ground. Other sequences and control characters are left out.
type Terminal struct {
	Command string
	Output  string
	Alt     string // what is seen, for a reader who can't see it
}

// Sizes in pixels. The letters are 0.6 of their size wide in most fonts, and made so in the others.
const (
	fontSize    = 15
	columnWidth = 9
	rowHeight   = 21
	margin      = 22
	baseline    = 16 // below the top of a row
)

// minColumns is how many columns a picture has at least, so that all show letters of like size.
const minColumns = 80

// Light is the look, and dark what is different where the reader prefers a dark ground. All text has a
// contrast of 4.5 or more, as the Web Content Accessibility Guidelines ask.
const (
	light = `rect{fill:#f6f8fa;stroke:#d0d7de}text{fill:#1f2328;white-space:pre}` +
		`.b{font-weight:bold}.d{fill-opacity:.78}.i{font-style:italic}.u{text-decoration:underline}` +
		`.c1{fill:#a40e26}.c2{fill:#0d5323}.c3{fill:#633e00}.c4{fill:#0448a0}.c5{fill:#5e2ca5}.c6{fill:#07505a}`
	dark = `rect{fill:#161b22;stroke:#3d444d}text{fill:#e6edf3}` +
		`.c1{fill:#ff9b94}.c2{fill:#6bd17f}.c3{fill:#e3b341}.c4{fill:#8cc2ff}.c5{fill:#d2a8ff}.c6{fill:#6fd3de}`
)

// SVG returns the picture, the same for the same Terminal. It loads and runs nothing, and is light or dark as its reader
// prefers. A line of more than 100 columns is continued below. Characters stand in their columns, whatever the
// font, save in a line that has letters written from right to left.
func (p Terminal) SVG() []byte {
	prompt := style{bold: true}
	rows := append(layOut("$ "+p.Command, prompt), layOut(strings.TrimRight(p.Output, "\r\n"), style{})...)
	columns := minColumns
	for _, row := range rows {
		columns = max(columns, columnsOf(row))
	}
	wide, high := 2*margin+columns*columnWidth, 2*margin+len(rows)*rowHeight

	var w bytes.Buffer
	fmt.Fprintf(&w, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%[1]d" height="%d" role="img" aria-labelledby="title desc" `+
		`font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="%d" xml:space="preserve">`+"\n", wide, high, fontSize)
	fmt.Fprintf(&w, `<title id="title">%s</title>`+"\n", escaped(plain(p.Command)))
	fmt.Fprintf(&w, `<desc id="desc">%s</desc>`+"\n", escaped(p.Alt))
	fmt.Fprintf(&w, "<style>\n%s\n@media (prefers-color-scheme:dark){%s}\n</style>\n", light, dark)
	fmt.Fprintf(&w, `<rect x=".5" y=".5" width="%d" height="%d" rx="10"/>`+"\n", wide-1, high-1)
	for i, row := range rows {
		y := margin + i*rowHeight + baseline
		if direction, mixed := directionOf(row); mixed {
			drawMixed(&w, row, direction, y, wide)
		} else {
			drawRow(&w, row, y)
		}
	}
	w.WriteString("</svg>\n")
	return w.Bytes()
}

// drawRow sets each run of cells to its column.
func drawRow(w *bytes.Buffer, row []cell, y int) {
	x := margin
	for _, run := range runs(row, func(a, b cell) bool { return a.style == b.style && !a.alone && !b.alone }) {
		length := columnsOf(run) * columnWidth
		fmt.Fprintf(w, `<text x="%d" y="%d"`, x, y)
		if !run[0].alone {
			fmt.Fprintf(w, ` textLength="%d"`, length)
		}
		fmt.Fprintf(w, "%s>%s</text>\n", run[0].style.class(), escaped(textOf(run)))
		x += length
	}
}

// drawMixed leaves the places in a row to the program that shows the picture: it knows how letters join, and in which order they stand.
func drawMixed(w *bytes.Buffer, row []cell, direction string, y, wide int) {
	x := margin
	if direction == "rtl" {
		x = wide - margin
	}
	fmt.Fprintf(w, `<text x="%d" y="%d" direction="%s">`, x, y, direction)
	for _, run := range runs(row, func(a, b cell) bool { return a.style == b.style }) {
		fmt.Fprintf(w, "<tspan%s>%s</tspan>", run[0].style.class(), escaped(textOf(run)))
	}
	w.WriteString("</text>\n")
}

// directionOf returns the direction in which a row begins, and whether any of it goes from right to left.
func directionOf(row []cell) (direction string, mixed bool) {
	for _, r := range textOf(row) {
		properties, _ := bidi.LookupRune(r)
		switch properties.Class() {
		case bidi.L:
			if direction == "" {
				direction = "ltr"
			}
		case bidi.R, bidi.AL:
			if direction == "" {
				direction = "rtl"
			}
			mixed = true
		case bidi.RLE, bidi.RLO, bidi.RLI:
			mixed = true
		}
	}
	if direction == "" {
		direction = "ltr"
	}
	return direction, mixed
}

// runs parts a row where two neighbours don't go together.
func runs(row []cell, together func(a, b cell) bool) [][]cell {
	var list [][]cell
	for from, to := 0, 1; to <= len(row); to++ {
		if to == len(row) || !together(row[to-1], row[to]) {
			list = append(list, row[from:to])
			from = to
		}
	}
	return list
}

func textOf(row []cell) string {
	var s strings.Builder
	for _, c := range row {
		s.WriteString(c.text)
	}
	return s.String()
}

func columnsOf(row []cell) int {
	n := 0
	for _, c := range row {
		n += c.columns
	}
	return n
}

// escaped returns text for XML, with a replacement character for what XML has no place for.
func escaped(text string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(text)) // a Builder does not fail
	return b.String()
}
