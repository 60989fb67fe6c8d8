package agreement_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"example.com/summit"
)

const sentenceBytes = 100

// randomDraft returns a draft whose records say little, so that many of them are
// alike or nearly so.
func randomDraft(r *rand.Rand) summit.Draft {
	d := summit.Draft{Sections: []summit.Section{{ID: "section", Title: "Section"}}}
	for i := range r.IntN(6) {
		d.Sentences = append(d.Sentences, summit.Sentence{Section: "section", Start: i * sentenceBytes, End: (i + 1) * sentenceBytes})
	}
	if n := len(d.Sentences); n > 0 || r.IntN(2) == 0 {
		d.Source = summit.Source{SHA256: strings.Repeat("0", 64), Size: max(1, n*sentenceBytes)}
	}
	for i := range 3 {
		id := fmt.Sprintf("x%d", i)
		d.Actors = append(d.Actors, summit.Actor{ID: summit.ActorID(id), Name: id, Kind: summit.ActorKindPerson})
		d.Regions = append(d.Regions, summit.Region{ID: summit.RegionID(id), Name: id, Kind: summit.RegionKindArea})
		d.Topics = append(d.Topics, summit.Topic{ID: summit.TopicID(id), Name: id})
	}
	for i := range r.IntN(6) {
		q := summit.Quote{ID: summit.QuoteID(fmt.Sprintf("q%d", i)), Text: randomWords(r), Form: pick(r, summit.FormDirect, summit.FormScare)}
		spoilQuote(r, &q, d)
		if i > 0 && r.IntN(4) == 0 && d.Quotes[i-1].Variant == "" {
			q.Variant = d.Quotes[i-1].ID
		}
		d.Quotes = append(d.Quotes, q)
		if len(d.Sentences) > 0 && len(d.Source.SHA256) > 0 && r.IntN(5) > 0 {
			d.Quotes[i].Mentions = randomMentions(r, len(d.Sentences))
		}
	}
	for i := range r.IntN(12) {
		f := summit.Finding{ID: summit.FindingID(fmt.Sprintf("f%d", i)), Statement: randomWords(r)}
		for range 6 {
			spoilFinding(r, &f, d)
		}
		if f.Kind == "" {
			f.Kind = summit.KindEvent
		}
		d.Findings = append(d.Findings, f)
	}
	for i := range d.Findings {
		if r.IntN(4) == 0 { // a twin
			twin := d.Findings[i]
			twin.ID += "-twin"
			d.Findings = append(d.Findings, twin)
		}
	}
	return d
}

func pick[T any](r *rand.Rand, values ...T) T { return values[r.IntN(len(values))] }

func randomWords(r *rand.Rand) string {
	words := make([]string, 1+r.IntN(4))
	for i := range words {
		words[i] = pick(r, "talks", "war", "peace", "—", "Talks", "ended")
	}
	return strings.Join(words, " ")
}

func randomSet[T summit.Element](r *rand.Rand, values ...T) summit.Set[T] {
	r.Shuffle(len(values), func(i, j int) { values[i], values[j] = values[j], values[i] })
	return summit.SetOf(values[:r.IntN(len(values)+1)]...)
}

func randomMentions(r *rand.Rand, sentences int) summit.Set[summit.Mention] {
	var mentions []summit.Mention
	for n := range sentences {
		if r.IntN(2) == 0 {
			start := n*sentenceBytes + r.IntN(4)*10
			mentions = append(mentions, summit.Mention{Sentence: n + 1, Start: start, End: start + 5 + r.IntN(20)})
		}
	}
	return summit.SetOf(mentions...)
}

