package said

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"example.com/summit"
)

// plainFind is Find without an index: each quote is looked at in each way.
func plainFind(b summit.Brief, fragment string) Result {
	r := Result{Fragment: fragment}
	said := wordsOf(fragment, len(fragment))
	found := slices.Collect(b.Quotes(summit.Containing(fragment)))
	if len(found) == 0 {
		for q := range b.Quotes() {
			if plainHasLetters(wordsOf(q.Text, len(q.Text)), string(joinedLetters(said))) {
				found = append(found, q)
			}
		}
	}
	for _, q := range found {
		a := Answer{Match: Normalized, Quote: q, Share: share(countLetters(fragment), countLetters(q.Text))}
		if strings.Contains(q.Text, fragment) {
			a.Match = Exact
		}
		if a.Share == 1 || len(said) > 1 && anyTelling(said) {
			r.Answers = append(r.Answers, a)
		}
	}
	if len(r.Answers) == 0 {
		r.TooLong = len(said) > MaxWords
		r.Answers = plainWithin(b, fragment)
		for q := range b.Quotes() {
			quoted := wordsOf(q.Text, len(q.Text))
			if len(said) > MaxWords || !sharesWord(fragment, said, q.Text) {
				continue
			}
			if len(quoted) > MaxQuoted {
				r.TooLong = true
				continue
			}
			if a, ok := plainNear(fragment, said, q, quoted); ok {
				r.Answers = append(r.Answers, a)
			}
		}
	}
	slices.SortStableFunc(r.Answers, Answer.compare)
	if len(r.Answers) > 0 && (r.Answers[0].Match == Within || r.Answers[0].Match == Near) {
		r.Answers = plainWithoutParts(r.Answers)
	}
	if len(r.Answers) == 0 {
		r.Stated = slices.Collect(b.Findings(summit.Containing(fragment)))
	}
	return r
}

func plainHasLetters(list []word, letters string) bool {
	for i := range list {
		joined := ""
		for _, w := range list[i:] {
			if joined += string(w.letters); joined == letters {
				return true
			}
		}
	}
	return false
}

// plainWithin looks for the quotes in a brief that is made of the fragment.
func plainWithin(b summit.Brief, fragment string) (list []Answer) {
	text := norm.NFC.String(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, fragment))
	f, err := summit.New(summit.Draft{Language: "und", Quotes: []summit.Quote{{ID: "fragment", Form: summit.FormMixed, Text: text}}})
	if err != nil {
		return nil
	}
	for q := range b.Quotes() {
		for range f.Quotes(summit.Containing(q.Text)) {
			if len(wordsOf(q.Text, 2)) > 1 || plainIsQuoted(fragment, q.Text) {
				list = append(list, Answer{Match: Within, Quote: q, Share: share(countLetters(q.Text), countLetters(fragment))})
			}
		}
	}
	return list
}

func plainIsQuoted(fragment, phrase string) bool {
	const marks = "\"'“”„‟‘’‚‛«»‹›「」『』"
	for start, end := range summit.Occurrences(fragment, phrase) {
		before, after := []rune(fragment[:start]), []rune(strings.TrimLeft(fragment[end:], ".,;:!?…"))
		if len(before) > 0 && len(after) > 0 && strings.ContainsRune(marks, before[len(before)-1]) && strings.ContainsRune(marks, after[0]) {
			return true
		}
	}
	return false
}

// plainNear compares all words with all others.
func plainNear(fragment string, said []word, q summit.Quote, quoted []word) (Answer, bool) {
	l := &likeness{said: said}
	text := make([]int32, len(quoted)) // each word is known by itself, and like all others
	for i, w := range quoted {
		text[i] = int32(i)
		l.known = append(l.known, known{letters: w.letters, telling: isTelling(w.letters)})
		l.row = append(l.row, 1)
	}
	l.likes = []wordSet{{}}
	for i := range said {
		l.likes[0][i/64] |= 1 << (i % 64)
	}
	best := l.bestFit(text)
	if best.distance > MaxDistance || !best.alike.isEnough() {
		return Answer{}, false
	}
	a := Answer{Match: Near, Quote: q, Share: best.share, Distance: best.distance}
	if best.distance == 0 {
		a.Match = Within
		return a, true
	}
	a.Differs = differences(best.pairs, fragment, said, q.Text, quoted)
	a.Lacks, a.Adds = changes(best.pairs, fragment, said, q.Text, quoted)
	return a, true
}

func plainWithoutParts(list []Answer) (kept []Answer) {
	spaced := func(a Answer) string {
		text := " "
		for _, w := range wordsOf(a.Quote.Text, len(a.Quote.Text)) {
			text += string(w.letters) + " "
		}
		return text
	}
	for _, a := range list {
		if !slices.ContainsFunc(kept, func(k Answer) bool {
			return k.Quote.ID == a.Quote.ID || len(spaced(k)) > len(spaced(a)) && strings.Contains(spaced(k), spaced(a))
		}) {
			kept = append(kept, a)
		}
	}
	return kept
}
