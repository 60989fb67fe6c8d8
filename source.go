package summit

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"sort"
	"strings"

	"example.com/summit/internal/find"
)

// A Source identifies the text that a brief reports on, byte for byte.
type Source struct {
	Title  string `json:"title,omitempty"`
	SHA256 string `json:"sha256,omitempty"` // of its bytes, in lower-case hexadecimal; "" where the source is not at hand
	Size   int    `json:"size,omitempty"`   // in bytes
}

// String returns the title, the size and the digest.
func (s Source) String() string {
	if s.SHA256 == "" {
		return s.Title
	}
	return strings.TrimSpace(fmt.Sprintf("%s (%d bytes, SHA-256 %s)", s.Title, s.Size, s.SHA256))
}

// A SectionID names a [Section], as in "arms-control".
type SectionID string

// A Section is a chapter of the source or a part of one.
//
// Compare with [Section.Equal]; the struct may gain fields, so use keyed literals.
type Section struct {
	ID       SectionID `json:"id"`
	Title    string    `json:"title"`              // the heading, or what a reader would call the section
	Within   SectionID `json:"within,omitempty"`   // the section that this one is part of; "" for a chapter
	Untitled bool      `json:"untitled,omitempty"` // the source has no heading here
}

// Equal reports whether s and t agree in every field.
func (s Section) Equal(t Section) bool { return s == t }

// String returns the title.
func (s Section) String() string { return s.Title }

// A Sentence is one sentence of the source: where it stands, not its words.
type Sentence struct {
	Section SectionID `json:"section,omitempty"`
	Start   int       `json:"start"` // byte offset of its first byte
	End     int       `json:"end"`   // byte offset after its last
}

// Equal reports whether s and t agree in every field.
func (s Sentence) Equal(t Sentence) bool { return s == t }

// String returns the place, as in "arms-control, bytes 6029-6107".
func (s Sentence) String() string {
	place := fmt.Sprintf("bytes %d-%d", s.Start, s.End)
	if s.Section == "" {
		return place
	}
	return string(s.Section) + ", " + place
}

// Verify reads a copy of the source and checks the brief against it: the size
// and the digest must match, and every mention must hold the words of its
// quote: letters and numbers are compared, and symbols such as + and − are none.
// Of a quote that has neither, it must hold the text itself, byte for byte. It returns nil when all holds.
//
// Otherwise the error joins what does not: errors that wrap [ErrSource] about
// the copy as a whole, and a [*RecordError] that wraps [ErrBadSpan] for each
// mention that does not hold its words. An error of r's is wrapped, and nothing else
// reported. A brief that has no source can't be verified; that too is an [ErrSource].
// Verify reads no more of r than twice the source's size.
func (b Brief) Verify(r io.Reader) error {
	source := b.Source()
	if source.SHA256 == "" {
		return fault{"summit: the brief names no source to verify", ErrSource}
	}
	if r == nil {
		return fault{"summit: no copy of the source to read", ErrSource}
	}
	text, err := io.ReadAll(io.LimitReader(r, 2*min(int64(source.Size), math.MaxInt64/2)))
	if err != nil {
		return fmt.Errorf("summit: reading the source: %w", err)
	}
	var errs []error
	if err := source.verify(text); err != nil {
		errs = append(errs, err)
	}
	for i, q := range b.data().quotes {
		for m := range q.Mentions.All() {
			if m.End > len(text) || !find.Same(string(text[m.Start:m.End]), q.Text) {
				errs = append(errs, &RecordError{Record: recordQuote, Index: i, ID: string(q.ID), Field: "Mentions", Value: m.String(),
					Err: fault{"the source does not hold the words at", ErrBadSpan}})
			}
		}
	}
	return errors.Join(errs...)
}

