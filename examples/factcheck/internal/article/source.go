package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// window is how many bytes of an article are looked at together.
const window = 64 << 10

// A source is an article, of which a window is in memory.
type source struct {
	r          io.Reader // nil if buf is all there is
	buf        []byte
	start, end int   // buf[start:end] is read, and whole characters
	tail       int   // buf[end:tail] is the beginning of a character
	bom        int   // the length of the byte order mark, which is taken
	err        error // why nothing comes after buf
}

func newSource(r io.Reader) (*source, error) {
	s := &source{r: r, buf: make([]byte, window)}
	s.more()
	first := s.buf[:s.tail]
	switch {
	case bytes.HasPrefix(first, []byte("\xff\xfe")), bytes.HasPrefix(first, []byte("\xfe\xff")),
		bytes.IndexByte(first[:min(2, len(first))], 0) >= 0:
		return nil, fmt.Errorf("line 1 (byte 0 of the article): %w but in UTF-16", ErrNotUTF8)
	case bytes.HasPrefix(first, []byte("\ufeff")):
		s.bom = len("\ufeff")
		s.take(s.bom)
	}
	return s, nil
}

// ahead returns what is in the window and not yet taken.
func (s *source) ahead() []byte { return s.buf[s.start:s.end] }

func (s *source) take(n int) { s.start += n }

// more fills the window, and reports whether there is more ahead now.
func (s *source) more() bool {
	if s.err != nil || s.tail-s.start == len(s.buf) {
		return false
	}
	copy(s.buf, s.buf[s.start:s.tail])
	s.start, s.end, s.tail = 0, s.end-s.start, s.tail-s.start
	n, err := io.ReadFull(s.r, s.buf[s.tail:])
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = io.EOF
	}
	s.tail += n
	s.err = err
	before := s.end
	s.end += whole(s.buf[s.end:s.tail])
	if rest := s.buf[s.end:s.tail]; len(rest) > 0 && (err == io.EOF || utf8.FullRune(rest)) {
		s.err = fmt.Errorf("%w: 0x%02x", ErrNotUTF8, rest[0])
	}
	return s.end > before
}

// whole returns how many bytes of b are whole characters.
func whole(b []byte) int {
	if utf8.Valid(b) {
		return len(b)
	}
	for i := 0; ; {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size <= 1 {
			return i
		}
		i += size
	}
}

// line takes the next line with its end, or as many words of it as the window holds. It returns nil after the last.
func (s *source) line() (line []byte, ended bool) {
	n, ended := lineEnd(s.ahead())
	if !ended && s.more() {
		n, ended = lineEnd(s.ahead())
	}
	if n == 0 {
		return nil, false
	}
	line = s.ahead()[:n]
	switch {
	case ended:
	case line[n-1] == '\r' && s.err != nil:
		ended = true
	case line[n-1] == '\r':
		line = line[:n-1] // what follows tells whether it ends the line
	case s.err == nil:
		if i := bytes.LastIndexAny(line, " \t"); i > n/2 {
			line = line[:i]
		}
	}
	s.take(len(line))
	return line, ended
}

// A set is of bytes.
type set [256]bool

func setOf(bytes string) *set {
	var s set
	for _, b := range []byte(bytes) {
		s[b] = true
	}
	return &s
}

// index returns where the first byte of b is that is in the set, or the length of b.
func (s *set) index(b []byte) int {
	for i, c := range b {
		if s[c] {
			return i
		}
	}
	return len(b)
}

var lineEnds = setOf("\r\n")

// lineEnd returns where the first line of b ends. A carriage return at the end of b is not
// taken for that of a line, since a line feed may follow.
func lineEnd(b []byte) (n int, ended bool) {
	i := lineEnds.index(b)
	switch {
	case i == len(b) || b[i] == '\r' && i+1 == len(b):
		return len(b), false
	case b[i] == '\r' && b[i+1] == '\n':
		return i + 2, true
	}
	return i + 1, true
}
