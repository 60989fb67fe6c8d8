package article

// space is what isSpace reports.
const space = " \t\n\f\r"

// leftSpace returns how many bytes of white space b begins with.
func leftSpace(b []byte) int {
	for i, c := range b {
		if !isSpace(c) {
			return i
		}
	}
	return len(b)
}

// rightSpace returns how many bytes of white space b ends with.
func rightSpace(b []byte) int {
	for n := range b {
		if !isSpace(b[len(b)-1-n]) {
			return n
		}
	}
	return len(b)
}

func trim(b []byte) []byte { return trimRight(b[leftSpace(b):]) }

func trimRight(b []byte) []byte { return b[:len(b)-rightSpace(b)] }

// blank reports whether b is white space.
func blank(b []byte) bool { return leftSpace(b) == len(b) }

// isSpace reports whether c is white space in all formats.
func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }
