package summit

// A TopicID names a [Topic], as in "arms-control".
type TopicID string

// A Topic is a subject by which a reader would browse the report. Topics form trees.
//
// Compare with [Topic.Equal]; the struct may gain fields, so use keyed literals.
type Topic struct {
	ID     TopicID `json:"id"`
	Name   string  `json:"name"`
	Within TopicID `json:"within,omitempty"` // the wider topic; "" at the top
	Gloss  string  `json:"gloss,omitempty"`  // what belongs here, in one line
}

// NewTopic returns a topic, at the top where within is "", or a [*RecordError]
// that names the first field at fault: an ID that is empty or no slug, a
// name that is empty or no clean text. Set the gloss on the value.
func NewTopic(id TopicID, name string, within TopicID) (Topic, error) {
	t := Topic{ID: id, Name: name, Within: within}
	return alone(t, func(c *checker) { c.topicAlone(&t) })
}

// Equal reports whether t and u agree in every field.
func (t Topic) Equal(u Topic) bool { return t == u }

// String returns the name.
func (t Topic) String() string { return t.Name }

// The topics of the Anchorage brief.
const (
	TopicSummit             TopicID = "summit"
	TopicOptics             TopicID = "optics"
	TopicRapport            TopicID = "rapport"
	TopicRemarks            TopicID = "remarks"
	TopicResults            TopicID = "results"
	TopicNextSteps          TopicID = "next-steps"
	TopicWar                TopicID = "war"
	TopicFighting           TopicID = "fighting"
	TopicCeasefire          TopicID = "ceasefire"
	TopicSettlement         TopicID = "settlement"
	TopicRootCauses         TopicID = "root-causes"
	TopicTerritory          TopicID = "territory"
	TopicSecurityGuarantees TopicID = "security-guarantees"
	TopicNeutrality         TopicID = "neutrality"
	TopicPeaceEfforts       TopicID = "peace-efforts"
	TopicUkraineVoice       TopicID = "ukraine-voice"
	TopicUkraineSupport     TopicID = "ukraine-support"
	TopicSecurity           TopicID = "security"
	TopicArmsControl        TopicID = "arms-control"
	TopicNATO               TopicID = "nato"
	TopicDefense            TopicID = "defense"
	TopicRussianEngagement  TopicID = "russian-engagement"
	TopicEconomy            TopicID = "economy"
	TopicTrade              TopicID = "trade"
	TopicBusiness           TopicID = "business"
	TopicSanctions          TopicID = "sanctions"
	TopicTariffs            TopicID = "tariffs"
	TopicEnergy             TopicID = "energy"
	TopicOilGas             TopicID = "oil-gas"
	TopicRareEarths         TopicID = "rare-earths"
	TopicMarkets            TopicID = "markets"
	TopicOrder              TopicID = "order"
	TopicWesternUnity       TopicID = "western-unity"
	TopicRussiaIsolation    TopicID = "russia-isolation"
	TopicAlignments         TopicID = "alignments"
	TopicInternationalLaw   TopicID = "international-law"
	TopicUSPolitics         TopicID = "us-politics"
	TopicUSPolicy           TopicID = "us-policy"
	TopicRussianPolitics    TopicID = "russian-politics"
	TopicRussianNarrative   TopicID = "russian-narrative"
)

