package summit

import "strconv"

// A QuoteID names a [Quote], as in "root-causes".
type QuoteID string

// A Quote is words that the report sets in quotation marks, with everything
// that it says about their speaker and their place. The same words by the same
// speaker are one quote, however often the report gives them.
//
// Compare with [Quote.Equal]; the struct may gain fields, so use keyed literals.
type Quote struct {
	ID       QuoteID       `json:"id"`
	Text     string        `json:"text"` // the words as the report prints them, without what its layout added or ate
	Form     Form          `json:"form"`
	By       Set[ActorID]  `json:"by,omitzero"`       // who uttered the words; several: attributed to them jointly; empty: to nobody
	About    Set[ActorID]  `json:"about,omitzero"`    // of whom or what they speak
	Phases   Set[Phase]    `json:"phases,omitzero"`   // when they were uttered; empty: not said
	Settings Set[Setting]  `json:"settings,omitzero"` // where they were uttered; empty: not said
	Negated  bool          `json:"negated,omitempty"` // reported to say that the words do not hold: they "had not 'gotten there'"
	Variant  QuoteID       `json:"variant,omitempty"` // the fuller wording of the same remark, where the report gives two
	Topics   Set[TopicID]  `json:"topics,omitzero"`
	Regions  Set[RegionID] `json:"regions,omitzero"`
	Mentions Set[Mention]  `json:"mentions,omitzero"` // every place in the source where the words stand
}

// A Mention is one place of the source where a quote stands. In a [Draft] it may be
// without a span, Start and End 0, until [Draft.Locate] finds that.
type Mention struct {
	Sentence int    `json:"sentence,omitempty"` // the sentence's number, from 1; 0 where the report numbers none
	Start    int    `json:"start"`              // byte offset of the first quoted byte, inside the quotation marks
	End      int    `json:"end"`                // byte offset after the last
	Cue      string `json:"cue,omitempty"`      // the reporting verb there, as in "insisted"; "" where there is none
}

// String returns the place, as in "sentence 4, bytes 589-629".
func (m Mention) String() string {
	place := "bytes " + strconv.Itoa(m.Start) + "-" + strconv.Itoa(m.End)
	if m.Sentence == 0 {
		return place
	}
	return "sentence " + strconv.Itoa(m.Sentence) + ", " + place
}

// NewQuote returns a quote, or a [*RecordError] that names the first field
// at fault: an ID that is empty or no slug, an unknown form, a text that is
// empty, not in Unicode's normal form C, or has control characters, an actor's
// ID that is no slug. Without by, the words are attributed to nobody. Set the
// other fields on the value.
func NewQuote(id QuoteID, form Form, text string, by ...ActorID) (Quote, error) {
	q := Quote{ID: id, Text: text, Form: form, By: SetOf(by...)}
	return alone(q, func(c *checker) { c.quoteAlone(&q) })
}

// Equal reports whether q and r agree in every field.
func (q Quote) Equal(r Quote) bool {
	return q.ID == r.ID && q.Text == r.Text && q.Form == r.Form && q.By.Equal(r.By) && q.About.Equal(r.About) &&
		q.Phases.Equal(r.Phases) && q.Settings.Equal(r.Settings) && q.Negated == r.Negated && q.Variant == r.Variant &&
		q.Topics.Equal(r.Topics) && q.Regions.Equal(r.Regions) && q.Mentions.Equal(r.Mentions)
}

// String returns the text in quotation marks.
func (q Quote) String() string { return "“" + q.Text + "”" }

// Form says how the report uses quoted words.
type Form string

// The forms of quotes.
const (
	FormDirect Form = "direct" // a whole clause of somebody's speech
	FormMixed  Form = "mixed"  // a fragment of somebody's speech inside the report's own sentence
	FormScare  Form = "scare"  // a term that is nobody's speech, or is held at a distance
)

var forms = [...]Form{FormDirect, FormMixed, FormScare}

// Setting says where something was said.
type Setting string

// The settings.
const (
	SettingPressRemarks Setting = "press-remarks" // before the press, at the summit or elsewhere
	SettingInterview    Setting = "interview"
	SettingSocialMedia  Setting = "social-media"
	SettingStatement    Setting = "statement" // a written or official statement
	SettingPublic       Setting = "public"    // in public, no more is told
	SettingPrivate      Setting = "private"
)

