package form

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

type inner struct {
	Name string `json:"name"`
	Size int    `json:"size,omitempty"`
}

type outer struct {
	inner
	Flag  bool     `json:"flag,omitempty"`
	Texts []string `json:"texts,omitempty"`
	Inner []inner  `json:"inner,omitempty"`
	Sub   inner    `json:"sub,omitzero"`
}

var outerShape = Of(reflect.TypeFor[outer]())

func TestOf(t *testing.T) {
	var got []string
	for _, m := range outerShape.Members {
		got = append(got, fmt.Sprintf("%s %s %t %s", m.Name, m.Field, m.Required, m.Shape.Kind))
	}
	want := []string{"name Name true string", "size Size false int", "flag Flag false bool", "texts Texts false slice", "inner Inner false slice", "sub Sub false struct"}
	if !slices.Equal(got, want) {
		t.Errorf("members %q, want %q", got, want)
	}
	if outerShape.At(Into("inner"), At(0), Into("size")).Kind != reflect.Int {
		t.Error("the size of an inner one is no int")
	}
}

// scan returns whether doc is JSON, by the scanner, and its faults, each as "class@offset path: text value".
func scan(doc string, shape *Shape, change func(*Scanner)) (ok bool, faults []string) {
	names := [...]string{Syntax: "syntax", Limit: "limit", Name: "name", Type: "type", Text: "text", Missing: "missing"}
	s := Scanner{Doc: []byte(doc), MaxDepth: 100, MaxElems: 100, Fault: func(f Fault) {
		faults = append(faults, strings.TrimSpace(fmt.Sprintf("%s@%d %s: %s %s", names[f.Class], f.Offset, Path(f.Path), f.Text, f.Value)))
	}}
	if change != nil {
		change(&s)
	}
	return s.Scan(shape), faults
}

// checkValid holds the scanner to encoding/json, which replaces what is not Unicode.
func checkValid(t testing.TB, doc string) {
	t.Helper()
	for _, shape := range []*Shape{nil, outerShape} {
		ok, faults := scan(doc, shape, nil)
		if want := json.Valid([]byte(doc)); ok != want {
			t.Errorf("Scan(%q) = %t, json.Valid %t; faults %q", doc, ok, want, faults)
		}
		if syntax := slices.ContainsFunc(faults, func(f string) bool { return strings.HasPrefix(f, "syntax") }); syntax == ok {
			t.Errorf("Scan(%q) = %t with faults %q", doc, ok, faults)
		}
		for _, f := range faults {
			var offset int
			if _, err := fmt.Sscanf(f[strings.IndexByte(f, '@'):], "@%d", &offset); err != nil || offset < 0 || offset > len(doc) {
				t.Errorf("Scan(%q): fault %q is outside", doc, f)
			}
		}
	}
}

