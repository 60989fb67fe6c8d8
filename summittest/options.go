package summittest

import (
	"slices"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
)

// Options returns options for package cmp under which briefs, drafts, records and
// sets, by themselves or anywhere in a value of the caller's, are equal exactly if
// their Equal methods say so. The order of records counts, and that of a set's elements.
//
// In what [cmp.Diff] prints, a brief that differs is shown as its draft, a record
// that differs as its fields and a set that differs as its elements; what is equal
// is shown as its String method has it. A slice of records that is nil equals an empty one. Errors about records
// are equal if they say the same.
func Options() cmp.Options {
	return cmp.Options{
		opened("Brief.Draft", summit.Brief.Draft),
		opened("fields", func(s summit.Section) section { return section(s) }), emptyIsNil[summit.Section](),
		opened("fields", func(s summit.Sentence) sentence { return sentence(s) }), emptyIsNil[summit.Sentence](),
		opened("fields", func(a summit.Actor) actor { return actor(a) }), emptyIsNil[summit.Actor](),
		opened("fields", func(r summit.Region) region { return region(r) }), emptyIsNil[summit.Region](),
		opened("fields", func(t summit.Topic) topic { return topic(t) }), emptyIsNil[summit.Topic](),
		opened("fields", func(q summit.Quote) quote { return quote(q) }), emptyIsNil[summit.Quote](),
		opened("fields", func(f summit.Finding) finding { return finding(f) }), emptyIsNil[summit.Finding](),
		elements[summit.ActorID](), elements[summit.RegionID](), elements[summit.TopicID](),
		elements[summit.QuoteID](), elements[summit.FindingID](), elements[summit.SectionID](),
		elements[summit.Phase](), elements[summit.Setting](), elements[summit.Kind](), elements[summit.Outcome](),
		elements[summit.Modality](), elements[summit.Condition](), elements[summit.Form](),
		elements[summit.ActorKind](), elements[summit.RegionKind](), elements[summit.Date](),
		elements[summit.Mention](), elements[int](), elements[string](),
		cmp.Comparer(func(x, y *summit.RecordError) bool { return x == y || x != nil && y != nil && x.Error() == y.Error() }),
	}
}

// The records without their methods: cmp looks into what has no method Equal.
type (
	section  summit.Section
	sentence summit.Sentence
	actor    summit.Actor
	region   summit.Region
	topic    summit.Topic
	quote    summit.Quote
	finding  summit.Finding
)

// opened lets cmp look into values that differ. Those that are equal it need not.
func opened[T interface{ Equal(T) bool }, R any](name string, open func(T) R) cmp.Option {
	return cmp.FilterValues(func(x, y T) bool { return !x.Equal(y) }, cmp.Transformer(name, open))
}

func elements[T summit.Element]() cmp.Option {
	return opened("elements", func(s summit.Set[T]) []T { return slices.Collect(s.All()) })
}

func emptyIsNil[R any]() cmp.Option {
	return cmp.FilterValues(func(x, y []R) bool { return len(x) == 0 && len(y) == 0 },
		cmp.Comparer(func(_, _ []R) bool { return true }))
}
