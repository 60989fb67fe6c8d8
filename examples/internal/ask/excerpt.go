package ask

import (
	"maps"
	"slices"

	"example.com/summit"
)

// Excerpt returns a brief of what is selected and of all that this refers to.
// Sentences go by their numbers: they stay, and their sections with them.
func Excerpt(b summit.Brief, s Selection) (summit.Brief, error) {
	if s.IsZero() {
		return b, nil
	}
	d := b.Draft()
	quotes, actors, regions, topics := ids[summit.QuoteID]{}, ids[summit.ActorID]{}, ids[summit.RegionID]{}, ids[summit.TopicID]{}
	for q := range s.Quotes(b) {
		quotes[q.ID] = true
	}
	d.Findings = slices.Collect(s.Findings(b))
	for _, f := range d.Findings {
		quotes.add(f.Quotes)
		actors.add(f.By, f.Citing, f.Actors)
		regions.add(f.Regions)
		topics.add(f.Topics)
	}
	d.Quotes = pick(d.Quotes, quotes, func(q summit.Quote) (id summit.QuoteID, needs summit.Set[summit.QuoteID]) {
		return q.ID, summit.SetOf(q.Variant)
	})
	for _, q := range d.Quotes {
		actors.add(q.By, q.About)
		regions.add(q.Regions)
		topics.add(q.Topics)
	}
	d.Actors = pick(d.Actors, actors, func(a summit.Actor) (id summit.ActorID, needs summit.Set[summit.ActorID]) {
		return a.ID, a.Within
	})
	for _, a := range d.Actors {
		regions[a.Region] = true
	}
	d.Regions = pick(d.Regions, regions, func(r summit.Region) (id summit.RegionID, needs summit.Set[summit.RegionID]) {
		return r.ID, r.Within
	})
	d.Topics = pick(d.Topics, topics, func(t summit.Topic) (id summit.TopicID, needs summit.Set[summit.TopicID]) {
		return t.ID, summit.SetOf(t.Within)
	})
	return summit.New(d)
}

// ids are the IDs of records that are needed; "" is no record's.
type ids[ID summit.Element] map[ID]bool

func (n ids[ID]) add(sets ...summit.Set[ID]) {
	for _, set := range sets {
		for id := range set.All() {
			n[id] = true
		}
	}
}

// pick returns the records that are needed, and those that they need in turn.
func pick[R any, ID summit.Element](records []R, needed ids[ID], of func(R) (id ID, needs summit.Set[ID])) []R {
	needs := make(map[ID]summit.Set[ID], len(records))
	for _, r := range records {
		id, set := of(r)
		needs[id] = set
	}
	for open := slices.Collect(maps.Keys(needed)); len(open) > 0; open = open[1:] {
		for id := range needs[open[0]].All() {
			if !needed[id] {
				needed[id] = true
				open = append(open, id)
			}
		}
	}
	return slices.DeleteFunc(records, func(r R) bool {
		id, _ := of(r)
		return !needed[id]
	})
}