// TestScanAgreesWithEncodingJSON tries every short string over what JSON is made of.
func TestScanAgreesWithEncodingJSON(t *testing.T) {
	tokens := []string{`{`, `}`, `[`, `]`, `,`, `:`, `"`, `"a"`, `\`, `u`, `0`, `1`, `-`, `.`, `e`, `+`, `true`, `null`, ` `, "\n"}
	var doc func(before string, left int)
	doc = func(before string, left int) {
		checkValid(t, before)
		if left > 0 && !t.Failed() {
			for _, token := range tokens {
				doc(before+token, left-1)
			}
		}
	}
	doc("", 4)
	for _, frame := range []string{`"%s"`, `[%s]`, `{"a":%s}`, `{%s:1}`, `{"name":"n",%s}`} {
		var fill func(s string, left int)
		fill = func(s string, left int) {
			checkValid(t, fmt.Sprintf(frame, s))
			if left > 0 && !t.Failed() {
				for _, token := range tokens {
					fill(s+token, left-1)
				}
			}
		}
		fill("", 3)
	}
	for b := range 256 {
		for _, frame := range []string{"%s", "%s1", "1%s", "1%s2", `"%s"`, `"\%s"`, `"\u%s000"`, `"\u000%s"`, "[1%s]", "{%s}", "tr%se", "1.%s", "1e%s1", "-%s"} {
			checkValid(t, fmt.Sprintf(frame, string([]byte{byte(b)})))
		}
	}
}

func TestNumbers(t *testing.T) {
	shape := Of(reflect.TypeFor[int]())
	for _, digits := range []string{"0", "-0", "1", "-1", "10", "01", "-01", "00", "+1", "-", "--1", ".5", "1.", "1.5", "1.0", "0.0", "1e", "1e1", "1E1", "1e+1", "1e-1", "1e+", "1e1.5", "0e0",
		"0x1", "1_000", "NaN", "Infinity", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "-9223372036854775809", strings.Repeat("9", 400), "1 ", " 1", "1e999", "-1e-999"} {
		checkValid(t, digits)
		ok, faults := scan(digits, shape, nil)
		var n int
		if want := json.Unmarshal([]byte(digits), &n) == nil; (ok && faults == nil) != want {
			t.Errorf("%s: %t, %q, and encoding/json takes it for an int: %t", digits, ok, faults, want)
		}
	}
	for digits, want := range map[string]string{
		"1.5":                                  "type@0 : want a whole number without a point or an exponent, not 1.5",
		"1e2":                                  "type@0 : want a whole number without a point or an exponent, not 1e2",
		strconv.FormatUint(math.MaxUint64, 10): "type@0 : out of range: 18446744073709551615",
	} {
		if _, faults := scan(digits, shape, nil); !slices.Equal(faults, []string{want}) {
			t.Errorf("%s: faults %q, want %q", digits, faults, want)
		}
	}
}

func TestEscapes(t *testing.T) {
	tests := map[string]string{ // the inside of a string, and its fault
		``: "", `a`: "", `\"\\\/\b\f\n\r\t`: "", `\u0000`: "", `\uFFFD`: "", `\ufffe`: "", `\uD7ff\ue000`: "", `\ud83d\ude00`: "", `\uDBFF\uDFFF`: "", `\ud800\udc00`: "", "\x7f": "", "\u2028": "", "\ufffd": "", "\U0010ffff": "",
		`\ud83d`: "half", `\ude00`: "half", `\ude00\ud83d`: "half", `\ud83d\ud83d\ude00`: "half", `\ud83d\ude00\ude00`: "half", `\ud83dx`: "half", `\ud83d\n`: "half", `\ud83d\u0041`: "half", `\ud83d\\ude00`: "half", `x\\\ud83d`: "half", `\ud83d ude00`: "half",
		`\\ud83d`: "", `\\\\ud83d`: "",
		"\xff": "UTF-8", "\xc0\x80": "UTF-8", "\xed\xa0\x80": "UTF-8", "\xf4\x90\x80\x80": "UTF-8", "a\xe6\xb0": "UTF-8", "\x80": "UTF-8",
		`\`: "inside a string", `\x`: "escape", `\'`: "escape", `\U0041`: "escape", `\u`: "escape", `\u12`: "escape", `\u123`: "escape", `\u12g4`: "escape", `\u 123`: "escape", `\u+123`: "escape",
		"\n": "control", "\t": "control", "\x00": "control", "\x1f": "control", "\\\n": "escape",
	}
	for raw, want := range tests {
		doc := `"` + raw + `"`
		checkValid(t, doc)
		ok, faults := scan(doc, Of(reflect.TypeFor[string]()), nil)
		if want == "" && (!ok || faults != nil) || want != "" && (len(faults) != 1 || !strings.Contains(faults[0], want)) {
			t.Errorf("%s: %t, faults %q, want one with %q", doc, ok, faults, want)
		}
		// The same as a member's name.
		var v map[string]int
		if _, found := find([]byte(`{`+doc+`:1}`), 0, Into(unquoted(doc))); json.Unmarshal([]byte(`{`+doc+`:1}`), &v) == nil && utf8.ValidString(raw) && !found {
			t.Errorf("Walk does not find the member named %s", doc)
		}
		text, ok := String([]byte(" "+doc+" x"), 0)
		if want == "" && (!ok || text != unquoted(doc)) || want != "" && ok {
			t.Errorf("String(%s) = %q, %t", doc, text, ok)
		}
	}
}

