package words

import (
	"slices"
	"strings"
	"testing"
)

func TestNormalize(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"empty", "", ""},
		{"no words", " …—!? ", ""},
		{"case and punctuation", "Advantage Putin: he got, a MEETING!", "advantage putin he got a meeting"},
		{"apostrophes end a word", "Iceland’s Putin's Kyivʼs", "iceland s putin s kyiv s"},
		{"dots of abbreviations", "U.S. and U.S.-Russia, U.S.–Russian, A.I", "us and us-russia us-russian ai"},
		{"dot of a sentence", "No deal.None at 3.5", "no deal none at 3 5"},
		{"kinds of dash", "cease-fire cease‐fire cease‑fire cease–fire cease−fire", "cease-fire cease-fire cease-fire cease-fire cease-fire"},
		{"dash between words", "so - or – so -- or", "so or so or"},
		{"dash at an edge", "-er pre-", "er pre"},
		{"diacritics, both forms", "Communiqué communique\u0301", "communique communique"},
		{"strokes and ligatures", "Łódź Ærø Straße ẞ İstanbul ılık Þór", "lodz aero strasse ss istanbul ilik thor"},
		{"width", "ＮＡＴＯ ２０２５", "nato 2025"},
		{"final sigma", "ΣΑΣ σας", "σασ σασ"},
		{"invisible", "de\u00adtente zero\u200bwidth", "detente zerowidth"},
		{"ellipsis", "very good… trusting meeting…many", "very good trusting meeting many"},
		{"scripts without spaces", "北京かな and カナ", "北 京 か な and カ ナ"},
		{"dots after such a character", "北.a.b 1.a", "北 ab 1 a"},
		{"voiced kana", "がぎa", "か\u3099 き\u3099 a"},
		{"emoji with a variation selector", "deal ☀\ufe0f now", "deal now"},
		{"vowel signs stay", "हिन्दी", "हिन्दी"},
		{"hebrew points go", "שָׁלוֹם", "שלום"},
		{"not UTF-8", "a\xffb", "a b"},
		{"brackets", "[and] space", "and space"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := Normalize(test.in); got != test.want {
				t.Errorf("Normalize(%q) = %q, want %q", test.in, got, test.want)
			}
			if again := Normalize(test.want); again != test.want {
				t.Errorf("Normalize(%q) = %q, want it unchanged", test.want, again)
			}
		})
	}
}

// TestAppendSimple compares the short way with the long one.
func TestAppendSimple(t *testing.T) {
	simple := 0
	for r := range rune(0x2000) {
		for _, s := range []string{string(r), "a" + string(r) + "Z", "9 " + string(r), string(r) + " b", string(r) + " ", "x " + string(r) + " y"} {
			got, ok := appendSimple([]byte("before"), s)
			want := "before"
			if ok {
				simple++
				want = string(appendWords([]byte(want), fold(nil, s)))
			}
			if string(got) != want {
				t.Errorf("%q: %q, want %q", s, got, want)
			}
		}
	}
	if simple < 1000 {
		t.Errorf("only %d are simple", simple)
	}
}

func TestLocate(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     []string
	}{
		{"no words", " … ", nil},
		{"words", " No deal: none", []string{"No", "deal", "none"}},
		{"parts", "cease–fire, land-for-peace", []string{"cease", "fire", "land", "for", "peace"}},
		{"abbreviation", "the U.S.-led", []string{"the", "U.S", "led"}},
		{"apostrophe", "Iceland’s", []string{"Iceland", "s"}},
		{"marks", "e\u0301e\u0301\u0323. e\ufe0f\u20e3", []string{"e\u0301e\u0301\u0323", "e\ufe0f\u20e3"}},
		{"invisible", "\u00adde\u00ad\u0301ad\u00ad", []string{"de\u00ad\u0301ad"}},
		{"several letters in one character", "ﬁnd ﷺ", []string{"ﬁnd", "ﷺ", "ﷺ", "ﷺ", "ﷺ"}},
		{"words of one character", "1½ 2", []string{"1½", "½", "2"}},
		{"characters that are words", "北かが", []string{"北", "か", "が"}},
		{"not UTF-8", "a\xff\u0301b\xe2\x80", []string{"a", "b"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := located(t, test.in); !slices.Equal(got, test.want) {
				t.Errorf("Locate(%q) finds %q, want %q", test.in, got, test.want)
			}
		})
	}
}

// located returns what stands where Locate finds words, which it compares with Normalize.
func located(t *testing.T, s string) (texts []string) {
	t.Helper()
	normalized, spans := Locate(s)
	if want := Normalize(s); normalized != want {
		t.Fatalf("Locate(%q) gives %q, Normalize %q", s, normalized, want)
	}
	words := strings.FieldsFunc(normalized, func(r rune) bool { return r == ' ' || r == '-' })
	if len(spans) != len(words) {
		t.Fatalf("Locate(%q) gives %d spans for %q", s, len(spans), words)
	}
	for i, span := range spans {
		if i > 0 && (span.Start < spans[i-1].Start || span.End < spans[i-1].End) {
			t.Errorf("Locate(%q) gives %v after %v", s, span, spans[i-1])
		}
		text := s[span.Start:span.End]
		if letters := strings.NewReplacer(" ", "", "-", "").Replace(Normalize(text)); !strings.Contains(letters, words[i]) {
			t.Errorf("Locate(%q) says that %q is %q", s, text, words[i])
		}
		texts = append(texts, text)
	}
	return texts
}

func TestKey(t *testing.T) {
	if got, want := Key("Kim Jong-un"), Key("KIM JONG UN"); got != want {
		t.Errorf("keys differ: %q, %q", got, want)
	}
}

func FuzzNormalize(f *testing.F) {
	for _, s := range []string{"U.S.–Russian friend\u00adship", "Ångström’s", "a.b.c-d", "हिन्दी ক়", "\xff-\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Normalize(s)
		if again := Normalize(once); again != once {
			t.Errorf("Normalize(%q) = %q, then %q", s, once, again)
		}
		located(t, s)
	})
}
