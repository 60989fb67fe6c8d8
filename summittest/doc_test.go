package summittest_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"testing"
)

// TestDocumentation checks that every exported name has a comment, and every function an example.
func TestDocumentation(t *testing.T) {
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, path := range paths {
		f, err := parser.ParseFile(fset, path, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	p, err := doc.NewFromFiles(fset, files, "example.com/summit/summittest")
	if err != nil {
		t.Fatal(err)
	}
	if p.Doc == "" || len(p.Examples) == 0 {
		t.Error("the package has no comment or no example")
	}
	if len(p.Consts)+len(p.Vars) > 0 {
		t.Error("constants or variables are exported, which this test does not look at")
	}
	functions := p.Funcs
	for _, typ := range p.Types {
		if typ.Doc == "" {
			t.Errorf("%s has no comment", typ.Name)
		}
		functions = append(append(functions, typ.Funcs...), typ.Methods...)
	}
	for _, f := range functions {
		if f.Doc == "" {
			t.Errorf("%s has no comment", f.Name)
		}
		if len(f.Examples) == 0 {
			t.Errorf("%s has no example", f.Name)
		}
	}
}
