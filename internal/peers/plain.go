package main

import (
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/internal/words"
)

// A scan looks at one record after the other. It is the oracle of the others.
type scan struct {
	c     *corpus
	texts []string // the statements' words, between spaces: what a search reads is prepared
	names []string // of each actor, between line ends
}

func newScan(c *corpus) *scan {
	s := &scan{c: c, texts: make([]string, len(c.draft.Findings)), names: make([]string, len(c.draft.Actors))}
	for i, f := range c.draft.Findings {
		s.texts[i] = " " + words.Key(f.Statement) + " "
	}
	for name, i := range c.names() {
		s.names[i] += "\n" + name + "\n"
	}
	return s
}

func (*scan) name() string { return "plain scan" }
func (*scan) close() error { return nil }

func (s *scan) ask(q question) (run, error) {
	d := &s.c.draft
	switch q.sort {
	case findingOf:
		return lookup(q.keys, func(key string) (id, text string, ok bool) {
			for i := range d.Findings {
				if string(d.Findings[i].ID) == key {
					f := d.Findings[i]
					return string(f.ID), f.Statement, true
				}
			}
			return "", "", false
		}), nil
	case quoteOf:
		return lookup(q.keys, func(key string) (id, text string, ok bool) {
			for i := range d.Quotes {
				if string(d.Quotes[i].ID) == key {
					r := d.Quotes[i]
					return string(r.ID), r.Text, true
				}
			}
			return "", "", false
		}), nil
	case actorNamed:
		return lookup(q.keys, func(key string) (id, text string, ok bool) {
			key = "\n" + words.Key(key) + "\n"
			i := slices.IndexFunc(s.names, func(names string) bool { return strings.Contains(names, key) })
			if i < 0 {
				return "", "", false
			}
			return string(d.Actors[i].ID), d.Actors[i].Name, true
		}), nil
	}
	pass := s.pass(q)
	return func(ids *[]string) int {
		var r reading
		for i := range d.Findings {
			if pass(i) {
				f := d.Findings[i]
				r.read(ids, string(f.ID), f.Statement)
			}
		}
		return r.done()
	}, nil
}

func (s *scan) pass(q question) func(i int) bool {
	d := &s.c.draft
	switch q.sort {
	case topicRegion:
		topics, regions := lyingWithin(s.c.topics, q.topic), lyingWithin(s.c.regions, q.region)
		return func(i int) bool { return anyIn(d.Findings[i].Topics, topics) && anyIn(d.Findings[i].Regions, regions) }
	case actorSectionKind:
		actors, sections := lyingWithin(s.c.actors, q.actor), lyingWithin(s.c.sections, q.section)
		return func(i int) bool {
			f := &d.Findings[i]
			if f.Kind != q.kind || !anyIn(f.By, actors) && !anyIn(f.Citing, actors) && !anyIn(f.Actors, actors) {
				return false
			}
			for n := range f.Sentences.All() {
				if sections[d.Sentences[n-1].Section] {
					return true
				}
			}
			return false
		}
	}
	phrase := " " + words.Key(q.words) + " "
	return func(i int) bool { return strings.Contains(s.texts[i], phrase) }
}

func lyingWithin[ID comparable](around map[ID][]ID, wide ID) map[ID]bool {
	within := map[ID]bool{}
	for id, up := range around {
		if slices.Contains(up, wide) {
			within[id] = true
		}
	}
	return within
}

func anyIn[T summit.Element](set summit.Set[T], wanted map[T]bool) bool {
	for e := range set.All() {
		if wanted[e] {
			return true
		}
	}
	return false
}

// postings are lists of findings, each sorted, by all that these count for.
type postings struct {
	topics   map[summit.TopicID][]uint32
	regions  map[summit.RegionID][]uint32
	actors   map[summit.ActorID][]uint32
	sections map[summit.SectionID][]uint32
	kinds    map[summit.Kind][]uint32
}

func newPostings(c *corpus) *postings {
	p := &postings{map[summit.TopicID][]uint32{}, map[summit.RegionID][]uint32{}, map[summit.ActorID][]uint32{}, map[summit.SectionID][]uint32{}, map[summit.Kind][]uint32{}}
	var r rolled
	for i := range c.draft.Findings {
		f := &c.draft.Findings[i]
		c.roll(&r, f)
		post(p.topics, uint32(i), r.topics...)
		post(p.regions, uint32(i), r.regions...)
		post(p.actors, uint32(i), r.actors...)
		post(p.sections, uint32(i), r.sections...)
		post(p.kinds, uint32(i), f.Kind)
	}
	return p
}

func post[ID comparable](lists map[ID][]uint32, i uint32, ids ...ID) {
	for _, id := range ids {
		lists[id] = append(lists[id], i)
	}
}

// byHand is what a programmer would write for just two questions: the
// intersection of sorted lists, each finding handed on by value.
type byHand struct {
	findings []summit.Finding
	postings *postings
}

func (byHand) name() string { return "posting lists by hand" }
func (byHand) close() error { return nil }

func (h byHand) ask(q question) (run, error) {
	var intersect func(yield func(summit.Finding) bool)
	switch q.sort {
	case topicRegion:
		intersect = func(yield func(summit.Finding) bool) {
			intersectTwo(h.postings.topics[q.topic], h.postings.regions[q.region], func(i uint32) bool { return yield(h.findings[i]) })
		}
	case actorSectionKind:
		intersect = func(yield func(summit.Finding) bool) {
			intersectThree(h.postings.actors[q.actor], h.postings.sections[q.section], h.postings.kinds[q.kind], func(i uint32) bool { return yield(h.findings[i]) })
		}
	default:
		return nil, nil
	}
	return func(ids *[]string) int {
		var r reading
		intersect(func(f summit.Finding) bool {
			r.read(ids, string(f.ID), f.Statement)
			return true
		})
		return r.done()
	}, nil
}

// sparser is how many times longer a list must be for leaping to beat stepping; measured.
const sparser = 8

func intersectTwo(a, b []uint32, yield func(uint32) bool) {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b) > sparser*len(a) {
		for _, x := range a {
			if b = leap(b, x); len(b) == 0 {
				return
			}
			if b[0] == x && !yield(x) {
				return
			}
		}
		return
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch x, y := a[i], b[j]; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			if !yield(x) {
				return
			}
			i++
			j++
		}
	}
}

func intersectThree(a, b, c []uint32, yield func(uint32) bool) {
	if len(b) < len(a) {
		a, b = b, a
	}
	if len(c) < len(a) {
		a, c = c, a
	}
	if len(c) < len(b) {
		b, c = c, b
	}
	intersectTwo(a, b, func(x uint32) bool {
		c = leap(c, x)
		return len(c) > 0 && (c[0] != x || yield(x))
	})
}

// leap returns list from the first number on that is not below x, looking in steps that double.
func leap(list []uint32, x uint32) []uint32 {
	step := 1
	for step < len(list) && list[step] < x {
		step *= 2
	}
	low, high := step/2, min(step+1, len(list))
	for low < high {
		mid := (low + high) / 2
		if list[mid] < x {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return list[low:]
}
