package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"testing"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

// BenchmarkPage answers with a page: made anew each time, as for its first reader; kept, as for
// the next; and its template alone, filled in with what is there already.
func BenchmarkPage(b *testing.B) {
	s := newTestSite(b, summit.Anchorage(), "")
	for _, test := range []struct{ name, path, query string }{
		{"front", "index.html", ""},
		{"list", "findings.html", "topic=sanctions&by=trump"},
		{"list of all", "findings.html", ""},
		{"record", "actors/trump.html", ""},
		{"claim", "findings/arms-control/no-new-pact.html", ""},
	} {
		at := "/en/" + test.path + "?" + test.query
		b.Run(test.name+"/made", func(b *testing.B) {
			answerEach(b, s, at, func() { s.kept = shelf{} })
		})
		b.Run(test.name+"/kept", func(b *testing.B) {
			answerEach(b, s, at, func() {})
		})
		b.Run(test.name+"/template alone", func(b *testing.B) {
			r := httptest.NewRequest(http.MethodGet, at, nil)
			p := &page{site: s, reader: s.readerOf("en"), path: test.path, query: r.URL.Query()}
			name, err := p.fill()
			if err != nil || name == "" {
				b.Fatal(name, err)
			}
			for b.Loop() {
				if _, err := p.render(name); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkAPI answers programs; the alternative is the export of the same brief by itself.
func BenchmarkAPI(b *testing.B) {
	s := newTestSite(b, summit.Anchorage(), "")
	for _, at := range []string{"/api/findings?topic=sanctions&by=trump", "/api/findings/arms-control/no-new-pact", "/api/brief"} {
		b.Run(at, func(b *testing.B) { answerEach(b, s, at, func() {}) })
	}
	b.Run("export alone", func(b *testing.B) {
		f := ask.Formats("")[0]
		for b.Loop() {
			var out bytes.Buffer
			if err := f.Write(&out, s.brief); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// answerEach answers a request over and over, each time after before. Answers are zipped, as browsers ask.
func answerEach(b *testing.B, s *site, at string, before func()) {
	r := httptest.NewRequest(http.MethodGet, at, nil)
	r.Header.Set("Accept-Encoding", "gzip")
	for b.Loop() {
		before()
		w := httptest.NewRecorder()
		if s.ServeHTTP(w, r); w.Code != http.StatusOK {
			b.Fatalf("%s: status %d", at, w.Code)
		}
	}
}
