package summit_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"maps"
	"math"
	"math/rand/v2"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/internal/zipf"
)

// Values of every enumeration, as the documentation lists them.
var (
	allKinds = []summit.Kind{summit.KindEvent, summit.KindOutcome, summit.KindPosition, summit.KindReaction,
		summit.KindAssessment, summit.KindForecast, summit.KindContext}
	allOutcomes = []summit.Outcome{summit.OutcomeNotAgreed, summit.OutcomeNotAnnounced, summit.OutcomeUnchanged,
		summit.OutcomeDeferred, summit.OutcomeNotDiscussed, summit.OutcomeAgreed}
	allModalities = []summit.Modality{summit.ModalityUnhedged, summit.ModalityProbable, summit.ModalityPossible}
	allConditions = []summit.Condition{summit.ConditionNone, summit.ConditionOpen, summit.ConditionCounterfactual}
	allPhases     = []summit.Phase{summit.PhaseBefore, summit.PhaseDuring, summit.PhaseAfter}
	allSettings   = []summit.Setting{summit.SettingPressRemarks, summit.SettingInterview, summit.SettingSocialMedia,
		summit.SettingStatement, summit.SettingPublic, summit.SettingPrivate}
	allForms      = []summit.Form{summit.FormDirect, summit.FormMixed, summit.FormScare}
	allActorKinds = []summit.ActorKind{summit.ActorKindPerson, summit.ActorKindOffice, summit.ActorKindGroup,
		summit.ActorKindBody, summit.ActorKindState}
	allRegionKinds = []summit.RegionKind{summit.RegionKindWorld, summit.RegionKindContinent, summit.RegionKindArea,
		summit.RegionKindCountry, summit.RegionKindState, summit.RegionKindCity, summit.RegionKindSea}
)

// A shape says how many records of each kind a random draft has.
type shape struct{ sections, sentences, actors, regions, topics, quotes, findings int }

var smallShape = shape{sections: 9, sentences: 40, actors: 14, regions: 10, topics: 10, quotes: 40, findings: 120}

// vocabulary is what random statements are made of: hyphens, apostrophes,
// dotted abbreviations, diacritics, and the same words without them.
var vocabulary = []string{
	"cease-fire", "ceasefire", "cease", "fire", "land-for-peace", "land–for–peace", "land", "peace", "for", "forpeace",
	"U.S.", "U.S.–Russian", "us", "US", "Russian", "A.I.", "ai", "Iceland’s", "Iceland's", "Iceland", "s",
	"communiqué", "Communique", "naïve", "Malmö", "well-known", "wellknown", "G7", "3.5", "5", "[no]", "“no deal”", "deal", "re‑elect",
}

func randomStatement(r *rand.Rand) string {
	var b strings.Builder
	for i := range 2 + r.IntN(6) {
		if i > 0 {
			b.WriteString([]string{" ", " ", " ", " ", ", ", "; ", " – ", "… "}[r.IntN(8)])
		}
		b.WriteString(vocabulary[r.IntN(len(vocabulary))])
	}
	return b.String() + "."
}

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// some returns up to most of the elements, none often enough.
func some[T summit.Element](r *rand.Rand, from []T, most int) summit.Set[T] {
	var elems []T
	for range r.IntN(most + 1) {
		if len(from) > 0 {
			elems = append(elems, pick(r, from))
		}
	}
	return summit.SetOf(elems...)
}

func slugs[ID ~string](r *rand.Rand, n int) []ID {
	ids := make([]ID, n)
	for i := range ids {
		id := strconv.FormatUint(r.Uint64N(36*36*36), 36) + "-" + strconv.Itoa(i)
		if r.IntN(3) == 0 {
			id += "/x"
		}
		ids[i] = ID(id)
	}
	return ids
}

// parents returns what record i lies within: the one before it, so that the
// hierarchies get deep, or any earlier ones.
func parents[ID summit.Element](r *rand.Rand, ids []ID, i, most int) summit.Set[ID] {
	switch {
	case i == 0 || r.IntN(5) == 0:
		return summit.Set[ID]{}
	case r.IntN(2) == 0:
		return summit.SetOf(append([]ID{ids[i-1]}, slices.Collect(some(r, ids[:i], most-1).All())...)...)
	}
	return some(r, ids[:i], most)
}

func first[ID summit.Element](ids summit.Set[ID]) (id ID) {
	for id = range ids.All() {
		break
	}
	return id
}

func shuffle[T any](r *rand.Rand, list []T) {
	r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
}

// randomDraft returns a draft that [summit.New] accepts, with hierarchies that
// are deep and have several parents, and with whatever a record may lack lacking often.
func randomDraft(r *rand.Rand, n shape) summit.Draft {
	d := summit.Draft{Title: "A random brief", Date: "2025-08-15", Language: "en", Edition: "7"}
	sections, actors, regions, topics := slugs[summit.SectionID](r, n.sections), slugs[summit.ActorID](r, n.actors), slugs[summit.RegionID](r, n.regions), slugs[summit.TopicID](r, n.topics)
	for i, id := range sections {
		d.Sections = append(d.Sections, summit.Section{ID: id, Title: "Section " + strconv.Itoa(i), Within: first(parents(r, sections, i, 1)), Untitled: r.IntN(4) == 0})
	}
	end := 0
	for range n.sentences {
		s := summit.Sentence{Section: first(some(r, sections, 3)), Start: end + r.IntN(5)}
		s.End = s.Start + 20 + r.IntN(40)
		end = s.End
		d.Sentences = append(d.Sentences, s)
	}
	if n.sentences > 0 {
		d.Source = summit.Source{Title: "A random source", SHA256: strings.Repeat("0123456789abcdef", 4), Size: end + r.IntN(5)}
	}
	for i, id := range regions {
		d.Regions = append(d.Regions, summit.Region{ID: id, Name: "Region " + strconv.Itoa(i), Kind: pick(r, allRegionKinds), Within: parents(r, regions, i, 3), Code: pick(r, []string{"", "UA", "US-AK", "150"})})
	}
	for i, id := range actors {
		a := summit.Actor{ID: id, Name: pick(r, vocabulary) + " " + strconv.Itoa(i), Kind: pick(r, allActorKinds), Role: pick(r, []string{"", "President"}), Region: first(some(r, regions, 2)),
			Aliases: some(r, []string{"Zelenskÿ", "the U.N.", "UN", "Jong-un", pick(r, vocabulary)}, 2)}
		if a.Kind != summit.ActorKindState {
			a.Within = parents(r, actors, i, 3)
		}
		d.Actors = append(d.Actors, a)
	}
	for i, id := range topics {
		d.Topics = append(d.Topics, summit.Topic{ID: id, Name: "Topic " + strconv.Itoa(i), Within: first(parents(r, topics, i, 1)), Gloss: pick(r, []string{"", "what belongs here"})})
	}
	for i, id := range slugs[summit.QuoteID](r, n.quotes) {
		q := summit.Quote{ID: id, Text: randomStatement(r), Form: pick(r, allForms), By: some(r, actors, 3), About: some(r, actors, 3), Phases: some(r, allPhases, 2),
			Settings: some(r, allSettings, 2), Negated: r.IntN(4) == 0, Topics: some(r, topics, 3), Regions: some(r, regions, 3), Mentions: randomMentions(r, d.Sentences)}
		if i > n.quotes/2 {
			q.Variant = d.Quotes[r.IntN(n.quotes/2)].ID
		}
		d.Quotes = append(d.Quotes, q)
	}
	quotes := make([]summit.QuoteID, n.quotes)
	for i, q := range d.Quotes {
		quotes[i] = q.ID
	}
	for _, id := range slugs[summit.FindingID](r, n.findings) {
		f := summit.Finding{ID: id, Kind: pick(r, allKinds), Modality: pick(r, allModalities), Condition: pick(r, allConditions), Phases: some(r, allPhases, 2),
			Settings: some(r, allSettings, 2), Date: pick(r, []summit.Date{"", "2025", "2025-08", "2024-02-29"}), Statement: randomStatement(r), By: some(r, actors, 3),
			Actors: some(r, actors, 3), Topics: some(r, topics, 3), Regions: some(r, regions, 3), Quotes: some(r, quotes, 2), Sentences: randomNumbers(r, n.sentences)}
		if f.Kind == summit.KindOutcome {
			f.Outcome = pick(r, allOutcomes)
		}
		if !f.By.IsZero() {
			f.Citing = some(r, actors, 2)
		}
		d.Findings = append(d.Findings, f)
	}
	shuffle(r, d.Sections)
	shuffle(r, d.Actors)
	shuffle(r, d.Regions)
	shuffle(r, d.Topics)
	shuffle(r, d.Quotes)
	return d
}

func randomNumbers(r *rand.Rand, most int) summit.Set[int] {
	if most == 0 {
		return summit.Set[int]{}
	}
	var numbers []int
	for range r.IntN(4) {
		numbers = append(numbers, 1+r.IntN(most))
	}
	slices.Sort(numbers)
	return summit.SetOf(numbers...)
}

// randomMentions returns spans in ascending order, several in one sentence at times.
func randomMentions(r *rand.Rand, sentences []summit.Sentence) summit.Set[summit.Mention] {
	var mentions []summit.Mention
	for n := range randomNumbers(r, len(sentences)).All() {
		s := sentences[n-1]
		middle := (s.Start + s.End) / 2
		mentions = append(mentions, summit.Mention{Sentence: n, Start: s.Start + r.IntN(4), End: middle, Cue: pick(r, []string{"", "insisted"})})
		if r.IntN(3) == 0 {
			mentions = append(mentions, summit.Mention{Sentence: n, Start: middle + r.IntN(3), End: s.End})
		}
	}
	return summit.SetOf(mentions...)
}

func seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 15)) }

func randomBrief(t testing.TB, r *rand.Rand, n shape) (summit.Brief, summit.Draft) {
	t.Helper()
	d := randomDraft(r, n)
	b, err := summit.New(d)
	if err != nil {
		t.Fatalf("the generator made a draft that New refuses: %v", err)
	}
	return b, d
}

