package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/summit/examples/factcheck/internal/article"
)

// A quotation is what stands between quotation marks, or a whole block quote, which has no marks.
type quotation struct {
	from, to   int  // with the marks, in the text of its block
	start, end int  // without
	outer      int  // the number of the quotation that it stands in, -1 if none
	open       bool // its end is not marked
	item       *item
}

// maxDepth is how deep quotations may stand in each other.
const maxDepth = 8

// closers has for each mark that opens a quotation those that may close it.
var closers = map[rune]string{
	'"': "\"”", '”': "”", '“': "”\"", '„': "“”\"", '‟': "”", '«': "»", '»': "«", '‹': "›", '›': "‹",
	'‘': "’'", '‚': "‘’'", '\'': "'’", '「': "」", '『': "』", '＂': "＂",
}

const (
	singles = "‘‚'" // marks that are apostrophes too, or commas: they open nothing that isn't closed
	closing = "\"”“»«›‹’‘'」』＂"
)

// quotations returns the quotations of a block in the order in which they begin. What
// is open where the block ends goes on to there.
func quotations(b *article.Block) []quotation {
	f := finder{text: b.Text}
	at := 0
	if b.Quoted > 0 && strings.TrimSpace(b.Text) != "" {
		at = len(b.Text) - len(strings.TrimLeftFunc(b.Text, unicode.IsSpace))
		f.text = strings.TrimRightFunc(b.Text, unicode.IsSpace)
		f.list = append(f.list, quotation{from: at, to: len(f.text), start: at, end: len(f.text), outer: -1})
	}
	f.find(at)
	if n := len(f.list); b.Quoted > 0 && n > 1 && f.list[1].from == f.list[0].from && f.list[1].to == f.list[0].to { // the marks say it again
		f.list = f.list[1:]
		for i := range f.list {
			f.list[i].outer--
		}
	}
	return f.list
}

type finder struct {
	text string
	list []quotation
	open []opened // the innermost last
}

type opened struct {
	mark   rune
	number int
}

func (f *finder) find(at int) {
	first := len(f.list)
	for at = f.next(at); at < len(f.text); {
		r, size := utf8.DecodeRuneInString(f.text[at:])
		after := at + size
		switch {
		case f.closes(r, at, after):
			f.close(r, at, after)
		case len(f.open) < maxDepth && closers[r] != "" && f.opens(r, at, after):
			q := quotation{from: at, to: len(f.text), start: after, end: len(f.text), outer: -1, open: true}
			if n := len(f.open); n > 0 {
				q.outer = f.open[n-1].number
			} else if first > 0 {
				q.outer = 0
			}
			f.open = append(f.open, opened{r, len(f.list)})
			f.list = append(f.list, q)
		}
		at = f.next(after)
	}
	f.dropOpenSingles()
}

// next returns where the next mark may be. It passes bytes by, as most of a text has no marks.
func (f *finder) next(at int) int {
	for ; at < len(f.text); at++ {
		switch f.text[at] {
		case '"', '\'', 0xC2, 0xE2, 0xE3, 0xEF: // the first bytes of all marks
			return at
		}
	}
	return at
}

// closes reports whether a mark closes an open quotation, the innermost or one around it.
func (f *finder) closes(r rune, at, after int) bool {
	if !strings.ContainsRune(closing, r) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(f.text[:at])
	next, _ := utf8.DecodeRuneInString(f.text[after:])
	if r == '’' || r == '\'' {
		if isWordRune(next) || isPossessive(f.text, at, after) && f.closesLater(after) {
			return false // an apostrophe
		}
	}
	for i := len(f.open) - 1; i >= 0; i-- {
		o := f.open[i]
		if !strings.ContainsRune(closers[o.mark], r) {
			continue
		}
		if r == '"' && unicode.IsSpace(before) && !unicode.IsSpace(next) && after < len(f.text) {
			return false // it opens another
		}
		return true
	}
	return false
}

// isPossessive reports whether an apostrophe may be that of "the allies' view".
func isPossessive(text string, at, after int) bool {
	next := strings.TrimLeft(text[after:], " ")
	r, _ := utf8.DecodeRuneInString(next)
	return strings.HasSuffix(text[:at], "s") && len(next) < len(text)-after && unicode.IsLower(r)
}

// closesLater reports whether the open single quotation has a better end than an apostrophe, before the one around it ends.
func (f *finder) closesLater(from int) bool {
	n := len(f.open)
	if n == 0 || !strings.ContainsRune(singles, f.open[n-1].mark) {
		return false
	}
	for at := f.next(from); at < len(f.text); {
		r, size := utf8.DecodeRuneInString(f.text[at:])
		next, _ := utf8.DecodeRuneInString(f.text[at+size:])
		switch {
		case strings.ContainsRune(closers[f.open[n-1].mark], r) && !isWordRune(next) && !isPossessive(f.text, at, at+size):
			return true
		case f.opens(r, at, at+size) && strings.ContainsRune(singles, r), n > 1 && strings.ContainsRune(closers[f.open[n-2].mark], r), at-from > 500:
			return false
		}
		at = f.next(at + size)
	}
	return false
}

func (f *finder) close(r rune, at, after int) {
	for {
		n := len(f.open) - 1
		o := f.open[n]
		f.open = f.open[:n]
		if strings.ContainsRune(closers[o.mark], r) {
			q := &f.list[o.number]
			q.end, q.to, q.open = at, after, false
			return
		}
		f.list[o.number].end, f.list[o.number].to = at, at // it ends with the one around it, if not itself
	}
}

// opens reports whether a mark that may open a quotation does so.
func (f *finder) opens(r rune, at, after int) bool {
	before, _ := utf8.DecodeLastRuneInString(f.text[:at])
	next, _ := utf8.DecodeRuneInString(f.text[after:])
	if after == len(f.text) || unicode.IsSpace(next) && r != '«' {
		return false
	}
	switch r {
	case '"', '＂':
		return !isWordRune(before)
	case '\'', '‘':
		return !isWordRune(before) && !unicode.IsDigit(next) && // ’90s
			!isClipped(f.text[after:])
	case '‚':
		return !isWordRune(before) && unicode.IsLetter(next)
	case '”': // as in Swedish
		return !isWordRune(before) && isWordRune(next) && len(f.open) == 0
	case '»', '›':
		return !isWordRune(before) && isWordRune(next)
	case '“':
		return !isWordRune(before) || len(f.open) == 0
	}
	return true
}

// isClipped reports whether text begins as behind the first apostrophe of rock ’n’ roll.
func isClipped(text string) bool {
	return strings.HasPrefix(text, "n'") || strings.HasPrefix(text, "n’") || strings.HasPrefix(text, "n‘")
}

// dropOpenSingles takes back the single marks that nothing closes: they are apostrophes.
func (f *finder) dropOpenSingles() {
	number := make([]int, len(f.list)) // the new numbers
	kept := f.list[:0]
	for i, q := range f.list {
		r, _ := utf8.DecodeRuneInString(f.text[q.from:])
		if q.open && strings.ContainsRune(singles, r) && q.start > q.from {
			number[i] = -1
			if q.outer >= 0 {
				number[i] = number[q.outer]
			}
			continue
		}
		if q.outer >= 0 {
			q.outer = number[q.outer]
		}
		number[i] = len(kept)
		kept = append(kept, q)
	}
	f.list = kept
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
