package summit_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.com/summit"
)

// checkMerge checks the laws of Merge on three drafts, and reports whether they merge.
func checkMerge(t *testing.T, base, ours, theirs summit.Draft) bool {
	t.Helper()
	same := func(what string, want, got summit.Draft) {
		t.Helper()
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-want, +got)\n%s", what, diff)
		}
	}
	merge := func(what string, base, ours, theirs summit.Draft) summit.Draft {
		t.Helper()
		d, err := summit.Merge(base, ours, theirs)
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
		return d
	}
	same("theirs alone changed", theirs, merge("theirs alone changed", base, base, theirs))
	same("ours alone changed", ours, merge("ours alone changed", base, ours, base))
	same("both made the same change", ours, merge("both made the same change", base, ours, ours))
	merged, err := summit.Merge(base, ours, theirs)
	swapped, swappedErr := summit.Merge(base, theirs, ours)
	if (err == nil) != (swappedErr == nil) {
		t.Errorf("Merge: %v\nsides swapped: %v", err, swappedErr)
	}
	same("sides swapped", merged, swapped)
	if err != nil {
		errs, ok := err.(summit.Errors)
		if !ok || len(errs) == 0 {
			t.Fatalf("error of type %T: %v", err, err)
		}
		if n := len(swappedErr.(summit.Errors)); n != len(errs) {
			t.Errorf("%d conflicts, with the sides swapped %d:\n%v\n%v", len(errs), n, err, swappedErr)
		}
		for _, e := range errs {
			var c *summit.Conflict
			if !errors.As(e, &c) || !errors.Is(e, summit.ErrConflict) {
				t.Errorf("no conflict: %v", e)
			} else if strings.Contains(e.Error(), ": places in the source that ") {
				continue // the other side changed what they mean
			} else if cmp.Equal(c.Ours, c.Theirs) || cmp.Equal(c.Base, c.Ours) || cmp.Equal(c.Base, c.Theirs) {
				t.Errorf("not three values: %v", e)
			}
		}
		return false
	}
	same("merged again with theirs", merged, merge("merged again with theirs", base, merged, theirs))
	same("merged again with ours", merged, merge("merged again with ours", base, ours, merged))
	return true
}

