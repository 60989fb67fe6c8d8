package main

import (
	"encoding/json"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

// object is an object of a JSON Schema.
type object = map[string]any

// maxEnum is the number of values beyond which a schema does not list them.
const maxEnum = 300

// A vocabulary of schemas has the definitions of the library's own JSON Schema.
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

// means returns what the values of a parameter mean, where they are an enumeration: in the words of the library's schema,
// with the name that the zero value goes by.
func (d definitions) means(p ask.Parameter) string {
	def, ok := d[p.Name].(object)
	if !ok || def["enum"] == nil {
		return ""
	}
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

// parameter returns the schema of a parameter: any of its values may hold.
func (d definitions) parameter(p ask.Parameter) object {
	items := object{"type": "string"}
	if values, all := valuesOf(p.Values); all && len(values) > 0 {
		items["enum"] = values
	}
	return object{"type": "array", "items": items, "description": notes[p.Name] + d.means(p)}
}

// valuesOf returns the values of a vocabulary. all is false where they are more than maxEnum.
func valuesOf(v ask.Vocabulary) (values []string, all bool) {
	for t := range v.Terms() {
		if len(values) == maxEnum {
			return nil, false
		}
		values = append(values, t.Value)
	}
	return values, true
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
	"from":      "What an actor says, or one that speaks from it, as the Kremlin speaks from Russia.",
	"by":        "What exactly this actor says, alone or jointly; - is the brief's own voice, or nobody's words.",
	"topic":     "What is on a topic, or on one within it. IDs, or names in any case.",
	"region":    "What is about a region, or about one within it.",
	"phase":     "When what is claimed happened or was said.",
	"setting":   "Where it was said.",
	"find":      "What has these words next to each other and in this order; case, diacritics and punctuation don't count.",
	"kind":      "What sort of claim a finding is.",
	"outcome":   "What came of the matter, of findings that are outcomes.",
	"modality":  "How sure the claimant sounds.",
	"condition": "Whether the claim hangs on something.",
	"citing":    "Findings that pass on the words or acts of an actor.",
	"quote":     "Findings that give a quote as evidence: its ID, or its words.",
	"form":      "How the brief uses the quoted words.",
	"about":     "Quotes that speak of an actor.",
	"negated":   "Whether the brief reports that the quoted words do not hold.",
}
