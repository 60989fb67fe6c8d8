// Package find finds words in a text that is read once, from start to end, in
// memory that does not grow with the text. What it compares are [Letters].
package find

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Scan looks for words in a text, and checks what stands at given places of it.
type Scan struct {
	Words     []string    // the [Letters] of what is looked for; distinct, none of them empty
	Spans     []Span      // the places to check; Run fills in what it finds there
	Found     func(Match) // called for each match, before the next letter of the text is seen
	RefuseNUL bool        // refuse NUL bytes, which text in UTF-16 and UTF-32 has
}

// A Match is a place that holds a word of a [Scan]: all that a pair of
// quotation marks (“ ”, „ “, « », or straight ones) encloses, Quoted, or a part of the
// text that begins and ends as its words do, with no quotation mark in it. What
// is Quoted may be the other as well, and is then found twice.
type Match struct {
	Word       int // its index
	Start, End int // byte offsets
	Letter     int // how many bytes of letters the text has before it
	Quoted     bool
	Spanned    bool // a span for this word has the same first letter
}

// A Span is a place and what should stand there.
type Span struct {
	Start, End int
	Text       string
	Letters    string // of Text
	Word       int    // its index, or -1

	Letter int  // how many bytes of letters the text has before it; -1 if it ends before, or in the character in which the span starts
	Same   bool // its letters are those of Text; without any, it is Exact
	Exact  bool // it is Text, byte for byte

	started bool
	lead    string // the letters of a character in which it starts
	from    int    // how many bytes of letters the text has before what follows
}

// A TextError says where a text is not UTF-8.
type TextError struct {
	Offset int  // of the first byte that is none
	Wide   bool // the text seems to be UTF-16 or UTF-32
}

// Error returns the fault in one line.
func (e *TextError) Error() string {
	if e.Wide {
		return fmt.Sprintf("the text is UTF-16 or UTF-32, not UTF-8, by its byte %d", e.Offset)
	}
	return fmt.Sprintf("the text is not UTF-8 at byte %d", e.Offset)
}

// chunk is how much is read at once.
const chunk = 64 << 10

// Run reads r to its end. Its error is r's, or a [*TextError].
func (s *Scan) Run(r io.Reader) error {
	keep := longest + utf8.UTFMax
	for _, span := range s.Spans {
		keep = max(keep, len(span.Text))
	}
	t := newText(s)
	buf := make([]byte, 2*keep+chunk)
	at, n := 0, 0 // buf[:at] is done with, buf[at:n] is not
	for empty, last := 0, false; !last; {
		if n == len(buf) {
			from := max(0, at-keep)
			n, at, t.offset = copy(buf, buf[from:n]), at-from, t.offset+from
			if t.offset > math.MaxInt-len(buf) {
				return errors.New("the text is too long to count its bytes")
			}
		}
		m, err := r.Read(buf[n:])
		if m < 0 || m > len(buf)-n {
			return errors.New("the reader returned an impossible count")
		}
		n += m
		switch {
		case err == io.EOF:
			last = true
		case err != nil:
			return err
		case m == 0:
			if empty++; empty == 100 {
				return io.ErrNoProgress
			}
			continue
		}
		empty = 0
		if at, err = t.read(buf[:n], at, last); err != nil {
			return err
		}
	}
	return nil
}

// A text is the state of a Scan after a part of the text.
type text struct {
	*Scan
	*automaton
	state   int32
	offset  int // of the buffer
	letters int // how many bytes of letters there were
	recent  []byte
	starts  []start // of words, where they begin with a letter of recent
	word    bool    // the last rune is a letter
	wordEnd int     // where the character of the last letter ends
	before  rune    // the last rune that is no letter, or any letter if one stands after it
	chars   norm.Iter

	bounds   []bound // to come, in their order
	waiting  []int32 // the spans that start in the character that is being read
	spanned  map[letterOf]struct{}
	lastSpan []int // of each word, the letter at which its last span so far starts, or -1
	overlong int   // where the character that is being read starts, if it has more marks than are looked at, or else -1

	open     []mark
	opened   [kinds]int // how many of each kind are open
	lastMark int        // where the last quotation mark stands, or -1
	passage  [2]int     // the letters of the last passage in quotation marks
}

