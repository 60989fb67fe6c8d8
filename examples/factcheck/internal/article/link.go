package article

import (
	"bytes"
	"regexp"
)

// maxLabel is how long the label of a link can be.
const maxLabel = 999

// link takes the ] at i, which may end the text of a link or an image: of it all is cut out but its text.
func (s *scanner) link(i int) int {
	last := len(s.brackets) - 1
	if last < 0 {
		return i + 1
	}
	open := s.brackets[last]
	s.brackets = s.brackets[:last]
	image := s.text[open.from] == '!'
	allowed := image || last >= s.linked
	s.linked = min(s.linked, last)
	n := linkTail(s.text[i+1:])
	if n == 0 || !allowed {
		return i + 1
	}
	s.emphasis(open.runs)
	s.cut(open.from, open.to)
	s.cut(i, i+1+n)
	if !image {
		s.linked = last
	}
	return i + 1 + n
}

// linkTail returns the length of what follows the text of a link: an address in parentheses, or a label in brackets.
func linkTail(b []byte) int {
	if len(b) == 0 || b[0] != '(' {
		return label(b)
	}
	i := 1 + spaces(b[1:])
	if n := destination(b[i:]); n > 0 {
		i += n
		if k := spaces(b[i:]); k > 0 {
			i += k
			i += title(b[i:])
			i += spaces(b[i:])
		}
	}
	if i < len(b) && b[i] == ')' {
		return i + 1
	}
	return 0
}

func spaces(b []byte) int { return leftSpace(b) }

// label returns the length of a label in brackets, or 0.
func label(b []byte) int {
	if len(b) == 0 || b[0] != '[' {
		return 0
	}
	for i := 1; i < min(len(b), maxLabel+2); i++ {
		switch b[i] {
		case '\\':
			i++
		case '[':
			return 0
		case ']':
			return i + 1
		}
	}
	return 0
}

// destination returns the length of an address, or 0.
func destination(b []byte) int {
	if len(b) > 0 && b[0] == '<' {
		for i := 1; i < len(b); i++ {
			switch b[i] {
			case '\\':
				i++
			case '<', '\n', '\r':
				return 0
			case '>':
				return i + 1
			}
		}
		return 0
	}
	depth := 0
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == '\\' && i+1 < len(b) && punctuation(b[i+1]):
			i++
		case c <= ' ' || c == 0x7f:
			return i
		case c == '(':
			if depth++; depth > 32 {
				return 0
			}
		case c == ')':
			if depth--; depth < 0 {
				return i
			}
		}
	}
	return len(b)
}

// title returns the length of a title in quotation marks or parentheses, or 0.
func title(b []byte) int {
	if len(b) == 0 || b[0] != '"' && b[0] != '\'' && b[0] != '(' {
		return 0
	}
	end := b[0]
	if end == '(' {
		end = ')'
	}
	for i := 1; i < len(b); i++ {
		switch {
		case b[i] == '\\':
			i++
		case b[i] == end:
			return i + 1
		case b[i] == '(' && end == ')':
			return 0
		}
	}
	return 0
}

// definitions returns the length of the definitions of links that a paragraph begins with.
func definitions(b []byte) int {
	at := 0
	for {
		n := definition(b[at:])
		if n == 0 {
			return at
		}
		at += n
	}
}

// definition returns the length of a definition, with the end of its line, or 0.
func definition(b []byte) int {
	i := len(b) - len(bytes.TrimLeft(b, " "))
	n := label(b[i:])
	if n <= 2 || i+n >= len(b) || b[i+n] != ':' {
		return 0
	}
	i += n + 1
	i += spaces(b[i:])
	if n = destination(b[i:]); n == 0 {
		return 0
	}
	i += n
	line, _ := lineEnd(b[i:])
	bare := 0 // without a title
	if blank(b[i : i+line]) {
		bare = i + line
	}
	if k := spaces(b[i:]); k > 0 {
		i += k
		i += title(b[i:])
		if line, _ = lineEnd(b[i:]); blank(b[i : i+line]) {
			return i + line
		}
	}
	return bare
}

// What CommonMark takes for a tag and for an address between < and >.
var (
	tagForm = regexp.MustCompile("^(?:<[A-Za-z][A-Za-z0-9-]*" +
		"(?:\\s+[A-Za-z_:][A-Za-z0-9_.:-]*(?:\\s*=\\s*(?:[^\\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?)*\\s*/?>" +
		"|</[A-Za-z][A-Za-z0-9-]*\\s*>)")
	addressForm = regexp.MustCompile("^<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\x00-\\x20<>]*" +
		"|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+)>")
)
