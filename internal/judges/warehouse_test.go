package judges

import (
	"bytes"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/export"
	"example.com/summit/summittest"
)

// TestWarehouseParquet has DuckDB read the partitions that examples/warehouse writes: it counts rows, knows the partitions, and answers a question.
func TestWarehouseParquet(t *testing.T) {
	folder := t.TempDir()
	program := filepath.Join(folder, "warehouse.exe")
	warehouse := func(name string, args ...string) {
		t.Helper()
		if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
			t.Fatalf("%s %q: %v\n%s", name, args, err, out)
		}
	}
	warehouse("go", "build", "-C", "../../examples/warehouse", "-o", program, ".")
	briefs := []summit.Brief{summit.Anchorage()}
	for seed := range uint64(30) {
		briefs = append(briefs, summittest.RandomBrief(seed, 12))
	}
	files := filepath.Join(folder, "briefs")
	if err := os.Mkdir(files, 0o777); err != nil {
		t.Fatal(err)
	}
	for i, b := range briefs {
		var doc bytes.Buffer
		if _, err := b.WriteTo(&doc); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(files, fmt.Sprint(i, ".json")), doc.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	database, out := filepath.Join(folder, "briefs.db"), filepath.Join(folder, "parquet")
	warehouse(program, "load", "-db", database, files)
	warehouse(program, "dump", "-db", database, "-parquet", out)

	db, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, table := range export.Tables() {
		view := fmt.Sprintf("CREATE VIEW %s AS SELECT * FROM read_parquet('%s', hive_partitioning = true)", table.Name, filepath.ToSlash(filepath.Join(out, table.Name, "*", "*.parquet")))
		if _, err := db.Exec(view); err != nil {
			t.Fatal(err)
		}
		want := 0
		for _, b := range briefs {
			for range table.Rows(b, "") {
				want++
			}
		}
		var got, misplaced int
		query := fmt.Sprintf("SELECT count(*), count(*) FILTER (WHERE %s[1] <> part::text) FROM %s", table.Columns[0].Name, table.Name)
		if err := db.QueryRow(query).Scan(&got, &misplaced); err != nil {
			t.Fatal(err)
		}
		if got != want || misplaced != 0 {
			t.Errorf("%s: %d rows, want %d; %d in a partition of others", table.Name, got, want, misplaced)
		}
	}

	const question = `SELECT f.statement FROM findings f JOIN finding_topics t ON t.brief_id = f.brief_id AND t.finding_id = f.id
		JOIN finding_by y ON y.brief_id = f.brief_id AND y.finding_id = f.id
		WHERE t.topic_id = 'sanctions' AND y.actor_id = 'trump' ORDER BY f.brief_id, f.position`
	var want, got []string
	for f := range summit.Anchorage().Findings(summit.By("trump")) {
		if f.Topics.Has(summit.TopicSanctions) { // the query has no narrower topics
			want = append(want, f.Statement)
		}
	}
	rows, err := db.Query(question)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var statement string
		if err := rows.Scan(&statement); err != nil {
			t.Fatal(err)
		}
		got = append(got, statement)
	}
	if diff := cmp.Diff(want, got); diff != "" || rows.Err() != nil || len(want) == 0 {
		t.Errorf("(-library +DuckDB)\n%s%v", diff, rows.Err())
	}
}
