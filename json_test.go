package summit_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.com/summit"
)

// codecSentinels are what a fault that Read finds wraps one of.
var codecSentinels = append([]error{summit.ErrSyntax, summit.ErrVersion, summit.ErrLimit}, recordSentinels...)

var (
	countOfFaults = regexp.MustCompile(`^summit: document: and \d+ more faults?$`)
	plainName     = regexp.MustCompile(`^[A-Za-z0-9_$]+$`)
)

func updating() bool { return flag.Lookup("update").Value.String() == "true" }

// corpus returns the documents in a folder of the corpus, by their names.
func corpus(t testing.TB, folder string) map[string][]byte {
	t.Helper()
	files, err := filepath.Glob("testdata/codec/" + folder + "/*.json")
	if err != nil {
		t.Fatal(err)
	}
	docs := make(map[string][]byte)
	for _, file := range files {
		doc, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		docs[strings.TrimSuffix(filepath.Base(file), ".json")] = doc
	}
	return docs
}

func written(t testing.TB, b summit.Brief) []byte {
	t.Helper()
	var buf bytes.Buffer
	n, err := b.WriteTo(&buf)
	if err != nil || n != int64(buf.Len()) {
		t.Fatalf("WriteTo = %d, %v, and %d bytes were written", n, err, buf.Len())
	}
	return buf.Bytes()
}

func readDoc(t testing.TB, doc []byte) summit.Brief {
	t.Helper()
	b, err := summit.Read(bytes.NewReader(doc))
	if err != nil {
		t.Fatalf("Read: %v", err)
	}
	return b
}

// checkCanonical checks that what WriteTo makes of b is a fixed point of Read
// and WriteTo, and that MarshalJSON gives the same. It returns the document.
func checkCanonical(t testing.TB, b summit.Brief) []byte {
	t.Helper()
	doc := written(t, b)
	again := readDoc(t, doc)
	if !again.Equal(b) || !b.Equal(again) {
		t.Error("Read of what WriteTo wrote is not equal to the brief")
	}
	if second := written(t, again); !bytes.Equal(second, doc) {
		t.Errorf("the second WriteTo differs (-first, +second)\n%s", cmp.Diff(string(doc), string(second)))
	}
	var compact, indented bytes.Buffer
	if err := json.Compact(&compact, doc); err != nil {
		t.Fatal(err)
	}
	if err := json.Indent(&indented, doc, "", "  "); err != nil || !bytes.Equal(indented.Bytes(), doc) {
		t.Errorf("WriteTo does not lay out as json.Indent does: %v", err)
	}
	marshaled, err := b.MarshalJSON()
	if err != nil || !bytes.Equal(marshaled, bytes.TrimSpace(compact.Bytes())) {
		t.Errorf("MarshalJSON, %v, is not WriteTo's document made compact\n%.300s\n%.300s", err, marshaled, compact.Bytes())
	}
	return doc
}

