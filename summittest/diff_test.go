package summittest_test

import (
	"fmt"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/summittest"
)

func TestDiff(t *testing.T) {
	long := "The board says that the chair, who has led the talks since they began, will never again raise a fare on the northern line without a vote."
	ferry := func(change func(*summit.Draft)) summit.Brief {
		d := summittest.FerryDraft()
		d.Findings[2].Statement = long
		change(&d)
		return briefOf(t, d)
	}
	var out strings.Builder
	for _, test := range []struct {
		name   string
		change func(*summit.Draft)
	}{
		{"nothing", func(*summit.Draft) {}},
		{"the draft's own fields", func(d *summit.Draft) {
			d.Title, d.Date, d.Language, d.Edition, d.Source.Size = "The ferry talks, again", "2023", "", "2", 121
		}},
		{"one element more", func(d *summit.Draft) { d.Findings[0].Topics = summit.SetOf[summit.TopicID]("ferries", "transport") }},
		{"elements in another order", func(d *summit.Draft) {
			d.Actors[2].Aliases = summit.SetOf("head of the board", "the head")
			d.Actors[2].Within = summit.SetOf[summit.ActorID]("isle", "board")
		}},
		{"a cue only", func(d *summit.Draft) {
			d.Quotes[0].Mentions = summit.SetOf(summit.Mention{Sentence: 1, Start: 5, End: 26, Cue: "shouted"}, summit.Mention{Sentence: 2, Start: 45, End: 66})
		}},
		{"enumerations, flags and references", func(d *summit.Draft) {
			d.Findings[1].Outcome, d.Findings[1].Modality = summit.OutcomeAgreed, summit.ModalityProbable
			d.Quotes[0].Negated, d.Quotes[1].Variant = true, ""
			d.Sections[1].Untitled, d.Topics[1].Within, d.Regions[1].Code = true, "", "GB"
		}},
		{"records only in one", func(d *summit.Draft) {
			d.Quotes = d.Quotes[:2]
			d.Findings = append(d.Findings, summit.Finding{ID: "fares/doubt", Kind: summit.KindAssessment, Modality: summit.ModalityPossible,
				Statement: "The chair says that the board may doubt it.", By: summit.SetOf[summit.ActorID]("chair"), Citing: summit.SetOf[summit.ActorID]("board")})
		}},
		{"records moved", func(d *summit.Draft) {
			d.Topics[0], d.Topics[1] = d.Topics[1], d.Topics[0]
			d.Quotes[0], d.Quotes[2] = d.Quotes[2], d.Quotes[0]
		}},
		{"sentences", func(d *summit.Draft) { d.Sentences[0].End, d.Sentences[2].Section = 41, "opening" }},
		{"a sentence less", func(d *summit.Draft) { d.Sentences = d.Sentences[:2] }},
		{"one word of a long text", func(d *summit.Draft) { d.Findings[2].Statement = strings.Replace(long, "raise", "lower", 1) }},
		{"a word more at the end", func(d *summit.Draft) { d.Findings[2].Statement = strings.TrimSuffix(long, ".") + " of its own." }},
		{"the beginning", func(d *summit.Draft) { d.Findings[2].Statement = strings.Replace(long, "The", "A", 1) }},
		{"another long text", func(d *summit.Draft) { d.Findings[2].Statement = strings.Repeat("Nothing of the kind was said. ", 9) }},
		{"a character that can't be seen", func(d *summit.Draft) {
			d.Findings[0].Statement = "The board\u00a0met."
			d.Findings[2].Statement = strings.Replace(long, "never again", "never\u200b again", 1)
		}},
		{"text without spaces", func(d *summit.Draft) {
			d.Findings[0].Statement = strings.Repeat("渡船会谈在岛上举行", 9)
		}},
		{"texts that mean to look like more", func(d *summit.Draft) { d.Topics[0].Gloss = "\" +\"\u202eand [x]" }},
	} {
		fmt.Fprintf(&out, "-- %s\n%s", test.name, summittest.Diff(ferry(func(*summit.Draft) {}), ferry(test.change)))
	}
	a := strings.Repeat("渡船会谈在岛上举行", 9)
	fmt.Fprintf(&out, "-- a character of a text without spaces\n%s", summittest.Diff(
		ferry(func(d *summit.Draft) { d.Findings[0].Statement = a }),
		ferry(func(d *summit.Draft) { d.Findings[0].Statement = a[:60*3] + "下" + a[61*3:] })))
	golden(t, "diff.txt", out.String())
}

