package main

import (
	"cmp"
	"slices"

	"example.com/summit"
	"example.com/summit/locale"
)

// maxVoices is how many actors the picture of the voices has room for.
const maxVoices = 12

// voices is the picture of who speaks how much: bars, of findings and of quotes.
type voices struct {
	Title, Note string
	Actors      []voice // those with the most findings first
	Report      *voice  // the report's own, if it has any
	NotShown    []link
}

// A voice is somebody who asserts or utters something.
type voice struct {
	Name link  // without an address for the report itself
	Bars []bar // at most one of findings and one of quotes
}

// A bar is how many findings or quotes there are.
type bar struct {
	Kind  string  // "findings" or "quotes"
	Width float64 // in percent of the widest
	Count link
}

func newVoices(b summit.Brief, l locale.Locale, w pictureWords) voices {
	speakers := speakersOf(b)
	shown, rest := headTail(speakers, maxVoices)
	own := count(b.Findings(summit.Unattributed()))
	if len(shown) == 0 && own == 0 {
		return voices{}
	}
	v := voices{Title: w.voices, Note: w.voicesNote}
	widest := own
	for _, s := range shown {
		widest = max(widest, s.findings, s.quotes)
	}
	for _, s := range shown {
		name := link{Text: l.Actor(s.id), Href: recordPage("actors", s.id)}
		v.Actors = append(v.Actors, voice{name, bars(l, string(s.id), s.findings, s.quotes, widest)})
	}
	if own > 0 {
		name := link{Text: l.Label(locale.LabelReportItself)}
		v.Report = &voice{name, bars(l, "-", own, 0, widest)}
	}
	v.NotShown = notShown(l, w.notShown, len(rest), locale.NounActor, "actors.html")
	return v
}

// A speaker is an actor with how much it says.
type speaker struct {
	id               summit.ActorID
	findings, quotes int
}

// speakersOf returns who says something, those with the most findings first.
func speakersOf(b summit.Brief) []speaker {
	var list []speaker
	for a := range b.Actors() {
		s := speaker{a.ID, count(b.Findings(summit.By(a.ID))), count(b.Quotes(summit.By(a.ID)))}
		if s.findings+s.quotes > 0 {
			list = append(list, s)
		}
	}
	slices.SortStableFunc(list, func(x, y speaker) int {
		return cmp.Or(y.findings-x.findings, y.quotes-x.quotes)
	})
	return list
}

func bars(l locale.Locale, by string, findings, quotes, widest int) []bar {
	var list []bar
	if findings > 0 {
		list = append(list, newBar("findings", by, l.Count(findings, locale.NounFinding), findings, widest))
	}
	if quotes > 0 {
		list = append(list, newBar("quotes", by, l.Count(quotes, locale.NounQuote), quotes, widest))
	}
	return list
}

func newBar(kind, by, said string, n, widest int) bar {
	width := tenths(100 * float64(n) / float64(widest))
	return bar{kind, width, link{Text: said, Href: listPage(kind+".html", "by", by)}}
}
