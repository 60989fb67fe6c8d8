package export

import (
	"bufio"
	"cmp"
	"encoding/csv"
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
// or in another width, whatever spaces and invisible characters come before, gets an apostrophe
// in front of these; within a text, what follows a semicolon does too, as many spreadsheets
// take that for the separator. Programs read [DataPackage], which changes nothing.
//
// The file begins with a byte order mark, without which Excel takes UTF-8 for
// another encoding. Lines end with CR LF, cells are quoted as in RFC 4180.
func CSV(w io.Writer, b summit.Brief, filters ...summit.FindingFilter) error {
	if w == nil {
		return noWriter()
	}
	p := partOf(b, filters)
	buffered := bufio.NewWriter(w)
	buffered.WriteString("\ufeff")
	out := csv.NewWriter(buffered)
	out.UseCRLF = true
	if err := out.Write(sheetColumns); err != nil {
		return err
	}
	s := &sheet{b: b}
	for f := range p.Findings() {
		if err := out.Write(s.finding(f)); err != nil {
			return err
		}
	}
	for q := range p.Quotes() {
		if err := out.Write(s.quote(q)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

var sheetColumns = []string{"record", "id", "kind", "by", "citing", "modality", "condition", "negated", "outcome", "text",
	"about", "topics", "regions", "phases", "settings", "date", "quotes", "variant", "cues", "place"}

// A sheet makes the rows of a spreadsheet, each in the memory of the one before.
type sheet struct {
	b    summit.Brief
	row  []string
	list []byte
}

func (s *sheet) finding(f summit.Finding) []string {
	return s.disarmed("finding", string(f.ID), string(f.Kind), cmp.Or(s.actors(f.By), "(the report itself)"), s.actors(f.Citing),
		modality(f.Modality), condition(f.Condition), "", string(f.Outcome), f.Statement,
		s.actors(f.Actors), s.topics(f.Topics), s.regions(f.Regions), joined(s, f.Phases, same), joined(s, f.Settings, same),
		string(f.Date), joined(s, f.Quotes, same), "", "", s.b.Cite(f))
}

func (s *sheet) quote(q summit.Quote) []string {
	negated := ""
	if q.Negated {
		negated = "yes"
	}
	return s.disarmed("quote", string(q.ID), string(q.Form), cmp.Or(s.actors(q.By), "(nobody)"), "",
		"", "", negated, "", q.Text,
		s.actors(q.About), s.topics(q.Topics), s.regions(q.Regions), joined(s, q.Phases, same), joined(s, q.Settings, same),
		"", "", string(q.Variant), joined(s, q.Mentions, cue), s.b.Cite(q))
}

func (s *sheet) disarmed(cells ...string) []string {
	s.row = s.row[:0]
	for _, c := range cells {
		s.row = append(s.row, disarm(c))
	}
	return s.row
}

func (s *sheet) actors(ids summit.Set[summit.ActorID]) string {
	return joined(s, ids, func(b summit.Brief, id summit.ActorID) string {
		a, _ := b.Actor(id)
		return a.Name
	})
}

func (s *sheet) topics(ids summit.Set[summit.TopicID]) string {
	return joined(s, ids, func(b summit.Brief, id summit.TopicID) string {
		t, _ := b.Topic(id)
		return t.Name
	})
}

func (s *sheet) regions(ids summit.Set[summit.RegionID]) string {
	return joined(s, ids, func(b summit.Brief, id summit.RegionID) string {
		r, _ := b.Region(id)
		return r.Name
	})
}

func same[T ~string](_ summit.Brief, t T) string { return string(t) }

func cue(_ summit.Brief, m summit.Mention) string { return m.Cue }

// joined returns a list of what name gives for the elements of a set; "" is left out.
func joined[T summit.Element](s *sheet, set summit.Set[T], name func(summit.Brief, T) string) string {
	if set.IsZero() {
		return ""
	}
	s.list = s.list[:0]
	for e := range set.All() {
		if n := name(s.b, e); n != "" {
			if len(s.list) > 0 {
				s.list = append(s.list, "; "...)
			}
			s.list = append(s.list, n...)
		}
	}
	return string(s.list)
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
		if !isBlank(r) {
			return strings.ContainsRune("=+-@＝＋－＠﹦﹢﹣﹫", r)
		}
	}
	return false
}

// isBlank reports whether a spreadsheet may pass over r.
func isBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' '
	}
	return unicode.In(r, unicode.Z, unicode.Cf)
}
