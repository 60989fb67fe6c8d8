package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"example.com/summit"
)

// The examples of -h work when they are pasted.
func TestUsage(t *testing.T) {
	_, help, _ := warehouse("", "-h")
	folder := filepath.Join(t.TempDir(), "briefs")
	var anchorage bytes.Buffer
	if _, err := summit.Anchorage().WriteTo(&anchorage); err != nil {
		t.Fatal(err)
	}
	examples := 0
	for line := range strings.Lines(help) {
		if !strings.HasPrefix(line, "  go ") {
			continue
		}
		examples++
		_, args, _ := strings.Cut(line, "go -C examples/warehouse run . ")
		code, stdout, stderr := warehouse(anchorage.String(), strings.Fields(strings.ReplaceAll(args, "/tmp/briefs", folder))...)
		if code != exitOK || stdout == "" || stderr != "" {
			t.Errorf("%sexit code %d, stdout %q, stderr %q", line, code, stdout, stderr)
		}
	}
	if examples != 4 {
		t.Errorf("%d examples", examples)
	}
	for _, q := range questions("") {
		if !strings.Contains(help, "  "+q.name+" ") {
			t.Errorf("question %s is not in -h", q.name)
		}
	}
}

// Records go by their IDs, or by any name that some brief has for them, unless two have it.
func TestNames(t *testing.T) {
	db := filepath.Join(t.TempDir(), "briefs.db")
	var briefs []summit.Brief
	for _, d := range []summit.Draft{
		{Actors: []summit.Actor{{ID: "ministry", Name: "The Ministry", Kind: summit.ActorKindBody}, {ID: "smith", Name: "Jo Smith", Kind: summit.ActorKindPerson, Aliases: summit.SetOf("Minister Smith")}}},
		{Actors: []summit.Actor{{ID: "smith-2", Name: "Jo Smith", Kind: summit.ActorKindPerson}, {ID: "other", Name: "Ministry", Kind: summit.ActorKindBody}, {ID: "ministry-2", Name: "Smith", Kind: summit.ActorKindBody}}},
	} {
		b, err := summit.New(d)
		if err != nil {
			t.Fatal(err)
		}
		briefs = append(briefs, b)
	}
	folder, _ := written(t, append(briefs, summit.Anchorage()))
	succeed(t, "load", "-db", db, folder)
	for name, id := range map[string]string{"Donald Trump": "trump", "TRUMP": "trump", "zelenskyy": "zelenskiy", "minister smith": "smith", "ministry": "ministry", "the ministry": "ministry"} {
		if got, want := succeed(t, "ask", "-db", db, "said", "-by", name), succeed(t, "ask", "-db", db, "said", "-by", id); got != want || id == "trump" && got == "" {
			t.Errorf("%s is not %s", name, id)
		}
	}
	tx, err := open(t, db).snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	if id, err := idOf(t.Context(), tx, "by", " SMITH "); id != "smith" || err != nil {
		t.Errorf("an ID is taken for %s, whose name it is, %v", id, err)
	}
	code, stdout, stderr := warehouse("", "ask", "-db", db, "said", "-by", "jo smith")
	if code != exitMisuse || stdout != "" || stderr != "warehouse: ask: -by \"jo smith\": several have this name: smith, smith-2; warehouse -h explains the commands\n" {
		t.Errorf("exit code %d, stdout %q, stderr %q", code, stdout, stderr)
	}
}

// What a party says is not read without the party.
func TestText(t *testing.T) {
	db := filepath.Join(t.TempDir(), "briefs.db")
	folder, _ := written(t, []summit.Brief{summit.Anchorage()})
	succeed(t, "load", "-db", db, folder)
	const turned = "Jo \u202enam" // and all that follows on its line, if that is let
	other, err := summit.New(summit.Draft{
		Title:  turned,
		Actors: []summit.Actor{{ID: "jo", Name: turned, Kind: summit.ActorKindPerson}},
		Findings: []summit.Finding{{ID: "a", Kind: summit.KindPosition, Modality: summit.ModalityPossible, Condition: summit.ConditionOpen,
			By: summit.SetOf[summit.ActorID]("jo"), Statement: turned}},
	})
	if err != nil {
		t.Fatal(err)
	}
	folder, _ = written(t, []summit.Brief{other})
	succeed(t, "load", "-db", db, folder)
	tests := []struct{ args, want string }{
		{"said -by jo", "\u2068Jo \u202enam\u2069\n  \u2068Jo \u202enam\u2069 · position · possible · condition open\n  \u2068Jo \u202enam\u2069\n"},
		{"speakers -by jo", "jo  \u2068Jo \u202enam\u2069  1 "},
		{"said -topic sanctions -by trump", "2025-08-15 · The Anchorage summit of 15 August 2025 · edition 1\n  Donald Trump · position\n  Trump said that, given the progress in the talks,"},
		{"said -by putin", "\n  Vladimir Putin · passing on Donald Trump · assessment · possible · condition counterfactual\n  Putin echoed"},
		{"said -topic arms-control", "\n  Vladimir Putin · position · condition open\n  Putin spoke in broad terms"},
		{"said -topic arms-control", "  (the brief itself) · outcome · not-announced\n  A new arms-control pact was not announced at the summit.\n  arms-control/no-new-pact · "},
		{"quotes", "  Donald Trump · the brief reports that the words do not hold · mixed\n  “gotten there”\n"},
		{"briefs", "\n2025-08-15  The Anchorage summit of 15 August 2025  1        9950dbbd53e9"},
	}
	for _, tt := range tests {
		if got := succeed(t, append([]string{"ask", "-db", db}, strings.Fields(tt.args)...)...); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %q is not in\n%.1500s", tt.args, tt.want, got)
		}
	}
}