func TestDiffOfLongSets(t *testing.T) {
	brief := func(cited ...int) summit.Brief {
		d := summit.Draft{Source: summittest.FerryDraft().Source, Findings: []summit.Finding{{ID: "x", Kind: summit.KindEvent, Statement: "X.", Sentences: summit.SetOf(cited...)}}}
		for i := range 60 {
			d.Sentences = append(d.Sentences, summit.Sentence{Start: 2 * i, End: 2*i + 1})
		}
		return briefOf(t, d)
	}
	var all, even []int
	for i := 1; i <= 60; i++ {
		all = append(all, i)
		if i%2 == 0 {
			even = append(even, i)
		}
	}
	named := func(aliases ...string) summit.Brief {
		d := summittest.FerryDraft()
		d.Actors[2].Aliases = summit.SetOf(aliases...)
		return briefOf(t, d)
	}
	names := strings.Fields("a b c d e f g h i j k l m n")
	var out strings.Builder
	out.WriteString(summittest.Diff(named(names...), named(append([]string{"new", "n"}, names...)...)))
	out.WriteString(summittest.Diff(brief(all...), brief(all[:59]...)))
	out.WriteString(summittest.Diff(brief(even...), brief(all...)))
	out.WriteString(summittest.Diff(brief(), brief(all...)))
	golden(t, "sets.txt", out.String())
}

func TestDiffIsCapped(t *testing.T) {
	diff := summittest.Diff(summit.Brief{}, summit.Anchorage())
	diff = strings.ReplaceAll(diff, "\n\t", " ") // of the two sides of a long text
	lines := strings.Split(strings.TrimSuffix(diff, "\n"), "\n")
	count := 0
	for range summit.Changes(summit.Brief{}, summit.Anchorage()) {
		count++
	}
	if want := fmt.Sprintf("and %d more differences", count-100); len(lines) != 101 || lines[100] != want {
		t.Errorf("%d lines, the last one %q, want 101 and %q", len(lines), lines[len(lines)-1], want)
	}
}

func TestDiffNamesWhatDiffers(t *testing.T) {
	onChanges(t, func(t *testing.T, b summit.Brief, c changed) {
		diff := summittest.Diff(b, c.brief)
		want := fmt.Sprintf("%s %q: %s: -", c.record, c.id, c.field)
		switch {
		case c.record == "draft":
			want = "draft: " + c.field + ": -"
		case c.record == "sentence":
			want = ": " + c.field + ": -"
		case c.field == "ID":
			want = fmt.Sprintf("%s %q: only in want", c.record, c.id)
		}
		if diff = strings.ReplaceAll(diff, ":\n\t-", ": -"); !strings.Contains(diff, want) {
			t.Errorf("the difference is\n%swant %s ...", diff, want)
		}
		if c.field != "ID" && strings.Count(diff, "\n") > 2 {
			t.Errorf("one field has another value, and the difference is\n%s", diff)
		}
		if diff := summittest.Diff(c.brief, briefOf(t, c.brief.Draft())); diff != "" {
			t.Errorf("equal briefs differ:\n%s", diff)
		}
	})
}

// TestDiffShowsTheDifference makes sure that what stands behind - and + is never the same.
func TestDiffShowsTheDifference(t *testing.T) {
	for seed := range uint64(20) {
		a, b := summittest.RandomBrief(seed, 30), summittest.RandomBrief(seed+1, 30)
		if a.Equal(b) != (summittest.Diff(a, b) == "") {
			t.Errorf("seeds %d and %d: Equal says %t, and Diff %q", seed, seed+1, a.Equal(b), summittest.Diff(a, b))
		}
	}
	onChanges(t, func(t *testing.T, b summit.Brief, c changed) {
		if c.field == "ID" {
			return
		}
		_, diff, _ := strings.Cut(summittest.Diff(b, c.brief), c.field+":")
		diff = strings.TrimSpace(diff)
		want, got, ok := strings.Cut(diff, "\n\t+")
		if !ok {
			want, got, ok = diff[:len(diff)/2], diff[len(diff)/2+1:], true
		}
		if strings.TrimLeft(want, "-") == strings.TrimLeft(got, "+") {
			t.Errorf("%s %s: both sides are the same: %s", c.record, c.field, diff)
		}
	})
}
