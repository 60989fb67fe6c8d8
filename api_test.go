package summit

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const apiHeader = `# The exported API of every package of the module, one line a declaration.
# Aside: packages under a folder named internal, which nobody else can import,
# package main (the examples), and modules of their own in nested folders.
# Of struct types there are the exported fields, of interfaces the exported
# methods; names of parameters do not count.
#
# Written by
#
#	go test -run TestAPI -update .
`

// TestAPI holds the exported API to the one written down, so that nobody
// changes it without seeing it.
func TestAPI(t *testing.T) {
	packages, err := loadModule(".", "example.com/summit")
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, pkg := range packages {
		lines = append(lines, apiOf(pkg)...)
	}
	slices.Sort(lines)
	got := apiHeader + "\n" + strings.Join(lines, "\n") + "\n"
	const file = "testdata/api.txt"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v; go test -run TestAPI -update . writes it", err)
	}
	if diff := cmp.Diff(strings.Split(strings.ReplaceAll(string(want), "\r\n", "\n"), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("the API is not that of %s; if it is meant to change, run go test -run TestAPI -update . (-file +API)\n%s", file, diff)
	}
}

// A loader type-checks the packages of the module, by their import paths. Of
// those of others it has the types that the compiler exports.
type loader struct {
	fset   *token.FileSet
	files  map[string][]*ast.File
	done   map[string]*types.Package
	others types.Importer
}

// loadModule returns the packages of the module in root that others can import.
func loadModule(root, module string) ([]*types.Package, error) {
	l := &loader{fset: token.NewFileSet(), files: make(map[string][]*ast.File), done: make(map[string]*types.Package)}
	if err := l.parse(root, module); err != nil {
		return nil, err
	}
	exports, err := l.exports()
	if err != nil {
		return nil, err
	}
	l.others = importer.ForCompiler(l.fset, "gc", func(importPath string) (io.ReadCloser, error) { return os.Open(exports[importPath]) })
	var packages []*types.Package
	for importPath, files := range l.files {
		if files[0].Name.Name == "main" || slices.Contains(strings.Split(importPath, "/"), "internal") {
			continue
		}
		pkg, err := l.Import(importPath)
		if err != nil {
			return nil, err
		}
		packages = append(packages, pkg)
	}
	return packages, nil
}

