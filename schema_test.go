package summit_test

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"example.com/summit"
)

// A node is a schema, as far as the tests here look into it.
type node struct {
	ID          string           `json:"$id"`
	Schema      string           `json:"$schema"`
	Ref         string           `json:"$ref"`
	Description string           `json:"description"`
	Type        string           `json:"type"`
	Const       any              `json:"const"`
	Enum        []string         `json:"enum"`
	Pattern     string           `json:"pattern"`
	Minimum     *int64           `json:"minimum"`
	Maximum     *int64           `json:"maximum"`
	Unique      bool             `json:"uniqueItems"`
	Items       *node            `json:"items"`
	Properties  map[string]*node `json:"properties"`
	Required    []string         `json:"required"`
	Additional  *bool            `json:"additionalProperties"`
	Defs        map[string]*node `json:"$defs"`
}

// A schemaWalk compares a schema with Go types.
type schemaWalk struct {
	*testing.T
	root   *node
	enums  map[string][]string // the constants of each type of strings, in their order
	walked map[string]bool     // the definitions and types that were come by
}

func parseSchema(t *testing.T) *node {
	t.Helper()
	root := new(node)
	if err := json.Unmarshal([]byte(summit.Schema()), root); err != nil {
		t.Fatal(err)
	}
	return root
}

// TestSchema compares the schema with the Go types: the members of each
// record, the types of their values, and the enumerations. It fails on any difference.
func TestSchema(t *testing.T) {
	w := &schemaWalk{t, parseSchema(t), stringConstants(t), map[string]bool{}}
	w.object("the document", w.root, reflect.TypeFor[summit.Draft](), header(t))

	for name, def := range w.root.Defs {
		if def.Description == "" {
			t.Errorf("definition %s has no description", name)
		}
		if !w.walked[name] && name != "sourceAtHand" {
			t.Errorf("no member is of definition %s", name)
		}
		for _, value := range def.Enum {
			if told := cmp.Or(value, `""`); !strings.Contains(def.Description, told+": ") && !strings.Contains(def.Description, told+" is ") {
				t.Errorf("the description of %s does not tell what %q is", name, value)
			}
		}
	}
	for name := range w.enums {
		if !isIDType(name) && !w.walked[name] && name != "Verdict" { // which no document has
			t.Errorf("the schema has no enumeration %s", name)
		}
	}
}

// TestSchemaHeader compares what documents say of themselves with the schema.
func TestSchemaHeader(t *testing.T) {
	root, said := parseSchema(t), header(t)
	if want := "https://json-schema.org/draft/2020-12/schema"; root.Schema != want {
		t.Errorf("the schema's schema is %q, want %q", root.Schema, want)
	}
	if said["$schema"] != root.ID {
		t.Errorf("documents name the schema %q, which calls itself %q", said["$schema"], root.ID)
	}
	format := root.Properties["format"]
	if format == nil {
		t.Fatal("the schema has no format")
	}
	if format.Const != said["format"] {
		t.Errorf("documents are of format %q, those of the schema of %q", said["format"], format.Const)
	}
}

// header returns the members of every document, which no Go type shows.
func header(t *testing.T) map[string]string {
	t.Helper()
	doc, err := summit.Brief{}.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	var members map[string]string
	if err := json.Unmarshal(doc, &members); err != nil {
		t.Fatal(err)
	}
	return members
}