// A record is what the filters may ask of a finding or of a quote, fields of
// the other kind being empty.
type record struct {
	id                    string
	by, citing, of, about summit.Set[summit.ActorID] // of: whom it concerns, whichever field says so
	topics                summit.Set[summit.TopicID]
	regions               summit.Set[summit.RegionID]
	quotes                summit.Set[summit.QuoteID]
	phases                summit.Set[summit.Phase]
	settings              summit.Set[summit.Setting]
	sentences             []int
	text                  string
	kind                  summit.Kind
	outcome               summit.Outcome
	modality              summit.Modality
	condition             summit.Condition
	form                  summit.Form
	negated               bool
}

// An oracle answers queries by a plain loop over a draft, from the definitions
// of the filters.
type oracle struct {
	findings, quotes []record
	sentences        []summit.Sentence
	actors           map[summit.ActorID][]summit.ActorID // what each lies within, directly
	regions          map[summit.RegionID][]summit.RegionID
	topics           map[summit.TopicID][]summit.TopicID
	sections         map[summit.SectionID][]summit.SectionID
	quoteIDs         []summit.QuoteID
	unsearched       bool // the texts have letters that split does not know: no trial searches them
	read             map[string][]string
}

func newOracle(d summit.Draft) *oracle {
	o := &oracle{
		sentences: d.Sentences,
		actors:    make(map[summit.ActorID][]summit.ActorID), regions: make(map[summit.RegionID][]summit.RegionID),
		topics: make(map[summit.TopicID][]summit.TopicID), sections: make(map[summit.SectionID][]summit.SectionID),
		read: make(map[string][]string),
	}
	for _, a := range d.Actors {
		o.actors[a.ID] = slices.Collect(a.Within.All())
	}
	for _, r := range d.Regions {
		o.regions[r.ID] = slices.Collect(r.Within.All())
	}
	for _, t := range d.Topics {
		o.topics[t.ID] = nil
		if t.Within != "" {
			o.topics[t.ID] = []summit.TopicID{t.Within}
		}
	}
	for _, s := range d.Sections {
		o.sections[s.ID] = nil
		if s.Within != "" {
			o.sections[s.ID] = []summit.SectionID{s.Within}
		}
	}
	for _, f := range d.Findings {
		o.findings = append(o.findings, record{id: string(f.ID), by: f.By, citing: f.Citing, of: f.Actors, topics: f.Topics, regions: f.Regions,
			quotes: f.Quotes, phases: f.Phases, settings: f.Settings, sentences: slices.Collect(f.Sentences.All()), text: f.Statement,
			kind: f.Kind, outcome: f.Outcome, modality: f.Modality, condition: f.Condition})
	}
	for _, q := range d.Quotes {
		o.quoteIDs = append(o.quoteIDs, q.ID)
		r := record{id: string(q.ID), by: q.By, of: q.About, about: q.About, topics: q.Topics, regions: q.Regions,
			phases: q.Phases, settings: q.Settings, text: q.Text, form: q.Form, negated: q.Negated}
		for m := range q.Mentions.All() {
			r.sentences = append(r.sentences, m.Sentence)
		}
		o.quotes = append(o.quotes, r)
	}
	return o
}

// lies reports whether id is wider, or lies within it over any number of steps.
func lies[ID comparable](id, wider ID, within map[ID][]ID) bool {
	if id == wider {
		return true
	}
	return slices.ContainsFunc(within[id], func(up ID) bool { return lies(up, wider, within) })
}

// has reports whether one of values is one of elems.
func has[T summit.Element](elems summit.Set[T], values []T) bool {
	return slices.ContainsFunc(values, elems.Has)
}

// hasWithin reports whether one of elems lies within one of values.
func hasWithin[T summit.Element](elems summit.Set[T], values []T, within map[T][]T) bool {
	for e := range elems.All() {
		if slices.ContainsFunc(values, func(v T) bool { return lies(e, v, within) }) {
			return true
		}
	}
	return false
}

func (o *oracle) under(r record, sections []summit.SectionID) bool {
	for _, n := range r.sentences {
		if n < 1 {
			continue
		}
		if home := o.sentences[n-1].Section; home != "" && hasWithin(summit.SetOf(home), sections, o.sections) {
			return true
		}
	}
	return false
}

func (o *oracle) involving(r record, actors []summit.ActorID) bool {
	return hasWithin(r.by, actors, o.actors) || hasWithin(r.citing, actors, o.actors) || hasWithin(r.of, actors, o.actors)
}

// contains reports whether, in one of the ways to read text, the words of one
// of the ways to read query stand in a row.
func (o *oracle) contains(text, query string) bool {
	for _, q := range o.readings(query) {
		for _, t := range o.readings(text) {
			if q != " " && strings.Contains(t, q) {
				return true
			}
		}
	}
	return false
}

func (o *oracle) readings(text string) []string {
	all, ok := o.read[text]
	if !ok {
		all = readings(split(text))
		o.read[text] = all
	}
	return all
}

var (
	unaccented   = strings.NewReplacer("é", "e", "ï", "i", "ö", "o", "ü", "u", "ÿ", "y", "\u0301", "", "\u0308", "", "’", " ", "'", " ", "–", "-", "‑", "-")
	abbreviation = regexp.MustCompile(`\b[a-z](?:\.[a-z]\b)+\.?`)
	wordless     = regexp.MustCompile(`[^a-z0-9-]+|--+`)
)

// split returns the words of text, each as its parts. It knows the letters that
// the tests use, and no others.
func split(text string) (words [][]string) {
	text = unaccented.Replace(strings.ToLower(text))
	text = abbreviation.ReplaceAllStringFunc(text, func(s string) string { return strings.ReplaceAll(s, ".", "") })
	for word := range strings.FieldsSeq(wordless.ReplaceAllString(text, " ")) {
		if word = strings.Trim(word, "-"); word != "" {
			words = append(words, strings.Split(word, "-"))
		}
	}
	return words
}

// readings returns all ways to read words, each of them being one word or its
// parts; every word has a space on either side.
func readings(words [][]string) []string {
	if len(words) == 0 {
		return []string{" "}
	}
	whole, parts := " "+strings.Join(words[0], ""), " "+strings.Join(words[0], " ")
	var all []string
	for _, rest := range readings(words[1:]) {
		all = append(all, whole+rest)
		if parts != whole {
			all = append(all, parts+rest)
		}
	}
	return all
}

// A trial is a filter and what the oracle passes for it; pass is nil where the
// filter is nil.
type trial[F any] struct {
	text   string
	filter F
	pass   func(record) bool
}

func trialOf[F any, V ~string](name string, filter func(...V) F, pass func(record, []V) bool) func([]V) trial[F] {
	return func(values []V) trial[F] {
		return trial[F]{fmt.Sprintf("%s(%q)", name, values), filter(values...), func(r record) bool { return pass(r, values) }}
	}
}

func isOneOf[E comparable](value func(record) E) func(record, []E) bool {
	return func(r record, values []E) bool { return slices.Contains(values, value(r)) }
}

// A maker makes trials of one filter: one for every value that there is, and random ones.
type maker[F any] struct {
	name   string
	each   func() []trial[F]
	random func(*rand.Rand) trial[F]
}

// makerOf makes trials with arguments that are known, unknown, or given twice, or without any.
func makerOf[F any, V ~string](name string, filter func(...V) F, known []V, pass func(record, []V) bool) maker[F] {
	try := trialOf(name, filter, pass)
	return maker[F]{name,
		func() []trial[F] {
			trials := []trial[F]{try(nil), try([]V{"no-such"}), try([]V{""}), try(known), try(append(slices.Clone(known), known...))}
			for _, v := range known {
				trials = append(trials, try([]V{v}), try([]V{"no-such", v, v}))
			}
			return trials
		},
		func(r *rand.Rand) trial[F] {
			var values []V
			for range 1 + r.IntN(3) {
				if len(known) > 0 {
					values = append(values, pick(r, known))
				}
			}
			switch r.IntN(8) {
			case 0:
				values = append(values, "no-such")
			case 1:
				values = append(values, values...)
			case 2:
				values = nil
			}
			return try(values)
		}}
}

func (o *oracle) sharedMakers() []maker[summit.Filter] {
	actors := slices.Sorted(maps.Keys(o.actors))
	unattributed := func() trial[summit.Filter] {
		return trial[summit.Filter]{"Unattributed()", summit.Unattributed(), func(r record) bool { return r.by.Len() == 0 }}
	}
	makers := []maker[summit.Filter]{
		makerOf("By", summit.By, actors, func(r record, v []summit.ActorID) bool { return has(r.by, v) }),
		makerOf("From", summit.From, actors, func(r record, v []summit.ActorID) bool { return hasWithin(r.by, v, o.actors) }),
		makerOf("Involving", summit.Involving, actors, o.involving),
		makerOf("On", summit.On, slices.Sorted(maps.Keys(o.topics)), func(r record, v []summit.TopicID) bool { return hasWithin(r.topics, v, o.topics) }),
		makerOf("In", summit.In, slices.Sorted(maps.Keys(o.regions)), func(r record, v []summit.RegionID) bool { return hasWithin(r.regions, v, o.regions) }),
		makerOf("Under", summit.Under, slices.Sorted(maps.Keys(o.sections)), o.under),
		makerOf("OfPhase", summit.OfPhase, allPhases, func(r record, v []summit.Phase) bool { return has(r.phases, v) }),
		makerOf("OfSetting", summit.OfSetting, allSettings, func(r record, v []summit.Setting) bool { return has(r.settings, v) }),
		{"Unattributed", func() []trial[summit.Filter] { return []trial[summit.Filter]{unattributed()} }, func(*rand.Rand) trial[summit.Filter] { return unattributed() }},
	}
	if !o.unsearched {
		makers = append(makers, maker[summit.Filter]{"Containing", o.eachContaining, func(r *rand.Rand) trial[summit.Filter] { return o.containing(o.randomWords(r)) }})
	}
	return makers
}

