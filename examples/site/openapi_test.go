package main

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

// What the document promises is kept: each address takes each parameter and gives each media type.
func TestDocumentIsKept(t *testing.T) {
	for name, s := range describedBriefs(t) {
		t.Run(name, func(t *testing.T) {
			_, paths := readDocument(t, s)
			for path, d := range paths {
				if strings.HasSuffix(d.path, "/") {
					continue // there is no such record
				}
				queries := []string{""}
				for name, values := range d.parameters {
					for _, value := range values[:min(len(values), 2)] {
						queries = append(queries, url.Values{name: {value}}.Encode())
					}
				}
				for _, query := range queries {
					for _, mediaType := range d.content[http.StatusOK] {
						if strings.HasPrefix(query, formatParameter+"=") || name != "Anchorage" && query != "" && mediaType != "application/json" {
							continue
						}
						w := get(t, s, d.path+"?"+query, "Accept", mediaType)
						if got := w.Header().Get("Content-Type"); w.Code != http.StatusOK || got != mediaType {
							t.Errorf("%s?%s, Accept %s: status %d, type %s\n%.300s", d.path, query, mediaType, w.Code, got, w.Body)
						}
					}
				}
				for _, format := range d.parameters[formatParameter] {
					w := get(t, s, d.path+"?format="+format)
					if got := w.Header().Get("Content-Type"); w.Code != http.StatusOK || !slices.Contains(d.content[http.StatusOK], got) {
						t.Errorf("%s?format=%s: status %d, type %s", d.path, format, w.Code, got)
					}
				}
				tag := get(t, s, d.path).Header().Get("ETag")
				if w := get(t, s, d.path, ifNoneMatch, tag); w.Code != http.StatusNotModified || !d.has(w.Code) {
					t.Errorf("%s: status %d for what the client has", path, w.Code)
				}
			}
		})
	}
}

// What is answered is in the document: each address, parameter, format and problem.
func TestDocumentIsWhole(t *testing.T) {
	for name, s := range describedBriefs(t) {
		t.Run(name, func(t *testing.T) {
			_, paths := readDocument(t, s)
			parameters := []string{"page", "lang", formatParameter}
			for _, p := range ask.Parameters(s.brief, s.api.locale) {
				parameters = append(parameters, p.Name)
			}
			for path, d := range paths {
				for _, name := range parameters {
					_, promised := d.parameters[name]
					w := get(t, s, d.path+"?"+name+"=no-such-value")
					known := w.Code == http.StatusOK // a text to find
					if w.Code == http.StatusBadRequest {
						known = strings.HasSuffix(readProblem(t, w).Type, "/bad-value")
					}
					if known != promised && w.Code != http.StatusNotFound {
						t.Errorf("%s: the document has the parameter %s: %t, but it is taken: %t", path, name, promised, known)
					}
				}
				if path == apiPath+documentName {
					continue
				}
				for _, f := range ask.Formats("") {
					w := get(t, s, d.path+"?format="+f.Name)
					if given := w.Code == http.StatusOK; given != slices.Contains(d.parameters[formatParameter], f.Name) && w.Code != http.StatusNotFound {
						t.Errorf("%s: the format %s is given: %t, but the document has %v", path, f.Name, given, d.parameters[formatParameter])
					}
				}
			}
			for _, list := range []string{"brief", "findings", "quotes", "actors", "regions", "topics", "sections", documentName} {
				if _, ok := paths[apiPath+list]; !ok {
					t.Errorf("the document has no %s", list)
				}
				if _, ok := paths[apiPath+list+"/{id}"]; ok == (list == "brief" || list == documentName) {
					t.Errorf("the document has records of %s: %t", list, ok)
				}
			}
		})
	}
}

// Each problem has a status and a type that the document has.
func TestDocumentHasProblems(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	document, paths := readDocument(t, s)
	for _, test := range problems {
		w := get(t, s, test.address, "Accept", test.accept)
		p := readProblem(t, w)
		_, fragment, _ := strings.Cut(p.Type, apiPath+documentName)
		kind := resolve(t, document, object{"$ref": fragment})
		if kind["title"] != p.Title || kind["status"] != float64(w.Code) || kind["description"] == "" {
			t.Errorf("%s: the document has %v of the problem %q, status %d", test.address, kind, p.Title, w.Code)
		}
		path, _, _ := strings.Cut(test.address, "?")
		if _, id, ok := strings.Cut(strings.TrimPrefix(path, apiPath), "/"); ok {
			path = strings.TrimSuffix(path, id) + "{id}"
		}
		if d, ok := paths[path]; ok && !slices.Equal(d.content[w.Code], []string{problemMediaType}) {
			t.Errorf("%s: the document has no status %d", test.address, w.Code)
		}
	}
}

// References lead to something, and every parameter says what it selects.
func TestDocumentHoldsTogether(t *testing.T) {
	for name, s := range describedBriefs(t) {
		t.Run(name, func(t *testing.T) {
			document, _ := readDocument(t, s)
			var walk func(v any)
			walk = func(v any) {
				switch v := v.(type) {
				case object:
					resolve(t, document, v)
					for name, member := range v {
						if name == "$id" || name == "$defs" {
							t.Errorf("%s is left, which tools resolve differently", name)
						}
						walk(member)
					}
				case []any:
					for _, element := range v {
						walk(element)
					}
				}
			}
			walk(document)
			components := document["components"].(object)
			for name, p := range components["parameters"].(object) {
				if p.(object)["description"] == "" {
					t.Errorf("nothing is said of the parameter %s", name)
				}
			}
			if components["schemas"].(object)["Brief"].(object)["properties"].(object)["findings"] == nil {
				t.Error("the schema of a brief has no findings")
			}
			info := document["info"].(object)
			if info["title"] == "" || info["version"] == "" {
				t.Errorf("info is %v", info)
			}
		})
	}
}

// Of many values the document has an example, so that it stays readable.
func TestDocumentIsShort(t *testing.T) {
	s := newTestSite(t, briefs(t)["many"], "", language.English)
	if n := get(t, s, apiPath+documentName).Body.Len(); n > 200<<10 {
		t.Errorf("the document has %d bytes", n)
	}
	_, paths := readDocument(t, s)
	if got := paths["/api/findings"].parameters["quote"]; len(got) != 1 {
		t.Errorf("of the quotes, the document has %d, want an example", len(got))
	}
}
