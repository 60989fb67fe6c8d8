package export

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"strconv"
	"strings"

	"example.com/summit"
)

// The relational form of a brief, which [DataPackage], [SQLite] and [PostgreSQL]
// write. Every table holds rows of several briefs if need be: brief_id, which
// comes first in each, says whose. A set is a table of its own, with a position in each row, since the order of a set counts.
//
// What is not given is null and never an empty text; the model has no empty text that
// means anything else. The one exception is what must not be overlooked: a
// modality or a condition that is "" in the model is the word for it here, as null would escape a comparison.

// A table is one of the tables, and where its rows come from.
type table struct {
	name    string
	about   string
	columns []column
	key     []string
	unique  [][]string // other keys
	foreign []foreignKey
	checks  []string // what holds in every row, in SQL that both dialects have
	rows    rowsOf
}

// rowsOf gives the rows of a part. Each begins with what row has, and is gone when the next one comes.
type rowsOf func(p part, row []value) iter.Seq[[]value]

// A column is one column of a table.
type column struct {
	name     string
	sort     sort
	required bool
	values   []string // all that it may hold, where they are few
	shape    shape    // what its texts look like
	least    int      // the least of its numbers
	about    string
}

// sort says what a column holds.
type sort int

const (
	texts sort = iota
	numbers
	flags
)

// A shape is the form of texts, as a regular expression and in SQLite, which has none.
type shape struct {
	pattern string
	sqlite  string // @ is the column
}

// anchored returns the pattern for the whole of a text, or "".
func (s shape) anchored() string {
	if s.pattern == "" {
		return ""
	}
	return "^(" + s.pattern + ")$"
}

var (
	idShape     = shape{`[a-z0-9-]+(/[a-z0-9-]+)*`, `@ <> '' AND @ NOT GLOB '*[^a-z0-9/-]*' AND '/' || @ || '/' NOT GLOB '*//*'`}
	dateShape   = shape{`[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?`, `@ GLOB '[0-9][0-9][0-9][0-9]' OR @ GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' OR @ GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`}
	digestShape = shape{`[0-9a-f]{64}`, `length(@) = 64 AND @ NOT GLOB '*[^0-9a-f]*'`}
	codeShape   = shape{`[0-9]{3}|[A-Z]{2}(-[A-Z0-9]{1,3})?`, `@ GLOB '[0-9][0-9][0-9]' OR @ GLOB '[A-Z][A-Z]' OR (@ GLOB '[A-Z][A-Z]-*' AND length(@) BETWEEN 4 AND 6 AND substr(@, 4) NOT GLOB '*[^A-Z0-9]*')`}
)

// A foreignKey refers to the key of another table, or of its own.
type foreignKey struct {
	columns []string
	table   string
	keys    []string
}

// A value is what a row has in a column: a text, or a number that may stand for a
// flag. Where a column may be null, the zero value is.
type value struct {
	text   string
	number int
}

func text[S ~string](s S) value { return value{text: string(s)} }
func number(n int) value        { return value{number: n} }
func truth(t bool) value {
	if t {
		return value{number: 1}
	}
	return value{}
}

func (c column) isNull(v value) bool { return !c.required && v == value{} }

// briefID identifies a brief by all that it says of itself: title, date,
// language, edition and source. Of the same brief, the whole and a part have the same ID.
func briefID(b summit.Brief) string {
	s := b.Source()
	digest := sha256.Sum256([]byte(strings.Join([]string{
		b.Title(), string(b.Date()), b.Language(), b.Edition(), s.Title, s.SHA256, strconv.Itoa(s.Size),
	}, "\x00"))) // no text has a zero in it
	return hex.EncodeToString(digest[:8])
}

