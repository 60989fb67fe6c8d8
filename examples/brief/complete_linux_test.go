package main

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// What another program writes to a pipe stays there for the command that is being typed.
func TestCompleteTakesNothingFromPipe(t *testing.T) {
	minutes, err := os.ReadFile("testdata/minutes.json")
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Skipf("no named pipe to be had: %v", err)
	}
	pipe, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer pipe.Close()
	if _, err := pipe.Write(minutes); err != nil {
		t.Fatal(err)
	}
	if got := completed("-in", name, "-actor", ""); got[0] != "" {
		t.Errorf("the candidates are %q, want none", got)
	}
	if err := pipe.SetReadDeadline(time.Now().Add(patience)); err != nil {
		t.Fatal(err)
	}
	left := make([]byte, len(minutes)+1)
	if n, err := pipe.Read(left); n != len(minutes) || err != nil {
		t.Errorf("%d bytes are left in the pipe (%v), want %d", n, err, len(minutes))
	}
}
