package main

import (
	"slices"

	"example.com/summit"
	"example.com/summit/locale"
)

// The speakers, and those whom their findings involve, that the picture has room for.
const (
	maxSpeakers = 10
	maxInvolved = 12
)

// about is the picture of who speaks of whom: speakers where a line begins, those whom their findings
// involve where it ends, and between them ribbons that are as wide as there are findings.
type about struct {
	Title, Note        string
	Skip, AsTable      string
	By, About, Counts  string // the headings of the table
	Height             float64
	Speakers, Involved aboutSide
	Ribbons            []aboutRibbon // by speaker
	NotShown           []link
}

// An aboutSide is one of the two columns of names. Places across the picture are in percent of its width.
type aboutSide struct {
	X, BarX int
	Names   []aboutName
}

// An aboutName is an actor beside the bar where its ribbons end.
type aboutName struct {
	Name   link
	Lines  []aboutLine
	Y      float64 // of the bar
	Height float64
}

// An aboutLine is a line of a name.
type aboutLine struct {
	Text string
	Y    float64
}

// An aboutRibbon is how many findings of a speaker involve somebody.
type aboutRibbon struct {
	From, To int // the places of the names
	Speaker  string
	Involved string
	Name     link
	Count    string
	Path     string // across a square of 100
}

func newAbout(b summit.Brief, l locale.Locale, w pictureWords) about {
	speakers, moreSpeakers := busiest(b, actorIDs(b), summit.By, maxSpeakers)
	relations, moreInvolved := relationsOf(b, speakers)
	if len(relations) == 0 {
		return about{}
	}
	a := about{
		Title: w.about, Note: w.aboutNote, Skip: w.skip, AsTable: w.asTable,
		By: l.Label(locale.LabelSaidBy), About: l.Label(locale.LabelAbout), Counts: l.Label(locale.LabelFindings),
		Speakers: aboutSide{X: 34, BarX: 35}, Involved: aboutSide{X: 66, BarX: 64},
	}
	if l.RightToLeft() {
		a.Speakers, a.Involved = a.Involved, a.Speakers
	}
	a.draw(l, newFlow(l, relations))
	a.NotShown = append(notShown(l, w.speakersNotShown, moreSpeakers, locale.NounActor, "actors.html"),
		notShown(l, w.involvedNotShown, moreInvolved, locale.NounActor, "actors.html")...)
	return a
}

// A relation is that findings of a speaker involve somebody.
type relation struct {
	speaker, involved summit.ActorID
	findings          int
}

// relationsOf returns whom findings of the speakers involve, up to the limit, and how many there are beyond.
// That they involve the speaker itself, and what it lies within, goes without saying.
func relationsOf(b summit.Brief, speakers []ranked[summit.ActorID]) (list []relation, more int) {
	totals := make(map[summit.ActorID]int)
	for _, s := range speakers {
		own := circleOf(b, s.id)
		for id := range actorIDs(b) {
			if own[id] {
				continue
			}
			if n := count(b.Findings(summit.By(s.id), summit.Involving(id))); n > 0 {
				list = append(list, relation{s.id, id, n})
				totals[id] += n
			}
		}
	}
	var involved []ranked[summit.ActorID]
	for id := range actorIDs(b) {
		if totals[id] > 0 {
			involved = append(involved, ranked[summit.ActorID]{id, totals[id]})
		}
	}
	involved, more = mostOf(involved, maxInvolved)
	list = slices.DeleteFunc(list, func(r relation) bool { return !holds(involved, r.involved) })
	return list, more
}

// circleOf returns an actor and all that it lies within.
func circleOf(b summit.Brief, id summit.ActorID) map[summit.ActorID]bool {
	circle := map[summit.ActorID]bool{id: true}
	for left := []summit.ActorID{id}; len(left) > 0; left = left[1:] {
		a, _ := b.Actor(left[0])
		for outer := range a.Within.All() {
			if !circle[outer] {
				circle[outer] = true
				left = append(left, outer)
			}
		}
	}
	return circle
}

// draw sets the names and ribbons to where the flow has them.
func (a *about) draw(l locale.Locale, f *flow) {
	a.Height = tenths(f.height)
	a.Speakers.draw(f.speakers)
	a.Involved.draw(f.involved)
	arrow := " → "
	if l.RightToLeft() {
		arrow = " ← "
	}
	for _, n := range f.speakers {
		for _, e := range n.ends {
			to := e.other.node
			r := aboutRibbon{
				From: n.place, To: to.place, Speaker: n.name, Involved: to.name,
				Count: l.Count(e.findings, locale.NounFinding), Path: e.path(l.RightToLeft()),
			}
			r.Name = link{
				Text: l.Labelled(l.Isolate(n.name)+arrow+l.Isolate(to.name), r.Count),
				Href: listPage("findings.html", "by", string(n.id), "actor", string(to.id)),
			}
			a.Ribbons = append(a.Ribbons, r)
		}
	}
}

func (s *aboutSide) draw(nodes []*flowNode) {
	for _, n := range nodes {
		name := aboutName{Name: link{Text: n.name, Href: recordPage("actors", n.id)}, Y: tenths(n.bar()), Height: tenths(n.width())}
		for i, line := range n.lines {
			name.Lines = append(name.Lines, aboutLine{line, tenths(n.line(i))})
		}
		s.Names = append(s.Names, name)
	}
}
