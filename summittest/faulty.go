package summittest

import (
	"strconv"
	"strings"

	"example.com/summit"
)

// A FaultyDraft is a draft with one fault, and what [summit.New] says of it: an
// [summit.Errors] with one [*summit.RecordError].
type FaultyDraft struct {
	Name  string // unlike all others
	Draft summit.Draft

	Err              error  // the sentinel that the error wraps, such as summit.ErrUnknownID
	Record           string // the fields of the RecordError
	Index            int
	ID, Field, Value string
}

// FaultyDrafts returns drafts that [summit.New] refuses, at least one for each of
// its checks and each field that it makes the check of. They are made afresh at each call.
func FaultyDrafts() []FaultyDraft {
	var f faults
	f.ids()
	f.texts()
	f.references()
	f.cycles()
	f.enumerations()
	f.values()
	f.source()
	f.sentences()
	f.mentions()
	f.rest()
	return f
}

// soundDraft returns a draft that New accepts.
func soundDraft() summit.Draft {
	return summit.Draft{
		Title: "The ferry talks", Date: "2023-11-04", Language: "en", Edition: "1",
		Source: summit.Source{Title: "Report on the ferry talks", SHA256: strings.Repeat("00112233445566778899aabbccddeeff", 2), Size: 120},
		Sections: []summit.Section{
			{ID: "opening", Title: "Opening"},
			{ID: "opening/fares", Title: "Fares", Within: "opening"},
		},
		Sentences: []summit.Sentence{{Section: "opening", Start: 0, End: 40}, {Section: "opening/fares", Start: 41, End: 80}, {Start: 81, End: 120}},
		Actors: []summit.Actor{
			{ID: "isle", Name: "The Isle", Kind: summit.ActorKindState, Region: "isle"},
			{ID: "board", Name: "Ferry Board", Kind: summit.ActorKindBody, Within: summit.SetOf[summit.ActorID]("isle")},
			{ID: "chair", Name: "the chair", Aliases: summit.SetOf("the head"), Kind: summit.ActorKindOffice, Role: "chair", Within: summit.SetOf[summit.ActorID]("board")},
		},
		Regions: []summit.Region{
			{ID: "sea", Name: "The Sea", Kind: summit.RegionKindSea},
			{ID: "isle", Name: "The Isle", Kind: summit.RegionKindCountry, Within: summit.SetOf[summit.RegionID]("sea"), Code: "IM"},
		},
		Topics: []summit.Topic{
			{ID: "transport", Name: "Transport", Gloss: "how one gets there"},
			{ID: "ferries", Name: "Ferries", Within: "transport"},
		},
		Quotes: []summit.Quote{
			{ID: "never", Text: "we never raise a fare", Form: summit.FormDirect, By: summit.SetOf[summit.ActorID]("chair"),
				Phases: summit.SetOf(summit.PhaseDuring), Settings: summit.SetOf(summit.SettingPublic),
				Mentions: summit.SetOf(summit.Mention{Sentence: 1, Start: 5, End: 26, Cue: "said"}, summit.Mention{Sentence: 2, Start: 45, End: 66})},
			{ID: "raise", Text: "never raise", Form: summit.FormMixed, By: summit.SetOf[summit.ActorID]("chair"), Variant: "never"},
			{ID: "fair", Text: "fair", Form: summit.FormScare},
		},
		Findings: []summit.Finding{
			{ID: "opening/met", Kind: summit.KindEvent, Statement: "The board met.", Sentences: summit.SetOf(1)},
			{ID: "fares/open", Kind: summit.KindOutcome, Outcome: summit.OutcomeDeferred, Statement: "The board put the fares off.", Sentences: summit.SetOf(1, 2)},
			{ID: "fares/pledge", Kind: summit.KindPosition, Statement: "The board says that the chair will never raise a fare.", Date: "2024",
				By: summit.SetOf[summit.ActorID]("board"), Citing: summit.SetOf[summit.ActorID]("chair"), Quotes: summit.SetOf[summit.QuoteID]("never")},
		},
	}
}

// faults collects faulty drafts.
type faults []FaultyDraft

// add adds the sound draft after spoil, which makes the fault that the rest tells.
func (f *faults) add(name string, spoil func(*summit.Draft), is error, record string, index int, id, field, value string) {
	d := soundDraft()
	spoil(&d)
	*f = append(*f, FaultyDraft{name, d, is, record, index, id, field, value})
}