// TestMergeLaws checks on random drafts what the documentation promises: that
// an unchanged side gives the other, that sides may be swapped, that merging
// again changes nothing.
func TestMergeLaws(t *testing.T) {
	shapes := []shape{{}, {sections: 1, sentences: 1, actors: 1, regions: 1, topics: 1, quotes: 2, findings: 1}, {sections: 3, sentences: 4, actors: 3, regions: 3, topics: 4, quotes: 4, findings: 6}}
	merged, refused := 0, 0
	for seed := range uint64(1500) {
		r := seeded(seed)
		base := randomDraft(r, shapes[seed%3])
		ours, theirs := edited(r, base, 20), edited(r, base, 20)
		if r.IntN(4) == 0 { // some changes on both sides
			common := edited(r, base, 4)
			ours, theirs = edited(r, common, 4), edited(r, common, 4)
		}
		if checkMerge(t, base, ours, theirs) {
			merged++
		} else {
			refused++
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
	if merged < 200 || refused < 200 {
		t.Errorf("%d merged, %d refused", merged, refused)
	}
}

// TestMergeApply checks that changes applied to a draft make what merging makes, but for the order.
func TestMergeApply(t *testing.T) {
	n := 0
	for seed := range uint64(600) {
		r := seeded(seed)
		base, _ := randomBrief(t, r, shape{sections: 3, sentences: 4, actors: 3, regions: 3, topics: 4, quotes: 4, findings: 6})
		ours, theirs := editedBrief(r, base, 5), editedBrief(r, base, 5)
		applied := ours.Draft()
		merged, mergeErr := summit.Merge(base.Draft(), ours.Draft(), theirs.Draft())
		applyErr := summit.Apply(&applied, collectChanges(base, theirs)...)
		if mergeErr != nil || applyErr != nil {
			continue
		}
		n++
		if diff := cmp.Diff(unordered(merged), unordered(applied)); diff != "" {
			t.Fatalf("seed %d (-merged, +applied)\n%s", seed, diff)
		}
	}
	if n < 200 {
		t.Errorf("only %d were compared", n)
	}
}

// unordered returns d with records and elements of sets in an order of their own.
func unordered(d summit.Draft) summit.Draft {
	sortRecords(d.Sections, func(s *summit.Section) string { return string(s.ID) })
	sortRecords(d.Actors, func(a *summit.Actor) string {
		a.Aliases, a.Within = sortedSet(a.Aliases), sortedSet(a.Within)
		return string(a.ID)
	})
	sortRecords(d.Regions, func(r *summit.Region) string { r.Within = sortedSet(r.Within); return string(r.ID) })
	sortRecords(d.Topics, func(t *summit.Topic) string { return string(t.ID) })
	sortRecords(d.Quotes, func(q *summit.Quote) string {
		q.By, q.About, q.Phases, q.Settings = sortedSet(q.By), sortedSet(q.About), sortedSet(q.Phases), sortedSet(q.Settings)
		q.Topics, q.Regions = sortedSet(q.Topics), sortedSet(q.Regions)
		mentions := slices.Collect(q.Mentions.All())
		slices.SortFunc(mentions, func(m, n summit.Mention) int { return strings.Compare(m.String()+m.Cue, n.String()+n.Cue) })
		q.Mentions = summit.SetOf(mentions...)
		return string(q.ID)
	})
	sortRecords(d.Findings, func(f *summit.Finding) string {
		f.Phases, f.Settings, f.By, f.Citing, f.Actors = sortedSet(f.Phases), sortedSet(f.Settings), sortedSet(f.By), sortedSet(f.Citing), sortedSet(f.Actors)
		f.Topics, f.Regions, f.Quotes = sortedSet(f.Topics), sortedSet(f.Regions), sortedSet(f.Quotes)
		numbers := slices.Sorted(f.Sentences.All())
		f.Sentences = summit.SetOf(numbers...)
		return string(f.ID)
	})
	return d
}

func sortedSet[T ~string](s summit.Set[T]) summit.Set[T] {
	return summit.SetOf(slices.Sorted(s.All())...)
}

func sortRecords[R any](records []R, id func(*R) string) {
	for i := range records {
		id(&records[i])
	}
	slices.SortFunc(records, func(a, b R) int { return strings.Compare(id(&a), id(&b)) })
}

// TestMerge merges edits of a small draft.
func TestMerge(t *testing.T) {
	type drafts = func(d *summit.Draft)
	none := func(*summit.Draft) {}
	topics := func(ids ...summit.TopicID) drafts {
		return func(d *summit.Draft) { d.Quotes[0].Topics = summit.SetOf(ids...) }
	}
	cue := func(cue string) drafts {
		return func(d *summit.Draft) {
			mentions := slices.Collect(d.Quotes[0].Mentions.All())
			mentions[0].Cue = cue
			d.Quotes[0].Mentions = summit.SetOf(mentions...)
		}
	}
	all := func(edits ...drafts) drafts {
		return func(d *summit.Draft) {
			for _, edit := range edits {
				edit(d)
			}
		}
	}
	statement := func(s string) drafts { return func(d *summit.Draft) { d.Findings[0].Statement = s } }
	add := func(at int, id summit.FindingID) drafts {
		return func(d *summit.Draft) {
			d.Findings = slices.Insert(d.Findings, at, summit.Finding{ID: id, Kind: summit.KindEvent, Statement: string(id)})
		}
	}
	remove := func(d *summit.Draft) { d.Findings = d.Findings[1:] }
	last := func(d *summit.Draft) { d.Sentences = d.Sentences[:len(d.Sentences)-1] }
	anew := func(d *summit.Draft) {
		d.Sentences = []summit.Sentence{{Start: 0, End: 120}, {Start: 121, End: 150}, {Start: 151, End: 200}}
	}
	sentences := func(numbers ...int) drafts {
		return func(d *summit.Draft) { d.Findings[1].Sentences = summit.SetOf(numbers...) }
	}
	order := func(a, b, c int) drafts {
		return func(d *summit.Draft) { d.Topics = []summit.Topic{d.Topics[a], d.Topics[b], d.Topics[c]} }
	}
	mention := summit.Mention{Sentence: 2, Start: 90, End: 95}
	said, asked, other := mention, mention, mention
	said.Cue, asked.Cue, other.Cue = "said", "asked", "other"
	twice, once, all3 := summit.SetOf(mention, said, asked), summit.SetOf(mention, other), summit.SetOf(mention, other, said, asked)
	base := faultlessDraft()
	first, second := string(base.Findings[0].ID), string(base.Findings[1].ID)
	for _, test := range []struct {
		name               string
		ours, theirs, want drafts
		conflicts          []string
	}{
		{"different fields", statement("S."), func(d *summit.Draft) { d.Findings[0].Date = "2023" }, all(statement("S."), func(d *summit.Draft) { d.Findings[0].Date = "2023" }), nil},
		{"different records", statement("S."), func(d *summit.Draft) { d.Actors[0].Name = "N" }, all(statement("S."), func(d *summit.Draft) { d.Actors[0].Name = "N" }), nil},
		{"the same change", statement("S."), statement("S."), statement("S."), nil},
		{"elements", topics("peace/truce", "peace"), topics("peace/truce", "fish"), topics("peace/truce", "fish", "peace"), nil},
		{"elements removed", topics(), topics("peace/truce", "fish"), topics("fish"), nil},
		{"order of elements", topics("x", "peace/truce", "trade"), topics("peace/truce", "y", "trade"), topics("x", "peace/truce", "y", "trade"), nil},
		{"numbers", sentences(1, 4), sentences(1, 2, 3, 4), sentences(1, 3, 4), nil},
		{"numbers of both", sentences(1, 2, 4, 5, 9), sentences(1, 2, 4, 7), sentences(1, 2, 4, 5, 7, 9), nil},
		{"span mended, and cited", func(d *summit.Draft) { d.Sentences[0].End-- }, sentences(1), all(func(d *summit.Draft) { d.Sentences[0].End-- }, sentences(1)), nil},
		{"numbered anew by both", all(anew, sentences(1)), all(anew, sentences(3)), all(anew, sentences(3)), nil},
		{"both reorder", order(2, 1, 0), order(1, 2, 0), order(1, 2, 0), nil},
		{"two cues at one place", func(d *summit.Draft) { d.Quotes[2].Mentions = twice }, none, func(d *summit.Draft) { d.Quotes[2].Mentions = twice }, nil},
		{"two cues at one place, one more", func(d *summit.Draft) { d.Quotes[2].Mentions = twice }, func(d *summit.Draft) { d.Quotes[2].Mentions = once }, func(d *summit.Draft) { d.Quotes[2].Mentions = all3 }, nil},
		{"both add at the end", add(len(base.Findings), "ours"), add(len(base.Findings), "theirs"), all(add(len(base.Findings), "ours"), add(len(base.Findings)+1, "theirs")), nil},
		{"added at the beginning and inside", add(0, "ours"), add(1, "theirs"), all(add(0, "ours"), add(2, "theirs")), nil},
		{"both add the same", add(1, "new"), add(1, "new"), add(1, "new"), nil},
		{"removed by both", remove, remove, remove, nil},
		{"removed and left alone", remove, none, remove, nil},
		{"removed, another changed", remove, func(d *summit.Draft) { d.Findings[1].Date = "2023" }, all(func(d *summit.Draft) { d.Findings[1].Date = "2023" }, remove), nil},
		{"moved and changed", func(d *summit.Draft) { d.Findings[0], d.Findings[1] = d.Findings[1], d.Findings[0] }, statement("S."),
			all(statement("S."), func(d *summit.Draft) { d.Findings[0], d.Findings[1] = d.Findings[1], d.Findings[0] }), nil},
		{"cue and another mention", cue("shouted"), func(d *summit.Draft) {
			d.Quotes[0].Mentions = summit.SetOf(slices.Collect(d.Quotes[0].Mentions.All())[:1]...)
		}, all(cue("shouted"), func(d *summit.Draft) {
			d.Quotes[0].Mentions = summit.SetOf(slices.Collect(d.Quotes[0].Mentions.All())[:1]...)
		}), nil},
		{"sentence added", func(d *summit.Draft) {
			d.Sentences = append(d.Sentences, summit.Sentence{Start: 200, End: 210})
			d.Source.Size = 210
		}, sentences(2), all(sentences(2), func(d *summit.Draft) {
			d.Sentences = append(d.Sentences, summit.Sentence{Start: 200, End: 210})
			d.Source.Size = 210
		}), nil},
		{"numbered anew by one alone", all(anew, sentences(1)), statement("S."), all(anew, sentences(1), statement("S.")), nil},

		{"one field", statement("A."), statement("B."), nil, []string{
			`finding 0 "` + first + `": field Statement: was "` + base.Findings[0].Statement + `", became "A." and "B."`}},
		{"two fields and the title", all(statement("A."), func(d *summit.Draft) { d.Title, d.Findings[0].Date = "A", "2021" }), all(statement("B."), func(d *summit.Draft) { d.Title, d.Findings[0].Date = "B", "2022" }), nil, []string{
			`draft: field Title: was "The harbour talks", became "A" and "B"`,
			`finding 0 "` + first + `": field Date: was "` + string(base.Findings[0].Date) + `", became "2021" and "2022"`,
			`finding 0 "` + first + `": field Statement: was "` + base.Findings[0].Statement + `", became "A." and "B."`}},
		{"removed and changed", remove, statement("B."), nil, []string{
			`finding "` + first + `": was "` + base.Findings[0].Statement + `", became nothing and "B."`}},
		{"changed and removed", statement("A."), remove, nil, []string{
			`finding 0 "` + first + `": was "` + base.Findings[0].Statement + `", became "A." and nothing`}},
		{"both add another", all(add(1, "new"), func(d *summit.Draft) { d.Findings[1].Date = "2023" }), add(0, "new"), nil, []string{
			`finding 1 "new": was nothing, became "new" and "new"`}},
		{"cue", cue("shouted"), cue("whispered"), nil, []string{
			`quote 0 "full": field Mentions: was sentence 1, bytes 10-38, cue "said", became sentence 1, bytes 10-38, cue "shouted" and sentence 1, bytes 10-38, cue "whispered"`}},
		{"cue of a mention removed", cue("shouted"), func(d *summit.Draft) {
			d.Quotes[0].Mentions = summit.SetOf(slices.Collect(d.Quotes[0].Mentions.All())[1:]...)
		}, nil, []string{`quote 0 "full": field Mentions: was sentence 1, bytes 10-38, cue "said", became sentence 1, bytes 10-38, cue "shouted" and nothing`}},
		{"source", func(d *summit.Draft) { d.Source.Size = 300 }, func(d *summit.Draft) { d.Source.Size = 400 }, nil, []string{`draft: field Source.Size: was 200, became 300 and 400`}},
		{"numbered anew, and cited", anew, sentences(4), nil, []string{
			`finding 1 "` + second + `": field Sentences: places in the source that the other side has changed: was ` + base.Findings[1].Sentences.String() + `, became ` + base.Findings[1].Sentences.String() + ` and [4]`}},
		{"numbered anew, as many", func(d *summit.Draft) {
			d.Sentences = []summit.Sentence{{Start: 0, End: 30}, {Start: 31, End: 60}, {Start: 61, End: 120}, {Start: 121, End: 200}}
		}, sentences(3), nil, []string{
			`finding 1 "` + second + `": field Sentences: places in the source that the other side has changed: was [1 2 4], became [1 2 4] and [3]`}},
		{"numbered anew, and more", all(anew, statement("A."), func(d *summit.Draft) { d.Findings[1].Date = "2021" }), all(statement("B."), sentences(4), func(d *summit.Draft) { d.Findings[1].Date = "2022" }), nil, []string{
			`finding 0 "` + first + `": field Statement: was "` + base.Findings[0].Statement + `", became "A." and "B."`,
			`finding 1 "` + second + `": field Sentences: places in the source that the other side has changed: was [1 2 4], became [1 2 4] and [4]`,
			`finding 1 "` + second + `": field Date: was "", became "2021" and "2022"`}},
		{"another source, and a quote", func(d *summit.Draft) { d.Source.SHA256 = strings.Repeat("f", 64) }, func(d *summit.Draft) {
			d.Quotes = append(d.Quotes, summit.Quote{ID: "new", Mentions: summit.SetOf(summit.Mention{Sentence: 1, Start: 3, End: 5})})
		}, nil, []string{`quote "new": field Mentions: places in the source that the other side has changed: was nothing, became nothing and [sentence 1, bytes 3-5]`}},
		{"sentence added after one removed", last, func(d *summit.Draft) {
			d.Sentences = append(d.Sentences, summit.Sentence{Start: 200, End: 210})
		}, nil, []string{`sentence "5": places in the source that the other side has changed: was nothing, became nothing and bytes 200-210`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			ours, theirs := faultlessDraft(), faultlessDraft()
			test.ours(&ours)
			test.theirs(&theirs)
			merged, err := summit.Merge(faultlessDraft(), ours, theirs)
			checkMerge(t, faultlessDraft(), ours, theirs)
			if test.want == nil {
				var want []string
				for _, line := range test.conflicts {
					want = append(want, "summit: "+line)
				}
				if err == nil {
					t.Fatal("no conflict")
				}
				if diff := cmp.Diff(want, strings.Split(err.Error(), "\n")); diff != "" {
					t.Errorf("conflicts (-want, +got)\n%s", diff)
				}
				if diff := cmp.Diff(summit.Draft{}, merged); diff != "" {
					t.Errorf("a draft beside conflicts\n%s", diff)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			want := faultlessDraft()
			test.want(&want)
			if diff := cmp.Diff(want, merged); diff != "" {
				t.Errorf("merged (-want, +got)\n%s", diff)
			}
		})
	}
}

// TestMergeRefusesDoubles checks that two records of one ID are told, in whichever draft they are.
func TestMergeRefusesDoubles(t *testing.T) {
	double := faultlessDraft()
	double.Topics = append(double.Topics, double.Topics[0], double.Topics[0])
	for i, want := range []string{"base", "ours", "theirs"} {
		drafts := []summit.Draft{faultlessDraft(), faultlessDraft(), faultlessDraft()}
		drafts[i] = double
		_, err := summit.Merge(drafts[0], drafts[1], drafts[2])
		want := `summit: topic 3 "peace": field ID: in ` + want + `, topic 0 has the same
summit: topic 4 "peace": field ID: in ` + want + `, topic 0 has the same`
		if err == nil || err.Error() != want || !errors.Is(err, summit.ErrDuplicateID) {
			t.Errorf("error %v\nwant  %s", err, want)
		}
	}
}

// TestMergeSharesNothing checks that writing to the merged draft does not change those it was made of.
func TestMergeSharesNothing(t *testing.T) {
	base, ours, theirs := faultlessDraft(), faultlessDraft(), faultlessDraft()
	ours.Title = "Ours"
	merged, err := summit.Merge(base, ours, theirs)
	if err != nil {
		t.Fatal(err)
	}
	merged.Sections[0].Title, merged.Sentences[0].End, merged.Actors[0].Name, merged.Regions[0].Name = "x", 1, "x", "x"
	merged.Topics[0].Name, merged.Quotes[0].Text, merged.Findings[0].Statement = "x", "x", "x"
	want := faultlessDraft()
	if diff := cmp.Diff(want, base) + cmp.Diff(want, theirs); diff != "" {
		t.Error(diff)
	}
	want.Title = "Ours"
	if diff := cmp.Diff(want, ours); diff != "" {
		t.Error(diff)
	}
}

// A script is a source of random numbers of which a fuzzer writes the first.
type script struct {
	bytes []byte
	rest  *rand.PCG
}

func (s *script) Uint64() uint64 {
	if len(s.bytes) == 0 {
		return s.rest.Uint64()
	}
	n := uint64(s.bytes[0])
	s.bytes = s.bytes[1:]
	return n * 0x0101010101010101 // whichever bits are used
}

// FuzzMerge checks the laws of Merge on drafts that come of one by two scripts
// of edits, and those of Changes where New accepts them.
func FuzzMerge(f *testing.F) {
	for seed := range uint64(20) {
		r := seeded(seed)
		ours, theirs := make([]byte, 60), make([]byte, 60)
		for i := range ours {
			ours[i], theirs[i] = byte(r.Uint32()), byte(r.Uint32())
		}
		f.Add(seed, ours, theirs)
	}
	f.Fuzz(func(t *testing.T, seed uint64, ours, theirs []byte) {
		base := randomDraft(seeded(seed), shape{sections: 3, sentences: 4, actors: 3, regions: 3, topics: 4, quotes: 4, findings: 4})
		edit := func(bytes []byte) summit.Draft {
			s := &script{bytes, rand.NewPCG(1, 1)}
			d := base
			for n := 0; len(s.bytes) > 0 && n < 30; n++ {
				edit(rand.New(s), &d)
			}
			return d
		}
		d, e := edit(ours), edit(theirs)
		checkMerge(t, base, d, e)
		old, err := summit.New(d)
		if err != nil {
			return
		}
		if new, err := summit.New(e); err == nil {
			checkChanges(t, old, new)
		}
		brief, err := summit.New(base)
		if err != nil {
			t.Fatal(err)
		}
		checkChanges(t, brief, old)
	})
}
