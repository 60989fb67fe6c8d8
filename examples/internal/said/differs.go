package said

import (
	"slices"
	"strings"
)

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
