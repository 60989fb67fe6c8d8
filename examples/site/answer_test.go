package main

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"

	"example.com/summit"
)

func TestUnchanged(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	for _, at := range []string{"/en/", "/en/findings.html?topic=war", "/assets/style.css", "/api/findings?topic=war"} {
		first := get(t, s, at)
		tag := first.Header().Get("ETag")
		if tag == "" {
			t.Errorf("%s has no entity tag", at)
			continue
		}
		for _, given := range []string{tag, strings.TrimPrefix(tag, "W/"), `"other", ` + tag, "*"} {
			w := get(t, s, at, "If-None-Match", given)
			if w.Code != http.StatusNotModified || w.Body.Len() > 0 || w.Header().Get("ETag") != tag {
				t.Errorf("%s with %s: status %d, %d bytes", at, given, w.Code, w.Body.Len())
			}
			for _, name := range []string{"Vary", "Cache-Control", "Content-Language", "Content-Security-Policy"} {
				if got, want := w.Header()[name], first.Header()[name]; !slices.Equal(got, want) {
					t.Errorf("%s with %s: %s is %q, and %q where it is not known", at, given, name, got, want)
				}
			}
		}
		if w := get(t, s, at, "If-None-Match", `"other"`); w.Code != http.StatusOK {
			t.Errorf("%s with another tag: status %d", at, w.Code)
		}
	}
	tags := map[string]string{}
	other := newTestSite(t, summit.Brief{}, "", language.English)
	for name, w := range map[string]*httptest.ResponseRecorder{
		"a page": get(t, s, "/en/"), "another page": get(t, s, "/en/quotes.html"), "a page of another brief": get(t, other, "/en/"),
		"what a query selects": get(t, s, "/en/quotes.html?topic=war"),
		"JSON":                 get(t, s, "/api/findings"), "NDJSON": get(t, s, "/api/findings", "Accept", "application/x-ndjson"),
	} {
		tag := w.Header().Get("ETag")
		if tags[tag] != "" {
			t.Errorf("%s has the tag of %s", name, tags[tag])
		}
		tags[tag] = name
	}
}

func TestZipped(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	for _, at := range []string{"/en/", "/en/", "/assets/style.css", "/api/findings"} { // a page when it is made, and when it is kept
		plain := get(t, s, at).Body.String()
		w := get(t, s, at, "Accept-Encoding", "br, gzip;q=0.8")
		if got := w.Header().Get("Content-Encoding"); got != "gzip" {
			t.Errorf("%s: encoding %q", at, got)
			continue
		}
		z, err := gzip.NewReader(w.Body)
		if err != nil {
			t.Fatal(err)
		}
		if body, err := io.ReadAll(z); err != nil || string(body) != plain {
			t.Errorf("%s: zipped is another text: %v", at, err)
		}
		if got := strings.Join(w.Header()["Vary"], ","); !strings.Contains(got, "Accept-Encoding") {
			t.Errorf("%s: Vary is %q", at, got)
		}
	}
	for _, accept := range []string{"", "br", "gzip;q=0", "identity", "*;q=0", "gzip; q=0.000, *"} {
		if got := get(t, s, "/en/", "Accept-Encoding", accept).Header().Get("Content-Encoding"); got != "" {
			t.Errorf("%q gets encoding %q", accept, got)
		}
	}
}

// TestStamp checks that sites with other answers have other stamps, and the same site started again has the same.
func TestStamp(t *testing.T) {
	b, de, en := summit.Anchorage(), language.German, language.English
	stamp := func(b summit.Brief, source, version string, tags ...language.Tag) string {
		stamp, err := newTestSite(t, b, source, tags...).stampOf(version)
		if err != nil {
			t.Fatal(err)
		}
		return stamp
	}
	known := stamp(b, "", "v1", en, de)
	if got := stamp(b, "", "v1", en, de); got != known {
		t.Errorf("the same site has %s and %s", known, got)
	}
	for name, got := range map[string]string{
		"brief": stamp(summit.Brief{}, "", "v1", en, de), "source": stamp(b, "text", "v1", en, de), "version": stamp(b, "", "v2", en, de),
		"number of languages": stamp(b, "", "v1", en), "first language": stamp(b, "", "v1", de, en),
	} {
		if got == known {
			t.Errorf("with another %s it has the same stamp", name)
		}
	}
}

