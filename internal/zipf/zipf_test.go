package zipf_test

import (
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/internal/words"
	"example.com/summit/internal/zipf"
)

func TestDraft(t *testing.T) {
	sizes := []int{0, 1, 2, 7, 100, 10_000}
	for _, n := range sizes {
		d := zipf.Draft(1, n)
		b, err := summit.New(d)
		if err != nil {
			t.Fatalf("%d findings: %.2000v", n, err)
		}
		if len(d.Findings) != n || len(d.Quotes) != (n+5)/6 || len(d.Sentences) != (n+1)/2 {
			t.Errorf("%d findings: %d findings, %d quotes, %d sentences", n, len(d.Findings), len(d.Quotes), len(d.Sentences))
		}
		again, err := summit.New(zipf.Draft(1, n))
		if err != nil || !b.Equal(again) {
			t.Errorf("%d findings: the same seed gives another draft", n)
		}
		if other, err := summit.New(zipf.Draft(2, n)); n > 0 && (err != nil || b.Equal(other)) {
			t.Errorf("%d findings: another seed gives the same draft", n)
		}
	}
	if d := zipf.Draft(1, -1); len(d.Findings) != 0 {
		t.Errorf("%d findings for -1", len(d.Findings))
	}
}

// TestVocabulary holds the vocabulary to what the package comment says of it.
func TestVocabulary(t *testing.T) {
	d := zipf.Draft(1, 0)
	if len(d.Topics) != zipf.Topics || len(d.Regions) != zipf.Regions || len(d.Actors) != zipf.Actors || len(d.Sections) != zipf.Chapters+zipf.Sections {
		t.Errorf("%d topics, %d regions, %d actors, %d sections", len(d.Topics), len(d.Regions), len(d.Actors), len(d.Sections))
	}
	seen := map[string]string{}
	var hyphens, apostrophes, accents int
	for rank := 1; rank <= zipf.Words; rank++ {
		word := zipf.Word(rank)
		key := strings.ReplaceAll(words.Normalize(word), "-", "")
		if other, ok := seen[key]; ok {
			t.Errorf("%q and %q are the same to a search", word, other)
		}
		seen[key] = word
		switch plain := words.Normalize(word); {
		case strings.Contains(plain, "-"):
			hyphens++
		case strings.HasSuffix(plain, " s"):
			apostrophes++
		case plain != word:
			accents++
		}
	}
	t.Logf("%d hyphenated words, %d with apostrophes, %d with diacritics", hyphens, apostrophes, accents)
	if hyphens < 600 || apostrophes < 350 || accents < 700 {
		t.Error("too few of a sort")
	}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	for rank := 1; rank <= zipf.Actors; rank++ {
		a, _ := b.Actor(zipf.Actor(rank))
		if named, ok := b.ActorNamed(a.Name); !ok || named.ID != a.ID {
			t.Errorf("the name %q is not found, or is another's", a.Name)
		}
	}
}

// TestDistribution holds what the doc comments say of frequencies to what occurs, whatever the size.
func TestDistribution(t *testing.T) {
	for _, n := range []int{10_000, 30_000} {
		b, err := summit.New(zipf.Draft(3, n))
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range []struct {
			name     string
			filter   summit.FindingFilter
			from, to float64 // of the findings
		}{
			{"word 1", summit.Containing(zipf.Word(1)), 0.45, 0.65},
			{"word 10", summit.Containing(zipf.Word(10)), 1. / 8, 1. / 4},
			{"word 5000", summit.Containing(zipf.Word(5000)), 0.00001, 0.0008},
			{"phrase 1", summit.Containing(strings.Join(zipf.Phrase(1, 5), " ")), 0.03, 0.06},
			{"phrase 20", summit.Containing(strings.Join(zipf.Phrase(20, 5), " ")), 0.001, 0.003},
			{"topic 1", summit.On(zipf.Topic(1)), 0.2, 0.6},
			{"region 1", summit.In(zipf.Region(1)), 0.1, 0.6},
			{"actor 1", summit.Involving(zipf.Actor(1)), 0.2, 0.6},
			{"section 1", summit.Under(zipf.Section(1)), 0.1, 0.3},
			{"outcomes", summit.OfKind(summit.KindOutcome), 0.13, 0.16},
			{"attributed, word 1", summit.Filters{summit.Not(summit.Unattributed()), summit.Containing(zipf.Word(1))}, 0.2, 0.35},
		} {
			found := 0
			for range b.Findings(q.filter) {
				found++
			}
			share := float64(found) / float64(n)
			t.Logf("%d findings, %s: %d found", n, q.name, found)
			if share < q.from || share > q.to {
				t.Errorf("%d findings, %s: %d found, not between %v and %v of them", n, q.name, found, q.from, q.to)
			}
		}
	}
}

func BenchmarkDraft(b *testing.B) {
	for b.Loop() {
		zipf.Draft(1, 100_000)
	}
}
