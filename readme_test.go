package summit_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestREADME runs README's programs in a module of their own, as a reader would.
func TestREADME(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles programs; not with -short")
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("needs the go command: ", err)
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	programs := regexp.MustCompile("(?s)```go\n(.*?)```.*?```text\n(.*?)```").FindAllSubmatch(readme, -1)
	if len(programs) == 0 {
		t.Error("README.md has no program")
	}
	for i, p := range programs {
		if diff := cmp.Diff(string(p[2]), goRun(t, string(p[1]))); diff != "" {
			t.Errorf("program %d prints something else (-README, +printed):\n%s", i+1, diff)
		}
	}

	recipes := regexp.MustCompile("(?m)^\\| ([^|]*\\?) \\| `(b\\..*)` \\| (.*) \\|$").FindAllSubmatch(readme, -1)
	if len(recipes) < 10 {
		t.Errorf("README.md has %d recipes that this test can read, want 10 or more", len(recipes))
	}
	var code, want strings.Builder
	code.WriteString("package main\n\nimport (\n\t\"fmt\"\n\n\t\"example.com/summit\"\n)\n\nfunc main() {\n\tb := summit.Anchorage()\n")
	for _, r := range recipes {
		fmt.Fprintf(&code, "\tfmt.Println(%q)\n\tfor r := range %s {\n\t\tfmt.Println(r.ID)\n\t}\n", r[1], r[2])
		fmt.Fprintf(&want, "%s\n%s\n", r[1], strings.ReplaceAll(strings.ReplaceAll(string(r[3]), "`", ""), ", ", "\n"))
	}
	code.WriteString("}\n")
	if diff := cmp.Diff(want.String(), goRun(t, code.String())); diff != "" {
		t.Errorf("recipes give something else (-README, +found):\n%s", diff)
	}
}

// goRun runs a program in a module that requires this one, and returns what it prints.
func goRun(t *testing.T, program string) string {
	t.Helper()
	here, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	sum, err := os.ReadFile("go.sum")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	module := strings.Replace(string(mod), "module example.com/summit", "module reader", 1)
	module += fmt.Sprintf("\nrequire example.com/summit v0.0.0\n\nreplace example.com/summit => %s\n", here)
	for name, content := range map[string]string{"main.go": program, "go.mod": module, "go.sum": string(sum)} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("go", "run", ".")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s\n%s", err, out, program)
	}
	return string(out)
}
