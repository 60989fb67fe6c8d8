package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"example.com/summit"
)

func TestCommandLine(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "bad.json")
	if err := os.WriteFile(bad, []byte(`{"format":"summit/1","titel":"x"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		args           []string
		code           int
		stdout, stderr string
	}{
		{[]string{"-h"}, exitOK, "usage: go -C examples/mcp run", ""},
		{[]string{"-nope"}, exitMisuse, "", "mcp: flag provided but not defined: -nope; mcp -h"},
		{[]string{"findings"}, exitMisuse, "", `"findings" is no flag`},
		{[]string{"-in", "-"}, exitMisuse, "", "the input is the protocol's"},
		{[]string{"-in", ""}, exitMisuse, "", "-in has no value"},
		{[]string{"-http", ""}, exitMisuse, "", "-http has no value"},
		{[]string{"-http", ":0", "-host", "https://a"}, exitMisuse, "", "is no bare name of a host"},
		{[]string{"-host", "a"}, exitMisuse, "", "-host is for -http"},
		{[]string{"-http", "8080"}, exitMisuse, "", "missing port"},
		{[]string{"-http", "localhost:99999999"}, exitTrouble, "", "-http: "},
		{[]string{"-in", "nope.json"}, exitTrouble, "", "nope.json"},
		{[]string{"-in", bad}, exitTrouble, "", "titel"},
		{nil, exitOK, "", ""},
	} {
		var stdout, stderr bytes.Buffer
		code := run(t.Context(), tt.args, strings.NewReader(""), &stdout, &stderr)
		if code != tt.code || !strings.Contains(stdout.String(), tt.stdout) || !strings.Contains(stderr.String(), tt.stderr) ||
			(tt.stdout == "") != (stdout.Len() == 0) || (tt.stderr == "") != (stderr.Len() == 0) {
			t.Errorf("%v: %d, %q, %q; want %d, %q, %q", tt.args, code, stdout.String(), stderr.String(), tt.code, tt.stdout, tt.stderr)
		}
	}
}

// TestHelp holds that usage which can't be written is told, unless nobody reads on.
func TestHelp(t *testing.T) {
	for failed, want := range map[error]int{syscall.EPIPE: exitOK, errors.New("disk full"): exitTrouble} {
		var stderr bytes.Buffer
		full := writer(func([]byte) (int, error) { return 0, failed })
		if code := run(t.Context(), []string{"-h"}, nil, full, &stderr); code != want || (stderr.Len() > 0) != (want != exitOK) {
			t.Errorf("%v: exit code %d, stderr %q", failed, code, &stderr)
		}
	}
}

// TestProgram drives the program as an assistant does, with another brief.
func TestProgram(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	b, err := summit.New(summit.Draft{
		Title:    "Two Towns",
		Topics:   []summit.Topic{{ID: "floods", Name: "Floods"}},
		Findings: []summit.Finding{{ID: "a/b", Kind: summit.KindEvent, Statement: "The river rose.", Topics: summit.SetOf(summit.TopicID("floods"))}},
	})
	if err != nil {
		t.Fatal(err)
	}
	data, err := b.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "towns.json")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "-v", "-in", file)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	session := dial(t, &mcp.CommandTransport{Command: cmd})
	if got := session.InitializeResult(); !strings.Contains(got.Instructions, "Never state as fact what is somebody's claim") || got.ServerInfo.Title != "Two Towns" {
		t.Errorf("%+v", got)
	}
	doc, text := decoded[findingsJSON](t, session, "findings", map[string]any{"topic": []string{"floods"}})
	if doc.Total != 1 || doc.Findings[0].Finding.Statement != "The river rose." || doc.Findings[0].Cite != "" || !strings.Contains(text, "The brief itself says so.") {
		t.Errorf("%+v\n%s", doc, text)
	}
	if err := session.Close(); err != nil {
		t.Error(err)
	}
	if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != exitOK || !strings.HasPrefix(stderr.String(), "time=") || !strings.Contains(stderr.String(), "level=INFO") {
		t.Errorf("%v, %s", cmd.ProcessState, stderr.String())
	}
}

// TestListen holds that an address without a host is the loopback's, and that stderr says where.
func TestListen(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	said := make(chan string, 1)
	done := make(chan int, 1)
	go func() {
		done <- run(ctx, []string{"-http", ":0", "-host", "briefs.example"}, nil, nil, writer(func(p []byte) (int, error) {
			said <- string(p)
			return len(p), nil
		}))
	}()
	line := <-said
	endpoint, ok := strings.CutPrefix(strings.TrimSpace(line), "mcp: serving ")
	if !ok || !strings.HasPrefix(endpoint, "http://localhost:") {
		t.Fatalf("%q", line)
	}
	session := dial(t, &mcp.StreamableClientTransport{Endpoint: endpoint})
	if doc, _ := decoded[findingsJSON](t, session, "findings", map[string]any{}); doc.Total == 0 {
		t.Error("no findings")
	}
	session.Close()
	cancel()
	if code := <-done; code != exitOK {
		t.Errorf("exit code %d", code)
	}
}

// TestREADME holds that the session that README shows is the program's, and that what it tells to paste is JSON.
func TestREADME(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	input, err := os.Open("testdata/session.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer input.Close()
	var out bytes.Buffer
	if code := run(t.Context(), nil, input, &out, t.Output()); code != exitOK {
		t.Fatalf("exit code %d", code)
	}
	shown := 0
	for line := range strings.Lines(out.String()) {
		var message struct {
			Result struct{ Content []struct{ Text string } }
		}
		if err := json.Unmarshal([]byte(line), &message); err != nil {
			t.Fatal(err)
		}
		for _, c := range message.Result.Content {
			shown++
			if text := "    " + strings.ReplaceAll(strings.TrimSpace(c.Text), "\n", "\n    ") + "\n"; !strings.Contains(readme, text) {
				t.Errorf("README does not show:\n%s", text)
			}
		}
	}
	for line := range strings.Lines(usage) {
		if command, ok := strings.CutPrefix(line, "  go "); ok && !strings.Contains(readme, strings.TrimSpace(command)) {
			t.Errorf("README does not show %s", line)
		}
	}
	blocks := regexp.MustCompile("(?s)```json\n(.*?)```").FindAllStringSubmatch(readme, -1)
	for _, block := range blocks {
		if !json.Valid([]byte(block[1])) {
			t.Errorf("no JSON: %s", block[1])
		}
	}
	if shown != 3 || len(blocks) == 0 {
		t.Errorf("%d answers, %d blocks of JSON", shown, len(blocks))
	}
}
