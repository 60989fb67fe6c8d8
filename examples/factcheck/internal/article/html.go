package article

import (
	"bytes"
	"html"
	"strings"
)

// A htmlReader reads HTML. It goes on where it was left when it gets another source.
type htmlReader struct {
	src  *source
	page page
	raw  string // the element without markup that is open
}

// markup is what can be a tag or an entity.
var markup = setOf("<&")

func (h *htmlReader) read(src *source) {
	h.src = src
	for !h.page.block.stopped {
		b := src.ahead()
		switch i := markup.index(b); {
		case len(b) == 0:
			if !src.more() {
				return
			}
		case h.raw != "":
			h.skipRaw()
		case i > 0:
			h.text(i)
		case b[0] == '&':
			h.entity()
		default:
			h.markup()
		}
	}
}

func (h *htmlReader) text(n int) {
	h.page.text(h.src.ahead()[:n])
	h.src.take(n)
}

func (h *htmlReader) skip(n int) {
	h.page.out.skip(h.src.ahead()[:n])
	h.src.take(n)
}

// atLeast returns what is ahead, which is n bytes or more unless the article ends.
func (h *htmlReader) atLeast(n int) []byte {
	if len(h.src.ahead()) < n {
		h.src.more()
	}
	return h.src.ahead()
}

func (h *htmlReader) entity() {
	text, n := entity(h.atLeast(maxEntity))
	if n == 0 {
		h.text(1)
		return
	}
	h.page.mark(text, h.src.ahead()[:n])
	h.src.take(n)
}

// maxEntity is how long an entity can be; the longest name has 33 bytes with its marks.
const maxEntity = 64

// entity returns the text of the entity that b begins with, and how long it is, or 0 if it is none.
func entity(b []byte) (text string, n int) {
	end := 1
	for end < min(len(b), maxEntity) && (letter(b[end]) || '0' <= b[end] && b[end] <= '9' || b[end] == '#') {
		end++
	}
	if end < len(b) && b[end] == ';' {
		end++
	}
	all := string(b[:end])
	text = html.UnescapeString(all)
	if text == all {
		return "", 0
	}
	if all[end-1] == ';' && text[len(text)-1] != ';' {
		return text, end
	}
	// Without a semicolon, letters may follow the name.
	for n = 3; n < end; n++ {
		if t := html.UnescapeString(all[:n]); t+all[n:] == text {
			return t, n
		}
	}
	return text, end
}

func (h *htmlReader) markup() {
	b := h.atLeast(len("<!--"))
	name, end, n := tagName(b)
	switch {
	case n > 0:
		h.tag(name, end)
	case bytes.HasPrefix(b, []byte("<!--")):
		h.skip(2) // the marks may be those of the end as well
		h.skipThrough(func(before []byte) bool {
			return bytes.HasSuffix(before, []byte("--")) || bytes.HasSuffix(before, []byte("--!"))
		})
	case len(b) > 2 && b[1] == '/', len(b) > 1 && (b[1] == '!' || b[1] == '?'):
		h.skipThrough(func([]byte) bool { return true })
	default:
		h.text(1)
	}
}

func (h *htmlReader) tag(name string, end bool) {
	t := tag{name: name, end: end}
	var a attributes
	_, _, start := tagName(h.src.ahead())
	n, done := a.scan(h.src.ahead()[start:])
	if !done && h.src.more() {
		a = attributes{}
		t.name, _, start = tagName(h.src.ahead())
		n, done = a.scan(h.src.ahead()[start:])
	}
	if !done && h.src.err != nil {
		h.skip(len(h.src.ahead())) // the article ends within it
		return
	}
	t.hidden, t.empty = a.hidden, a.empty
	h.page.tag(t, h.src.ahead()[:start+n])
	h.src.take(start + n)
	for !done && h.src.more() {
		n, done = a.scan(h.src.ahead())
		h.skip(n)
	}
	if elements[t.name] == raw && !end && !(t.empty && foreign(h.page.unseen)) {
		h.raw = t.name
	}
}

// skipThrough skips what lies before a > after which it ends, and that.
func (h *htmlReader) skipThrough(ends func(before []byte) bool) {
	const most = len("--!")
	for {
		b := h.src.ahead()
		for i := 0; ; i++ {
			k := bytes.IndexByte(b[i:], '>')
			if k < 0 {
				break
			}
			i += k
			if ends(b[:i]) {
				h.skip(i + 1)
				return
			}
		}
		h.skip(max(0, len(b)-most))
		if !h.src.more() {
			h.skip(len(h.src.ahead()))
			return
		}
	}
}

// skipRaw skips what lies before the end tag of an element without markup, or what is ahead of it.
func (h *htmlReader) skipRaw() {
	b := h.src.ahead()
	for i := 0; ; i++ {
		k := bytes.Index(b[i:], []byte("</"))
		if k < 0 {
			break
		}
		i += k
		rest := b[i+2:]
		if len(rest) > len(h.raw) && strings.EqualFold(string(rest[:len(h.raw)]), h.raw) &&
			(isSpace(rest[len(h.raw)]) || rest[len(h.raw)] == '/' || rest[len(h.raw)] == '>') {
			h.skip(i)
			h.raw = ""
			return
		}
	}
	h.skip(max(0, len(b)-len("</")-len(h.raw)))
	if !h.src.more() {
		h.skip(len(h.src.ahead()))
	}
}
