package schemacheck

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"example.com/summit"
)

// TestMutations spoils documents a little, at random but always alike. Whatever
// Read accepts then the schema must accept, and whatever the schema accepts
// Read must accept, but for faults that only Read sees.
func TestMutations(t *testing.T) {
	anchorage, err := summit.Anchorage().MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	docs := map[string][]byte{"Anchorage": anchorage, "excerpt": excerpt(t), "full": []byte(full)}
	rounds := map[string]int{"Anchorage": 40, "excerpt": 300, "full": 10000}
	if testing.Short() {
		rounds = map[string]int{"Anchorage": 10, "excerpt": 100, "full": 1000}
	}
	schemas := compile(t)
	for _, name := range slices.Sorted(maps.Keys(docs)) {
		t.Run(name, func(t *testing.T) {
			if err := read(docs[name]); err != nil {
				t.Fatal(err)
			}
			verdicts := map[string]int{}
			for seed := range uint64(rounds[name]) {
				m := mutator{rand.New(rand.NewPCG(seed, 4))}
				doc, instance := m.mutate(t, docs[name])
				byRead, bySchema := read(doc), validateValue(t, schemas, instance)
				switch {
				case byRead == nil && bySchema == nil:
					verdicts["both accept"]++
				case byRead == nil:
					t.Errorf("seed %d: Read accepts what the schema refuses: %v: %.1500s", seed, bySchema, doc)
				case bySchema != nil:
					verdicts["both refuse"]++
				case onlyReadSees(byRead) != nil:
					verdicts["only Read sees it"]++
				default:
					t.Errorf("seed %d: the schema accepts what Read refuses: %v: %.1500s", seed, byRead, doc)
				}
				if t.Failed() {
					break
				}
			}
			t.Log(verdicts)
			if len(verdicts) < 3 {
				t.Error("the mutations don't come to every verdict")
			}
		})
	}
}

// full has every member at least once, with values other than zero.
const full = `{"format": "summit/1", "$schema": "https://example.com/summit/schema/summit.schema.json",
	"title": "T", "date": "2025-08-15", "language": "en", "edition": "1",
	"source": {"title": "S", "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "size": 90},
	"sections": [{"id": "s", "title": "S", "untitled": true}, {"id": "s/t", "title": "T", "within": "s"}],
	"sentences": [{"section": "s", "start": 0, "end": 9}, {"section": "s/t", "start": 10, "end": 40}],
	"actors": [{"id": "a", "name": "A", "aliases": ["a", "b"], "kind": "person", "role": "R", "within": ["b", "c"], "region": "r"},
		{"id": "b", "name": "B", "kind": "state"}, {"id": "c", "name": "C", "kind": "body", "within": ["b"]}],
	"regions": [{"id": "r", "name": "R", "kind": "city", "within": ["w"], "code": "US-AK"}, {"id": "w", "name": "W", "kind": "world", "code": "001"}],
	"topics": [{"id": "t", "name": "T", "within": "u", "gloss": "G"}, {"id": "u", "name": "U"}],
	"quotes": [{"id": "q", "text": "Q", "form": "mixed", "by": ["a", "b"], "about": ["c"], "phases": ["before", "after"], "settings": ["public"], "negated": true, "variant": "v",
			"topics": ["t"], "regions": ["r"], "mentions": [{"sentence": 1, "start": 1, "end": 2, "cue": "said"}, {"sentence": 2, "start": 11, "end": 12}]},
		{"id": "v", "text": "V", "form": "direct"}],
	"findings": [{"id": "s/f", "kind": "outcome", "outcome": "agreed", "modality": "probable", "condition": "open", "phases": ["during"], "settings": ["interview", "private"],
			"date": "2025-09", "statement": "F.", "by": ["a"], "citing": ["b"], "actors": ["a", "c"], "topics": ["t", "u"], "regions": ["w"], "quotes": ["q", "v"], "sentences": [1, 2]},
		{"id": "s/g", "kind": "event", "statement": "G."}]}`

