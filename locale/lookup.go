package locale

import (
	"iter"
	"sync"

	"example.com/summit"
	"example.com/summit/internal/words"
)

// A nameIndex finds records by their names.
type nameIndex struct {
	once                sync.Once
	actors              map[string]summit.ActorID
	regions, ownRegions map[string]summit.RegionID
}

// ActorNamed returns the actor that has this name in the reader's language or, where none has, the one that
// [summit.Brief.ActorNamed] finds. Case, diacritics and the points of Arabic don't count. ok is false where there is
// none, and where several actors share the name.
func (l Locale) ActorNamed(name string) (a summit.Actor, ok bool) {
	d := l.data()
	id, known := d.built().actors[words.Key(name)]
	if !known {
		return d.brief.ActorNamed(name)
	}
	return d.brief.Actor(id)
}

// RegionNamed returns the region that has this name in the reader's language or, where none has, in the brief.
// Names are compared as by [Locale.ActorNamed]. ok is false where there is none, and where several regions share the name.
func (l Locale) RegionNamed(name string) (r summit.Region, ok bool) {
	d := l.data()
	key := words.Key(name)
	id, known := d.built().regions[key]
	if !known {
		id = d.index.ownRegions[key]
	}
	return d.brief.Region(id)
}

func (d *data) built() *nameIndex {
	d.index.once.Do(func() {
		d.index.actors = byName(d.brief.Actors(), func(a summit.Actor) (summit.ActorID, string) { return a.ID, d.actor(a) })
		d.index.regions = byName(d.brief.Regions(), func(r summit.Region) (summit.RegionID, string) { return r.ID, d.region(r) })
		d.index.ownRegions = byName(d.brief.Regions(), func(r summit.Region) (summit.RegionID, string) { return r.ID, r.Name })
	})
	return &d.index
}

// byName returns the IDs of records by the keys of their names, and "", which no record has, where several share one.
func byName[R any, ID ~string](records iter.Seq[R], name func(R) (ID, string)) map[string]ID {
	ids := make(map[string]ID)
	for r := range records {
		id, name := name(r)
		key := words.Key(name)
		if _, taken := ids[key]; taken {
			id = ""
		}
		if key != "" {
			ids[key] = id
		}
	}
	return ids
}
