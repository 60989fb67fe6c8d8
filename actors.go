package summit

// An ActorID names an [Actor], as in "putin".
type ActorID string

// An Actor is whoever the report speaks of or lets speak: a person, an office
// whose holder it does not name, a group, a body, a state.
//
// Compare with [Actor.Equal]; the struct may gain fields, so use keyed literals.
type Actor struct {
	ID      ActorID      `json:"id"`
	Name    string       `json:"name"`
	Aliases Set[string]  `json:"aliases,omitzero"` // other names, as the report or its readers write them
	Kind    ActorKind    `json:"kind"`
	Role    string       `json:"role,omitempty"`   // what the report says the actor is; "" where it doesn't
	Within  Set[ActorID] `json:"within,omitzero"`  // the office, body, state or group that the actor speaks from; a state is within nothing
	Region  RegionID     `json:"region,omitempty"` // the home region, where the report gives one
}

// NewActor returns an actor, or a [*RecordError] that names the first field
// at fault: an ID that is empty or no slug, a name that is empty or no clean
// text, an unknown kind, a state that is within something. Set the other fields on the value.
func NewActor(id ActorID, name string, kind ActorKind, within ...ActorID) (Actor, error) {
	a := Actor{ID: id, Name: name, Kind: kind, Within: SetOf(within...)}
	return alone(a, func(c *checker) { c.actorAlone(&a) })
}

// Equal reports whether a and b agree in every field.
func (a Actor) Equal(b Actor) bool {
	return a.ID == b.ID && a.Name == b.Name && a.Aliases.Equal(b.Aliases) && a.Kind == b.Kind &&
		a.Role == b.Role && a.Within.Equal(b.Within) && a.Region == b.Region
}

// String returns the name.
func (a Actor) String() string { return a.Name }

// ActorKind says what sort of actor an actor is.
type ActorKind string

// The kinds of actors.
const (
	ActorKindPerson ActorKind = "person" // one human being, named or not ("an unnamed analyst")
	ActorKindOffice ActorKind = "office" // an office whose holder the report does not name
	ActorKindGroup  ActorKind = "group"  // people or organisations taken together, unnamed
	ActorKindBody   ActorKind = "body"   // an organisation: a ministry, an alliance, a court, a newspaper
	ActorKindState  ActorKind = "state"
)

var actorKinds = [...]ActorKind{ActorKindPerson, ActorKindOffice, ActorKindGroup, ActorKindBody, ActorKindState}

