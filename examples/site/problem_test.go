package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"example.com/summit"
)

// A toldFault is what a client reads of a fault.
type toldFault struct {
	Type, Detail, Parameter, Value string
	Suggestions                    []string
}

// A toldProblem is what a client reads of a problem.
type toldProblem struct {
	toldFault
	Title, Instance string
	Status          int
	Errors          []toldFault
	Formats         []offer
}

func readProblem(t testing.TB, w *httptest.ResponseRecorder) toldProblem {
	t.Helper()
	var p toldProblem
	if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil {
		t.Fatalf("%v:\n%s", err, w.Body)
	}
	if got := w.Header().Get("Content-Type"); got != problemMediaType || p.Status != w.Code || p.Title == "" || p.Detail == "" {
		t.Fatalf("status %d, type %s:\n%s", w.Code, got, w.Body)
	}
	return p
}

// In each, Type is the last part of the address.
var problems = []struct {
	address, accept string
	status          int
	want            toldFault
}{
	{"/api/", "", 404, toldFault{"not-found", `There is nothing at "/api/".`, "", "/api/", []string{
		"/api/openapi.json", "/api/brief", "/api/findings", "/api/quotes", "/api/actors", "/api/regions", "/api/topics", "/api/sections"}}},
	{"/api/finding", "", 404, toldFault{"not-found", `There is nothing at "/api/finding".`, "", "/api/finding", []string{"/api/findings"}}},
	{"/api/findings/", "", 404, toldFault{"not-found", `There is nothing at "/api/findings/".`, "", "/api/findings/", []string{"/api/findings"}}},
	{"/api/brief/putin", "", 404, toldFault{"not-found", `There is nothing at "/api/brief/putin".`, "", "/api/brief/putin", []string{"/api/brief"}}},
	{"/api/actors/putn", "", 404, toldFault{"not-found", `There is no actor "putn".`, "", "putn", []string{"putin", "un"}}},
	{"/api/actors/Putin", "", 404, toldFault{"not-found", `There is no actor "Putin".`, "", "Putin", []string{"putin", "putins-camp"}}},
	{"/api/findings/no-new-pact", "", 404, toldFault{"not-found", `There is no finding "no-new-pact".`, "", "no-new-pact",
		[]string{"arms-control/no-new-pact", "regional-security/no-new-pacts"}}},
	{"/api/findings/arms-control%2Fno-new-pct", "", 404, toldFault{"not-found", `There is no finding "arms-control/no-new-pct".`, "",
		"arms-control/no-new-pct", []string{"arms-control/no-new-pact", "arms-control/no-specifics"}}},
	{"/api/findings?topc=war", "", 400, toldFault{"unknown-parameter", `The parameter "topc" is not known; did you mean topic?`, "topc", "", []string{"topic"}}},
	{"/api/findings?Topic=war", "", 400, toldFault{"unknown-parameter", `The parameter "Topic" is not known; did you mean topic?`, "Topic", "", []string{"topic"}}},
	{"/api/findings?=war", "", 400, toldFault{"unknown-parameter",
		`The parameter "" is not known; known are section, actor, from, by, topic, region, phase, setting, find, kind, outcome, modality, condition, citing, quote, format`, "", "", nil}},
	{"/api/quotes?kind=event", "", 400, toldFault{"misplaced-parameter", "kind does not go with /api/quotes, but with /api/findings.", "kind", "", []string{"/api/findings"}}},
	{"/api/findings?form=direct", "", 400, toldFault{"misplaced-parameter", "form does not go with /api/findings, but with /api/quotes.", "form", "", []string{"/api/quotes"}}},
	{"/api/actors?negated=true", "", 400, toldFault{"misplaced-parameter", "negated does not go with /api/actors, but with /api/quotes.", "negated", "", []string{"/api/quotes"}}},
	{"/api/actors/putin?kind=event", "", 400, toldFault{"misplaced-parameter", "kind does not go with /api/actors/{id}, but with /api/findings.", "kind", "", []string{"/api/findings"}}},
	{"/api/brief?kind=event", "", 400, toldFault{"misplaced-parameter", "kind does not go with /api/brief, but with /api/findings.", "kind", "", []string{"/api/findings"}}},
	{"/api/findings?actor=putin,putn", "", 400, toldFault{"bad-value", `actor: "putn" is not known; did you mean putin or un?`, "actor", "putn", []string{"putin", "un"}}},
	{"/api/findings?kind=", "", 400, toldFault{"bad-value", `kind: "" is not known; known are event, outcome, position, reaction, assessment, forecast, context`, "kind", "", nil}},
	{"/api/findings?kind", "", 400, toldFault{"bad-value", `kind: "" is not known; known are event, outcome, position, reaction, assessment, forecast, context`, "kind", "", nil}},
	{"/api/findings?find=%E2%80%93", "", 400, toldFault{"bad-value", "find: there is no word in it to find", "find", "–", nil}},
	{"/api/findings?format=jsn", "", 400, toldFault{"bad-value", `format: "jsn" is not known; did you mean json or csv?`, "format", "jsn", []string{"json", "csv"}}},
	{"/api/findings?format=csv&format=json", "", 400, toldFault{"bad-value", "format: an answer has one format, not both csv and json.", "format", "json", nil}},
	{"/api/findings?%zz=1", "", 400, toldFault{"malformed-query", `"%zz=1": invalid URL escape "%zz"`, "", "%zz=1", nil}},
	{"/api/openapi.json?topic=war", "", 400, toldFault{"misplaced-parameter",
		"topic does not go with /api/openapi.json, but with /api/findings, /api/quotes, /api/actors, /api/regions, /api/topics, /api/sections.", "topic", "",
		[]string{"/api/findings", "/api/quotes", "/api/actors", "/api/regions", "/api/topics", "/api/sections"}}},
	{"/api/openapi.json?format=csv", "", 400, toldFault{"misplaced-parameter",
		"format does not go with /api/openapi.json, but with /api/brief, /api/findings, /api/quotes, /api/actors, /api/regions, /api/topics, /api/sections.", "format", "",
		[]string{"/api/brief", "/api/findings", "/api/quotes", "/api/actors", "/api/regions", "/api/topics", "/api/sections"}}},
	{"/api/openapi.json?page=2", "", 400, toldFault{"unknown-parameter", "/api/openapi.json takes no parameters.", "page", "", nil}},
	{"/api/openapi.json", "text/html", 406, toldFault{"not-acceptable", "Accept asks for none of the media types that there are.", "", "", []string{
		"application/json", "application/vnd.oai.openapi+json;version=3.1"}}},
	{"/api/findings", "text/html, image/*", 406, toldFault{"not-acceptable", "Accept asks for none of the formats that there are.", "", "", nil}},
	{"/api/findings?format=web-annotations", "", 406, toldFault{"not-acceptable",
		"web-annotations needs the text that the brief is of, which is not at hand here.", "format", "web-annotations", nil}},
}

