package main

import (
	"errors"
	"fmt"

	"example.com/summit"
)

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
		return nil, "", errors.New("ids: at least one is needed")
	}
	var findings []summit.Finding
	var quotes []summit.Quote
	cited, seen := map[int]bool{}, map[string]bool{}
	for _, named := range ids {
		id, ok := s.recordIDs.Find(named)
		if !ok {
			return nil, "", wrong("ids", named, s.recordIDs.Unknown(named))
		}
		if seen[id] {
			continue
		}
		seen[id] = true
		f, isFinding := s.brief.Finding(summit.FindingID(id))
		q, isQuote := s.brief.Quote(summit.QuoteID(id))
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
			place := joined(s.locale.Section(sentence.Section), fmt.Sprintf("bytes %d-%d", sentence.Start, sentence.End))
			lines += fmt.Sprintf("Sentence %d: %s\n", n, place)
		}
	}
	if doc.Source != (summit.Source{}) {
		lines += fmt.Sprintf("The source: %v\n", doc.Source)
	}
	return doc, lines, nil
}
