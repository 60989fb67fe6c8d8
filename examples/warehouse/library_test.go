package main

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/summittest"
)

// A keyed is a brief and its key.
type keyed struct {
	summit.Brief
	key string
}

func (b keyed) start() string {
	if b.Date() == "" {
		return ""
	}
	return (string(b.Date()) + "-01-01")[:10]
}

// archive is briefs in the order of their dates: Anchorage, some of one vocabulary, and some hostile ones.
func archive(t *testing.T) []keyed {
	t.Helper()
	briefs := []summit.Brief{summit.Anchorage(), {}}
	for seed := range uint64(12) {
		b, err := randomBrief(80*seed, 60)
		if err != nil {
			t.Fatal(err)
		}
		briefs = append(briefs, b, summittest.RandomBrief(seed, 25))
	}
	for _, date := range []summit.Date{"2024", "2024-01-01", "2024-01", "2024-01-01", "2024", "2024-01"} { // which are one day
		b, err := summit.New(summit.Draft{Title: fmt.Sprint(len(briefs)), Date: date,
			Findings: []summit.Finding{{ID: "due", Kind: summit.KindContext, Date: date, Statement: "A day."}}})
		if err != nil {
			t.Fatal(err)
		}
		briefs = append(briefs, b)
	}
	var list []keyed
	for _, b := range briefs {
		key, err := keyOf(b)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, keyed{b, key})
	}
	slices.SortFunc(list, func(a, b keyed) int { return cmp.Or(cmp.Compare(a.start(), b.start()), cmp.Compare(a.key, b.key)) })
	return list
}

type row = map[string]any

func text[S ~string](s S) any {
	if s == "" {
		return nil
	}
	return string(s)
}

func (b keyed) row() row {
	return row{"brief_date": text(b.Date()), "brief_title": text(b.Title()), "edition": text(b.Edition()), "brief_id": b.key}
}

func (b keyed) names(ids summit.Set[summit.ActorID]) any {
	list := []any{}
	for id := range ids.All() {
		a, _ := b.Actor(id)
		list = append(list, a.Name)
	}
	return list
}

func idList(set summit.Set[summit.ActorID]) any {
	list := []any{}
	for id := range set.All() {
		list = append(list, string(id))
	}
	return list
}

func (b keyed) finding(f summit.Finding) row {
	r := b.row()
	r["said_by"], r["said_by_names"], r["citing"], r["citing_names"] = idList(f.By), b.names(f.By), idList(f.Citing), b.names(f.Citing)
	r["id"], r["kind"], r["outcome"], r["statement"] = string(f.ID), string(f.Kind), text(f.Outcome), f.Statement
	r["modality"], r["condition"], r["date"] = cmp.Or(string(f.Modality), "unhedged"), cmp.Or(string(f.Condition), "none"), text(f.Date)
	return r
}

func (b keyed) quote(q summit.Quote) row {
	r := b.row()
	r["said_by"], r["said_by_names"] = idList(q.By), b.names(q.By)
	r["id"], r["form"], r["negated"], r["text"] = string(q.ID), string(q.Form), q.Negated, q.Text
	return r
}

// The library's own answers, over the same briefs.
func findings(filters ...summit.FindingFilter) func([]keyed) []row {
	return func(briefs []keyed) (rows []row) {
		for _, b := range briefs {
			for f := range b.Findings(filters...) {
				rows = append(rows, b.finding(f))
			}
		}
		return rows
	}
}

func quotes(filters ...summit.QuoteFilter) func([]keyed) []row {
	return func(briefs []keyed) (rows []row) {
		for _, b := range briefs {
			for q := range b.Quotes(filters...) {
				rows = append(rows, b.quote(q))
			}
		}
		return rows
	}
}

