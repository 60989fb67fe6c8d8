package judge

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const clauseEnds = ",:—–()"

// turned reports whether words around a part of a quote turn its sense, and the article does not say so itself: a "not" or the like before
// it in its sentence, a "not" right behind it or a plain one behind it in its clause, an "if" anywhere in its sentence, a "but" right beside it.
// That the article denies the part is no more than what the quote says only where a plain "not" stands before it in its clause.
func (j *Judge) turned(s Saying, text string, from, to int) bool {
	denied, deniable, conditional := false, false, false
	first := spanAt(text, from)
	inClause, next := true, first
	for start, end := range backwards(text[:from]) {
		if endsBetween(text, span{start, end}, next) || isOtherThan(text[:end]) {
			break
		}
		inClause = inClause && !strings.ContainsAny(text[end:next.start], clauseEnds) && !j.words.has(text[start:end], joins)
		conditional = conditional || j.words.has(text[start:end], supposes) || next == first && j.words.has(text[start:end], turns)
		if j.Negates(text, start, end) {
			deniable = !denied && inClause && j.isPlain(text[start:end])
			denied = true
		}
		next = span{start, end}
	}
	behind := span{to, to}
	inClause, last := true, behind
	for start, end := range Tokens(text[to:]) {
		start, end = start+to, end+to
		if endsBetween(text, last, span{start, end}) {
			break
		}
		inClause = inClause && !strings.ContainsAny(text[last.end:start], clauseEnds) && !j.words.has(text[start:end], turns|joins)
		conditional = conditional || j.words.has(text[start:end], supposes) || last == behind && j.words.has(text[start:end], turns)
		if inClause && j.Negates(text, start, end) && (last == behind || j.isPlain(text[start:end])) { // signed nothing; signed it not
			denied, deniable = true, false
		}
		last = span{start, end}
	}
	return denied && !(s.Denied && deniable) || conditional && !s.Conditional
}

// isPlain reports whether a word that negates does so to the verb alone, as “not” does and “nobody”, “without” and “doubt” don’t.
func (j *Judge) isPlain(word string) bool { return word == "t" || j.words.has(word, plain) }

// isOtherThan reports whether a text ends with what excepts the rest from a "not" before it: “without anything other than”.
func isOtherThan(text string) bool {
	rest, ok := strings.CutSuffix(text, " than")
	return ok && strings.HasSuffix(rest, "other")
}

// turnsSense reports whether words that are left out would turn the sense.
func (j *Judge) turnsSense(text string) bool {
	for start, end := range Tokens(text) {
		if j.Negates(text, start, end) || j.words.has(text[start:end], turns) {
			return true
		}
	}
	return false
}

// A span is where a word stands in a text.
type span struct{ start, end int }

// spanAt returns the span of the first word from a place on.
func spanAt(text string, from int) span {
	for start, end := range Tokens(text[from:]) {
		return span{from + start, from + end}
	}
	return span{len(text), len(text)}
}

func endsBetween(text string, a, b span) bool {
	return strings.Contains(text[a.end:b.start], ";") || EndsSentence(text, a.start, a.end, b.start)
}

// abbreviations end with a dot that ends no sentence.
const abbreviations = " mr mrs ms prof st sen rep gen gov lt col sgt capt rev hon pres jr sr vs no aug sept oct nov dec jan feb z b u a d dr hr m mme "

// maxGap is how many bytes between two words of a sentence are looked at.
const maxGap = 100

// EndsSentence reports whether a sentence ends between two words of a text: the one between two offsets, and the next one.
func EndsSentence(text string, firstStart, firstEnd, nextStart int) bool {
	gap := text[firstEnd:nextStart]
	if len(gap) < 2 {
		return false
	}
	if len(gap) > maxGap {
		return true
	}
	at := strings.IndexAny(gap, ".!?…。！？")
	if at < 0 {
		return strings.Contains(gap, "\n\n")
	}
	if gap[at] >= utf8.RuneSelf && !strings.HasPrefix(gap[at:], "…") {
		return true
	}
	if !strings.ContainsAny(gap[at:], " \n\t\r\u00a0") {
		return false
	}
	if gap[at] == '.' && (firstEnd-firstStart == 1 || isAbbreviation(text[firstStart:firstEnd])) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[nextStart:])
	return !unicode.IsLower(r)
}

func isAbbreviation(word string) bool {
	return len(word) < 6 && strings.Contains(abbreviations, " "+strings.ToLower(word)+" ")
}
