// Package zipf makes briefs of any size for measurements: random, but always
// the same for the same seed, and of one distribution whatever their size.
//
// # Distribution
//
// The vocabulary is fixed; neither the seed nor the size changes it. It has
//   - [Topics] topics in trees three deep, 20 at the top and 80 below them,
//   - [Regions] regions, each but the first within one or two others,
//   - [Actors] actors: 60 states, bodies and groups within states, offices within
//     bodies, and persons within any of these; about a fifth have an alias,
//   - [Chapters] chapters with [Sections] sections in them,
//   - [Words] pronounceable words, of which one in 30 is hyphenated, one in 50
//     has an apostrophe and one in 25 a diacritic,
//   - [Phrases] set phrases of [PhraseLen] words.
//
// Topics, regions, actors, sections, words and phrases are drawn by Zipf's law
// with exponent [Exponent]: that of rank r (from 1, the commonest) with a
// probability in proportion to (r+q)^-1.1. The shift q is 2.7 for words, as
// Mandelbrot found it for languages, so that the commonest word is about one
// in 20; for all else it is 0. The ranks are spread over the levels of the hierarchies.
//
// A finding has 1 to 3 topics, 0 to 2 regions, 0 to 2 actors in By, Citing in 1
// of 42, 0 to 4 Actors, 1 or 2 sentences and a statement of 8 to 25 words; one
// in four statements has a set phrase in it. How often each number occurs, and each kind,
// outcome, modality, condition, phase and setting, is taken from the Anchorage brief.
// There is a quote for every 6 findings and a sentence for every 2, both rounded up.
// Findings and quotes are in the order of the source, in which 4 to 20
// sentences in a row are of one section, as in an archive of many reports.
//
// Every statement, text and ID of a finding or quote is a string of its own,
// and so is every set of several actors, topics, regions or quotes; sets of one element are shared, and those of phases and settings.
package zipf

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"example.com/summit"
)

// The sizes of the vocabulary, and the exponent of the distributions.
const (
	Topics    = 400
	Regions   = 250
	Actors    = 2_000
	Chapters  = 30
	Sections  = 300
	Words     = 20_000
	Phrases   = 500
	PhraseLen = 5
	Exponent  = 1.1
)

// Draft returns a draft with that number of findings, which [summit.New]
// accepts. The same arguments give the same draft. Below 0 counts as 0.
func Draft(seed uint64, findings int) summit.Draft {
	v := vocabulary()
	n := max(findings, 0)
	m := maker{v: v, rand: rand.New(rand.NewPCG(seed, 0x5a495046))}
	digest := sha256.Sum256(fmt.Appendf(nil, "zipf %d %d", seed, n))
	d := summit.Draft{
		Title: fmt.Sprintf("A random brief of %d findings", n), Date: "2025-08-15", Language: "en", Edition: "1",
		Sections: slices.Clone(v.sections), Actors: slices.Clone(v.actors), Regions: slices.Clone(v.regions), Topics: slices.Clone(v.topics),
		Sentences: m.sentences((n + 1) / 2),
	}
	if len(d.Sentences) > 0 {
		d.Source = summit.Source{Title: "A source that nobody wrote", Size: d.Sentences[len(d.Sentences)-1].End + 1, SHA256: hex.EncodeToString(digest[:])}
	}
	d.Quotes = make([]summit.Quote, (n+5)/6)
	for i := range d.Quotes {
		d.Quotes[i] = m.quote(i, i*len(d.Sentences)/len(d.Quotes), d.Sentences)
	}
	d.Findings = make([]summit.Finding, n)
	m.numbers = make([]summit.Set[int], len(d.Sentences))
	for i := range d.Findings {
		d.Findings[i] = m.finding(i, i/2, d.Sentences)
		if q := i / 6; m.rand.IntN(100) < 19 {
			d.Findings[i].Quotes = summit.SetOf(d.Quotes[q].ID)
		}
	}
	return d
}

// Word returns the word of a rank, from 1, the commonest, to [Words]. One
// finding in 6 has the word of rank 10, one in 4,000 that of rank 5,000.
func Word(rank int) string { return vocabulary().words[rank-1] }

// Phrase returns the first words of the set phrase of a rank, from 1, the
// commonest, to [Phrases]. One finding in 20 has the phrase of rank 1, one in 600 that of rank 20.
func Phrase(rank, words int) []string { return slices.Clone(vocabulary().phrases[rank-1][:words]) }

