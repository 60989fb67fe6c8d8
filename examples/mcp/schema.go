package main

import (
	"encoding/json"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

// object is an object of a JSON Schema.
type object = map[string]any

// maxListed is how many IDs of records a description lists; of more it lists none.
const maxListed = 200

// listed are the parameters whose description lists IDs: one of each kind of record, as each costs the assistant room.
var listed = map[string]bool{"section": true, "actor": true, "topic": true, "region": true}

// Definitions are those of the library's own JSON Schema, by name.
type definitions map[string]any

func readDefinitions() definitions {
	var schema struct {
		Defs definitions `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(summit.Schema()), &schema); err != nil {
		panic(err) // the library's own schema is JSON, which its tests hold
	}
	return schema.Defs
}

// parameter returns the schema of a parameter: any of its values may hold. Records go by their names as well, so that their
// IDs are told, but are no enumeration.
func (d definitions) parameter(p ask.Parameter) object {
	if p.Name == "negated" {
		return object{"type": "boolean", "description": notes[p.Name]}
	}
	items := object{"type": "string"}
	description := notes[p.Name]
	values := valuesOf(p.Values)
	switch def, _ := d[p.Name].(object); {
	case def["enum"] != nil:
		items["enum"] = values
		description += d.means(p, def)
	case listed[p.Name] && len(values) > 0 && len(values) <= maxListed:
		description += " IDs: " + strings.Join(values, ", ") + "."
	}
	if p.Name == "find" {
		items["minLength"] = 1
	}
	most := maxValues
	if p.Name == "find" {
		most = ask.MaxTexts
	}
	return object{"type": "array", "minItems": 1, "maxItems": most, "items": items, "description": description}
}

// means returns what the values of an enumeration mean: in the words of the library's schema, with the name that the
// zero value goes by.
func (d definitions) means(p ask.Parameter, def object) string {
	text, _ := def["description"].(string)
	switch p.Name {
	case "modality":
		text = strings.Replace(text, `"":`, "unhedged:", 1)
	case "condition":
		text = strings.Replace(text, `"":`, "none:", 1)
	case "outcome":
		text, _, _ = strings.Cut(text, ` ""`)
	}
	return " " + text
}

// valuesOf returns the values of a vocabulary.
func valuesOf(v ask.Vocabulary) (values []string) {
	for t := range v.Terms() {
		values = append(values, t.Value)
	}
	return values
}

// answer returns the schema of an answer with these members, and the library's definitions that they refer to.
func (d definitions) answer(required []string, members object) object {
	used := object{}
	d.collect(members, used)
	schema := closed(required, members)
	if len(used) > 0 {
		schema["$defs"] = used
	}
	return schema
}

// collect adds to used each definition that a schema refers to, and those that it refers to in turn.
func (d definitions) collect(schema any, used object) {
	switch s := schema.(type) {
	case object:
		if ref, ok := s["$ref"].(string); ok {
			name := strings.TrimPrefix(ref, "#/$defs/")
			if def, ok := d[name]; ok && used[name] == nil {
				used[name] = def
				d.collect(def, used)
			}
		}
		for _, member := range s {
			d.collect(member, used)
		}
	case []any:
		for _, member := range s {
			d.collect(member, used)
		}
	}
}

func closed(required []string, members object) object {
	return object{"type": "object", "additionalProperties": false, "required": required, "properties": members}
}

func text(description string) object { return object{"type": "string", "description": description} }

// fragment is the schema of a text that is asked about.
func fragment(description string) object {
	return object{"type": "string", "minLength": 1, "maxLength": maxText, "description": description}
}

func count(description string) object {
	return object{"type": "integer", "minimum": 0, "description": description}
}

func listOf(items object, description string) object {
	return object{"type": "array", "items": items, "description": description}
}

func ref(name string) object { return object{"$ref": "#/$defs/" + name} }

// notes says what each parameter passes.
var notes = map[string]string{
	"section":   "What stands in a section, or in one within it.",
	"actor":     "What has to do with an actor, or with one that lies within it: as speaker, as the one whose words or acts are passed on, or as the one spoken of. IDs, or names in any case.",
	"from":      "What an actor says, or one that speaks from it, as the Kremlin speaks from Russia. Actors as in actor.",
	"by":        "What exactly this actor says, alone or jointly; - is the brief's own voice, or nobody's words. Actors as in actor.",
	"topic":     "What is on a topic, or on one within it. IDs, or names in any case.",
	"region":    "What is about a region, or about one within it.",
	"phase":     "When what is claimed happened or was said.",
	"setting":   "Where it was said.",
	"find":      "What has these words next to each other and in this order; case, diacritics and punctuation don't count.",
	"kind":      "What sort of claim a finding is.",
	"outcome":   "What came of the matter, of findings that are outcomes.",
	"modality":  "How sure the claimant sounds.",
	"condition": "Whether the claim hangs on something.",
	"citing":    "Findings that pass on the words or acts of an actor. Actors as in actor.",
	"quote":     "Findings that give a quote as evidence: its ID, or its words.",
	"form":      "How the brief uses the quoted words.",
	"about":     "Quotes that speak of an actor. Actors as in actor.",
	"negated":   "Whether the brief reports that the quoted words do not hold.",
}
