package article

import (
	"bytes"
	"io"
)

// maxDepth is how many lists and quotes can lie within each other; marks of deeper ones are text.
const maxDepth = 100

// A leafKind is what lines are gathered for.
type leafKind int

const (
	noLeaf leafKind = iota
	paragraph
	heading
	row       // of a table
	htmlLines // up to a blank line, or with the line that has closer
	fenced    // left out up to the fence
	comment   // left out up to closer
)

// A container is a block quote, or an item of a list or a footnote, whose lines are indented.
type container struct {
	quote  bool
	indent int
	bare   bool // there was nothing in it yet
}

// markdown reads Markdown in two steps: lines are gathered to leaves without what
// begins them in lists and quotes, and then what is within a leaf is read.
type markdown struct {
	lines      *builder
	containers []container
	leaf       leafKind
	fence      []byte // of fenced
	closer     string // of htmlLines and comment
	columns    int    // of the table
	scanner    scanner
	html       htmlReader
	out        *builder
}

// newMarkdown returns a reader whose lines are gathered by the builder that it has.
func newMarkdown(out *builder) *markdown {
	m := &markdown{out: out, html: htmlReader{page: page{out: out, block: out}}}
	m.lines = newBuilder(m.give)
	return m
}

func (m *markdown) read(src *source) {
	n := frontMatter(src.ahead())
	m.lines.skip(src.ahead()[:n])
	src.take(n)
	for begins := true; !m.lines.stopped; {
		line, ended := src.line()
		if line == nil {
			return
		}
		if begins {
			m.line(line)
		} else {
			m.more(line)
		}
		begins = ended
	}
}

// frontMatter returns how long the lines between --- and --- are that begin an article, if they are near enough.
func frontMatter(b []byte) int {
	n, _ := lineEnd(b)
	if string(trimRight(b[:n])) != "---" {
		return 0
	}
	for first := true; n < len(b); first = false {
		k, _ := lineEnd(b[n:])
		line := string(trimRight(b[n : n+k]))
		n += k
		switch {
		case first && line == "":
			return 0 // a thematic break
		case line == "---" || line == "...":
			return n
		}
	}
	return 0
}

// more takes what a line has more than the window.
func (m *markdown) more(b []byte) {
	switch m.leaf {
	case noLeaf, fenced:
		m.lines.skip(b)
	case comment:
		m.skipComment(b)
	case htmlLines:
		m.addHTML(b, 0)
	default:
		m.lines.addText(b)
	}
}

// start ends the leaf and starts another.
func (m *markdown) start(leaf leafKind) {
	m.lines.end()
	m.leaf = leaf
	m.lines.quoted, m.lines.heading = 0, leaf == heading
	for _, c := range m.containers {
		if c.quote {
			m.lines.quoted++
		}
	}
}

// add takes a line, of which the first n bytes are not the text's.
func (m *markdown) add(line []byte, n int) {
	m.lines.skip(line[:n])
	m.lines.addText(line[n:])
}

// give reads what is within a leaf.
func (m *markdown) give(p *part) bool {
	page := &m.html.page
	page.out = m.out
	page.around = p.quoted
	page.begin()
	page.out = &within{part: p, builder: m.out}
	m.out.heading = m.out.heading || p.heading
	m.out.partial = p.partial
	m.out.restart(p.at)
	switch {
	case m.leaf == htmlLines || m.html.raw != "":
		m.html.read(&source{buf: p.text, end: len(p.text), tail: len(p.text), err: io.EOF})
	case m.leaf == row:
		m.cells(p.text)
	default:
		n := 0
		if m.leaf == paragraph && !p.partial {
			n = definitions(p.text) + m.box(p.text)
		}
		page.out.skip(p.text[:n])
		m.inline(p.text[n:])
	}
	page.out.end()
	return !m.out.stopped
}

// box returns the length of the box of a task, which an item of a list can begin with.
func (m *markdown) box(text []byte) int {
	n := len(m.containers)
	if n == 0 || m.containers[n-1].quote || len(text) < 4 || text[0] != '[' || text[2] != ']' || !isSpace(text[3]) ||
		bytes.IndexByte([]byte(" xX"), text[1]) < 0 {
		return 0
	}
	return 3
}
