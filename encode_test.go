package summit

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAppendJSON compares what is written by hand with what encoding/json makes
// of the same document, read into the wire types, and with the draft that was written.
func TestAppendJSON(t *testing.T) {
	full := Draft{
		Title: "T", Date: "2025", Language: "en", Edition: "1", Source: Source{Title: "S", SHA256: "0f", Size: 9},
		Sections:  []Section{{}, {ID: "s", Title: "T", Within: "w", Untitled: true}},
		Sentences: []Sentence{{}, {Section: "s", Start: 1, End: 2}},
		Actors:    []Actor{{}, {ID: "a", Name: "A", Aliases: SetOf("B", "C"), Kind: ActorKindBody, Role: "r", Within: SetOf[ActorID]("b"), Region: "r"}},
		Regions:   []Region{{}, {ID: "r", Name: "R", Kind: RegionKindCity, Within: SetOf[RegionID]("q"), Code: "UA"}},
		Topics:    []Topic{{}, {ID: "t", Name: "T", Within: "u", Gloss: "g"}},
		Quotes: []Quote{{}, {ID: "q", Text: "<“Q”>\u2028", Form: FormMixed, By: SetOf[ActorID]("a"), About: SetOf[ActorID]("b", "c"), Phases: SetOf(PhaseAfter),
			Settings: SetOf(SettingPublic), Negated: true, Variant: "v", Topics: SetOf[TopicID]("t"), Regions: SetOf[RegionID]("r"),
			Mentions: SetOf(Mention{}, Mention{Sentence: 1, Start: 2, End: 3, Cue: "said"})}},
		Findings: []Finding{{}, {ID: "f", Kind: KindOutcome, Outcome: OutcomeAgreed, Modality: ModalityPossible, Condition: ConditionOpen, Phases: SetOf(PhaseBefore),
			Settings: SetOf(SettingPrivate), Date: "2025-08", Statement: "a \"b\"\n", By: SetOf[ActorID]("a"), Citing: SetOf[ActorID]("b"), Actors: SetOf[ActorID]("c"),
			Topics: SetOf[TopicID]("t"), Regions: SetOf[RegionID]("r"), Quotes: SetOf[QuoteID]("q", "p"), Sentences: SetOf(1, 2)}},
	}
	for name, d := range map[string]Draft{"Anchorage": Anchorage().Draft(), "nothing": {}, "everything": full} {
		doc := d.data().appendJSON(nil)
		var wire wireDraft
		if err := json.Unmarshal(doc, &wire); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, doc)
		}
		if want := encodeJSON(wire); string(want) != string(doc) {
			t.Errorf("%s:\n%s\nencoding/json writes\n%s", name, doc, want)
		}
		var read Draft
		if err := json.Unmarshal(doc, &read); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, doc)
		}
		if diff := cmp.Diff(d, read); diff != "" {
			t.Errorf("%s: not all is written (-draft, +read)\n%s", name, diff)
		}
	}
}

func TestAppendString(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	parts := []string{"", "a", "é", "“", "\"", "\\", "\n", "\x00", "\x1f", "\x7f", "<", "&", "\u2028", "\u2029", "\u2027", "\xff", "\xe2\x80", "\U0001F600", "�"}
	for range 2000 {
		s := ""
		for range r.IntN(5) {
			s += parts[r.IntN(len(parts))]
		}
		if got, want := appendString(nil, s), encodeJSON(s); string(got) != string(want) {
			t.Errorf("%q is written %s, encoding/json writes %s", s, got, want)
		}
	}
}
