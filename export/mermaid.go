package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/summit"
)

// Mermaid writes the two graphs of [DOT] as a flowchart of Mermaid with two
// subgraphs: who speaks about whom, with a dotted arrow to whom they cite, and topics by regions.
//
// A page that doesn't set maxEdges and maxTextSize shows 500 edges and 50,000
// characters at most: of a large brief, choose a part.
func Mermaid(w io.Writer, b summit.Brief, filters ...summit.FindingFilter) error {
	if w == nil {
		return nilWriter()
	}
	m := mermaid{Writer: bufio.NewWriter(w), graph: graphOf(b, filters)}
	fmt.Fprint(m, "flowchart LR\n")
	if err := m.speakers(); err != nil {
		return err
	}
	if err := m.topics(); err != nil {
		return err
	}
	return m.Flush()
}

type mermaid struct {
	*bufio.Writer
	*graph
}

func (m mermaid) speakers() error {
	fmt.Fprint(m, "  subgraph speakers [\"Who speaks about whom (dotted: passes on words or acts)\"]\n    direction LR\n")
	shown := make([]bool, len(m.actors))
	show := func(i int) {
		if !shown[i] {
			shown[i] = true
			fmt.Fprintf(m, "    a%d[%s]\n", i, quoteMermaid(m.actors[i].Name))
		}
	}
	for e := range m.speaking() {
		show(e.from)
		show(e.to)
		arrow := "    a%d -- \"%d\" --> a%d\n"
		if e.citing {
			arrow = "    a%d -. \"%d\" .-> a%d\n"
		}
		if _, err := fmt.Fprintf(m, arrow, e.from, e.findings+e.quotes, e.to); err != nil {
			return err
		}
	}
	_, err := fmt.Fprint(m, "  end\n")
	return err
}

func (m mermaid) topics() error {
	fmt.Fprint(m, "  subgraph topics [\"Topics by regions\"]\n    direction LR\n")
	shown := make([]bool, len(m.regions))
	n := 0
	for t := range m.Topics() {
		first := true
		for e := range m.places(t) {
			if first {
				first = false
				fmt.Fprintf(m, "    t%d([%s])\n", n, quoteMermaid(t.Name))
			}
			if !shown[e.to] {
				shown[e.to] = true
				fmt.Fprintf(m, "    r%d[%s]\n", e.to, quoteMermaid(m.regions[e.to].Name))
			}
			if _, err := fmt.Fprintf(m, "    t%d -- \"%d\" --- r%d\n", n, e.findings, e.to); err != nil {
				return err
			}
		}
		n++
	}
	_, err := fmt.Fprint(m, "  end\n")
	return err
}

// quoteMermaid returns s in quotation marks. Mermaid would read quotation marks, its own entities,
// directives, HTML and Markdown in a label, and has placeholders with the signs ° and
// ¶; all that is no letter, digit or space is written by its number, but for what stands between
// letters in names.
func quoteMermaid(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, r := range s {
		end := i + utf8.RuneLen(r)
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[end:])
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == ' ' && i > 0 && after != utf8.RuneError && before != ' ',
			strings.ContainsRune("-.,’'", r) && unicode.IsLetter(before) && unicode.IsLetter(after):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "#%d;", r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
