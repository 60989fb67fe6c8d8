package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// A loader that is told to end says how far it is, and the next one goes on.
func TestInterrupt(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no process can be interrupted there")
	}
	onEach(t, func(t *testing.T, db string) {
		folder, docs := written(t, hostileBriefs(trials()))
		var stderr bytes.Buffer
		cmd := process("load", "-db", db, folder)
		cmd.Stderr = &stderr
		open(t, db).Close() // makes the tables
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		waitFor(t, db, 5)
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		cmd.Wait()
		n := holds(t, db, docs, false, nil)
		want := fmt.Sprintf(": interrupted\n%d briefs were loaded, 0 were there; the same command goes on where this one ends\n", n)
		if code := cmd.ProcessState.ExitCode(); code != exitTrouble || !strings.HasSuffix(stderr.String(), want) || n == len(docs) {
			t.Errorf("exit code %d, stderr %q, want %q", code, &stderr, want)
		}
		if got, want := succeed(t, "load", "-db", db, folder), fmt.Sprintf("%d loaded, %d already there\n", len(docs)-n, n); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

// A reader that tells that it is read, and has nothing for ever.
type silent chan struct{}

func (s silent) Read([]byte) (int, error) {
	close(s)
	select {}
}

// A loader that waits for its input can be told to end.
func TestInterruptInput(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	input := make(silent)
	go func() {
		<-input
		interrupt()
	}()
	var stderr bytes.Buffer
	const want = "warehouse: -: interrupted\n0 briefs were loaded, 0 were there; the same command goes on where this one ends\n"
	if code := run(ctx, []string{"load", "-db", filepath.Join(t.TempDir(), "briefs.db"), "-"}, input, io.Discard, &stderr); code != exitTrouble || stderr.String() != want {
		t.Errorf("exit code %d, stderr %q, want %q", code, &stderr, want)
	}
}

// Whatever is told to end says so alike.
func TestInterruptAnything(t *testing.T) {
	db := filepath.Join(t.TempDir(), "briefs.db")
	open(t, db)
	ctx, interrupt := context.WithCancel(t.Context())
	interrupt()
	for _, args := range [][]string{{"load", "-db", db, "x"}, {"ask", "-db", db, "said"}, {"dump", "-db", db, "-parquet", t.TempDir()}} {
		var stderr bytes.Buffer
		if code := run(ctx, args, nil, io.Discard, &stderr); code != exitTrouble || stderr.String() != "warehouse: interrupted\n" {
			t.Errorf("%q: exit code %d, stderr %q", args, code, &stderr)
		}
	}
}

// Who makes briefs ends after one if told to, and at once if told again.
func TestInterruptGenerate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no process can be interrupted there")
	}
	for _, tt := range []struct {
		name, size string
		signals    int
		code       int
		stderr     string
	}{
		{"once", "1", 1, exitTrouble, "warehouse: interrupted: "},
		{"twice", "1000000", 2, -1, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "briefs")
			var stderr bytes.Buffer
			cmd := process("generate", "-n", "1000000", "-size", tt.size, folder)
			cmd.Stderr = &stderr
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			for range 1000 { // until it makes them
				if _, err := os.Stat(folder); err == nil {
					break
				}
				time.Sleep(5 * time.Millisecond)
			}
			late := time.AfterFunc(30*time.Second, func() { cmd.Process.Kill() })
			for range tt.signals {
				if err := cmd.Process.Signal(os.Interrupt); err != nil {
					t.Fatal(err)
				}
				time.Sleep(100 * time.Millisecond)
			}
			cmd.Wait()
			if code := cmd.ProcessState.ExitCode(); !late.Stop() || code != tt.code || !strings.HasPrefix(stderr.String(), tt.stderr) {
				t.Errorf("%v, stderr %q", cmd.ProcessState, &stderr)
			}
		})
	}
}
