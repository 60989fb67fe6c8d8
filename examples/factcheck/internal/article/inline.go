package article

import (
	"bytes"
	"slices"
)

// A cut is a stretch of a leaf that a reader does not see as it stands.
type cut struct {
	from, to int
	text     string // that he sees instead
	tag      *tag   // that it is
}

// A scanner finds what is to be cut out of a leaf of Markdown.
type scanner struct {
	text     []byte
	cuts     []cut
	runs     []run
	brackets []bracket
	linked   int             // brackets before lie around a link, and can be none
	missing  map[string]bool // what does not stand in the text any more
}

// A bracket is a [ that a link may begin with, or ![ that an image may.
type bracket struct {
	from, to int
	runs     int // how many stand before
}

// inline reads the text of a leaf.
func (m *markdown) inline(text []byte) {
	s := scanner{text: text}
	s.scan()
	s.emphasis(0)
	slices.SortFunc(s.cuts, func(a, b cut) int { return a.from - b.from })
	at := 0
	for _, c := range s.cuts {
		m.html.page.text(text[at:c.from])
		switch b := text[c.from:c.to]; {
		case c.tag != nil:
			m.html.page.tag(*c.tag, b)
		case c.text != "":
			m.html.page.mark(c.text, b)
		default:
			m.html.page.out.skip(b)
		}
		at = c.to
	}
	m.html.page.text(text[at:])
}

func (s *scanner) cut(from, to int) { s.cuts = append(s.cuts, cut{from: from, to: to}) }

func (s *scanner) scan() {
	for i := 0; i < len(s.text); {
		k := bytes.IndexAny(s.text[i:], "\\`*_~[]<&")
		if k < 0 {
			return
		}
		i = s.special(i + k)
	}
}

// special looks at a character that may be markup, and returns where to go on.
func (s *scanner) special(i int) int {
	switch b := s.text[i:]; b[0] {
	case '\\':
		if len(b) > 1 && (punctuation(b[1]) || b[1] == '\n' || b[1] == '\r') {
			s.cut(i, i+1)
			return i + 2
		}
	case '`':
		return s.code(i)
	case '*', '_', '~':
		return s.run(i)
	case '[':
		if n := footnote(b); n > 0 {
			s.cut(i, i+n)
			return i + n
		}
		from := i
		if i > 0 && s.text[i-1] == '!' && !s.escaped(i-1) {
			from--
		}
		s.brackets = append(s.brackets, bracket{from, i + 1, len(s.runs)})
	case ']':
		return s.link(i)
	case '<':
		return s.angle(i)
	case '&':
		if text, n := entity(b); n > 0 && b[n-1] == ';' {
			s.cuts = append(s.cuts, cut{from: i, to: i + n, text: text})
			return i + n
		}
	}
	return i + 1
}

func (s *scanner) escaped(i int) bool {
	return len(s.cuts) > 0 && s.cuts[len(s.cuts)-1].to == i && s.text[i-1] == '\\'
}

func punctuation(c byte) bool {
	return '!' <= c && c <= '/' || ':' <= c && c <= '@' || '[' <= c && c <= '`' || '{' <= c && c <= '~'
}

// code cuts code out. More than 80 marks begin none.
func (s *scanner) code(i int) int {
	n := 1
	for i+n < len(s.text) && s.text[i+n] == '`' {
		n++
	}
	marks := string(s.text[i : i+n])
	if n > 80 || s.missing[marks] {
		return i + n
	}
	for k := i + n; k < len(s.text); k++ {
		j := bytes.IndexByte(s.text[k:], '`')
		if j < 0 {
			break
		}
		k += j
		start := k
		for k < len(s.text) && s.text[k] == '`' {
			k++
		}
		if k-start == n {
			s.cut(i, k)
			return k
		}
	}
	s.lacks(marks)
	return i + n
}

// through returns where the next closer ends, or -1.
func (s *scanner) through(i int, closer string) int {
	if s.missing[closer] {
		return -1
	}
	k := bytes.Index(s.text[i:], []byte(closer))
	if k < 0 {
		s.lacks(closer)
		return -1
	}
	return i + k + len(closer)
}

func (s *scanner) lacks(text string) {
	if s.missing == nil {
		s.missing = map[string]bool{}
	}
	s.missing[text] = true
}

// angle cuts out an HTML tag, a comment and the like, and the marks around an address.
func (s *scanner) angle(i int) int {
	b := s.text[i:]
	if n := len(addressForm.Find(b)); n > 0 {
		s.cut(i, i+1)
		s.cut(i+n-1, i+n)
		return i + n
	}
	if n := len(tagForm.Find(b)); n > 0 {
		t := tag{}
		var start int
		t.name, t.end, start = tagName(b)
		var a attributes
		a.scan(b[start:n])
		t.hidden, t.empty = a.hidden, a.empty
		s.cuts = append(s.cuts, cut{from: i, to: i + n, tag: &t})
		return i + n
	}
	for _, c := range [][2]string{{"<!--", "-->"}, {"<?", "?>"}, {"<![CDATA[", "]]>"}, {"<!", ">"}} {
		if bytes.HasPrefix(b, []byte(c[0])) && (c[0] != "<!" || len(b) > 2 && letter(b[2])) {
			if end := s.through(i+2, c[1]); end > 0 {
				s.cut(i, end)
				return end
			}
			break
		}
	}
	return i + 1
}
