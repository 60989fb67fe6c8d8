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
	"encoding/json"
	"fmt"
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
func Of(t reflect.Type) *Shape {
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

// Member returns the shape of a member that s has.
func (s *Shape) Member(name string) *Shape { return s.Members[s.place([]byte(name))].Shape }

// A Step is one step of a path: into a member of an object or an element of an array.
type Step struct {
	Member      bool
	Name, Field string // of a member
	Index       int    // of an element
}

// Into returns the step into a member of that name.
func Into(name string) Step { return Step{Member: true, Name: name} }

// At returns the step to an element.
func At(index int) Step { return Step{Index: index} }

// Path writes steps as in "findings[12].by[0]".
func Path(steps []Step) string {
	var b strings.Builder
	for _, s := range steps {
		switch {
		case !s.Member:
			fmt.Fprintf(&b, "[%d]", s.Index)
		case Plain(s.Name):
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

// Plain reports whether a name can stand in a path as it is.
func Plain(s string) bool {
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
	Twice                // an element that stands twice in a set; the scanner does not look for these
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

	// Value, if it is set, is called with each value that is a member of the
	// outermost object or an element of an array there, once it was read.
	Value func(path []Step, start, end int)
	// Fault is called with each fault.
	Fault func(Fault)

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
		s.syntax("more after the end of the document")
	}
	return !s.stop
}

func (s *Scanner) fault(class Class, offset int, text, value string) {
	s.Fault(Fault{class, offset, s.outer, s.path, text, value})
}

func (s *Scanner) syntax(text string) {
	s.halt(Syntax, text)
}

func (s *Scanner) halt(class Class, text string) {
	if !s.stop {
		s.stop = true
		s.fault(class, min(s.pos, len(s.Doc)), text, "")
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
	switch {
	case got == reflect.Invalid:
		s.wrongToken(c)
		return
	case shape != nil && got != shape.Kind:
		s.fault(Type, start, "want "+kindName(shape.Kind)+", not "+tokenName(c), "")
		shape = nil
	}
	switch got {
	case reflect.String:
		s.str()
	case reflect.Int:
		s.number(shape != nil)
	case reflect.Slice:
		s.array(shape)
	case reflect.Struct:
		s.object(shape)
	case reflect.Bool:
		if c == 't' {
			s.literal("true")
		} else {
			s.literal("false")
		}
	default:
		s.literal("null")
	}
}

func (s *Scanner) wrongToken(c byte) {
	if c == 0 && s.pos >= len(s.Doc) {
		s.syntax("the document ends where a value must stand")
		return
	}
	r, _ := utf8.DecodeRune(s.Doc[s.pos:])
	s.syntax(fmt.Sprintf("no value begins with %q", r))
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

func (s *Scanner) literal(want string) {
	if string(s.Doc[s.pos:min(s.pos+len(want), len(s.Doc))]) != want {
		s.syntax("no literal; want " + want)
		return
	}
	s.pos += len(want)
}

func (s *Scanner) enter() bool {
	if s.depth++; s.depth > s.MaxDepth {
		s.halt(Limit, fmt.Sprintf("nested more than %d deep", s.MaxDepth))
		return false
	}
	s.pos++
	return true
}

// Find returns where a value stands in doc, following steps from the value at
// offset; found is false where a step leads nowhere, and then the offset is
// that of the last value reached, or values more than 1000 deep lie in between. Doc need not be valid.
func Find(doc []byte, offset int, steps ...Step) (at int, found bool) {
	s := Scanner{Doc: doc, pos: offset, MaxDepth: 1000, MaxElems: math.MaxInt, Fault: func(Fault) {}}
	for _, step := range steps {
		s.next()
		at = s.pos
		if !s.enterStep(step) {
			return at, false
		}
	}
	s.next()
	return s.pos, s.pos < len(doc)
}

// enterStep goes to the value that a step leads to.
func (s *Scanner) enterStep(step Step) bool {
	opening, closing := byte('['), byte(']')
	if step.Member {
		opening, closing = '{', '}'
	}
	if s.next() != opening {
		return false
	}
	s.pos++
	if s.next() == closing {
		return false
	}
	for i := 0; ; i++ {
		here := i == step.Index
		if step.Member {
			if s.next() != '"' {
				return false
			}
			here = string(s.str()) == step.Name
			if s.stop || s.next() != ':' {
				return false
			}
			s.pos++
		}
		if here {
			return true
		}
		s.value(nil)
		if s.stop || !s.after(closing) {
			return false
		}
	}
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
		s.syntax(fmt.Sprintf("want a comma or %q", end))
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
					s.halt(Limit, fmt.Sprintf("more than %d records", s.MaxElems))
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
	var given uint64 // the members, by their places
	if s.next() == '}' {
		s.pos++
	} else {
		for {
			if s.next() != '"' {
				s.syntax("want a member's name in quotation marks")
				return
			}
			at := s.pos
			name := s.str()
			if s.stop {
				return
			}
			if s.next() != ':' {
				s.syntax("want a colon after a member's name")
				return
			}
			s.pos++
			s.path = append(s.path, Step{})
			if s.member(shape, name, at, &given); s.stop {
				return
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
		if m.Required && given&(1<<i) == 0 {
			s.path = append(s.path, Step{Member: true, Name: m.Name, Field: m.Field})
			s.fault(Missing, start, "is missing", "")
			s.path = s.path[:len(s.path)-1]
		}
	}
}

// member reads a member's value. Its name stands at at, in quotation marks.
func (s *Scanner) member(shape *Shape, name []byte, at int, given *uint64) {
	step := &s.path[len(s.path)-1]
	place := shape.place(name)
	var value *Shape
	if place < 0 {
		*step = Into(string(name))
		if shape != nil {
			s.unknown(shape, at)
		}
	} else {
		m := &shape.Members[place]
		*step = Step{Member: true, Name: m.Name, Field: m.Field}
		value = m.Shape
		if *given&(1<<place) != 0 {
			s.fault(Name, at, "given more than once", "")
			value = nil // the first is the one that counts
		}
		*given |= 1 << place
	}
	s.next()
	start := s.pos
	s.value(value)
	if !s.stop && value != nil && s.depth == 1 && s.Value != nil {
		s.Value(s.path, start, s.pos)
	}
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

func (s *Scanner) unknown(shape *Shape, at int) {
	text := "unknown member"
	name := s.path[len(s.path)-1].Name
	for _, m := range shape.Members {
		if strings.EqualFold(m.Name, name) {
			text = "not spelled " + strconv.Quote(m.Name) + ": unknown member"
		}
	}
	s.fault(Name, at, text, name)
}

// str reads a string and returns what it stands for.
func (s *Scanner) str() []byte {
	start := s.pos
	s.pos++
	escaped, ascii := false, true
	for s.pos < len(s.Doc) {
		switch c := s.Doc[s.pos]; {
		case c == '"':
			raw := s.Doc[start+1 : s.pos]
			s.pos++
			if !ascii && !utf8.Valid(raw) {
				s.fault(Text, start, "not UTF-8", "")
			}
			if !escaped {
				return raw
			}
			if loneSurrogate(raw) {
				s.fault(Text, start, "has half of a surrogate pair", "")
			}
			var text string
			if json.Unmarshal(s.Doc[start:s.pos], &text) != nil {
				s.pos = start
				s.syntax("no string")
			}
			return []byte(text)
		case c < ' ':
			s.syntax("a control character in a string")
			return nil
		case c == '\\':
			escaped = true
			if !s.escape() {
				s.syntax("no escape of JSON")
				return nil
			}
		default:
			ascii = ascii && c < utf8.RuneSelf
			s.pos++
		}
	}
	s.syntax("the document ends inside a string")
	return nil
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

// loneSurrogate reports whether raw, whose escapes are well formed, has half of a surrogate pair.
func loneSurrogate(raw []byte) bool {
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		if i++; raw[i] != 'u' {
			continue
		}
		r, _ := hex4(raw[i+1 : i+5])
		i += 4
		if !utf16.IsSurrogate(r) {
			continue
		}
		if i+6 >= len(raw) || raw[i+1] != '\\' || raw[i+2] != 'u' {
			return true
		}
		low, _ := hex4(raw[i+3 : i+7])
		if utf16.DecodeRune(r, low) == utf8.RuneError {
			return true
		}
		i += 6
	}
	return false
}

// number reads a number, which must be an int where whole is set.
func (s *Scanner) number(whole bool) {
	start := s.pos
	if s.Doc[s.pos] == '-' {
		s.pos++
	}
	switch {
	case s.pos < len(s.Doc) && s.Doc[s.pos] == '0':
		s.pos++
	case !s.digits():
		s.syntax("no number")
		return
	}
	integer := true
	if s.pos < len(s.Doc) && s.Doc[s.pos] == '.' {
		s.pos++
		integer = false
		if !s.digits() {
			s.syntax("no number")
			return
		}
	}
	if s.pos < len(s.Doc) && (s.Doc[s.pos] == 'e' || s.Doc[s.pos] == 'E') {
		s.pos++
		integer = false
		if s.pos < len(s.Doc) && (s.Doc[s.pos] == '+' || s.Doc[s.pos] == '-') {
			s.pos++
		}
		if !s.digits() {
			s.syntax("no number")
			return
		}
	}
	if !whole {
		return
	}
	raw := s.Doc[start:s.pos]
	if !integer {
		s.fault(Type, start, "want a whole number without a point or an exponent, not", string(raw))
	} else if _, err := strconv.Atoi(string(raw)); err != nil {
		s.fault(Type, start, "out of range:", string(raw))
	}
}

func (s *Scanner) digits() bool {
	start := s.pos
	for s.pos < len(s.Doc) && '0' <= s.Doc[s.pos] && s.Doc[s.pos] <= '9' {
		s.pos++
	}
	return s.pos > start
}
