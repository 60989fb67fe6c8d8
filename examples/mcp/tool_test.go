package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"example.com/summit"
	"example.com/summit/examples/internal/judge"
)

func TestQueriesAnswerAsTheLibrary(t *testing.T) {
	b := summit.Anchorage()
	overBoth(t, func(t *testing.T, session *mcp.ClientSession) {
		for _, tt := range []struct {
			args   map[string]any
			filter summit.FindingFilter
		}{
			{map[string]any{"topic": []string{"Arms Control"}, "kind": []string{"outcome"}}, summit.Filters{summit.On(summit.TopicArmsControl)}},
			{map[string]any{"by": "-", "modality": []string{"possible"}}, summit.Unattributed()},
			{map[string]any{"citing": []string{"trump"}}, summit.Citing(summit.ActorTrump)},
			{map[string]any{"from": []string{"russia"}, "condition": []string{"open", "counterfactual"}}, summit.From(summit.ActorRussia)},
			{map[string]any{"find": []string{"red carpet"}}, summit.Containing("red carpet")},
		} {
			got := allFindings(t, session, tt.args, 3)
			filters := []summit.FindingFilter{tt.filter}
			switch {
			case tt.args["kind"] != nil:
				filters = append(filters, summit.OfKind(summit.KindOutcome))
			case tt.args["modality"] != nil:
				filters = append(filters, summit.OfModality(summit.ModalityPossible))
			case tt.args["condition"] != nil:
				filters = append(filters, summit.OfCondition(summit.ConditionOpen, summit.ConditionCounterfactual))
			}
			want := slices.Collect(b.Findings(filters...))
			if len(want) == 0 {
				t.Fatalf("%v: the question has no answer that would show a fault", tt.args)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%v (-library +server):\n%s", tt.args, diff)
			}
		}
		quotes, _ := decoded[quotesJSON](t, session, "quotes", map[string]any{"negated": true, "about": nil})
		want := slices.Collect(b.Quotes(summit.Negated(true)))
		if len(quotes.Quotes) != len(want) || quotes.Quotes[0].Quote.ID != want[0].ID || quotes.Total != len(want) {
			t.Errorf("negated quotes %v, want %v", quotes, want)
		}
	})
}

// allFindings asks for all pages.
func allFindings(t *testing.T, session *mcp.ClientSession, args map[string]any, limit int) (list []summit.Finding) {
	t.Helper()
	args["limit"] = limit
	defer delete(args, "cursor")
	for {
		doc, _ := decoded[findingsJSON](t, session, "findings", args)
		if doc.From != len(list) || len(doc.Findings) > limit {
			t.Fatalf("a page of %d after %d, when %d are there, by %d", len(doc.Findings), doc.From, len(list), limit)
		}
		for _, f := range doc.Findings {
			list = append(list, f.Finding)
		}
		if doc.Next == "" {
			if doc.Total != len(list) {
				t.Fatalf("%d in all pages, %d in total", len(list), doc.Total)
			}
			return list
		}
		args["cursor"] = doc.Next
	}
}

func TestPagesJoinedAreTheWhole(t *testing.T) {
	want := slices.Collect(summit.Anchorage().Findings())
	session := dialHTTP(t)
	for _, limit := range []int{7, maxLimit} {
		if diff := cmp.Diff(want, allFindings(t, session, map[string]any{}, limit)); diff != "" {
			t.Errorf("by %d (-library +server):\n%s", limit, diff)
		}
	}
	first, text := decoded[findingsJSON](t, session, "findings", map[string]any{"topic": []string{"sanctions"}, "limit": 2})
	if !strings.Contains(text, first.Next) || !strings.Contains(text, fmt.Sprint(first.Total)) {
		t.Errorf("the text does not tell the cursor %q and the total %d:\n%s", first.Next, first.Total, text)
	}
	for _, cursor := range []string{first.Next + "0", "0" + first.Next, "-1-00000000", "x", ""} {
		if res, text := call(t, session, "findings", map[string]any{"topic": []string{"sanctions"}, "cursor": cursor}); !res.IsError {
			t.Errorf("cursor %q is taken: %s", cursor, text)
		}
	}
	if res, _ := call(t, session, "findings", map[string]any{"topic": []string{"nato"}, "cursor": first.Next}); !res.IsError {
		t.Error("the cursor of another question is taken")
	}
}

