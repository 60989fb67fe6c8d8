package summittest

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/internal/words"
)

// A said is what filters may ask of a finding or of a quote.
type said struct {
	by, citing, of, about summit.Set[summit.ActorID] // of: whom it concerns, whatever the field
	topics                summit.Set[summit.TopicID]
	regions               summit.Set[summit.RegionID]
	quotes                summit.Set[summit.QuoteID]
	phases                summit.Set[summit.Phase]
	settings              summit.Set[summit.Setting]
	sections              []summit.SectionID // of its sentences
	words                 [][]string         // of its text, each as the parts that hyphens join
	text                  string
	kind                  summit.Kind
	outcome               summit.Outcome
	modality              summit.Modality
	condition             summit.Condition
	form                  summit.Form
	negated               bool
}

// An oracle answers queries by a plain loop over a draft.
type oracle struct {
	findings, quotes []said
	titles           map[summit.SectionID]string

	actors   map[summit.ActorID][]summit.ActorID // of each, those directly within it
	regions  map[summit.RegionID][]summit.RegionID
	topics   map[summit.TopicID][]summit.TopicID
	sections map[summit.SectionID][]summit.SectionID
}

func newOracle(d summit.Draft) *oracle {
	o := &oracle{
		titles: make(map[summit.SectionID]string), actors: make(map[summit.ActorID][]summit.ActorID),
		regions: make(map[summit.RegionID][]summit.RegionID), topics: make(map[summit.TopicID][]summit.TopicID),
		sections: make(map[summit.SectionID][]summit.SectionID),
	}
	for _, s := range d.Sections {
		o.titles[s.ID] = s.Title
		o.sections[s.Within] = append(o.sections[s.Within], s.ID)
	}
	for _, t := range d.Topics {
		o.topics[t.Within] = append(o.topics[t.Within], t.ID)
	}
	for _, a := range d.Actors {
		for wider := range a.Within.All() {
			o.actors[wider] = append(o.actors[wider], a.ID)
		}
	}
	for _, r := range d.Regions {
		for wider := range r.Within.All() {
			o.regions[wider] = append(o.regions[wider], r.ID)
		}
	}
	sectionOf := func(sentence int) summit.SectionID {
		if sentence == 0 {
			return ""
		}
		return d.Sentences[sentence-1].Section
	}
	for _, f := range d.Findings {
		s := said{by: f.By, citing: f.Citing, of: f.Actors, topics: f.Topics, regions: f.Regions, quotes: f.Quotes, phases: f.Phases,
			settings: f.Settings, words: wordsOf(f.Statement), text: f.Statement, kind: f.Kind, outcome: f.Outcome, modality: f.Modality, condition: f.Condition}
		for n := range f.Sentences.All() {
			s.sections = append(s.sections, sectionOf(n))
		}
		o.findings = append(o.findings, s)
	}
	for _, q := range d.Quotes {
		s := said{by: q.By, of: q.About, about: q.About, topics: q.Topics, regions: q.Regions, phases: q.Phases,
			settings: q.Settings, words: wordsOf(q.Text), text: q.Text, form: q.Form, negated: q.Negated}
		for m := range q.Mentions.All() {
			s.sections = append(s.sections, sectionOf(m.Sentence))
		}
		o.quotes = append(o.quotes, s)
	}
	return o
}

// A trial is a filter and what must pass it.
type trial[F any] struct {
	name   string
	filter F
	pass   func(*said) bool
}

// trialsOf tries a filter with some of its values, with several, and with none.
// pass tells whether what is said has one of the values in a set, which widen widens.
func trialsOf[F any, V ~string](most int, name string, filter func(...V) F, known []V, widen map[V][]V, pass func(*said, map[V]bool) bool) []trial[F] {
	tries := [][]V{nil, {"no-such"}}
	for _, v := range sample(known, most) {
		tries = append(tries, []V{v})
	}
	if len(known) > 1 {
		tries = append(tries, []V{known[len(known)-1], "no-such", known[0], known[0]})
	}
	trials := make([]trial[F], len(tries))
	for i, values := range tries {
		in := inside(values, widen)
		trials[i] = trial[F]{fmt.Sprintf("%s(%q)", name, values), filter(values...), func(s *said) bool { return pass(s, in) }}
	}
	return trials
}

// inside returns the values and all that lies within them.
func inside[V comparable](values []V, within map[V][]V) map[V]bool {
	in := make(map[V]bool)
	for left := slices.Clone(values); len(left) > 0; {
		v := left[len(left)-1]
		left = left[:len(left)-1]
		if !in[v] {
			in[v] = true
			left = append(left, within[v]...)
		}
	}
	return in
}

func hasOne[T summit.Element](s summit.Set[T], in map[T]bool) bool {
	for e := range s.All() {
		if in[e] {
			return true
		}
	}
	return false
}

// most returns how many values of a filter to try.
func (t *tester) most() int {
	if len(t.d.Findings) > 2_000 {
		return 2
	}
	return 8
}

func ids[R any, ID ~string](records []R, id func(R) ID) []ID {
	all := make([]ID, len(records))
	for i, r := range records {
		all[i] = id(r)
	}
	return all
}

