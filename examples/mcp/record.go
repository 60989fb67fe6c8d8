package main

import (
	"fmt"
	"slices"
	"strings"

	"example.com/summit"
)

// The voices of what no actor asserts or utters.
const (
	itself = "the brief itself"
	nobody = "nobody"
)

// findingJSON is a finding with what must be said with it.
type findingJSON struct {
	Finding summit.Finding `json:"finding"`
	Cite    string         `json:"cite"`
	Voice   string         `json:"voice"`
	Reading string         `json:"reading"`
}

// quoteJSON is a quote with what must be said with it.
type quoteJSON struct {
	Quote    summit.Quote       `json:"quote"`
	Cite     string             `json:"cite"`
	Voice    string             `json:"voice"`
	Reading  string             `json:"reading"`
	Cues     []string           `json:"cues"`
	Fuller   string             `json:"fuller,omitempty"`
	Findings []summit.FindingID `json:"findings"`
}

// maxGiving is how many of the findings that give a quote are named with it.
const maxGiving = 10

func findingSchema() object {
	return closed([]string{"finding", "cite", "voice", "reading"}, object{
		"finding": ref("finding"), "cite": text("Where in the source it stands; \"\" where the brief numbers no sentences."),
		"voice":   text("Whose claim it is: \"" + itself + "\", or who asserts it and on whose words or acts."),
		"reading": text("Whose voice, hedge and condition, in words. To be kept whenever the statement is passed on."),
	})
}

func quoteSchema() object {
	return closed([]string{"quote", "cite", "voice", "reading", "cues", "findings"}, object{
		"quote": ref("quote"), "cite": text("Where in the source it stands; \"\" where the brief numbers no sentences."),
		"voice":    text("Who uttered the words; \"" + nobody + "\" where they are nobody's speech."),
		"reading":  text("Whose words they are, how the brief uses them, and the hedge and condition of the findings that give them, in words. To be kept whenever they are passed on."),
		"cues":     listOf(object{"type": "string"}, "The reporting verbs that the brief has with it."),
		"fuller":   text("The words of the fuller wording of the same remark, where the brief gives two."),
		"findings": listOf(ref("id"), fmt.Sprintf("The findings that give it, the first %d: ask findings with quote for all.", maxGiving)),
	})
}

func (s *service) finding(f summit.Finding) findingJSON {
	voice := actors(s.locale.Attribution(f.By, f.Citing))
	reading := fmt.Sprintf("Claimed by %s. The brief reports it and does not vouch for it.", s.names(f.By))
	if f.By.Len() > 1 {
		reading = fmt.Sprintf("Claimed jointly by %s. The brief reports it and does not vouch for it.", s.names(f.By))
	}
	if f.By.IsZero() {
		voice, reading = itself, "The brief itself says so."
	}
	if !f.Citing.IsZero() {
		reading += fmt.Sprintf(" It passes on words or acts of %s.", s.names(f.Citing))
	}
	if f.Modality == summit.ModalityUnhedged {
		reading += " Said without a hedge."
	}
	reading += s.limits(f)
	if f.Outcome != "" {
		reading += fmt.Sprintf(" Outcome: %s.", s.locale.Outcome(f.Outcome))
	}
	return findingJSON{f, s.brief.Cite(f), voice, reading}
}

// limits says the hedge and the condition of a finding, where it has some.
func (s *service) limits(f summit.Finding) (text string) {
	if f.Modality != summit.ModalityUnhedged {
		text = fmt.Sprintf(" Hedged: %s, not certain.", s.locale.Modality(f.Modality))
	}
	switch f.Condition {
	case summit.ConditionOpen:
		text += " Conditional: it holds only if, unless, once or until something happens."
	case summit.ConditionCounterfactual:
		text += " Counterfactual: it would have held, had something been otherwise."
	}
	return text
}

func (s *service) quote(q summit.Quote) quoteJSON {
	doc := quoteJSON{Quote: q, Cite: s.brief.Cite(q), Voice: s.names(q.By), Cues: []string{}, Findings: []summit.FindingID{}}
	switch q.By.Len() {
	case 0:
		doc.Voice, doc.Reading = nobody, "Nobody's words: the brief attributes them to nobody."
	case 1:
		doc.Reading = fmt.Sprintf("Quoted from %s.", doc.Voice)
	default:
		doc.Reading = fmt.Sprintf("Quoted from %s jointly.", doc.Voice)
	}
	switch q.Form {
	case summit.FormMixed:
		doc.Reading += " A fragment, inside a sentence of the brief's own."
	case summit.FormScare:
		doc.Reading += " A term that the brief holds at a distance."
	}
	if q.Negated {
		doc.Reading += " Negated: the brief reports that these words do NOT hold."
	}
	if strings.Contains(q.Text, "[") {
		doc.Reading += " What stands in brackets was put in, and is not the speaker's."
	}
	limited := 0
	for f := range s.brief.Findings(summit.Quoting(q.ID)) {
		if len(doc.Findings) < maxGiving {
			doc.Findings = append(doc.Findings, f.ID)
		}
		if limits := s.limits(f); limits != "" {
			if limited++; limited <= maxGiving {
				doc.Reading += fmt.Sprintf(" Given in finding %s:%s", f.ID, limits)
			}
		}
	}
	if limited > maxGiving {
		doc.Reading += fmt.Sprintf(" So, too, in %d more.", limited-maxGiving)
	}
	for m := range q.Mentions.All() {
		if m.Cue != "" && !slices.Contains(doc.Cues, m.Cue) {
			doc.Cues = append(doc.Cues, m.Cue)
		}
	}
	if full, ok := s.brief.Quote(q.Variant); ok {
		doc.Fuller = full.Text
		doc.Reading += fmt.Sprintf(" The brief has a fuller wording of the remark: %v.", full)
	}
	return doc
}

// names returns actors as a list in words.
func (s *service) names(set summit.Set[summit.ActorID]) string {
	return actors(s.locale.Attribution(set, summit.Set[summit.ActorID]{}))
}

// actors returns a voice of actors, told apart from those of none, whatever actors are called.
func actors(voice string) string {
	if plain := strings.TrimSpace(voice); strings.EqualFold(plain, itself) || strings.EqualFold(plain, nobody) {
		return fmt.Sprintf("%q, an actor of this name", voice)
	}
	return voice
}

// lined returns a text for reading in which no word of the brief begins a line, as what is said with it does.
func lined(text string) string {
	return strings.NewReplacer("\u2028", " ", "\u2029", " ").Replace(text)
}

// lines returns a finding for reading.
func (f findingJSON) lines() string {
	return fmt.Sprintf("- %s\n  %s\n  %s\n", f.Finding.Statement, f.Reading,
		joined(string(f.Finding.Kind), "finding "+string(f.Finding.ID), f.Cite))
}

// lines returns a quote for reading.
func (q quoteJSON) lines() string {
	return fmt.Sprintf("- %s\n  %s\n  %s\n", q.Quote.String(), q.Reading,
		joined(strings.Join(q.Cues, ", "), "quote "+string(q.Quote.ID), q.Cite))
}

func joined(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), " · ")
}
