package ask

import (
	"iter"
	"maps"
	"slices"

	"example.com/summit"
)

// A Part is records of a brief. The zero value has none.
type Part struct {
	Findings []summit.Finding
	Quotes   []summit.QuoteID
	Actors   []summit.ActorID
	Regions  []summit.RegionID
	Topics   []summit.TopicID
	Sections []summit.SectionID

	// Sentences go by their numbers: all are there, with their sections, or none. Findings and quotes cite them.
	Sentences bool
}

// Brief returns a brief of these records of b and of all that they refer to, in the order of b.
func (p Part) Brief(b summit.Brief) (summit.Brief, error) {
	d := summit.Draft{Title: b.Title(), Date: b.Date(), Language: b.Language(), Edition: b.Edition(), Source: b.Source()}
	quotes, actors, regions, topics, sections := idsOf(p.Quotes), idsOf(p.Actors), idsOf(p.Regions), idsOf(p.Topics), idsOf(p.Sections)
	d.Findings = p.Findings
	for _, f := range d.Findings {
		quotes.add(f.Quotes)
		actors.add(f.By, f.Citing, f.Actors)
		regions.add(f.Regions)
		topics.add(f.Topics)
	}
	d.Quotes = pick(b.Quotes(), b.Quote, quotes, func(q summit.Quote) (id summit.QuoteID, needs summit.Set[summit.QuoteID]) {
		return q.ID, summit.SetOf(q.Variant)
	})
	for _, q := range d.Quotes {
		actors.add(q.By, q.About)
		regions.add(q.Regions)
		topics.add(q.Topics)
	}
	d.Actors = pick(b.Actors(), b.Actor, actors, func(a summit.Actor) (id summit.ActorID, needs summit.Set[summit.ActorID]) {
		return a.ID, a.Within
	})
	for _, a := range d.Actors {
		regions[a.Region] = true
	}
	d.Regions = pick(b.Regions(), b.Region, regions, func(r summit.Region) (id summit.RegionID, needs summit.Set[summit.RegionID]) {
		return r.ID, r.Within
	})
	d.Topics = pick(b.Topics(), b.Topic, topics, func(t summit.Topic) (id summit.TopicID, needs summit.Set[summit.TopicID]) {
		return t.ID, summit.SetOf(t.Within)
	})
	if p.Sentences {
		for s := range b.Sections() {
			sections[s.ID] = true
		}
		for _, s := range b.Sentences() {
			d.Sentences = append(d.Sentences, s)
		}
	}
	d.Sections = pick(b.Sections(), b.Section, sections, func(s summit.Section) (id summit.SectionID, needs summit.Set[summit.SectionID]) {
		return s.ID, summit.SetOf(s.Within)
	})
	return summit.New(d)
}

// ids are the IDs of records that are needed; "" is no record's.
type ids[ID summit.Element] map[ID]bool

func idsOf[ID summit.Element](list []ID) ids[ID] {
	n := make(ids[ID], len(list))
	for _, id := range list {
		n[id] = true
	}
	return n
}

func (n ids[ID]) add(sets ...summit.Set[ID]) {
	for _, set := range sets {
		for id := range set.All() {
			n[id] = true
		}
	}
}

// pick returns the records that are needed, and those that they need in turn.
func pick[R any, ID summit.Element](all iter.Seq[R], find func(ID) (R, bool), needed ids[ID], of func(R) (ID, summit.Set[ID])) []R {
	for open := slices.Collect(maps.Keys(needed)); len(open) > 0; open = open[1:] {
		r, _ := find(open[0])
		_, needs := of(r)
		for id := range needs.All() {
			if !needed[id] {
				needed[id] = true
				open = append(open, id)
			}
		}
	}
	var picked []R
	for r := range all {
		if id, _ := of(r); needed[id] {
			picked = append(picked, r)
		}
	}
	return picked
}
