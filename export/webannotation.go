package export

import (
	"crypto/sha1"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"

	"example.com/summit"
)

// WebAnnotations writes the findings and quotes as annotations of their source,
// in the Web Annotation Data Model of the W3C: an AnnotationCollection as
// JSON-LD, with one AnnotationPage in it. It needs the text of the source, which a brief does
// not hold, and writes nothing unless [summit.Brief.Verify] finds it to be the
// source, it is UTF-8, and no place of the brief begins or ends within a character.
//
// An annotation of a finding has the claim as its comment, after its kind, hedges and condition, who
// asserts it and whom they cite; its targets are the sentences that state it.
// There is one annotation for each mention of a quote, which tells its speaker, and whether the words are reported as not holding; one of a quote without
// a mention is about the source as a whole. A
// place is selected twice: by its position in code points, as the standard
// counts, and by its exact words with up to 32 characters before and after. A finding that cites no sentence is about the source as a whole.
//
// The source is named by its digest, as RFC 6920 has it (ni:///sha-256;...). An
// annotation's name is a UUID made from the source's name and the ID of the finding or
// quote, so that it is the same in every edition; that of the collection is made from all of theirs.
func WebAnnotations(w io.Writer, b summit.Brief, source string, filters ...summit.FindingFilter) error {
	if w == nil {
		return nilWriter()
	}
	if err := b.Verify(strings.NewReader(source)); err != nil {
		return err
	}
	a := annotations{jsonWriter: jsonWriter{out: w}, part: partOf(b, filters), points: newCodePoints(source)}
	if err := a.check(); err != nil {
		return err
	}
	digest, err := hex.DecodeString(b.Source().SHA256)
	if err != nil {
		return fmt.Errorf("export: the source's digest: %w", err)
	}
	a.source = "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(digest)
	return a.collection()
}

type annotations struct {
	jsonWriter
	part
	points  codePoints
	source  string // its IRI
	scratch []byte // memory for names
}

// check finds what can't be selected before anything is written.
func (a *annotations) check() error {
	if !utf8.ValidString(a.points.text) {
		return errors.New("export: the source is not UTF-8")
	}
	for n, s := range a.Sentences() {
		if !a.points.holds(s.Start, s.End) {
			return fmt.Errorf("export: sentence %d of the source begins or ends within a character", n)
		}
	}
	for q := range a.Quotes() {
		for m := range q.Mentions.All() {
			if !a.points.holds(m.Start, m.End) {
				return fmt.Errorf("export: quote %q: its mention at %s begins or ends within a character", q.ID, m)
			}
		}
	}
	return nil
}

func (a *annotations) collection() error {
	id, total := a.identify()
	a.begin('{')
	a.member("@context", "http://www.w3.org/ns/anno.jsonld")
	a.member("id", id)
	a.member("type", "AnnotationCollection")
	a.member("label", a.String())
	a.name("total")
	a.number(total)
	a.name("first")
	a.begin('{')
	a.member("id", uuid([]byte(namespaceURL+id+"#page-1")))
	a.member("type", "AnnotationPage")
	a.member("partOf", id)
	a.name("startIndex")
	a.number(0)
	a.name("items")
	a.begin('[')
	for f := range a.Findings() {
		a.finding(f)
		if err := a.written(); err != nil {
			return err
		}
	}
	for q := range a.Quotes() {
		for m := range mentionsOf(q) {
			a.mention(q, m)
		}
		if err := a.written(); err != nil {
			return err
		}
	}
	a.end(']')
	a.end('}')
	a.end('}')
	return a.close()
}

// identify returns the collection's name and the number of its annotations.
func (a *annotations) identify() (id string, total int) {
	names := sha1.New()
	for f := range a.Findings() {
		names.Write(a.findingName(f))
		total++
	}
	for q := range a.Quotes() {
		for m := range mentionsOf(q) {
			names.Write(a.mentionName(q, m))
			total++
		}
	}
	return uuid(fmt.Appendf(a.sourceName(), "#%x", names.Sum(nil))), total
}

// sourceName is where names begin, in memory that the next one takes again.
func (a *annotations) sourceName() []byte {
	return append(append(a.scratch[:0], namespaceURL...), a.source...)
}

func (a *annotations) findingName(f summit.Finding) []byte {
	a.scratch = append(append(a.sourceName(), "#finding/"...), f.ID...)
	return a.scratch
}

func (a *annotations) mentionName(q summit.Quote, m summit.Mention) []byte {
	name := append(append(a.sourceName(), "#quote/"...), q.ID...)
	name = strconv.AppendInt(append(name, '/'), int64(m.Start), 10)
	a.scratch = strconv.AppendInt(append(name, '-'), int64(m.End), 10)
	return a.scratch
}

// The namespace of UUIDs that are made from IRIs.
const namespaceURL = "\x6b\xa7\xb8\x11\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8"

// uuid returns the UUID of version 5 (RFC 9562) of a namespace and a name in it, as an IRI.
func uuid(name []byte) string {
	u := sha1.Sum(name)
	u[6] = u[6]&0x0f | 0x50
	u[8] = u[8]&0x3f | 0x80
	id := append(make([]byte, 0, len("urn:uuid:")+36), "urn:uuid:"...)
	for i, b := range u[:16] {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			id = append(id, '-')
		}
		id = hex.AppendEncode(id, []byte{b})
	}
	return string(id)
}

