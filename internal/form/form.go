// Package form checks that a JSON document has the form of a Go type, more
// strictly than encoding/json does: every member known, in its case, and given
// once, every value of its type, nothing null, text in valid Unicode. It
// says where each fault is.
//
// It reads by hand, and decodes nothing. encoding/json can't see most of these
// faults, and its Decoder.Token, with which one could, took 59,466 allocations
// for Anchorage's document, ten times those of decoding it, and 1.9 times its
// time. With encoding/json/v2 most of it would become options.
package form

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"iter"
	"math"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A Shape is the form of a JSON value.
type Shape struct {
	Kind    reflect.Kind // String, Int, Bool, Slice or Struct
	Elem    *Shape       // of a Slice
	Members []Member     // of a Struct
}

// A Member is a member of a JSON object.
type Member struct {
	Name     string // in JSON
	Field    string // in Go
	Required bool   // always written
	Shape    *Shape
}

// Of returns the shape of a type made of strings, ints, bools, slices and
// structs whose fields have json tags; a field without omitempty is required.
// A type with a method that reads JSON or text has none.
func Of(t reflect.Type) *Shape {
	if p := reflect.PointerTo(t); p.Implements(reflect.TypeFor[json.Unmarshaler]()) || p.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		return nil
	}
	s := &Shape{Kind: t.Kind()}
	switch t.Kind() {
	case reflect.Slice:
		s.Elem = Of(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			f := t.Field(i)
			if f.Anonymous {
				s.Members = append(s.Members, Of(f.Type).Members...)
				continue
			}
			name, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
			s.Members = append(s.Members, Member{name, f.Name, rest == "", Of(f.Type)})
		}
	}
	return s
}

// At returns the shape of the value to which steps lead, all into members that there are.
func (s *Shape) At(steps ...Step) *Shape {
	for _, step := range steps {
		if step.Member {
			s = s.Members[s.place([]byte(step.Name))].Shape
		} else {
			s = s.Elem
		}
	}
	return s
}

// A Step is one step of a path: into a member of an object or an element of an array.
type Step struct {
	Member      bool
	Name, Field string // of a member; an unknown one has no Field, and a long Name is cut
	Index       int    // of an element
}

// Into returns the step into a member of that name.
func Into(name string) Step { return Step{Member: true, Name: name} }

// At returns the step to an element.
func At(index int) Step { return Step{Index: index} }

// most is how long a path may become before its end is left out: an unknown
// member may be as deep, and have as long a name, as a document has room for.
const most = 400

// Path writes steps as in "findings[12].by[0]".
func Path(steps []Step) string {
	var b strings.Builder
	for _, s := range steps {
		if b.Len() > most {
			return b.String() + "…"
		}
		switch {
		case !s.Member:
			fmt.Fprintf(&b, "[%d]", s.Index)
		case plain(s.Name):
			if b.Len() > 0 {
				b.WriteByte('.')
			}
			b.WriteString(s.Name)
		default:
			fmt.Fprintf(&b, "[%q]", s.Name)
		}
	}
	return b.String()
}

// Field writes the members in steps as the fields of Go structs, as in
// "Mentions.Start"; unknown ones as they are named, quoted where that is odd.
func Field(steps []Step) string {
	var b strings.Builder
	for _, s := range steps {
		name := s.Field
		if name == "" {
			name = s.Name
			if quoted := strconv.Quote(name); quoted != `"`+name+`"` {
				name = quoted
			}
		}
		switch {
		case name == "":
			continue
		case b.Len() > most:
			return b.String() + "…"
		case b.Len() > 0:
			b.WriteByte('.')
		}
		b.WriteString(name)
	}
	return b.String()
}

// Cut returns s, or the beginning of a long s and "…".
func Cut[T string | []byte](s T) string {
	const most = 80
	if len(s) <= most {
		return string(s)
	}
	cut := most
	for cut > most-utf8.UTFMax && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return string(s[:cut]) + "…"
}

