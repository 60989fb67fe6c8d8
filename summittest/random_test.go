package summittest_test

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"

	"example.com/summit"
	"example.com/summit/summittest"
)

// TestRandomBriefIsTheSame compares digests with a golden file: they must be those
// of every machine and version of Go.
func TestRandomBriefIsTheSame(t *testing.T) {
	var out strings.Builder
	for _, at := range []struct {
		seed uint64
		size int
	}{{0, 0}, {0, 1}, {1, 10}, {2, 10}, {3, 100}, {math.MaxUint64, 25}, {7, 5000}} {
		digest := sha256.New()
		if _, err := summittest.RandomBrief(at.seed, at.size).WriteTo(digest); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "seed %d, size %d: %x\n", at.seed, at.size, digest.Sum(nil))
	}
	golden(t, "random.txt", out.String())
}

func TestRandomBriefSize(t *testing.T) {
	for _, size := range []int{math.MinInt, -1, 0, 1, 2, 3, 17, 1000} {
		b := summittest.RandomBrief(5, size)
		if n := len(b.Draft().Findings); n != max(size, 0) {
			t.Errorf("size %d: %d findings", size, n)
		}
	}
	if !summittest.RandomBrief(5, -3).Equal(summittest.RandomBrief(5, 0)) {
		t.Error("a size below 0 does not count as 0")
	}
	if summittest.RandomBrief(5, 9).Equal(summittest.RandomBrief(6, 9)) {
		t.Error("two seeds give the same brief")
	}
}

func TestTestBrief(t *testing.T) {
	briefs := map[string]summit.Brief{"zero": {}, "Anchorage": summit.Anchorage(), "ferry": briefOf(t, summittest.FerryDraft())}
	for seed := range uint64(60) {
		briefs[fmt.Sprintf("seed %d", seed)] = summittest.RandomBrief(seed, int(seed))
	}
	if !testing.Short() {
		briefs["large"] = summittest.RandomBrief(1, 3000)
	}
	for _, name := range slices.Sorted(maps.Keys(briefs)) {
		if err := summittest.TestBrief(briefs[name]); err != nil {
			t.Errorf("%s: %.2000v", name, err)
		}
	}
}

