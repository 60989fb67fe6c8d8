package article

import "bytes"

// A tag is what a page needs to know of a start tag or an end tag.
type tag struct {
	name   string // in lower case
	end    bool
	empty  bool // it ends with />
	hidden bool // it has the attribute hidden
}

// tagName returns the name of the tag that b begins with, and how long it is, with < and /.
func tagName(b []byte) (name string, end bool, n int) {
	n = 1
	if n < len(b) && b[n] == '/' {
		end = true
		n++
	}
	start := n
	if n == len(b) || !letter(b[n]) {
		return "", false, 0
	}
	for n < len(b) && !isSpace(b[n]) && b[n] != '/' && b[n] != '>' {
		n++
	}
	if n-start > 40 {
		return "", end, n // the name of nothing
	}
	return string(bytes.ToLower(b[start:n])), end, n
}

// wholeTag returns the tag that b is.
func wholeTag(b []byte) tag {
	name, end, n := tagName(b)
	var a attributes
	a.scan(b[n:])
	return tag{name: name, end: end, empty: a.empty, hidden: a.hidden}
}

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// attributes looks for the end of a tag after its name, as HTML has it, in
// pieces. A > within quotation marks is not the end.
type attributes struct {
	state         attributeState
	quote         byte // around a value
	hidden, empty bool
}

type attributeState byte

const (
	between attributeState = iota
	inName
	afterName
	beforeValue
	inValue
	inQuotes
)

// scan looks at the next piece, and returns how much of it belongs to the tag.
func (a *attributes) scan(b []byte) (n int, done bool) {
	start := 0
	for i := 0; i < len(b); i++ {
		c := b[i]
		if a.state == inQuotes {
			k := bytes.IndexByte(b[i:], a.quote)
			if k < 0 {
				break
			}
			i += k
			a.state = between
			continue
		}
		ends := isSpace(c) || c == '>' || c == '/' && a.state != inValue && a.state != beforeValue
		if a.state == inName && (ends || c == '=') {
			a.hidden = a.hidden || bytes.EqualFold(b[start:i], []byte("hidden"))
			a.state = afterName
		}
		switch {
		case c == '>':
			return i + 1, true
		case a.state == inName, a.state == inValue && !ends:
		case a.state == inValue:
			a.state = between
		case a.state == beforeValue && isSpace(c):
		case a.state == beforeValue && (c == '"' || c == '\''):
			a.state, a.quote = inQuotes, c
		case a.state == beforeValue:
			a.state = inValue
		case isSpace(c):
		case c == '/':
			a.state = between
		case a.state == afterName && c == '=':
			a.state = beforeValue
		default:
			a.state, start = inName, i
		}
		a.empty = c == '/' && a.state == between
	}
	return len(b), false
}
