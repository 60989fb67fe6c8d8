package locale

import "example.com/summit"

// names is what the package says in one language. The rows of a table stand in the same
// order in all languages, which a test holds them to.
type names struct {
	tag         string
	rightToLeft bool

	title    string // of the Anchorage brief; {date} is its date
	actors   []row[summit.ActorID]
	regions  []row[summit.RegionID]
	codes    []row[string] // regions that were renamed, or are spelled otherwise, since the CLDR of x/text
	topics   []row[summit.TopicID]
	sections []row[summit.SectionID]

	kinds       []row[summit.Kind]
	outcomes    []row[summit.Outcome]
	modalities  []row[summit.Modality]
	conditions  []row[summit.Condition]
	phases      []row[summit.Phase]
	forms       []row[summit.Form]
	settings    []row[summit.Setting]
	actorKinds  []row[summit.ActorKind]
	regionKinds []row[summit.RegionKind]
	verdicts    []row[summit.Verdict]

	labels []row[Label] // none in English, whose labels are the constants
	counts []count
	share  string // {n} of {all}; {name} is what is counted, and {count} says that and {all} at once

	between, last string                   // what stands between the items of a list, and before its last
	lastBefore    func(next string) string // last, where it depends on what follows
	colon         string                   // between a label and a text
	comma         string                   // between a section and its sentences
	semicolon     string                   // between citations
	attribution   string                   // {by}, on words or acts of {citing}
	sentence      sentences

	day, month, year string // patterns of {day}, {month} and {year}
	first            string // the first of a month, where it is no plain number
	months           [12]string
	monthsAlone      [12]string // without a day, where the form differs
}

// A row is the text for one ID or value.
type row[ID ~string] struct {
	id   ID
	text string
}

// A count is a noun with its number, which # stands for, in each plural category of
// CLDR that the language has.
type count struct {
	noun                             Noun
	zero, one, two, few, many, other string
}

// sentences says which sentences are cited, whose numbers # stands for.
type sentences struct{ one, two, more string }

// languages are those of our tables. The first is what a reader of none of them gets.
var languages = [...]*names{&english, &arabic, &german, &spanish, &french, &russian, &ukrainian, &chinese}

// text returns the text for an ID, or "".
func text[ID ~string](rows []row[ID], id ID) string {
	for i := range rows {
		if rows[i].id == id {
			return rows[i].text
		}
	}
	return ""
}