// TestRandomBriefHasEverything looks for whatever the model can hold in 120 small briefs.
func TestRandomBriefHasEverything(t *testing.T) {
	has := make(map[string]bool)
	for seed := range uint64(120) {
		note(has, summittest.RandomBrief(seed, 25).Draft())
	}
	values := everyValue()
	if len(values) < 40 {
		t.Errorf("the schema has only %d values of enumerations, which tells little", len(values))
	}
	for _, want := range slices.Concat(values, []string{
		"no title", "title", "no language", "no edition", "date of length 0", "date of length 4", "date of length 7", "date of length 10",
		"no source", "source", "source without title", "source without sentences", "mention without sentence", "sentence without section",
		"untitled section", "section within", "section three deep", "section before what it is within",
		"topic within", "topic three deep", "topic without gloss", "topic with gloss",
		"region without code", "region with code", "region within several", "region three deep", "region before what it is within",
		"actor without role", "actor with role", "actor without region", "actor with region", "actor with several aliases", "actor within several", "actor three deep",
		"name of several actors",
		"quote By 0", "quote By 2", "quote About 0", "quote About 2", "quote Phases 0", "quote Phases 2", "quote Settings 0", "quote Settings 2",
		"quote Topics 0", "quote Topics 2", "quote Regions 0", "quote Regions 2", "quote Mentions 0", "quote Mentions 2", "two mentions in a sentence",
		"negated", "not negated", "variant", "no variant", "cue", "no cue",
		"finding By 0", "finding By 2", "finding Citing 0", "finding Citing 2", "finding Actors 0", "finding Actors 2", "finding Phases 0", "finding Phases 2",
		"finding Settings 0", "finding Settings 2", "finding Topics 0", "finding Topics 2", "finding Regions 0", "finding Regions 2",
		"finding Quotes 0", "finding Quotes 2", "finding Sentences 0", "finding Sentences 2",
		"ID in parts", "ID of one part", "long text", "text of one word",
		"Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Han", "Hangul", "Katakana", "Devanagari", "Thai", "format character", "symbol beyond the BMP",
		"formula", "hyphen", "apostrophe", "abbreviation", "double space", "line separator",
		`"`, "'", "`", "|", "<", ">", "&", `\`, "</script>", "=cmd()", "{{", "%s", ",", ";", "\u202e", "\ufeff", "\u00a0", "\u200b",
	}) {
		if !has[want] {
			t.Errorf("no brief has: %s", want)
		}
	}
}

// everyValue returns the values of the enumerations as note tells of them.
func everyValue() (all []string) {
	for name, values := range schemaValues() {
		for _, v := range values {
			all = append(all, name+" "+v)
		}
	}
	return all
}

func note(has map[string]bool, d summit.Draft) {
	either(has, d.Title == "", "no title", "title")
	either(has, d.Language == "", "no language", "language")
	either(has, d.Edition == "", "no edition", "edition")
	either(has, d.Source.Size == 0, "no source", "source")
	has["source without title"] = has["source without title"] || d.Source.Size > 0 && d.Source.Title == ""
	has["source without sentences"] = has["source without sentences"] || d.Source.Size > 0 && len(d.Sentences) == 0
	has[fmt.Sprintf("date of length %d", len(d.Date))] = true
	for _, s := range d.Sentences {
		either(has, s.Section == "", "sentence without section", "sentence in section")
	}
	noteTree(has, "section", d.Sections, func(s summit.Section) (summit.SectionID, []summit.SectionID) { return s.ID, one(s.Within) })
	noteTree(has, "topic", d.Topics, func(t summit.Topic) (summit.TopicID, []summit.TopicID) { return t.ID, one(t.Within) })
	noteTree(has, "region", d.Regions, func(r summit.Region) (summit.RegionID, []summit.RegionID) {
		return r.ID, slices.Collect(r.Within.All())
	})
	noteTree(has, "actor", d.Actors, func(a summit.Actor) (summit.ActorID, []summit.ActorID) { return a.ID, slices.Collect(a.Within.All()) })
	for _, s := range d.Sections {
		either(has, s.Untitled, "untitled section", "titled section")
		noteText(has, s.Title)
	}
	for _, topic := range d.Topics {
		either(has, topic.Gloss == "", "topic without gloss", "topic with gloss")
	}
	for _, r := range d.Regions {
		has["regionKind "+string(r.Kind)] = true
		either(has, r.Code == "", "region without code", "region with code")
	}
	names := make(map[string]bool)
	for _, a := range d.Actors {
		has["actorKind "+string(a.Kind)] = true
		either(has, a.Role == "", "actor without role", "actor with role")
		either(has, a.Region == "", "actor without region", "actor with region")
		either(has, a.Aliases.Len() > 1, "actor with several aliases", "actor with few aliases")
		for alias := range a.Aliases.All() {
			either(has, names[alias], "name of several actors", "name of one actor")
			names[alias] = true
		}
	}
	for _, q := range d.Quotes {
		noteQuote(has, q)
	}
	for _, f := range d.Findings {
		noteFinding(has, f)
	}
}

func noteQuote(has map[string]bool, q summit.Quote) {
	noteText(has, q.Text)
	has["form "+string(q.Form)] = true
	noteSet(has, "quote By", q.By)
	noteSet(has, "quote About", q.About)
	noteSet(has, "quote Phases", q.Phases)
	noteSet(has, "quote Settings", q.Settings)
	noteSet(has, "quote Topics", q.Topics)
	noteSet(has, "quote Regions", q.Regions)
	noteSet(has, "quote Mentions", q.Mentions)
	either(has, q.Negated, "negated", "not negated")
	either(has, q.Variant == "", "no variant", "variant")
	before := 0
	for m := range q.Mentions.All() {
		either(has, m.Cue == "", "no cue", "cue")
		either(has, m.Sentence == 0, "mention without sentence", "mention in a sentence")
		either(has, m.Sentence > 0 && m.Sentence == before, "two mentions in a sentence", "first mention in a sentence")
		before = m.Sentence
	}
}

func noteFinding(has map[string]bool, f summit.Finding) {
	noteText(has, f.Statement)
	has["kind "+string(f.Kind)] = true
	has["outcome "+string(f.Outcome)] = true
	has["modality "+string(f.Modality)] = true
	has["condition "+string(f.Condition)] = true
	has[fmt.Sprintf("date of length %d", len(f.Date))] = true
	either(has, strings.Contains(string(f.ID), "/"), "ID in parts", "ID of one part")
	for p := range f.Phases.All() {
		has["phase "+string(p)] = true
	}
	for s := range f.Settings.All() {
		has["setting "+string(s)] = true
	}
	noteSet(has, "finding By", f.By)
	noteSet(has, "finding Citing", f.Citing)
	noteSet(has, "finding Actors", f.Actors)
	noteSet(has, "finding Phases", f.Phases)
	noteSet(has, "finding Settings", f.Settings)
	noteSet(has, "finding Topics", f.Topics)
	noteSet(has, "finding Regions", f.Regions)
	noteSet(has, "finding Quotes", f.Quotes)
	noteSet(has, "finding Sentences", f.Sentences)
}

func either(has map[string]bool, is bool, yes, no string) {
	if is {
		has[yes] = true
	} else {
		has[no] = true
	}
}

func one[ID ~string](id ID) []ID {
	if id == "" {
		return nil
	}
	return []ID{id}
}

func noteSet[T summit.Element](has map[string]bool, what string, s summit.Set[T]) {
	has[fmt.Sprintf("%s %d", what, min(s.Len(), 2))] = true
}

func noteTree[R any, ID ~string](has map[string]bool, kind string, records []R, of func(R) (ID, []ID)) {
	within := make(map[ID][]ID)
	for _, r := range records {
		id, wider := of(r)
		within[id] = wider
	}
	seen := make(map[ID]bool)
	for _, r := range records {
		id, wider := of(r)
		seen[id] = true
		has[kind+" within several"] = has[kind+" within several"] || len(wider) > 1
		for _, w := range wider {
			has[kind+" within"] = true
			has[kind+" three deep"] = has[kind+" three deep"] || len(within[w]) > 0
			has[kind+" before what it is within"] = has[kind+" before what it is within"] || !seen[w]
		}
	}
}

func noteText(has map[string]bool, text string) {
	scripts := map[string]*unicode.RangeTable{"Latin": unicode.Latin, "Cyrillic": unicode.Cyrillic, "Greek": unicode.Greek, "Arabic": unicode.Arabic,
		"Hebrew": unicode.Hebrew, "Han": unicode.Han, "Hangul": unicode.Hangul, "Katakana": unicode.Katakana, "Devanagari": unicode.Devanagari, "Thai": unicode.Thai,
		"format character": unicode.Cf}
	for name, table := range scripts {
		has[name] = has[name] || strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(table, r) })
	}
	for _, part := range []string{`"`, "'", "`", "|", "<", ">", "&", `\`, "</script>", "=cmd()", "{{", "%s", ",", ";", "\u202e", "\ufeff", "\u00a0", "\u200b"} {
		has[part] = has[part] || strings.Contains(text, part)
	}
	for name, is := range map[string]bool{
		"long text": len(text) > 2000, "text of one word": !strings.Contains(text, " "), "double space": strings.Contains(text, "  "),
		"symbol beyond the BMP": strings.ContainsFunc(text, func(r rune) bool { return r > 0xffff }),
		"formula":               strings.HasPrefix(text, "="), "hyphen": strings.Contains(text, "cease-fire"), "apostrophe": strings.Contains(text, "’"),
		"abbreviation": strings.Contains(text, "U.S."), "line separator": strings.Contains(text, "\u2028"),
	} {
		has[name] = has[name] || is
	}
}
