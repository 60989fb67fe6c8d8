package judges

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestSARIF has the validator of Microsoft, whose people wrote the standard's first drafts, look at what factcheck writes: by its own
// rules, the schema among them, and by those of GitHub's code scanning.
func TestSARIF(t *testing.T) {
	validator := sarifValidator(t)
	program := filepath.Join(t.TempDir(), "factcheck")
	build := exec.Command("go", "build", "-o", program, "./examples/factcheck")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	articles, err := filepath.Glob("../../examples/factcheck/testdata/*.*")
	if err != nil {
		t.Fatal(err)
	}
	odd := filepath.Join(t.TempDir(), "an odd näme & more.txt")
	if err := os.WriteFile(odd, []byte("“Great \x01<progress> & 😀,” said Zelenskiy.\n“"), 0o600); err != nil {
		t.Fatal(err)
	}
	broken := filepath.Join(t.TempDir(), "broken.txt")
	if err := os.WriteFile(broken, []byte("“Great progress,” said Zelenskiy.\n\n\xff"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		about   string
		args    []string
		code    int
		results int // at least
	}{
		{"the articles", articles, 3, 40},
		{"strict", append([]string{"-strict"}, articles...), 3, 40},
		{"nothing", nil, 0, 0},
		{"an odd name", []string{odd}, 3, 1},
		{"a failure", []string{broken}, 1, 1},
	} {
		t.Run(tt.about, func(t *testing.T) {
			var stderr bytes.Buffer
			cmd := exec.Command(program, append([]string{"-format", "sarif"}, tt.args...)...)
			cmd.Stderr = &stderr
			log, err := cmd.Output()
			if code := cmd.ProcessState.ExitCode(); code != tt.code {
				t.Fatalf("exit code %d, not %d: %v\n%s", code, tt.code, err, &stderr)
			}
			if n := len(sarifResults(t, log)); n < tt.results {
				t.Errorf("%d results, want %d at least", n, tt.results)
			}
			for _, fault := range validate(t, validator, log) {
				t.Error(fault)
			}
		})
	}
	t.Run("the judge", func(t *testing.T) {
		bad := `{"version":"2.1.0","$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
			"runs":[{"tool":{"driver":{"name":"x"}},"results":[{"message":{"text":"y"},"locations":[{"physicalLocation":{"region":{"startLine":0}}}]}]}]}`
		if faults := validate(t, validator, []byte(bad)); len(faults) == 0 {
			t.Error("a log with a line 0 passes")
		}
	})
}

// sarifValidator returns a copy of the validator that can be executed, which an installation without scripts leaves undone.
func sarifValidator(t *testing.T) string {
	t.Helper()
	in, err := os.Open("node/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool")
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("needs the SARIF Multitool, on Linux: run npm ci --ignore-scripts in internal/judges/node")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	path := filepath.Join(t.TempDir(), "multitool")
	out, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o700)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(out, in); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// validate returns what the validator has against a log.
func validate(t *testing.T, validator string, log []byte) (faults []string) {
	t.Helper()
	path, report := filepath.Join(t.TempDir(), "log.sarif"), filepath.Join(t.TempDir(), "report.sarif")
	if err := os.WriteFile(path, log, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(validator, "validate", path, "--output", report, "--rule-kind", "Sarif;Gh", "--level", "Error;Warning")
	cmd.Env = append(os.Environ(), "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1")
	out, err := cmd.CombinedOutput()
	data, readErr := os.ReadFile(report)
	if readErr != nil {
		t.Fatalf("the validator: %v\n%s", err, out)
	}
	if err != nil {
		faults = append(faults, fmt.Sprintf("%v\n%s", err, out))
	}
	for _, r := range sarifResults(t, data) {
		faults = append(faults, r.RuleID+": "+string(r.Message))
	}
	return faults
}

type sarifResult struct {
	RuleID  string
	Message json.RawMessage
}

func sarifResults(t *testing.T, log []byte) []sarifResult {
	t.Helper()
	var doc struct {
		Runs []struct{ Results []sarifResult }
	}
	if err := json.Unmarshal(log, &doc); err != nil {
		t.Fatalf("%v in %s", err, log)
	}
	if len(doc.Runs) != 1 {
		t.Fatalf("%d runs", len(doc.Runs))
	}
	return doc.Runs[0].Results
}
