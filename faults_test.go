package summit_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
)

// faultlessDraft returns a small draft that New accepts, with something in
// every field, for a test to spoil.
func faultlessDraft() summit.Draft {
	return summit.Draft{
		Title: "The harbour talks", Date: "2024-05-31", Language: "en", Edition: "1",
		Source: summit.Source{Title: "A report on the harbour talks", SHA256: strings.Repeat("0123456789abcdef", 4), Size: 200},
		Sections: []summit.Section{
			{ID: "talks", Title: "The Talks"},
			{ID: "talks/trade", Title: "Trade", Within: "talks"},
			{ID: "end", Title: "The End", Untitled: true},
		},
		Sentences: []summit.Sentence{
			{Section: "talks", Start: 0, End: 60},
			{Section: "talks/trade", Start: 61, End: 120},
			{Section: "end", Start: 121, End: 150},
			{Start: 151, End: 200},
		},
		Actors: []summit.Actor{
			{ID: "north", Name: "North", Kind: summit.ActorKindState, Region: "north"},
			{ID: "ministry", Name: "Ministry of Trade", Kind: summit.ActorKindBody, Within: summit.SetOf[summit.ActorID]("north")},
			{ID: "ana", Name: "Ana", Aliases: summit.SetOf("Dr. Ana", "Anna"), Kind: summit.ActorKindPerson, Role: "minister", Within: summit.SetOf[summit.ActorID]("ministry", "north"), Region: "port"},
			{ID: "envoy", Name: "the envoy", Kind: summit.ActorKindOffice, Within: summit.SetOf[summit.ActorID]("ministry")},
			{ID: "critics", Name: "critics", Kind: summit.ActorKindGroup},
		},
		Regions: []summit.Region{
			{ID: "world", Name: "World", Kind: summit.RegionKindWorld, Code: "001"},
			{ID: "north", Name: "North", Kind: summit.RegionKindCountry, Within: summit.SetOf[summit.RegionID]("world"), Code: "NO"},
			{ID: "port", Name: "Port", Kind: summit.RegionKindCity, Within: summit.SetOf[summit.RegionID]("north", "world")},
		},
		Topics: []summit.Topic{
			{ID: "peace", Name: "Peace", Gloss: "the war and its end"},
			{ID: "peace/truce", Name: "Truce", Within: "peace"},
			{ID: "trade", Name: "Trade"},
		},
		Quotes: []summit.Quote{
			{
				ID: "full", Text: "we shall talk about it again", Form: summit.FormDirect,
				By: summit.SetOf[summit.ActorID]("ana"), About: summit.SetOf[summit.ActorID]("north"),
				Phases: summit.SetOf(summit.PhaseDuring), Settings: summit.SetOf(summit.SettingInterview), Negated: true,
				Topics: summit.SetOf[summit.TopicID]("peace/truce"), Regions: summit.SetOf[summit.RegionID]("north"),
				Mentions: summit.SetOf(summit.Mention{Sentence: 1, Start: 10, End: 38, Cue: "said"}, summit.Mention{Sentence: 3, Start: 122, End: 150}),
			},
			{
				ID: "short", Text: "talk again", Form: summit.FormMixed, By: summit.SetOf[summit.ActorID]("ana", "envoy"), Variant: "full",
				Mentions: summit.SetOf(summit.Mention{Sentence: 2, Start: 70, End: 80, Cue: "repeated"}),
			},
			{ID: "term", Text: "peace", Form: summit.FormScare, Mentions: summit.SetOf(summit.Mention{Sentence: 2, Start: 90, End: 95})},
		},
		Findings: []summit.Finding{
			{ID: "talks/met", Kind: summit.KindEvent, Statement: "The parties met.", Sentences: summit.SetOf(1)},
			{ID: "talks/no-truce", Kind: summit.KindOutcome, Outcome: summit.OutcomeNotAgreed, Statement: "No truce was agreed.", Sentences: summit.SetOf(1, 2, 4)},
			{
				ID: "trade/offer", Kind: summit.KindPosition, Statement: "The ministry says that North offers trade.",
				Phases: summit.SetOf(summit.PhaseBefore), Settings: summit.SetOf(summit.SettingPublic),
				By: summit.SetOf[summit.ActorID]("ministry"), Citing: summit.SetOf[summit.ActorID]("north"), Actors: summit.SetOf[summit.ActorID]("ana"),
				Topics: summit.SetOf[summit.TopicID]("trade"), Regions: summit.SetOf[summit.RegionID]("port", "north"),
				Quotes: summit.SetOf[summit.QuoteID]("full", "short"), Sentences: summit.SetOf(3),
			},
			{
				ID: "end/next", Kind: summit.KindForecast, Modality: summit.ModalityProbable, Condition: summit.ConditionOpen, Date: "2024-07",
				Statement: "If asked, the parties will probably meet in July 2024.",
			},
		},
	}
}

// A wantFault is a RecordError as a test expects it.
type wantFault struct {
	Record           string
	Index            int
	ID, Field, Value string
	Is               error // the one sentinel that it wraps
}

var recordSentinels = []error{
	summit.ErrUnknownID, summit.ErrDuplicateID, summit.ErrEmpty, summit.ErrCycle,
	summit.ErrBadID, summit.ErrBadText, summit.ErrBadValue, summit.ErrBadSpan,
}

func faultOf(t *testing.T, e *summit.RecordError) wantFault {
	t.Helper()
	f := wantFault{e.Record, e.Index, e.ID, e.Field, e.Value, nil}
	for _, sentinel := range append(recordSentinels, summit.ErrSource) {
		if !errors.Is(e, sentinel) {
			continue
		}
		if f.Is != nil {
			t.Errorf("%v wraps both %q and %q", e, f.Is, sentinel)
		}
		f.Is = sentinel
	}
	return f
}

// faultsOf returns the faults of an error of New and checks that the ways of
// package errors lead to each.
func faultsOf(t *testing.T, err error) []wantFault {
	t.Helper()
	if err == nil {
		return nil
	}
	var all summit.Errors
	if !errors.As(err, &all) {
		t.Fatalf("error %q is a %T, want Errors", err, err)
	}
	var first *summit.RecordError
	if !errors.As(err, &first) || first != all[0] {
		t.Errorf("errors.As finds %v, want the first fault %v", first, all[0])
	}
	if lines := strings.Split(err.Error(), "\n"); len(lines) != len(all) {
		t.Errorf("the message has %d lines, want one for each of %d faults:\n%v", len(lines), len(all), err)
	}
	faults := make([]wantFault, len(all))
	for i, e := range all {
		faults[i] = faultOf(t, e)
		if !errors.Is(err, faults[i].Is) {
			t.Errorf("errors.Is does not find %q in the whole error", faults[i].Is)
		}
	}
	return faults
}

// A faultyDraft is a way to spoil a draft, and the faults that New then finds.
type faultyDraft struct {
	name  string
	spoil func(*summit.Draft)
	want  []wantFault
}

func fails(record string, index int, id, field, value string, is error) []wantFault {
	return []wantFault{{record, index, id, field, value, is}}
}

func checkFaulty(t *testing.T, rows []faultyDraft) {
	t.Helper()
	names := make(map[string]bool)
	for _, row := range rows {
		if names[row.name] {
			t.Errorf("two rows are named %q", row.name)
		}
		names[row.name] = true
		t.Run(row.name, func(t *testing.T) {
			d, untouched := faultlessDraft(), faultlessDraft()
			row.spoil(&d)
			row.spoil(&untouched)
			b, err := summit.New(d)
			if diff := cmp.Diff(row.want, faultsOf(t, err)); diff != "" {
				t.Errorf("faults (-want, +got)\n%s\nin full: %v", diff, err)
			}
			if b != (summit.Brief{}) {
				t.Errorf("New returned %v beside its error, want the zero Brief", b)
			}
			if diff := cmp.Diff(untouched, d); diff != "" {
				t.Errorf("New changed the draft (-before, +after)\n%s", diff)
			}
		})
	}
}

func TestNewAcceptsFaultlessDraft(t *testing.T) {
	b, err := summit.New(faultlessDraft())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(faultlessDraft(), b.Draft()); diff != "" {
		t.Errorf("the brief's draft differs (-given, +got)\n%s", diff)
	}
}

func TestNewRefuses(t *testing.T) {
	checkFaulty(t, slices.Concat(
		faultyIDs(), faultyTexts(), faultyReferences(), faultyCycles(), faultyEnumerations(), faultyDates(),
		faultyLanguages(), faultySources(), faultySentences(), faultyMentions(), faultyCodes(), faultyRest()))
}

// badIDs are no IDs; good ones are in goodIDs.
var (
	badIDs  = []string{"Talks", "two words", "a//b", "/a", "a/", "/", "a_b", "a.b", "zürich", "a\n", "\xff", "a–b", " "}
	goodIDs = []string{"a", "7", "-", "a-b", "a/b", "2024/05/talks", "--/-", strings.Repeat("x", 10_000)}
)

// adders add a record with an ID to a draft, and return what errors call it and its place.
var adders = []struct {
	record string
	add    func(d *summit.Draft, id string) (index int)
	old    string // the ID of the record before all others
}{
	{"section", func(d *summit.Draft, id string) int {
		d.Sections = append(d.Sections, summit.Section{ID: summit.SectionID(id), Title: "x"})
		return len(d.Sections) - 1
	}, "talks"},
	{"actor", func(d *summit.Draft, id string) int {
		d.Actors = append(d.Actors, summit.Actor{ID: summit.ActorID(id), Name: "x", Kind: summit.ActorKindBody})
		return len(d.Actors) - 1
	}, "north"},
	{"region", func(d *summit.Draft, id string) int {
		d.Regions = append(d.Regions, summit.Region{ID: summit.RegionID(id), Name: "x", Kind: summit.RegionKindSea})
		return len(d.Regions) - 1
	}, "world"},
	{"topic", func(d *summit.Draft, id string) int {
		d.Topics = append(d.Topics, summit.Topic{ID: summit.TopicID(id), Name: "x"})
		return len(d.Topics) - 1
	}, "peace"},
	{"quote", func(d *summit.Draft, id string) int {
		d.Quotes = append(d.Quotes, summit.Quote{ID: summit.QuoteID(id), Text: "x", Form: summit.FormScare})
		return len(d.Quotes) - 1
	}, "full"},
	{"finding", func(d *summit.Draft, id string) int {
		d.Findings = append(d.Findings, summit.Finding{ID: summit.FindingID(id), Statement: "x", Kind: summit.KindContext})
		return len(d.Findings) - 1
	}, "talks/met"},
}

