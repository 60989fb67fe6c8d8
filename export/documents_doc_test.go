package export_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"
)

// TestDocumentation checks that every exported name of the package has a comment, and every function an example.
func TestDocumentation(t *testing.T) {
	fset := token.NewFileSet()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".go") {
			f, err := parser.ParseFile(fset, e.Name(), nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, f)
		}
	}
	p, err := doc.NewFromFiles(fset, files, "example.com/summit/export")
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Consts)+len(p.Vars)+len(p.Types) > 0 {
		t.Error("the package has exported names that are no functions; look at their comments too")
	}
	for _, f := range p.Funcs {
		if strings.TrimSpace(f.Doc) == "" {
			t.Errorf("%s has no comment", f.Name)
		}
		if len(f.Examples) == 0 {
			t.Errorf("%s has no example", f.Name)
		}
	}
}