func (f *faults) ids() {
	for _, kind := range []struct {
		record string
		first  string // the ID of the first such record
		add    func(d *summit.Draft, id string) (index int)
	}{
		{"section", "opening", func(d *summit.Draft, id string) int {
			d.Sections = append(d.Sections, summit.Section{ID: summit.SectionID(id), Title: "New"})
			return len(d.Sections) - 1
		}},
		{"actor", "isle", func(d *summit.Draft, id string) int {
			d.Actors = append(d.Actors, summit.Actor{ID: summit.ActorID(id), Name: "New", Kind: summit.ActorKindGroup})
			return len(d.Actors) - 1
		}},
		{"region", "sea", func(d *summit.Draft, id string) int {
			d.Regions = append(d.Regions, summit.Region{ID: summit.RegionID(id), Name: "New", Kind: summit.RegionKindCity})
			return len(d.Regions) - 1
		}},
		{"topic", "transport", func(d *summit.Draft, id string) int {
			d.Topics = append(d.Topics, summit.Topic{ID: summit.TopicID(id), Name: "New"})
			return len(d.Topics) - 1
		}},
		{"quote", "never", func(d *summit.Draft, id string) int {
			d.Quotes = append(d.Quotes, summit.Quote{ID: summit.QuoteID(id), Text: "new", Form: summit.FormScare})
			return len(d.Quotes) - 1
		}},
		{"finding", "opening/met", func(d *summit.Draft, id string) int {
			d.Findings = append(d.Findings, summit.Finding{ID: summit.FindingID(id), Kind: summit.KindContext, Statement: "New."})
			return len(d.Findings) - 1
		}},
	} {
		for _, bad := range []struct {
			what, id string
			is       error
		}{
			{"empty", "", summit.ErrEmpty},
			{"in capitals", "New", summit.ErrBadID},
			{"with a space", "a new one", summit.ErrBadID},
			{"with an empty part", "new//one", summit.ErrBadID},
			{"with a slash at its end", "new/", summit.ErrBadID},
			{"with a letter that is not ASCII", "añadido", summit.ErrBadID},
			{"of another", kind.first, summit.ErrDuplicateID},
		} {
			var at int
			f.add(kind.record+" ID "+bad.what, func(d *summit.Draft) { at = kind.add(d, bad.id) }, bad.is, kind.record, 0, bad.id, "ID", bad.id)
			(*f)[len(*f)-1].Index = at
		}
	}
}

func (f *faults) texts() {
	for _, text := range []struct {
		record    string
		index     int
		id, field string
		required  bool
		set       func(d *summit.Draft, text string)
	}{
		{"draft", -1, "", "Title", false, func(d *summit.Draft, s string) { d.Title = s }},
		{"draft", -1, "", "Edition", false, func(d *summit.Draft, s string) { d.Edition = s }},
		{"draft", -1, "", "Source.Title", false, func(d *summit.Draft, s string) { d.Source.Title = s }},
		{"section", 0, "opening", "Title", true, func(d *summit.Draft, s string) { d.Sections[0].Title = s }},
		{"actor", 2, "chair", "Name", true, func(d *summit.Draft, s string) { d.Actors[2].Name = s }},
		{"actor", 2, "chair", "Aliases", true, func(d *summit.Draft, s string) { d.Actors[2].Aliases = summit.SetOf("sound", s) }},
		{"actor", 2, "chair", "Role", false, func(d *summit.Draft, s string) { d.Actors[2].Role = s }},
		{"region", 0, "sea", "Name", true, func(d *summit.Draft, s string) { d.Regions[0].Name = s }},
		{"topic", 0, "transport", "Name", true, func(d *summit.Draft, s string) { d.Topics[0].Name = s }},
		{"topic", 0, "transport", "Gloss", false, func(d *summit.Draft, s string) { d.Topics[0].Gloss = s }},
		{"quote", 2, "fair", "Text", true, func(d *summit.Draft, s string) { d.Quotes[2].Text = s }},
		{"quote", 2, "fair", "Mentions.Cue", false, func(d *summit.Draft, s string) {
			d.Quotes[2].Mentions = summit.SetOf(summit.Mention{Sentence: 1, Start: 5, End: 9, Cue: s})
		}},
		{"finding", 0, "opening/met", "Statement", true, func(d *summit.Draft, s string) { d.Findings[0].Statement = s }},
	} {
		add := func(what, value string, is error) {
			f.add(text.record+" "+text.field+" "+what, func(d *summit.Draft) { text.set(d, value) }, is, text.record, text.index, text.id, text.field, value)
		}
		if text.required {
			add("empty", "", summit.ErrEmpty)
		}
		add("of white space", " \u3000", summit.ErrEmpty)
		add("not UTF-8", "fare \xf0\x9f", summit.ErrBadText)
		add("with a line break", "two\nlines", summit.ErrBadText)
		add("with NUL", "fare\x00", summit.ErrBadText)
		add("not in normal form C", "cafe\u0301", summit.ErrBadText)
	}
}

