package summit_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestDocumentation checks that every exported name has a comment, that links
// in comments lead somewhere, and that every function has an example.
func TestDocumentation(t *testing.T) {
	fset := token.NewFileSet()
	var files []*ast.File
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".go") {
			f, err := parser.ParseFile(fset, e.Name(), nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, f)
		}
	}
	p, err := doc.NewFromFiles(fset, files, "example.com/summit", doc.PreserveAST)
	if err != nil {
		t.Fatal(err)
	}

	names := map[string]bool{}
	documented := func(name, comment string) {
		names[name] = true
		if strings.TrimSpace(comment) == "" {
			t.Errorf("%s has no comment", name)
		}
	}
	values := func(groups []*doc.Value) {
		for _, group := range groups {
			for _, spec := range group.Decl.Specs {
				spec := spec.(*ast.ValueSpec)
				for _, name := range spec.Names {
					if name.IsExported() {
						documented(name.Name, group.Doc+spec.Doc.Text()+spec.Comment.Text())
					}
				}
			}
		}
	}
	functions := func(funcs []*doc.Func, examples bool) {
		for _, f := range funcs {
			name := f.Name
			if f.Recv != "" {
				name = strings.TrimPrefix(f.Recv, "*") + "." + name
				name = regexp.MustCompile(`\[\w+\]`).ReplaceAllString(name, "")
			}
			documented(name, f.Doc)
			if examples && len(f.Examples) == 0 {
				t.Errorf("%s has no example", name)
			}
		}
	}
	documented("package summit", p.Doc)
	values(p.Consts)
	values(p.Vars)
	functions(p.Funcs, true)
	for _, typ := range p.Types {
		documented(typ.Name, typ.Doc)
		values(typ.Consts)
		values(typ.Vars)
		functions(typ.Funcs, true)
		functions(typ.Methods, false)
		if fields, ok := typ.Decl.Specs[0].(*ast.TypeSpec).Type.(*ast.StructType); ok {
			for _, field := range fields.Fields.List {
				for _, name := range field.Names {
					names[typ.Name+"."+name.Name] = true
				}
			}
		}
	}

	link := regexp.MustCompile(`\[\*?([A-Z][\w.]*)\]`)
	for _, f := range files {
		if strings.HasSuffix(fset.File(f.Pos()).Name(), "_test.go") {
			continue
		}
		for _, group := range f.Comments {
			for _, m := range link.FindAllStringSubmatch(group.Text(), -1) {
				if !names[m[1]] {
					t.Errorf("%s: [%s] leads nowhere", fset.Position(group.Pos()), m[1])
				}
			}
		}
	}
}