func (s Source) verify(text []byte) error {
	is := func(text []byte) bool {
		digest := sha256.Sum256(text)
		return len(text) == s.Size && hex.EncodeToString(digest[:]) == s.SHA256
	}
	switch {
	case is(text):
		return nil
	case is(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))):
		return fault{"summit: the copy has CRLF line ends where the source has LF", ErrSource}
	case len(text) < s.Size:
		return fault{fmt.Sprintf("summit: the copy is too short, %d bytes of %d", len(text), s.Size), ErrSource}
	case len(text) > s.Size:
		return fault{fmt.Sprintf("summit: the copy is longer than %d bytes", s.Size), ErrSource}
	}
	return fault{fmt.Sprintf("summit: the copy has the SHA-256 %x, not %s", sha256.Sum256(text), s.SHA256), ErrSource}
}

// Locate fills in what nobody should count by hand: the size and the digest of
// source, and the mentions of every quote that has none.
//
// A quote is looked for by its letters and numbers; one without any is not found. Where a pair of quotation
// marks (“ ”, „ “, « », or straight ones) encloses these and no others, each such
// place is a mention; where none does, the one place where they stand as whole words is. Each
// mention is given the number of the sentence that holds it; where the draft
// has no sentences (see [Draft.LocateSentences]), it is 0. Where the source has
// changed, take the old mentions away first. What it costs grows as it does for [Brief.Trace].
//
// Cues are the reader's to give. A quote may have mentions without a span, as Mention{Sentence: 4, Cue: "said"}. What is
// found in this sentence, or, if that is 0, in any other, has this cue.
//
// The returned error joins a [*RecordError] for each quote that is not in the
// source or, outside quotation marks, not once, for each place that lies in no sentence, and for each
// mention without a span that no place is left for; they wrap [ErrBadSpan]. What was found is
// filled in all the same. An empty source is refused with [ErrEmpty],
// one that is not UTF-8 with [ErrBadText].
func (d *Draft) Locate(source string) error {
	if err := d.checkSource("Locate", source); err != nil {
		return err
	}
	digest := sha256.Sum256([]byte(source))
	d.Source.Size, d.Source.SHA256 = len(source), hex.EncodeToString(digest[:])
	locations := locate(source, d.Quotes)
	var errs Errors
	for i := range d.Quotes {
		q := &d.Quotes[i]
		if isPlaced(q) {
			continue
		}
		fail := func(why string) {
			errs = append(errs, &RecordError{Record: recordQuote, Index: i, ID: string(q.ID), Field: "Mentions", Value: q.Text, Err: fault{why, ErrBadSpan}})
		}
		at := locations(find.Letters(q.Text))
		found := slices.Clone(at.quoted) // other quotes may have the same words
		switch {
		case len(found) > 0:
		case at.plain == 0:
			fail("not found in the source:")
			continue
		case at.plain > 1:
			fail("found more than once, and never in quotation marks:")
			continue
		default:
			found = []Mention{at.first}
		}
		if len(d.Sentences) > 0 {
			found = slices.DeleteFunc(found, func(m Mention) bool {
				if sentenceAt(d.Sentences, m) == 0 {
					fail(fmt.Sprintf("found outside every sentence, at bytes %d-%d:", m.Start, m.End))
					return true
				}
				return false
			})
			for j := range found {
				found[j].Sentence = sentenceAt(d.Sentences, found[j])
			}
		}
		for _, given := range withCues(found, q.Mentions) {
			switch {
			case given.Sentence == 0:
				fail("no place is left for a mention without a sentence:")
			case len(d.Sentences) == 0:
				fail(fmt.Sprintf("not found in sentence %d, as the draft has none (LocateSentences comes before Locate):", given.Sentence))
			default:
				fail(fmt.Sprintf("no place is left for a mention in sentence %d:", given.Sentence))
			}
		}
		q.Mentions = SetOf(found...)
	}
	return errs.orNil()
}

// isPlaced reports whether a mention of q has a span.
func isPlaced(q *Quote) bool {
	return slices.ContainsFunc(q.Mentions.elems, func(m Mention) bool { return m.Start != 0 || m.End != 0 })
}

