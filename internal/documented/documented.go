// Package documented checks that the packages of this module are documented, for their tests.
package documented

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Check checks that every exported name of the package in the current folder, whose import path is given, has a
// comment, and every function and method an example but for those that do without. It returns the documentation.
func Check(t *testing.T, path string, without ...string) *doc.Package {
	t.Helper()
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
	p, err := doc.NewFromFiles(fset, files, path)
	if err != nil {
		t.Fatal(err)
	}
	commented := func(name, comment string) {
		if strings.TrimSpace(comment) == "" {
			t.Errorf("%s has no comment", name)
		}
	}
	functions := func(funcs []*doc.Func, of string) {
		for _, f := range funcs {
			commented(of+f.Name, f.Doc)
			if (len(f.Examples) == 0) != slices.Contains(without, of+f.Name) {
				t.Errorf("%s%s has no example, or does without and has one", of, f.Name)
			}
		}
	}
	values := func(groups []*doc.Value) {
		for _, group := range groups {
			commented(group.Names[0]+" and what follows it", group.Doc)
		}
	}
	commented("package "+p.Name, p.Doc)
	values(p.Consts)
	values(p.Vars)
	functions(p.Funcs, "")
	for _, typ := range p.Types {
		commented(typ.Name, typ.Doc)
		values(typ.Consts)
		values(typ.Vars)
		functions(typ.Funcs, "")
		functions(typ.Methods, typ.Name+".")
	}
	return p
}
