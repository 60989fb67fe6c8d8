package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/export"
)

// A brief whose rows somebody changed is not given out as the one that was loaded, and keeps no other from being dumped.
func TestChangedRows(t *testing.T) {
	for change, want := range map[string]string{
		"UPDATE findings SET statement = 'Agreed.' WHERE position = 1": "no longer make the brief of this key",
		"DELETE FROM finding_topics WHERE position = 1":                "no longer make the brief of this key",
		"UPDATE topics SET within_id = id WHERE id = 'sanctions'":      "its rows were changed:\n",
	} {
		db := filepath.Join(t.TempDir(), "briefs.db")
		folder, docs := written(t, []summit.Brief{summit.Anchorage(), {}})
		succeed(t, "load", "-db", db, folder)
		if _, err := open(t, db).db.Exec(change); err != nil {
			t.Fatal(err)
		}
		key := digestOf(t, summit.Anchorage())
		if code, stdout, stderr := warehouse("", "dump", "-db", db, key[:12]); code != exitTrouble || stdout != "" || !strings.Contains(stderr, want) {
			t.Errorf("%s: exit code %d, %d bytes, stderr %q", change, code, len(stdout), stderr)
		}
		out := t.TempDir()
		code, _, stderr := warehouse("", "dump", "-db", db, "-o", out)
		if code != exitTrouble || !strings.Contains(stderr, want) || !strings.HasSuffix(stderr, "\nwarehouse: 1 of 2 briefs were not dumped\n") {
			t.Errorf("%s: exit code %d, stderr %q", change, code, stderr)
		}
		files, err := os.ReadDir(out)
		if err != nil || len(files) != 1 || docs[strings.TrimSuffix(files[0].Name(), ".json")] == "" || files[0].Name() == key+".json" {
			t.Errorf("%s: dumped %v, %v", change, files, err)
		}
	}
}

// A snapshot does not see what is loaded after it was begun.
func TestSnapshot(t *testing.T) {
	onEach(t, func(t *testing.T, db string) {
		folder, _ := written(t, []summit.Brief{summit.Anchorage()})
		succeed(t, "load", "-db", db, folder)
		s := open(t, db)
		tx, err := s.snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer tx.Rollback()
		for range 2 {
			keys, err := keysOf(t.Context(), tx, nil)
			if err != nil || len(keys) != 1 {
				t.Fatalf("keys %v, %v", keys, err)
			}
			var briefs int
			if err := tx.QueryRow("SELECT count(DISTINCT brief_id) FROM findings").Scan(&briefs); err != nil || briefs != 1 {
				t.Fatalf("findings of %d briefs, %v", briefs, err)
			}
			more, _ := written(t, hostileBriefs(3))
			if out, err := process("load", "-db", db, more).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
		}
	})
}

// What is read of a file as one that nobody changes is not given out as sound where it was changed.
func TestStill(t *testing.T) {
	db := filepath.Join(t.TempDir(), "briefs.db")
	folder, _ := written(t, []summit.Brief{summit.Anchorage()})
	succeed(t, "load", "-db", db, folder)
	s := &store{tables: export.Tables()}
	var err error
	if s.still, err = newStill(db); err != nil {
		t.Fatal(err)
	}
	if s.db, err = openFile(db, immutable); err != nil {
		t.Fatal(err)
	}
	if err := s.still.check(); err != nil {
		t.Error(err)
	}
	more, _ := written(t, hostileBriefs(3))
	succeed(t, "load", "-db", db, more)
	told := db + " was changed while it was read"
	tx, err := s.snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	err = s.writeParquet(t.Context(), tx, out)
	if left, _ := os.ReadDir(out); err == nil || !strings.Contains(err.Error(), told) || len(left) > 0 {
		t.Errorf("%v is left, %v", left, err)
	}
	tx.Rollback()
	if err := s.finish(errChanged); err == nil || !strings.Contains(err.Error(), told) {
		t.Errorf("got %v", err)
	}
}

// A file is written beside its place and then put there whole; where that fails, nothing else is left.
func TestWriteWhole(t *testing.T) {
	dir := t.TempDir()
	file, other, taken := filepath.Join(dir, "a.json"), filepath.Join(dir, "also-a.json"), filepath.Join(dir, "b.json")
	err := errors.Join(os.WriteFile(file, []byte("old"), 0o666), os.Link(file, other), os.MkdirAll(filepath.Join(taken, "c"), 0o777))
	if err != nil {
		t.Fatal(err)
	}
	if err := writeWhole(file, []byte("new")); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{file: "new", other: "old"} {
		if got, err := os.ReadFile(name); err != nil || string(got) != want {
			t.Errorf("%s has %q, want %q, %v", name, got, want, err)
		}
	}
	if err := writeWhole(taken, nil); err == nil {
		t.Error("a folder is written")
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 3 {
		t.Errorf("%v is there, %v", left, err)
	}
}
