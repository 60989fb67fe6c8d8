package summit

var anchorageOverview = []Finding{
	{
		ID: "overview/summit-held", Kind: KindEvent, Phases: setOf(PhaseDuring), Date: "2025-08-15",
		Statement: "Donald Trump and Vladimir Putin, the presidents of the United States and of Russia, met at a summit in Anchorage on 15 August 2025.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicSummit), Regions: setOf(RegionAnchorage), Sentences: setOf(1),
	},
	{
		ID: "overview/no-concrete-agreements", Kind: KindOutcome, Outcome: OutcomeNotAgreed, Phases: setOf(PhaseDuring),
		Statement: "The Anchorage summit led to no concrete agreements.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicResults), Regions: setOf(RegionAnchorage), Sentences: setOf(1),
	},
	{
		ID: "overview/cordial-optics", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "The optics of the Anchorage summit were unusually cordial.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicOptics), Regions: setOf(RegionAnchorage), Sentences: setOf(1),
	},
	{
		ID: "overview/warm-greeting", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "Trump and Putin gave each other a warm greeting.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicOptics), Sentences: setOf(2),
	},
	{
		ID: "overview/red-carpet", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "Trump had a red carpet rolled out to welcome Putin.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicOptics), Sentences: setOf(2, 16),
	},
	{
		ID: "overview/great-leader", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "Trump called Putin a “great leader”.",
		By:        setOf(ActorTrump), Actors: setOf(ActorPutin), Topics: setOf(TopicRapport), Quotes: setOf(QuoteGreatLeader), Sentences: setOf(2, 17),
	},
	{
		ID: "overview/fantastic-relationship", Kind: KindAssessment, Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic),
		Statement: "Trump described his relationship with Putin as “fantastic”.",
		By:        setOf(ActorTrump), Actors: setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRapport), Quotes: setOf(QuoteFantasticRelationship), Sentences: setOf(2, 9, 17),
	},
	{
		ID: "overview/progress-claimed", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "Trump and Putin spoke of a “very productive meeting”, of “many points agreed” and of “great progress”.",
		By:        setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRemarks, TopicResults), Quotes: setOf(QuoteVeryProductiveMeeting, QuoteGreatProgress), Sentences: setOf(2),
	},
	{
		ID: "overview/vague-terms", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "The terms in which Trump and Putin described their progress were vague.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRemarks), Quotes: setOf(QuoteVeryProductiveMeeting, QuoteGreatProgress), Sentences: setOf(2),
	},
	{
		ID: "overview/no-deal-announced", Kind: KindOutcome, Outcome: OutcomeNotAnnounced, Phases: setOf(PhaseDuring),
		Statement: "Neither Trump nor Putin announced a deal on the war in Ukraine or on other matters in dispute.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicResults, TopicWar), Regions: setOf(RegionUkraine), Sentences: setOf(3),
	},
	{
		ID: "overview/no-deal-until-deal", Kind: KindPosition, Phases: setOf(PhaseDuring), Condition: ConditionOpen,
		Statement: "Trump noted more than once that no deal exists until a deal is made.",
		By:        setOf(ActorTrump), Topics: setOf(TopicResults), Quotes: setOf(QuoteNoDeal), Sentences: setOf(4),
	},
	{
		ID: "overview/root-causes", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Putin stressed that any settlement must deal with all “root causes” of the conflict in Ukraine.",
		By:        setOf(ActorPutin), Topics: setOf(TopicRootCauses), Regions: setOf(RegionUkraine), Quotes: setOf(QuoteRootCauses), Sentences: setOf(4),
	},
	{
		ID: "overview/legitimate-concerns", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Putin stressed that any settlement must deal with what he called Russia’s “legitimate concerns”.",
		By:        setOf(ActorPutin), Actors: setOf(ActorRussia), Topics: setOf(TopicRootCauses, TopicSettlement), Regions: setOf(RegionUkraine, RegionRussia), Quotes: setOf(QuoteLegitimateConcerns), Sentences: setOf(4),
	},
	{
		ID: "overview/no-questions", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "Trump and Putin took no questions from reporters.",
		Actors:    setOf(ActorTrump, ActorPutin, ActorReporters), Topics: setOf(TopicRemarks), Sentences: setOf(5, 14),
	},
	{
		ID: "overview/prepared-statements", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "Trump and Putin confined themselves to prepared statements.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRemarks), Sentences: setOf(5, 19),
	},
	{
		ID: "overview/mutual-respect", Kind: KindPosition, Phases: setOf(PhaseDuring), Settings: setOf(SettingPressRemarks),
		Statement: "Trump and Putin stressed mutual respect in their prepared statements.",
		By:        setOf(ActorTrump, ActorPutin), Actors: setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRemarks, TopicRapport), Sentences: setOf(5),
	},
	{
		ID: "overview/wish-to-end-fighting", Kind: KindPosition, Phases: setOf(PhaseDuring), Settings: setOf(SettingPressRemarks),
		Statement: "Trump and Putin stressed in their prepared statements that they wanted the fighting to end.",
		By:        setOf(ActorTrump, ActorPutin), Topics: setOf(TopicFighting, TopicPeaceEfforts), Sentences: setOf(5),
	},
	{
		ID: "overview/hope-for-peace", Kind: KindPosition, Modality: ModalityPossible, Phases: setOf(PhaseDuring),
		Statement: "Putin expressed the hope that his understanding with Trump would bring them closer to peace in Ukraine.",
		By:        setOf(ActorPutin), Actors: setOf(ActorTrump, ActorPutin), Topics: setOf(TopicPeaceEfforts), Regions: setOf(RegionUkraine), Quotes: setOf(QuoteGetCloser), Sentences: setOf(6),
	},
	{
		ID: "overview/consult-allies", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Trump said that he would consult Ukraine and U.S. allies at once about the next steps.",
		By:        setOf(ActorTrump), Actors: setOf(ActorUkraine, ActorUSAllies), Topics: setOf(TopicNextSteps, TopicUkraineVoice), Regions: setOf(RegionUkraine), Sentences: setOf(6),
	},

	{
		ID: "diplomatic-tone/cordial-in-public", Kind: KindAssessment, Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic),
		Statement: "In public, the tone of Trump and Putin was very cordial and deferential.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRapport), Sentences: setOf(7),
	},
	{
		ID: "diplomatic-tone/old-friends", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "Trump and Putin met as old friends would, with smiles, handshakes and pats on the arm.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicOptics, TopicRapport), Sentences: setOf(8),
	},
	{
		ID: "diplomatic-tone/opening-praise", Kind: KindEvent, Phases: setOf(PhaseDuring), Settings: setOf(SettingPressRemarks),
		Statement: "Trump and Putin each opened their remarks with warm praise.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRapport, TopicRemarks), Sentences: setOf(8),
	},
	{
		ID: "diplomatic-tone/first-name", Kind: KindEvent, Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic),
		Statement: "Trump addressed Putin by his first name several times.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRapport), Sentences: setOf(9),
	},
	{
		ID: "diplomatic-tone/thanks-for-invitation", Kind: KindEvent, Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic),
		Statement: "Putin thanked Trump for inviting him.",
		Actors:    setOf(ActorPutin, ActorTrump), Topics: setOf(TopicRapport), Sentences: setOf(10),
	},
	{
		ID: "diplomatic-tone/constructive-atmosphere", Kind: KindAssessment, Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic),
		Statement: "Putin called the atmosphere of the talks “constructive”.",
		By:        setOf(ActorPutin), Topics: setOf(TopicOptics), Quotes: setOf(QuoteConstructiveAtmosphere), Sentences: setOf(10),
	},
	{
		ID: "diplomatic-tone/generalities", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "The substance of what Trump and Putin said stayed general.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRemarks), Sentences: setOf(11),
	},
	{
		ID: "diplomatic-tone/extremely-productive", Kind: KindAssessment, Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic),
		Statement: "Trump hailed the meeting as “extremely productive”.",
		By:        setOf(ActorTrump), Topics: setOf(TopicRemarks, TopicResults), Quotes: setOf(QuoteExtremelyProductiveMeeting), Sentences: setOf(11),
	},
	{
		ID: "diplomatic-tone/progress-today", Kind: KindAssessment, Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic),
		Statement: "Trump hailed “some great progress” made that day.",
		By:        setOf(ActorTrump), Topics: setOf(TopicRemarks, TopicResults), Quotes: setOf(QuoteGreatProgressToday), Sentences: setOf(11),
	},
	{
		ID: "diplomatic-tone/sticking-points", Kind: KindOutcome, Outcome: OutcomeNotAgreed, Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic),
		Statement: "Trump admitted that there were still sticking points.",
		By:        setOf(ActorTrump), Topics: setOf(TopicResults), Sentences: setOf(11),
	},
	{
		ID: "diplomatic-tone/ukraine-security-addressed", Kind: KindPosition, Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic),
		Statement: "Of the remaining sticking points, Trump said only that the security of Ukraine must be dealt with.",
		By:        setOf(ActorTrump), Actors: setOf(ActorUkraine), Topics: setOf(TopicSecurityGuarantees), Regions: setOf(RegionUkraine), Sentences: setOf(11),
	},
	{
		ID: "diplomatic-tone/fair-balance", Kind: KindPosition, Condition: ConditionOpen, Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic),
		Statement: "Putin said that the war could be ended for the long term only if its “root causes” were removed and a “fair balance” of security in Europe restored.",
		By:        setOf(ActorPutin), Topics: setOf(TopicRootCauses, TopicSecurityGuarantees), Regions: setOf(RegionUkraine, RegionEurope), Quotes: setOf(QuoteRootCauses, QuoteFairBalance), Sentences: setOf(12),
	},
	{
		ID: "diplomatic-tone/no-specifics", Kind: KindEvent, Phases: setOf(PhaseDuring), Settings: setOf(SettingPressRemarks),
		Statement: "Trump and Putin gave no specifics when they spoke together.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRemarks), Sentences: setOf(13),
	},
	{
		ID: "diplomatic-tone/highly-scripted", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "That Trump and Putin refused questions showed how closely the encounter was scripted.",
		Actors:    setOf(ActorTrump, ActorPutin, ActorReporters), Topics: setOf(TopicRemarks), Sentences: setOf(14),
	},
	{
		ID: "diplomatic-tone/positive-on-surface", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "On the surface, the diplomatic tone of the summit was unusually positive and respectful.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicOptics, TopicRapport), Sentences: setOf(15),
	},
	{
		ID: "diplomatic-tone/trump-deferred", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "Trump showed Putin deliberate deference.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRapport), Sentences: setOf(15),
	},
	{
		ID: "diplomatic-tone/putin-spoke-first", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "Trump let Putin speak first.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRapport, TopicRemarks), Sentences: setOf(15),
	},
	{
		ID: "diplomatic-tone/thanks-for-time", Kind: KindEvent, Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic),
		Statement: "Trump thanked Putin for his “time”.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRapport), Quotes: setOf(QuoteTime), Sentences: setOf(15),
	},
	{
		ID: "diplomatic-tone/broad-promises", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "The rhetoric of the summit held broad promises of cooperation to come but no concrete commitments.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRemarks, TopicResults), Sentences: setOf(15),
	},

	{
		ID: "warm-optics/positive-tone", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "The red carpet and the friendly handshakes gave the meeting a positive personal tone.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicOptics, TopicRapport), Sentences: setOf(16),
	},
	{
		ID: "warm-optics/repeated-praise", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "Trump praised Putin several times.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRapport), Quotes: setOf(QuoteGreatLeader, QuoteFantasticRelationship), Sentences: setOf(17),
	},
	{
		ID: "warm-optics/neighbor", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "Putin greeted Trump as a neighbor.",
		Actors:    setOf(ActorPutin, ActorTrump), Topics: setOf(TopicRapport), Sentences: setOf(17),
	},
	{
		ID: "warm-optics/historical-ties", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Putin spoke highly of the historical ties between Russia and America.",
		By:        setOf(ActorPutin), Actors: setOf(ActorRussia, ActorUnitedStates), Topics: setOf(TopicRemarks), Regions: setOf(RegionRussia, RegionUnitedStates), Sentences: setOf(17),
	},
	{
		ID: "no-communique/no-joint-statement", Kind: KindOutcome, Outcome: OutcomeNotAnnounced, Phases: setOf(PhaseDuring),
		Statement: "Beyond their remarks to the press, the United States and Russia issued no joint statement in writing.",
		Actors:    setOf(ActorUnitedStates, ActorRussia), Topics: setOf(TopicRemarks, TopicResults), Sentences: setOf(18),
	},
	{
		ID: "no-communique/cooperation-and-progress", Kind: KindEvent, Phases: setOf(PhaseDuring), Settings: setOf(SettingPressRemarks),
		Statement: "Trump and Putin spoke of cooperation and progress in remarks prepared beforehand.",
		By:        setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRemarks), Sentences: setOf(19),
	},
	{
		ID: "no-communique/crucial-topics", Kind: KindEvent, Phases: setOf(PhaseDuring),
		Statement: "The war in Ukraine, sanctions and NATO, all crucial topics, were discussed at the summit in a diplomatic manner.",
		Actors:    setOf(ActorNATO, ActorUkraine, ActorTrump, ActorPutin), Topics: setOf(TopicWar, TopicSanctions, TopicNATO), Regions: setOf(RegionUkraine), Sentences: setOf(20),
	},
	{
		ID: "no-communique/no-binding-agreement", Kind: KindOutcome, Outcome: OutcomeNotAnnounced, Phases: setOf(PhaseDuring),
		Statement: "No binding agreement on the war in Ukraine, on sanctions or on NATO was announced.",
		Actors:    setOf(ActorNATO, ActorUkraine), Topics: setOf(TopicResults, TopicWar, TopicSanctions, TopicNATO), Regions: setOf(RegionUkraine), Sentences: setOf(20),
	},
	{
		ID: "peace-discussions/putin-eager", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Putin presented himself as someone keen on peace.",
		By:        setOf(ActorPutin), Actors: setOf(ActorPutin), Topics: setOf(TopicPeaceEfforts), Sentences: setOf(21),
	},
	{
		ID: "peace-discussions/us-sincere", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "Putin said that he regarded the American efforts to end the conflict as “sincere”.",
		By:        setOf(ActorPutin), Actors: setOf(ActorUnitedStates), Topics: setOf(TopicPeaceEfforts), Quotes: setOf(QuoteSincere), Sentences: setOf(21),
	},
	{
		ID: "peace-discussions/ukraine-security-ensured", Kind: KindPosition, Phases: setOf(PhaseDuring),
		Statement: "Putin reaffirmed that the security of Ukraine must be “ensured”.",
		By:        setOf(ActorPutin), Actors: setOf(ActorUkraine), Topics: setOf(TopicSecurityGuarantees), Regions: setOf(RegionUkraine), Quotes: setOf(QuoteEnsured), Sentences: setOf(21),
	},
	{
		ID: "peace-discussions/trump-wants-ceasefire", Kind: KindPosition,
		Statement: "Trump said several times that he wanted a cease-fire.",
		By:        setOf(ActorTrump), Topics: setOf(TopicCeasefire), Regions: setOf(RegionUkraine), Sentences: setOf(22),
	},
	{
		ID: "peace-discussions/happy-only-that-day", Kind: KindPosition, Condition: ConditionOpen,
		Statement: "Trump acknowledged that he would be “happy” about immediate results only if they came that day.",
		By:        setOf(ActorTrump), Actors: setOf(ActorTrump), Topics: setOf(TopicCeasefire), Quotes: setOf(QuoteHappy), Sentences: setOf(22),
	},
	{
		ID: "praise-and-realities/media-narratives", Kind: KindAssessment, Phases: setOf(PhaseDuring),
		Statement: "Trump and Putin both played to media narratives.",
		Actors:    setOf(ActorTrump, ActorPutin), Topics: setOf(TopicRemarks, TopicRapport), Sentences: setOf(23),
	},
	{
		ID: "praise-and-realities/putin-echo", Kind: KindAssessment, Modality: ModalityPossible, Condition: ConditionCounterfactual, Phases: setOf(PhaseDuring),
		Statement: "Putin echoed a claim of Trump’s: that with Trump as president the war might not have begun.",
		By:        setOf(ActorPutin), Citing: setOf(ActorTrump), Actors: setOf(ActorTrump), Topics: setOf(TopicWar, TopicRapport), Regions: setOf(RegionUkraine), Sentences: setOf(24),
	},
	{
		ID: "praise-and-realities/appearances", Kind: KindAssessment,
		Statement: "Analysts note that the mutual praise of Trump and Putin, and Putin’s echo of Trump’s claim about the war, were more about appearances.",
		By:        setOf(ActorAnalysts), Actors: setOf(ActorTrump, ActorPutin), Topics: setOf(TopicOptics, TopicRapport), Sentences: setOf(25),
	},
	{
		ID: "praise-and-realities/putin-won", Kind: KindAssessment, Phases: setOf(PhaseAfter),
		Statement: "Experts warned after the summit that Putin in effect “won”, because he got a meeting with Trump and conceded nothing.",
		By:        setOf(ActorExperts), Actors: setOf(ActorPutin, ActorTrump), Topics: setOf(TopicResults), Quotes: setOf(QuoteWon), Sentences: setOf(25),
	},
}

var anchorageSources = []Finding{
	{
		ID: "sources/official-statements", Kind: KindContext,
		Statement: "The report draws on official statements and on remarks to the press from the White House, on briefings by the Kremlin, and on international organizations, namely NATO, the EU and the U.N.",
		Actors:    setOf(ActorWhiteHouse, ActorKremlin, ActorNATO, ActorEU, ActorUN), Topics: setOf(TopicSummit), Sentences: setOf(133),
	},
	{
		ID: "sources/news-reporting", Kind: KindContext,
		Statement: "The report relies as well on extensive news coverage by Reuters, the BBC and Al Jazeera.",
		Actors:    setOf(ActorReuters, ActorBBC, ActorAlJazeera), Topics: setOf(TopicSummit), Sentences: setOf(133),
	},
	{
		ID: "sources/expert-analyses", Kind: KindContext,
		Statement: "The report relies as well on analyses by experts, those of the Atlantic Council among them.",
		Actors:    setOf(ActorAtlanticCouncil, ActorExperts), Topics: setOf(TopicSummit), Sentences: setOf(133),
	},
}