// excerpt returns a document of Anchorage's first findings, which has whole sections of records nevertheless.
func excerpt(t *testing.T) []byte {
	t.Helper()
	d := summit.Anchorage().Draft()
	d.Findings = d.Findings[:8]
	d.Quotes = slices.DeleteFunc(d.Quotes, func(q summit.Quote) bool {
		return !slices.ContainsFunc(d.Findings, func(f summit.Finding) bool { return f.Quotes.Has(q.ID) })
	})
	for i := range d.Quotes {
		d.Quotes[i].Variant = ""
	}
	d.Sentences = d.Sentences[:20]
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := b.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

type mutator struct{ *rand.Rand }

// A place is where a value stands: in an object or in an array.
type place struct {
	object map[string]any
	name   string
	array  []any
	index  int
	set    func(any) // sets the array as a whole, or the object
}

func (p place) value() any {
	if p.object != nil {
		return p.object[p.name]
	}
	return p.array[p.index]
}

func (p place) put(v any) {
	if p.object != nil {
		p.object[p.name] = v
		return
	}
	p.array[p.index] = v
}

func (p place) remove() {
	if p.object != nil {
		delete(p.object, p.name)
		return
	}
	p.set(slices.Delete(slices.Clone(p.array), p.index, p.index+1))
}

// mutate returns a document with one to three mutations, and its value.
func (m mutator) mutate(t *testing.T, doc []byte) ([]byte, any) {
	t.Helper()
	instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	for range 1 + m.IntN(3) {
		m.spoil(instance, instance)
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(instance); err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), instance
}

// pick returns a random place in v, deeper or less deep; ok is false if v has none.
func (m mutator) pick(v any, set func(any)) (p place, ok bool) {
	switch v := v.(type) {
	case map[string]any:
		if len(v) == 0 {
			return place{}, false
		}
		names := slices.Sorted(maps.Keys(v))
		p = place{object: v, name: names[m.IntN(len(names))], set: set}
	case []any:
		if len(v) == 0 {
			return place{}, false
		}
		p = place{array: v, index: m.IntN(len(v)), set: set}
	default:
		return place{}, false
	}
	if m.IntN(5) > 0 {
		if inner, ok := m.pick(p.value(), p.put); ok {
			return inner, true
		}
	}
	return p, true
}

var strangeValues = []any{nil, true, false, "", " ", "a", "b", "c", "q", "r", "s", "s/t", "t", "nobody", "Not an ID", "a/", "a\nb", "a\u00a0b", "e\u0301", "\u2003",
	"state", "person", "city", "outcome", "event", "agreed", "unknown", "probable", "open", "before", "public", "direct",
	"2025", "2025-02-29", "2024-02-29", "2025-13", "en", "e", "UA", "150", "x9",
	json.Number("0"), json.Number("-0"), json.Number("1"), json.Number("-1"), json.Number("2"), json.Number("3"), json.Number("1.0"), json.Number("1e1"), json.Number("1.5"), json.Number("20"), json.Number("1e400"),
	json.Number("9223372036854775807"), json.Number("9223372036854775808")}

var names = []string{"format", "$schema", "title", "date", "language", "edition", "source", "sections", "sentences", "actors", "regions", "topics", "quotes", "findings",
	"id", "sha256", "size", "within", "untitled", "section", "start", "end", "name", "aliases", "kind", "role", "region", "code", "gloss", "text", "form", "by", "about",
	"phases", "settings", "negated", "variant", "mentions", "sentence", "cue", "outcome", "modality", "condition", "statement", "citing", "ID", "Title", "unknown"}

// spoil changes root at one place.
func (m mutator) spoil(root, v any) {
	p, ok := m.pick(v, func(any) {})
	if !ok {
		return
	}
	other, _ := m.pick(root, func(any) {})
	switch m.IntN(10) {
	case 0:
		p.remove()
	case 1, 2:
		p.put(strangeValues[m.IntN(len(strangeValues))])
	case 3: // what another place has
		if other.set != nil {
			p.put(clone(other.value()))
		}
	case 4: // nothing
		switch p.value().(type) {
		case string:
			p.put("")
		case json.Number:
			p.put(json.Number("0"))
		case bool:
			p.put(false)
		case []any:
			p.put([]any{})
		case map[string]any:
			p.put(map[string]any{})
		}
	case 5: // one more element, or the same again
		if p.array != nil {
			v := clone(p.value())
			if m.IntN(2) == 0 {
				v = strangeValues[m.IntN(len(strangeValues))]
			}
			p.set(append(slices.Clone(p.array), v))
		} else {
			p.put([]any{p.value()})
		}
	case 6: // another order
		if p.array != nil {
			i := m.IntN(len(p.array))
			p.array[p.index], p.array[i] = p.array[i], p.array[p.index]
		}
	case 7: // one more member, of a value that it has elsewhere, if it is found
		if p.object != nil {
			name := names[m.IntN(len(names))]
			if v, ok := find(root, name); ok && m.IntN(4) > 0 {
				p.object[name] = clone(v)
			} else {
				p.object[name] = strangeValues[m.IntN(len(strangeValues))]
			}
		}
	case 8: // a member by a value that it has elsewhere
		if p.object != nil {
			if v, ok := find(other.object, p.name); ok {
				p.put(clone(v))
			}
		}
	case 9: // a letter more or less
		if s, ok := p.value().(string); ok {
			runes := []rune(s)
			i := m.IntN(len(runes) + 1)
			letter := []rune("a/-A0 \u0301\u00a0\u0001\u0085é")[m.IntN(11)]
			p.put(string(slices.Insert(runes, i, letter)))
		} else if n, ok := p.value().(json.Number); ok {
			i, _ := n.Int64()
			p.put(json.Number(fmt.Sprint(i + int64(m.IntN(5)) - 2)))
		}
	}
}

// find returns the first value of a member of that name in v.
func find(v any, name string) (any, bool) {
	switch v := v.(type) {
	case map[string]any:
		if found, ok := v[name]; ok {
			return found, true
		}
		for _, member := range slices.Sorted(maps.Keys(v)) {
			if found, ok := find(v[member], name); ok {
				return found, true
			}
		}
	case []any:
		for _, elem := range v {
			if found, ok := find(elem, name); ok {
				return found, true
			}
		}
	}
	return nil, false
}

func clone(v any) any {
	switch v := v.(type) {
	case map[string]any:
		c := map[string]any{}
		for name, member := range v {
			c[name] = clone(member)
		}
		return c
	case []any:
		c := make([]any, len(v))
		for i := range v {
			c[i] = clone(v[i])
		}
		return c
	}
	return v
}
