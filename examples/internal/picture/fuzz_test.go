package picture

import (
	"strings"
	"testing"
	"unicode"
)

// FuzzSVG draws whatever a program prints: what comes is XML, with the same text, within the frame.
func FuzzSVG(f *testing.F) {
	f.Add("greet", "Hello\n", "A greeting.")
	f.Add("a\nb", "\x1b[1;31mHello\x1b[0m, \x1b]8;;x\x1b\\世界\x1b[K\r\n\te\u0301\x00\ufffe\xff", "<&>")
	f.Add("", "\u200fקמה \x1b[2mאב\u2068\n"+strings.Repeat("long ", 30)+"\x1b[38;2;1;2", "\x1b")
	f.Fuzz(func(t *testing.T, command, output, alt string) {
		d := read(t, Terminal{command, output, alt}.SVG())
		var text strings.Builder
		for _, x := range d.Texts {
			text.WriteString(x.text())
			if x.X < margin || x.X+x.Length > d.Width-margin && x.Direction != "rtl" || x.Y < margin || x.Y > d.Height-margin {
				t.Errorf("%+v leaves the frame of %d, %d", x, d.Width, d.Height)
			}
		}
		if got, want := dense(text.String()), dense("$"+shown(command)+"\n"+shown(output)); got != want {
			t.Errorf("draws %q, want %q", got, want)
		}
		if got, want := dense(d.Title), dense(shown(command)); got != want {
			t.Errorf("is called %q, want %q", got, want)
		}
	})
}

// dense returns text without what may be drawn as empty space.
func dense(text string) string {
	return strings.NewReplacer(" ", "", "\t", "", "\n", "").Replace(text)
}

// shown returns what a terminal shows of a text. It reads the text as a terminal does, character by character.
func shown(text string) string {
	const escape = '\x1b'
	runes := append([]rune(text), 0, 0) // so that there is always more to look at
	i := 0
	skip := func(from, to rune) {
		for runes[i] >= from && runes[i] <= to {
			i++
		}
	}
	skipOne := func(from, to rune) {
		if runes[i] >= from && runes[i] <= to {
			i++
		}
	}
	var s strings.Builder
	for i < len(runes)-2 {
		r := runes[i]
		i++
		if r == escape && strings.ContainsRune("[]PX^_", runes[i]) {
			r = runes[i] + 0x40 // the same in one character
			i++
		}
		switch r {
		case escape:
			skip(' ', '/')
			skipOne('0', '~')
		case 0x9b:
			skip('0', '?')
			skip(' ', '/')
			skipOne('@', '~')
		case 0x90, 0x98, 0x9d, 0x9e, 0x9f:
			for i < len(runes)-2 && !strings.ContainsRune("\a\n\x1b\u009c", runes[i]) {
				i++
			}
			switch {
			case runes[i] == escape && runes[i+1] == '\\':
				i += 2
			case runes[i] == '\a' || runes[i] == 0x9c:
				i++
			}
		case 0xfffe, 0xffff: // XML has no place for them
			s.WriteRune(unicode.ReplacementChar)
		default:
			if !unicode.IsControl(r) {
				s.WriteRune(r)
			}
		}
	}
	return s.String()
}
