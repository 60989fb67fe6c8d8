package main

import (
	"flag"
	"io"
	"os"
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
