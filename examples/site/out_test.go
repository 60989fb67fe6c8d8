package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/summit"
)

// meanwhile is a context that does something each time somebody asks whether it is done.
type meanwhile struct {
	context.Context
	do func()
}

func (m meanwhile) Err() error {
	m.do()
	return m.Context.Err()
}

// TestFolderOfTwo checks that what somebody puts into the folder while the pages are written stays, and alone.
func TestFolderOfTwo(t *testing.T) {
	s := newTestSite(t, summit.Brief{}, "", language.English)
	dir := t.TempDir()
	mine := filepath.Join(dir, "index.html")
	n, err := s.writeTo(meanwhile{t.Context(), func() { os.WriteFile(mine, []byte("mine"), 0o666) }}, dir)
	if err == nil || !strings.HasSuffix(err.Error(), "not empty: it has index.html") {
		t.Errorf("%d files, error %v", n, err)
	}
	if text, err := os.ReadFile(mine); string(text) != "mine" {
		t.Errorf("it has %q: %v", text, err)
	}
	if list, err := os.ReadDir(dir); len(list) != 1 {
		t.Errorf("there are %v: %v", list, err)
	}
}

// TestMoveAll checks that nothing is moved where not all can be.
func TestMoveAll(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	for _, name := range []string{"a", "b"} {
		if err := os.WriteFile(filepath.Join(from, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	taken := filepath.Join(to, "b")
	if err := os.Mkdir(taken, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := moveAll(from, to); err == nil {
		t.Error("a file takes the place of a folder")
	}
	if left, err := os.ReadDir(from); len(left) != 2 {
		t.Errorf("left are %v: %v", left, err)
	}
	if err := os.Remove(taken); err != nil {
		t.Fatal(err)
	}
	if err := moveAll(from, to); err != nil {
		t.Error(err)
	}
	if moved, err := os.ReadDir(to); len(moved) != 2 {
		t.Errorf("moved are %v: %v", moved, err)
	}
}
