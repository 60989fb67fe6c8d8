package find

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// combining is the first byte of U+0300, the lowest character that may combine with the one before it.
const combining = 0xCC

// longest is how many bytes a character with its marks may have. Those of
// text in Unicode's stream-safe format, and thus of normal text, have no more.
const longest = norm.MaxSegmentSize

// overlong stands for a character with more marks than that. They are not
// looked at, which keeps memory bounded. No UTF-8 has this byte, and no word.
const overlong = 0xFF

// IsLetter reports whether r counts when words are compared: letters with
// their marks, and numbers, be they digits or as ½, ² and Ⅳ.
func IsLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// Letters returns what counts when words are compared: the letters and numbers
// of s, in normal form C.
func Letters(s string) string {
	letters := make([]byte, 0, len(s))
	for b := []byte(s); len(b) > 0; {
		n := character(b, true)
		if n > longest {
			letters = append(letters, overlong)
			n += marks(b[n:])
		} else {
			eachRune(nil, b[:n], func(r rune, char []byte) {
				if IsLetter(r) {
					letters = append(letters, char...)
				}
			})
		}
		b = b[n:]
	}
	return string(letters)
}

// Same reports whether place holds the words of text or, where that has no
// letter, text itself.
func Same(place, text string) bool {
	if letters := Letters(text); letters != "" {
		return Letters(place) == letters
	}
	return place == text
}

// character returns how many bytes the first character of b has, with the
// marks that may combine with it. It is 0 where more of b has to be known,
// unless this is the last of it. Where it is more than longest, further marks may follow.
func character(b []byte, last bool) int {
	if !last && !utf8.FullRune(b) {
		return 0
	}
	_, n := utf8.DecodeRune(b)
	for n <= longest {
		switch {
		case n == len(b) && last:
			return n
		case n == len(b):
			return 0
		case b[n] < combining:
			return n
		case !last && !utf8.FullRune(b[n:]):
			return 0
		}
		m := marked(b[n:])
		if m == 0 {
			return n
		}
		n += m
	}
	return n
}

// marks returns how many of b's bytes are, from its start, whole runes that may combine with what stands before.
func marks(b []byte) (n int) {
	for n < len(b) {
		m := marked(b[n:])
		if m == 0 {
			break
		}
		n += m
	}
	return n
}

// marked returns the size of b's first rune if that may combine with one before it, or else 0.
func marked(b []byte) int {
	if p := norm.NFC.Properties(b); !p.BoundaryBefore() {
		return p.Size()
	}
	return 0
}

// eachRune calls f with every rune of a character in normal form C, for which it uses chars or, if that is nil, one of its own.
func eachRune(chars *norm.Iter, char []byte, f func(r rune, char []byte)) {
	r, size := utf8.DecodeRune(char)
	if size == len(char) && r < 0x300 { // these are normal by themselves
		f(r, char)
		return
	}
	if norm.NFC.QuickSpan(char) == len(char) {
		runes(char, f)
		return
	}
	if chars == nil {
		chars = new(norm.Iter)
	}
	for chars.Init(norm.NFC, char); !chars.Done(); {
		runes(chars.Next(), f)
	}
}

func runes(b []byte, f func(r rune, char []byte)) {
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		f(r, b[:size])
		b = b[size:]
	}
}