// TestCodecValid reads the valid documents. One whose name begins with "odd-"
// is another way to write the one that the rest of its name begins with; the
// others are as WriteTo writes them.
func TestCodecValid(t *testing.T) {
	const anchorage = "testdata/codec/valid/anchorage.json"
	if updating() {
		if err := os.WriteFile(anchorage, written(t, summit.Anchorage()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	docs := corpus(t, "valid")
	if len(docs) < 15 {
		t.Errorf("%d documents, want at least 15", len(docs))
	}
	if !readDoc(t, docs["anchorage"]).Equal(summit.Anchorage()) {
		t.Errorf("%s does not hold Anchorage; run go test -run TestCodecValid -update .", anchorage)
	}
	for name, doc := range docs {
		t.Run(name, func(t *testing.T) {
			got := checkCanonical(t, readDoc(t, doc))
			want := doc
			if odd, ok := strings.CutPrefix(name, "odd-"); ok {
				twin := ""
				for other := range docs {
					if strings.HasPrefix(odd, other) && len(other) > len(twin) {
						twin = other
					}
				}
				if want = docs[twin]; want == nil {
					t.Fatal("no document to compare it with")
				}
				if bytes.Equal(doc, want) {
					t.Error("nothing is odd about it")
				}
			}
			if !bytes.Equal(got, want) {
				t.Errorf("WriteTo (-want, +got)\n%s", cmp.Diff(string(want), string(got)))
			}
			if _, err := summit.Read(iotest.OneByteReader(bytes.NewReader(doc))); err != nil {
				t.Errorf("byte by byte: %v", err)
			}
			var d summit.Draft
			if err := json.Unmarshal(doc, &d); err != nil {
				t.Errorf("into a Draft: %v", err)
			}
			if b, err := summit.New(d); err != nil || !b.Equal(readDoc(t, doc)) {
				t.Errorf("New of the Draft differs from Read: %v", err)
			}
		})
	}
}

// A sentinel that the invalid documents of a name have a fault of; the longest
// beginning of a name counts.
var invalidNames = map[string]error{
	"unknown-member": summit.ErrSyntax, "case-": summit.ErrSyntax, "duplicate-": summit.ErrSyntax, "trailing-": summit.ErrSyntax, "type-": summit.ErrSyntax,
	"null-": summit.ErrSyntax, "number-": summit.ErrSyntax, "number-minus-zero": summit.ErrBadSpan, "text-": summit.ErrBadText,
	"text-control-in-string": summit.ErrSyntax, "text-newline-in-string": summit.ErrSyntax, "text-empty": summit.ErrEmpty, "text-escaped-newline": summit.ErrBadValue, "text-column": summit.ErrBadValue,
	"escape-": summit.ErrSyntax, "truncated-": summit.ErrSyntax, "bom": summit.ErrSyntax, "utf-16": summit.ErrSyntax, "comment-": summit.ErrSyntax,
	"single-quotes": summit.ErrSyntax, "bare-name": summit.ErrSyntax, "no-co": summit.ErrSyntax, "wrong-bracket": summit.ErrSyntax, "literal-": summit.ErrSyntax,
	"no-break-space": summit.ErrSyntax, "missing-": summit.ErrEmpty, "version-": summit.ErrVersion, "id-": summit.ErrBadID, "id-empty": summit.ErrEmpty,
	"id-twice": summit.ErrDuplicateID, "reference-": summit.ErrUnknownID, "cycle-": summit.ErrCycle, "state-": summit.ErrBadValue, "date-": summit.ErrBadValue,
	"language": summit.ErrBadValue, "region-code": summit.ErrBadValue, "enumerations": summit.ErrBadValue, "enumeration-empty": summit.ErrEmpty,
	"outcome-": summit.ErrBadValue, "outcome-missing": summit.ErrEmpty, "citing-": summit.ErrEmpty, "variant-": summit.ErrBadValue, "source-": summit.ErrBadValue,
	"source-without": summit.ErrEmpty, "sentence": summit.ErrBadSpan, "mention-spans": summit.ErrBadSpan, "mention-cues": summit.ErrEmpty, "mention-of": summit.ErrBadSpan, "finding-sentences": summit.ErrBadSpan,
	"set-twice": summit.ErrDuplicateID, "several": summit.ErrUnknownID, "references-beside": summit.ErrDuplicateID, "no-follow-ups-of-set-twice": summit.ErrDuplicateID, "no-follow-ups-of-odd": summit.ErrBadText, "no-follow-ups": summit.ErrSyntax, "more-than-100": summit.ErrLimit, "exactly-100": summit.ErrEmpty,
	"nested-": summit.ErrLimit,
}

func TestCodecInvalid(t *testing.T) {
	docs := corpus(t, "invalid")
	if len(docs) < 60 {
		t.Errorf("%d documents, want at least 60", len(docs))
	}
	for name, doc := range docs {
		t.Run(name, func(t *testing.T) {
			b, err := summit.Read(bytes.NewReader(doc))
			if err == nil {
				t.Fatal("Read accepts it")
			}
			if !b.Equal(summit.Brief{}) {
				t.Error("Read gives a brief beside the error")
			}
			golden := "testdata/codec/invalid/" + name + ".err"
			if updating() {
				if err := os.WriteFile(golden, []byte(err.Error()+"\n"), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, readErr := os.ReadFile(golden)
			if readErr != nil {
				t.Fatal(readErr)
			}
			if diff := cmp.Diff(string(want), err.Error()+"\n"); diff != "" {
				t.Errorf("error (-want, +got)\n%s", diff)
			}
			is, prefix := error(nil), ""
			for p, sentinel := range invalidNames {
				if strings.HasPrefix(name, p) && len(p) >= len(prefix) {
					is, prefix = sentinel, p
				}
			}
			if is == nil || !errors.Is(err, is) {
				t.Errorf("errors.Is(err, %v) = false", is)
			}
			var first *summit.RecordError
			if !errors.As(err, &first) {
				t.Error("errors.As finds no *RecordError")
			}
			checkRefusal(t, doc, err)
			unmarshaled := summit.Anchorage()
			if err := unmarshaled.UnmarshalJSON(doc); err == nil || err.Error()+"\n" != string(want) && string(doc) != "null" {
				if string(doc) != "null" {
					t.Errorf("UnmarshalJSON gives another error: %v", err)
				}
			}
			if !unmarshaled.Equal(summit.Anchorage()) {
				t.Error("UnmarshalJSON changed the brief, beside an error")
			}
		})
	}
}

// checkRefusal checks what Read promises of the faults that it reports.
func checkRefusal(t testing.TB, doc []byte, err error) {
	t.Helper()
	faults, ok := err.(summit.Errors)
	if !ok || len(faults) == 0 {
		if n := wrapped(err, codecSentinels...); n != 1 {
			t.Errorf("%v wraps %d sentinels, want one", err, n)
		}
		return
	}
	if len(faults) > 101 {
		t.Errorf("%d faults, want 100 and a count at most", len(faults))
	}
	if len(faults) == 101 {
		more := faults[100]
		if !countOfFaults.MatchString(more.Error()) || !errors.Is(more, summit.ErrLimit) {
			t.Errorf("the last of 101 faults is no count: %v", more)
		}
		faults = faults[:100]
	}
	var places map[string][]int
	if json.Valid(doc) && utf8.Valid(doc) {
		places = valuePlaces(t, doc)
	}
	last := -1
	for _, e := range faults {
		if n := wrapped(e, codecSentinels...); n != 1 {
			t.Errorf("%v wraps %d sentinels, want one", e, n)
		}
		if message := e.Error(); !strings.HasPrefix(message, fmt.Sprintf("summit: line %d, column %d: ", e.Line, e.Column)) || strings.ContainsAny(message, "\n\r") {
			t.Errorf("message %q is no line that begins with the place", message)
		}
		at := offsetOf(doc, e.Line, e.Column)
		if at < 0 {
			t.Errorf("%v: the document has no such place", e)
		}
		if at < last {
			t.Errorf("%v comes after one that stands later", e)
		}
		last = at
		if places == nil || errors.Is(e, summit.ErrLimit) || strings.Contains(e.Path, "…") {
			continue
		}
		path := e.Path
		// Of what is missing, where it should be; a doubled collection may have it in another place.
		for path != "" && (places[path] == nil || errors.Is(e, summit.ErrEmpty) && !slices.Contains(places[path], at)) {
			path = path[:max(0, strings.LastIndexAny(path, ".["))]
		}
		if path != e.Path && !errors.Is(e, summit.ErrEmpty) {
			t.Errorf("%v: nothing in the document has the path %q", e, e.Path)
		}
		if errors.Is(e, summit.ErrBadText) && !slices.Contains(places[path], at) && doc[at] == '"' {
			continue // a member's name, which is no value
		}
		if !slices.Contains(places[path], at) {
			t.Errorf("%v: %s stands at the offsets %d, not at %d", e, orDocument(path), places[path], at)
		}
	}
}

// offsetOf returns the offset of a place that is given in lines and characters.
func offsetOf(doc []byte, line, column int) int {
	offset := 0
	for i, text := range strings.SplitAfter(string(doc), "\n") {
		if i+1 < line {
			offset += len(text)
			continue
		}
		if column < 1 || column > utf8.RuneCountInString(text)+1 {
			return -1
		}
		for column > 1 {
			_, size := utf8.DecodeRuneInString(text)
			text, offset, column = text[size:], offset+size, column-1
		}
		return offset
	}
	return -1
}

// valuePlaces returns where the values of a JSON document stand, and the names of those that
// are members, by their paths.
func valuePlaces(t testing.TB, doc []byte) map[string][]int {
	t.Helper()
	places := make(map[string][]int)
	dec := json.NewDecoder(bytes.NewReader(doc))
	dec.UseNumber()
	token := func() (json.Token, int) {
		before := int(dec.InputOffset())
		tok, err := dec.Token()
		if err != nil {
			t.Fatal(err)
		}
		for strings.IndexByte(" \t\r\n,:", doc[before]) >= 0 {
			before++
		}
		return tok, before
	}
	var value func(path string)
	value = func(path string) {
		tok, at := token()
		places[path] = append(places[path], at)
		switch tok {
		case json.Delim('['):
			for i := 0; dec.More(); i++ {
				value(path + "[" + strconv.Itoa(i) + "]")
			}
			token()
		case json.Delim('{'):
			for dec.More() {
				name, at := token()
				inner := path + "[" + strconv.Quote(name.(string)) + "]"
				if plainName.MatchString(name.(string)) {
					inner = strings.TrimPrefix(path+"."+name.(string), ".")
				}
				places[inner] = append(places[inner], at)
				value(inner)
			}
			token()
		}
	}
	value("")
	return places
}

func TestReadNamesPlaces(t *testing.T) {
	doc := `{
  "format": "summit/1",
  "findings": [
    {"id": "f", "kind": "event", "statement": "港", "by": ["a",
       "b"]}
  ], "actors": [{"id": "a", "name": "A", "kind": "group"}]
}`
	_, err := summit.Read(strings.NewReader(doc))
	var e *summit.RecordError
	if !errors.As(err, &e) {
		t.Fatalf("error %v, want a *RecordError", err)
	}
	got := fmt.Sprint(e.Record, e.Index, e.ID, e.Field, e.Value, e.Path, e.Line, e.Column)
	if want := fmt.Sprint("finding", 0, "f", "By", "b", "findings[0].by[1]", 5, 8); got != want {
		t.Errorf("fault %s, want %s", got, want)
	}
	if !errors.Is(err, summit.ErrUnknownID) {
		t.Error("errors.Is(err, ErrUnknownID) = false")
	}
}

// cost runs f and returns how much memory it allocated, how much more the
// program holds of the system for it, and how long it took.
func cost(f func()) (allocated, held uint64, took time.Duration) {
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	f()
	took = time.Since(start)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc, after.StackSys - min(after.StackSys, before.StackSys), took
}

// TestReadBoundsCost reads hostile documents. Each costs at most a small multiple
// of its size in memory, stacks included, and no long time.
func TestReadBoundsCost(t *testing.T) {
	const million, many = 1_000_000, 100_000
	list := func(elem func(int) string, n int) string {
		var b strings.Builder
		for i := range n {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(elem(i))
		}
		return b.String()
	}
	same := func(s string) func(int) string { return func(int) string { return s } }
	unknown := list(func(i int) string { return fmt.Sprintf(`"x%d":1`, i) }, 150)
	records := func(collection, elems string) string {
		return `{"format":"summit/1","` + collection + `":[` + elems + `]}`
	}
	finding := func(rest string) string {
		return records("findings", `{"id":"f","kind":"event","statement":"It was.",`+rest+`}`)
	}
	tests := []struct {
		name, doc string
		is        error // nil: accepted
	}{
		{"opening brackets", strings.Repeat("[", 10<<20), summit.ErrSyntax},
		{"opening brackets in an unknown member", `{"format":"summit/1","x":` + strings.Repeat("[", 2<<20), summit.ErrLimit},
		{"opening braces before the format", `{"x":` + strings.Repeat(`{"a":`, 1<<18), summit.ErrLimit},
		{"opening braces in a record", records("findings", `{"x":1,"y":`+strings.Repeat(`{"a":[`, 1<<17)), summit.ErrLimit},
		{"a million empty findings", records("findings", list(same("{}"), million)), summit.ErrLimit},
		{"a million empty objects", "[" + list(same("{}"), million) + "]", summit.ErrSyntax},
		{"a million empty sections", records("sections", list(same("{}"), million)), summit.ErrLimit},
		{"a million empty sentences", records("sentences", list(same("{}"), million)), summit.ErrLimit},
		{"a million numbers for actors", records("actors", list(same("0"), million)), summit.ErrLimit},
		{"a million empty objects in an unknown member", records("x", list(same("{}"), million)), summit.ErrSyntax},
		{"many unknown members", `{` + list(func(i int) string { return `"` + strconv.Itoa(i) + `":0` }, many) + `}`, summit.ErrLimit},
		{"many times the title", `{` + list(same(`"title":""`), many) + `}`, summit.ErrLimit},
		{"many unknown actors", finding(`"by":[` + list(func(i int) string { return `"` + strconv.Itoa(i) + `"` }, many) + `]`), summit.ErrUnknownID},
		{"many sentences that are not there", finding(`"sentences":[` + list(strconv.Itoa, many) + `]`), summit.ErrBadSpan},
		{"many mentions outside", records("quotes", `{"id":"q","text":"so","form":"scare","mentions":[`+list(func(i int) string { return `{"start":0,"end":` + strconv.Itoa(i+1) + `}` }, many/2)+`]}`), summit.ErrBadSpan},
		{"many times an actor", finding(`"by":[` + list(same(`"a"`), many) + `]`), summit.ErrDuplicateID},
		{"many findings with a fault", records("findings", list(same(`{"id":"","kind":"event","statement":"a"}`), many/4)), summit.ErrEmpty},
		{"many findings of one ID", records("findings", list(same(`{"id":"a","kind":"event","statement":"a"}`), many/4)), summit.ErrDuplicateID},
		{"sections each within the next", records("sections", list(func(i int) string {
			return fmt.Sprintf(`{"id":"%d","title":"S","within":"%d"}`, i, (i+1)%(many/4))
		}, many/4)), summit.ErrCycle},
		{"a long title", `{"format":"summit/1","title":"` + strings.Repeat("a", 10<<20) + `"}`, nil},
		{"a long number", `{"format":"summit/1","source":{"size":` + strings.Repeat("1", 10<<20) + `}}`, summit.ErrSyntax},
		{"escapes", `{"format":"summit/1","title":"` + strings.Repeat(`\u0061`, 1<<20) + `"}`, nil},
		{"blanks", `{"format":"summit/1"}` + strings.Repeat(" \n", 5<<20), nil},
		{"faults below a long name", `{"format":"summit/1","` + strings.Repeat("a", 4<<20) + `":[` + list(same("\"\xff\""), 150) + `]}`, summit.ErrBadText},
		{"faults below a long odd name", `{"format":"summit/1","` + strings.Repeat("\x7f", 4<<20) + `":[` + list(same("\"\xff\""), 150) + `]}`, summit.ErrBadText},
		{"faults below a long escaped name", `{"format":"summit/1","` + strings.Repeat(`\u007f`, 1<<20) + `":[` + list(same("\"\xff\""), 150) + `]}`, summit.ErrBadText},
		{"faults of a long ID", records("topics", `{"id":"`+strings.Repeat("a", 4<<20)+`",`+unknown+`}`), summit.ErrSyntax},
		{"faults of a draft with a long ID", records("actors", `{"id":"`+strings.Repeat("a", 4<<20)+`","name":"A","kind":"body","within":[`+list(func(i int) string { return fmt.Sprintf(`"x%d"`, i) }, 150)+`]}`), summit.ErrUnknownID},
		{"an ID after much else", records("topics", `{"zz":[`+strings.Repeat(`"\n\n\n",`, 2<<20)+`1],`+unknown+`,"id":"a"}`), summit.ErrSyntax},
		{"an ID after many numbers", records("topics", `{"zz":[`+strings.Repeat(`1,`, 8<<20)+`1],`+unknown+`,"id":"a"}`), summit.ErrSyntax},
		{"an ID after a long text", records("topics", `{"name":"`+strings.Repeat(`a`, 32<<20)+`",`+unknown+`,"id":"a"}`), summit.ErrSyntax},
		{"faults at the end of a long line", `{"format":"summit/1","title":"` + strings.Repeat("é", 16<<20) + `",` + unknown + `}`, summit.ErrSyntax},
		{"faults after a large set", records("actors", `{"id":"a","name":"A","kind":"body","aliases":[`+list(func(i int) string { return fmt.Sprintf(`"\u0061%d"`, i) }, 1<<19)+`],"within":[`+list(func(i int) string { return fmt.Sprintf(`"x%d"`, i) }, 100)+`]}`), summit.ErrUnknownID},
		{"faults at the end of a large set", records("actors", `{"id":"a","name":"A","kind":"body","aliases":[`+list(func(i int) string { return fmt.Sprintf(`"a%d"`, i) }, 1<<19)+`,`+list(func(i int) string { return fmt.Sprintf(`"\u007f%d"`, i) }, 100)+`]}`), summit.ErrBadText},
		{"an element twice in every set", records("quotes", list(same(`{"id":"q","text":"so","form":"scare","by":["a","a"],"about":["a","a"],"topics":["a","a"]}`), many/4)), summit.ErrDuplicateID},
		{"sound sentences", `{"format":"summit/1","source":{"sha256":"` + strings.Repeat("0", 64) + `","size":9000000},"sentences":[` + list(func(i int) string {
			return fmt.Sprintf(`{"start":%d,"end":%d}`, i, i+1)
		}, many/2) + `]}`, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var err error
			allocated, stacks, took := cost(func() { _, err = summit.Read(strings.NewReader(test.doc)) })
			switch {
			case test.is == nil && err != nil:
				t.Fatalf("refused: %.300v", err)
			case test.is != nil && !errors.Is(err, test.is):
				t.Fatalf("error %.300v, want one that wraps %v", err, test.is)
			}
			t.Logf("%d bytes: allocated %.1f times as much, stacks %.1f, %v", len(test.doc), float64(allocated)/float64(len(test.doc)), float64(stacks)/float64(len(test.doc)), took)
			if most := 72*uint64(len(test.doc)) + 1<<20; !raceEnabled && allocated+stacks > most {
				t.Errorf("cost %d bytes and %d of stack, want at most %d for a document of %d", allocated, stacks, most, len(test.doc))
			}
			if most := 30 * time.Second; !raceEnabled && took > most {
				t.Errorf("took %v, want at most %v", took, most)
			}
			if err != nil && len(err.Error()) > 101<<10 {
				t.Errorf("the error has %d bytes", len(err.Error()))
			}
			if faults, ok := err.(summit.Errors); ok {
				for _, e := range faults {
					if n := len(e.Path) + len(e.ID) + len(e.Field) + len(e.Value) + len(e.Err.Error()); n > 4<<10 {
						t.Errorf("a fault holds %d bytes", n)
					}
				}
			}
		})
	}
}

// TestUnmarshalDeep decodes nested brackets into the types that have no limit of
// their own: they must not be what ends the program.
func TestUnmarshalDeep(t *testing.T) {
	for _, deep := range []string{strings.Repeat("[", 1<<18), `{"x":` + strings.Repeat(`{"a":`, 1<<18), strings.Repeat("[", 1<<18) + strings.Repeat("]", 1<<18)} {
		for _, v := range []json.Unmarshaler{new(summit.Brief), new(summit.Draft), new(summit.Source), new(summit.Section), new(summit.Sentence), new(summit.Actor), new(summit.Region), new(summit.Topic), new(summit.Quote),
			new(summit.Mention), new(summit.Finding), new(summit.Set[string]), new(summit.Set[summit.Mention])} {
			var err error
			_, stacks, _ := cost(func() { err = v.UnmarshalJSON([]byte(deep)) })
			if err == nil {
				t.Errorf("%T accepts %.20q...", v, deep)
			}
			if stacks > 64<<20 {
				t.Errorf("%T grows the stack by %d bytes for %.20q...: ten times as deep would end the program", v, stacks, deep)
			}
		}
	}
}

type countingReader struct {
	r io.Reader
	n int64
}

func (c *countingReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

func TestReadStopsAtTheLimit(t *testing.T) {
	for _, test := range []struct {
		opts []summit.ReadOption
		most int64
	}{
		{nil, 64 << 20},
		{[]summit.ReadOption{summit.MaxBytes(1 << 20)}, 1 << 20},
		{[]summit.ReadOption{summit.MaxBytes(1)}, 1},
		{[]summit.ReadOption{summit.MaxBytes(0)}, 0},
		{[]summit.ReadOption{summit.MaxBytes(-1)}, 0},
		{[]summit.ReadOption{summit.MaxBytes(math.MinInt64)}, 0},
	} {
		for _, text := range []string{strings.Repeat(" ", 1<<16), `{"format":"summit/1","findings":[` + strings.Repeat(`{"id":"f"},`, 4000)} {
			r := &countingReader{r: io.LimitReader(&endless{text: text}, 1<<30)}
			_, err := summit.Read(r, test.opts...)
			if !errors.Is(err, summit.ErrLimit) || wrapped(err, codecSentinels...) != 1 {
				t.Errorf("a GiB of %.20q: %v, want one that wraps ErrLimit", text, err)
			}
			if r.n > test.most+1 {
				t.Errorf("a GiB of %.20q: Read took %d bytes, want no more than %d and one", text, r.n, test.most)
			}
		}
	}
}

func TestReadLimits(t *testing.T) {
	doc := written(t, summit.Anchorage())
	d := summit.Anchorage().Draft()
	records := len(d.Sections) + len(d.Sentences) + len(d.Actors) + len(d.Regions) + len(d.Topics) + len(d.Quotes) + len(d.Findings)
	tests := []struct {
		name string
		opts []summit.ReadOption
		ok   bool
	}{
		{"a zero option", []summit.ReadOption{{}}, true},
		{"bytes below", []summit.ReadOption{summit.MaxBytes(int64(len(doc)) - 1)}, false},
		{"bytes at", []summit.ReadOption{summit.MaxBytes(int64(len(doc)))}, true},
		{"bytes above", []summit.ReadOption{summit.MaxBytes(int64(len(doc)) + 1)}, true},
		{"bytes without end", []summit.ReadOption{summit.MaxBytes(math.MaxInt64)}, true},
		{"bytes, the last option counts", []summit.ReadOption{summit.MaxBytes(1), {}, summit.MaxBytes(1 << 30)}, true},
		{"depth below", []summit.ReadOption{summit.MaxDepth(4)}, false},
		{"depth at", []summit.ReadOption{summit.MaxDepth(5)}, true},
		{"depth above", []summit.ReadOption{summit.MaxDepth(6)}, true},
		{"depth without end", []summit.ReadOption{summit.MaxDepth(math.MaxInt)}, true},
		{"depth of nothing", []summit.ReadOption{summit.MaxDepth(0)}, false},
		{"depth below zero", []summit.ReadOption{summit.MaxDepth(math.MinInt)}, false},
		{"records below", []summit.ReadOption{summit.MaxRecords(records - 1)}, false},
		{"records at", []summit.ReadOption{summit.MaxRecords(records)}, true},
		{"records above", []summit.ReadOption{summit.MaxRecords(records + 1)}, true},
		{"records without end", []summit.ReadOption{summit.MaxRecords(math.MaxInt)}, true},
		{"no records", []summit.ReadOption{summit.MaxRecords(0)}, false},
		{"records below zero", []summit.ReadOption{summit.MaxRecords(-1)}, false},
		{"all at", []summit.ReadOption{summit.MaxRecords(records), summit.MaxDepth(5), summit.MaxBytes(int64(len(doc)))}, true},
	}
	for _, test := range tests {
		b, err := summit.Read(bytes.NewReader(doc), test.opts...)
		if test.ok && (err != nil || !b.Equal(summit.Anchorage())) {
			t.Errorf("%s: %.200v", test.name, err)
		}
		if !test.ok && (!errors.Is(err, summit.ErrLimit) || wrapped(err, codecSentinels...) != 1) {
			t.Errorf("%s: error %.200v, want one that wraps ErrLimit", test.name, err)
		}
	}
	for _, opt := range []summit.ReadOption{summit.MaxBytes(-3), summit.MaxDepth(-3), summit.MaxRecords(-3)} {
		if _, err := summit.Read(strings.NewReader(`{"format":"summit/1","topics":[{}]}`), opt); err == nil || strings.Contains(err.Error(), "-3") || !strings.HasSuffix(err.Error(), " than 0") {
			t.Errorf("a limit below zero: %v", err)
		}
	}
	if _, err := summit.Read(strings.NewReader(""), summit.MaxBytes(-1)); errors.Is(err, summit.ErrLimit) {
		t.Errorf("no bytes where none are allowed: %v", err)
	}
	if _, err := summit.Read(strings.NewReader(`{"format":"summit/1"}`), summit.MaxRecords(0), summit.MaxDepth(1), summit.MaxBytes(21)); err != nil {
		t.Errorf("an empty brief within no limits to spare: %v", err)
	}
}

// TestReadDepthOfTheCaller allows more depth than a brief needs: what is too deep is then told
// as what it is, and nothing else comes of it. No depth that is asked for ends the program.
func TestReadDepthOfTheCaller(t *testing.T) {
	for _, test := range []struct{ depth, most int }{{20, 20}, {900, 900}, {996, 1000}, {996, math.MaxInt}} {
		doc := `{"format":"summit/1","topics":[{"id":"t","name":"T","x":` + strings.Repeat("[", test.depth) + strings.Repeat("]", test.depth) + `},{"id":"u","name":"U"}],` +
			`"findings":[{"id":"f","kind":"event","statement":"It was.","topics":["t","u"]}]}`
		_, err := summit.Read(strings.NewReader(doc), summit.MaxDepth(max(test.depth+3, test.most)))
		if faults, ok := err.(summit.Errors); !ok || len(faults) != 1 || faults[0].Path != "topics[0].x" {
			t.Errorf("depth %d: %.300v", test.depth, err)
		}
		_, err = summit.Read(strings.NewReader(doc), summit.MaxDepth(test.depth+2))
		if !errors.Is(err, summit.ErrLimit) {
			t.Errorf("depth %d, which is too much: %.200v", test.depth, err)
		}
	}
	for _, deep := range []string{strings.Repeat("[", 3<<20), strings.Repeat(`{"x":`, 1<<20), `{"format":"summit/1","x":` + strings.Repeat("[", 998)} {
		_, err := summit.Read(strings.NewReader(deep), summit.MaxDepth(math.MaxInt))
		if deep = fmt.Sprintf("%.30s...", deep); err == nil || strings.HasPrefix(deep, `{"f`) == errors.Is(err, summit.ErrLimit) {
			t.Errorf("%s: %.200v", deep, err)
		}
	}
}

func TestReadErrorsOfTheReader(t *testing.T) {
	doc := string(written(t, summit.Anchorage()))
	own := &diskError{7}
	tests := []struct {
		name string
		r    io.Reader
		want error
	}{
		{"at once", iotest.ErrReader(own), own},
		{"midway", io.MultiReader(strings.NewReader(doc[:len(doc)/2]), iotest.ErrReader(own)), own},
		{"after the last byte", io.MultiReader(strings.NewReader(doc), iotest.ErrReader(own)), own},
		{"midway in no JSON", io.MultiReader(strings.NewReader("xyz"), iotest.ErrReader(own)), own},
		{"with unexpected EOF", io.MultiReader(strings.NewReader(doc[:9]), iotest.ErrReader(io.ErrUnexpectedEOF)), io.ErrUnexpectedEOF},
		{"by timeout", iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(doc))), iotest.ErrTimeout},
		{"by a nil file", (*os.File)(nil), os.ErrInvalid},
		{"as a closed pipe", closedPipe(), io.ErrClosedPipe},
		{"as none", nil, summit.ErrEmpty},
	}
	for _, test := range tests {
		b, err := summit.Read(test.r)
		if !errors.Is(err, test.want) || !b.Equal(summit.Brief{}) {
			t.Errorf("reader that fails %s: error %v, want one that wraps %v", test.name, err, test.want)
			continue
		}
		var e *summit.RecordError
		if !strings.HasPrefix(err.Error(), "summit: ") || errors.As(err, &e) {
			t.Errorf("reader that fails %s: error %v speaks of the document", test.name, err)
		}
	}
	for name, r := range map[string]io.Reader{
		"byte by byte": iotest.OneByteReader(strings.NewReader(doc)), "by halves": iotest.HalfReader(strings.NewReader(doc)),
		"with the error beside the last bytes": iotest.DataErrReader(strings.NewReader(doc)), "with nothing every second time": &stutterer{r: strings.NewReader(doc)},
	} {
		if b, err := summit.Read(r); err != nil || !b.Equal(summit.Anchorage()) {
			t.Errorf("reader that reads %s: %v", name, err)
		}
	}
}

func TestRoundTripOfRandomBriefs(t *testing.T) {
	for seed := range uint64(60) {
		r := seeded(seed)
		n := shape{sections: r.IntN(6), sentences: r.IntN(12), actors: r.IntN(9), regions: r.IntN(6), topics: r.IntN(6), quotes: r.IntN(9), findings: r.IntN(20)}
		if seed%10 == 0 {
			n = shape{sections: 20, sentences: 100, actors: 40, regions: 20, topics: 20, quotes: 60, findings: 200}
		}
		b, d := randomBrief(t, r, n)
		doc := checkCanonical(t, b)
		var got summit.Draft
		if err := json.Unmarshal(doc, &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(d, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("seed %d: Draft (-want, +got)\n%s", seed, diff)
		}
	}
}

func TestWriteToGivesTheSameBytes(t *testing.T) {
	b, d := randomBrief(t, seeded(3), shape{sections: 5, sentences: 20, actors: 8, regions: 5, topics: 5, quotes: 12, findings: 30})
	for _, b := range []summit.Brief{summit.Anchorage(), b, {}} {
		doc := written(t, b)
		compact, err := b.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		for range 20 {
			again, err := b.MarshalJSON()
			if err != nil || !bytes.Equal(written(t, b), doc) || !bytes.Equal(again, compact) {
				t.Fatal("the same brief gives other bytes")
			}
		}
	}
	copied, err := summit.New(d)
	if err != nil || !bytes.Equal(written(t, copied), written(t, b)) {
		t.Errorf("equal briefs give different bytes: %v", err)
	}
}

// TestBriefInOwnTypes has briefs in the values of a user's own types.
func TestBriefInOwnTypes(t *testing.T) {
	type own struct {
		Name    string
		Brief   summit.Brief
		Pointer *summit.Brief
		Nil     *summit.Brief
		List    []summit.Brief
		ByName  map[string]summit.Brief
		Omitted summit.Brief `json:",omitzero"`
		Records []any
	}
	small, _ := randomBrief(t, seeded(8), shape{sections: 2, sentences: 4, actors: 3, regions: 2, topics: 2, quotes: 3, findings: 4})
	anchorage := summit.Anchorage()
	in := own{Name: "<own>", Brief: anchorage, Pointer: &small, List: []summit.Brief{small, {}, anchorage}, ByName: map[string]summit.Brief{"a": anchorage, "s": small}}
	for _, marshal := range []func(any) ([]byte, error){json.Marshal, func(v any) ([]byte, error) { return json.MarshalIndent(v, "  ", "\t") }} {
		doc, err := marshal(in)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(doc, []byte("Omitted")) {
			t.Error("the zero Brief is not omitted")
		}
		for _, out := range []own{{}, {Brief: small, Pointer: new(summit.Brief), Nil: &small, List: []summit.Brief{anchorage}, ByName: map[string]summit.Brief{"a": small}}} {
			if err := json.Unmarshal(doc, &out); err != nil {
				t.Fatal(err)
			}
			if out.Name != in.Name || !out.Brief.Equal(in.Brief) || !out.Pointer.Equal(small) || out.Nil != nil || !slices.EqualFunc(out.List, in.List, summit.Brief.Equal) ||
				!out.ByName["a"].Equal(anchorage) || !out.ByName["s"].Equal(small) || len(out.ByName) != 2 {
				t.Error("a brief does not survive the round trip")
			}
		}
		if !small.Equal(in.List[0]) || !anchorage.Equal(summit.Anchorage()) {
			t.Fatal("decoding changed a brief that was there before")
		}
	}
}

// A stingyWriter takes so many bytes and then gives err, or no error, for less than it was given.
type stingyWriter struct {
	left int
	err  error
}

func (w *stingyWriter) Write(p []byte) (int, error) {
	n := min(len(p), w.left)
	if w.left -= n; n < len(p) {
		return n, w.err
	}
	return n, nil
}

func TestWriteToErrors(t *testing.T) {
	if n, err := summit.Anchorage().WriteTo(nil); n != 0 || !errors.Is(err, summit.ErrEmpty) {
		t.Errorf("WriteTo(nil) = %d, %v, want 0 and one that wraps ErrEmpty", n, err)
	}
	doc := written(t, summit.Anchorage())
	own := &diskError{3}
	for _, b := range []summit.Brief{summit.Anchorage(), {}} {
		size := len(written(t, b))
		for _, left := range []int{0, 1, size / 3, size / 2, size - 1} {
			if n, err := b.WriteTo(&stingyWriter{left, own}); n != int64(left) || !errors.Is(err, own) {
				t.Errorf("a writer that fails after %d bytes of %d: %d, %v", left, size, n, err)
			}
			if n, err := b.WriteTo(&stingyWriter{left, nil}); n != int64(left) || !errors.Is(err, io.ErrShortWrite) {
				t.Errorf("a writer that takes %d bytes of %d: %d, %v, want io.ErrShortWrite", left, size, n, err)
			}
		}
		if n, err := b.WriteTo(&stingyWriter{size, own}); n != int64(size) || err != nil {
			t.Errorf("a writer for just the %d bytes: %d, %v", size, n, err)
		}
	}
	var buf bytes.Buffer
	if n, err := summit.Anchorage().WriteTo(struct{ io.Writer }{&buf}); n != int64(len(doc)) || err != nil || !bytes.Equal(buf.Bytes(), doc) {
		t.Errorf("a writer that can do no more: %d, %v", n, err)
	}
}

// A boastingWriter says that it took more than it was given, or less than nothing.
type boastingWriter struct{ more int }

func (w boastingWriter) Write(p []byte) (int, error) { return (len(p) + 1) * w.more, nil }

func TestWriteToCountsSoundly(t *testing.T) {
	for _, more := range []int{1, -1} {
		if n, err := summit.Anchorage().WriteTo(boastingWriter{more}); n != 0 || err == nil {
			t.Errorf("a writer that takes %d times too much: %d, %v", more, n, err)
		}
	}
}

func TestDraftRoundTrip(t *testing.T) {
	unfinished := []summit.Draft{
		{},
		{Title: "A beginning"},
		{Date: "soon", Language: "?", Edition: " "},
		{Source: summit.Source{Size: -5}},
		{Sections: []summit.Section{{}, {ID: "s", Within: "s"}}, Sentences: []summit.Sentence{{}, {Start: 9, End: 3}, {Section: "none", Start: -1}}},
		{Actors: []summit.Actor{{}, {Kind: "ship", Aliases: summit.SetOf("", "\x00\n<&>\u2028"), Within: summit.SetOf[summit.ActorID]("", "x y")}}, Regions: []summit.Region{{}}, Topics: []summit.Topic{{}}},
		{Quotes: []summit.Quote{{}, {Mentions: summit.SetOf(summit.Mention{}, summit.Mention{Sentence: -1, Start: math.MaxInt, End: math.MinInt})}}},
		{Findings: []summit.Finding{{}, {}, {Outcome: "won", Phases: summit.SetOf[summit.Phase]("noon"), Sentences: summit.SetOf(9, 3, -4, 0)}}},
		faultlessDraft(), summit.Anchorage().Draft(),
	}
	spoiled := faultlessDraft()
	spoilEverywhere(&spoiled)
	for r, i := seeded(5), 0; i < 20; i++ {
		d := randomDraft(r, shape{sections: 3, sentences: 5, actors: 4, regions: 3, topics: 3, quotes: 4, findings: 6})
		program := make([]byte, 60)
		for j := range program {
			program[j] = byte(r.Uint32())
		}
		spoil(&d, program)
		if raw := fmt.Sprintf("%#v", d); strings.Contains(raw, `\x`) || strings.Contains(raw, "\ufffd") {
			continue // what is not UTF-8 can't be written
		}
		unfinished = append(unfinished, d)
	}
	for _, d := range unfinished {
		for _, marshal := range []func(any) ([]byte, error){json.Marshal, func(v any) ([]byte, error) { return v.(summit.Draft).MarshalJSON() }} {
			doc, err := marshal(d)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.HasPrefix(doc, []byte(`{"format":"summit/1","$schema":"`)) {
				t.Errorf("the draft begins with %.60s", doc)
			}
			got := summit.Draft{Title: "to be replaced", Topics: []summit.Topic{{ID: "too"}}}
			if err := json.Unmarshal(doc, &got); err != nil {
				t.Fatalf("%v: %s", err, doc)
			}
			if diff := cmp.Diff(d, got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("Draft (-want, +got)\n%s", diff)
			}
		}
	}
}

// TestMarshalRefusesWhatIsNotUTF8 marshals text that JSON can't hold.
func TestMarshalRefusesWhatIsNotUTF8(t *testing.T) {
	for _, test := range []struct {
		v    json.Marshaler
		want string // the fault; "": none
	}{
		{summit.Draft{Actors: []summit.Actor{{}, {ID: "x", Aliases: summit.SetOf("a", "\xff", "\xfe")}}, Title: "\xc0"}, "title draft -1  Title|actors[1].aliases[1] actor 1 x Aliases|actors[1].aliases[2] actor 1 x Aliases"},
		{summit.Draft{Sentences: []summit.Sentence{{Section: "\xff"}}, Source: summit.Source{Title: "\xff"}}, "source.title draft -1  Source.Title|sentences[0].section sentence 0 1 Section"},
		{summit.Draft{Title: `\ufffd \\ufffd ` + "\ufffd"}, ""},
		{summit.Source{Title: "\xff"}, "title source -1  Title"},
		{summit.Section{ID: "\xff"}, "id section -1  ID"},
		{summit.Sentence{Section: "\xff"}, "section sentence -1  Section"},
		{summit.Actor{Name: "\xff"}, "name actor -1  Name"},
		{summit.Region{Code: "\xff"}, "code region -1  Code"},
		{summit.Topic{Gloss: "\xed\xa0\x80"}, "gloss topic -1  Gloss"},
		{summit.Quote{Mentions: summit.SetOf(summit.Mention{}, summit.Mention{Cue: "\xff"})}, "mentions[1].cue quote -1  Mentions.Cue"},
		{summit.Mention{Cue: "\xff"}, "cue mention -1  Cue"},
		{summit.Finding{Phases: summit.SetOf[summit.Phase]("\xff")}, "phases[0] finding -1  Phases"},
		{summit.SetOf("a", "\xff"), "[1] set -1  "},
		{summit.SetOf("a", `\ufffd`, "\ufffd"), ""},
		{summit.SetOf(summit.Mention{Cue: "\xff"}), "[0].cue set -1  Cue"},
	} {
		doc, err := test.v.MarshalJSON()
		var got []string
		faults, _ := err.(summit.Errors)
		for _, e := range faults {
			got = append(got, fmt.Sprintf("%s %s %d %s %s", e.Path, e.Record, e.Index, e.ID, e.Field))
			if !errors.Is(e, summit.ErrBadText) || e.Line != 0 || !strings.HasSuffix(e.Error(), "not UTF-8") {
				t.Errorf("%T: %v", test.v, e)
			}
		}
		if strings.Join(got, "|") != test.want || (doc == nil) != (test.want != "") || (err == nil) != (test.want == "") {
			t.Errorf("%T %v: %s, %v, want the fault %s", test.v, test.v, doc, err, test.want)
		}
	}
}

func TestDraftKeepsTheLimitOfRecords(t *testing.T) {
	const most = 1_000_000
	for _, n := range []int{most, most + 1} {
		d := summit.Draft{Title: "before"}
		doc := []byte(`{"sentences":[{}` + strings.Repeat(",{}", n-1) + `]}`)
		err := d.UnmarshalJSON(doc)
		if n == most && (err != nil || len(d.Sentences) != n) || n > most && (!errors.Is(err, summit.ErrLimit) || d.Title != "before") {
			t.Errorf("%d records: %.200v", n, err)
		}
	}
}

func TestDraftIsStrictInForm(t *testing.T) {
	for doc, ok := range map[string]bool{
		`{}`: true, `{"findings":[{}]}`: true, `{"findings":[{"id":"F F"},{"id":"F F"}],"sentences":[{}]}`: true, `null`: true, ` {"title":"t"} `: true,
		`{"format":"summit/2"}`: false, `{"format":"summit/1","format":"summit/1"}`: false, `{"x":1}`: false, `{"Title":"t"}`: false, `[]`: false, `{"title":null}`: false,
		`{"findings":[{"by":["a","a"]}]}`: false, `{"title":"\ud800"}`: false, `{"sentences":[{"start":1.5}]}`: false, ``: false, `{} {}`: false, `{`: false,
	} {
		d := summit.Draft{Title: "before"}
		err := d.UnmarshalJSON([]byte(doc))
		if (err == nil) != ok {
			t.Errorf("UnmarshalJSON(%s) = %v", doc, err)
		}
		if err != nil {
			checkRefusal(t, []byte(doc), err)
			if d.Title != "before" {
				t.Errorf("UnmarshalJSON(%s) changed the draft beside an error", doc)
			}
		}
	}
	var p *summit.Draft
	if err := p.UnmarshalJSON([]byte(`{}`)); !errors.Is(err, summit.ErrEmpty) {
		t.Errorf("into a nil *Draft: %v", err)
	}
	var b *summit.Brief
	if err := b.UnmarshalJSON([]byte(`{"format":"summit/1"}`)); !errors.Is(err, summit.ErrEmpty) {
		t.Errorf("into a nil *Brief: %v", err)
	}
}

// checkRecords checks that records of a kind come back from their JSON, alone and
// in a slice, and that UnmarshalJSON is strict in form alone.
func checkRecords[R interface{ Equal(R) bool }, P interface {
	*R
	json.Unmarshaler
}](t *testing.T, records []R) {
	t.Helper()
	var zero R
	doc, err := json.Marshal(append(slices.Clone(records), zero))
	if err != nil {
		t.Fatal(err)
	}
	got := slices.Clone(records)
	slices.Reverse(got)
	first := records[len(records)-1]
	if err := json.Unmarshal(doc, &got); err != nil || !slices.EqualFunc(got, append(slices.Clone(records), zero), R.Equal) {
		t.Errorf("%T: a slice does not survive the round trip: %v", zero, err)
	}
	if !first.Equal(records[len(records)-1]) {
		t.Errorf("%T: decoding over a copy changed the record", zero)
	}
	for _, r := range records {
		doc, err := json.Marshal(map[string]*R{"record": &r})
		if err != nil {
			t.Fatal(err)
		}
		var in map[string]R
		if err := json.Unmarshal(doc, &in); err != nil || !in["record"].Equal(r) {
			t.Fatalf("%T %v does not survive the round trip in a map: %v", r, r, err)
		}
		kept := r
		if err := P(&kept).UnmarshalJSON([]byte("null")); err != nil || !kept.Equal(r) {
			t.Errorf("%T: null changed %v: %v", r, r, err)
		}
	}
	alone, err := json.Marshal(records[0])
	if err != nil {
		t.Fatal(err)
	}
	buf := slices.Clone(alone)
	var fresh R
	if err := P(&fresh).UnmarshalJSON(buf); err != nil {
		t.Fatal(err)
	}
	clear(buf)
	if !fresh.Equal(records[0]) {
		t.Errorf("%T: the record shares memory with what it was decoded from", zero)
	}
	if err := P(nil).UnmarshalJSON(alone); !errors.Is(err, summit.ErrEmpty) {
		t.Errorf("%T: into nil: %v", zero, err)
	}
	if err := P(&fresh).UnmarshalJSON([]byte(" {} ")); err != nil || !fresh.Equal(zero) {
		t.Errorf("%T: {} gives %v, %v, want the zero record", zero, fresh, err)
	}
	for bad, is := range map[string]error{
		`{"x":1}`: summit.ErrSyntax, `{"ID":"a"}`: summit.ErrSyntax, `{"id":"a","id":"a"}`: summit.ErrSyntax, `{"id":null}`: summit.ErrSyntax, `{"id":1}`: summit.ErrSyntax,
		`[]`: summit.ErrSyntax, `"a"`: summit.ErrSyntax, ``: summit.ErrSyntax, `{`: summit.ErrSyntax, `{} x`: summit.ErrSyntax, ` null`: summit.ErrSyntax,
		`{"id":"\ud800"}`: summit.ErrBadText, "{\"id\":\"\xff\"}": summit.ErrBadText,
	} {
		kept := records[0]
		err := P(&kept).UnmarshalJSON([]byte(bad))
		if !errors.Is(err, is) {
			t.Errorf("%T: %s gives the error %v, want one that wraps %v", zero, bad, err, is)
			continue
		}
		checkRefusal(t, []byte(bad), err)
		if !kept.Equal(records[0]) {
			t.Errorf("%T: %s changed the record, beside an error", zero, bad)
		}
	}
}

func TestRecordsRoundTrip(t *testing.T) {
	for _, d := range []summit.Draft{summit.Anchorage().Draft(), faultlessDraft()} {
		checkRecords(t, d.Sections)
		checkRecords(t, d.Actors)
		checkRecords(t, d.Regions)
		checkRecords(t, d.Topics)
		checkRecords(t, d.Quotes)
		checkRecords(t, d.Findings)
	}
}

// TestPartsAreStrict decodes what has no ID by itself.
func TestPartsAreStrict(t *testing.T) {
	source, sentence, mention := summit.Source{Title: "t", Size: 3}, summit.Sentence{Section: "s", End: 7}, summit.Mention{Sentence: 1, End: 7, Cue: "c"}
	numbers, texts, mentions := summit.SetOf(3, -1), summit.SetOf("", "b", "<港>"), summit.SetOf(mention, summit.Mention{})
	for _, test := range []struct {
		v, zero any // pointers
		bad     []string
	}{
		{&source, new(summit.Source), []string{`{"Size":1}`, `{"size":null}`, `{"size":1,"size":1}`, `{"size":"1"}`, `{"x":1}`, `{"title":"\ud800"}`, `[]`}},
		{&sentence, new(summit.Sentence), []string{`{"START":1}`, `{"start":1,"start":2}`, `{"zz":2}`, `{"start":null}`, `{"start":1.0}`, "{\"section\":\"\xff\"}", `7`}},
		{&mention, new(summit.Mention), []string{`{"START":1}`, `{"start":1,"start":2}`, `{"zz":2}`, `{"cue":null}`, `{"start":1e2}`, `{"cue":"\udc00"}`, `"c"`}},
		{&numbers, new(summit.Set[int]), []string{`[null]`, `[1.0]`, `["1"]`, `[1,1]`, `{}`, `[1,]`, `[9223372036854775808]`}},
		{&texts, new(summit.Set[string]), []string{`[null,"a"]`, `["\ud800"]`, "[\"\xff\"]", `[1]`, `["a","b","\u0061"]`, `"a"`}},
		{&mentions, new(summit.Set[summit.Mention]), []string{`[null]`, `[{"x":1}]`, `[{"Start":1}]`, `[{},{"end":1},{"start":0}]`, `[[]]`, `[{"cue":"\ud800"}]`}},
	} {
		doc, err := json.Marshal(test.v)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(doc, test.zero); err != nil || fmt.Sprintf("%#v", test.zero) != fmt.Sprintf("%#v", test.v) {
			t.Errorf("%T %v comes back as %v, %v, from %s", test.v, test.v, test.zero, err, doc)
		}
		for _, bad := range test.bad {
			before := fmt.Sprintf("%#v", test.v)
			err := test.v.(json.Unmarshaler).UnmarshalJSON([]byte(bad))
			if err == nil || fmt.Sprintf("%#v", test.v) != before {
				t.Errorf("%T: %s gives %v, %v", test.v, bad, test.v, err)
				continue
			}
			checkRefusal(t, []byte(bad), err)
		}
		if err := test.v.(json.Unmarshaler).UnmarshalJSON([]byte("null")); err != nil || fmt.Sprintf("%#v", test.v) != fmt.Sprintf("%#v", test.zero) {
			t.Errorf("%T: null changed it, %v", test.v, err)
		}
	}
}

// A rank is an element that reads and writes text of its own.
type rank int

func (r rank) MarshalText() ([]byte, error) { return []byte(strings.Repeat("*", int(r))), nil }

func (r *rank) UnmarshalText(text []byte) error {
	*r = rank(len(text))
	return nil
}

func TestSetOfOwnType(t *testing.T) {
	want := summit.SetOf[rank](2, 0, 3)
	var got summit.Set[rank]
	doc, err := json.Marshal(want)
	if err != nil || json.Unmarshal(doc, &got) != nil || !got.Equal(want) {
		t.Errorf("%v comes back as %v, %v, from %s", want, got, err, doc)
	}
}

func TestUnmarshalRecordNamesPlaces(t *testing.T) {
	var q summit.Quote
	for doc, want := range map[string][]string{
		"{\"id\": \"q\",\n \"mentions\": [{\"start\": 1}, {\"start\": 2},\n  {\"start\": 1}], \"by\": [\"a\", \"a\"]}": {"quote -1 Mentions mentions[2] 3 3", "quote -1 By by[1] 3 30"},
		"{\"mentions\": [{\"start\": null}, {\"start\": 2}],\n\"by\": [7], \"by\": []}":                                {"quote -1 Mentions.Start mentions[0].start 1 25", "quote -1 By by[0] 2 8", "quote -1 By by 2 12"},
	} {
		err := q.UnmarshalJSON([]byte(doc))
		checkRefusal(t, []byte(doc), err)
		var places []string
		for _, e := range err.(summit.Errors) {
			places = append(places, fmt.Sprintf("%s %d %s %s %d %d", e.Record, e.Index, e.Field, e.Path, e.Line, e.Column))
		}
		if !slices.Equal(places, want) {
			t.Errorf("%s: faults %q, want %q", doc, places, want)
		}
	}
}

func TestUnmarshalNull(t *testing.T) {
	b := summit.Anchorage()
	if err := b.UnmarshalJSON([]byte("null")); err != nil || !b.Equal(summit.Anchorage()) {
		t.Errorf("null changed the brief: %v", err)
	}
	holder := struct {
		Brief summit.Brief
		Draft summit.Draft
	}{b, summit.Draft{Title: "kept"}}
	if err := json.Unmarshal([]byte(`{"Brief":null,"Draft":null}`), &holder); err != nil || !holder.Brief.Equal(b) || holder.Draft.Title != "kept" {
		t.Errorf("null changed a member: %v", err)
	}
}

// TestDecodingSharesNothing overwrites what was decoded.
func TestDecodingSharesNothing(t *testing.T) {
	for name, doc := range corpus(t, "valid") {
		want := readDoc(t, doc)
		buf := slices.Clone(doc)
		var b summit.Brief
		if err := b.UnmarshalJSON(buf); err != nil {
			t.Fatal(err)
		}
		var d summit.Draft
		if err := d.UnmarshalJSON(buf); err != nil {
			t.Fatal(err)
		}
		for i := range buf {
			buf[i] = 'x'
		}
		if !b.Equal(want) {
			t.Errorf("%s: the brief shares memory with the document", name)
		}
		if fresh, err := summit.New(d); err != nil || !fresh.Equal(want) {
			t.Errorf("%s: the draft shares memory with the document: %v", name, err)
		}
	}
}

func TestJSONKeepsEveryCharacter(t *testing.T) {
	text := "<script>&amp;</script> \u2028\u2029 \u00a0 \ufeff \ufffd \U0010ffff \\u003c / \" ' 港 é"
	b, err := summit.New(summit.Draft{Title: text, Findings: []summit.Finding{{ID: "f", Kind: summit.KindEvent, Statement: text}}})
	if err != nil {
		t.Fatal(err)
	}
	doc := checkCanonical(t, b)
	if !bytes.Contains(doc, []byte("<script>&amp;</script>")) {
		t.Errorf("WriteTo does not write <, > and & as they are:\n%s", doc)
	}
	for _, marshal := range []func(any) ([]byte, error){json.Marshal, func(any) ([]byte, error) { return b.MarshalJSON() }} {
		doc, err := marshal(b)
		if err != nil {
			t.Fatal(err)
		}
		var got summit.Brief
		if err := json.Unmarshal(doc, &got); err != nil || got.Title() != text || !got.Equal(b) {
			t.Errorf("title %q, %v, want %q", got.Title(), err, text)
		}
	}
}

// TestReadReportsTheFirstHundred counts faults of both sorts.
func TestReadReportsTheFirstHundred(t *testing.T) {
	for _, n := range []int{99, 100, 101, 250} {
		for name, record := range map[string]string{"form": `{"id":"t%d","name":"T","x":1}`, "draft": `{"id":"t%d","name":""}`} {
			var b strings.Builder
			for i := range n {
				fmt.Fprintf(&b, ",\n"+record, i)
			}
			doc := `{"format":"summit/1","topics":[` + b.String()[1:] + `]}`
			_, err := summit.Read(strings.NewReader(doc))
			faults, _ := err.(summit.Errors)
			checkRefusal(t, []byte(doc), err)
			if len(faults) != min(n, 101) {
				t.Fatalf("%s: %d faults of %d", name, len(faults), n)
			}
			for i, e := range faults[:min(n, 100)] {
				if e.Index != i {
					t.Errorf("%s: fault %d is of topic %d", name, i, e.Index)
				}
			}
			if n > 100 && !strings.Contains(faults[100].Error(), fmt.Sprintf("and %d more fault", n-100)) {
				t.Errorf("%s: the last is %v, want a count of %d", name, faults[100], n-100)
			}
		}
	}
}

// TestReadReportsInOrder has more than a hundred faults, of which those that are found last stand first.
func TestReadReportsInOrder(t *testing.T) {
	var unknown, bad []string
	for i := range 101 {
		unknown = append(unknown, fmt.Sprintf(`"x%d":0`, i))
		bad = append(bad, fmt.Sprintf(`{"id":"T%d","name":"T"}`, i))
	}
	for name, test := range map[string]struct{ doc, first, last string }{
		"missing":  {`{"format":"summit/1","topics":[{"name":"T",` + strings.Join(unknown, ",") + `}]}`, "topics[0].id", "and 2 more faults"},
		"one more": {`{"format":"summit/1",` + strings.Join(unknown, ",") + `}`, "x0", "and 1 more fault"},
		"later":    {`{"format":"summit/1","topics":[` + strings.Join(bad[:60], ",") + `],"findings":[{"id":"f","kind":"event","statement":"It was.",` + strings.Join(unknown[:60], ",") + `}]}`, "topics[0].id", "and 20 more faults"},
		"form alone": {`{"format":"summit/1","topics":[` + strings.Join(bad, ",") + `],"findings":[{"id":"f","kind":"event","statement":"It was.",` + strings.Join(unknown, ",") + `}]}`,
			"findings[0].x0", "and 1 more fault"},
	} {
		_, err := summit.Read(strings.NewReader(test.doc))
		checkRefusal(t, []byte(test.doc), err)
		faults := err.(summit.Errors)
		if len(faults) != 101 || faults[0].Path != test.first || !strings.HasSuffix(faults[100].Error(), ": "+test.last) {
			t.Errorf("%s: %d faults from %s to %v, want 101 from %s to %s", name, len(faults), faults[0].Path, faults[len(faults)-1], test.first, test.last)
		}
	}
}

func orDocument(path string) string {
	if path == "" {
		return "the document"
	}
	return path
}

// TestReadCountsFaults has more faults than are looked at, in records that are checked in several parts.
func TestReadCountsFaults(t *testing.T) {
	const n = 20_000
	doc := strings.Builder{}
	doc.WriteString(`{"format":"summit/1","findings":[`)
	for i := range n {
		if i > 0 {
			doc.WriteByte(',')
		}
		fmt.Fprintf(&doc, `{"id":"f%d","kind":"event","statement":"It was.","topics":["none"],"regions":["none"]}`, i)
	}
	doc.WriteString(`]}`)
	_, err := summit.Read(strings.NewReader(doc.String()))
	var faults summit.Errors
	if !errors.As(err, &faults) {
		t.Fatalf("error %v, want Errors", err)
	}
	if got, want := faults[len(faults)-1].Error(), fmt.Sprintf("and %d more faults", 2*n-100); !strings.Contains(got, want) {
		t.Errorf("the last fault is %q, want %q", got, want)
	}
}