// spoilFinding changes one field of a finding.
func spoilFinding(r *rand.Rand, f *summit.Finding, d summit.Draft) {
	actors := func() summit.Set[summit.ActorID] { return randomSet[summit.ActorID](r, "x0", "x1", "x2") }
	switch r.IntN(10) {
	case 0:
		f.Kind, f.Outcome = pick(r, summit.KindEvent, summit.KindForecast), ""
	case 1:
		f.Kind, f.Outcome = summit.KindOutcome, pick(r, summit.OutcomeAgreed, summit.OutcomeDeferred)
	case 2:
		f.Modality, f.Condition = pick(r, "", summit.ModalityPossible), pick(r, "", summit.ConditionOpen)
	case 3:
		f.Phases, f.Date = randomSet(r, summit.PhaseBefore, summit.PhaseAfter), pick[summit.Date](r, "", "2025", "2025-08")
	case 4:
		f.By, f.Citing = actors(), actors()
		if f.By.IsZero() {
			f.Citing = f.By
		}
	case 5:
		f.Actors, f.Regions = actors(), randomSet[summit.RegionID](r, "x0", "x1", "x2")
	case 6:
		f.Topics = randomSet[summit.TopicID](r, "x0", "x1", "x2")
	case 7:
		f.Statement = randomWords(r)
	case 8:
		var quotes []summit.QuoteID
		for _, q := range d.Quotes {
			quotes = append(quotes, q.ID)
		}
		f.Quotes = randomSet(r, quotes...)
	case 9:
		var sentences []int
		for i := range d.Sentences {
			if r.IntN(3) == 0 {
				sentences = append(sentences, i+1)
			}
		}
		f.Sentences = summit.SetOf(sentences...)
	}
}

// spoilQuote changes one field of a quote.
func spoilQuote(r *rand.Rand, q *summit.Quote, d summit.Draft) {
	switch r.IntN(6) {
	case 0:
		q.By = randomSet[summit.ActorID](r, "x0", "x1")
	case 1:
		q.About, q.Negated = randomSet[summit.ActorID](r, "x0", "x1"), !q.Negated
	case 2:
		q.Topics, q.Regions = randomSet[summit.TopicID](r, "x0", "x1"), randomSet[summit.RegionID](r, "x0", "x1")
	case 3:
		q.Text = randomWords(r)
	case 4:
		if len(d.Sentences) > 0 {
			q.Mentions = randomMentions(r, len(d.Sentences))
		}
	case 5:
		q.Phases, q.Settings = randomSet(r, summit.PhaseBefore, summit.PhaseAfter), randomSet(r, summit.SettingPublic, summit.SettingPrivate)
	}
}

// disguise gives findings and quotes other IDs and another order, as well as
// their sets where order says nothing.
func disguise(r *rand.Rand, d summit.Draft) summit.Draft {
	d.Findings, d.Quotes = slices.Clone(d.Findings), slices.Clone(d.Quotes)
	renamed := make(map[summit.QuoteID]summit.QuoteID)
	for i, n := range r.Perm(len(d.Quotes)) {
		renamed[d.Quotes[i].ID] = summit.QuoteID(fmt.Sprintf("other-%d", n))
	}
	for i := range d.Quotes {
		q := &d.Quotes[i]
		q.ID, q.Variant = renamed[q.ID], renamed[q.Variant]
		q.By, q.Topics = shuffled(r, q.By), shuffled(r, q.Topics)
	}
	for i, n := range r.Perm(len(d.Findings)) {
		f := &d.Findings[i]
		f.ID = summit.FindingID(fmt.Sprintf("other-%d", n))
		var quotes []summit.QuoteID
		for q := range f.Quotes.All() {
			quotes = append(quotes, renamed[q])
		}
		f.Quotes = shuffled(r, summit.SetOf(quotes...))
		f.By, f.Topics, f.Regions = shuffled(r, f.By), shuffled(r, f.Topics), shuffled(r, f.Regions)
	}
	r.Shuffle(len(d.Findings), func(i, j int) { d.Findings[i], d.Findings[j] = d.Findings[j], d.Findings[i] })
	r.Shuffle(len(d.Quotes), func(i, j int) { d.Quotes[i], d.Quotes[j] = d.Quotes[j], d.Quotes[i] })
	return d
}

func shuffled[T summit.Element](r *rand.Rand, s summit.Set[T]) summit.Set[T] {
	elems := slices.Collect(s.All())
	r.Shuffle(len(elems), func(i, j int) { elems[i], elems[j] = elems[j], elems[i] })
	return summit.SetOf(elems...)
}

// anotherReading returns a draft of the same source that differs here and there.
func anotherReading(r *rand.Rand, d summit.Draft) summit.Draft {
	d = disguise(r, d)
	for i := range d.Quotes {
		if r.IntN(3) == 0 {
			spoilQuote(r, &d.Quotes[i], d)
		}
	}
	if n := len(d.Findings); n > 0 {
		d.Findings = d.Findings[r.IntN(n):]
	}
	for i := range d.Findings {
		for range r.IntN(3) {
			spoilFinding(r, &d.Findings[i], d)
		}
	}
	return d
}

func briefOf(t testing.TB, d summit.Draft) summit.Brief {
	t.Helper()
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
