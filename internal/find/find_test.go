package find

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

// plainLetters is Letters by normalizing the whole.
func plainLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if IsLetter(r) {
			return r
		}
		return -1
	}, norm.NFC.String(s))
}

// TestLettersOfAllRunes puts every rune between others with which it may combine.
func TestLettersOfAllRunes(t *testing.T) {
	for r := rune(0); r < 0x30000; r++ { // those above have no normal form but themselves
		if !utf8.ValidRune(r) {
			continue
		}
		for _, s := range []string{
			string([]rune{'e', r, '\u0301', 'b'}),
			string([]rune{'\u1112', r, '\u1161', '\u11a8', 0xFF9E}),
			string([]rune{'-', '\u0301', r, r, '\u0323', '\u0338'}),
		} {
			if got, want := Letters(s), plainLetters(s); got != want {
				t.Fatalf("Letters(%+q) = %+q, want %+q", s, got, want)
			}
		}
		if IsLetter(r) != (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)) {
			t.Errorf("IsLetter(%U) = %v", r, IsLetter(r))
		}
	}
}

func TestLetters(t *testing.T) {
	many := func(n int) string { return strings.Repeat("\u0301", n) }
	tests := []struct{ s, want string }{
		{"", ""},
		{"…", ""},
		{"U.S.–Russian, 24", "USRussian24"},
		{"1½ m² in Ⅳ ①", "1½m²inⅣ①"},
		{"+5 −5 % ‰ C++ €", "55C"},
		{"\xffa\xe2\x80", "a"},
		{"\xcc", ""},
		{"\u0301\x80\u0301", "\u0301\u0301"},
		{"x" + many(20) + "y", "x" + many(20) + "y"},
		{"x" + many(63) + "y", plainLetters("x" + many(63) + "y")},
		{"x" + many(64) + "y", "\xffy"},
		{"x" + many(5000) + "y", "\xffy"},
	}
	for _, test := range tests {
		if got := Letters(test.s); got != test.want {
			t.Errorf("Letters(%+.40q) = %+.40q, want %+.40q", test.s, got, test.want)
		}
	}
}

// TestAutomaton compares the states of an automaton, with rows for all of them
// and for the first alone, with their definition.
func TestAutomaton(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	word := func(n int) string {
		b := make([]byte, 1+r.IntN(n))
		for i := range b {
			b[i] = "aab\xc3c"[r.IntN(5)]
		}
		return string(b)
	}
	for range 200 {
		words := make([]string, r.IntN(12))
		for i := range words {
			words[i] = word(6)
		}
		slices.Sort(words)
		words = slices.Compact(words)
		r.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
		for _, rows := range []int32{1, 3, 1 << 20} {
			a := newAutomaton(words)
			a.rows = min(a.rows, rows)
			s, text := int32(0), ""
			for _, c := range []byte(word(100)) {
				text += string([]byte{c})
				s = a.next(s, c)
				var got []string
				for w := a.longest[s]; w >= 0; w = a.shorter[w] {
					got = append(got, words[w])
				}
				var want []string
				for i := range text {
					if slices.Contains(words, text[i:]) {
						want = append(want, text[i:])
					}
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Fatalf("words of %q at the end of %q, %d rows (-want, +got)\n%s", words, text, rows, diff)
				}
			}
		}
	}
}

// TestAutomatonSize builds one of many words, which must not take a multiple of 256.
func TestAutomatonSize(t *testing.T) {
	var words []string
	for i := range 20_000 {
		words = append(words, fmt.Sprintf("%dwordsofanumber%d", i*7919%20_000, i))
	}
	a := newAutomaton(words)
	if len(a.dense) > denseSize || int(a.rows) >= len(a.longest) {
		t.Errorf("%d states, %d of them with a row, %d entries in all", len(a.longest), a.rows, len(a.dense))
	}
	for i, word := range words {
		s := int32(0)
		for j := range len(word) {
			s = a.next(s, word[j])
		}
		if a.longest[s] != int32(i) {
			t.Fatalf("%q leads to state %d, of word %d", word, s, a.longest[s])
		}
	}
}
