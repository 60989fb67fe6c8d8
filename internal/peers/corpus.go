package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/internal/words"
	"example.com/summit/internal/zipf"
)

// A corpus is a brief and what it is asked.
type corpus struct {
	name      string
	draft     summit.Draft
	brief     summit.Brief
	questions []question

	topics   map[summit.TopicID][]summit.TopicID // what lies around each, itself first
	regions  map[summit.RegionID][]summit.RegionID
	actors   map[summit.ActorID][]summit.ActorID
	sections map[summit.SectionID][]summit.SectionID
}

// A sort says which part of a question counts.
type sort int

const (
	findingOf  sort = iota // each of keys
	quoteOf                // each of keys
	actorNamed             // each of keys
	topicRegion
	actorSectionKind
	containing
)

// A question is asked of every peer.
type question struct {
	sort    sort
	name    string
	keys    []string
	topic   summit.TopicID
	region  summit.RegionID
	actor   summit.ActorID
	section summit.SectionID
	kind    summit.Kind
	words   string
}

// asks is how many look-ups one run of q is.
func (q question) asks() int { return max(len(q.keys), 1) }

// lookUps is how many keys are looked up in a run: too many for a processor's nearest cache.
const lookUps = 1000

func newCorpus(name string, d summit.Draft) (*corpus, error) {
	b, err := summit.New(d)
	if err != nil {
		return nil, err
	}
	c := &corpus{name: name, draft: d, brief: b}
	c.topics = around(d.Topics, func(t summit.Topic) (summit.TopicID, []summit.TopicID) { return t.ID, only(t.Within) })
	c.regions = around(d.Regions, func(r summit.Region) (summit.RegionID, []summit.RegionID) {
		return r.ID, slices.Collect(r.Within.All())
	})
	c.actors = around(d.Actors, func(a summit.Actor) (summit.ActorID, []summit.ActorID) {
		return a.ID, slices.Collect(a.Within.All())
	})
	c.sections = around(d.Sections, func(s summit.Section) (summit.SectionID, []summit.SectionID) { return s.ID, only(s.Within) })
	return c, nil
}

func only[ID ~string](id ID) []ID {
	if id == "" {
		return nil
	}
	return []ID{id}
}

// around returns for each record the IDs of all that it lies within, its own first.
func around[R any, ID ~string](records []R, within func(R) (ID, []ID)) map[ID][]ID {
	wider := map[ID][]ID{}
	for _, r := range records {
		id, w := within(r)
		wider[id] = w
	}
	all := map[ID][]ID{}
	for id := range wider {
		up := []ID{id}
		for i := 0; i < len(up); i++ {
			for _, w := range wider[up[i]] {
				if !slices.Contains(up, w) {
					up = append(up, w)
				}
			}
		}
		all[id] = up
	}
	return all
}

// A rolled finding knows all that it counts for, what its own lies within included.
type rolled struct {
	topics   []summit.TopicID
	regions  []summit.RegionID
	actors   []summit.ActorID // By, Citing and Actors
	sections []summit.SectionID
}

// roll fills in r, in its own memory, for a finding.
func (c *corpus) roll(r *rolled, f *summit.Finding) {
	r.topics, r.regions, r.actors, r.sections = r.topics[:0], r.regions[:0], r.actors[:0], r.sections[:0]
	for t := range f.Topics.All() {
		r.topics = add(r.topics, c.topics[t])
	}
	for t := range f.Regions.All() {
		r.regions = add(r.regions, c.regions[t])
	}
	for _, set := range []summit.Set[summit.ActorID]{f.By, f.Citing, f.Actors} {
		for a := range set.All() {
			r.actors = add(r.actors, c.actors[a])
		}
	}
	for n := range f.Sentences.All() {
		if s := c.draft.Sentences[n-1].Section; s != "" {
			r.sections = add(r.sections, c.sections[s])
		}
	}
}

func add[T comparable](list, more []T) []T {
	for _, m := range more {
		if !slices.Contains(list, m) {
			list = append(list, m)
		}
	}
	return list
}

// names returns the names and aliases that one actor alone has, in the form in which they are compared, and these actors' places.
func (c *corpus) names() map[string]int {
	names := map[string]int{}
	for i, a := range c.draft.Actors {
		for _, name := range slices.Concat([]string{a.Name}, slices.Collect(a.Aliases.All())) {
			key := words.Key(name)
			if other, taken := names[key]; taken && other != i {
				names[key] = -1
			} else {
				names[key] = i
			}
		}
	}
	for key, i := range names {
		if i < 0 || key == "" {
			delete(names, key)
		}
	}
	return names
}

