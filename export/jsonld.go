package export

import (
	"bufio"
	"strconv"
	"unicode/utf8"
)

// A jsonWriter writes JSON, one value after the other. Its writer keeps the first error.
type jsonWriter struct {
	out   *bufio.Writer
	after bool // a value stands before, in the same object or array
}

func (j *jsonWriter) separate() {
	if j.after {
		j.out.WriteByte(',')
	}
}

// begin begins an object or an array.
func (j *jsonWriter) begin(bracket byte) {
	j.separate()
	j.out.WriteByte(bracket)
	j.after = false
}

func (j *jsonWriter) end(bracket byte) {
	j.out.WriteByte(bracket)
	j.after = true
}

// line begins an object on a line of its own.
func (j *jsonWriter) line() {
	j.separate()
	j.out.WriteString("\n{")
	j.after = false
}

func (j *jsonWriter) name(name string) {
	j.text(name)
	j.out.WriteByte(':')
	j.after = false
}

func (j *jsonWriter) number(n int) {
	j.separate()
	j.out.Write(strconv.AppendInt(j.out.AvailableBuffer(), int64(n), 10))
	j.after = true
}

// member writes a member that is text, unless it is empty.
func (j *jsonWriter) member(name, text string) {
	if text != "" {
		j.name(name)
		j.text(text)
	}
}

// text writes s in quotation marks. Beside what JSON asks for, it escapes what
// means something to HTML, to JavaScript or for the direction of text, so that
// the document may stand within a script element.
func (j *jsonWriter) text(s string) {
	j.separate()
	j.out.WriteByte('"')
	start := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&' {
				i++
				continue
			}
			j.out.WriteString(s[start:i])
			j.escape(rune(c))
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if isHidden(r) {
			j.out.WriteString(s[start:i])
			j.escape(r)
			start = i + size
		}
		i += size
	}
	j.out.WriteString(s[start:])
	j.out.WriteByte('"')
	j.after = true
}

func (j *jsonWriter) escape(r rune) {
	const digits = "0123456789abcdef"
	if r == '"' || r == '\\' {
		j.out.WriteByte('\\')
		j.out.WriteByte(byte(r))
		return
	}
	j.out.WriteString(`\u`)
	for shift := 12; shift >= 0; shift -= 4 {
		j.out.WriteByte(digits[r>>shift&15])
	}
}
