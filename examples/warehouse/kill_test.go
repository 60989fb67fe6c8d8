package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// trials is how many briefs are loaded where loaders are ended.
func trials() int {
	if testing.Short() {
		return 100
	}
	return 1000
}

// Three loaders of the same files load each once, and find it there otherwise; they make the tables as well. This does
// not go by how the server isolates who says nothing of it.
func TestLoadersAtOnce(t *testing.T) {
	onEach(t, func(t *testing.T, db string) {
		if strings.HasPrefix(db, "postgres:") {
			db += "&default_transaction_isolation=serializable"
		}
		folder, docs := written(t, hostileBriefs(trials()/5))
		outs := make([]bytes.Buffer, 3)
		wait := make([]func() error, 3)
		for i := range outs {
			cmd := process("load", "-db", db, folder)
			cmd.Stdout, cmd.Stderr = &outs[i], &outs[i]
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			wait[i] = cmd.Wait
		}
		loaded, there := 0, 0
		for i := range outs {
			if err := wait[i](); err != nil {
				t.Errorf("%v: %s", err, &outs[i])
				continue
			}
			var n, m int
			if _, err := fmt.Sscanf(outs[i].String(), "%d loaded, %d already there\n", &n, &m); err != nil {
				t.Errorf("%v: %s", err, &outs[i])
			}
			loaded, there = loaded+n, there+m
		}
		if loaded != len(docs) || there != 2*len(docs) {
			t.Errorf("%d loaded and %d there, want %d and %d", loaded, there, len(docs), 2*len(docs))
		}
		holds(t, db, docs, true, nil)
	})
}

// A loader that is killed leaves whole briefs, and the next one goes on.
func TestKill(t *testing.T) {
	onEach(t, func(t *testing.T, db string) {
		folder, docs := written(t, hostileBriefs(trials()))
		checked := map[string]bool{}
		midway := 0
		for kill := range 10 {
			cmd := process("load", "-db", db, folder)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			// The first are killed while they begin, or make the tables; the others when they have loaded a random part of what
			// there is, and then a random while has passed.
			pause := 50 * time.Millisecond
			if kill > 2 {
				waitFor(t, db, len(checked)+1+rand.IntN(len(docs)/12))
				pause /= 10
			}
			time.Sleep(rand.N(pause))
			cmd.Process.Kill()
			cmd.Wait()
			if n := holds(t, db, docs, false, checked); n > 0 && n < len(docs) {
				midway++
			}
		}
		if midway < 7 {
			t.Errorf("%d of 10 loaders were killed midway, want 7 at least", midway)
		}
		before := len(checked)
		want := fmt.Sprintf("%d loaded, %d already there\n", len(docs)-before, before)
		if got := succeed(t, "load", "-db", db, folder); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		holds(t, db, docs, true, checked)
		t.Logf("%d of 10 loaders were killed midway; %d of %d briefs were there at last, and whole", midway, before, len(docs))
	})
}

// waitFor waits until a database has so many briefs.
func waitFor(t *testing.T, db string, briefs int) {
	t.Helper()
	s := open(t, db)
	defer s.Close()
	for range 10_000 {
		var n int
		if err := s.db.QueryRow("SELECT count(*) FROM briefs").Scan(&n); err != nil {
			t.Fatal(err)
		}
		if n >= briefs {
			return
		}
		time.Sleep(2 * time.Millisecond)
	}
	t.Fatalf("there are not %d briefs", briefs)
}