func (o *oracle) findingMakers() []maker[summit.FindingFilter] {
	return []maker[summit.FindingFilter]{
		makerOf("OfKind", summit.OfKind, allKinds, isOneOf(func(r record) summit.Kind { return r.kind })),
		makerOf("OfOutcome", summit.OfOutcome, allOutcomes, func(r record, v []summit.Outcome) bool {
			return r.outcome != "" && slices.Contains(v, r.outcome)
		}),
		makerOf("OfModality", summit.OfModality, allModalities, isOneOf(func(r record) summit.Modality { return r.modality })),
		makerOf("OfCondition", summit.OfCondition, allConditions, isOneOf(func(r record) summit.Condition { return r.condition })),
		makerOf("Citing", summit.Citing, slices.Sorted(maps.Keys(o.actors)), func(r record, v []summit.ActorID) bool { return has(r.citing, v) }),
		makerOf("Quoting", summit.Quoting, o.quoteIDs, func(r record, v []summit.QuoteID) bool { return has(r.quotes, v) }),
	}
}

func (o *oracle) quoteMakers() []maker[summit.QuoteFilter] {
	negated := func(is bool) trial[summit.QuoteFilter] {
		return trial[summit.QuoteFilter]{fmt.Sprintf("Negated(%t)", is), summit.Negated(is), func(r record) bool { return r.negated == is }}
	}
	return []maker[summit.QuoteFilter]{
		makerOf("OfForm", summit.OfForm, allForms, isOneOf(func(r record) summit.Form { return r.form })),
		makerOf("About", summit.About, slices.Sorted(maps.Keys(o.actors)), func(r record, v []summit.ActorID) bool { return has(r.about, v) }),
		{"Negated",
			func() []trial[summit.QuoteFilter] { return []trial[summit.QuoteFilter]{negated(true), negated(false)} },
			func(r *rand.Rand) trial[summit.QuoteFilter] { return negated(r.IntN(2) == 0) }},
	}
}

func (o *oracle) containing(query string) trial[summit.Filter] {
	return trial[summit.Filter]{fmt.Sprintf("Containing(%q)", query), summit.Containing(query), func(r record) bool { return o.contains(r.text, query) }}
}

// eachContaining searches for words of the texts, alone and two in a row.
func (o *oracle) eachContaining() []trial[summit.Filter] {
	queries := make(map[string]bool)
	for _, r := range slices.Concat(o.findings, o.quotes) {
		fields := strings.Fields(r.text)
		for i, field := range fields {
			queries[field] = true
			if i > 0 {
				queries[fields[i-1]+" "+field] = true
			}
		}
	}
	const most = 500
	all := slices.Sorted(maps.Keys(queries))
	var trials []trial[summit.Filter]
	for i := 0; i < len(all); i += 1 + len(all)/most {
		trials = append(trials, o.containing(all[i]))
	}
	return trials
}

// randomWords returns some words of a text, written in another way at times, or some of the vocabulary.
func (o *oracle) randomWords(r *rand.Rand) string {
	var fields []string
	if texts := slices.Concat(o.findings, o.quotes); len(texts) > 0 && r.IntN(4) > 0 {
		fields = strings.Fields(pick(r, texts).text)
		from := r.IntN(len(fields))
		fields = fields[from:min(len(fields), from+1+r.IntN(4))]
	} else {
		for range r.IntN(3) {
			fields = append(fields, pick(r, vocabulary))
		}
	}
	glue := []string{" ", " ", " ", "-", "–", ", ", "’"}[r.IntN(7)]
	query := strings.Join(fields, glue)
	for range r.IntN(3) {
		query = pick(r, rewritings)(query)
	}
	return query
}

var rewritings = []func(string) string{
	strings.ToUpper,
	strings.ToLower,
	func(s string) string { return strings.ReplaceAll(s, "-", " ") },
	func(s string) string { return strings.ReplaceAll(s, "-", "") },
	func(s string) string { return strings.ReplaceAll(s, "-", "–") },
	func(s string) string { return strings.ReplaceAll(s, "é", "e\u0301") },
	func(s string) string { return strings.ReplaceAll(s, "’", "") },
	func(s string) string { return strings.ReplaceAll(s, " ", "") },
	func(s string) string { return "  “" + s + "” …" },
	func(s string) string { f := strings.Fields(s); slices.Reverse(f); return strings.Join(f, " ") },
}

// ops are the ways to combine filters of a kind.
type ops[F any] struct {
	not      func(F) F
	any, all func(...F) F // all is nil where there is none
}

var (
	sharedOps  = ops[summit.Filter]{summit.Not[summit.Filter], summit.Any[summit.Filter], func(f ...summit.Filter) summit.Filter { return summit.Filters(f) }}
	findingOps = ops[summit.FindingFilter]{not: summit.Not[summit.FindingFilter], any: summit.Any[summit.FindingFilter]}
	quoteOps   = ops[summit.QuoteFilter]{not: summit.Not[summit.QuoteFilter], any: summit.Any[summit.QuoteFilter]}
)

// tree returns a random combination of leaves.
func tree[F any](r *rand.Rand, depth int, o ops[F], leaf func() trial[F]) trial[F] {
	op := r.IntN(8)
	switch {
	case op == 0:
		return trial[F]{text: "nil"}
	case op == 1 || op == 2 && depth > 0:
		return negated(o, tree(r, depth-1, o, leaf))
	case depth <= 0 || op == 3:
		return leaf()
	}
	var kids []trial[F]
	for range r.IntN(4) {
		kids = append(kids, tree(r, depth-1, o, leaf))
	}
	if o.all != nil && r.IntN(2) == 0 {
		return trial[F]{"Filters{" + texts(kids) + "}", o.all(filters(kids)...), passAll(kids)}
	}
	return trial[F]{"Any(" + texts(kids) + ")", o.any(filters(kids)...), func(r record) bool {
		return slices.ContainsFunc(kids, func(k trial[F]) bool { return k.pass != nil && k.pass(r) })
	}}
}

func negated[F any](o ops[F], kid trial[F]) trial[F] {
	t := trial[F]{text: "Not(" + kid.text + ")", filter: o.not(kid.filter)}
	if kid.pass != nil {
		t.pass = func(r record) bool { return !kid.pass(r) }
	}
	return t
}

func passAll[F any](trials []trial[F]) func(record) bool {
	return func(r record) bool {
		return !slices.ContainsFunc(trials, func(k trial[F]) bool { return k.pass != nil && !k.pass(r) })
	}
}

func filters[F any](trials []trial[F]) []F {
	list := make([]F, len(trials))
	for i, t := range trials {
		list[i] = t.filter
	}
	return list
}

func texts[F any](trials []trial[F]) string {
	var b strings.Builder
	for i, t := range trials {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(t.text)
	}
	return b.String()
}

func asFinding(t trial[summit.Filter]) trial[summit.FindingFilter] {
	return trial[summit.FindingFilter]{t.text, t.filter, t.pass}
}

func asQuote(t trial[summit.Filter]) trial[summit.QuoteFilter] {
	return trial[summit.QuoteFilter]{t.text, t.filter, t.pass}
}

// want returns the IDs of the records that pass all of the trials.
func want[F any](records []record, trials []trial[F]) []string {
	pass := passAll(trials)
	var ids []string
	for _, r := range records {
		if pass(r) {
			ids = append(ids, r.id)
		}
	}
	return ids
}

func foundFindings(seq iter.Seq[summit.Finding]) (ids []string) {
	for f := range seq {
		ids = append(ids, string(f.ID))
	}
	return ids
}

func foundQuotes(seq iter.Seq[summit.Quote]) (ids []string) {
	for q := range seq {
		ids = append(ids, string(q.ID))
	}
	return ids
}

func checkFindings(t *testing.T, b summit.Brief, o *oracle, trials ...trial[summit.FindingFilter]) {
	t.Helper()
	if diff := cmp.Diff(want(o.findings, trials), foundFindings(b.Findings(filters(trials)...))); diff != "" {
		t.Fatalf("Findings(%s) differ (-plain loop, +got):\n%s", texts(trials), diff)
	}
}

func checkQuotes(t *testing.T, b summit.Brief, o *oracle, trials ...trial[summit.QuoteFilter]) {
	t.Helper()
	if diff := cmp.Diff(want(o.quotes, trials), foundQuotes(b.Quotes(filters(trials)...))); diff != "" {
		t.Fatalf("Quotes(%s) differ (-plain loop, +got):\n%s", texts(trials), diff)
	}
}

// onBriefs runs a test on Anchorage and on random briefs, one without anything among them.
func onBriefs(t *testing.T, test func(t *testing.T, r *rand.Rand, b summit.Brief, o *oracle)) {
	t.Run("Anchorage", func(t *testing.T) {
		b := summit.Anchorage()
		test(t, seeded(0), b, newOracle(b.Draft()))
	})
	for seed, n := range []shape{{}, smallShape, smallShape,
		{findings: 30, quotes: 30},
		{sections: 2, sentences: 3, actors: 40, regions: 40, topics: 40, quotes: 20, findings: 40},
		{sections: 30, sentences: 300, actors: 20, regions: 3, topics: 20, quotes: 150, findings: 300},
	} {
		t.Run(fmt.Sprintf("random brief %d", seed), func(t *testing.T) {
			r := seeded(uint64(seed))
			b, d := randomBrief(t, r, n)
			test(t, r, b, newOracle(d))
		})
	}
}

func TestEachFilter(t *testing.T) {
	onBriefs(t, func(t *testing.T, _ *rand.Rand, b summit.Brief, o *oracle) {
		for _, m := range o.sharedMakers() {
			t.Run(m.name, func(t *testing.T) {
				for _, trial := range m.each() {
					checkFindings(t, b, o, asFinding(trial))
					checkFindings(t, b, o, asFinding(negated(sharedOps, trial)))
					checkQuotes(t, b, o, asQuote(trial))
					checkQuotes(t, b, o, asQuote(negated(sharedOps, trial)))
				}
			})
		}
		for _, m := range o.findingMakers() {
			t.Run(m.name, func(t *testing.T) {
				for _, trial := range m.each() {
					checkFindings(t, b, o, trial)
					checkFindings(t, b, o, negated(findingOps, trial))
				}
			})
		}
		for _, m := range o.quoteMakers() {
			t.Run(m.name, func(t *testing.T) {
				for _, trial := range m.each() {
					checkQuotes(t, b, o, trial)
					checkQuotes(t, b, o, negated(quoteOps, trial))
				}
			})
		}
	})
}

