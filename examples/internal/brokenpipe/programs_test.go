package brokenpipe_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// A program whose output nobody reads ends as if it were read, and says nothing.
func TestPrograms(t *testing.T) {
	if testing.Short() {
		t.Skip("building programs takes seconds")
	}
	dir := t.TempDir()
	for _, name := range []string{"brief", "factcheck", "merge", "newbrief", "whosaid"} {
		if _, err := os.Stat("../../" + name + "/main.go"); err != nil { // go test, too, is to see that it has changed
			t.Fatal(err)
		}
		program := filepath.Join(dir, name+".exe")
		if out, err := exec.Command("go", "build", "-o", program, "../../"+name).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		r.Close()
		var stderr bytes.Buffer
		cmd := exec.Command(program, "-h")
		cmd.Stdout, cmd.Stderr = w, &stderr
		if err := cmd.Run(); err != nil || stderr.Len() > 0 {
			t.Errorf("%s: %v, stderr %q", name, err, &stderr)
		}
		w.Close()
	}
}