func faultyIDs() (rows []faultyDraft) {
	for _, a := range adders {
		d := faultlessDraft()
		at := a.add(&d, "new")
		row := func(name, id string, is error) {
			rows = append(rows, faultyDraft{a.record + " ID " + name, func(d *summit.Draft) { a.add(d, id) }, fails(a.record, at, id, "ID", id, is)})
		}
		row("empty", "", summit.ErrEmpty)
		row("duplicate", a.old, summit.ErrDuplicateID)
		for _, id := range badIDs {
			row(strconv.Quote(id), id, summit.ErrBadID)
		}
		rows = append(rows, faultyDraft{a.record + " ID three times", func(d *summit.Draft) { a.add(d, "new"); a.add(d, "new"); a.add(d, "new") },
			[]wantFault{{a.record, at + 1, "new", "ID", "new", summit.ErrDuplicateID}, {a.record, at + 2, "new", "ID", "new", summit.ErrDuplicateID}}})
	}
	return rows
}

func faultyTexts() (rows []faultyDraft) {
	fields := []struct {
		name     string
		set      func(*summit.Draft, string)
		want     wantFault
		required bool
	}{
		{"draft Title", func(d *summit.Draft, s string) { d.Title = s }, wantFault{Record: "draft", Index: -1, Field: "Title"}, false},
		{"draft Edition", func(d *summit.Draft, s string) { d.Edition = s }, wantFault{Record: "draft", Index: -1, Field: "Edition"}, false},
		{"source Title", func(d *summit.Draft, s string) { d.Source.Title = s }, wantFault{Record: "draft", Index: -1, Field: "Source.Title"}, false},
		{"section Title", func(d *summit.Draft, s string) { d.Sections[1].Title = s }, wantFault{Record: "section", Index: 1, ID: "talks/trade", Field: "Title"}, true},
		{"actor Name", func(d *summit.Draft, s string) { d.Actors[2].Name = s }, wantFault{Record: "actor", Index: 2, ID: "ana", Field: "Name"}, true},
		{"actor Aliases", func(d *summit.Draft, s string) { d.Actors[2].Aliases = summit.SetOf("good", s) }, wantFault{Record: "actor", Index: 2, ID: "ana", Field: "Aliases"}, true},
		{"actor Role", func(d *summit.Draft, s string) { d.Actors[2].Role = s }, wantFault{Record: "actor", Index: 2, ID: "ana", Field: "Role"}, false},
		{"region Name", func(d *summit.Draft, s string) { d.Regions[1].Name = s }, wantFault{Record: "region", Index: 1, ID: "north", Field: "Name"}, true},
		{"topic Name", func(d *summit.Draft, s string) { d.Topics[1].Name = s }, wantFault{Record: "topic", Index: 1, ID: "peace/truce", Field: "Name"}, true},
		{"topic Gloss", func(d *summit.Draft, s string) { d.Topics[1].Gloss = s }, wantFault{Record: "topic", Index: 1, ID: "peace/truce", Field: "Gloss"}, false},
		{"quote Text", func(d *summit.Draft, s string) { d.Quotes[1].Text = s }, wantFault{Record: "quote", Index: 1, ID: "short", Field: "Text"}, true},
		{"mention Cue", func(d *summit.Draft, s string) {
			d.Quotes[1].Mentions = summit.SetOf(summit.Mention{Sentence: 2, Start: 70, End: 80, Cue: s})
		}, wantFault{Record: "quote", Index: 1, ID: "short", Field: "Mentions.Cue"}, false},
		{"finding Statement", func(d *summit.Draft, s string) { d.Findings[2].Statement = s }, wantFault{Record: "finding", Index: 2, ID: "trade/offer", Field: "Statement"}, true},
	}
	texts := []struct {
		name, text string
		is         error
	}{
		{"of spaces", "  ", summit.ErrEmpty},
		{"of a no-break space", "\u00a0", summit.ErrEmpty},
		{"of a line break", "\n", summit.ErrEmpty},
		{"not UTF-8", "caf\xe9", summit.ErrBadText},
		{"with half a rune at its end", "caf\xc3", summit.ErrBadText},
		{"with a surrogate", "a\xed\xa0\x80", summit.ErrBadText},
		{"with a NUL", "a\x00b", summit.ErrBadText},
		{"with a line break", "a\nb", summit.ErrBadText},
		{"with a tab at its end", "a\t", summit.ErrBadText},
		{"with DEL", "a\x7f", summit.ErrBadText},
		{"with a C1 control", "a\u0085b", summit.ErrBadText},
		{"not in NFC", "cafe\u0301", summit.ErrBadText},
		{"with a singleton of NFC", "10 \u212b", summit.ErrBadText}, // the angstrom sign
	}
	for _, f := range fields {
		row := func(name, text string, is error) {
			want := f.want
			want.Value, want.Is = text, is
			rows = append(rows, faultyDraft{f.name + " " + name, func(d *summit.Draft) { f.set(d, text) }, []wantFault{want}})
		}
		if f.required {
			row("empty", "", summit.ErrEmpty)
		}
		for _, text := range texts {
			row(text.name, text.text, text.is)
		}
	}
	return rows
}

func faultyReferences() []faultyDraft {
	unknown := summit.ErrUnknownID
	return []faultyDraft{
		{"section Within unknown", func(d *summit.Draft) { d.Sections[1].Within = "nowhere" }, fails("section", 1, "talks/trade", "Within", "nowhere", unknown)},
		{"sentence Section unknown", func(d *summit.Draft) { d.Sentences[1].Section = "nowhere" }, fails("sentence", 1, "2", "Section", "nowhere", unknown)},
		{"actor Within unknown", func(d *summit.Draft) { d.Actors[2].Within = summit.SetOf[summit.ActorID]("nobody") }, fails("actor", 2, "ana", "Within", "nobody", unknown)},
		{"actor Within unknown beside a known one", func(d *summit.Draft) { d.Actors[2].Within = summit.SetOf[summit.ActorID]("ministry", "nobody") },
			fails("actor", 2, "ana", "Within", "nobody", unknown)},
		{"actor Region unknown", func(d *summit.Draft) { d.Actors[0].Region = "nowhere" }, fails("actor", 0, "north", "Region", "nowhere", unknown)},
		{"region Within unknown", func(d *summit.Draft) { d.Regions[2].Within = summit.SetOf[summit.RegionID]("nowhere", "north") },
			fails("region", 2, "port", "Within", "nowhere", unknown)},
		{"topic Within unknown", func(d *summit.Draft) { d.Topics[1].Within = "nothing" }, fails("topic", 1, "peace/truce", "Within", "nothing", unknown)},
		{"quote By unknown", func(d *summit.Draft) { d.Quotes[0].By = summit.SetOf[summit.ActorID]("nobody") }, fails("quote", 0, "full", "By", "nobody", unknown)},
		{"quote About unknown", func(d *summit.Draft) { d.Quotes[0].About = summit.SetOf[summit.ActorID]("nobody") }, fails("quote", 0, "full", "About", "nobody", unknown)},
		{"quote Variant unknown", func(d *summit.Draft) { d.Quotes[1].Variant = "unsaid" }, fails("quote", 1, "short", "Variant", "unsaid", unknown)},
		{"quote Topics unknown", func(d *summit.Draft) { d.Quotes[0].Topics = summit.SetOf[summit.TopicID]("nothing") }, fails("quote", 0, "full", "Topics", "nothing", unknown)},
		{"quote Regions unknown", func(d *summit.Draft) { d.Quotes[0].Regions = summit.SetOf[summit.RegionID]("nowhere") }, fails("quote", 0, "full", "Regions", "nowhere", unknown)},
		{"finding By unknown", func(d *summit.Draft) { d.Findings[2].By = summit.SetOf[summit.ActorID]("nobody") }, fails("finding", 2, "trade/offer", "By", "nobody", unknown)},
		{"finding Citing unknown", func(d *summit.Draft) { d.Findings[2].Citing = summit.SetOf[summit.ActorID]("nobody") },
			fails("finding", 2, "trade/offer", "Citing", "nobody", unknown)},
		{"finding Actors unknown", func(d *summit.Draft) { d.Findings[2].Actors = summit.SetOf[summit.ActorID]("nobody") },
			fails("finding", 2, "trade/offer", "Actors", "nobody", unknown)},
		{"finding Topics unknown", func(d *summit.Draft) { d.Findings[2].Topics = summit.SetOf[summit.TopicID]("nothing") },
			fails("finding", 2, "trade/offer", "Topics", "nothing", unknown)},
		{"finding Regions unknown", func(d *summit.Draft) { d.Findings[2].Regions = summit.SetOf[summit.RegionID]("nowhere") },
			fails("finding", 2, "trade/offer", "Regions", "nowhere", unknown)},
		{"finding Quotes unknown", func(d *summit.Draft) { d.Findings[2].Quotes = summit.SetOf[summit.QuoteID]("unsaid") },
			fails("finding", 2, "trade/offer", "Quotes", "unsaid", unknown)},
		{"reference in another case", func(d *summit.Draft) { d.Findings[2].By = summit.SetOf[summit.ActorID]("Ministry") },
			fails("finding", 2, "trade/offer", "By", "Ministry", unknown)},
		{"reference to a record of another kind", func(d *summit.Draft) { d.Findings[2].Topics = summit.SetOf[summit.TopicID]("world") },
			fails("finding", 2, "trade/offer", "Topics", "world", unknown)},
		{"reference to a name", func(d *summit.Draft) { d.Findings[2].By = summit.SetOf[summit.ActorID]("Ana") }, fails("finding", 2, "trade/offer", "By", "Ana", unknown)},
		{"reference to nothing", func(d *summit.Draft) { d.Findings[2].By = summit.SetOf[summit.ActorID]("") }, fails("finding", 2, "trade/offer", "By", "", unknown)},
		{"two unknown references", func(d *summit.Draft) { d.Findings[2].By = summit.SetOf[summit.ActorID]("y", "ana", "x") },
			[]wantFault{{"finding", 2, "trade/offer", "By", "y", unknown}, {"finding", 2, "trade/offer", "By", "x", unknown}}},
	}
}

