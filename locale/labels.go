package locale

// A Label is a text that a page or a terminal shows around the records of a
// brief. Its value is the English text; [Locale.Label] gives the reader's.
type Label string

// Headings, and the names of fields.
const (
	LabelFindings   Label = "Findings"
	LabelQuotes     Label = "Quotes"
	LabelActors     Label = "Actors"
	LabelRegions    Label = "Regions"
	LabelTopics     Label = "Topics"
	LabelSections   Label = "Sections"
	LabelSentences  Label = "Sentences"
	LabelMentions   Label = "Mentions"
	LabelKinds      Label = "Kinds"
	LabelOutcomes   Label = "Outcomes"
	LabelModalities Label = "Modalities"
	LabelConditions Label = "Conditions"
	LabelPhases     Label = "Phases"
	LabelForms      Label = "Forms"
	LabelSettings   Label = "Settings"
	LabelSource     Label = "Source"
	LabelLanguage   Label = "Language"
	LabelDate       Label = "Date"
)

// What stands beside a record.
const (
	LabelFinding      Label = "finding"
	LabelQuote        Label = "quote"
	LabelSaidBy       Label = "said by"
	LabelCiting       Label = "on words or acts of" // whose words or acts the speaker passes on
	LabelAbout        Label = "about"
	LabelNegated      Label = "reported not to hold" // of a quote whose words are given with a negation, as in: they had not “gotten there”; not that they are false
	LabelUnattributed Label = "unattributed"
	LabelReportItself Label = "the report itself" // of a finding that nobody else asserts
	LabelNobodysWords Label = "nobody’s words"    // of a quote that is nobody's speech
	LabelEdition      Label = "edition"
	LabelNoEdition    Label = "no edition"
)

// What a page says as a whole.
const (
	LabelNoTitle      Label = "A brief without a title"
	LabelNoSection    Label = "In no section"
	LabelNothingFound Label = "Nothing found."
	LabelLeftAsWas    Label = "Statements and quotes are left in the language of the report." // to be shown where that is not the reader's
	LabelNoteActors   Label = "What involves an actor, or one that lies within it. Who lies within several stands under each."
	LabelNoteRegions  Label = "What is about a region, or one that lies within it. What lies within several stands under each."
	LabelNoteTopics   Label = "What is on a topic, or on one that lies within it."
	LabelNoteSections Label = "What stands in a section, or in one that lies within it."
	LabelNoteKinds    Label = "The kinds of findings, and what came of an outcome."
)

// What a comparison of two briefs says, and one of a brief with a text.
const (
	LabelBrief            Label = "The brief"
	LabelNoChanges        Label = "No changes."
	LabelOnlyBriefChanged Label = "only the brief itself changed"
	LabelChanged          Label = "changed"
	LabelAdded            Label = "added"
	LabelRemoved          Label = "removed"
	LabelMoved            Label = "moved"
	LabelMovedToBeginning Label = "moved to the beginning"
	LabelMovedAfter       Label = "moved after"
	LabelWas              Label = "was"
	LabelWasAtBytes       Label = "was at bytes"
	LabelIsAtBytes        Label = "is at bytes"
	LabelOr               Label = "or"
	LabelNone             Label = "none"
	LabelYes              Label = "yes"
	LabelNo               Label = "no"
)

// A Noun is what [Locale.Count] counts.
type Noun string

// The nouns.
const (
	NounFinding  Noun = "finding"
	NounQuote    Noun = "quote"
	NounActor    Noun = "actor"
	NounRegion   Noun = "region"
	NounTopic    Noun = "topic"
	NounSection  Noun = "section"
	NounSentence Noun = "sentence"
	NounMention  Noun = "mention" // a place where a quote stands
)