func unquoted(doc string) (s string) {
	_ = json.Unmarshal([]byte(doc), &s)
	return s
}

func TestScanFaults(t *testing.T) {
	required := func(s *Scanner) { s.Require = true }
	tests := []struct {
		doc    string
		change func(*Scanner)
		ok     bool
		want   []string
	}{
		{`{"name":"n","size":1,"flag":false,"texts":["a"],"inner":[{"name":"i"}],"sub":{}}`, nil, true, nil},
		{`{}`, nil, true, nil},
		{`{}`, required, true, []string{"missing@0 name: is missing"}},
		{` {"name":"n","inner":[ {}],"sub":{"size":1}}`, required, true, []string{"missing@23 inner[0].name: is missing", "missing@33 sub.name: is missing"}},
		{`[]`, required, true, []string{"type@0 : want an object, not an array"}},
		{`null`, nil, true, []string{"type@0 : want an object, not null"}},
		{`{"Name":"n"}`, nil, true, []string{`name@1 Name: not spelled "name": unknown member Name`}},
		{`{"":0}`, nil, true, []string{`name@1 [""]: unknown member`}},
		{`{"a b":{"name":[null]}}`, nil, true, []string{`name@1 ["a b"]: unknown member a b`}},
		{`{"name":"a","\u006eame":"b"}`, nil, true, []string{"name@12 name: given more than once"}},
		{`{"inner":[{"name":"a"},{"name":"b","name":1}]}`, nil, true, []string{"name@35 inner[1].name: given more than once"}},
		{`{"name":1,"size":"1","flag":0,"texts":{},"inner":true,"sub":[]}`, nil, true, []string{"type@8 name: want a string, not a number", "type@17 size: want a whole number, not a string",
			"type@28 flag: want true or false, not a number", "type@38 texts: want an array, not an object", "type@49 inner: want an array, not true or false", "type@60 sub: want an object, not an array"}},
		{`{"texts":[null,"a",0]}`, nil, true, []string{"type@10 texts[0]: want a string, not null", "type@19 texts[2]: want a string, not a number"}},
		{"{\"\xff\":0}", nil, true, []string{"text@1 [\"\\xff\"]: not UTF-8"}},
		{`{"sub":{"\ud800":0}}`, nil, true, []string{"text@8 sub[\"\ufffd\"]: has half of a surrogate pair"}},
		{`{"Name":"a","name":"b"}`, required, true, []string{`name@1 Name: not spelled "name": unknown member Name`}},
		{`{"NAME":"a"}`, required, true, []string{`name@1 NAME: not spelled "name": unknown member NAME`}},
		{`{"size":-01}`, nil, false, []string{"syntax@8 size: no number begins with a 0 and another digit"}},
		{`nul`, nil, false, []string{"syntax@0 : no literal; want null"}},
		{`tru`, nil, false, []string{"syntax@0 : no literal; want true"}},
		{`{"name"`, nil, false, []string{"syntax@7 : the document ends where a colon after a member's name must stand"}},
		{`{"texts":["a" "b"]}`, nil, false, []string{"syntax@14 texts[0]: want a comma or ']'"}},
		{`{"name":"a"`, nil, false, []string{"syntax@11 name: the document ends where a comma or '}' must stand"}},
		{`{`, nil, false, []string{"syntax@1 : the document ends where a member's name in quotation marks must stand"}},
		{`{"name":"a",}`, nil, false, []string{"syntax@12 : want a member's name in quotation marks"}},
		{`{"name"}`, nil, false, []string{"syntax@7 : want a colon after a member's name"}},
		{`{} {}`, nil, false, []string{"syntax@3 : more after the end of the document"}},
		{``, nil, false, []string{"syntax@0 : the document ends where a value must stand"}},
		{`{"texts":[`, nil, false, []string{"syntax@10 texts[0]: the document ends where a value must stand"}},
		{`{"sub":{"x":[[]]}}`, func(s *Scanner) { s.MaxDepth = 3 }, false, []string{"name@8 sub.x: unknown member x", "limit@13 sub.x[0]: nested deeper than 3"}},
		{`{"sub":{"x":[[]]}}`, func(s *Scanner) { s.MaxDepth = 4 }, true, []string{"name@8 sub.x: unknown member x"}},
		{`{"texts":["a","b"],"inner":[{"name":"c"}]}`, func(s *Scanner) { s.MaxElems = 2 }, false, []string{"limit@28 inner[0]: more records than 2"}},
		{`{"texts":["a","b"],"inner":[{"name":"c"}]}`, func(s *Scanner) { s.MaxElems = 3 }, true, nil},
	}
	for _, test := range tests {
		ok, faults := scan(test.doc, outerShape, test.change)
		if ok != test.ok || !slices.Equal(faults, test.want) {
			t.Errorf("Scan(%s) = %t, %q, want %t, %q", test.doc, ok, faults, test.ok, test.want)
		}
	}
}

