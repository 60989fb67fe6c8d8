package said

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"example.com/summit"
	"example.com/summit/internal/index"
	"example.com/summit/internal/words"
)

// A whole is a quote to be found whole in a fragment.
type whole struct {
	quote   int
	phrase  string // its words as a search compares them
	letters string // of the phrase
	shorter int    // the place of the longest other with whose letters these begin, or -1
}

// newWhole returns the quotes that have words, ordered by their letters.
func newWhole(quotes []summit.Quote) []whole {
	var list []whole
	for i, q := range quotes {
		if phrase := words.Normalize(q.Text); phrase != "" {
			list = append(list, whole{quote: i, phrase: phrase, letters: unspaced(phrase)})
		}
	}
	slices.SortStableFunc(list, func(a, b whole) int { return cmp.Compare(a.letters, b.letters) })
	for i := range list {
		shorter := i - 1
		for shorter >= 0 && !strings.HasPrefix(list[i].letters, list[shorter].letters) {
			shorter = list[shorter].shorter
		}
		list[i].shorter = shorter
	}
	return list
}

var unspace = strings.NewReplacer(" ", "", "-", "")

func unspaced(phrase string) string { return unspace.Replace(phrase) }

// within returns the quotes that stand whole in the fragment, in their order.
func (x *quoteIndex) within(fragment string) []Answer {
	t := newNormalText(fragment)
	found := make(map[int]bool)
	for first := range t.parts {
		rest := t.letters[t.parts[first].letter:]
		// All that the rest begins with is what the last that is not behind it in the order begins with.
		i := sort.Search(len(x.whole), func(i int) bool { return x.whole[i].letters > rest }) - 1
		for ; i >= 0; i = x.whole[i].shorter {
			w := x.whole[i]
			if found[w.quote] || !strings.HasPrefix(rest, w.letters) {
				continue
			}
			if last, ok := t.ending(first, len(w.letters)); ok && t.hasPhrase(first, last, w.phrase) {
				found[w.quote] = len(x.texts[w.quote]) > 1 || t.isQuoted(first, last)
			}
		}
	}
	var list []Answer
	letters := 0
	for i, q := range x.quotes {
		if !found[i] {
			continue
		}
		if letters == 0 {
			letters = countLetters(fragment)
		}
		list = append(list, Answer{Match: Within, Quote: q, Share: share(countLetters(q.Text), letters)})
	}
	return list
}

// A normalText is a text in the form of [words.Normalize].
type normalText struct {
	text    string
	words   string
	letters string       // of the words
	parts   []part       // its words, and of hyphenated ones each part
	spans   []words.Span // where these stand in text, once that is asked for; nil if text has no quotation marks
	located bool
}

// A part is where a word or a part of one begins.
type part struct{ at, letter int }

func newNormalText(text string) *normalText {
	t := &normalText{text: text, words: words.Normalize(text)}
	t.parts = make([]part, 0, usual)
	letters := make([]byte, 0, len(t.words))
	inside := false
	for i := range len(t.words) {
		c := t.words[i]
		if c == ' ' || c == '-' {
			inside = false
			continue
		}
		if !inside {
			t.parts = append(t.parts, part{i, len(letters)})
		}
		letters, inside = append(letters, c), true
	}
	t.letters = string(letters)
	return t
}

// ending returns the part that ends so many letters behind the start of another.
func (t *normalText) ending(first, letters int) (last int, ok bool) {
	end := t.parts[first].letter + letters
	next, ok := slices.BinarySearchFunc(t.parts, end, func(p part, end int) int { return cmp.Compare(p.letter, end) })
	return next - 1, ok || end == len(t.letters)
}

// hasPhrase reports whether some parts are the words of a phrase with the same letters, and not others.
func (t *normalText) hasPhrase(first, last int, phrase string) bool {
	start, end := t.parts[first].at, len(t.words)
	if last+1 < len(t.parts) {
		end = t.parts[last+1].at - 1
	}
	text := t.words[start:end]
	if text == phrase {
		return true
	}
	// A hyphenated word that is not here as a whole is but its parts.
	if start > 0 && t.words[start-1] == '-' {
		word, rest, _ := strings.Cut(text, " ")
		text = strings.ReplaceAll(word, "-", " ") + " " + rest
	}
	if end < len(t.words) && t.words[end] == '-' {
		word := strings.LastIndexByte(text, ' ') + 1
		text = text[:word] + strings.ReplaceAll(text[word:], "-", " ")
	}
	for range index.Occurrences(text, phrase) {
		return true
	}
	return false
}

// isQuoted reports whether some parts stand between quotation marks. A word
// alone is anybody's, unless it is set apart: “few” is a quote, but few say it.
func (t *normalText) isQuoted(first, last int) bool {
	const quotationMarks = "\"'“”„‟‘’‚‛«»‹›「」『』"
	if !t.located {
		t.located = true
		if strings.ContainsAny(t.text, quotationMarks) {
			_, t.spans = words.Locate(t.text)
		}
	}
	if t.spans == nil {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(t.text[:t.spans[first].Start])
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(t.text[t.spans[last].End:], ".,;:!?…"))
	return strings.ContainsRune(quotationMarks, before) && strings.ContainsRune(quotationMarks, after)
}