// Topic returns the topic of a rank, from 1, the commonest, to [Topics].
func Topic(rank int) summit.TopicID { return vocabulary().topicRanks[rank-1] }

// Region returns the region of a rank, from 1, the commonest, to [Regions].
func Region(rank int) summit.RegionID { return vocabulary().regionRanks[rank-1] }

// Actor returns the actor of a rank, from 1, the commonest, to [Actors].
func Actor(rank int) summit.ActorID { return vocabulary().actorRanks[rank-1] }

// Section returns the section of a rank, from 1, the commonest, to [Sections]; a chapter has no rank.
func Section(rank int) summit.SectionID { return vocabulary().sectionRanks[rank-1] }

// A maker makes the records of one draft.
type maker struct {
	v       *vocabularyData
	rand    *rand.Rand
	numbers []summit.Set[int] // the set of each sentence alone
	text    []byte            // memory to use again
}

func (m *maker) sentences(n int) []summit.Sentence {
	sentences := make([]summit.Sentence, n)
	at := 0
	var section summit.SectionID
	for i, left := 0, 0; i < n; i, left = i+1, left-1 {
		if left == 0 {
			section, left = m.v.sectionRanks[m.v.sectionDice.roll(m.rand)], 4+m.rand.IntN(17)
		}
		end := at + 60 + m.rand.IntN(180)
		sentences[i] = summit.Sentence{Section: section, Start: at, End: end}
		at = end + 1
	}
	return sentences
}

func (m *maker) quote(i, sentence int, sentences []summit.Sentence) summit.Quote {
	text := m.statement(2+m.rand.IntN(9), "")
	q := summit.Quote{
		ID: summit.QuoteID(m.id("q/", i)), Text: text, Form: pick(m, formShares),
		By:     several(m, m.v.actorSets, m.v.actorRanks, m.v.actorDice, pick(m, quoteByShares)),
		About:  several(m, m.v.actorSets, m.v.actorRanks, m.v.actorDice, pick(m, aboutShares)),
		Phases: pick(m, phaseShares), Settings: pick(m, settingShares), Negated: m.rand.IntN(47) == 0,
		Topics:  several(m, m.v.topicSets, m.v.topicRanks, m.v.topicDice, pick(m, topicsShares)),
		Regions: several(m, m.v.regionSets, m.v.regionRanks, m.v.regionDice, pick(m, regionsShares)),
	}
	var mentions [2]summit.Mention
	count := 1
	if sentence+1 < len(sentences) && m.rand.IntN(16) == 0 {
		count = 2
	}
	for j := range mentions[:count] {
		s := sentences[sentence+j]
		length := min(len(text), s.End-s.Start)
		start := s.Start + m.rand.IntN(s.End-s.Start-length+1)
		mentions[j] = summit.Mention{Sentence: sentence + j + 1, Start: start, End: start + length, Cue: pick(m, cueShares)}
	}
	q.Mentions = summit.SetOf(mentions[:count]...)
	return q
}

func (m *maker) finding(i, sentence int, sentences []summit.Sentence) summit.Finding {
	f := summit.Finding{
		ID:   summit.FindingID(m.id(string(sentences[sentence].Section)+"/", i)),
		Kind: pick(m, kindShares), Modality: pick(m, modalityShares), Condition: pick(m, conditionShares),
		Phases: pick(m, phaseShares), Settings: pick(m, settingShares),
		By:      several(m, m.v.actorSets, m.v.actorRanks, m.v.actorDice, pick(m, byShares)),
		Actors:  several(m, m.v.actorSets, m.v.actorRanks, m.v.actorDice, pick(m, actorsShares)),
		Topics:  several(m, m.v.topicSets, m.v.topicRanks, m.v.topicDice, pick(m, topicsShares)),
		Regions: several(m, m.v.regionSets, m.v.regionRanks, m.v.regionDice, pick(m, regionsShares)),
	}
	if f.Kind == summit.KindOutcome {
		f.Outcome = pick(m, outcomeShares)
	}
	if !f.By.IsZero() && m.rand.IntN(20) == 0 { // half of all have a By
		f.Citing = several(m, m.v.actorSets, m.v.actorRanks, m.v.actorDice, 1)
	}
	if m.rand.IntN(137) == 0 {
		f.Date = "2025-08-15"
	}
	var phrase string
	if m.rand.IntN(4) == 0 {
		phrase = m.v.phraseTexts[m.v.phraseDice.roll(m.rand)]
	}
	f.Statement = m.statement(8+m.rand.IntN(18), phrase)
	if second := sentence + 1 + m.rand.IntN(3); second < len(sentences) && m.rand.IntN(34) == 0 {
		f.Sentences = summit.SetOf(sentence+1, second+1)
	} else {
		if m.numbers[sentence].IsZero() {
			m.numbers[sentence] = summit.SetOf(sentence + 1)
		}
		f.Sentences = m.numbers[sentence]
	}
	return f
}

