//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"example.com/summit"
)

// A database can be asked where nothing can be written, not even beside it.
func TestReadOnly(t *testing.T) {
	folder, err := os.MkdirTemp("", "summit") // which other users can enter
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		os.Chmod(folder, 0o755)
		os.RemoveAll(folder)
	})
	program, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "warehouse"), program, 0o755); err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(folder, "briefs.db")
	briefs, docs := written(t, []summit.Brief{summit.Anchorage()})
	succeed(t, "load", "-db", db, briefs)
	user := otherUser(t, folder)
	if err := os.Chmod(folder, 0o555); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"dump", "ask"} {
		args := []string{command, "-db", db, "briefs"}
		if command == "dump" {
			args = args[:3]
		}
		cmd := process(args...)
		cmd.Path, cmd.Dir, cmd.SysProcAttr = filepath.Join(folder, "warehouse"), folder, user
		var stdout, stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = &stdout, &stderr
		if err := cmd.Run(); err != nil || stderr.Len() > 0 || stdout.Len() == 0 {
			t.Errorf("%s: %v, stderr %q", command, err, &stderr)
		}
		if command == "dump" && docs[digest(stdout.Bytes())] == "" {
			t.Errorf("%d bytes are dumped, which are not the brief", stdout.Len())
		}
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) != 2 {
		t.Errorf("%v is there, %v", files, err)
	}
}
