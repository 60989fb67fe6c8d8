package summittest_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/summittest"
)

// eachField calls do for each field that there is, by reflection, so that none can be forgotten:
// those of a draft and its source, and of the records in its slices. Then at is the slice's place in Draft, else -1.
func eachField(do func(record, field string, typ reflect.Type, at int)) {
	draft := reflect.TypeFor[summit.Draft]()
	for i := range draft.NumField() {
		f := draft.Field(i)
		switch f.Type.Kind() {
		case reflect.Slice:
			record := strings.ToLower(strings.TrimSuffix(f.Name, "s"))
			for inner := range f.Type.Elem().Fields() {
				do(record, inner.Name, inner.Type, i)
			}
		case reflect.Struct:
			for inner := range f.Type.Fields() {
				do("draft", f.Name+"."+inner.Name, inner.Type, -1)
			}
		default:
			do("draft", f.Name, f.Type, -1)
		}
	}
}

// A changed is a brief that differs from another in one field of one record.
type changed struct {
	record, id, field string
	brief             summit.Brief
}

// changeEveryField returns briefs in which one field is changed, up to three for every
// field of which d has a record that can take it.
func changeEveryField(t *testing.T, d summit.Draft) (all []changed) {
	t.Helper()
	done := make(map[string]bool)
	base, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	eachField(func(record, field string, _ reflect.Type, at int) {
		n := 1
		if at >= 0 {
			n = reflect.ValueOf(d).Field(at).Len()
		}
		for i := 0; i < n && !done[record+" "+field]; i++ {
			for k, accepted := 0, 0; accepted < 3; k++ {
				draft := base.Draft()
				r := reflect.ValueOf(&draft).Elem()
				id := ""
				if at >= 0 {
					r = r.Field(at).Index(i)
					if f := r.FieldByName("ID"); f.IsValid() {
						id = f.String()
					}
				}
				v := r
				for name := range strings.SplitSeq(field, ".") {
					v = v.FieldByName(name)
				}
				values := otherValues(d, v)
				if k == len(values) {
					break
				}
				v.Set(values[k])
				if b, err := summit.New(draft); err == nil {
					all = append(all, changed{record, id, field, b})
					done[record+" "+field] = true
					accepted++
				}
			}
		}
	})
	return all
}

// otherValues returns values that a field may take instead of v; not all of them are valid.
func otherValues(d summit.Draft, v reflect.Value) (values []reflect.Value) {
	switch set := v.Interface().(type) {
	case summit.Set[summit.ActorID]:
		return otherSets(set, ids(d.Actors, func(a summit.Actor) summit.ActorID { return a.ID })...)
	case summit.Set[summit.RegionID]:
		return otherSets(set, ids(d.Regions, func(r summit.Region) summit.RegionID { return r.ID })...)
	case summit.Set[summit.TopicID]:
		return otherSets(set, ids(d.Topics, func(t summit.Topic) summit.TopicID { return t.ID })...)
	case summit.Set[summit.QuoteID]:
		return otherSets(set, ids(d.Quotes, func(q summit.Quote) summit.QuoteID { return q.ID })...)
	case summit.Set[summit.Phase]:
		return otherSets(set, summit.PhaseAfter)
	case summit.Set[summit.Setting]:
		return otherSets(set, summit.SettingPrivate)
	case summit.Set[string]:
		return otherSets(set, "another name")
	case summit.Set[int]:
		return otherSets(set, len(d.Sentences))
	case summit.Set[summit.Mention]:
		values = otherSets(set)
		if mentions := slices.Collect(set.All()); len(mentions) > 0 {
			mentions[0].Cue += "x"
			values = append(values, reflect.ValueOf(summit.SetOf(mentions...)))
		}
		return values
	}
	switch v.Kind() {
	case reflect.Bool:
		return []reflect.Value{reflect.ValueOf(!v.Bool())}
	case reflect.Int:
		return []reflect.Value{reflect.ValueOf(int(v.Int()) - 1), reflect.ValueOf(int(v.Int()) + 1)}
	}
	texts := []string{"", "another", v.String() + "x", "2022", "fr", "UA", strings.Repeat("0a", 32),
		"event", "forecast", "outcome", "agreed", "deferred", "probable", "possible", "open", "counterfactual", "direct", "scare", "body", "group", "city", "sea"}
	texts = append(texts, string(d.Regions[0].ID), string(d.Sections[0].ID), string(d.Topics[0].ID), string(d.Quotes[0].ID))
	for _, text := range texts {
		if text != v.String() {
			values = append(values, reflect.ValueOf(text).Convert(v.Type()))
		}
	}
	return values
}

// otherSets returns s without its last element, with one of the first others, and in another order.
func otherSets[T summit.Element](s summit.Set[T], others ...T) (sets []reflect.Value) {
	elems := slices.Collect(s.All())
	more := [][]T{}
	if len(elems) > 0 {
		more = append(more, elems[:len(elems)-1])
	}
	if len(elems) > 1 {
		reversed := slices.Clone(elems)
		slices.Reverse(reversed)
		more = append(more, reversed)
	}
	for _, other := range others[:min(len(others), 3)] {
		if !s.Has(other) {
			more = append(more, append(slices.Clone(elems), other))
		}
	}
	for _, m := range more {
		sets = append(sets, reflect.ValueOf(summit.SetOf(m...)))
	}
	return sets
}

func ids[R any, ID ~string](records []R, id func(R) ID) []ID {
	all := make([]ID, len(records))
	for i, r := range records {
		all[i] = id(r)
	}
	return all
}

// onChanges calls test with random briefs and, of each, ones in which one field is
// changed, and checks that there was such a change for every field.
func onChanges(t *testing.T, test func(t *testing.T, b summit.Brief, c changed)) {
	everywhere := make(map[string]bool)
	for seed := range uint64(3) {
		b := withSpares(t, summittest.RandomBrief(seed, 16))
		for _, c := range changeEveryField(t, b.Draft()) {
			everywhere[c.record+" "+c.field] = true
			test(t, b, c)
		}
	}
	eachField(func(record, field string, _ reflect.Type, _ int) {
		if !everywhere[record+" "+field] {
			t.Errorf("%s %s was not changed in any brief", record, field)
		}
	})
}

// withSpares returns b with records that no other refers to, so that their IDs can change.
func withSpares(t *testing.T, b summit.Brief) summit.Brief {
	d := b.Draft()
	d.Sections = append(d.Sections, summit.Section{ID: "spare", Title: "Spare"})
	d.Actors = append(d.Actors, summit.Actor{ID: "spare", Name: "Spare", Kind: summit.ActorKindGroup})
	d.Regions = append(d.Regions, summit.Region{ID: "spare", Name: "Spare", Kind: summit.RegionKindSea})
	d.Topics = append(d.Topics, summit.Topic{ID: "spare", Name: "Spare"})
	d.Quotes = append(d.Quotes, summit.Quote{ID: "spare", Text: "spare", Form: summit.FormScare})
	return briefOf(t, d)
}