// The same seeds give the same briefs, each of its own, of what its findings and quotes refer to.
func TestGenerate(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a", "b"} {
		if got, want := succeed(t, "generate", "-n", "3", "-seed", "7", "-size", "5", filepath.Join(dir, name)), "3 briefs in "+filepath.Join(dir, name)+"\n"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	keys := map[string]bool{}
	for _, file := range []string{"brief-7.json", "brief-8.json", "brief-9.json"} {
		a, err := os.ReadFile(filepath.Join(dir, "a", file))
		if err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(dir, "b", file))
		if err != nil || !bytes.Equal(a, b) {
			t.Errorf("%s is another brief the second time, %v", file, err)
		}
		brief, err := summit.Read(bytes.NewReader(a))
		if err != nil {
			t.Fatal(err)
		}
		key, err := keyOf(brief)
		if err != nil || key != digest(a) {
			t.Errorf("%s is not as the library writes it, %v", file, err)
		}
		keys[key] = true
		findings, topics := 0, 0
		for range brief.Findings() {
			findings++
		}
		for topic := range brief.Topics() {
			topics++
			used := false
			for range brief.Findings(summit.On(topic.ID)) {
				used = true
			}
			for range brief.Quotes(summit.On(topic.ID)) {
				used = true
			}
			if !used {
				t.Errorf("%s: nothing is on topic %s", file, topic.ID)
			}
		}
		if findings != 5 || topics == 0 {
			t.Errorf("%s: %d findings and %d topics", file, findings, topics)
		}
	}
	if len(keys) != 3 {
		t.Errorf("%d briefs of 3 seeds", len(keys))
	}
}

type writerOf struct{ err error }

func (w writerOf) Write([]byte) (int, error) { return 0, w.err }

// Nobody is told that nobody reads on; any other failure is told.
func TestBrokenPipe(t *testing.T) {
	db := filepath.Join(t.TempDir(), "briefs.db")
	folder, _ := written(t, []summit.Brief{summit.Anchorage()})
	succeed(t, "load", "-db", db, folder)
	for _, args := range [][]string{{"ask", "-db", db, "said"}, {"ask", "-db", db, "topics"}, {"ask", "-db", db, "-json", "quotes"}, {"dump", "-db", db}, {"load", "-db", db, folder}, {"-h"}} {
		for err, want := range map[error]int{syscall.EPIPE: exitOK, io.ErrShortWrite: exitTrouble, errors.New("unplugged"): exitTrouble} {
			var stderr bytes.Buffer
			if code := run(context.Background(), args, strings.NewReader(""), writerOf{err}, &stderr); code != want || (stderr.Len() > 0) != (want != exitOK) {
				t.Errorf("%q, %v: exit code %d and stderr %q", args, err, code, &stderr)
			}
		}
	}
}

// A file that is not loaded is told, read on or not.
func TestBrokenPipeWithFaults(t *testing.T) {
	folder, _ := written(t, []summit.Brief{summit.Anchorage()})
	var stderr bytes.Buffer
	code := run(context.Background(), []string{"load", "-db", filepath.Join(t.TempDir(), "briefs.db"), "missing.json", folder}, strings.NewReader(""), writerOf{syscall.EPIPE}, &stderr)
	if code != exitTrouble || !strings.HasSuffix(stderr.String(), "\nwarehouse: 1 of 2 files were not loaded\n") {
		t.Errorf("exit code %d and stderr %q", code, &stderr)
	}
}

// A server that goes while something is sent to it fails as a pipe does that nobody reads. That is told.
func TestBrokenConnection(t *testing.T) {
	gone := fmt.Errorf("0001.json: %w", &net.OpError{Op: "write", Net: "unix", Err: syscall.EPIPE})
	for _, out := range []error{nil, &os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE}} {
		var stderr bytes.Buffer
		if code := conclude(gone, &output{Writer: io.Discard, err: out}, &stderr); code != exitTrouble || !strings.Contains(stderr.String(), "0001.json") {
			t.Errorf("output %v: exit code %d and stderr %q", out, code, &stderr)
		}
	}
}
