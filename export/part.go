package export

import (
	"iter"

	"example.com/summit"
)

// A part of a brief is the findings and quotes that pass filters, and all that
// these refer to. Its methods give what the brief's give, of the part only.
type part struct {
	summit.Brief
	filters []summit.FindingFilter

	// What the part has; nil: everything.
	quotes  map[summit.QuoteID]bool
	actors  map[summit.ActorID]bool
	regions map[summit.RegionID]bool
	topics  map[summit.TopicID]bool
}

// partOf returns the findings that pass every filter, the quotes that these
// give and those that they are variants of, the quotes that pass if all filters are for quotes
// as well, and the actors, regions and topics that all of these refer to or lie within. Sections and sentences stay whole.
func partOf(b summit.Brief, filters []summit.FindingFilter) part {
	p := part{Brief: b}
	var forQuotes []summit.QuoteFilter
	for _, f := range filters {
		if f == nil {
			continue
		}
		p.filters = append(p.filters, f)
		if q, ok := f.(summit.QuoteFilter); ok {
			forQuotes = append(forQuotes, q)
		}
	}
	if len(p.filters) == 0 {
		return p
	}
	p.quotes, p.actors, p.regions, p.topics = map[summit.QuoteID]bool{}, map[summit.ActorID]bool{}, map[summit.RegionID]bool{}, map[summit.TopicID]bool{}
	for f := range p.Findings() {
		need(p.quotes, f.Quotes, b.Quote, func(q summit.Quote) summit.Set[summit.QuoteID] { return single(q.Variant) })
		p.refer(f.Topics, f.Regions, f.By, f.Citing, f.Actors)
	}
	if len(forQuotes) == len(p.filters) {
		for q := range b.Quotes(forQuotes...) {
			need(p.quotes, summit.SetOf(q.ID), b.Quote, func(q summit.Quote) summit.Set[summit.QuoteID] { return single(q.Variant) })
		}
	}
	for q := range p.Quotes() {
		p.refer(q.Topics, q.Regions, q.By, q.About)
	}
	return p
}

// refer adds what a record refers to, and what that lies within.
func (p *part) refer(topics summit.Set[summit.TopicID], regions summit.Set[summit.RegionID], actors ...summit.Set[summit.ActorID]) {
	need(p.topics, topics, p.Topic, func(t summit.Topic) summit.Set[summit.TopicID] { return single(t.Within) })
	for _, set := range actors {
		need(p.actors, set, p.Actor, func(a summit.Actor) summit.Set[summit.ActorID] {
			p.region(single(a.Region))
			return a.Within
		})
	}
	p.region(regions)
}

func (p *part) region(regions summit.Set[summit.RegionID]) {
	need(p.regions, regions, p.Region, func(r summit.Region) summit.Set[summit.RegionID] { return r.Within })
}

// need adds IDs to those that are needed, and all that the records behind them need in turn.
func need[ID summit.Element, R any](needed map[ID]bool, ids summit.Set[ID], record func(ID) (R, bool), needs func(R) summit.Set[ID]) {
	var open []ID
	add := func(ids summit.Set[ID]) {
		for id := range ids.All() {
			if !needed[id] {
				needed[id] = true
				open = append(open, id)
			}
		}
	}
	for add(ids); len(open) > 0; {
		id := open[len(open)-1]
		open = open[:len(open)-1]
		if r, ok := record(id); ok {
			add(needs(r))
		}
	}
}

// single is the set of one ID, or of none where it is "".
func single[ID ~string](id ID) (s summit.Set[ID]) {
	if id != "" {
		s = summit.SetOf(id)
	}
	return s
}

func (p part) Findings() iter.Seq[summit.Finding] { return p.Brief.Findings(p.filters...) }
func (p part) Quotes() iter.Seq[summit.Quote] {
	return kept(p.Brief.Quotes(), p.quotes, func(q summit.Quote) summit.QuoteID { return q.ID })
}
func (p part) Actors() iter.Seq[summit.Actor] {
	return kept(p.Brief.Actors(), p.actors, func(a summit.Actor) summit.ActorID { return a.ID })
}
func (p part) Regions() iter.Seq[summit.Region] {
	return kept(p.Brief.Regions(), p.regions, func(r summit.Region) summit.RegionID { return r.ID })
}
func (p part) Topics() iter.Seq[summit.Topic] {
	return kept(p.Brief.Topics(), p.topics, func(t summit.Topic) summit.TopicID { return t.ID })
}

// kept gives the records that are among those kept, or all if kept is nil.
func kept[R any, ID comparable](records iter.Seq[R], kept map[ID]bool, id func(R) ID) iter.Seq[R] {
	if kept == nil {
		return records
	}
	return func(yield func(R) bool) {
		for r := range records {
			if kept[id(r)] && !yield(r) {
				return
			}
		}
	}
}
