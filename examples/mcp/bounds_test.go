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
	"strings"
	"testing"
	"time"

	"github.com/modelcontextprotocol/go-sdk/jsonrpc"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"example.com/summit"
)

// dialBrief returns a session with a server of a brief.
func dialBrief(t *testing.T, d summit.Draft) *mcp.ClientSession {
	t.Helper()
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	client, server := mcp.NewInMemoryTransports()
	if _, err := newServer(b, nil).Connect(t.Context(), server, nil); err != nil {
		t.Fatal(err)
	}
	session := dial(t, client)
	t.Cleanup(func() { session.Close() })
	return session
}

// TestMany holds that no answer grows with a brief: what is left out of it is counted.
func TestMany(t *testing.T) {
	const many = 250
	d := summit.Draft{Actors: []summit.Actor{{ID: "house", Name: "House", Kind: summit.ActorKindOffice}}}
	for i := range many {
		id := fmt.Sprintf("a%d", i)
		d.Actors = append(d.Actors, summit.Actor{ID: summit.ActorID(id), Name: "Member " + id, Kind: summit.ActorKindPerson, Within: summit.SetOf(summit.ActorID("house"))})
		d.Topics = append(d.Topics, summit.Topic{ID: summit.TopicID("t" + id), Name: "Topic " + id})
		d.Sections = append(d.Sections, summit.Section{ID: summit.SectionID("s" + id), Title: "Section " + id})
		d.Quotes = append(d.Quotes, summit.Quote{ID: summit.QuoteID("q" + id), Form: summit.FormDirect, Text: "the talks are over", By: summit.SetOf(summit.ActorID(id))})
		d.Findings = append(d.Findings, summit.Finding{ID: summit.FindingID("f" + id), Kind: summit.KindEvent, Statement: "The talks ended.", Modality: summit.ModalityPossible,
			Quotes: summit.SetOf(summit.QuoteID("qa0"))})
	}
	session := dialBrief(t, d)

	check, text := decoded[checkJSON](t, session, "check_quote", map[string]any{"text": "the talks are over", "speaker": []string{"a0"}})
	if len(check.Also) != maxAlso || check.AlsoTotal != many-1 || !strings.Contains(text, fmt.Sprintf("too (%d):", many-1)) || !strings.Contains(text, fmt.Sprintf("and %d more: ask quotes", many-1-maxAlso)) {
		t.Errorf("%d of %d quotes\n%s", len(check.Also), check.AlsoTotal, text)
	}
	if len(check.Quote.Findings) != maxGiving || strings.Count(check.Quote.Reading, "Hedged: possible") != maxGiving || !strings.Contains(check.Quote.Reading, fmt.Sprintf("So, too, in %d more.", many-maxGiving)) || strings.Count(text, "To be said with them") != maxGiving {
		t.Errorf("%d findings give it: %s", len(check.Quote.Findings), check.Quote.Reading)
	}
	said, text := decoded[saidJSON](t, session, "who_said", map[string]any{"text": "talks"})
	if len(said.Having) != maxAlso || said.Among != many || !strings.Contains(text, fmt.Sprintf("among others: %d.", many)) || !strings.Contains(text, fmt.Sprintf("and %d more", many-maxAlso)) {
		t.Errorf("%d of %d quotes\n%s", len(said.Having), said.Among, text)
	}
	if _, text := decoded[citeJSON](t, session, "cite", map[string]any{"ids": "qa0"}); strings.Contains(text, "The source:") {
		t.Errorf("a brief without a source has one: %s", text)
	}
	actor, text := decoded[actorJSON](t, session, "actor", map[string]any{"name": "house"})
	if len(actor.Has) != maxLimit || actor.HasTotal != many || !strings.Contains(text, fmt.Sprintf("and %d more", many-maxLimit)) || !strings.Contains(text, "Has: Member a0 (a0); ") {
		t.Errorf("%d of %d members\n%s", len(actor.Has), actor.HasTotal, text)
	}
	for tool, err := range session.Tools(t.Context(), nil) {
		if err != nil {
			t.Fatal(err)
		}
		members := tool.InputSchema.(map[string]any)["properties"].(map[string]any)
		if topic, ok := members["topic"].(map[string]any); ok && strings.Contains(topic["description"].(string), "ta0") {
			t.Errorf("%s lists %d topics", tool.Name, many)
		}
	}
}

