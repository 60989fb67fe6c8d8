package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"example.com/summit"
	"example.com/summit/summittest"
)

// FuzzAPI asks for anything: the answer is a brief, or whatever was wanted, or a problem that says what was asked.
func FuzzAPI(f *testing.F) {
	for _, test := range problems {
		path, query, _ := strings.Cut(test.address, "?")
		f.Add(path, query, test.accept)
	}
	f.Add("/api/findings", "topic=war,sanctions&by=-&find=a+b&modality=unhedged&format=", "text/*;q=0.5, application/json;q=0.4")
	f.Add("/api/quotes/a/b", "negated=true&about=%00&form=scare;direct&quote=%ff", `application/ld+json;profile="x y, \"z";q=1`)
	f.Add("/api/openapi.json", "&&=", "*/*;q=0")
	f.Add("/api//", "a=b=c", "*")
	apis := []*api{newAPI(summit.Anchorage(), ""), newAPI(summittest.RandomBrief(7, 20), ""), newAPI(summit.Brief{}, "")}
	f.Fuzz(func(t *testing.T, path, query, accept string) {
		for _, a := range apis {
			r := &http.Request{Method: http.MethodGet, URL: &url.URL{Path: path, RawQuery: query}, Header: http.Header{"Accept": {accept}}}
			checkAnswer(t, a.answer(r), r)
		}
	})
}

func checkAnswer(t *testing.T, answer answer, r *http.Request) {
	t.Helper()
	var body bytes.Buffer
	if err := answer.write(&body); err != nil {
		t.Fatal(err)
	}
	if answer.header.Get("Vary") != "Accept" {
		t.Error("it does not say that it depends on Accept")
	}
	for name, values := range answer.header {
		if strings.ContainsAny(strings.Join(values, ""), "\r\n\x00") {
			t.Errorf("the header %s is %q", name, values)
		}
	}
	switch answer.status {
	case 0:
		if isBrief := answer.mediaType == "application/json" && r.URL.Path != apiPath+documentName; isBrief {
			if _, err := summit.Read(&body); err != nil {
				t.Error(err)
			}
		}
	case http.StatusBadRequest, http.StatusNotFound, http.StatusNotAcceptable:
		var p toldProblem
		d := json.NewDecoder(bytes.NewReader(body.Bytes()))
		if err := d.Decode(&p); err != nil || d.Decode(&p) != io.EOF {
			t.Fatalf("%v:\n%s", err, &body)
		}
		if answer.mediaType != problemMediaType || p.Status != answer.status || p.Title == "" || p.Detail == "" || p.Type == "" {
			t.Errorf("type %s: %+v", answer.mediaType, p)
		}
		if want := r.URL.RequestURI(); p.Instance != want && utf8.ValidString(want) {
			t.Errorf("the instance is %q, want %q", p.Instance, want)
		}
		if bytes.ContainsAny(body.Bytes(), "<>&") {
			t.Errorf("what was sent stands in it as it is:\n%s", &body)
		}
	default:
		t.Errorf("status %d", answer.status)
	}
}
