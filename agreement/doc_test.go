package agreement_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// TestDocumentation checks that every exported name has a comment and every
// function an example.
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
	p, err := doc.NewFromFiles(fset, files, "example.com/summit/agreement")
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
			if of == "" && len(f.Examples) == 0 {
				t.Errorf("%s has no example", f.Name)
			}
		}
	}
	documented("package agreement", p.Doc)
	functions(p.Funcs, "")
	for _, typ := range p.Types {
		documented(typ.Name, typ.Doc)
		functions(typ.Funcs, "")
		functions(typ.Methods, typ.Name+".")
	}
	if len(p.Consts)+len(p.Vars) > 0 {
		t.Error("this test does not look at constants and variables")
	}
}
