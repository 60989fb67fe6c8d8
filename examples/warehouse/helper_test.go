package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/summittest"
)

// TestMain lets the test's own program be the warehouse, for tests that end it.
func TestMain(m *testing.M) {
	if os.Getenv("WAREHOUSE_TEST_RUN") != "" {
		main()
	}
	code := m.Run()
	if shared != nil {
		shared.end()
	}
	os.Exit(code)
}

// shared is the server of all tests but those that end it.
var shared *postgres

func sharedPostgres(t testing.TB) *postgres {
	t.Helper()
	if shared == nil {
		shared = startPostgres(t)
	}
	return shared
}

// process is the warehouse as a process of its own.
func process(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "WAREHOUSE_TEST_RUN=1")
	return cmd
}

func warehouse(stdin string, args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(context.Background(), args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

// succeed runs the warehouse, which must say nothing of trouble.
func succeed(t *testing.T, args ...string) string {
	t.Helper()
	code, stdout, stderr := warehouse("", args...)
	if code != exitOK || stderr != "" {
		t.Fatalf("%q: exit code %d and stderr %q", args, code, stderr)
	}
	return stdout
}

// onEach runs a test on an empty database of each kind.
func onEach(t *testing.T, test func(t *testing.T, db string)) {
	t.Run("SQLite", func(t *testing.T) { test(t, filepath.Join(t.TempDir(), "a brief?#%41.db")) })
	t.Run("PostgreSQL", func(t *testing.T) { test(t, sharedPostgres(t).create(t)) })
}

// open opens a database as the warehouse does.
func open(t testing.TB, db string) *store {
	t.Helper()
	s, err := openStore(t.Context(), db, true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// written writes briefs into a folder, and returns it and the documents by their keys.
func written(t testing.TB, briefs []summit.Brief) (folder string, docs map[string]string) {
	t.Helper()
	folder, docs = t.TempDir(), map[string]string{}
	for i, b := range briefs {
		var doc bytes.Buffer
		if _, err := b.WriteTo(&doc); err != nil {
			t.Fatal(err)
		}
		docs[digest(doc.Bytes())] = doc.String()
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%04d.json", i)), doc.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return folder, docs
}

// hostileBriefs returns small random briefs, whose texts are hostile.
func hostileBriefs(n int) []summit.Brief {
	var list []summit.Brief
	for seed := range n {
		list = append(list, summittest.RandomBrief(uint64(seed), 1+seed%4))
	}
	return list
}

// holds checks that a database has these documents, each once and byte for byte, and nothing else. Checked has those that were.
func holds(t *testing.T, db string, docs map[string]string, all bool, checked map[string]bool) int {
	t.Helper()
	s := open(t, db)
	defer s.Close()
	tx, err := s.snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	keys, err := keysOf(t.Context(), tx, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range keys {
		if checked[key] {
			continue
		}
		if checked != nil {
			checked[key] = true
		}
		doc, err := document(t.Context(), tx, key)
		if err != nil {
			t.Error(err)
		} else if string(doc) != docs[key] {
			t.Errorf("brief %s is not the one that was loaded", key)
		}
	}
	if all && len(keys) != len(docs) {
		t.Errorf("%d briefs, want %d", len(keys), len(docs))
	}
	for _, table := range s.tables[1:] {
		var strays int
		if err := tx.QueryRow("SELECT count(*) FROM " + table.Name + " WHERE brief_id NOT IN (SELECT id FROM briefs)").Scan(&strays); err != nil || strays > 0 {
			t.Errorf("%d rows of %s are of no brief: %v", strays, table.Name, err)
		}
	}
	return len(keys)
}
