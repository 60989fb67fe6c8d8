package main

import (
	"context"
	"errors"
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

// TestPermissions checks that those may read the files who may read what others write, as web servers do.
func TestPermissions(t *testing.T) {
	s := newTestSite(t, summit.Brief{}, "", language.English)
	dir := filepath.Join(t.TempDir(), "site")
	if _, err := s.writeTo(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	folder, file := filepath.Join(t.TempDir(), "folder"), filepath.Join(t.TempDir(), "file")
	if err := errors.Join(os.Mkdir(folder, 0o777), os.WriteFile(file, nil, 0o666)); err != nil {
		t.Fatal(err)
	}
	for name, like := range map[string]string{".": folder, "en": folder, "index.html": file, "en/index.html": file} {
		got, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if want, err := os.Stat(like); err != nil || got.Mode() != want.Mode() {
			t.Errorf("%s has the mode %v, want that of %s: %v", name, got.Mode(), like, err)
		}
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