// anchorage returns the brief that ships, and questions for it.
func anchorage() (*corpus, error) {
	c, err := newCorpus("Anchorage", summit.Anchorage().Draft())
	if err != nil {
		return nil, err
	}
	c.brief = summit.Anchorage()
	c.ask(filtered{summit.TopicWar, summit.RegionUkraine, summit.ActorUnitedStates, summit.SectionOverview, summit.KindEvent},
		filtered{summit.TopicTerritory, summit.RegionEurope, summit.ActorPutin, summit.SectionPeaceDiscussions, summit.KindPosition},
		"carpet", "trump", "arms control", "on the", "the United States and Russia", "arms carpet")
	return c, nil
}

// random returns a brief of that many findings, and questions for it.
func random(findings int) (*corpus, error) {
	c, err := newCorpus(fmt.Sprint(findings), zipf.Draft(1, findings))
	if err != nil {
		return nil, err
	}
	rare := 5000
	for !plain(zipf.Word(rare)) || c.found(zipf.Word(rare)) == 0 {
		rare++
	}
	two, five := strings.Join(zipf.Phrase(3, 2), " "), strings.Join(zipf.Phrase(3, 5), " ")
	apart := rare
	for !plain(zipf.Word(apart)) || c.found(zipf.Word(10)+" "+zipf.Word(apart)) > 0 {
		apart++
	}
	common := 1
	for !plain(zipf.Word(common)) || !plain(zipf.Word(common+1)) || c.found(zipf.Word(common)+" "+zipf.Word(common+1)) == 0 {
		common++
	}
	c.ask(filtered{zipf.Topic(1), zipf.Region(1), zipf.Actor(1), zipf.Section(1), summit.KindAssessment},
		filtered{zipf.Topic(4), zipf.Region(4), zipf.Actor(4), zipf.Section(4), summit.KindOutcome},
		zipf.Word(rare), zipf.Word(10), two, zipf.Word(common)+" "+zipf.Word(common+1), five, zipf.Word(10)+" "+zipf.Word(apart))
	return c, nil
}

// plain reports whether every tokenizer takes the word as one: without hyphen and apostrophe.
func plain(word string) bool { return !strings.ContainsAny(word, "-’") }

func (c *corpus) found(words string) int {
	n := 0
	for range c.brief.Findings(summit.Containing(words)) {
		n++
	}
	return n
}

// filtered is what the questions with filters ask for.
type filtered struct {
	topic   summit.TopicID
	region  summit.RegionID
	actor   summit.ActorID
	section summit.SectionID
	kind    summit.Kind
}

func (f filtered) question(s sort, name string) question {
	return question{sort: s, name: name, topic: f.topic, region: f.region, actor: f.actor, section: f.section, kind: f.kind}
}

// ask sets the questions: filters that pass many and that pass few, a rare word, a common one, phrases of two words, of two that
// often stand in the same text but seldom in a row, and of five, and one that does not occur.
func (c *corpus) ask(many, few filtered, rare, common, two, twoCommon, five, none string) {
	r := rand.New(rand.NewPCG(7, 7))
	sample := func(n int, key func(i int) string) (keys []string) {
		for range lookUps {
			keys = append(keys, key(r.IntN(n)))
		}
		return keys
	}
	d := c.draft
	names := c.names()
	var named []string
	for _, a := range d.Actors {
		if _, ok := names[words.Key(a.Name)]; ok {
			named = append(named, a.Name, strings.ToLower(a.Name))
		}
	}
	c.questions = []question{
		{sort: findingOf, name: "Finding(id)", keys: sample(len(d.Findings), func(i int) string { return string(d.Findings[i].ID) })},
		{sort: quoteOf, name: "Quote(id)", keys: sample(len(d.Quotes), func(i int) string { return string(d.Quotes[i].ID) })},
		{sort: actorNamed, name: "ActorNamed(name)", keys: sample(len(named), func(i int) string { return named[i] })},
		many.question(topicRegion, "topic ∧ region, common"),
		few.question(topicRegion, "topic ∧ region, rarer"),
		many.question(actorSectionKind, "actor ∧ section ∧ kind, common"),
		few.question(actorSectionKind, "actor ∧ section ∧ kind, rarer"),
		{sort: containing, name: "Containing, a rare word", words: rare},
		{sort: containing, name: "Containing, a common word", words: common},
		{sort: containing, name: "Containing, two words", words: two},
		{sort: containing, name: "Containing, two very common words", words: twoCommon},
		{sort: containing, name: "Containing, five words", words: five},
		{sort: containing, name: "Containing, no hit", words: none},
		{sort: containing, name: "Containing, an unknown word", words: "zzyzx"},
	}
}
