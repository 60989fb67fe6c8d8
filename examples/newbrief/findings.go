package main

import "example.com/summit"

// findings returns the findings: for each sentence what it claims, claim by claim, in words
// of our own. By is who says so; where it is empty, the report does.
func findings() ([]summit.Finding, error) {
	var l list[summit.Finding]
	towns := summit.SetOf(actorVeldamar, actorOrrinholt)
	f, err := summit.NewFinding("overview/talks", summit.KindEvent, "Veldamar and Orrinholt talked for two days aboard the ferry Heron.")
	f.Phases, f.Actors, f.Topics = summit.SetOf(summit.PhaseDuring), towns, summit.SetOf(topicTreaty)
	f.Sentences = summit.SetOf(1)
	l.add(f, err)

	// What came of a matter, or did not, is an outcome and has a constructor of its own.
	f, err = summit.NewOutcome("overview/signed", summit.OutcomeAgreed, "Veldamar and Orrinholt concluded a treaty about floods and about ferries.")
	f.Date, f.Phases, f.Actors = "2025-03-14", summit.SetOf(summit.PhaseDuring), towns
	f.Topics, f.Regions = summit.SetOf(topicTreaty, topicFloods, topicFerries), summit.SetOf(regionSarrow)
	f.Sentences = summit.SetOf(1)
	l.add(f, err)

	f, err = summit.NewFinding("overview/bargain", summit.KindAssessment, "The mayors of both towns called the treaty fair to both sides of the river.")
	f.By, f.Topics, f.Quotes = summit.SetOf(actorMarrek, actorAshgrave), summit.SetOf(topicTreaty), summit.SetOf(quoteBargain)
	f.Sentences = summit.SetOf(2)
	l.add(f, err)

	f, err = summit.NewOutcome("overview/no-map", summit.OutcomeNotAnnounced, "No map of the flood meadows was published.")
	f.Topics, f.Sentences = summit.SetOf(topicMeadows), summit.SetOf(3)
	l.add(f, err)

	f, err = summit.NewFinding("overview/mood", summit.KindAssessment, "Observers on the quay found the talks warm in mood and short of figures.")
	f.By, f.Topics, f.Sentences = summit.SetOf(actorObservers), summit.SetOf(topicTreaty), summit.SetOf(4)
	l.add(f, err)

	// What hangs on an if, a once or an unless has a condition, here and in the words.
	f, err = summit.NewOutcome("floods/warning", summit.OutcomeAgreed, "The treaty obliges each town to warn the other once the Sarrow is above four metres at the mill gauge.")
	f.Condition, f.Actors, f.Topics = summit.ConditionOpen, towns, summit.SetOf(topicFloods)
	f.Regions, f.Sentences = summit.SetOf(regionSarrow), summit.SetOf(5)
	l.add(f, err)

	f, err = summit.NewOutcome("floods/meadows-opened", summit.OutcomeAgreed, "Orrinholt agreed to let the river into its meadows if the gauge shows five metres.")
	f.Condition, f.Actors, f.Topics = summit.ConditionOpen, summit.SetOf(actorOrrinholt), summit.SetOf(topicMeadows)
	f.Regions, f.Sentences = summit.SetOf(regionOrrinholt), summit.SetOf(6)
	l.add(f, err)

	// Said twice, it is one finding that cites both sentences.
	f, err = summit.NewFinding("floods/no-borders", summit.KindAssessment, "Marrek said at the signing, and again later, that water does not stop at borders.")
	f.Phases, f.By = summit.SetOf(summit.PhaseDuring, summit.PhaseAfter), summit.SetOf(actorMarrek)
	f.Topics, f.Quotes, f.Sentences = summit.SetOf(topicTreaty), summit.SetOf(quoteBorders), summit.SetOf(7, 22)
	l.add(f, err)

	f, err = summit.NewFinding("floods/good-cause", summit.KindPosition, "Ashgrave replied that Orrinholt would gladly be wet for a good purpose.")
	f.Phases, f.By, f.Actors = summit.SetOf(summit.PhaseDuring), summit.SetOf(actorAshgrave), summit.SetOf(actorOrrinholt)
	f.Topics, f.Regions, f.Quotes = summit.SetOf(topicMeadows), summit.SetOf(regionOrrinholt), summit.SetOf(quoteGoodCause)
	f.Sentences = summit.SetOf(8)
	l.add(f, err)

	f, err = summit.NewFinding("floods/gauge-reader", summit.KindContext, "The Sarrow Board reads the gauge for both towns.")
	f.Actors, f.Topics, f.Regions = summit.SetOf(actorBoard), summit.SetOf(topicFloods), summit.SetOf(regionSarrow)
	f.Sentences = summit.SetOf(9)
	l.add(f, err)

	// How sure the speaker sounds is a modality, and never our opinion.
	f, err = summit.NewFinding("floods/lower-crest", summit.KindForecast, "The Sarrow Board expects that the next crest will be lower by a third at Veldamar.")
	f.Modality, f.By, f.Topics = summit.ModalityProbable, summit.SetOf(actorBoard), summit.SetOf(topicFloods)
	f.Regions, f.Sentences = summit.SetOf(regionVeldamar), summit.SetOf(9)
	l.add(f, err)

	f, err = summit.NewFinding("floods/dry-market", summit.KindAssessment, "The Sarrow Board says that the flood of 2019 would have spared the old market, had the meadows been open.")
	f.Condition, f.Date, f.By = summit.ConditionCounterfactual, "2019", summit.SetOf(actorBoard)
	f.Topics, f.Sentences = summit.SetOf(topicMeadows), summit.SetOf(10)
	l.add(f, err)

	f, err = summit.NewFinding("floods/hay", summit.KindForecast, "Farmers at Orrinholt warn that a wet June could spoil their hay.")
	f.Modality, f.By, f.Topics = summit.ModalityPossible, summit.SetOf(actorFarmers), summit.SetOf(topicMeadows)
	f.Regions, f.Sentences = summit.SetOf(regionOrrinholt), summit.SetOf(11)
	l.add(f, err)

	f, err = summit.NewOutcome("north-levee/no-agreement", summit.OutcomeNotAgreed, "The towns reached no agreement on who pays for the north levee.")
	f.Actors, f.Topics, f.Sentences = towns, summit.SetOf(topicLevee), summit.SetOf(12)
	l.add(f, err)

	f, err = summit.NewOutcome("north-levee/far-bank", summit.OutcomeNotAgreed, "Marrek admitted that the talks had not come to an end on the north levee.")
	f.By, f.Topics, f.Quotes = summit.SetOf(actorMarrek), summit.SetOf(topicLevee), summit.SetOf(quoteFarBank)
	f.Sentences = summit.SetOf(13)
	l.add(f, err)

	f, err = summit.NewFinding("north-levee/half", summit.KindPosition, "Ashgrave said that Orrinholt would pay for half of the north levee and no more.")
	f.By, f.Actors, f.Topics = summit.SetOf(actorAshgrave), summit.SetOf(actorOrrinholt), summit.SetOf(topicLevee)
	f.Quotes, f.Sentences = summit.SetOf(quoteHalfLevee, quoteHalf), summit.SetOf(14, 15)
	l.add(f, err)

	f, err = summit.NewOutcome("north-levee/october", summit.OutcomeDeferred, "The cost of the north levee was put off to October.")
	f.Date, f.Topics, f.Sentences = "2025-10", summit.SetOf(topicLevee), summit.SetOf(16)
	l.add(f, err)

	// A sentence with two claims gives two findings.
	f, err = summit.NewOutcome("ferries/one-ticket", summit.OutcomeAgreed, "The towns agreed that a single ticket holds at all landings from May.")
	f.Date, f.Actors, f.Topics, f.Sentences = "2025-05-01", towns, summit.SetOf(topicFares), summit.SetOf(17)
	l.add(f, err)

	f, err = summit.NewOutcome("ferries/schoolchildren", summit.OutcomeAgreed, "The towns agreed that schoolchildren cross without paying from May.")
	f.Date, f.Actors, f.Topics, f.Sentences = "2025-05-01", towns, summit.SetOf(topicFares), summit.SetOf(17)
	l.add(f, err)

	f, err = summit.NewFinding("ferries/four-boats", summit.KindContext, "Members of the Pilots’ Guild steer all four boats.")
	f.Actors, f.Topics, f.Sentences = summit.SetOf(actorGuild), summit.SetOf(topicFerries), summit.SetOf(18)
	l.add(f, err)

	f, err = summit.NewFinding("ferries/objection", summit.KindReaction, "The Pilots’ Guild objected to the night crossing.")
	f.By, f.Topics, f.Sentences = summit.SetOf(actorGuild), summit.SetOf(topicCrossing), summit.SetOf(18)
	l.add(f, err)

	// A threat is a position, and no forecast.
	f, err = summit.NewFinding("ferries/strike", summit.KindPosition, "The warden of the Pilots’ Guild threatened a strike unless the night crossing is given up.")
	f.Condition, f.By, f.Actors = summit.ConditionOpen, summit.SetOf(actorWarden), summit.SetOf(actorGuild)
	f.Topics, f.Sentences = summit.SetOf(topicCrossing), summit.SetOf(19)
	l.add(f, err)

	// By tells whom we have it from, Citing whose words or acts they pass on.
	f, err = summit.NewFinding("ferries/promise", summit.KindEvent, "The Pilots’ Guild says that the council of Veldamar has promised to give up the night crossing.")
	f.By, f.Citing, f.Topics = summit.SetOf(actorGuild), summit.SetOf(actorVeldamarCouncil), summit.SetOf(topicCrossing)
	f.Sentences = summit.SetOf(20)
	l.add(f, err)

	f, err = summit.NewFinding("ferries/no-answer", summit.KindEvent, "The council of Veldamar left unanswered whether it had promised to give up the night crossing.")
	f.Actors, f.Topics, f.Sentences = summit.SetOf(actorVeldamarCouncil), summit.SetOf(topicCrossing), summit.SetOf(21)
	l.add(f, err)

	f, err = summit.NewFinding("ferries/landing", summit.KindEvent, "Marrek opened the new landing.")
	f.Date, f.Phases, f.Actors = "2025-05-02", summit.SetOf(summit.PhaseAfter), summit.SetOf(actorMarrek)
	f.Topics, f.Sentences = summit.SetOf(topicFerries), summit.SetOf(22)
	l.add(f, err)

	f, err = summit.NewFinding("voices/best-news", summit.KindReaction, "The Quayside Gazette praised the treaty as the river’s best news since the bridge collapsed.")
	f.Phases, f.By, f.Topics = summit.SetOf(summit.PhaseAfter), summit.SetOf(actorGazette), summit.SetOf(topicTreaty)
	f.Regions, f.Sentences = summit.SetOf(regionSarrow), summit.SetOf(23)
	l.add(f, err)

	f, err = summit.NewFinding("voices/paper-dam", summit.KindReaction, "Opponents in Veldamar belittled the treaty.")
	f.Phases, f.By, f.Topics = summit.SetOf(summit.PhaseAfter), summit.SetOf(actorOpponents), summit.SetOf(topicTreaty)
	f.Regions, f.Quotes, f.Sentences = summit.SetOf(regionVeldamar), summit.SetOf(quotePaperDam), summit.SetOf(24)
	l.add(f, err)

	// Nobody utters a hope: the report tells of it, in its own voice.
	f, err = summit.NewFinding("voices/longer-season", summit.KindForecast, "Traders in both towns hope that the season will be longer.")
	f.Modality, f.Actors, f.Topics = summit.ModalityPossible, summit.SetOf(actorTraders), summit.SetOf(topicFerries)
	f.Sentences = summit.SetOf(25)
	l.add(f, err)

	f, err = summit.NewFinding("voices/season-possible", summit.KindForecast, "The Sarrow Board considers a longer season possible.")
	f.Modality, f.By, f.Topics = summit.ModalityPossible, summit.SetOf(actorBoard), summit.SetOf(topicFerries)
	f.Sentences = summit.SetOf(25)
	l.add(f, err)

	f, err = summit.NewFinding("voices/undefined", summit.KindAssessment, "The treaty leaves a term of its own without a definition.")
	f.Topics, f.Quotes, f.Sentences = summit.SetOf(topicTreaty), summit.SetOf(quoteDryFeet), summit.SetOf(26)
	l.add(f, err)

	return l.all()
}
