package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/examples/factcheck/internal/article"
	"example.com/summit/examples/internal/judge"
)

// contrary returns a statement with a "not" more or less, "" where none fits.
func contrary(statement string) string {
	for _, no := range []string{" not ", " no "} {
		if strings.Contains(statement, no) {
			return strings.Replace(statement, no, " ", 1)
		}
	}
	for _, verb := range []string{" would ", " had ", " was ", " were ", " could ", " will ", " has ", " should ", " might "} {
		if strings.Contains(statement, verb) {
			return strings.Replace(statement, verb, verb+"not ", 1)
		}
	}
	return ""
}

// What the brief lets somebody assert is sound as it is, and its contrary never.
func TestContrary(t *testing.T) {
	b := summit.Anchorage()
	c := newChecker(b)
	claimed := func(text string) *item {
		for it := range c.check(strings.NewReader(text), article.Text) {
			if it.claim {
				return it
			}
		}
		return nil
	}
	as, turned := 0, 0
	for f := range b.Findings() {
		if f.By.IsZero() {
			continue
		}
		if it := claimed(f.Statement); it != nil {
			as++
			if len(it.Faults) > 0 || !slices.ContainsFunc(it.findings, func(g summit.Finding) bool { return g.ID == f.ID }) {
				t.Errorf("%s: %v: %s", f.ID, it.Faults, it.messages(b))
			}
		}
		text := contrary(f.Statement)
		if it := claimed(text); it != nil {
			turned++
			if !slices.Equal(it.Faults, []judge.Fault{judge.Negated}) || !strings.HasPrefix(it.messages(b)[0], "there is a “not” more or less") {
				t.Errorf("%s: %v: %s: %s", f.ID, it.Faults, text, it.messages(b))
			}
		}
	}
	if as < 70 || turned < 35 {
		t.Errorf("%d statements are claims, %d with a “not” more or less", as, turned)
	}
}

