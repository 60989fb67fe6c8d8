package main

import (
	"fmt"
	"net"
	"net/http"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// TestManyClients holds that a hundred clients at once, some of which hang up, are answered alike, and leave nothing behind.
func TestManyClients(t *testing.T) {
	const clients = 100
	server := newTestServer(t)
	want, _ := decoded[findingsJSON](t, dialHTTP(t), "findings", map[string]any{"topic": []string{"sanctions"}})
	before := runtime.NumGoroutine()
	var all sync.WaitGroup
	for n := range clients {
		all.Go(func() {
			if n%10 == 0 {
				hangUp(t, server.Listener.Addr().String())
				return
			}
			transport := &http.Transport{}
			defer transport.CloseIdleConnections()
			client := mcp.NewClient(&mcp.Implementation{Name: fmt.Sprint(n), Version: "1"}, nil)
			session, err := client.Connect(t.Context(), &mcp.StreamableClientTransport{Endpoint: server.URL + path, HTTPClient: &http.Client{Transport: transport}}, nil)
			if err != nil {
				t.Error(err)
				return
			}
			defer session.Close()
			res, err := session.CallTool(t.Context(), &mcp.CallToolParams{Name: "findings", Arguments: map[string]any{"topic": []string{"sanctions"}}})
			if err != nil || res.IsError {
				t.Error(res, err)
				return
			}
			if got := res.StructuredContent.(map[string]any)["total"]; got != float64(want.Total) {
				t.Errorf("client %d: %v, want %d", n, got, want.Total)
			}
			if _, err := session.ReadResource(t.Context(), &mcp.ReadResourceParams{URI: "brief://topic/sanctions"}); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	settled(t, before)
}

// hangUp asks, and goes away in the middle of the question.
func hangUp(t *testing.T, addr string) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Error(err)
		return
	}
	fmt.Fprintf(conn, "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n%s", path, ask1)
	conn.Close()
}

// settled waits until there are no more goroutines than before.
func settled(t *testing.T, before int) {
	t.Helper()
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	stacks := make([]byte, 1<<16)
	t.Errorf("%d goroutines, %d before:\n%s", runtime.NumGoroutine(), before, stacks[:runtime.Stack(stacks, true)])
}
