package summit_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
)

// sentences shows the sentences of d with their sections.
func sentences(d summit.Draft, source string) []string {
	var shown []string
	for _, s := range d.Sentences {
		text := source[s.Start:s.End]
		if s.Section != "" {
			text = string(s.Section) + ": " + text
		}
		shown = append(shown, text)
	}
	return shown
}

func TestLocateSentences(t *testing.T) {
	tests := []struct {
		name, source string
		want         []string
	}{
		{"full stops", "One. Two.\nThree.", []string{"One.", "Two.", "Three."}},
		{"other marks", "Who? We! Are you?! Yes.", []string{"Who?", "We!", "Are you?!", "Yes."}},
		{"no mark at the end", "One. Two", []string{"One.", "Two"}},
		{"no text but one mark", "One", []string{"One"}},
		{"space around", "\ufeff \n One.  Two. \n", []string{"One.", "Two."}},
		{"CRLF", "One\r\nand one. Two\r\n\r\nThree.\r\n", []string{"One\r\nand one.", "Two", "Three."}},
		{"a line break ends none", "One\nof two. Two.", []string{"One\nof two.", "Two."}},
		{"a blank line ends one", "One\n \t\nTwo", []string{"One", "Two"}},
		{"a lower-case letter goes on", "At 5 p.m. we left (why?) and came.", []string{"At 5 p.m. we left (why?) and came."}},
		{"a comma goes on", "So “go!” , he said ... Then.", []string{"So “go!” , he said ...", "Then."}},
		{"within a word", "It is 3.14, says a.B of example.com!", []string{"It is 3.14, says a.B of example.com!"}},
		{"closing marks", "He said: “No.” (So he said.) \"Yes.\" 'Well.' Then.", []string{"He said: “No.”", "(So he said.)", "\"Yes.\"", "'Well.'", "Then."}},
		{"a lost closing mark", "He said “no. ” Then.", []string{"He said “no. ” Then."}},
		{"German marks", "Er sagte: „Ja.“ Sie: »Nein.« »Doch.«", []string{"Er sagte: „Ja.“", "Sie: »Nein.«", "»Doch.«"}},
		{"figure spaces", "Ja.\u2007Nein. Doch.\u202fSo.", []string{"Ja.\u2007Nein.", "Doch.\u202fSo."}},
		{"French marks", "Il dit : « Oui.\u00a0» Elle part. Et M.\u00a0X.", []string{"Il dit : « Oui.\u00a0»", "Elle part.", "Et M.\u00a0X."}},
		{"Chinese", "他来了。“好。”她说：“不！”", []string{"他来了。", "“好。”", "她说：“不！”"}},
		{"Arabic, Hindi", "من؟ نحن. यह। वह।", []string{"من؟", "نحن.", "यह।", "वह।"}},
		{"unbroken words", "Dr. Ba of the U.S. Senate met Ada. Lada. Then.", []string{"Dr. Ba of the U.S. Senate met Ada. Lada.", "Then."}},
		{"the end of another word", "Xdr. Ba. XU.S. Da.", []string{"Xdr.", "Ba.", "XU.S.", "Da."}},
		{"without letters", "One.\n\n* * *\n\n... Two.", []string{"One.", "Two."}},
		{"nothing", " \n.", nil},
	}
	for _, tt := range tests {
		d := summit.Draft{Sentences: []summit.Sentence{{Start: 1, End: 2}}}
		if err := d.LocateSentences(tt.source, "Dr.", "U.S.", "Ada.", ""); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		if diff := cmp.Diff(tt.want, sentences(d, tt.source)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

func TestLocateSentencesSections(t *testing.T) {
	const source = `The Report

Before all.

Trade
Summary
One. Two
Trade grows: see below.

  Summary  
Three.
Peace: Four. Peace
: Five.`
	sections := []summit.Section{
		{ID: "intro", Title: "Before", Untitled: true},
		{ID: "trade", Title: "Trade"},
		{ID: "one", Title: "Summary"},
		{ID: "two", Title: "Summary"},
		{ID: "tone", Title: "Trade", Untitled: true},
		{ID: "peace", Title: "Peace"},
	}
	after := []string{"one: One.", "one: Two\nTrade grows: see below.", "two: Three.", "peace: Peace: Four.", "peace: Peace\n: Five."}
	tests := []struct {
		name   string
		change func(*summit.Draft)
		want   []string
	}{
		{"as it is", func(*summit.Draft) {}, append([]string{"intro: Before all."}, after...)},
		{"another title", func(d *summit.Draft) { d.Source.Title = "The" }, append([]string{"intro: The Report", "intro: Before all."}, after...)},
		{"nothing is untitled", func(d *summit.Draft) { d.Sections = slices.Delete(d.Sections, 4, 5)[1:] }, append([]string{"Before all."}, after...)},
		{"the title is a section", func(d *summit.Draft) { d.Sections[0] = summit.Section{ID: "intro", Title: "The Report"} }, append([]string{"intro: Before all."}, after...)},
		{"no sections", func(d *summit.Draft) { d.Sections = nil }, []string{"Before all.", "Trade\nSummary\nOne.", "Two\nTrade grows: see below.",
			"Summary  \nThree.", "Peace: Four.", "Peace\n: Five."}},
	}
	for _, tt := range tests {
		d := summit.Draft{Source: summit.Source{Title: "The Report"}, Sections: slices.Clone(sections)}
		tt.change(&d)
		if err := d.LocateSentences(source); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		if diff := cmp.Diff(tt.want, sentences(d, source)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

// A heading that is run in is the longest title that its line begins with.
func TestLocateSentencesColons(t *testing.T) {
	d := summit.Draft{Sections: []summit.Section{{ID: "tariffs", Title: "Trade: tariffs"}, {ID: "trade", Title: "Trade"}, {ID: "long", Title: "Peace"}}}
	const source = "Trade: tariffs: One: two.\nTrade: three: four.\nPeace: " + "and: so: on: at: length."
	if err := d.LocateSentences(source); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range d.Sentences {
		got = append(got, string(s.Section)+": "+source[s.Start:s.End])
	}
	want := []string{"tariffs: Trade: tariffs: One: two.", "trade: Trade: three: four.", "long: Peace: and: so: on: at: length."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestLocateSentencesFaults(t *testing.T) {
	d := summit.Draft{
		Sections:  []summit.Section{{ID: "a", Title: "A"}, {ID: "b", Title: "B"}, {ID: "c", Title: "A"}, {ID: "d", Title: "D"}, {ID: "e", Title: "E"}, {ID: "f", Title: "F", Untitled: true}},
		Sentences: []summit.Sentence{{Start: 1, End: 2}},
	}
	before := slices.Clone(d.Sentences)
	err := d.LocateSentences("A\nOne.\nB\nTwo.\nB: Three.\nE\n")
	want := []wantFault{
		{"section", 0, "a", "Title", "A", summit.ErrBadSpan},
		{"section", 1, "b", "Title", "B", summit.ErrBadSpan},
		{"section", 2, "c", "Title", "A", summit.ErrBadSpan},
		{"section", 3, "d", "Title", "D", summit.ErrBadSpan},
	}
	if diff := cmp.Diff(want, faultsOf(t, err)); diff != "" {
		t.Errorf("faults (-want +got)\n%s", diff)
	}
	for _, message := range []string{
		`summit: section 1 "b": field Title: headings in the source: 2, sections of this title: 1: "B"`,
		`summit: section 3 "d": field Title: no line of the source has the heading "D"`,
	} {
		if !slices.Contains(strings.Split(err.Error(), "\n"), message) {
			t.Errorf("error %v, want %s", err, message)
		}
	}
	for source, want := range map[string]error{"": summit.ErrEmpty, "A\nB\xff": summit.ErrBadText} {
		if err := d.LocateSentences(source); !errors.Is(err, want) {
			t.Errorf("of %q: error %v, want %v", source, err, want)
		}
	}
	if diff := cmp.Diff(before, d.Sentences); diff != "" {
		t.Errorf("the draft changed (-before +after)\n%s", diff)
	}
	var none *summit.Draft
	if err := none.LocateSentences("One."); !errors.Is(err, summit.ErrEmpty) {
		t.Errorf("of no draft: %v", err)
	}
}

// TestLocateSentencesAnchorage finds the sentences of the Anchorage brief anew. One of them ends
// with a closing mark that the extraction put behind white space.
func TestLocateSentencesAnchorage(t *testing.T) {
	text := sourceFile(t)
	if text == nil {
		t.Skip("SUMMIT_SOURCE is not set: it names a copy of the source, which this test reads")
	}
	b := summit.Anchorage()
	want, d := b.Draft().Sentences, b.Draft()
	if err := d.LocateSentences(string(text), "U.S.", "U.N.", "vs.", "e.g.", "Sen."); err != nil {
		t.Fatal(err)
	}
	want[68].End = want[69].End
	want = slices.Delete(want, 69, 70)
	for i := range want {
		if want[i].Section == summit.SectionDiplomaticTone { // which no heading tells
			want[i].Section = summit.SectionOverview
		}
	}
	if diff := cmp.Diff(want, d.Sentences); diff != "" {
		t.Errorf("(-brief +located)\n%s", diff)
	}
}

func TestLocateCues(t *testing.T) {
	const source = "Ana said “yes”. Bo said “yes” and, later, “yes”. Cy said “no”."
	mention := func(sentence int, cue string) summit.Mention { return summit.Mention{Sentence: sentence, Cue: cue} }
	tests := []struct {
		name  string
		given []summit.Mention
		want  string
		fails string // how the error ends
	}{
		{"none", nil, "1 2 2", ""},
		{"one for all", []summit.Mention{mention(0, "said")}, "1said 2said 2said", ""},
		{"one of a sentence", []summit.Mention{mention(2, "told")}, "1 2told 2told", ""},
		{"one of a sentence and one for the rest", []summit.Mention{mention(0, "said"), mention(2, "told")}, "1said 2told 2told", ""},
		{"a sentence without it", []summit.Mention{mention(3, "said")}, "1 2 2", "in sentence 3"},
		{"no sentence", []summit.Mention{mention(9, "said")}, "1 2 2", "in sentence 9"},
		{"two of a sentence", []summit.Mention{mention(2, "told"), mention(2, "said")}, "1 2told 2told", "in sentence 2"},
		{"nothing for the rest", []summit.Mention{mention(1, "said"), mention(2, "told"), mention(0, "went")}, "1said 2told 2told", "without a sentence"},
		{"a span", []summit.Mention{{Sentence: 1, Start: 11, End: 14}, mention(2, "told")}, "1 2told", ""},
	}
	for _, tt := range tests {
		d := summit.Draft{Quotes: []summit.Quote{{ID: "yes", Text: "yes", Form: summit.FormMixed, Mentions: summit.SetOf(tt.given...)}}}
		if err := d.LocateSentences(source); err != nil {
			t.Fatal(err)
		}
		err := d.Locate(source)
		var got []string
		for m := range d.Quotes[0].Mentions.All() {
			got = append(got, fmt.Sprintf("%d%s", m.Sentence, m.Cue))
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
		if want := "no place is left for a mention " + tt.fails + `: "yes"`; tt.fails == "" && err != nil || tt.fails != "" && !strings.HasSuffix(fmt.Sprint(err), want) {
			t.Errorf("%s: error %v, want %s", tt.name, err, want)
		}
	}
}

// TestLocateFirst locates a quote before the sentences are there.
func TestLocateFirst(t *testing.T) {
	const source = "Ana said “yes”."
	for sentence, want := range map[int]string{
		0: `field Mentions: in none of the draft's 1 sentences (LocateSentences comes before Locate): "bytes 12-15"`,
		1: `field Mentions: not found in sentence 1, as the draft has none (LocateSentences comes before Locate): "yes"`,
	} {
		d := summit.Draft{Quotes: []summit.Quote{{ID: "yes", Text: "yes", Form: summit.FormMixed,
			Mentions: summit.SetOf(summit.Mention{Sentence: sentence, Cue: "said"})}}}
		err := d.Locate(source)
		if sentence == 0 {
			if err := errors.Join(err, d.LocateSentences(source)); err != nil {
				t.Fatal(err)
			}
			_, err = summit.New(d)
		}
		if !errors.Is(err, summit.ErrBadSpan) || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("error %v, want %s", err, want)
		}
	}
	d := summit.Draft{Quotes: []summit.Quote{{ID: "yes", Text: "yes", Form: summit.FormMixed, Mentions: summit.SetOf(summit.Mention{Cue: "said"})}}}
	if _, err := summit.New(d); !strings.HasSuffix(fmt.Sprint(err), `no span of bytes, which Locate finds: "bytes 0-0"`) {
		t.Errorf("New of a mention without a span: %v", err)
	}
}