func (a *annotations) finding(f summit.Finding) {
	a.line()
	a.member("id", uuid(a.findingName(f)))
	a.member("type", "Annotation")
	a.member("motivation", "commenting")
	a.name("body")
	a.begin('[')
	a.body("commenting", headingOf(a.Brief, f)+": "+f.Statement, a.english())
	if notes := circumstancesOf(f); len(notes) > 0 {
		a.body("describing", strings.Join(notes, "; "), "en")
	}
	for tag := range tagsOf(f) {
		a.body("tagging", tag, "")
	}
	a.end(']')
	a.name("target")
	if f.Sentences.IsZero() {
		a.text(a.source)
	} else {
		a.begin('[')
		for n := range f.Sentences.All() {
			s, _ := a.Sentence(n)
			a.target(s.Start, s.End)
		}
		a.end(']')
	}
	a.end('}')
}

// tagsOf gives what a program would look for, each value by itself.
func tagsOf(f summit.Finding) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, tag := range [...]string{string(f.Kind), string(f.Outcome), string(f.Modality), string(f.Condition)} {
			if tag != "" && !yield(tag) {
				return
			}
		}
	}
}

// mention annotates a quote where it stands, or, with the zero mention, a quote that stands nowhere.
func (a *annotations) mention(q summit.Quote, m summit.Mention) {
	there := q // the cue of this place alone
	there.Mentions = summit.SetOf(m)
	a.line()
	a.member("id", uuid(a.mentionName(q, m)))
	a.member("type", "Annotation")
	a.member("motivation", "describing")
	a.name("body")
	a.begin('[')
	for id := range q.By.All() {
		speaker, _ := a.Actor(id)
		a.body("identifying", speaker.Name, a.Language())
	}
	a.body("describing", strings.Join(append([]string{speakerOf(a.Brief, there)}, notesOf(a.Brief, q)...), "; "), a.english())
	a.body("tagging", string(q.Form), "")
	if q.Negated {
		a.body("tagging", "negated", "")
	}
	a.end(']')
	a.name("target")
	if m == (summit.Mention{}) {
		a.text(a.source)
	} else {
		a.target(m.Start, m.End)
	}
	a.end('}')
}

// mentionsOf gives the mentions of a quote, or the zero one where it has none.
func mentionsOf(q summit.Quote) iter.Seq[summit.Mention] {
	if q.Mentions.IsZero() {
		return summit.SetOf(summit.Mention{}).All()
	}
	return q.Mentions.All()
}

// english is the language of our words together with those of the brief, "" where these are of another.
func (a *annotations) english() string {
	if language := a.Language(); language == "en" || strings.HasPrefix(language, "en-") {
		return language
	}
	return ""
}

// body writes what is said of the targets, in a language if it is known.
func (a *annotations) body(purpose, value, language string) {
	a.begin('{')
	a.member("type", "TextualBody")
	a.member("purpose", purpose)
	a.member("value", value)
	if purpose != "tagging" {
		a.member("format", "text/plain")
	}
	a.member("language", language)
	a.end('}')
}

// target selects the bytes of the source from start to end.
func (a *annotations) target(start, end int) {
	a.begin('{')
	a.member("type", "SpecificResource")
	a.member("source", a.source)
	a.name("selector")
	a.begin('[')
	a.begin('{')
	a.member("type", "TextPositionSelector")
	from := a.points.position(start)
	a.name("start")
	a.number(from)
	a.name("end")
	a.number(from + startsIn(a.points.text[start:end]))
	a.end('}')
	a.begin('{')
	a.member("type", "TextQuoteSelector")
	for _, part := range [...][2]string{{"exact", a.points.text[start:end]}, {"prefix", a.points.before(start)}, {"suffix", a.points.after(end)}} {
		a.name(part[0]) // there even if it is empty
		a.text(part[1])
	}
	a.end('}')
	a.end(']')
	a.end('}')
}

// codePoints counts the code points of a text up to a byte. It has the counts up to each
// byte that is a multiple of countEvery, so that none is far from one.
type codePoints struct {
	text   string
	counts []int
}

const countEvery = 256

func newCodePoints(text string) codePoints {
	c := codePoints{text: text, counts: make([]int, 1, len(text)/countEvery+1)}
	for at := countEvery; at <= len(text); at += countEvery {
		c.counts = append(c.counts, c.counts[len(c.counts)-1]+startsIn(text[at-countEvery:at]))
	}
	return c
}

// startsIn counts the bytes that begin a character.
func startsIn(s string) int {
	n := 0
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}

func (c codePoints) position(at int) int {
	i := at / countEvery
	return c.counts[i] + startsIn(c.text[i*countEvery:at])
}

// holds reports whether start and end are the ends of characters.
func (c codePoints) holds(start, end int) bool {
	is := func(at int) bool { return at == len(c.text) || utf8.RuneStart(c.text[at]) }
	return 0 <= start && start <= end && end <= len(c.text) && is(start) && is(end)
}

const contextLength = 32

// before returns the characters before a byte, at most contextLength.
func (c codePoints) before(at int) string {
	start := at
	for range contextLength {
		_, size := utf8.DecodeLastRuneInString(c.text[:start])
		start -= size
	}
	return c.text[start:at]
}

// after returns the characters from a byte on, at most contextLength.
func (c codePoints) after(at int) string {
	end := at
	for range contextLength {
		_, size := utf8.DecodeRuneInString(c.text[end:])
		end += size
	}
	return c.text[at:end]
}