func TestScanGivesValues(t *testing.T) {
	doc := ` {"name" : "n", "inner":[ {"name":"a","size":1} ,{"name":"b"}], "texts":["x"],"sub":{"name":"s"},"flag":true}`
	var got []string
	scan(doc, outerShape, func(s *Scanner) {
		s.Value = func(path []Step, start, end int) {
			got = append(got, Path(path)+"="+doc[start:end])
		}
	})
	want := []string{`name="n"`, `inner[0]={"name":"a","size":1}`, `inner[1]={"name":"b"}`, `inner=[ {"name":"a","size":1} ,{"name":"b"}]`, `texts[0]="x"`, `texts=["x"]`, `sub={"name":"s"}`, `flag=true`}
	if !slices.Equal(got, want) {
		t.Errorf("values %q, want %q", got, want)
	}
}

// find returns where Walk finds the value to which steps lead.
func find(doc []byte, offset int, steps ...Step) (at int, found bool) {
	at = -1
	Walk(doc, offset, nil, func(path []Step, here int) bool {
		if slices.Equal(path, steps) {
			at = here
		}
		return at < 0
	})
	return at, at >= 0
}

// TestWalk holds Walk to what encoding/json decodes.
func TestWalk(t *testing.T) {
	docs := []string{
		`{"a":1,"b":[2,[3,{"c":4}],"x"],"d":{"e":{"f":[]}}}`, " [ [ ] , { } , \"\\\"]\" , -1.5e+3 , null , [[[7]]] ] ", `{"a":[[1,2],[3,4]],"b":[{"c":[{"d":5}]}],"z":"last"}`,
		`{"":1,"\u0061":{"\"":2}}`, `0`, `{"x":{"y":[[[[[[]]]]]]},"after":true}`,
	}
	for _, doc := range docs {
		var v any
		if err := json.Unmarshal([]byte(doc), &v); err != nil {
			t.Fatal(err)
		}
		var walk func(v any, steps []Step)
		walk = func(v any, steps []Step) {
			at, found := find([]byte(doc), 0, steps...)
			var got any
			if !found || json.NewDecoder(strings.NewReader(doc[at:])).Decode(&got) != nil || !reflect.DeepEqual(got, v) {
				t.Errorf("find(%s, %s) = %d, %t, where %v stands, want %v", doc, Path(steps), at, found, got, v)
			}
			if found && strings.IndexByte(" \n\t", doc[at]) >= 0 {
				t.Errorf("find(%s, %s) = %d, which is white space", doc, Path(steps), at)
			}
			deeper := func(s Step) []Step { return append(slices.Clone(steps), s) }
			if at, found := find([]byte(doc), 0, deeper(Into("no such"))...); found {
				t.Errorf("find(%s, %s) = %d for a member that is not there", doc, Path(deeper(Into("no such"))), at)
			}
			switch v := v.(type) {
			case map[string]any:
				for name, elem := range v {
					walk(elem, deeper(Into(name)))
				}
			case []any:
				for i, elem := range v {
					walk(elem, deeper(At(i)))
				}
				if at, found := find([]byte(doc), 0, deeper(At(len(v)))...); found {
					t.Errorf("find(%s, %s) = %d beyond the end", doc, Path(steps), at)
				}
			}
		}
		walk(v, nil)
		for i := range doc { // truncated: no panic, and a place inside
			for _, steps := range [][]Step{{Into("z")}, {At(5)}, {Into("b"), At(1), At(1), Into("c")}} {
				if at, found := find([]byte(doc[:i]), 0, steps...); at >= i {
					t.Errorf("find(%s, %s) = %d, %t", doc[:i], Path(steps), at, found)
				}
			}
		}
	}
	if at, found := find([]byte(`{"a":{"b":1}}`), 0, Into("a"), Into("c")); at >= 0 || found {
		t.Errorf("Find of what is missing = %d, %t, want none", at, found)
	}
	if at, found := find([]byte(`[[1,2],[3,4]]`), 7, At(1)); at != 10 || !found {
		t.Errorf("Find from an offset = %d, %t", at, found)
	}
}