// TestSchemaRequired checks that Read can't be without those members that the
// schema says are required, and can be without all others.
func TestSchemaRequired(t *testing.T) {
	const doc = `{"format": "summit/1", "$schema": "", "title": "T", "date": "2025", "language": "en", "edition": "1",
		"source": {"title": "T", "sha256": "3647a866d15fac9218ea0d9dcd891848d4cfb9148476bed76e4377e267b723d2", "size": 9},
		"sections": [{"id": "s", "title": "T", "within": "", "untitled": true}],
		"sentences": [{"section": "s", "start": 0, "end": 9}],
		"actors": [{"id": "a", "name": "A", "aliases": [], "kind": "person", "role": "", "within": [], "region": ""}],
		"regions": [{"id": "r", "name": "R", "kind": "city", "within": [], "code": ""}],
		"topics": [{"id": "t", "name": "T", "within": "", "gloss": ""}],
		"quotes": [{"id": "q", "text": "Q", "form": "mixed", "by": [], "about": [], "phases": [], "settings": [], "negated": false, "variant": "",
			"topics": [], "regions": [], "mentions": [{"sentence": 1, "start": 1, "end": 2, "cue": "said"}]}],
		"findings": [{"id": "f", "kind": "event", "outcome": "", "modality": "", "condition": "", "phases": [], "settings": [], "date": "", "statement": "F.",
			"by": [], "citing": [], "actors": [], "topics": [], "regions": [], "quotes": [], "sentences": []}]}`
	root := parseSchema(t)
	var all map[string]any
	if err := json.Unmarshal([]byte(doc), &all); err != nil {
		t.Fatal(err)
	}
	read := func() error {
		doc, err := json.Marshal(all)
		if err != nil {
			t.Fatal(err)
		}
		_, err = summit.Read(strings.NewReader(string(doc)))
		return err
	}
	if err := read(); err != nil {
		t.Fatal(err)
	}

	var without func(path string, object map[string]any, schema *node)
	without = func(path string, object map[string]any, schema *node) {
		schema = root.resolve(schema)
		if schema == nil {
			t.Errorf("%s: no schema", path)
			return
		}
		if got, want := slices.Sorted(maps.Keys(object)), slices.Sorted(maps.Keys(schema.Properties)); !slices.Equal(got, want) {
			t.Errorf("%s: the test has the members %q, the schema %q", path, got, want)
		}
		for name, value := range maps.Clone(object) {
			at := strings.TrimPrefix(path+"."+name, ".")
			delete(object, name)
			missing := false
			if err := read(); err != nil {
				faults, _ := err.(summit.Errors)
				missing = slices.ContainsFunc(faults, func(e *summit.RecordError) bool {
					return e.Path == at && e.Value == "" && errors.Is(e, summit.ErrEmpty) && strings.HasSuffix(e.Error(), "is missing")
				})
			}
			object[name] = value
			if required := slices.Contains(schema.Required, name); missing != required {
				t.Errorf("%s: required by Read: %t, by the schema: %t", at, missing, required)
			}
			member := schema.Properties[name]
			switch value := value.(type) {
			case map[string]any:
				without(at, value, member)
			case []any:
				for i, elem := range value {
					if elem, ok := elem.(map[string]any); ok {
						without(fmt.Sprintf("%s[%d]", at, i), elem, root.resolve(member).Items)
					}
				}
			}
		}
	}
	without("", all, root)
}

// resolve returns the schema that n refers to, or n itself.
func (root *node) resolve(n *node) *node {
	for n != nil && n.Ref != "" {
		n = root.Defs[strings.TrimPrefix(n.Ref, "#/$defs/")]
	}
	return n
}

// def returns the name of the definition that n is.
func (n *node) def() string {
	if n == nil {
		return ""
	}
	return strings.TrimPrefix(n.Ref, "#/$defs/")
}

// object compares the schema of an object with a struct, or with one that has
// more members than Go shows.
func (w *schemaWalk) object(at string, n *node, t reflect.Type, more map[string]string) {
	w.Helper()
	if n == nil {
		w.Errorf("%s: no schema", at)
		return
	}
	if n.Type != "object" || n.Additional == nil || *n.Additional {
		w.Errorf("%s: want an object without additional properties", at)
	}
	members := map[string]reflect.StructField{}
	var required []string
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		members[name] = f
		if options == "" {
			required = append(required, name)
		}
	}
	for name := range more {
		if n.Properties[name] == nil {
			w.Errorf("%s: no member %q", at, name)
		}
	}
	if more != nil {
		required = append(required, "format")
	}
	for name, member := range n.Properties {
		if member.Description == "" {
			w.Errorf("%s: member %q has no description of its own", at, name)
		}
		if _, ok := more[name]; members[name].Name == "" && !ok {
			w.Errorf("%s: %v has no member %q", at, t, name)
		}
	}
	for name, f := range members {
		if n.Properties[name] == nil {
			w.Errorf("%s: no member %q, which %v has", at, name, t)
			continue
		}
		w.value(at+"."+name, n.Properties[name], f.Type, slices.Contains(required, name))
	}
	if got, want := slices.Sorted(slices.Values(n.Required)), slices.Sorted(slices.Values(required)); !slices.Equal(got, want) {
		w.Errorf("%s: requires %q, want %q", at, got, want)
	}
}

