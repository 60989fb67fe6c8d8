package main

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/locale"
)

func textOn(t *testing.T, s screen, args ...string) string {
	t.Helper()
	b := summit.Anchorage()
	o, err := parse(b, locale.New(b), args)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if len(o.lists) > 0 {
		o.printLists(b, &out, s)
	} else {
		newPage(b, o.locale, o.Selection).writeText(&out, s)
	}
	return out.String()
}

func TestWidth(t *testing.T) {
	for _, width := range []int{minWidth, 61, defaultWidth, maxWidth} {
		for line := range strings.Lines(textOn(t, screen{width: width})) {
			line = strings.TrimSuffix(line, "\n")
			if utf8.RuneCountInString(line) > width {
				t.Errorf("at width %d: %q is longer", width, line)
			}
			if strings.HasSuffix(line, " ") || strings.Contains(line, "\u00a0") {
				t.Errorf("at width %d: %q has loose spaces", width, line)
			}
			if strings.HasPrefix(strings.TrimSpace(line), "·") || strings.HasSuffix(line, "sentence") {
				t.Errorf("at width %d: %q is broken where it should hold together", width, line)
			}
		}
	}
}

var escapeCode = regexp.MustCompile("\x1b\\[[0-9]+m")

// Colour adds to the text and changes nothing of it.
func TestColour(t *testing.T) {
	for _, args := range [][]string{nil, {"-list", "topics"}} {
		plainText := textOn(t, screen{width: 72}, args...)
		coloured := textOn(t, screen{width: 72, colour: true}, args...)
		if strings.Contains(plainText, "\x1b") || !strings.Contains(coloured, "\x1b") {
			t.Errorf("%q: colour is not on and off as asked", args)
		}
		if diff := cmp.Diff(plainText, escapeCode.ReplaceAllString(coloured, "")); diff != "" {
			t.Errorf("%q: colour changes the text (-plain +coloured)\n%s", args, diff)
		}
		for line := range strings.Lines(coloured) {
			if codes := escapeCode.FindAllString(line, -1); len(codes) > 0 && codes[len(codes)-1] != plain {
				t.Errorf("%q: %q does not end plain", args, line)
			}
		}
	}
}

func TestWrap(t *testing.T) {
	tests := []struct {
		name, text string
		width      int
		want       []string
	}{
		{"short", "one two", 10, []string{"one two"}},
		{"exact", "one two", 7, []string{"one two"}},
		{"break", "one two", 6, []string{"one", "two"}},
		{"characters, not bytes", "“éé” éé", 7, []string{"“éé” éé"}},
		{"long word", "a incomprehensibility b", 5, []string{"a", "incomprehensibility", "b"}},
		{"separator", "one · two", 4, []string{"one ·", "two"}},
		{"arrow", "one → two", 4, []string{"one →", "two"}},
		{"citation", "Overview, sentence 12", 18, []string{"Overview,", "sentence 12"}},
		{"empty", "", 5, []string{""}},
		{"wide characters", "军备控制，第42句。", 8, []string{"军备控", "制，第42", "句。"}},
		{"marks without a width", "e\u0301e\u0301 e\u0301", 4, []string{"e\u0301e\u0301 e\u0301"}},
		{"marks on wide characters", "か\u3099か\u3099", 1, []string{"か\u3099", "か\u3099"}},
		{"an isolate", "س \u2068one two\u2069 س", 5, []string{"س \u2068one\u2069", "\u2068two\u2069 س"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, wrap(tt.text, tt.width)); diff != "" {
				t.Errorf("wrap(%q, %d) (-want +got)\n%s", tt.text, tt.width, diff)
			}
		})
	}
}
