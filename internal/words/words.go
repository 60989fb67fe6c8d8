// Package words reduces text to the words that a search compares.
package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Normalize returns the words of s, separated by single spaces, without what
// does not count in a search: case, diacritics, width, punctuation, the dots
// of abbreviations. The parts of a hyphenated word are separated by "-",
// whatever dash stood there. An apostrophe ends a word. Characters of Chinese
// and Japanese scripts are words each.
//
// Normalize(Normalize(s)) is Normalize(s).
func Normalize(s string) string {
	var buf [128]byte
	if b := Append(buf[:0], s); string(b) != s {
		return string(b)
	}
	return s
}

// Append appends what [Normalize] returns to b.
func Append(b []byte, s string) []byte {
	if b, ok := appendSimple(b, s); ok {
		return b
	}
	if isASCII(s) {
		var buf [256]byte
		return appendWords(b, lower(buf[:0], s))
	}
	var buf [256]rune
	return appendWords(b, fold(buf[:0], s))
}

// appendSimple appends what Normalize returns of s, if s is of single spaces between digits
// and Latin letters, as most names are.
func appendSimple(b []byte, s string) (_ []byte, ok bool) {
	from := len(b)
	for i, r := range s {
		switch {
		case 'a' <= r && r <= 'z' || '0' <= r && r <= '9':
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case r == ' ' && 0 < i && i < len(s)-1 && s[i-1] != ' ':
		case firstLatin <= r && int(r-firstLatin) < len(latin) && latin[r-firstLatin] != ' ':
			r = rune(latin[r-firstLatin])
		default:
			return b[:from], false
		}
		b = append(b, byte(r))
	}
	return b, true
}

// latin has what fold makes of the letters from À to ſ, where that is one letter.
const (
	firstLatin = 'À'
	latin      = "aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y" +
		"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkk llllll  llnnnnnn nnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
)

// appendWords appends the words of folded text, whose characters are bytes if it is all ASCII.
func appendWords[T byte | rune](b []byte, chars []T) []byte {
	from := len(b)
	var sep byte    // what stands between the last word rune written and the next; 0: nothing, they are of one word
	single := false // the last word rune is a word by itself
	run := 0        // how many word runes stand in a row before here
	for i, c := range chars {
		r := rune(c)
		inside := len(b) > from && sep == 0
		switch {
		case isWord(r):
			mark := r >= firstMark && unicode.Is(unicode.M, r)
			if inside && !mark && (alone(r) || single) {
				sep = ' '
			}
			if !mark {
				single = alone(r)
			}
			if sep != 0 && len(b) > from {
				b = append(b, sep)
			}
			if r < utf8.RuneSelf {
				b = append(b, byte(r))
			} else {
				b = utf8.AppendRune(b, r)
			}
			sep = 0
			if run++; alone(r) || !unicode.IsLetter(r) {
				run = 2 // no letter of an abbreviation
			}
			continue
		case inside && r == '.' && run == 1 && (singleLetter(chars[i+1:]) || joins(chars[i+1:])):
			// A dot of an abbreviation, "u.s" or "u.s.-russia": nothing stands here.
		case inside && joins(chars[i:]):
			sep = '-'
		default:
			sep = ' '
		}
		run = 0
	}
	return b
}

// Key returns the words of s with the parts of hyphenated words as words of
// their own: the form in which names are compared.
func Key(s string) string { return string(AppendKey(nil, s)) }

// AppendKey appends what [Key] returns to b.
func AppendKey(b []byte, s string) []byte {
	from := len(b)
	b = Append(b, s)
	for i := from; i < len(b); i++ {
		if b[i] == '-' {
			b[i] = ' '
		}
	}
	return b
}

const firstMark = '\u0300'

// fold appends the runes of s in their compatibility decomposition, without
// diacritics and invisible characters, and with case folded.
func fold(runes []rune, s string) []rune {
	for _, r := range norm.NFKD.String(strings.Map(visible, s)) {
		switch {
		case 'A' <= r && r <= 'Z':
			runes = append(runes, r+'a'-'A')
		case r < utf8.RuneSelf:
			runes = append(runes, r)
		case !isDiacritic(r):
			runes = appendPlain(runes, foldCase(r))
		}
	}
	return runes
}

// lower appends the bytes of s with case folded.
func lower(b []byte, s string) []byte {
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func visible(r rune) rune {
	if r >= utf8.RuneSelf && (unicode.In(r, unicode.Cf, unicode.Me, unicode.Variation_Selector) || r == '\u034f') {
		return -1
	}
	return r
}

func foldCase(r rune) rune {
	least := r
	for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
		if unicode.IsLetter(f) { // the iota subscript, a mark, folds with the letter
			least = min(least, f)
		}
	}
	return unicode.ToLower(least)
}

// isDiacritic reports whether r is a mark that may be left out in writing:
// accents, and the points of Hebrew and Arabic. Marks of other classes, the
// vowel signs of Indic scripts among them, are part of the spelling.
func isDiacritic(r rune) bool {
	if !unicode.Is(unicode.M, r) {
		return false
	}
	class := norm.NFKD.PropertiesString(string(r)).CCC()
	return 10 <= class && class <= 36 || class >= 200
}

// appendPlain appends r, spelled out where it is a letter with a stroke or a
// ligature, which Unicode does not decompose.
func appendPlain(runes []rune, r rune) []rune {
	switch r {
	case 'ß':
		return append(runes, 's', 's')
	case 'æ':
		return append(runes, 'a', 'e')
	case 'œ':
		return append(runes, 'o', 'e')
	case 'þ':
		return append(runes, 't', 'h')
	case 'ø':
		r = 'o'
	case 'ł':
		r = 'l'
	case 'đ', 'ð':
		r = 'd'
	case 'ħ':
		r = 'h'
	case 'ŧ':
		r = 't'
	case 'ŋ':
		r = 'n'
	case 'ı', 'ɨ':
		r = 'i'
	}
	return append(runes, r)
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9'
	}
	return r != '\u02bc' && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.M, r))
}

func isDash(r rune) bool {
	return r == '-' || r >= utf8.RuneSelf && (r == '\u2212' || unicode.Is(unicode.Pd, r))
}

// alone reports whether r is a word by itself, in scripts that don't separate words.
func alone(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// joins reports whether rest begins with a dash that joins what stands before it to a word.
func joins[T byte | rune](rest []T) bool {
	return len(rest) > 1 && isDash(rune(rest[0])) && isWord(rune(rest[1]))
}

// singleLetter reports whether rest begins with a word of a single letter.
func singleLetter[T byte | rune](rest []T) bool {
	return len(rest) > 0 && isWord(rune(rest[0])) && unicode.IsLetter(rune(rest[0])) && !alone(rune(rest[0])) && (len(rest) == 1 || !isWord(rune(rest[1])))
}