// plain reports whether a name can stand in a path as it is.
func plain(s string) bool {
	if s == "" {
		return false
	}
	for i := range len(s) {
		if c := s[i]; !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '$') {
			return false
		}
	}
	return true
}

// Class says what sort of fault a fault is.
type Class uint8

// The classes of faults.
const (
	Syntax  Class = iota // no JSON; nothing after it was read
	Limit                // too deep, or too many elements; nothing after it was read
	Name                 // a member that is not known, or given again
	Type                 // a value that is not of its type, or out of range
	Text                 // not Unicode
	Missing              // a required member that is not there
)

// A Fault is one thing that is wrong with a document.
type Fault struct {
	Class  Class
	Offset int
	Outer  int    // where the element of an array of the outermost object begins in which the fault is
	Path   []Step // good until the call that reports the fault returns
	Text   string // what is wrong, in words that Value, if any, completes
	Value  string
}

// A Scanner checks a document.
type Scanner struct {
	Doc      []byte
	MaxDepth int // of nested arrays and objects
	MaxElems int // in the arrays of the outermost object, together
	Require  bool
	Written  bool // by encoding/json, which writes \ufffd for what is not UTF-8

	// Value, if it is set, is called with each value that is a member of the
	// outermost object or an element of an array there, once it was read.
	Value func(path []Step, start, end int)
	// Fault is called with each fault.
	Fault func(Fault)

	visit func(path []Step, at int) (more bool)

	pos   int
	depth int
	elems int
	outer int // where the element being read of an array of the outermost object begins
	path  []Step
	stop  bool
}

// Scan checks the whole document and reports whether it is JSON.
func (s *Scanner) Scan(shape *Shape) bool {
	s.value(shape)
	if s.space(); !s.stop && s.pos < len(s.Doc) {
		s.halt(Syntax, "more after the end of the document")
	}
	return !s.stop
}

func (s *Scanner) fault(class Class, offset int, text, value string) {
	if s.Fault != nil {
		s.Fault(Fault{class, offset, s.outer, s.path, text, value})
	}
}

func (s *Scanner) halt(class Class, text string) {
	if !s.stop {
		s.stop = true
		s.fault(class, s.pos, text, "")
	}
}

// want halts where something does not stand that must.
func (s *Scanner) want(what string) {
	if s.pos >= len(s.Doc) {
		s.halt(Syntax, "the document ends where "+what+" must stand")
	} else {
		s.halt(Syntax, "want "+what)
	}
}

func (s *Scanner) space() {
	for s.pos < len(s.Doc) {
		switch s.Doc[s.pos] {
		case ' ', '\n', '\r', '\t':
			s.pos++
		default:
			return
		}
	}
}

// next returns the first byte of the next token, or 0.
func (s *Scanner) next() byte {
	s.space()
	if s.pos < len(s.Doc) {
		return s.Doc[s.pos]
	}
	return 0
}

// value reads a value. Without a shape any will do.
func (s *Scanner) value(shape *Shape) {
	c := s.next()
	start := s.pos
	got := kindOf(c)
	if s.visit != nil && got != reflect.Invalid && !s.visit(s.path, start) {
		s.stop = true
		return
	}
	switch {
	case got == reflect.Invalid && start < len(s.Doc):
		r, _ := utf8.DecodeRune(s.Doc[start:])
		s.halt(Syntax, fmt.Sprintf("no value begins with %q", r))
		return
	case got == reflect.Invalid:
		s.want("a value")
		return
	case (got == reflect.Bool || got == reflect.Pointer) && !s.literal(c):
		return
	case shape != nil && got != shape.Kind:
		s.fault(Type, start, "want "+kindName(shape.Kind)+", not "+tokenName(c), "")
		shape = nil
	}
	switch got {
	case reflect.String:
		if _, wrong := s.str(); wrong != "" {
			s.fault(Text, start, wrong, "")
		}
	case reflect.Int:
		s.number(shape != nil)
	case reflect.Slice:
		s.array(shape)
	case reflect.Struct:
		s.object(shape)
	}
}

