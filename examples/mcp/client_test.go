package main

import (
	"context"
	"encoding/json"
	"io"
	"net/http/httptest"
	"os"
	"slices"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"example.com/summit"
)

// asProgram makes the test's own program be mcp, for tests of it as a process.
const asProgram = "SUMMIT_MCP_TEST_MAIN"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(m.Run())
}

// overBoth runs a test with a client over each transport.
func overBoth(t *testing.T, test func(*testing.T, *mcp.ClientSession)) {
	t.Run("stdio", func(t *testing.T) { test(t, dialStdio(t)) })
	t.Run("http", func(t *testing.T) { test(t, dialHTTP(t)) })
}

func dialStdio(t *testing.T) *mcp.ClientSession {
	t.Helper()
	in, toServer := io.Pipe()
	fromServer, out := io.Pipe()
	done := make(chan int, 1)
	go func() {
		done <- run(context.Background(), nil, in, out, t.Output())
		out.Close()
	}()
	session := dial(t, &mcp.IOTransport{Reader: fromServer, Writer: toServer})
	t.Cleanup(func() {
		session.Close()
		if code := <-done; code != exitOK {
			t.Errorf("exit code %d after the client has gone, want %d", code, exitOK)
		}
	})
	return session
}

func dialHTTP(t *testing.T) *mcp.ClientSession {
	t.Helper()
	server := httptest.NewServer(newHandler(newServer(summit.Anchorage(), nil), nil))
	t.Cleanup(server.Close)
	session := dial(t, &mcp.StreamableClientTransport{Endpoint: server.URL + path})
	t.Cleanup(func() { session.Close() })
	return session
}

func dial(t *testing.T, transport mcp.Transport) *mcp.ClientSession {
	t.Helper()
	client := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, nil)
	session, err := client.Connect(t.Context(), transport, nil)
	if err != nil {
		t.Fatal(err)
	}
	return session
}

// call calls a tool, and checks that what it answers is what its schema says.
func call(t *testing.T, session *mcp.ClientSession, name string, args any) (*mcp.CallToolResult, string) {
	t.Helper()
	res, err := session.CallTool(t.Context(), &mcp.CallToolParams{Name: name, Arguments: args})
	if err != nil {
		t.Fatalf("%s %v: %v", name, args, err)
	}
	if len(res.Content) != 1 {
		t.Fatalf("%s %v: %d contents, want 1", name, args, len(res.Content))
	}
	if !res.IsError {
		validate(t, name, res.StructuredContent)
	}
	return res, res.Content[0].(*mcp.TextContent).Text
}

// decoded calls a tool and decodes its answer.
func decoded[T any](t *testing.T, session *mcp.ClientSession, name string, args any) (doc T, text string) {
	t.Helper()
	res, text := call(t, session, name, args)
	if res.IsError {
		t.Fatalf("%s %v: %s", name, args, text)
	}
	data, err := json.Marshal(res.StructuredContent)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatalf("%s %v: %v", name, args, err)
	}
	return doc, text
}

// validate checks an answer by the schema of its tool.
func validate(t *testing.T, name string, answer any) {
	t.Helper()
	tools := newService(summit.Anchorage()).tools()
	i := slices.IndexFunc(tools, func(tool tool) bool { return tool.name == name })
	if err := resolved(t, tools[i].output).Validate(answer); err != nil {
		t.Errorf("%s: the answer is not what its schema says: %v", name, err)
	}
}

func resolved(t *testing.T, schema any) *jsonschema.Resolved {
	t.Helper()
	data, err := json.Marshal(schema)
	if err != nil {
		t.Fatal(err)
	}
	var s jsonschema.Schema
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	r, err := s.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
