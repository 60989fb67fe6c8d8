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
	if _, err := s.db.Exec("ANALYZE"); err != nil {
		t.Fatal(err)
	}
	said, err := questionNamed("said")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range filters() {
		rows, err := s.db.Query("EXPLAIN QUERY PLAN "+said.statement([]filter{f}, false), "x")
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
			plan = append(plan, step)
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		if text := strings.Join(plan, "\n"); strings.Contains(text, "SCAN r") || strings.Contains(text, "SCAN b\n") {
			t.Errorf("-%s:\n%s", f.name, text)
		}
	}
}
