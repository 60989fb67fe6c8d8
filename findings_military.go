package summit

var anchorageMilitary = []Finding{
	{
		ID: "no-ceasefire/no-formal-agreement", Kind: KindOutcome, Outcome: OutcomeNotAgreed, Phases: setOf(PhaseDuring),
		Statement: "No formal agreement to stop the hostilities came of the summit.",
		Topics:    setOf(TopicCeasefire, TopicResults), Regions: setOf(RegionUkraine), Sentences: setOf(26),
	},
	{
		ID: "no-ceasefire/rapid-ceasefire-demanded", Kind: KindPosition, Phases: setOf(PhaseBefore), Settings: setOf(SettingPublic),
		Statement: "Before the talks, Trump demanded a “rapid cease-fire” in Ukraine in public.",
		By:        setOf(ActorTrump), Topics: setOf(TopicCeasefire), Regions: setOf(RegionUkraine), Quotes: setOf(QuoteRapidCeasefire), Sentences: setOf(27),
	},
	{
		ID: "no-ceasefire/not-gotten-there", Kind: KindOutcome, Outcome: OutcomeNotAgreed, Phases: setOf(PhaseAfter),
		Statement: "Trump admitted after the talks that a cease-fire, a core issue, had not been reached.",
		By:        setOf(ActorTrump), Actors: setOf(ActorTrump, ActorPutin), Topics: setOf(TopicCeasefire, TopicResults), Regions: setOf(RegionUkraine), Quotes: setOf(QuoteGottenThere), Sentences: setOf(27),
	},
	{
		ID: "no-ceasefire/progress-in-principle", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "Trump and Putin both acknowledged progress “in principle”.",
		By:        setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRemarks, TopicResults), Quotes: setOf(QuoteInPrinciple), Sentences: setOf(28),
	},
	{
		ID: "no-ceasefire/no-steps-detailed", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "Trump and Putin would not spell out any concrete steps.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRemarks), Sentences: setOf(28),
	},
	{
		ID: "no-ceasefire/war-continued", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "The war in Ukraine went on while Trump and Putin met.",
		Actors:    setOf(ActorUkraine, ActorTrump, ActorPutin), Topics: setOf(TopicFighting), Regions: setOf(RegionUkraine), Sentences: setOf(29),
	},
	{
		ID: "no-ceasefire/attacks-intensified", Kind: KindEvent, Phases: setOf(PhaseDuring, PhaseAfter),
		Statement: "Russian forces stepped up their attacks during the summit and right after it.",
		Actors:    setOf(ActorRussianForces, ActorUkraine), Topics: setOf(TopicFighting), Regions: setOf(RegionUkraine), Sentences: setOf(29),
	},
	{
		ID: "no-ceasefire/ground-unchanged", Kind: KindOutcome, Outcome: OutcomeUnchanged,
		Statement: "The meeting brought no direct change to the military situation on the ground.",
		Topics:    setOf(TopicFighting, TopicResults), Regions: setOf(RegionUkraine), Sentences: setOf(30),
	},

	{
		ID: "territorial-terms/land-swaps-topic", Kind: KindEvent, Phases: setOf(PhaseDuring), Settings: setOf(SettingPrivate, SettingInterview),
		Statement: "Trump indicated privately to Fox News that possible “land swaps” were among the topics of the talks.",
		By:        setOf(ActorTrump), Actors: setOf(ActorFoxNews), Topics: setOf(TopicTerritory), Quotes: setOf(QuoteLandSwaps), Sentences: setOf(31),
	},
	{
		ID: "territorial-terms/guarantees-topic", Kind: KindEvent, Phases: setOf(PhaseDuring), Settings: setOf(SettingPrivate, SettingInterview),
		Statement: "Trump indicated privately to Fox News that security guarantees were among the topics of the talks.",
		By:        setOf(ActorTrump), Actors: setOf(ActorFoxNews), Topics: setOf(TopicSecurityGuarantees), Sentences: setOf(31),
	},
	{
		ID: "territorial-terms/very-good-chance", Kind: KindForecast, Modality: ModalityProbable,
		Statement: "Trump said that there was a “very good chance” that an agreement would be reached.",
		By:        setOf(ActorTrump), Topics: setOf(TopicPeaceEfforts, TopicSettlement), Quotes: setOf(QuoteVeryGoodChance), Sentences: setOf(32),
	},
	{
		ID: "territorial-terms/few-issues-remain", Kind: KindOutcome, Outcome: OutcomeNotAgreed,
		Statement: "Trump conceded that “few” major issues were still open.",
		By:        setOf(ActorTrump), Topics: setOf(TopicSettlement, TopicResults), Quotes: setOf(QuoteFew), Sentences: setOf(32),
	},
	{
		ID: "territorial-terms/territory-remains", Kind: KindOutcome, Outcome: OutcomeNotAgreed,
		Statement: "Trump conceded that issues were still open, the territory of Ukraine above all.",
		By:        setOf(ActorTrump), Actors: setOf(ActorUkraine), Topics: setOf(TopicTerritory), Regions: setOf(RegionUkraine), Sentences: setOf(32),
	},
	{
		ID: "territorial-terms/no-formula-endorsed", Kind: KindEvent, Settings: setOf(SettingPublic),
		Statement: "Putin endorsed no specific “land-for-peace” formula in public.",
		Actors:    setOf(ActorPutin), Topics: setOf(TopicTerritory), Quotes: setOf(QuoteLandForPeace), Sentences: setOf(33),
	},
	{
		ID: "territorial-terms/root-causes-removed", Kind: KindPosition,
		Statement: "Putin insisted that a lasting settlement must do away with the “root causes” of the war.",
		By:        setOf(ActorPutin), Topics: setOf(TopicRootCauses), Regions: setOf(RegionUkraine), Quotes: setOf(QuoteRootCauses), Sentences: setOf(34),
	},
	{
		ID: "territorial-terms/nato-aspirations", Kind: KindAssessment,
		Statement: "By implication, the “root causes” that Putin wants removed include Ukraine’s wish to join NATO.",
		Actors:    setOf(ActorPutin, ActorUkraine, ActorNATO), Topics: setOf(TopicRootCauses, TopicNeutrality), Regions: setOf(RegionUkraine), Quotes: setOf(QuoteRootCauses), Sentences: setOf(34),
	},
	{
		ID: "territorial-terms/russian-security", Kind: KindPosition,
		Statement: "Putin restated that any final peace must guarantee the interests of Russia’s national security.",
		By:        setOf(ActorPutin), Actors: setOf(ActorRussia), Topics: setOf(TopicSecurityGuarantees), Regions: setOf(RegionRussia), Sentences: setOf(35),
	},
	{
		ID: "territorial-terms/demilitarized-neutral", Kind: KindPosition, Condition: ConditionOpen,
		Statement: "Putin spoke of a “demilitarized and neutral” Ukraine, subject to certain conditions.",
		By:        setOf(ActorPutin), Actors: setOf(ActorUkraine), Topics: setOf(TopicNeutrality), Regions: setOf(RegionUkraine), Quotes: setOf(QuoteDemilitarizedNeutral), Sentences: setOf(35),
	},
	{
		ID: "territorial-terms/no-joint-plan", Kind: KindOutcome, Outcome: OutcomeNotAnnounced, Phases: setOf(PhaseDuring),
		Statement: "A joint plan for territorial changes was not announced.",
		Topics:    setOf(TopicTerritory, TopicResults), Sentences: setOf(36),
	},

	{
		ID: "nato-and-allies/brief-allies", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Trump pledged to inform U.S. allies at once.",
		By:        setOf(ActorTrump), Actors: setOf(ActorUSAllies), Topics: setOf(TopicNextSteps), Sentences: setOf(37),
	},
	{
		ID: "nato-and-allies/call-with-nato", Kind: KindEvent, Phases: setOf(PhaseAfter),
		Statement: "The White House reported that Trump spoke with NATO leaders by phone after his return.",
		By:        setOf(ActorWhiteHouse), Citing: setOf(ActorTrump), Actors: setOf(ActorTrump, ActorNATOLeaders), Topics: setOf(TopicNextSteps, TopicNATO), Quotes: setOf(QuoteOnThePhone), Sentences: setOf(37),
	},
	{
		ID: "nato-and-allies/call-with-zelenskiy", Kind: KindEvent, Phases: setOf(PhaseAfter),
		Statement: "The White House reported that Trump spoke with Ukrainian President Zelenskiy by phone after his return.",
		By:        setOf(ActorWhiteHouse), Citing: setOf(ActorTrump), Actors: setOf(ActorTrump, ActorZelenskiy), Topics: setOf(TopicNextSteps, TopicUkraineVoice), Sentences: setOf(37),
	},
	{
		ID: "nato-and-allies/continuity", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "NATO officials hurried to stress continuity.",
		By:        setOf(ActorNATOOfficials), Topics: setOf(TopicNATO, TopicWesternUnity), Sentences: setOf(38),
	},
	{
		ID: "nato-and-allies/continue-pressure", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "Norway’s foreign minister said that the West must “continue to put pressure on Russia”.",
		By:        setOf(ActorNorwayForeignMinister), Actors: setOf(ActorWest, ActorRussia), Topics: setOf(TopicWesternUnity), Regions: setOf(RegionWest, RegionRussia), Quotes: setOf(QuoteContinuePressure), Sentences: setOf(38),
	},
	{
		ID: "nato-and-allies/weaken-unity", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "The Czech defense minister warned that Putin aimed to weaken the unity of the West.",
		By:        setOf(ActorCzechDefenseMinister), Actors: setOf(ActorPutin, ActorWest), Topics: setOf(TopicWesternUnity), Regions: setOf(RegionWest), Sentences: setOf(38),
	},
	{
		ID: "nato-and-allies/agreements-unchanged", Kind: KindOutcome, Outcome: OutcomeUnchanged,
		Statement: "In effect, the agreements that concern NATO were left as they were.",
		Actors:    setOf(ActorNATO), Topics: setOf(TopicNATO, TopicResults), Sentences: setOf(39),
	},
	{
		ID: "nato-and-allies/trilateral-suggested", Kind: KindPosition,
		Statement: "Trump suggested three-way talks with Zelenskiy in the future.",
		By:        setOf(ActorTrump), Actors: setOf(ActorZelenskiy), Topics: setOf(TopicNextSteps, TopicUkraineVoice), Sentences: setOf(40),
	},
	{
		ID: "nato-and-allies/european-skepticism", Kind: KindReaction,
		Statement: "Trump’s outreach, with its suggestion of three-way talks, met with skepticism in Europe.",
		Actors:    setOf(ActorEurope, ActorTrump, ActorZelenskiy), Topics: setOf(TopicPeaceEfforts, TopicWesternUnity, TopicNextSteps), Regions: setOf(RegionEurope), Sentences: setOf(40),
	},
	{
		ID: "nato-and-allies/ukraine-involved", Kind: KindPosition,
		Statement: "European leaders insist that Ukraine must remain fully part of any peace process.",
		By:        setOf(ActorEuropeanLeaders), Actors: setOf(ActorUkraine), Topics: setOf(TopicUkraineVoice), Regions: setOf(RegionUkraine), Sentences: setOf(40),
	},
	{
		ID: "nato-and-allies/just-peace", Kind: KindPosition,
		Statement: "Zelenskiy said that the summit should “open the way for a just peace”.",
		By:        setOf(ActorZelenskiy), Topics: setOf(TopicPeaceEfforts), Regions: setOf(RegionUkraine), Quotes: setOf(QuoteJustPeace), Sentences: setOf(41),
	},
	{
		ID: "nato-and-allies/necessary-steps", Kind: KindPosition,
		Statement: "Zelenskiy said that Russia must take the “necessary steps” to bring the war to an end.",
		By:        setOf(ActorZelenskiy), Actors: setOf(ActorRussia), Topics: setOf(TopicPeaceEfforts), Regions: setOf(RegionUkraine, RegionRussia), Quotes: setOf(QuoteNecessarySteps), Sentences: setOf(41),
	},

	{
		ID: "arms-control/new-agreement-floated", Kind: KindPosition, Phases: setOf(PhaseBefore),
		Statement: "Just before the summit, Putin raised the idea of a new agreement on nuclear arms between the United States and Russia.",
		By:        setOf(ActorPutin), Actors: setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicArmsControl), Regions: setOf(RegionUnitedStates, RegionRussia), Sentences: setOf(42, 84),
	},
	{
		ID: "arms-control/new-start-expiry", Kind: KindContext, Date: "2026",
		Statement: "The New START treaty runs out early in 2026.",
		Actors:    setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicArmsControl), Sentences: setOf(42, 85),
	},
	{
		ID: "arms-control/no-new-pact", Kind: KindOutcome, Outcome: OutcomeNotAnnounced, Phases: setOf(PhaseDuring),
		Statement: "A new arms-control pact was not announced at the summit.",
		Topics:    setOf(TopicArmsControl, TopicResults), Sentences: setOf(43),
	},
	{
		ID: "arms-control/next-stages", Kind: KindPosition, Condition: ConditionOpen, Phases: setOf(PhaseDuring),
		Statement: "Putin spoke in broad terms of talks on the control of strategic offensive arms in the next stages, provided that the conditions for peace were met.",
		By:        setOf(ActorPutin), Topics: setOf(TopicArmsControl), Quotes: setOf(QuoteNextStages), Sentences: setOf(44),
	},
	{
		ID: "arms-control/no-specifics", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "Putin offered no specifics on arms control.",
		Actors:    setOf(ActorPutin), Topics: setOf(TopicArmsControl, TopicRemarks), Sentences: setOf(44),
	},
	{
		ID: "arms-control/dialogue", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Trump and Putin affirmed that they would look for dialogue and not for confrontation.",
		By:        setOf(ActorTrump, ActorPutin), Actors: setOf(ActorTrump, ActorPutin), Topics: setOf(TopicArmsControl, TopicSecurity), Sentences: setOf(45),
	},
	{
		ID: "arms-control/future-talks", Kind: KindForecast, Modality: ModalityPossible, Condition: ConditionOpen,
		Statement: "What Trump and Putin affirmed about dialogue suggests that later talks, if there are any, could take in arms control.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicArmsControl, TopicNextSteps), Sentences: setOf(45),
	},
	{
		ID: "arms-control/no-concrete-steps", Kind: KindOutcome, Outcome: OutcomeNotAgreed, Phases: setOf(PhaseDuring),
		Statement: "Trump and Putin agreed on no concrete steps towards arms control.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicArmsControl, TopicResults), Sentences: setOf(45),
	},

	{
		ID: "regional-security/no-new-pacts", Kind: KindOutcome, Outcome: OutcomeNotAnnounced, Phases: setOf(PhaseDuring),
		Statement: "New pacts on regional security were not announced.",
		Topics:    setOf(TopicSecurity, TopicResults), Sentences: setOf(46),
	},
	{
		ID: "regional-security/nato-posture", Kind: KindOutcome, Outcome: OutcomeNotAnnounced, Phases: setOf(PhaseDuring),
		Statement: "Changes to the posture of NATO were not announced.",
		Actors:    setOf(ActorNATO), Topics: setOf(TopicNATO, TopicResults), Sentences: setOf(46),
	},
	{
		ID: "regional-security/other-theaters", Kind: KindOutcome, Outcome: OutcomeNotDiscussed, Phases: setOf(PhaseDuring),
		Statement: "Because Trump concentrated on Ukraine, other theaters (the Middle East and Asia) did not come up.",
		Actors:    setOf(ActorTrump), Topics: setOf(TopicSecurity), Regions: setOf(RegionMiddleEast, RegionAsia, RegionUkraine), Sentences: setOf(47),
	},
	{
		ID: "regional-security/no-concessions", Kind: KindOutcome, Outcome: OutcomeNotAgreed, Phases: setOf(PhaseDuring),
		Statement: "Analysts note that the summit obtained no concessions on Ukraine.",
		By:        setOf(ActorAnalysts), Actors: setOf(ActorRussia), Topics: setOf(TopicSettlement, TopicResults), Regions: setOf(RegionUkraine), Sentences: setOf(48),
	},
	{
		ID: "regional-security/russian-engagement", Kind: KindOutcome, Outcome: OutcomeUnchanged,
		Statement: "Analysts note that the summit, having obtained no concessions on Ukraine, did not reduce Russia’s regional military engagement, for instance in Syria or in other parts of Europe.",
		By:        setOf(ActorAnalysts), Actors: setOf(ActorRussia), Topics: setOf(TopicRussianEngagement), Regions: setOf(RegionSyria, RegionEurope, RegionUkraine), Sentences: setOf(48),
	},
	{
		ID: "regional-security/us-commitments", Kind: KindOutcome, Outcome: OutcomeUnchanged, Phases: setOf(PhaseDuring),
		Statement: "Analysts note that the United States did not change what it has pledged for the defense of NATO and Asia as part of the summit.",
		By:        setOf(ActorAnalysts), Actors: setOf(ActorUnitedStates, ActorNATO), Topics: setOf(TopicDefense, TopicNATO), Regions: setOf(RegionAsia), Sentences: setOf(48),
	},
}
