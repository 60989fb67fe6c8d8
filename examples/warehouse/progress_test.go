package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"

	"example.com/summit"
)

// Progress is shown on a terminal, taken away before anything else is written there, and goes to no file.
func TestProgress(t *testing.T) {
	folder, docs := written(t, append(hostileBriefs(150), summit.Anchorage()))
	bad := filepath.Join(folder, "0100-bad.json")
	if err := os.WriteFile(bad, []byte("{"), 0o666); err != nil {
		t.Fatal(err)
	}
	screen, terminal, err := pty.Open()
	if err != nil {
		t.Skipf("no pseudo-terminal to be had: %v", err)
	}
	defer screen.Close()
	cmd := process("load", "-db", filepath.Join(t.TempDir(), "briefs.db"), folder)
	var stdout bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, terminal
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	terminal.Close()
	var shown bytes.Buffer
	shown.ReadFrom(screen) // until nobody has the terminal any more, which fails on Linux
	if code := cmd.Wait(); code == nil || cmd.ProcessState.ExitCode() != exitTrouble {
		t.Errorf("the loader ended with %v", code)
	}
	if want := fmt.Sprintf("%d loaded, 0 already there\n", len(docs)); stdout.String() != want {
		t.Errorf("stdout %q, want %q", &stdout, want)
	}
	progress := regexp.MustCompile(`(\r\d+ of 152 files)+\r\x1b\[K`)
	if !progress.MatchString(shown.String()) {
		t.Errorf("no progress is shown in %q", &shown)
	}
	rest := strings.ReplaceAll(progress.ReplaceAllString(shown.String(), ""), "\r\n", "\n")
	_, _, told := warehouse("", "load", "-db", filepath.Join(t.TempDir(), "other.db"), bad)
	if want := strings.Replace(told, "1 of 1 files", "1 of 152 files", 1); rest != want {
		t.Errorf("beside the progress %q is shown, want %q", rest, want)
	}
}

// A terminal is not written to for every file.
func TestProgressIsSeldom(t *testing.T) {
	var shown bytes.Buffer
	p := progress{w: &shown, total: 1000, shown: true}
	begin := time.Now()
	for i := range 1000 {
		p.show(i + 1)
	}
	if n, most := strings.Count(shown.String(), "\r"), 1+int(time.Since(begin)/(100*time.Millisecond)); n == 0 || n > most {
		t.Errorf("shown %d times, want %d at most", n, most)
	}
}

func TestNoTerminal(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if isTerminal(null) || isTerminal(&bytes.Buffer{}) {
		t.Error("what is no terminal is taken for one")
	}
}
