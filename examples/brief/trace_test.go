package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/summit"
)

func TestTrace(t *testing.T) {
	b := summit.Anchorage()
	won, _ := b.Quote(summit.QuoteWon)
	place := first(won.Mentions.All())
	cut := forgery(b)
	copy(cut[place.Start:], "   ")
	lines := fmt.Sprintf("won · %s\n                was at bytes %d-%d\n", b.Cite(won), place.Start, place.End)
	is := func(places string) string { return lines + "                is at bytes " + places + "\n" }
	after := func(texts ...string) string { return string(cut) + strings.Join(texts, "") }
	n := len(cut)
	tests := []struct {
		name string
		text string
		code int
		want []string
	}{
		{"nothing", "", exitNo, []string{"edition 1 · 52 mentions · 52 missing\n", "\n  missing     “won”\n                " + lines}},
		{"forged", string(forgery(b)), exitOK, []string{"edition 1 · 52 mentions · "}},
		{"missing", after(), exitNo, []string{" spacing · 1 missing\n", "\n  missing     “won”\n                " + lines}},
		{"moved", after(" “won”"), exitNo, []string{" spacing · 1 moved\n", "\n  moved       “won”\n", is(fmt.Sprintf("%d-%d", n+4, n+7))}},
		{"ambiguous", after(" “won”", " “won”"), exitNo,
			[]string{" · 1 ambiguous\n", "\n  ambiguous   “won”\n", is(fmt.Sprintf("%d-%d or %d-%d", n+4, n+7, n+14, n+17))}},
		{"in many places", after(strings.Repeat(" “won”", 120)), exitNo, []string{" + 112\n"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "text.txt")
			if err := os.WriteFile(file, []byte(tt.text), 0o666); err != nil {
				t.Fatal(err)
			}
			code, stdout, stderr := brief("-trace", file)
			if code != tt.code || stderr != "" {
				t.Errorf("exit code %d and stderr %q, want %d and none", code, stderr, tt.code)
			}
			for _, want := range tt.want {
				if !strings.Contains(stdout, want) {
					t.Errorf("%q is not in the report:\n%s", want, stdout)
				}
			}
			var piped bytes.Buffer
			if code := run([]string{"-trace", "-"}, strings.NewReader(tt.text), &piped, new(bytes.Buffer), noEnv); code != tt.code || piped.String() != stdout {
				t.Errorf("from the input: exit code %d and\n%s", code, &piped)
			}
		})
	}
}

func TestTraceOfWhatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	wide := filepath.Join(dir, "wide.txt")
	if err := os.WriteFile(wide, []byte("a\x00b\x00"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{wide, dir, filepath.Join(dir, "missing.txt"), ""} {
		code, stdout, stderr := brief("-trace", name)
		if code != exitTrouble || stdout != "" || !strings.HasPrefix(stderr, "brief: ") {
			t.Errorf("-trace %q: exit code %d, stdout %q, stderr %q", name, code, stdout, stderr)
		}
		if name == wide && !strings.Contains(stderr, "wide.txt: summit: the text is not UTF-8") {
			t.Errorf("-trace %q: stderr %q", name, stderr)
		}
	}
}

// In the source itself, every quote stands where it stands.
func TestTraceOfSource(t *testing.T) {
	file := os.Getenv("SUMMIT_SOURCE")
	if file == "" {
		t.Skip("SUMMIT_SOURCE does not name a copy of the source to trace the quotes in")
	}
	code, stdout, stderr := brief("-trace", file)
	if code != exitOK || stderr != "" || !strings.Contains(stdout, "52 mentions") {
		t.Errorf("exit code %d, stdout %q, stderr %q", code, stdout, stderr)
	}
}

func TestEnumerate(t *testing.T) {
	tests := []struct {
		list []string
		want string
	}{
		{nil, ""},
		{[]string{"a"}, "a"},
		{[]string{"a", "b"}, "a or b"},
		{[]string{"a", "b", "c"}, "a, b or c"},
	}
	for _, tt := range tests {
		if got := enumerate(tt.list, " or "); got != tt.want {
			t.Errorf("enumerate(%q) = %q, want %q", tt.list, got, tt.want)
		}
	}
}
