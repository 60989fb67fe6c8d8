package said

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Words returns where in a text each word starts and ends, in bytes, as [Finder.Find] parts them.
func Words(text string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		for w := range eachWord(text) {
			if !yield(w.start, w.end) {
				return
			}
		}
	}
}

// A word is one of a text, parted from others by what is no letter, digit or apostrophe.
type word struct {
	start, end int    // in the text
	letters    []rune // and digits, without case and diacritics
}

// parted are scripts whose characters are words each.
var parted = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana}

// wordsOf returns the words of text, up to so many.
func wordsOf(text string, most int) []word {
	list := make([]word, 0, min(most, usual))
	for w := range eachWord(text) {
		if len(list) == most {
			break
		}
		list = append(list, w)
	}
	return list
}

const (
	chunk = 256 // letters share memory
	usual = 16  // letters or fewer has a word
)

func eachWord(text string) iter.Seq[word] {
	return func(yield func(word) bool) {
		letters := make([]rune, 0, min(len(text), chunk)) // of several words, so that memory is asked for once
		for start := 0; start < len(text); {
			end, inside := wordEnd(text, start)
			if !inside {
				start = end
				continue
			}
			if len(letters) >= chunk-usual {
				letters = make([]rune, 0, chunk)
			}
			from := len(letters)
			letters = appendFolded(letters, text[start:end])
			w := word{start, end, letters[from:len(letters):len(letters)]}
			if len(w.letters) > 0 && !yield(w) {
				return
			}
			start = end
		}
	}
}

// wordEnd returns where a word ends that starts there, or a character that is not inside one.
func wordEnd(text string, start int) (end int, inside bool) {
	r, size := utf8.DecodeRuneInString(text[start:])
	inside, alone := isInside(r, false)
	end = start + size
	for inside && !alone && end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if more, other := isInside(r, true); !more || other {
			break
		}
		end += size
	}
	return end, inside
}

// isInside reports whether r is of a word, which has begun or not, and whether it is one alone.
func isInside(r rune, begun bool) (inside, alone bool) {
	switch {
	case isPlain(r):
		return true, false
	case r == '\'' || r == '’':
		return begun, false
	case r < utf8.RuneSelf:
		return false, false
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.Nd), unicode.In(r, parted...)
}

// isPlain reports whether r is a letter or digit of ASCII.
func isPlain(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' || '0' <= r && r <= '9' }

// appendFolded appends the letters and digits of text without case and diacritics.
func appendFolded(letters []rune, text string) []rune {
	from := len(letters)
	for _, r := range text {
		switch {
		case 'A' <= r && r <= 'Z':
			letters = append(letters, r+'a'-'A')
		case isPlain(r):
			letters = append(letters, r)
		case r >= utf8.RuneSelf && r != '’':
			return appendDecomposed(letters[:from], text)
		}
	}
	return letters
}

func appendDecomposed(letters []rune, text string) []rune {
	for _, r := range norm.NFKD.String(text) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			letters = append(letters, unicode.ToLower(r))
		}
	}
	return letters
}

// countLetters returns how many letters and digits a text has.
func countLetters(text string) int {
	n := 0
	for _, r := range text {
		if isPlain(r) || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			n++
		}
	}
	return n
}

func joinedLetters(list []word) []rune {
	var letters []rune
	for _, w := range list {
		letters = append(letters, w.letters...)
	}
	return letters
}

// common are words that everybody uses: articles, pronouns, prepositions, conjunctions, forms of be and have.
const common = " a an the i you he she it we they me him her us them my your his its our their this that these those who which what " +
	"in on at to of for with by from as into about over after before under between and or but if than so while because " +
	"is are was were be been being am has have had having "

// isTelling reports whether a word is one that not everybody uses.
func isTelling(letters []rune) bool { return !strings.Contains(common, " "+string(letters)+" ") }

func anyTelling(list []word) bool {
	return slices.ContainsFunc(list, func(w word) bool { return isTelling(w.letters) })
}
