package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// inspector is a client of another maker: that of the protocol's own tool, by its command line.
const inspector = "../../internal/judges/node/node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js"

// TestInspector lets the inspector start the program itself, and ask it over HTTP.
func TestInspector(t *testing.T) {
	if testing.Short() {
		t.Skip("the inspector takes seconds for each question")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed")
	}
	script, err := filepath.Abs(inspector)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(script); errors.Is(err, fs.ErrNotExist) {
		t.Skip("the inspector is missing: run npm ci in internal/judges/node")
	}
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	server := newTestServer(t)
	for _, transport := range []struct {
		name   string
		target []string
	}{
		{"stdio", []string{program, "-e", asProgram + "=1"}},
		{"http", []string{server.URL + path, "--transport", "http"}},
	} {
		for _, tt := range []struct {
			name string
			args []string
			want []string
			fail bool
		}{
			{"tools", []string{"--method", "tools/list"}, []string{`"check_quote"`, `"outputSchema"`}, false},
			{"a call", []string{"--method", "tools/call", "--tool-name", "findings", "--tool-arg", `topic=["arms-control"]`, `kind=["outcome"]`},
				[]string{`"total": 2`, `"cite": "Arms Control, sentence 43"`}, false},
			{"a mistake", []string{"--method", "tools/call", "--tool-name", "findings", "--tool-arg", `topic=["arms controll"]`},
				[]string{"did you mean arms-control?", `"isError": true`}, true},
			{"resources", []string{"--method", "resources/list"}, []string{"brief://section/overview"}, false},
			{"a resource", []string{"--method", "resources/read", "--uri", "brief://actor/kremlin"}, []string{"Speaks from: Russia"}, false},
			{"templates", []string{"--method", "resources/templates/list"}, []string{"brief://topic/{+id}"}, false},
			{"prompts", []string{"--method", "prompts/list"}, []string{"compare_presidents"}, false},
			{"a prompt", []string{"--method", "prompts/get", "--prompt-name", "brief_me", "--prompt-args", "topic=arms-control"}, []string{"A new arms-control pact was not announced"}, false},
		} {
			t.Run(transport.name+"/"+tt.name, func(t *testing.T) {
				home := t.TempDir()
				cmd := exec.CommandContext(t.Context(), node, append(append([]string{script, "--cli"}, transport.target...), tt.args...)...)
				cmd.Env = append(os.Environ(), "HOME="+home, "MCP_CATALOG_PATH="+filepath.Join(home, "mcp.json"))
				var stdout, stderr bytes.Buffer
				cmd.Stdout, cmd.Stderr = &stdout, &stderr
				if err := cmd.Run(); (err != nil) != tt.fail {
					t.Fatalf("%v\n%s%s", err, stdout.String(), stderr.String())
				}
				if !json.Valid(stdout.Bytes()) {
					t.Errorf("no JSON: %s", stdout.String())
				}
				for _, want := range tt.want {
					if !strings.Contains(stdout.String(), want) {
						t.Errorf("no %s in %.2000s", want, stdout.String())
					}
				}
			})
		}
	}
}