// kindOf returns the kind of value that begins with c; Pointer stands for null.
func kindOf(c byte) reflect.Kind {
	switch {
	case c == '"':
		return reflect.String
	case c == '-' || '0' <= c && c <= '9':
		return reflect.Int
	case c == '[':
		return reflect.Slice
	case c == '{':
		return reflect.Struct
	case c == 't' || c == 'f':
		return reflect.Bool
	case c == 'n':
		return reflect.Pointer
	}
	return reflect.Invalid
}

func kindName(k reflect.Kind) string {
	return map[reflect.Kind]string{reflect.String: "a string", reflect.Int: "a whole number", reflect.Bool: "true or false", reflect.Slice: "an array", reflect.Struct: "an object"}[k]
}

func tokenName(c byte) string {
	switch kindOf(c) {
	case reflect.Pointer:
		return "null"
	case reflect.Int:
		return "a number"
	}
	return kindName(kindOf(c))
}

// literal reads true, false or null, which of them begins with c.
func (s *Scanner) literal(c byte) bool {
	want := "null"
	switch c {
	case 't':
		want = "true"
	case 'f':
		want = "false"
	}
	if string(s.Doc[s.pos:min(s.pos+len(want), len(s.Doc))]) != want {
		s.halt(Syntax, "no literal; want "+want)
		return false
	}
	s.pos += len(want)
	return true
}

func (s *Scanner) enter() bool {
	if s.depth++; s.depth > s.MaxDepth {
		s.halt(Limit, fmt.Sprintf("nested deeper than %d", s.MaxDepth))
		return false
	}
	s.pos++
	return true
}

// MaxDepth is how deep a document may be nested: what is read by recursion must
// not be what ends the program.
const MaxDepth = 1000

// Walk calls visit for the value at offset in doc and each value in it, with the
// path from there, until visit returns false. Doc need not be valid; what is
// after its first fault of syntax is not visited.
func Walk(doc []byte, offset int, shape *Shape, visit func(path []Step, at int) (more bool)) {
	s := Scanner{Doc: doc, pos: offset, MaxDepth: MaxDepth, MaxElems: math.MaxInt, visit: visit}
	s.value(shape)
}

// String returns the string at offset in doc, if one in valid Unicode stands there.
func String(doc []byte, offset int) (text string, ok bool) {
	s := Scanner{Doc: doc, pos: offset}
	if s.next() != '"' {
		return "", false
	}
	raw, wrong := s.str()
	if s.stop || wrong != "" {
		return "", false
	}
	return string(unquote(raw)), true
}

// after reads what follows an element or a member: a comma, or the end.
func (s *Scanner) after(end byte) (more bool) {
	switch s.next() {
	case ',':
		s.pos++
		return true
	case end:
		s.pos++
	default:
		s.want(fmt.Sprintf("a comma or %q", end))
	}
	return false
}

func (s *Scanner) array(shape *Shape) {
	if !s.enter() {
		return
	}
	var elem *Shape
	if shape != nil {
		elem = shape.Elem
	}
	outer := shape != nil && s.depth == 2 && len(s.path) == 1
	if s.next() == ']' {
		s.pos++
	} else {
		for i := 0; ; i++ {
			s.path = append(s.path, Step{Index: i})
			if outer {
				if s.elems++; s.elems > s.MaxElems {
					s.halt(Limit, fmt.Sprintf("more records than %d", s.MaxElems))
					return
				}
			}
			s.next()
			start := s.pos
			if outer {
				s.outer = start
			}
			s.value(elem)
			if s.stop {
				return
			}
			if outer && s.Value != nil {
				s.Value(s.path, start, s.pos)
			}
			more := s.after(']')
			if s.path = s.path[:len(s.path)-1]; !more {
				break
			}
		}
	}
	s.depth--
}

