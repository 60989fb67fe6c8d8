package summit_test

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"iter"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
)

func TestAnchorageIsValid(t *testing.T) {
	b, err := summit.New(summit.Anchorage().Draft())
	if err != nil {
		t.Fatal(err)
	}
	if !b.Equal(summit.Anchorage()) {
		t.Error("New(Anchorage().Draft()) is not equal to Anchorage()")
	}
}

func count[T any](seq iter.Seq[T]) int { return len(slices.Collect(seq)) }

func TestAnchorageHasTheWholeSource(t *testing.T) {
	b := summit.Anchorage()
	var chapters, untitled, mentions int
	for s := range b.Sections() {
		if s.Within == "" {
			chapters++
		}
		if s.Untitled {
			untitled++
		}
	}
	for q := range b.Quotes() {
		mentions += q.Mentions.Len()
	}
	for _, n := range []struct {
		what      string
		got, want int
	}{
		{"sections", count(b.Sections()), 32},
		{"chapters, the note on sources included", chapters, 9},
		{"sections without a heading", untitled, 2},
		{"sentences", len(b.Draft().Sentences), 133},
		{"quotation-mark pairs", mentions, 52},
	} {
		if n.got != n.want {
			t.Errorf("%d %s, want %d", n.got, n.what, n.want)
		}
	}
	cited := make(map[int]bool)
	for f := range b.Findings() {
		for n := range f.Sentences.All() {
			cited[n] = true
		}
	}
	for n := range b.Sentences() {
		if !cited[n] {
			t.Errorf("no finding cites sentence %d", n)
		}
	}
}

// TestAnchorageUsesWhatItHas fails for a record that no finding and no quote refers to.
func TestAnchorageUsesWhatItHas(t *testing.T) {
	b := summit.Anchorage()
	for a := range b.Actors() {
		if count(b.Findings(summit.Involving(a.ID)))+count(b.Quotes(summit.Involving(a.ID))) == 0 {
			t.Errorf("actor %s: nothing involves it", a.ID)
		}
	}
	homes := make(map[summit.RegionID]bool)
	for a := range b.Actors() {
		homes[a.Region] = true
	}
	for r := range b.Regions() {
		if count(b.Findings(summit.In(r.ID)))+count(b.Quotes(summit.In(r.ID))) == 0 && !homes[r.ID] {
			t.Errorf("region %s: nothing is in it, and it is nobody's home", r.ID)
		}
	}
	for topic := range b.Topics() {
		if count(b.Findings(summit.On(topic.ID))) == 0 {
			t.Errorf("topic %s: no finding is on it", topic.ID)
		}
	}
	for q := range b.Quotes() {
		if count(b.Findings(summit.Quoting(q.ID))) == 0 {
			t.Errorf("quote %s: no finding gives it", q.ID)
		}
	}
	for s := range b.Sections() {
		if count(b.Findings(summit.Under(s.ID))) == 0 {
			t.Errorf("section %s: no finding is under it", s.ID)
		}
	}
}

func TestAnchorageTopicsAreATreeToBrowse(t *testing.T) {
	b := summit.Anchorage()
	if n := count(b.Topics()); n < 25 || n > 40 {
		t.Errorf("%d topics, want 25 to 40", n)
	}
	titles := make(map[string]bool)
	for s := range b.Sections() {
		titles[s.Title] = true
	}
	for topic := range b.Topics() {
		depth := 1
		for up := topic; up.Within != ""; depth++ {
			up, _ = b.Topic(up.Within)
		}
		if depth > 3 {
			t.Errorf("topic %s is %d levels deep, want 3 at most", topic.ID, depth)
		}
		if topic.Gloss == "" {
			t.Errorf("topic %s has no gloss", topic.ID)
		}
		// A topic may share a section's title only where it reaches beyond that section.
		if titles[topic.Name] {
			sections := make(map[summit.SectionID]bool)
			for f := range b.Findings(summit.On(topic.ID)) {
				for n := range f.Sentences.All() {
					s, _ := b.Sentence(n)
					sections[s.Section] = true
				}
			}
			if len(sections) < 2 {
				t.Errorf("topic %s is only the section %q again", topic.ID, topic.Name)
			}
		}
	}
}

// TestAnchorageFindingsAreInOrder checks the form that every finding keeps.
func TestAnchorageFindingsAreInOrder(t *testing.T) {
	b := summit.Anchorage()
	dangling := regexp.MustCompile(`^(He|She|It|They|This|These|Those|His|Her|Their|That (is|was|has|had|would|could|may))\b`)
	last := 0
	for f := range b.Findings() {
		t.Run(string(f.ID), func(t *testing.T) {
			numbers := slices.Collect(f.Sentences.All())
			if len(numbers) == 0 {
				t.Fatal("cites no sentence")
			}
			if numbers[0] < last {
				t.Errorf("cites sentence %d after a finding that cites %d", numbers[0], last)
			}
			last = numbers[0]
			s, _ := b.Sentence(numbers[0])
			if section, _, _ := strings.Cut(string(f.ID), "/"); section != string(s.Section) {
				t.Errorf("the ID names the section %s, sentence %d is in %s", section, numbers[0], s.Section)
			}
			if f.Topics.IsZero() {
				t.Error("has no topic")
			}
			if !strings.HasSuffix(f.Statement, ".") {
				t.Errorf("statement without a full stop: %s", f.Statement)
			}
			if dangling.MatchString(f.Statement) {
				t.Errorf("statement that does not stand alone: %s", f.Statement)
			}
			for id := range f.Quotes.All() {
				q, _ := b.Quote(id)
				shared := false
				for m := range q.Mentions.All() {
					shared = shared || f.Sentences.Has(m.Sentence)
				}
				if !shared {
					t.Errorf("gives the quote %s, which stands in none of its sentences", id)
				}
			}
		})
	}
	start := -1
	for q := range b.Quotes() {
		for m := range q.Mentions.All() {
			if m.Start < start {
				t.Errorf("quote %s stands after a later one", q.ID)
			}
			start = m.Start
			break
		}
	}
}