var settings = [...]Setting{SettingPressRemarks, SettingInterview, SettingSocialMedia, SettingStatement, SettingPublic, SettingPrivate}

// The quotes of the Anchorage brief.
const (
	QuoteGreatLeader                QuoteID = "great-leader"
	QuoteFantasticRelationship      QuoteID = "fantastic-relationship"
	QuoteVeryProductiveMeeting      QuoteID = "very-productive-meeting"
	QuoteGreatProgress              QuoteID = "great-progress"
	QuoteNoDeal                     QuoteID = "no-deal"
	QuoteRootCauses                 QuoteID = "root-causes"
	QuoteLegitimateConcerns         QuoteID = "legitimate-concerns"
	QuoteGetCloser                  QuoteID = "get-closer"
	QuoteConstructiveAtmosphere     QuoteID = "constructive-atmosphere"
	QuoteExtremelyProductiveMeeting QuoteID = "extremely-productive-meeting"
	QuoteGreatProgressToday         QuoteID = "great-progress-today"
	QuoteFairBalance                QuoteID = "fair-balance"
	QuoteTime                       QuoteID = "time"
	QuoteSincere                    QuoteID = "sincere"
	QuoteEnsured                    QuoteID = "ensured"
	QuoteHappy                      QuoteID = "happy"
	QuoteWon                        QuoteID = "won"
	QuoteRapidCeasefire             QuoteID = "rapid-cease-fire"
	QuoteGottenThere                QuoteID = "gotten-there"
	QuoteInPrinciple                QuoteID = "in-principle"
	QuoteLandSwaps                  QuoteID = "land-swaps"
	QuoteVeryGoodChance             QuoteID = "very-good-chance"
	QuoteFew                        QuoteID = "few"
	QuoteLandForPeace               QuoteID = "land-for-peace"
	QuoteDemilitarizedNeutral       QuoteID = "demilitarized-and-neutral"
	QuoteOnThePhone                 QuoteID = "on-the-phone"
	QuoteContinuePressure           QuoteID = "continue-pressure"
	QuoteJustPeace                  QuoteID = "just-peace"
	QuoteNecessarySteps             QuoteID = "necessary-steps"
	QuoteNextStages                 QuoteID = "next-stages"
	QuoteEnormousPotential          QuoteID = "enormous-potential"
	QuoteBusinessDelegates          QuoteID = "business-delegates"
	QuoteEveryoneDeals              QuoteID = "everyone-wants-to-deal"
	QuoteHot                        QuoteID = "hot"
	QuoteTariffsNotNow              QuoteID = "tariffs-not-now"
	QuoteDontBeFooled               QuoteID = "dont-be-fooled"
	QuoteSectors                    QuoteID = "sectors"
	QuoteGottenBetter               QuoteID = "gotten-better"
	QuotePressureOnRussia           QuoteID = "pressure-on-russia"
	QuoteAdvantagePutin             QuoteID = "advantage-putin"
	QuotePrimaryCause               QuoteID = "primary-cause"
	QuoteBeforeChristmas            QuoteID = "before-christmas"
	QuoteToasting                   QuoteID = "toasting"
	QuoteNeverStarted               QuoteID = "never-started"
	QuoteRedCarpet                  QuoteID = "red-carpet"
	QuoteTrustingContact            QuoteID = "trusting-contact"
	QuotePragmatic                  QuoteID = "pragmatic"
)

