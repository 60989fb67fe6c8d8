package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"example.com/summit"
)

// FuzzArguments holds that whatever a tool is called with, it answers as its schema says, or with an error that names it.
func FuzzArguments(f *testing.F) {
	for n, args := range []string{
		`{"topic":["sanctions"],"limit":3,"cursor":"2-00000000"}`, `{"by":"-","negated":[true,false]}`,
		`{"text":"great leader","limit":1}`, `{"text":"great … leader","speaker":["trump"],"denied":true}`,
		`{"name":"Kremlin"}`, `{"ids":["no-deal","arms-control/no-new-pact"]}`, `null`, `[]`, `{"find":[""]}`, `{"topic":[null]}`,
	} {
		f.Add(uint(n), args)
	}
	tools := newService(summit.Anchorage()).tools()
	f.Fuzz(func(t *testing.T, n uint, args string) {
		if !json.Valid([]byte(args)) {
			return // which the SDK refuses
		}
		tool := tools[n%uint(len(tools))]
		res, err := tool.handle(t.Context(), &mcp.CallToolRequest{Params: &mcp.CallToolParamsRaw{Name: tool.name, Arguments: json.RawMessage(args)}})
		if err != nil {
			t.Fatal(err)
		}
		text := res.Content[0].(*mcp.TextContent).Text
		if res.IsError {
			if !strings.HasPrefix(text, tool.name+": ") || len(text) > 4000 {
				t.Errorf("%s %s: %q", tool.name, args, text)
			}
			return
		}
		var doc any
		if err := json.Unmarshal(res.StructuredContent.(json.RawMessage), &doc); err != nil {
			t.Fatal(err)
		}
		if err := resolved(t, tool.output).Validate(doc); err != nil {
			t.Errorf("%s %s: %v", tool.name, args, err)
		}
	})
}

// FuzzFrames holds that whatever the input is, the program ends well and its output is the protocol's.
func FuzzFrames(f *testing.F) {
	for _, input := range []string{
		"{\n", hello + hello, "\r\n\x00[]", `{"jsonrpc":"2.0","id":null,"method":"ping"}`, `{"jsonrpc":"2.0","id":1.5,"method":"ping","params":[]}`,
		hello + `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"actor","arguments":{"name":7}}}`,
		hello + `{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"hello"}}`,
		hello + `{"jsonrpc":"2.0","id":2,"method":"completion/complete","params":{"ref":{"type":"ref/prompt"},"argument":{"name":"topic"}}}`,
	} {
		f.Add(input)
	}
	f.Fuzz(func(t *testing.T, input string) { answers(t, input) })
}
