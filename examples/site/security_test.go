package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/internal/made"
)

// askFor has the site answer a request whose path and query are decoded already, so that they may have all that an address can be escaped to.
func askFor(s *site, method, path, query string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "/", nil)
	r.URL = &url.URL{Path: path, RawQuery: query}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

// TestHeaders holds each kind of answer to the headers that keep a browser from anything else than showing it.
func TestHeaders(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English, language.German)
	tag := get(t, s, "/en/").Header().Get("ETag")
	for _, test := range []struct {
		name   string
		answer *httptest.ResponseRecorder
		status int
	}{
		{"page", get(t, s, "/en/"), 200},
		{"list", get(t, s, "/de/findings.html?find=war"), 200},
		{"page that is known", get(t, s, "/en/", "If-None-Match", tag), 304},
		{"zipped page", get(t, s, "/en/", "Accept-Encoding", "gzip"), 200},
		{"no page", get(t, s, "/en/none.html"), 404},
		{"bad parameter", get(t, s, "/en/findings.html?kind=x"), 400},
		{"bad query", get(t, s, "/en/findings.html?%zz"), 400},
		{"no language", get(t, s, "/"), 302},
		{"no end of a folder", get(t, s, "/en"), 302},
		{"style", get(t, s, "/assets/style.css"), 200},
		{"no asset", get(t, s, "/assets/none"), 404},
		{"data", get(t, s, "/api/findings"), 200},
		{"document", get(t, s, "/api/openapi.json"), 200},
		{"no data", get(t, s, "/api/none"), 404},
		{"bad data", get(t, s, "/api/findings?kind=x"), 400},
		{"no format", get(t, s, "/api/findings", "Accept", "image/png"), 406},
		{"method", askFor(s, http.MethodPost, "/en/", ""), 405},
		{"method of the API", askFor(s, http.MethodDelete, "/api/brief", ""), 405},
	} {
		h := test.answer.Header()
		if test.answer.Code != test.status {
			t.Errorf("%s: status %d, want %d", test.name, test.answer.Code, test.status)
		}
		policy := h.Get("Content-Security-Policy")
		if !strings.HasPrefix(policy, "default-src 'none';") || strings.Contains(policy, "unsafe") || strings.Contains(policy, "*") || strings.Contains(policy, ":") {
			t.Errorf("%s: Content-Security-Policy %q", test.name, policy)
		}
		for _, directive := range []string{"base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"} {
			if !strings.Contains(policy, directive) {
				t.Errorf("%s: Content-Security-Policy lacks %s", test.name, directive)
			}
		}
		for name, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
		} {
			if got := h.Get(name); got != want {
				t.Errorf("%s: %s is %q", test.name, name, got)
			}
		}
		if test.answer.Body.Len() > 0 && h.Get("Content-Type") == "" {
			t.Errorf("%s does not say its type", test.name)
		}
		for _, name := range []string{"Server", "X-Powered-By", "Set-Cookie"} {
			if got := h.Get(name); got != "" {
				t.Errorf("%s: %s is %q", test.name, name, got)
			}
		}
	}
}

// TestInjections puts what attackers do into each parameter and each part of a
// path. None of it may be an answer's fault, a header, or stand in an answer as it is.
func TestInjections(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English, language.Arabic)
	injections := made.Injections()
	if len(injections) < 60 {
		t.Errorf("there are only %d", len(injections))
	}
	n := 0
	for _, in := range injections {
		for _, at := range injected(s, in.Text) {
			w := askFor(s, http.MethodGet, at.Path, at.RawQuery)
			if n++; !slices.Contains([]int{200, 302, 400, 404}, w.Code) {
				t.Errorf("%s: status %d at %.200q", in.Name, w.Code, at)
			}
			for name, values := range w.Header() {
				if strings.ContainsAny(name+strings.Join(values, ""), "\r\n\x00") {
					t.Errorf("%s: a header %q: %q", in.Name, name, values)
				}
			}
			if to := w.Header().Get("Location"); w.Code == http.StatusFound && !within(to) {
				t.Errorf("%s: leads to %q", in.Name, to)
			}
			body := w.Body.String()
			switch kind := w.Header().Get("Content-Type"); {
			case kind == htmlType:
				if strings.ContainsAny(in.Text, `<>"'`) && strings.Contains(body, in.Text) {
					t.Errorf("%s stands as it is in the page at %.200q", in.Name, at)
				}
			case strings.HasSuffix(kind, "json"):
				if !json.Valid([]byte(body)) {
					t.Errorf("%s: the answer to %.200q is no JSON", in.Name, at)
				}
			case strings.HasPrefix(kind, "text/plain"), w.Code == http.StatusFound:
				if len(in.Text) > 2 && strings.Contains(body, in.Text) {
					t.Errorf("%s stands in the answer to %.200q", in.Name, at)
				}
			default:
				t.Errorf("%s: the answer to %.200q is of type %q", in.Name, at, kind)
			}
		}
	}
	t.Logf("%d requests", n)
}

