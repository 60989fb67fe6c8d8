package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
)

const hello = `{"jsonrpc":"2.0","id":"hello","method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"by hand","version":"1"}}}` + "\n"

const initialized = `{"jsonrpc":"2.0","method":"notifications/initialized"}` + "\n"

// answers runs the program over an input, checks that its output is the protocol's, and returns what became of each message: by its
// ID, "result" or the code of an error.
func answers(t *testing.T, input string) map[string]string {
	t.Helper()
	var out bytes.Buffer
	begun := time.Now()
	if code := run(t.Context(), nil, strings.NewReader(input), &out, t.Output()); code != exitOK {
		t.Errorf("exit code %d", code)
	}
	if time.Since(begun) > maxWait*9/10 {
		t.Error("a request is left without an answer")
	}
	got := map[string]string{}
	if !utf8.Valid(out.Bytes()) {
		t.Errorf("the output is not in UTF-8: %q", &out)
	}
	for line := range strings.Lines(out.String()) {
		var message struct {
			JSONRPC string
			ID      json.RawMessage
			Result  json.RawMessage
			Error   *struct{ Code int }
		}
		if err := json.Unmarshal([]byte(line), &message); err != nil || message.JSONRPC != "2.0" || (message.Result == nil) == (message.Error == nil) {
			t.Fatalf("not of the protocol: %q, %v", line, err)
		}
		what := "result"
		if message.Error != nil {
			what = fmt.Sprint(message.Error.Code)
		}
		got[strings.Trim(string(message.ID), `"`)] += what + " "
	}
	return got
}

