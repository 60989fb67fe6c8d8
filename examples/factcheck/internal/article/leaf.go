package article

import "bytes"

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
