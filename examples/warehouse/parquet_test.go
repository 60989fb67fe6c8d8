package main

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"

	"example.com/summit"
	"example.com/summit/export"
)

// The files hold the rows of the library's tables, every one and no other, and in the partitions where they belong.
func TestParquet(t *testing.T) {
	onEach(t, func(t *testing.T, db string) {
		briefs := append(hostileBriefs(40), summit.Anchorage(), hostile(t))
		folder, _ := written(t, briefs)
		succeed(t, "load", "-db", db, folder)
		out := filepath.Join(t.TempDir(), "new", "parquet")
		succeed(t, "dump", "-db", db, "-parquet", out)
		for _, table := range export.Tables() {
			var want, got []string
			for _, b := range briefs {
				key, err := keyOf(b)
				if err != nil {
					t.Fatal(err)
				}
				for row := range table.Rows(b, key) {
					want = append(want, fmt.Sprintf("%+v", parquetRow(table, row)))
				}
			}
			files, err := filepath.Glob(filepath.Join(out, table.Name, "part=*", "data.parquet"))
			if err != nil || len(files) == 0 {
				t.Fatalf("%d files of %s, %v", len(files), table.Name, err)
			}
			for _, file := range files {
				for _, row := range readParquet(t, file, table) {
					got = append(got, fmt.Sprintf("%+v", row))
					if part := filepath.Base(filepath.Dir(file)); part != "part="+row[0].String()[:1] {
						t.Errorf("%s has a row of brief %s", file, row[0])
					}
				}
			}
			slices.Sort(want)
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-want +got)\n%.2000s", table.Name, diff)
			}
		}
	})
}

// Nothing is left where not every table can be written.
func TestParquetFails(t *testing.T) {
	db := filepath.Join(t.TempDir(), "briefs.db")
	folder, _ := written(t, []summit.Brief{summit.Anchorage()})
	succeed(t, "load", "-db", db, folder)
	if _, err := open(t, db).db.Exec("DROP TABLE finding_topics"); err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	code, _, stderr := warehouse("", "dump", "-db", db, "-parquet", out)
	if left, err := os.ReadDir(out); code != exitTrouble || !strings.Contains(stderr, "finding_topics") || len(left) > 0 || err != nil {
		t.Errorf("exit code %d, stderr %q, left %v, %v", code, stderr, left, err)
	}
}

func readParquet(t *testing.T, file string, table export.Table) []parquet.Row {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	p, err := parquet.OpenFile(f, info.Size())
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[reflect.Kind]parquet.Kind{reflect.String: parquet.ByteArray, reflect.Int64: parquet.Int64, reflect.Bool: parquet.Boolean}
	for i, field := range p.Schema().Fields() {
		c := table.Columns[i]
		if field.Name() != c.Name || field.Optional() == c.Required || field.Type().Kind() != kinds[c.Kind] {
			t.Errorf("%s: column %d is %s, want %v", file, i, field, c)
		}
	}
	var rows []parquet.Row
	for _, group := range p.RowGroups() {
		r := group.Rows()
		defer r.Close()
		for {
			buffer := make([]parquet.Row, 64)
			n, err := r.ReadRows(buffer)
			for _, row := range buffer[:n] {
				rows = append(rows, row.Clone())
			}
			if err != nil {
				break
			}
		}
	}
	return rows
}