func faultyCycles() []faultyDraft {
	cycle := summit.ErrCycle
	within := func(d *summit.Draft, ids ...summit.ActorID) summit.Set[summit.ActorID] { return summit.SetOf(ids...) }
	body := func(id summit.ActorID, in ...summit.ActorID) summit.Actor {
		return summit.Actor{ID: id, Name: "x", Kind: summit.ActorKindBody, Within: summit.SetOf(in...)}
	}
	return []faultyDraft{
		{"section within itself", func(d *summit.Draft) { d.Sections[0].Within = "talks" }, fails("section", 0, "talks", "Within", "talks", cycle)},
		{"two sections within each other", func(d *summit.Draft) { d.Sections[0].Within = "talks/trade" }, fails("section", 1, "talks/trade", "Within", "talks", cycle)},
		{"three sections in a ring", func(d *summit.Draft) { d.Sections[0].Within = "end"; d.Sections[2].Within = "talks/trade" },
			fails("section", 1, "talks/trade", "Within", "talks", cycle)},
		{"actor within itself", func(d *summit.Draft) { d.Actors[4].Within = within(d, "critics") }, fails("actor", 4, "critics", "Within", "critics", cycle)},
		{"actor within itself beside another", func(d *summit.Draft) { d.Actors[3].Within = within(d, "ministry", "envoy") },
			fails("actor", 3, "envoy", "Within", "envoy", cycle)},
		{"two actors within each other", func(d *summit.Draft) { d.Actors[1].Within = within(d, "north", "envoy") },
			fails("actor", 3, "envoy", "Within", "ministry", cycle)},
		{"three actors in a ring", func(d *summit.Draft) {
			d.Actors = append(d.Actors, body("a", "c"), body("b", "a"), body("c", "b"))
		}, fails("actor", 6, "b", "Within", "a", cycle)},
		{"a ring through the second of several parents", func(d *summit.Draft) {
			d.Actors = append(d.Actors, body("a", "north", "b"), body("b", "north", "c"), body("c", "ministry", "a"))
		}, fails("actor", 7, "c", "Within", "a", cycle)},
		{"two rings through one record", func(d *summit.Draft) {
			d.Actors = append(d.Actors, body("a", "b", "c"), body("b", "a"), body("c", "a"))
		}, []wantFault{{"actor", 6, "b", "Within", "a", cycle}, {"actor", 7, "c", "Within", "a", cycle}}},
		{"two rings apart", func(d *summit.Draft) {
			d.Actors = append(d.Actors, body("a", "b"), body("b", "a"), body("c", "d"), body("d", "c"))
		}, []wantFault{{"actor", 6, "b", "Within", "a", cycle}, {"actor", 8, "d", "Within", "c", cycle}}},
		{"what lies within a ring is not at fault", func(d *summit.Draft) {
			d.Actors = append(d.Actors, body("outside", "a"), body("a", "b"), body("b", "a"))
		}, fails("actor", 7, "b", "Within", "a", cycle)},
		{"region within itself", func(d *summit.Draft) { d.Regions[0].Within = summit.SetOf[summit.RegionID]("world") }, fails("region", 0, "world", "Within", "world", cycle)},
		{"two regions within each other", func(d *summit.Draft) { d.Regions[1].Within = summit.SetOf[summit.RegionID]("world", "port") },
			fails("region", 2, "port", "Within", "north", cycle)},
		{"three regions in a ring", func(d *summit.Draft) { d.Regions[0].Within = summit.SetOf[summit.RegionID]("port") },
			[]wantFault{{"region", 1, "north", "Within", "world", cycle}, {"region", 2, "port", "Within", "world", cycle}}},
		{"topic within itself", func(d *summit.Draft) { d.Topics[2].Within = "trade" }, fails("topic", 2, "trade", "Within", "trade", cycle)},
		{"two topics within each other", func(d *summit.Draft) { d.Topics[0].Within = "peace/truce" }, fails("topic", 1, "peace/truce", "Within", "peace", cycle)},
		{"three topics in a ring", func(d *summit.Draft) { d.Topics[0].Within = "trade"; d.Topics[2].Within = "peace/truce" },
			fails("topic", 1, "peace/truce", "Within", "peace", cycle)},
		{"a topic without an ID makes no ring", func(d *summit.Draft) {
			d.Topics = append(d.Topics, summit.Topic{Name: "x", Within: "peace"})
		}, fails("topic", 3, "", "ID", "", summit.ErrEmpty)},
		{"a section without an ID makes no ring", func(d *summit.Draft) {
			d.Sections = append(d.Sections, summit.Section{Title: "x", Within: "talks"})
		}, fails("section", 3, "", "ID", "", summit.ErrEmpty)},
	}
}

func faultyEnumerations() []faultyDraft {
	bad, empty := summit.ErrBadValue, summit.ErrEmpty
	return []faultyDraft{
		{"actor Kind empty", func(d *summit.Draft) { d.Actors[4].Kind = "" }, fails("actor", 4, "critics", "Kind", "", empty)},
		{"actor Kind unknown", func(d *summit.Draft) { d.Actors[4].Kind = "animal" }, fails("actor", 4, "critics", "Kind", "animal", bad)},
		{"region Kind empty", func(d *summit.Draft) { d.Regions[2].Kind = "" }, fails("region", 2, "port", "Kind", "", empty)},
		{"region Kind unknown", func(d *summit.Draft) { d.Regions[2].Kind = "planet" }, fails("region", 2, "port", "Kind", "planet", bad)},
		{"quote Form empty", func(d *summit.Draft) { d.Quotes[2].Form = "" }, fails("quote", 2, "term", "Form", "", empty)},
		{"quote Form unknown", func(d *summit.Draft) { d.Quotes[2].Form = "shouted" }, fails("quote", 2, "term", "Form", "shouted", bad)},
		{"quote Phases empty element", func(d *summit.Draft) { d.Quotes[0].Phases = summit.SetOf[summit.Phase]("") }, fails("quote", 0, "full", "Phases", "", empty)},
		{"quote Phases unknown", func(d *summit.Draft) { d.Quotes[0].Phases = summit.SetOf(summit.PhaseAfter, "never") }, fails("quote", 0, "full", "Phases", "never", bad)},
		{"quote Settings empty element", func(d *summit.Draft) { d.Quotes[0].Settings = summit.SetOf(summit.SettingPrivate, "") },
			fails("quote", 0, "full", "Settings", "", empty)},
		{"quote Settings unknown", func(d *summit.Draft) { d.Quotes[0].Settings = summit.SetOf[summit.Setting]("bath") }, fails("quote", 0, "full", "Settings", "bath", bad)},
		{"finding Kind empty", func(d *summit.Draft) { d.Findings[0].Kind = "" }, fails("finding", 0, "talks/met", "Kind", "", empty)},
		{"finding Kind unknown", func(d *summit.Draft) { d.Findings[0].Kind = "rumour" }, fails("finding", 0, "talks/met", "Kind", "rumour", bad)},
		{"finding Kind in capitals", func(d *summit.Draft) { d.Findings[0].Kind = "Event" }, fails("finding", 0, "talks/met", "Kind", "Event", bad)},
		{"finding Outcome unknown", func(d *summit.Draft) { d.Findings[1].Outcome = "lost" }, fails("finding", 1, "talks/no-truce", "Outcome", "lost", bad)},
		{"finding Modality unknown", func(d *summit.Draft) { d.Findings[3].Modality = "sure" }, fails("finding", 3, "end/next", "Modality", "sure", bad)},
		{"finding Condition unknown", func(d *summit.Draft) { d.Findings[3].Condition = "maybe" }, fails("finding", 3, "end/next", "Condition", "maybe", bad)},
		{"finding Phases empty element", func(d *summit.Draft) { d.Findings[2].Phases = summit.SetOf[summit.Phase]("") }, fails("finding", 2, "trade/offer", "Phases", "", empty)},
		{"finding Phases unknown", func(d *summit.Draft) { d.Findings[2].Phases = summit.SetOf[summit.Phase]("never") },
			fails("finding", 2, "trade/offer", "Phases", "never", bad)},
		{"finding Settings empty element", func(d *summit.Draft) { d.Findings[2].Settings = summit.SetOf[summit.Setting]("") },
			fails("finding", 2, "trade/offer", "Settings", "", empty)},
		{"finding Settings unknown", func(d *summit.Draft) { d.Findings[2].Settings = summit.SetOf[summit.Setting]("bath") },
			fails("finding", 2, "trade/offer", "Settings", "bath", bad)},
	}
}

