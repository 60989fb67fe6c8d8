package main

import (
	"iter"
	"maps"
	"slices"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

// A table is the records of one kind that findings and quotes refer to.
type table[R any, ID ~string] struct {
	all      iter.Seq[R]
	find     func(ID) (R, bool)
	id       func(R) ID
	findings func(summit.Finding) []summit.Set[ID] // the records that a finding refers to
	quotes   func(summit.Quote) []summit.Set[ID]
	part     func(...ID) ask.Part
}

func actorTable(b summit.Brief) table[summit.Actor, summit.ActorID] {
	return table[summit.Actor, summit.ActorID]{
		all: b.Actors(), find: b.Actor,
		id:       func(a summit.Actor) summit.ActorID { return a.ID },
		findings: func(f summit.Finding) []summit.Set[summit.ActorID] { return setsOf(f.By, f.Citing, f.Actors) },
		quotes:   func(q summit.Quote) []summit.Set[summit.ActorID] { return setsOf(q.By, q.About) },
		part:     func(ids ...summit.ActorID) ask.Part { return ask.Part{Actors: ids} },
	}
}

func regionTable(b summit.Brief) table[summit.Region, summit.RegionID] {
	return table[summit.Region, summit.RegionID]{
		all: b.Regions(), find: b.Region,
		id:       func(r summit.Region) summit.RegionID { return r.ID },
		findings: func(f summit.Finding) []summit.Set[summit.RegionID] { return setsOf(f.Regions) },
		quotes:   func(q summit.Quote) []summit.Set[summit.RegionID] { return setsOf(q.Regions) },
		part:     func(ids ...summit.RegionID) ask.Part { return ask.Part{Regions: ids} },
	}
}

func topicTable(b summit.Brief) table[summit.Topic, summit.TopicID] {
	return table[summit.Topic, summit.TopicID]{
		all: b.Topics(), find: b.Topic,
		id:       func(t summit.Topic) summit.TopicID { return t.ID },
		findings: func(f summit.Finding) []summit.Set[summit.TopicID] { return setsOf(f.Topics) },
		quotes:   func(q summit.Quote) []summit.Set[summit.TopicID] { return setsOf(q.Topics) },
		part:     func(ids ...summit.TopicID) ask.Part { return ask.Part{Topics: ids} },
	}
}

func sectionTable(b summit.Brief) table[summit.Section, summit.SectionID] {
	sectionOf := func(sentence int) summit.Set[summit.SectionID] {
		s, _ := b.Sentence(sentence)
		return summit.SetOf(s.Section)
	}
	return table[summit.Section, summit.SectionID]{
		all: b.Sections(), find: b.Section,
		id: func(s summit.Section) summit.SectionID { return s.ID },
		findings: func(f summit.Finding) (in []summit.Set[summit.SectionID]) {
			for n := range f.Sentences.All() {
				in = append(in, sectionOf(n))
			}
			return in
		},
		quotes: func(q summit.Quote) (in []summit.Set[summit.SectionID]) {
			for m := range q.Mentions.All() {
				in = append(in, sectionOf(m.Sentence))
			}
			return in
		},
		part: func(ids ...summit.SectionID) ask.Part { return ask.Part{Sections: ids} },
	}
}

func setsOf[ID summit.Element](list ...summit.Set[ID]) []summit.Set[ID] { return list }

func (t table[R, ID]) resource(b summit.Brief, name, record string) resource {
	return resource{
		name: name, record: record,
		about: "The " + name + " that the selected findings and quotes refer to, and what these lie within. Without a selection, all.",
		list:  func(s ask.Selection) (summit.Brief, error) { return t.part(t.referredTo(b, s)...).Brief(b) },
		one: func(id string) (ask.Part, bool) {
			r, ok := t.find(ID(id))
			return t.part(t.id(r)), ok
		},
	}
}

// referredTo returns the records that what is selected refers to, or all where nothing is.
func (t table[R, ID]) referredTo(b summit.Brief, s ask.Selection) []ID {
	var ids []ID
	if s.IsZero() {
		for r := range t.all {
			ids = append(ids, t.id(r))
		}
		return ids
	}
	found := map[ID]bool{}
	add := func(sets []summit.Set[ID]) {
		for _, set := range sets {
			for id := range set.All() {
				found[id] = true
			}
		}
	}
	for f := range s.Findings(b) {
		add(t.findings(f))
	}
	for q := range s.Quotes(b) {
		add(t.quotes(q))
	}
	return slices.Collect(maps.Keys(found))
}
