package main

import (
	"iter"

	"example.com/summit"
)

// Links are the ways from a record to those that refer to it, where the brief has no query for them.
type links struct {
	sections map[summit.SectionID][]summit.SectionID // those within, in order; within "": the chapters
	actors   map[summit.ActorID][]summit.ActorID     // those that speak from it
	regions  map[summit.RegionID][]summit.RegionID   // those within
	topics   map[summit.TopicID][]summit.TopicID     // those within
	variants map[summit.QuoteID][]summit.QuoteID     // those of which it is the fuller wording
	from     map[summit.RegionID][]summit.ActorID    // the actors of a region
	stated   map[int][]summit.FindingID              // what a sentence states
	quoted   map[int][]summit.QuoteID                // what a sentence quotes
}

func newLinks(b summit.Brief) links {
	l := links{
		sections: children(b.Sections(), func(s summit.Section) (summit.SectionID, summit.Set[summit.SectionID]) {
			return s.ID, summit.SetOf(s.Within)
		}),
		actors: children(b.Actors(), func(a summit.Actor) (summit.ActorID, summit.Set[summit.ActorID]) {
			return a.ID, orTop(a.Within)
		}),
		regions: children(b.Regions(), func(r summit.Region) (summit.RegionID, summit.Set[summit.RegionID]) {
			return r.ID, orTop(r.Within)
		}),
		topics: children(b.Topics(), func(t summit.Topic) (summit.TopicID, summit.Set[summit.TopicID]) {
			return t.ID, summit.SetOf(t.Within)
		}),
		variants: children(b.Quotes(), func(q summit.Quote) (summit.QuoteID, summit.Set[summit.QuoteID]) {
			return q.ID, summit.SetOf(q.Variant)
		}),
		from:   make(map[summit.RegionID][]summit.ActorID),
		stated: make(map[int][]summit.FindingID),
		quoted: make(map[int][]summit.QuoteID),
	}
	for a := range b.Actors() {
		l.from[a.Region] = append(l.from[a.Region], a.ID)
	}
	for f := range b.Findings() {
		for n := range f.Sentences.All() {
			l.stated[n] = append(l.stated[n], f.ID)
		}
	}
	for q := range b.Quotes() {
		for m := range q.Mentions.All() {
			l.quoted[m.Sentence] = append(l.quoted[m.Sentence], q.ID)
		}
	}
	return l
}

// children returns, for each ID, the IDs of the records that name it as the one that they lie within.
func children[R any, ID summit.Element](records iter.Seq[R], of func(R) (ID, summit.Set[ID])) map[ID][]ID {
	within := make(map[ID][]ID)
	for r := range records {
		id, parents := of(r)
		for parent := range parents.All() {
			within[parent] = append(within[parent], id)
		}
	}
	return within
}

// orTop is the set, or that of "" where it is empty: what lies within nothing is at the top.
func orTop[ID ~string](set summit.Set[ID]) summit.Set[ID] {
	if set.IsZero() {
		return summit.SetOf(ID(""))
	}
	return set
}
