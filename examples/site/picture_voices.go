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
	NotShown    []pictureLink
}

// A voice is somebody who asserts or utters something.
type voice struct {
	Name pictureLink // without an address for the report itself
	Bars []bar       // at most one of findings and one of quotes
}

// A bar is how many findings or quotes there are.
type bar struct {
	Kind  string  // "findings" or "quotes"
	Width float64 // in percent of the widest
	Count pictureLink
}

func newVoices(b summit.Brief, l locale.Locale, w pictureWords) voices {
	speakers := speakersOf(b)
	shown, more := upTo(maxVoices, speakers)
	own := lengthOf(b.Findings(summit.Unattributed()))
	if len(shown) == 0 && own == 0 {
		return voices{}
	}
	v := voices{Title: w.voices, Note: w.voicesNote}
	widest := own
	for _, s := range shown {
		widest = max(widest, s.findings, s.quotes)
	}
	for _, s := range shown {
		name := pictureLink{l.Actor(s.id), recordPage("actors", s.id)}
		v.Actors = append(v.Actors, voice{name, bars(l, string(s.id), s.findings, s.quotes, widest)})
	}
	if own > 0 {
		name := pictureLink{Text: l.Label(locale.LabelReportItself)}
		v.Report = &voice{name, bars(l, "-", own, 0, widest)}
	}
	v.NotShown = notShown(l, w.notShown, more, locale.NounActor, "actors.html")
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
		s := speaker{a.ID, lengthOf(b.Findings(summit.By(a.ID))), lengthOf(b.Quotes(summit.By(a.ID)))}
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

func newBar(kind, by, count string, n, widest int) bar {
	width := tenths(100 * float64(n) / float64(widest))
	return bar{kind, width, pictureLink{count, listPage(kind+".html", "by", by)}}
}