func due(briefs []keyed) []row {
	rows := slices.DeleteFunc(findings()(briefs), func(r row) bool { return r["date"] == nil })
	position := map[string]int{}
	for _, b := range briefs {
		n := 0
		for f := range b.Findings() {
			position[b.key+string(f.ID)] = n
			n++
		}
	}
	key := func(r row) string { return r["brief_id"].(string) }
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(strings.Compare((a["date"].(string) + "-01-01")[:10], (b["date"].(string) + "-01-01")[:10]), cmp.Compare(key(a), key(b)),
			cmp.Compare(position[key(a)+a["id"].(string)], position[key(b)+b["id"].(string)]))
	})
	return rows
}

// tally counts findings by the keys of each, most first.
func tally[K ~string](keys func(summit.Finding) iter.Seq[K], name func(summit.Brief, K) string, filters ...summit.FindingFilter) func([]keyed) []row {
	return func(briefs []keyed) (rows []row) {
		count, in, names := map[K]int{}, map[K]int{}, map[K]string{}
		for _, b := range briefs {
			for k, n := range summit.Tally(b.Findings(filters...), keys) {
				count[k] += n
				in[k]++
				if other := name(b.Brief, k); names[k] == "" || other < names[k] {
					names[k] = other
				}
			}
		}
		for k, n := range count {
			rows = append(rows, row{"id": string(k), "name": names[k], "findings": float64(n), "briefs": float64(in[k])})
		}
		slices.SortFunc(rows, func(a, b row) int {
			return cmp.Or(cmp.Compare(b["findings"].(float64), a["findings"].(float64)), strings.Compare(a["id"].(string), b["id"].(string)))
		})
		return rows
	}
}

func speakers(filters ...summit.FindingFilter) func([]keyed) []row {
	return tally(func(f summit.Finding) iter.Seq[summit.ActorID] { return f.By.All() },
		func(b summit.Brief, id summit.ActorID) string { a, _ := b.Actor(id); return a.Name }, filters...)
}

func topics(filters ...summit.FindingFilter) func([]keyed) []row {
	return tally(func(f summit.Finding) iter.Seq[summit.TopicID] { return f.Topics.All() },
		func(b summit.Brief, id summit.TopicID) string { t, _ := b.Topic(id); return t.Name }, filters...)
}

func regionName(b summit.Brief, id summit.RegionID) string { r, _ := b.Region(id); return r.Name }

func regions(filters ...summit.FindingFilter) func([]keyed) []row {
	return tally(func(f summit.Finding) iter.Seq[summit.RegionID] { return f.Regions.All() }, regionName, filters...)
}

func results(filters ...summit.FindingFilter) func([]keyed) []row {
	return func(briefs []keyed) (rows []row) {
		for _, outcome := range []summit.Outcome{summit.OutcomeAgreed, summit.OutcomeDeferred, summit.OutcomeNotAgreed, summit.OutcomeNotAnnounced,
			summit.OutcomeNotDiscussed, summit.OutcomeUnchanged} {
			for _, r := range regions(append(filters, summit.OfOutcome(outcome))...)(briefs) {
				r["outcome"] = string(outcome)
				rows = append(rows, r)
			}
		}
		slices.SortStableFunc(rows, func(a, b row) int { return strings.Compare(a["id"].(string), b["id"].(string)) })
		return rows
	}
}

func counts(empty bool, filters ...summit.FindingFilter) func([]keyed) []row {
	return func(briefs []keyed) (rows []row) {
		for _, b := range briefs {
			r, n := b.row(), 0
			for range b.Findings(filters...) {
				n++
			}
			if r["findings"] = float64(n); n > 0 || empty {
				rows = append(rows, r)
			}
		}
		return rows
	}
}

// dated asks the briefs alone whose dates pass.
func dated(since, until string, ask func([]keyed) []row) func([]keyed) []row {
	return func(briefs []keyed) []row {
		return ask(slices.DeleteFunc(slices.Clone(briefs), func(b keyed) bool {
			return b.start() == "" || b.start() < since || until != "" && b.start() >= until
		}))
	}
}