func TestPath(t *testing.T) {
	for want, steps := range map[string][]Step{
		"":                     nil,
		`[""][0]`:              {Into(""), At(0)},
		"findings[12].by[0]":   {Into("findings"), At(12), Into("by"), At(0)},
		`[3]["a b"].c["d.e"]`:  {At(3), Into("a b"), Into("c"), Into("d.e")},
		`["\n"].$schema["\""]`: {Into("\n"), Into("$schema"), Into(`"`)},
	} {
		if got := Path(steps); got != want {
			t.Errorf("Path(%v) = %s, want %s", steps, got, want)
		}
	}
	for want, steps := range map[string][]Step{
		"":                nil,
		"By":              {{Member: true, Name: "by", Field: "By"}, At(0)},
		"Mentions.verb":   {{Member: true, Name: "mentions", Field: "Mentions"}, At(7), Into("verb")},
		`"a\n"."é\"".-  `: {Into("a\n"), Into(""), Into(`é"`), Into("-  ")},
	} {
		if got := Field(steps); got != want {
			t.Errorf("Field(%v) = %s, want %s", steps, got, want)
		}
	}
}

// TestLongNames has names and paths as long as a document has room for.
func TestLongNames(t *testing.T) {
	long := strings.Repeat("\x7f", 1<<20)
	_, faults := scan(`{"`+long+`":{"`+long+`":["\ud800"]},"size":`+strings.Repeat("1", 1<<20)+`}`, outerShape, nil)
	if len(faults) != 3 {
		t.Fatalf("%d faults, want 3", len(faults))
	}
	for _, f := range faults {
		if len(f) > 1000 {
			t.Errorf("a fault of %d bytes", len(f))
		}
	}
	deep := slices.Repeat([]Step{At(1), Into(Cut(long))}, 500)
	if path, field := Path(deep), Field(deep); len(path) > 1000 || len(field) > 1000 || !strings.HasSuffix(path, "…") || !strings.HasSuffix(field, "…") {
		t.Errorf("a path of %d bytes, a field of %d", len(path), len(field))
	}
	for _, n := range []int{0, 79, 80, 81, 200} {
		for _, c := range []string{"a", "é", "港", "🂡", "\xff"} {
			s := strings.Repeat(c, n)
			cut, isCut := strings.CutSuffix(Cut(s), "…")
			if isCut != (len(s) > 80) || !strings.HasPrefix(s, cut) || len(s)-len(cut) > 3 && len(cut) < 77 || utf8.ValidString(s) != utf8.ValidString(cut) || Cut([]byte(s)) != Cut(s) {
				t.Errorf("Cut(%d×%q) = %q", n, c, Cut(s))
			}
		}
	}
}

// FuzzScan holds the scanner to encoding/json.
func FuzzScan(f *testing.F) {
	for _, seed := range []string{`{"name":"n","size":1,"flag":false,"texts":["a"],"inner":[{"name":"i"}],"sub":{}}`, `["\ud83d\ude00", -1.5e+3, [null, true]]`, "{\"\xff\": \"\\u00e9\"}"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		if strings.Count(doc, "[")+strings.Count(doc, "{") < 100 {
			checkValid(t, doc)
		}
	})
}