func faultyDates() (rows []faultyDraft) {
	for _, date := range []summit.Date{
		"2025-02-30", "2023-02-29", "1900-02-29", "2025-04-31", "2025-13", "2025-00", "2025-01-00", "2025-01-32", "25", "0000", "0000-01-01",
		"12025", "2025-8", "2025-08-1", "20250815", "2025/08/15", "15.08.2025", "2025-08-15T00:00:00Z", "2025-W33", " 2025", "2025 ", "-025", "+025",
		"２０２５", "August 2025", "today", "2025-0a", "\xff\xff\xff\xff",
	} {
		name := strconv.Quote(string(date))
		rows = append(rows,
			faultyDraft{"draft Date " + name, func(d *summit.Draft) { d.Date = date }, fails("draft", -1, "", "Date", string(date), summit.ErrBadValue)},
			faultyDraft{"finding Date " + name, func(d *summit.Draft) { d.Findings[3].Date = date }, fails("finding", 3, "end/next", "Date", string(date), summit.ErrBadValue)})
	}
	return rows
}

func faultyLanguages() (rows []faultyDraft) {
	for _, tag := range []string{"e", "1", "12", "en_US", "en-", "-en", "-", "en--US", "e1", "englishes", "en-subtagtoolong", "en US", " en", "français", "en-\u00fc", "en\x00", "\xff"} {
		rows = append(rows, faultyDraft{"draft Language " + strconv.Quote(tag), func(d *summit.Draft) { d.Language = tag }, fails("draft", -1, "", "Language", tag, summit.ErrBadValue)})
	}
	return rows
}

func faultySources() (rows []faultyDraft) {
	digest := strings.Repeat("0123456789abcdef", 4)
	row := func(name string, source summit.Source, want ...wantFault) {
		rows = append(rows, faultyDraft{"source " + name, func(d *summit.Draft) { *d = summit.Draft{Source: source} }, want})
	}
	of := func(field, value string, is error) wantFault { return wantFault{"draft", -1, "", field, value, is} }
	row("Size below zero", summit.Source{Size: -1}, of("Source.Size", "-1", summit.ErrBadValue))
	row("Size below zero with a digest", summit.Source{Size: -1, SHA256: digest}, of("Source.Size", "-1", summit.ErrBadValue))
	row("Size without a digest", summit.Source{Size: 1}, of("Source.SHA256", "", summit.ErrEmpty))
	row("digest without a size", summit.Source{SHA256: digest}, of("Source.Size", "", summit.ErrEmpty))
	for _, bad := range []string{digest[:63], digest + "0", strings.ToUpper(digest), digest[:63] + "g", digest[:63] + " ", strings.Repeat("é", 32), "sha256"} {
		row("SHA256 "+strconv.Quote(bad), summit.Source{Size: 1, SHA256: bad}, of("Source.SHA256", bad, summit.ErrBadValue))
	}
	row("SHA256 bad without a size", summit.Source{SHA256: "x"},
		of("Source.SHA256", "x", summit.ErrBadValue), of("Source.Size", "", summit.ErrEmpty))
	row("at fault in every field, in their order", summit.Source{Title: "\n", SHA256: "x", Size: -1},
		of("Source.Title", "\n", summit.ErrEmpty), of("Source.SHA256", "x", summit.ErrBadValue), of("Source.Size", "-1", summit.ErrBadValue))
	return rows
}

func faultySentences() []faultyDraft {
	span := summit.ErrBadSpan
	return []faultyDraft{
		{"sentence starts below zero", func(d *summit.Draft) { d.Sentences[0].Start = -1 }, fails("sentence", 0, "1", "Start", "-1", span)},
		{"sentence starts inside the one before", func(d *summit.Draft) { d.Sentences[1].Start = 59 }, fails("sentence", 1, "2", "Start", "59", span)},
		{"sentence stands before the one before", func(d *summit.Draft) { d.Sentences[3].Start, d.Sentences[3].End = 100, 110 },
			fails("sentence", 3, "4", "Start", "100", span)},
		{"sentence ends where it starts", func(d *summit.Draft) { d.Sentences[3].End = 151 }, fails("sentence", 3, "4", "End", "151", span)},
		{"sentence ends before it starts", func(d *summit.Draft) { d.Sentences[3].End = 150 }, fails("sentence", 3, "4", "End", "150", span)},
		{"sentence at fault at both ends", func(d *summit.Draft) { d.Sentences[3].Start, d.Sentences[3].End = -5, -7 },
			[]wantFault{{"sentence", 3, "4", "Start", "-5", span}, {"sentence", 3, "4", "End", "-7", span}}},
		{"sentence ends outside the source", func(d *summit.Draft) { d.Sentences[3].End = 201 }, fails("sentence", 3, "4", "End", "201", span)},
		{"sentences without a source", func(d *summit.Draft) { *d = summit.Draft{Sentences: []summit.Sentence{{Start: 0, End: 1}}} },
			fails("sentence", 0, "1", "End", "1", span)},
		{"finding's sentence 0", func(d *summit.Draft) { d.Findings[2].Sentences = summit.SetOf(0) }, fails("finding", 2, "trade/offer", "Sentences", "0", span)},
		{"finding's sentence below zero", func(d *summit.Draft) { d.Findings[2].Sentences = summit.SetOf(-1, 2) },
			fails("finding", 2, "trade/offer", "Sentences", "-1", span)},
		{"finding's sentence after the last", func(d *summit.Draft) { d.Findings[2].Sentences = summit.SetOf(1, 5) }, fails("finding", 2, "trade/offer", "Sentences", "5", span)},
		{"finding's sentences descend", func(d *summit.Draft) { d.Findings[2].Sentences = summit.SetOf(1, 3, 2, 4) },
			fails("finding", 2, "trade/offer", "Sentences", "2", span)},
		{"finding's sentences without any", func(d *summit.Draft) { withoutSentences(d); d.Findings[2].Sentences = summit.SetOf(1) },
			fails("finding", 2, "trade/offer", "Sentences", "1", span)},
	}
}

// withoutSentences takes the sentences out of d, and what needs them.
func withoutSentences(d *summit.Draft) {
	d.Sentences = nil
	for i := range d.Quotes {
		d.Quotes[i].Mentions = summit.Set[summit.Mention]{}
	}
	for i := range d.Findings {
		d.Findings[i].Sentences = summit.Set[int]{}
	}
}

func faultyMentions() (rows []faultyDraft) {
	row := func(name string, at int, mentions ...summit.Mention) {
		rows = append(rows, faultyDraft{"mention " + name, func(d *summit.Draft) { d.Quotes[2].Mentions = summit.SetOf(mentions...) },
			fails("quote", 2, "term", "Mentions", mentions[at].String(), summit.ErrBadSpan)})
	}
	in := func(sentence, start, end int) summit.Mention {
		return summit.Mention{Sentence: sentence, Start: start, End: end}
	}
	row("starts below zero", 0, in(1, -1, 5))
	row("is all below zero", 0, in(1, -9, -5))
	row("is empty", 0, in(2, 90, 90))
	row("ends before it starts", 0, in(2, 95, 90))
	row("ends outside the source", 0, in(4, 190, 201))
	row("lies outside the source", 0, in(4, 1000, 1010))
	row("starts before its sentence", 0, in(2, 60, 70))
	row("ends after its sentence", 0, in(2, 110, 121))
	row("lies in another sentence", 0, in(1, 90, 95))
	row("lies between sentences", 0, in(2, 120, 121))
	row("has no sentence though there are", 0, in(0, 90, 95))
	row("has a sentence below zero", 0, in(-1, 90, 95))
	row("has a sentence after the last", 0, in(5, 160, 170))
	row("overlaps the one before", 1, in(2, 90, 95), in(2, 94, 99))
	row("repeats the one before", 1, in(2, 90, 95), summit.Mention{Sentence: 2, Start: 90, End: 95, Cue: "said"})
	row("stands before the one before", 2, in(1, 10, 15), in(3, 125, 130), in(2, 90, 95))
	rows = append(rows,
		faultyDraft{"mention in a sentence without any", func(d *summit.Draft) {
			withoutSentences(d)
			d.Quotes[1].Mentions = summit.SetOf(in(1, 10, 15))
		}, fails("quote", 1, "short", "Mentions", "sentence 1, bytes 10-15", summit.ErrBadSpan)},
		faultyDraft{"mention ends a byte outside the source, without sentences", func(d *summit.Draft) {
			withoutSentences(d)
			d.Quotes[1].Mentions = summit.SetOf(in(0, 190, 201))
		}, fails("quote", 1, "short", "Mentions", "bytes 190-201", summit.ErrBadSpan)},
		faultyDraft{"mention without a source", func(d *summit.Draft) {
			withoutSentences(d)
			d.Source = summit.Source{}
			d.Quotes[1].Mentions = summit.SetOf(in(0, 10, 15))
		}, fails("quote", 1, "short", "Mentions", "bytes 10-15", summit.ErrBadSpan)},
		faultyDraft{"mention at fault in place and cue, in this order", func(d *summit.Draft) {
			d.Quotes[2].Mentions = summit.SetOf(summit.Mention{Sentence: 2, Start: 95, End: 90, Cue: "\n"})
		}, []wantFault{
			{"quote", 2, "term", "Mentions", "sentence 2, bytes 95-90", summit.ErrBadSpan},
			{"quote", 2, "term", "Mentions.Cue", "\n", summit.ErrEmpty},
		}})
	return rows
}

func faultyCodes() (rows []faultyDraft) {
	for _, code := range []string{"us", "Us", "U", "USA", "UKR", "US-", "-AK", "US-ak", "US-ABCD", "US-A-B", "US_AK", "US AK", " US", "12", "1234", "1A", "A1", "15O", "US-Ä", "ÅL", "١٢٣", "\xff\xff"} {
		rows = append(rows, faultyDraft{"region Code " + strconv.Quote(code), func(d *summit.Draft) { d.Regions[2].Code = code },
			fails("region", 2, "port", "Code", code, summit.ErrBadValue)})
	}
	return rows
}