// actors and the like are sets with one ID that is not in the sound draft.
func actors() summit.Set[summit.ActorID]   { return summit.SetOf[summit.ActorID]("chair", "no-such") }
func topics() summit.Set[summit.TopicID]   { return summit.SetOf[summit.TopicID]("no-such", "ferries") }
func regions() summit.Set[summit.RegionID] { return summit.SetOf[summit.RegionID]("no-such") }

func (f *faults) references() {
	add := func(record string, index int, id, field string, spoil func(*summit.Draft)) {
		f.add(record+" "+field+" unknown", spoil, summit.ErrUnknownID, record, index, id, field, "no-such")
	}
	add("section", 1, "opening/fares", "Within", func(d *summit.Draft) { d.Sections[1].Within = "no-such" })
	add("sentence", 2, "3", "Section", func(d *summit.Draft) { d.Sentences[2].Section = "no-such" })
	add("actor", 1, "board", "Within", func(d *summit.Draft) { d.Actors[1].Within = summit.SetOf[summit.ActorID]("isle", "no-such") })
	add("actor", 0, "isle", "Region", func(d *summit.Draft) { d.Actors[0].Region = "no-such" })
	add("region", 1, "isle", "Within", func(d *summit.Draft) { d.Regions[1].Within = regions() })
	add("topic", 1, "ferries", "Within", func(d *summit.Draft) { d.Topics[1].Within = "no-such" })
	add("quote", 2, "fair", "By", func(d *summit.Draft) { d.Quotes[2].By = actors() })
	add("quote", 2, "fair", "About", func(d *summit.Draft) { d.Quotes[2].About = actors() })
	add("quote", 2, "fair", "Variant", func(d *summit.Draft) { d.Quotes[2].Variant = "no-such" })
	add("quote", 2, "fair", "Topics", func(d *summit.Draft) { d.Quotes[2].Topics = topics() })
	add("quote", 2, "fair", "Regions", func(d *summit.Draft) { d.Quotes[2].Regions = regions() })
	add("finding", 0, "opening/met", "By", func(d *summit.Draft) { d.Findings[0].By = actors() })
	add("finding", 2, "fares/pledge", "Citing", func(d *summit.Draft) { d.Findings[2].Citing = actors() })
	add("finding", 0, "opening/met", "Actors", func(d *summit.Draft) { d.Findings[0].Actors = actors() })
	add("finding", 0, "opening/met", "Topics", func(d *summit.Draft) { d.Findings[0].Topics = topics() })
	add("finding", 0, "opening/met", "Regions", func(d *summit.Draft) { d.Findings[0].Regions = regions() })
	add("finding", 0, "opening/met", "Quotes", func(d *summit.Draft) { d.Findings[0].Quotes = summit.SetOf[summit.QuoteID]("no-such", "never") })
}

func (f *faults) cycles() {
	add := func(name, record string, index int, id, within string, spoil func(*summit.Draft)) {
		f.add(name, spoil, summit.ErrCycle, record, index, id, "Within", within)
	}
	add("section within itself", "section", 0, "opening", "opening", func(d *summit.Draft) { d.Sections[0].Within = "opening" })
	add("sections within each other", "section", 1, "opening/fares", "opening", func(d *summit.Draft) { d.Sections[0].Within = "opening/fares" })
	add("actor within itself", "actor", 1, "board", "board", func(d *summit.Draft) { d.Actors[1].Within = summit.SetOf[summit.ActorID]("isle", "board") })
	add("actors within each other", "actor", 2, "chair", "board", func(d *summit.Draft) { d.Actors[1].Within = summit.SetOf[summit.ActorID]("chair") })
	add("region within itself", "region", 0, "sea", "sea", func(d *summit.Draft) { d.Regions[0].Within = summit.SetOf[summit.RegionID]("sea") })
	add("regions within each other", "region", 1, "isle", "sea", func(d *summit.Draft) { d.Regions[0].Within = summit.SetOf[summit.RegionID]("isle") })
	add("topic within itself", "topic", 0, "transport", "transport", func(d *summit.Draft) { d.Topics[0].Within = "transport" })
	add("topics within each other", "topic", 1, "ferries", "transport", func(d *summit.Draft) { d.Topics[0].Within = "ferries" })
}

