package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"example.com/summit"
	"example.com/summit/internal/zipf"
)

// generate writes random briefs of one vocabulary, so that questions across them have answers.
func generate(ctx context.Context, fs *flag.FlagSet, args []string, std streams) error {
	count, seed, size := fs.Int("n", 10, ""), fs.Uint64("seed", 1, ""), fs.Int("size", 40, "")
	args, err := parse(fs, args)
	switch {
	case err != nil:
		return err
	case len(args) != 1:
		return fmt.Errorf("generate: %d folders where one is wanted; %w", len(args), errMisuse)
	case *count < 0 || *size < 0:
		return fmt.Errorf("generate: -n and -size can't be below 0; %w", errMisuse)
	}
	if err := os.MkdirAll(args[0], 0o777); err != nil {
		return err
	}
	for i := range uint64(*count) {
		if ctx.Err() != nil {
			return fmt.Errorf("%w: %d of %d briefs are in %s", errInterrupted, i, *count, args[0])
		}
		b, err := randomBrief(*seed+i, *size)
		if err != nil {
			return err
		}
		var doc bytes.Buffer
		if _, err := b.WriteTo(&doc); err != nil {
			return err
		}
		file := filepath.Join(args[0], fmt.Sprintf("brief-%d.json", *seed+i))
		if err := writeWhole(file, doc.Bytes()); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(std.out, "%d briefs in %s\n", *count, args[0])
	return err
}

// randomBrief returns the brief of a seed: dated, and without what its findings and quotes don't refer to.
func randomBrief(seed uint64, findings int) (summit.Brief, error) {
	d := zipf.Draft(seed, findings)
	d.Title, d.Edition = fmt.Sprintf("Report %d", seed), "1"
	day := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(seed%1000))
	d.Date = summit.Date(day.Format([...]string{"2006-01-02", "2006-01-02", "2006-01"}[seed%3]))
	prune(&d)
	return summit.New(d)
}

// prune takes away the sections, topics, regions and actors that nothing refers to.
func prune(d *summit.Draft) {
	sections, topics := map[summit.SectionID]bool{}, map[summit.TopicID]bool{}
	regions, actors := map[summit.RegionID]bool{}, map[summit.ActorID]bool{}
	for _, s := range d.Sentences {
		sections[s.Section] = true
	}
	for _, q := range d.Quotes {
		add(topics, q.Topics)
		add(regions, q.Regions)
		add(actors, q.By, q.About)
	}
	for _, f := range d.Findings {
		add(topics, f.Topics)
		add(regions, f.Regions)
		add(actors, f.By, f.Citing, f.Actors)
	}
	d.Sections = needed(d.Sections, sections, func(s summit.Section) (summit.SectionID, summit.Set[summit.SectionID]) {
		return s.ID, summit.SetOf(s.Within)
	})
	d.Topics = needed(d.Topics, topics, func(t summit.Topic) (summit.TopicID, summit.Set[summit.TopicID]) { return t.ID, summit.SetOf(t.Within) })
	d.Actors = needed(d.Actors, actors, func(a summit.Actor) (summit.ActorID, summit.Set[summit.ActorID]) { return a.ID, a.Within })
	for _, a := range d.Actors {
		regions[a.Region] = true
	}
	d.Regions = needed(d.Regions, regions, func(r summit.Region) (summit.RegionID, summit.Set[summit.RegionID]) { return r.ID, r.Within })
}

func add[ID summit.Element](to map[ID]bool, sets ...summit.Set[ID]) {
	for _, set := range sets {
		for id := range set.All() {
			to[id] = true
		}
	}
}

// needed returns the records whose IDs are needed, and those that they lie within, which it adds to the IDs.
func needed[R any, ID summit.Element](records []R, ids map[ID]bool, within func(R) (ID, summit.Set[ID])) []R {
	for before := -1; before < len(ids); {
		before = len(ids)
		for _, r := range records {
			if id, outer := within(r); ids[id] {
				add(ids, outer)
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(records), func(r R) bool {
		id, _ := within(r)
		return !ids[id]
	})
}
