package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"example.com/summit"
	"example.com/summit/examples/internal/judge"
)

func TestSaidActorCite(t *testing.T) {
	at := func(number int) (int, summit.Sentence) {
		for n, sentence := range summit.Anchorage().Sentences() {
			if n == number {
				return n, sentence
			}
		}
		return 0, summit.Sentence{}
	}
	total := func(filter summit.Filter) (c countsJSON) {
		for range summit.Anchorage().Findings(filter) {
			c.Findings++
		}
		for range summit.Anchorage().Quotes(filter) {
			c.Quotes++
		}
		return c
	}
	overBoth(t, func(t *testing.T, session *mcp.ClientSession) {
		said, text := decoded[saidJSON](t, session, "who_said", map[string]any{"text": "there is no deal until there is a deal"})
		if len(said.Answers) != 1 || said.Answers[0].Quote.ID != summit.QuoteNoDeal || !strings.Contains(text, "NOT the same words") {
			t.Errorf("%+v\n%s", said, text)
		}
		said, text = decoded[saidJSON](t, session, "who_said", map[string]any{"text": "runs out early in 2026"})
		if len(said.Answers) != 0 || len(said.Stated) != 1 || said.Total != 1 || !strings.Contains(text, "nobody's speech") {
			t.Errorf("%+v\n%s", said, text)
		}
		said, text = decoded[saidJSON](t, session, "who_said", map[string]any{"text": "deal"})
		if len(said.Answers) != 0 || said.Among != 2 || strings.Contains(text, "No quotes") || !strings.Contains(text, "among others: 2") {
			t.Errorf("%+v\n%s", said, text)
		}
		said, text = decoded[saidJSON](t, session, "who_said", map[string]any{"text": "he calls him a great leader, and a friend of long standing in all these years"})
		if len(said.Answers) != 1 || said.Answers[0].Match != "within" || !strings.Contains(text, "among other words that are not the speaker's by this brief") {
			t.Errorf("%+v\n%s", said, text)
		}
		said, text = decoded[saidJSON](t, session, "who_said", map[string]any{"text": strings.Repeat("word ", 300)})
		if !said.TooLong || !strings.Contains(text, "Near quotes were not looked for") {
			t.Errorf("%+v\n%s", said, text)
		}
		for _, fragment := range []string{"there is no deal until", "great progress", "he is a great leader", "very good", strings.Repeat("word ", 300) + "great leader"} {
			said, text = decoded[saidJSON](t, session, "who_said", map[string]any{"text": fragment, "limit": maxLimit})
			want := newService(summit.Anchorage()).finder.Find(fragment)
			if len(said.Answers) != len(want.Answers) || len(want.Answers) == 0 || said.TooLong != want.TooLong || strings.Contains(text, "Near quotes were not looked for") != want.TooLong {
				t.Errorf("%.40s: %d answers, too long %t, want %d, %t\n%s", fragment, len(said.Answers), said.TooLong, len(want.Answers), want.TooLong, text)
				continue
			}
			for i, a := range said.Answers {
				w := want.Answers[i]
				if a.Quote.ID != w.Quote.ID || a.Match != w.Match || a.Share != w.Share || a.Distance != w.Distance || a.Differs != w.Differs {
					t.Errorf("%.40s: %+v, want %+v", fragment, a, w)
				}
				part := w.Share < 1 && (w.Match == "exact" || w.Match == "normalized")
				if part && !strings.Contains(text, ", of which they are a part") {
					t.Errorf("%.40s: not told to be a part\n%s", fragment, text)
				}
			}
		}
		said, text = decoded[saidJSON](t, session, "who_said", map[string]any{"text": "demilitarized"})
		if len(said.Stated) != 0 || len(said.Having) != 1 || said.Having[0].Quote.ID != summit.QuoteDemilitarizedNeutral || strings.Contains(text, "nobody's speech") || !strings.Contains(text, "Quoted from Vladimir Putin.") {
			t.Errorf("%+v\n%s", said, text)
		}
		said, text = decoded[saidJSON](t, session, "who_said", map[string]any{"text": "tariffs"})
		if !slices.ContainsFunc(said.Stated, func(f findingJSON) bool { return f.Finding.ID == "sanctions-and-tariffs/no-need-now" }) {
			t.Errorf("%+v\n%s", said, text)
		}
		actor, text := decoded[actorJSON](t, session, "actor", map[string]any{"name": "zakharova"})
		if len(actor.Within) != 2 || !strings.Contains(text, "Speaks from: Russian Foreign Ministry (russian-foreign-ministry); Russia (russia)") {
			t.Errorf("%+v\n%s", actor, text)
		}
		actor, text = decoded[actorJSON](t, session, "actor", map[string]any{"name": "the kremlin"})
		if actor.Actor.ID != summit.ActorKremlin || actor.Within[0].ID != summit.ActorRussia || actor.Says != total(summit.By(summit.ActorKremlin)) || actor.Involved != total(summit.Involving(summit.ActorKremlin)) || !strings.Contains(text, "Speaks from: Russia") {
			t.Errorf("%+v\n%s", actor, text)
		}
		actor, text = decoded[actorJSON](t, session, "actor", map[string]any{"name": "russia"})
		if !slices.Contains(actor.Has, nameJSON{"zakharova", "Maria Zakharova"}) || actor.HasTotal != len(actor.Has) || !strings.Contains(text, "Maria Zakharova (zakharova)") {
			t.Errorf("%+v\n%s", actor, text)
		}
		if actor.From != total(summit.From(summit.ActorRussia)) || actor.Says == actor.From {
			t.Errorf("%+v", actor)
		}
		cite, text := decoded[citeJSON](t, session, "cite", map[string]any{"ids": []string{"arms-control/no-new-pact", "no-deal", "no-deal"}})
		var numbers []int
		for _, s := range cite.Sentences {
			numbers = append(numbers, s.Number)
			if _, want := at(s.Number); s.Start != want.Start || s.End != want.End || s.Section != want.Section {
				t.Errorf("%+v, want %+v", s, want)
			}
		}
		if len(cite.Findings) != 1 || len(cite.Quotes) != 1 || cite.Findings[0].Cite != "Arms Control, sentence 43" || cite.Quotes[0].Cite != "Overview, sentence 4" || !slices.Equal(numbers, []int{4, 43}) ||
			cite.Source != summit.Anchorage().Source() || !strings.Contains(text, "Sentence 43: Arms Control · bytes") || !strings.Contains(text, summit.Anchorage().Source().String()) {
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
			{map[string]any{"text": "great progress", "speaker": []string{"putin", "trump"}}, nil, "jointly"},
			{map[string]any{"text": "great progress", "speaker": []string{"zelenskiy", "trump"}}, []judge.Fault{judge.Misattributed}, "given to Zelenskiy and Donald Trump"},
			{map[string]any{"text": "great leader"}, nil, "No speaker was given"},
			{map[string]any{"text": "great leader", "conditional": true}, nil, "The brief sets NO condition on them"},
			{map[string]any{"text": "there’s a deal", "speaker": "trump"}, []judge.Fault{judge.Cut}, "[-there’s no deal until-]"},
			{map[string]any{"text": "very good", "speaker": "trump"}, nil, "Other quotes have the words, or some of them, too (1):\n- “very good… trusting contact”\n  Quoted from Vladimir Putin."},
			{map[string]any{"text": "trusting contact", "speaker": "putin"}, nil, "They are a part of the quote; left out, and to be said where it limits them, is: very good…"},
			{map[string]any{"text": "great leader", "speaker": []string{"Zelenskyy"}}, []judge.Fault{judge.Misattributed}, "the brief gives them to Donald Trump"},
			{map[string]any{"text": "great leader", "speaker": "United States"}, []judge.Fault{judge.Misattributed}, "given to United States; the brief gives them to Donald Trump"},
			{map[string]any{"text": "great leader", "speaker": "Trump", "denied": true}, []judge.Fault{judge.Negated}, "passed on as not holding"},
			{map[string]any{"text": "gotten there"}, []judge.Fault{judge.Negated}, "do NOT hold"},
			{map[string]any{"text": "gotten there", "denied": true}, nil, "Sound"},
			{map[string]any{"text": "trusting contact", "conditional": true}, nil, "left out, and to be said"},
			{map[string]any{"text": "be fooled"}, []judge.Fault{judge.Cut}, "[-Don’t-]"},
			{map[string]any{"text": "be fooled", "denied": true}, nil, "Sound"}, // as “Don’t” is left out
			{map[string]any{"text": "land-for-peace"}, nil, "They are not to be given to anybody."},
			{map[string]any{"text": "a great leader who once gave a speech about many other things", "speaker": "trump"}, []judge.Fault{judge.Absent}, "Among them stands “great leader”, by Donald Trump."},
			{map[string]any{"text": "there’s no deal"}, []judge.Fault{judge.Cut}, "[-until there’s a deal-]"},
			{map[string]any{"text": "there’s no deal", "conditional": true}, nil, "must be said around them: there’s no deal [-until there’s a deal-]"},
			{map[string]any{"text": "there’s no deal", "conditional": true, "denied": true}, []judge.Fault{judge.Negated}, "passed on as not holding"},
			{map[string]any{"text": "war would never have started", "conditional": true, "denied": true}, []judge.Fault{judge.Negated}, "passed on as not holding"},
			{map[string]any{"text": "have started", "denied": true}, []judge.Fault{judge.Cut}, "[-war would never-] have started [-if I were president-]"},
			{map[string]any{"text": "have started", "denied": true, "conditional": true}, nil, "must be said around them: [-war would never-] have started [-if I were president-]"},
			{map[string]any{"text": "great leader", "denied": false, "conditional": true}, nil, "The brief sets NO condition on them but what they say themselves"},
			{map[string]any{"text": "think about … right now", "denied": true}, nil, "must be said around them: [-we don’t have to-] think about"},
			{map[string]any{"text": "he got a meeting and slipped away"}, nil, "left out, and to be said where it limits them, is:"},
			{map[string]any{"text": "he got a meeting and slipped away", "denied": true}, []judge.Fault{judge.Negated}, "passed on as not holding"},
			{map[string]any{"text": "gotten better", "speaker": "trump", "denied": true}, []judge.Fault{judge.Negated, judge.Cut}, "passed on as not holding"},
			{map[string]any{"text": "gotten", "speaker": "trump"}, nil, "Other quotes have the words, or some of them, too (1):"},
			{map[string]any{"text": "tariffs", "speaker": "trump"}, []judge.Fault{judge.Cut}, "What stands in brackets was put in, and is not the speaker's."},
			{map[string]any{"text": "happy", "speaker": "trump", "conditional": true}, nil, "To be said with them, as the brief does: Trump acknowledged that he would be “happy”"},
			{map[string]any{"text": "happy", "speaker": "trump"}, nil, "Conditional: it holds only if"},
			{map[string]any{"text": "well before Christmas", "speaker": "graham"}, nil, "Hedged: possible, not certain."},
			{map[string]any{"text": "some [really] great progress", "speaker": "trump"}, nil, "In brackets are NOT the speaker's words: really"},
			{map[string]any{"text": "We have gotten there"}, []judge.Fault{judge.Absent}, "The brief reports that it does NOT hold."},
			{map[string]any{"text": "great leader and great progress", "speaker": "trump"}, []judge.Fault{judge.Absent}, "Other quotes have the words, or some of them, too (1):\n- “"},
			{map[string]any{"text": "neutral", "speaker": "trump"}, []judge.Fault{judge.Absent}, "too few, or too common, to tell whose they are.\nOther quotes have the words, or some of them, too (1):\n- “demilitarized and neutral”"},
			{map[string]any{"text": "deal"}, []judge.Fault{judge.Absent}, "some of them, too (2):"},
			{map[string]any{"text": "peace in our time", "denied": true}, []judge.Fault{judge.Absent}, "the brief doesn't tell"},
			{map[string]any{"text": strings.Repeat("word ", 300)}, []judge.Fault{judge.Absent}, "whether one is like them was not looked at"},
			{map[string]any{"text": "well before Easter"}, []judge.Fault{judge.Altered}, "[-Christmas-]{+Easter+}"},
			{map[string]any{"text": "peace in our time"}, []judge.Fault{judge.Absent}, "the brief doesn't tell"},
		} {
			doc, text := decoded[checkJSON](t, session, "check_quote", tt.args)
			if !slices.Equal(doc.Faults, tt.want) || doc.Sound != (len(tt.want) == 0) || !strings.Contains(text, tt.text) || len(doc.Messages) == 0 {
				t.Errorf("%v: %+v\n%s", tt.args, doc, text)
			}
			if slices.Contains(doc.Faults, judge.Cut) && strings.Contains(text, "must be said around them") || doc.Omitted != "" && strings.Contains(text, "NO condition") {
				t.Errorf("%v: %s", tt.args, text)
			}
			if judged := doc.Quote != nil; judged != (!slices.Contains(tt.want, judge.Absent) || strings.Contains(text, "Among them stands")) || judged && doc.Quote.Reading == "" {
				t.Errorf("%v: quote %v", tt.args, doc.Quote)
			}
		}
	})
}
