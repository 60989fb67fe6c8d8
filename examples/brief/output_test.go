package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestOutput prints to files, with old contents or none, and looks at what is in the folder then.
func TestOutput(t *testing.T) {
	_, printed, _ := brief("-section", "arms-control")
	for _, test := range []struct {
		name    string
		prepare func(t *testing.T, file string)
		args    []string
		code    int
		stderr  string // that it has
		want    string // in the file then
	}{
		{"a new file", nil, []string{"-section", "arms-control"}, exitOK, "", printed},
		{"a file that is there", writeOld, []string{"-section", "arms-control"}, exitOK, "", printed},
		{"a failure", writeOld, []string{"-source", "missing"}, exitTrouble, "missing", "old"},
		{"a failure without an old file", nil, []string{"-source", "missing"}, exitTrouble, "missing", ""},
		{"-quiet", writeOld, []string{"-quiet"}, exitTrouble, "-quiet prints nothing", "old"},
		{"a link", func(t *testing.T, file string) {
			writeOld(t, file+"-old")
			if err := os.Symlink(file+"-old", file); err != nil {
				t.Skip("no links here:", err)
			}
		}, []string{"-section", "arms-control"}, exitOK, "", printed},
		{"a link to what is not there yet", func(t *testing.T, file string) {
			if err := os.Symlink("target.txt", file); err != nil {
				t.Skip("no links here:", err)
			}
		}, []string{"-section", "arms-control"}, exitOK, "", printed},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "brief.txt")
			if test.prepare != nil {
				test.prepare(t, file)
			}
			before := fileNames(t, dir)
			code, stdout, stderr := brief(append(test.args, "-o", file)...)
			if code != test.code || stdout != "" || !strings.Contains(stderr, test.stderr) || (stderr == "") != (test.stderr == "") {
				t.Errorf("exit code %d, stdout %q, stderr %q; want %d, nothing, and %q", code, stdout, stderr, test.code, test.stderr)
			}
			got, err := os.ReadFile(file)
			if string(got) != test.want || err != nil && test.want != "" {
				t.Errorf("the file has %q (%v), want %q", got, err, test.want)
			}
			if target, err := os.Readlink(file); err == nil {
				if _, err := os.Stat(filepath.Join(dir, filepath.Base(target))); err != nil {
					t.Error(err)
				}
				return
			}
			if after := fileNames(t, dir); after != before && (before != "" || after != "brief.txt" || test.want == "") {
				t.Errorf("the folder has %q, and had %q", after, before)
			}
		})
	}
}

func writeOld(t *testing.T, file string) {
	if err := os.WriteFile(file, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
}

func fileNames(t *testing.T, dir string) string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

func TestOutputKeepsMode(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("files have no such modes here")
	}
	file := filepath.Join(t.TempDir(), "brief.txt")
	writeOld(t, file)
	if code, _, stderr := brief("-o", file); code != exitOK {
		t.Fatal(stderr)
	}
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o640 {
		t.Errorf("the mode is %v, and was -rw-r-----", got)
	}
}

func TestOutputToDevice(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("there is no /dev/full here")
	}
	if code, _, stderr := brief("-o", "/dev/full"); code != exitTrouble || !strings.Contains(stderr, "no space") {
		t.Errorf("exit code %d, stderr %q; want a complaint of no space", code, stderr)
	}
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	for _, args := range [][]string{nil, {"-h"}, {"-completion", "bash"}, {"-complete", "-to"}} {
		var stderr bytes.Buffer
		if code := run(args, nil, full, &stderr, noEnv); code != exitTrouble || !strings.Contains(stderr.String(), "no space") {
			t.Errorf("%q: exit code %d, stderr %q; want a complaint of no space", args, code, &stderr)
		}
	}
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Error("the device is gone:", err)
	}
}

// TestOutputName prints to a file whose name is as long as file systems take, and to one that is a folder by then.
func TestOutputName(t *testing.T) {
	t.Chdir(t.TempDir())
	long := strings.Repeat("n", 255)
	if code, _, stderr := brief("-o", long); code != exitOK {
		t.Errorf("exit code %d, stderr %q", code, stderr)
	}
	if got := fileNames(t, "."); got != long {
		t.Errorf("the folder has %s", got)
	}
	file, err := create("taken")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir("taken", 0o777); err != nil {
		t.Fatal(err)
	}
	if err := file.keep(); err == nil {
		t.Error("a file takes the name of a folder")
	}
	if got := fileNames(t, "."); got != long+" taken" {
		t.Errorf("the folder has %s", got)
	}
}

func TestOutputNowhere(t *testing.T) {
	t.Chdir(t.TempDir())
	if code, _, stderr := brief("-o", ""); code != exitTrouble || stderr != "brief: create : file does not exist\n" {
		t.Errorf("no name: exit code %d, stderr %q", code, stderr)
	}
	if left, err := os.ReadDir("."); err != nil || len(left) > 0 {
		t.Errorf("left is %v (%v)", left, err)
	}
	file := filepath.Join(t.TempDir(), "missing", "brief.txt")
	code, _, stderr := brief("-o", file)
	if code != exitTrouble || !strings.Contains(stderr, file) || strings.Contains(stderr, ".brief.") {
		t.Errorf("exit code %d, stderr %q; want %d, and the name %s", code, stderr, exitTrouble, file)
	}
}