// The enumerations. A test holds them to the JSON Schema of the library.
var (
	actorKinds = []string{string(summit.ActorKindPerson), string(summit.ActorKindOffice), string(summit.ActorKindGroup),
		string(summit.ActorKindBody), string(summit.ActorKindState)}
	regionKinds = []string{string(summit.RegionKindWorld), string(summit.RegionKindContinent), string(summit.RegionKindArea),
		string(summit.RegionKindCountry), string(summit.RegionKindState), string(summit.RegionKindCity), string(summit.RegionKindSea)}
	kinds = []string{string(summit.KindEvent), string(summit.KindOutcome), string(summit.KindPosition), string(summit.KindReaction),
		string(summit.KindAssessment), string(summit.KindForecast), string(summit.KindContext)}
	outcomes = []string{string(summit.OutcomeNotAgreed), string(summit.OutcomeNotAnnounced), string(summit.OutcomeUnchanged),
		string(summit.OutcomeDeferred), string(summit.OutcomeNotDiscussed), string(summit.OutcomeAgreed)}
	modalities = []string{unhedged, string(summit.ModalityProbable), string(summit.ModalityPossible)}
	conditions = []string{unconditional, string(summit.ConditionOpen), string(summit.ConditionCounterfactual)}
	forms      = []string{string(summit.FormDirect), string(summit.FormMixed), string(summit.FormScare)}
	phases     = []string{string(summit.PhaseBefore), string(summit.PhaseDuring), string(summit.PhaseAfter)}
	settings   = []string{string(summit.SettingPressRemarks), string(summit.SettingInterview), string(summit.SettingSocialMedia),
		string(summit.SettingStatement), string(summit.SettingPublic), string(summit.SettingPrivate)}
)

// The words for the modality and the condition that are "" in the model.
const (
	unhedged      = "unhedged"
	unconditional = "none"
)

func modality(m summit.Modality) string   { return cmp.Or(string(m), unhedged) }
func condition(c summit.Condition) string { return cmp.Or(string(c), unconditional) }

var (
	briefColumn    = column{name: "brief_id", required: true, about: "the brief that the row is of"}
	idColumn       = column{name: "id", required: true, shape: idShape}
	positionColumn = column{name: "position", sort: numbers, required: true, least: 1, about: "the place in the order of what was written, from 1"}
	elementColumn  = column{name: "position", sort: numbers, required: true, least: 1, about: "the place in the set, from 1; the order counts"}
	ofBrief        = foreignKey{[]string{"brief_id"}, "briefs", []string{"id"}}
)

// to is the foreign key from a column to the record of that ID.
func to(column, table string) foreignKey {
	return foreignKey{[]string{"brief_id", column}, table, []string{"brief_id", "id"}}
}

// tables returns the tables, each after those that it refers to.
func tables() []table {
	return []table{
		briefTable(), sectionTable(), sentenceTable(),
		regionTable(),
		links("region_within", "what a region is part of", "region", to("within_id", "regions"), part.Regions,
			func(r summit.Region) (summit.RegionID, summit.Set[summit.RegionID]) { return r.ID, r.Within }),
		actorTable(),
		words("actor_aliases", "other names of an actor", "actor", column{name: "alias"}, part.Actors,
			func(a summit.Actor) (summit.ActorID, summit.Set[string]) { return a.ID, a.Aliases }),
		links("actor_within", "the office, body, state or group that an actor speaks from", "actor", to("within_id", "actors"), part.Actors,
			func(a summit.Actor) (summit.ActorID, summit.Set[summit.ActorID]) { return a.ID, a.Within }),
		topicTable(),
		quoteTable(),
		links("quote_by", "who uttered the words, several jointly; no row: attributed to nobody", "quote", to("actor_id", "actors"), part.Quotes,
			func(q summit.Quote) (summit.QuoteID, summit.Set[summit.ActorID]) { return q.ID, q.By }),
		links("quote_about", "of whom or what the words speak", "quote", to("actor_id", "actors"), part.Quotes,
			func(q summit.Quote) (summit.QuoteID, summit.Set[summit.ActorID]) { return q.ID, q.About }),
		links("quote_topics", "the topics of a quote", "quote", to("topic_id", "topics"), part.Quotes,
			func(q summit.Quote) (summit.QuoteID, summit.Set[summit.TopicID]) { return q.ID, q.Topics }),
		links("quote_regions", "the regions that a quote is about", "quote", to("region_id", "regions"), part.Quotes,
			func(q summit.Quote) (summit.QuoteID, summit.Set[summit.RegionID]) { return q.ID, q.Regions }),
		words("quote_phases", "when the words were uttered; no row: not said", "quote", column{name: "phase", values: phases}, part.Quotes,
			func(q summit.Quote) (summit.QuoteID, summit.Set[summit.Phase]) { return q.ID, q.Phases }),
		words("quote_settings", "where the words were uttered; no row: not said", "quote", column{name: "setting", values: settings}, part.Quotes,
			func(q summit.Quote) (summit.QuoteID, summit.Set[summit.Setting]) { return q.ID, q.Settings }),
		mentionTable(),
		findingTable(),
		links("finding_by", "who asserts the finding; no row: the report itself", "finding", to("actor_id", "actors"), part.Findings,
			func(f summit.Finding) (summit.FindingID, summit.Set[summit.ActorID]) { return f.ID, f.By }),
		citingTable(),
		links("finding_actors", "whom the finding concerns", "finding", to("actor_id", "actors"), part.Findings,
			func(f summit.Finding) (summit.FindingID, summit.Set[summit.ActorID]) { return f.ID, f.Actors }),
		links("finding_topics", "the topics of a finding", "finding", to("topic_id", "topics"), part.Findings,
			func(f summit.Finding) (summit.FindingID, summit.Set[summit.TopicID]) { return f.ID, f.Topics }),
		links("finding_regions", "the regions that a finding is about", "finding", to("region_id", "regions"), part.Findings,
			func(f summit.Finding) (summit.FindingID, summit.Set[summit.RegionID]) { return f.ID, f.Regions }),
		links("finding_quotes", "the quotes that are given as evidence of a finding", "finding", to("quote_id", "quotes"), part.Findings,
			func(f summit.Finding) (summit.FindingID, summit.Set[summit.QuoteID]) { return f.ID, f.Quotes }),
		words("finding_phases", "when what is claimed happened or was said; no row: not said, or standing", "finding", column{name: "phase", values: phases}, part.Findings,
			func(f summit.Finding) (summit.FindingID, summit.Set[summit.Phase]) { return f.ID, f.Phases }),
		words("finding_settings", "where it was said; no row: not told", "finding", column{name: "setting", values: settings}, part.Findings,
			func(f summit.Finding) (summit.FindingID, summit.Set[summit.Setting]) { return f.ID, f.Settings }),
		citedTable(),
	}
}

