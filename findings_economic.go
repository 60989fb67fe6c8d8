package summit

var anchorageEconomic = []Finding{
	{
		ID: "trade-and-investment/opportunity", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Trump and Putin both laid stress on economic opportunity.",
		By:        setOf(ActorTrump, ActorPutin), Topics: setOf(TopicTrade), Sentences: setOf(49),
	},
	{
		ID: "trade-and-investment/enormous-potential", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "Putin declared that a partnership between the United States and Russia in business and investment has “enormous potential”.",
		By:        setOf(ActorPutin), Actors: setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicTrade), Regions: setOf(RegionUnitedStates, RegionRussia), Quotes: setOf(QuoteEnormousPotential), Sentences: setOf(50),
	},
	{
		ID: "trade-and-investment/sectors", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Putin named trade, energy, digital technology, high technology and the exploration of space as sectors for business between the United States and Russia.",
		By:        setOf(ActorPutin), Actors: setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicTrade, TopicEnergy), Regions: setOf(RegionUnitedStates, RegionRussia), Sentences: setOf(50),
	},
	{
		ID: "trade-and-investment/arctic", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Putin spoke of taking up cooperation in the Arctic again.",
		By:        setOf(ActorPutin), Actors: setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicTrade), Regions: setOf(RegionArctic), Sentences: setOf(51),
	},
	{
		ID: "trade-and-investment/far-east", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Putin spoke of taking up cooperation again between the West Coast of the United States and Russia’s Far East.",
		By:        setOf(ActorPutin), Actors: setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicTrade), Regions: setOf(RegionUSWestCoast, RegionRussianFarEast), Sentences: setOf(51),
	},
	{
		ID: "trade-and-investment/business-delegates", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "Trump claimed that many “business delegates” were at the summit.",
		By:        setOf(ActorTrump), Actors: setOf(ActorBusinessDelegations), Topics: setOf(TopicBusiness), Quotes: setOf(QuoteBusinessDelegates), Sentences: setOf(52),
	},
	{
		ID: "trade-and-investment/everyone-deals", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "Trump said that everyone wants to do deals with America.",
		By:        setOf(ActorTrump), Actors: setOf(ActorUnitedStates), Topics: setOf(TopicTrade), Regions: setOf(RegionUnitedStates), Quotes: setOf(QuoteEveryoneDeals), Sentences: setOf(52),
	},
	{
		ID: "trade-and-investment/hot-economy", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "Trump said that America’s economy was now “hot” and gave that as the reason why everyone wants to deal with America.",
		By:        setOf(ActorTrump), Actors: setOf(ActorUnitedStates), Topics: setOf(TopicEconomy), Regions: setOf(RegionUnitedStates), Quotes: setOf(QuoteHot), Sentences: setOf(52),
	},
	{
		ID: "trade-and-investment/no-trade-deals", Kind: KindOutcome, Outcome: OutcomeNotAnnounced, Phases: setOf(PhaseDuring),
		Statement: "Neither the United States nor Russia announced any actual new deal on trade.",
		Actors:    setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicTrade, TopicResults), Regions: setOf(RegionUnitedStates, RegionRussia), Sentences: setOf(53),
	},
	{
		ID: "trade-and-investment/interest-in-expanding", Kind: KindPosition, Condition: ConditionOpen,
		Statement: "The United States and Russia both signaled that they would like to widen their ties once the political issues are settled.",
		By:        setOf(ActorUnitedStates, ActorRussia), Actors: setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicTrade), Regions: setOf(RegionUnitedStates, RegionRussia), Sentences: setOf(53),
	},

	{
		ID: "sanctions-and-tariffs/no-sanctions-changes", Kind: KindOutcome, Outcome: OutcomeNotAnnounced, Phases: setOf(PhaseDuring),
		Statement: "No immediate change to the sanctions regime was declared.",
		Topics:    setOf(TopicSanctions, TopicResults), Regions: setOf(RegionRussia), Sentences: setOf(54),
	},
	{
		ID: "sanctions-and-tariffs/signals", Kind: KindEvent,
		Statement: "Trump sent several noteworthy signals about sanctions and tariffs.",
		Actors:    setOf(ActorTrump), Topics: setOf(TopicSanctions, TopicTariffs), Sentences: setOf(54),
	},
	{
		ID: "sanctions-and-tariffs/china-tariffs-planned", Kind: KindContext,
		Statement: "The United States had planned tariffs on China because China buys Russian oil.",
		Actors:    setOf(ActorUnitedStates, ActorChina), Topics: setOf(TopicTariffs, TopicOilGas), Regions: setOf(RegionChina, RegionRussia), Sentences: setOf(55),
	},
	{
		ID: "sanctions-and-tariffs/china-tariffs-delayed", Kind: KindOutcome, Outcome: OutcomeDeferred,
		Statement: "Trump put off the planned U.S. tariffs on China over its purchases of Russian oil.",
		Actors:    setOf(ActorTrump, ActorUnitedStates, ActorChina), Topics: setOf(TopicTariffs, TopicOilGas), Regions: setOf(RegionChina, RegionRussia), Sentences: setOf(55),
	},
	{
		ID: "sanctions-and-tariffs/no-need-now", Kind: KindPosition,
		Statement: "Trump said that, given the progress in the talks, there was no need to think about tariffs on China for the time being.",
		By:        setOf(ActorTrump), Actors: setOf(ActorChina), Topics: setOf(TopicTariffs, TopicOilGas), Regions: setOf(RegionChina), Quotes: setOf(QuoteTariffsNotNow), Sentences: setOf(55),
	},
	{
		ID: "sanctions-and-tariffs/tariffs-in-weeks", Kind: KindPosition, Modality: ModalityPossible, Condition: ConditionOpen,
		Statement: "Trump noted that he might put tariffs on China for buying Russian oil within a few weeks, should that be needed.",
		By:        setOf(ActorTrump), Actors: setOf(ActorChina), Topics: setOf(TopicTariffs, TopicOilGas), Regions: setOf(RegionChina, RegionRussia), Sentences: setOf(56),
	},
	{
		ID: "sanctions-and-tariffs/threat-before", Kind: KindPosition, Condition: ConditionOpen, Phases: setOf(PhaseBefore),
		Statement: "Ahead of the summit, Trump threatened Russia with new sanctions unless Putin agreed to peace.",
		By:        setOf(ActorTrump), Actors: setOf(ActorRussia, ActorPutin), Topics: setOf(TopicSanctions, TopicPeaceEfforts), Regions: setOf(RegionRussia), Sentences: setOf(57),
	},
	{
		ID: "sanctions-and-tariffs/no-new-sanctions", Kind: KindOutcome, Outcome: OutcomeNotAnnounced, Phases: setOf(PhaseAfter),
		Statement: "The United States announced no new sanctions on Russia after the meeting.",
		Actors:    setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicSanctions, TopicResults), Regions: setOf(RegionRussia), Sentences: setOf(57),
	},
	{
		ID: "sanctions-and-tariffs/holding-off", Kind: KindPosition, Modality: ModalityPossible, Phases: setOf(PhaseAfter), Settings: setOf(SettingPrivate),
		Statement: "Trump suggested privately that he was keeping back further pressure, since talks had taken place.",
		By:        setOf(ActorTrump), Actors: setOf(ActorRussia), Topics: setOf(TopicSanctions), Regions: setOf(RegionRussia), Sentences: setOf(58),
	},
	{
		ID: "sanctions-and-tariffs/pressure-remains", Kind: KindOutcome, Outcome: OutcomeUnchanged,
		Statement: "The economic pressure of the United States on Russia stays mostly in force.",
		Actors:    setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicSanctions), Regions: setOf(RegionRussia), Sentences: setOf(59),
	},
	{
		ID: "sanctions-and-tariffs/sanctions-continue", Kind: KindOutcome, Outcome: OutcomeUnchanged,
		Statement: "The existing sanctions of the United States on Russia stay in force.",
		Actors:    setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicSanctions), Regions: setOf(RegionRussia), Sentences: setOf(59),
	},
	{
		ID: "sanctions-and-tariffs/willing-to-ease", Kind: KindPosition, Condition: ConditionOpen,
		Statement: "The Trump administration indicated that it was willing to lift some of the pressure if Putin moves towards peace.",
		By:        setOf(ActorTrumpAdministration), Actors: setOf(ActorPutin, ActorRussia), Topics: setOf(TopicSanctions, TopicPeaceEfforts), Regions: setOf(RegionRussia), Sentences: setOf(59),
	},
	{
		ID: "sanctions-and-tariffs/businesses-watching", Kind: KindReaction,
		Statement: "American businesses follow developments closely.",
		Actors:    setOf(ActorUSBusinesses), Topics: setOf(TopicBusiness), Regions: setOf(RegionUnitedStates), Sentences: setOf(60, 120),
	},
	{
		ID: "sanctions-and-tariffs/businesses-hopeful", Kind: KindReaction, Modality: ModalityPossible, Condition: ConditionOpen,
		Statement: "U.S. businesses hope that obstacles to investment would be lowered if tensions were to ease.",
		Regions:   setOf(RegionUnitedStates), Actors: setOf(ActorUSBusinesses), Topics: setOf(TopicTrade, TopicSanctions), Sentences: setOf(60),
	},
	{
		ID: "sanctions-and-tariffs/experts-skeptical", Kind: KindReaction,
		Statement: "Many experts are skeptical about an easing of the obstacles to investment.",
		Actors:    setOf(ActorExperts), Topics: setOf(TopicTrade, TopicSanctions), Sentences: setOf(60),
	},
	{
		ID: "sanctions-and-tariffs/dont-be-fooled", Kind: KindAssessment,
		Statement: "An Atlantic Council analyst warned against being taken in by Putin’s talk of business prospects between the United States and Russia.",
		By:        setOf(ActorAtlanticCouncilAnalyst), Actors: setOf(ActorPutin), Topics: setOf(TopicTrade), Regions: setOf(RegionUnitedStates, RegionRussia), Quotes: setOf(QuoteDontBeFooled), Sentences: setOf(61),
	},
	{
		ID: "sanctions-and-tariffs/relief-needs-steps", Kind: KindForecast, Condition: ConditionOpen,
		Statement: "An Atlantic Council analyst noted that sanctions would really be eased only in return for concrete steps to peace.",
		By:        setOf(ActorAtlanticCouncilAnalyst), Actors: setOf(ActorRussia), Topics: setOf(TopicSanctions, TopicPeaceEfforts), Regions: setOf(RegionRussia), Sentences: setOf(61),
	},

	{
		ID: "energy-cooperation/major-area", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Putin expressly named energy as a major field for cooperation.",
		By:        setOf(ActorPutin), Actors: setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicEnergy), Regions: setOf(RegionUnitedStates, RegionRussia), Sentences: setOf(62),
	},
	{
		ID: "energy-cooperation/invitation", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Putin offered the United States access to the vast sector of energy and natural resources in Russia.",
		By:        setOf(ActorPutin), Actors: setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicEnergy), Regions: setOf(RegionRussia), Sentences: setOf(63),
	},
	{
		ID: "energy-cooperation/rare-earths-offered", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Putin’s offer to open Russian resources to the United States took in rare earth minerals.",
		By:        setOf(ActorPutin), Actors: setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicRareEarths), Regions: setOf(RegionRussia), Sentences: setOf(63),
	},
	{
		ID: "energy-cooperation/rare-earths-critical", Kind: KindContext,
		Statement: "Rare earth minerals are critical to American technology.",
		Actors:    setOf(ActorUnitedStates), Topics: setOf(TopicRareEarths), Regions: setOf(RegionUnitedStates), Sentences: setOf(63),
	},
	{
		ID: "energy-cooperation/prior-offers", Kind: KindContext, Phases: setOf(PhaseBefore),
		Statement: "Russia had offered access to its energy and natural resources before.",
		Actors:    setOf(ActorRussia, ActorUnitedStates), Topics: setOf(TopicEnergy), Regions: setOf(RegionRussia), Sentences: setOf(63),
	},
	{
		ID: "energy-cooperation/no-commitment", Kind: KindOutcome, Outcome: OutcomeNotAnnounced, Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic),
		Statement: "Trump did not bind himself in public to any energy deal in Alaska.",
		Actors:    setOf(ActorTrump), Topics: setOf(TopicEnergy, TopicResults), Regions: setOf(RegionAlaska), Sentences: setOf(64),
	},
	{
		ID: "energy-cooperation/suspension-eases", Kind: KindAssessment,
		Statement: "By suspending new tariffs on Russian oil, by way of China, the Trump administration relieves one immediate point of U.S. pressure.",
		Actors:    setOf(ActorTrumpAdministration, ActorUnitedStates, ActorChina, ActorRussia), Topics: setOf(TopicTariffs, TopicOilGas), Regions: setOf(RegionChina, RegionRussia), Sentences: setOf(64),
	},
	{
		ID: "energy-cooperation/european-watchful", Kind: KindReaction,
		Statement: "European energy officials stay watchful.",
		Actors:    setOf(ActorEuropeanEnergyOfficials), Topics: setOf(TopicEnergy), Regions: setOf(RegionEurope), Sentences: setOf(65),
	},
	{
		ID: "energy-cooperation/diversify", Kind: KindPosition,
		Statement: "U.S. allies stress that supply should be spread so as to depend less on Russian pipelines.",
		By:        setOf(ActorUSAllies), Actors: setOf(ActorRussia), Topics: setOf(TopicOilGas), Regions: setOf(RegionEurope, RegionRussia), Sentences: setOf(65),
	},
	{
		ID: "energy-cooperation/maintain-sanctions", Kind: KindPosition,
		Statement: "U.S. allies have pledged to keep up the sanctions on oil and gas from Russia.",
		By:        setOf(ActorUSAllies), Actors: setOf(ActorRussia), Topics: setOf(TopicSanctions, TopicOilGas), Regions: setOf(RegionRussia), Sentences: setOf(65),
	},
	{
		ID: "energy-cooperation/supplier-role", Kind: KindOutcome, Outcome: OutcomeUnchanged,
		Statement: "In practice, Russia remains a major supplier of gas to Europe, as before.",
		Actors:    setOf(ActorRussia, ActorEurope), Topics: setOf(TopicOilGas), Regions: setOf(RegionEurope, RegionRussia), Sentences: setOf(66),
	},
	{
		ID: "energy-cooperation/future-projects", Kind: KindForecast, Modality: ModalityPossible,
		Statement: "The meeting made energy projects in the future seem possible, above all in Russian media.",
		Actors:    setOf(ActorRussianMedia), Topics: setOf(TopicEnergy), Regions: setOf(RegionRussia, RegionEurope), Sentences: setOf(66),
	},
	{
		ID: "energy-cooperation/europe-opposes", Kind: KindPosition,
		Statement: "Europe is still against the energy projects that the meeting made seem possible.",
		Actors:    setOf(ActorEurope), Topics: setOf(TopicEnergy), Regions: setOf(RegionEurope, RegionRussia), Sentences: setOf(66),
	},

	{
		ID: "business-engagements/delegations", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "The United States and Russia each brought business delegations.",
		Actors:    setOf(ActorUnitedStates, ActorRussia, ActorBusinessDelegations), Topics: setOf(TopicBusiness), Sentences: setOf(67),
	},
	{
		ID: "business-engagements/cooperation-could-resume", Kind: KindForecast, Modality: ModalityPossible, Phases: setOf(PhaseDuring), Settings: setOf(SettingPressRemarks),
		Statement: "Putin told reporters that cooperation in investment between the United States and Russia could start again in trade, energy, digital and high technology and space.",
		By:        setOf(ActorPutin), Actors: setOf(ActorUnitedStates, ActorRussia, ActorReporters), Topics: setOf(TopicTrade, TopicEnergy), Regions: setOf(RegionUnitedStates, RegionRussia), Quotes: setOf(QuoteSectors), Sentences: setOf(68),
	},
	{
		ID: "business-engagements/firms-eager", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "Trump repeated that American and Russian companies are keen to become partners now that relations are better.",
		By:        setOf(ActorTrump), Actors: setOf(ActorUSBusinesses, ActorRussianBusinesses), Topics: setOf(TopicBusiness), Regions: setOf(RegionUnitedStates, RegionRussia), Sentences: setOf(69),
	},
	{
		ID: "business-engagements/relations-better", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "Trump said that relations between the United States and Russia had become a lot better.",
		By:        setOf(ActorTrump), Actors: setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicTrade), Regions: setOf(RegionUnitedStates, RegionRussia), Quotes: setOf(QuoteGottenBetter), Sentences: setOf(69),
	},
	{
		ID: "business-engagements/no-contracts", Kind: KindOutcome, Outcome: OutcomeNotAnnounced, Phases: setOf(PhaseDuring),
		Statement: "Neither contracts nor formal initiatives were unveiled.",
		Topics:    setOf(TopicBusiness, TopicResults), Sentences: setOf(70),
	},
	{
		ID: "business-engagements/hurdles", Kind: KindForecast,
		Statement: "Analysts note that deals in the future would still have to overcome the great political obstacles that sanctions and export controls pose.",
		By:        setOf(ActorAnalysts), Topics: setOf(TopicBusiness, TopicSanctions), Sentences: setOf(71),
	},
}
