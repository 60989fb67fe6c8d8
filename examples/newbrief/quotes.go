package main

import "example.com/summit"

// quotes returns the quotes. A mention here is the verb that introduces the words, and its sentence where the words stand
// more than once; Locate finds the rest.
func quotes() ([]summit.Quote, error) {
	var l list[summit.Quote]

	// Words that several are said to have uttered are theirs jointly.
	q, err := summit.NewQuote(quoteBargain, summit.FormMixed, "a fair bargain for both banks", actorMarrek, actorAshgrave)
	q.Topics, q.Mentions = summit.SetOf(topicTreaty), cue("called")
	l.add(q, err)

	// The same words of the same speaker are one quote, however often they stand in the source.
	q, err = summit.NewQuote(quoteBorders, summit.FormDirect, "water keeps no borders", actorMarrek)
	q.Phases, q.Topics = summit.SetOf(summit.PhaseDuring, summit.PhaseAfter), summit.SetOf(topicTreaty)
	q.Mentions = summit.SetOf(summit.Mention{Sentence: 7, Cue: "said"}, summit.Mention{Sentence: 22, Cue: "repeated"})
	l.add(q, err)

	q, err = summit.NewQuote(quoteGoodCause, summit.FormMixed, "glad to be wet in a good cause", actorAshgrave)
	q.About, q.Phases = summit.SetOf(actorOrrinholt), summit.SetOf(summit.PhaseDuring)
	q.Topics, q.Regions, q.Mentions = summit.SetOf(topicMeadows), summit.SetOf(regionOrrinholt), cue("answered")
	l.add(q, err)

	// The report says that the words do not hold.
	q, err = summit.NewQuote(quoteFarBank, summit.FormMixed, "reached the far bank", actorMarrek)
	q.Negated, q.Topics, q.Mentions = true, summit.SetOf(topicLevee), cue("admitted")
	l.add(q, err)

	q, err = summit.NewQuote(quoteHalfLevee, summit.FormMixed, "half the levee and not a brick more", actorAshgrave)
	q.Settings, q.Topics, q.Mentions = summit.SetOf(summit.SettingInterview), summit.SetOf(topicLevee), cue("told")
	l.add(q, err)

	// The same remark in fewer words.
	q, err = summit.NewQuote(quoteHalf, summit.FormMixed, "half, and not a brick more", actorAshgrave)
	q.Variant, q.Phases = quoteHalfLevee, summit.SetOf(summit.PhaseAfter)
	q.Topics, q.Mentions = summit.SetOf(topicLevee), cue("spoke of")
	l.add(q, err)

	q, err = summit.NewQuote(quotePaperDam, summit.FormMixed, "paper dam", actorOpponents)
	q.Phases, q.Topics, q.Mentions = summit.SetOf(summit.PhaseAfter), summit.SetOf(topicTreaty), cue("spoke of")
	l.add(q, err)

	// A term that is nobody's speech.
	q, err = summit.NewQuote(quoteDryFeet, summit.FormScare, "dry feet")
	q.Topics, q.Mentions = summit.SetOf(topicTreaty), cue("calls")
	l.add(q, err)
	return l.all()
}

func cue(verb string) summit.Set[summit.Mention] { return summit.SetOf(summit.Mention{Cue: verb}) }