func briefTable() table {
	return table{
		name: "briefs", about: "a row for each brief",
		columns: []column{
			{name: "id", required: true, about: "a digest of all other columns"},
			{name: "title"},
			{name: "date", shape: dateShape, about: "of what is reported on"},
			{name: "language", about: "of the report's own words, a tag of BCP 47"},
			{name: "edition", about: "the state of the data"},
			{name: "source_title"},
			{name: "source_sha256", shape: digestShape},
			{name: "source_size", sort: numbers, least: 1, about: "in bytes"},
		},
		key:    []string{"id"},
		checks: []string{"(source_sha256 IS NULL) = (source_size IS NULL)"},
		rows: func(p part, row []value) iter.Seq[[]value] {
			s := p.Source()
			return func(yield func([]value) bool) {
				yield(append(row, text(p.Title()), text(p.Date()), text(p.Language()), text(p.Edition()), text(s.Title), text(s.SHA256), number(s.Size)))
			}
		},
	}
}

// entities is the table of the records of one kind, in their order.
func entities[R any](name, about string, records func(part) iter.Seq[R], columns []column, cells func([]value, R) []value, foreign ...foreignKey) table {
	return table{
		name: name, about: about,
		columns: append([]column{briefColumn, idColumn, positionColumn}, columns...),
		key:     []string{"brief_id", "id"},
		unique:  [][]string{{"brief_id", "position"}},
		foreign: append([]foreignKey{ofBrief}, foreign...),
		rows: func(p part, row []value) iter.Seq[[]value] {
			return func(yield func([]value) bool) {
				n := 0
				for r := range records(p) {
					n++
					row = cells(row[:1], r)
					row[2] = number(n)
					if !yield(row) {
						return
					}
				}
			}
		},
	}
}

func sectionTable() table {
	return entities("sections", "the chapters of the source and their parts", part.Sections,
		[]column{
			{name: "title", required: true},
			{name: "within_id", about: "the section that this one is part of; null: a chapter"},
			{name: "untitled", sort: flags, required: true, about: "the source has no heading here"},
		},
		func(row []value, s summit.Section) []value {
			return append(row, text(s.ID), value{}, text(s.Title), text(s.Within), truth(s.Untitled))
		},
		to("within_id", "sections"))
}

