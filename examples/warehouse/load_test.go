package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"example.com/summit"
)

// A brief that is loaded twice is there once, in whatever form of JSON, and an edition is another brief.
func TestLoad(t *testing.T) {
	onEach(t, func(t *testing.T, db string) {
		b := summit.Anchorage()
		d := b.Draft()
		d.Edition = "2"
		second, err := summit.New(d)
		if err != nil {
			t.Fatal(err)
		}
		folder, docs := written(t, []summit.Brief{{}, b, second})
		if got := succeed(t, "load", "-db", db, folder, folder); got != "3 loaded, 3 already there\n" {
			t.Errorf("got %q", got)
		}
		compact, err := b.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		if code, stdout, stderr := warehouse(string(compact), "load", "-db", db, "-"); code != exitOK || stdout != "0 loaded, 1 already there\n" || stderr != "" {
			t.Errorf("compact: exit code %d, stdout %q, stderr %q", code, stdout, stderr)
		}
		holds(t, db, docs, true, nil)

		bad := filepath.Join(t.TempDir(), "bad.json")
		if err := os.WriteFile(bad, []byte(`{"format":"summit/1","titel":"x"}`), 0o666); err != nil {
			t.Fatal(err)
		}
		code, stdout, stderr := warehouse("", "load", "-db", db, bad, "missing.json", t.TempDir(), folder)
		if code != exitTrouble || stdout != "0 loaded, 3 already there\n" || !strings.Contains(stderr, "bad.json:\nsummit: ") ||
			!strings.Contains(stderr, "open missing.json: ") || !strings.Contains(stderr, "no file in folder ") || !strings.HasSuffix(stderr, "3 of 6 files were not loaded\n") {
			t.Errorf("a bad file: exit code %d, stdout %q, stderr %q", code, stdout, stderr)
		}
		holds(t, db, docs, true, nil)
	})
}