// The actors of the Anchorage brief.
const (
	ActorTrump                  ActorID = "trump"
	ActorPutin                  ActorID = "putin"
	ActorZelenskiy              ActorID = "zelenskiy"
	ActorKimJongUn              ActorID = "kim-jong-un"
	ActorGraham                 ActorID = "graham"
	ActorSwalwell               ActorID = "swalwell"
	ActorZakharova              ActorID = "zakharova"
	ActorAnalyst                ActorID = "analyst"
	ActorAtlanticCouncilAnalyst ActorID = "atlantic-council-analyst"

	ActorNorwayForeignMinister ActorID = "norway-foreign-minister"
	ActorCzechDefenseMinister  ActorID = "czech-defense-minister"
	ActorUNSecretaryGeneral    ActorID = "un-secretary-general"

	ActorUnitedStates  ActorID = "united-states"
	ActorRussia        ActorID = "russia"
	ActorUkraine       ActorID = "ukraine"
	ActorChina         ActorID = "china"
	ActorNorway        ActorID = "norway"
	ActorCzechRepublic ActorID = "czech-republic"
	ActorGermany       ActorID = "germany"
	ActorFrance        ActorID = "france"
	ActorTurkey        ActorID = "turkey"
	ActorIran          ActorID = "iran"
	ActorSaudiArabia   ActorID = "saudi-arabia"
	ActorIsrael        ActorID = "israel"

	ActorWhiteHouse             ActorID = "white-house"
	ActorTrumpAdministration    ActorID = "trump-administration"
	ActorUSCongress             ActorID = "us-congress"
	ActorUSForces               ActorID = "us-forces"
	ActorKremlin                ActorID = "kremlin"
	ActorRussianForeignMinistry ActorID = "russian-foreign-ministry"
	ActorRussianForces          ActorID = "russian-forces"
	ActorNATO                   ActorID = "nato"
	ActorEU                     ActorID = "eu"
	ActorUN                     ActorID = "un"
	ActorG7                     ActorID = "g7"
	ActorICC                    ActorID = "icc"
	ActorAtlanticCouncil        ActorID = "atlantic-council"
	ActorFoxNews                ActorID = "fox-news"
	ActorReuters                ActorID = "reuters"
	ActorBBC                    ActorID = "bbc"
	ActorAlJazeera              ActorID = "al-jazeera"

	ActorUSAllies                ActorID = "us-allies"
	ActorWest                    ActorID = "west"
	ActorEurope                  ActorID = "europe"
	ActorEuropeanLeaders         ActorID = "european-leaders"
	ActorPolishBalticLeaders     ActorID = "polish-baltic-leaders"
	ActorEuropeanCapitals        ActorID = "european-capitals"
	ActorEuropeanEnergyOfficials ActorID = "european-energy-officials"
	ActorUkraineNeighbors        ActorID = "ukraine-neighbors"
	ActorNATOOfficials           ActorID = "nato-officials"
	ActorNATOLeaders             ActorID = "nato-leaders"
	ActorNATOEasternMembers      ActorID = "nato-eastern-members"
	ActorEUOfficials             ActorID = "eu-officials"
	ActorUNMembers               ActorID = "un-members"
	ActorGulfStates              ActorID = "gulf-states"
	ActorRegionalPlayers         ActorID = "regional-players"

	ActorAnalysts       ActorID = "analysts"
	ActorMarketAnalysts ActorID = "market-analysts"
	ActorExperts        ActorID = "experts"
	ActorObservers      ActorID = "observers"
	ActorReporters      ActorID = "reporters"

	ActorRepublicans          ActorID = "republicans"
	ActorGOPLawmakers         ActorID = "gop-lawmakers"
	ActorGOPMedia             ActorID = "gop-media"
	ActorDemocrats            ActorID = "democrats"
	ActorCongressionalCritics ActorID = "congressional-critics"
	ActorUSMediaCommentators  ActorID = "us-media-commentators"
	ActorFormerUSOfficials    ActorID = "former-us-officials"

	ActorBusinessDelegations ActorID = "business-delegations"
	ActorUSBusinesses        ActorID = "us-businesses"
	ActorDefenseContractors  ActorID = "defense-contractors"
	ActorUSEnergyFirms       ActorID = "us-energy-firms"
	ActorUSTechCompanies     ActorID = "us-tech-companies"
	ActorUSMiningCompanies   ActorID = "us-mining-companies"
	ActorUSInvestors         ActorID = "us-investors"
	ActorWallStreet          ActorID = "wall-street"
	ActorRussianBusinesses   ActorID = "russian-businesses"

	ActorPutinsCamp        ActorID = "putins-camp"
	ActorRussianOfficials  ActorID = "russian-officials"
	ActorRussianMedia      ActorID = "russian-media"
	ActorRussianStateMedia ActorID = "russian-state-media"
	ActorRussianOpposition ActorID = "russian-opposition"
	ActorRussianPublic     ActorID = "russian-public"
)

