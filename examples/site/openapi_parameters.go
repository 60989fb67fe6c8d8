package main

import (
	"fmt"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

// maxEnum is the number of values beyond which the document gives an example in place of them all.
const maxEnum = 300

const ifNoneMatch = "If-None-Match"

// parameterNotes says what each parameter selects.
var parameterNotes = map[string]string{
	"section":   "What stands in a section, or in one within it.",
	"actor":     "What has to do with an actor, or with one that lies within it: as speaker, as the one whose words or acts are passed on, or as the one spoken of.",
	"from":      "What an actor says, or one that speaks from it.",
	"by":        "What exactly this actor says, alone or jointly; - is what nobody is named for: the report's own voice, or nobody's words.",
	"topic":     "What is on a topic, or on one within it.",
	"region":    "What is about a region, or about one within it.",
	"phase":     "When what is claimed happened or was said.",
	"setting":   "Where it was said.",
	"find":      "What has these words next to each other and in this order; case, diacritics and punctuation don't count. A comma does not separate texts.",
	"kind":      "What sort of claim a finding is.",
	"outcome":   "What came of the matter.",
	"modality":  "How sure the claimant sounds.",
	"condition": "Whether the claim hangs on something.",
	"citing":    "Findings that pass on the words or acts of an actor.",
	"quote":     "Findings that give a quote as evidence.",
	"form":      "How the report uses the quoted words.",
	"about":     "Quotes that speak of an actor.",
	"negated":   "Whether the report says that the quoted words do not hold.",
}

func (a *api) parameterObjects() object {
	objects := object{
		formatParameter: object{
			"name": formatParameter, "in": "query", "schema": object{"type": "string", "enum": formatNames(a.writable())},
			"description": "The format of the answer, whatever Accept says.",
		},
		ifNoneMatch: object{
			"name": ifNoneMatch, "in": "header", "schema": object{"type": "string"},
			"description": "The ETag of an answer that the client has.",
		},
	}
	for _, p := range a.parameters {
		objects[p.Name] = a.parameterObject(p)
	}
	for _, res := range a.resources {
		if res.one != nil {
			objects[res.record+"-id"] = idObject(res)
		}
	}
	return objects
}

func (a *api) parameterObject(p ask.Parameter) object {
	items := object{"type": "string"}
	o := object{
		"name": p.Name, "in": "query", "description": parameterNotes[p.Name], "style": "form", "explode": true,
		"schema": object{"type": "array", "items": items},
	}
	switch values, more := valuesOf(p.Values); {
	case more:
		o["example"] = values[:1]
	case len(values) > 0:
		items["enum"] = values
	default:
		if word := firstWord(a.brief); new(ask.Selection).Add(p, word) == nil { // texts to find have no list
			o["example"] = []string{word}
		}
	}
	return o
}

// valuesOf returns the values of a vocabulary, or some of them where there are more than maxEnum.
func valuesOf(v ask.Vocabulary) (values []string, more bool) {
	for t := range v.Terms() {
		if len(values) == maxEnum {
			return values, true
		}
		values = append(values, t.Value)
	}
	return values, false
}

// firstWord returns the first word of the first finding, or "".
func firstWord(b summit.Brief) string {
	for f := range b.Findings() {
		for word := range strings.FieldsSeq(f.Statement) {
			return word
		}
	}
	return ""
}

func idObject(res resource) object {
	o := object{
		"name": "id", "in": "path", "required": true, "schema": refTo("schemas", "id"),
		"description": fmt.Sprintf("The ID of the %s.", res.record),
	}
	for t := range res.known.Terms() {
		o["example"] = t.Value
		break
	}
	return o
}
