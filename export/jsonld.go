package export

import (
	"io"
	"strconv"
	"unicode/utf8"
)

// A jsonWriter writes JSON, one value after the other.
type jsonWriter struct {
	out   io.Writer
	buf   []byte // what is not written yet
	after bool   // a value stands before, in the same object or array
}

const enoughToWrite = 1 << 15

// written writes what there is so far, if it is enough, and returns the writer's error.
func (j *jsonWriter) written() error {
	if len(j.buf) < enoughToWrite {
		return nil
	}
	return j.flush()
}

func (j *jsonWriter) flush() error {
	n, err := j.out.Write(j.buf)
	if err == nil && n < len(j.buf) {
		err = io.ErrShortWrite
	}
	j.buf = j.buf[:0]
	return err
}

// close ends the document.
func (j *jsonWriter) close() error {
	j.buf = append(j.buf, '\n')
	return j.flush()
}

func (j *jsonWriter) separate() {
	if j.after {
		j.buf = append(j.buf, ',')
	}
}

// begin begins an object or an array.
func (j *jsonWriter) begin(bracket byte) {
	j.separate()
	j.buf = append(j.buf, bracket)
	j.after = false
}

func (j *jsonWriter) end(bracket byte) {
	j.buf = append(j.buf, bracket)
	j.after = true
}

// line begins an object on a line of its own.
func (j *jsonWriter) line() {
	j.separate()
	j.buf = append(j.buf, "\n{"...)
	j.after = false
}

// name begins a member. Names are ours, and need no escapes.
func (j *jsonWriter) name(name string) {
	j.separate()
	j.buf = append(append(append(j.buf, '"'), name...), `":`...)
	j.after = false
}

func (j *jsonWriter) number(n int) {
	j.separate()
	j.buf = strconv.AppendInt(j.buf, int64(n), 10)
	j.after = true
}

// member writes a member that is text, unless it is empty.
func (j *jsonWriter) member(name, text string) {
	if text != "" {
		j.name(name)
		j.text(text)
	}
}

// escapedSigns has a bit for each character below 64 that is escaped.
const escapedSigns uint64 = 1<<' ' - 1 | 1<<'"' | 1<<'&' | 1<<'<' | 1<<'>'

// text writes s in quotation marks. Beside what JSON asks for, it escapes what
// means something to HTML, to JavaScript or for the direction of text, so that
// the document may stand within a script element.
func (j *jsonWriter) text(s string) {
	j.separate()
	j.buf = append(j.buf, '"')
	start := 0
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		escaped := r < 64 && escapedSigns>>r&1 != 0 || r == '\\'
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
			escaped = isHidden(r)
		}
		if escaped {
			j.buf = append(j.buf, s[start:i]...)
			j.escape(r)
			start = i + size
		}
		i += size
	}
	j.buf = append(append(j.buf, s[start:]...), '"')
	j.after = true
}

func (j *jsonWriter) escape(r rune) {
	const digits = "0123456789abcdef"
	if r == '"' || r == '\\' {
		j.buf = append(j.buf, '\\', byte(r))
		return
	}
	j.buf = append(j.buf, '\\', 'u', digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15])
}
