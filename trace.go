package summit

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"example.com/summit/internal/find"
)

// Verdict says what became of a mention in another text than the source.
type Verdict string

// The verdicts.
const (
	VerdictExact     Verdict = "exact"     // the quote's Text stands at the mention's place, byte for byte
	VerdictSpacing   Verdict = "spacing"   // its letters and numbers stand there; white space, punctuation, symbols or the normal form differ
	VerdictMoved     Verdict = "moved"     // its letters and numbers stand in one other place
	VerdictAmbiguous Verdict = "ambiguous" // they stand in several other places
	VerdictMissing   Verdict = "missing"   // they stand nowhere
)

// A Trace says where the words of one mention stand in another text than the source.
type Trace struct {
	Quote   QuoteID
	Mention Mention // of the brief
	Verdict Verdict
	Places  Set[Mention] // where the words stand, the first 100 of them; only Start and End are set
	More    int          // how many places there are beyond these
}

// String returns the trace as in "won, sentence 25, bytes 3672-3675: moved to bytes 3680-3683".
func (t Trace) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %v: %s", t.Quote, t.Mention, t.Verdict)
	switch t.Verdict {
	case VerdictMoved, VerdictAmbiguous:
		between := " to "
		if t.Verdict == VerdictAmbiguous {
			between = ": "
		}
		for m := range t.Places.All() {
			b.WriteString(between + m.String())
			between = ", "
		}
		if t.More > 0 {
			fmt.Fprintf(&b, " and %d more", t.More)
		}
	}
	return b.String()
}

// Traces has a [Trace] for each mention of a brief, in the brief's order.
type Traces []Trace

// mostPlaces is how many places a Trace has at most.
const mostPlaces = 100

// Trace looks for the brief's quotes in another edition of the source, or
// another extraction of its text, where [Brief.Verify] can only say that it is not the source.
//
// A mention whose place holds the quote's letters and numbers is exact or, if
// anything else is not as in the quote's Text, spacing. Symbols such as + and −
// count no more than white space does, so that −5 and +5 are the same words.
// Otherwise the words are looked for elsewhere, as [Draft.Locate] does: where
// quotation marks enclose these words and no others, such places alone count;
// where none do, every place where they stand as whole words. Places that other
// mentions of the quote hold do not count. One place is moved, several are
// ambiguous, none is missing. Trace does not guess: words that differ in a
// number or a letter, or in its case, are other words. A quote without either is
// exact where its Text stands at the mention's place, and else missing.
//
// Trace reads all of r, once, in memory that grows with the brief's quotes and
// not with the text. The time grows with the text and, wherever a word ends,
// with the quotes that end there: a thousand that end alike, as “a”, “a a” and “a a a” do,
// take a thousand steps at each such place.
//
// A nil reader is refused with [ErrSource], and a text that is not UTF-8 with
// [ErrBadText]: that is one with an invalid byte or, as UTF-16 and UTF-32 have,
// with a NUL byte. An error of r's is wrapped. With an error, there are no Traces.
func (b Brief) Trace(r io.Reader) (Traces, error) {
	if r == nil {
		return nil, fault{"summit: no text to trace the quotes in", ErrSource}
	}
	t := newTracer(b.data().quotes)
	if err := t.scan.Run(r); err != nil {
		return nil, traceError(err)
	}
	var traces Traces
	spans := t.scan.Spans
	for _, q := range b.data().quotes {
		n := q.Mentions.Len()
		traces = t.trace(traces, &q, spans[:n])
		spans = spans[n:]
	}
	return traces, nil
}

func traceError(err error) error {
	if bad, ok := errors.AsType[*find.TextError](err); ok {
		if bad.Wide {
			return fault{fmt.Sprintf("summit: the text is not UTF-8 but UTF-16 or UTF-32, by its byte %d: convert it first", bad.Offset), ErrBadText}
		}
		return fault{fmt.Sprintf("summit: the text has invalid UTF-8 at byte %d", bad.Offset), ErrBadText}
	}
	return fmt.Errorf("summit: reading the text: %w", err)
}

// A tracer collects where the words of quotes stand.
type tracer struct {
	scan   find.Scan
	quoted []sightings // by word
	plain  []sightings
}

