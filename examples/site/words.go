package main

import "golang.org/x/text/language"

// Words are what the pages say in a language, beside what package locale has.
type words struct {
	Pictures pictureWords

	// In the frame of every page.
	Overview, Chapters, About  string
	Menu, Skip, Search, Submit string

	// On the first page.
	CameOfIt, TallyNote, ShowMore, ShowAll string

	// Beside lists.
	Filters, Apply, Clear, Without, More, Previous, Next, Results, Also, ForPrograms string
	NeedsScript                                                                      string // where pages are files and filters need JavaScript
	WhoseVoice, SaidFrom, Involved                                                   string

	Certainty, DependsOn, When, SaidWhere, HowQuoted string // names of filters

	// On the page of a record.
	Kind, Region, Role, Aliases, Within, TakesIn, Meaning, Code            string
	ClaimsMade, WordsUttered, PassedOn, ClaimsInvolving, WordsAbout        string
	Concerns, Cue, FullerWording, OtherWording, RestOnIt, InSource, ReadOn string

	// On the page about the site, and on that of the source.
	FindingIs, SourceNote, Cited                                                    string
	HowToRead, OwnVoice, OthersVoice, QuotedWords, Hedged, Conditional, NoJudgement string
	Checked, Format, MediaType                                                      string

	Misasked, NotThere, NoSuchPage, DidYouMean string
}

// wordsOf returns the words in a language, in English if there are none.
func wordsOf(tag language.Tag) words {
	switch base, _ := tag.Base(); base.String() {
	case "ar":
		return arabic
	case "de":
		return german
	case "es":
		return spanish
	case "fr":
		return french
	case "ru":
		return russian
	case "uk":
		return ukrainian
	case "zh":
		return chinese
	}
	return english
}
