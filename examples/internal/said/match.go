package said

import (
	"slices"
	"strings"

	"example.com/summit"
)

// quotesWith returns the quotes that have the words of the fragment, the best first.
func quotesWith(b summit.Brief, fragment string) []Answer {
	said := words(fragment, len(fragment))
	found := slices.Collect(b.Quotes(summit.Containing(fragment)))
	if len(found) == 0 { // perhaps the words are parted otherwise: "dont", a word divided at the end of a line
		want := joinedLetters(said)
		for q := range b.Quotes() {
			if hasLetters(words(q.Text, len(q.Text)), want) {
				found = append(found, q)
			}
		}
	}
	var list []Answer
	for _, q := range found {
		a := Answer{Match: Normalized, Quote: q, Share: share(fragment, q.Text)}
		if strings.Contains(q.Text, fragment) {
			a.Match = Exact
		}
		if a.Share == 1 || len(said) > 1 && isTelling(said) {
			list = append(list, a)
		}
	}
	slices.SortStableFunc(list, Answer.compare)
	return list
}

// hasLetters reports whether some words in a row have these letters.
func hasLetters(list []word, letters string) bool {
	for i := range list {
		rest := letters
		for _, w := range list[i:] {
			var ok bool
			if rest, ok = strings.CutPrefix(rest, string(w.letters)); !ok {
				break
			}
			if rest == "" {
				return true
			}
		}
	}
	return false
}

func joinedLetters(list []word) string {
	var s strings.Builder
	for _, w := range list {
		s.WriteString(string(w.letters))
	}
	return s.String()
}

// common are words that everybody uses: articles, pronouns, prepositions, conjunctions, forms of be and have.
const common = " a an the i you he she it we they me him her us them my your his its our their this that these those who which what " +
	"in on at to of for with by from as into about over after before under between and or but if than so while because " +
	"is are was were be been being am has have had having "

// isTelling reports whether a word is among them that not everybody uses.
func isTelling(list []word) bool {
	return slices.ContainsFunc(list, func(w word) bool { return !strings.Contains(common, " "+string(w.letters)+" ") })
}
