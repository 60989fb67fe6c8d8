package main

import (
	_ "embed"
	"errors"

	"example.com/summit"
)

// source is the text that the brief is of.
//
//go:embed report.txt
var source string

// A constant for each ID lets the compiler find what is misspelt. Its type goes first in its name, as in the library.
const (
	actorVeldamar        summit.ActorID = "veldamar"
	actorOrrinholt       summit.ActorID = "orrinholt"
	actorMarrek          summit.ActorID = "marrek"
	actorAshgrave        summit.ActorID = "ashgrave"
	actorVeldamarCouncil summit.ActorID = "veldamar-council"
	actorBoard           summit.ActorID = "sarrow-board"
	actorGuild           summit.ActorID = "pilots-guild"
	actorWarden          summit.ActorID = "guild-warden"
	actorGazette         summit.ActorID = "gazette"
	actorFarmers         summit.ActorID = "farmers"
	actorObservers       summit.ActorID = "observers"
	actorOpponents       summit.ActorID = "opponents"
	actorTraders         summit.ActorID = "traders"

	regionSarrow    summit.RegionID = "sarrow"
	regionVeldamar  summit.RegionID = "veldamar"
	regionOrrinholt summit.RegionID = "orrinholt"

	topicTreaty   summit.TopicID = "treaty"
	topicFloods   summit.TopicID = "floods"
	topicMeadows  summit.TopicID = "meadows"
	topicLevee    summit.TopicID = "levee"
	topicFerries  summit.TopicID = "ferries"
	topicFares    summit.TopicID = "fares"
	topicCrossing summit.TopicID = "night-crossing"

	quoteBargain   summit.QuoteID = "fair-bargain"
	quoteBorders   summit.QuoteID = "no-borders"
	quoteGoodCause summit.QuoteID = "good-cause"
	quoteFarBank   summit.QuoteID = "far-bank"
	quoteHalfLevee summit.QuoteID = "half-the-levee"
	quoteHalf      summit.QuoteID = "half"
	quotePaperDam  summit.QuoteID = "paper-dam"
	quoteDryFeet   summit.QuoteID = "dry-feet"
)

// report returns the brief.
func report() (summit.Brief, error) {
	d, err := records()
	if err != nil {
		return summit.Brief{}, err
	}
	return build(d)
}

// build finds in the source where sentences and quotes stand, and checks the whole.
func build(d summit.Draft) (summit.Brief, error) {
	if err := d.LocateSentences(source); err != nil {
		return summit.Brief{}, err
	}
	if err := d.Locate(source); err != nil {
		return summit.Brief{}, err
	}
	return summit.New(d)
}

// records returns what is written by hand. No byte is counted.
func records() (summit.Draft, error) {
	d := summit.Draft{
		Title: "The Sarrow treaty of 14 March 2025", Date: "2025-03-14", Language: "en", Edition: "1",
		Source: summit.Source{Title: "The Sarrow Treaty"}, // the line that the text begins with
		Sections: []summit.Section{ // the titles are the headings of the text
			{ID: "overview", Title: "Overview", Untitled: true},
			{ID: "floods", Title: "Floods"},
			{ID: "north-levee", Title: "The North Levee", Within: "floods"},
			{ID: "ferries", Title: "Ferries"},
			{ID: "voices", Title: "Voices"},
		},
	}
	var errs [5]error
	d.Actors, errs[0] = actors()
	d.Regions, errs[1] = regions()
	d.Topics, errs[2] = topics()
	d.Quotes, errs[3] = quotes()
	d.Findings, errs[4] = findings()
	return d, errors.Join(errs[:]...)
}

// A list takes what the constructors return, so that every fault is told and not the first alone.
type list[R any] struct {
	records []R
	errs    []error
}

func (l *list[R]) add(r R, err error) {
	l.records, l.errs = append(l.records, r), append(l.errs, err)
}

func (l *list[R]) all() ([]R, error) { return l.records, errors.Join(l.errs...) }

func actors() ([]summit.Actor, error) {
	var l list[summit.Actor]
	// A town that acts is an actor; the place is a region.
	a, err := summit.NewActor(actorVeldamar, "Veldamar", summit.ActorKindBody)
	a.Region = regionVeldamar
	l.add(a, err)

	a, err = summit.NewActor(actorOrrinholt, "Orrinholt", summit.ActorKindBody)
	a.Region = regionOrrinholt
	l.add(a, err)

	// Who speaks from what lies within it: From(actorVeldamar) finds what its mayor says.
	a, err = summit.NewActor(actorMarrek, "Ilsa Marrek", summit.ActorKindPerson, actorVeldamar)
	a.Role, a.Region = "mayor of Veldamar", regionVeldamar
	l.add(a, err)

	a, err = summit.NewActor(actorAshgrave, "Tobin Ashgrave", summit.ActorKindPerson, actorOrrinholt)
	a.Role, a.Region = "mayor of Orrinholt", regionOrrinholt
	l.add(a, err)

	a, err = summit.NewActor(actorGazette, "the Quayside Gazette", summit.ActorKindBody)
	a.Aliases = summit.SetOf("Quayside Gazette", "the Gazette")
	l.add(a, err)

	l.add(summit.NewActor(actorVeldamarCouncil, "the council of Veldamar", summit.ActorKindBody, actorVeldamar))
	l.add(summit.NewActor(actorBoard, "the Sarrow Board", summit.ActorKindBody))
	l.add(summit.NewActor(actorGuild, "the Pilots’ Guild", summit.ActorKindBody))
	l.add(summit.NewActor(actorWarden, "the warden of the Pilots’ Guild", summit.ActorKindOffice, actorGuild))
	l.add(summit.NewActor(actorFarmers, "farmers at Orrinholt", summit.ActorKindGroup))
	l.add(summit.NewActor(actorObservers, "observers on the quay", summit.ActorKindGroup))
	l.add(summit.NewActor(actorOpponents, "opponents in Veldamar", summit.ActorKindGroup))
	l.add(summit.NewActor(actorTraders, "traders in both towns", summit.ActorKindGroup))
	return l.all()
}

func regions() ([]summit.Region, error) {
	var l list[summit.Region]
	l.add(summit.NewRegion(regionSarrow, "the Sarrow", summit.RegionKindArea))
	l.add(summit.NewRegion(regionVeldamar, "Veldamar", summit.RegionKindCity, regionSarrow))
	l.add(summit.NewRegion(regionOrrinholt, "Orrinholt", summit.RegionKindCity, regionSarrow))
	return l.all()
}

func topics() ([]summit.Topic, error) {
	var l list[summit.Topic]
	l.add(summit.NewTopic(topicTreaty, "The treaty", ""))
	l.add(summit.NewTopic(topicFloods, "Floods", ""))
	l.add(summit.NewTopic(topicMeadows, "Flood meadows", topicFloods))
	l.add(summit.NewTopic(topicLevee, "The north levee", topicFloods))
	l.add(summit.NewTopic(topicFerries, "Ferries", ""))
	l.add(summit.NewTopic(topicFares, "Fares", topicFerries))
	l.add(summit.NewTopic(topicCrossing, "The night crossing", topicFerries))
	return l.all()
}