func (f *faults) enumerations() {
	add := func(record string, index int, id, field, value string, spoil func(*summit.Draft)) {
		is, what := summit.ErrBadValue, " unknown"
		if value == "" {
			is, what = summit.ErrEmpty, " empty"
		}
		f.add(record+" "+field+what, spoil, is, record, index, id, field, value)
	}
	for _, value := range []string{"", "no-such"} {
		add("actor", 2, "chair", "Kind", value, func(d *summit.Draft) { d.Actors[2].Kind = summit.ActorKind(value) })
		add("region", 0, "sea", "Kind", value, func(d *summit.Draft) { d.Regions[0].Kind = summit.RegionKind(value) })
		add("quote", 2, "fair", "Form", value, func(d *summit.Draft) { d.Quotes[2].Form = summit.Form(value) })
		add("quote", 2, "fair", "Phases", value, func(d *summit.Draft) { d.Quotes[2].Phases = summit.SetOf(summit.PhaseAfter, summit.Phase(value)) })
		add("quote", 2, "fair", "Settings", value, func(d *summit.Draft) { d.Quotes[2].Settings = summit.SetOf(summit.Setting(value)) })
		add("finding", 0, "opening/met", "Kind", value, func(d *summit.Draft) { d.Findings[0].Kind = summit.Kind(value) })
		add("finding", 1, "fares/open", "Outcome", value, func(d *summit.Draft) { d.Findings[1].Outcome = summit.Outcome(value) })
		add("finding", 0, "opening/met", "Phases", value, func(d *summit.Draft) { d.Findings[0].Phases = summit.SetOf(summit.Phase(value)) })
		add("finding", 0, "opening/met", "Settings", value, func(d *summit.Draft) {
			d.Findings[0].Settings = summit.SetOf(summit.SettingPrivate, summit.Setting(value))
		})
	}
	add("finding", 0, "opening/met", "Modality", "no-such", func(d *summit.Draft) { d.Findings[0].Modality = "no-such" })
	add("finding", 0, "opening/met", "Condition", "no-such", func(d *summit.Draft) { d.Findings[0].Condition = "no-such" })
}

func (f *faults) values() {
	for _, date := range []summit.Date{"2023-02-29", "2023-13", "0000", "23", "2023-1-1", "yesterday"} {
		f.add("draft Date "+string(date), func(d *summit.Draft) { d.Date = date }, summit.ErrBadValue, "draft", -1, "", "Date", string(date))
		f.add("finding Date "+string(date), func(d *summit.Draft) { d.Findings[0].Date = date }, summit.ErrBadValue, "finding", 0, "opening/met", "Date", string(date))
	}
	for _, tag := range []string{"e", "en_GB", "en-", "anglaiseries", "12", "français"} {
		f.add("draft Language "+tag, func(d *summit.Draft) { d.Language = tag }, summit.ErrBadValue, "draft", -1, "", "Language", tag)
	}
	for _, code := range []string{"im", "IMN", "12", "IM-", "IM-LONG", "IM-a"} {
		f.add("region Code "+code, func(d *summit.Draft) { d.Regions[1].Code = code }, summit.ErrBadValue, "region", 1, "isle", "Code", code)
	}
}

// source adds faults of the source, each in a draft that has nothing else.
func (f *faults) source() {
	digest := soundDraft().Source.SHA256
	add := func(what string, s summit.Source, is error, field, value string) {
		f.add("source "+what, func(d *summit.Draft) { *d = summit.Draft{Source: s} }, is, "draft", -1, "", field, value)
	}
	add("with a size but no digest", summit.Source{Size: 9}, summit.ErrEmpty, "Source.SHA256", "")
	add("with a digest but no size", summit.Source{SHA256: digest}, summit.ErrEmpty, "Source.Size", "")
	add("with a size below zero", summit.Source{Size: -1}, summit.ErrBadValue, "Source.Size", "-1")
	add("with a digest in capitals", summit.Source{Size: 9, SHA256: strings.ToUpper(digest)}, summit.ErrBadValue, "Source.SHA256", strings.ToUpper(digest))
	add("with a digest that is cut", summit.Source{Size: 9, SHA256: digest[:63]}, summit.ErrBadValue, "Source.SHA256", digest[:63])
}

