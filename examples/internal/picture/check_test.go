package picture_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"example.com/summit/examples/internal/picture"
)

// A recorder is a test that keeps what it is told.
type recorder struct {
	testing.TB
	errors []string
}

func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}
func (r *recorder) Error(args ...any) { r.errors = append(r.errors, fmt.Sprint(args...)) }

// A picture is checked, drawn as -update asks, and checked again: with the same output, and with another.
func TestCheck(t *testing.T) {
	file := filepath.Join(t.TempDir(), "greet.svg")
	same, other := picture.Terminal{Command: "greet", Output: "Hello\n"}, picture.Terminal{Command: "greet", Output: "Goodbye\n"}
	for _, step := range []struct {
		terminal picture.Terminal
		update   bool
		want     []string
	}{
		{same, false, []string{file, "go test . -run TestCheck -update draws it"}},
		{same, true, nil},
		{same, false, nil},
		{other, false, []string{file, "go test . -run TestCheck -update accepts it", "Goodbye"}},
		{other, true, nil},
		{other, false, nil},
	} {
		r := &recorder{TB: t}
		step.terminal.Check(r, file, step.update)
		all := strings.Join(r.errors, "\n")
		if (all != "") != (step.want != nil) {
			t.Errorf("%q, update %v: says %q", step.terminal.Output, step.update, all)
		}
		for _, want := range step.want {
			if !strings.Contains(all, want) {
				t.Errorf("%q, update %v: %q is not in %q", step.terminal.Output, step.update, want, all)
			}
		}
	}
	r := &recorder{TB: t}
	same.Check(r, filepath.Join(file, "greet.svg"), true)
	if len(r.errors) == 0 {
		t.Error("a picture that can't be written is no error")
	}
}
