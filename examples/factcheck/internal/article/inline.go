package article

import (
	"bytes"
	"slices"
)

// A cut is a stretch of a leaf that a reader does not see as it stands.
type cut struct {
	from, to int32
	html     bool // it is an entity or a tag
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
	s := &m.scanner
	*s = scanner{text: text, cuts: s.cuts[:0], runs: s.runs[:0], brackets: s.brackets[:0]}
	s.scan()
	s.emphasis(0)
	slices.SortFunc(s.cuts, func(a, b cut) int { return int(a.from - b.from) })
	at := int32(0)
	page := &m.html.page
	for _, c := range s.cuts {
		page.text(text[at:c.from])
		switch b := text[c.from:c.to]; {
		case !c.html:
			page.out.skip(b)
		case b[0] == '&':
			seen, _ := entity(b)
			page.mark(seen, b)
		default:
			page.tag(wholeTag(b), b)
		}
		at = c.to
	}
	page.text(text[at:])
}

func (s *scanner) cut(from, to int) { s.cuts = append(s.cuts, cut{int32(from), int32(to), false}) }

func (s *scanner) cutHTML(from, to int) int {
	s.cuts = append(s.cuts, cut{int32(from), int32(to), true})
	return to
}

// marks are what can be markup within a leaf.
var marks = setOf("\\`*_~[]<&")

func (s *scanner) scan() {
	for i := 0; i < len(s.text); {
		if i += marks.index(s.text[i:]); i < len(s.text) {
			i = s.special(i)
		}
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
		if _, n := entity(b); n > 0 && b[n-1] == ';' {
			return s.cutHTML(i, i+n)
		}
	}
	return i + 1
}

func (s *scanner) escaped(i int) bool {
	return len(s.cuts) > 0 && s.cuts[len(s.cuts)-1].to == int32(i) && s.text[i-1] == '\\'
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
	ticks := string(s.text[i : i+n])
	if n > 80 || s.missing[ticks] {
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
	s.lacks(ticks)
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
		return s.cutHTML(i, i+n)
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
