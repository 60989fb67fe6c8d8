package main

import (
	"fmt"

	"example.com/summit"
	"example.com/summit/examples/internal/judge"
)

type checkJSON struct {
	Sound     bool             `json:"sound"`
	Faults    []judge.Fault    `json:"faults"`
	Messages  []string         `json:"messages"`
	Credited  []summit.ActorID `json:"credited"`
	Differs   string           `json:"differs,omitempty"`
	Omitted   string           `json:"omitted,omitempty"`
	Quote     *quoteJSON       `json:"quote,omitempty"`
	Also      []quoteJSON      `json:"also"`
	AlsoTotal int              `json:"alsoTotal"`
}

func (s *service) checkQuoteTool() tool {
	return tool{
		name: "check_quote", title: "Check a quotation",
		description: "Whether words may be quoted as they are, and given to a speaker: the faults of the quotation by the brief, the gravest first. " +
			"Without a speaker it is not checked whose words they are.",
		required: []string{"text"},
		input: object{
			"text":    fragment("The words between the quotation marks; what is left out may be marked by … or [...]."),
			"speaker": object{"type": "array", "minItems": 1, "maxItems": maxValues, "items": object{"type": "string"}, "description": "The actors who are to be given the words, by ID or name; several: jointly."},
			"denied":  object{"type": "boolean", "description": "Whether the words are passed on as not holding, as in: they had not \"gotten there\"."},
			"conditional": object{"type": "boolean",
				"description": "Whether the sentence around them says that they hold only on a condition, the brief's own."},
		},
		output: s.defs.answer([]string{"sound", "faults", "messages", "credited", "also", "alsoTotal"}, object{
			"sound": object{"type": "boolean", "description": "Whether there is no fault: the words are a quote's, or a part of one, and no word was found that turns their sense and is left out: a not before them in their sentence or behind them in their clause, an until or if in their sentence, a but beside them. Messages say what belongs with them all the same."},
			"faults": listOf(object{"type": "string", "enum": []judge.Fault{judge.Misattributed, judge.Negated, judge.Cut, judge.Altered, judge.Absent}},
				"misattributed: the brief gives the words to somebody else, if only to a member of a body or state that is named; negated: it reports them as not holding, or they are denied and it does not; cut: what is left out turns the sense; altered: nearly the words, but not the words; absent: no quote of the brief has them."),
			"messages":  listOf(object{"type": "string"}, "The same in words, and what must be said with the words: what is left out, the hedge and the condition of the findings that give them."),
			"credited":  listOf(ref("id"), "The actors to whom the asker gives the words: the argument speaker."),
			"differs":   text("The quote's stretch with what is else in the text: [-words-] that it lacks and {+words+} that it adds."),
			"omitted":   text("What the text leaves out of the quote."),
			"quote":     quoteSchema(),
			"also":      listOf(quoteSchema(), fmt.Sprintf("Other quotes that have the words, by others perhaps, or reported as not holding; where absent, those that have them among others, or stand among them; the first %d.", maxAlso)),
			"alsoTotal": count("How many there are of these."),
		}),
		answer: s.checkQuote,
	}
}

// saying reads the arguments.
func (s *service) saying(a *arguments) (saying judge.Saying, err error) {
	speakers, err := a.strings("speaker")
	if err != nil {
		return saying, err
	}
	for _, name := range speakers {
		ids, err := s.vocabulary("actor").Resolve(name)
		if err != nil {
			return saying, wrong("speaker", name, err)
		}
		for _, id := range ids {
			saying.Credited = append(saying.Credited, summit.ActorID(id))
		}
	}
	if saying.Denied, err = a.truth("denied"); err != nil {
		return saying, err
	}
	if saying.Conditional, err = a.truth("conditional"); err != nil {
		return saying, err
	}
	if saying.Text, err = a.text("text"); err != nil {
		return saying, err
	}
	return saying, a.done()
}