func faultyRest() []faultyDraft {
	bad, empty := summit.ErrBadValue, summit.ErrEmpty
	return []faultyDraft{
		{"outcome without Outcome", func(d *summit.Draft) { d.Findings[1].Outcome = "" }, fails("finding", 1, "talks/no-truce", "Outcome", "", empty)},
		{"Outcome of an event", func(d *summit.Draft) { d.Findings[0].Outcome = summit.OutcomeAgreed }, fails("finding", 0, "talks/met", "Outcome", "agreed", bad)},
		{"unknown Outcome of an event", func(d *summit.Draft) { d.Findings[0].Outcome = "lost" }, fails("finding", 0, "talks/met", "Outcome", "lost", bad)},
		{"Outcome of an unknown kind", func(d *summit.Draft) { d.Findings[1].Kind = "rumour" },
			[]wantFault{{"finding", 1, "talks/no-truce", "Kind", "rumour", bad}, {"finding", 1, "talks/no-truce", "Outcome", "not-agreed", bad}}},
		{"Citing without By", func(d *summit.Draft) { d.Findings[2].By = summit.Set[summit.ActorID]{} }, fails("finding", 2, "trade/offer", "Citing", "[north]", empty)},
		{"Citing several without By", func(d *summit.Draft) {
			d.Findings[0].Citing = summit.SetOf[summit.ActorID]("north", "ana")
		}, fails("finding", 0, "talks/met", "Citing", "[north ana]", empty)},
		{"state within something", func(d *summit.Draft) { d.Actors[0].Within = summit.SetOf[summit.ActorID]("critics") }, fails("actor", 0, "north", "Within", "[critics]", bad)},
		{"state within something unknown", func(d *summit.Draft) { d.Actors[0].Within = summit.SetOf[summit.ActorID]("nobody") },
			[]wantFault{{"actor", 0, "north", "Within", "[nobody]", bad}, {"actor", 0, "north", "Within", "nobody", summit.ErrUnknownID}}},
		{"body within something made a state", func(d *summit.Draft) { d.Actors[1].Kind = summit.ActorKindState }, fails("actor", 1, "ministry", "Within", "[north]", bad)},
		{"quote its own variant", func(d *summit.Draft) { d.Quotes[2].Variant = "term" }, fails("quote", 2, "term", "Variant", "term", bad)},
		{"variant of a variant", func(d *summit.Draft) { d.Quotes[2].Variant = "short" }, fails("quote", 2, "term", "Variant", "short", bad)},
		{"variant of what becomes one", func(d *summit.Draft) { d.Quotes[0].Variant = "term" }, fails("quote", 1, "short", "Variant", "full", bad)},
		{"quotes each other's variant", func(d *summit.Draft) { d.Quotes[0].Variant = "short" },
			[]wantFault{{"quote", 0, "full", "Variant", "short", bad}, {"quote", 1, "short", "Variant", "full", bad}}},
		{"several faults of one record, in the order of its fields", func(d *summit.Draft) {
			d.Findings[2] = summit.Finding{
				ID: "Bad ID", Kind: "rumour", Outcome: "lost", Modality: "sure", Condition: "maybe", Phases: summit.SetOf[summit.Phase]("never"),
				Settings: summit.SetOf[summit.Setting]("bath"), Date: "someday", Statement: " ", By: summit.SetOf[summit.ActorID]("a"), Citing: summit.SetOf[summit.ActorID]("b"),
				Actors: summit.SetOf[summit.ActorID]("c"), Topics: summit.SetOf[summit.TopicID]("d"), Regions: summit.SetOf[summit.RegionID]("e"),
				Quotes: summit.SetOf[summit.QuoteID]("f"), Sentences: summit.SetOf(9),
			}
		}, []wantFault{
			{"finding", 2, "Bad ID", "ID", "Bad ID", summit.ErrBadID}, {"finding", 2, "Bad ID", "Kind", "rumour", bad},
			{"finding", 2, "Bad ID", "Outcome", "lost", bad}, {"finding", 2, "Bad ID", "Modality", "sure", bad},
			{"finding", 2, "Bad ID", "Condition", "maybe", bad}, {"finding", 2, "Bad ID", "Phases", "never", bad},
			{"finding", 2, "Bad ID", "Settings", "bath", bad}, {"finding", 2, "Bad ID", "Date", "someday", bad},
			{"finding", 2, "Bad ID", "Statement", " ", empty}, {"finding", 2, "Bad ID", "By", "a", summit.ErrUnknownID},
			{"finding", 2, "Bad ID", "Citing", "b", summit.ErrUnknownID}, {"finding", 2, "Bad ID", "Actors", "c", summit.ErrUnknownID},
			{"finding", 2, "Bad ID", "Topics", "d", summit.ErrUnknownID}, {"finding", 2, "Bad ID", "Regions", "e", summit.ErrUnknownID},
			{"finding", 2, "Bad ID", "Quotes", "f", summit.ErrUnknownID}, {"finding", 2, "Bad ID", "Sentences", "9", summit.ErrBadSpan},
		}},
		{"a fault everywhere, in the order of the draft", spoilEverywhere, faultsEverywhere},
		{"nothing but faults", func(d *summit.Draft) {
			*d = summit.Draft{
				Sections: make([]summit.Section, 1), Sentences: make([]summit.Sentence, 1), Actors: make([]summit.Actor, 1), Regions: make([]summit.Region, 1),
				Topics: make([]summit.Topic, 1), Quotes: make([]summit.Quote, 1), Findings: make([]summit.Finding, 1),
			}
		}, []wantFault{
			{"section", 0, "", "ID", "", empty}, {"section", 0, "", "Title", "", empty},
			{"sentence", 0, "1", "End", "0", summit.ErrBadSpan},
			{"actor", 0, "", "ID", "", empty}, {"actor", 0, "", "Name", "", empty}, {"actor", 0, "", "Kind", "", empty},
			{"region", 0, "", "ID", "", empty}, {"region", 0, "", "Name", "", empty}, {"region", 0, "", "Kind", "", empty},
			{"topic", 0, "", "ID", "", empty}, {"topic", 0, "", "Name", "", empty},
			{"quote", 0, "", "ID", "", empty}, {"quote", 0, "", "Text", "", empty}, {"quote", 0, "", "Form", "", empty},
			{"finding", 0, "", "ID", "", empty}, {"finding", 0, "", "Kind", "", empty}, {"finding", 0, "", "Statement", "", empty},
		}},
	}
}

// spoilEverywhere makes the faults faultsEverywhere, last things first.
func spoilEverywhere(d *summit.Draft) {
	d.Findings[3].Date = "2024-06-31"
	d.Findings[0].Quotes = summit.SetOf[summit.QuoteID]("unsaid", "full", "unheard")
	d.Quotes[2].Form = "shouted"
	d.Quotes[0].About = summit.SetOf[summit.ActorID]("nobody")
	d.Topics[1].ID = "peace"
	d.Regions[2].Code = "xyz"
	d.Actors[4].Aliases = summit.SetOf("a\tb", "c\td")
	d.Actors[3].Kind = ""
	d.Sentences[2].Section = "nowhere"
	d.Sections[2].Title = ""
	d.Source.Title = "\xff"
	d.Edition = "\x00"
	d.Language = "?"
	d.Date = "2024-5"
	d.Title = " "
}

var faultsEverywhere = []wantFault{
	{"draft", -1, "", "Title", " ", summit.ErrEmpty},
	{"draft", -1, "", "Date", "2024-5", summit.ErrBadValue},
	{"draft", -1, "", "Language", "?", summit.ErrBadValue},
	{"draft", -1, "", "Edition", "\x00", summit.ErrBadText},
	{"draft", -1, "", "Source.Title", "\xff", summit.ErrBadText},
	{"section", 2, "end", "Title", "", summit.ErrEmpty},
	{"sentence", 2, "3", "Section", "nowhere", summit.ErrUnknownID},
	{"actor", 3, "envoy", "Kind", "", summit.ErrEmpty},
	{"actor", 4, "critics", "Aliases", "a\tb", summit.ErrBadText},
	{"actor", 4, "critics", "Aliases", "c\td", summit.ErrBadText},
	{"region", 2, "port", "Code", "xyz", summit.ErrBadValue},
	{"topic", 1, "peace", "ID", "peace", summit.ErrDuplicateID},
	{"quote", 0, "full", "About", "nobody", summit.ErrUnknownID},
	{"quote", 0, "full", "Topics", "peace/truce", summit.ErrUnknownID},
	{"quote", 2, "term", "Form", "shouted", summit.ErrBadValue},
	{"finding", 0, "talks/met", "Quotes", "unsaid", summit.ErrUnknownID},
	{"finding", 0, "talks/met", "Quotes", "unheard", summit.ErrUnknownID},
	{"finding", 3, "end/next", "Date", "2024-06-31", summit.ErrBadValue},
}

func TestNewErrorsAreStable(t *testing.T) {
	var first string
	for i := range 20 {
		d := faultlessDraft()
		spoilEverywhere(&d)
		d.Actors[1].Within = summit.SetOf[summit.ActorID]("ana", "envoy")
		_, err := summit.New(d)
		if err == nil {
			t.Fatal("New accepted the draft")
		}
		if i == 0 {
			first = err.Error()
		}
		if diff := cmp.Diff(first, err.Error()); diff != "" {
			t.Fatalf("the error at call %d differs (-first, +now)\n%s", i+1, diff)
		}
	}
}