func sentenceTable() table {
	return table{
		name: "sentences", about: "where each sentence of the source stands, not its words",
		columns: []column{
			briefColumn,
			{name: "number", sort: numbers, required: true, least: 1},
			{name: "section_id"},
			{name: "start_byte", sort: numbers, required: true, about: "the offset of its first byte"},
			{name: "end_byte", sort: numbers, required: true, about: "the offset after its last"},
		},
		key:     []string{"brief_id", "number"},
		foreign: []foreignKey{ofBrief, to("section_id", "sections")},
		checks:  []string{"end_byte > start_byte"},
		rows: func(p part, row []value) iter.Seq[[]value] {
			return func(yield func([]value) bool) {
				for n, s := range p.Sentences() {
					row = append(row[:1], number(n), text(s.Section), number(s.Start), number(s.End))
					if !yield(row) {
						return
					}
				}
			}
		},
	}
}

func regionTable() table {
	return entities("regions", "the places of the report", part.Regions,
		[]column{
			{name: "name", required: true},
			{name: "kind", required: true, values: regionKinds},
			{name: "code", shape: codeShape, about: "ISO 3166 or UN M.49"},
		},
		func(row []value, r summit.Region) []value {
			return append(row, text(r.ID), value{}, text(r.Name), text(r.Kind), text(r.Code))
		})
}

func actorTable() table {
	return entities("actors", "whoever the report speaks of or lets speak", part.Actors,
		[]column{
			{name: "name", required: true},
			{name: "kind", required: true, values: actorKinds},
			{name: "role", about: "what the report says the actor is"},
			{name: "region_id", about: "the home region"},
		},
		func(row []value, a summit.Actor) []value {
			return append(row, text(a.ID), value{}, text(a.Name), text(a.Kind), text(a.Role), text(a.Region))
		},
		to("region_id", "regions"))
}

func topicTable() table {
	return entities("topics", "the subjects of the report", part.Topics,
		[]column{
			{name: "name", required: true},
			{name: "within_id", about: "the wider topic; null: at the top"},
			{name: "gloss", about: "what belongs here"},
		},
		func(row []value, t summit.Topic) []value {
			return append(row, text(t.ID), value{}, text(t.Name), text(t.Within), text(t.Gloss))
		},
		to("within_id", "topics"))
}

func quoteTable() table {
	t := entities("quotes", "words that the report sets in quotation marks; quote_by says whose", part.Quotes,
		[]column{
			{name: "text", required: true, about: "the words as the report prints them"},
			{name: "form", required: true, values: forms, about: "direct: a whole clause; mixed: a fragment; scare: held at a distance"},
			{name: "negated", sort: flags, required: true, about: "reported to say that the words do not hold"},
			{name: "variant_id", about: "the fuller wording of the same remark"},
		},
		func(row []value, q summit.Quote) []value {
			return append(row, text(q.ID), value{}, text(q.Text), text(q.Form), truth(q.Negated), text(q.Variant))
		},
		to("variant_id", "quotes"))
	t.checks = []string{"variant_id <> id"}
	return t
}

func findingTable() table {
	t := entities("findings", "claims: finding_by says whose, and only where it has no row they are the report's own", part.Findings,
		[]column{
			{name: "kind", required: true, values: kinds},
			{name: "outcome", values: outcomes, about: "what came of it, where the kind is outcome"},
			{name: "modality", required: true, values: modalities, about: "how sure the claimant sounds"},
			{name: "condition", required: true, values: conditions, about: "what the claim hangs on"},
			{name: "date", shape: dateShape, about: "when what is claimed happens or falls due"},
			{name: "statement", required: true, about: "the claim"},
		},
		func(row []value, f summit.Finding) []value {
			return append(row, text(f.ID), value{}, text(f.Kind), text(f.Outcome), text(modality(f.Modality)), text(condition(f.Condition)), text(f.Date), text(f.Statement))
		})
	t.checks = []string{"(kind = 'outcome') = (outcome IS NOT NULL)"}
	return t
}

// A setTable is the table of the elements of one set of the records of a kind.
func setTable(name, about, owner string, elements []column, unique []string, rows rowsOf) table {
	id := owner + "_id"
	return table{
		name: name, about: about,
		columns: append([]column{briefColumn, {name: id, required: true}, elementColumn}, elements...),
		key:     []string{"brief_id", id, "position"},
		unique:  [][]string{unique},
		foreign: []foreignKey{to(id, owner+"s")},
		rows:    rows,
	}
}