func TestFilterCombinations(t *testing.T) {
	onBriefs(t, func(t *testing.T, r *rand.Rand, b summit.Brief, o *oracle) {
		found, all := checkCombinations(t, r, b, o, 400)
		if t.Name() == "TestFilterCombinations/Anchorage" && (found < 1000 || all-found < 1000) {
			t.Errorf("the combinations found %d of %d records in sum: too few trials that tell", found, all)
		}
	})
}

// TestFilterCombinationsInParts does the same on a brief that is checked and indexed in several parts at once.
func TestFilterCombinationsInParts(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	d := zipf.Draft(1, 21_000)
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	if found, _ := checkCombinations(t, seeded(1), b, newOracle(d), 12); found < 1000 {
		t.Errorf("only %d records were found", found)
	}
	d.Findings[6000].Topics = summit.SetOf[summit.TopicID]("nothing")
	d.Findings[20_999].Statement = ""
	want := []wantFault{
		{"finding", 6000, string(d.Findings[6000].ID), "Topics", "nothing", summit.ErrUnknownID},
		{"finding", 20_999, string(d.Findings[20_999].ID), "Statement", "", summit.ErrEmpty},
	}
	_, err = summit.New(d)
	if diff := cmp.Diff(want, faultsOf(t, err)); diff != "" {
		t.Errorf("faults (-want, +got)\n%s", diff)
	}
}

// TestStopInLargeBrief stops queries of a brief so large that its findings are brought from memory
// several at once, after each number of results, and asks within one query another.
func TestStopInLargeBrief(t *testing.T) {
	d := zipf.Draft(1, 21_000)
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	o := newOracle(d)
	words := zipf.Word(1) + " " + zipf.Word(2)
	common := summit.Containing(words)
	want := loop(o.findings, o, func(o *oracle, r record) bool { return o.contains(r.text, words) })
	var got []string
	for f := range b.Findings(common) {
		got = append(got, string(f.ID))
	}
	if !slices.Equal(got, want) {
		t.Errorf("%d findings have the phrase, want %d", len(got), len(want))
	}
	for name, filters := range map[string][]summit.FindingFilter{
		"everything": nil, "a topic": {summit.On(zipf.Topic(1))}, "a phrase": {common}, "a phrase of several": {summit.Any(common, summit.On(zipf.Topic(9)))},
	} {
		t.Run(name, func(t *testing.T) {
			query := b.Findings(filters...)
			all := findingIDs(query)
			if len(all) < 200 {
				t.Fatalf("only %d findings", len(all))
			}
			for stop := 1; stop <= 200; stop++ {
				var got []summit.FindingID
				for f := range query {
					if got = append(got, f.ID); len(got) == stop {
						break
					}
				}
				if !slices.Equal(got, all[:stop]) {
					t.Fatalf("the first %d findings are %v, want %v", stop, got, all[:stop])
				}
			}
			i := 0
			for f := range query {
				if f.ID != all[i] {
					t.Fatalf("with another query within, result %d is %s, want %s", i, f.ID, all[i])
				}
				if i++; i > 200 {
					break
				}
				for inner := range query {
					if inner.ID != all[0] {
						t.Fatalf("the query within begins with %s, want %s", inner.ID, all[0])
					}
					break
				}
			}
		})
	}
}

// FuzzQueries compares queries that a script makes, of a brief that it makes, with the oracle.
func FuzzQueries(f *testing.F) {
	for seed := range uint64(8) {
		bytes := make([]byte, 200)
		r := seeded(seed)
		for i := range bytes {
			bytes[i] = byte(r.Uint32())
		}
		f.Add(seed, bytes)
	}
	f.Fuzz(func(t *testing.T, seed uint64, bytes []byte) {
		b, d := randomBrief(t, seeded(seed), smallShape)
		r := rand.New(&script{bytes, rand.NewPCG(seed, 1)})
		checkCombinations(t, r, b, newOracle(d), 4)
	})
}

// checkCombinations compares random queries with the oracle. It returns how
// many records they found and how many they looked at.
func checkCombinations(t *testing.T, r *rand.Rand, b summit.Brief, o *oracle, queries int) (found, all int) {
	t.Helper()
	shared, findings, quotes := o.sharedMakers(), o.findingMakers(), o.quoteMakers()
	sharedTree := func() trial[summit.Filter] {
		return tree(r, r.IntN(4), sharedOps, func() trial[summit.Filter] { return pick(r, shared).random(r) })
	}
	for range queries {
		var forFindings []trial[summit.FindingFilter]
		for range r.IntN(4) {
			forFindings = append(forFindings, tree(r, r.IntN(3), findingOps, func() trial[summit.FindingFilter] {
				if r.IntN(2) == 0 {
					return asFinding(sharedTree())
				}
				return pick(r, findings).random(r)
			}))
		}
		checkFindings(t, b, o, forFindings...)
		var forQuotes []trial[summit.QuoteFilter]
		for range r.IntN(4) {
			forQuotes = append(forQuotes, tree(r, r.IntN(3), quoteOps, func() trial[summit.QuoteFilter] {
				if r.IntN(2) == 0 {
					return asQuote(sharedTree())
				}
				return pick(r, quotes).random(r)
			}))
		}
		checkQuotes(t, b, o, forQuotes...)
		found += len(want(o.findings, forFindings)) + len(want(o.quotes, forQuotes))
		all += len(o.findings) + len(o.quotes)
	}
	return found, all
}

// A foreign filter is one that another package makes of a filter of this one.
type foreign struct{ summit.Filter }

// A renamed filter is any filter, by a name that another package gives it.
type renamed interface{ summit.Filter }

