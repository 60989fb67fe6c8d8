package export

import (
	"bufio"
	"cmp"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"example.com/summit"
)

// Markdown writes a report in GitHub-flavoured Markdown: the title, then the
// sections as nested headings, each with its findings as a list and its quotes.
// A section without either is left out, and what stands in no section comes last.
//
// A finding begins with its kind, outcome, hedges and condition, and with who
// asserts it and whom they cite. What names nobody is in the report's own voice. A quote is
// followed by its speaker, and a negated one begins with that word. Both are cited by
// footnotes: [^43] is the source's sentence 43, and stands in the section of the first sentence that it cites.
//
// Texts are escaped so that a parser gives them back as they were, with no
// markup of their own, but that some make links of addresses all the same; of what changes
// the direction of text, the source shows the number. The time grows with how deep sections lie, as each looks through what lies within it.
func Markdown(w io.Writer, b summit.Brief, filters ...summit.FindingFilter) error {
	if w == nil {
		return nilWriter()
	}
	m := markdown{Writer: bufio.NewWriter(w), part: partOf(b, filters), within: map[summit.SectionID][]summit.Section{}}
	for s := range b.Sections() {
		m.within[s.Within] = append(m.within[s.Within], s)
	}
	sentences := 0
	for range b.Sentences() {
		sentences++
	}
	m.cited = make([]bool, sentences+1)
	m.title()
	for _, chapter := range m.within[""] {
		if err := m.section(chapter); err != nil {
			return err
		}
	}
	if err := m.inNoSection(); err != nil {
		return err
	}
	m.footnotes()
	return m.Flush()
}

// A markdown is a report being written. Its writer keeps the first error.
type markdown struct {
	*bufio.Writer
	part
	within   map[summit.SectionID][]summit.Section
	headings []string // those of the section at hand and of what it lies within
	written  int      // how many of them are written
	cited    []bool   // by a sentence's number
	listing  bool     // the last line written is of a list
}

func (m *markdown) put(strings ...string) {
	for _, s := range strings {
		m.WriteString(s)
	}
}

func (m *markdown) title() {
	m.put("# ")
	m.text(cmp.Or(m.Title(), "A brief without a title"))
	m.put("\n")
	var about []string
	if m.Date() != "" {
		about = append(about, longDate(m.Date()))
	}
	if m.Edition() != "" {
		about = append(about, "edition "+m.Edition())
	}
	if len(about) > 0 {
		m.put("\n")
		m.text(strings.Join(about, " · "))
		m.put("\n")
	}
}

// section writes a section and those within it.
func (m *markdown) section(s summit.Section) error {
	m.headings = append(m.headings, cmp.Or(s.Title, string(s.ID)))
	err := m.records(s.ID,
		m.Brief.Findings(append(slices.Clip(m.filters), summit.Under(s.ID))...),
		kept(m.Brief.Quotes(summit.Under(s.ID)), m.quotes, func(q summit.Quote) summit.QuoteID { return q.ID }))
	for _, part := range m.within[s.ID] {
		if err != nil {
			return err
		}
		err = m.section(part)
	}
	m.headings = m.headings[:len(m.headings)-1]
	m.written = min(m.written, len(m.headings))
	return err
}

func (m *markdown) inNoSection() error {
	m.headings = append(m.headings, "In no section")
	return m.records("", m.Findings(), m.Quotes())
}

// records writes those findings and quotes that stand in the section itself.
func (m *markdown) records(section summit.SectionID, findings iter.Seq[summit.Finding], quotes iter.Seq[summit.Quote]) error {
	for f := range findings {
		if m.sectionOf(firstOrZero(f.Sentences.All())) != section {
			continue
		}
		m.finding(f)
		if _, err := m.WriteString(""); err != nil {
			return err
		}
	}
	for q := range quotes {
		if m.sectionOf(firstOrZero(q.Mentions.All()).Sentence) != section {
			continue
		}
		m.quote(q)
		if _, err := m.WriteString(""); err != nil {
			return err
		}
	}
	return nil
}

func (m *markdown) sectionOf(sentence int) summit.SectionID {
	s, _ := m.Sentence(sentence)
	return s.Section
}

func firstOrZero[T any](all iter.Seq[T]) (first T) {
	for first = range all {
		break
	}
	return first
}

