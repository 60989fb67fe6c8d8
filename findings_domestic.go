package summit

var anchorageDomestic = []Finding{
	{
		ID: "united-states/divided", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "Reactions in the United States were sharply split on political lines.",
		Actors:    setOf(ActorRepublicans, ActorDemocrats), Topics: setOf(TopicUSPolitics), Regions: setOf(RegionUnitedStates), Sentences: setOf(111),
	},
	{
		ID: "united-states/bold-push", Kind: KindReaction,
		Statement: "Many Republicans praised Trump’s initiative as a daring move for peace.",
		By:        setOf(ActorRepublicans), Actors: setOf(ActorTrump), Topics: setOf(TopicUSPolitics, TopicPeaceEfforts), Sentences: setOf(112),
	},
	{
		ID: "united-states/b2-overflight", Kind: KindEvent,
		Statement: "A B-2 bomber made an overflight.",
		Topics:    setOf(TopicOptics), Sentences: setOf(113),
	},
	{
		ID: "united-states/gestures", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "Republican lawmakers and media pointed to gestures such as the overflight of a B-2 bomber.",
		By:        setOf(ActorGOPLawmakers, ActorGOPMedia), Topics: setOf(TopicUSPolitics, TopicOptics), Sentences: setOf(113),
	},
	{
		ID: "united-states/overflight-warning", Kind: KindAssessment,
		Statement: "The overflight of the B-2 bomber was taken as a warning to Putin.",
		Actors:    setOf(ActorPutin), Topics: setOf(TopicOptics), Sentences: setOf(113),
	},
	{
		ID: "united-states/assertiveness", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "Republican lawmakers and media applauded Trump for being assertive.",
		By:        setOf(ActorGOPLawmakers, ActorGOPMedia), Actors: setOf(ActorTrump), Topics: setOf(TopicUSPolitics), Sentences: setOf(113),
	},
	{
		ID: "united-states/before-christmas", Kind: KindForecast, Modality: ModalityPossible, Phases: setOf(PhaseAfter),
		Statement: "Senator Lindsey Graham said that a three-way follow-up summit with President Zelenskiy could bring the war to an end “well before Christmas”.",
		By:        setOf(ActorGraham), Actors: setOf(ActorZelenskiy), Topics: setOf(TopicNextSteps, TopicPeaceEfforts), Regions: setOf(RegionUkraine), Quotes: setOf(QuoteBeforeChristmas), Sentences: setOf(114),
	},
	{
		ID: "united-states/penalties", Kind: KindPosition, Condition: ConditionOpen, Phases: setOf(PhaseAfter),
		Statement: "Senator Lindsey Graham vowed severe economic punishment should Putin go on stonewalling.",
		By:        setOf(ActorGraham), Actors: setOf(ActorPutin), Topics: setOf(TopicSanctions), Regions: setOf(RegionRussia), Sentences: setOf(114),
	},
	{
		ID: "united-states/nobel", Kind: KindReaction,
		Statement: "Some Republicans went as far as to suggest that Trump be nominated for the Nobel Peace Prize for his efforts.",
		By:        setOf(ActorRepublicans), Actors: setOf(ActorTrump), Topics: setOf(TopicUSPolitics, TopicPeaceEfforts), Sentences: setOf(115),
	},
	{
		ID: "united-states/unduly-friendly", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "Democrats condemned the spectacle as too friendly to a dictator.",
		By:        setOf(ActorDemocrats), Actors: setOf(ActorTrump, ActorPutin), Topics: setOf(TopicUSPolitics, TopicOptics), Sentences: setOf(116),
	},
	{
		ID: "united-states/toasting", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "Representative Eric Swalwell criticized Trump for “toasting” Putin as one would an ally.",
		By:        setOf(ActorSwalwell), Actors: setOf(ActorTrump, ActorPutin), Topics: setOf(TopicUSPolitics, TopicRapport), Quotes: setOf(QuoteToasting), Sentences: setOf(117),
	},
	{
		ID: "united-states/walked-free", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "Former national security officials noted that Putin went free, as a hero, in the United States.",
		By:        setOf(ActorFormerUSOfficials), Actors: setOf(ActorPutin), Topics: setOf(TopicInternationalLaw, TopicRussiaIsolation), Regions: setOf(RegionUnitedStates), Sentences: setOf(117),
	},
	{
		ID: "united-states/icc-wanted", Kind: KindContext,
		Statement: "Putin is wanted by the ICC.",
		Actors:    setOf(ActorPutin, ActorICC), Topics: setOf(TopicInternationalLaw), Sentences: setOf(117),
	},
	{
		ID: "united-states/consent", Kind: KindPosition,
		Statement: "Critics in Congress, from both parties, stressed that Ukraine must consent to any deal between the United States and Russia.",
		By:        setOf(ActorCongressionalCritics), Actors: setOf(ActorUkraine, ActorUnitedStates, ActorRussia), Topics: setOf(TopicUkraineVoice, TopicUSPolitics), Regions: setOf(RegionUkraine), Sentences: setOf(118),
	},
	{
		ID: "united-states/consent-echoes-zelenskiy", Kind: KindAssessment,
		Statement: "The stress that critics in Congress laid on Ukraine’s consent echoed a warning of Zelenskiy’s.",
		Actors:    setOf(ActorCongressionalCritics, ActorZelenskiy, ActorUkraine), Topics: setOf(TopicUkraineVoice, TopicUSPolitics), Regions: setOf(RegionUkraine), Sentences: setOf(118),
	},
	{
		ID: "united-states/zelenskiy-warning", Kind: KindPosition,
		Statement: "Zelenskiy warned that America should not push Ukraine to the side.",
		By:        setOf(ActorZelenskiy), Actors: setOf(ActorUnitedStates, ActorUkraine), Topics: setOf(TopicUkraineVoice), Regions: setOf(RegionUkraine), Sentences: setOf(118),
	},
	{
		ID: "united-states/never-started", Kind: KindAssessment, Condition: ConditionCounterfactual,
		Statement: "Trump claims that the war would not have begun at all if he had been president.",
		By:        setOf(ActorTrump), Actors: setOf(ActorTrump), Topics: setOf(TopicWar), Regions: setOf(RegionUkraine), Quotes: setOf(QuoteNeverStarted), Sentences: setOf(119),
	},
	{
		ID: "united-states/policy-shift", Kind: KindAssessment, Phases: setOf(PhaseAfter),
		Statement: "American media commentators stressed that Trump’s praise for Putin was the sign of a major change in U.S. policy.",
		By:        setOf(ActorUSMediaCommentators), Citing: setOf(ActorTrump), Actors: setOf(ActorTrump, ActorPutin, ActorUnitedStates), Topics: setOf(TopicUSPolicy, TopicRapport), Quotes: setOf(QuoteNeverStarted), Sentences: setOf(119),
	},
	{
		ID: "united-states/lack-of-demands", Kind: KindAssessment, Phases: setOf(PhaseAfter),
		Statement: "American media commentators stressed that the absence of concrete demands by Trump was the sign of a major change in U.S. policy.",
		By:        setOf(ActorUSMediaCommentators), Actors: setOf(ActorTrump, ActorUnitedStates), Topics: setOf(TopicUSPolicy), Sentences: setOf(119),
	},
	{
		ID: "united-states/political-costs", Kind: KindForecast, Modality: ModalityPossible, Phases: setOf(PhaseAfter),
		Statement: "American media commentators stressed that the change in U.S. policy could have a political price.",
		By:        setOf(ActorUSMediaCommentators), Actors: setOf(ActorTrump), Topics: setOf(TopicUSPolitics, TopicUSPolicy), Sentences: setOf(119),
	},

	{
		ID: "us-business-sector/defense-energy", Kind: KindReaction,
		Statement: "Defense contractors and energy firms look out for any change in the aid to Ukraine or in sanctions.",
		Actors:    setOf(ActorDefenseContractors, ActorUSEnergyFirms, ActorUkraine), Topics: setOf(TopicBusiness, TopicUkraineSupport, TopicSanctions), Regions: setOf(RegionUnitedStates), Sentences: setOf(121),
	},
	{
		ID: "us-business-sector/tech-mining", Kind: KindReaction,
		Statement: "Technology and mining companies take note of Putin’s offer of rare earths.",
		Actors:    setOf(ActorUSTechCompanies, ActorUSMiningCompanies, ActorPutin), Topics: setOf(TopicBusiness, TopicRareEarths), Regions: setOf(RegionUnitedStates), Sentences: setOf(121),
	},
	{
		ID: "us-business-sector/cautious", Kind: KindReaction,
		Statement: "Most American companies stay cautious, since there has been no immediate change of policy.",
		Actors:    setOf(ActorUSBusinesses), Topics: setOf(TopicBusiness), Regions: setOf(RegionUnitedStates), Sentences: setOf(122),
	},
	{
		ID: "us-business-sector/no-policy-change", Kind: KindOutcome, Outcome: OutcomeUnchanged,
		Statement: "No immediate change of policy followed.",
		Actors:    setOf(ActorUnitedStates), Topics: setOf(TopicUSPolicy, TopicResults), Sentences: setOf(122),
	},
	{
		ID: "us-business-sector/investors", Kind: KindReaction, Condition: ConditionOpen,
		Statement: "Some U.S. investors have shown that projects in Russia would interest them in the future, should sanctions ever be eased.",
		Actors:    setOf(ActorUSInvestors), Topics: setOf(TopicTrade, TopicSanctions), Regions: setOf(RegionRussia), Sentences: setOf(123),
	},
	{
		ID: "us-business-sector/law-prohibits", Kind: KindContext,
		Statement: "The law as it is still forbids major deals in many sectors.",
		Actors:    setOf(ActorUSInvestors), Topics: setOf(TopicSanctions, TopicBusiness), Regions: setOf(RegionUnitedStates, RegionRussia), Sentences: setOf(123),
	},
	{
		ID: "us-business-sector/shrugged", Kind: KindReaction, Modality: ModalityPossible, Phases: setOf(PhaseAfter),
		Statement: "Market analysts suggest that Wall Street and American businesses have for now mostly shrugged the summit off.",
		By:        setOf(ActorMarketAnalysts), Actors: setOf(ActorWallStreet, ActorUSBusinesses), Topics: setOf(TopicMarkets, TopicBusiness), Regions: setOf(RegionUnitedStates), Sentences: setOf(124),
	},
	{
		ID: "us-business-sector/stock-market", Kind: KindReaction, Modality: ModalityPossible, Phases: setOf(PhaseAfter),
		Statement: "Market analysts suggest that the reaction of the stock market to the summit was modest.",
		By:        setOf(ActorMarketAnalysts), Actors: setOf(ActorWallStreet), Topics: setOf(TopicMarkets), Regions: setOf(RegionUnitedStates), Sentences: setOf(124),
	},
	{
		ID: "us-business-sector/status-quo", Kind: KindAssessment, Modality: ModalityPossible, Phases: setOf(PhaseAfter),
		Statement: "Market analysts suggest that the stock market read the outcome of the summit as the status quo.",
		By:        setOf(ActorMarketAnalysts), Citing: setOf(ActorWallStreet), Actors: setOf(ActorWallStreet), Topics: setOf(TopicMarkets, TopicResults), Regions: setOf(RegionUnitedStates), Sentences: setOf(124),
	},
	{
		ID: "us-business-sector/remote-chance", Kind: KindForecast, Modality: ModalityPossible,
		Statement: "Market analysts suggest that the stock market sees only a remote chance that limits on investment will be eased.",
		By:        setOf(ActorMarketAnalysts), Citing: setOf(ActorWallStreet), Actors: setOf(ActorWallStreet), Topics: setOf(TopicMarkets, TopicTrade, TopicSanctions), Sentences: setOf(124),
	},

	{
		ID: "russian-domestic/victory", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "The summit was presented in Russia as a victory for its diplomacy.",
		Actors:    setOf(ActorRussia), Topics: setOf(TopicRussianNarrative), Regions: setOf(RegionRussia), Sentences: setOf(125),
	},
	{
		ID: "russian-domestic/warm-welcome", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "Russian state media and officials gave prominence to the warm welcome for Putin.",
		By:        setOf(ActorRussianStateMedia, ActorRussianOfficials), Actors: setOf(ActorPutin), Topics: setOf(TopicRussianNarrative, TopicOptics), Regions: setOf(RegionRussia), Sentences: setOf(126),
	},
	{
		ID: "russian-domestic/isolation-ending", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "Russian state media and officials treated the welcome for Putin as proof that the West’s isolation of Russia is coming to an end.",
		By:        setOf(ActorRussianStateMedia, ActorRussianOfficials), Actors: setOf(ActorPutin, ActorRussia, ActorWest), Topics: setOf(TopicRussianNarrative, TopicRussiaIsolation), Regions: setOf(RegionRussia), Sentences: setOf(126),
	},
	{
		ID: "russian-domestic/red-carpet", Kind: KindReaction, Phases: setOf(PhaseAfter), Settings: setOf(SettingSocialMedia),
		Statement: "Maria Zakharova, spokeswoman of the Foreign Ministry, declared on social media that the “red carpet” treatment did away with the supposed isolation of Russia.",
		By:        setOf(ActorZakharova), Actors: setOf(ActorRussia), Topics: setOf(TopicRussianNarrative, TopicRussiaIsolation, TopicOptics), Regions: setOf(RegionRussia), Quotes: setOf(QuoteRedCarpet), Sentences: setOf(127),
	},
	{
		ID: "russian-domestic/smiling", Kind: KindEvent, Phases: setOf(PhaseAfter),
		Statement: "Putin came home with a smile.",
		Actors:    setOf(ActorPutin), Topics: setOf(TopicOptics), Regions: setOf(RegionRussia), Sentences: setOf(128),
	},
	{
		ID: "russian-domestic/success", Kind: KindAssessment, Phases: setOf(PhaseAfter),
		Statement: "Putin claimed success.",
		By:        setOf(ActorPutin), Actors: setOf(ActorPutin), Topics: setOf(TopicRussianNarrative, TopicResults), Sentences: setOf(128),
	},
	{
		ID: "russian-domestic/trusting-contact", Kind: KindAssessment, Phases: setOf(PhaseAfter),
		Statement: "Putin said that he had established a very good and “trusting contact” with Trump.",
		By:        setOf(ActorPutin), Actors: setOf(ActorPutin, ActorTrump), Topics: setOf(TopicRapport, TopicRussianNarrative), Quotes: setOf(QuoteTrustingContact), Sentences: setOf(128),
	},
	{
		ID: "russian-domestic/interests-acknowledged", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "The Kremlin stressed that the United States had acknowledged the interests of Russia in security.",
		By:        setOf(ActorKremlin), Citing: setOf(ActorUnitedStates), Actors: setOf(ActorRussia, ActorUnitedStates), Topics: setOf(TopicSecurityGuarantees, TopicRussianNarrative), Regions: setOf(RegionRussia), Sentences: setOf(129),
	},
	{
		ID: "russian-domestic/advancing-peace", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "The Kremlin presented the meeting as progress for the peace talks.",
		By:        setOf(ActorKremlin), Topics: setOf(TopicPeaceEfforts, TopicRussianNarrative), Sentences: setOf(129),
	},
	{
		ID: "russian-domestic/opposition-voice", Kind: KindContext,
		Statement: "Russian opposition figures were hardly heard in public.",
		Actors:    setOf(ActorRussianOpposition), Topics: setOf(TopicRussianPolitics), Regions: setOf(RegionRussia), Sentences: setOf(130),
	},
	{
		ID: "russian-domestic/silenced", Kind: KindContext,
		Statement: "Russia’s regime has by now largely silenced the opposition figures.",
		Actors:    setOf(ActorRussianOpposition, ActorRussia), Topics: setOf(TopicRussianPolitics), Regions: setOf(RegionRussia), Sentences: setOf(130),
	},
	{
		ID: "russian-domestic/public-relieved", Kind: KindReaction, Phases: setOf(PhaseAfter), Settings: setOf(SettingPrivate),
		Statement: "Some analysts noted in private a relief among the Russian public about engagement with the world, though the war goes on.",
		By:        setOf(ActorAnalysts), Actors: setOf(ActorRussianPublic), Topics: setOf(TopicRussianPolitics, TopicRussiaIsolation), Regions: setOf(RegionRussia), Sentences: setOf(130),
	},
	{
		ID: "russian-domestic/crippled", Kind: KindContext,
		Statement: "Sanctions have crippled Russian businesses for a long time.",
		Actors:    setOf(ActorRussianBusinesses), Topics: setOf(TopicSanctions, TopicBusiness), Regions: setOf(RegionRussia), Sentences: setOf(131),
	},
	{
		ID: "russian-domestic/guarded-hope", Kind: KindReaction, Modality: ModalityPossible, Condition: ConditionOpen,
		Statement: "Russian businesses voiced a guarded hope that trade would be renewed once “pragmatic” relations return.",
		By:        setOf(ActorRussianBusinesses), Topics: setOf(TopicTrade), Regions: setOf(RegionRussia), Quotes: setOf(QuotePragmatic), Sentences: setOf(131),
	},
	{
		ID: "russian-domestic/skeptical", Kind: KindReaction, Condition: ConditionOpen,
		Statement: "Many Russian businesses stay skeptical for as long as the conflict lasts.",
		Actors:    setOf(ActorRussianBusinesses), Topics: setOf(TopicTrade, TopicWar), Regions: setOf(RegionRussia), Sentences: setOf(131),
	},
	{
		ID: "russian-domestic/spun", Kind: KindReaction, Phases: setOf(PhaseAfter),
		Statement: "Putin’s camp put the summit across as a win.",
		By:        setOf(ActorPutinsCamp), Actors: setOf(ActorPutin), Topics: setOf(TopicRussianNarrative), Regions: setOf(RegionRussia), Sentences: setOf(132),
	},
	{
		ID: "russian-domestic/bolstered", Kind: KindAssessment,
		Statement: "The summit strengthened Putin’s narrative, in which Russia is strong in the world and opponents stand down.",
		Actors:    setOf(ActorPutin, ActorRussia), Topics: setOf(TopicRussianNarrative, TopicRussiaIsolation), Regions: setOf(RegionRussia), Sentences: setOf(132),
	},
	{
		ID: "russian-domestic/no-concessions", Kind: KindOutcome, Outcome: OutcomeNotAgreed,
		Statement: "The summit brought Russia no immediate concessions from NATO or from Ukraine.",
		Actors:    setOf(ActorRussia, ActorNATO, ActorUkraine), Topics: setOf(TopicResults), Sentences: setOf(132),
	},
}