func TestMethods(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	for _, at := range []string{"/en/", "/api/findings", "/assets/style.css"} {
		plain := get(t, s, at)
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest(http.MethodHead, at, nil))
		if w.Code != http.StatusOK || w.Body.Len() > 0 || w.Header().Get("ETag") != plain.Header().Get("ETag") {
			t.Errorf("HEAD %s: status %d, %d bytes", at, w.Code, w.Body.Len())
		}
		for _, method := range []string{"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"} {
			w := httptest.NewRecorder()
			s.ServeHTTP(w, httptest.NewRequest(method, at, nil))
			if w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") != "GET, HEAD" {
				t.Errorf("%s %s: status %d, Allow %q", method, at, w.Code, w.Header().Get("Allow"))
			}
		}
		r := httptest.NewRequest(http.MethodGet, at, strings.NewReader("a body"))
		w = httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if connection := w.Header().Get("Connection"); w.Code != http.StatusBadRequest || connection != "close" {
			t.Errorf("GET %s with a body: status %d, Connection %q, want the body not to be read", at, w.Code, connection)
		}
	}
}

// TestBrokenOff checks that an answer that fails half-way does not look whole.
func TestBrokenOff(t *testing.T) {
	s := newTestSite(t, summit.Brief{}, "", language.English)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.send(w, r, answer{mediaType: "text/plain", write: func(w io.Writer) error {
			io.WriteString(w, strings.Repeat("half of it ", 10_000))
			return errors.New("there is no more")
		}})
	}))
	defer server.Close()
	for _, accept := range []string{"gzip", "identity"} {
		r, err := http.NewRequest(http.MethodGet, server.URL, nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Accept-Encoding", accept)
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			continue
		}
		if body, err := io.ReadAll(answer.Body); err == nil {
			t.Errorf("with %s, %d bytes look like all", accept, len(body))
		}
		answer.Body.Close()
	}
}

// TestTimeouts checks that no client can hold a connection for ever.
func TestTimeouts(t *testing.T) {
	server := newServer(nil)
	for name, d := range map[string]time.Duration{
		"headers": server.ReadHeaderTimeout, "requests": server.ReadTimeout, "answers": server.WriteTimeout, "nothing": server.IdleTimeout,
	} {
		if d <= 0 || d > 5*time.Minute {
			t.Errorf("a client may take %v for %s", d, name)
		}
	}
}

func TestOtherOrigins(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	for _, at := range []string{"/api/findings", "/api/nothing", "/api/openapi.json"} {
		h := get(t, s, at).Header()
		for name, want := range map[string]string{
			"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag", "Cross-Origin-Resource-Policy": "cross-origin",
		} {
			if got := h.Get(name); got != want {
				t.Errorf("%s has the %s %q, want %q", at, name, got, want)
			}
		}
	}
	for at, want := range map[string]string{"/api/findings": "204 Accept, If-None-Match *", "/api/openapi.json": "204 Accept, If-None-Match *", "/en/": "405  "} {
		r := httptest.NewRequest(http.MethodOptions, at, nil)
		r.Header.Set("Access-Control-Request-Method", "GET")
		r.Header.Set("Access-Control-Request-Headers", "if-none-match")
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		h := w.Header()
		if got := fmt.Sprint(w.Code, " ", h.Get("Access-Control-Allow-Headers"), " ", h.Get("Access-Control-Allow-Origin")); got != want {
			t.Errorf("before it asks for %s, a browser is told %q, want %q", at, got, want)
		}
	}
	if got := get(t, s, "/en/").Header().Get("Access-Control-Allow-Origin"); got != "" {
		t.Errorf("a page allows %q", got)
	}
}

// TestShelf checks that pages are kept, and not without end.
func TestShelf(t *testing.T) {
	var s shelf
	put := func(key string, size int) { s.put(key, answer{body: make([]byte, size)}) }
	put("a", 1000)
	if a, ok := s.get("a"); !ok || len(a.body) != 1000 {
		t.Error("a is not kept")
	}
	put("huge", shelfBytes)
	if _, ok := s.get("huge"); ok {
		t.Error("what fills the shelf is kept")
	}
	for i := range 100 {
		put(string(rune('A'+i)), shelfBytes/10)
		if total := s.bytes; total > shelfBytes {
			t.Fatalf("%d bytes are kept", total)
		}
	}
	if n := len(s.answers); n == 0 || n > 10 {
		t.Errorf("%d answers are kept", n)
	}
}