// begin writes the headings that are still to be written.
func (m *markdown) begin() {
	for ; m.written < len(m.headings); m.written++ {
		m.put("\n", strings.Repeat("#", min(m.written+2, 6)), " ")
		m.text(m.headings[m.written])
		m.put("\n")
		m.listing = false
	}
}

func (m *markdown) finding(f summit.Finding) {
	m.begin()
	if !m.listing {
		m.put("\n")
	}
	m.listing = true
	m.put("- **", labelOf(f), "**")
	m.text(whoseOf(m.Brief, f))
	m.put(": ")
	m.text(f.Statement)
	m.cite(f.Sentences.All())
	m.put("\n")
	if note := m.noteOf(f); note != "" {
		m.put("  - ")
		m.text(note)
		m.put("\n")
	}
}

// noteOf says what else there is to know of a finding, or "".
func (m *markdown) noteOf(f summit.Finding) string {
	var evidence []string
	notes := circumstancesOf(f)
	for id := range f.Quotes.All() {
		q, _ := m.Quote(id)
		quote := q.String() + ", " + cmp.Or(namesOf(m.Brief, q.By), unattributed)
		if q.Negated {
			quote += ", " + negated
		}
		evidence = append(evidence, quote)
	}
	if len(evidence) > 0 {
		notes = append(notes, "evidence: "+strings.Join(evidence, "; "))
	}
	return strings.Join(notes, " · ")
}

func (m *markdown) quote(q summit.Quote) {
	m.begin()
	m.listing = false
	m.put("\n> ")
	if q.Negated {
		m.put("**Negated:** ")
	}
	m.text(q.String())
	m.cite(func(yield func(int) bool) {
		last := 0
		for mention := range q.Mentions.All() {
			if mention.Sentence != last && !yield(mention.Sentence) {
				return
			}
			last = mention.Sentence
		}
	})
	m.put("\n>\n> — ")
	m.text(strings.Join(append([]string{speakerOf(m.Brief, q)}, notesOf(m.Brief, q)...), " · "))
	m.put("\n")
}

func (m *markdown) cite(sentences iter.Seq[int]) {
	for n := range sentences {
		if n > 0 && n < len(m.cited) {
			m.cited[n] = true
			m.put("[^", strconv.Itoa(n), "]")
		}
	}
}

func (m *markdown) footnotes() {
	m.put("\n")
	for n, cited := range m.cited {
		if cited {
			place := m.Cite(summit.Finding{Sentences: summit.SetOf(n)})
			m.put("[^", strconv.Itoa(n), "]: ")
			m.block(place)
			m.put("\n")
		}
	}
}

// text writes s for the inside of a line. What begins or ends with white space, which
// a parser would drop, has it as a reference to its number; so have characters that no editor shows.
func (m *markdown) text(s string) {
	first, last := len(s)-len(strings.TrimLeft(s, " ")), len(strings.TrimRight(s, " "))
	start := 0
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		escaped := ""
		switch r {
		case '<':
			escaped = "&lt;"
		case '>':
			escaped = "&gt;"
		case '&':
			escaped = "&amp;"
		case '\\', '`', '*', '_', '[', ']', '~', '|', '$', '#', '@':
			escaped = `\` + s[i:i+1]
		case ':', '.':
			if beginsLink(s, i) {
				escaped = `\` + s[i:i+1]
			}
		default:
			if isHidden(r) || r == ' ' && (i < first || i >= last) {
				escaped = "&#" + strconv.Itoa(int(r)) + ";"
			}
		}
		if escaped != "" {
			m.put(s[start:i], escaped)
			start = i + size
		}
		i += size
	}
	m.put(s[start:])
}

// beginsLink reports whether a parser would begin a link at the sign at i: in "https://" and "www.".
func beginsLink(s string, i int) bool {
	return s[i] == ':' && strings.HasPrefix(s[i+1:], "//") || s[i] == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www")
}

// block writes s where a block begins: it would begin a list, a rule or the like.
func (m *markdown) block(s string) {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	m.put(s[:digits])
	if rest := s[digits:]; rest != "" && (digits == 0 && strings.ContainsRune("-+=", rune(rest[0])) || digits > 0 && strings.ContainsRune(".)", rune(rest[0]))) {
		m.put(`\`)
	}
	m.text(s[digits:])
}
