package main

import (
	"iter"
	"math"
	"net/url"
	"slices"

	"example.com/summit"
	"example.com/summit/locale"
)

// A ranked is a record with how many findings it has.
type ranked[ID ~string] struct {
	id       ID
	findings int
}

// busiest returns the records that have findings, those with the most first, and how many there are beyond the limit.
func busiest[ID ~string](b summit.Brief, ids iter.Seq[ID], filter func(...ID) summit.Filter, limit int) (list []ranked[ID], more int) {
	for id := range ids {
		if n := count(b.Findings(filter(id))); n > 0 {
			list = append(list, ranked[ID]{id, n})
		}
	}
	return mostOf(list, limit)
}

// mostOf returns the records with the most findings, those first that have the most, and how many there are beyond the limit.
func mostOf[ID ~string](list []ranked[ID], limit int) (most []ranked[ID], more int) {
	slices.SortStableFunc(list, func(x, y ranked[ID]) int { return y.findings - x.findings })
	most, rest := headTail(list, limit)
	return most, len(rest)
}

func holds[ID ~string](list []ranked[ID], id ID) bool {
	return slices.ContainsFunc(list, func(r ranked[ID]) bool { return r.id == id })
}

// each returns an iterator over what of makes of the records.
func each[R, V any](records iter.Seq[R], of func(R) V) iter.Seq[V] {
	return func(yield func(V) bool) {
		for r := range records {
			if !yield(of(r)) {
				return
			}
		}
	}
}

// listPage returns the address of the page that lists what parameters, names and values in turn, select.
func listPage(page string, parameters ...string) string {
	values := url.Values{}
	for pair := range slices.Chunk(parameters, 2) {
		values.Add(pair[0], pair[1])
	}
	return page + "?" + values.Encode()
}

// recordPage returns the address of the page of a record.
func recordPage[ID ~string](of string, id ID) string { return of + "/" + string(id) + ".html" }

// notShown returns the line that says how many records a picture has no room for, if there are any.
func notShown(l locale.Locale, label string, n int, noun locale.Noun, href string) []link {
	if n == 0 {
		return nil
	}
	return []link{{Text: l.Labelled(label, l.Count(n, noun)), Href: href}}
}

func actorIDs(b summit.Brief) iter.Seq[summit.ActorID] {
	return each(b.Actors(), func(a summit.Actor) summit.ActorID { return a.ID })
}

// tenths rounds a length, so that what is written stays short.
func tenths(length float64) float64 { return math.Round(10*length) / 10 }
