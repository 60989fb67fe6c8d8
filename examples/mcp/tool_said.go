package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/said"
)

type saidJSON struct {
	pageJSON
	Answers []saidAnswerJSON `json:"answers"`
	Stated  []findingJSON    `json:"stated"`
	Among   int              `json:"among"`
	Having  []quoteJSON      `json:"having"`
	TooLong bool             `json:"tooLong,omitempty"`
}

type saidAnswerJSON struct {
	Match    said.Match `json:"match"`
	Share    float64    `json:"share"`
	Distance float64    `json:"distance"`
	Differs  string     `json:"differs,omitempty"`
	quoteJSON
}

func (s *service) whoSaidTool() tool {
	quote := quoteSchema()
	members := quote["properties"].(object)
	members["match"] = object{"type": "string", "enum": []said.Match{said.Exact, said.Normalized, said.Within, said.Near},
		"description": "exact: the words stand in the quote to the letter; normalized: save for case, punctuation and the like; within: the whole quote stands in the text; near: much alike, but NOT the same words."}
	members["share"] = object{"type": "number", "minimum": 0, "maximum": 1, "description": "How much of the quote the text is; within and near: how much of the text is in the quote."}
	members["distance"] = object{"type": "number", "minimum": 0, "maximum": 1, "description": "0 unless near."}
	members["differs"] = text("If near: the quote's stretch, with [-words-] that the text lacks and {+words+} that it has instead.")
	quote["required"] = append(quote["required"].([]string), "match", "share", "distance")
	return tool{
		name: "who_said", title: "Who said it",
		description: "Who said the words of a text: the quotes of the brief that have them, word for word or nearly, the best first. A near answer is not the same words: a dropped \"not\" is a short way off.",
		required:    []string{"text"},
		input:       pageInput(object{"text": fragment("A fragment of what somebody may have said, without quotation marks.")}),
		output: s.defs.answer([]string{"total", "offset", "answers", "stated", "among", "having"}, paged(object{
			"answers": listOf(quote, "The quotes of this page."),
			"stated":  listOf(findingSchema(), "Where no quote is found: the findings of this page whose statements have the words outside of what they quote. A statement is in the brief's own wording and nobody's speech."),
			"among":   count("How many quotes have the words among others, where they are too few or too common to tell by them whose they are."),
			"having":  listOf(quoteSchema(), fmt.Sprintf("These quotes, the first %d: ask quotes with find for all.", maxAlso)),
			"tooLong": object{"type": "boolean", "description": "Whether near quotes were not looked for, as the text or a quote is too long."},
		})),
		answer: s.whoSaid,
	}
}

func (s *service) whoSaid(a *arguments) (any, string, error) {
	p, err := a.page(s.brief, "who_said")
	if err != nil {
		return nil, "", err
	}
	fragment, err := a.text("text")
	if err != nil {
		return nil, "", err
	}
	if err := a.done(); err != nil {
		return nil, "", err
	}
	r := s.finder.Find(fragment)
	if len(r.Answers) == 0 {
		return s.stated(p, fragment, r)
	}
	answers, at, err := take(p, slices.Values(r.Answers))
	if err != nil {
		return nil, "", err
	}
	doc := saidJSON{pageJSON: at, Answers: []saidAnswerJSON{}, Stated: []findingJSON{}, Having: []quoteJSON{}, TooLong: r.TooLong}
	var b strings.Builder
	b.WriteString(at.head("quote", len(answers)))
	for _, answer := range answers {
		q := s.quote(answer.Quote)
		doc.Answers = append(doc.Answers, saidAnswerJSON{answer.Match, answer.Share, answer.Distance, answer.Differs, q})
		fmt.Fprintf(&b, "%s%s", q.lines(), s.matched(answer))
	}
	return doc, b.String() + tooMany(r), nil
}

// quoted is what a statement has in quotation marks.
var quoted = regexp.MustCompile("“[^”]*”|«[^»]*»|„[^“]*“|\"[^\"]*\"")

// stated answers for words that no quote is told by: where they stand else.
func (s *service) stated(p page, fragment string, r said.Result) (any, string, error) {
	among := slices.Collect(s.brief.Quotes(summit.Containing(fragment)))
	onlyQuotes := func(f summit.Finding) bool {
		for range summit.Occurrences(quoted.ReplaceAllString(f.Statement, " … "), fragment) {
			return false
		}
		return true
	}
	findings, at, err := take(p, slices.Values(slices.DeleteFunc(slices.Clone(r.Stated), onlyQuotes)))
	if err != nil {
		return nil, "", err
	}
	doc := saidJSON{pageJSON: at, Answers: []saidAnswerJSON{}, Among: len(among), TooLong: r.TooLong}
	var lines, having string
	doc.Having, having = s.quotesOf(among[:min(maxAlso, len(among))])
	text := "No quote is told by these words, which denies nothing.\n"
	if r.TooLong {
		text = "No quote has these words as they are.\n"
	}
	if doc.Among > 0 {
		text = fmt.Sprintf("Whose words these are can't be told: they are too few, or too common. Quotes that have them among others: %d.\n%s", doc.Among, having)
		if doc.Among > maxAlso {
			text += fmt.Sprintf("and %d more: ask quotes with find.\n", doc.Among-maxAlso)
		}
	}
	text += tooMany(r)
	doc.Stated, lines = s.findingsOf(findings)
	if at.Total > 0 {
		text += "Statements have them in the brief's own wording, which is nobody's speech: " + at.head("finding", len(findings)) + lines
	}
	return doc, text, nil
}

func tooMany(r said.Result) string {
	if !r.TooLong {
		return ""
	}
	return fmt.Sprintf("Near quotes were not looked for: more than %d words here, or %d in a quote.\n", said.MaxWords, said.MaxQuoted)
}

// matched says how an answer has the words.
func (s *service) matched(a said.Answer) string {
	switch a.Match {
	case said.Near:
		return fmt.Sprintf("  NOT the same words: %s\n", a.Differs)
	case said.Within:
		return "  The whole quote stands in the text, among other words that are not the speaker's by this brief.\n"
	}
	rest := ""
	if a.Share < 1 {
		rest = ", of which they are a part"
	}
	return fmt.Sprintf("  The words are the quote's (%s)%s.\n", a.Match, rest)
}