// elements gives a row for each element of a set. One function takes the elements
// of all sets, as a loop over each would allocate.
func elements[R any, ID ~string, E summit.Element](records func(part) iter.Seq[R], set func(R) (ID, summit.Set[E]), cells func([]value, E) []value) rowsOf {
	return func(p part, row []value) iter.Seq[[]value] {
		return func(yield func([]value) bool) {
			n, more := 0, true
			row = append(row[:1], value{}, value{})
			take := func(e E) bool {
				n++
				row[2] = number(n)
				more = yield(cells(row, e))
				return more
			}
			for r := range records(p) {
				id, s := set(r)
				if s.IsZero() {
					continue
				}
				n, row[1] = 0, text(id)
				if s.All()(take); !more {
					return
				}
			}
		}
	}
}

// words is the table of a set of texts. What holds a text is found by the key that makes it unique.
func words[R any, ID, E ~string](name, about, owner string, element column, records func(part) iter.Seq[R], set func(R) (ID, summit.Set[E])) table {
	element.required = true
	return setTable(name, about, owner, []column{element}, []string{"brief_id", element.name, owner + "_id"},
		elements(records, set, func(row []value, e E) []value { return append(row, text(e)) }))
}

// links is the table of a set of references.
func links[R any, ID, E ~string](name, about, owner string, to foreignKey, records func(part) iter.Seq[R], set func(R) (ID, summit.Set[E])) table {
	element := to.columns[1]
	t := words(name, about, owner, column{name: element}, records, set)
	t.foreign = append(t.foreign, to)
	if to.table == owner+"s" {
		t.checks = []string{element + " <> " + owner + "_id"}
	}
	return t
}

// citingTable refers to the first who asserts the finding instead of to the finding: nobody passes on words or acts without asserting.
func citingTable() table {
	t := setTable("finding_citing", "whose words or acts those who assert the finding pass on", "finding",
		[]column{
			{name: "actor_id", required: true},
			{name: "by_position", sort: numbers, required: true, least: 1, about: "always 1: who passes on also asserts, and finding_by has a first row"},
		},
		[]string{"brief_id", "actor_id", "finding_id"},
		elements(part.Findings, func(f summit.Finding) (summit.FindingID, summit.Set[summit.ActorID]) { return f.ID, f.Citing },
			func(row []value, a summit.ActorID) []value { return append(row, text(a), number(1)) }))
	t.foreign = []foreignKey{
		{[]string{"brief_id", "finding_id", "by_position"}, "finding_by", []string{"brief_id", "finding_id", "position"}},
		to("actor_id", "actors"),
	}
	t.checks = []string{"by_position = 1"}
	return t
}

func citedTable() table {
	t := setTable("finding_sentences", "the sentences that state the finding", "finding",
		[]column{{name: "sentence", sort: numbers, required: true, least: 1}},
		[]string{"brief_id", "sentence", "finding_id"},
		elements(part.Findings, func(f summit.Finding) (summit.FindingID, summit.Set[int]) { return f.ID, f.Sentences },
			func(row []value, n int) []value { return append(row, number(n)) }))
	t.foreign = append(t.foreign, toSentence)
	return t
}

var toSentence = foreignKey{[]string{"brief_id", "sentence"}, "sentences", []string{"brief_id", "number"}}

func mentionTable() table {
	t := setTable("quote_mentions", "every place in the source where a quote stands", "quote",
		[]column{
			{name: "sentence", sort: numbers, least: 1, about: "its number; null: the report numbers none"},
			{name: "start_byte", sort: numbers, required: true, about: "the offset of the first quoted byte"},
			{name: "end_byte", sort: numbers, required: true, about: "the offset after the last"},
			{name: "cue", about: "the reporting verb there"},
		},
		[]string{"brief_id", "quote_id", "start_byte"},
		elements(part.Quotes, func(q summit.Quote) (summit.QuoteID, summit.Set[summit.Mention]) { return q.ID, q.Mentions },
			func(row []value, m summit.Mention) []value {
				return append(row, number(m.Sentence), number(m.Start), number(m.End), text(m.Cue))
			}))
	t.foreign = append(t.foreign, toSentence)
	t.checks = []string{"end_byte > start_byte"}
	return t
}
