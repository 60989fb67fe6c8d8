package ask

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/summittest"
)

func TestPart(t *testing.T) {
	b := summit.Anchorage()
	finding, _ := b.Finding("arms-control/no-new-pact")
	for _, test := range []struct {
		name string
		part Part
		want []string
	}{
		{"nothing", Part{}, nil},
		{"what is not there", Part{Actors: []summit.ActorID{"nobody", ""}}, nil},
		{"an actor, what it lies within and their regions", Part{Actors: []summit.ActorID{summit.ActorZakharova}}, []string{
			"actor zakharova", "actor russia", "actor russian-foreign-ministry", "region world", "region europe", "region russia"}},
		{"a section in its chapter", Part{Sections: []summit.SectionID{summit.SectionArmsControl}}, []string{
			"section military", "section arms-control"}},
		{"a quote and its fuller wording", Part{Quotes: []summit.QuoteID{summit.QuoteGreatProgress}, Sentences: true}, []string{
			"quote great-progress", "quote great-progress-today", "actor trump", "actor putin", "actor united-states", "actor russia",
			"region world", "region europe", "region united-states", "region russia", "topic summit", "topic remarks", "topic results",
			"32 sections", "133 sentences"}},
		{"a finding", Part{Findings: []summit.Finding{finding}, Sentences: true}, []string{
			"finding arms-control/no-new-pact", "topic summit", "topic results", "topic security", "topic arms-control",
			"32 sections", "133 sentences"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := test.part.Brief(b)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, namesOf(got)); diff != "" {
				t.Errorf("other records (-want +got)\n%s", diff)
			}
		})
	}
}

// A part of all records is the brief.
func TestPartOfAll(t *testing.T) {
	b := summit.Anchorage()
	all := Part{Findings: slices.Collect(b.Findings()), Sentences: true}
	for q := range b.Quotes() {
		all.Quotes = append(all.Quotes, q.ID)
	}
	for a := range b.Actors() {
		all.Actors = append(all.Actors, a.ID)
	}
	for r := range b.Regions() {
		all.Regions = append(all.Regions, r.ID)
	}
	for topic := range b.Topics() {
		all.Topics = append(all.Topics, topic.ID)
	}
	got, err := all.Brief(b)
	if err != nil {
		t.Fatal(err)
	}
	if !got.Equal(b) {
		t.Errorf("it is another (-want +got)\n%s", summittest.Diff(b, got))
	}
}

// namesOf names all records of a brief: sections one by one where there are no sentences.
func namesOf(b summit.Brief) []string {
	var names []string
	add := func(kind string, id any) { names = append(names, fmt.Sprint(kind, " ", id)) }
	d := b.Draft()
	for _, f := range d.Findings {
		add("finding", f.ID)
	}
	for _, q := range d.Quotes {
		add("quote", q.ID)
	}
	for _, a := range d.Actors {
		add("actor", a.ID)
	}
	for _, r := range d.Regions {
		add("region", r.ID)
	}
	for _, t := range d.Topics {
		add("topic", t.ID)
	}
	if len(d.Sentences) > 0 {
		return append(names, fmt.Sprint(len(d.Sections), " sections"), fmt.Sprint(len(d.Sentences), " sentences"))
	}
	for _, s := range d.Sections {
		add("section", s.ID)
	}
	return names
}