// parse parses the files of the module that are in a build, on every machine the same.
func (l *loader) parse(root, module string) error {
	context := build.Default
	context.GOOS, context.GOARCH, context.CgoEnabled = "linux", "amd64", false
	return filepath.WalkDir(root, func(dir string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		_, noModule := os.Stat(filepath.Join(dir, "go.mod"))
		if dir != root && (noModule == nil || d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") || strings.HasPrefix(d.Name(), "_")) {
			return filepath.SkipDir
		}
		found, err := context.ImportDir(dir, 0)
		if _, none := err.(*build.NoGoError); none {
			return nil
		}
		if err != nil {
			return err
		}
		importPath := path.Join(module, filepath.ToSlash(dir))
		for _, name := range found.GoFiles {
			file, err := parser.ParseFile(l.fset, filepath.Join(dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			l.files[importPath] = append(l.files[importPath], file)
		}
		return nil
	})
}

// exports returns where the go command has the types of the packages of others, by import path.
func (l *loader) exports() (map[string]string, error) {
	list := []string{"list", "-deps", "-export", "-f", "{{.ImportPath}}\t{{.Export}}", "--"}
	for _, files := range l.files {
		for _, file := range files {
			for _, spec := range file.Imports {
				importPath, err := strconv.Unquote(spec.Path.Value)
				if err != nil {
					return nil, err
				}
				if l.files[importPath] == nil {
					list = append(list, importPath)
				}
			}
		}
	}
	out, err := exec.Command("go", list...).Output()
	if err != nil {
		if exit, ok := err.(*exec.ExitError); ok {
			return nil, fmt.Errorf("go list: %v\n%s", err, exit.Stderr)
		}
		return nil, err
	}
	exports := make(map[string]string)
	for line := range strings.Lines(string(out)) {
		importPath, file, _ := strings.Cut(strings.TrimSpace(line), "\t")
		exports[importPath] = file
	}
	return exports, nil
}

func (l *loader) Import(importPath string) (*types.Package, error) {
	files, ok := l.files[importPath]
	if !ok {
		return l.others.Import(importPath)
	}
	if pkg := l.done[importPath]; pkg != nil {
		return pkg, nil
	}
	config := types.Config{Importer: l, IgnoreFuncBodies: true}
	pkg, err := config.Check(importPath, l.fset, files, nil)
	l.done[importPath] = pkg
	return pkg, err
}

// An api collects the declarations of a package.
type api struct {
	pkg   *types.Package
	lines []string
}

func apiOf(pkg *types.Package) []string {
	a := &api{pkg: pkg}
	for _, name := range pkg.Scope().Names() {
		if token.IsExported(name) {
			a.object(pkg.Scope().Lookup(name))
		}
	}
	return a.lines
}

func (a *api) add(format string, args ...any) {
	a.lines = append(a.lines, "pkg "+a.pkg.Path()+", "+fmt.Sprintf(format, args...))
}

func (a *api) object(object types.Object) {
	switch object := object.(type) {
	case *types.Const:
		a.add("const %s %s = %s", object.Name(), a.text(object.Type()), object.Val().ExactString())
	case *types.Var:
		a.add("var %s %s", object.Name(), a.text(object.Type()))
	case *types.Func:
		a.add("func %s%s", object.Name(), a.signature(object.Signature()))
	case *types.TypeName:
		a.typeName(object)
	}
}

func (a *api) typeName(object *types.TypeName) {
	if alias, ok := object.Type().(*types.Alias); ok {
		a.add("type %s%s = %s", object.Name(), a.typeParams(alias.TypeParams()), a.text(alias.Rhs()))
		return
	}
	named := object.Type().(*types.Named)
	head := "type " + object.Name() + a.typeParams(named.TypeParams())
	switch under := named.Underlying().(type) {
	case *types.Struct:
		a.add("%s struct", head)
		a.fields(head+" struct", under)
	case *types.Interface:
		a.add("%s %s", head, a.interfaceText(under))
		return // its methods are told
	default:
		a.add("%s %s", head, a.text(under))
	}
	a.methods(named)
}

func (a *api) fields(head string, s *types.Struct) {
	for field := range s.Fields() {
		under, isStruct := field.Type().Underlying().(*types.Struct)
		switch {
		case field.Exported() && field.Embedded():
			a.add("%s, embedded %s", head, a.text(field.Type()))
		case field.Exported():
			a.add("%s, %s %s", head, field.Name(), a.text(field.Type()))
		case field.Embedded() && isStruct:
			a.fields(head, under) // which are the outer struct's too
		}
	}
}

// methods adds the methods of a type, those of embedded fields included.
func (a *api) methods(named *types.Named) {
	values := types.NewMethodSet(named)
	for selection := range types.NewMethodSet(types.NewPointer(named)).Methods() {
		method := selection.Obj().(*types.Func)
		if !method.Exported() {
			continue
		}
		star := "*"
		if values.Lookup(method.Pkg(), method.Name()) != nil {
			star = ""
		}
		params := method.Signature().RecvTypeParams() // a method may name them in its own way
		if len(selection.Index()) > 1 {
			params = named.TypeParams()
		}
		a.add("method (%s%s%s) %s%s", star, named.Obj().Name(), paramNames(params), method.Name(), a.signature(selection.Type().(*types.Signature)))
	}
}

// interfaceText returns what an interface asks for.
func (a *api) interfaceText(i *types.Interface) string {
	parts, unexported := a.interfaceParts(i)
	slices.Sort(parts)
	if unexported {
		parts = append(parts, "unexported methods")
	}
	if len(parts) == 0 {
		return "interface {}"
	}
	return "interface { " + strings.Join(parts, "; ") + " }"
}

// interfaceParts tells unexported interfaces, whose names say nothing to users, by what is in them.
func (a *api) interfaceParts(i *types.Interface) (parts []string, unexported bool) {
	for method := range i.ExplicitMethods() {
		if method.Exported() {
			parts = append(parts, method.Name()+a.signature(method.Signature()))
		} else {
			unexported = true
		}
	}
	for embedded := range i.EmbeddedTypes() {
		if inner, ok := a.unexported(embedded); ok {
			more, hidden := a.interfaceParts(inner)
			parts = append(parts, more...)
			unexported = unexported || hidden
		} else {
			parts = append(parts, a.text(embedded))
		}
	}
	return parts, unexported
}

// unexported returns what an unexported interface of the package is.
func (a *api) unexported(t types.Type) (i *types.Interface, ok bool) {
	named, ok := t.(*types.Named)
	if !ok || named.Obj().Exported() || named.Obj().Pkg() != a.pkg {
		return nil, false
	}
	i, ok = named.Underlying().(*types.Interface)
	return i, ok
}

func (a *api) typeParams(list *types.TypeParamList) string {
	var params []string
	for param := range list.TypeParams() {
		constraint := a.text(param.Constraint())
		if i, ok := a.unexported(param.Constraint()); ok {
			constraint = a.interfaceText(i)
		}
		params = append(params, param.Obj().Name()+" "+constraint)
	}
	if len(params) == 0 {
		return ""
	}
	return "[" + strings.Join(params, ", ") + "]"
}

func paramNames(list *types.TypeParamList) string {
	if list.Len() == 0 {
		return ""
	}
	var names []string
	for param := range list.TypeParams() {
		names = append(names, param.Obj().Name())
	}
	return "[" + strings.Join(names, ", ") + "]"
}

func (a *api) signature(s *types.Signature) string {
	bare := types.NewSignatureType(nil, nil, nil, nameless(s.Params()), nameless(s.Results()), s.Variadic())
	return a.typeParams(s.TypeParams()) + strings.TrimPrefix(a.text(bare), "func")
}

func (a *api) text(t types.Type) string {
	return types.TypeString(withoutNames(t), types.RelativeTo(a.pkg))
}

func nameless(vars *types.Tuple) *types.Tuple {
	var list []*types.Var
	for v := range vars.Variables() {
		list = append(list, types.NewParam(token.NoPos, nil, "", withoutNames(v.Type())))
	}
	return types.NewTuple(list...)
}

// withoutNames returns t without the names of the parameters of functions in it.
func withoutNames(t types.Type) types.Type {
	switch t := t.(type) {
	case *types.Signature:
		return types.NewSignatureType(nil, nil, nil, nameless(t.Params()), nameless(t.Results()), t.Variadic())
	case *types.Pointer:
		return types.NewPointer(withoutNames(t.Elem()))
	case *types.Slice:
		return types.NewSlice(withoutNames(t.Elem()))
	case *types.Array:
		return types.NewArray(withoutNames(t.Elem()), t.Len())
	case *types.Map:
		return types.NewMap(withoutNames(t.Key()), withoutNames(t.Elem()))
	case *types.Chan:
		return types.NewChan(t.Dir(), withoutNames(t.Elem()))
	}
	return t
}
