package main

import (
	"encoding/json"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/summit"
)

// A described is what the OpenAPI document says of one address.
type described struct {
	path       string              // with an ID that there is, if there is one
	parameters map[string][]string // of the query: values that the document gives
	content    map[int][]string    // the media types of each status
}

func readDocument(t testing.TB, s *site) (whole object, paths map[string]described) {
	t.Helper()
	w := get(t, s, apiPath+documentName)
	if w.Code != http.StatusOK {
		t.Fatalf("status %d", w.Code)
	}
	if err := json.Unmarshal(w.Body.Bytes(), &whole); err != nil {
		t.Fatal(err)
	}
	paths = map[string]described{}
	for path, item := range whole["paths"].(object) {
		operation := item.(object)["get"].(object)
		d := described{path: path, parameters: map[string][]string{}, content: map[int][]string{}}
		for _, p := range operation["parameters"].([]any) {
			p := resolve(t, whole, p)
			name := p["name"].(string)
			switch p["in"] {
			case "query":
				d.parameters[name] = valuesIn(t, whole, p)
			case "path":
				id, _ := p["example"].(string)
				d.path = strings.ReplaceAll(path, "{"+name+"}", url.PathEscape(id))
			}
		}
		for status, response := range operation["responses"].(object) {
			content, _ := resolve(t, whole, response)["content"].(object)
			d.content[statuses[status]] = slices.Sorted(maps.Keys(content))
		}
		paths[path] = d
	}
	return whole, paths
}

var statuses = map[string]int{"200": 200, "304": 304, "400": 400, "404": 404, "406": 406}

// valuesIn returns the values that the document gives for a parameter, all or an example.
func valuesIn(t testing.TB, document, parameter object) []string {
	t.Helper()
	schema := resolve(t, document, parameter["schema"])
	if items, ok := schema["items"]; ok {
		schema = resolve(t, document, items)
	}
	list, ok := schema["enum"].([]any)
	if !ok {
		list, _ = parameter["example"].([]any)
	}
	var values []string
	for _, value := range list {
		values = append(values, value.(string))
	}
	return values
}

// resolve returns the object that v is or refers to.
func resolve(t testing.TB, document object, v any) object {
	t.Helper()
	o, _ := v.(object)
	ref, ok := o["$ref"].(string)
	if !ok {
		return o
	}
	pointer, ok := strings.CutPrefix(ref, "#/")
	if !ok {
		t.Fatalf("%s leads out of the document", ref)
	}
	at := document
	for name := range strings.SplitSeq(pointer, "/") {
		if at, ok = at[name].(object); !ok {
			t.Fatalf("%s leads nowhere", ref)
		}
	}
	return resolve(t, document, at)
}

func describedBriefs(t testing.TB) map[string]*site {
	withSource, source := withItsSource(t)
	all := briefs(t)
	return map[string]*site{
		"Anchorage":   newTestSite(t, all["Anchorage"], "", language.English),
		"with source": newTestSite(t, withSource, source, language.English),
		"hostile":     newTestSite(t, all["hostile"], "", language.English),
		"many":        newTestSite(t, all["many"], "", language.English),
		"nothing":     newTestSite(t, summit.Brief{}, "", language.English),
	}
}

func (d described) has(status int) bool {
	_, ok := d.content[status]
	return ok
}
