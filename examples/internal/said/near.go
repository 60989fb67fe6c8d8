package said

import (
	"slices"
	"strings"

	"example.com/summit"
)

// What counts as near is set by the misquotations in testdata: below, words were
// left out, added or replaced; above, they are somebody else's.
const (
	maxDistance = 0.27 // a word in four or so
	MaxWords    = 200  // of a fragment; a longer one is a text and no misquotation, and would take long
	MaxQuoted   = 2000 // words of a quote, likewise
	minLetters  = 8    // that words which are alike must have together: "on Russia" is too little to know somebody by
)

// likeQuotes returns the quotes that are much like the fragment, or like a part of it; ok
// is false if the fragment is too long, or one of the quotes. Only quotes that share a word
// with the fragment are looked at, so that few are.
func likeQuotes(b summit.Brief, fragment string) (list []Answer, ok bool) {
	said := words(fragment, MaxWords+1)
	if len(said) > MaxWords {
		return nil, false
	}
	ok = true
	var shared []summit.QuoteFilter
	for _, w := range said {
		shared = append(shared, summit.Containing(fragment[w.start:w.end]))
	}
	for q := range b.Quotes(summit.Any(shared...)) {
		quoted := words(q.Text, MaxQuoted+1)
		if len(quoted) > MaxQuoted {
			ok = false
			continue
		}
		best := bestFit(said, quoted)
		if best.distance > maxDistance || len(best.alike) < 2 || !isTelling(best.alike) || len(joinedLetters(best.alike)) < minLetters {
			continue
		}
		a := Answer{Match: Near, Quote: q, Share: best.share, Distance: best.distance}
		if best.distance == 0 {
			a.Match = Within
		} else {
			a.Differs = differences(best.pairs, fragment, said, q.Text, quoted)
			a.Lacks, a.Adds = changes(best.pairs, fragment, said, q.Text, quoted)
		}
		list = append(list, a)
	}
	return list, ok
}

// A fit is how a stretch of the fragment and one of the quote lie beside each other.
type fit struct {
	pairs    []pair // a is a word of the fragment, b one of the quote
	distance float64
	share    float64 // of the fragment
	alike    []word  // of the quote
}

// bestFit sets the whole fragment beside a stretch of the quote, or the whole quote beside a stretch of the fragment.
func bestFit(said, quoted []word) fit {
	inQuote, inFragment := align(said, quoted), align(quoted, said)
	for i, p := range inFragment {
		inFragment[i] = pair{p.b, p.a}
	}
	f, other := newFit(inQuote, said, quoted), newFit(inFragment, said, quoted)
	if other.distance < f.distance {
		return other
	}
	return f
}

func newFit(pairs []pair, said, quoted []word) fit {
	f := fit{pairs: pairs}
	var cost, inSaid, inQuoted, lettersSaid float64
	for _, p := range pairs {
		if p.a >= 0 {
			inSaid++
			lettersSaid += float64(len(said[p.a].letters))
		}
		if p.b >= 0 {
			inQuoted++
		}
		if p.a < 0 || p.b < 0 {
			cost++
			continue
		}
		c := replacement(said[p.a], quoted[p.b])
		cost += c
		if c < 1 {
			f.alike = append(f.alike, quoted[p.b])
		}
	}
	f.distance = cost / max(inSaid, inQuoted, 1)
	f.share = lettersSaid / max(1, float64(len([]rune(joinedLetters(said)))))
	return f
}

// differences returns the stretch of the quote, with [-words-] that the fragment lacks and
// {+words+} that it has instead.
func differences(fit []pair, fragment string, said []word, quote string, quoted []word) string {
	var s strings.Builder
	first := slices.IndexFunc(fit, func(p pair) bool { return p.b >= 0 })
	if fit[first].b > 0 {
		s.WriteString("… ")
	}
	at, last := quoted[fit[first].b].start, fit[first].b // how far the quote is written
	for i, p := range fit {
		if p.b < 0 {
			if i > first {
				s.WriteByte(' ')
			}
			s.WriteString(added(fragment, said[p.a]))
			if i < first {
				s.WriteByte(' ')
			}
			continue
		}
		w := quoted[p.b]
		s.WriteString(quote[at:w.start])
		at, last = w.end, p.b
		text := quote[w.start:w.end]
		switch {
		case p.a < 0:
			s.WriteString("[-" + text + "-]")
		case slices.Equal(said[p.a].letters, w.letters):
			s.WriteString(text)
		default:
			s.WriteString("[-" + text + "-]" + added(fragment, said[p.a]))
		}
	}
	if last < len(quoted)-1 {
		s.WriteString(" …")
	}
	return s.String()
}

// changes returns the words of the quote that the fragment lacks, and those it has instead.
func changes(fit []pair, fragment string, said []word, quote string, quoted []word) (lacks, adds []string) {
	for _, p := range fit {
		if p.a >= 0 && p.b >= 0 && slices.Equal(said[p.a].letters, quoted[p.b].letters) {
			continue
		}
		if p.b >= 0 {
			lacks = append(lacks, quote[quoted[p.b].start:quoted[p.b].end])
		}
		if p.a >= 0 {
			adds = append(adds, fragment[said[p.a].start:said[p.a].end])
		}
	}
	return lacks, adds
}

func added(fragment string, w word) string { return "{+" + fragment[w.start:w.end] + "+}" }