func TestFrames(t *testing.T) {
	ping := func(id int) string { return fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,"method":"ping"}`, id) + "\n" }
	for _, tt := range []struct {
		name, input string
		want        map[string]string
	}{
		{"nothing", "", map[string]string{}},
		{"empty lines", "\n\r\n  \n" + ping(1), map[string]string{"1": "result "}},
		{"no JSON", "{bad\n" + ping(1), map[string]string{"null": "-32700 ", "1": "result "}},
		{"no message", "7\n{}\n[]\n" + ping(1), map[string]string{"null": "-32600 -32600 -32600 ", "1": "result "}},
		{"a batch", "[" + strings.TrimSpace(ping(7)) + "]\n" + ping(1), map[string]string{"null": "-32600 ", "1": "result "}},
		{"two on a line", strings.TrimSpace(ping(7)) + ping(8) + ping(1), map[string]string{"null": "-32700 ", "1": "result "}},
		{"no UTF-8", "\xff\xfe\n" + ping(1), map[string]string{"null": "-32700 ", "1": "result "}},
		{"deep", strings.Repeat("[", 100_000) + "\n" + ping(1), map[string]string{"null": "-32700 ", "1": "result "}},
		{"long", `"` + strings.Repeat("x", 3*maxMessage) + "\"\n" + ping(1), map[string]string{"null": "-32600 ", "1": "result "}},
		{"long, at the end", `"` + strings.Repeat("x", 3*maxMessage), map[string]string{"null": "-32700 "}},
		{"long, with an ID", `{"jsonrpc":"2.0","method":"ping","params":{"x":"` + strings.Repeat("x", 3*maxMessage) + `"},"id":7}` + "\n" + ping(1), map[string]string{"7": "-32600 ", "1": "result "}},
		{"longer than is kept", `{"jsonrpc":"2.0","id":7,"method":"` + strings.Repeat("x", maxKept) + `"}` + "\n" + ping(1), map[string]string{"null": "-32600 ", "1": "result "}},
		{"JSON-RPC 1.0", `{"id":7,"method":"ping"}` + "\n" + ping(1), map[string]string{"7": "-32600 ", "1": "result "}},
		{"an ID in capitals", `{"jsonrpc":"2.0","id":1.5,"ID":3,"method":"ping"}` + "\n" + `{"jsonrpc":"2.0","id":99999999999999999999,"Id":"x","method":"ping"}` + "\n" + ping(1),
			map[string]string{"null": "-32600 -32600 ", "1": "result "}},
		{"an ID that can't be given back", "{\"jsonrpc\":\"1.0\",\"id\":\"\xff\"}\n" + `{"jsonrpc":"2.0","id":"\ud800","method":"ping"}` + "\n" +
			`{"jsonrpc":"2.0","id":"` + strings.Repeat("x", maxID) + `","method":"ping"}` + "\n" + ping(1), map[string]string{"null": "-32700 -32600 -32600 ", "1": "result "}},
		{"faulty answers", `{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"x"}}` + "\n" + `{"id":1.5,"result":{}}` + "\n" +
			`{"jsonrpc":"2.0","ID":1.5,"method":"notifications/zzz"}` + "\n" + ping(1), map[string]string{"1": "result "}},
		{"no method", `{"jsonrpc":"2.0","id":7,"Method":"ping"}` + "\n" + ping(1), map[string]string{"7": "-32600 ", "1": "result "}},
		{"an ID that is no string", `{"jsonrpc":"2.0","id":1.5,"method":"ping"}` + "\n" + `{"jsonrpc":"2.0","id":9007199254740993,"method":"ping"}` + "\n" +
			`{"jsonrpc":"2.0","id":1e3,"method":"ping"}` + "\n" + `{"jsonrpc":"2.0","id":null,"method":"ping"}` + "\n" + `{"jsonrpc":"2.0","id":{},"method":"ping"}` + "\n" + ping(1),
			map[string]string{"null": "-32600 -32600 -32600 -32600 -32600 ", "1": "result "}},
		{"a URI that is none", `{"jsonrpc":"2.0","id":3,"method":"resources/read","params":{"uri":"brief://actor/trump\u0000\u001b"}}` + "\n" +
			`{"jsonrpc":"2.0","id":4,"method":"resources/read","params":{"uri":"\u0000"}}` + "\n" + ping(1), map[string]string{"3": "-32602 ", "4": "-32602 ", "1": "result "}},
		{"no end of line", strings.TrimSpace(ping(1)), map[string]string{"1": "result "}},
		{"CR LF", strings.TrimSpace(ping(1)) + "\r\n" + ping(2), map[string]string{"1": "result ", "2": "result "}},
		{"an unknown method", `{"jsonrpc":"2.0","id":3,"method":"nope"}` + "\n", map[string]string{"3": "-32601 "}},
		{"an unknown tool", `{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"nope"}}` + "\n", map[string]string{"3": "-32602 "}},
		{"no parameters", `{"jsonrpc":"2.0","id":3,"method":"tools/call"}` + "\n", map[string]string{"3": "-32600 "}},
		{"an answer to nothing", `{"jsonrpc":"2.0","id":9,"result":{}}` + "\n" + ping(1), map[string]string{"1": "result "}},
		{"cut off", `{"jsonrpc":"2.0","id":3,"meth`, map[string]string{"null": "-32700 "}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.want["hello"] = "result "
			if diff := cmp.Diff(tt.want, answers(t, hello+initialized+tt.input)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestSession holds that all is answered that was asked before the input ended, and what README shows.
func TestSession(t *testing.T) {
	input, err := os.ReadFile("testdata/session.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"1": "result ", "2": "result ", "3": "result ", "4": "result "}
	if diff := cmp.Diff(want, answers(t, string(input))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestHangUp holds that a client that goes away ends the program, and that a broken stream is told.
func TestHangUp(t *testing.T) {
	broken := errors.New("broken cable")
	for _, tt := range []struct {
		name string
		in   io.Reader
		out  io.Writer
		want error
	}{
		{"the input ends", strings.NewReader(hello), io.Discard, nil},
		{"the input breaks", io.MultiReader(strings.NewReader(hello), iotest.ErrReader(broken)), io.Discard, broken},
		{"the output breaks", strings.NewReader(hello), writer(func([]byte) (int, error) { return 0, broken }), broken},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if err := serveStdio(t.Context(), newServer(summit.Anchorage(), nil), tt.in, tt.out); !errors.Is(err, tt.want) || tt.want == nil && err != nil {
				t.Errorf("%v, want %v", err, tt.want)
			}
		})
	}
}

type writer func([]byte) (int, error)

func (w writer) Write(p []byte) (int, error) { return w(p) }

// TestInterrupt holds that a session ends when the program is told to, or can't write, though the client keeps its end open.
func TestInterrupt(t *testing.T) {
	broken := errors.New("broken cable")
	for _, tt := range []struct {
		name  string
		write func(interrupt func(), done <-chan struct{}) (int, error)
		want  error
	}{
		{"told to", func(interrupt func(), _ <-chan struct{}) (int, error) { interrupt(); return 1, nil }, nil},
		{"told to, and nothing takes the answers", func(interrupt func(), done <-chan struct{}) (int, error) {
			interrupt()
			<-done
			return 0, broken
		}, nil},
		{"can't write", func(func(), <-chan struct{}) (int, error) { return 0, broken }, broken},
	} {
		t.Run(tt.name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			in, toServer := io.Pipe()
			done := make(chan struct{})
			defer toServer.Close()
			defer close(done)
			go io.WriteString(toServer, hello)
			out := writer(func(p []byte) (int, error) {
				n, err := tt.write(cancel, done)
				return n * len(p), err
			})
			if err := serveStdio(ctx, newServer(summit.Anchorage(), nil), in, out); !errors.Is(err, tt.want) || tt.want == nil && err != nil {
				t.Errorf("%v, want %v", err, tt.want)
			}
		})
	}
}

// TestFlood holds that a client may ask much more at once than is answered at a time.
func TestFlood(t *testing.T) {
	var input strings.Builder
	input.WriteString(hello)
	want := map[string]string{"hello": "result "}
	for n := range 20 * maxOpen {
		fmt.Fprintf(&input, `{"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"actor","arguments":{"name":"kremlin"}}}`+"\n", n)
		want[fmt.Sprint(n)] = "result "
	}
	if diff := cmp.Diff(want, answers(t, strings.Replace(input.String(), "\n", "\n"+initialized, 1))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
