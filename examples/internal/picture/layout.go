package picture

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// maxColumns is how long a row may be: longer ones would be hard to read where a page shows the picture.
const maxColumns = 100

const tabWidth = 8

// A cell is a character with the marks upon it.
type cell struct {
	text    string
	columns int // 0 to 2
	style   style
	alone   bool // it is wide or has marks, and may be drawn in another width beside others
}

// sequence is one that a terminal obeys and does not show: a style, with its parameters; another command; a
// string, as a link is, which is taken to end with its line at the latest; or a short one.
var sequence = regexp.MustCompile("(?:\x1b\\[|\u009b)([0-9;:]*)m" +
	"|(?:\x1b\\[|\u009b)[0-?]*[ -/]*[@-~]?" +
	"|(?:\x1b[\\]PX^_]|[\u0090\u0098\u009d\u009e\u009f])[^\x07\x1b\u009c\n]*(?:\x07|\x1b\\\\|\u009c)?" +
	"|\x1b[ -/]*[0-~]?")

// plain returns text without what a terminal does not show. Bytes that are not UTF-8 are replaced first: two of
// them may be a character once what was between them is gone.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, sequence.ReplaceAllString(string([]rune(text)), ""))
}

// layOut returns the rows of text that begins in a style.
func layOut(text string, s style) [][]cell {
	l := layout{rows: make([][]cell, 1)}
	at := 0
	for _, m := range sequence.FindAllStringSubmatchIndex(text, -1) {
		l.print(text[at:m[0]], s)
		if m[2] >= 0 {
			s = s.with(text[m[2]:m[3]])
		}
		at = m[1]
	}
	l.print(text[at:], s)
	return l.rows
}

// A layout is the rows so far, the last of which is filled up to a column.
type layout struct {
	rows   [][]cell
	column int
}

func (l *layout) print(text string, s style) {
	for _, r := range text {
		row := &l.rows[len(l.rows)-1]
		switch {
		case r == '\n':
			l.newRow()
		case r == '\t':
			for range tabWidth - l.column%tabWidth {
				l.put(cell{text: " ", columns: 1, style: s})
			}
		case unicode.IsControl(r):
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) && len(*row) > 0:
			last := &(*row)[len(*row)-1]
			last.text += string(r)
			last.alone = true
		default:
			l.put(newCell(r, s))
		}
	}
}

func newCell(r rune, s style) cell {
	c := cell{text: string(r), columns: 1, style: s}
	switch kind := width.LookupRune(r).Kind(); {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		c.columns, c.alone = 0, true
	case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
		c.columns, c.alone = 2, true
	}
	return c
}

func (l *layout) put(c cell) {
	if l.column+c.columns > maxColumns {
		l.newRow()
	}
	row := &l.rows[len(l.rows)-1]
	*row = append(*row, c)
	l.column += c.columns
}

func (l *layout) newRow() {
	l.rows, l.column = append(l.rows, nil), 0
}
