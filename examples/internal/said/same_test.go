package said

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/summittest"
)

// sameAsPlain compares what is found with what a plain look at each quote finds.
func sameAsPlain(t *testing.T, f *Finder, fragment string) Result {
	t.Helper()
	r := f.Find(fragment)
	if diff := cmp.Diff(plainFind(f.brief, fragment), r); diff != "" {
		t.Errorf("%q (-plain +index)\n%s", fragment, diff)
	}
	return r
}

func TestFindAsPlain(t *testing.T) {
	f := NewFinder(summit.Anchorage())
	for _, r := range readings(t) {
		sameAsPlain(t, f, r.Fragment)
	}
	matches := make(map[Match]int)
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 0))
		f := NewFinder(summittest.RandomBrief(seed, int(seed)))
		texts := []string{"no ferry"}
		for q := range f.brief.Quotes() {
			texts = append(texts, q.Text)
		}
		for range 10 {
			for _, a := range sameAsPlain(t, f, misquoted(random, texts)).Answers {
				matches[a.Match]++
			}
		}
	}
	for _, m := range []Match{Exact, Normalized, Within, Near} {
		if matches[m] < 20 {
			t.Errorf("only %d answers are %s", matches[m], m)
		}
	}
}

// Words that are hyphenated, or begin as others do, are found as they are without an index.
func TestFindPartsAsPlain(t *testing.T) {
	d := summit.Draft{Language: "en", Findings: []summit.Finding{{ID: "vote", Kind: summit.KindEvent, Statement: "They reelected them all"}}}
	for i, text := range []string{"bc de", "ab cd", "cease-fire now", "no land for peace", "never be", "never be built", "never become", "bridge never built"} {
		d.Quotes = append(d.Quotes, summit.Quote{ID: summit.QuoteID('a' + rune(i)), Form: summit.FormMixed, Text: text})
	}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	f := NewFinder(b)
	for fragment, want := range map[string]int{
		"x a-b-c de": 0, "x a-bc de": 1, "x ab c-d-e": 0, "x ab cd-e": 1, "the ceasefire now ends": 1, "the pre-cease fire now ends": 1, "no land-for-peace in it": 1,
		"it will never be done": 1, "it will never be-come": 2, "brigde nevr biult": 0, "x a-b-c-d-e": 0,
		"re-elected them": 0, "they re-elected them all": 0,
	} {
		r := sameAsPlain(t, f, fragment)
		if len(r.Answers) != want || strings.Contains(fragment, "elected") != (len(r.Stated) > 0) {
			t.Errorf("%q: %v, stated in %v", fragment, r.Answers, r.Stated)
		}
	}
}

// misquoted returns texts one after the other, not quite as they are.
func misquoted(random *rand.Rand, texts []string) string {
	var fragment string
	for range 1 + random.IntN(2) {
		text := texts[random.IntN(len(texts))]
		for range random.IntN(4) {
			runes := []rune(text)
			from := random.IntN(len(runes) + 1)
			to := min(len(runes), from+random.IntN(3))
			with := []string{"", "", " ", "-", "’", ".", "x", " the ", "“", "\u0301"}[random.IntN(10)]
			text = string(runes[:from]) + with + string(runes[to:])
		}
		switch random.IntN(8) {
		case 0:
			text = strings.ReplaceAll(text, "-", "")
		case 1:
			text = strings.ReplaceAll(text, " ", "-")
		case 2:
			text = strings.ReplaceAll(text, " ", "")
		case 3:
			text = "he said: “" + text + "”"
		}
		fragment += text + " "
	}
	return strings.TrimSpace(fragment)
}
