package article

import "bytes"

// A cursor goes through the beginning of a line. Columns count from 0, tabs to the next fourth.
type cursor struct {
	line []byte
	at   int
	col  int
}

func (c *cursor) rest() []byte { return c.line[c.at:] }

func (c *cursor) afterIndent() []byte { return bytes.TrimLeft(c.rest(), " \t") }

// indent returns how many columns of white space follow.
func (c *cursor) indent() int {
	col := c.col
	for _, b := range c.rest() {
		switch b {
		case ' ':
			col++
		case '\t':
			col += 4 - col%4
		default:
			return col - c.col
		}
	}
	return col - c.col
}

// columns goes over n columns of white space, or less where there are less.
func (c *cursor) columns(n int) {
	for end := c.col + n; c.at < len(c.line) && c.col < end; c.at++ {
		switch width := 4 - c.col%4; {
		case c.line[c.at] == ' ':
			c.col++
		case c.line[c.at] != '\t':
			return
		case c.col+width > end:
			c.col = end // in the midst of the tab
			return
		default:
			c.col += width
		}
	}
}

// over goes over n bytes that are no tabs.
func (c *cursor) over(n int) { c.at, c.col = c.at+n, c.col+n }

// enter goes over what begins a line in a container, and reports whether it does.
func (c *cursor) enter(k container) bool {
	indent := c.indent()
	switch {
	case !k.quote && blank(c.rest()):
		return !k.bare
	case !k.quote:
		c.columns(k.indent)
		return indent >= k.indent
	default:
		return c.quote(indent)
	}
}

// quote goes over the mark of a block quote.
func (c *cursor) quote(indent int) bool {
	if b := c.afterIndent(); indent > 3 || len(b) == 0 || b[0] != '>' {
		return false
	}
	c.columns(indent)
	c.over(1)
	if len(c.rest()) > 0 && (c.rest()[0] == ' ' || c.rest()[0] == '\t') {
		c.columns(1)
	}
	return true
}

// item goes over the mark of an item of a list, or of a footnote, and returns its container.
func (c *cursor) item(inParagraph bool) (container, bool) {
	start, indent := c.col, c.indent()
	b := c.afterIndent()
	if len(b) == 0 {
		return container{}, false
	}
	if n := footnoteMark(b); n > 0 {
		c.columns(indent)
		c.over(n)
		return container{indent: 4}, true
	}
	n := 0
	for n < len(b) && n < 9 && '0' <= b[n] && b[n] <= '9' {
		n++
	}
	switch {
	case n == 0 && bytes.IndexByte([]byte("-+*"), b[0]) >= 0:
	case n == 0 || n == len(b) || b[n] != '.' && b[n] != ')' || inParagraph && string(b[:n]) != "1":
		return container{}, false
	}
	n++
	empty := blank(b[n:])
	if n < len(b) && !isSpace(b[n]) || empty && inParagraph {
		return container{}, false
	}
	c.columns(indent)
	c.over(n)
	if spaces := c.indent(); empty || spaces > 4 {
		c.columns(1)
		return container{indent: indent + n + 1, bare: empty}, true
	} else {
		c.columns(spaces)
	}
	return container{indent: c.col - start}, true
}

// footnoteMark returns the length of the [^label]: that begins a footnote, or 0.
func footnoteMark(b []byte) int {
	n := footnote(b)
	if n == 0 || n == len(b) || b[n] != ':' {
		return 0
	}
	return n + 1
}

// footnote returns the length of the [^label] that refers to a footnote, or 0.
func footnote(b []byte) int {
	if !bytes.HasPrefix(b, []byte("[^")) {
		return 0
	}
	n := bytes.IndexAny(b[2:], "] \t\r\n[")
	if n <= 0 || b[2+n] != ']' {
		return 0
	}
	return 2 + n + 1
}

// thematic reports whether a line is a rule: three or more of *, - or _, with white space.
func thematic(b []byte) bool {
	n := 0
	b = trim(b)
	for _, c := range b {
		if c == b[0] && (c == '*' || c == '-' || c == '_') {
			n++
		} else if c != ' ' && c != '\t' {
			return false
		}
	}
	return n >= 3
}

// underline reports whether a line makes a heading of the paragraph above.
func underline(b []byte) bool {
	b = trimRight(b)
	return len(b) > 0 && (b[0] == '=' || b[0] == '-') && len(bytes.Trim(b, string(b[:1]))) == 0
}

// hashes returns how many # begin a heading, or 0.
func hashes(b []byte) int {
	n := len(b) - len(bytes.TrimLeft(b, "#"))
	if n > 6 || n < len(b) && !isSpace(b[n]) {
		return 0
	}
	return n
}

// withoutClosingHashes returns a heading without the # that may end it.
func withoutClosingHashes(b []byte) []byte {
	b = trimRight(b)
	if t := bytes.TrimRight(b, "#"); len(t) == 0 || isSpace(t[len(t)-1]) {
		return t
	}
	return b
}

// openFence returns the fence that begins code, or nil.
func openFence(b []byte) []byte {
	if len(b) == 0 || b[0] != '`' && b[0] != '~' {
		return nil
	}
	n := len(b) - len(bytes.TrimLeft(b, string(b[:1])))
	if n < 3 || b[0] == '`' && bytes.IndexByte(b[n:], '`') >= 0 {
		return nil
	}
	return b[:n]
}

// closes reports whether a line is the end of what a fence began.
func closes(b, fence []byte) bool {
	b = trimRight(b)
	return len(b) >= len(fence) && len(bytes.Trim(b, string(fence[:1]))) == 0
}
