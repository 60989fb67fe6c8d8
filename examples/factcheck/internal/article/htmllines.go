package article

import (
	"bytes"
	"strings"
)

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

// skipComment takes a line of what is left out up to the closer. What stands behind it is HTML.
func (m *markdown) skipComment(line []byte) {
	i := bytes.Index(line, []byte(m.closer))
	if i < 0 {
		m.lines.skip(line)
		return
	}
	m.start(htmlLines)
	m.add(line, i+len(m.closer))
	m.closer = "\n"
}