// withCues sets the cues of what was found. It returns those of the given mentions that nothing is found for.
func withCues(found []Mention, given Set[Mention]) (left []Mention) {
	in := make(map[int]Mention) // the first that is given for a sentence
	for _, m := range given.elems {
		if _, ok := in[m.Sentence]; !ok {
			in[m.Sentence] = m
		}
	}
	used := make(map[Mention]bool)
	for i := range found {
		m, ok := in[found[i].Sentence]
		if !ok {
			m, ok = in[0]
		}
		if ok {
			found[i].Cue, used[m] = m.Cue, true
		}
	}
	return slices.DeleteFunc(slices.Clone(given.elems), func(m Mention) bool { return used[m] })
}

// sentenceAt returns the number of the sentence that holds m, or 0.
func sentenceAt(sentences []Sentence, m Mention) int {
	i := sort.Search(len(sentences), func(i int) bool { return sentences[i].End >= m.End })
	if i < len(sentences) && sentences[i].Start <= m.Start {
		return i + 1
	}
	return 0
}

// A location is where words stand: in quotation marks, and elsewhere.
type location struct {
	quoted []Mention
	plain  int
	first  Mention // of the plain ones
}

// locate returns, by their letters, where the words of those quotes stand that no mention has a place for.
func locate(source string, quotes []Quote) func(letters string) location {
	words := make(map[string]int)
	var scan find.Scan
	for i := range quotes {
		letters := find.Letters(quotes[i].Text)
		if _, ok := words[letters]; !ok && letters != "" && !isPlaced(&quotes[i]) {
			words[letters] = len(words)
			scan.Words = append(scan.Words, letters)
		}
	}
	places := make([]location, len(words))
	scan.Found = func(m find.Match) {
		at, place := &places[m.Word], Mention{Start: m.Start, End: m.End}
		switch {
		case m.Quoted:
			at.quoted = append(at.quoted, place)
		case at.plain == 0:
			at.first = place
			fallthrough
		default:
			at.plain++
		}
	}
	scan.Run(strings.NewReader(source)) // gives no error: the source is UTF-8
	return func(letters string) location {
		if word, ok := words[letters]; ok {
			return places[word]
		}
		return location{}
	}
}

// The sections of the Anchorage brief.
const (
	SectionOverview          SectionID = "overview"
	SectionDiplomaticTone    SectionID = "diplomatic-tone"
	SectionTakeaways         SectionID = "takeaways"
	SectionWarmOptics        SectionID = "warm-optics"
	SectionNoCommunique      SectionID = "no-communique"
	SectionPeaceDiscussions  SectionID = "peace-discussions"
	SectionPraiseRealities   SectionID = "praise-and-realities"
	SectionMilitary          SectionID = "military"
	SectionNoCeasefire       SectionID = "no-ceasefire"
	SectionTerritorialTerms  SectionID = "territorial-terms"
	SectionNATOAllies        SectionID = "nato-and-allies"
	SectionArmsControl       SectionID = "arms-control"
	SectionRegionalSecurity  SectionID = "regional-security"
	SectionEconomic          SectionID = "economic"
	SectionTrade             SectionID = "trade-and-investment"
	SectionSanctions         SectionID = "sanctions-and-tariffs"
	SectionEnergy            SectionID = "energy-cooperation"
	SectionBusiness          SectionID = "business-engagements"
	SectionGlobal            SectionID = "global"
	SectionAlliedRelations   SectionID = "allied-relations"
	SectionSecurityDiplomacy SectionID = "security-and-diplomacy"
	SectionOrganizations     SectionID = "international-organizations"
	SectionGlobalEconomy     SectionID = "global-economy"
	SectionRegional          SectionID = "regional"
	SectionEurope            SectionID = "europe"
	SectionMiddleEast        SectionID = "middle-east"
	SectionAlignments        SectionID = "regional-alignments"
	SectionDomestic          SectionID = "domestic"
	SectionUnitedStates      SectionID = "united-states"
	SectionUSBusiness        SectionID = "us-business-sector"
	SectionRussia            SectionID = "russian-domestic"
	SectionSources           SectionID = "sources"
)