type (
	start    struct{ letter, offset int }
	letterOf struct{ word, letter int }
)

// A bound is where a span starts or ends.
type bound struct {
	at   int
	span int32
	end  bool
}

// A mark is an opening quotation mark.
type mark struct {
	kind    int
	end     int // where it ends
	letters int // how many bytes of letters there are before it
}

// mostOpen is how many opening quotation marks are kept at most. Of more, the
// older half is forgotten: who nests them so deep has lost count as well.
const mostOpen = 1 << 16

func newText(s *Scan) *text {
	most := 1
	for _, word := range s.Words {
		most = max(most, len(word))
	}
	for _, span := range s.Spans {
		most = max(most, len(span.Letters))
	}
	size := 1
	for size <= most {
		size *= 2
	}
	t := &text{Scan: s, automaton: newAutomaton(s.Words), recent: make([]byte, size), starts: make([]start, size),
		spanned: make(map[letterOf]struct{}), lastSpan: make([]int, len(s.Words)), before: ' ', lastMark: -1, overlong: -1}
	for i := range t.lastSpan {
		t.lastSpan[i] = -1
	}
	for i := range t.starts {
		t.starts[i].letter = -1
	}
	for i := range s.Spans {
		span := &s.Spans[i]
		span.Letter, span.Same, span.Exact, span.started = -1, false, false, false
		t.bounds = append(t.bounds, bound{span.Start, int32(i), false}, bound{span.End, int32(i), true})
	}
	slices.SortStableFunc(t.bounds, func(a, b bound) int { return cmp.Compare(a.at, b.at) })
	return t
}

// read goes on with b[at:]. It returns how far it came: at the end of b there may be a part of a character.
func (t *text) read(b []byte, at int, last bool) (int, error) {
	for at < len(b) {
		if t.overlong >= 0 {
			n := marks(b[at:])
			at += n
			t.reach(b, t.overlong, t.offset+at)
			if at == len(b) || !last && !utf8.FullRune(b[at:]) {
				break
			}
			t.endOverlong(b, at)
			continue
		}
		t.reach(b, t.offset+at, t.offset+at+1)
		if at = t.ascii(b, at, min(len(b)-1, t.nextBound()-t.offset)); t.nextBound() == t.offset+at {
			continue
		}
		n := character(b[at:], last)
		if n == 0 {
			break
		}
		if err := t.check(b, at); err != nil {
			return 0, err
		}
		start, end := t.offset+at, t.offset+at+n
		t.reach(b, start, end)
		if n > longest {
			t.overlong = start
		} else {
			eachRune(&t.chars, b[at:at+n], func(r rune, char []byte) { t.rune(r, char, start, end) })
			t.settle(b, end)
		}
		at += n
	}
	if last {
		if t.overlong >= 0 {
			t.endOverlong(b, at)
		}
		t.reach(b, t.offset+at, t.offset+at+1)
		t.endWord()
	}
	return at, nil
}

// check reports whether b[at:] begins with a character that is allowed.
func (t *text) check(b []byte, at int) error {
	r, size := utf8.DecodeRune(b[at:])
	switch {
	case r == 0 && t.RefuseNUL:
		return &TextError{t.offset + at, true}
	case r != utf8.RuneError || size > 1:
		return nil
	}
	wide := at+1 < len(b) && b[at+1] == 0
	if t.offset+at == 0 && len(b) > 1 {
		wide = wide || b[0] == 0xFF && b[1] == 0xFE || b[0] == 0xFE && b[1] == 0xFF
	}
	return &TextError{t.offset + at, wide && t.RefuseNUL}
}