func TestFilterSemantics(t *testing.T) {
	type (
		F = []summit.FindingFilter
		Q = []summit.QuoteFilter
	)
	const all, none = "all", "none"
	trump, putin, both := summit.By(summit.ActorTrump), summit.By(summit.ActorPutin), summit.By(summit.ActorTrump, summit.ActorPutin)
	forecast := summit.OfKind(summit.KindForecast)
	direct := summit.OfForm(summit.FormDirect)
	itself := summit.Filters{nil, trump}
	itself[0] = itself
	one, other := summit.Filters{nil, trump}, summit.Filters{nil, putin}
	one[0], other[0] = other, one
	part := summit.Filters{nil, putin}
	part[0] = part[:2]
	doubled := summit.Filters{trump, putin}
	for range 60 {
		doubled = summit.Filters{doubled, doubled}
	}
	same := summit.Any(trump, putin)
	for range 60 {
		same = summit.Any[summit.Filter](same, same, nil)
	}
	deep := summit.Filter(trump)
	for range 1000 {
		deep = summit.Not[summit.Filter](summit.Filters{deep})
	}
	for _, test := range []struct {
		name     string
		findings F
		quotes   Q
		same     string // as these are
		sameF    F
		sameQ    Q
	}{
		{name: "no filter", findings: F{}, quotes: Q{}, same: all},
		{name: "By()", findings: F{summit.By()}, quotes: Q{summit.By()}, same: none},
		{name: "From()", findings: F{summit.From()}, quotes: Q{summit.From()}, same: none},
		{name: "Involving()", findings: F{summit.Involving()}, quotes: Q{summit.Involving()}, same: none},
		{name: "On()", findings: F{summit.On()}, quotes: Q{summit.On()}, same: none},
		{name: "In()", findings: F{summit.In()}, quotes: Q{summit.In()}, same: none},
		{name: "Under()", findings: F{summit.Under()}, quotes: Q{summit.Under()}, same: none},
		{name: "OfPhase()", findings: F{summit.OfPhase()}, quotes: Q{summit.OfPhase()}, same: none},
		{name: "OfSetting()", findings: F{summit.OfSetting()}, quotes: Q{summit.OfSetting()}, same: none},
		{name: "Containing without a word", findings: F{summit.Containing("")}, quotes: Q{summit.Containing(" …’– ")}, same: none},
		{name: "OfKind() and OfForm()", findings: F{summit.OfKind()}, quotes: Q{summit.OfForm()}, same: none},
		{name: "OfOutcome()", findings: F{summit.OfOutcome()}, same: none},
		{name: "OfModality()", findings: F{summit.OfModality()}, same: none},
		{name: "OfCondition()", findings: F{summit.OfCondition()}, same: none},
		{name: "Citing() and About()", findings: F{summit.Citing()}, quotes: Q{summit.About()}, same: none},
		{name: "Quoting()", findings: F{summit.Quoting()}, same: none},
		{name: "a filter without arguments among others", findings: F{trump, summit.By()}, quotes: Q{trump, summit.By()}, same: none},
		{name: "Not of a filter without arguments", findings: F{summit.Not(summit.By())}, quotes: Q{summit.Not(summit.By())}, same: all},
		{name: "nil", findings: F{nil}, quotes: Q{nil}, same: all},
		{name: "nil among others", findings: F{nil, trump, nil}, quotes: Q{nil, trump}, sameF: F{trump}, sameQ: Q{trump}},
		{name: "nil Filters", findings: F{summit.Filters(nil)}, quotes: Q{summit.Filters(nil)}, same: all},
		{name: "empty Filters", findings: F{summit.Filters{}}, quotes: Q{summit.Filters{}}, same: all},
		{name: "Filters of nil", findings: F{summit.Filters{nil, nil}}, quotes: Q{summit.Filters{nil}}, same: all},
		{name: "Filters of two", findings: F{summit.Filters{trump, summit.On(summit.TopicTrade)}}, quotes: Q{summit.Filters{trump, summit.On(summit.TopicTrade)}},
			sameF: F{trump, summit.On(summit.TopicTrade)}, sameQ: Q{trump, summit.On(summit.TopicTrade)}},
		{name: "Not of empty Filters", findings: F{summit.Not(summit.Filters{})}, quotes: Q{summit.Not(summit.Filters{})}, same: none},
		{name: "Not of Filters of nil", findings: F{summit.Not(summit.Filters{nil})}, quotes: Q{summit.Not[summit.Filter](summit.Filters(nil))}, same: none},
		{name: "Not of nil", findings: F{summit.Not[summit.FindingFilter](nil)}, quotes: Q{summit.Not[summit.QuoteFilter](nil), summit.Not[summit.Filter](nil)}, same: all},
		{name: "Not of Not", findings: F{summit.Not(summit.Not(forecast))}, quotes: Q{summit.Not(summit.Not(direct))}, sameF: F{forecast}, sameQ: Q{direct}},
		{name: "Any()", findings: F{summit.Any[summit.FindingFilter]()}, quotes: Q{summit.Any[summit.QuoteFilter](), summit.Any[summit.Filter]()}, same: none},
		{name: "Any of nil", findings: F{summit.Any[summit.FindingFilter](nil)}, quotes: Q{summit.Any[summit.Filter](nil, nil)}, same: none},
		{name: "Any of one and nil", findings: F{summit.Any(nil, forecast)}, quotes: Q{summit.Any(nil, direct, nil)}, sameF: F{forecast}, sameQ: Q{direct}},
		{name: "Any of two", findings: F{summit.Any(trump, putin)}, quotes: Q{summit.Any(trump, putin)}, sameF: F{both}, sameQ: Q{both}},
		{name: "Any with what passes everything", findings: F{summit.Any[summit.Filter](trump, summit.Filters{})}, quotes: Q{summit.Any(summit.Filters{trump}, summit.Filters{nil})}, same: all},
		{name: "Any of Filters is of Filters", findings: F{summit.Any(summit.Filters{trump}, summit.Filters{putin})}, quotes: Q{summit.Any(summit.Filters{trump}, summit.Filters{putin})}, sameF: F{both}, sameQ: Q{both}},
		{name: "what one alone and jointly says", findings: F{summit.Not(both)}, quotes: Q{summit.Not(both)},
			sameF: F{summit.Not(trump), summit.Not(putin)}, sameQ: Q{summit.Not(trump), summit.Not(putin)}},
		{name: "an argument given twice", findings: F{summit.By(summit.ActorTrump, summit.ActorTrump)}, quotes: Q{summit.By(summit.ActorTrump, summit.ActorTrump)}, sameF: F{trump}, sameQ: Q{trump}},
		{name: "Not of Not, with Filters between", findings: F{summit.Not[summit.Filter](summit.Filters{summit.Not(trump)})}, quotes: Q{summit.Not[summit.Filter](summit.Filters{summit.Not(trump)})}, sameF: F{trump}, sameQ: Q{trump}},
		{name: "Not of Any of Not", findings: F{summit.Not(summit.Any(summit.Not(trump), summit.By()))}, quotes: Q{summit.Not(summit.Any(summit.By(), summit.Not(trump)))}, sameF: F{trump}, sameQ: Q{trump}},
		{name: "Any of Nots", findings: F{summit.Any(summit.Not(trump), summit.Not(putin))}, quotes: Q{summit.Any(summit.Not(trump), summit.Not(putin))},
			sameF: F{summit.Not[summit.Filter](summit.Filters{trump, putin})}, sameQ: Q{summit.Not[summit.Filter](summit.Filters{trump, putin})}},
		{name: "a filter given twice", findings: F{trump, trump}, quotes: Q{summit.Any(trump, trump)}, sameF: F{trump}, sameQ: Q{trump}},
		{name: "unknown IDs", findings: F{summit.Any[summit.FindingFilter](summit.By("x"), summit.From("x"), summit.Involving("x"), summit.On("x"), summit.In("x"), summit.Under("x"), summit.Citing("x"), summit.Quoting("x"))},
			quotes: Q{summit.Any[summit.QuoteFilter](summit.By("x"), summit.From("x"), summit.Involving("x"), summit.On("x"), summit.In("x"), summit.Under("x"), summit.About("x"))}, same: none},
		{name: "unknown values", findings: F{summit.Any[summit.FindingFilter](summit.OfPhase("x"), summit.OfSetting("x"), summit.OfKind("x"), summit.OfOutcome("x"), summit.OfModality("x"), summit.OfCondition("x"))},
			quotes: Q{summit.Any[summit.QuoteFilter](summit.OfPhase("x"), summit.OfSetting("x"), summit.OfForm("x"))}, same: none},
		{name: "empty IDs", findings: F{summit.Any[summit.FindingFilter](summit.By(""), summit.On(""), summit.In(""), summit.Under(""), summit.Quoting(""), summit.OfPhase(""), summit.OfKind(""))},
			quotes: Q{summit.Any[summit.QuoteFilter](summit.From(""), summit.Involving(""), summit.Under(""), summit.OfForm(""), summit.OfSetting(""))}, same: none},
		{name: "an unknown ID beside a known one", findings: F{summit.By("x", summit.ActorTrump)}, quotes: Q{summit.By(summit.ActorTrump, "x")}, sameF: F{trump}, sameQ: Q{trump}},
		{name: "Not of an unknown ID", findings: F{summit.Not(summit.By("x"))}, quotes: Q{summit.Not(summit.About("x"))}, same: all},
		{name: "no outcome", findings: F{summit.OfOutcome("")}, same: none},
		{name: "every outcome", findings: F{summit.OfOutcome(allOutcomes...)}, sameF: F{summit.OfKind(summit.KindOutcome)}},
		{name: "unhedged", findings: F{summit.OfModality(summit.ModalityUnhedged)}, sameF: F{summit.Not(summit.OfModality(summit.ModalityProbable, summit.ModalityPossible))}},
		{name: "no condition", findings: F{summit.OfCondition(summit.ConditionNone)}, sameF: F{summit.Not(summit.OfCondition(summit.ConditionOpen, summit.ConditionCounterfactual))}},
		{name: "every kind and form", findings: F{summit.OfKind(allKinds...)}, quotes: Q{summit.OfForm(allForms...)}, same: all},
		{name: "negated or not", quotes: Q{summit.Any(summit.Negated(true), summit.Negated(false))}, same: all},
		{name: "not negated", quotes: Q{summit.Negated(false)}, sameQ: Q{summit.Not(summit.Negated(true))}},
		{name: "attributed", findings: F{summit.Not(summit.Unattributed()), summit.Unattributed()}, quotes: Q{summit.Not(summit.Unattributed()), summit.Unattributed()}, same: none},
		{name: "Filters within themselves", findings: F{itself}, quotes: Q{itself}, sameF: F{trump}, sameQ: Q{trump}},
		{name: "Filters within each other", findings: F{one}, quotes: Q{other}, sameF: F{trump, putin}, sameQ: Q{trump, putin}},
		{name: "Not of Filters within themselves", findings: F{summit.Not(itself)}, quotes: Q{summit.Any(itself)}, sameF: F{summit.Not(trump)}, sameQ: Q{trump}},
		{name: "Filters that are part of an element of theirs", findings: F{part[:1]}, quotes: Q{part[:1]}, sameF: F{putin}, sameQ: Q{putin}},
		{name: "Filters twice within Filters, often", findings: F{doubled}, quotes: Q{doubled, doubled}, sameF: F{trump, putin}, sameQ: Q{trump, putin}},
		{name: "a filter twice within Any, often", findings: F{same}, quotes: Q{same, same}, sameF: F{both}, sameQ: Q{both}},
		{name: "deep", findings: F{deep}, quotes: Q{deep}, sameF: F{trump}, sameQ: Q{trump}},
		{name: "foreign", findings: F{foreign{trump}}, quotes: Q{foreign{}}, same: none},
		{name: "Not and Any of a foreign filter", findings: F{summit.Not[summit.FindingFilter](foreign{})}, quotes: Q{summit.Any[summit.QuoteFilter](foreign{}, summit.Not[summit.Filter](foreign{}))}, same: all},
		{name: "a type of another package for the same filters", findings: F{summit.Not[renamed](trump)}, quotes: Q{summit.Any[renamed](trump, putin)}, sameF: F{summit.Not(trump)}, sameQ: Q{both}},
		{name: "a foreign filter within Filters", findings: F{summit.Filters{foreign{}, trump}}, quotes: Q{summit.Filters{foreign{trump}}}, same: none},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := summit.Anchorage()
			switch test.same {
			case all:
				test.sameF, test.sameQ = nil, nil
			case none:
				test.sameF, test.sameQ = F{summit.By()}, Q{summit.By()}
			default:
				if n := len(foundFindings(b.Findings(test.sameF...))); test.findings != nil && (n == 0 || n == len(b.Draft().Findings)) {
					t.Errorf("the filters to compare with pass %d findings, which tells little", n)
				}
			}
			if diff := cmp.Diff(foundFindings(b.Findings(test.sameF...)), foundFindings(b.Findings(test.findings...))); test.findings != nil && diff != "" {
				t.Errorf("findings differ (-want, +got):\n%s", diff)
			}
			if diff := cmp.Diff(foundQuotes(b.Quotes(test.sameQ...)), foundQuotes(b.Quotes(test.quotes...))); test.quotes != nil && diff != "" {
				t.Errorf("quotes differ (-want, +got):\n%s", diff)
			}
			none := summit.Brief{}
			if f, q := foundFindings(none.Findings(test.findings...)), foundQuotes(none.Quotes(test.quotes...)); f != nil || q != nil {
				t.Errorf("the zero Brief has findings %q and quotes %q", f, q)
			}
		})
	}
}

func TestNotOfNilIsNil(t *testing.T) {
	if f := summit.Not[summit.Filter](nil); f != nil {
		t.Errorf("Not[Filter](nil) = %v, want nil", f)
	}
	if f := summit.Not[summit.FindingFilter](nil); f != nil {
		t.Errorf("Not[FindingFilter](nil) = %v, want nil", f)
	}
	if f := summit.Not[summit.QuoteFilter](nil); f != nil {
		t.Errorf("Not[QuoteFilter](nil) = %v, want nil", f)
	}
}