// hostile is a brief of texts that are hard on a database.
func hostile(t *testing.T) summit.Brief {
	t.Helper()
	texts := []string{
		`it's "quoted" '' \' E'\047' $1 $$ ?`, `\N`, `\.`, `\\ \t \x00 \u0041`, "100% _ LIKE ; -- /* */ DROP TABLE findings", "NULL", "{a,b}", "(1,2)",
		"\u202eright to left\u202c, \u200bzero width\u2060, \ufeffmark, \u2028line, \u00adsoft", "𝔘𝔫𝔦 😀 ﷽ \U0010fffd \ue000 \ufffd", " spaces ",
		strings.Repeat("a long statement, ", 1<<20/18),
	}
	d := summit.Draft{Title: "t", Language: "en"}
	for i, text := range texts {
		d.Findings = append(d.Findings, summit.Finding{ID: summit.FindingID(fmt.Sprint("f", i)), Kind: summit.KindContext, Statement: text})
		d.Quotes = append(d.Quotes, summit.Quote{ID: summit.QuoteID(fmt.Sprint("q", i)), Form: summit.FormMixed, Text: text})
		d.Actors = append(d.Actors, summit.Actor{ID: summit.ActorID(fmt.Sprint("a", i)), Kind: summit.ActorKindPerson, Name: text, Role: text})
	}
	d.Actors[0].Aliases = summit.SetOf(texts[:len(texts)-1]...)
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Texts come back byte for byte, whatever they are.
func TestHostile(t *testing.T) {
	onEach(t, func(t *testing.T, db string) {
		folder, docs := written(t, append(hostileBriefs(100), hostile(t)))
		succeed(t, "load", "-db", db, folder)
		holds(t, db, docs, true, nil)
		out := t.TempDir()
		succeed(t, "dump", "-db", db, "-o", out)
		for key, want := range docs {
			if got, err := os.ReadFile(filepath.Join(out, key+".json")); err != nil || string(got) != want {
				t.Errorf("%s.json is not the brief that was loaded: %v", key, err)
			}
		}
	})
}

// No brief has control characters: the library refuses them, and nothing of such a brief is loaded.
func TestControlCharacters(t *testing.T) {
	onEach(t, func(t *testing.T, db string) {
		open(t, db).Close()
		for _, c := range "\x00\x01\t\n\r\x1b\x1f\x7f\u0085\u009f" {
			doc := fmt.Sprintf(`{"format":"summit/1","findings":[{"id":"a","kind":"context","statement":"a\u%04xb"}]}`, c)
			code, stdout, stderr := warehouse(doc, "load", "-db", db, "-")
			if code != exitTrouble || stdout != "0 loaded, 0 already there\n" || !strings.Contains(stderr, "control character") {
				t.Errorf("%U: exit code %d, stdout %q, stderr %q", c, code, stdout, stderr)
			}
		}
		holds(t, db, nil, true, nil)
	})
}

// A brief that PostgreSQL can't hold is told, and keeps no other from being loaded.
func TestTooLong(t *testing.T) {
	db := sharedPostgres(t).create(t)
	var alias strings.Builder
	random := rand.New(rand.NewPCG(1, 1))
	for range 9000 { // as random text does not compress
		alias.WriteRune(rune('!' + random.IntN(90)))
	}
	long, err := summit.New(summit.Draft{Actors: []summit.Actor{{ID: "a", Name: "A", Kind: summit.ActorKindPerson, Aliases: summit.SetOf(alias.String())}}})
	if err != nil {
		t.Fatal(err)
	}
	folder, docs := written(t, []summit.Brief{long, summit.Anchorage()})
	code, stdout, stderr := warehouse("", "load", "-db", db, folder)
	if code != exitTrouble || stdout != "1 loaded, 0 already there\n" || !strings.Contains(stderr, "0000.json: table actor_aliases: ERROR: index row") {
		t.Errorf("exit code %d, stdout %q, stderr %q", code, stdout, stderr)
	}
	delete(docs, digestOf(t, long))
	holds(t, db, docs, true, nil)
}

// Nor does one that SQLite can't hold.
func TestTooBig(t *testing.T) {
	s := open(t, filepath.Join(t.TempDir(), "briefs.db"))
	conn, err := s.db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := sqlite.Limit(conn, sqlite3.SQLITE_LIMIT_LENGTH, 10_000); err != nil { // of the one connection there is
		t.Fatal(err)
	}
	conn.Close()
	long, err := summit.New(summit.Draft{Actors: []summit.Actor{{ID: "a", Name: strings.Repeat("A", 20_000), Kind: summit.ActorKindPerson}}})
	if err != nil {
		t.Fatal(err)
	}
	folder, _ := written(t, []summit.Brief{long, {}})
	l := loader{store: s}
	if err := l.load(t.Context(), filepath.Join(folder, "0000.json")); !errors.As(err, new(refused)) {
		t.Errorf("got %v", err)
	}
	if err := l.load(t.Context(), filepath.Join(folder, "0001.json")); err != nil || l.added != 1 {
		t.Errorf("%d are loaded, %v", l.added, err)
	}
}

func digestOf(t *testing.T, b summit.Brief) string {
	t.Helper()
	key, err := keyOf(b)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// A database that keeps texts in another encoding is told them in ours, and has no brief with letters that it lacks.
func TestEncoding(t *testing.T) {
	server := sharedPostgres(t)
	db := server.create(t, "ENCODING LATIN1 TEMPLATE template0")
	brief := func(statement string) summit.Brief {
		b, err := summit.New(summit.Draft{Findings: []summit.Finding{{ID: "a", Kind: summit.KindContext, Statement: statement}}})
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	folder, docs := written(t, []summit.Brief{brief("“Ž”, which Latin 1 lacks"), brief("é")})
	code, stdout, stderr := warehouse("", "load", "-db", db, folder)
	if code != exitTrouble || stdout != "1 loaded, 0 already there\n" || !strings.Contains(stderr, "0000.json: table findings: ERROR: character with byte sequence") {
		t.Errorf("exit code %d, stdout %q, stderr %q", code, stdout, stderr)
	}
	delete(docs, digestOf(t, brief("“Ž”, which Latin 1 lacks")))
	holds(t, db, docs, true, nil)
	var length int
	if err := open(t, db).db.QueryRow("SELECT length(statement) FROM findings").Scan(&length); err != nil || length != 1 {
		t.Errorf("é has %d letters there, %v", length, err)
	}
}

// FuzzText has whatever text a brief can hold come back from a database.
func FuzzText(f *testing.F) {
	for _, text := range []string{"it's", `\`, "\u202e\ufeff", "NULL", "a\x00", "$1"} {
		f.Add(text)
	}
	s := open(f, filepath.Join(f.TempDir(), "briefs.db"))
	f.Fuzz(func(t *testing.T, text string) {
		b, err := summit.New(summit.Draft{Title: text, Findings: []summit.Finding{{ID: "a", Kind: summit.KindContext, Statement: text}}})
		if err != nil {
			return
		}
		key := digestOf(t, b)
		if _, err := s.put(t.Context(), b, key); err != nil {
			t.Fatal(err)
		}
		tx, err := s.snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer tx.Rollback()
		if _, err := document(t.Context(), tx, key); err != nil { // which compares the digest
			t.Error(err)
		}
	})
}
