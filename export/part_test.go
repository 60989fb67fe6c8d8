package export_test

import (
	"bytes"
	"io"
	"testing"

	"example.com/summit"
	"example.com/summit/export"
	"example.com/summit/summittest"
)

// TestPartsAreBriefs reads parts of random briefs back, checks them by New, and holds what is written
// of a part to what is written of the brief that the part is.
func TestPartsAreBriefs(t *testing.T) {
	writers := map[string]func(io.Writer, summit.Brief, ...summit.FindingFilter) error{
		"Markdown": export.Markdown, "DOT": export.DOT, "Mermaid": export.Mermaid, "SchemaOrg": export.SchemaOrg, "CSV": export.CSV, "SQLite": export.SQLite,
	}
	for seed := range uint64(20) {
		b := summittest.RandomBrief(seed, 40)
		d := b.Draft()
		for name, filters := range map[string][]summit.FindingFilter{
			"By":                         {summit.By(d.Actors[0].ID, d.Actors[1].ID)},
			"From":                       {summit.From(d.Actors[2].ID)},
			"In":                         {summit.In(d.Regions[0].ID)},
			"Unattributed":               {summit.Unattributed()},
			"OfPhase":                    {summit.OfPhase(summit.PhaseDuring)},
			"of findings alone":          {summit.OfKind(summit.KindPosition)},
			"of both and findings alone": {summit.On(d.Topics[0].ID), summit.OfKind(summit.KindEvent)},
			"nil":                        {nil},
			"all":                        nil,
		} {
			var lines bytes.Buffer
			if err := export.NDJSON(&lines, b, filters...); err != nil {
				t.Fatal(err)
			}
			part, err := summit.New(readLines(t, lines.String()))
			if err != nil {
				t.Errorf("seed %d, %s: %v", seed, name, err)
				continue
			}
			holds(t, b, part, filters)
			for format, write := range writers {
				var of, whole bytes.Buffer
				if err := write(&of, b, filters...); err != nil {
					t.Fatal(err)
				}
				if err := write(&whole, part); err != nil {
					t.Fatal(err)
				}
				if of.String() != whole.String() {
					t.Errorf("seed %d, %s, %s: the part is written unlike the brief that it is", seed, name, format)
				}
			}
		}
	}
}

// holds checks that a part has the findings that pass, and no others, the quotes that these give, and those that pass themselves.
func holds(t *testing.T, b, part summit.Brief, filters []summit.FindingFilter) {
	t.Helper()
	wanted := map[summit.QuoteID]bool{}
	findings := 0
	for f := range b.Findings(filters...) {
		findings++
		if got, ok := part.Finding(f.ID); !ok || !got.Equal(f) {
			t.Errorf("finding %s is %v in the part, %t", f.ID, got, ok)
		}
		for id := range f.Quotes.All() {
			wanted[id] = true
		}
	}
	var forQuotes []summit.QuoteFilter
	for _, f := range filters {
		q, ok := f.(summit.QuoteFilter)
		if !ok && f != nil {
			forQuotes = []summit.QuoteFilter{summit.Any[summit.QuoteFilter]()} // none
			break
		}
		forQuotes = append(forQuotes, q)
	}
	for q := range b.Quotes(forQuotes...) {
		wanted[q.ID] = true
	}
	for id := range wanted {
		if q, _ := b.Quote(id); q.Variant != "" {
			wanted[q.Variant] = true
		}
	}
	for range part.Findings() {
		findings--
	}
	if findings != 0 {
		t.Errorf("the part lacks %d findings, or has some too many", findings)
	}
	quotes := 0
	for q := range part.Quotes() {
		quotes++
		if !wanted[q.ID] {
			t.Errorf("quote %s is in the part", q.ID)
		}
	}
	if quotes != len(wanted) {
		t.Errorf("%d quotes are in the part, want %d", quotes, len(wanted))
	}
}
