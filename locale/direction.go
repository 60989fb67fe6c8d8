package locale

import (
	"strings"
	"unicode"
)

const (
	firstStrongIsolate    = '\u2068'
	popDirectionalIsolate = '\u2069'
)

// Isolate returns s such that it does not disturb the order of the text around it: where it has letters that run
// against [Locale.RightToLeft], or controls of the direction, it stands between U+2068 and U+2069. So do
// statements, quotes and people's names, which stay in the language of the brief, within Arabic. A page of HTML does
// this by an element with dir="auto", and with lang set to [summit.Brief.Language].
func (l Locale) Isolate(s string) string {
	disturbs := isRightToLeft
	if l.RightToLeft() {
		disturbs = isLeftToRight
	}
	if !strings.ContainsFunc(s, func(r rune) bool { return disturbs(r) || unicode.Is(unicode.Bidi_Control, r) }) {
		return s
	}
	return string(firstStrongIsolate) + balanced(s) + string(popDirectionalIsolate)
}

// balanced returns s with as many ends of isolates as beginnings, so that none ends the one around it.
func balanced(s string) string {
	open := 0
	s = strings.Map(func(r rune) rune {
		switch {
		case '\u2066' <= r && r <= firstStrongIsolate: // the beginnings of the three sorts of isolates
			open++
		case r == popDirectionalIsolate && open == 0:
			return -1
		case r == popDirectionalIsolate:
			open--
		}
		return r
	}, s)
	return s + strings.Repeat(string(popDirectionalIsolate), open)
}

func isRightToLeft(r rune) bool {
	return r >= 0x0590 && unicode.IsLetter(r) && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko,
		unicode.Samaritan, unicode.Mandaic, unicode.Adlam, unicode.Hanifi_Rohingya, unicode.Mende_Kikakui)
}

func isLeftToRight(r rune) bool { return unicode.IsLetter(r) && !isRightToLeft(r) }
