package article

import (
	"unicode"
	"unicode/utf8"
)

// A run is of equal marks of emphasis.
type run struct {
	mark        byte
	from, n     int // what is not yet used of it
	length      int // at first
	open, close bool
}

// run takes the run of marks that begins at i.
func (s *scanner) run(i int) int {
	end := i
	for end < len(s.text) && s.text[end] == s.text[i] {
		end++
	}
	before, _ := utf8.DecodeLastRune(s.text[:i])
	after, _ := utf8.DecodeRune(s.text[end:])
	if i == 0 {
		before = ' '
	}
	if end == len(s.text) {
		after = ' '
	}
	left := !unicode.IsSpace(after) && (!isMark(after) || unicode.IsSpace(before) || isMark(before))
	right := !unicode.IsSpace(before) && (!isMark(before) || unicode.IsSpace(after) || isMark(after))
	r := run{mark: s.text[i], from: i, n: end - i, length: end - i, open: left, close: right}
	if r.mark == '_' {
		r.open = left && (!right || isMark(before))
		r.close = right && (!left || isMark(after))
	}
	if (r.open || r.close) && (r.mark != '~' || r.n <= 2) {
		s.runs = append(s.runs, r)
	}
	return end
}

func isMark(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// emphasis cuts out the marks of emphasis of all runs from the first on, and
// forgets these. It is the procedure that the specification of CommonMark describes.
func (s *scanner) emphasis(first int) {
	type kind struct {
		mark byte
		open bool
		mod  int
	}
	bottoms := map[kind]int{} // openers before have been looked at for this kind of closer
	var openers []run
	for _, r := range s.runs[first:] {
		k := kind{r.mark, r.open, r.length % 3}
		for r.close && r.n > 0 {
			i := len(openers) - 1
			for i >= bottoms[k] && !openers[i].matches(r) {
				i--
			}
			if i < bottoms[k] {
				bottoms[k] = len(openers)
				break
			}
			o := &openers[i]
			use := 1
			if o.n > 1 && r.n > 1 {
				use = 2
			}
			s.cut(o.from+o.n-use, o.from+o.n)
			s.cut(r.from, r.from+use)
			o.n -= use
			r.n, r.from = r.n-use, r.from+use
			openers = openers[:i+1]
			if o.n == 0 {
				openers = openers[:i]
			}
			for k, n := range bottoms {
				bottoms[k] = min(n, len(openers))
			}
		}
		if r.open && r.n > 0 {
			openers = append(openers, r)
		}
	}
	s.runs = s.runs[:first]
}

// matches reports whether o opens what r closes.
func (o run) matches(r run) bool {
	switch {
	case o.mark != r.mark:
		return false
	case o.mark == '~':
		return o.length == r.length
	case o.close || r.open:
		return (o.length+r.length)%3 != 0 || o.length%3 == 0 && r.length%3 == 0
	}
	return true
}
