package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"example.com/summit"
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
		if doc.Offset != len(list) || len(doc.Findings) > limit {
			t.Fatalf("a page of %d after %d, when %d are there, by %d", len(doc.Findings), doc.Offset, len(list), limit)
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

// TestWhoSaidIsPaged holds that quotes, and statements where no quote is told, come a page at a time, each once.
func TestWhoSaidIsPaged(t *testing.T) {
	session := dialHTTP(t)
	for text, stated := range map[string]bool{"the": true, "great progress and a fantastic relationship with a great leader": false} {
		seen := map[string]bool{}
		args := map[string]any{"text": text, "limit": 2}
		for pages := 0; ; pages++ {
			doc, told := decoded[saidJSON](t, session, "who_said", args)
			if len(doc.Answers)+len(doc.Stated) > 2 || len(doc.Answers) > 0 && stated || doc.Next != "" && !strings.Contains(told, doc.Next) {
				t.Fatalf("%s: a page of %d quotes and %d findings, next %q:\n%s", text, len(doc.Answers), len(doc.Stated), doc.Next, told)
			}
			for _, a := range doc.Answers {
				seen["quote "+string(a.Quote.ID)] = true
			}
			for _, f := range doc.Stated {
				seen["finding "+string(f.Finding.ID)] = true
			}
			if doc.Next == "" {
				if len(seen) != doc.Total || pages == 0 {
					t.Errorf("%s: %d on %d pages, %d in total", text, len(seen), pages+1, doc.Total)
				}
				break
			}
			args["cursor"] = doc.Next
		}
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
	for _, cursor := range []string{strings.Replace(first.Next, "2-", "1000-", 1), first.Next + "0", "0" + first.Next, strings.Replace(first.Next, "2-", "-1-", 1), strings.Replace(first.Next, "2-", "0-", 1), "-1-00000000", "x", ""} {
		if res, text := call(t, session, "findings", map[string]any{"topic": []string{"sanctions"}, "cursor": cursor}); !res.IsError {
			t.Errorf("cursor %q is taken: %s", cursor, text)
		}
	}
	if res, _ := call(t, session, "findings", map[string]any{"topic": []string{"nato"}, "cursor": first.Next}); !res.IsError {
		t.Error("the cursor of another question is taken")
	}
}
