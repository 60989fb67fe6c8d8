package main

import (
	"fmt"
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/judge"
)

type actorJSON struct {
	Actor    summit.Actor `json:"actor"`
	Within   []nameJSON   `json:"within"`
	Has      []nameJSON   `json:"has"`
	HasTotal int          `json:"hasTotal"`
	Says     countsJSON   `json:"says"`
	From     countsJSON   `json:"from"`
	Involved countsJSON   `json:"involved"`
}

type nameJSON struct {
	ID   summit.ActorID `json:"id"`
	Name string         `json:"name"`
}

type countsJSON struct {
	Findings int `json:"findings"`
	Quotes   int `json:"quotes"`
}

func (s *service) actorTool() tool {
	named := closed([]string{"id", "name"}, object{"id": ref("id"), "name": text("")})
	counts := func(description string) object {
		o := closed([]string{"findings", "quotes"}, object{"findings": count("How many findings."), "quotes": count("How many quotes.")})
		o["description"] = description
		return o
	}
	return tool{
		name: "actor", title: "Actor",
		description: "Who an actor of the brief is: names, role, what the actor speaks from, who speaks from the actor, and how much the brief has by and about them. What they say is asked of findings and quotes.",
		required:    []string{"name"},
		input:       object{"name": fragment("The actor's ID, or a name or alias in any case.")},
		output: s.defs.answer([]string{"actor", "within", "has", "hasTotal", "says", "from", "involved"}, object{
			"actor": ref("actor"), "within": listOf(named, "The offices, bodies, states or groups that the actor speaks from, directly or through others."),
			"has":      listOf(named, fmt.Sprintf("Who speaks from the actor, directly or through others; the first %d.", maxLimit)),
			"hasTotal": count("How many there are of these."),
			"says":     counts("What the actor says: argument by."), "from": counts("What the actor says, or one that speaks from it: argument from."),
			"involved": counts("What has to do with the actor: argument actor."),
		}),
		answer: func(a *arguments) (any, string, error) {
			name, err := a.text("name")
			if err != nil {
				return nil, "", err
			}
			if err := a.done(); err != nil {
				return nil, "", err
			}
			id, ok := s.vocabulary("actor").Find(name)
			if !ok {
				return nil, "", wrong("name", name, s.vocabulary("actor").Unknown(name))
			}
			actor, _ := s.brief.Actor(summit.ActorID(id))
			doc := s.actor(actor)
			return doc, doc.lines(), nil
		},
	}
}

func (s *service) actor(a summit.Actor) actorJSON {
	doc := actorJSON{Actor: a, Within: []nameJSON{}, Has: []nameJSON{}}
	for _, id := range judge.Around(s.brief, a.ID)[1:] {
		doc.Within = append(doc.Within, nameJSON{id, s.locale.Actor(id)})
	}
	for other := range s.brief.Actors() {
		if other.ID == a.ID || !slices.Contains(judge.Around(s.brief, other.ID), a.ID) {
			continue
		}
		if doc.HasTotal++; doc.HasTotal <= maxLimit {
			doc.Has = append(doc.Has, nameJSON{other.ID, other.Name})
		}
	}
	counts := func(f summit.Filter) (c countsJSON) {
		for range s.brief.Findings(f) {
			c.Findings++
		}
		for range s.brief.Quotes(f) {
			c.Quotes++
		}
		return c
	}
	doc.Says, doc.From, doc.Involved = counts(summit.By(a.ID)), counts(summit.From(a.ID)), counts(summit.Involving(a.ID))
	return doc
}

func (a actorJSON) lines() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s, actor %s)\n", a.Actor.Name, a.Actor.Kind, a.Actor.ID)
	list := func(label string, names []nameJSON) {
		for i, n := range names {
			if i == 0 {
				fmt.Fprintf(&b, "%s: ", label)
			} else {
				b.WriteString("; ")
			}
			fmt.Fprintf(&b, "%s (%s)", n.Name, n.ID)
		}
		if len(names) > 0 {
			b.WriteString("\n")
		}
	}
	if a.Actor.Role != "" {
		fmt.Fprintf(&b, "Role, by the brief: %s\n", a.Actor.Role)
	}
	list("Speaks from", a.Within)
	list("Has", a.Has)
	if more := a.HasTotal - len(a.Has); more > 0 {
		fmt.Fprintf(&b, "and %d more\n", more)
	}
	for _, c := range []struct {
		what string
		countsJSON
	}{{"says", a.Says}, {"says, with who speaks from it", a.From}, {"is involved in", a.Involved}} {
		fmt.Fprintf(&b, "%s: %d findings, %d quotes\n", c.what, c.Findings, c.Quotes)
	}
	return b.String()
}
