package judges

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"
	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/export"
)

// A frictionless is a data package, unpacked.
type frictionless struct {
	folder    string
	resources []frictionlessTable
}

// A frictionlessTable is a table as datapackage.json describes it, and its rows.
type frictionlessTable struct {
	Name, Path string
	Schema     struct {
		Fields     []struct{ Name, Type string }
		PrimaryKey []string
	}
	rows [][]string
}

func (r frictionlessTable) columns() (names []string) {
	for _, f := range r.Schema.Fields {
		names = append(names, f.Name)
	}
	return names
}

func unpack(t *testing.T, b summit.Brief) frictionless {
	t.Helper()
	var out bytes.Buffer
	if err := export.DataPackage(&out, b); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	p := frictionless{folder: t.TempDir()}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		doc, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(p.folder, f.Name), doc, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	p.read(t)
	return p
}

// read reads the description and the rows.
func (p *frictionless) read(t *testing.T) {
	t.Helper()
	var description struct{ Resources []frictionlessTable }
	doc, err := os.ReadFile(filepath.Join(p.folder, "datapackage.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(doc, &description); err != nil {
		t.Fatal(err)
	}
	p.resources = description.Resources
	for i, r := range p.resources {
		doc, err := os.ReadFile(filepath.Join(p.folder, r.Path))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(doc)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		p.resources[i].rows = rows[1:]
	}
}

// replace replaces what stands in one of the files once or more often.
func (p *frictionless) replace(t *testing.T, name, old, new string) {
	t.Helper()
	file := filepath.Join(p.folder, name)
	doc, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(doc, []byte(old)) {
		t.Fatalf("%s has no %q", name, old)
	}
	if err := os.WriteFile(file, bytes.Replace(doc, []byte(old), []byte(new), 1), 0o666); err != nil {
		t.Fatal(err)
	}
}

// node runs a script of the folder node and unmarshals what it prints.
func nodeJSON(t *testing.T, v any, script string, args ...string) {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("node is not installed")
	}
	if _, err := os.Stat("node/node_modules/datapackage"); errors.Is(err, os.ErrNotExist) {
		t.Skip("node/node_modules is missing: run npm ci in internal/judges/node")
	}
	cmd := exec.Command("node", append([]string{filepath.Join("node", script)}, args...)...)
	var failure strings.Builder
	cmd.Stderr = &failure
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("node %s: %v\n%s", script, err, &failure)
	}
	if err := json.Unmarshal(out, v); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
}

type frictionlessReport struct {
	Profile string
	Rows    map[string]int
	Errors  []string
}

// TestDataPackageValid has the library of the standard's makers validate packages.
func TestDataPackageValid(t *testing.T) {
	for _, test := range tableBriefs(t) {
		t.Run(test.name, func(t *testing.T) {
			p := unpack(t, test.brief)
			var reports []frictionlessReport
			nodeJSON(t, &reports, "validate-datapackage.mjs", p.folder)
			want := frictionlessReport{"tabular-data-package", map[string]int{}, []string{}}
			for _, r := range p.resources {
				want.Rows[r.Name] = len(r.rows)
			}
			if diff := cmp.Diff([]frictionlessReport{want}, reports); diff != "" {
				t.Errorf("report (-want, +got):\n%s", diff)
			}
		})
	}
}

// TestDataPackageInvalid breaks packages, so that it is known what the validator looks at.
func TestDataPackageInvalid(t *testing.T) {
	tests := []struct{ name, file, old, new, want string }{
		{"a profile that is none", "datapackage.json", `"resources"`, `"resource"`, "resources"},
		{"an ID that is none", "topics.csv", ",fares,1,", ",Fares,1,", "pattern"},
		{"an ID that is none after one", "topics.csv", ",fares,1,", ",fares x,1,", "pattern"},
		{"an unknown kind", "findings.csv", ",forecast,", ",guess,", "enum"},
		{"no statement", "findings.csv", "The board agreed on no fare.", "", "required"},
		{"no number", "sections.csv", ",1,", ",one,", "integer"},
		{"a number too small", "sections.csv", ",1,", ",0,", "minimum"},
		{"no truth", "quotes.csv", ",true,", ",maybe,", "boolean"},
		{"a reference to nothing", "finding_topics.csv", ",fares", ",ships", "oreign key"},
		{"a reference to nothing in the table itself", "sections.csv", "Fares,ferry,", "Fares,ships,", "oreign key"},
		{"a key twice", "topics.csv", ",ferry,2,", ",fares,2,", "unique"},
		{"citing without asserting", "finding_citing.csv", "ferry/fares-rise", "ferry/no-vote", "oreign key"},
	}
	var folders []string
	for _, test := range tests {
		p := unpack(t, minutesBrief(t))
		p.replace(t, test.file, test.old, test.new)
		folders = append(folders, p.folder)
	}
	var reports []frictionlessReport
	nodeJSON(t, &reports, "validate-datapackage.mjs", folders...)
	for i, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := strings.Join(reports[i].Errors, "\n"); !strings.Contains(got, test.want) {
				t.Errorf("errors %q, want one about %q", got, test.want)
			}
		})
	}
}

