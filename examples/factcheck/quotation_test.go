package main

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"example.com/summit"
	"example.com/summit/examples/factcheck/internal/article"
)

func TestQuotations(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string // what stands between the marks; › before one that stands in the one before, … behind an open one
	}{
		{`He said "yes" and "no".`, []string{"yes", "no"}},
		{"He said “yes” and „nein“ and „nie” and «non» and « rien » and »doch« and ‹oui›.",
			[]string{"yes", "nein", "nie", "non", " rien ", "doch", "oui"}},
		{"彼は「はい」と『いいえ』と言った。", []string{"はい", "いいえ"}},
		{"“He told me ‘no deal’ twice,” she said.", []string{"He told me ‘no deal’ twice,", "›no deal"}},
		{`"He told me 'no deal' twice," she said.`, []string{"He told me 'no deal' twice,", "›no deal"}},
		{"„Er sagte ‚nein‘ dazu“", []string{"Er sagte ‚nein‘ dazu", "›nein"}},
		{"« Il a dit “oui” hier »", []string{" Il a dit “oui” hier ", "›oui"}},
		{"‘A single one,’ he said", []string{"A single one,"}},
		{"‘the allies’ view’ was", []string{"the allies’ view"}},
		{"the allies' view and the soldiers' boots", nil},
		{"rock 'n' roll of the ’90s and the '80s, 6' 2\" tall, an 8\" box", nil},
		{"don't, can’t, O’Brien’s", nil},
		{"‘Tis the season of peace", nil},
		{"He said “never closed and gone", []string{"never closed and gone…"}},
		{"He said “one ‘two three” and on", []string{"one ‘two three"}},
		{`"A" "B"`, []string{"A", "B"}},
		{`("A")`, []string{"A"}},
		{`the so-called "deal"—"peace"`, []string{"deal", "peace"}},
		{"Han sade ”nej” och ”jo”.", []string{"nej", "jo"}},
		{strings.Repeat("“a ", 12), slices.Concat([]string{strings.Repeat("“a ", 12)[3:] + "…"}, nestedOpen(11)[:maxDepth-1])},
		{"“”", []string{""}},
		{"” » ’", nil},
	} {
		var got []string
		for _, q := range quotations(&article.Block{Text: tt.text}) {
			s := tt.text[q.start:q.end]
			if q.outer >= 0 {
				s = "›" + s
			}
			if q.open {
				s += "…"
			}
			got = append(got, s)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// nestedOpen returns n open quotations, each within the one before.
func nestedOpen(n int) []string {
	var list []string
	for i := range n {
		list = append(list, "›"+strings.Repeat("“a ", n-i)[3:]+"…")
	}
	return list
}

func TestBlockQuotes(t *testing.T) {
	for _, tt := range []struct {
		text string
		want int
	}{
		{" There is no deal. ", 1},
		{"“There is no deal.”", 1}, // not twice
		{"We said “no” and left.", 2},
		{" \n", 0},
	} {
		if got := quotations(&article.Block{Text: tt.text, Quoted: 1}); len(got) != tt.want {
			t.Errorf("%q: %d quotations, want %d", tt.text, len(got), tt.want)
		}
	}
}

func FuzzQuotations(f *testing.F) {
	f.Add("“He told me ‘no deal’ twice,” she said: \"never", false)
	f.Add("„Er sagte ‚nein‘ dazu“ »doch« « rien » 'n' the allies’ 6' 2\"", true)
	f.Fuzz(func(t *testing.T, text string, quoted bool) {
		if !utf8.ValidString(text) {
			t.Skip() // package article gives none
		}
		b := article.Block{Text: text}
		if quoted {
			b.Quoted = 1
		}
		list := quotations(&b)
		for i, q := range list {
			if !(0 <= q.from && q.from <= q.start && q.start <= q.end && q.end <= q.to && q.to <= len(text)) {
				t.Fatalf("quotation %d is %+v of %d bytes", i, q, len(text))
			}
			for _, at := range []int{q.from, q.start, q.end, q.to} {
				if at < len(text) && !utf8.RuneStart(text[at]) {
					t.Fatalf("quotation %d is %+v, which parts a character", i, q)
				}
			}
			if q.outer >= i || q.outer < -1 {
				t.Fatalf("quotation %d stands in %d", i, q.outer)
			}
			if q.outer >= 0 && (q.from < list[q.outer].start || q.end > list[q.outer].end) {
				t.Fatalf("quotation %d %+v is not inside %+v", i, q, list[q.outer])
			}
			if i > 0 && q.from < list[i-1].from {
				t.Fatalf("quotation %d stands before the one before", i)
			}
		}
	})
}

// No article of any form makes check panic, and what it finds is in the article, in order.
func FuzzCheck(f *testing.F) {
	f.Add("Trump said: “there’s no deal”. He spoke of “root causes”, as Putin did.\n\n> great leader\n\n— Donald Trump", uint8(1))
	f.Add("<p>“Great progress,” said <q>Trump</q><blockquote>red carpet</blockquote>", uint8(2))
	f.Add("According to NATO, Putin aimed to weaken the unity of the West: “pragmatic", uint8(0))
	c := newChecker(summit.Anchorage())
	f.Fuzz(func(t *testing.T, text string, format uint8) {
		as := []article.Format{article.Text, article.Markdown, article.HTML}[format%3]
		last := int64(0)
		for it, err := range c.check(strings.NewReader(text), as) {
			if err != nil {
				return
			}
			if it.start.Offset < last || it.end.Offset < it.start.Offset || it.end.Offset > int64(len(text)) {
				t.Fatalf("%+v of %d bytes, after %d", it, len(text), last)
			}
			last = it.start.Offset
			if len(it.messages(summit.Anchorage())) == 0 || it.name() == "" || it.claim && len(it.findings) == 0 {
				t.Fatalf("nothing is said of %+v", it)
			}
		}
	})
}