func (s *Scanner) object(shape *Shape) {
	start := s.pos
	if !s.enter() {
		return
	}
	var given members
	if s.next() == '}' {
		s.pos++
	} else {
		for {
			if s.next() != '"' {
				s.want("a member's name in quotation marks")
				return
			}
			at := s.pos
			name, wrong := s.str()
			if s.stop {
				return
			}
			if s.next() != ':' {
				s.want("a colon after a member's name")
				return
			}
			s.pos++
			s.path = append(s.path, Step{})
			value := s.name(shape, unquote(name), wrong, at, &given)
			s.next()
			start := s.pos
			if s.value(value); s.stop {
				return
			}
			if value != nil && s.depth == 1 && s.Value != nil {
				s.Value(s.path, start, s.pos)
			}
			more := s.after('}')
			if s.path = s.path[:len(s.path)-1]; !more {
				break
			}
		}
		if s.stop {
			return
		}
	}
	s.depth--
	if shape == nil || !s.Require {
		return
	}
	for i, m := range shape.Members {
		if m.Required && (given.exact|given.otherwise)&(1<<i) == 0 {
			s.path = append(s.path, Step{Member: true, Name: m.Name, Field: m.Field})
			s.fault(Missing, start, "is missing", "")
			s.path = s.path[:len(s.path)-1]
		}
	}
}

// members are members of an object, by their places in its shape: those that
// were given, and those that were given in another case.
type members struct{ exact, otherwise uint64 }

// name takes the name of a member, which stands at at, into the path, and returns
// the shape that its value must have, if it must have one.
func (s *Scanner) name(shape *Shape, name []byte, wrong string, at int, given *members) *Shape {
	step := &s.path[len(s.path)-1]
	place := shape.place(name)
	if place < 0 {
		*step = Into(Cut(name))
		if wrong != "" {
			s.fault(Text, at, wrong, "")
		} else if shape != nil {
			s.unknown(shape, at, given)
		}
		return nil
	}
	m := &shape.Members[place]
	*step = Step{Member: true, Name: m.Name, Field: m.Field}
	if given.exact&(1<<place) != 0 {
		s.fault(Name, at, "given more than once", "")
		return nil // the first is the one that counts
	}
	given.exact |= 1 << place
	return m.Shape
}

// place returns the place of the member of that name, or -1.
func (s *Shape) place(name []byte) int {
	if s != nil {
		for i := range s.Members {
			if s.Members[i].Name == string(name) {
				return i
			}
		}
	}
	return -1
}

func (s *Scanner) unknown(shape *Shape, at int, given *members) {
	text := "unknown member"
	name := s.path[len(s.path)-1].Name
	for i, m := range shape.Members {
		if strings.EqualFold(m.Name, name) {
			text = "not spelled " + strconv.Quote(m.Name) + ": unknown member"
			given.otherwise |= 1 << i
		}
	}
	s.fault(Name, at, text, name)
}

// str reads a string and returns it with its quotation marks, and what is wrong
// with its text, if anything is.
func (s *Scanner) str() (raw []byte, wrong string) {
	start := s.pos
	s.pos++
	escaped, ascii := false, true
	for s.pos < len(s.Doc) {
		switch c := s.Doc[s.pos]; {
		case c == '"':
			s.pos++
			raw = s.Doc[start:s.pos]
			switch {
			case !ascii && !utf8.Valid(raw), escaped && s.Written && replaced(raw):
				wrong = "not UTF-8"
			case escaped && loneSurrogate(raw):
				wrong = "has half of a surrogate pair"
			}
			return raw, wrong
		case c < ' ':
			s.halt(Syntax, "a control character in a string")
			return nil, ""
		case c == '\\':
			escaped = true
			if !s.escape() {
				s.halt(Syntax, "no escape of JSON")
				return nil, ""
			}
		default:
			ascii = ascii && c < utf8.RuneSelf
			s.pos++
		}
	}
	s.halt(Syntax, "the document ends inside a string")
	return nil, ""
}