// Where a sentence denies something else, or more, than a statement, nothing is said of it.
func TestDenials(t *testing.T) {
	b := summit.Anchorage()
	c := newChecker(b)
	for text, want := range map[string]string{
		"Trump said that he would consult Ukraine and U.S. allies at once about the next steps.":                        "sound",
		"Trump said that he would consult Ukraine and U.S. allies at once about the next steps, no matter what.":        "sound",
		"Trump said that he would consult neither Ukraine nor U.S. allies at once about the next steps.":                "negated",
		"Trump said that he would not consult Ukraine, not even U.S. allies, at once about the next steps.":             "",
		"Without having a deal, Trump said that he would consult Ukraine and U.S. allies at once about the next steps.": "sound",
		"Trump, who had no deal, said that he would consult Ukraine and U.S. allies at once about the next steps.":      "sound",
		"Trump said that, not surprisingly, he would consult Ukraine and U.S. allies at once about the next steps.":     "sound",
		"Trump said that he would consult Ukraine and U.S. allies at once about the next steps, nothing more.":          "sound",
		"Trump said that he would not ever consult Ukraine and U.S. allies at once about the next steps.":               "negated",
		"Trump and Putin affirmed that they would look for dialogue and not for confrontation.":                         "sound",
		"Trump and Putin affirmed that they would look for confrontation and not for dialogue.":                         "",
	} {
		got := ""
		for it := range c.check(strings.NewReader(text), article.Text) {
			got = it.name()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// A relative clause with a subject of its own is not what the sentence's speaker says.
func TestRelative(t *testing.T) {
	b := summit.Anchorage()
	c := newChecker(b)
	const said = "Trump said that everyone wants to do deals with America"
	for text, want := range map[string]string{
		said + ".":                                said,
		said + ", which Putin doubts.":            said,
		said + ", which the analysts never said.": said,
		said + ", which he often says.":           said,
		said + ", which may be so.":               said + ", which may be so",
		"Trump said, which he did, that everyone wants to do deals with America.": "Trump said, which he did, that everyone wants to do deals with America",
	} {
		var got string
		for it := range c.check(strings.NewReader(text), article.Text) {
			got = it.Text
			if len(it.Faults) > 0 {
				t.Errorf("%s: %v", text, it.Faults)
			}
		}
		if got != want {
			t.Errorf("%s: the claim is %q, want %q", text, got, want)
		}
	}
}

// What an article says was not said is right, unless the brief has it said.
func TestDisowned(t *testing.T) {
	b := summit.Anchorage()
	c := newChecker(b)
	for _, tt := range []struct {
		text string
		want []judge.Fault // of the last quotation
	}{
		{"Trump said “there’s no deal until there’s a deal.”", nil},
		{"Trump never said “there’s no deal until there’s a deal.”", []judge.Fault{judge.Negated}},
		{"Trump didn’t say “there’s no deal until there’s a deal.”", []judge.Fault{judge.Negated}},
		{"Trump denied saying “there’s no deal until there’s a deal.”", []judge.Fault{judge.Negated}},
		{"Trump denied having said “there’s no deal until there’s a deal.”", []judge.Fault{judge.Negated}},
		{"“There’s no deal until there’s a deal” is what Trump never said.", []judge.Fault{judge.Negated}},
		{"Trump and not Putin said “there’s no deal until there’s a deal.”", nil},
		{"Trump not only said “there’s no deal until there’s a deal,” but left.", nil},
		{"Trump didn’t just say “there’s no deal until there’s a deal,” he shouted it.", nil},
		{"Trump could not say “there’s no deal until there’s a deal” without a smile.", nil},
		{"Not once did Trump say “there’s no deal until there’s a deal.”", []judge.Fault{judge.Negated}},
		{"Never has Trump said “there’s no deal until there’s a deal.”", []judge.Fault{judge.Negated}},
		{"Trump did not say whether “there’s no deal until there’s a deal” was meant.", nil},
		{"Trump never said more than “there’s no deal until there’s a deal.”", nil},
		{"Trump refused to say anything beyond “there’s no deal until there’s a deal.”", nil},
		{"Trump never stopped saying “there’s no deal until there’s a deal.”", nil},
		{"Trump did not fail to say “there’s no deal until there’s a deal.”", nil},
		{"Never before had Trump said “there’s no deal until there’s a deal” so loudly.", nil},
		{"No sooner had Trump said “there’s no deal until there’s a deal” than he left.", nil},
		{"Trump never said what “there’s no deal until there’s a deal” meant.", nil},
		{"Trump refused to say “there’s no deal until there’s a deal.”", []judge.Fault{judge.Negated}},
		{"Trump never said that “there’s no deal until there’s a deal.”", []judge.Fault{judge.Negated}},
		{"We had not, Trump said, “gotten there”.", nil},
		{"Trump said they had not (yet) “gotten there”.", nil},
		{"If he had been president, Trump said, the “war would never have started”.", nil},
		{"Had he been president, Trump said, the “war would never have started”.", nil},
		{"Never tired, Trump said “there’s no deal until there’s a deal.”", nil},
		{"Trump never said “there’s no deal.”", []judge.Fault{judge.Absent}},
		{"Putin never said “there’s no deal until there’s a deal.”", []judge.Fault{judge.Absent}},
		{"Trump never said “hot dogs for everyone here.”", []judge.Fault{judge.Absent}},
		{"Trump never said they had “gotten there”.", []judge.Fault{judge.Absent}},
		{"Trump said they had not “gotten there”.", nil},
		{"Trump said they had “not gotten there”.", []judge.Fault{judge.Altered}},
		{"Trump said: “We have gotten there.”", []judge.Fault{judge.Absent}},
	} {
		var last *item
		for it := range c.check(strings.NewReader(tt.text), article.Text) {
			last = it
		}
		if last == nil || !slices.Equal(last.Faults, tt.want) {
			t.Errorf("%s: %v, want %v", tt.text, last.Faults, tt.want)
		}
	}
}

// What the reader should know of an item is told with it.
func TestMessages(t *testing.T) {
	b := summit.Anchorage()
	c := newChecker(b)
	for text, want := range map[string]string{
		"Ahead of the summit, Trump threatened Russia with new sanctions unless Putin agreed to peace.": "agreed to peace. (condition: open)",
		"Trump said “some [really] great progress” was made.":                                           "the words are those of Donald Trump; put in is “really”",
		"Trump said: “We have gotten there.”":                                                           "the words are no quote’s; among them stands “gotten there”, by Donald Trump, which the brief reports as not holding",
		"Trump never said “there’s no deal until there’s a deal.”":                                      "the article says that they were not said; the brief quotes Donald Trump",
		"Trump spoke of a “constructive” meeting.":                                                      "no quote of the brief is this word alone; those that have it among others need not be meant",
		"It was “splendid”.":                                                                            "no quote of the brief has these words, nor nearly",
		"It was “constructive”.":                                                                        "no quote of the brief is this word alone; those that have it among others need not be meant",
		"Trump said the talks were not “very productive”.":                                              "Putin; the article has a “not” in front of them, the brief has none",
		"Not Putin, Trump spoke of “great progress”.":                                                   "the words are those of Donald Trump and Vladimir Putin",
		"Trump did not mince words: “great progress”.":                                                  "the words are those of Donald Trump and Vladimir Putin",
		"Trump (who had not slept) spoke of “great progress”.":                                          "the words are those of Donald Trump and Vladimir Putin",
		"The Council said not to “be fooled by Putin’s talk”.":                                          "to whom the article gives them was not seen",
		"Trump said they had not “gotten there”.":                                                       "the words are those of Donald Trump",
	} {
		for it := range c.check(strings.NewReader(text), article.Text) {
			if got := it.messages(b)[0]; !strings.HasSuffix(got, want) {
				t.Errorf("%s: %s, want %s", text, got, want)
			}
		}
	}
}

// The source of a brief gives nobody what the brief gives others.
func TestSource(t *testing.T) {
	file := os.Getenv("SUMMIT_SOURCE")
	if file == "" {
		t.Skip("SUMMIT_SOURCE does not name a copy of the source to check")
	}
	code, out, stderr := runWith(t, "", "-as", "text", file)
	if code != exitOK || stderr != "" || !strings.Contains(out, "52 quotations") {
		t.Errorf("exit %d, %s%s", code, stderr, out)
	}
}

// Whose words or acts another passes on may be given them, too.
func TestCitedActor(t *testing.T) {
	b, err := summit.New(summit.Draft{
		Actors: []summit.Actor{{ID: "ann", Name: "Ann Bell", Kind: summit.ActorKindPerson}, {ID: "bob", Name: "Bob Cole", Kind: summit.ActorKindPerson}, {ID: "eve", Name: "Eve Dunn", Kind: summit.ActorKindPerson}},
		Findings: []summit.Finding{{ID: "f", Kind: summit.KindPosition, By: summit.SetOf(summit.ActorID("ann")), Citing: summit.SetOf(summit.ActorID("bob")),
			Statement: "Ann Bell said that the old harbour would close before winter storms arrive."}},
	})
	if err != nil {
		t.Fatal(err)
	}
	c := newChecker(b)
	for name, want := range map[string][]judge.Fault{"Ann Bell": nil, "Bob Cole": nil, "Eve Dunn": {judge.Misattributed}} {
		n := 0
		for it := range c.check(strings.NewReader(name+" said that the old harbour would close before winter storms arrive."), article.Text) {
			if n++; !it.claim || !slices.Equal(it.Faults, want) {
				t.Errorf("%s: %v, want %v", name, it.Faults, want)
			}
		}
		if n != 1 {
			t.Errorf("%s: %d claims", name, n)
		}
	}
}

// Two parts of a quote are one where the same one says them, and neither is cut then.
func TestJoined(t *testing.T) {
	c := newChecker(summit.Anchorage())
	for text, want := range map[string]string{
		"“There’s no deal,” Trump said, “until there’s a deal.”":                  "verbatim, verbatim",
		"“There’s no deal,” Trump said, and Putin added: “until there’s a deal.”": "cut, misattributed+cut",
		"“There’s no deal,” Trump said, “great leader.”":                          "cut, verbatim",
	} {
		var got []string
		for it := range c.check(strings.NewReader(text), article.Text) {
			got = append(got, strings.ReplaceAll(it.name(), ", ", "+"))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// The totals of an article are its own.
func TestTotals(t *testing.T) {
	folder := t.TempDir()
	one, two := filepath.Join(folder, "one.txt"), filepath.Join(folder, "two.txt")
	for name, text := range map[string]string{one: wrongText, two: "Trump said: “There’s no deal until there’s a deal.”"} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if _, out, _ := runWith(t, "", one, two); !strings.Contains(out, two+": 1 quotation, 0 claims, 0 wrong") {
		t.Error(out)
	}
}