// TestFiltersAreAsTheyWere changes slices after filters were made of them.
func TestFiltersAreAsTheyWere(t *testing.T) {
	b := summit.Anchorage()
	trump := foundFindings(b.Findings(summit.By(summit.ActorTrump)))
	for _, test := range []struct {
		name string
		make func(ids []summit.ActorID, filters summit.Filters) iter.Seq[summit.Finding]
	}{
		{"arguments of a filter", func(ids []summit.ActorID, _ summit.Filters) iter.Seq[summit.Finding] {
			return b.Findings(summit.By(ids...))
		}},
		{"Any of the elements", func(_ []summit.ActorID, f summit.Filters) iter.Seq[summit.Finding] {
			return b.Findings(summit.Any(f...))
		}},
		{"Any of Filters", func(_ []summit.ActorID, f summit.Filters) iter.Seq[summit.Finding] { return b.Findings(summit.Any(f)) }},
		{"Not of Filters", func(_ []summit.ActorID, f summit.Filters) iter.Seq[summit.Finding] {
			return b.Findings(summit.Not(summit.Not(f)))
		}},
		{"Not of a Filter that is Filters", func(_ []summit.ActorID, f summit.Filters) iter.Seq[summit.Finding] {
			return b.Findings(summit.Not(summit.Not[summit.Filter](f)))
		}},
		{"a query of Filters", func(_ []summit.ActorID, f summit.Filters) iter.Seq[summit.Finding] { return b.Findings(f) }},
	} {
		t.Run(test.name, func(t *testing.T) {
			ids := []summit.ActorID{summit.ActorTrump}
			filters := summit.Filters{summit.By(summit.ActorTrump)}
			seq := test.make(ids, filters)
			ids[0], filters[0] = summit.ActorPutin, summit.By(summit.ActorPutin)
			if diff := cmp.Diff(trump, foundFindings(seq)); diff != "" {
				t.Errorf("findings differ after the write (-before, +after):\n%s", diff)
			}
		})
	}
	t.Run("a filter of Filters", func(t *testing.T) {
		filters := summit.Filters{summit.By(summit.ActorTrump)}
		not, either := summit.Not[summit.Filter](filters), summit.Any[summit.Filter](filters, nil)
		filters[0] = summit.By(summit.ActorPutin)
		if diff := cmp.Diff(trump, foundFindings(b.Findings(either, summit.Not(not)))); diff != "" {
			t.Errorf("findings differ after the write (-before, +after):\n%s", diff)
		}
	})
}

// TestQueriesAreInOrder checks that the records come whole, in the order of the
// draft, each once, as often as they are asked for, up to where the loop stops.
func TestQueriesAreInOrder(t *testing.T) {
	onBriefs(t, func(t *testing.T, _ *rand.Rand, b summit.Brief, _ *oracle) {
		d := b.Draft()
		hedged := summit.Any(summit.OfModality(summit.ModalityPossible), summit.OfModality(summit.ModalityPossible, summit.ModalityProbable))
		scare := summit.Any(summit.OfForm(summit.FormScare), summit.OfForm(summit.FormScare, summit.FormMixed))
		checkOrder(t, b.Findings(), d.Findings)
		checkOrder(t, b.Findings(hedged), slices.DeleteFunc(slices.Clone(d.Findings), func(f summit.Finding) bool { return f.Modality == "" }))
		checkOrder(t, b.Quotes(), d.Quotes)
		checkOrder(t, b.Quotes(scare), slices.DeleteFunc(slices.Clone(d.Quotes), func(q summit.Quote) bool { return q.Form == summit.FormDirect }))
		checkOrder(t, b.Actors(), d.Actors)
		checkOrder(t, b.Regions(), d.Regions)
		checkOrder(t, b.Topics(), d.Topics)
		checkOrder(t, b.Sections(), d.Sections)
		checkOrder(t, func(yield func(summit.Sentence) bool) {
			next := 1
			for n, s := range b.Sentences() {
				if n != next {
					t.Errorf("sentence %d comes as number %d", n, next)
				}
				if next++; !yield(s) {
					return
				}
			}
		}, d.Sentences)
	})
}

func checkOrder[R interface{ Equal(R) bool }](t *testing.T, seq iter.Seq[R], want []R) {
	t.Helper()
	for range 2 {
		if diff := cmp.Diff(want, slices.Collect(seq)); diff != "" && len(want) > 0 {
			t.Errorf("%T differs (-want, +got):\n%s", seq, diff)
		}
	}
	for _, stop := range []int{1, len(want) / 2, len(want)} {
		var got []R
		for r := range seq {
			if got = append(got, r); len(got) == stop {
				break
			}
		}
		if diff := cmp.Diff(want[:min(stop, len(want))], got); diff != "" && len(got) > 0 {
			t.Errorf("%T stopped after %d differs (-want, +got):\n%s", seq, stop, diff)
		}
	}
	next, stop := iter.Pull(seq)
	defer stop()
	for i := range want {
		another := slices.Collect(seq)
		if got, _ := next(); !got.Equal(want[i]) || len(another) != len(want) {
			t.Fatalf("%T disturbed by another pass: number %d is %v, want %v", seq, i, got, want[i])
		}
		if i == 3 {
			break
		}
	}
}

// TestQueriesAtOnce ranges over the same iterators in several goroutines, for the race detector.
func TestQueriesAtOnce(t *testing.T) {
	b, _ := randomBrief(t, seeded(1), smallShape)
	for _, b := range []summit.Brief{b, summit.Anchorage()} {
		filter := summit.Any[summit.Filter](summit.Containing("deal"), summit.Unattributed(), summit.Not(summit.OfPhase(summit.PhaseAfter)))
		findings, quotes := b.Findings(filter), b.Quotes(filter)
		wantFindings, wantQuotes := foundFindings(findings), foundQuotes(quotes)
		var group sync.WaitGroup
		for range 8 {
			group.Go(func() {
				for range 10 {
					if !slices.Equal(foundFindings(findings), wantFindings) || !slices.Equal(foundQuotes(quotes), wantQuotes) {
						t.Error("a query's records differ between passes at once")
					}
					b.ActorNamed("putin")
					b.Cite(summit.Quote{})
				}
			})
		}
		group.Wait()
	}
}

// TestContaining searches Anchorage. What findings are found is held to the
// oracle by TestEachFilter and TestFilterCombinations.
func TestContaining(t *testing.T) {
	type ids = []summit.QuoteID
	for _, test := range []struct {
		words  string
		quotes ids
	}{
		{"ceasefire", ids{summit.QuoteRapidCeasefire}},
		{"cease fire", ids{summit.QuoteRapidCeasefire}},
		{"Cease-Fire", ids{summit.QuoteRapidCeasefire}},
		{"CEASE–FIRE!", ids{summit.QuoteRapidCeasefire}},
		{"fire", ids{summit.QuoteRapidCeasefire}},
		{"rapid cease", ids{summit.QuoteRapidCeasefire}},
		{"rapid ceasefire", ids{summit.QuoteRapidCeasefire}},
		{"rapid fire", nil},
		{"cease-fire rapid", nil},
		{"ceasefires", nil},
		{"us russian", ids{summit.QuoteAdvantagePutin}},
		{"usrussian", ids{summit.QuoteAdvantagePutin}},
		{"U.S. Russian friendship", ids{summit.QuoteAdvantagePutin}},
		{"u.s.-russia", ids{summit.QuoteDontBeFooled}},
		{"Russia business", ids{summit.QuoteDontBeFooled}},
		{"talk of us", ids{summit.QuoteDontBeFooled}},
		{"u s", nil},
		{"land for peace", ids{summit.QuoteLandForPeace}},
		{"landforpeace", ids{summit.QuoteLandForPeace}},
		{"for peace", ids{summit.QuoteLandForPeace}},
		{"land-for", ids{summit.QuoteLandForPeace}},
		{"landfor peace", nil},
		{"root causes", ids{summit.QuoteRootCauses}},
		{"causes root", nil},
		{"root", ids{summit.QuoteRootCauses}},
		{"roots", nil},
		{"roo", nil},
		{"great progress", ids{summit.QuoteGreatProgress, summit.QuoteGreatProgressToday}},
		{"don't", ids{summit.QuoteTariffsNotNow, summit.QuoteDontBeFooled}},
		{"DON’T BE", ids{summit.QuoteDontBeFooled}},
		{"don", ids{summit.QuoteTariffsNotNow, summit.QuoteDontBeFooled}},
		{"dont", nil},
		{"putin s", ids{summit.QuoteDontBeFooled}},
		{"putin’s talk", ids{summit.QuoteDontBeFooled}},
		{"putin", ids{summit.QuoteDontBeFooled, summit.QuoteAdvantagePutin}},
		{"about tariffs right", ids{summit.QuoteTariffsNotNow}},
		{"high tech and space", ids{summit.QuoteSectors}},
		{"meeting many", ids{summit.QuoteVeryProductiveMeeting}},
		{"advantage putin: he", ids{summit.QuoteAdvantagePutin}},
		{"", nil},
		{"…", nil},
		{"- ’ “”", nil},
		{"\xff", nil},
	} {
		t.Run(test.words, func(t *testing.T) {
			b := summit.Anchorage()
			var got ids
			for q := range b.Quotes(summit.Containing(test.words)) {
				got = append(got, q.ID)
			}
			if diff := cmp.Diff(test.quotes, got); diff != "" {
				t.Errorf("quotes differ (-want, +got):\n%s", diff)
			}
		})
	}
	for _, test := range []struct{ words, as string }{
		{"cease fire", "ceasefire"},
		{"Cease-Fire", "ceasefire"},
		{"zelenskiy’s", "ZELENSKIY S"},
		{"u.n.", "UN"},
		{"Tu\u0308rkiye", "turkiye"},
		{"ＮＡＴＯ", "nato"},
		{"de\u00adal", "deal"},
	} {
		t.Run(test.words+" as "+test.as, func(t *testing.T) {
			b := summit.Anchorage()
			want, got := foundFindings(b.Findings(summit.Containing(test.as))), foundFindings(b.Findings(summit.Containing(test.words)))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("findings differ (-want, +got):\n%s", diff)
			}
			if len(got) == 0 && !strings.Contains(test.as, "turkiye") {
				t.Error("no finding found")
			}
		})
	}
}