// TestNewAccepts holds New to what lies just inside its rules.
func TestNewAccepts(t *testing.T) {
	type row struct {
		name string
		edit func(*summit.Draft)
	}
	rows := []row{
		{"no draft at all", func(d *summit.Draft) { *d = summit.Draft{} }},
		{"slices that are empty but not nil", func(d *summit.Draft) {
			*d = summit.Draft{Sections: []summit.Section{}, Sentences: []summit.Sentence{}, Actors: []summit.Actor{}, Regions: []summit.Region{}, Topics: []summit.Topic{}, Quotes: []summit.Quote{}, Findings: []summit.Finding{}}
		}},
		{"no source, no sentences", func(d *summit.Draft) { withoutSentences(d); d.Source = summit.Source{} }},
		{"no source but its title", func(d *summit.Draft) { withoutSentences(d); d.Source = summit.Source{Title: "A report"} }},
		{"a source but no sentences", withoutSentences},
		{"mentions without sentences", func(d *summit.Draft) {
			withoutSentences(d)
			d.Quotes[0].Mentions = summit.SetOf(summit.Mention{Start: 0, End: 5}, summit.Mention{Start: 195, End: 200})
		}},
		{"sentences end to end over the whole source", func(d *summit.Draft) {
			*d = summit.Draft{Source: d.Source, Sentences: []summit.Sentence{{Start: 0, End: 1}, {Start: 1, End: 199}, {Start: 199, End: 200}}}
		}},
		{"mention that fills its sentence", func(d *summit.Draft) {
			d.Quotes[2].Mentions = summit.SetOf(summit.Mention{Sentence: 2, Start: 61, End: 120})
		}},
		{"mentions end to end", func(d *summit.Draft) {
			d.Quotes[2].Mentions = summit.SetOf(summit.Mention{Sentence: 2, Start: 61, End: 62}, summit.Mention{Sentence: 2, Start: 62, End: 63})
		}},
		{"mentions of two quotes in one place", func(d *summit.Draft) { d.Quotes[2].Mentions = d.Quotes[1].Mentions }},
		{"finding that cites every sentence", func(d *summit.Draft) { d.Findings[0].Sentences = summit.SetOf(1, 2, 3, 4) }},
		{"finding that cites none", func(d *summit.Draft) { d.Findings[0].Sentences = summit.Set[int]{} }},
		{"no title, date, language, edition", func(d *summit.Draft) { d.Title, d.Date, d.Language, d.Edition = "", "", "", "" }},
		{"two variants of one quote", func(d *summit.Draft) { d.Quotes[2].Variant = "full" }},
		{"a record of each kind with the same ID", func(d *summit.Draft) {
			for _, a := range adders {
				a.add(d, "same")
			}
		}},
		{"records before what they refer to", func(d *summit.Draft) {
			slices.Reverse(d.Sections)
			slices.Reverse(d.Actors)
			slices.Reverse(d.Regions)
			slices.Reverse(d.Topics)
			slices.Reverse(d.Quotes)
			slices.Reverse(d.Findings)
		}},
		{"two ways up", func(d *summit.Draft) {
			d.Actors[3].Within = summit.SetOf[summit.ActorID]("ministry", "ana", "north")
		}},
		{"an actor that cites and asserts itself", func(d *summit.Draft) { d.Findings[2].By = d.Findings[2].Citing }},
		{"two actors of one name", func(d *summit.Draft) { d.Actors[3].Name = "Ana" }},
		{"an actor's name among its own aliases", func(d *summit.Draft) { d.Actors[2].Aliases = summit.SetOf("Ana") }},
		{"names in NFC", func(d *summit.Draft) {
			d.Actors[0].Name, d.Regions[0].Name, d.Topics[0].Name = "Łódź und Zürich", "日本", "Türkiye’s “мир”"
			d.Actors[0].Aliases = summit.SetOf("Việt Nam", "हिन्दी", "한국", "עברית", "e\u0332") // the last has no composed form
		}},
		{"space around text", func(d *summit.Draft) { d.Findings[0].Statement = " The parties met. " }},
		{"an emoji, a zero-width joiner, a line separator", func(d *summit.Draft) { d.Findings[0].Statement = "👩\u200d🚀\u2028." }},
		{"the replacement character itself", func(d *summit.Draft) { d.Quotes[0].Text = "caf\ufffd" }},
		{"a statement of a mebibyte", func(d *summit.Draft) { d.Findings[0].Statement = strings.Repeat("peace ", 1<<20/6) }},
		{"a quote of punctuation", func(d *summit.Draft) { d.Quotes[2].Text = "…" }},
	}
	for _, a := range adders {
		for _, id := range goodIDs {
			rows = append(rows, row{a.record + " ID " + id[:min(len(id), 20)], func(d *summit.Draft) { a.add(d, id) }})
		}
	}
	for _, date := range []summit.Date{"2025", "2025-08", "2025-08-15", "0001", "9999-12-31", "2024-02-29", "2000-02-29", "2025-01-01"} {
		rows = append(rows, row{"date " + string(date), func(d *summit.Draft) { d.Date, d.Findings[0].Date = date, date }})
	}
	for _, tag := range []string{"de", "de-CH", "DE-ch", "gsw", "zh-Hant-TW", "sl-rozaj-biske-1994", "es-419", "de-1901", "en-a-bbb-x-a-ccc", "de-1694acad", "en-x-a1b2c3", "ar-u-nu-latn", "abcdefgh"} {
		rows = append(rows, row{"language " + tag, func(d *summit.Draft) { d.Language = tag }})
	}
	for _, code := range []string{"", "UA", "US-AK", "150", "001", "GB-ENG", "FR-2A", "NO-03", "CZ-1", "AT-9"} {
		rows = append(rows, row{"code " + code, func(d *summit.Draft) { d.Regions[2].Code = code }})
	}
	for _, kind := range []summit.ActorKind{summit.ActorKindPerson, summit.ActorKindOffice, summit.ActorKindGroup, summit.ActorKindBody, summit.ActorKindState} {
		rows = append(rows, row{"actor kind " + string(kind), func(d *summit.Draft) { d.Actors[4].Kind = kind }})
	}
	for _, kind := range []summit.RegionKind{
		summit.RegionKindWorld, summit.RegionKindContinent, summit.RegionKindArea, summit.RegionKindCountry, summit.RegionKindState, summit.RegionKindCity, summit.RegionKindSea,
	} {
		rows = append(rows, row{"region kind " + string(kind), func(d *summit.Draft) { d.Regions[2].Kind = kind }})
	}
	for _, kind := range []summit.Kind{summit.KindEvent, summit.KindPosition, summit.KindReaction, summit.KindAssessment, summit.KindForecast, summit.KindContext} {
		rows = append(rows, row{"kind " + string(kind), func(d *summit.Draft) { d.Findings[0].Kind = kind }})
	}
	for _, outcome := range []summit.Outcome{
		summit.OutcomeNotAgreed, summit.OutcomeNotAnnounced, summit.OutcomeUnchanged, summit.OutcomeDeferred, summit.OutcomeNotDiscussed, summit.OutcomeAgreed,
	} {
		rows = append(rows, row{"outcome " + string(outcome), func(d *summit.Draft) { d.Findings[1].Outcome = outcome }})
	}
	for _, modality := range []summit.Modality{summit.ModalityUnhedged, summit.ModalityProbable, summit.ModalityPossible} {
		rows = append(rows, row{"modality " + string(modality), func(d *summit.Draft) { d.Findings[0].Modality = modality }})
	}
	for _, condition := range []summit.Condition{summit.ConditionNone, summit.ConditionOpen, summit.ConditionCounterfactual} {
		rows = append(rows, row{"condition " + string(condition), func(d *summit.Draft) { d.Findings[0].Condition = condition }})
	}
	for _, form := range []summit.Form{summit.FormDirect, summit.FormMixed, summit.FormScare} {
		rows = append(rows, row{"form " + string(form), func(d *summit.Draft) { d.Quotes[2].Form = form }})
	}
	rows = append(rows, row{"every phase and setting", func(d *summit.Draft) {
		d.Quotes[0].Phases = summit.SetOf(summit.PhaseBefore, summit.PhaseDuring, summit.PhaseAfter)
		d.Quotes[0].Settings = summit.SetOf(summit.SettingPressRemarks, summit.SettingInterview, summit.SettingSocialMedia, summit.SettingStatement, summit.SettingPublic, summit.SettingPrivate)
		d.Findings[0].Phases, d.Findings[0].Settings = d.Quotes[0].Phases, d.Quotes[0].Settings
	}})
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			d := faultlessDraft()
			row.edit(&d)
			b, err := summit.New(d)
			if err != nil {
				t.Fatal(err)
			}
			again, err := summit.New(b.Draft())
			if err != nil {
				t.Fatalf("New refuses the draft of its own brief: %v", err)
			}
			if diff := cmp.Diff(b, again); diff != "" {
				t.Errorf("the brief of the brief's draft differs (-brief, +again)\n%s", diff)
			}
		})
	}
}

func TestNewZeroDraft(t *testing.T) {
	b, err := summit.New(summit.Draft{})
	if err != nil {
		t.Fatal(err)
	}
	if !b.Equal(summit.Brief{}) || !(summit.Brief{}).Equal(b) {
		t.Errorf("New(Draft{}) is %#v, want it equal to the zero Brief", b.Draft())
	}
	if diff := cmp.Diff(summit.Draft{}, b.Draft()); diff != "" {
		t.Errorf("draft of New(Draft{}) (-want, +got)\n%s", diff)
	}
}

