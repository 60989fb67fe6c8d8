package main

import (
	"example.com/summit/examples/internal/ask"
)

type findingsJSON struct {
	pageJSON
	Findings []findingJSON `json:"findings"`
}

type quotesJSON struct {
	pageJSON
	Quotes []quoteJSON `json:"quotes"`
}

func (s *service) findingsTool() tool {
	return tool{
		name: "findings", title: "Findings",
		description: "Findings of the brief, in its order: each is one claim, with whose claim it is, how sure it sounds and what it hangs on. " +
			"Values of one argument are alternatives; all arguments must hold; without any, all findings. " +
			"A claim is never to be passed on as fact: name its voice, and keep its hedge and condition.",
		input: pageInput(s.queryInput(ask.Parameter.ForFindings)),
		output: s.defs.answer([]string{"total", "offset", "findings"}, paged(object{
			"findings": listOf(findingSchema(), "The findings of this page."),
		})),
		answer: func(a *arguments) (any, string, error) {
			p, selection, err := s.query(a, "findings", ask.Parameter.ForFindings)
			if err != nil {
				return nil, "", err
			}
			list, at, err := take(p, selection.Findings(s.brief))
			if err != nil {
				return nil, "", err
			}
			docs, text := s.findingsOf(list)
			return findingsJSON{at, docs}, at.head("finding", len(list)) + text, nil
		},
	}
}

func (s *service) quotesTool() tool {
	return tool{
		name: "quotes", title: "Quotes",
		description: "Quotes of the brief, in its order: words in quotation marks, with who uttered them, how the brief uses them and whether it reports them as not holding. " +
			"Values of one argument are alternatives; all arguments must hold; without any, all quotes.",
		input: pageInput(s.queryInput(ask.Parameter.ForQuotes)),
		output: s.defs.answer([]string{"total", "offset", "quotes"}, paged(object{
			"quotes": listOf(quoteSchema(), "The quotes of this page."),
		})),
		answer: func(a *arguments) (any, string, error) {
			p, selection, err := s.query(a, "quotes", ask.Parameter.ForQuotes)
			if err != nil {
				return nil, "", err
			}
			list, at, err := take(p, selection.Quotes(s.brief))
			if err != nil {
				return nil, "", err
			}
			docs, text := s.quotesOf(list)
			return quotesJSON{at, docs}, at.head("quote", len(list)) + text, nil
		},
	}
}

func (s *service) queryInput(fits func(ask.Parameter) bool) object {
	input := object{}
	for _, p := range s.parameters {
		if fits(p) {
			input[p.Name] = s.defs.parameter(p)
		}
	}
	return input
}

// query reads the arguments that select and page records.
func (s *service) query(a *arguments, tool string, fits func(ask.Parameter) bool) (p page, selection ask.Selection, err error) {
	if p, err = a.page(s.brief, tool); err != nil {
		return p, selection, err
	}
	for _, parameter := range s.parameters {
		if !fits(parameter) {
			continue
		}
		values, err := a.strings(parameter.Name)
		if err != nil {
			return p, selection, err
		}
		for _, value := range values {
			if err := selection.Add(parameter, value); err != nil {
				return p, selection, wrong(parameter.Name, value, err)
			}
		}
	}
	return p, selection, a.done()
}
