package main

import (
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The code that is shown is the code that is run.
func TestCode(t *testing.T) {
	for file, n := range map[string]int{"queries.go": len(queries), "mistakes.go": len(mistakes)} {
		fset := token.NewFileSet()
		parsed, err := parser.ParseFile(fset, file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		print := func(node ast.Node) string {
			var s strings.Builder
			if err := format.Node(&s, fset, node); err != nil {
				t.Fatal(err)
			}
			return strings.TrimPrefix(s.String(), "return ")
		}
		compared := 0
		ast.Inspect(parsed, func(node ast.Node) bool {
			entry, ok := node.(*ast.CompositeLit)
			if !ok {
				return true
			}
			var shown string
			var run []string
			for _, e := range entry.Elts {
				field, ok := e.(*ast.KeyValueExpr)
				if !ok {
					return true
				}
				switch value := field.Value.(type) {
				case *ast.BasicLit:
					if field.Key.(*ast.Ident).Name == "code" {
						shown, _ = strconv.Unquote(value.Value)
					}
				case *ast.FuncLit:
					for _, statement := range value.Body.List {
						run = append(run, print(statement))
					}
				}
			}
			if compared++; !slices.Contains(run, shown) {
				t.Errorf("%s shows\n%s\nand runs\n%s", file, shown, strings.Join(run, "\n"))
			}
			return true
		})
		if compared != n {
			t.Errorf("%s: %d lines of code compared, want %d", file, compared, n)
		}
	}
}

// What a module of one's own is to copy needs nothing that it can't import.
func TestImports(t *testing.T) {
	for _, file := range []string{"report.go", "quotes.go", "findings.go", "queries.go", "report_test.go"} {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range parsed.Imports {
			if strings.Contains(spec.Path.Value, "/internal/") {
				t.Errorf("%s imports %s", file, spec.Path.Value)
			}
		}
	}
}
