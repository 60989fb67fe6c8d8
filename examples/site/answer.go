package main

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"maps"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// An answer is what a request gets.
type answer struct {
	status    int    // 0: it is there
	mediaType string // with its parameters
	header    http.Header
	body      []byte                // what to write, or nil
	zipped    []byte                // the same in gzip, or nil
	write     func(io.Writer) error // what writes it, if there is no body
}

// ServeHTTP answers reading requests; there are no others.
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	for name, value := range securityHeaders {
		h.Set(name, value)
	}
	s.send(w, r, s.answer(r))
}

// securityHeaders let a page load nothing but what this host serves beside it.
var securityHeaders = map[string]string{
	"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
		"form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	"Cross-Origin-Opener-Policy":   "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":           "camera=(), geolocation=(), microphone=()",
	"Referrer-Policy":              "same-origin",
	"X-Content-Type-Options":       "nosniff",
	"X-Frame-Options":              "DENY",
}

func (s *site) answer(r *http.Request) answer {
	switch path := r.URL.Path; {
	case path == "/api":
		return s.redirect(r, apiPath)
	case strings.HasPrefix(path, apiPath):
		a := s.api.answer(r)
		if isPreflight(r) {
			a = answer{status: http.StatusNoContent}
			a.set("Access-Control-Allow-Headers", "Accept, If-None-Match")
		}
		a.set("Access-Control-Allow-Origin", "*")
		a.set("Access-Control-Expose-Headers", "ETag")
		a.set("Cross-Origin-Resource-Policy", "cross-origin")
		return a
	case refused(r) != nil:
		f := refused(r)
		return answer{status: f.Type.status, mediaType: "text/plain; charset=utf-8", body: []byte(f.Detail + "\n")}
	case strings.HasPrefix(path, "/assets/"):
		return s.asset(strings.TrimPrefix(path, "/assets/"))
	default:
		return s.pageAt(r)
	}
}

// isPreflight reports whether a browser asks if a script of another origin may send what it wants to.
func isPreflight(r *http.Request) bool {
	return r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != ""
}

// refused returns what is amiss with a request that is not for reading, or nil.
func refused(r *http.Request) *fault {
	switch {
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		return &fault{Type: methodNotAllowed, Detail: "There is nothing but to read: by GET, or HEAD."}
	case r.ContentLength != 0:
		return &fault{Type: unexpectedBody, Detail: "A request has no body here."}
	}
	return nil
}

func (a *answer) set(name, value string) {
	if a.header == nil {
		a.header = make(http.Header)
	}
	a.header.Set(name, value)
}

// send sends an answer, zipped or not at all if the client has it already.
func (s *site) send(w http.ResponseWriter, r *http.Request, a answer) {
	h := w.Header()
	maps.Copy(h, a.header)
	switch a.status {
	case 0:
		a.status = http.StatusOK
	case http.StatusMethodNotAllowed:
		h.Set("Allow", "GET, HEAD")
	case http.StatusBadRequest:
		if r.ContentLength != 0 {
			h.Set("Connection", "close") // so that a long body is not read
		}
	}
	if a.mediaType != "" {
		h.Set("Content-Type", a.mediaType)
	}
	h.Set("Cache-Control", "no-cache") // ask each time, by the tag
	h.Add("Vary", "Accept-Encoding")
	if a.status == http.StatusOK {
		tag := s.entityTag(r, a)
		h.Set("ETag", tag)
		if matches(r.Header["If-None-Match"], tag) {
			h.Del("Content-Type")
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	zip := acceptsGzip(r.Header["Accept-Encoding"]) && isText(a.mediaType)
	if zip {
		h.Set("Content-Encoding", "gzip")
	}
	if zip && a.zipped != nil {
		a.body = a.zipped
	}
	if a.body != nil && (!zip || a.zipped != nil) {
		h.Set("Content-Length", strconv.Itoa(len(a.body)))
	}
	w.WriteHeader(a.status)
	if r.Method == http.MethodHead {
		return
	}
	if err := a.copyTo(w, zip && a.zipped == nil); err != nil {
		panic(http.ErrAbortHandler) // so that the client sees that it has not got all
	}
}

func (a answer) copyTo(w io.Writer, zip bool) error {
	if zip {
		z := zippers.Get().(*gzip.Writer)
		defer zippers.Put(z)
		z.Reset(w)
		a.zipped = nil
		if err := a.copyTo(z, false); err != nil {
			return err
		}
		return z.Close()
	}
	switch {
	case a.body != nil:
		_, err := w.Write(a.body)
		return err
	case a.write != nil:
		return a.write(w)
	}
	return nil // it has no body
}

// zippers zip in about half the time that the default level takes, to a twentieth more bytes.
var zippers = sync.Pool{New: func() any {
	z, _ := gzip.NewWriterLevel(nil, 4) // of a level that there is
	return z
}}

// entityTag returns an entity tag. It is weak, as zipped answers have the same.
func (s *site) entityTag(r *http.Request, a answer) string {
	h := sha256.New()
	for _, part := range []string{s.stamp, r.URL.Path, r.URL.RawQuery, a.mediaType} {
		io.WriteString(h, strconv.Quote(part))
	}
	return `W/"` + base64.RawURLEncoding.EncodeToString(h.Sum(nil)[:12]) + `"`
}

// matches reports whether an If-None-Match names the tag.
func matches(fields []string, tag string) bool {
	for _, field := range fields {
		for name := range strings.SplitSeq(field, ",") {
			name = strings.TrimSpace(name)
			if name == "*" || strings.TrimPrefix(name, "W/") == strings.TrimPrefix(tag, "W/") {
				return true
			}
		}
	}
	return false
}

func acceptsGzip(fields []string) bool {
	all := false
	for _, field := range fields {
		for coding := range strings.SplitSeq(field, ",") {
			name, parameter, weighed := strings.Cut(coding, ";")
			_, weight, _ := strings.Cut(parameter, "=") // q is the only parameter
			q, err := strconv.ParseFloat(strings.TrimSpace(weight), 64)
			wanted := !weighed || err == nil && q > 0
			switch strings.ToLower(strings.TrimSpace(name)) {
			case "gzip", "x-gzip":
				return wanted
			case "*":
				all = wanted
			}
		}
	}
	return all
}

// isText reports whether a type is worth zipping.
func isText(mediaType string) bool {
	return mediaType != "" && !strings.HasPrefix(mediaType, "application/zip")
}
