package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"example.com/summit"
)

const ask1 = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"findings","arguments":{"topic":["sanctions"]}}}`

func newTestServer(t *testing.T, hosts ...string) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(newHandler(newServer(summit.Anchorage(), nil), hosts))
	t.Cleanup(server.Close)
	return server
}

func TestWhoIsAnswered(t *testing.T) {
	server := newTestServer(t, "briefs.example")
	for _, tt := range []struct {
		host, origin, path string
		want               int
	}{
		{"", "", path, http.StatusOK},
		{"localhost:1", "", path, http.StatusOK},
		{"[::1]", "", path, http.StatusOK},
		{"briefs.example", "https://briefs.example", path, http.StatusOK},
		{"", "http://localhost:6274", path, http.StatusOK},
		{"", "http://evil.example", path, http.StatusForbidden},
		{"", "http://localhost.evil.example", path, http.StatusForbidden},
		{"", "http://briefs.example.evil", path, http.StatusForbidden},
		{"", "http://evil.example@localhost", path, http.StatusForbidden},
		{"", "http://localhost/evil", path, http.StatusForbidden},
		{"[[127.0.0.1]]", "", path, http.StatusForbidden},
		{"", "file://localhost", path, http.StatusForbidden},
		{"", "null", path, http.StatusForbidden},
		{"", "%", path, http.StatusForbidden},
		{"evil.example", "", path, http.StatusForbidden}, // rebound to the loopback
		{"evil.example", "http://evil.example", path, http.StatusForbidden},
		{"127.0.0.1.evil.example", "", path, http.StatusForbidden},
		{"evil.example", "", "/", http.StatusForbidden},
		{"", "", "/", http.StatusNotFound},
	} {
		req, err := http.NewRequest(http.MethodPost, server.URL+tt.path, strings.NewReader(ask1))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("Accept", "application/json, text/event-stream")
		if tt.host != "" {
			req.Host = tt.host
		}
		if tt.origin != "" {
			req.Header.Set("Origin", tt.origin)
		}
		body := do(t, req, tt.want)
		if answered := strings.Contains(body, "structuredContent"); answered != (tt.want == http.StatusOK) {
			t.Errorf("%+v: %s", tt, body)
		}
	}
}

func do(t *testing.T, req *http.Request, want int) string {
	t.Helper()
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	if res.StatusCode != want {
		t.Errorf("%s %s, host %q, origin %q: %s, want %d: %.200s", req.Method, req.URL, req.Host, req.Header.Get("Origin"), res.Status, want, body)
	}
	return string(body)
}

func TestHostileBodies(t *testing.T) {
	server := newTestServer(t)
	for _, tt := range []struct {
		name, method, body string
		want               int
	}{
		{"no JSON", http.MethodPost, "{bad", http.StatusBadRequest},
		{"nothing", http.MethodPost, "", http.StatusBadRequest},
		{"no message", http.MethodPost, "7", http.StatusBadRequest},
		{"a batch", http.MethodPost, "[" + ask1 + "]", http.StatusBadRequest},
		{"an ID that is no string", http.MethodPost, strings.Replace(ask1, `"id":1`, `"id":1.5`, 1), http.StatusBadRequest},
		{"deep", http.MethodPost, strings.Repeat("[", 100_000), http.StatusBadRequest},
		{"no UTF-8", http.MethodPost, "\xff\xfe", http.StatusBadRequest},
		{"too long", http.MethodPost, `"` + strings.Repeat("x", maxMessage) + `"`, http.StatusRequestEntityTooLarge},
		{"a stream", http.MethodGet, "", http.StatusMethodNotAllowed}, // the server has nothing to say unasked
		{"a session's end", http.MethodDelete, "", http.StatusMethodNotAllowed},
	} {
		t.Run(tt.name, func(t *testing.T) {
			req, err := http.NewRequest(tt.method, server.URL+path, io.MultiReader(strings.NewReader(tt.body))) // of a length that is not told
			if err != nil {
				t.Fatal(err)
			}
			req.Header.Set("Content-Type", "application/json")
			req.Header.Set("Accept", "application/json, text/event-stream")
			if body := do(t, req, tt.want); tt.want != http.StatusMethodNotAllowed && !strings.HasPrefix(body, `{"error":{"code":-32`) {
				t.Errorf("no error of JSON-RPC: %s", body)
			}
		})
	}
	if doc, _ := decoded[findingsJSON](t, dialHTTP(t), "findings", map[string]any{}); doc.Total == 0 {
		t.Error("nothing is found afterwards")
	}
}

// TestBodies holds that a body that does not come whole is told as what it is.
func TestBodies(t *testing.T) {
	server := newTestServer(t)
	conn, err := net.Dial("tcp", server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprintf(conn, "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nno length\r\n", path)
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if body, _ := io.ReadAll(res.Body); res.StatusCode != http.StatusBadRequest || !strings.Contains(string(body), "a message can't be read: ") {
		t.Errorf("%s: %s", res.Status, body)
	}

	recorder := httptest.NewRecorder()
	late := iotest.ErrReader(&net.OpError{Op: "read", Err: os.ErrDeadlineExceeded})
	checked(nil).ServeHTTP(recorder, httptest.NewRequest(http.MethodPost, path, late))
	if recorder.Code != http.StatusRequestTimeout || !strings.Contains(recorder.Body.String(), "did not come in time") {
		t.Errorf("%d: %s", recorder.Code, recorder.Body)
	}

	recorder = httptest.NewRecorder()
	checked(nil).ServeHTTP(recorder, httptest.NewRequest(http.MethodPost, path, strings.NewReader(`{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"}}`)))
	if recorder.Code != http.StatusAccepted || recorder.Body.Len() > 0 {
		t.Errorf("an answer is answered: %d, %s", recorder.Code, recorder.Body)
	}
}

// TestBind holds that what has no host is bound to the loopback alone.
func TestBind(t *testing.T) {
	for addr, loopback := range map[string]bool{":0": true, "localhost:0": true, "127.0.0.1:0": true, "0.0.0.0:0": false} {
		l, host, err := bind(addr)
		if err != nil {
			t.Fatal(err)
		}
		l.Close()
		if got := l.Addr().(*net.TCPAddr).IP.IsLoopback(); got != loopback || host == "" {
			t.Errorf("%s is bound to %s, of host %q", addr, l.Addr(), host)
		}
	}
}

func TestHosts(t *testing.T) {
	hosts, err := hostsOf("Briefs.example., [2001:db8::1],10.0.0.1")
	if want := []string{"briefs.example", "2001:db8::1", "10.0.0.1"}; !slices.Equal(hosts, want) || err != nil {
		t.Errorf("%q, %v, want %q", hosts, err, want)
	}
	for _, host := range []string{"https://briefs.example", "briefs.example:443", "*", "a,,b", "a b", "[2001:db8::1]:443"} {
		if hosts, err := hostsOf(host); !errors.Is(err, errMisuse) {
			t.Errorf("%q: %q, %v", host, hosts, err)
		}
	}
	g := guard{nil, hosts}
	for _, host := range []string{"[2001:db8::1]:443", "BRIEFS.example.:80", "briefs.example"} {
		if !g.knows(host) {
			t.Errorf("%s is not known", host)
		}
	}
}

// TestShutdown holds that what was asked when the program is told to end is answered.
func TestShutdown(t *testing.T) {
	l, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	asked, goOn := make(chan struct{}), make(chan struct{})
	done := make(chan error, 1)
	go func() {
		done <- serveHTTP(ctx, l, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			close(asked)
			<-goOn
			io.WriteString(w, "answered")
		}), slog.New(slog.DiscardHandler))
	}()
	conn, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	io.WriteString(conn, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
	<-asked
	cancel()
	for {
		refused, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			break
		}
		refused.Close()
	}
	close(goOn)
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if body, err := io.ReadAll(res.Body); string(body) != "answered" || err != nil {
		t.Errorf("%q, %v", body, err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}
