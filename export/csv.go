package export

import (
	"bufio"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/summit"
)

// CSV writes a brief as one CSV file for people with a spreadsheet: a row for each
// finding, then a row for each quote; the first column says which. Lists are
// in one cell, their elements separated by "; ", actors, topics and
// regions by their names. The columns by and citing, modality and condition stand before
// the words, so that a claim is not read without them; where nobody is
// named, by says (the report itself) of a finding and (nobody) of a quote.
// For a quote, kind is its form, and negated is yes where the report says
// that the words do not hold.
//
// The file is for reading: names may be alike, and texts are not always as they
// were. A text that a spreadsheet could take for a formula, since it begins with = + - or @, as such
// or in another width, whatever spaces, quotation marks and invisible characters come before, gets an apostrophe
// in front of these; within a text, what follows a semicolon does too, as many spreadsheets
// take that for the separator. Programs read [DataPackage], which changes nothing.
//
// The file begins with a byte order mark, without which Excel takes UTF-8 for
// another encoding. Lines end with CR LF, cells are in quotation marks, as in RFC 4180.
func CSV(w io.Writer, b summit.Brief, filters ...summit.FindingFilter) error {
	if w == nil {
		return nilWriter()
	}
	p := partOf(b, filters)
	out := bufio.NewWriter(w)
	s := &sheet{b: b}
	out.WriteString(sheetHeader)
	for f := range p.Findings() {
		s.finding(f)
		if err := s.end(out); err != nil {
			return err
		}
	}
	for q := range p.Quotes() {
		s.quote(q)
		if err := s.end(out); err != nil {
			return err
		}
	}
	return out.Flush()
}

// sheetHeader has no quotation marks: after a byte order mark, some readers know none.
const sheetHeader = "\ufeffrecord,id,kind,by,citing,modality,condition,negated,outcome,text,about,topics,regions,phases,settings,date,quotes,variant,cues,place\r\n"

// A sheet makes the rows of a spreadsheet, each in the memory of the one before.
type sheet struct {
	b   summit.Brief
	row []byte
}

func (s *sheet) finding(f summit.Finding) {
	s.cells("finding", string(f.ID), string(f.Kind))
	s.actors(f.By, "(the report itself)")
	s.actors(f.Citing, "")
	s.cells(modality(f.Modality), condition(f.Condition), "", string(f.Outcome), f.Statement)
	s.actors(f.Actors, "")
	s.topics(f.Topics)
	s.regions(f.Regions)
	list(s, f.Phases, same)
	list(s, f.Settings, same)
	s.cells(string(f.Date))
	list(s, f.Quotes, same)
	s.cells("", "", s.b.Cite(f))
}

func (s *sheet) quote(q summit.Quote) {
	negated := ""
	if q.Negated {
		negated = "yes"
	}
	s.cells("quote", string(q.ID), string(q.Form))
	s.actors(q.By, "(nobody)")
	s.cells("", "", "", negated, "", q.Text)
	s.actors(q.About, "")
	s.topics(q.Topics)
	s.regions(q.Regions)
	list(s, q.Phases, same)
	list(s, q.Settings, same)
	s.cells("", "", string(q.Variant))
	list(s, q.Mentions, cue)
	s.cells(s.b.Cite(q))
}

// actors adds a cell of names; where there are none, it says so.
func (s *sheet) actors(ids summit.Set[summit.ActorID], none string) {
	if ids.IsZero() {
		s.cells(none)
		return
	}
	list(s, ids, func(b summit.Brief, id summit.ActorID) string {
		a, _ := b.Actor(id)
		return a.Name
	})
}

func (s *sheet) topics(ids summit.Set[summit.TopicID]) {
	list(s, ids, func(b summit.Brief, id summit.TopicID) string {
		t, _ := b.Topic(id)
		return t.Name
	})
}

func (s *sheet) regions(ids summit.Set[summit.RegionID]) {
	list(s, ids, func(b summit.Brief, id summit.RegionID) string {
		r, _ := b.Region(id)
		return r.Name
	})
}

func same[T ~string](_ summit.Brief, t T) string { return string(t) }

func cue(_ summit.Brief, m summit.Mention) string { return m.Cue }

// list adds a cell of what name gives for the elements of a set; "" is left out.
func list[T summit.Element](s *sheet, set summit.Set[T], name func(summit.Brief, T) string) {
	s.open()
	separator := ""
	if !set.IsZero() {
		for e := range set.All() {
			if n := name(s.b, e); n != "" {
				s.row = append(s.row, separator...)
				s.add(n)
				separator = "; "
			}
		}
	}
	s.close()
}

func (s *sheet) cells(texts ...string) {
	for _, text := range texts {
		s.open()
		s.add(text)
		s.close()
	}
}

func (s *sheet) open() {
	if len(s.row) > 0 {
		s.row = append(s.row, ',')
	}
	s.row = append(s.row, '"')
}

func (s *sheet) add(text string) { s.row = appendDoubled(s.row, disarm(text), `"`) }

func (s *sheet) close() { s.row = append(s.row, '"') }

// end writes the row.
func (s *sheet) end(out *bufio.Writer) error {
	_, err := out.Write(append(s.row, "\r\n"...))
	s.row = s.row[:0]
	return err
}

// disarm puts an apostrophe before what a spreadsheet could take for a formula,
// at the beginning of s and after each semicolon.
func disarm(s string) string {
	var safe []byte
	done := 0
	for at := 0; ; {
		if isFormula(s[at:]) {
			safe = append(append(safe, s[done:at]...), '\'')
			done = at
		}
		i := strings.IndexByte(s[at:], ';')
		if i < 0 {
			break
		}
		at += i + 1
	}
	if safe == nil {
		return s
	}
	return string(append(safe, s[done:]...))
}

// isFormula reports whether s begins as formulas do, also in full-width and small
// characters. Tab and carriage return, with which some programs begin one, are in no text of a brief.
func isFormula(s string) bool {
	for _, r := range s {
		switch r {
		case '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫':
			return true
		}
		if !isBlank(r) {
			return false
		}
	}
	return false
}

// isBlank reports whether a spreadsheet may pass over r; a quotation mark is one that it takes for
// the beginning of a cell, where it takes a semicolon for the separator.
func isBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r == '"'
	}
	return unicode.In(r, unicode.Z, unicode.Cf)
}
