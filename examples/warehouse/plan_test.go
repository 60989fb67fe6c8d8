package main

import (
	"path/filepath"
	"strings"
	"testing"

	"example.com/summit"
)

// A question that narrows what it asks for does not look at every finding: the indexes are there for it.
func TestPlans(t *testing.T) {
	db := filepath.Join(t.TempDir(), "briefs.db")
	folder, _ := written(t, []summit.Brief{summit.Anchorage()})
	succeed(t, "load", "-db", db, folder)
	s := open(t, db)
	said := questions("")[0]
	for _, f := range filters() {
		rows, err := s.db.Query("EXPLAIN QUERY PLAN "+said.statement([]filter{f}), "x")
		if err != nil {
			t.Fatal(err)
		}
		var plan []string
		for rows.Next() {
			var id, parent, unused int
			var step string
			if err := rows.Scan(&id, &parent, &unused, &step); err != nil {
				t.Fatal(err)
			}
			if strings.HasPrefix(step, "SCAN ") && step != "SCAN o" { // which is what was asked for, and what lies within
				plan = append(plan, step)
			}
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		if len(plan) > 0 {
			t.Errorf("-%s: %q", f.name, plan)
		}
	}
}
