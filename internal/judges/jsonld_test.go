package judges

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/piprate/json-gold/ld"

	"example.com/summit"
	"example.com/summit/export"
)

// contexts are the documents that JSON-LD may load; there is no network. Neither
// has @vocab, so that a term which is not of the vocabulary is lost, and missed.
type contexts map[string]any

func (c contexts) LoadDocument(address string) (*ld.RemoteDocument, error) {
	doc, ok := c[address]
	if !ok {
		return nil, fmt.Errorf("no context at %s", address)
	}
	return &ld.RemoteDocument{DocumentURL: address, Document: doc}, nil
}

func newContexts(t *testing.T) contexts {
	t.Helper()
	anno, err := os.ReadFile("testdata/anno.jsonld")
	if err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadFile("../../export/testdata/schemaorg-vocabulary.tsv")
	if err != nil {
		t.Fatal(err)
	}
	schema := map[string]any{}
	for line := range strings.Lines(string(list)) {
		if fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); !strings.HasPrefix(line, "#") {
			schema[fields[1]] = "http://schema.org/" + fields[1]
		}
	}
	return contexts{
		"http://www.w3.org/ns/anno.jsonld": decoded(t, anno),
		"https://schema.org":               map[string]any{"@context": schema},
	}
}

func decoded(t *testing.T, doc []byte) (v any) {
	t.Helper()
	if err := json.Unmarshal(doc, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// expanded has json-gold expand a document, and checks that no member was lost.
func expanded(t *testing.T, doc []byte) map[string]any {
	t.Helper()
	options := ld.NewJsonLdOptions("https://report.example/page")
	options.DocumentLoader = newContexts(t)
	list, err := ld.NewJsonLdProcessor().Expand(decoded(t, doc), options)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 {
		t.Fatalf("there are %d objects at the top, not one", len(list))
	}
	if before, after := count(decoded(t, doc)), count(list); before-1 != after { // but for the context
		t.Errorf("of %d members, %d are left", before, after)
	}
	return list[0].(map[string]any)
}

// count counts the members of objects, but for those that expansion adds.
func count(v any) (n int) {
	switch v := v.(type) {
	case map[string]any:
		for name, member := range v {
			if name != "@value" && name != "@list" && !(name == "@id" && len(v) == 1) {
				n++
			}
			n += count(member)
		}
	case []any:
		for _, e := range v {
			n += count(e)
		}
	}
	return n
}

// at follows names from an expanded object; of several values it takes the first.
func at(v any, names ...string) any {
	for _, name := range names {
		for {
			list, ok := v.([]any)
			if !ok || len(list) == 0 {
				break
			}
			v = list[0]
		}
		object, _ := v.(map[string]any)
		v = object[name]
	}
	if list, ok := v.([]any); ok && len(list) == 1 {
		v = list[0]
	}
	return v
}

func each(v any) []any {
	if list, ok := v.([]any); ok {
		return list
	}
	if v == nil {
		return nil
	}
	return []any{v}
}

const (
	oa = "http://www.w3.org/ns/oa#"
	as = "http://www.w3.org/ns/activitystreams#"

	rdfValue = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
)

// TestWebAnnotations has json-gold expand the annotations, and selects by their selectors in the source.
func TestWebAnnotations(t *testing.T) {
	for _, s := range sourcedBriefs(t) {
		t.Run(s.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := export.WebAnnotations(&out, s.brief, s.source); err != nil {
				t.Fatal(err)
			}
			collection := expanded(t, out.Bytes())
			items := each(at(collection, as+"first", as+"items", "@list"))
			if total := at(collection, as+"totalItems", "@value"); total != float64(len(items)) {
				t.Errorf("the total is %v of %d", total, len(items))
			}
			var claims, quotes []string
			ids := map[any]bool{}
			for _, item := range items {
				ids[at(item, "@id")] = true
				if at(item, "@type") != oa+"Annotation" {
					t.Errorf("an item is %v", at(item, "@type"))
				}
				words := selected(t, item, s)
				switch motivation := at(item, oa+"motivatedBy", "@id"); motivation {
				case oa + "commenting":
					claims = append(claims, fmt.Sprint(at(bodies(item, "commenting")[0], rdfValue, "@value"), words))
				case oa + "describing":
					speakers := []string{}
					for _, body := range bodies(item, "identifying") {
						speakers = append(speakers, fmt.Sprint(at(body, rdfValue, "@value")))
					}
					negated := false
					for _, tag := range bodies(item, "tagging") {
						negated = negated || at(tag, rdfValue, "@value") == "negated"
					}
					quotes = append(quotes, fmt.Sprint(words, speakers, negated))
				default:
					t.Errorf("the motivation is %v", motivation)
				}
			}
			if len(ids) != len(items) {
				t.Errorf("%d annotations have %d names", len(items), len(ids))
			}
			wantClaims, wantQuotes := annotationsOf(s)
			if diff := cmp.Diff(wantClaims, claims); diff != "" {
				t.Errorf("claims, want (-), got (+):\n%s", diff)
			}
			if diff := cmp.Diff(wantQuotes, quotes); diff != "" {
				t.Errorf("quotes, want (-), got (+):\n%s", diff)
			}
		})
	}
}

func bodies(item any, purpose string) (list []any) {
	for _, body := range each(at(item, oa+"hasBody")) {
		if at(body, oa+"hasPurpose", "@id") == oa+purpose {
			list = append(list, body)
		}
	}
	return list
}

// annotationsOf tells what the annotations of a brief must say and select.
func annotationsOf(s sourced) (claims, quotes []string) {
	for f := range s.brief.Findings() {
		var words []string
		for n := range f.Sentences.All() {
			sentence, _ := s.brief.Sentence(n)
			words = append(words, s.source[sentence.Start:sentence.End])
		}
		claims = append(claims, fmt.Sprint(claimOf(s.brief, f), words))
	}
	for q := range s.brief.Quotes() {
		speakers := []string{}
		for id := range q.By.All() {
			a, _ := s.brief.Actor(id)
			speakers = append(speakers, a.Name)
		}
		for range q.Mentions.All() { // made sources have the very text
			quotes = append(quotes, fmt.Sprint([]string{q.Text}, speakers, q.Negated))
		}
	}
	return claims, quotes
}

// selected returns what the targets of an annotation select, by both selectors.
func selected(t *testing.T, item any, s sourced) (words []string) {
	points := []rune(s.source)
	for _, target := range each(at(item, oa+"hasTarget")) {
		selectors := each(at(target, oa+"hasSelector"))
		if len(selectors) == 0 { // the source as a whole
			continue
		}
		number := func(name string) int { return int(at(selectors[0], oa+name, "@value").(float64)) }
		text := func(name string) string { return at(selectors[1], oa+name, "@value").(string) }
		byPosition := string(points[number("start"):number("end")])
		if byPosition != text("exact") {
			t.Errorf("the position selects %q, the quote is %q", byPosition, text("exact"))
		}
		before := text("prefix")
		if !strings.HasSuffix(string(points[:number("start")]), before) || !strings.HasPrefix(string(points[number("end"):]), text("suffix")) {
			t.Errorf("%q does not stand between %q and %q", byPosition, before, text("suffix"))
		}
		if !strings.Contains(s.source, before+text("exact")+text("suffix")) || utf8.RuneCountInString(before) > 32 {
			t.Errorf("%q is not in the source", before+text("exact")+text("suffix"))
		}
		words = append(words, byPosition)
	}
	return words
}

// TestSchemaOrg has json-gold expand the report, and looks for the brief's records in it.
func TestSchemaOrg(t *testing.T) {
	const schema = "http://schema.org/"
	for _, s := range sourcedBriefs(t) {
		t.Run(s.name, func(t *testing.T) {
			report := expanded(t, written(t, s.brief, export.SchemaOrg))
			if at(report, "@type") != schema+"Report" {
				t.Fatalf("the document is %v", at(report, "@type"))
			}
			names := func(v any, property string) (names []string) {
				for _, e := range each(v) {
					names = append(names, strings.TrimPrefix(fmt.Sprint(at(e, "@id")), "https://report.example/page#"), fmt.Sprint(at(e, schema+property, "@value")))
				}
				return names
			}
			by := func(v any) (ids []string) {
				for _, e := range each(v) {
					ids = append(ids, strings.TrimPrefix(fmt.Sprint(at(e, "@id")), "https://report.example/page#actor/"))
				}
				return ids
			}
			var want, got []string
			for a := range s.brief.Actors() {
				want = append(want, "actor/"+string(a.ID), a.Name)
			}
			for r := range s.brief.Regions() {
				want = append(want, "region/"+string(r.ID), r.Name)
			}
			if diff := cmp.Diff(want, names(report[schema+"mentions"], "name")); diff != "" {
				t.Errorf("actors and regions, want (-), got (+):\n%s", diff)
			}
			want = nil
			for f := range s.brief.Findings() {
				want = append(want, fmt.Sprint("Claim", f.ID, f.Statement, f.By, f.Citing, s.brief.Cite(f)))
			}
			for q := range s.brief.Quotes() {
				want = append(want, fmt.Sprint("Quotation", q.ID, q.Text, q.By, q.Negated, s.brief.Cite(q)))
			}
			text := func(v any, names ...string) string {
				s, _ := at(v, append(names, "@value")...).(string)
				return s
			}
			for _, part := range each(report[schema+"hasPart"]) {
				id, words := text(part, schema+"identifier"), text(part, schema+"text")
				how := text(part, schema+"disambiguatingDescription")
				switch at(part, "@type") {
				case schema + "Claim":
					got = append(got, fmt.Sprint("Claim", id, words, by(at(part, schema+"creator")), by(at(part, schema+"isBasedOn", schema+"creator")), text(part, schema+"appearance", schema+"name")))
					f, _ := s.brief.Finding(summit.FindingID(id))
					if claim := claimOf(s.brief, f); !strings.HasPrefix(how+": "+words, strings.TrimSuffix(claim, ": "+words)) {
						t.Errorf("%s is described as %q, not %q", id, how, claim)
					}
				default:
					got = append(got, fmt.Sprint("Quotation", id, words, by(at(part, schema+"spokenByCharacter")), strings.Contains(how, "words that do not hold"), text(part, schema+"citation")))
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("claims and quotations, want (-), got (+):\n%s", diff)
			}
		})
	}
}