var anchorageSections = []Section{
	{ID: SectionOverview, Title: "Overview", Untitled: true},
	{ID: SectionDiplomaticTone, Title: "Diplomatic Tone", Untitled: true},
	{ID: SectionTakeaways, Title: "Key Diplomatic Takeaways"},
	{ID: SectionWarmOptics, Title: "Warm Optics", Within: SectionTakeaways},
	{ID: SectionNoCommunique, Title: "No Formal Communiqué", Within: SectionTakeaways},
	{ID: SectionPeaceDiscussions, Title: "Emphasis on Peace Discussions", Within: SectionTakeaways},
	{ID: SectionPraiseRealities, Title: "Mutual Praise vs. Realities", Within: SectionTakeaways},
	{ID: SectionMilitary, Title: "Military Agreements and Security"},
	{ID: SectionNoCeasefire, Title: "No Ceasefire or Peace Deal", Within: SectionMilitary},
	{ID: SectionTerritorialTerms, Title: "Discussions of Territorial and Security Terms", Within: SectionMilitary},
	{ID: SectionNATOAllies, Title: "NATO and Allies", Within: SectionMilitary},
	{ID: SectionArmsControl, Title: "Arms Control", Within: SectionMilitary},
	{ID: SectionRegionalSecurity, Title: "Regional Security Arrangements", Within: SectionMilitary},
	{ID: SectionEconomic, Title: "Economic Policies and Business Relations"},
	{ID: SectionTrade, Title: "Trade and Investment Prospects", Within: SectionEconomic},
	{ID: SectionSanctions, Title: "Sanctions and Tariffs", Within: SectionEconomic},
	{ID: SectionEnergy, Title: "Energy Cooperation", Within: SectionEconomic},
	{ID: SectionBusiness, Title: "Business Engagements", Within: SectionEconomic},
	{ID: SectionGlobal, Title: "Global Implications"},
	{ID: SectionAlliedRelations, Title: "Allied Relations", Within: SectionGlobal},
	{ID: SectionSecurityDiplomacy, Title: "Security and Diplomacy", Within: SectionGlobal},
	{ID: SectionOrganizations, Title: "International Organizations", Within: SectionGlobal},
	{ID: SectionGlobalEconomy, Title: "Global Economy", Within: SectionGlobal},
	{ID: SectionRegional, Title: "Regional Impact"},
	{ID: SectionEurope, Title: "Europe", Within: SectionRegional},
	{ID: SectionMiddleEast, Title: "Middle East", Within: SectionRegional},
	{ID: SectionAlignments, Title: "Regional Alignments", Within: SectionRegional},
	{ID: SectionDomestic, Title: "Domestic Consequences"},
	{ID: SectionUnitedStates, Title: "United States", Within: SectionDomestic},
	{ID: SectionUSBusiness, Title: "United States Business Sector", Within: SectionDomestic},
	{ID: SectionRussia, Title: "Russian Domestic", Within: SectionDomestic},
	{ID: SectionSources, Title: "Sources"},
}

