package ask_test

import (
	"iter"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// selection returns what a line asks for, as in "topic=nato&kind=event".
func selection(t *testing.T, b summit.Brief, line string) ask.Selection {
	t.Helper()
	var s ask.Selection
	for part := range strings.SplitSeq(line, "&") {
		if name, value, ok := strings.Cut(part, "="); ok {
			if err := s.Add(parameter(t, b, name), value); err != nil {
				t.Fatalf("%s: %v", part, err)
			}
		}
	}
	return s
}

func findingIDs(findings iter.Seq[summit.Finding]) (ids []summit.FindingID) {
	for f := range findings {
		ids = append(ids, f.ID)
	}
	return ids
}

func quoteIDs(quotes iter.Seq[summit.Quote]) (ids []summit.QuoteID) {
	for q := range quotes {
		ids = append(ids, q.ID)
	}
	return ids
}

type selectionTest struct {
	line     string
	findings []summit.FindingFilter
	quotes   []summit.QuoteFilter
}

var none = summit.By()

func forBoth(line string, filters ...summit.Filter) selectionTest {
	all := summit.Filters(filters)
	return selectionTest{line, []summit.FindingFilter{all}, []summit.QuoteFilter{all}}
}

func forFindings(line string, filters ...summit.FindingFilter) selectionTest {
	return selectionTest{line, filters, []summit.QuoteFilter{none}}
}

func forQuotes(line string, filters ...summit.QuoteFilter) selectionTest {
	return selectionTest{line, []summit.FindingFilter{none}, filters}
}

func TestSelection(t *testing.T) {
	b := summit.Anchorage()
	for _, tt := range []selectionTest{
		forBoth(""),
		forBoth("section=military", summit.Under(summit.SectionMilitary)),
		forBoth("actor=putin", summit.Involving(summit.ActorPutin)),
		forBoth("from=Russia", summit.From(summit.ActorRussia)),
		forBoth("by=putin,trump", summit.By(summit.ActorPutin, summit.ActorTrump)),
		forBoth("by=-", summit.Unattributed()),
		forBoth("by=putin&by=-&by=trump", summit.Any(summit.Unattributed(), summit.By(summit.ActorPutin, summit.ActorTrump))),
		forBoth("topic=nato, energy", summit.On(summit.TopicNATO, summit.TopicEnergy)),
		forBoth("topic=nato&topic=energy", summit.On(summit.TopicNATO, summit.TopicEnergy)),
		forBoth("region=europe", summit.In(summit.RegionEurope)),
		forBoth("phase=before", summit.OfPhase(summit.PhaseBefore)),
		forBoth("setting=social-media", summit.OfSetting(summit.SettingSocialMedia)),
		forBoth("find=cease-fire", summit.Containing("cease-fire")),
		forBoth("find=Trump, Putin&find=great progress", summit.Any(summit.Containing("Trump Putin"), summit.Containing("great progress"))),
		forBoth("topic=war&actor=putin", summit.On(summit.TopicWar), summit.Involving(summit.ActorPutin)),
		forFindings("kind=event", summit.OfKind(summit.KindEvent)),
		forFindings("outcome=deferred", summit.OfOutcome(summit.OutcomeDeferred)),
		forFindings("modality=unhedged,probable", summit.OfModality(summit.ModalityUnhedged, summit.ModalityProbable)),
		forFindings("condition=none", summit.OfCondition(summit.ConditionNone)),
		forFindings("citing=trump", summit.Citing(summit.ActorTrump)),
		forFindings("quote=root causes", summit.Quoting(summit.QuoteRootCauses)),
		forFindings("topic=nato&kind=event&topic=energy&kind=forecast",
			summit.On(summit.TopicNATO, summit.TopicEnergy), summit.OfKind(summit.KindEvent, summit.KindForecast)),
		forQuotes("form=direct", summit.OfForm(summit.FormDirect)),
		forQuotes("about=putin", summit.About(summit.ActorPutin)),
		forQuotes("negated=true", summit.Negated(true)),
		forQuotes("negated=false", summit.Negated(false)),
		forQuotes("negated=false,true"),
		forQuotes("about=putin&from=trump", summit.About(summit.ActorPutin), summit.From(summit.ActorTrump)),
		forBoth("kind=event&form=direct", none),
	} {
		t.Run(tt.line, func(t *testing.T) {
			s := selection(t, b, tt.line)
			findings, quotes := findingIDs(b.Findings(tt.findings...)), quoteIDs(b.Quotes(tt.quotes...))
			if diff := cmp.Diff(findings, findingIDs(s.Findings(b))); diff != "" {
				t.Errorf("findings (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(quotes, quoteIDs(s.Quotes(b))); diff != "" {
				t.Errorf("quotes (-want +got)\n%s", diff)
			}
			if s.ForFindings() != (findings != nil) || s.ForQuotes() != (quotes != nil) {
				t.Errorf("it is for findings: %t, for quotes: %t; it passes %d and %d", s.ForFindings(), s.ForQuotes(), len(findings), len(quotes))
			}
		})
	}
}

func TestSelectionWithMore(t *testing.T) {
	b := summit.Anchorage()
	s := selection(t, b, "topic=nato")
	more := summit.By(summit.ActorTrump)
	if diff := cmp.Diff(findingIDs(b.Findings(summit.On(summit.TopicNATO), more)), findingIDs(s.Findings(b, more))); diff != "" {
		t.Errorf("findings (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff(quoteIDs(b.Quotes(summit.On(summit.TopicNATO), more)), quoteIDs(s.Quotes(b, more))); diff != "" {
		t.Errorf("quotes (-want +got)\n%s", diff)
	}
}

func TestSelectionParts(t *testing.T) {
	b := summit.Anchorage()
	s := selection(t, b, "topic=Energy,nato&topic=energy&find=a, b&kind=event")
	for name, want := range map[string][]string{"topic": {"energy", "nato"}, "find": {"a, b"}, "kind": {"event"}, "region": nil} {
		if diff := cmp.Diff(want, s.Values(name)); diff != "" {
			t.Errorf("values of %s (-want +got)\n%s", name, diff)
		}
	}
	if got, want := quoteIDs(s.Without("kind").Without("find").Quotes(b)), quoteIDs(b.Quotes(summit.On(summit.TopicEnergy, summit.TopicNATO))); !cmp.Equal(got, want) {
		t.Errorf("without kind and find it passes the quotes %v, want %v", got, want)
	}
	if s.IsZero() || !s.Without("kind").Without("find").Without("topic").IsZero() {
		t.Error("it is zero only without all that it asks")
	}
	for part, s := range map[string]ask.Selection{"findings": ask.Selection{}.OnlyFindings(), "quotes": ask.Selection{}.OnlyQuotes()} {
		if s.ForFindings() != (part == "findings") || s.ForQuotes() != (part == "quotes") || s.IsZero() {
			t.Errorf("only %s: for findings %t, for quotes %t, zero %t", part, s.ForFindings(), s.ForQuotes(), s.IsZero())
		}
	}
}

// What is added to a selection is not added to its copies, and not if one of the values is wrong.
func TestSelectionIsAValue(t *testing.T) {
	b := summit.Anchorage()
	topic, kind := parameter(t, b, "topic"), parameter(t, b, "kind")
	s := selection(t, b, "topic=nato,war,trade&region=europe&actor=trump")
	before := findingIDs(s.Findings(b))
	one, other := s, s
	for copied, value := range map[*ask.Selection]string{&one: "energy", &other: "sanctions"} {
		if err := copied.Add(topic, value); err != nil {
			t.Fatal(err)
		}
		if err := copied.Add(kind, "event"); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Add(topic, "sanctions", "sactions"); err == nil {
		t.Error("a wrong value is no error")
	}
	if got := findingIDs(s.Findings(b)); !cmp.Equal(got, before) {
		t.Errorf("it passes %v, want %v as before", got, before)
	}
	for copied, value := range map[*ask.Selection]string{&one: "energy", &other: "sanctions"} {
		if got, want := copied.Values("topic"), []string{"nato", "war", "trade", value}; !cmp.Equal(got, want) {
			t.Errorf("a copy asks for the topics %q, want %q", got, want)
		}
	}
}

func TestFindNeedsAWord(t *testing.T) {
	var s ask.Selection
	for _, text := range []string{"", " ", "?!", "—"} {
		if err := s.Add(parameter(t, summit.Anchorage(), "find"), text); err == nil || err.Error() != "there is no word in it to find" {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestTooManyTexts(t *testing.T) {
	s := selection(t, summit.Anchorage(), strings.Repeat("find=text ", 16))
	if n := len(s.Values("find")); n != 1 {
		t.Errorf("%d texts of one are found", n)
	}
	find := ask.Parameters(summit.Anchorage(), locale.New(summit.Anchorage()))[8]
	texts := strings.Fields("a b c d e f g h i j k l m n o")
	if err := s.Add(find, texts...); err != nil {
		t.Error(err)
	}
	if err := s.Add(find, "p"); err == nil || len(s.Values("find")) != 16 {
		t.Errorf("17 texts: %v", err)
	}
}
