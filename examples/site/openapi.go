package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net/http"

	"example.com/summit/locale"
)

const documentName = "openapi.json"

// documentTypes are the media types of the OpenAPI document, which is the same in each. Browsers show the first.
var documentTypes = []string{"application/json", "application/vnd.oai.openapi+json;version=3.1"}

// An object is a JSON object.
type object = map[string]any

// describe answers with the OpenAPI document of the API. It takes no parameters.
func (a *api) describe(r *http.Request) answer {
	if _, faults := a.query(r.URL.RawQuery, address{path: apiPath + documentName}); len(faults) > 0 {
		return refuseQuery(r, faults)
	}
	i := negotiate(r.Header.Values("Accept"), documentTypes)
	if i < 0 {
		return refuse(r, fault{Type: notAcceptable, Suggestions: documentTypes, Detail: "Accept asks for none of the media types that there are."})
	}
	return answer{mediaType: documentTypes[i], header: http.Header{}, write: func(w io.Writer) error {
		e := json.NewEncoder(w)
		e.SetIndent("", "  ")
		return e.Encode(a.document())
	}}
}

// document returns the OpenAPI document. It is made from what answers requests.
func (a *api) document() object {
	return object{
		"openapi": "3.1.0",
		"info": object{
			"title":       cmp.Or(a.brief.Title(), a.locale.Label(locale.LabelNoTitle)),
			"version":     cmp.Or(a.brief.Edition(), a.locale.Label(locale.LabelNoEdition)),
			"description": fmt.Sprintf(apiDescription, maxFaults),
		},
		"servers":  []object{{"url": "/"}},
		"security": []object{}, // anybody may ask
		"paths":    a.paths(),
		"components": object{
			"parameters":      a.parameterObjects(),
			"headers":         headerObjects(),
			"responses":       a.responseObjects(),
			"schemas":         schemaObjects(),
			"x-problem-types": problemTypeObjects(),
		},
	}
}

const apiDescription = `The findings and quotes of a report, and the actors, regions, topics and sections that they refer to.

Every address answers with a brief: what was selected, and all that this refers to. A name given twice, or with
several values between commas, selects what has any of them; different names must all hold. Values are IDs, and
are also known by the names that they have in English, in any case. A name or a value that is not known is
refused, so that a slip of the keyboard never gives everything; of what is amiss with a query, the first %d faults are told.

The format is that of the parameter format or, without one, what Accept wants most: JSON where it has no preference.
SQL for SQLite and for PostgreSQL have the same media type; Accept gives that for SQLite. All is read with GET or HEAD, and
nothing can be changed. A slash in an ID may stand in a path as it is, or escaped.`

func (a *api) paths() object {
	paths := object{apiPath + documentName: object{"get": object{
		"operationId": "describe",
		"summary":     "This document.",
		"parameters":  []object{refTo("parameters", ifNoneMatch)},
		"responses": object{
			"200": object{"description": "The document.", "headers": answerHeaders(), "content": contentOf(documentTypes, object{"type": "object"})},
			"304": refTo("responses", "notModified"),
			"400": refTo("responses", "badRequest"),
			"406": refTo("responses", "notAcceptable"),
		},
	}}}
	for _, res := range a.resources {
		paths[res.path()] = object{"get": listOperation(res)}
		if res.one != nil {
			paths[res.recordPath()] = object{"get": recordOperation(res)}
		}
	}
	return paths
}

func listOperation(res resource) object {
	parameters := []object{}
	for _, p := range res.parameters {
		parameters = append(parameters, refTo("parameters", p.Name))
	}
	return operation(res, "list-"+res.name, res.about, parameters)
}

func recordOperation(res resource) object {
	o := operation(res, "get-"+res.record, "One "+res.record+", and all that it refers to.", []object{refTo("parameters", res.record+"-id")})
	o["responses"].(object)["404"] = refTo("responses", "notFound")
	return o
}

func operation(res resource, id, summary string, parameters []object) object {
	return object{
		"operationId": id,
		"tags":        []string{res.name},
		"summary":     summary,
		"parameters":  append(parameters, refTo("parameters", formatParameter), refTo("parameters", ifNoneMatch)),
		"responses": object{
			"200": refTo("responses", "brief"),
			"304": refTo("responses", "notModified"),
			"400": refTo("responses", "badRequest"),
			"406": refTo("responses", "notAcceptable"),
		},
	}
}

func refTo(component, name string) object {
	return object{"$ref": "#/components/" + component + "/" + name}
}