// The sightings of a word are where it stands.
type sightings struct {
	n       int          // how many there are
	first   []find.Match // the first of those that no mention can hold
	spanned []find.Match // those that one can
}

func newTracer(quotes []Quote) *tracer {
	t := &tracer{}
	words := make(map[string]int)
	for _, q := range quotes {
		if q.Mentions.IsZero() {
			continue
		}
		letters := find.Letters(q.Text)
		word, ok := words[letters]
		switch {
		case ok:
		case letters == "":
			word = -1
		default:
			word = len(words)
			words[letters] = word
			t.scan.Words = append(t.scan.Words, letters)
		}
		for m := range q.Mentions.All() {
			t.scan.Spans = append(t.scan.Spans, find.Span{Start: m.Start, End: m.End, Text: q.Text, Letters: letters, Word: word})
		}
	}
	t.quoted, t.plain = make([]sightings, len(words)), make([]sightings, len(words))
	t.scan.RefuseNUL = true
	t.scan.Found = func(m find.Match) {
		if m.Quoted {
			t.quoted[m.Word].add(m)
		} else {
			t.plain[m.Word].add(m)
		}
	}
	return t
}

func (s *sightings) add(m find.Match) {
	s.n++
	if m.Spanned {
		s.spanned = append(s.spanned, m)
	} else if len(s.first) < mostPlaces {
		s.first = append(s.first, m)
	}
}

// trace adds the traces of a quote, of which spans are the mentions.
func (t *tracer) trace(traces Traces, q *Quote, spans []find.Span) Traces {
	var elsewhere *Trace // the trace of each mention that does not hold the words
	i := 0
	for m := range q.Mentions.All() {
		trace := Trace{Quote: q.ID, Mention: m}
		switch span := spans[i]; {
		case span.Exact:
			trace.Verdict = VerdictExact
		case span.Same:
			trace.Verdict = VerdictSpacing
		case elsewhere == nil:
			elsewhere = t.elsewhere(spans)
			fallthrough
		default:
			trace.Verdict, trace.Places, trace.More = elsewhere.Verdict, elsewhere.Places, elsewhere.More
		}
		if spans[i].Same {
			trace.Places = setOf(Mention{Start: m.Start, End: m.End})
		}
		traces = append(traces, trace)
		i++
	}
	return traces
}

// elsewhere returns where the words of spans stand that none of these holds.
func (t *tracer) elsewhere(spans []find.Span) *Trace {
	word := spans[0].Word
	if word < 0 {
		return &Trace{Verdict: VerdictMissing}
	}
	held := make(map[int]bool) // the first letters
	for _, span := range spans {
		if span.Same {
			held[span.Letter] = true
		}
	}
	for _, s := range []*sightings{&t.quoted[word], &t.plain[word]} {
		n := s.n
		for letter := range held {
			if s.spans(letter) {
				n--
			}
		}
		if n == 0 {
			continue
		}
		verdict := VerdictAmbiguous
		if n == 1 {
			verdict = VerdictMoved
		}
		places := s.places(held)
		return &Trace{Verdict: verdict, Places: setOf(places...), More: n - len(places)}
	}
	return &Trace{Verdict: VerdictMissing}
}

// spans reports whether one of the spanned begins with that letter; they are in the order of their letters.
func (s *sightings) spans(letter int) bool {
	_, ok := slices.BinarySearchFunc(s.spanned, letter, func(m find.Match, letter int) int { return m.Letter - letter })
	return ok
}

// places returns the first sightings but those that begin with a held letter.
func (s *sightings) places(held map[int]bool) (places []Mention) {
	first, spanned := s.first, s.spanned
	for len(places) < mostPlaces && len(first)+len(spanned) > 0 {
		var m find.Match
		if len(spanned) == 0 || len(first) > 0 && first[0].Letter < spanned[0].Letter {
			m, first = first[0], first[1:]
		} else {
			m, spanned = spanned[0], spanned[1:]
		}
		if !held[m.Letter] {
			places = append(places, Mention{Start: m.Start, End: m.End})
		}
	}
	return places
}
