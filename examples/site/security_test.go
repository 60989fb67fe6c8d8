package main

import (
	"bufio"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

// TestSecurityHeaders checks what every answer lets a browser do, of whatever kind it is.
func TestSecurityHeaders(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "")
	unchanged := get(t, s, "/en/").Header().Get("ETag")
	for _, test := range []struct {
		method, at, name, value string
		code                    int
	}{
		{"GET", "/en/", "", "", 200},
		{"GET", "/en/", "Accept-Encoding", "gzip", 200},
		{"HEAD", "/en/quotes.html", "", "", 200},
		{"GET", "/en/findings.html?topic=war", "", "", 200},
		{"GET", "/en/actors/trump.html", "", "", 200},
		{"GET", "/assets/style.css", "", "", 200},
		{"GET", "/assets/icon.svg", "", "", 200},
		{"GET", "/api/findings", "", "", 200},
		{"GET", "/api/brief?format=csv", "", "", 200},
		{"GET", "/api/openapi.json", "", "", 200},
		{"GET", "/", "", "", 302},
		{"GET", "/en", "", "", 302},
		{"GET", "/en/", "If-None-Match", unchanged, 304},
		{"GET", "/en/findings.html?topic=wra", "", "", 400},
		{"GET", "/api/findings?topic=wra", "", "", 400},
		{"GET", "/en/nothing", "", "", 404},
		{"GET", "/assets/nothing", "", "", 404},
		{"GET", "/api/nothing", "", "", 404},
		{"POST", "/en/", "", "", 405},
		{"OPTIONS", "/api/findings", "", "", 405},
		{"GET", "/api/findings", "Accept", "text/html", 406},
	} {
		r := httptest.NewRequest(test.method, test.at, nil)
		r.Header.Set(test.name, test.value)
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code != test.code {
			t.Errorf("%s %s: status %d, want %d", test.method, test.at, w.Code, test.code)
		}
		checkHeader(t, test.method+" "+test.at, w.Header())
		if mediaType := w.Header().Get("Content-Type"); (w.Body.Len() > 0) != (mediaType != "") && test.method != http.MethodHead {
			t.Errorf("%s %s: %d bytes of type %q", test.method, test.at, w.Body.Len(), mediaType)
		}
	}
}

// checkHeader finds what a header lets a browser do that no page needs.
func checkHeader(t *testing.T, at string, h http.Header) {
	t.Helper()
	policy := map[string]string{}
	for directive := range strings.SplitSeq(h.Get("Content-Security-Policy"), ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(directive), " ")
		policy[name] = value
		if value != "'self'" && value != "'none'" {
			t.Errorf("%s: the policy has %s %s", at, name, value)
		}
	}
	for _, name := range []string{"default-src", "base-uri", "frame-ancestors"} { // what has no default, and the default
		if policy[name] != "'none'" {
			t.Errorf("%s: the policy has %s %s", at, name, policy[name])
		}
	}
	if policy["form-action"] != "'self'" {
		t.Errorf("%s: forms may lead to %s", at, policy["form-action"])
	}
	for name, want := range map[string]string{
		"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY",
		"Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
	} {
		if got := h.Get(name); got != want {
			t.Errorf("%s: %s is %q, want %q", at, name, got, want)
		}
	}
	for name, values := range h {
		if strings.ContainsFunc(strings.Join(values, ""), func(c rune) bool { return c < ' ' || c == 0x7f }) {
			t.Errorf("%s: the header %s is %q", at, name, values)
		}
	}
}

// elsewhere is the host that requests name. No answer may depend on it.
const elsewhere = "host-of-the-request.example"

// TestInjections sends what attackers send, in every place of a path and every parameter: the answer
// is a page that says what is amiss, or what is found, and nothing of the sort that was sent.
func TestInjections(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	asked := 0
	try := func(input, path, query string) {
		asked++
		r := &http.Request{Method: http.MethodGet, Host: elsewhere, Header: http.Header{}, URL: &url.URL{Path: path, RawQuery: query}}
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		checkRefused(t, path+"?"+query, input, w)
		if w.Code == http.StatusOK && query == "" {
			t.Errorf("there is something at %q", path)
		}
	}
	for _, input := range slices.Concat(injections, []string{strings.Repeat("<", 8_000), strings.Repeat("../", 2_000)}) {
		for _, sent := range []string{input, url.PathEscape(input), url.QueryEscape(input)} {
			for _, place := range []string{"/", "/en/", "/en/actors/", "/en/findings/a/", "/en/quotes/", "/en/sections/", "/assets/", "/api/", "/api/findings/", "/api/actors/x/"} {
				try(input, place+sent, "")
				try(input, place+sent+".html", "")
			}
		}
		for path, names := range parametersOf(s) {
			for _, name := range names {
				try(input, path, name+"="+url.QueryEscape(input))
			}
			try(input, path, url.QueryEscape(input))
			try(input, path, url.QueryEscape(input)+"=x")
			try(input, path, strings.NewReplacer(" ", "+", "\r", "", "\n", "").Replace(input)) // as it is
		}
	}
	t.Logf("%d requests", asked)
}

