package export_test

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/export"
	"example.com/summit/internal/made"
	"example.com/summit/internal/zipf"
)

// A vocabulary is schema.org's: of classes, what they are subclasses of; of properties, domains and ranges.
type vocabulary struct {
	classes         map[string][]string
	domains, ranges map[string][]string
}

func readVocabulary(t *testing.T) vocabulary {
	t.Helper()
	list, err := os.ReadFile("testdata/schemaorg-vocabulary.tsv")
	if err != nil {
		t.Fatal(err)
	}
	v := vocabulary{map[string][]string{}, map[string][]string{}, map[string][]string{}}
	for line := range strings.Lines(string(list)) {
		switch fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); fields[0] {
		case "class":
			v.classes[fields[1]] = strings.Fields(fields[2])
		case "property":
			v.domains[fields[1]], v.ranges[fields[1]] = strings.Fields(fields[2]), strings.Fields(fields[3])
		}
	}
	return v
}

// isA reports whether a class is one of others, or a subclass.
func (v vocabulary) isA(class string, others []string) bool {
	return slices.Contains(others, class) || slices.ContainsFunc(v.classes[class], func(wider string) bool { return v.isA(wider, others) })
}

// faults are the places of a document where it does not keep to the vocabulary. classes are those of the nodes that have names.
func (v vocabulary) faults(node map[string]any, classes map[string]string) (faults []string) {
	class := classOf(node, classes)
	if _, ok := v.classes[class]; !ok {
		faults = append(faults, "no class "+class)
	}
	for name, value := range node {
		if strings.HasPrefix(name, "@") {
			continue
		}
		if !v.isA(class, v.domains[name]) {
			faults = append(faults, class+" has no "+name)
		}
		values, ok := value.([]any)
		if !ok {
			values = []any{value}
		}
		for _, value := range values {
			part, ok := value.(map[string]any)
			if !ok {
				if !slices.Contains(v.ranges[name], "Text") && !slices.Contains(v.ranges[name], "DateTime") {
					faults = append(faults, name+" is no text")
				}
				continue
			}
			if !v.isA(classOf(part, classes), v.ranges[name]) {
				faults = append(faults, name+" is no "+classOf(part, classes))
			}
			faults = append(faults, v.faults(part, classes)...)
		}
	}
	slices.Sort(faults)
	return slices.Compact(faults)
}

func classOf(node map[string]any, classes map[string]string) string {
	if class, ok := node["@type"].(string); ok {
		return class
	}
	id, _ := node["@id"].(string)
	return classes[id]
}

// named finds the classes of the nodes that have names.
func named(v any, classes map[string]string) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			named(e, classes)
		}
	case map[string]any:
		if class, ok := v["@type"].(string); ok {
			id, _ := v["@id"].(string)
			classes[id] = class
		}
		for _, member := range v {
			named(member, classes)
		}
	}
}

func TestSchemaOrgVocabulary(t *testing.T) {
	vocabulary := readVocabulary(t)
	hostile, _ := sourced(t, made.Hostile())
	random, _ := sourced(t, zipf.Draft(3, 200))
	all, _ := sourced(t, everyKind())
	for _, row := range []struct {
		name  string
		brief summit.Brief
	}{
		{"Anchorage", summit.Anchorage()}, {"hostile", hostile}, {"random", random}, {"every kind", all}, {"nothing", summit.Brief{}},
	} {
		t.Run(row.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := export.SchemaOrg(&out, row.brief); err != nil {
				t.Fatal(err)
			}
			var report map[string]any
			if err := json.Unmarshal(out.Bytes(), &report); err != nil {
				t.Fatal(err)
			}
			classes := map[string]string{}
			named(report, classes)
			for _, fault := range vocabulary.faults(report, classes) {
				t.Error(fault)
			}
		})
	}
	if faults := vocabulary.faults(map[string]any{"@type": "Claim", "additionalProperty": "x", "creator": map[string]any{"@type": "Place"}}, nil); len(faults) != 3 {
		t.Errorf("three faults give %q", faults)
	}
}

// everyKind is a draft with an actor and a region of each kind.
func everyKind() (d summit.Draft) {
	d.Source.Title, d.Edition, d.Sentences = "A source", "2", make([]summit.Sentence, 1)
	d.Topics = []summit.Topic{{ID: "t", Name: "Topic", Gloss: "gloss"}, {ID: "u", Name: "Narrower", Within: "t"}}
	for _, kind := range []summit.RegionKind{summit.RegionKindWorld, summit.RegionKindContinent, summit.RegionKindArea, summit.RegionKindCountry,
		summit.RegionKindState, summit.RegionKindCity, summit.RegionKindSea} {
		d.Regions = append(d.Regions, summit.Region{ID: summit.RegionID(kind), Name: string(kind), Kind: kind})
	}
	d.Regions[5].Within = summit.SetOf[summit.RegionID]("state", "country")
	for _, kind := range []summit.ActorKind{summit.ActorKindState, summit.ActorKindBody, summit.ActorKindGroup, summit.ActorKindOffice, summit.ActorKindPerson} {
		a := summit.Actor{ID: summit.ActorID(kind), Name: string(kind), Kind: kind, Region: "city"}
		if kind != summit.ActorKindState {
			a.Within = summit.SetOf[summit.ActorID]("state", "body")
		}
		if kind == summit.ActorKindBody {
			a.Within = summit.SetOf[summit.ActorID]("state")
		}
		d.Actors = append(d.Actors, a)
	}
	return d
}
