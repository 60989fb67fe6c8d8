package summit

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/summit/internal/find"
)

// LocateSentences sets d.Sentences to the sentences of source, by rules that know no
// language. Read what it finds before you cite it by its numbers; what stands in d.Sentences
// before is replaced, so edit it afterwards.
//
// A sentence ends at a blank line, at a heading, and at a full stop, a question mark or the like with
// the closing marks behind it, if white space follows and then neither a lower-case letter nor a comma or the like.
// At 。 and other marks of Chinese and Japanese it ends whatever follows. No-break spaces are no white space
// here. Where it would end with one of the abbreviations, written as in the source with their dots, such as "Dr." and
// "U.S.", it goes on. What has no
// letter and no number is no sentence, nor is a first line that is d.Source.Title.
//
// What follows a heading is in its section. A heading is a line that is the title of a section, or that begins with it and a
// colon; then it is a part of the sentence too. If several sections have one title, their headings
// come in the order of the sections. Lines end with LF or CR LF. What comes before every heading is in the first section if that is Untitled, and
// else in none. Other untitled sections get no sentences.
//
// The error is an [Errors] with a [*RecordError] that wraps [ErrBadSpan] for each section whose title is not
// the heading of as many lines as of sections. An empty source is refused with [ErrEmpty], one that is not
// UTF-8 with [ErrBadText]. With an error, d is left as it was.
func (d *Draft) LocateSentences(source string, abbreviations ...string) error {
	if err := d.checkSource("LocateSentences", source); err != nil {
		return err
	}
	headings, err := d.headings(source)
	if err != nil {
		return err
	}
	var sentences []Sentence
	at, section := d.afterTitle(source, headings), SectionID("")
	if len(d.Sections) > 0 && d.Sections[0].Untitled {
		section = d.Sections[0].ID
	}
	for _, h := range append(headings, heading{start: len(source)}) {
		for start, end := range sentencesOf(source[at:h.start], abbreviations) {
			sentences = append(sentences, Sentence{section, at + start, at + end})
		}
		at, section = h.end, h.section
	}
	d.Sentences = sentences
	return nil
}

// afterTitle returns where the line ends that the source begins with if it is its title, and no heading, or else 0.
func (d *Draft) afterTitle(source string, headings []heading) int {
	rest, ok := strings.CutPrefix(strings.TrimLeftFunc(source, isSpace), d.Source.Title)
	line, _, _ := strings.Cut(rest, "\n")
	at := len(source) - len(rest)
	if !ok || strings.TrimFunc(line, isSpace) != "" || len(headings) > 0 && headings[0].start < at {
		return 0
	}
	return at
}

// checkSource checks what method looks into.
func (d *Draft) checkSource(method, source string) error {
	switch {
	case d == nil:
		return fault{"summit: " + method + " needs a draft", ErrEmpty}
	case source == "":
		return fault{"summit: the source is empty", ErrEmpty}
	case !utf8.ValidString(source):
		return fault{"summit: the source is not UTF-8", ErrBadText}
	}
	return nil
}

// A heading is where a section begins.
type heading struct {
	start, end int
	section    SectionID
}

// headings returns the headings in the order of the source.
func (d *Draft) headings(source string) ([]heading, error) {
	sections := make(map[string][]int) // by their titles
	longest := 0                       // of these
	for i, s := range d.Sections {
		if !s.Untitled && s.Title != "" {
			sections[s.Title] = append(sections[s.Title], i)
			longest = max(longest, len(s.Title))
		}
	}
	lines := make(map[string]int) // how many have a title
	var headings []heading
	start := 0
	for line := range strings.Lines(source) {
		text := strings.TrimLeftFunc(line, isSpace)
		from := start + len(line) - len(text)
		start += len(line)
		title := strings.TrimRightFunc(text, isSpace)
		end := from + len(title)
		if _, ok := sections[title]; !ok {
			title = title[:min(len(title), longest+1)]
			for ok := false; title != "" && !ok; _, ok = sections[title] {
				title = title[:max(0, strings.LastIndexByte(title, ':'))]
			}
			end = from // it is a part of the sentence
		}
		if list, ok := sections[title]; ok {
			if n := lines[title]; n < len(list) {
				headings = append(headings, heading{from, end, d.Sections[list[n]].ID})
			}
			lines[title]++
		}
	}
	var errs Errors
	for i, s := range d.Sections {
		want, found := len(sections[s.Title]), lines[s.Title]
		if s.Untitled || found == want {
			continue
		}
		why := "no line of the source has the heading"
		if found > 0 {
			why = fmt.Sprintf("headings in the source: %d, sections of this title: %d:", found, want)
		}
		errs = append(errs, &RecordError{Record: recordSection, Index: i, ID: string(s.ID), Field: "Title", Value: s.Title, Err: fault{why, ErrBadSpan}})
	}
	return headings, errs.orNil()
}

// sentencesOf returns where the sentences of text, which has no heading, start and end.
func sentencesOf(text string, abbreviations []string) iter.Seq2[int, int] {
	return func(yield func(start, end int) bool) {
		for rest := text; rest != ""; {
			rest = strings.TrimLeftFunc(rest, isSpace)
			end := firstEnd(rest, abbreviations)
			start := len(text) - len(rest)
			sentence := strings.TrimRightFunc(rest[:end], isSpace)
			if strings.ContainsFunc(sentence, find.IsLetter) && !yield(start, start+len(sentence)) {
				return
			}
			rest = rest[end:]
		}
	}
}

// firstEnd returns where the first sentence of text ends.
func firstEnd(text string, abbreviations []string) int {
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case isSpace(r):
			end := len(text) - len(strings.TrimLeftFunc(text[at:], isSpace))
			if strings.Count(text[at:end], "\n") > 1 {
				return at
			}
			at = end
		case unicode.Is(unicode.Sentence_Terminal, r):
			wide := strings.ContainsRune("。．｡！？", r)
			at = len(text) - len(strings.TrimLeftFunc(text[at:], func(r rune) bool {
				return strings.ContainsRune("\"'\u00a0\u202f", r) || unicode.In(r, unicode.Sentence_Terminal, unicode.Pe, unicode.Pf) ||
					!wide && unicode.Is(unicode.Pi, r) // as in „Ja.“ and « Oui. »
			}))
			if wide || ends(text, at, abbreviations) {
				return at
			}
		default:
			at += size
		}
	}
	return len(text)
}

// ends reports whether the sentence that stops at a mark before at ends there.
func ends(text string, at int, abbreviations []string) bool {
	next := strings.TrimLeftFunc(text[at:], isSpace)
	r, _ := utf8.DecodeRuneInString(next)
	switch {
	case next == "":
		return true
	case len(next) == len(text[at:]), unicode.IsLower(r), strings.ContainsRune(",;:”’", r), unicode.In(r, unicode.Pe, unicode.Sentence_Terminal):
		return false
	}
	return !slices.ContainsFunc(abbreviations, func(word string) bool {
		before, ok := strings.CutSuffix(text[:at], word)
		last, _ := utf8.DecodeLastRuneInString(before)
		return ok && word != "" && !find.IsLetter(last)
	})
}

// isSpace reports whether r is white space at which a line may be broken, or a byte order mark.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) && !strings.ContainsRune("\u00a0\u2007\u202f", r) || r == '\ufeff'
}
