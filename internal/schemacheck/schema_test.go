package schemacheck

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/dlclark/regexp2"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"example.com/summit"
)

// ecma compiles a pattern as JavaScript reads it, as the specification of JSON
// Schema wants it; the validator itself takes those of Go.
func ecma(pattern string) (jsonschema.Regexp, error) {
	re, err := regexp2.Compile(pattern, regexp2.ECMAScript)
	if err != nil {
		return nil, err
	}
	return ecmaRegexp{re}, nil
}

type ecmaRegexp struct{ *regexp2.Regexp }

func (re ecmaRegexp) MatchString(s string) bool {
	ok, err := re.Regexp.MatchString(s)
	return err == nil && ok
}

// compile compiles the schema, twice: with patterns as Go and as JavaScript
// reads them. The validator checks it by the schema of schemas.
func compile(t testing.TB) []*jsonschema.Schema {
	t.Helper()
	resource, err := jsonschema.UnmarshalJSON(strings.NewReader(summit.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	id, _ := resource.(map[string]any)["$id"].(string)
	var compiled []*jsonschema.Schema
	for _, engine := range []jsonschema.RegexpEngine{nil, ecma} {
		c := jsonschema.NewCompiler()
		c.UseLoader(jsonschema.SchemeURLLoader{}) // nothing but the schema and the schemas of schemas
		if engine != nil {
			c.UseRegexpEngine(engine)
		}
		if err := c.AddResource(id, resource); err != nil {
			t.Fatal(err)
		}
		s, err := c.Compile(id)
		if err != nil {
			t.Fatal(err)
		}
		compiled = append(compiled, s)
	}
	return compiled
}

var errNoJSON = errors.New("no JSON")

// validate returns what the schemas, which must agree, have against a document.
func validate(t testing.TB, schemas []*jsonschema.Schema, doc []byte) error {
	t.Helper()
	instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
	if err != nil {
		return fmt.Errorf("%w: %v", errNoJSON, err)
	}
	return validateValue(t, schemas, instance)
}

func validateValue(t testing.TB, schemas []*jsonschema.Schema, instance any) error {
	t.Helper()
	err := schemas[0].Validate(instance)
	if other := schemas[1].Validate(instance); (err == nil) != (other == nil) {
		doc, _ := json.Marshal(instance)
		t.Errorf("patterns of Go and of JavaScript differ: %v; %v: %.2000s", err, other, doc)
	}
	return err
}

func read(doc []byte) error {
	_, err := summit.Read(bytes.NewReader(doc))
	return err
}

// A blind spot is a fault that only Read sees.
type blindSpot struct {
	fault  string // of the message
	reason string // why a schema can't see it
	sees   func(*summit.RecordError) bool
	doc    string // an example, with this fault alone
}

// head is how the examples begin.
const head = `{"format": "summit/1", `

const atHand = head + `"source": {"size": 9, "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}, `

var blindSpots = []blindSpot{
	{"unknown reference", "what a reference must name stands elsewhere in the document", is(summit.ErrUnknownID, `: unknown \w+ "`),
		head + `"findings": [{"id": "f", "kind": "event", "statement": "F.", "by": ["a"]}]}`},
	{"duplicate ID", "uniqueItems compares whole records, not their IDs", is(summit.ErrDuplicateID, `: field ID: \w+ \d+ has the same:`),
		head + `"topics": [{"id": "t", "name": "T"}, {"id": "t", "name": "U"}]}`},
	{"cycle", "a schema can't follow references in a document", is(summit.ErrCycle, `closes a cycle:`),
		head + `"topics": [{"id": "t", "name": "T", "within": "t"}]}`},
	{"variant of a variant", "a schema can't follow references in a document", is(summit.ErrBadValue, `a variant can't have a variant itself:`),
		head + `"quotes": [{"id": "p", "text": "P", "form": "mixed", "variant": "q"}, {"id": "q", "text": "Q", "form": "mixed", "variant": "r"}, {"id": "r", "text": "R", "form": "mixed"}]}`},
	{"not in normal form C", "patterns know no normal forms", is(summit.ErrBadText, `not in normal form C:`),
		head + `"title": "Communique\u0301"}`},
	{"lone surrogate", "a schema sees the text that the parser made of it", is(summit.ErrBadText, `has half of a surrogate pair`),
		head + `"title": "a\ud800b"}`},
	{"not UTF-8", "a schema sees the text that the parser made of it", is(summit.ErrBadText, `not UTF-8`),
		head + `"title": "a` + "\xff" + `b"}`},
	{"duplicate member", "a schema sees the one member that the parser left", is(summit.ErrSyntax, `given more than once`),
		head + `"title": "T", "title": "T"}`},
	{"whole number with a point or an exponent", "to a schema 1.0 is an integer", func(e *summit.RecordError) bool {
		n, ok := new(big.Rat).SetString(e.Value)
		return strings.Contains(e.Error(), "without a point or an exponent") && ok && n.IsInt()
	}, atHand + `"sentences": [{"start": 0, "end": 1.0}]}`},
	{"mention that stands twice, once with its zero members", "to a schema a member that is left out is not a member of value 0", func(e *summit.RecordError) bool {
		return errors.Is(e, summit.ErrDuplicateID) && e.Record == "quote" && e.Field == "Mentions"
	}, atHand + `"quotes": [{"id": "q", "text": "Q", "form": "mixed", "mentions": [{"start": 1, "end": 2}, {"start": 1, "end": 2, "cue": ""}]}]}`},
	{"end before the start", "a schema can't compare two numbers of a document", is(summit.ErrBadSpan, `ends no later than it starts, at \d+: "[1-9]`),
		atHand + `"sentences": [{"start": 5, "end": 5}]}`},
	{"outside the source", "a schema can't compare two numbers of a document", is(summit.ErrBadSpan, `outside the source, which has [1-9]\d* bytes:`),
		atHand + `"sentences": [{"start": 5, "end": 10}]}`},
	{"sentence before the one before it", "a schema can't compare two numbers of a document", is(summit.ErrBadSpan, `starts before byte [1-9]\d*, where the one before it ends: "\d`),
		atHand + `"sentences": [{"start": 0, "end": 5}, {"start": 4, "end": 6}]}`},
	{"mention with its end before its start", "a schema can't compare two numbers of a document", is(summit.ErrBadSpan, `no span of bytes: "(sentence \d+, )?bytes \d+-[1-9]`),
		atHand + `"quotes": [{"id": "q", "text": "Q", "form": "mixed", "mentions": [{"start": 5, "end": 5}]}]}`},
	{"mention before the one before it", "a schema can't compare two numbers of a document", is(summit.ErrBadSpan, `where the mention before it ends: "(sentence \d+, )?bytes \d`),
		atHand + `"quotes": [{"id": "q", "text": "Q", "form": "mixed", "mentions": [{"start": 5, "end": 6}, {"start": 1, "end": 2}]}]}`},
	{"mention outside its sentence", "a schema can't follow references in a document", is(summit.ErrBadSpan, `outside its sentence`),
		atHand + `"sentences": [{"start": 0, "end": 5}], "quotes": [{"id": "q", "text": "Q", "form": "mixed", "mentions": [{"sentence": 1, "start": 4, "end": 6}]}]}`},
	{"mention in a sentence that is not there", "a schema can't compare a number with the length of an array", is(summit.ErrBadSpan, `: the sentences are numbered from 1 to [1-9]\d*: "sentence`),
		atHand + `"sentences": [{"start": 0, "end": 5}], "quotes": [{"id": "q", "text": "Q", "form": "mixed", "mentions": [{"sentence": 2, "start": 1, "end": 2}]}]}`},
	{"finding in a sentence that is not there", "a schema can't compare a number with the length of an array", is(summit.ErrBadSpan, `the draft's sentences are numbered from 1 to [1-9]\d*: "[1-9]`),
		atHand + `"sentences": [{"start": 0, "end": 5}], "findings": [{"id": "f", "kind": "event", "statement": "F.", "sentences": [2]}]}`},
	{"sentences of a finding out of order", "a schema can't compare two numbers of a document", is(summit.ErrBadSpan, `field Sentences: stands after`),
		atHand + `"sentences": [{"start": 0, "end": 1}, {"start": 1, "end": 2}], "findings": [{"id": "f", "kind": "event", "statement": "F.", "sentences": [2, 1]}]}`},
	{"beyond the number of records, bytes or faults", "a limit of Read's, not of the form", is(summit.ErrLimit, `records|bytes:|more faults`), ""},
}

// is returns whether faults wrap a sentinel and have a message that matches.
func is(sentinel error, message string) func(*summit.RecordError) bool {
	re := regexp.MustCompile(message)
	return func(e *summit.RecordError) bool { return errors.Is(e, sentinel) && re.MatchString(e.Error()) }
}

// onlyReadSees returns the blind spots that all faults of Read's lie in, or
// nil where a schema could see one of the faults.
func onlyReadSees(err error) (spots []blindSpot) {
	faults, ok := err.(summit.Errors)
	if !ok {
		if errors.Is(err, summit.ErrLimit) {
			return blindSpots[len(blindSpots)-1:]
		}
		return nil
	}
next:
	for _, e := range faults {
		for _, spot := range blindSpots {
			if spot.sees(e) {
				spots = append(spots, spot)
				continue next
			}
		}
		return nil
	}
	return spots
}

// TestBlindSpots checks the list itself: Read refuses each example for this
// reason alone, and the schema accepts it.
func TestBlindSpots(t *testing.T) {
	schemas := compile(t)
	for _, spot := range blindSpots {
		if spot.doc == "" {
			continue
		}
		err := read([]byte(spot.doc))
		if spots := onlyReadSees(err); len(spots) != 1 || spots[0].fault != spot.fault {
			t.Errorf("%s: Read has other faults: %v", spot.fault, err)
		}
		if err := validate(t, schemas, []byte(spot.doc)); err != nil {
			t.Errorf("%s: the schema sees it: %v", spot.fault, err)
		}
	}
}

// TestAnchorage checks that the schema accepts what is written.
func TestAnchorage(t *testing.T) {
	schemas := compile(t)
	for name, b := range map[string]summit.Brief{"Anchorage": summit.Anchorage(), "the zero brief": {}} {
		compact, err := b.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		if err := validate(t, schemas, compact); err != nil {
			t.Errorf("%s, from MarshalJSON: %v", name, err)
		}
		var indented bytes.Buffer
		if _, err := b.WriteTo(&indented); err != nil {
			t.Fatal(err)
		}
		if err := validate(t, schemas, indented.Bytes()); err != nil {
			t.Errorf("%s, from WriteTo: %v", name, err)
		}
	}
}

// documents returns the documents in a folder of the corpus, by their names.
func documents(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	folder = filepath.Join("..", "..", "testdata", "codec", folder)
	names, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no documents in %s: %v", folder, err)
	}
	docs := map[string][]byte{}
	for _, name := range names {
		doc, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		docs[filepath.Base(name)] = doc
	}
	return docs
}

// TestValid checks that the schema accepts every valid document of the corpus.
func TestValid(t *testing.T) {
	schemas := compile(t)
	for name, doc := range documents(t, "valid") {
		t.Run(name, func(t *testing.T) {
			if err := read(doc); err != nil {
				t.Errorf("Read: %v", err)
			}
			if err := validate(t, schemas, doc); err != nil {
				t.Errorf("the schema: %v", err)
			}
		})
	}
}

// TestInvalid checks that the schema refuses every invalid document of the
// corpus, but for those whose faults only Read sees, and prints these.
func TestInvalid(t *testing.T) {
	schemas := compile(t)
	docs := documents(t, "invalid")
	unseen := map[string][]string{} // by what is not seen
	for _, name := range slices.Sorted(maps.Keys(docs)) {
		t.Run(name, func(t *testing.T) {
			faults := read(docs[name])
			if faults == nil {
				t.Fatal("Read accepts it")
			}
			if err := validate(t, schemas, docs[name]); err != nil {
				return
			}
			spots := onlyReadSees(faults)
			if spots == nil {
				t.Errorf("the schema accepts it; Read: %v", faults)
			}
			for _, spot := range spots {
				if what := spot.fault + " (" + spot.reason + ")"; !slices.Contains(unseen[what], name) {
					unseen[what] = append(unseen[what], name)
				}
			}
		})
	}
	for _, what := range slices.Sorted(maps.Keys(unseen)) {
		t.Logf("only Read sees: %s: %s", what, strings.Join(unseen[what], ", "))
	}
}

// TestPatterns compares patterns with Read, value by value.
func TestPatterns(t *testing.T) {
	schemas := compile(t)
	check := func(format, value string) {
		t.Helper()
		quoted, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		doc := fmt.Appendf(nil, head+format+"}", quoted)
		byRead, bySchema := read(doc), validate(t, schemas, doc)
		if bySchema == nil && onlyReadSees(byRead) != nil {
			return
		}
		if (byRead == nil) != (bySchema == nil) {
			t.Errorf("%s: Read: %v; the schema: %v", doc, byRead, bySchema)
		}
	}
	for _, year := range []int{0, 1, 4, 96, 100, 200, 400, 1000, 1600, 1896, 1900, 1904, 2000, 2023, 2024, 2025, 2026, 2028, 2100, 2396, 2400, 9996, 9999} {
		check(`"date": %s`, fmt.Sprintf("%04d", year))
		for month := range 14 {
			check(`"date": %s`, fmt.Sprintf("%04d-%02d", year, month))
			for day := range 33 {
				check(`"date": %s`, fmt.Sprintf("%04d-%02d-%02d", year, month, day))
			}
		}
	}
	for year := range 10000 {
		if year%4 == 0 || year%100 == 1 {
			check(`"date": %s`, fmt.Sprintf("%04d-02-29", year))
		}
	}
	values := []string{"", " ", "a", "-", "/", "a/", "/a", "a//b", "a/b", "a/b/c", "A", "a_b", "a b", " a", "a ", "\u00a0", "\u2003", "\u2003x", "\ufeff", "\u200b", "\u0085",
		"a\nb", "a\n", "\ta", "a\x7f", "a\u0080", "a\u009fb", "a\u00a0b", "\u2028", "\u2028a", "ä", "é", "e\u0301", "漢字", "𝔘", "🙂", "١٢٣", "٢٠٢٥",
		"2025", "2025-8", "2025-08-1", "2025-08-15T00:00:00Z", "+025", "20250815", "02025", "2025-08-15\n", "en", "e", "en-US", "en-", "-en", "en--US", "abcdefgh", "abcdefghi", "en-abcdefghi",
		"de-CH-1901", "x1", "en_US", "i-klingon", "X-a-b", "i", "x-", "a-b", "x-a-abcdefghi", "i1-a", "ſk", "UA", "ua", "US-AK", "US-", "US-AKXX", "US-AKX", "US-a", "150", "15", "1500", "U1", "001", "US-1", "U\u212a", strings.Repeat("a", 3000)}
	for c := rune(0); c < 0x180; c++ {
		values = append(values, string(c), "x"+string(c), string(c)+"x")
	}
	for c := rune(0x1600); c < 0x3100; c++ {
		values = append(values, string(c))
	}
	for i, value := range values {
		formats := []string{`"title": %s`, `"topics": [{"id": "t", "name": %s}]`}
		if i < 200 || len([]rune(value)) > 1 || value < "\u0180" {
			formats = append(formats, `"language": %s`, `"date": %s`, `"$schema": %s`, `"edition": %s`, `"topics": [{"id": %s, "name": "T"}]`, `"topics": [{"id": "t", "name": "T", "within": %s}]`,
				`"regions": [{"id": "r", "name": "R", "kind": "city", "code": %s}]`, `"actors": [{"id": "a", "name": "A", "kind": "body", "aliases": [%s]}]`,
				`"actors": [{"id": "a", "name": "A", "kind": "body", "role": %s}]`, `"actors": [{"id": "a", "name": "A", "kind": "state", "within": [%s]}]`, `"source": {"size": 1, "sha256": %s}`)
		}
		for _, format := range formats {
			check(format, value)
		}
	}
	for _, digest := range []string{strings.Repeat("a", 64), strings.Repeat("A", 64), strings.Repeat("a", 63), strings.Repeat("a", 65), strings.Repeat("g", 64)} {
		check(`"source": {"size": 1, "sha256": %s}`, digest)
		check(`"source": {"size": 0, "sha256": %s}`, digest)
		check(`"source": {"sha256": %s}`, digest)
	}
}
