package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

const (
	firstStrongIsolate    = '\u2068'
	popDirectionalIsolate = '\u2069'
)

// Isolate returns s such that it does not disturb the order of the text around it: where it has letters that run
// against [Locale.RightToLeft], controls of the direction or, within Arabic, numbers with signs, each paragraph of it stands between U+2068 and U+2069.
// So do statements, quotes and people's names, which stay in the language of the brief, within Arabic. A page of HTML does
// this by an element with dir="auto", and with lang set to [summit.Brief.Language].
func (l Locale) Isolate(s string) string {
	if !l.disturbs(s) {
		return s
	}
	var b strings.Builder
	for s != "" {
		end := strings.IndexFunc(s, endsParagraph)
		if end < 0 {
			end = len(s)
		}
		if end > 0 {
			b.WriteRune(firstStrongIsolate)
			b.WriteString(balanced(s[:end]))
			b.WriteRune(popDirectionalIsolate)
		}
		_, size := utf8.DecodeRuneInString(s[end:])
		b.WriteString(s[end : end+size])
		s = s[end+size:]
	}
	return b.String()
}

func (l Locale) disturbs(s string) bool {
	number, sign, own := false, false, false
	for _, r := range s {
		if unicode.Is(unicode.Bidi_Control, r) {
			return true
		}
		switch classOf(r) {
		case bidi.L:
			if l.RightToLeft() {
				return true
			}
		case bidi.R, bidi.AL:
			if !l.RightToLeft() {
				return true
			}
			own = true
		case bidi.EN:
			number = true
		default:
			sign = true
		}
	}
	return l.RightToLeft() && number && sign && !own
}

func classOf(r rune) bidi.Class {
	properties, _ := bidi.LookupRune(r)
	return properties.Class()
}

func endsParagraph(r rune) bool { return classOf(r) == bidi.B }

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