func TestProblems(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	for _, test := range problems {
		w := get(t, s, test.address, "Accept", test.accept)
		if w.Code != test.status {
			t.Errorf("%s: status %d, want %d\n%s", test.address, w.Code, test.status, w.Body)
			continue
		}
		got := readProblem(t, w)
		if got.Instance != test.address {
			t.Errorf("%s: the instance is %q", test.address, got.Instance)
		}
		if (test.status == http.StatusBadRequest) != (len(got.Errors) > 0) || (len(got.Errors) > 0 && !cmp.Equal(got.Errors[0], got.toldFault)) {
			t.Errorf("%s: the errors are %v", test.address, got.Errors)
		}
		got.Type = got.Type[strings.LastIndex(got.Type, "/")+1:]
		if diff := cmp.Diff(test.want, got.toldFault); diff != "" {
			t.Errorf("%s: another fault (-want +got)\n%s", test.address, diff)
		}
	}
}

// All that is amiss with a query is told at once, in its order, as sent.
func TestProblemHasAllFaults(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	hostile := "\"><script>\x00\xff\u202e"
	p := readProblem(t, get(t, s, "/api/findings?topic=war&topc=war&actor=putn&form=direct&actor=trmp&format=x&region="+url.QueryEscape(hostile)))
	var got []string
	for _, f := range p.Errors {
		got = append(got, f.Parameter+" "+f.Value)
	}
	want := []string{"topc ", "actor putn", "actor trmp", "form ", "format x", "region \"><script>\x00\ufffd\u202e"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("other faults (-want +got)\n%s", diff)
	}
}

func TestFaultsAreBounded(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	for _, one := range []string{"&kind=x", "&format=x", "&%zz", "&kind=x&format=y&%zz"} {
		p := readProblem(t, get(t, s, "/api/findings?"+strings.Repeat(one, 500)))
		if len(p.Errors) != maxFaults {
			t.Errorf("500 times %s: %d faults are told, want %d", one, len(p.Errors), maxFaults)
		}
	}
}
