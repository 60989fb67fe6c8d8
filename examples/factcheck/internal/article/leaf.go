package article

import (
	"bytes"
	"strings"
)

// line takes the next line.
func (m *markdown) line(line []byte) {
	c := cursor{line: line}
	matched := 0
	for matched < len(m.containers) && c.enter(m.containers[matched]) {
		m.containers[matched].bare = false
		matched++
	}
	lies := matched == len(m.containers) // in the containers of the line before
	if lies && m.goesOn(&c) {
		return
	}
	open := matched
	for c.indent() < 4 && open < maxDepth && !thematic(c.rest()) {
		k := container{quote: true}
		ok := c.quote(c.indent())
		if !ok {
			k, ok = c.item(lies && open == matched && (m.leaf == paragraph || m.leaf == row))
		}
		if !ok {
			break
		}
		m.enter(open, k)
		open++
		lies = true
	}
	indent := c.indent()
	rest := c.afterIndent()
	at := len(line) - len(rest)
	switch {
	case blank(rest):
		m.leave(open)
		if m.leaf != noLeaf {
			m.start(noLeaf)
		}
		m.lines.skip(line)
	case indent < 4 && m.starts(line, at, open, lies):
	case m.leaf == paragraph:
		m.add(line, c.at) // even if it is lazy, and lacks the marks of its containers
	case indent >= 4 && m.leaf != row:
		m.leave(open)
		m.start(noLeaf)
		m.lines.skip(line)
	default:
		m.leave(open)
		if m.leaf == row {
			m.start(row)
		} else {
			m.start(paragraph)
		}
		m.add(line, c.at)
	}
}

// enter opens a container within the first n.
func (m *markdown) enter(n int, k container) {
	m.leave(n)
	m.start(noLeaf)
	m.containers = append(m.containers, k)
}

// leave closes all containers but the first n, and what is in them.
func (m *markdown) leave(n int) {
	if n < len(m.containers) {
		m.start(noLeaf)
		m.containers = m.containers[:n]
	}
}

// goesOn takes a line of what only its own end ends.
func (m *markdown) goesOn(c *cursor) bool {
	rest := c.afterIndent()
	switch m.leaf {
	case fenced:
		m.lines.skip(c.line)
		if c.indent() < 4 && closes(rest, m.fence) {
			m.start(noLeaf)
		}
	case comment:
		m.skipComment(c.line)
	case htmlLines:
		if m.closer == "" && blank(rest) || m.closer == "\n" {
			return false
		}
		m.addHTML(c.line, c.at)
	default:
		return false
	}
	return true
}

// starts takes a line that starts a leaf other than a paragraph, after at bytes, in the first n containers.
func (m *markdown) starts(line []byte, at, n int, lies bool) bool {
	rest := line[at:]
	inParagraph := lies && m.leaf == paragraph
	switch fence := openFence(rest); {
	case inParagraph && underline(rest):
		m.lines.heading = true
		m.leaf = heading
		m.start(noLeaf)
		m.lines.skip(line)
	case inParagraph && m.table(rest):
		m.lines.skip(line)
	case thematic(rest):
		m.leave(n)
		m.start(noLeaf)
		m.lines.skip(line)
	case fence != nil:
		m.leave(n)
		m.start(fenced)
		m.fence = bytes.Clone(fence)
		m.lines.skip(line)
	case hashes(rest) > 0:
		m.leave(n)
		m.start(heading)
		k := hashes(rest)
		end := at + max(k, len(withoutClosingHashes(rest)))
		m.add(line[:end], at+k)
		m.lines.skip(line[end:])
	case rest[0] == '<':
		return m.startsHTML(line, at, n)
	default:
		return false
	}
	return true
}

// startsHTML takes a line that starts lines of HTML.
func (m *markdown) startsHTML(line []byte, at, n int) bool {
	leaf, closer := htmlStart(line[at:], m.leaf == paragraph || m.leaf == row)
	if leaf == noLeaf {
		return false
	}
	m.leave(n)
	m.start(leaf)
	m.closer = closer
	if leaf == htmlLines {
		m.addHTML(line, at)
		return true
	}
	m.lines.skip(line[:at+2])
	m.skipComment(line[at+2:])
	return true
}

// htmlStart returns what a line of HTML starts, and what ends it, if it is no blank line.
func htmlStart(b []byte, inParagraph bool) (leaf leafKind, closer string) {
	for _, c := range [][2]string{{"<!--", "-->"}, {"<?", "?>"}, {"<![CDATA[", "]]>"}, {"<!", ">"}} {
		if bytes.HasPrefix(b, []byte(c[0])) && (c[0] != "<!" || len(b) > 2 && letter(b[2])) {
			return comment, c[1]
		}
	}
	name, end, n := tagName(b)
	switch {
	case n == 0:
		return noLeaf, ""
	case !end && (name == "script" || name == "pre" || name == "style" || name == "textarea"):
		return htmlLines, "</" + name + ">"
	case elements[name] == block || htmlBlocks[name]:
		return htmlLines, ""
	}
	if n = len(tagForm.Find(b)); n > 0 && !inParagraph && blank(b[n:]) {
		return htmlLines, ""
	}
	return noLeaf, ""
}

// htmlBlocks are elements that end a paragraph of Markdown, though they end none of HTML.
var htmlBlocks = map[string]bool{
	"base": true, "basefont": true, "col": true, "colgroup": true, "frame": true, "frameset": true, "iframe": true,
	"link": true, "menuitem": true, "meta": true, "noframes": true, "param": true, "title": true, "track": true,
}

// addHTML takes a line of HTML, of which the first n bytes are not the text's.
func (m *markdown) addHTML(line []byte, n int) {
	m.add(line, n)
	if m.closer != "" && strings.Contains(strings.ToLower(string(line)), m.closer) {
		m.closer = "\n"
	}
}

// table makes of the last line of a paragraph the head of a table, if b is the line below such a head.
func (m *markdown) table(b []byte) bool {
	b = trimRight(b)
	if bytes.IndexByte(b, '|') < 0 || len(bytes.Trim(b, "|:- \t")) > 0 {
		return false
	}
	columns := 0
	for cell := range bytes.SplitSeq(bytes.TrimPrefix(bytes.TrimSuffix(b, []byte("|")), []byte("|")), []byte("|")) {
		cell = bytes.TrimSuffix(bytes.TrimPrefix(trim(cell), []byte(":")), []byte(":"))
		if len(cell) == 0 || len(bytes.Trim(cell, "-")) > 0 {
			return false
		}
		columns++
	}
	text := m.lines.text[:m.lines.textEnd]
	head := bytes.LastIndexAny(text, "\r\n")
	if countCells(text[head+1:]) != columns {
		return false
	}
	if head >= 0 {
		m.lines.splitAt(head)
		m.lines.partial = false
	}
	m.leaf, m.columns = row, columns
	m.lines.end()
	return true
}

// countCells returns how many cells a row of a table has.
func countCells(b []byte) int {
	b = trim(b)
	b = bytes.TrimPrefix(b, []byte("|"))
	n := 1
	for i := 0; i < len(b)-1; i++ {
		switch b[i] {
		case '\\':
			i++
		case '|':
			n++
		}
	}
	return n
}
