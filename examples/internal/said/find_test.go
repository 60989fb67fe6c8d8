package said

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/summittest"
)

// brief returns a brief of these quotes, named q0, q1 and so on.
func brief(t testing.TB, texts ...string) summit.Brief {
	t.Helper()
	d := summit.Draft{Language: "en"}
	for i, text := range texts {
		d.Quotes = append(d.Quotes, summit.Quote{ID: summit.QuoteID(fmt.Sprintf("q%d", i)), Form: summit.FormMixed, Text: text})
	}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestFind(t *testing.T) {
	b := brief(t,
		"the bridge will never be built in my lifetime",
		"never be built",
		"U.S.–Russian trade, energy [and] space",
		"soon",
		"一座新桥很快就会建成",
		"don’t build the bridge",
		"never be built",
		"before they were here",
		"a dam on ice",
	)
	tests := []struct {
		name, fragment string
		want           []string // match, quote, and where near what differs
	}{
		{"exact, the whole before a part", "never be built", []string{"exact q1", "exact q6", "exact q0"}},
		{"exact part", "the bridge will", []string{"exact q0"}},
		{"case", "Never Be Built", []string{"normalized q1", "normalized q6", "normalized q0"}},
		{"dashes, dots and brackets", "US-Russian trade, energy and space", []string{"normalized q2"}},
		{"no apostrophe", "dont build the bridge", []string{"normalized q5"}},
		{"spaces", "dont buildthebridge", []string{"normalized q5"}},
		{"a part of a word", "ver be built", nil},
		{"near, the whole before a part", "never be bilt", []string{"near q1 never be [-built-]{+bilt+}", "near q6 never be [-built-]{+bilt+}", "near q0 … never be [-built-]{+bilt+} …"}},
		{"everybody's words", "in my", nil},
		{"one word of several", "bridge", nil},
		{"one word", "soon", []string{"exact q3"}},
		{"one word within", "he said it comes soon", nil},
		{"one word within, quoted", "he said it comes ‘soon.’", []string{"within q3"}},
		{"two within", "the dam will never be built, and don’t build the bridge", []string{"within q5", "within q1", "within q6"}},
		{"within, no apostrophe", "he said: dont build the bridge", []string{"within q5"}},
		{"only everybody's words are alike", "before they were gone", nil},
		{"too few letters are alike", "a dam on oil", nil},
		{"near, a word left out", "the bridge will never be built in lifetime", []string{"near q0 the bridge will never be built in [-my-] lifetime"}},
		{"near, a word added", "bridge will surely never be built", []string{"near q0 … bridge will {+surely+} never be built …"}},
		{"near, a word replaced", "bridge might never be built", []string{"near q0 … bridge [-will-]{+might+} never be built …"}},
		{"near, a slip", "trade, enrgy and space", []string{"near q2 … trade, [-energy-]{+enrgy+} [and] space"}},
		{"near, in a longer text", "What he told us all is: do’nt build this bridge, please", []string{"near q5 don’t build [-the-]{+this+} bridge"}},
		{"near in Chinese", "一座旧桥很快就会建成", []string{"near q4 一座[-新-]{+旧+}桥很快就会建成"}},
		{"two words replaced of four", "bridge might never rise", nil},
		{"nothing", "", nil},
		{"no words", "?!", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, a := range NewFinder(b).Find(tt.fragment).Answers {
				got = append(got, strings.TrimSpace(fmt.Sprintf("%s %s %s", a.Match, a.Quote.ID, a.Differs)))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%q (-want +got)\n%s", tt.fragment, diff)
			}
		})
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string][]string{
		"":                     nil,
		" ’’ – 'tis o’clock! ": {"tis", "oclock"},
		"U.S.–Russian [and]":   {"u", "s", "russian", "and"},
		"Élan ﬁrst 15%":        {"elan", "first", "15"},
		"A新桥b":                 {"a", "新", "桥", "b"},
		"no\xffthing":          {"no", "thing"},
	} {
		var got []string
		for _, w := range wordsOf(text, len(text)) {
			got = append(got, string(w.letters))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q (-want +got)\n%s", text, diff)
		}
	}
	if got := len(wordsOf("a b c d", 3)); got != 3 {
		t.Errorf("%d words, want the first 3", got)
	}
}

func TestEditDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"", "dam", 3}, {"dam", "dam", 0}, {"dam", "dams", 1}, {"cuase", "cause", 1}, {"bridge", "fridges", 2}, {"ab", "ba", 1}, {"abc", "ca", 3},
	} {
		for _, pair := range [][2]string{{tt.a, tt.b}, {tt.b, tt.a}} {
			if got := editDistance([]rune(pair[0]), []rune(pair[1])); got != tt.want {
				t.Errorf("editDistance(%q, %q) = %d, want %d", pair[0], pair[1], got, tt.want)
			}
		}
	}
}

