package main

import (
	"fmt"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

type actorJSON struct {
	Actor    summit.Actor `json:"actor"`
	Within   []nameJSON   `json:"within"`
	Has      []nameJSON   `json:"has"`
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
		input:       object{"name": text("The actor's ID, or a name or alias in any case.")},
		output: s.defs.answer([]string{"actor", "within", "has", "says", "from", "involved"}, object{
			"actor": ref("actor"), "within": listOf(named, "The offices, bodies, states or groups that the actor speaks from."),
			"has":  listOf(named, "Who speaks from the actor."),
			"says": counts("What the actor says: argument by."), "from": counts("What the actor says, or one that speaks from it: argument from."),
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
				return nil, "", fmt.Errorf("name: %q is %w", abridged(name), s.vocabulary("actor").Unknown(name))
			}
			actor, _ := s.brief.Actor(summit.ActorID(id))
			doc := s.actor(actor)
			return doc, doc.lines(), nil
		},
	}
}

func (s *service) actor(a summit.Actor) actorJSON {
	doc := actorJSON{Actor: a, Within: []nameJSON{}, Has: []nameJSON{}}
	for id := range a.Within.All() {
		doc.Within = append(doc.Within, nameJSON{id, s.locale.Actor(id)})
	}
	for other := range s.brief.Actors() {
		if other.Within.Has(a.ID) {
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
	for _, c := range []struct {
		what string
		countsJSON
	}{{"says", a.Says}, {"says, with who speaks from it", a.From}, {"is involved in", a.Involved}} {
		fmt.Fprintf(&b, "%s: %d findings, %d quotes\n", c.what, c.Findings, c.Quotes)
	}
	return b.String()
}

type citeJSON struct {
	Source    summit.Source  `json:"source"`
	Findings  []findingJSON  `json:"findings"`
	Quotes    []quoteJSON    `json:"quotes"`
	Sentences []sentenceJSON `json:"sentences"`
}

type sentenceJSON struct {
	Number  int              `json:"number"`
	Section summit.SectionID `json:"section"`
	Title   string           `json:"title"`
	Start   int              `json:"start"`
	End     int              `json:"end"`
}

func (s *service) citeTool() tool {
	return tool{
		name: "cite", title: "Cite",
		description: "Where findings and quotes stand in the source, by their IDs: section, sentence, and byte span, beside what must be said with them. The sentences themselves are not here; whoever holds the source can look them up.",
		required:    []string{"ids"},
		input:       object{"ids": object{"type": "array", "minItems": 1, "maxItems": maxValues, "items": object{"type": "string"}, "description": "IDs of findings, as in \"arms-control/no-new-pact\", and of quotes, as in \"root-causes\"."}},
		output: s.defs.answer([]string{"source", "findings", "quotes", "sentences"}, object{
			"source":   ref("source"),
			"findings": listOf(findingSchema(), "The findings among them."), "quotes": listOf(quoteSchema(), "The quotes among them."),
			"sentences": listOf(closed([]string{"number", "section", "title", "start", "end"}, object{
				"number": count("The sentence's number, from 1."), "section": ref("idOrNone"), "title": text("The section's title."),
				"start": count("Byte offset of its first byte in the source."), "end": count("Byte offset after its last byte."),
			}), "The sentences that they cite, each once, in the order of the source."),
		}),
		answer: s.cite,
	}
}

func (s *service) cite(a *arguments) (any, string, error) {
	ids, err := a.strings("ids")
	if err != nil {
		return nil, "", err
	}
	if err := a.done(); err != nil {
		return nil, "", err
	}
	if len(ids) == 0 {
		return nil, "", fmt.Errorf("ids: at least one is needed")
	}
	var findings []summit.Finding
	var quotes []summit.Quote
	cited := map[int]bool{}
	for _, id := range ids {
		f, isFinding := s.brief.Finding(summit.FindingID(id))
		q, isQuote := s.brief.Quote(summit.QuoteID(id))
		if !isFinding && !isQuote {
			return nil, "", fmt.Errorf("ids: %q is %w", abridged(id), s.unknownID(id))
		}
		if isFinding {
			findings = append(findings, f)
			for n := range f.Sentences.All() {
				cited[n] = true
			}
		}
		if isQuote {
			quotes = append(quotes, q)
			for m := range q.Mentions.All() {
				cited[m.Sentence] = true
			}
		}
	}
	doc := citeJSON{Source: s.brief.Source(), Sentences: []sentenceJSON{}}
	var lines, more string
	doc.Findings, lines = s.findingsOf(findings)
	doc.Quotes, more = s.quotesOf(quotes)
	lines += more
	for n, sentence := range s.brief.Sentences() {
		if cited[n] {
			doc.Sentences = append(doc.Sentences, sentenceJSON{n, sentence.Section, s.locale.Section(sentence.Section), sentence.Start, sentence.End})
			lines += fmt.Sprintf("Sentence %d: %s, bytes %d-%d of the source\n", n, s.locale.Section(sentence.Section), sentence.Start, sentence.End)
		}
	}
	return doc, lines, nil
}

// unknownID suggests findings and quotes.
func (s *service) unknownID(id string) *ask.UnknownError {
	err := s.quoteIDs.Unknown(id)
	err.Nearest = append(s.findingIDs.Nearest(id), err.Nearest...)
	err.Hint = ""
	return err
}