// deepDraft has chains of n sections, actors, regions and topics, each within
// the next, and a finding about the innermost.
func deepDraft(n int) summit.Draft {
	d := summit.Draft{
		Source:    summit.Source{SHA256: strings.Repeat("0", 64), Size: 10},
		Sentences: []summit.Sentence{{Section: "r0", Start: 0, End: 10}},
		Findings: []summit.Finding{{
			ID: "deep", Kind: summit.KindEvent, Statement: "It is deep.", Sentences: summit.SetOf(1), By: summit.SetOf[summit.ActorID]("r0"),
			Topics: summit.SetOf[summit.TopicID]("r0"), Regions: summit.SetOf[summit.RegionID]("r0"),
		}},
	}
	for i := range n {
		id, next := "r"+strconv.Itoa(i), "r"+strconv.Itoa(i+1)
		section, topic := summit.Section{ID: summit.SectionID(id), Title: "x", Within: summit.SectionID(next)}, summit.Topic{ID: summit.TopicID(id), Name: "x", Within: summit.TopicID(next)}
		actor, region := summit.Actor{ID: summit.ActorID(id), Name: id, Kind: summit.ActorKindGroup}, summit.Region{ID: summit.RegionID(id), Name: "x", Kind: summit.RegionKindArea}
		if i == n-1 {
			section.Within, topic.Within = "", ""
		} else {
			actor.Within, region.Within = summit.SetOf(summit.ActorID(next)), summit.SetOf(summit.RegionID(next))
		}
		d.Sections, d.Actors = append(d.Sections, section), append(d.Actors, actor)
		d.Regions, d.Topics = append(d.Regions, region), append(d.Topics, topic)
	}
	return d
}

func TestNewDeep(t *testing.T) {
	const n = 100_000
	last := "r" + strconv.Itoa(n-1)
	d := deepDraft(n)
	start := time.Now()
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	took := time.Since(start)
	for name, filter := range map[string]summit.Filter{
		"From": summit.From(summit.ActorID(last)), "On": summit.On(summit.TopicID(last)),
		"In": summit.In(summit.RegionID(last)), "Under": summit.Under(summit.SectionID(last)),
	} {
		if n := len(slices.Collect(b.Findings(filter))); n != 1 {
			t.Errorf("%s the outermost finds %d findings, want 1", name, n)
		}
	}
	// The bound is wide, for slow machines under the race detector: what costs
	// the square of the depth needs minutes.
	if took > 20*time.Second {
		t.Errorf("New took %v for chains of %d", took, n)
	}
}

func TestNewDeepRing(t *testing.T) {
	const n = 20_000
	last := "r" + strconv.Itoa(n-1)
	d := deepDraft(n)
	d.Sections[n-1].Within, d.Topics[n-1].Within = "r0", "r0"
	d.Actors[n-1].Within, d.Regions[n-1].Within = summit.SetOf[summit.ActorID]("r0"), summit.SetOf[summit.RegionID]("r0")
	_, err := summit.New(d)
	want := []wantFault{
		{"section", n - 1, last, "Within", "r0", summit.ErrCycle}, {"actor", n - 1, last, "Within", "r0", summit.ErrCycle},
		{"region", n - 1, last, "Within", "r0", summit.ErrCycle}, {"topic", n - 1, last, "Within", "r0", summit.ErrCycle},
	}
	if diff := cmp.Diff(want, faultsOf(t, err)); diff != "" {
		t.Errorf("faults of rings of %d (-want, +got)\n%s", n, diff)
	}
}

func TestFaultMessages(t *testing.T) {
	unknownTopic := faultlessDraft()
	for i := range 9 {
		unknownTopic.Findings = append(unknownTopic.Findings, summit.Finding{ID: summit.FindingID("n/" + strconv.Itoa(i)), Kind: summit.KindEvent, Statement: "x"})
	}
	unknownTopic.Findings[12].ID, unknownTopic.Findings[12].Topics = "x/y", summit.SetOf[summit.TopicID]("z")
	edited := func(edit func(*summit.Draft)) summit.Draft {
		d := faultlessDraft()
		edit(&d)
		return d
	}
	tests := []struct {
		name  string
		draft summit.Draft
		want  string
	}{
		{"unknown reference", unknownTopic, `summit: finding 12 "x/y": field Topics: unknown topic "z"`},
		{"unknown actor", edited(func(d *summit.Draft) { d.Quotes[0].About = summit.SetOf[summit.ActorID]("z") }), `summit: quote 0 "full": field About: unknown actor "z"`},
		{"unknown region", edited(func(d *summit.Draft) { d.Actors[0].Region = "z" }), `summit: actor 0 "north": field Region: unknown region "z"`},
		{"unknown quote", edited(func(d *summit.Draft) { d.Findings[0].Quotes = summit.SetOf[summit.QuoteID]("z") }), `summit: finding 0 "talks/met": field Quotes: unknown quote "z"`},
		{"unknown variant", edited(func(d *summit.Draft) { d.Quotes[2].Variant = "z" }), `summit: quote 2 "term": field Variant: unknown quote "z"`},
		{"unknown section", edited(func(d *summit.Draft) { d.Sections[2].Within = "z" }), `summit: section 2 "end": field Within: unknown section "z"`},
		{"unknown kind", edited(func(d *summit.Draft) { d.Regions[0].Kind = "z" }), `summit: region 0 "world": field Kind: unknown kind of region "z"`},
		{"cycle", edited(func(d *summit.Draft) { d.Topics[2].Within = "trade" }), `summit: topic 2 "trade": field Within: closes a cycle: "trade"`},
		{"mention", edited(func(d *summit.Draft) {
			d.Quotes[2].Mentions = summit.SetOf(summit.Mention{Sentence: 1, Start: -1, End: 5})
		}), `summit: quote 2 "term": field Mentions: no span of bytes: "sentence 1, bytes -1-5"`},
		{"field of the draft", edited(func(d *summit.Draft) { d.Date = "2025-02-30" }), `summit: draft: field Date: no day (2006-01-02), month (2006-01) or year (2006) of the calendar: "2025-02-30"`},
		{"no ID, no value", edited(func(d *summit.Draft) { d.Topics = append(d.Topics, summit.Topic{Name: "x"}) }), `summit: topic 3: field ID: is empty`},
		{"duplicate", edited(func(d *summit.Draft) { d.Quotes[2].ID = "full" }), `summit: quote 2 "full": field ID: quote 0 has the same: "full"`},
		{"sentence", edited(func(d *summit.Draft) { d.Sentences[3].End = 201 }), `summit: sentence 3 "4": field End: ends outside the source, which has 200 bytes: "201"`},
		{"value of two lines", edited(func(d *summit.Draft) { d.Title = "a\nb" }), `summit: draft: field Title: has control characters: "a\nb"`},
		{"several", edited(func(d *summit.Draft) { d.Title, d.Findings[0].Kind = " ", "" }),
			"summit: draft: field Title: is empty \" \"\nsummit: finding 0 \"talks/met\": field Kind: is empty"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := summit.New(test.draft)
			if err == nil {
				t.Fatal("New accepted the draft")
			}
			if diff := cmp.Diff(test.want, err.Error()); diff != "" {
				t.Errorf("message (-want, +got)\n%s", diff)
			}
		})
	}
}

// TestFaultMessagesShorten holds the messages about long values to a readable
// length, whatever the width of the runes that they are cut between.
func TestFaultMessagesShorten(t *testing.T) {
	const before, most = `summit: draft: field Title: has control characters: "`, 80
	for _, r := range []string{"a", "é", "平", "🕊"} {
		for lead := range 4 {
			value := strings.Repeat("a", lead) + strings.Repeat(r, 400) + "\n"
			_, err := summit.New(summit.Draft{Title: value})
			var e *summit.RecordError
			if !errors.As(err, &e) {
				t.Fatalf("%d×a and 400×%s: error %v, want a RecordError", lead, r, err)
			}
			if e.Value != value {
				t.Errorf("%d×a and 400×%s: the field Value is shortened to %d bytes", lead, r, len(e.Value))
			}
			msg := e.Error()
			rest, ok := strings.CutPrefix(msg, before)
			shown, more := strings.CutSuffix(rest, `…"`)
			if !ok || !more || !strings.HasPrefix(value, shown) || !utf8.ValidString(msg) || len(shown) > most || len(shown) <= most-utf8.UTFMax {
				t.Errorf("%d×a and 400×%s: message %q does not show about %d bytes of the value in whole runes", lead, r, msg, most)
			}
		}
	}
	exact := strings.Repeat("a", most-1) + "\x00"
	_, err := summit.New(summit.Draft{Title: exact})
	if want := before[:len(before)-1] + strconv.Quote(exact); err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
	broken := strings.Repeat("\x80", 1000)
	_, err = summit.New(summit.Draft{Title: broken})
	if err == nil || len(err.Error()) > 500 {
		t.Errorf("error about 1000 bytes that are no runes: %v, want one of less than 500 bytes", err)
	}
}

func TestErrorsOfNothing(t *testing.T) {
	var none *summit.RecordError
	for name, err := range map[string]error{
		"nil RecordError": none, "zero RecordError": &summit.RecordError{}, "RecordError without Err": &summit.RecordError{Record: "finding", Index: 3, ID: "x", Field: "Kind"},
		"no Errors": summit.Errors(nil), "Errors of nil": summit.Errors{nil}, "Errors of several nil": summit.Errors{nil, {}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if got := fmt.Sprintf("%v", err); strings.Contains(got, "PANIC") {
				t.Errorf("printing panics: %s", got)
			}
			_ = err.Error()
			for _, sentinel := range recordSentinels {
				if errors.Is(err, sentinel) {
					t.Errorf("wraps %q, want none", sentinel)
				}
			}
			var to *summit.RecordError
			errors.As(err, &to)
			var all summit.Errors
			errors.As(err, &all)
		})
	}
	if got := none.Unwrap(); got != nil {
		t.Errorf("(*RecordError)(nil).Unwrap() = %v, want nil", got)
	}
	if got := summit.Errors(nil).Error(); got != "" {
		t.Errorf("Errors(nil).Error() = %q, want an empty string", got)
	}
}

// A made is what a constructor returned.
type made struct {
	record any
	err    error
}

