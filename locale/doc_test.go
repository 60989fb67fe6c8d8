package locale

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestDocumentation checks that every exported name has a comment, every function and method an example, and that the
// first example of the package comment is the one that is run.
func TestDocumentation(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	p, err := doc.NewFromFiles(fset, files, "example.com/summit/locale")
	if err != nil {
		t.Fatal(err)
	}
	documented := func(name, comment string) {
		if strings.TrimSpace(comment) == "" {
			t.Errorf("%s has no comment", name)
		}
	}
	functions := func(funcs []*doc.Func, of string) {
		for _, f := range funcs {
			documented(of+f.Name, f.Doc)
			if len(f.Examples) == 0 {
				t.Errorf("%s%s has no example", of, f.Name)
			}
		}
	}
	documented("package locale", p.Doc)
	functions(p.Funcs, "")
	for _, typ := range p.Types {
		documented(typ.Name, typ.Doc)
		functions(typ.Funcs, "")
		functions(typ.Methods, typ.Name+".")
		for _, group := range typ.Consts {
			documented(group.Names[0]+" and what follows it", group.Doc)
		}
	}
	if len(p.Consts)+len(p.Vars) > 0 {
		t.Error("this test does not look at constants without a type and at variables")
	}
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
