package export

import (
	"bufio"
	"encoding/csv"
	"io"
	"iter"
	"strings"
	"unicode"

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
	s := sheet{b, make([]string, 0, len(sheetColumns))}
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
	b   summit.Brief
	row []string
}

func (s *sheet) finding(f summit.Finding) []string {
	return s.disarmed("finding", string(f.ID), string(f.Kind), s.actors(f.By, "(the report itself)"), s.actors(f.Citing, ""),
		modality(f.Modality), condition(f.Condition), "", string(f.Outcome), f.Statement,
		s.actors(f.Actors, ""), s.topics(f.Topics), s.regions(f.Regions), joined(f.Phases.All()), joined(f.Settings.All()),
		string(f.Date), joined(f.Quotes.All()), "", "", s.b.Cite(f))
}

func (s *sheet) quote(q summit.Quote) []string {
	negated := ""
	if q.Negated {
		negated = "yes"
	}
	return s.disarmed("quote", string(q.ID), string(q.Form), s.actors(q.By, "(nobody)"), "",
		"", "", negated, "", q.Text,
		s.actors(q.About, ""), s.topics(q.Topics), s.regions(q.Regions), joined(q.Phases.All()), joined(q.Settings.All()),
		"", "", string(q.Variant), joined(cues(q)), s.b.Cite(q))
}

func (s *sheet) disarmed(cells ...string) []string {
	s.row = s.row[:0]
	for _, c := range cells {
		s.row = append(s.row, disarm(c))
	}
	return s.row
}

func (s *sheet) actors(ids summit.Set[summit.ActorID], none string) string {
	if ids.IsZero() {
		return none
	}
	return named(ids, s.b.Actor)
}

func (s *sheet) topics(ids summit.Set[summit.TopicID]) string { return named(ids, s.b.Topic) }

func (s *sheet) regions(ids summit.Set[summit.RegionID]) string { return named(ids, s.b.Region) }

// named joins the names of records, which their String gives.
func named[ID ~string, R interface{ String() string }](ids summit.Set[ID], record func(ID) (R, bool)) string {
	return joined(func(yield func(string) bool) {
		for id := range ids.All() {
			if r, ok := record(id); ok && !yield(r.String()) {
				return
			}
		}
	})
}

// cues gives the reporting verbs of a quote that has any.
func cues(q summit.Quote) iter.Seq[string] {
	return func(yield func(string) bool) {
		for m := range q.Mentions.All() {
			if m.Cue != "" && !yield(m.Cue) {
				return
			}
		}
	}
}

func joined[T ~string](all iter.Seq[T]) string {
	var first string
	var more []string
	for s := range all {
		switch {
		case first == "":
			first = string(s) // most often the only one
		default:
			more = append(more, string(s))
		}
	}
	if more == nil {
		return first
	}
	return first + "; " + strings.Join(more, "; ")
}

// disarm puts an apostrophe before what a spreadsheet could take for a formula,
// at the beginning of s and after each semicolon.
func disarm(s string) string {
	if !strings.ContainsAny(s, formulaStarts) {
		return s
	}
	var safe strings.Builder
	for {
		part, rest, more := strings.Cut(s, ";")
		if visible := strings.TrimLeftFunc(part, isBlank); visible != "" && strings.IndexAny(visible, formulaStarts) == 0 {
			safe.WriteByte('\'')
		}
		safe.WriteString(part)
		if !more {
			return safe.String()
		}
		safe.WriteByte(';')
		s = rest
	}
}

// formulaStarts are the characters that begin a formula, also full-width and
// small. Tab and carriage return, which do in some programs, are in no text of a brief.
const formulaStarts = "=+-@＝＋－＠﹦﹢﹣﹫"

// isBlank reports whether a spreadsheet may pass over r.
func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.In(r, unicode.Z, unicode.Cf) }