// The presidents' words about their meeting are placed during it where the
// report gives no other time.
var anchorageQuotes = []Quote{
	{
		ID: QuoteGreatLeader, Text: "great leader", Form: FormMixed,
		By: setOf(ActorTrump), About: setOf(ActorPutin), Phases: setOf(PhaseDuring), Topics: setOf(TopicRapport),
		Mentions: setOf(Mention{2, 280, 292, "called"}, Mention{17, 2611, 2623, "calling"}),
	},
	{
		ID: QuoteFantasticRelationship, Text: "fantastic relationship", Form: FormMixed,
		By: setOf(ActorTrump), About: setOf(ActorTrump, ActorPutin), Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic), Topics: setOf(TopicRapport),
		Mentions: setOf(Mention{2, 318, 340, "called"}, Mention{9, 1402, 1424, "said"}, Mention{17, 2652, 2674, "saying"}),
	},
	{
		ID: QuoteVeryProductiveMeeting, Text: "very productive meeting…many points agreed", Form: FormMixed,
		By: setOf(ActorTrump, ActorPutin), Phases: setOf(PhaseDuring), Topics: setOf(TopicRemarks, TopicResults),
		Mentions: setOf(Mention{2, 387, 431, "spoke of"}),
	},
	{
		ID: QuoteGreatProgress, Text: "great progress", Form: FormMixed,
		By: setOf(ActorTrump, ActorPutin), Phases: setOf(PhaseDuring), Variant: QuoteGreatProgressToday, Topics: setOf(TopicRemarks, TopicResults),
		Mentions: setOf(Mention{2, 440, 454, "spoke of"}),
	},
	{
		ID: QuoteNoDeal, Text: "there’s no deal until there’s a deal", Form: FormDirect,
		By: setOf(ActorTrump), Phases: setOf(PhaseDuring), Topics: setOf(TopicResults),
		Mentions: setOf(Mention{4, 589, 629, "noted"}),
	},
	{
		ID: QuoteRootCauses, Text: "root causes", Form: FormMixed,
		By: setOf(ActorPutin), Phases: setOf(PhaseDuring), Topics: setOf(TopicRootCauses), Regions: setOf(RegionUkraine),
		Mentions: setOf(Mention{4, 698, 709, "emphasized"}, Mention{12, 1880, 1891, "spoke of"}, Mention{34, 4783, 4796, "insisted"}),
	},
	{
		ID: QuoteLegitimateConcerns, Text: "legitimate concerns", Form: FormMixed,
		By: setOf(ActorPutin), About: setOf(ActorRussia), Phases: setOf(PhaseDuring), Topics: setOf(TopicRootCauses, TopicSettlement), Regions: setOf(RegionRussia),
		Mentions: setOf(Mention{4, 747, 766, "emphasized"}),
	},
	{
		ID: QuoteGetCloser, Text: "allow us to get closer", Form: FormMixed,
		By: setOf(ActorPutin), About: setOf(ActorTrump, ActorPutin), Phases: setOf(PhaseDuring), Topics: setOf(TopicPeaceEfforts), Regions: setOf(RegionUkraine),
		Mentions: setOf(Mention{6, 974, 996, "expressed hope"}),
	},
	{
		ID: QuoteConstructiveAtmosphere, Text: "constructive atmosphere", Form: FormMixed,
		By: setOf(ActorPutin), Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic), Topics: setOf(TopicOptics),
		Mentions: setOf(Mention{10, 1513, 1536, "spoke of"}),
	},
	{
		ID: QuoteExtremelyProductiveMeeting, Text: "extremely productive meeting", Form: FormMixed,
		By: setOf(ActorTrump), Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic), Variant: QuoteVeryProductiveMeeting, Topics: setOf(TopicRemarks, TopicResults),
		Mentions: setOf(Mention{11, 1618, 1646, "hailed"}),
	},
	{
		ID: QuoteGreatProgressToday, Text: "made some great progress today", Form: FormMixed,
		By: setOf(ActorTrump), Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic), Topics: setOf(TopicRemarks, TopicResults),
		Mentions: setOf(Mention{11, 1657, 1687, "hailed"}),
	},
	{
		ID: QuoteFairBalance, Text: "fair balance", Form: FormMixed,
		By: setOf(ActorPutin), Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic), Topics: setOf(TopicSecurityGuarantees), Regions: setOf(RegionEurope),
		Mentions: setOf(Mention{12, 1914, 1926, "spoke of"}),
	},
	{
		ID: QuoteTime, Text: "time", Form: FormMixed,
		By: setOf(ActorTrump), About: setOf(ActorPutin), Phases: setOf(PhaseDuring), Settings: setOf(SettingPublic), Topics: setOf(TopicRapport),
		Mentions: setOf(Mention{15, 2329, 2333, "thanking"}),
	},
	{
		ID: QuoteSincere, Text: "sincere", Form: FormMixed,
		By: setOf(ActorPutin), About: setOf(ActorUnitedStates), Phases: setOf(PhaseDuring), Topics: setOf(TopicPeaceEfforts),
		Mentions: setOf(Mention{21, 3176, 3183, "saying"}),
	},
	{
		ID: QuoteEnsured, Text: "ensured", Form: FormMixed,
		By: setOf(ActorPutin), About: setOf(ActorUkraine), Phases: setOf(PhaseDuring), Topics: setOf(TopicSecurityGuarantees), Regions: setOf(RegionUkraine),
		Mentions: setOf(Mention{21, 3240, 3247, "reaffirming"}),
	},
	{
		ID: QuoteHappy, Text: "happy", Form: FormMixed,
		By: setOf(ActorTrump), About: setOf(ActorTrump), Topics: setOf(TopicCeasefire),
		Mentions: setOf(Mention{22, 3351, 3356, "acknowledged"}),
	},
	{
		ID: QuoteWon, Text: "won", Form: FormMixed,
		By: setOf(ActorExperts), About: setOf(ActorPutin), Phases: setOf(PhaseAfter), Topics: setOf(TopicResults),
		Mentions: setOf(Mention{25, 3672, 3675, "warned"}),
	},
	{
		ID: QuoteRapidCeasefire, Text: "rapid cease-fire", Form: FormMixed,
		By: setOf(ActorTrump), Phases: setOf(PhaseBefore), Settings: setOf(SettingPublic), Topics: setOf(TopicCeasefire), Regions: setOf(RegionUkraine),
		Mentions: setOf(Mention{27, 3879, 3895, "demanded"}),
	},
	{
		ID: QuoteGottenThere, Text: "gotten there", Form: FormMixed,
		By: setOf(ActorTrump), About: setOf(ActorTrump, ActorPutin), Phases: setOf(PhaseAfter), Negated: true, Topics: setOf(TopicCeasefire), Regions: setOf(RegionUkraine),
		Mentions: setOf(Mention{27, 3959, 3971, "admitted"}),
	},
	{
		ID: QuoteInPrinciple, Text: "in principle", Form: FormMixed,
		By: setOf(ActorTrump, ActorPutin), Phases: setOf(PhaseDuring), Topics: setOf(TopicRemarks, TopicResults),
		Mentions: setOf(Mention{28, 4034, 4046, "acknowledged"}),
	},
	{
		ID: QuoteLandSwaps, Text: "land swaps", Form: FormMixed,
		By: setOf(ActorTrump), Settings: setOf(SettingPrivate, SettingInterview), Topics: setOf(TopicTerritory),
		Mentions: setOf(Mention{31, 4448, 4458, "indicated"}),
	},
	{
		ID: QuoteVeryGoodChance, Text: "very good chance", Form: FormMixed,
		By: setOf(ActorTrump), Topics: setOf(TopicPeaceEfforts),
		Mentions: setOf(Mention{32, 4511, 4527, "said"}),
	},
	{
		ID: QuoteFew, Text: "few", Form: FormMixed,
		By: setOf(ActorTrump), Topics: setOf(TopicSettlement),
		Mentions: setOf(Mention{32, 4572, 4575, "conceded"}),
	},
	{
		ID: QuoteLandForPeace, Text: "land-for-peace", Form: FormScare,
		Topics:   setOf(TopicTerritory),
		Mentions: setOf(Mention{33, 4683, 4696, ""}),
	},
	{
		ID: QuoteDemilitarizedNeutral, Text: "demilitarized and neutral", Form: FormMixed,
		By: setOf(ActorPutin), About: setOf(ActorUkraine), Topics: setOf(TopicNeutrality), Regions: setOf(RegionUkraine),
		Mentions: setOf(Mention{35, 4976, 5001, "spoke of"}),
	},
	{
		ID: QuoteOnThePhone, Text: "on the phone with NATO leaders", Form: FormMixed,
		By: setOf(ActorWhiteHouse), About: setOf(ActorTrump, ActorNATOLeaders), Phases: setOf(PhaseAfter), Topics: setOf(TopicNextSteps, TopicNATO),
		Mentions: setOf(Mention{37, 5197, 5227, "reported"}),
	},
	{
		ID: QuoteContinuePressure, Text: "continue to put pressure on Russia", Form: FormMixed,
		By: setOf(ActorNorwayForeignMinister), About: setOf(ActorWest, ActorRussia), Phases: setOf(PhaseAfter), Topics: setOf(TopicUkraineSupport, TopicWesternUnity), Regions: setOf(RegionRussia, RegionWest),
		Mentions: setOf(Mention{38, 5375, 5409, "said"}),
	},
	{
		ID: QuoteJustPeace, Text: "open the way for a just peace", Form: FormMixed,
		By: setOf(ActorZelenskiy), Topics: setOf(TopicPeaceEfforts), Regions: setOf(RegionUkraine),
		Mentions: setOf(Mention{41, 5775, 5804, "said"}),
	},
	{
		ID: QuoteNecessarySteps, Text: "necessary steps", Form: FormMixed,
		By: setOf(ActorZelenskiy), About: setOf(ActorRussia), Topics: setOf(TopicPeaceEfforts), Regions: setOf(RegionRussia, RegionUkraine),
		Mentions: setOf(Mention{41, 5837, 5852, "said"}),
	},
	{
		ID: QuoteNextStages, Text: "strategic offensive arms control in the next stages", Form: FormMixed,
		By: setOf(ActorPutin), Phases: setOf(PhaseDuring), Topics: setOf(TopicArmsControl),
		Mentions: setOf(Mention{44, 6145, 6196, "spoke of"}),
	},
	{
		ID: QuoteEnormousPotential, Text: "business and investment partnership has enormous potential", Form: FormDirect,
		By: setOf(ActorPutin), About: setOf(ActorUnitedStates, ActorRussia), Phases: setOf(PhaseDuring), Topics: setOf(TopicTrade), Regions: setOf(RegionUnitedStates, RegionRussia),
		Mentions: setOf(Mention{50, 7054, 7114, "declared"}),
	},
	{
		ID: QuoteBusinessDelegates, Text: "business delegates", Form: FormMixed,
		By: setOf(ActorTrump), About: setOf(ActorBusinessDelegations), Phases: setOf(PhaseDuring), Topics: setOf(TopicBusiness),
		Mentions: setOf(Mention{52, 7356, 7374, "claimed"}),
	},
	{
		ID: QuoteEveryoneDeals, Text: "everyone wants to deal with us", Form: FormDirect,
		By: setOf(ActorTrump), About: setOf(ActorUnitedStates), Phases: setOf(PhaseDuring), Topics: setOf(TopicTrade), Regions: setOf(RegionUnitedStates),
		Mentions: setOf(Mention{52, 7398, 7428, "boasted"}),
	},
	{
		ID: QuoteHot, Text: "hot", Form: FormMixed,
		By: setOf(ActorTrump), About: setOf(ActorUnitedStates), Phases: setOf(PhaseDuring), Topics: setOf(TopicEconomy), Regions: setOf(RegionUnitedStates),
		Mentions: setOf(Mention{52, 7461, 7464, "boasted"}),
	},
	{
		ID: QuoteTariffsNotNow, Text: "we don’t have to think about [tariffs] right now", Form: FormDirect,
		By: setOf(ActorTrump), About: setOf(ActorUnitedStates, ActorChina), Topics: setOf(TopicTariffs), Regions: setOf(RegionChina),
		Mentions: setOf(Mention{55, 7832, 7882, "saying"}),
	},
	{
		ID: QuoteDontBeFooled, Text: "Don’t be fooled by Putin’s talk of U.S.-Russia business prospects", Form: FormDirect,
		By: setOf(ActorAtlanticCouncilAnalyst), About: setOf(ActorPutin), Topics: setOf(TopicTrade), Regions: setOf(RegionUnitedStates, RegionRussia),
		Mentions: setOf(Mention{61, 8590, 8659, "warned"}),
	},
	{
		ID: QuoteSectors, Text: "trade, energy, digital, high-tech, [and] space", Form: FormMixed,
		By: setOf(ActorPutin), About: setOf(ActorUnitedStates, ActorRussia), Phases: setOf(PhaseDuring), Settings: setOf(SettingPressRemarks), Topics: setOf(TopicTrade, TopicEnergy), Regions: setOf(RegionUnitedStates, RegionRussia),
		Mentions: setOf(Mention{68, 9703, 9749, "told"}),
	},
	{
		ID: QuoteGottenBetter, Text: "gotten a lot better", Form: FormMixed,
		By: setOf(ActorTrump), About: setOf(ActorUnitedStates, ActorRussia), Phases: setOf(PhaseDuring), Topics: setOf(TopicTrade), Regions: setOf(RegionUnitedStates, RegionRussia),
		Mentions: setOf(Mention{69, 9856, 9877, "repeated"}),
	},
	{
		ID: QuotePressureOnRussia, Text: "pressure on Russia", Form: FormMixed,
		By: setOf(ActorNorwayForeignMinister), About: setOf(ActorUnitedStates, ActorRussia), Phases: setOf(PhaseAfter), Variant: QuoteContinuePressure, Topics: setOf(TopicUkraineSupport, TopicWesternUnity), Regions: setOf(RegionRussia),
		Mentions: setOf(Mention{74, 10397, 10415, "said"}),
	},
	{
		ID: QuoteAdvantagePutin, Text: "Advantage Putin: he got a meeting and slipped away without offering anything other than bromides about U.S.–Russian friendship", Form: FormDirect,
		By: setOf(ActorAnalyst), About: setOf(ActorPutin), Phases: setOf(PhaseAfter), Topics: setOf(TopicResults), Regions: setOf(RegionUnitedStates, RegionRussia),
		Mentions: setOf(Mention{78, 10908, 11037, "put"}),
	},
	{
		ID: QuotePrimaryCause, Text: "primary cause", Form: FormMixed,
		By: setOf(ActorUNSecretaryGeneral), About: setOf(ActorRussia), Topics: setOf(TopicWar, TopicInternationalLaw), Regions: setOf(RegionUkraine),
		Mentions: setOf(Mention{87, 12192, 12205, "reminded"}),
	},
	{
		ID: QuoteBeforeChristmas, Text: "well before Christmas", Form: FormMixed,
		By: setOf(ActorGraham), Phases: setOf(PhaseAfter), Topics: setOf(TopicPeaceEfforts, TopicNextSteps), Regions: setOf(RegionUkraine),
		Mentions: setOf(Mention{114, 15957, 15980, "said"}),
	},
	{
		ID: QuoteToasting, Text: "toasting", Form: FormMixed,
		By: setOf(ActorSwalwell), About: setOf(ActorTrump, ActorPutin), Phases: setOf(PhaseAfter), Topics: setOf(TopicRapport, TopicUSPolitics),
		Mentions: setOf(Mention{117, 16272, 16280, "criticized"}),
	},
	{
		ID: QuoteNeverStarted, Text: "war would never have started if I were president", Form: FormDirect,
		By: setOf(ActorTrump), About: setOf(ActorTrump), Topics: setOf(TopicWar), Regions: setOf(RegionUkraine),
		Mentions: setOf(Mention{119, 16682, 16730, ""}),
	},
	{
		ID: QuoteRedCarpet, Text: "red carpet", Form: FormMixed,
		By: setOf(ActorZakharova), About: setOf(ActorRussia), Phases: setOf(PhaseAfter), Settings: setOf(SettingSocialMedia), Topics: setOf(TopicOptics, TopicRussiaIsolation, TopicRussianNarrative), Regions: setOf(RegionRussia),
		Mentions: setOf(Mention{127, 17824, 17834, "gloated"}),
	},
	{
		ID: QuoteTrustingContact, Text: "very good… trusting contact", Form: FormMixed,
		By: setOf(ActorPutin), About: setOf(ActorPutin, ActorTrump), Phases: setOf(PhaseAfter), Topics: setOf(TopicRapport, TopicRussianNarrative),
		Mentions: setOf(Mention{128, 17967, 17996, "saying"}),
	},
	{
		ID: QuotePragmatic, Text: "pragmatic", Form: FormMixed,
		By: setOf(ActorRussianBusinesses), About: setOf(ActorRussia), Topics: setOf(TopicTrade), Regions: setOf(RegionRussia),
		Mentions: setOf(Mention{131, 18467, 18476, "expressed"}),
	},
}
