package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/judge"
)

type checkJSON struct {
	Sound    bool             `json:"sound"`
	Faults   []judge.Fault    `json:"faults"`
	Messages []string         `json:"messages"`
	Speaker  []summit.ActorID `json:"speaker"`
	Differs  string           `json:"differs,omitempty"`
	Omitted  string           `json:"omitted,omitempty"`
	Quote    *quoteJSON       `json:"quote,omitempty"`
}

func (s *service) checkQuoteTool() tool {
	return tool{
		name: "check_quote", title: "Check a quotation",
		description: "Whether words may be quoted as they are, and given to a speaker: the faults of the quotation by the brief, the gravest first. " +
			"Without a speaker it is not checked whose words they are.",
		required: []string{"text"},
		input: object{
			"text":    fragment("The words between the quotation marks; what is left out may be marked by … or [...]."),
			"speaker": object{"type": "array", "maxItems": maxValues, "items": object{"type": "string"}, "description": "The actors who are to be given the words, by ID or name; several: jointly."},
			"denied":  object{"type": "boolean", "description": "Whether the words are passed on as not holding, as in: they had not \"gotten there\"."},
			"conditional": object{"type": "boolean",
				"description": "Whether the sentence around them says that they hold only on a condition."},
		},
		output: s.defs.answer([]string{"sound", "faults", "messages", "speaker"}, object{
			"sound": object{"type": "boolean", "description": "Whether there is no fault: the words are a quote's, or a part of one that keeps its sense."},
			"faults": listOf(object{"type": "string", "enum": []judge.Fault{judge.Misattributed, judge.Negated, judge.Cut, judge.Altered, judge.Absent}},
				"misattributed: the brief gives the words to somebody else, if only to a member of a body or state that is named; negated: it reports them as not holding, or they are denied and it does not; cut: what is left out turns the sense; altered: nearly the words, but not the words; absent: no quote of the brief has them."),
			"messages": listOf(object{"type": "string"}, "The same in words."),
			"speaker":  listOf(ref("id"), "The actors who are given the words here."),
			"differs":  text("The quote's stretch with what is else in the text: [-words-] that it lacks and {+words+} that it adds."),
			"omitted":  text("What the text leaves out of the quote."),
			"quote":    quoteSchema(),
		}),
		answer: s.checkQuote,
	}
}

func (s *service) checkQuote(a *arguments) (any, string, error) {
	saying, err := s.saying(a)
	if err != nil {
		return nil, "", err
	}
	v := s.judge.Verdict(saying)
	v.Faults = s.faults(saying, v)
	doc := checkJSON{
		Sound: len(v.Faults) == 0, Faults: v.Faults, Messages: s.messages(saying, v),
		Speaker: append([]summit.ActorID{}, saying.Credited...), Differs: v.Differs, Omitted: v.Omitted,
	}
	lines := strings.Join(doc.Messages, "\n") + "\n"
	if v.Quote.ID != "" {
		q := s.quote(v.Quote)
		doc.Quote = &q
		lines += "The brief has:\n" + q.lines()
	}
	return doc, lines, nil
}

// faults returns those of a verdict, and two that an article is let pass: a body or a state that is given the words of somebody in
// it, and a denial of what the brief does not report as denied.
func (s *service) faults(saying judge.Saying, v judge.Verdict) []judge.Fault {
	list := append([]judge.Fault{}, v.Faults...)
	if slices.Contains(list, judge.Absent) {
		return list
	}
	add := func(f judge.Fault) {
		if !slices.Contains(list, f) {
			list = append([]judge.Fault{f}, list...)
		}
	}
	if saying.Denied && !v.Quote.Negated {
		held := saying
		held.Denied = false
		// Where it is right to deny the words, as the quote's own "not" is left out, it is a fault not to.
		if slices.Equal(s.judge.Verdict(held).Faults, v.Faults) {
			add(judge.Negated)
		}
	}
	if slices.ContainsFunc(saying.Credited, func(id summit.ActorID) bool { return !v.Quote.By.Has(id) }) {
		add(judge.Misattributed)
	}
	return list
}

// saying reads the arguments.
func (s *service) saying(a *arguments) (saying judge.Saying, err error) {
	if saying.Text, err = a.text("text"); err != nil {
		return saying, err
	}
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
	return saying, a.done()
}

// messages says what is wrong with a quotation, or that nothing is.
func (s *service) messages(saying judge.Saying, v judge.Verdict) []string {
	voice := cmp.Or(s.names(v.Quote.By), nobody)
	list := []string{}
	for _, f := range v.Faults {
		switch {
		case f == judge.Misattributed:
			list = append(list, fmt.Sprintf("Misattributed: the words are given to %s; the brief gives them to %s.", s.names(summit.SetOf(saying.Credited...)), voice))
		case f == judge.Negated && saying.Denied:
			list = append(list, "Negated: the words are passed on as not holding, which the brief does NOT report.")
		case f == judge.Negated:
			list = append(list, "Negated: the brief reports that these words do NOT hold.")
		case f == judge.Cut:
			list = append(list, "Cut: what is left out matters: "+v.Differs)
		case f == judge.Altered:
			list = append(list, "Altered: NOT the same words: "+v.Differs)
		case v.Partly:
			list = append(list, fmt.Sprintf("Absent: of these words the brief has only %v, by %s.", v.Quote, voice))
		case v.TooLong:
			list = append(list, "Absent: no quote has these words; whether one is like them was not looked at, as they are too many.")
		default:
			list = append(list, "Absent: no quote of the brief has these words, nor nearly. Whether they were said elsewhere, the brief doesn't tell.")
		}
	}
	switch {
	case len(list) > 0:
	case v.Quote.By.IsZero():
		list = append(list, "Sound: the brief has these words, and gives them to nobody. They are not to be given to anybody.")
	case len(saying.Credited) == 0:
		list = append(list, fmt.Sprintf("Sound: the words are those of %s. No speaker was given to be checked.", voice))
	default:
		list = append(list, fmt.Sprintf("Sound: the words are those of %s.", voice))
	}
	return list
}