var anchorageActors = []Actor{
	{ID: ActorTrump, Name: "Donald Trump", Aliases: setOf("Trump", "President Trump"), Kind: ActorKindPerson, Role: "U.S. President", Within: setOf(ActorUnitedStates), Region: RegionUnitedStates},
	{ID: ActorPutin, Name: "Vladimir Putin", Aliases: setOf("Putin", "President Putin"), Kind: ActorKindPerson, Role: "Russian President", Within: setOf(ActorRussia), Region: RegionRussia},
	{ID: ActorZelenskiy, Name: "Zelenskiy", Aliases: setOf("Zelensky", "Zelenskyy", "Zelenskyj", "Zelenskij", "Selenskyj", "President Zelenskiy", "President Zelensky", "President Zelenskyy"), Kind: ActorKindPerson, Role: "Ukrainian President", Within: setOf(ActorUkraine), Region: RegionUkraine},
	{ID: ActorKimJongUn, Name: "Kim Jong Un", Aliases: setOf("Kim Jong-un", "Kim"), Kind: ActorKindPerson},
	{ID: ActorGraham, Name: "Lindsey Graham", Aliases: setOf("Graham", "Sen. Graham", "Sen. Lindsey Graham", "Senator Graham", "Senator Lindsey Graham"), Kind: ActorKindPerson, Role: "Senator", Within: setOf(ActorGOPLawmakers), Region: RegionUnitedStates},
	{ID: ActorSwalwell, Name: "Eric Swalwell", Aliases: setOf("Swalwell", "Rep. Swalwell", "Rep. Eric Swalwell", "Representative Swalwell", "Representative Eric Swalwell"), Kind: ActorKindPerson, Role: "Representative", Within: setOf(ActorUSCongress), Region: RegionUnitedStates},
	{ID: ActorZakharova, Name: "Maria Zakharova", Aliases: setOf("Zakharova"), Kind: ActorKindPerson, Role: "Foreign Ministry spokeswoman", Within: setOf(ActorRussianForeignMinistry), Region: RegionRussia},
	{ID: ActorAnalyst, Name: "an unnamed analyst", Aliases: setOf("one analyst"), Kind: ActorKindPerson, Role: "analyst", Within: setOf(ActorAnalysts)},
	{ID: ActorAtlanticCouncilAnalyst, Name: "an Atlantic Council analyst", Aliases: setOf("Atlantic Council analyst", "one Atlantic Council analyst"), Kind: ActorKindPerson, Role: "Atlantic Council analyst", Within: setOf(ActorAtlanticCouncil, ActorAnalysts)},

	{ID: ActorNorwayForeignMinister, Name: "Norway’s foreign minister", Aliases: setOf("Norway’s FM", "Norwegian foreign minister", "foreign minister of Norway"), Kind: ActorKindOffice, Role: "foreign minister", Within: setOf(ActorNorway), Region: RegionNorway},
	{ID: ActorCzechDefenseMinister, Name: "the Czech defense minister", Aliases: setOf("Czech defense minister", "Czech defence minister"), Kind: ActorKindOffice, Role: "defense minister", Within: setOf(ActorCzechRepublic), Region: RegionCzechRepublic},
	{ID: ActorUNSecretaryGeneral, Name: "the U.N. Secretary-General", Aliases: setOf("U.N. Secretary-General", "Secretary-General", "Secretary-General of the United Nations"), Kind: ActorKindOffice, Role: "Secretary-General", Within: setOf(ActorUN)},

	{ID: ActorUnitedStates, Name: "United States", Aliases: setOf("the United States", "United States of America", "U.S.", "USA", "America"), Kind: ActorKindState, Region: RegionUnitedStates},
	{ID: ActorRussia, Name: "Russia", Aliases: setOf("Moscow", "Russian Federation"), Kind: ActorKindState, Region: RegionRussia},
	{ID: ActorUkraine, Name: "Ukraine", Aliases: setOf("Kyiv", "Kiev"), Kind: ActorKindState, Region: RegionUkraine},
	{ID: ActorChina, Name: "China", Kind: ActorKindState, Region: RegionChina},
	{ID: ActorNorway, Name: "Norway", Kind: ActorKindState, Region: RegionNorway},
	{ID: ActorCzechRepublic, Name: "Czech Republic", Aliases: setOf("Czechia", "the Czech Republic"), Kind: ActorKindState, Region: RegionCzechRepublic},
	{ID: ActorGermany, Name: "Germany", Kind: ActorKindState, Region: RegionGermany},
	{ID: ActorFrance, Name: "France", Kind: ActorKindState, Region: RegionFrance},
	{ID: ActorTurkey, Name: "Turkey", Aliases: setOf("Türkiye"), Kind: ActorKindState, Region: RegionTurkey},
	{ID: ActorIran, Name: "Iran", Kind: ActorKindState, Region: RegionIran},
	{ID: ActorSaudiArabia, Name: "Saudi Arabia", Kind: ActorKindState, Region: RegionSaudiArabia},
	{ID: ActorIsrael, Name: "Israel", Kind: ActorKindState, Region: RegionIsrael},

	{ID: ActorWhiteHouse, Name: "White House", Aliases: setOf("the White House"), Kind: ActorKindBody, Within: setOf(ActorUnitedStates), Region: RegionUnitedStates},
	{ID: ActorTrumpAdministration, Name: "Trump administration", Aliases: setOf("the administration", "the Trump administration", "Trump’s administration", "U.S. administration"), Kind: ActorKindBody, Within: setOf(ActorUnitedStates), Region: RegionUnitedStates},
	{ID: ActorUSCongress, Name: "U.S. Congress", Aliases: setOf("Congress"), Kind: ActorKindBody, Within: setOf(ActorUnitedStates), Region: RegionUnitedStates},
	{ID: ActorUSForces, Name: "U.S. forces", Aliases: setOf("American forces", "U.S. military"), Kind: ActorKindBody, Within: setOf(ActorUnitedStates), Region: RegionUnitedStates},
	{ID: ActorKremlin, Name: "Kremlin", Aliases: setOf("the Kremlin"), Kind: ActorKindBody, Within: setOf(ActorRussia), Region: RegionRussia},
	{ID: ActorRussianForeignMinistry, Name: "Russian Foreign Ministry", Aliases: setOf("Foreign Ministry", "Russia’s Foreign Ministry"), Kind: ActorKindBody, Within: setOf(ActorRussia), Region: RegionRussia},
	{ID: ActorRussianForces, Name: "Russian forces", Aliases: setOf("Kremlin forces", "Russian military"), Kind: ActorKindBody, Within: setOf(ActorRussia), Region: RegionRussia},
	{ID: ActorNATO, Name: "NATO", Kind: ActorKindBody},
	{ID: ActorEU, Name: "European Union", Aliases: setOf("EU", "the EU"), Kind: ActorKindBody, Region: RegionEurope},
	{ID: ActorUN, Name: "United Nations", Aliases: setOf("U.N.", "the U.N.", "the United Nations"), Kind: ActorKindBody},
	{ID: ActorG7, Name: "G7", Aliases: setOf("the G7", "G-7"), Kind: ActorKindBody},
	{ID: ActorICC, Name: "ICC", Aliases: setOf("International Criminal Court", "the ICC"), Kind: ActorKindBody},
	{ID: ActorAtlanticCouncil, Name: "Atlantic Council", Aliases: setOf("the Atlantic Council"), Kind: ActorKindBody},
	{ID: ActorFoxNews, Name: "Fox News", Aliases: setOf("Fox"), Kind: ActorKindBody},
	{ID: ActorReuters, Name: "Reuters", Kind: ActorKindBody},
	{ID: ActorBBC, Name: "BBC", Aliases: setOf("the BBC"), Kind: ActorKindBody},
	{ID: ActorAlJazeera, Name: "Al Jazeera", Aliases: setOf("Aljazeera"), Kind: ActorKindBody},

	{ID: ActorUSAllies, Name: "U.S. allies", Aliases: setOf("allies", "America’s allies"), Kind: ActorKindGroup},
	{ID: ActorWest, Name: "the West", Aliases: setOf("West"), Kind: ActorKindGroup, Region: RegionWest},
	{ID: ActorEurope, Name: "Europe", Aliases: setOf("the Europeans"), Kind: ActorKindGroup, Role: "Europe as a party to affairs", Region: RegionEurope},
	{ID: ActorEuropeanLeaders, Name: "European leaders", Aliases: setOf("leaders in Europe"), Kind: ActorKindGroup, Within: setOf(ActorEurope), Region: RegionEurope},
	{ID: ActorPolishBalticLeaders, Name: "leaders from Poland to the Baltics", Aliases: setOf("Polish and Baltic leaders"), Kind: ActorKindGroup, Within: setOf(ActorEuropeanLeaders), Region: RegionEurope},
	{ID: ActorEuropeanCapitals, Name: "European capitals", Aliases: setOf("capitals in Europe"), Kind: ActorKindGroup, Within: setOf(ActorEurope), Region: RegionEurope},
	{ID: ActorEuropeanEnergyOfficials, Name: "European energy officials", Kind: ActorKindGroup, Within: setOf(ActorEurope), Region: RegionEurope},
	{ID: ActorUkraineNeighbors, Name: "Ukraine’s European neighbors", Aliases: setOf("Ukraine’s European neighbours"), Kind: ActorKindGroup, Region: RegionEurope},
	{ID: ActorNATOOfficials, Name: "NATO officials", Kind: ActorKindGroup, Within: setOf(ActorNATO)},
	{ID: ActorNATOLeaders, Name: "NATO leaders", Kind: ActorKindGroup, Within: setOf(ActorNATO)},
	{ID: ActorNATOEasternMembers, Name: "NATO’s Eastern members", Aliases: setOf("Eastern members of NATO"), Kind: ActorKindGroup, Within: setOf(ActorNATO), Region: RegionEurope},
	{ID: ActorEUOfficials, Name: "EU officials", Kind: ActorKindGroup, Within: setOf(ActorEU), Region: RegionEurope},
	{ID: ActorUNMembers, Name: "members of the U.N.", Aliases: setOf("U.N. members"), Kind: ActorKindGroup, Within: setOf(ActorUN)},
	{ID: ActorGulfStates, Name: "Gulf states", Aliases: setOf("the Gulf states"), Kind: ActorKindGroup, Region: RegionGulf},
	{ID: ActorRegionalPlayers, Name: "regional players in the Middle East", Aliases: setOf("regional players"), Kind: ActorKindGroup, Region: RegionMiddleEast},

	{ID: ActorAnalysts, Name: "analysts", Aliases: setOf("some analysts"), Kind: ActorKindGroup},
	{ID: ActorMarketAnalysts, Name: "market analysts", Kind: ActorKindGroup, Within: setOf(ActorAnalysts)},
	{ID: ActorExperts, Name: "experts", Aliases: setOf("many experts"), Kind: ActorKindGroup},
	{ID: ActorObservers, Name: "unnamed observers", Aliases: setOf("many"), Kind: ActorKindGroup},
	{ID: ActorReporters, Name: "reporters", Aliases: setOf("the press"), Kind: ActorKindGroup},

	{ID: ActorRepublicans, Name: "Republicans", Aliases: setOf("GOP", "the GOP", "Republican Party"), Kind: ActorKindGroup, Region: RegionUnitedStates},
	{ID: ActorGOPLawmakers, Name: "GOP lawmakers", Aliases: setOf("Republican lawmakers"), Kind: ActorKindGroup, Within: setOf(ActorRepublicans, ActorUSCongress), Region: RegionUnitedStates},
	{ID: ActorGOPMedia, Name: "GOP media", Aliases: setOf("Republican media"), Kind: ActorKindGroup, Within: setOf(ActorRepublicans), Region: RegionUnitedStates},
	{ID: ActorDemocrats, Name: "Democrats", Aliases: setOf("Democratic Party"), Kind: ActorKindGroup, Region: RegionUnitedStates},
	{ID: ActorCongressionalCritics, Name: "critics in Congress", Aliases: setOf("critics in both parties", "congressional critics"), Kind: ActorKindGroup, Role: "critics in both parties", Within: setOf(ActorUSCongress), Region: RegionUnitedStates},
	{ID: ActorUSMediaCommentators, Name: "American media commentators", Aliases: setOf("U.S. media commentators"), Kind: ActorKindGroup, Region: RegionUnitedStates},
	{ID: ActorFormerUSOfficials, Name: "former national security officials", Kind: ActorKindGroup, Region: RegionUnitedStates},

	{ID: ActorBusinessDelegations, Name: "business delegations", Aliases: setOf("business delegates"), Kind: ActorKindGroup, Role: "delegations that both sides brought to the summit"},
	{ID: ActorUSBusinesses, Name: "U.S. businesses", Aliases: setOf("American businesses", "American firms", "U.S. companies"), Kind: ActorKindGroup, Region: RegionUnitedStates},
	{ID: ActorDefenseContractors, Name: "defense contractors", Aliases: setOf("defence contractors"), Kind: ActorKindGroup, Within: setOf(ActorUSBusinesses), Region: RegionUnitedStates},
	{ID: ActorUSEnergyFirms, Name: "U.S. energy firms", Aliases: setOf("energy firms"), Kind: ActorKindGroup, Within: setOf(ActorUSBusinesses), Region: RegionUnitedStates},
	{ID: ActorUSTechCompanies, Name: "U.S. tech companies", Aliases: setOf("tech companies"), Kind: ActorKindGroup, Within: setOf(ActorUSBusinesses), Region: RegionUnitedStates},
	{ID: ActorUSMiningCompanies, Name: "U.S. mining companies", Aliases: setOf("mining companies"), Kind: ActorKindGroup, Within: setOf(ActorUSBusinesses), Region: RegionUnitedStates},
	{ID: ActorUSInvestors, Name: "U.S. investors", Kind: ActorKindGroup, Region: RegionUnitedStates},
	{ID: ActorWallStreet, Name: "Wall Street", Aliases: setOf("U.S. stock market"), Kind: ActorKindGroup, Region: RegionUnitedStates},
	{ID: ActorRussianBusinesses, Name: "Russian businesses", Aliases: setOf("Russian firms", "Russian companies"), Kind: ActorKindGroup, Region: RegionRussia},

	{ID: ActorPutinsCamp, Name: "Putin’s camp", Kind: ActorKindGroup, Within: setOf(ActorRussia), Region: RegionRussia},
	{ID: ActorRussianOfficials, Name: "Russian officials", Kind: ActorKindGroup, Within: setOf(ActorRussia), Region: RegionRussia},
	{ID: ActorRussianMedia, Name: "Russian media", Kind: ActorKindGroup, Region: RegionRussia},
	{ID: ActorRussianStateMedia, Name: "Russian state media", Aliases: setOf("state media"), Kind: ActorKindGroup, Within: setOf(ActorRussia, ActorRussianMedia), Region: RegionRussia},
	{ID: ActorRussianOpposition, Name: "Russian opposition figures", Aliases: setOf("Russian opposition"), Kind: ActorKindGroup, Region: RegionRussia},
	{ID: ActorRussianPublic, Name: "Russian public", Aliases: setOf("the Russian public"), Kind: ActorKindGroup, Region: RegionRussia},
}