// ascii reads characters of b[at:end] as long as they are of one byte and no
// mark follows. This is most of what is read, and all that has to be quick.
func (t *text) ascii(b []byte, at, end int) int {
	state, letters, mask := t.state, t.letters, len(t.recent)-1
	for ; at < end; at++ {
		c := b[at]
		if c >= utf8.RuneSelf || c == 0 || b[at+1] >= combining {
			break
		}
		if 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' {
			if !t.word {
				t.word = true
				t.starts[letters&mask] = start{letters, t.offset + at}
			}
			t.recent[letters&mask] = c
			letters++
			if state < t.rows {
				state = t.dense[int(state)*t.classes+int(t.class[c])]
			} else {
				state = t.next(state, c)
			}
			continue
		}
		if t.word {
			t.state, t.letters, t.wordEnd = state, letters, t.offset+at
			t.endWord()
		}
		if c == '"' {
			t.state, t.letters = state, letters
			t.quotationMark('"', t.offset+at, 1)
		}
		t.before = rune(c)
	}
	if t.word {
		t.wordEnd = t.offset + at
	}
	t.state, t.letters = state, letters
	return at
}

// rune reads a rune of a character in normal form C.
func (t *text) rune(r rune, char []byte, start, end int) {
	if IsLetter(r) {
		t.letter(char, start, end)
		return
	}
	t.endWord()
	t.quotationMark(r, start, len(char))
	t.before = r
}

func (t *text) letter(char []byte, from, to int) {
	mask := len(t.recent) - 1
	if !t.word {
		t.word = true
		t.starts[t.letters&mask] = start{t.letters, from}
	}
	for _, c := range char {
		t.recent[t.letters&mask] = c
		t.letters++
		t.state = t.next(t.state, c)
	}
	t.wordEnd = to
}

// endOverlong ends at b[at:] the character that has more marks than are looked at.
func (t *text) endOverlong(b []byte, at int) {
	t.letter([]byte{overlong}, t.overlong, t.offset+at)
	t.state = 0
	t.overlong = -1
	t.settle(b, t.offset+at)
}

// endWord ends the word at hand, if there is one, and finds what ends with it.
func (t *text) endWord() {
	if !t.word {
		return
	}
	t.word, t.before = false, 'a'
	for word := t.longest[t.state]; word >= 0; word = t.shorter[word] {
		letter := t.letters - len(t.Words[word])
		if at := t.starts[letter&(len(t.starts)-1)]; at.letter == letter && at.offset > t.lastMark {
			t.match(int(word), at.offset, t.wordEnd, letter, false)
		}
	}
}

func (t *text) match(word, start, end, letter int, quoted bool) {
	spanned := false
	if letter <= t.lastSpan[word] { // most matches have no span near
		_, spanned = t.spanned[letterOf{word, letter}]
	}
	t.Found(Match{word, start, end, letter, quoted, spanned})
}

// The kinds of quotation marks, by the opening one, and what of them a rune can be.
const (
	curly    = iota // “
	low             // „
	angle           // «
	straight        // "
	kinds
	none = -1
)

// opens returns the kind of quotation mark that r, after before, opens.
func opens(r, before rune) int {
	switch {
	case r == '“':
		return curly
	case r == '„':
		return low
	case r == '«':
		return angle
	case r == '"' && !IsLetter(before):
		return straight
	}
	return none
}

// closes returns the kinds of quotation marks of which r, after before, closes one.
func closes(r, before rune) (kind, or int) {
	switch {
	case r == '”':
		return curly, low
	case r == '“':
		return low, none
	case r == '»':
		return angle, none
	case r == '"' && !unicode.IsSpace(before) && !strings.ContainsRune("([{:“„«", before):
		return straight, none
	}
	return none, none
}

// quotationMark reads a rune that is no letter, and may be a quotation mark.
func (t *text) quotationMark(r rune, start, size int) {
	switch r {
	case '"', '“', '”', '„', '«', '»':
	default:
		return
	}
	t.lastMark = start
	at := len(t.open)
	if kind, or := closes(r, t.before); t.isOpen(kind) || t.isOpen(or) {
		for at--; t.open[at].kind != kind && t.open[at].kind != or; at-- {
		}
		t.endPassage(t.open[at], start)
		t.forget(at, len(t.open))
		return
	}
	if kind := opens(r, t.before); kind != none {
		if len(t.open) == mostOpen {
			t.forget(0, mostOpen/2)
		}
		t.open = append(t.open, mark{kind, start + size, t.letters})
		t.opened[kind]++
	}
}

