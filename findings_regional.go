package summit

var anchorageRegional = []Finding{
	{
		ID: "europe/fears", Kind: KindAssessment,
		Statement: "The summit brought out fears that Europe has long had.",
		Actors:    setOf(ActorEurope), Topics: setOf(TopicWesternUnity, TopicSecurity), Regions: setOf(RegionEurope), Sentences: setOf(95),
	},
	{
		ID: "europe/reassured", Kind: KindReaction, Modality: ModalityProbable,
		Statement: "NATO’s Eastern members probably find it reassuring that the United States still backs Ukraine in public.",
		Actors:    setOf(ActorNATOEasternMembers, ActorUnitedStates, ActorUkraine), Topics: setOf(TopicUkraineSupport, TopicNATO), Regions: setOf(RegionEurope, RegionUkraine), Sentences: setOf(96),
	},
	{
		ID: "europe/us-still-supports", Kind: KindPosition, Settings: setOf(SettingPublic),
		Statement: "The United States still gives Ukraine its support in public.",
		Actors:    setOf(ActorUnitedStates, ActorUkraine), Topics: setOf(TopicUkraineSupport), Regions: setOf(RegionUkraine), Sentences: setOf(96),
	},
	{
		ID: "europe/trump-would-speak", Kind: KindPosition,
		Statement: "Trump said that he would talk to Zelenskiy and to NATO.",
		By:        setOf(ActorTrump), Actors: setOf(ActorZelenskiy, ActorNATO), Topics: setOf(TopicNextSteps, TopicUkraineVoice), Sentences: setOf(96),
	},
	{
		ID: "europe/unsettled", Kind: KindReaction, Modality: ModalityProbable,
		Statement: "NATO’s Eastern members are probably uneasy that the fate of Ukraine was discussed in its absence.",
		Actors:    setOf(ActorNATOEasternMembers, ActorUkraine), Topics: setOf(TopicUkraineVoice, TopicNATO), Regions: setOf(RegionEurope, RegionUkraine), Sentences: setOf(96),
	},
	{
		ID: "europe/without-kyiv", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "The fate of Ukraine was discussed while Ukraine had no seat at the table.",
		Actors:    setOf(ActorUkraine), Topics: setOf(TopicUkraineVoice), Regions: setOf(RegionUkraine), Sentences: setOf(96),
	},
	{
		ID: "europe/no-deployments", Kind: KindOutcome, Outcome: OutcomeNotAnnounced,
		Statement: "New deployments of NATO were not announced.",
		Actors:    setOf(ActorNATO), Topics: setOf(TopicNATO, TopicDefense, TopicResults), Regions: setOf(RegionEurope), Sentences: setOf(97),
	},
	{
		ID: "europe/defense-spending-talk", Kind: KindReaction,
		Statement: "In European capitals there is talk of greatly increased spending on defense as a deterrent to Russia.",
		By:        setOf(ActorEuropeanCapitals), Actors: setOf(ActorRussia), Topics: setOf(TopicDefense), Regions: setOf(RegionEurope), Sentences: setOf(97),
	},
	{
		ID: "europe/energy-security", Kind: KindAssessment,
		Statement: "The security of energy supply is still foremost for Europe.",
		Actors:    setOf(ActorEurope), Topics: setOf(TopicEnergy), Regions: setOf(RegionEurope), Sentences: setOf(98),
	},
	{
		ID: "europe/lng", Kind: KindContext,
		Statement: "Europe goes on building alternative pipelines and capacity for liquefied natural gas.",
		Actors:    setOf(ActorEurope), Topics: setOf(TopicOilGas), Regions: setOf(RegionEurope), Sentences: setOf(98),
	},
	{
		ID: "europe/wary", Kind: KindReaction,
		Statement: "Europe is wary of any softer line of the United States on Russian oil.",
		Actors:    setOf(ActorEurope, ActorUnitedStates, ActorRussia), Topics: setOf(TopicSanctions, TopicOilGas), Regions: setOf(RegionEurope, RegionRussia), Sentences: setOf(98),
	},
	{
		ID: "europe/keep-sanctions", Kind: KindReaction,
		Statement: "Leaders of countries from Poland to the Baltics have urged that sanctions and the support for Ukraine be kept firm.",
		By:        setOf(ActorPolishBalticLeaders), Actors: setOf(ActorUkraine), Topics: setOf(TopicSanctions, TopicUkraineSupport), Regions: setOf(RegionPoland, RegionBaltics, RegionUkraine), Sentences: setOf(99),
	},
	{
		ID: "europe/countering", Kind: KindAssessment,
		Statement: "The stand of leaders from Poland to the Baltics in effect counters the impression that they would accept deals favorable to Putin.",
		Actors:    setOf(ActorPolishBalticLeaders, ActorPutin), Topics: setOf(TopicSettlement, TopicWesternUnity), Regions: setOf(RegionPoland, RegionBaltics), Sentences: setOf(99),
	},
	{
		ID: "europe/stance-unchanged", Kind: KindOutcome, Outcome: OutcomeUnchanged,
		Statement: "The stance of Europe is mostly what it was.",
		Actors:    setOf(ActorEurope), Topics: setOf(TopicUkraineSupport, TopicRussiaIsolation), Regions: setOf(RegionEurope), Sentences: setOf(100),
	},
	{
		ID: "europe/support-and-isolate", Kind: KindPosition, Condition: ConditionOpen,
		Statement: "Europe’s stance is to support Ukraine and to isolate Russia for as long as Russia does not withdraw.",
		Actors:    setOf(ActorEurope, ActorUkraine, ActorRussia), Topics: setOf(TopicUkraineSupport, TopicRussiaIsolation), Regions: setOf(RegionEurope, RegionUkraine, RegionRussia), Sentences: setOf(100),
	},

	{
		ID: "middle-east/indirect", Kind: KindAssessment,
		Statement: "The Middle East felt only indirect effects of the summit.",
		Topics:    setOf(TopicSecurity), Regions: setOf(RegionMiddleEast), Sentences: setOf(101),
	},
	{
		ID: "middle-east/syria-libya", Kind: KindForecast, Modality: ModalityProbable,
		Statement: "The part that Russia plays in Syria and Libya will probably not change at once.",
		Actors:    setOf(ActorRussia), Topics: setOf(TopicRussianEngagement), Regions: setOf(RegionSyria, RegionLibya), Sentences: setOf(102),
	},
	{
		ID: "middle-east/forces-aligned", Kind: KindContext,
		Statement: "Russian forces in Syria and Libya still side with the partners that they had.",
		Actors:    setOf(ActorRussianForces), Topics: setOf(TopicRussianEngagement), Regions: setOf(RegionSyria, RegionLibya), Sentences: setOf(102),
	},
	{
		ID: "middle-east/watching", Kind: KindReaction,
		Statement: "Some players in the Middle East watch whether a détente between the United States and Russia could let Russia turn more to Asia or the Middle East.",
		Actors:    setOf(ActorRegionalPlayers, ActorUnitedStates, ActorRussia), Topics: setOf(TopicRussianEngagement, TopicAlignments), Regions: setOf(RegionAsia, RegionMiddleEast), Sentences: setOf(103),
	},
	{
		ID: "middle-east/iran-saudi-note", Kind: KindForecast,
		Statement: "Iran and Saudi Arabia will take note of whether the United States may become less confrontational towards Russia.",
		Actors:    setOf(ActorIran, ActorSaudiArabia, ActorUnitedStates, ActorRussia), Topics: setOf(TopicAlignments), Regions: setOf(RegionIran, RegionSaudiArabia), Sentences: setOf(104),
	},
	{
		ID: "middle-east/multilateral-talks", Kind: KindContext,
		Statement: "Iran and Saudi Arabia both have dealings with Russia in multilateral talks.",
		Actors:    setOf(ActorIran, ActorSaudiArabia, ActorRussia), Topics: setOf(TopicAlignments), Regions: setOf(RegionIran, RegionSaudiArabia), Sentences: setOf(104),
	},
	{
		ID: "middle-east/embolden", Kind: KindForecast, Modality: ModalityPossible, Condition: ConditionOpen,
		Statement: "If the United States became less confrontational towards Russia, that could make Russia bolder in its influence on Syria.",
		Actors:    setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicRussianEngagement), Regions: setOf(RegionSyria), Sentences: setOf(104),
	},
	{
		ID: "middle-east/policy-unchanged", Kind: KindOutcome, Outcome: OutcomeUnchanged,
		Statement: "Up to now, the summit has not changed American policy in the Middle East.",
		Actors:    setOf(ActorUnitedStates), Topics: setOf(TopicUSPolicy), Regions: setOf(RegionMiddleEast), Sentences: setOf(105),
	},
	{
		ID: "middle-east/kim-call", Kind: KindEvent,
		Statement: "Russia recently had a phone call with Kim Jong Un.",
		Actors:    setOf(ActorRussia, ActorKimJongUn), Topics: setOf(TopicAlignments), Sentences: setOf(106),
	},
	{
		ID: "middle-east/coincidental", Kind: KindAssessment,
		Statement: "That Russia had a phone call with Kim Jong Un around that time was a coincidence.",
		Actors:    setOf(ActorRussia, ActorKimJongUn), Topics: setOf(TopicAlignments), Sentences: setOf(106),
	},
	{
		ID: "middle-east/pivot", Kind: KindAssessment,
		Statement: "Russia’s phone call with Kim Jong Un underlines its turn to alliances outside the West.",
		Actors:    setOf(ActorRussia, ActorKimJongUn), Topics: setOf(TopicAlignments), Regions: setOf(RegionRussia), Sentences: setOf(106),
	},

	{
		ID: "regional-alignments/no-blocs", Kind: KindOutcome, Outcome: OutcomeUnchanged,
		Statement: "The summit gave rise to no new regional blocs.",
		Topics:    setOf(TopicAlignments), Sentences: setOf(107),
	},
	{
		ID: "regional-alignments/narrative", Kind: KindForecast, Modality: ModalityPossible,
		Statement: "The story told of the meeting may have an influence on alignments.",
		Topics:    setOf(TopicAlignments), Sentences: setOf(107),
	},
	{
		ID: "regional-alignments/rally", Kind: KindForecast, Modality: ModalityPossible,
		Statement: "Some analysts suggest that Russia will use the summit at home to win support for its wider geopolitical aims.",
		By:        setOf(ActorAnalysts), Actors: setOf(ActorRussia), Topics: setOf(TopicRussianPolitics, TopicRussianNarrative), Regions: setOf(RegionRussia), Sentences: setOf(108),
	},
	{
		ID: "regional-alignments/iran-china", Kind: KindReaction, Modality: ModalityProbable, Phases: setOf(PhaseAfter),
		Statement: "Some analysts suggest that Iran and China are probably encouraged by the bilateral dealings of the United States with Russia.",
		By:        setOf(ActorAnalysts), Actors: setOf(ActorIran, ActorChina, ActorUnitedStates, ActorRussia), Topics: setOf(TopicAlignments), Regions: setOf(RegionIran, RegionChina), Sentences: setOf(108),
	},
	{
		ID: "regional-alignments/neighbors-committed", Kind: KindReaction,
		Statement: "Ukraine’s European neighbors, Turkey included, have declared again that they are committed to the defense of Ukraine.",
		By:        setOf(ActorUkraineNeighbors, ActorTurkey), Actors: setOf(ActorUkraine), Topics: setOf(TopicUkraineSupport, TopicDefense), Regions: setOf(RegionEurope, RegionTurkey, RegionUkraine), Sentences: setOf(109),
	},
	{
		ID: "regional-alignments/own-security", Kind: KindContext,
		Statement: "Israel and the Gulf states have concentrated on security issues of their own.",
		Actors:    setOf(ActorIsrael, ActorGulfStates), Topics: setOf(TopicSecurity), Regions: setOf(RegionIsrael, RegionGulf), Sentences: setOf(110),
	},
	{
		ID: "regional-alignments/monitor", Kind: KindForecast,
		Statement: "Israel and the Gulf states are certain to keep watch on any détente that could turn Russia to other priorities.",
		Actors:    setOf(ActorIsrael, ActorGulfStates, ActorRussia), Topics: setOf(TopicRussianEngagement, TopicAlignments), Regions: setOf(RegionIsrael, RegionGulf), Sentences: setOf(110),
	},
	{
		ID: "regional-alignments/reallocate", Kind: KindForecast, Modality: ModalityPossible, Condition: ConditionOpen,
		Statement: "If talks between the United States and Russia bring an easing of Western pressure, Russia might move resources to projects in the Middle East.",
		Actors:    setOf(ActorUnitedStates, ActorRussia, ActorWest), Topics: setOf(TopicRussianEngagement, TopicSanctions), Regions: setOf(RegionMiddleEast), Sentences: setOf(110),
	},
}