// TestDuckDB has DuckDB read the files of packages as they are, and answer questions.
func TestDuckDB(t *testing.T) {
	for _, test := range tableBriefs(t) {
		t.Run(test.name, func(t *testing.T) {
			db, err := sql.Open("duckdb", "")
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			p := unpack(t, test.brief)
			for _, r := range p.resources {
				if _, err := db.Exec(duckDBTable(p.folder, r)); err != nil {
					t.Fatal(err)
				}
			}
			sameTables(t, db, p)
			askQuestions(t, db, test.brief)
		})
	}
}

// duckDBTable is the statement of README.md for one table, with the types of the description.
func duckDBTable(folder string, r frictionlessTable) string {
	types := map[string]string{"string": "VARCHAR", "integer": "BIGINT", "boolean": "BOOLEAN"}
	var columns []string
	for _, f := range r.Schema.Fields {
		columns = append(columns, fmt.Sprintf("'%s': '%s'", f.Name, types[f.Type]))
	}
	return fmt.Sprintf("CREATE TABLE %s AS FROM read_csv('%s', header = true, delim = ',', quote = '\"', escape = '\"', max_line_size = 4000000, columns = {%s})",
		r.Name, filepath.Join(folder, r.Path), strings.Join(columns, ", "))
}

// TestDuckDBArchive puts several packages into one set of tables, and these into Parquet files, as README.md has it.
func TestDuckDBArchive(t *testing.T) {
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // a database in memory is of a connection
	archive, parquet := t.TempDir(), t.TempDir()
	var packages []frictionless
	for _, test := range tableBriefs(t) {
		p := unpack(t, test.brief)
		if err := os.CopyFS(filepath.Join(archive, briefKey(p)), os.DirFS(p.folder)); err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
	for _, r := range packages[0].resources {
		file := filepath.Join(parquet, r.Name+".parquet")
		for _, statement := range []string{
			duckDBTable(filepath.Join(archive, "*"), r),
			fmt.Sprintf("COPY %s TO '%s'", r.Name, file),
			fmt.Sprintf("CREATE OR REPLACE TABLE %s AS FROM '%s'", r.Name, file),
		} {
			if _, err := db.Exec(statement); err != nil {
				t.Fatalf("%v in %s", err, statement)
			}
		}
	}
	for i, test := range tableBriefs(t) {
		t.Run(test.name, func(t *testing.T) {
			sameTables(t, db, packages[i])
			askQuestions(t, db, test.brief)
		})
	}
}

// TestDuckDBLines has DuckDB read NDJSON.
func TestDuckDBLines(t *testing.T) {
	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, test := range tableBriefs(t)[1:] {
		file := filepath.Join(t.TempDir(), "brief.ndjson")
		if err := os.WriteFile(file, []byte(scriptOf(t, export.NDJSON, test.brief)), 0o666); err != nil {
			t.Fatal(err)
		}
		var want [][]string
		for f := range test.brief.Findings() {
			want = append(want, []string{string(f.ID), f.Statement, fmt.Sprint(f.Topics.Len())})
		}
		got := answer(t, db, "SELECT id, statement, coalesce(len(topics), 0) FROM read_ndjson('"+file+"', sample_size = -1, maximum_object_size = 4000000) WHERE type = 'finding'")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-library, +database):\n%s", test.name, diff)
		}
	}
}
