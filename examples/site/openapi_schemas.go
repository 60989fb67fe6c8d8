package main

import (
	"encoding/json"
	"strings"

	"example.com/summit"
)

// schemaObjects returns the schemas of the answers. That of a brief is the library's; its definitions become schemas of their own.
func schemaObjects() object {
	var brief object
	if err := json.Unmarshal([]byte(strings.ReplaceAll(summit.Schema(), `"#/$defs/`, `"#/components/schemas/`)), &brief); err != nil {
		panic(err) // the schema is the library's own
	}
	schemas, _ := brief["$defs"].(object)
	for _, member := range []string{"$schema", "$id", "$defs"} {
		delete(brief, member)
	}
	schemas["Brief"] = brief
	schemas["Problem"] = problemSchema()
	schemas["Fault"] = faultSchema()
	return schemas
}

func problemSchema() object {
	return object{
		"description": "Why a request is not answered as it asks (RFC 9457).",
		"type":        "object",
		"required":    []string{"type", "title", "status", "detail", "instance"},
		"allOf":       []object{refTo("schemas", "Fault")},
		"properties": object{
			"title":    object{"type": "string"},
			"status":   object{"type": "integer"},
			"instance": object{"type": "string", "format": "uri-reference", "description": "What was asked for."},
			"errors": object{
				"type": "array", "minItems": 1, "maxItems": maxFaults, "items": refTo("schemas", "Fault"),
				"description": "All that is amiss with a query, or the first of it where that is more. The first is the problem itself.",
			},
			"formats": object{
				"description": "Where no format is acceptable, those that there are.",
				"type":        "array",
				"items": object{
					"type": "object", "required": []string{"format", "mediaType"},
					"properties": object{"format": object{"type": "string"}, "mediaType": object{"type": "string"}},
				},
			},
		},
	}
}

func faultSchema() object {
	return object{
		"description": "One thing that is amiss with a request.",
		"type":        "object",
		"required":    []string{"type", "detail"},
		"properties": object{
			"type":      object{"type": "string", "enum": problemTypes, "description": "The kind of problem; the address explains it."},
			"detail":    object{"type": "string"},
			"parameter": object{"type": "string", "description": "The name of the parameter that is at fault."},
			"value":     object{"type": "string", "description": "What is at fault, as it was sent."},
			"suggestions": object{
				"description": "What was likely meant, likeliest first.",
				"type":        "array", "minItems": 1, "items": object{"type": "string"},
			},
		},
	}
}

func problemTypeObjects() object {
	types := object{}
	for _, t := range problemTypes {
		types[t.name] = object{"title": t.title, "status": t.status, "description": t.about}
	}
	return types
}