// TestWrongArguments holds that the caller can mend what is wrong: an error of the tool, not of the protocol.
func TestWrongArguments(t *testing.T) {
	overBoth(t, func(t *testing.T, session *mcp.ClientSession) {
		for _, tt := range []struct {
			tool string
			args any
			want string
		}{
			{"findings", map[string]any{"topic": []string{"arms controll"}}, `topic: "arms controll" is not known; did you mean arms-control?`},
			{"findings", map[string]any{"kind": []string{"outcom"}}, `did you mean outcome`},
			{"findings", map[string]any{"kind": []string{"zzzzzzzz"}}, `known are event, outcome`},
			{"findings", map[string]any{"topics": []string{"sanctions"}}, `topics: the argument is not known; did you mean topic?`},
			{"findings", map[string]any{"form": []string{"direct"}}, `form: the argument is not known`},
			{"findings", map[string]any{"topic": 7}, `topic: 7 is no string`},
			{"findings", map[string]any{"topic": []any{[]any{}}}, `topic: [] is no string`},
			{"findings", map[string]any{"limit": 0}, `limit: 0 is no number from 1 to 100`},
			{"findings", map[string]any{"limit": "5"}, `limit: "5" is no number`},
			{"findings", map[string]any{"find": []string{"…"}}, `there is no word in it to find`},
			{"findings", map[string]any{"topic": slices.Repeat([]string{"nato"}, maxValues+1)}, `101 values, and 100 are the most`},
			{"quotes", map[string]any{"by": []string{"Zelensky the actor"}}, `is not known`},
			{"who_said", map[string]any{}, `text: one text is needed`},
			{"who_said", map[string]any{"text": " "}, `text: one text is needed`},
			{"actor", map[string]any{"name": "Puttin"}, `did you mean putin?`},
			{"cite", map[string]any{"ids": []string{"no-deel"}}, `did you mean no-deal`},
			{"cite", map[string]any{"ids": []string{}}, `at least one is needed`},
			{"check_quote", map[string]any{"text": "great leader", "speaker": "Puttin"}, `did you mean putin?`},
		} {
			res, text := call(t, session, tt.tool, tt.args)
			if !res.IsError || !strings.HasPrefix(text, tt.tool+": ") || !strings.Contains(text, tt.want) {
				t.Errorf("%s %v: error %t, %q, want %q", tt.tool, tt.args, res.IsError, text, tt.want)
			}
		}
	})
}

// TestEveryVoiceIsTold holds that nothing leaves without what must be said with it.
func TestEveryVoiceIsTold(t *testing.T) {
	s := newService(summit.Anchorage())
	for f := range s.brief.Findings() {
		doc := s.finding(f)
		if (doc.Voice == itself) != f.By.IsZero() || doc.Cite == "" {
			t.Errorf("%s: voice %q, cite %q", f.ID, doc.Voice, doc.Cite)
		}
		for _, text := range []string{doc.Reading, doc.lines()} {
			for _, want := range []struct {
				told bool
				text string
			}{
				{f.By.IsZero(), "The brief itself says so."},
				{!f.By.IsZero(), "does not vouch for it"},
				{!f.Citing.IsZero(), "passes on words or acts of"},
				{f.Modality == summit.ModalityUnhedged, "without a hedge"},
				{f.Modality != summit.ModalityUnhedged, "Hedged: " + string(f.Modality) + ", not certain"},
				{f.Condition == summit.ConditionOpen, "Conditional:"},
				{f.Condition == summit.ConditionCounterfactual, "Counterfactual:"},
				{f.Outcome != "", "Outcome: " + strings.ReplaceAll(string(f.Outcome), "-", " ")},
			} {
				if strings.Contains(text, want.text) != want.told {
					t.Errorf("%s: %q in %q is %t", f.ID, want.text, text, !want.told)
				}
			}
			for _, set := range []summit.Set[summit.ActorID]{f.By, f.Citing} {
				for id := range set.All() {
					if actor, _ := s.brief.Actor(id); !strings.Contains(text, actor.Name) {
						t.Errorf("%s: %s is not told in %q", f.ID, actor.Name, text)
					}
				}
			}
		}
	}
	for q := range s.brief.Quotes() {
		doc := s.quote(q)
		for _, text := range []string{doc.Reading, doc.lines()} {
			if strings.Contains(text, "do NOT hold") != q.Negated || strings.Contains(text, "jointly") != (q.By.Len() > 1) ||
				strings.Contains(text, "Nobody's words") != q.By.IsZero() || strings.Contains(text, "fuller wording") != (q.Variant != "") {
				t.Errorf("%s: %q", q.ID, text)
			}
			for id := range q.By.All() {
				if actor, _ := s.brief.Actor(id); !strings.Contains(text, actor.Name) {
					t.Errorf("%s: %s is not told in %q", q.ID, actor.Name, text)
				}
			}
		}
	}
}

