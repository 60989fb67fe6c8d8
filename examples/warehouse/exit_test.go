package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/summit"
)

func TestExitCode(t *testing.T) {
	db := filepath.Join(t.TempDir(), "briefs.db")
	folder, _ := written(t, []summit.Brief{summit.Anchorage(), {}})
	succeed(t, "load", "-db", db, folder)
	noDatabase := filepath.Join(t.TempDir(), "none.db")
	other := filepath.Join(t.TempDir(), "other.db")
	if err := os.WriteFile(other, []byte(strings.Repeat("this is no database\n", 100)), 0o666); err != nil {
		t.Fatal(err)
	}
	later := filepath.Join(t.TempDir(), "later.db")
	if _, err := open(t, later).db.Exec("INSERT INTO " + versions + " (version_id, is_applied) VALUES (99, true)"); err != nil {
		t.Fatal(err)
	}
	foreign := filepath.Join(t.TempDir(), "foreign.db")
	if err := os.WriteFile(foreign, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	tables := t.TempDir()
	if err := os.Mkdir(filepath.Join(tables, "topics"), 0o777); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		args   []string
		code   int
		stderr string // how it begins
	}{
		{"help", []string{"-h"}, exitOK, ""},
		{"help for a command", []string{"ask", "-h"}, exitOK, ""},
		{"a question in capitals", []string{"ask", "-db", db, "SAID", "-until", "9999"}, exitOK, ""},
		{"nothing found", []string{"ask", "-db", db, "briefs", "-until", "1999"}, exitOK, ""},
		{"no command", nil, exitMisuse, "warehouse: no command; warehouse -h"},
		{"unknown command", []string{"store"}, exitMisuse, `warehouse: no command "store"; `},
		{"unknown flag", []string{"load", "-x"}, exitMisuse, "warehouse: load: flag provided but not defined: -x; "},
		{"files that look like flags", []string{"load", "-db", db, "--", "-x.json", "-y.json"}, exitTrouble, "warehouse: open -x.json: "},
		{"two slashes", []string{"ask", "-db", "/" + db, "briefs", "-until", "1999"}, exitOK, ""},
		{"no files", []string{"load"}, exitMisuse, "warehouse: load: no files; "},
		{"no name of a database", []string{"load", "-db", "", folder}, exitMisuse, "warehouse: load: -db has no value; "},
		{"a database that is not kept", []string{"load", "-db", ":memory:", folder}, exitMisuse, `warehouse: database :memory:: it is no file, `},
		{"a filter twice", []string{"ask", "-db", db, "said", "-topic", "nato", "-topic", "sanctions"}, exitMisuse, `warehouse: ask: invalid value "sanctions" for flag -topic: it is given twice; `},
		{"two databases", []string{"load", "-db", db, "-db", foreign, folder}, exitMisuse, `warehouse: load: invalid value "` + foreign + `" for flag -db: it is given twice; `},
		{"a folder twice", []string{"dump", "-db", db, "-o", tables, "-o", tables}, exitMisuse, `warehouse: dump: invalid value "` + tables + `" for flag -o: it is given twice; `},
		{"a folder of Parquet twice", []string{"dump", "-db", db, "-parquet", tables, "-parquet", tables}, exitMisuse, `warehouse: dump: invalid value "` + tables + `" for flag -parquet: it is given twice; `},
		{"a database without briefs", []string{"ask", "-db", foreign, "said"}, exitTrouble, "warehouse: database " + foreign + ": it has no briefs, load puts them there"},
		{"an empty folder", []string{"load", "-db", db, t.TempDir()}, exitTrouble, "warehouse: no file in folder "},
		{"no question", []string{"ask", "-db", db}, exitMisuse, "warehouse: ask: 0 questions where one is wanted; "},
		{"unknown question", []string{"ask", "-db", db, "sayd"}, exitMisuse, `warehouse: ask: question "sayd": not known; did you mean said?; `},
		{"unknown topic", []string{"ask", "-db", db, "said", "-topic", "sanction"}, exitMisuse, `warehouse: ask: -topic "sanction": not known; did you mean sanctions`},
		{"unknown actor", []string{"ask", "-db", db, "said", "-by", "qqqqqqqqqq"}, exitMisuse, `warehouse: ask: -by "qqqqqqqqqq": no brief has it; ask speakers lists`},
		{"no date", []string{"ask", "-db", db, "said", "-since", "2025-02-30"}, exitMisuse, `warehouse: ask: -since "2025-02-30": it is no date such as `},
		{"an empty date", []string{"ask", "-db", db, "said", "-until", ""}, exitMisuse, "warehouse: ask: -until has no value; "},
		{"an empty topic", []string{"ask", "-db", db, "said", "-topic", ""}, exitMisuse, "warehouse: ask: -topic has no value; "},
		{"two briefs to the output", []string{"dump", "-db", db}, exitMisuse, "warehouse: dump: 2 briefs where one is wanted: "},
		{"no such brief", []string{"dump", "-db", db, "zz"}, exitTrouble, `warehouse: 0 briefs have a key that begins with "zz"`},
		{"Parquet of one brief", []string{"dump", "-db", db, "-parquet", "x", "y"}, exitMisuse, "warehouse: dump: -parquet takes every brief"},
		{"a folder without a name", []string{"dump", "-db", db, "-parquet", ""}, exitMisuse, "warehouse: dump: -parquet has no value; "},
		{"Parquet where tables are", []string{"dump", "-db", db, "-parquet", tables}, exitTrouble, "warehouse: " + filepath.Join(tables, "topics") + " is there already: "},
		{"Parquet in a file", []string{"dump", "-db", db, "-parquet", other}, exitTrouble, "warehouse: lstat " + filepath.Join(other, "briefs") + ": "},
		{"tables of a later version", []string{"load", "-db", later, folder}, exitTrouble, "warehouse: database " + later + ": its tables are of version 99, which a later warehouse has made"},
		{"another database", []string{"load", "-db", "mysql://h/d", folder}, exitMisuse, "warehouse: -db: a database of mysql is not known"},
		{"no database", []string{"ask", "-db", noDatabase, "said"}, exitTrouble, "warehouse: database " + noDatabase + ": it is not there yet, load makes it: "},
		{"a file that is no database", []string{"ask", "-db", other, "said"}, exitTrouble, "warehouse: database " + other + ": "},
		{"a folder that can't be", []string{"load", "-db", filepath.Join(noDatabase, "x.db"), folder}, exitTrouble, "warehouse: database " + noDatabase},
		{"no server", []string{"load", "-db", "postgres://u:secret@127.0.0.1:1/x?connect_timeout=1", folder}, exitTrouble, "warehouse: database postgres://u:xxxxx@127.0.0.1:1/x"},
		{"a password elsewhere", []string{"ask", "-db", "postgres:///x?host=/nowhere&password=secret&sslpassword=secret", "said"}, exitTrouble, "warehouse: database postgres:///x?host=%2Fnowhere&password=xxxxx&sslpassword=xxxxx"},
		{"no URL", []string{"load", "-db", "postgres://u:secret@[::1", folder}, exitTrouble, "warehouse: database postgres://…"},
		{"pairs for PostgreSQL", []string{"load", "-db", "host=localhost dbname=x password=secret", folder}, exitMisuse, "warehouse: -db: a database of PostgreSQL is postgres://"},
		{"pairs with a URL", []string{"load", "-db", " password = secret://x", folder}, exitMisuse, "warehouse: -db: a database of PostgreSQL is postgres://"},
		{"one slash", []string{"load", "-db", "postgres:/u:secret@h/x", folder}, exitMisuse, "warehouse: -db: a database of PostgreSQL is postgres://"},
		{"a password with an @", []string{"load", "-db", "postgres://u:p@secret@127.0.0.1:1/x", folder}, exitMisuse, "warehouse: -db: a database of PostgreSQL is postgres://"},
		{"a password with a slash", []string{"load", "-db", "postgresql://u:1/secret@127.0.0.1:1/x", folder}, exitMisuse, "warehouse: -db: a database of PostgreSQL is postgres://"},
		{"a password with an @ written", []string{"load", "-db", "postgres://u:p%40secret@127.0.0.1:1/x", folder}, exitTrouble, "warehouse: database postgres://u:xxxxx@127.0.0.1:1/x"},
		{"a file with =", []string{"load", "-db", t.TempDir() + "/part=0/a.db", folder}, exitTrouble, "warehouse: database " + os.TempDir()},
		{"fewer than no briefs", []string{"generate", "-n", "-1", "x"}, exitMisuse, "warehouse: generate: -n and -size can't be below 0; "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			code, stdout, stderr := warehouse("", tt.args...)
			if code != tt.code || !strings.HasPrefix(stderr, tt.stderr) || (tt.stderr == "") != (stderr == "") || stdout != "" && code != exitOK && tt.args[0] != "load" {
				t.Errorf("exit code %d, stdout %q, stderr %q", code, stdout, stderr)
			}
			if strings.Contains(stderr, "secret") {
				t.Errorf("the password is told: %s", stderr)
			}
		})
	}
	if _, err := os.Stat(noDatabase); err == nil {
		t.Error("a question made a database")
	}
	if info, err := os.Stat(foreign); err != nil || info.Size() > 0 {
		t.Errorf("a question wrote into a database of others: %v", err)
	}
}
