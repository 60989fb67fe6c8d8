package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/export"
	"example.com/summit/summittest"
)

func ExampleTable_Rows() {
	b, err := summit.New(minutes())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range export.Tables() {
		if t.Name == "quote_by" {
			for row := range t.Rows(b, "minutes-2024-03") {
				fmt.Println(row...)
			}
		}
	}
	// Output:
	// minutes-2024-03 dearer 1 skipper
	// minutes-2024-03 dearer 2 clerk
}

func ExampleTables() {
	for _, t := range export.Tables() {
		if t.Name == "quotes" {
			for _, c := range t.Columns {
				fmt.Println(c.Name, c.Kind, c.Required)
			}
		}
	}
	// Output:
	// brief_id string true
	// id string true
	// position int64 true
	// text string true
	// form string true
	// negated bool true
	// variant_id string false
}

// The rows are those of the data package, but for the brief's key.
func TestTables(t *testing.T) {
	briefs := []summit.Brief{{}, summit.Anchorage()}
	for seed := range uint64(20) {
		briefs = append(briefs, summittest.RandomBrief(seed, 20))
	}
	for _, b := range briefs {
		var packed bytes.Buffer
		if err := export.DataPackage(&packed, b); err != nil {
			t.Fatal(err)
		}
		files, err := zip.NewReader(bytes.NewReader(packed.Bytes()), int64(packed.Len()))
		if err != nil {
			t.Fatal(err)
		}
		tables := export.Tables()
		if want := len(files.File) - 1; len(tables) != want {
			t.Errorf("%d tables, want %d", len(tables), want)
		}
		for _, table := range tables {
			file, err := files.Open(table.Name + ".csv")
			if err != nil {
				t.Fatal(err)
			}
			want, err := csv.NewReader(file).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			got := [][]string{{}}
			for _, c := range table.Columns {
				got[0] = append(got[0], c.Name)
			}
			for row := range table.Rows(b, "key") {
				got = append(got, packedCells(t, table, row))
			}
			for _, row := range want[1:] {
				row[0] = "key"
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%v, %s (-want +got)\n%s", b, table.Name, diff)
			}
			for range table.Rows(b, "key") {
				break // as a caller may
			}
		}
	}
	for row := range (export.Table{}).Rows(summit.Anchorage(), "key") {
		t.Errorf("the zero table has %q", row)
	}
}

// packedCells returns a row as a data package has it, and checks the kinds of its values.
func packedCells(t *testing.T, table export.Table, row []any) []string {
	t.Helper()
	var cells []string
	for i, v := range row {
		c := table.Columns[i]
		switch v := v.(type) {
		case nil:
			if c.Required {
				t.Errorf("%s.%s is nil", table.Name, c.Name)
			}
			cells = append(cells, "")
			continue
		case string:
			cells = append(cells, v)
		case int64:
			cells = append(cells, strconv.FormatInt(v, 10))
		case bool:
			cells = append(cells, strconv.FormatBool(v))
		}
		if kind := reflect.TypeOf(v).Kind(); kind != c.Kind {
			t.Errorf("%s.%s: %v, want %v", table.Name, c.Name, kind, c.Kind)
		}
	}
	return cells
}

// No two rows have the same key, which begins with the brief's.
func TestTableKeys(t *testing.T) {
	briefs := []summit.Brief{summit.Anchorage(), summittest.RandomBrief(1, 40), summittest.RandomBrief(2, 40)}
	for _, table := range export.Tables() {
		at := make([]int, len(table.Key))
		for i, name := range table.Key {
			at[i] = slices.IndexFunc(table.Columns, func(c export.Column) bool { return c.Name == name && c.Required })
		}
		if len(at) == 0 || at[0] != 0 || slices.Contains(at, -1) {
			t.Errorf("%s: the key is %v of %v", table.Name, table.Key, table.Columns)
			continue
		}
		seen := map[string]bool{}
		for i, b := range briefs {
			for row := range table.Rows(b, fmt.Sprint(i)) {
				key := ""
				for _, n := range at {
					key += fmt.Sprintf("%v\x00", row[n])
				}
				if seen[key] {
					t.Errorf("%s: two rows have the key %q", table.Name, key)
				}
				seen[key] = true
			}
		}
		if len(at) > 1 {
			table.Columns[1].Name = "another" // as a caller may
		}
	}
	if name := export.Tables()[1].Columns[1].Name; name == "another" {
		t.Error("a caller has changed the tables")
	}
}
