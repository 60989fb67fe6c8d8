package main

import (
	"slices"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

// A resource is what the API has under one name: the records of one kind, or the brief.
type resource struct {
	name       string          // "findings"
	record     string          // "finding"; "" of the brief
	about      string          // what the list has, for the description
	parameters []ask.Parameter // that select from the list
	list       func(ask.Selection) (summit.Brief, error)
	one        func(id string) (ask.Part, bool) // nil of the brief
	known      ask.Vocabulary                   // the IDs of the records
}

func (res resource) path() string { return apiPath + res.name }

func (res resource) recordPath() string { return apiPath + res.name + "/{id}" }

func (res resource) address() address { return address{res.path(), res.parameters, true} }

// resourcesOf returns the resources of a brief, and which of the parameters goes with which.
func resourcesOf(b summit.Brief, parameters []ask.Parameter) []resource {
	resources := []resource{
		{
			name: "brief", about: "The whole brief.",
			list: func(ask.Selection) (summit.Brief, error) { return b, nil },
		},
		{
			name: "findings", record: "finding", parameters: those(parameters, ask.Parameter.ForFindings),
			about: "The findings that are selected, and all that they refer to.",
			list:  func(s ask.Selection) (summit.Brief, error) { return ask.Excerpt(b, s.OnlyFindings()) },
			one: func(id string) (ask.Part, bool) {
				f, ok := b.Finding(summit.FindingID(id))
				return ask.Part{Findings: []summit.Finding{f}, Sentences: true}, ok
			},
		},
		{
			name: "quotes", record: "quote", parameters: those(parameters, ask.Parameter.ForQuotes),
			about: "The quotes that are selected, and all that they refer to.",
			list:  func(s ask.Selection) (summit.Brief, error) { return ask.Excerpt(b, s.OnlyQuotes()) },
			one: func(id string) (ask.Part, bool) {
				q, ok := b.Quote(summit.QuoteID(id))
				return ask.Part{Quotes: []summit.QuoteID{q.ID}, Sentences: true}, ok
			},
		},
		actorTable(b).resource(b, "actors", "actor"),
		regionTable(b).resource(b, "regions", "region"),
		topicTable(b).resource(b, "topics", "topic"),
		sectionTable(b).resource(b, "sections", "section"),
	}
	for i := range resources {
		res := &resources[i]
		if res.one != nil && res.parameters == nil {
			res.parameters = those(those(parameters, ask.Parameter.ForFindings), ask.Parameter.ForQuotes)
		}
		res.known = knownIDs(b, parameters, res.record)
	}
	return resources
}

func those(parameters []ask.Parameter, are func(ask.Parameter) bool) []ask.Parameter {
	return slices.DeleteFunc(slices.Clone(parameters), func(p ask.Parameter) bool { return !are(p) })
}

// knownIDs returns the IDs of the records of one kind. For most, a parameter has them, with other names that they go by.
func knownIDs(b summit.Brief, parameters []ask.Parameter, record string) ask.Vocabulary {
	if record == "finding" {
		var ids []string
		for f := range b.Findings() {
			ids = append(ids, string(f.ID))
		}
		return ask.NewVocabulary(ids...)
	}
	for _, p := range parameters {
		if p.Name == record {
			return p.Values
		}
	}
	return ask.Vocabulary{}
}