func (t *text) isOpen(kind int) bool { return kind != none && t.opened[kind] > 0 }

// forget takes open[from:to] away.
func (t *text) forget(from, to int) {
	for _, m := range t.open[from:to] {
		t.opened[m.kind]--
	}
	t.open = slices.Delete(t.open, from, to)
}

// endPassage finds the words that are all the letters since from.
func (t *text) endPassage(from mark, end int) {
	passage := [2]int{from.letters, t.letters}
	if from.letters == t.letters || passage == t.passage { // the same marked twice: the inner marks were first
		return
	}
	t.passage = passage
	for word := t.longest[t.state]; word >= 0; word = t.shorter[word] {
		if len(t.Words[word]) == t.letters-from.letters {
			t.match(int(word), from.end, end, from.letters, true)
			return
		}
	}
}

func (t *text) nextBound() int {
	if len(t.bounds) == 0 {
		return math.MaxInt
	}
	return t.bounds[0].at
}

// reach deals with the bounds before end, from within the character at start, which is
// the next one to be read: b has it, if it's no longer than may be.
func (t *text) reach(b []byte, start, end int) {
	for len(t.bounds) > 0 && t.bounds[0].at < end {
		bound := t.bounds[0]
		t.bounds = t.bounds[1:]
		span := &t.Spans[bound.span]
		switch {
		case bound.end:
			t.endSpan(b, span, start)
		case bound.at == start:
			t.startSpan(bound.span, "")
		default:
			t.waiting = append(t.waiting, bound.span)
		}
	}
}

// settle starts the spans from within the character that was just read and ends at end.
func (t *text) settle(b []byte, end int) {
	for _, i := range t.waiting {
		if span := &t.Spans[i]; end-span.Start <= longest {
			t.startSpan(i, Letters(string(b[span.Start-t.offset:end-t.offset])))
		}
	}
	t.waiting = t.waiting[:0]
}

func (t *text) startSpan(i int32, lead string) {
	span := &t.Spans[i]
	span.started, span.lead, span.from, span.Letter = true, lead, t.letters, t.letters-len(lead)
	if span.Word >= 0 {
		t.spanned[letterOf{span.Word, span.Letter}] = struct{}{}
		t.lastSpan[span.Word] = max(t.lastSpan[span.Word], span.Letter)
	}
}

// endSpan compares what a span, which ends in or before the character at start, holds.
func (t *text) endSpan(b []byte, span *Span, start int) {
	from := start
	if !span.started {
		from = span.Start
	}
	if span.End-from > longest {
		return
	}
	tail := ""
	if from < span.End {
		tail = Letters(string(b[from-t.offset : span.End-t.offset]))
	}
	if span.started {
		span.Same = t.holds(span, tail)
	} else {
		span.Same = tail == span.Letters
	}
	span.Exact = span.Same && span.End-span.Start == len(span.Text) && string(b[span.Start-t.offset:span.End-t.offset]) == span.Text
	span.Same = span.Same && (span.Letters != "" || span.Exact)
}

// holds reports whether the letters of a span are its lead, what was read since it started, and tail.
func (t *text) holds(span *Span, tail string) bool {
	n := t.letters - span.from
	if len(span.lead)+n+len(tail) != len(span.Letters) {
		return false
	}
	rest, ok := strings.CutPrefix(span.Letters, span.lead)
	if !ok {
		return false
	}
	rest, ok = strings.CutSuffix(rest, tail)
	mask := len(t.recent) - 1
	for i := 0; i < len(rest); i++ {
		if rest[i] != t.recent[(span.from+i)&mask] {
			return false
		}
	}
	return ok
}
