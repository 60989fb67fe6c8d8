//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/summit"
)

// A database can be asked where nothing can be written, not even beside it: for all that was loaded, or not at all.
func TestReadOnly(t *testing.T) {
	folder, err := os.MkdirTemp("", "summit") // which other users can enter
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		os.Chmod(folder, 0o755)
		os.RemoveAll(folder)
	})
	user := otherUser(t, folder)
	program := filepath.Join(folder, "warehouse")
	copyFile(t, os.Args[0], program, 0o755)

	source := filepath.Join(t.TempDir(), "briefs.db")
	first, _ := written(t, []summit.Brief{{}})
	second, docs := written(t, []summit.Brief{summit.Anchorage()})
	succeed(t, "load", "-db", source, first)
	loader := open(t, source) // and the journal is not emptied before it is closed
	succeed(t, "load", "-db", source, second)
	killed := filepath.Join(t.TempDir(), "killed.db")
	for _, end := range []string{"", "-wal", "-shm"} {
		copyFile(t, source+end, killed+end, 0o644)
	}
	loader.Close()

	tests := []struct {
		name, source string
		ends         []string // of the names of the files that are there
		stderr       string
	}{
		{"as a loader leaves it", source, []string{"", "-shm", "-wal"}, ""},
		{"alone", source, []string{""}, ""},
		{"with a journal that is empty", source, []string{"", "-wal"}, ""},
		{"as a loader that is killed leaves it", killed, []string{"", "-shm", "-wal"}, ""},
		{"without what readers share", killed, []string{"", "-wal"}, "briefs.db-wal has what was loaded last, and can't be read without"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(folder, strings.ReplaceAll(tt.name, " ", "-"))
			if err := os.Mkdir(dir, 0o755); err != nil {
				t.Fatal(err)
			}
			var want []string
			for _, end := range tt.ends {
				copyFile(t, tt.source+end, filepath.Join(dir, "briefs.db"+end), 0o444)
				want = append(want, "briefs.db"+end)
			}
			link := dir + ".db"
			if err := os.Symlink(filepath.Join(dir, "briefs.db"), link); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(dir, 0o555); err != nil {
				t.Fatal(err)
			}
			defer os.Chmod(dir, 0o755)
			for _, db := range []string{filepath.Join(dir, "briefs.db"), link} {
				ask := func(args ...string) string {
					t.Helper()
					cmd := process(args...)
					cmd.Path, cmd.Dir, cmd.SysProcAttr = program, folder, user
					var stdout, stderr bytes.Buffer
					cmd.Stdout, cmd.Stderr = &stdout, &stderr
					if err := cmd.Run(); (err == nil) != (tt.stderr == "") || (stderr.Len() > 0) != (tt.stderr != "") || !strings.Contains(strings.ReplaceAll(stderr.String(), link, "briefs.db"), tt.stderr) {
						t.Errorf("%q: %v, stderr %q", args, err, &stderr)
					}
					return stdout.String()
				}
				listed, doc := ask("ask", "-db", db, "-json", "briefs"), ask("dump", "-db", db, digestOf(t, summit.Anchorage()))
				if tt.stderr == "" && (strings.Count(listed, "\n") != 2 || docs[digest([]byte(doc))] == "") {
					t.Errorf("%s: listed %s, dumped %d bytes", db, listed, len(doc))
				}
			}
			var got []string
			files, err := os.ReadDir(dir)
			for _, f := range files {
				got = append(got, f.Name())
			}
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("%q is there, want %q, %v", got, want, err)
			}
		})
	}
}

func copyFile(t *testing.T, from, to string, mode os.FileMode) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, data, mode); err != nil {
		t.Fatal(err)
	}
}
