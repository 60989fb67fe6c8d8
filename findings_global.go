package summit

var anchorageGlobal = []Finding{
	{
		ID: "allied-relations/western-unity", Kind: KindAssessment, Modality: ModalityPossible,
		Statement: "On the international plane, the unity of the West may be where the summit has its biggest impact.",
		Actors:    setOf(ActorWest), Topics: setOf(TopicWesternUnity), Regions: setOf(RegionWest), Sentences: setOf(72),
	},
	{
		ID: "allied-relations/allied-concern", Kind: KindReaction,
		Statement: "U.S. allies were concerned that Trump dealt with Putin on his own.",
		Actors:    setOf(ActorUSAllies, ActorTrump, ActorPutin), Topics: setOf(TopicWesternUnity), Sentences: setOf(73),
	},
	{
		ID: "allied-relations/support-reaffirmed", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "Officials of NATO and of the EU were quick to restate their support for Ukraine.",
		By:        setOf(ActorNATOOfficials, ActorEUOfficials), Actors: setOf(ActorUkraine), Topics: setOf(TopicUkraineSupport), Regions: setOf(RegionUkraine), Sentences: setOf(74),
	},
	{
		ID: "allied-relations/keep-pressure", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "Norway’s foreign minister said after the summit that the United States must keep up its “pressure on Russia”.",
		By:        setOf(ActorNorwayForeignMinister), Actors: setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicUkraineSupport, TopicWesternUnity), Regions: setOf(RegionRussia), Quotes: setOf(QuotePressureOnRussia), Sentences: setOf(74),
	},
	{
		ID: "allied-relations/increase-pressure", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "Norway’s foreign minister said after the summit that the United States must even raise its pressure on Russia.",
		By:        setOf(ActorNorwayForeignMinister), Actors: setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicUkraineSupport), Regions: setOf(RegionRussia), Sentences: setOf(74),
	},
	{
		ID: "allied-relations/sow-discord", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "The Czech defense minister warned that Putin is out to divide the West.",
		By:        setOf(ActorCzechDefenseMinister), Actors: setOf(ActorPutin, ActorWest), Topics: setOf(TopicWesternUnity), Regions: setOf(RegionWest), Sentences: setOf(75),
	},
	{
		ID: "allied-relations/not-peace", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "The Czech defense minister warned that peace is not what Putin is after.",
		By:        setOf(ActorCzechDefenseMinister), Actors: setOf(ActorPutin), Topics: setOf(TopicPeaceEfforts), Sentences: setOf(75),
	},
	{
		ID: "allied-relations/emergency-meetings", Kind: KindEvent, Phases: setOf(PhaseBefore),
		Statement: "European leaders, those of Germany and France for example, met in emergency sessions before the summit.",
		Actors:    setOf(ActorEuropeanLeaders, ActorGermany, ActorFrance), Topics: setOf(TopicUkraineVoice), Regions: setOf(RegionEurope, RegionGermany, RegionFrance), Sentences: setOf(76),
	},
	{
		ID: "allied-relations/united-stance", Kind: KindPosition, Phases: setOf(PhaseBefore),
		Statement: "European leaders took the common position that talks between the United States and Russia must have the consent of Ukraine.",
		By:        setOf(ActorEuropeanLeaders), Actors: setOf(ActorUkraine, ActorUnitedStates, ActorRussia), Topics: setOf(TopicUkraineVoice), Regions: setOf(RegionUkraine), Sentences: setOf(76),
	},
	{
		ID: "allied-relations/cautious", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "The reaction to the summit around the world was cautious.",
		Topics:    setOf(TopicOrder), Regions: setOf(RegionWorld), Sentences: setOf(77),
	},
	{
		ID: "allied-relations/no-relief-expected", Kind: KindForecast, Modality: ModalityProbable, Condition: ConditionOpen,
		Statement: "Unless concrete steps are taken, relief from sanctions is not expected.",
		Topics:    setOf(TopicSanctions), Sentences: setOf(77),
	},
	{
		ID: "allied-relations/no-shift-expected", Kind: KindForecast, Modality: ModalityProbable, Condition: ConditionOpen,
		Statement: "Unless concrete steps are taken, a change of policy is not expected.",
		Topics:    setOf(TopicOrder), Sentences: setOf(77),
	},
	{
		ID: "allied-relations/propaganda-victory", Kind: KindAssessment, Phases: setOf(PhaseAfter),
		Statement: "Many, left unnamed, think that Putin gained a victory in propaganda.",
		By:        setOf(ActorObservers), Actors: setOf(ActorPutin), Topics: setOf(TopicResults, TopicRussiaIsolation), Sentences: setOf(77),
	},
	{
		ID: "allied-relations/advantage-putin", Kind: KindAssessment, Phases: setOf(PhaseAfter),
		Statement: "An unnamed analyst gave Putin the advantage, since he got a meeting.",
		By:        setOf(ActorAnalyst), Actors: setOf(ActorPutin), Topics: setOf(TopicResults), Quotes: setOf(QuoteAdvantagePutin), Sentences: setOf(78),
	},
	{
		ID: "allied-relations/nothing-but-bromides", Kind: KindAssessment, Phases: setOf(PhaseAfter),
		Statement: "An unnamed analyst said that Putin got away with offering no more than platitudes about friendship between America and Russia.",
		By:        setOf(ActorAnalyst), Actors: setOf(ActorPutin), Topics: setOf(TopicResults), Regions: setOf(RegionUnitedStates, RegionRussia), Quotes: setOf(QuoteAdvantagePutin), Sentences: setOf(78),
	},

	{
		ID: "security-and-diplomacy/no-commitment-change", Kind: KindOutcome, Outcome: OutcomeUnchanged,
		Statement: "For the moment, security commitments around the world stayed as they were.",
		Topics:    setOf(TopicSecurity, TopicResults), Regions: setOf(RegionWorld), Sentences: setOf(79),
	},
	{
		ID: "security-and-diplomacy/forces-remain", Kind: KindOutcome, Outcome: OutcomeUnchanged,
		Statement: "The forces of the United States and the reinforcements of NATO stay in Europe.",
		Actors:    setOf(ActorUSForces, ActorNATO), Topics: setOf(TopicDefense, TopicNATO), Regions: setOf(RegionEurope), Sentences: setOf(80),
	},
	{
		ID: "security-and-diplomacy/negotiations-continue", Kind: KindOutcome, Outcome: OutcomeUnchanged,
		Statement: "The United States goes on negotiating with its partners as before, with Ukraine about weapons for example.",
		Actors:    setOf(ActorUnitedStates, ActorUkraine), Topics: setOf(TopicUkraineSupport, TopicDefense), Regions: setOf(RegionUkraine), Sentences: setOf(80),
	},
	{
		ID: "security-and-diplomacy/open-to-arrangements", Kind: KindAssessment, Modality: ModalityPossible,
		Statement: "The summit suggested that the United States might be ready to negotiate about security arrangements for the long term.",
		Actors:    setOf(ActorUnitedStates), Topics: setOf(TopicSecurityGuarantees), Sentences: setOf(81),
	},
	{
		ID: "security-and-diplomacy/neutrality", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Putin restated that peace would require a neutral Ukraine that does not belong to NATO.",
		By:        setOf(ActorPutin), Actors: setOf(ActorUkraine, ActorNATO), Topics: setOf(TopicNeutrality), Regions: setOf(RegionUkraine), Sentences: setOf(81),
	},
	{
		ID: "security-and-diplomacy/other-guarantees", Kind: KindPosition, Modality: ModalityPossible, Phases: setOf(PhaseDuring),
		Statement: "Putin restated that peace would perhaps require further security guarantees.",
		By:        setOf(ActorPutin), Topics: setOf(TopicSecurityGuarantees), Regions: setOf(RegionUkraine), Sentences: setOf(81),
	},
	{
		ID: "security-and-diplomacy/ominous", Kind: KindAssessment,
		Statement: "The suggested openness of the United States to talks on long-term security arrangements bodes ill for the world.",
		Actors:    setOf(ActorUnitedStates), Topics: setOf(TopicOrder, TopicSecurityGuarantees), Regions: setOf(RegionWorld), Sentences: setOf(82),
	},
	{
		ID: "security-and-diplomacy/nato-expansion-question", Kind: KindAssessment,
		Statement: "The suggested openness of the United States to talks on long-term security arrangements tacitly raises questions about whether and how NATO will grow further.",
		Actors:    setOf(ActorNATO, ActorUnitedStates), Topics: setOf(TopicNATO), Sentences: setOf(82),
	},
	{
		ID: "security-and-diplomacy/european-order-question", Kind: KindAssessment,
		Statement: "The suggested openness of the United States to talks on long-term security arrangements tacitly raises questions about the order that Europe has had since 1991.",
		Actors:    setOf(ActorUnitedStates), Topics: setOf(TopicOrder), Regions: setOf(RegionEurope), Sentences: setOf(82),
	},
	{
		ID: "security-and-diplomacy/no-policy-decision", Kind: KindOutcome, Outcome: OutcomeNotAgreed, Phases: setOf(PhaseDuring),
		Statement: "A decision on policy was not taken.",
		Topics:    setOf(TopicResults, TopicSecurity), Sentences: setOf(83),
	},
	{
		ID: "security-and-diplomacy/nuclear-dialogue", Kind: KindForecast, Modality: ModalityPossible,
		Statement: "Putin’s mention of a new arms-control deal before the summit points to a potential dialogue between the United States and Russia about limits on nuclear arms.",
		Actors:    setOf(ActorPutin, ActorUnitedStates, ActorRussia), Topics: setOf(TopicArmsControl), Regions: setOf(RegionUnitedStates, RegionRussia), Sentences: setOf(84),
	},
	{
		ID: "security-and-diplomacy/risk-reduction", Kind: KindForecast, Modality: ModalityPossible, Condition: ConditionOpen,
		Statement: "A dialogue about limits on nuclear arms, if seriously pursued, could make a major risk to the world smaller.",
		Topics:    setOf(TopicArmsControl), Regions: setOf(RegionWorld), Sentences: setOf(85),
	},
	{
		ID: "security-and-diplomacy/conditional", Kind: KindAssessment, Condition: ConditionOpen,
		Statement: "Experts caution that a dialogue about limits on nuclear arms hinges on Russia’s fulfilment of American conditions.",
		By:        setOf(ActorExperts), Actors: setOf(ActorRussia, ActorUnitedStates), Topics: setOf(TopicArmsControl), Sentences: setOf(85),
	},

	{
		ID: "international-organizations/support-restated", Kind: KindPosition,
		Statement: "Organizations, the G7, NATO and the U.N. among them, have declared again that they support the sovereignty of Ukraine.",
		By:        setOf(ActorUN, ActorNATO, ActorG7), Actors: setOf(ActorUkraine), Topics: setOf(TopicUkraineSupport, TopicInternationalLaw), Regions: setOf(RegionUkraine), Sentences: setOf(86),
	},
	{
		ID: "international-organizations/primary-cause", Kind: KindPosition,
		Statement: "The U.N. Secretary-General reminded the members of the U.N. that Russia’s invasion is still the “primary cause” of the war.",
		By:        setOf(ActorUNSecretaryGeneral), Actors: setOf(ActorUNMembers, ActorRussia), Topics: setOf(TopicWar, TopicInternationalLaw), Regions: setOf(RegionUkraine), Quotes: setOf(QuotePrimaryCause), Sentences: setOf(87),
	},
	{
		ID: "international-organizations/no-multilateral-forum", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "No forum of the U.N. and no other multilateral forum had a part in the summit.",
		Actors:    setOf(ActorUN), Topics: setOf(TopicInternationalLaw), Sentences: setOf(88),
	},
	{
		ID: "international-organizations/outcomes-influence", Kind: KindForecast,
		Statement: "What came of the summit will have an influence on the U.N. and other multilateral forums.",
		Actors:    setOf(ActorUN), Topics: setOf(TopicInternationalLaw), Sentences: setOf(88),
	},
	{
		ID: "international-organizations/eu-aid", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "While the talks were going on, the EU announced more financial aid for Ukraine out of frozen Russian assets.",
		By:        setOf(ActorEU), Actors: setOf(ActorUkraine, ActorRussia), Topics: setOf(TopicUkraineSupport), Regions: setOf(RegionUkraine), Sentences: setOf(89),
	},
	{
		ID: "international-organizations/eu-law", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "The EU invoked international law for its aid to Ukraine out of frozen Russian assets.",
		By:        setOf(ActorEU), Actors: setOf(ActorUkraine, ActorRussia), Topics: setOf(TopicInternationalLaw, TopicUkraineSupport), Sentences: setOf(89),
	},
	{
		ID: "international-organizations/isolation-lifted", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "At the meeting, Russia’s isolation in the world was lifted for a short while.",
		Actors:    setOf(ActorRussia), Topics: setOf(TopicRussiaIsolation), Regions: setOf(RegionRussia, RegionWorld), Sentences: setOf(90),
	},
	{
		ID: "international-organizations/first-us-visit", Kind: KindContext, Phases: setOf(PhaseDuring),
		Statement: "The visit was Putin’s first to the United States since the ICC issued a warrant.",
		Actors:    setOf(ActorPutin, ActorICC, ActorUnitedStates), Topics: setOf(TopicInternationalLaw, TopicRussiaIsolation), Regions: setOf(RegionUnitedStates), Sentences: setOf(90),
	},
	{
		ID: "international-organizations/law-firm", Kind: KindAssessment,
		Statement: "International law and international institutions hold firm.",
		Topics:    setOf(TopicInternationalLaw), Sentences: setOf(90),
	},
	{
		ID: "international-organizations/nato-aggressor", Kind: KindPosition,
		Statement: "NATO confirmed that Russia is still the aggressor.",
		By:        setOf(ActorNATO), Actors: setOf(ActorRussia), Topics: setOf(TopicNATO, TopicInternationalLaw), Regions: setOf(RegionRussia), Sentences: setOf(90),
	},

	{
		ID: "global-economy/tempered", Kind: KindAssessment,
		Statement: "The meeting lessened some of the uncertainty in the world’s markets.",
		Topics:    setOf(TopicMarkets), Regions: setOf(RegionWorld), Sentences: setOf(91),
	},
	{
		ID: "global-economy/relaxing-indicated", Kind: KindPosition,
		Statement: "The United States gave signs of a relaxation of tariffs and sanctions on Russia.",
		By:        setOf(ActorUnitedStates), Actors: setOf(ActorRussia), Topics: setOf(TopicSanctions, TopicTariffs), Regions: setOf(RegionRussia), Sentences: setOf(92),
	},
	{
		ID: "global-economy/price-spikes", Kind: KindAssessment,
		Statement: "American hints at milder tariffs and sanctions on Russia held down possible jumps in energy prices.",
		Actors:    setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicMarkets, TopicSanctions, TopicTariffs, TopicEnergy), Regions: setOf(RegionWorld), Sentences: setOf(92),
	},
	{
		ID: "global-economy/prices-high", Kind: KindAssessment,
		Statement: "Europe’s own sanctions and the fighting, which goes on, keep energy prices high.",
		Actors:    setOf(ActorEurope), Topics: setOf(TopicMarkets, TopicSanctions, TopicEnergy, TopicFighting), Regions: setOf(RegionEurope), Sentences: setOf(92),
	},
	{
		ID: "global-economy/supply-chains", Kind: KindForecast, Modality: ModalityPossible, Condition: ConditionOpen,
		Statement: "Should the summit lead in the end to any removal of trade barriers, global supply chains could shift, those for natural resources among them.",
		Topics:    setOf(TopicMarkets, TopicTrade), Regions: setOf(RegionWorld), Sentences: setOf(93),
	},
	{
		ID: "global-economy/no-effects", Kind: KindOutcome, Outcome: OutcomeUnchanged,
		Statement: "For the present, there are no economic effects to be seen.",
		Topics:    setOf(TopicMarkets, TopicResults), Regions: setOf(RegionWorld), Sentences: setOf(94),
	},
}