// value compares the schema of a value with its type.
func (w *schemaWalk) value(at string, n *node, t reflect.Type, required bool) {
	w.Helper()
	def := n.def()
	w.walked[def] = true
	n = w.root.resolve(n)
	if n == nil {
		w.Errorf("%s: no definition %q", at, def)
		return
	}
	name := t.Name()
	switch {
	case strings.HasPrefix(name, "Set["):
		if n.Type != "array" || !n.Unique || n.Items == nil {
			w.Errorf("%s: want an array without duplicates", at)
			return
		}
		w.value(at+"[]", n.Items, t.Field(0).Type.Elem(), true)
	case t.Kind() == reflect.Slice:
		if n.Type != "array" || n.Items == nil {
			w.Errorf("%s: want an array", at)
			return
		}
		w.value(at+"[]", n.Items, t.Elem(), true)
	case t.Kind() == reflect.Struct:
		if def != lowerFirst(name) {
			w.Errorf("%s: is of definition %q, want %q", at, def, lowerFirst(name))
		}
		w.object(at, n, t, nil)
	case t.Kind() == reflect.Int:
		if n.Type != "integer" || n.Minimum == nil || *n.Minimum < 0 || n.Maximum == nil {
			w.Errorf("%s: want an integer in a range from 0", at)
		}
	case t.Kind() == reflect.Bool:
		if n.Type != "boolean" {
			w.Errorf("%s: want a boolean", at)
		}
	case t.Kind() != reflect.String:
		w.Errorf("%s: %v is not provided for", at, t)
	case isIDType(name):
		want := "idOrNone"
		if required {
			want = "id"
		}
		if def != want || n.Pattern == "" {
			w.Errorf("%s: is of definition %q, want %q", at, def, want)
		}
	case len(w.enums[name]) > 0:
		w.walked[name] = true
		want := w.enums[name]
		if !required && !slices.Contains(want, "") {
			want = append([]string{""}, want...)
		}
		if def != lowerFirst(name) || !slices.Equal(n.Enum, want) {
			w.Errorf("%s: is of definition %q with the values %q, want %q with %q", at, def, n.Enum, lowerFirst(name), want)
		}
	case name == "Date":
		if def != "date" {
			w.Errorf("%s: is of definition %q, want date", at, def)
		}
	case name != "string":
		w.Errorf("%s: no constants of type %v", at, t)
	default:
		if n.Type != "string" || n.Pattern == "" || len(n.Enum) > 0 || required && def != "text" {
			w.Errorf("%s: want a string with a pattern", at)
		}
	}
}

func isIDType(name string) bool { return strings.HasSuffix(name, "ID") }

func lowerFirst(name string) string {
	return string(unicode.ToLower(rune(name[0]))) + name[1:]
}

// stringConstants returns the constants of the package's types of strings, by
// their types, in the order of the source.
func stringConstants(t *testing.T) map[string][]string {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".go") && !strings.HasSuffix(e.Name(), "_test.go") {
			f, err := parser.ParseFile(fset, e.Name(), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, f)
		}
	}
	// Constants depend on no import, so that it does not matter that none is found.
	config := types.Config{IgnoreFuncBodies: true, Error: func(error) {}}
	pkg, _ := config.Check("example.com/summit", fset, files, nil)
	var consts []*types.Const
	for _, name := range pkg.Scope().Names() {
		if c, ok := pkg.Scope().Lookup(name).(*types.Const); ok && c.Val().Kind() == constant.String {
			consts = append(consts, c)
		}
	}
	// Files have their places in the order in which they were parsed.
	slices.SortFunc(consts, func(a, b *types.Const) int { return cmp.Compare(a.Pos(), b.Pos()) })
	values := map[string][]string{}
	for _, c := range consts {
		if named, ok := c.Type().(*types.Named); ok && named.Obj().Exported() {
			values[named.Obj().Name()] = append(values[named.Obj().Name()], constant.StringVal(c.Val()))
		}
	}
	return values
}
