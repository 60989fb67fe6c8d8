package zipf

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"example.com/summit"
)

// vocabularyData is what all drafts have in common.
type vocabularyData struct {
	sections []summit.Section
	topics   []summit.Topic
	regions  []summit.Region
	actors   []summit.Actor

	topicRanks   []summit.TopicID
	regionRanks  []summit.RegionID
	actorRanks   []summit.ActorID
	sectionRanks []summit.SectionID
	topicSets    []summit.Set[summit.TopicID] // of that rank alone
	regionSets   []summit.Set[summit.RegionID]
	actorSets    []summit.Set[summit.ActorID]

	words       []string // by rank
	slugs       []string // likewise, as parts of IDs
	phrases     [][]string
	phraseTexts []string

	topicDice, regionDice, actorDice, sectionDice, wordDice, phraseDice *dice
}

var vocabulary = sync.OnceValue(func() *vocabularyData {
	r := rand.New(rand.NewPCG(1, 2)) // not the draft's: the vocabulary is fixed
	v := &vocabularyData{
		topicDice: zipfDice(Topics, 0), regionDice: zipfDice(Regions, 0), actorDice: zipfDice(Actors, 0), sectionDice: zipfDice(Sections, 0),
		wordDice: zipfDice(Words, 2.7), phraseDice: zipfDice(Phrases, 0),
	}
	coin := &coiner{rand: r, known: map[string]bool{}}
	v.makeWords(coin)
	v.makePhrases(r)
	v.makeSections(coin)
	v.makeTopics(coin)
	v.makeRegions(coin)
	v.makeActors(coin)
	v.topicRanks, v.topicSets = ranked(r, v.topics, func(t summit.Topic) summit.TopicID { return t.ID })
	v.regionRanks, v.regionSets = ranked(r, v.regions, func(t summit.Region) summit.RegionID { return t.ID })
	v.actorRanks, v.actorSets = ranked(r, v.actors, func(t summit.Actor) summit.ActorID { return t.ID })
	v.sectionRanks, _ = ranked(r, v.sections[Chapters:], func(t summit.Section) summit.SectionID { return t.ID })
	return v
})

// ranked returns the IDs in an order of its own, and the set of each alone.
func ranked[R any, ID ~string](r *rand.Rand, records []R, id func(R) ID) ([]ID, []summit.Set[ID]) {
	ids, sets := make([]ID, len(records)), make([]summit.Set[ID], len(records))
	for i, place := range r.Perm(len(records)) {
		ids[i] = id(records[place])
		sets[i] = summit.SetOf(ids[i])
	}
	return ids, sets
}

// A coiner coins words, each once.
type coiner struct {
	rand  *rand.Rand
	known map[string]bool
}

var (
	onsets = strings.Fields("b d f g k l m n p r s t v z br dr kr pl st tr sh")
	vowels = strings.Fields("a e i o u ai ou")
	codas  = []string{"", "", "", "n", "r", "l", "s", "m", "t"}
)

func (c *coiner) word(syllables int) string {
	for tries := 1; ; tries++ {
		var b strings.Builder
		for range syllables + tries/20 { // where the short ones are used up
			b.WriteString(onsets[c.rand.IntN(len(onsets))])
			b.WriteString(vowels[c.rand.IntN(len(vowels))])
			b.WriteString(codas[c.rand.IntN(len(codas))])
		}
		if w := b.String(); !c.known[w] {
			c.known[w] = true
			return w
		}
	}
}

func (c *coiner) name() string { return capital(c.word(2 + c.rand.IntN(2))) }

func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// accents are letters that a search takes for another.
var accents = strings.NewReplacer("a", "á", "e", "é", "i", "í", "o", "ö", "u", "ü", "s", "š", "n", "ñ")

// makeWords coins the words, the common ones short. The commonest 30 are plain, as they are in languages.
func (v *vocabularyData) makeWords(coin *coiner) {
	for rank := range Words {
		w := coin.word(min(1+rank/300, 2+rank%2))
		slug := w
		switch {
		case rank < 30:
		case rank%30 == 7:
			first, second := v.slugs[coin.rand.IntN(rank)], w
			if joined := first + second; !strings.Contains(first, "-") && !coin.known[joined] {
				coin.known[joined] = true
				w, slug = first+"-"+second, first+"-"+second
			}
		case rank%50 == 11:
			w += "’s"
		case rank%25 == 3:
			first := min(len(w), 3)
			w = accents.Replace(w[:first]) + w[first:]
		}
		v.words, v.slugs = append(v.words, w), append(v.slugs, slug)
	}
}