// TestSchemasAreTrue holds that an array is refused where its schema says so, and taken where it doesn't.
func TestSchemasAreTrue(t *testing.T) {
	session := dialHTTP(t)
	arrays := 0
	for tool, err := range session.Tools(t.Context(), nil) {
		if err != nil {
			t.Fatal(err)
		}
		for name, schema := range tool.InputSchema.(map[string]any)["properties"].(map[string]any) {
			member := schema.(map[string]any)
			if member["type"] != "array" {
				continue
			}
			arrays++
			least, most := int(member["minItems"].(float64)), int(member["maxItems"].(float64))
			value := "trump"
			switch items := member["items"].(map[string]any); {
			case items["enum"] != nil:
				value = items["enum"].([]any)[0].(string)
			case name == "topic", name == "section", name == "region":
				value = map[string]string{"topic": "nato", "section": "overview", "region": "europe"}[name]
			case name == "quote", name == "ids":
				value = "no-deal"
			}
			for n, taken := range map[int]bool{least - 1: false, least: true, most: true, most + 1: false} {
				args := map[string]any{}
				values := make([]string, n)
				for i := range values {
					values[i] = value
					if name == "find" {
						values[i] = fmt.Sprint("a", i) // none is taken twice
					}
				}
				args[name] = values
				if tool.Name == "check_quote" {
					args["text"] = "great leader"
				}
				if res, text := call(t, session, tool.Name, args); res.IsError == taken {
					t.Errorf("%s, %d of %s: %.200s", tool.Name, n, name, text)
				}
			}
		}
	}
	if arrays < 25 {
		t.Errorf("%d arguments are arrays", arrays)
	}
}

// TestMaxOpen holds that no more is read while so many requests have no answer.
func TestMaxOpen(t *testing.T) {
	var input strings.Builder
	for i := range 2 * maxOpen {
		fmt.Fprintf(&input, `{"jsonrpc":"2.0","id":%d,"method":"ping"}`+"\n", i)
	}
	f := newFrames(strings.NewReader(input.String()), io.Discard)
	read := make(chan int)
	go func() {
		buf := make([]byte, 1000)
		for {
			n, err := f.Read(buf)
			if err != nil {
				return
			}
			read <- strings.Count(string(buf[:n]), "\n")
		}
	}()
	count := func() (lines int) {
		for {
			select {
			case n := <-read:
				lines += n
			case <-time.After(200 * time.Millisecond):
				return lines
			}
		}
	}
	// The last one is known to be open, and is kept until there is room.
	if n := count(); n != maxOpen-1 {
		t.Errorf("%d requests are read, want %d", n, maxOpen-1)
	}
	f.Write([]byte(`{"jsonrpc":"2.0","id":0,"result":{}}`))
	if n := count(); n != 1 {
		t.Errorf("%d more are read once one is answered", n)
	}
}

