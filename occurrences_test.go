package summit_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/internal/words"
)

// withPlaces returns text with its occurrences of phrase in brackets.
func withPlaces(text, phrase string) string {
	var b strings.Builder
	at := 0
	for start, end := range summit.Occurrences(text, phrase) {
		b.WriteString(text[at:start] + "⟦" + text[start:end] + "⟧")
		at = end
	}
	return b.String() + text[at:]
}

func TestOccurrences(t *testing.T) {
	for _, test := range []struct{ name, phrase, want string }{
		{"case", "DEAL", "No ⟦deal⟧, no ⟦Deal⟧."},
		{"whole words", "deal", "Dealers and ideals"},
		{"at both ends", "peace", "⟦Peace⟧ for ⟦peace⟧"},
		{"words in a row", "no deal", "Is it no? ⟦No deal⟧. ⟦No – “deal⟧”, a deal: no"},
		{"punctuation between", "good very", "“⟦Good… (very⟧) good”"},
		{"line break", "land swaps", "⟦land\r\n  swaps⟧"},
		{"candidates that overlap", "so so", "⟦so so⟧ ⟦so so⟧ so"},
		{"a false start", "no no deal", "no ⟦no no deal⟧"},

		{"hyphenated word as one", "ceasefire", "a ⟦cease-fire⟧, a ⟦cease–fire⟧, a ⟦ceasefire⟧, a cease fire"},
		{"hyphenated word as parts", "cease fire", "a ⟦cease-fire⟧, a ceasefire, a ⟦cease fire⟧"},
		{"hyphenated phrase", "cease-fire", "a ⟦cease-fire⟧, a ⟦ceasefire⟧, a ⟦cease fire⟧"},
		{"a part", "fire", "a cease-⟦fire⟧ under ⟦fire⟧"},
		{"parts of two words", "for peace deal", "a land-⟦for-peace deal⟧-maker"},
		{"the same part twice", "so", "⟦so⟧-⟦so⟧, soso"},
		{"a word and its first part", "ab ab", "⟦a-b ab⟧-a"},
		{"after a part", "a a", "⟦a-a⟧-⟦a a⟧"},
		{"soft hyphen", "detente", "⟦de\u00adtente⟧\u00ad"},

		{"diacritics", "communique", "⟦Communiqué⟧, ⟦COMMUNIQUE\u0301⟧."},
		{"diacritics in the phrase", "Malmö", "⟦Malmo⟧, ⟦Malmo\u0308⟧"},
		{"marks behind the last letter", "re", "⟦re\u0301\u0323⟧. ⟦re⟧"},
		{"marks among invisible characters", "re", "⟦re\u00ad\u0301⟧\u200b. ⟦re\ufe0f\u20e3⟧"},
		{"marks that stay", "हिन्दी", "⟦हिन्दी⟧, हिन्द"},
		{"points", "שלום", "⟦שָׁלוֹם⟧!"},
		{"letters for a letter", "strasse", "⟦Straße⟧"},
		{"a letter for letters", "find", "⟦ﬁnd⟧"},
		{"width", "nato", "⟦ＮＡＴＯ⟧"},

		{"dots of an abbreviation", "us", "the ⟦U.S⟧., the ⟦US⟧, ⟦U.S⟧.-led"},
		{"dots in the phrase", "U.S.", "let ⟦us⟧, the ⟦U.S⟧."},
		{"abbreviation and more", "U.S.-Russian friendship", "⟦U.S.–Russian friendship⟧, ⟦us Russian friendship⟧"},
		{"dot of a sentence", "it no", "that is ⟦it.No⟧"},
		{"apostrophes", "Iceland", "⟦Iceland⟧’s, ⟦Iceland⟧'s, Icelands"},
		{"apostrophe in the phrase", "Iceland's", "⟦Iceland’s⟧, ⟦Iceland s⟧, Iceland"},
		{"apostrophe that is a letter", "Kyiv", "⟦Kyiv⟧ʼs"},

		{"characters that are words", "北京", "⟦北京⟧市 北市 ⟦北 京⟧"},
		{"voiced kana", "が", "か⟦が⟧⟦か\u3099⟧か"},
		{"a part of a character", "2", "⟦½⟧, ⟦2⟧"},
		{"parts of characters", "2 1", "⟦½ ½⟧"},
		{"twice in a character", "ア", "⟦㌂⟧⟦ア⟧"},
		{"syllables", "한국", "⟦한국⟧, ⟦\u1112\u1161\u11ab국⟧"},

		{"a stray mark", "deal", "\u0301⟦deal⟧ \u0301⟦deal⟧"},
		{"not UTF-8", "no deal", "\xff⟦no\xffdeal⟧\xc3"},
		{"a cut character", "deal", "⟦deal⟧\xe2\x80"},
		{"no words", "…", "… and …"},
		{"no phrase", "", "no deal"},
		{"no text", "deal", ""},
		{"longer than the text", "deal or no deal", "no deal"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := strings.NewReplacer("⟦", "", "⟧", "").Replace(test.want)
			if diff := cmp.Diff(test.want, withPlaces(text, test.phrase)); diff != "" {
				t.Errorf("places of %q in %q differ (-want, +got):\n%s", test.phrase, text, diff)
			}
			checkOccurrences(t, text, test.phrase)
		})
	}
}

