package ask_test

import (
	"testing"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

func TestLeftAsWas(t *testing.T) {
	const en, de = "Statements and quotes are left in the language of the report.", "Aussagen und Zitate bleiben in der Sprache des Berichts."
	for _, tt := range []struct{ report, reader, want string }{
		{"en", "en", ""},
		{"en-GB", "en", ""},
		{"en", "en-US", ""},
		{"de", "de-CH", ""},
		{"zh-Hant", "zh", ""},
		{"en", "de", de},
		{"en-GB", "de-CH", de},
		{"fr", "en", en},
		{"", "en", ""},
		{"", "de", ""},
		{"und-Latn", "de", ""},
		{"cmn", "zh", ""},
		{"arb", "ar", ""},
		{"cmn", "de", de},
	} {
		b, err := summit.New(summit.Draft{Title: "x", Language: tt.report})
		if err != nil {
			t.Fatal(err)
		}
		if got := ask.LeftAsWas(b, locale.New(b, language.Make(tt.reader))); got != tt.want {
			t.Errorf("a report in %q for a reader of %q: %q, want %q", tt.report, tt.reader, got, tt.want)
		}
	}
}
