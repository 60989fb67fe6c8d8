package summit

// A RegionID names a [Region], as in "middle-east".
type RegionID string

// A Region is a place of the report: a country, an area, a city.
//
// Compare with [Region.Equal]; the struct may gain fields, so use keyed literals.
type Region struct {
	ID     RegionID      `json:"id"`
	Name   string        `json:"name"`
	Kind   RegionKind    `json:"kind"`
	Within Set[RegionID] `json:"within,omitzero"` // the regions that this one is part of; several where several hold
	Code   string        `json:"code,omitempty"`  // ISO 3166 or UN M.49, as in "UA" and "150"; "" where neither has one
}

// NewRegion returns a region, or a [*RecordError] that names the first field
// at fault: an ID that is empty or no slug, a name that is empty or no clean
// text, an unknown kind. Set the code on the value.
func NewRegion(id RegionID, name string, kind RegionKind, within ...RegionID) (Region, error) {
	r := Region{ID: id, Name: name, Kind: kind, Within: SetOf(within...)}
	return alone(r, func(c *checker) { c.region(&r) })
}

// Equal reports whether r and s agree in every field.
func (r Region) Equal(s Region) bool {
	return r.ID == s.ID && r.Name == s.Name && r.Kind == s.Kind && r.Within.Equal(s.Within) && r.Code == s.Code
}

// String returns the name.
func (r Region) String() string { return r.Name }

// RegionKind says what sort of place a region is.
type RegionKind string

// The kinds of regions.
const (
	RegionKindWorld     RegionKind = "world"
	RegionKindContinent RegionKind = "continent"
	RegionKindArea      RegionKind = "area" // a part of the world without a government of its own: the Arctic, the Baltics, a coast
	RegionKindCountry   RegionKind = "country"
	RegionKindState     RegionKind = "state" // a state, province or the like of a country
	RegionKindCity      RegionKind = "city"
	RegionKindSea       RegionKind = "sea"
)

var regionKinds = [...]RegionKind{RegionKindWorld, RegionKindContinent, RegionKindArea, RegionKindCountry, RegionKindState, RegionKindCity, RegionKindSea}

// The regions of the Anchorage brief.
const (
	RegionWorld          RegionID = "world"
	RegionEurope         RegionID = "europe"
	RegionAsia           RegionID = "asia"
	RegionMiddleEast     RegionID = "middle-east"
	RegionArctic         RegionID = "arctic"
	RegionWest           RegionID = "west"
	RegionBaltics        RegionID = "baltics"
	RegionGulf           RegionID = "gulf"
	RegionUnitedStates   RegionID = "united-states"
	RegionAlaska         RegionID = "alaska"
	RegionAnchorage      RegionID = "anchorage"
	RegionUSWestCoast    RegionID = "us-west-coast"
	RegionRussia         RegionID = "russia"
	RegionRussianFarEast RegionID = "russian-far-east"
	RegionUkraine        RegionID = "ukraine"
	RegionChina          RegionID = "china"
	RegionNorway         RegionID = "norway"
	RegionCzechRepublic  RegionID = "czech-republic"
	RegionGermany        RegionID = "germany"
	RegionFrance         RegionID = "france"
	RegionPoland         RegionID = "poland"
	RegionTurkey         RegionID = "turkey"
	RegionSyria          RegionID = "syria"
	RegionLibya          RegionID = "libya"
	RegionIran           RegionID = "iran"
	RegionIsrael         RegionID = "israel"
	RegionSaudiArabia    RegionID = "saudi-arabia"
)

// Countries lie in the continent that UN M.49 puts them in; where the brief itself files one elsewhere
// (Turkey among Ukraine's European neighbours, Syria and Libya under the Middle East), that counts as well.
var anchorageRegions = []Region{
	{ID: RegionWorld, Name: "World", Kind: RegionKindWorld, Code: "001"},
	{ID: RegionEurope, Name: "Europe", Kind: RegionKindContinent, Within: setOf(RegionWorld), Code: "150"},
	{ID: RegionAsia, Name: "Asia", Kind: RegionKindContinent, Within: setOf(RegionWorld), Code: "142"},
	{ID: RegionMiddleEast, Name: "Middle East", Kind: RegionKindArea, Within: setOf(RegionWorld)},
	{ID: RegionArctic, Name: "Arctic", Kind: RegionKindArea, Within: setOf(RegionWorld)},
	{ID: RegionWest, Name: "the West", Kind: RegionKindArea, Within: setOf(RegionWorld)},
	{ID: RegionBaltics, Name: "the Baltics", Kind: RegionKindArea, Within: setOf(RegionEurope)},
	{ID: RegionGulf, Name: "the Gulf", Kind: RegionKindArea, Within: setOf(RegionMiddleEast)},
	{ID: RegionUnitedStates, Name: "United States", Kind: RegionKindCountry, Within: setOf(RegionWorld), Code: "US"},
	{ID: RegionAlaska, Name: "Alaska", Kind: RegionKindState, Within: setOf(RegionUnitedStates), Code: "US-AK"},
	{ID: RegionAnchorage, Name: "Anchorage", Kind: RegionKindCity, Within: setOf(RegionAlaska)},
	{ID: RegionUSWestCoast, Name: "U.S. West Coast", Kind: RegionKindArea, Within: setOf(RegionUnitedStates)},
	{ID: RegionRussia, Name: "Russia", Kind: RegionKindCountry, Within: setOf(RegionEurope), Code: "RU"},
	{ID: RegionRussianFarEast, Name: "Russia’s Far East", Kind: RegionKindArea, Within: setOf(RegionRussia, RegionAsia)},
	{ID: RegionUkraine, Name: "Ukraine", Kind: RegionKindCountry, Within: setOf(RegionEurope), Code: "UA"},
	{ID: RegionChina, Name: "China", Kind: RegionKindCountry, Within: setOf(RegionAsia), Code: "CN"},
	{ID: RegionNorway, Name: "Norway", Kind: RegionKindCountry, Within: setOf(RegionEurope), Code: "NO"},
	{ID: RegionCzechRepublic, Name: "Czech Republic", Kind: RegionKindCountry, Within: setOf(RegionEurope), Code: "CZ"},
	{ID: RegionGermany, Name: "Germany", Kind: RegionKindCountry, Within: setOf(RegionEurope), Code: "DE"},
	{ID: RegionFrance, Name: "France", Kind: RegionKindCountry, Within: setOf(RegionEurope), Code: "FR"},
	{ID: RegionPoland, Name: "Poland", Kind: RegionKindCountry, Within: setOf(RegionEurope), Code: "PL"},
	{ID: RegionTurkey, Name: "Turkey", Kind: RegionKindCountry, Within: setOf(RegionEurope, RegionAsia), Code: "TR"},
	{ID: RegionSyria, Name: "Syria", Kind: RegionKindCountry, Within: setOf(RegionMiddleEast, RegionAsia), Code: "SY"},
	{ID: RegionLibya, Name: "Libya", Kind: RegionKindCountry, Within: setOf(RegionMiddleEast), Code: "LY"},
	{ID: RegionIran, Name: "Iran", Kind: RegionKindCountry, Within: setOf(RegionMiddleEast, RegionAsia), Code: "IR"},
	{ID: RegionIsrael, Name: "Israel", Kind: RegionKindCountry, Within: setOf(RegionMiddleEast, RegionAsia), Code: "IL"},
	{ID: RegionSaudiArabia, Name: "Saudi Arabia", Kind: RegionKindCountry, Within: setOf(RegionMiddleEast, RegionAsia), Code: "SA"},
}