// id returns an ID that no other record of the kind has.
func (m *maker) id(prefix string, i int) string {
	b := append(m.text[:0], prefix...)
	b = append(b, m.v.slugs[m.v.wordDice.roll(m.rand)]...)
	b = append(b, '-')
	b = append(b, m.v.slugs[m.v.wordDice.roll(m.rand)]...)
	b = append(b, '-')
	m.text = strconv.AppendInt(b, int64(i), 36)
	return string(m.text)
}

// statement returns a sentence of that many words, those of phrase, if there is one, in a row among them.
func (m *maker) statement(words int, phrase string) string {
	b := m.text[:0]
	phraseAt := -1
	if phrase != "" {
		words -= PhraseLen
		phraseAt = m.rand.IntN(words)
	}
	for i := range words {
		if i > 0 {
			if m.rand.IntN(12) == 0 {
				b = append(b, ',')
			}
			b = append(b, ' ')
		}
		if i == phraseAt {
			b = append(append(b, phrase...), ' ')
		}
		word := m.v.words[m.v.wordDice.roll(m.rand)]
		if i == 0 && i != phraseAt {
			first, size := utf8.DecodeRuneInString(word)
			b = utf8.AppendRune(b, unicode.ToUpper(first))
			word = word[size:]
		}
		b = append(b, word...)
	}
	m.text = append(b, '.')
	return string(m.text)
}

// several returns a set of n different values by their ranks' dice. A set of one is taken of sets.
func several[T summit.Element](m *maker, sets []summit.Set[T], ranks []T, dice *dice, n int) summit.Set[T] {
	switch n {
	case 0:
		return summit.Set[T]{}
	case 1:
		return sets[dice.roll(m.rand)]
	}
	var values [4]T
	for i := 0; i < n; {
		values[i] = ranks[dice.roll(m.rand)]
		fresh := true
		for _, v := range values[:i] {
			fresh = fresh && v != values[i]
		}
		if fresh {
			i++
		}
	}
	return summit.SetOf(values[:n]...)
}

// dice are loaded: they roll number i with a given weight. They are Vose's
// alias tables, since a search in a table of 20,000 sums would take most of the time.
type dice struct {
	keep  []uint32 // of 1<<32: how often column i stays i
	alias []uint32 // what it is otherwise
}

func newDice(weights []float64) *dice {
	n := len(weights)
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	d := &dice{make([]uint32, n), make([]uint32, n)}
	scaled := make([]float64, n)
	var small, large []int
	for i, w := range weights {
		scaled[i] = w / sum * float64(n)
		if scaled[i] < 1 {
			small = append(small, i)
		} else {
			large = append(large, i)
		}
	}
	for len(small) > 0 && len(large) > 0 {
		s, l := small[len(small)-1], large[len(large)-1]
		small = small[:len(small)-1]
		d.keep[s], d.alias[s] = uint32(scaled[s]*(1<<32-1)), uint32(l)
		if scaled[l] -= 1 - scaled[s]; scaled[l] < 1 {
			large = large[:len(large)-1]
			small = append(small, l)
		}
	}
	for _, i := range append(small, large...) {
		d.keep[i], d.alias[i] = math.MaxUint32, uint32(i)
	}
	return d
}

func (d *dice) roll(r *rand.Rand) int {
	bits := r.Uint64()
	i := bits >> 32 * uint64(len(d.keep)) >> 32
	if uint32(bits) > d.keep[i] {
		i = uint64(d.alias[i])
	}
	return int(i)
}