var anchorageSentences = []Sentence{
	{SectionOverview, 0, 187},                // 1
	{SectionOverview, 188, 460},              // 2
	{SectionOverview, 461, 557},              // 3
	{SectionOverview, 558, 771},              // 4
	{SectionOverview, 772, 918},              // 5
	{SectionOverview, 919, 1108},             // 6
	{SectionDiplomaticTone, 1109, 1172},      // 7
	{SectionDiplomaticTone, 1173, 1332},      // 8
	{SectionDiplomaticTone, 1333, 1438},      // 9
	{SectionDiplomaticTone, 1439, 1554},      // 10
	{SectionDiplomaticTone, 1555, 1790},      // 11
	{SectionDiplomaticTone, 1791, 1953},      // 12
	{SectionDiplomaticTone, 1954, 2008},      // 13
	{SectionDiplomaticTone, 2009, 2129},      // 14
	{SectionDiplomaticTone, 2130, 2447},      // 15
	{SectionWarmOptics, 2473, 2561},          // 16
	{SectionWarmOptics, 2562, 2763},          // 17
	{SectionNoCommunique, 2764, 2860},        // 18
	{SectionNoCommunique, 2861, 2926},        // 19
	{SectionNoCommunique, 2927, 3047},        // 20
	{SectionPeaceDiscussions, 3048, 3252},    // 21
	{SectionPeaceDiscussions, 3253, 3405},    // 22
	{SectionPraiseRealities, 3406, 3470},     // 23
	{SectionPraiseRealities, 3471, 3566},     // 24
	{SectionPraiseRealities, 3567, 3724},     // 25
	{SectionNoCeasefire, 3785, 3845},         // 26
	{SectionNoCeasefire, 3846, 3995},         // 27
	{SectionNoCeasefire, 3996, 4092},         // 28
	{SectionNoCeasefire, 4093, 4221},         // 29
	{SectionNoCeasefire, 4222, 4328},         // 30
	{SectionTerritorialTerms, 4375, 4487},    // 31
	{SectionTerritorialTerms, 4488, 4635},    // 32
	{SectionTerritorialTerms, 4636, 4708},    // 33
	{SectionTerritorialTerms, 4709, 4851},    // 34
	{SectionTerritorialTerms, 4852, 5039},    // 35
	{SectionTerritorialTerms, 5040, 5095},    // 36
	{SectionNATOAllies, 5112, 5287},          // 37
	{SectionNATOAllies, 5288, 5507},          // 38
	{SectionNATOAllies, 5508, 5558},          // 39
	{SectionNATOAllies, 5559, 5729},          // 40
	{SectionNATOAllies, 5730, 5873},          // 41
	{SectionArmsControl, 5887, 6028},         // 42
	{SectionArmsControl, 6029, 6107},         // 43
	{SectionArmsControl, 6108, 6259},         // 44
	{SectionArmsControl, 6260, 6437},         // 45
	{SectionRegionalSecurity, 6469, 6545},    // 46
	{SectionRegionalSecurity, 6546, 6633},    // 47
	{SectionRegionalSecurity, 6634, 6897},    // 48
	{SectionTrade, 6970, 7015},               // 49
	{SectionTrade, 7016, 7206},               // 50
	{SectionTrade, 7207, 7308},               // 51
	{SectionTrade, 7309, 7477},               // 52
	{SectionTrade, 7478, 7605},               // 53
	{SectionSanctions, 7628, 7727},           // 54
	{SectionSanctions, 7728, 7886},           // 55
	{SectionSanctions, 7887, 7957},           // 56
	{SectionSanctions, 7958, 8121},           // 57
	{SectionSanctions, 8122, 8226},           // 58
	{SectionSanctions, 8227, 8417},           // 59
	{SectionSanctions, 8418, 8549},           // 60
	{SectionSanctions, 8550, 8741},           // 61
	{SectionEnergy, 8761, 8835},              // 62
	{SectionEnergy, 8836, 8998},              // 63
	{SectionEnergy, 8999, 9180},              // 64
	{SectionEnergy, 9181, 9349},              // 65
	{SectionEnergy, 9350, 9559},              // 66
	{SectionBusiness, 9581, 9621},            // 67
	{SectionBusiness, 9622, 9754},            // 68
	{SectionBusiness, 9755, 9880},            // 69
	{SectionBusiness, 9881, 9939},            // 70
	{SectionBusiness, 9940, 10063},           // 71
	{SectionAlliedRelations, 10101, 10169},   // 72
	{SectionAlliedRelations, 10170, 10249},   // 73
	{SectionAlliedRelations, 10250, 10441},   // 74
	{SectionAlliedRelations, 10442, 10545},   // 75
	{SectionAlliedRelations, 10546, 10709},   // 76
	{SectionAlliedRelations, 10710, 10881},   // 77
	{SectionAlliedRelations, 10882, 11041},   // 78
	{SectionSecurityDiplomacy, 11065, 11125}, // 79
	{SectionSecurityDiplomacy, 11126, 11260}, // 80
	{SectionSecurityDiplomacy, 11261, 11497}, // 81
	{SectionSecurityDiplomacy, 11498, 11637}, // 82
	{SectionSecurityDiplomacy, 11638, 11675}, // 83
	{SectionSecurityDiplomacy, 11676, 11808}, // 84
	{SectionSecurityDiplomacy, 11809, 11989}, // 85
	{SectionOrganizations, 12018, 12114},     // 86
	{SectionOrganizations, 12115, 12237},     // 87
	{SectionOrganizations, 12238, 12334},     // 88
	{SectionOrganizations, 12335, 12482},     // 89
	{SectionOrganizations, 12483, 12705},     // 90
	{SectionGlobalEconomy, 12721, 12778},     // 91
	{SectionGlobalEconomy, 12779, 12957},     // 92
	{SectionGlobalEconomy, 12958, 13088},     // 93
	{SectionGlobalEconomy, 13089, 13140},     // 94
	{SectionEurope, 13164, 13216},            // 95
	{SectionEurope, 13217, 13441},            // 96
	{SectionEurope, 13442, 13559},            // 97
	{SectionEurope, 13560, 13725},            // 98
	{SectionEurope, 13726, 13926},            // 99
	{SectionEurope, 13927, 14035},            // 100
	{SectionMiddleEast, 14048, 14104},        // 101
	{SectionMiddleEast, 14105, 14233},        // 102
	{SectionMiddleEast, 14234, 14366},        // 103
	{SectionMiddleEast, 14367, 14574},        // 104
	{SectionMiddleEast, 14575, 14655},        // 105
	{SectionMiddleEast, 14656, 14778},        // 106
	{SectionAlignments, 14799, 14884},        // 107
	{SectionAlignments, 14885, 15094},        // 108
	{SectionAlignments, 15095, 15217},        // 109
	{SectionAlignments, 15218, 15529},        // 110
	{SectionUnitedStates, 15566, 15628},      // 111
	{SectionUnitedStates, 15629, 15700},      // 112
	{SectionUnitedStates, 15701, 15842},      // 113
	{SectionUnitedStates, 15843, 16050},      // 114
	{SectionUnitedStates, 16051, 16139},      // 115
	{SectionUnitedStates, 16140, 16218},      // 116
	{SectionUnitedStates, 16219, 16415},      // 117
	{SectionUnitedStates, 16416, 16596},      // 118
	{SectionUnitedStates, 16597, 16835},      // 119
	{SectionUSBusiness, 16866, 16907},        // 120
	{SectionUSBusiness, 16908, 17060},        // 121
	{SectionUSBusiness, 17061, 17134},        // 122
	{SectionUSBusiness, 17135, 17286},        // 123
	{SectionUSBusiness, 17287, 17527},        // 124
	{SectionRussia, 17545, 17605},            // 125
	{SectionRussia, 17606, 17741},            // 126
	{SectionRussia, 17742, 17890},            // 127
	{SectionRussia, 17891, 18012},            // 128
	{SectionRussia, 18013, 18149},            // 129
	{SectionRussia, 18150, 18363},            // 130
	{SectionRussia, 18364, 18555},            // 131
	{SectionRussia, 18556, 18761},            // 132
	{SectionSources, 18762, 19012},           // 133
}
