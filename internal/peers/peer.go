package main

import (
	"fmt"
	"slices"
	"strings"

	"example.com/summit"
)

// A run asks a question and reads all results. It returns how many there were
// and, where ids is not nil, appends their IDs.
type run func(ids *[]string) int

// A peer holds a corpus in its own way.
type peer interface {
	name() string
	// ask prepares a question; nil where the peer has no means for it.
	ask(question) (run, error)
	close() error
}

// withBelow returns p and, where it has one, the layer below it, which is asked the same.
func withBelow(p peer) []peer {
	if layered, ok := p.(interface{ below() peer }); ok {
		return []peer{p, layered.below()}
	}
	return []peer{p}
}

// ours is the peer that all others are compared with.
type ours struct{ brief summit.Brief }

func (ours) name() string { return "summit" }
func (ours) close() error { return nil }

func (o ours) ask(q question) (run, error) {
	b := o.brief
	switch q.sort {
	case findingOf:
		return lookup(q.keys, func(key string) (id, text string, ok bool) {
			f, ok := b.Finding(summit.FindingID(key))
			return string(f.ID), f.Statement, ok
		}), nil
	case quoteOf:
		return lookup(q.keys, func(key string) (id, text string, ok bool) {
			r, ok := b.Quote(summit.QuoteID(key))
			return string(r.ID), r.Text, ok
		}), nil
	case actorNamed:
		return lookup(q.keys, func(key string) (id, text string, ok bool) {
			a, ok := b.ActorNamed(key)
			return string(a.ID), a.Name, ok
		}), nil
	}
	// Filters are made anew each time and where they are used, as callers do.
	switch q.sort {
	case topicRegion:
		return func(ids *[]string) int {
			var r reading
			for f := range b.Findings(summit.On(q.topic), summit.In(q.region)) {
				r.read(ids, string(f.ID), f.Statement)
			}
			return r.done()
		}, nil
	case actorSectionKind:
		return func(ids *[]string) int {
			var r reading
			for f := range b.Findings(summit.Involving(q.actor), summit.Under(q.section), summit.OfKind(q.kind)) {
				r.read(ids, string(f.ID), f.Statement)
			}
			return r.done()
		}, nil
	}
	return func(ids *[]string) int {
		var r reading
		for f := range b.Findings(summit.Containing(q.words)) {
			r.read(ids, string(f.ID), f.Statement)
		}
		return r.done()
	}, nil
}

// filters are those of a question.
func filters(q question) []summit.FindingFilter {
	switch q.sort {
	case topicRegion:
		return []summit.FindingFilter{summit.On(q.topic), summit.In(q.region)}
	case actorSectionKind:
		return []summit.FindingFilter{summit.Involving(q.actor), summit.Under(q.section), summit.OfKind(q.kind)}
	}
	return []summit.FindingFilter{summit.Containing(q.words)}
}

func lookup(keys []string, find func(string) (id, text string, ok bool)) run {
	return func(ids *[]string) int {
		var r reading
		for _, key := range keys {
			if id, text, ok := find(key); ok {
				r.read(ids, id, text)
			}
		}
		return r.done()
	}
}

// A reading reads results, so that the compiler can't leave them out.
type reading struct{ results, bytes int }

func (r *reading) read(ids *[]string, id, text string) {
	r.results++
	r.bytes += len(id) + len(text)
	if ids != nil {
		*ids = append(*ids, id)
	}
}

// done returns how many results were read.
func (r *reading) done() int {
	if r.bytes < 0 {
		panic("texts of less than nothing")
	}
	return r.results
}

// check asks p and compares its answer with that of the oracle. Some peers
// have an order of their own; only summit's is compared.
func check(p peer, q question, want []string) (run, error) {
	ask, err := p.ask(q)
	if ask == nil || err != nil {
		return nil, err
	}
	var got []string
	if n := ask(&got); n != len(got) {
		return nil, fmt.Errorf("%s: %s: %d results, %d IDs", p.name(), q.name, n, len(got))
	}
	if _, ordered := p.(ours); !ordered {
		want = slices.Clone(want)
		slices.Sort(want)
		slices.Sort(got)
	}
	if !slices.Equal(got, want) {
		return nil, fmt.Errorf("%s: %s (%s): %d results, but a plain scan finds %d, or others: %s", p.name(), q.name, q.words, len(got), len(want), firstDifference(got, want))
	}
	return ask, nil
}

func firstDifference(got, want []string) string {
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			return "it lacks " + want[i]
		case i >= len(want):
			return "it has " + got[i]
		case got[i] != want[i]:
			return strings.Join([]string{got[i], "instead of", want[i]}, " ")
		}
	}
	return "none"
}
