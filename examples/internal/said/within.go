package said

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"example.com/summit"
)

// quotesWithin returns the quotes that stand whole in the fragment. The fragment is made a
// brief, so that what is found in a quote is found in a fragment alike, and at once.
func quotesWithin(b summit.Brief, fragment string) []Answer {
	f, err := summit.New(summit.Draft{
		Language: "und",
		Quotes:   []summit.Quote{{ID: "fragment", Form: summit.FormMixed, Text: clean(fragment)}},
	})
	if err != nil { // there is nothing in it
		return nil
	}
	var list []Answer
	for q := range b.Quotes() {
		for range f.Quotes(summit.Containing(q.Text)) {
			if len(words(q.Text, 2)) > 1 || isQuoted(fragment, q.Text) {
				list = append(list, Answer{Match: Within, Quote: q, Share: share(q.Text, fragment)})
			}
		}
	}
	return list
}

// withoutParts leaves out a quote that stands twice, and one whose words are among those
// of a better answer, as of a remark that the brief has in two wordings.
func withoutParts(list []Answer) []Answer {
	var kept []Answer
	var texts []string
	for _, a := range list {
		text := " "
		for _, w := range words(a.Quote.Text, len(a.Quote.Text)) {
			text += string(w.letters) + " "
		}
		superfluous := false
		for i, k := range kept {
			superfluous = superfluous || k.Quote.ID == a.Quote.ID || len(texts[i]) > len(text) && strings.Contains(texts[i], text)
		}
		if !superfluous {
			kept, texts = append(kept, a), append(texts, text)
		}
	}
	return kept
}

// isQuoted reports whether the fragment has a phrase between quotation marks. A word
// alone is anybody's, unless it is set apart: “few” is a quote, but few say it.
func isQuoted(fragment, phrase string) bool {
	const quotationMarks = "\"'“”„‟‘’‚‛«»‹›「」『』"
	for start, end := range summit.Occurrences(fragment, phrase) {
		before, _ := utf8.DecodeLastRuneInString(fragment[:start])
		after, _ := utf8.DecodeRuneInString(strings.TrimLeft(fragment[end:], ".,;:!?…"))
		if strings.ContainsRune(quotationMarks, before) && strings.ContainsRune(quotationMarks, after) {
			return true
		}
	}
	return false
}

// clean returns text as a brief may have it.
func clean(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
	return norm.NFC.String(text)
}

// share returns how much a part has of the whole.
func share(part, whole string) float64 {
	return min(1, float64(letters(part))/max(1, float64(letters(whole))))
}

func letters(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
