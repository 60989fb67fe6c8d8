package export

import (
	"io"
	"strconv"
	"strings"

	"example.com/summit"
)

// SchemaOrg writes the brief in the vocabulary of schema.org, as JSON-LD that may stand
// within the script element of a page: a Report whose parts are a Claim for each finding and a
// Quotation for each quote, and which mentions the actors, as Person or Organization, and the regions, as Place; its topics are each a DefinedTerm.
//
// A claim's creator is who asserts it, and what it is based on is a claim of whom they cite; a
// claim of the report's own has no creator. The vocabulary has no words for kinds,
// outcomes, hedges, conditions and negation: disambiguatingDescription has them in
// words, together with whose claim it is, the kind of an actor, and what a topic lies within.
//
// Of actors, a person is a Person, and so is an office, whose holder is not named, with that jobTitle;
// a body, a group or a state is an Organization, since nothing else but a Person can be a creator.
// Names of records are fragments of the document's address, as in "#quote/root-causes".
func SchemaOrg(w io.Writer, b summit.Brief, filters ...summit.FindingFilter) error {
	if w == nil {
		return nilWriter()
	}
	r := report{jsonWriter: jsonWriter{out: w}, part: partOf(b, filters)}
	r.begin('{')
	r.member("@context", "https://schema.org")
	r.head()
	if err := r.subjects(); err != nil {
		return err
	}
	r.name("hasPart")
	r.begin('[')
	for f := range r.Findings() {
		r.claim(f)
		if err := r.written(); err != nil {
			return err
		}
	}
	for q := range r.Quotes() {
		r.quotation(q)
		if err := r.written(); err != nil {
			return err
		}
	}
	r.end(']')
	r.end('}')
	return r.close()
}

type report struct {
	jsonWriter
	part
}

func (r *report) head() {
	r.member("@type", "Report")
	r.member("@id", "#report")
	r.member("name", r.Title())
	r.member("inLanguage", r.Language())
	r.member("temporalCoverage", string(r.Date()))
	r.member("version", r.Edition())
	source := r.Source()
	if source == (summit.Source{}) {
		return
	}
	r.name("isBasedOn")
	r.begin('{')
	r.member("@type", "MediaObject")
	r.member("@id", "#source")
	r.member("name", source.Title)
	r.member("sha256", source.SHA256)
	if source.Size > 0 {
		r.member("contentSize", strconv.Itoa(source.Size)+" B")
	}
	r.end('}')
}

// subjects writes what claims and quotations are about.
func (r *report) subjects() error {
	r.name("about")
	r.begin('[')
	for t := range r.Topics() {
		r.topic(t)
		if err := r.written(); err != nil {
			return err
		}
	}
	r.end(']')
	r.name("mentions")
	r.begin('[')
	for a := range r.Actors() {
		r.actor(a)
		if err := r.written(); err != nil {
			return err
		}
	}
	for region := range r.Regions() {
		r.place(region)
		if err := r.written(); err != nil {
			return err
		}
	}
	r.end(']')
	return nil
}

func (r *report) topic(t summit.Topic) {
	r.node("DefinedTerm", "#topic/"+string(t.ID))
	r.member("name", t.Name)
	r.member("termCode", string(t.ID))
	r.member("description", t.Gloss)
	if wider, ok := r.Topic(t.Within); ok {
		r.member("disambiguatingDescription", "within: "+wider.Name)
	}
	r.end('}')
}

func (r *report) actor(a summit.Actor) {
	class, home := "Organization", "location"
	if isPerson(a) {
		class, home = "Person", "homeLocation"
	}
	r.node(class, "#actor/"+string(a.ID))
	r.member("name", a.Name)
	if !a.Aliases.IsZero() {
		r.name("alternateName")
		r.begin('[')
		for alias := range a.Aliases.All() {
			r.text(alias)
		}
		r.end(']')
	}
	if a.Kind == summit.ActorKindOffice {
		r.member("jobTitle", a.Name)
	}
	r.member("description", a.Role)
	var organizations, persons []summit.ActorID
	for id := range a.Within.All() {
		if wider, _ := r.Actor(id); isPerson(wider) {
			persons = append(persons, id)
		} else {
			organizations = append(organizations, id)
		}
	}
	sort := string(a.Kind)
	if len(persons) > 0 {
		sort += ", within: " + namesOf(r.Brief, summit.SetOf(persons...))
	}
	r.member("disambiguatingDescription", sort)
	references(r, "memberOf", "#actor/", summit.SetOf(organizations...)) // nobody can be a member of a person
	references(r, home, "#region/", single(a.Region))
	r.end('}')
}

