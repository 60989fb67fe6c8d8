package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/internal/zipf"
)

// A question that narrows what it asks for does not look at every finding: the indexes are there for it.
func TestPlans(t *testing.T) {
	db := filepath.Join(t.TempDir(), "briefs.db")
	folder, _ := written(t, []summit.Brief{summit.Anchorage()})
	succeed(t, "load", "-db", db, folder)
	s := open(t, db)
	said := questions("")[0]
	asked := [][]filter{filters()}
	for _, f := range filters() {
		asked = append(asked, []filter{f})
	}
	for _, filters := range asked {
		var names []string
		var values []any
		for _, f := range filters {
			names, values = append(names, f.name), append(values, "x")
		}
		rows, err := s.db.Query("EXPLAIN QUERY PLAN "+said.statement(filters), values...)
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
			if strings.HasPrefix(step, "SCAN ") && step != "SCAN o" && step != "SCAN asked" || strings.Contains(step, "AUTOMATIC") { // o is what was asked for, and what lies within
				plan = append(plan, step)
			}
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		if len(plan) > 0 {
			t.Errorf("%q: %q", names, plan)
		}
	}
}

// PostgreSQL goes once through what each filter asks for, however many there are.
func TestPlansOfPostgreSQL(t *testing.T) {
	db := sharedPostgres(t).create(t)
	var briefs []summit.Brief
	for seed := range uint64(60) {
		b, err := randomBrief(seed, 40)
		if err != nil {
			t.Fatal(err)
		}
		briefs = append(briefs, b)
	}
	folder, _ := written(t, briefs)
	succeed(t, "load", "-db", db, folder)
	s := open(t, db)
	rows, err := s.db.Query("EXPLAIN (ANALYZE, TIMING OFF) "+questions(s.binary())[0].statement(filters()[:3]), zipf.Topic(1), zipf.Region(1), zipf.Actor(1))
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var plan strings.Builder
	scans := 0
	for rows.Next() {
		var step string
		if err := rows.Scan(&step); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&plan, step)
		if strings.Contains(step, "CTE Scan on asked_") {
			scans++
			if !strings.HasSuffix(step, " loops=1)") {
				t.Error(step)
			}
		}
	}
	if err := rows.Err(); err != nil || scans != 3 || t.Failed() {
		t.Errorf("%d of 3 sets are scanned, %v:\n%s", scans, err, &plan)
	}
}

// PostgreSQL counts its tables while they fill, and at last.
func TestCount(t *testing.T) {
	var counted []int
	l := loader{store: &store{}} // as of SQLite, which counts nothing
	for l.added = 1; l.added < 100; l.added++ {
		if err := l.count(t.Context(), false); err != nil {
			t.Fatal(err)
		}
		if l.counted == l.added {
			counted = append(counted, l.added)
		}
	}
	if want := []int{1, 4, 16, 64}; !slices.Equal(counted, want) {
		t.Errorf("counted after %d, want %d", counted, want)
	}
	db := sharedPostgres(t).create(t)
	folder, docs := written(t, hostileBriefs(7))
	succeed(t, "load", "-db", db, folder)
	var briefs int
	if err := open(t, db).db.QueryRow("SELECT reltuples FROM pg_class WHERE relname = 'briefs'").Scan(&briefs); err != nil || briefs != len(docs) {
		t.Errorf("%d briefs are counted, want %d, %v", briefs, len(docs), err)
	}
}
