package ask

import (
	"fmt"
	"strings"
	"unicode"
)

// Printable returns text for a line of a terminal: what would move its cursor, turn its colours or the direction of writing
// is escaped as in JSON, and a tab or a line break is a space.
func Printable(text string) string {
	var s strings.Builder
	for _, r := range text {
		switch {
		case unicode.IsControl(r) && unicode.IsSpace(r), r == '\u2028', r == '\u2029':
			s.WriteByte(' ')
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			fmt.Fprintf(&s, `\u%04x`, r)
		default:
			s.WriteRune(r)
		}
	}
	return s.String()
}