func isPerson(a summit.Actor) bool {
	return a.Kind == summit.ActorKindPerson || a.Kind == summit.ActorKindOffice
}

func (r *report) place(region summit.Region) {
	r.node(placeType(region.Kind), "#region/"+string(region.ID))
	r.member("name", region.Name)
	r.member("identifier", region.Code)
	references(r, "containedInPlace", "#region/", region.Within)
	r.end('}')
}

func placeType(kind summit.RegionKind) string {
	switch kind {
	case summit.RegionKindContinent:
		return "Continent"
	case summit.RegionKindCountry:
		return "Country"
	case summit.RegionKindState:
		return "State"
	case summit.RegionKindCity:
		return "City"
	case summit.RegionKindSea:
		return "SeaBodyOfWater"
	}
	return "Place"
}

func (r *report) claim(f summit.Finding) {
	r.node("Claim", "#finding/"+string(f.ID))
	r.member("identifier", string(f.ID))
	r.member("text", f.Statement)
	r.member("disambiguatingDescription", strings.Join(append([]string{headingOf(r.Brief, f) + r.ownVoice(f)}, circumstancesOf(f)...), "; "))
	references(r, "creator", "#actor/", f.By)
	if !f.Citing.IsZero() {
		r.name("isBasedOn")
		r.begin('{')
		r.member("@type", "Claim")
		references(r, "creator", "#actor/", f.Citing)
		r.end('}')
	}
	r.member("temporalCoverage", string(f.Date))
	r.about(f.Actors, f.Topics)
	references(r, "contentLocation", "#region/", f.Regions)
	references(r, "citation", "#quote/", f.Quotes)
	if place := r.Cite(f); place != "" {
		r.name("appearance")
		r.begin('{')
		r.member("@type", "CreativeWork")
		r.member("name", place)
		r.name("isPartOf")
		r.reference("#source")
		r.end('}')
	}
	r.end('}')
}

func (r *report) ownVoice(f summit.Finding) string {
	if f.By.IsZero() {
		return ", in the report's own voice"
	}
	return ""
}

func (r *report) quotation(q summit.Quote) {
	r.node("Quotation", "#quote/"+string(q.ID))
	r.member("identifier", string(q.ID))
	r.member("text", q.Text)
	r.member("disambiguatingDescription", strings.Join(append([]string{speakerOf(r.Brief, q)}, notesOf(r.Brief, q)...), "; "))
	references(r, "spokenByCharacter", "#actor/", q.By)
	r.about(q.About, q.Topics)
	references(r, "contentLocation", "#region/", q.Regions)
	r.member("citation", r.Cite(q))
	r.end('}')
}

func (r *report) about(actors summit.Set[summit.ActorID], topics summit.Set[summit.TopicID]) {
	if actors.IsZero() && topics.IsZero() {
		return
	}
	r.name("about")
	r.begin('[')
	for id := range actors.All() {
		r.reference("#actor/" + string(id))
	}
	for id := range topics.All() {
		r.reference("#topic/" + string(id))
	}
	r.end(']')
}

// node begins an object that others refer to.
func (r *report) node(class, id string) {
	r.line()
	r.member("@type", class)
	r.member("@id", id)
}

// references writes a member that refers to records, unless there are none.
func references[ID ~string](r *report, name, kind string, ids summit.Set[ID]) {
	if ids.IsZero() {
		return
	}
	r.name(name)
	r.begin('[')
	for id := range ids.All() {
		r.reference(kind + string(id))
	}
	r.end(']')
}

func (r *report) reference(id string) {
	r.begin('{')
	r.member("@id", id)
	r.end('}')
}
