package ask_test

import (
	"testing"

	"example.com/summit/examples/internal/ask"
)

func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"“Große” 𝄞 \u00a0no":        "“Große” 𝄞 \u00a0no",
		"a\tb\r\nc\u0085d\u2028e":   "a b  c d e",
		"\x1b[31mred\x07\x7f":       `\u001b[31mred\u0007\u007f`,
		"\u009b31m":                 `\u009b31m`,
		"\u202egnp.exe\u2069\u200f": `\u202egnp.exe\u2069\u200f`,
		"\xff\x9b":                  "\ufffd\ufffd",
	} {
		if got := ask.Printable(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