func (v *vocabularyData) makePhrases(r *rand.Rand) {
	for range Phrases {
		var phrase []string
		for len(phrase) < PhraseLen {
			if w := v.words[v.wordDice.roll(r)]; !strings.ContainsAny(w, "-’") {
				phrase = append(phrase, w)
			}
		}
		v.phrases = append(v.phrases, phrase)
		v.phraseTexts = append(v.phraseTexts, strings.Join(phrase, " "))
	}
}

func (v *vocabularyData) makeSections(coin *coiner) {
	for range Chapters {
		name := coin.name()
		v.sections = append(v.sections, summit.Section{ID: summit.SectionID(strings.ToLower(name)), Title: name})
	}
	for i := range Sections {
		name := coin.name()
		v.sections = append(v.sections, summit.Section{ID: summit.SectionID(strings.ToLower(name)), Title: name, Within: v.sections[i%Chapters].ID})
	}
}

func (v *vocabularyData) makeTopics(coin *coiner) {
	for i := range Topics {
		name := coin.name()
		t := summit.Topic{ID: summit.TopicID(strings.ToLower(name)), Name: name, Gloss: "What concerns " + name}
		switch {
		case i >= 100:
			t.Within = v.topics[20+coin.rand.IntN(80)].ID
		case i >= 20:
			t.Within = v.topics[coin.rand.IntN(20)].ID
		}
		v.topics = append(v.topics, t)
	}
}

func (v *vocabularyData) makeRegions(coin *coiner) {
	levels := []struct {
		kind  summit.RegionKind
		count int
	}{{summit.RegionKindWorld, 1}, {summit.RegionKindContinent, 6}, {summit.RegionKindArea, 23}, {summit.RegionKindCountry, 90}, {summit.RegionKindState, 70}, {summit.RegionKindCity, 60}}
	for level, l := range levels {
		wider := len(v.regions)
		above := 0
		if level > 0 {
			above = levels[level-1].count
		}
		for range l.count {
			name := coin.name()
			region := summit.Region{ID: summit.RegionID(strings.ToLower(name)), Name: name, Kind: l.kind}
			if level > 0 {
				within := v.regions[wider-above+coin.rand.IntN(above)].ID
				region.Within = summit.SetOf(within)
				if level > 1 && coin.rand.IntN(5) == 0 {
					region.Within = summit.SetOf(within, v.regions[coin.rand.IntN(wider)].ID)
				}
			}
			v.regions = append(v.regions, region)
		}
	}
}

func (v *vocabularyData) makeActors(coin *coiner) {
	levels := []struct {
		kind     summit.ActorKind
		name     string // before a name of its own
		from, to int    // the places of those within which it can be
		count    int
	}{
		{summit.ActorKindState, "", 0, 0, 60},
		{summit.ActorKindBody, "Council of ", 0, 60, 340},
		{summit.ActorKindGroup, "Friends of ", 0, 60, 200},
		{summit.ActorKindOffice, "Chair of ", 60, 400, 150},
		{summit.ActorKindPerson, "", 0, 750, 1_250},
	}
	for _, l := range levels {
		for i := range l.count {
			own := coin.name()
			name := l.name + own
			a := summit.Actor{Kind: l.kind}
			if l.kind == summit.ActorKindPerson {
				name = coin.name() + " " + own
				a.Role = "Minister of " + capital(v.words[coin.rand.IntN(Words)])
			}
			a.ID = summit.ActorID(strings.ReplaceAll(strings.ToLower(name), " ", "-"))
			switch i % 5 {
			case 1:
				name = strings.Replace(name, own, accents.Replace(own), 1)
			case 2:
				a.Aliases = summit.SetOf(own+"-Tar", fmt.Sprintf("President %s", own))
			}
			a.Name = name
			if l.to > 0 {
				within := v.actors[l.from+coin.rand.IntN(l.to-l.from)]
				a.Within, a.Region = summit.SetOf(within.ID), within.Region
			} else {
				a.Region = v.regions[30+i].ID
			}
			v.actors = append(v.actors, a)
		}
	}
}