// checkPlaces checks what Occurrences promises of every text.
func checkPlaces(t *testing.T, text, phrase string) {
	t.Helper()
	ends := map[int]bool{len(text): true} // where a character ends
	for i := range text {
		ends[i] = true
	}
	last, n := 0, 0
	for start, end := range summit.Occurrences(text, phrase) {
		n++
		if start < last || end <= start || !ends[start] || !ends[end] {
			t.Fatalf("%q has %q at %d to %d, behind %d", text, phrase, start, end, last)
		}
		if last = end; !strings.Contains(lettersAlone(text[start:end]), lettersAlone(phrase)) {
			t.Errorf("%q is no occurrence of %q, in %q", text[start:end], phrase, text)
		}
	}
	for stop := range min(n, 5) {
		for range summit.Occurrences(text, phrase) {
			if stop--; stop < 0 {
				break
			}
		}
	}
}

// checkOccurrences compares Occurrences with what Containing passes of the text and of its occurrences.
func checkOccurrences(t *testing.T, text, phrase string) {
	t.Helper()
	checkPlaces(t, text, phrase)
	text = clean(text)
	statements := []string{text}
	for start, end := range summit.Occurrences(text, phrase) {
		statements = append(statements, clean(text[start:end]))
	}
	var d summit.Draft
	for i, s := range statements {
		d.Findings = append(d.Findings, summit.Finding{ID: summit.FindingID("x" + strconv.Itoa(i)), Kind: summit.KindEvent, Statement: s})
	}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	found := foundFindings(b.Findings(summit.Containing(phrase)))
	if got, want := len(statements) > 1, slices.Contains(found, "x0"); got != want {
		t.Errorf("%q occurs in %q: %t, but Containing passes it: %t", phrase, text, got, want)
	}
	// A letter beside a Chinese or Japanese character begins no abbreviation, but may without it.
	if !strings.ContainsFunc(text, func(r rune) bool { return r >= 0x2e80 }) && len(found) < len(statements) && len(statements) > 1 {
		t.Errorf("Containing(%q) passes only %q of the text and its occurrences, %q", phrase, found, statements)
	}
}

// lettersAlone returns the words of s without what separates them.
func lettersAlone(s string) string {
	return strings.NewReplacer(" ", "", "-", "").Replace(words.Normalize(s))
}

// TestOccurrencesOfWords looks for the words of Anchorage and of random texts in these.
func TestOccurrencesOfWords(t *testing.T) {
	r := seeded(9)
	for name, d := range map[string]summit.Draft{"Anchorage": summit.Anchorage().Draft(), "random": randomDraft(r, smallShape)} {
		b, err := summit.New(d)
		if err != nil {
			t.Fatal(err)
		}
		o := newOracle(d)
		for range 100 {
			phrase := o.randomWords(r)
			var want []string
			for _, f := range d.Findings {
				if checkPlaces(t, f.Statement, phrase); f.Statement != withPlaces(f.Statement, phrase) {
					want = append(want, string(f.ID))
				}
			}
			if diff := cmp.Diff(want, foundFindings(b.Findings(summit.Containing(phrase)))); diff != "" {
				t.Errorf("%s: %q occurs in others than Containing passes (-occurs, +passes)\n%s", name, phrase, diff)
			}
		}
	}
}

// FuzzOccurrences looks for a phrase in a text, and for the text's own words.
func FuzzOccurrences(f *testing.F) {
	f.Fuzz(func(t *testing.T, text, phrase string) {
		checkOccurrences(t, text, phrase)
		checkOccurrences(t, text+phrase+"-"+phrase, phrase)
		fields := strings.Fields(clean(text))
		for i := range min(len(fields), 10) {
			checkOccurrences(t, text, fields[i])
			checkOccurrences(t, text, strings.Join(fields[i:], "-"))
		}
	})
}