// unquote returns what a string that str returned stands for.
func unquote(raw []byte) []byte {
	if bytes.IndexByte(raw, '\\') < 0 {
		return raw[1 : len(raw)-1]
	}
	var text string
	_ = json.Unmarshal(raw, &text) // str found no fault in its syntax
	return []byte(text)
}

func (s *Scanner) escape() bool {
	rest := s.Doc[s.pos:]
	if len(rest) < 2 {
		return false
	}
	switch rest[1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		s.pos += 2
		return true
	case 'u':
		if len(rest) < 6 {
			return false
		}
		if _, ok := hex4(rest[2:6]); !ok {
			return false
		}
		s.pos += 6
		return true
	}
	return false
}

func hex4(digits []byte) (r rune, ok bool) {
	for _, c := range digits {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}

// units returns an iterator over the \u escapes in raw, whose escapes are well
// formed: where each stands, and its UTF-16 unit.
func units(raw []byte) iter.Seq2[int, rune] {
	return func(yield func(int, rune) bool) {
		for i := 0; i < len(raw); i++ {
			if raw[i] != '\\' {
				continue
			}
			if i++; raw[i] != 'u' {
				continue
			}
			if r, _ := hex4(raw[i+1 : i+5]); !yield(i-1, r) {
				return
			}
			i += 4
		}
	}
}

// loneSurrogate reports whether raw has half of a surrogate pair.
func loneSurrogate(raw []byte) bool {
	high, at := rune(0), 0 // the first half that waits for the second, and where it must stand
	for i, r := range units(raw) {
		switch {
		case high != 0:
			if i != at || utf16.DecodeRune(high, r) == utf8.RuneError {
				return true
			}
			high = 0
		case utf16.IsSurrogate(r):
			high, at = r, i+6
		}
	}
	return high != 0
}

// replaced reports whether encoding/json wrote something else for a part of raw.
func replaced(raw []byte) bool {
	for _, r := range units(raw) {
		if r == utf8.RuneError {
			return true
		}
	}
	return false
}

// number reads a number, which must be an int where whole is set.
func (s *Scanner) number(whole bool) {
	start := s.pos
	s.skip('-', '-')
	if s.skip('0', '0') && s.digits() {
		s.pos = start
		s.halt(Syntax, "no number begins with a 0 and another digit")
		return
	}
	integer := true
	ok := s.pos > start && s.Doc[s.pos-1] == '0' || s.digits()
	if ok && s.skip('.', '.') {
		integer = false
		ok = s.digits()
	}
	if ok && s.skip('e', 'E') {
		integer = false
		s.skip('+', '-')
		ok = s.digits()
	}
	raw := s.Doc[start:s.pos]
	switch {
	case !ok:
		s.halt(Syntax, "no number")
	case whole && !integer:
		s.fault(Type, start, "want a whole number without a point or an exponent, not", Cut(raw))
	case whole && (len(raw) > 20 || !isInt(raw)):
		s.fault(Type, start, "out of range:", Cut(raw))
	}
}

func isInt(digits []byte) bool {
	_, err := strconv.Atoi(string(digits))
	return err == nil
}

// skip skips a byte that is a or b, if one stands there.
func (s *Scanner) skip(a, b byte) bool {
	if s.pos < len(s.Doc) && (s.Doc[s.pos] == a || s.Doc[s.pos] == b) {
		s.pos++
		return true
	}
	return false
}

func (s *Scanner) digits() bool {
	start := s.pos
	for s.pos < len(s.Doc) && '0' <= s.Doc[s.pos] && s.Doc[s.pos] <= '9' {
		s.pos++
	}
	return s.pos > start
}