// zipfDice roll ranks, from 0, by Zipf's law.
func zipfDice(n int, shift float64) *dice {
	weights := make([]float64, n)
	for i := range weights {
		weights[i] = math.Pow(float64(i+1)+shift, -Exponent)
	}
	return newDice(weights)
}

// shares are values with the numbers of records of Anchorage that have them.
type shares[T any] struct {
	values []T
	dice   *dice
}

type share[T any] struct {
	value T
	count float64
}

func sharesOf[T any](list ...share[T]) shares[T] {
	var s shares[T]
	var weights []float64
	for _, l := range list {
		s.values, weights = append(s.values, l.value), append(weights, l.count)
	}
	s.dice = newDice(weights)
	return s
}

func pick[T any](m *maker, s shares[T]) T { return s.values[s.dice.roll(m.rand)] }

var (
	kindShares = sharesOf(share[summit.Kind]{summit.KindEvent, 35}, share[summit.Kind]{summit.KindOutcome, 40}, share[summit.Kind]{summit.KindPosition, 56},
		share[summit.Kind]{summit.KindReaction, 47}, share[summit.Kind]{summit.KindAssessment, 58}, share[summit.Kind]{summit.KindForecast, 22}, share[summit.Kind]{summit.KindContext, 17})
	outcomeShares = sharesOf(share[summit.Outcome]{summit.OutcomeNotAgreed, 10}, share[summit.Outcome]{summit.OutcomeNotAnnounced, 13}, share[summit.Outcome]{summit.OutcomeUnchanged, 15},
		share[summit.Outcome]{summit.OutcomeDeferred, 1}, share[summit.Outcome]{summit.OutcomeNotDiscussed, 1}, share[summit.Outcome]{summit.OutcomeAgreed, 1})
	modalityShares  = sharesOf(share[summit.Modality]{summit.ModalityUnhedged, 243}, share[summit.Modality]{summit.ModalityPossible, 25}, share[summit.Modality]{summit.ModalityProbable, 7})
	conditionShares = sharesOf(share[summit.Condition]{summit.ConditionNone, 249}, share[summit.Condition]{summit.ConditionOpen, 24}, share[summit.Condition]{summit.ConditionCounterfactual, 2})
	formShares      = sharesOf(share[summit.Form]{summit.FormMixed, 39}, share[summit.Form]{summit.FormDirect, 7}, share[summit.Form]{summit.FormScare, 1})
	cueShares       = sharesOf(share[string]{"", 20}, share[string]{"said", 15}, share[string]{"insisted", 7}, share[string]{"called", 5})
	phaseShares     = sharesOf(share[summit.Set[summit.Phase]]{summit.Set[summit.Phase]{}, 127}, share[summit.Set[summit.Phase]]{summit.SetOf(summit.PhaseDuring), 97}, share[summit.Set[summit.Phase]]{summit.SetOf(summit.PhaseAfter), 44},
		share[summit.Set[summit.Phase]]{summit.SetOf(summit.PhaseBefore), 6}, share[summit.Set[summit.Phase]]{summit.SetOf(summit.PhaseDuring, summit.PhaseAfter), 1})
	settingShares = sharesOf(share[summit.Set[summit.Setting]]{summit.Set[summit.Setting]{}, 249}, share[summit.Set[summit.Setting]]{summit.SetOf(summit.SettingPublic), 15}, share[summit.Set[summit.Setting]]{summit.SetOf(summit.SettingPressRemarks), 6},
		share[summit.Set[summit.Setting]]{summit.SetOf(summit.SettingPrivate), 2}, share[summit.Set[summit.Setting]]{summit.SetOf(summit.SettingPrivate, summit.SettingInterview), 2}, share[summit.Set[summit.Setting]]{summit.SetOf(summit.SettingSocialMedia), 1})
	topicsShares  = counts(0, 149, 117, 9)
	regionsShares = counts(109, 120, 46)
	byShares      = counts(144, 116, 15)
	actorsShares  = counts(46, 98, 98, 28, 5)
	quoteByShares = counts(1, 43, 3)
	aboutShares   = counts(17, 18, 12)
)

// counts are the shares of the numbers from 0.
func counts(weights ...float64) shares[int] {
	s := shares[int]{dice: newDice(weights)}
	for i := range weights {
		s.values = append(s.values, i)
	}
	return s
}