// TestLate holds that the program ends though a client takes no answers, has sent half a question, or keeps its end of it open.
func TestLate(t *testing.T) {
	if testing.Short() {
		t.Skip("takes as long as the program waits")
	}
	t.Run("answers that nobody takes", func(t *testing.T) {
		t.Parallel()
		stuck := make(chan struct{})
		defer close(stuck)
		out := writer(func(p []byte) (int, error) { <-stuck; return len(p), nil })
		begun := time.Now()
		if err := serveStdio(t.Context(), newServer(summit.Anchorage(), nil), strings.NewReader(hello), out); err != nil || time.Since(begun) > 2*maxWait {
			t.Errorf("%v after %v", err, time.Since(begun))
		}
	})
	t.Run("half a question", func(t *testing.T) {
		t.Parallel()
		l, err := net.Listen("tcp", "localhost:0")
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error, 1)
		go func() {
			done <- serveHTTP(ctx, l, newHandler(newServer(summit.Anchorage(), nil), nil), slog.New(slog.DiscardHandler))
		}()
		begin := func(request string) net.Conn {
			conn, err := net.Dial("tcp", l.Addr().String())
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { conn.Close() })
			io.WriteString(conn, request)
			return conn
		}
		const head = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
		late := begin(head)
		res, err := http.ReadResponse(bufio.NewReader(late), nil)
		if err != nil || res.StatusCode != http.StatusRequestTimeout {
			t.Errorf("half a body: %v, %v", res, err)
		}
		begin(head)
		time.Sleep(100 * time.Millisecond) // until it is read
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
}

// TestHostServed holds that requests may be for the host that is listened on, and for no name that only one of several origins has.
func TestHostServed(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	said, done := make(chan string, 1), make(chan int, 1)
	go func() {
		done <- run(ctx, []string{"-http", "0.0.0.0:0"}, nil, nil, writer(func(p []byte) (int, error) {
			said <- string(p)
			return len(p), nil
		}))
	}()
	_, port, err := net.SplitHostPort(strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(<-said), "mcp: serving http://"), path))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		host    string
		origins []string
		want    int
	}{
		{"0.0.0.0:" + port, nil, http.StatusOK},
		{"0.0.0.1:" + port, nil, http.StatusForbidden},
		{"localhost", []string{"http://localhost"}, http.StatusOK},
		{"localhost", []string{"http://localhost", "http://evil.example"}, http.StatusForbidden},
	} {
		req, err := http.NewRequest(http.MethodPost, "http://localhost:"+port+path, strings.NewReader(ask1))
		if err != nil {
			t.Fatal(err)
		}
		req.Host = tt.host
		req.Header = http.Header{"Content-Type": {"application/json"}, "Accept": {"application/json, text/event-stream"}, "Origin": tt.origins}
		if body := do(t, req, tt.want); tt.want == http.StatusForbidden && !strings.Contains(body, "-host names others") {
			t.Errorf("%v: %s", tt, body)
		}
	}
	cancel()
	if code := <-done; code != exitOK {
		t.Errorf("exit code %d", code)
	}
}

// TestLongURI holds that a resource that is not there is told by no more of its address than it is known by.
func TestLongURI(t *testing.T) {
	_, err := dialHTTP(t).ReadResource(t.Context(), &mcp.ReadResourceParams{URI: "brief://topic/" + strings.Repeat("x", 5000)})
	if e := new(jsonrpc.Error); !errors.As(err, &e) || len(e.Data) > 300 || !strings.Contains(string(e.Data), "xxx") {
		t.Errorf("%v", err)
	}
}

// TestPastTheLimit holds that a message that is a little too long is refused, as one that is much too long is.
func TestPastTheLimit(t *testing.T) {
	long := func(n int) string {
		return fmt.Sprintf(`{"jsonrpc":"2.0","id":%d,"method":"ping","params":{"x":"%s"}}`+"\n", n, strings.Repeat("x", maxMessage+n))
	}
	if got := answers(t, hello+initialized+long(1)+long(maxMessage/2)); len(got) != 3 || strings.Contains(got["1"], "result") || strings.Contains(got[fmt.Sprint(maxMessage/2)], "result") {
		t.Errorf("%v", got)
	}
	if _, ok := admit([]byte(`{"jsonrpc":"2.0","id":1,"result":{"x":"` + strings.Repeat("x", maxMessage) + `"}}`)); ok {
		t.Error("a long answer of a client is taken")
	}
}
