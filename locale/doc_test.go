package locale

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"example.com/summit/internal/documented"
)

// TestDocumentation checks also that the first example of the package comment is the one that is run.
func TestDocumentation(t *testing.T) {
	p := documented.Check(t, "example.com/summit/locale")
	if len(p.Examples) != 1 {
		t.Fatalf("%d examples of the package, want 1", len(p.Examples))
	}
	if output := strings.TrimSpace(p.Examples[0].Output); !strings.Contains(p.Doc, output) {
		t.Errorf("the package comment lacks what its example prints:\n%s", output)
	}
}

// TestImportRunsNothing checks that this package, with those of its tests that are within it, sets up nothing when it is imported.
func TestImportRunsNothing(t *testing.T) {
	if testing.CoverMode() != "" {
		t.Skip("the counters of coverage are set up")
	}
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := cmd.CombinedOutput()
	if err != nil {
		t.Skipf("the test can't be run again: %v", err)
	}
	if !strings.Contains(string(trace), "init golang.org/x/text/language/display @") {
		t.Fatalf("the trace does not show what is known to be set up:\n%s", trace)
	}
	for line := range strings.Lines(string(trace)) {
		if strings.HasPrefix(line, "init example.com/summit/locale @") {
			t.Error(line)
		}
	}
}