// shared returns trials of the filters for both findings and quotes.
func (t *tester) shared(records []said) []trial[summit.Filter] {
	most, o := t.most(), t.oracle
	actors := ids(t.d.Actors, func(a summit.Actor) summit.ActorID { return a.ID })
	topics := ids(t.d.Topics, func(t summit.Topic) summit.TopicID { return t.ID })
	regions := ids(t.d.Regions, func(r summit.Region) summit.RegionID { return r.ID })
	sections := ids(t.d.Sections, func(s summit.Section) summit.SectionID { return s.ID })
	trials := []trial[summit.Filter]{
		{"Unattributed()", summit.Unattributed(), func(s *said) bool { return s.by.IsZero() }},
		{"Filters{}", summit.Filters{}, func(*said) bool { return true }},
		{"Any()", summit.Any[summit.Filter](), func(*said) bool { return false }},
	}
	return slices.Concat(trials,
		trialsOf(most, "By", summit.By, actors, nil, func(s *said, in map[summit.ActorID]bool) bool { return hasOne(s.by, in) }),
		trialsOf(most, "From", summit.From, actors, o.actors, func(s *said, in map[summit.ActorID]bool) bool { return hasOne(s.by, in) }),
		trialsOf(most, "Involving", summit.Involving, actors, o.actors, func(s *said, in map[summit.ActorID]bool) bool {
			return hasOne(s.by, in) || hasOne(s.citing, in) || hasOne(s.of, in)
		}),
		trialsOf(most, "On", summit.On, topics, o.topics, func(s *said, in map[summit.TopicID]bool) bool { return hasOne(s.topics, in) }),
		trialsOf(most, "In", summit.In, regions, o.regions, func(s *said, in map[summit.RegionID]bool) bool { return hasOne(s.regions, in) }),
		trialsOf(most, "Under", summit.Under, sections, o.sections, func(s *said, in map[summit.SectionID]bool) bool {
			return slices.ContainsFunc(s.sections, func(id summit.SectionID) bool { return in[id] })
		}),
		trialsOf(most, "OfPhase", summit.OfPhase, phases[:], nil, func(s *said, in map[summit.Phase]bool) bool { return hasOne(s.phases, in) }),
		trialsOf(most, "OfSetting", summit.OfSetting, settings[:], nil, func(s *said, in map[summit.Setting]bool) bool { return hasOne(s.settings, in) }),
		containing(most, records))
}

func (t *tester) findingQueries(r *report) {
	most := t.most()
	actors := ids(t.d.Actors, func(a summit.Actor) summit.ActorID { return a.ID })
	quotes := ids(t.d.Quotes, func(q summit.Quote) summit.QuoteID { return q.ID })
	shared := t.shared(t.oracle.findings)
	trials := slices.Concat([]trial[summit.FindingFilter]{{"nil", nil, func(*said) bool { return true }}},
		convert(slices.Concat(shared, together(shared, most)), func(f summit.Filter) summit.FindingFilter { return f }),
		trialsOf(most, "OfKind", summit.OfKind, kinds[:], nil, func(s *said, in map[summit.Kind]bool) bool { return in[s.kind] }),
		trialsOf(most, "OfOutcome", summit.OfOutcome, outcomes[:], nil, func(s *said, in map[summit.Outcome]bool) bool { return in[s.outcome] }),
		trialsOf(most, "OfModality", summit.OfModality, modalities[:], nil, func(s *said, in map[summit.Modality]bool) bool { return in[s.modality] }),
		trialsOf(most, "OfCondition", summit.OfCondition, conditions[:], nil, func(s *said, in map[summit.Condition]bool) bool { return in[s.condition] }),
		trialsOf(most, "Citing", summit.Citing, actors, nil, func(s *said, in map[summit.ActorID]bool) bool { return hasOne(s.citing, in) }),
		trialsOf(most, "Quoting", summit.Quoting, quotes, nil, func(s *said, in map[summit.QuoteID]bool) bool { return hasOne(s.quotes, in) }))
	queries(r, most, "Findings", t.d.Findings, t.oracle.findings, trials, t.Findings, func(f summit.Finding) string { return string(f.ID) },
		summit.Not[summit.FindingFilter], summit.Any[summit.FindingFilter])
}

func (t *tester) quoteQueries(r *report) {
	most := t.most()
	actors := ids(t.d.Actors, func(a summit.Actor) summit.ActorID { return a.ID })
	shared := t.shared(t.oracle.quotes)
	trials := slices.Concat([]trial[summit.QuoteFilter]{
		{"nil", nil, func(*said) bool { return true }},
		{"Negated(true)", summit.Negated(true), func(s *said) bool { return s.negated }},
		{"Negated(false)", summit.Negated(false), func(s *said) bool { return !s.negated }},
	},
		convert(slices.Concat(shared, together(shared, most)), func(f summit.Filter) summit.QuoteFilter { return f }),
		trialsOf(most, "OfForm", summit.OfForm, forms[:], nil, func(s *said, in map[summit.Form]bool) bool { return in[s.form] }),
		trialsOf(most, "About", summit.About, actors, nil, func(s *said, in map[summit.ActorID]bool) bool { return hasOne(s.about, in) }))
	queries(r, most, "Quotes", t.d.Quotes, t.oracle.quotes, trials, t.Quotes, func(q summit.Quote) string { return string(q.ID) },
		summit.Not[summit.QuoteFilter], summit.Any[summit.QuoteFilter])
}