// A statement is in the brief's own words: whoever makes the claim is not named.
func TestStatementsAreNobodysWords(t *testing.T) {
	b := summit.Anchorage()
	r := NewFinder(b).Find("rolled out to welcome Putin")
	if len(r.Answers) > 0 || len(r.Stated) != 1 || r.Stated[0].ID != "overview/red-carpet" {
		t.Errorf("%v, stated in %v", r.Answers, r.Stated)
	}
}

// A text of a megabyte is answered, and what is not looked for is told.
func TestLongFragments(t *testing.T) {
	b := summit.Anchorage()
	for name, text := range map[string]string{
		"words":       strings.Repeat("there is no great deal of progress. ", 30_000),
		"a quote":     strings.Repeat("few ", 250_000),
		"one word":    strings.Repeat("deal", 250_000),
		"marks":       "e" + strings.Repeat("\u0301", 500_000),
		"no words":    strings.Repeat("“", 300_000),
		"not UTF-8":   strings.Repeat("deal \xff", 150_000),
		"apostrophes": strings.Repeat("’'", 250_000) + " " + strings.Repeat("a’", 250_000),
	} {
		t.Run(name, func(t *testing.T) {
			r := NewFinder(b).Find(text + " there’s no deal until there’s a deal, great progres")
			if !slices.ContainsFunc(r.Answers, func(a Answer) bool { return a.Match == Within && a.Quote.ID == summit.QuoteNoDeal }) {
				t.Errorf("not found within: %v", r.Answers)
			}
			if want := name == "words" || name == "a quote" || name == "not UTF-8"; r.TooLong != want {
				t.Errorf("too long: %t, want %t", r.TooLong, want)
			}
		})
	}
}

// Words that are very long are like none but themselves.
func TestLongWords(t *testing.T) {
	long := strings.Repeat("very", 15)
	b := brief(t, "a "+long+" letter of progress")
	for fragment, want := range map[string]Match{"a " + long + " leter of progress": Near, "a " + long[1:] + " letter of progress": Near, long[1:] + long[1:] + " " + long[1:]: ""} {
		var got Match
		if r := NewFinder(b).Find(fragment); len(r.Answers) > 0 {
			got = r.Answers[0].Match
		}
		if got != want {
			t.Errorf("%s: %q, want %q", fragment, got, want)
		}
	}
}

// Of a quote as long as a book, near matches are not looked for, which is told.
func TestLongQuotes(t *testing.T) {
	b := brief(t, strings.Repeat("there is no great deal of progress ", 30_000), "a great deal of progress, indeed")
	r := NewFinder(b).Find("great dale of progress, indeed")
	if !r.TooLong || len(r.Answers) != 1 || r.Answers[0].Quote.ID != "q1" {
		t.Errorf("too long: %t, %v", r.TooLong, r.Answers)
	}
}

// FuzzFind holds whatever is said about answers to any brief and fragment.
func FuzzFind(f *testing.F) {
	for i, r := range readings(f) {
		f.Add(uint64(i), r.Fragment)
	}
	anchorage := NewFinder(summit.Anchorage())
	f.Fuzz(func(t *testing.T, seed uint64, fragment string) {
		for _, f := range []*Finder{anchorage, NewFinder(summittest.RandomBrief(seed, int(seed%20)))} {
			check(t, sameAsPlain(t, f, fragment))
		}
	})
}

func check(t *testing.T, r Result) {
	t.Helper()
	for i, a := range r.Answers {
		if !(0 <= a.Share && a.Share <= 1) || !(0 <= a.Distance && a.Distance <= MaxDistance) || (a.Match == Near) != (a.Distance > 0) {
			t.Errorf("%q: %s %s has share %v and distance %v", r.Fragment, a.Match, a.Quote, a.Share, a.Distance)
		}
		if a.Match == Exact && !strings.Contains(a.Quote.Text, r.Fragment) {
			t.Errorf("%q is not in %s", r.Fragment, a.Quote)
		}
		if isNear := a.Match == Near; isNear != (a.Differs != "") || isNear != (len(a.Lacks)+len(a.Adds) > 0) {
			t.Errorf("%q: %s %s differs by %q", r.Fragment, a.Match, a.Quote, a.Differs)
		}
		if i > 0 && r.Answers[i-1].compare(a) > 0 {
			t.Errorf("%q: %v is ranked before %v", r.Fragment, r.Answers[i-1], a)
		}
	}
}