func (f *faults) sentences() {
	add := func(name string, index int, field string, value int, spoil func(*summit.Draft)) {
		f.add(name, spoil, summit.ErrBadSpan, "sentence", index, strconv.Itoa(index+1), field, strconv.Itoa(value))
	}
	add("sentence starts before the source", 0, "Start", -1, func(d *summit.Draft) { d.Sentences[0].Start = -1 })
	add("sentence starts in the one before", 1, "Start", 39, func(d *summit.Draft) { d.Sentences[1].Start = 39 })
	add("sentence is empty", 2, "End", 81, func(d *summit.Draft) { d.Sentences[2].End = 81 })
	add("sentence ends before it starts", 2, "End", 80, func(d *summit.Draft) { d.Sentences[2].End = 80 })
	add("sentence ends after the source", 2, "End", 121, func(d *summit.Draft) { d.Sentences[2].End = 121 })

	cites := func(name, value string, spoil func(*summit.Draft)) {
		f.add("finding cites "+name, spoil, summit.ErrBadSpan, "finding", 0, "opening/met", "Sentences", value)
	}
	cites("sentence 0", "0", func(d *summit.Draft) { d.Findings[0].Sentences = summit.SetOf(0, 1) })
	cites("a sentence after the last", "4", func(d *summit.Draft) { d.Findings[0].Sentences = summit.SetOf(3, 4) })
	cites("sentences out of order", "1", func(d *summit.Draft) { d.Findings[0].Sentences = summit.SetOf(2, 1, 3) })
	cites("a sentence where there are none", "1", func(d *summit.Draft) {
		*d = summit.Draft{Findings: d.Findings[:1]}
	})
}

func (f *faults) mentions() {
	add := func(name string, at int, mentions ...summit.Mention) {
		f.add("mention "+name, func(d *summit.Draft) { d.Quotes[2].Mentions = summit.SetOf(mentions...) },
			summit.ErrBadSpan, "quote", 2, "fair", "Mentions", mentions[at].String())
	}
	add("has no span", 0, summit.Mention{Sentence: 1, Cue: "said"})
	add("starts before the source", 0, summit.Mention{Sentence: 1, Start: -1, End: 4})
	add("is empty", 0, summit.Mention{Sentence: 1, Start: 4, End: 4})
	add("ends before it starts", 0, summit.Mention{Sentence: 1, Start: 9, End: 4})
	add("ends after the source", 0, summit.Mention{Sentence: 3, Start: 100, End: 121})
	add("starts in the one before", 1, summit.Mention{Sentence: 1, Start: 4, End: 8}, summit.Mention{Sentence: 1, Start: 7, End: 11})
	add("stands before the one before", 1, summit.Mention{Sentence: 2, Start: 50, End: 54}, summit.Mention{Sentence: 1, Start: 4, End: 8})
	add("has no sentence", 0, summit.Mention{Start: 4, End: 8})
	add("has a sentence after the last", 0, summit.Mention{Sentence: 4, Start: 4, End: 8})
	add("starts before its sentence", 0, summit.Mention{Sentence: 2, Start: 40, End: 44})
	add("ends after its sentence", 0, summit.Mention{Sentence: 2, Start: 77, End: 81})
	m := summit.Mention{Sentence: 1, Start: 4, End: 8}
	f.add("mention in a sentence where there are none", func(d *summit.Draft) {
		*d = summit.Draft{Source: d.Source, Quotes: d.Quotes[2:]}
		d.Quotes[0].Mentions = summit.SetOf(m)
	}, summit.ErrBadSpan, "quote", 0, "fair", "Mentions", m.String())
}

func (f *faults) rest() {
	f.add("outcome of what is none", func(d *summit.Draft) { d.Findings[0].Outcome = summit.OutcomeAgreed },
		summit.ErrBadValue, "finding", 0, "opening/met", "Outcome", "agreed")
	f.add("citing without saying", func(d *summit.Draft) { d.Findings[0].Citing = summit.SetOf[summit.ActorID]("isle", "chair") },
		summit.ErrEmpty, "finding", 0, "opening/met", "Citing", "[isle chair]")
	f.add("state within another", func(d *summit.Draft) { d.Actors[1].Kind = summit.ActorKindState },
		summit.ErrBadValue, "actor", 1, "board", "Within", "[isle]")
	f.add("variant of itself", func(d *summit.Draft) { d.Quotes[2].Variant = "fair" }, summit.ErrBadValue, "quote", 2, "fair", "Variant", "fair")
	f.add("variant of a variant", func(d *summit.Draft) { d.Quotes[2].Variant = "raise" }, summit.ErrBadValue, "quote", 2, "fair", "Variant", "raise")
}