func TestSchemasOfArguments(t *testing.T) {
	overBoth(t, func(t *testing.T, session *mcp.ClientSession) {
		list, err := session.ListTools(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, tool := range list.Tools {
			names = append(names, tool.Name)
			resolved(t, tool.InputSchema)
			resolved(t, tool.OutputSchema)
			if tool.Description == "" || !tool.Annotations.ReadOnlyHint {
				t.Errorf("%s: %q, %v", tool.Name, tool.Description, tool.Annotations)
			}
		}
		if want := []string{"actor", "check_quote", "cite", "findings", "quotes", "who_said"}; !slices.Equal(names, want) {
			t.Errorf("tools %v, want %v", names, want)
		}
	})
	s := newService(summit.Anchorage())
	input := s.findingsTool().input
	kind := input["kind"].(object)
	if values := kind["items"].(object)["enum"].([]string); !slices.Contains(values, string(summit.KindForecast)) {
		t.Errorf("kinds %v", values)
	}
	for name, want := range map[string]string{"kind": "forecast: what will", "outcome": "deferred: put off", "modality": "unhedged: said without", "condition": "none: the claim hangs on nothing", "phase": "before: "} {
		if text := input[name].(object)["description"].(string); !strings.Contains(text, want) || strings.Contains(text, `""`) {
			t.Errorf("%s: %q does not say what its values mean: %q", name, text, want)
		}
	}
	if r := resolved(t, closed(nil, input)); r.Validate(map[string]any{"kind": []any{"forecast"}}) != nil || r.Validate(map[string]any{"kind": []any{"x"}}) == nil {
		t.Error("the schema takes another kind than the tool")
	}
}

func TestSaidActorCite(t *testing.T) {
	overBoth(t, func(t *testing.T, session *mcp.ClientSession) {
		said, text := decoded[saidJSON](t, session, "who_said", map[string]any{"text": "there is no deal until there is a deal"})
		if len(said.Answers) != 1 || said.Answers[0].Quote.ID != summit.QuoteNoDeal || !strings.Contains(text, "NOT the same words") {
			t.Errorf("%+v\n%s", said, text)
		}
		said, text = decoded[saidJSON](t, session, "who_said", map[string]any{"text": "runs out early in 2026"})
		if len(said.Answers) != 0 || len(said.Stated) != 1 || !strings.Contains(text, "Nobody is quoted with these words") {
			t.Errorf("%+v\n%s", said, text)
		}
		actor, text := decoded[actorJSON](t, session, "actor", map[string]any{"name": "the kremlin"})
		if actor.Actor.ID != summit.ActorKremlin || actor.Within[0].ID != summit.ActorRussia || actor.From.Findings < actor.Says.Findings || !strings.Contains(text, "Speaks from: Russia") {
			t.Errorf("%+v\n%s", actor, text)
		}
		cite, text := decoded[citeJSON](t, session, "cite", map[string]any{"ids": []string{"arms-control/no-new-pact", "no-deal"}})
		var numbers []int
		for _, s := range cite.Sentences {
			numbers = append(numbers, s.Number)
		}
		if cite.Findings[0].Cite != "Arms Control, sentence 43" || cite.Quotes[0].Cite != "Overview, sentence 4" || !slices.Equal(numbers, []int{4, 43}) ||
			cite.Source != summit.Anchorage().Source() || !strings.Contains(text, "Sentence 43: Arms Control, bytes") {
			t.Errorf("%+v\n%s", cite, text)
		}
	})
}

func TestCheckQuote(t *testing.T) {
	overBoth(t, func(t *testing.T, session *mcp.ClientSession) {
		for _, tt := range []struct {
			args map[string]any
			want []judge.Fault
			text string
		}{
			{map[string]any{"text": "there’s no deal until there’s a deal", "speaker": "Trump"}, nil, "Sound: the words are those of Donald Trump."},
			{map[string]any{"text": "great progress", "speaker": []string{"putin"}}, nil, "jointly"},
			{map[string]any{"text": "great leader"}, nil, "No speaker was given"},
			{map[string]any{"text": "great leader", "speaker": []string{"Zelenskyy"}}, []judge.Fault{judge.Misattributed}, "the brief gives them to Donald Trump"},
			{map[string]any{"text": "gotten there"}, []judge.Fault{judge.Negated}, "do NOT hold"},
			{map[string]any{"text": "gotten there", "denied": true}, nil, "Sound"},
			{map[string]any{"text": "there’s no deal"}, []judge.Fault{judge.Cut}, "[-until there’s a deal-]"},
			{map[string]any{"text": "there’s no deal", "conditional": true}, nil, "Sound"},
			{map[string]any{"text": "well before Easter"}, []judge.Fault{judge.Altered}, "[-Christmas-]{+Easter+}"},
			{map[string]any{"text": "peace in our time"}, []judge.Fault{judge.Absent}, "the brief doesn't tell"},
		} {
			doc, text := decoded[checkJSON](t, session, "check_quote", tt.args)
			if !slices.Equal(doc.Faults, tt.want) || doc.Sound != (len(tt.want) == 0) || !strings.Contains(text, tt.text) || len(doc.Messages) == 0 {
				t.Errorf("%v: %+v\n%s", tt.args, doc, text)
			}
			if judged := doc.Quote != nil; judged == slices.Contains(tt.want, judge.Absent) || judged && doc.Quote.Reading == "" {
				t.Errorf("%v: quote %v", tt.args, doc.Quote)
			}
		}
	})
}