func TestActorNamed(t *testing.T) {
	several, err := summit.New(summit.Draft{Actors: []summit.Actor{
		{ID: "c", Name: "Same", Kind: summit.ActorKindPerson},
		{ID: "b", Name: "Other", Kind: summit.ActorKindPerson, Aliases: summit.SetOf("SAME", "Ours", "ours", "Třetí")},
		{ID: "a", Name: "Third", Kind: summit.ActorKindGroup, Aliases: summit.SetOf("Sáme", "Theirs", "–")},
		{ID: "d", Name: "Treti", Kind: summit.ActorKindGroup, Aliases: summit.SetOf("A-B", "…")},
		{ID: "e", Name: "a b", Kind: summit.ActorKindGroup},
	}})
	if err != nil {
		t.Fatal(err)
	}
	anchorage := summit.Anchorage()
	for _, test := range []struct {
		brief summit.Brief
		name  string
		want  summit.ActorID // "" for none
	}{
		{anchorage, "zelensky", summit.ActorZelenskiy},
		{anchorage, "ZELENSKYY", summit.ActorZelenskiy},
		{anchorage, "Zelenskiy", summit.ActorZelenskiy},
		{anchorage, "zélénský", summit.ActorZelenskiy},
		{anchorage, " president  zelensky ", summit.ActorZelenskiy},
		{anchorage, "u.n.", summit.ActorUN},
		{anchorage, "UN", summit.ActorUN},
		{anchorage, "U.N", summit.ActorUN},
		{anchorage, "ＵＮ", summit.ActorUN},
		{anchorage, "GOP", summit.ActorRepublicans},
		{anchorage, "the White House", summit.ActorWhiteHouse},
		{anchorage, "white house", summit.ActorWhiteHouse},
		{anchorage, "white-house", summit.ActorWhiteHouse},
		{anchorage, "kim jong-un", summit.ActorKimJongUn},
		{anchorage, "Kim Jong Un", summit.ActorKimJongUn},
		{anchorage, "turkiye", summit.ActorTurkey},
		{anchorage, "norway's foreign minister", summit.ActorNorwayForeignMinister},
		{anchorage, "NORWAY’S FOREIGN MINISTER", summit.ActorNorwayForeignMinister},
		{anchorage, "house", ""},
		{anchorage, "whitehouse", ""},
		{anchorage, "Zelensk", ""},
		{anchorage, "nobody", ""},
		{anchorage, "", ""},
		{anchorage, "…", ""},
		{anchorage, "\xff\x00", ""},
		{several, "same", ""},
		{several, "Sáme", ""},
		{several, "third", "a"},
		{several, "ours", "b"},
		{several, "THEIRS", "a"},
		{several, "treti", ""},
		{several, "a-b", ""},
		{several, "–", ""},
		{several, "Other", "b"},
		{summit.Brief{}, "Trump", ""},
	} {
		t.Run(test.brief.Title()+"/"+test.name, func(t *testing.T) {
			a, ok := test.brief.ActorNamed(test.name)
			if a.ID != test.want || ok != (test.want != "") {
				t.Errorf("ActorNamed(%q) = %q, %t, want %q", test.name, a.ID, ok, test.want)
			}
			if want, _ := test.brief.Actor(test.want); !a.Equal(want) {
				t.Errorf("ActorNamed(%q) gives %+v, want the whole actor, %+v", test.name, a, want)
			}
		})
	}
}

// TestActorNamedFindsEveryone asks for every name and alias of Anchorage, as it is and in other forms.
func TestActorNamedFindsEveryone(t *testing.T) {
	b := summit.Anchorage()
	for a := range b.Actors() {
		for _, name := range append(slices.Collect(a.Aliases.All()), a.Name) {
			for _, form := range []string{name, strings.ToUpper(name), strings.ToLower(name), "  " + name + ". ", strings.ReplaceAll(name, "’", "'"), strings.ReplaceAll(name, " ", "-"), unaccented.Replace(name)} {
				if got, ok := b.ActorNamed(form); !ok || got.ID != a.ID {
					t.Errorf("ActorNamed(%q) = %q, %t, want %q", form, got.ID, ok, a.ID)
				}
			}
		}
	}
}

// TestLookUps asks for every record by its ID, and for some that are not there.
func TestLookUps(t *testing.T) {
	onBriefs(t, func(t *testing.T, _ *rand.Rand, b summit.Brief, _ *oracle) {
		d := b.Draft()
		checkLookUps(t, b.Finding, d.Findings, func(f summit.Finding) summit.FindingID { return f.ID })
		checkLookUps(t, b.Quote, d.Quotes, func(q summit.Quote) summit.QuoteID { return q.ID })
		checkLookUps(t, b.Actor, d.Actors, func(a summit.Actor) summit.ActorID { return a.ID })
		checkLookUps(t, b.Region, d.Regions, func(r summit.Region) summit.RegionID { return r.ID })
		checkLookUps(t, b.Topic, d.Topics, func(t summit.Topic) summit.TopicID { return t.ID })
		checkLookUps(t, b.Section, d.Sections, func(s summit.Section) summit.SectionID { return s.ID })
		for n := -1; n <= len(d.Sentences)+1; n++ {
			s, ok := b.Sentence(n)
			if inside := 1 <= n && n <= len(d.Sentences); ok != inside || inside && s != d.Sentences[n-1] || !inside && s != (summit.Sentence{}) {
				t.Errorf("Sentence(%d) = %v, %t", n, s, ok)
			}
		}
	})
}

func checkLookUps[R interface{ Equal(R) bool }, ID ~string](t *testing.T, lookUp func(ID) (R, bool), records []R, id func(R) ID) {
	t.Helper()
	var none R
	seen := make(map[ID]bool)
	for _, r := range records {
		if seen[id(r)] {
			t.Errorf("two records have the ID %q", id(r))
		}
		seen[id(r)] = true
		if got, ok := lookUp(id(r)); !ok || !got.Equal(r) {
			t.Errorf("look-up of %q = %v, %t, want %v", id(r), got, ok, r)
		}
		for _, other := range []ID{id(r) + "x", id(r) + "/", " " + id(r), ID(strings.ToUpper(string(id(r)))) + "Z"} {
			if got, ok := lookUp(other); ok || !got.Equal(none) {
				t.Errorf("look-up of %q = %v, %t, want none", other, got, ok)
			}
		}
	}
	for _, other := range []ID{"", "no-such", "~", "\xff"} {
		if got, ok := lookUp(other); ok || !got.Equal(none) {
			t.Errorf("look-up of %q = %v, %t, want none", other, got, ok)
		}
	}
}

// A foreign citation is one that another package makes of a record of this one.
type foreignCited struct{ *summit.Finding }

func TestCite(t *testing.T) {
	d := summit.Draft{
		Source:   summit.Source{SHA256: strings.Repeat("0", 64), Size: 100},
		Sections: []summit.Section{{ID: "a", Title: "First"}, {ID: "b", Title: "Second", Within: "a"}, {ID: "c", Title: "Second"}},
	}
	for i, section := range []summit.SectionID{"a", "a", "a", "b", "c", "a", "", ""} {
		d.Sentences = append(d.Sentences, summit.Sentence{Section: section, Start: i * 10, End: i*10 + 10})
	}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	finding := func(numbers ...int) summit.Finding { return summit.Finding{Sentences: summit.SetOf(numbers...)} }
	quote := func(numbers ...int) (q summit.Quote) {
		var mentions []summit.Mention
		for i, n := range numbers {
			mentions = append(mentions, summit.Mention{Sentence: n, Start: i, End: i + 1})
		}
		return summit.Quote{Mentions: summit.SetOf(mentions...)}
	}
	f, q := finding(2, 3), quote(5, 5, 5)
	for _, test := range []struct {
		name  string
		cited summit.Cited
		want  string
	}{
		{"one sentence", finding(1), "First, sentence 1"},
		{"two sentences", finding(1, 3), "First, sentences 1 and 3"},
		{"three sentences", finding(1, 2, 3), "First, sentences 1, 2 and 3"},
		{"two sections", finding(1, 2, 4), "First, sentences 1 and 2; Second, sentence 4"},
		{"sections of one title", finding(4, 5), "Second, sentence 4; Second, sentence 5"},
		{"a section again", finding(3, 5, 6), "First, sentence 3; Second, sentence 5; First, sentence 6"},
		{"no section", finding(7), "sentence 7"},
		{"no section, two sentences", finding(6, 7, 8), "First, sentence 6; sentences 7 and 8"},
		{"a quote", quote(1), "First, sentence 1"},
		{"a quote twice in a sentence", quote(1, 1, 4), "First, sentence 1; Second, sentence 4"},
		{"pointer to a finding", &f, "First, sentences 2 and 3"},
		{"pointer to a quote", &q, "Second, sentence 5"},
		{"nil pointer to a finding", (*summit.Finding)(nil), ""},
		{"nil pointer to a quote", (*summit.Quote)(nil), ""},
		{"nil", nil, ""},
		{"zero finding", summit.Finding{}, ""},
		{"zero quote", summit.Quote{}, ""},
		{"unknown sentences", finding(-1, 0, 9, math.MaxInt), ""},
		{"unknown sentences among others", finding(0, 1, 2, 9), "First, sentences 1 and 2"},
		{"a mention in no sentence", quote(0, 4), "Second, sentence 4"},
		{"foreign", foreignCited{}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := b.Cite(test.cited); got != test.want {
				t.Errorf("Cite = %q, want %q", got, test.want)
			}
			if got := (summit.Brief{}).Cite(test.cited); got != "" {
				t.Errorf("Cite of the zero Brief = %q, want nothing", got)
			}
		})
	}
	anchorage := summit.Anchorage()
	last, _ := anchorage.Quote(summit.QuoteGreatLeader)
	if got, want := anchorage.Cite(last), "Overview, sentence 2; Warm Optics, sentence 17"; got != want {
		t.Errorf("Cite(great-leader) = %q, want %q", got, want)
	}
}