// injected are the addresses that have a text in one place.
func injected(s *site, text string) (addresses []*url.URL) {
	for _, path := range []string{
		"/" + text, "/en" + text, "/en/" + text, "/" + text + "/index.html", "/en/" + text + ".html", "/en/actors/" + text + ".html", "/en/findings/" + text + ".html",
		"/en/findings/arms-control/" + text, "/ar/quotes/" + text + ".html", "/ar/topics/" + text + ".html", "/en/regions/" + text + ".html",
		"/en/sections/" + text + ".html", "/en/actors-" + text + ".html", "/assets/" + text, "/assets/style.css" + text, "/api/" + text,
		"/api/findings/" + text, "/api/actors/" + text,
	} {
		addresses = append(addresses, &url.URL{Path: path})
	}
	value := url.QueryEscape(text)
	queries := []string{value + "=x", "=" + value, value, "page=" + value, "find=a&find=" + value, "format=" + value, "topic=" + value + "," + value}
	for _, p := range s.readers[0].parameters {
		queries = append(queries, p.Name+"="+value)
	}
	for _, query := range queries {
		for _, path := range []string{"/en/findings.html", "/ar/quotes.html", "/api/findings"} {
			addresses = append(addresses, &url.URL{Path: path, RawQuery: query})
		}
	}
	for _, path := range []string{"/en/index.html", "/", "/api/quotes", "/api/openapi.json"} {
		addresses = append(addresses, &url.URL{Path: path, RawQuery: "x=" + value})
	}
	if !strings.ContainsFunc(text, unicode.IsControl) { // which a server takes in no address
		addresses = append(addresses, &url.URL{Path: "/en/findings.html", RawQuery: text}, &url.URL{Path: "/", RawQuery: text})
	}
	return addresses
}

// within reports whether a browser takes an address to be on the host that gave it.
func within(address string) bool {
	path, _, _ := strings.Cut(address, "?")
	u, err := url.Parse(path)
	return err == nil && u.Scheme == "" && u.Host == "" && u.User == nil &&
		strings.HasPrefix(path, "/") && !strings.HasPrefix(path, "//") && !strings.Contains(path, `\`)
}

// TestElsewhere asks for what lies beside the site's files, and for ways to other hosts, in addresses as they are sent.
func TestElsewhere(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	for _, target := range []string{
		"/assets/../main.go", "/assets/..%2fmain.go", "/assets/%2e%2e/main.go", "/assets/%2e%2e%2fmain.go", "/assets/..%5cmain.go",
		"/assets/....//main.go", "/assets//etc/passwd", "/assets/%2fetc%2fpasswd", "/assets/.", "/assets/", "/assets/..", "/assets/../templates/list.html",
		"/assets/./style.css", "/assets//style.css", "/assets/style.css/", "/assets/style.css/.", "/assets/x/../style.css", "/assets/style.css%00",
		"/assets/style.css%2f", "/assets/%00", "/assets/..%252f..%252fmain.go", "/assets/%c0%ae%c0%ae%c0%afmain.go", "/assets/STYLE.CSS",
		"/templates/list.html", "/en/../assets/style.css", "/en/%2e%2e/%2e%2e/main.go", "/main.go", "/en/main.go", "/en/assets/style.css",
		"//evil.example", "//evil.example/..", "//evil.example/en/", "///evil.example", `/\evil.example`, "/%5cevil.example", "/%2f%2fevil.example",
		"/%2fevil.example", "/en//evil.example", "/en/..//evil.example", "//en/..%2f..%2fevil.example", "/%09/evil.example", "/.evil.example", "/@evil.example",
		"/https://evil.example", "/https:evil.example", "/zh//evil.example", "/EN//evil.example", "/en-GB//evil.example", "/en?//evil.example", "/?next=//evil.example",
		"/%0d%0aLocation:%20//evil.example", "/x%0aSet-Cookie:%20a=b", "/?x=%0d%0aSet-Cookie:%20a=b", "http://evil.example/", "http://evil.example/x",
	} {
		u, err := url.ParseRequestURI(target)
		if err != nil {
			t.Errorf("%s: %v", target, err) // the server would not ask the site at all
			continue
		}
		w := askFor(s, http.MethodGet, u.Path, u.RawQuery)
		switch w.Code {
		case http.StatusNotFound:
		case http.StatusFound:
			if to := w.Header().Get("Location"); !within(to) || strings.ContainsAny(to, "\r\n") {
				t.Errorf("%s leads to %q", target, to)
			}
		default:
			t.Errorf("%s: status %d", target, w.Code)
		}
		if body := w.Body.String(); strings.Contains(body, "package main") || strings.Contains(body, "{{") || strings.Contains(body, ":root") {
			t.Errorf("%s gives away a file:\n%.200s", target, body)
		}
	}
}