// parametersOf returns the parameters of every address that has any, by path.
func parametersOf(s *site) map[string][]string {
	all := map[string][]string{"/en/findings.html": {"page"}, "/en/quotes.html": {"page"}, "/en/index.html": {"lang"}}
	for _, p := range s.readers[0].parameters {
		for path, takes := range map[string]bool{"/en/findings.html": p.ForFindings(), "/en/quotes.html": p.ForQuotes()} {
			if takes {
				all[path] = append(all[path], p.Name)
			}
		}
	}
	for _, res := range s.api.resources {
		all[res.path()] = namesAt(res.address())
	}
	return all
}

// checkRefused finds what an answer has that its input may have brought.
func checkRefused(t *testing.T, at, input string, w *httptest.ResponseRecorder) {
	t.Helper()
	if !slices.Contains([]int{200, 302, 400, 404, 406}, w.Code) {
		t.Errorf("%.200q: status %d", at, w.Code)
	}
	checkHeader(t, at, w.Header())
	body := w.Body.String()
	if strings.ContainsAny(input, "<>") && strings.Contains(body, input) {
		t.Errorf("%.200q: the page has it as it was sent", at)
	}
	for _, secret := range []string{"root:x:0:", "package main", `{{define "head"}}`, elsewhere, "goroutine "} {
		if strings.Contains(body, secret) {
			t.Errorf("%.200q: the page has %q", at, secret)
		}
	}
	checkStays(t, at, w)
}

var belowLanguage = regexp.MustCompile(`^/(en|ar|de|es|fr|ru|uk|zh-Hans)/[!-\[\]-~]*$`) // no backslash, and nothing but ASCII

// checkStays checks that a redirect leads below a language of this host.
func checkStays(t *testing.T, at string, w *httptest.ResponseRecorder) {
	t.Helper()
	to := w.Header().Get("Location")
	if (w.Code == http.StatusFound) != belowLanguage.MatchString(to) {
		t.Errorf("%.200q: status %d leads to %.200q", at, w.Code, to)
	}
}

// TestRedirectsStay asks for what leads elsewhere if it is sent back without care, as it stands in a request.
func TestRedirectsStay(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "")
	led := 0
	for _, target := range []string{
		"//evil.example", "///evil.example", "/\\evil.example", "/\\/evil.example", "\\\\evil.example", "/%2f%2fevil.example", "/%2fevil.example", "/%5cevil.example",
		"/%09/evil.example", "/%0d%0aLocation:%20//evil.example", "/%00/evil.example", "/en//evil.example", "/.//evil.example", "/..//evil.example", "/%2e%2e//evil.example",
		"http://evil.example", "http://evil.example//evil.example", "https://evil.example/x", "//user@evil.example/", "/@evil.example", "/.evil.example", "/:80", "/javascript:alert(1)", "/http:evil.example",
		"/http://evil.example", "/DE", "/DE//evil.example", "/zh//evil.example", "/zh/%2f/evil.example", "/DE/%5cevil.example", "/x?//evil.example", "/x?%0d%0aSet-Cookie:a=b", "/?next=//evil.example", "/x;//evil.example", "/x#//evil.example", "*", "",
	} {
		r, err := http.ReadRequest(bufio.NewReader(strings.NewReader("GET " + target + " HTTP/1.1\r\nHost: " + elsewhere + "\r\nX-Forwarded-Host: " + elsewhere + "\r\n\r\n")))
		if err != nil {
			continue // the server answers in the same way
		}
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		checkRefused(t, target, "", w)
		if w.Code == http.StatusFound {
			led++
		}
	}
	if led < 20 {
		t.Errorf("only %d redirects", led)
	}
}

// TestInjectedHeaders sends the same as what a browser says of itself.
func TestInjectedHeaders(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "")
	for _, input := range injections {
		for at, name := range map[string]string{"/": "Accept-Language", "/en/": "If-None-Match", "/en/about.html": "Accept-Encoding", "/api/quotes": "Accept", "/x": "Referer"} {
			checkRefused(t, at+" with "+name+": "+input, input, get(t, s, at, name, input))
		}
	}
}

// TestAllParametersAreTried checks that injections are sent in each parameter that there is.
func TestAllParametersAreTried(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	tried := map[string]bool{}
	for name := range maps.Values(parametersOf(s)) {
		for _, n := range name {
			tried[n] = true
		}
	}
	for _, p := range ask.Parameters(s.brief, s.readers[0].locale) {
		if !tried[p.Name] {
			t.Errorf("nothing is sent in %s", p.Name)
		}
	}
	if len(injections) < 60 {
		t.Errorf("only %d injections", len(injections))
	}
}
