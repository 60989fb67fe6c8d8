package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"example.com/summit"
)

// forgery returns a text of the source's size with every quote's words in
// their places and nothing else.
func forgery(b summit.Brief) []byte {
	text := bytes.Repeat([]byte(" "), b.Source().Size)
	for q := range b.Quotes() {
		letters := strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return r
			}
			return -1
		}, q.Text)
		for m := range q.Mentions.All() {
			copy(text[m.Start:m.End], letters)
		}
	}
	return text
}

func TestSourceThatIsNot(t *testing.T) {
	b := summit.Anchorage()
	mentions := 0
	for q := range b.Quotes() {
		mentions += q.Mentions.Len()
	}
	won, ok := b.Quote(summit.QuoteWon)
	if !ok {
		t.Fatal("the quote is gone")
	}
	place := first(won.Mentions.All())
	altered := forgery(b)
	copy(altered[place.Start:place.End], "one")

	tests := []struct {
		name string
		text []byte
		want []string
	}{
		{"empty", nil, []string{"do not hold: the copy is too short", fmt.Sprintf("\n0 of %d mentions of quotes hold", mentions)}},
		{"forged", forgery(b), []string{"do not hold: the copy has the SHA-256", fmt.Sprintf("\nAll %d mentions of quotes hold", mentions)}},
		{"altered", altered, []string{fmt.Sprintf("\n%d of %d mentions of quotes hold. These do not:\n  %s: “won”\n", mentions-1, mentions, place)}},
		{"longer", append(forgery(b), ' '), []string{"do not hold: the copy is longer"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "copy.txt")
			if err := os.WriteFile(file, tt.text, 0o666); err != nil {
				t.Fatal(err)
			}
			code, stdout, stderr := brief("-source", file, "-format", "markdown")
			if code != exitNo || stderr != "" {
				t.Errorf("exit code %d and stderr %q, want %d and none", code, stderr, exitNo)
			}
			for _, want := range tt.want {
				if !strings.Contains(stdout, want) {
					t.Errorf("%q is not in the report:\n%s", want, stdout)
				}
			}
			var piped bytes.Buffer
			run([]string{"-source", "-"}, bytes.NewReader(tt.text), &piped, new(bytes.Buffer), noEnv)
			if piped.String() != stdout {
				t.Errorf("from the input the report is another:\n%s", &piped)
			}
			if code, stdout, _ := brief("-source", file, "-quiet"); code != exitNo || stdout != "" {
				t.Errorf("with -quiet: exit code %d and stdout %q, want %d and none", code, stdout, exitNo)
			}
		})
	}
}

func TestSourceThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{dir, filepath.Join(dir, "missing.txt"), ""} {
		if code, stdout, stderr := brief("-source", name); code != exitTrouble || stdout != "" || !strings.HasPrefix(stderr, "brief: ") {
			t.Errorf("-source %q: exit code %d, stdout %q, stderr %q", name, code, stdout, stderr)
		}
	}
}

func TestSource(t *testing.T) {
	file := os.Getenv("SUMMIT_SOURCE")
	if file == "" {
		t.Skip("SUMMIT_SOURCE does not name a copy of the source to verify")
	}
	code, stdout, stderr := brief("-source", file)
	if code != exitOK || stderr != "" || !strings.Contains(stdout, "Size and SHA-256 hold") || !strings.Contains(stdout, "All 52 mentions") {
		t.Errorf("exit code %d, stdout %q, stderr %q", code, stdout, stderr)
	}
}