func convert[F, G any](trials []trial[F], to func(F) G) []trial[G] {
	converted := make([]trial[G], len(trials))
	for i, t := range trials {
		converted[i] = trial[G]{t.name, to(t.filter), t.pass}
	}
	return converted
}

// together returns trials of Filters of two.
func together(trials []trial[summit.Filter], most int) (both []trial[summit.Filter]) {
	eachPair(trials, most, func(a, b trial[summit.Filter]) {
		both = append(both, trial[summit.Filter]{"Filters{" + a.name + ", " + b.name + "}", summit.Filters{a.filter, nil, b.filter},
			func(s *said) bool { return a.pass(s) && b.pass(s) }})
	})
	return both
}

// eachPair calls do with pairs of trials that are far apart, the fewer the fewer values of a filter are tried.
func eachPair[F any](trials []trial[F], most int, do func(a, b trial[F])) {
	for i := 0; i < len(trials); i += 24 / most {
		do(trials[i], trials[(i+len(trials)*2/5)%len(trials)])
	}
}

// queries makes all trials, alone and combined, and compares what is found with a loop over the records.
func queries[R interface{ Equal(R) bool }, F any](r *report, most int, method string, records []R, as []said, trials []trial[F],
	find func(...F) iter.Seq[R], id func(R) string, not func(F) F, anyOf func(...F) F) {
	try := func(name string, pass func(*said) bool, filters ...F) {
		var want []*R
		for i := range records {
			if pass(&as[i]) {
				want = append(want, &records[i])
			}
		}
		given(r, method+"("+name+")", want, find(filters...), id)
	}
	for _, t := range trials {
		try(t.name, t.pass, t.filter)
	}
	eachPair(trials, most, func(a, b trial[F]) {
		try(a.name+", "+b.name, func(s *said) bool { return a.pass(s) && b.pass(s) }, a.filter, b.filter)
		if any(a.filter) == nil || any(b.filter) == nil {
			return // no filter, of which there is no other
		}
		try("Not("+a.name+")", func(s *said) bool { return !a.pass(s) }, not(a.filter))
		try("Any("+a.name+", "+b.name+")", func(s *said) bool { return a.pass(s) || b.pass(s) }, anyOf(a.filter, b.filter))
	})
}

// containing searches for words of some texts, alone and two in a row.
func containing(most int, records []said) []trial[summit.Filter] {
	queries := []string{"", "—", "no such words"}
	for _, s := range sample(records, most) {
		fields := strings.Fields(s.text)
		i := len(s.text) % len(fields)
		queries = append(queries, fields[i], strings.ToUpper(fields[0]), strings.Join(fields[i:min(i+2, len(fields))], " "))
	}
	var trials []trial[summit.Filter]
	for _, query := range queries {
		if strings.Count(words.Normalize(query), "-") > 8 {
			continue // there are too many ways to read it
		}
		readings := readings(wordsOf(query))
		trials = append(trials, trial[summit.Filter]{fmt.Sprintf("Containing(%q)", query), summit.Containing(query), func(s *said) bool {
			return slices.ContainsFunc(readings, func(words []string) bool { return contains(s.words, words) })
		}})
	}
	return trials
}

func wordsOf(text string) (all [][]string) {
	for word := range strings.FieldsSeq(words.Normalize(text)) {
		all = append(all, strings.Split(word, "-"))
	}
	return all
}

// readings returns the ways to read words, each of which is one word or its parts; none where there are no words.
func readings(words [][]string) (all [][]string) {
	for i, parts := range words {
		if i == 0 {
			all = [][]string{nil}
		}
		var longer [][]string
		for _, before := range all {
			longer = append(longer, slices.Concat(before, parts))
			if len(parts) > 1 {
				longer = append(longer, append(slices.Clone(before), strings.Join(parts, "")))
			}
		}
		all = longer
	}
	return all
}

// contains reports whether words stand in a row in a text, whichever way it is read.
func contains(text [][]string, words []string) bool {
	for i, parts := range text {
		if begins(text[i:], words) {
			return true
		}
		for k := 1; k < len(parts); k++ {
			if goesOn(parts[k:], text[i+1:], words) {
				return true
			}
		}
	}
	return false
}

// begins reports whether a text begins with words.
func begins(text [][]string, words []string) bool {
	switch {
	case len(words) == 0:
		return true
	case len(text) == 0:
		return false
	}
	return goesOn(text[0], text[1:], words) || strings.Join(text[0], "") == words[0] && begins(text[1:], words[1:])
}

// goesOn reports whether parts of a word and what comes after it begin with words.
func goesOn(parts []string, text [][]string, words []string) bool {
	n := min(len(parts), len(words))
	return slices.Equal(parts[:n], words[:n]) && begins(text, words[n:])
}