var anchorageTopics = []Topic{
	{ID: TopicSummit, Name: "The summit", Gloss: "The meeting in Anchorage itself: how it looked, what was said, what it brought"},
	{ID: TopicOptics, Name: "Optics", Within: TopicSummit, Gloss: "Ceremony, greetings and gestures, and how the meeting looked"},
	{ID: TopicRapport, Name: "Personal rapport", Within: TopicOptics, Gloss: "Praise, deference and familiarity between the two presidents"},
	{ID: TopicRemarks, Name: "Remarks and press", Within: TopicSummit, Gloss: "The form of the public statements, and questions taken or declined"},
	{ID: TopicResults, Name: "Results", Within: TopicSummit, Gloss: "What the summit as a whole produced or did not produce"},
	{ID: TopicNextSteps, Name: "Next steps", Within: TopicSummit, Gloss: "Consultations and meetings to follow"},

	{ID: TopicWar, Name: "War in Ukraine", Gloss: "The war, its end, and Ukraine’s part in ending it"},
	{ID: TopicFighting, Name: "Fighting", Within: TopicWar, Gloss: "Hostilities and the situation on the ground"},
	{ID: TopicCeasefire, Name: "Cease-fire", Within: TopicWar, Gloss: "A halt to the fighting, wanted or missed"},
	{ID: TopicSettlement, Name: "Terms of peace", Within: TopicWar, Gloss: "What a settlement would have to contain"},
	{ID: TopicRootCauses, Name: "Root causes", Within: TopicSettlement, Gloss: "Russia’s demand that a settlement remove what it calls the causes of the war"},
	{ID: TopicTerritory, Name: "Territory", Within: TopicSettlement, Gloss: "Land, and exchanges of land, as a term of peace"},
	{ID: TopicSecurityGuarantees, Name: "Security guarantees", Within: TopicSettlement, Gloss: "The security of Ukraine, of Russia and in Europe as a term of peace"},
	{ID: TopicNeutrality, Name: "Ukraine’s neutrality", Within: TopicSettlement, Gloss: "Neutral status for Ukraine, and its way into or out of NATO"},
	{ID: TopicPeaceEfforts, Name: "Peace efforts", Within: TopicWar, Gloss: "Wishes for peace, steps towards it and its chances"},
	{ID: TopicUkraineVoice, Name: "Ukraine’s voice", Within: TopicWar, Gloss: "Whether Ukraine sits at the table, is consulted and consents"},
	{ID: TopicUkraineSupport, Name: "Support for Ukraine", Within: TopicWar, Gloss: "Political, financial and military backing"},

	{ID: TopicSecurity, Name: "International security", Gloss: "Alliances, arms and forces beyond the war itself"},
	{ID: TopicArmsControl, Name: "Arms control", Within: TopicSecurity, Gloss: "Nuclear and strategic arms, and treaties about them"},
	{ID: TopicNATO, Name: "NATO", Within: TopicSecurity, Gloss: "The alliance: its agreements, posture, members and growth"},
	{ID: TopicDefense, Name: "Defense", Within: TopicSecurity, Gloss: "Forces, deployments, commitments and spending"},
	{ID: TopicRussianEngagement, Name: "Russia’s engagement abroad", Within: TopicSecurity, Gloss: "Russian forces and influence beyond Ukraine: Syria, Libya, the Middle East"},

	{ID: TopicEconomy, Name: "Economy", Gloss: "Business, sanctions, energy and markets"},
	{ID: TopicTrade, Name: "Trade and investment", Within: TopicEconomy, Gloss: "Dealings between the United States and Russia, and who hopes for them"},
	{ID: TopicBusiness, Name: "Firms and deals", Within: TopicTrade, Gloss: "Companies, delegations and contracts"},
	{ID: TopicSanctions, Name: "Sanctions", Within: TopicEconomy, Gloss: "Sanctions and export controls: kept, eased, threatened"},
	{ID: TopicTariffs, Name: "Tariffs", Within: TopicSanctions, Gloss: "Tariffs as pressure, above all on buyers of Russian oil"},
	{ID: TopicEnergy, Name: "Energy", Within: TopicEconomy, Gloss: "Energy cooperation, supply and security"},
	{ID: TopicOilGas, Name: "Oil and gas", Within: TopicEnergy, Gloss: "Russian oil and gas, pipelines and liquefied gas"},
	{ID: TopicRareEarths, Name: "Rare earths", Within: TopicEnergy, Gloss: "Access to rare earth minerals"},
	{ID: TopicMarkets, Name: "Markets", Within: TopicEconomy, Gloss: "Prices, stock markets and supply chains"},

	{ID: TopicOrder, Name: "International order", Gloss: "Who stands with whom, and by which rules"},
	{ID: TopicWesternUnity, Name: "Western unity", Within: TopicOrder, Gloss: "Cohesion and discord among the United States and its allies"},
	{ID: TopicRussiaIsolation, Name: "Russia’s isolation", Within: TopicOrder, Gloss: "Russia’s standing in the world, shut out or received"},
	{ID: TopicAlignments, Name: "Alignments", Within: TopicOrder, Gloss: "Blocs and partners beyond the West"},
	{ID: TopicInternationalLaw, Name: "International law", Within: TopicOrder, Gloss: "Law, courts and international organizations"},

	{ID: TopicUSPolitics, Name: "U.S. politics", Gloss: "Parties, Congress and commentators in the United States"},
	{ID: TopicUSPolicy, Name: "U.S. policy", Within: TopicUSPolitics, Gloss: "The course of American policy, kept or changed"},
	{ID: TopicRussianPolitics, Name: "Russian politics", Gloss: "Public life in Russia"},
	{ID: TopicRussianNarrative, Name: "Russia’s account", Within: TopicRussianPolitics, Gloss: "How Russia’s leadership and media tell the summit at home"},
}