// sourceFile returns the source's bytes, or nil where SUMMIT_SOURCE is not set.
func sourceFile(t *testing.T) []byte {
	t.Helper()
	file := os.Getenv("SUMMIT_SOURCE")
	if file == "" {
		return nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestAnchorageSpans holds the spans of sentences and quotes to the recorded
// ones, and the quotes' words to the digests recorded of the source's.
func TestAnchorageSpans(t *testing.T) {
	b := summit.Anchorage()
	var got bytes.Buffer
	for n, s := range b.Sentences() {
		fmt.Fprintf(&got, "sentence\t%d\t%d\t%d\t%s\n", n, s.Start, s.End, s.Section)
	}
	type mention struct {
		summit.Mention
		text string
	}
	var mentions []mention
	for q := range b.Quotes() {
		for m := range q.Mentions.All() {
			mentions = append(mentions, mention{m, q.Text})
		}
	}
	slices.SortFunc(mentions, func(a, b mention) int { return a.Start - b.Start })
	for _, m := range mentions {
		fmt.Fprintf(&got, "quote\t%d\t%d\t%d\t%x\n", m.Sentence, m.Start, m.End, sha256.Sum256([]byte(lettersOf(m.text))))
	}
	const golden = "testdata/spans.tsv"
	text := sourceFile(t)
	if flag.Lookup("update").Value.String() == "true" {
		if text == nil {
			t.Skip("SUMMIT_SOURCE is not set: the spans are recorded from the source itself")
		}
		if err := os.WriteFile(golden, recordSpans(b, text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("%s differs (-recorded, +data):\n%s", golden, diff)
	}
	if text == nil {
		t.Skip("the recorded spans hold; SUMMIT_SOURCE is not set, so the source itself is not checked")
	}
	if diff := cmp.Diff(string(recordSpans(b, text)), string(want)); diff != "" {
		t.Errorf("%s differs from the source (-source, +recorded):\n%s", golden, diff)
	}
	if err := b.Verify(bytes.NewReader(text)); err != nil {
		t.Error(err)
	}
}

// recordSpans returns the spans as the source itself has them: the sentences'
// by number, and every pair of quotation marks.
func recordSpans(b summit.Brief, text []byte) []byte {
	var out bytes.Buffer
	for n, s := range b.Sentences() {
		fmt.Fprintf(&out, "sentence\t%d\t%d\t%d\t%s\n", n, s.Start, s.End, s.Section)
	}
	for _, span := range regexp.MustCompile(`“([^”]*)”`).FindAllSubmatchIndex(text, -1) {
		start, end, sentence := span[2], span[3], 0
		for n, s := range b.Sentences() {
			if s.Start <= start && end <= s.End {
				sentence = n
			}
		}
		fmt.Fprintf(&out, "quote\t%d\t%d\t%d\t%x\n", sentence, start, end, sha256.Sum256([]byte(lettersOf(string(text[start:end])))))
	}
	return out.Bytes()
}

// TestAnchorageEdition fails where the data has changed and its edition has not.
func TestAnchorageEdition(t *testing.T) {
	b := summit.Anchorage()
	doc, err := b.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/editions.txt"
	known, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	_, content, _ := bytes.Cut(doc, []byte(`"title":`)) // what comes before is the form's, not the data's
	line := fmt.Sprintf("%s %x\n", b.Edition(), sha256.Sum256(content))
	switch {
	case strings.HasSuffix("\n"+string(known), "\n"+line):
	case !strings.Contains("\n"+string(known), "\n"+b.Edition()+" ") && flag.Lookup("update").Value.String() == "true":
		if err := os.WriteFile(golden, append(known, line...), 0o666); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("%s has no line %sRaise the edition, tell of it in CHANGELOG.md, and run go test -run TestAnchorageEdition -update . "+
			"Only where the edition was not released yet, take its line out first.", golden, line)
	}
}

// TestAnchorageSentencesFillTheSource checks that nothing but headings and
// white space lies between the sentences.
func TestAnchorageSentencesFillTheSource(t *testing.T) {
	text := sourceFile(t)
	if text == nil {
		t.Skip("SUMMIT_SOURCE is not set: it names a copy of the source, which this test reads")
	}
	b := summit.Anchorage()
	headings := make(map[string]bool)
	for s := range b.Sections() {
		headings[s.Title] = !s.Untitled
	}
	end := 0
	for n, s := range b.Sentences() {
		for line := range strings.Lines(string(text[end:s.Start])) {
			if line := strings.TrimSpace(line); line != "" && !headings[line] {
				t.Errorf("between sentences %d and %d: %q is not a heading", n-1, n, line)
			}
		}
		end = s.End
	}
	if rest := strings.TrimSpace(string(text[end:])); rest != "" {
		t.Errorf("after the last sentence: %q", rest)
	}
}

func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, s)
}
