package summit_test

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"example.com/summit"
)

// A plainText finds words in a text that it holds as a whole, rune by rune.
type plainText struct {
	text     string
	chars    []plainChar
	passages []plainPassage
}

// A plainChar is a rune of the text in normal form C.
type plainChar struct {
	rune
	start, end int // of its segment, in the text
	letter     int // the letters before it, in bytes
}

// A plainPassage is what quotation marks enclose.
type plainPassage struct{ start, end, from, to int } // in bytes of the text, and in letters

func counts(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

// countedOf returns the letters, numbers and marks of s in normal form C.
func countedOf(s string) string {
	return strings.Map(func(r rune) rune {
		if counts(r) {
			return r
		}
		return -1
	}, norm.NFC.String(s))
}

func newPlainText(text string) *plainText {
	p := &plainText{text: text}
	var iter norm.Iter
	letters := 0
	for iter.InitString(norm.NFC, text); !iter.Done(); {
		start := iter.Pos()
		for _, r := range string(iter.Next()) {
			p.chars = append(p.chars, plainChar{r, start, iter.Pos(), letters})
			if counts(r) {
				letters += utf8.RuneLen(r)
			}
		}
	}
	var open []plainChar
	for i, c := range p.chars {
		before := ' '
		if i > 0 {
			before = p.chars[i-1].rune
		}
		var opening string
		switch c.rune {
		case '”':
			opening = "“„"
		case '“':
			opening = "„"
		case '»':
			opening = "«"
		case '"':
			if !unicode.IsSpace(before) && !strings.ContainsRune("([{:“„«", before) {
				opening = `"`
			}
		}
		at := len(open) - 1
		for at >= 0 && !strings.ContainsRune(opening, open[at].rune) {
			at--
		}
		switch {
		case at >= 0:
			p.passages = append(p.passages, plainPassage{open[at].start + utf8.RuneLen(open[at].rune), c.start, open[at].letter, c.letter})
			open = open[:at]
		case strings.ContainsRune("“„«", c.rune), c.rune == '"' && !counts(before):
			open = append(open, c)
		}
	}
	return p
}

// letterAt returns how many letters there are before the first that a part of
// the text from start has.
func (p *plainText) letterAt(start int) int {
	after := len(countedOf(p.text))
	next := len(p.text)
	for _, c := range slices.Backward(p.chars) {
		if c.start >= start {
			after, next = c.letter, c.start
		}
	}
	if start > next {
		return -1
	}
	return after - len(countedOf(p.text[start:next]))
}

// A plainPlace is where words were found.
type plainPlace struct{ start, end, letter int }

// quoted returns the places where quotation marks enclose words and no others.
func (p *plainText) quoted(words string) (places []plainPlace) {
	letters := countedOf(p.text)
	seen := make(map[[2]int]bool)
	for _, q := range p.passages {
		if words != "" && letters[q.from:q.to] == words && !seen[[2]int{q.from, q.to}] {
			seen[[2]int{q.from, q.to}] = true
			places = append(places, plainPlace{q.start, q.end, q.from})
		}
	}
	return places
}

// whole returns the places where words stand as whole words.
func (p *plainText) whole(words string) (places []plainPlace) {
	for i, first := range p.chars {
		if words == "" || !counts(first.rune) || i > 0 && counts(p.chars[i-1].rune) {
			continue
		}
		rest := words
		for j := i; j < len(p.chars); j++ {
			c := p.chars[j]
			if !counts(c.rune) {
				continue
			}
			var ok bool
			if rest, ok = strings.CutPrefix(rest, string(c.rune)); !ok {
				break
			}
			if rest != "" {
				continue
			}
			if (j+1 == len(p.chars) || !counts(p.chars[j+1].rune)) && !strings.ContainsAny(p.text[first.start:c.end], "“”„«»\"") {
				places = append(places, plainPlace{first.start, c.end, first.letter})
			}
			break
		}
	}
	return places
}

// plainTrace is Trace, by looking at the whole text for each mention.
func plainTrace(b summit.Brief, text string) summit.Traces {
	p := newPlainText(text)
	var traces summit.Traces
	for q := range b.Quotes() {
		words := countedOf(q.Text)
		holds := func(m summit.Mention) bool {
			if m.End > len(text) {
				return false
			}
			place := text[m.Start:m.End]
			return countedOf(place) == words && (words != "" || place == q.Text)
		}
		for m := range q.Mentions.All() {
			trace := summit.Trace{Quote: q.ID, Mention: m, Verdict: summit.VerdictMissing}
			if holds(m) {
				trace.Verdict = summit.VerdictSpacing
				if text[m.Start:m.End] == q.Text {
					trace.Verdict = summit.VerdictExact
				}
				trace.Places = summit.SetOf(summit.Mention{Start: m.Start, End: m.End})
				traces = append(traces, trace)
				continue
			}
			free := func(places []plainPlace) []plainPlace {
				return slices.DeleteFunc(places, func(place plainPlace) bool {
					for m := range q.Mentions.All() {
						if holds(m) && p.letterAt(m.Start) == place.letter {
							return true
						}
					}
					return false
				})
			}
			found := free(p.quoted(words))
			if len(found) == 0 {
				found = free(p.whole(words))
			}
			switch {
			case len(found) == 1:
				trace.Verdict = summit.VerdictMoved
			case len(found) > 1:
				trace.Verdict = summit.VerdictAmbiguous
			}
			trace.More = max(0, len(found)-100)
			var places []summit.Mention
			for _, place := range found[:min(len(found), 100)] {
				places = append(places, summit.Mention{Start: place.start, End: place.end})
			}
			trace.Places = summit.SetOf(places...)
			traces = append(traces, trace)
		}
	}
	return traces
}
