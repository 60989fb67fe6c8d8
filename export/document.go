package export

import (
	"errors"
	"slices"
	"strings"

	"example.com/summit"
)

// The words that documents for readers share: whatever hangs on a claim stands
// before it, so that nobody reads a party's claim as a fact.

func nilWriter() error { return errors.New("export: there is no writer to write to") }

// headingOf says what sort of claim a finding is, how sure, and whose, as in
// "forecast, possible, by NATO officials, on words or acts of the White House".
func headingOf(b summit.Brief, f summit.Finding) string { return labelOf(f) + whoseOf(b, f) }

// whoseOf says who asserts a finding and whose words or acts they pass on, as in
// ", by NATO officials, on words or acts of the White House"; "" where it is the report.
func whoseOf(b summit.Brief, f summit.Finding) string {
	if f.By.IsZero() {
		return ""
	}
	whose := ", by " + namesOf(b, f.By)
	if !f.Citing.IsZero() {
		whose += ", on words or acts of " + namesOf(b, f.Citing)
	}
	return whose
}

// labelOf says what sort of claim a finding is and how sure, as in "outcome: not-agreed" and "forecast, possible, conditional".
func labelOf(f summit.Finding) string {
	label := string(f.Kind)
	if f.Outcome != "" {
		label += ": " + string(f.Outcome)
	}
	for _, hedge := range hedgesOf(f) {
		label += ", " + hedge
	}
	return label
}

func hedgesOf(f summit.Finding) []string {
	var hedges []string
	if f.Modality != summit.ModalityUnhedged {
		hedges = append(hedges, string(f.Modality))
	}
	switch f.Condition {
	case summit.ConditionNone:
	case summit.ConditionOpen:
		hedges = append(hedges, "conditional")
	default:
		hedges = append(hedges, string(f.Condition))
	}
	return hedges
}

const (
	negated      = "reported as words that do not hold"
	unattributed = "attributed to nobody"
)

// speakerOf says who uttered a quote and with which cues, as in "Donald Trump (called, calling)".
func speakerOf(b summit.Brief, q summit.Quote) string {
	speaker := namesOf(b, q.By)
	if speaker == "" {
		speaker = unattributed
	}
	var cues []string
	for m := range q.Mentions.All() {
		if m.Cue != "" && !slices.Contains(cues, m.Cue) {
			cues = append(cues, m.Cue)
		}
	}
	if len(cues) > 0 {
		speaker += " (" + strings.Join(cues, ", ") + ")"
	}
	return speaker
}

// notesOf says what else there is to know of a quote.
func notesOf(b summit.Brief, q summit.Quote) []string {
	notes := []string{string(q.Form)}
	if q.Negated {
		notes = append(notes, negated)
	}
	if !q.About.IsZero() {
		notes = append(notes, "about "+namesOf(b, q.About))
	}
	for phase := range q.Phases.All() {
		notes = append(notes, string(phase)+" the summit")
	}
	for setting := range q.Settings.All() {
		notes = append(notes, string(setting))
	}
	if fuller, ok := b.Quote(q.Variant); ok {
		notes = append(notes, "more fully: "+fuller.String())
	}
	return notes
}

// circumstancesOf says when and where what a finding claims happened or was said, and for when it is claimed.
func circumstancesOf(f summit.Finding) []string {
	var notes []string
	for phase := range f.Phases.All() {
		notes = append(notes, string(phase)+" the summit")
	}
	for setting := range f.Settings.All() {
		notes = append(notes, "said: "+string(setting))
	}
	if f.Date != "" {
		notes = append(notes, "date: "+longDate(f.Date))
	}
	return notes
}

// longDate returns a day as in "15 August 2025", and a month or a year as it is.
func longDate(d summit.Date) string {
	from, _, _ := d.Span()
	if len(d) != len("2006-01-02") {
		return string(d)
	}
	return from.Format("2 January 2006")
}

// namesOf returns the names of actors, as in "Donald Trump and Vladimir Putin".
func namesOf(b summit.Brief, ids summit.Set[summit.ActorID]) string {
	names, n := "", 0
	for id := range ids.All() {
		a, _ := b.Actor(id)
		switch n++; {
		case n == 1:
		case n == ids.Len():
			names += " and "
		default:
			names += ", "
		}
		names += a.Name
	}
	return names
}

// isHidden reports whether a character changes the direction of text or breaks
// its lines without being seen; unicode.Bidi_Control, Zl and Zp, and the byte order mark.
func isHidden(r rune) bool {
	switch {
	case r < 0x061C:
		return false
	case r == 0x061C, r == 0x200E, r == 0x200F, 0x2028 <= r && r <= 0x202E, 0x2066 <= r && r <= 0x2069, r == 0xFEFF:
		return true
	}
	return false
}
