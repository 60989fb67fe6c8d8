package main

import (
	"strings"
	"testing"

	"example.com/summit"
)

// A row that refers to what is not there is refused, whoever writes it.
func TestReferences(t *testing.T) {
	onEach(t, func(t *testing.T, db string) {
		folder, _ := written(t, []summit.Brief{summit.Anchorage()})
		succeed(t, "load", "-db", db, folder)
		s := open(t, db)
		if _, err := s.db.Exec("UPDATE finding_topics SET topic_id = 'nope' WHERE position = 1"); err == nil || !strings.Contains(strings.ToLower(err.Error()), "foreign key") {
			t.Errorf("a topic that is not there is taken: %v", err)
		}
	})
}

// What SQLite has said to be loaded is on the disk.
func TestSynchronous(t *testing.T) {
	s := open(t, t.TempDir()+"/briefs.db")
	var level int
	var journal string
	if err := s.db.QueryRow("SELECT synchronous, journal_mode FROM pragma_synchronous, pragma_journal_mode").Scan(&level, &journal); err != nil || level != 2 || journal != "wal" {
		t.Errorf("synchronous %d, journal %q, %v", level, journal, err)
	}
}

// A brief that breaks a rule which somebody has added keeps no other from being loaded.
func TestAddedRule(t *testing.T) {
	onEach(t, func(t *testing.T, db string) {
		s := open(t, db)
		rule := "CREATE TRIGGER rule BEFORE INSERT ON findings WHEN NEW.statement = 'no' BEGIN SELECT RAISE(ABORT, 'no'); END"
		if s.postgres {
			rule = "ALTER TABLE findings ADD CHECK (statement <> 'no')"
		}
		if _, err := s.db.Exec(rule); err != nil {
			t.Fatal(err)
		}
		s.Close()
		b, err := summit.New(summit.Draft{Findings: []summit.Finding{{ID: "a", Kind: summit.KindContext, Statement: "no"}}})
		if err != nil {
			t.Fatal(err)
		}
		folder, docs := written(t, []summit.Brief{b, summit.Anchorage()})
		code, stdout, stderr := warehouse("", "load", "-db", db, folder)
		if code != exitTrouble || stdout != "1 loaded, 0 already there\n" || !strings.Contains(stderr, "0000.json: table findings: ") || !strings.HasSuffix(stderr, "1 of 2 files were not loaded\n") {
			t.Errorf("exit code %d, stdout %q, stderr %q", code, stdout, stderr)
		}
		delete(docs, digestOf(t, b))
		holds(t, db, docs, true, nil)
	})
}
