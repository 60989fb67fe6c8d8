package agreement

import (
	"slices"
	"strconv"

	"example.com/summit"
)

// A finding is what counts of a finding when it is aligned.
type finding struct {
	sentences []int
	words     []int // numbers of the lexicon
	weight    float64
	quotes    []int // labels
	kind      summit.Kind
	outcome   summit.Outcome
}

// alignFindings aligns the findings of two encodings whose quotes have labels.
func alignFindings(encodings [2]*encoding) []match {
	var texts [2][][]string
	for side, e := range encodings {
		for _, f := range e.findings {
			texts[side] = append(texts[side], wordsOf(f.Statement))
		}
	}
	lexicon := newLexicon(texts)
	var items [2][]item
	var findings [2][]finding
	for side, e := range encodings {
		for i, f := range e.findings {
			it := item{key: findingKey(texts[side][i], f, e), blocks: slices.Sorted(f.Sentences.All())}
			found := finding{sentences: it.blocks, kind: f.Kind, outcome: f.Outcome}
			if len(it.blocks) == 0 {
				it.blocks = []int{0} // findings without a sentence are together
			}
			found.words, found.weight = lexicon.text(texts[side][i])
			for _, l := range e.labels.of(f.Quotes) {
				n, _ := strconv.Atoi(l)
				found.quotes = append(found.quotes, n)
			}
			slices.Sort(found.quotes)
			items[side] = append(items[side], it)
			findings[side] = append(findings[side], found)
		}
	}
	return align(items, ranks(items), func(m match) (score, bool) {
		return likeFindings(&findings[0][m.reference], &findings[1][m.other], lexicon)
	})
}

// findingKey returns all that a finding says, the words of its statement first.
func findingKey(words []string, f summit.Finding, e *encoding) string {
	var k key
	k.add(words...)
	k.add(f.Statement, string(f.Kind), string(f.Outcome), string(f.Modality), string(f.Condition), string(f.Date))
	k.add(names(f.Phases, text)...)
	k.add(names(f.Settings, text)...)
	k.add(names(f.By, text)...)
	k.add(names(f.Citing, text)...)
	k.add(names(f.Actors, text)...)
	k.add(names(f.Topics, text)...)
	k.add(names(f.Regions, text)...)
	k.add(e.labels.of(f.Quotes)...)
	k.add(names(f.Sentences, strconv.Itoa)...)
	return k.String()
}

// leastWords is the part of their words that statements must share to be of one claim.
const leastWords = 0.1

func likeFindings(a, b *finding, l *lexicon) (s score, ok bool) {
	words := jaccard(common(a.words, b.words, l.weight), a.weight, b.weight)
	if words < leastWords {
		return s, false
	}
	count := func(a, b []int) float64 { return jaccard(common(a, b, one), float64(len(a)), float64(len(b))) }
	sum, parts := 2*words, 3.0
	if len(a.sentences)+len(b.sentences) == 0 {
		sum++
	} else {
		sum += count(a.sentences, b.sentences)
	}
	if len(a.quotes)+len(b.quotes) > 0 {
		sum += count(a.quotes, b.quotes)
		parts++
	}
	s.similarity = sum / parts
	if a.kind == b.kind {
		s.ties += 2
	}
	if a.outcome == b.outcome {
		s.ties++
	}
	return s, true
}
