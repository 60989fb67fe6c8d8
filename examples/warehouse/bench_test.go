package main

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"example.com/summit"
	"example.com/summit/export"
)

// BenchmarkLoad sets load, from files, beside what no loader is faster than: the same rows, made before, table by table, by COPY in
// PostgreSQL and by a prepared insert in SQLite, in one transaction into the same tables.
func BenchmarkLoad(b *testing.B) {
	var briefs []summit.Brief
	for seed := range uint64(30) {
		brief, err := randomBrief(seed, 300)
		if err != nil {
			b.Fatal(err)
		}
		briefs = append(briefs, brief)
	}
	folder, _ := written(b, briefs)
	tables := export.Tables()
	rows := make([][][]any, len(tables))
	total := 0
	for _, brief := range briefs {
		key, err := keyOf(brief)
		if err != nil {
			b.Fatal(err)
		}
		for i, t := range tables {
			for row := range t.Rows(brief, key) {
				rows[i] = append(rows[i], slices.Clone(row))
				total++
			}
		}
	}
	compare := func(b *testing.B, create func() string, bare func(db string) error) {
		var ours, theirs time.Duration
		n := 0
		for b.Loop() {
			n++
			for _, side := range []struct {
				spent *time.Duration
				load  func(db string) error
			}{
				{&ours, func(db string) error {
					if code, _, stderr := warehouse("", "load", "-db", db, folder); code != exitOK {
						return fmt.Errorf("%s", stderr)
					}
					return nil
				}},
				{&theirs, bare},
			} {
				db := create()
				s, err := openStore(b.Context(), db, true)
				if err != nil {
					b.Fatal(err)
				}
				s.Close()
				start := time.Now()
				if err := side.load(db); err != nil {
					b.Fatal(err)
				}
				*side.spent += time.Since(start)
			}
		}
		b.ReportMetric(float64(n*total)/ours.Seconds(), "rows/s")
		b.ReportMetric(float64(n*total)/theirs.Seconds(), "bare-rows/s")
		b.ReportMetric(theirs.Seconds()/ours.Seconds(), "of-bare")
	}
	b.Run("SQLite", func(b *testing.B) {
		compare(b, func() string { return filepath.Join(b.TempDir(), "briefs.db") }, func(db string) error { return bareInserts(b, db, tables, rows) })
	})
	b.Run("PostgreSQL", func(b *testing.B) {
		server := sharedPostgres(b)
		compare(b, func() string { return server.create(b) }, func(db string) error { return bareCopies(b, db, tables, rows) })
	})
}

func bareInserts(b *testing.B, name string, tables []export.Table, rows [][][]any) error {
	db, err := sql.Open("sqlite", name+"?_pragma=foreign_keys(1)&_pragma=synchronous(full)&_txlock=immediate")
	if err != nil {
		return err
	}
	defer db.Close()
	tx, err := db.BeginTx(b.Context(), nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for i, t := range tables {
		insert, err := tx.Prepare(insertion(t))
		if err != nil {
			return err
		}
		for _, row := range rows[i] {
			if _, err := insert.Exec(row...); err != nil {
				return err
			}
		}
		insert.Close()
	}
	return tx.Commit()
}

func bareCopies(b *testing.B, url string, tables []export.Table, rows [][][]any) error {
	conn, err := pgx.Connect(b.Context(), url)
	if err != nil {
		return err
	}
	defer conn.Close(b.Context())
	tx, err := conn.Begin(b.Context())
	if err != nil {
		return err
	}
	defer tx.Rollback(b.Context())
	for i, t := range tables {
		var names []string
		for _, c := range t.Columns {
			names = append(names, c.Name)
		}
		if _, err := tx.CopyFrom(b.Context(), pgx.Identifier{t.Name}, names, pgx.CopyFromRows(rows[i])); err != nil {
			return err
		}
	}
	return tx.Commit(b.Context())
}
