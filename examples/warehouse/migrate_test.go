package main

import (
	"bytes"
	"database/sql"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/export"
)

var update = flag.Bool("update", false, "write the first migrations, the SQL of questions and the picture anew")

// The first migration makes the tables of export's scripts. Where export changes them, this fails: then databases that are in use
// need a migration of their own, and this test is to compare what all of them make together.
func TestMigrations(t *testing.T) {
	for folder, script := range map[string]func(io.Writer, summit.Brief, ...summit.FindingFilter) error{"sqlite": export.SQLite, "postgres": export.PostgreSQL} {
		var out strings.Builder
		if err := script(&out, summit.Brief{}); err != nil {
			t.Fatal(err)
		}
		_, tables, _ := strings.Cut(out.String(), "\n\n")
		tables, _, _ = strings.Cut(tables, "\nINSERT")
		want := "-- +goose Up\n\n" + strings.NewReplacer(" IF NOT EXISTS", "", "a digest of all other columns", "the SHA-256 of the brief's JSON as the library writes it").Replace(tables)
		file := "migrations/" + folder + "/00001_tables.sql"
		if *update {
			if err := os.WriteFile(file, []byte(want), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", file, diff)
		}
	}
}

// A database in which others have tables of these names is refused by name, and nothing in it is changed.
func TestForeign(t *testing.T) {
	folder, _ := written(t, []summit.Brief{summit.Anchorage()})
	check := func(t *testing.T, db string) {
		for _, args := range [][]string{{"load", "-db", db, folder}, {"ask", "-db", db, "briefs"}} {
			if code, stdout, stderr := warehouse("", args...); code != exitTrouble || stdout != "" || !strings.HasSuffix(strings.ToLower(stderr), ": it has topics, which load has not made: name another database\n") {
				t.Errorf("%q: exit code %d, stdout %q, stderr %q", args, code, stdout, stderr)
			}
		}
	}
	t.Run("SQLite", func(t *testing.T) {
		db := filepath.Join(t.TempDir(), "other.db")
		other, err := sql.Open("sqlite", db)
		if err != nil {
			t.Fatal(err)
		}
		_, err = other.Exec("CREATE TABLE Topics (a); CREATE TABLE others (a)")
		if err := errors.Join(err, other.Close()); err != nil {
			t.Fatal(err)
		}
		before, err := os.ReadFile(db)
		if err != nil {
			t.Fatal(err)
		}
		check(t, db)
		if after, err := os.ReadFile(db); err != nil || !bytes.Equal(before, after) {
			t.Errorf("the file is another, %v", err)
		}
	})
	t.Run("PostgreSQL", func(t *testing.T) {
		db := sharedPostgres(t).create(t)
		other, err := sql.Open("pgx", db)
		if err != nil {
			t.Fatal(err)
		}
		defer other.Close()
		if _, err := other.Exec("CREATE TABLE topics (a text)"); err != nil {
			t.Fatal(err)
		}
		check(t, db)
		var tables int
		if err := other.QueryRow("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").Scan(&tables); err != nil || tables != 1 {
			t.Errorf("%d tables are there, %v", tables, err)
		}
	})
}