func TestConstructors(t *testing.T) {
	makes := func(record any, err error) made { return made{record, err} }
	finding := func(f summit.Finding, err error) made { return makes(f, err) }
	quote := func(q summit.Quote, err error) made { return makes(q, err) }
	actor := func(a summit.Actor, err error) made { return makes(a, err) }
	region := func(r summit.Region, err error) made { return makes(r, err) }
	topic := func(t summit.Topic, err error) made { return makes(t, err) }
	alone := func(record, id, field, value string, is error) *wantFault {
		return &wantFault{record, -1, id, field, value, is}
	}
	ids := func(ids ...summit.ActorID) summit.Set[summit.ActorID] { return summit.SetOf(ids...) }
	bad, badID, badText, empty := summit.ErrBadValue, summit.ErrBadID, summit.ErrBadText, summit.ErrEmpty

	tests := []struct {
		name   string
		got    made
		record any
		fault  *wantFault
	}{
		{"finding", finding(summit.NewFinding("a/b", summit.KindEvent, "They met.")), summit.Finding{ID: "a/b", Kind: summit.KindEvent, Statement: "They met."}, nil},
		{"finding of kind outcome", finding(summit.NewFinding("a", summit.KindOutcome, "x")), summit.Finding{}, alone("finding", "a", "Kind", "outcome", bad)},
		{"finding without an ID", finding(summit.NewFinding("", summit.KindEvent, "x")), summit.Finding{}, alone("finding", "", "ID", "", empty)},
		{"finding of a bad ID", finding(summit.NewFinding("A", summit.KindEvent, "x")), summit.Finding{}, alone("finding", "A", "ID", "A", badID)},
		{"finding without a kind", finding(summit.NewFinding("a", "", "x")), summit.Finding{}, alone("finding", "a", "Kind", "", empty)},
		{"finding of an unknown kind", finding(summit.NewFinding("a", "rumour", "x")), summit.Finding{}, alone("finding", "a", "Kind", "rumour", bad)},
		{"finding without a statement", finding(summit.NewFinding("a", summit.KindEvent, "")), summit.Finding{}, alone("finding", "a", "Statement", "", empty)},
		{"finding of a statement not in NFC", finding(summit.NewFinding("a", summit.KindEvent, "e\u0301")), summit.Finding{}, alone("finding", "a", "Statement", "e\u0301", badText)},
		{"finding at fault in ID and kind", finding(summit.NewFinding("", "", "")), summit.Finding{}, alone("finding", "", "ID", "", empty)},
		{"finding at fault in ID, of kind outcome", finding(summit.NewFinding("", summit.KindOutcome, "x")), summit.Finding{}, alone("finding", "", "ID", "", empty)},
		{"finding at fault in kind and statement", finding(summit.NewFinding("a", "rumour", "")), summit.Finding{}, alone("finding", "a", "Kind", "rumour", bad)},

		{"outcome", finding(summit.NewOutcome("a", summit.OutcomeAgreed, "x")), summit.Finding{ID: "a", Kind: summit.KindOutcome, Outcome: summit.OutcomeAgreed, Statement: "x"}, nil},
		{"outcome without an ID", finding(summit.NewOutcome("", summit.OutcomeAgreed, "x")), summit.Finding{}, alone("finding", "", "ID", "", empty)},
		{"outcome without an outcome", finding(summit.NewOutcome("a", "", "x")), summit.Finding{}, alone("finding", "a", "Outcome", "", empty)},
		{"outcome of an unknown outcome", finding(summit.NewOutcome("a", "lost", "")), summit.Finding{}, alone("finding", "a", "Outcome", "lost", bad)},
		{"outcome without a statement", finding(summit.NewOutcome("a", summit.OutcomeAgreed, "\t")), summit.Finding{}, alone("finding", "a", "Statement", "\t", empty)},

		{"quote", quote(summit.NewQuote("a", summit.FormDirect, "we met", "ana", "bea", "ana")), summit.Quote{ID: "a", Form: summit.FormDirect, Text: "we met", By: ids("ana", "bea")}, nil},
		{"quote of nobody", quote(summit.NewQuote("a", summit.FormScare, "met")), summit.Quote{ID: "a", Form: summit.FormScare, Text: "met"}, nil},
		{"quote without an ID", quote(summit.NewQuote("", summit.FormDirect, "x")), summit.Quote{}, alone("quote", "", "ID", "", empty)},
		{"quote without a form", quote(summit.NewQuote("a", "", "x")), summit.Quote{}, alone("quote", "a", "Form", "", empty)},
		{"quote of an unknown form", quote(summit.NewQuote("a", "shouted", "x")), summit.Quote{}, alone("quote", "a", "Form", "shouted", bad)},
		{"quote without a text", quote(summit.NewQuote("a", summit.FormDirect, "")), summit.Quote{}, alone("quote", "a", "Text", "", empty)},
		{"quote of two lines", quote(summit.NewQuote("a", summit.FormDirect, "x\ny")), summit.Quote{}, alone("quote", "a", "Text", "x\ny", badText)},
		{"quote by no slug", quote(summit.NewQuote("a", summit.FormDirect, "x", "ana", "Bea")), summit.Quote{}, alone("quote", "a", "By", "Bea", badID)},
		{"quote by an empty ID", quote(summit.NewQuote("a", summit.FormDirect, "x", "")), summit.Quote{}, alone("quote", "a", "By", "", badID)},
		{"quote at fault in form, text and by", quote(summit.NewQuote("a", "shouted", "", "B")), summit.Quote{}, alone("quote", "a", "Text", "", empty)},

		{"actor", actor(summit.NewActor("a", "Ana", summit.ActorKindPerson, "north", "south")), summit.Actor{ID: "a", Name: "Ana", Kind: summit.ActorKindPerson, Within: ids("north", "south")}, nil},
		{"state", actor(summit.NewActor("a", "North", summit.ActorKindState)), summit.Actor{ID: "a", Name: "North", Kind: summit.ActorKindState}, nil},
		{"actor without an ID", actor(summit.NewActor("", "x", summit.ActorKindBody)), summit.Actor{}, alone("actor", "", "ID", "", empty)},
		{"actor without a name", actor(summit.NewActor("a", " ", "")), summit.Actor{}, alone("actor", "a", "Name", " ", empty)},
		{"actor without a kind", actor(summit.NewActor("a", "x", "")), summit.Actor{}, alone("actor", "a", "Kind", "", empty)},
		{"actor of an unknown kind", actor(summit.NewActor("a", "x", "animal", "B")), summit.Actor{}, alone("actor", "a", "Kind", "animal", bad)},
		{"actor within no slug", actor(summit.NewActor("a", "x", summit.ActorKindBody, "b", "B c")), summit.Actor{}, alone("actor", "a", "Within", "B c", badID)},
		{"actor within itself", actor(summit.NewActor("a", "x", summit.ActorKindBody, "b", "a")), summit.Actor{}, alone("actor", "a", "Within", "a", summit.ErrCycle)},
		{"state within something", actor(summit.NewActor("a", "x", summit.ActorKindState, "b")), summit.Actor{}, alone("actor", "a", "Within", "[b]", bad)},

		{"region", region(summit.NewRegion("a", "Aachen", summit.RegionKindCity, "b", "c")), summit.Region{ID: "a", Name: "Aachen", Kind: summit.RegionKindCity, Within: summit.SetOf[summit.RegionID]("b", "c")}, nil},
		{"region without an ID", region(summit.NewRegion("", "x", summit.RegionKindCity)), summit.Region{}, alone("region", "", "ID", "", empty)},
		{"region without a name", region(summit.NewRegion("a", "", "")), summit.Region{}, alone("region", "a", "Name", "", empty)},
		{"region without a kind", region(summit.NewRegion("a", "x", "", "B")), summit.Region{}, alone("region", "a", "Kind", "", empty)},
		{"region of an unknown kind", region(summit.NewRegion("a", "x", "planet")), summit.Region{}, alone("region", "a", "Kind", "planet", bad)},
		{"region within no slug", region(summit.NewRegion("a", "x", summit.RegionKindSea, "")), summit.Region{}, alone("region", "a", "Within", "", badID)},
		{"region within itself", region(summit.NewRegion("a", "x", summit.RegionKindSea, "a")), summit.Region{}, alone("region", "a", "Within", "a", summit.ErrCycle)},

		{"topic", topic(summit.NewTopic("a/b", "Peace", "a")), summit.Topic{ID: "a/b", Name: "Peace", Within: "a"}, nil},
		{"topic at the top", topic(summit.NewTopic("a", "Peace", "")), summit.Topic{ID: "a", Name: "Peace"}, nil},
		{"topic of a bad ID", topic(summit.NewTopic("a/", "", "")), summit.Topic{}, alone("topic", "a/", "ID", "a/", badID)},
		{"topic without a name", topic(summit.NewTopic("a", "", "B")), summit.Topic{}, alone("topic", "a", "Name", "", empty)},
		{"topic within no slug", topic(summit.NewTopic("a", "x", "B")), summit.Topic{}, alone("topic", "a", "Within", "B", badID)},
		{"topic within itself", topic(summit.NewTopic("a", "x", "a")), summit.Topic{}, alone("topic", "a", "Within", "a", summit.ErrCycle)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.record, test.got.record); diff != "" {
				t.Errorf("record (-want, +got)\n%s", diff)
			}
			if test.fault == nil {
				if test.got.err != nil {
					t.Errorf("error %v, want none", test.got.err)
				}
				return
			}
			e, ok := test.got.err.(*summit.RecordError)
			if !ok {
				t.Fatalf("error %v is a %T, want a *RecordError", test.got.err, test.got.err)
			}
			if diff := cmp.Diff(*test.fault, faultOf(t, e)); diff != "" {
				t.Errorf("fault (-want, +got)\n%s", diff)
			}
			if !reflect.ValueOf(test.got.record).IsZero() {
				t.Errorf("record %#v beside the error, want the zero one", test.got.record)
			}
		})
	}
}
