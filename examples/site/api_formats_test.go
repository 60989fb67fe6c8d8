package main

import (
	"bytes"
	"errors"
	"math"
	"mime"
	"net/http"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/internal/made"
	"example.com/summit/internal/zipf"
)

// withItsSource returns a brief and the text that it is of.
func withItsSource(t testing.TB) (summit.Brief, string) {
	t.Helper()
	d := summit.Anchorage().Draft()
	source := made.Source(&d)
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	return b, source
}

// Each format is given by its name and by its media type, and is what package export writes of the selection.
func TestAPIFormats(t *testing.T) {
	b, source := withItsSource(t)
	s := newTestSite(t, b, source, language.English)
	part := readAnswer(t, get(t, s, "/api/findings?topic=sanctions"))
	first := map[string]bool{}
	for _, f := range ask.Formats(source) {
		t.Run(f.Name, func(t *testing.T) {
			var want bytes.Buffer
			if err := f.Write(&want, part); err != nil {
				t.Fatal(err)
			}
			requests := map[string]string{"/api/findings?topic=sanctions&format=" + f.Name: "text/html, */*;q=0.1"}
			if !first[f.MediaType] { // of formats that have one media type, Accept gives the first
				requests["/api/findings?topic=sanctions"] = f.MediaType
			}
			first[f.MediaType] = true
			for address, accept := range requests {
				w := get(t, s, address, "Accept", accept)
				if got := w.Header().Get("Content-Type"); w.Code != http.StatusOK || got != f.MediaType {
					t.Fatalf("%s, Accept %s: status %d, type %q, want %q", address, accept, w.Code, got, f.MediaType)
				}
				if !bytes.Equal(w.Body.Bytes(), want.Bytes()) {
					t.Errorf("%s, Accept %s: %d bytes that are not the %d of the export", address, accept, w.Body.Len(), want.Len())
				}
				if got := w.Header().Values("Vary"); len(got) == 0 || got[0] != "Accept" {
					t.Errorf("%s: Vary is %q", address, got)
				}
				_, parameters, err := mime.ParseMediaType(w.Header().Get("Content-Disposition"))
				if want := "findings" + f.Extension; err != nil || parameters["filename"] != want {
					t.Errorf("%s: the file is %q, %v, want %q", address, parameters["filename"], err, want)
				}
			}
		})
	}
}

// Names of formats are known in any case, and one may be said twice.
func TestAPIFormatNames(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	for address, want := range map[string]string{
		"/api/brief":                       "application/json",
		"/api/brief?format=NDJSON":         "application/x-ndjson",
		"/api/brief?format=csv&format=CSV": "text/csv; charset=utf-8; header=present",
	} {
		if w := get(t, s, address); w.Header().Get("Content-Type") != want {
			t.Errorf("%s: type %q, want %q", address, w.Header().Get("Content-Type"), want)
		}
	}
	w := get(t, s, "/api/findings/arms-control/no-new-pact?format=dot")
	if want := `inline; filename="finding-arms-control-no-new-pact.gv"`; w.Header().Get("Content-Disposition") != want {
		t.Errorf("the file is %q, want %q", w.Header().Get("Content-Disposition"), want)
	}
}

// A narrow takes what is written, counts it and notes the largest write, up to a limit.
type narrow struct{ total, largest, limit int }

var errFull = errors.New("full")

func (n *narrow) Write(p []byte) (int, error) {
	n.total += len(p)
	n.largest = max(n.largest, len(p))
	if n.total > n.limit {
		return 0, errFull
	}
	return len(p), nil
}

// Answers are written as they are made, and no further once they cannot be.
func TestAPIStreams(t *testing.T) {
	b, err := summit.New(zipf.Draft(1, 5_000))
	if err != nil {
		t.Fatal(err)
	}
	a := newAPI(b, "")
	for _, f := range a.writable() {
		t.Run(f.Name, func(t *testing.T) {
			r, err := http.NewRequest(http.MethodGet, "/api/findings?format="+f.Name, nil)
			if err != nil {
				t.Fatal(err)
			}
			all := &narrow{limit: math.MaxInt}
			if err := a.answer(r).write(all); err != nil {
				t.Fatal(err)
			}
			if all.largest > 64<<10 {
				t.Errorf("of %d bytes, %d are written at once", all.total, all.largest)
			}
			some := &narrow{limit: all.total / 2}
			if err := a.answer(r).write(some); !errors.Is(err, errFull) {
				t.Errorf("the error of the writer is lost: %v", err)
			}
			if more := some.total - some.limit; more > 64<<10 {
				t.Errorf("%d bytes are written after the writer is full", more)
			}
		})
	}
}

func TestAPIWithoutSource(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	const annotations = `application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"`
	for address, accept := range map[string]string{"/api/brief": annotations, "/api/brief?format=web-annotations": "*/*"} {
		w := get(t, s, address, "Accept", accept)
		if w.Code != http.StatusNotAcceptable || !strings.Contains(w.Body.String(), "needs the text that the brief is of") {
			t.Errorf("%s, Accept %s: status %d\n%s", address, accept, w.Code, w.Body)
		}
		if got := readProblem(t, w).Formats; len(got) != len(ask.Formats(""))-1 || got[0] != (offer{"json", "application/json"}) {
			t.Errorf("%s, Accept %s: these formats are offered: %v", address, accept, got)
		}
	}
	if w := get(t, s, "/api/brief", "Accept", annotations+", application/json;q=0.1"); w.Header().Get("Content-Type") != "application/json" {
		t.Errorf("what else is wanted is not given: %s", w.Header().Get("Content-Type"))
	}
}