func TestTally(t *testing.T) {
	b := summit.Anchorage()
	values := func(lists ...[]string) iter.Seq[[]string] { return slices.Values(lists) }
	for _, test := range []struct {
		name    string
		records iter.Seq[[]string]
		keys    func([]string) iter.Seq[string]
		want    map[string]int
	}{
		{"several groups", values([]string{"a", "b"}, []string{"b"}), slices.Values[[]string], map[string]int{"a": 1, "b": 2}},
		{"a group twice", values([]string{"a", "b", "a"}, []string{"a"}), slices.Values[[]string], map[string]int{"a": 2, "b": 1}},
		{"no groups", values(nil, []string{"a"}, []string{}), slices.Values[[]string], map[string]int{"a": 1}},
		{"nil groups", values([]string{"a"}, nil), func(s []string) iter.Seq[string] {
			if s == nil {
				return nil
			}
			return slices.Values(s)
		}, map[string]int{"a": 1}},
		{"no records", values(), slices.Values[[]string], map[string]int{}},
		{"nil records", nil, slices.Values[[]string], map[string]int{}},
		{"nil keys", values([]string{"a"}), nil, map[string]int{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, summit.Tally(test.records, test.keys)); diff != "" {
				t.Errorf("Tally differs (-want, +got):\n%s", diff)
			}
		})
	}
	t.Run("topics of Anchorage", func(t *testing.T) {
		want := make(map[summit.TopicID]int)
		for topic := range b.Topics() {
			for _, f := range b.Draft().Findings {
				if f.Topics.Has(topic.ID) {
					want[topic.ID]++
				}
			}
		}
		got := summit.Tally(b.Findings(), func(f summit.Finding) iter.Seq[summit.TopicID] { return f.Topics.All() })
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("Tally differs (-want, +got):\n%s", diff)
		}
	})
}

func TestDateSpan(t *testing.T) {
	at := func(year int, month time.Month, day int) time.Time {
		return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	}
	for _, test := range []struct {
		date     summit.Date
		from, to time.Time // both zero: no date
	}{
		{"2025-08-15", at(2025, 8, 15), at(2025, 8, 16)},
		{"2025-08-31", at(2025, 8, 31), at(2025, 9, 1)},
		{"2025-12-31", at(2025, 12, 31), at(2026, 1, 1)},
		{"2024-02-29", at(2024, 2, 29), at(2024, 3, 1)},
		{"2025-02", at(2025, 2, 1), at(2025, 3, 1)},
		{"2024-02", at(2024, 2, 1), at(2024, 3, 1)},
		{"2025-12", at(2025, 12, 1), at(2026, 1, 1)},
		{"2025", at(2025, 1, 1), at(2026, 1, 1)},
		{"0001", at(1, 1, 1), at(2, 1, 1)},
		{"9999-12-31", at(9999, 12, 31), at(10000, 1, 1)},
		{date: ""},
		{date: "0000"},
		{date: "0000-12-31"},
		{date: "2025-02-29"},
		{date: "1900-02-29"},
		{date: "2025-04-31"},
		{date: "2025-00-01"},
		{date: "2025-13"},
		{date: "2025-00"},
		{date: "2025-01-00"},
		{date: "2025-1"},
		{date: "2025-1-1"},
		{date: "20250815"},
		{date: "2025/08/15"},
		{date: "2025-08-15 "},
		{date: " 2025"},
		{date: "+202"},
		{date: "-202"},
		{date: "2025-+8"},
		{date: "2025- 8"},
		{date: "10000"},
		{date: "2025-08-15T00:00:00Z"},
		{date: "٢٠"},
		{date: "now!"},
	} {
		t.Run(string(test.date), func(t *testing.T) {
			from, to, ok := test.date.Span()
			if !from.Equal(test.from) || !to.Equal(test.to) || ok != !test.to.IsZero() {
				t.Errorf("Span = %v, %v, %t, want %v, %v", from, to, ok, test.from, test.to)
			}
			if from.Location() != time.UTC || to.Location() != time.UTC {
				t.Errorf("Span in %v and %v, want UTC", from.Location(), to.Location())
			}
		})
	}
}

func TestSet(t *testing.T) {
	numbers := func(n int) (list []int) {
		for i := range n {
			list = append(list, (i*7)%n)
		}
		return list
	}
	twice := func(list []int) []int { return append(slices.Clone(list), list...) }
	for _, test := range []struct {
		name   string
		elems  []int
		want   []int
		prints string
	}{
		{"nil", nil, nil, "[]"},
		{"none", []int{}, nil, "[]"},
		{"zero", []int{0}, []int{0}, "[0]"},
		{"order is kept", []int{3, 1, 2}, []int{3, 1, 2}, "[3 1 2]"},
		{"each at its first place", []int{3, 1, 3, 2, 1}, []int{3, 1, 2}, "[3 1 2]"},
		{"16", numbers(16), numbers(16), ""},
		{"16 twice", twice(numbers(16)), numbers(16), ""},
		{"17", numbers(17), numbers(17), ""},
		{"100 twice", twice(numbers(100)), numbers(100), ""},
		{"17 of one", slices.Repeat([]int{5}, 17), []int{5}, "[5]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			elems := slices.Clone(test.elems)
			s := summit.SetOf(elems...)
			for i := range elems {
				elems[i] = -1 // the set has a copy
			}
			if diff := cmp.Diff(test.want, slices.Collect(s.All())); diff != "" {
				t.Errorf("elements differ (-want, +got):\n%s", diff)
			}
			if s.Len() != len(test.want) || s.IsZero() != (len(test.want) == 0) {
				t.Errorf("Len = %d, IsZero = %t, want %d elements", s.Len(), s.IsZero(), len(test.want))
			}
			for _, e := range test.want {
				if !s.Has(e) || s.Has(e+1000) {
					t.Errorf("Has(%d) = %t, Has(%d) = %t", e, s.Has(e), e+1000, s.Has(e+1000))
				}
			}
			if test.prints != "" && (s.String() != test.prints || fmt.Sprint(s) != test.prints) {
				t.Errorf("prints as %q and %q, want %q", s.String(), fmt.Sprint(s), test.prints)
			}
			same := summit.SetOf(test.want...)
			if !s.Equal(same) || !same.Equal(s) {
				t.Errorf("%v and %v are not equal", s, same)
			}
			backwards := slices.Clone(test.want)
			slices.Reverse(backwards)
			for _, other := range [][]int{backwards, append(slices.Clone(test.want), 1000)} {
				if s.Equal(summit.SetOf(other...)) != slices.Equal(test.want, other) {
					t.Errorf("Equal(%v) = %t for %v", s, s.Equal(summit.SetOf(other...)), other)
				}
			}
			text, err := json.Marshal(s)
			if err != nil {
				t.Fatal(err)
			}
			var list []int
			var back summit.Set[int]
			if err := errors.Join(json.Unmarshal(text, &list), json.Unmarshal(text, &back)); err != nil {
				t.Fatal(err)
			}
			if !back.Equal(s) || !slices.Equal(list, test.want) {
				t.Errorf("%s reads back as %v and as a list %v, want %v", text, back, list, s)
			}
		})
	}
}

func TestSetOfOtherElements(t *testing.T) {
	mention := summit.Mention{Sentence: 4, Start: 1, End: 3, Cue: "insisted"}
	for _, test := range []struct {
		name, prints, json string
		set                interface {
			fmt.Stringer
			json.Marshaler
		}
	}{
		{"IDs", "[trump putin]", `["trump","putin"]`, summit.SetOf(summit.ActorTrump, summit.ActorPutin)},
		{"strings", "[a b c]", `["a b","c"]`, summit.SetOf("a b", "c", "a b")},
		{"mentions", "[sentence 4, bytes 1-3]", `[{"sentence":4,"start":1,"end":3,"cue":"insisted"}]`, summit.SetOf(mention, mention)},
		{"the zero value", "[]", `[]`, summit.Set[summit.Phase]{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, err := test.set.MarshalJSON()
			if err != nil || string(text) != test.json {
				t.Errorf("MarshalJSON = %s, %v, want %s", text, err, test.json)
			}
			if test.set.String() != test.prints {
				t.Errorf("String = %q, want %q", test.set, test.prints)
			}
		})
	}
}

func TestSetUnmarshalJSON(t *testing.T) {
	before := summit.SetOf(summit.ActorTrump, summit.ActorPutin)
	for _, test := range []struct {
		name, json string
		want       summit.Set[summit.ActorID]
		is         error // of the error; nil: any
		fails      bool
	}{
		{name: "null", json: "null", want: before},
		{name: "empty", json: "[]"},
		{name: "one", json: `["nato"]`, want: summit.SetOf(summit.ActorNATO)},
		{name: "many", json: `["a","b","c","d","e","f","g","h","i","j","k","l","m","n","o","p","q","r"]`,
			want: summit.SetOf[summit.ActorID]("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r")},
		{name: "twice", json: `["nato","eu","nato"]`, fails: true, is: summit.ErrDuplicateID},
		{name: "twice among many", json: `["a","b","c","d","e","f","g","h","i","j","k","l","m","n","o","p","q","a"]`, fails: true, is: summit.ErrDuplicateID},
		{name: "no array", json: `"nato"`, fails: true},
		{name: "an object", json: `{"elems":["nato"]}`, fails: true},
		{name: "of other values", json: `["nato",4]`, fails: true},
		{name: "no JSON", json: `["nato"`, fails: true},
		{name: "nothing", json: ``, fails: true},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, shared := before, before
			err := s.UnmarshalJSON([]byte(test.json))
			switch {
			case test.fails && err == nil:
				t.Errorf("decoded %s to %v, want an error", test.json, s)
			case test.fails && test.is != nil && !errors.Is(err, test.is):
				t.Errorf("error %v does not wrap %v", err, test.is)
			case test.fails && !s.Equal(before):
				t.Errorf("a failure left %v, want the set as it was, %v", s, before)
			case !test.fails && (err != nil || !s.Equal(test.want)):
				t.Errorf("decoded %s to %v, %v, want %v", test.json, s, err, test.want)
			}
			if !shared.Equal(before) || shared.String() != "[trump putin]" {
				t.Errorf("decoding changed a copy to %v", shared)
			}
		})
	}
	var none *summit.Set[int]
	if err := none.UnmarshalJSON([]byte("[1]")); err == nil {
		t.Error("decoded into a nil *Set")
	}
	if err := none.UnmarshalJSON([]byte("null")); err != nil {
		t.Errorf("null into a nil *Set: %v", err)
	}
}

// TestOracleReadsAnchorage fails where the oracle's way to split text does not
// know a letter of the brief.
func TestOracleReadsAnchorage(t *testing.T) {
	o := newOracle(summit.Anchorage().Draft())
	for _, r := range slices.Concat(o.findings, o.quotes) {
		for _, c := range unaccented.Replace(r.text) {
			if c >= unicode.MaxASCII && (unicode.IsLetter(c) || unicode.IsMark(c)) {
				t.Errorf("%q in the text of %s", c, r.id)
			}
		}
	}
}
