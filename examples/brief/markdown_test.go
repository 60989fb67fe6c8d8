package main

import (
	"fmt"
	"strings"
	"testing"

	"example.com/summit"
)

func TestEscape(t *testing.T) {
	tests := []struct{ text, want string }{
		{"plain, text. (1)", "plain, text. (1)"},
		{"about [tariffs] *now*", `about \[tariffs\] \*now\*`},
		{"a_b <c> & `d` \\ ~e~ |f| $g$ #h", `a\_b \<c\> \& \` + "`d\\`" + ` \\ \~e\~ \|f\| \$g\$ \#h`},
	}
	for _, tt := range tests {
		if got := escape(tt.text); got != tt.want {
			t.Errorf("escape(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestEscapeStart(t *testing.T) {
	tests := []struct{ text, want string }{
		{"plain, text. (1)", "plain, text. (1)"},
		{"15. August 2025", `15\. August 2025`},
		{"1) one", `1\) one`},
		{"2025-08-15", "2025-08-15"},
		{"+ T", `\+ T`},
		{"- T", `\- T`},
		{"---", `\---`},
		{"=", `\=`},
		{"* a_b", `\* a\_b`},
	}
	for _, tt := range tests {
		if got := escapeStart(tt.text); got != tt.want {
			t.Errorf("escapeStart(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// What a brief's names begin with makes no other Markdown of a page, nor does the depth of its sections.
func TestMarkdownOfNames(t *testing.T) {
	d := summit.Draft{
		Title: "1. Title", Language: "en-GB", Date: "2025-08-15", Source: summit.Source{Size: 30, SHA256: strings.Repeat("0", 64)},
		Topics: []summit.Topic{{ID: "t", Name: "+ T"}},
		Actors: []summit.Actor{{ID: "a", Name: "2) A", Kind: summit.ActorKindPerson}},
	}
	for i := range 6 {
		s := summit.Section{ID: summit.SectionID(fmt.Sprint("l", i)), Title: fmt.Sprint("L", i)}
		if i > 0 {
			s.Within = d.Sections[i-1].ID
		}
		d.Sections = append(d.Sections, s)
	}
	d.Sentences = []summit.Sentence{{Section: "l5", End: 30}}
	d.Quotes = []summit.Quote{{ID: "q", Text: "words", Form: summit.FormDirect, By: summit.SetOf[summit.ActorID]("a"), Mentions: summit.SetOf(summit.Mention{Sentence: 1, Start: 5, End: 10})}}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := b.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	if got := pipe(t, string(doc), "-in", "-", "-format", "markdown"); !strings.Contains(got, "\n15 August 2025 · 0 findings · 1 quote\n") {
		t.Errorf("the line below the title is another in\n%s", got)
	}
	for _, tt := range []struct{ args, want string }{
		{"-lang de", "\n15\\. August 2025"},
		{"-lang de", "\n###### L5\n"},
		{"-lang de", "\n> 2\\) A"},
		{"-list topics", "\n- \\+ T ("},
	} {
		if got := pipe(t, string(doc), append(strings.Fields(tt.args), "-in", "-", "-format", "markdown")...); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %q is not in\n%s", tt.args, tt.want, got)
		}
	}
}
