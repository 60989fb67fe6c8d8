package judge

import (
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/said"
)

// A Fault is what is wrong with a quotation or a claim, by the brief.
type Fault string

// The faults, the gravest first.
const (
	Misattributed Fault = "misattributed" // given to somebody to whom the brief does not give it
	Negated       Fault = "negated"       // the brief reports the words as not holding, the article as holding
	Cut           Fault = "cut"           // what is left out turns the sense, or is left out without a mark
	Altered       Fault = "altered"       // nearly the words of a quote
	Absent        Fault = "absent"        // no quote has these words, nor nearly
)

// A Judge compares words with the quotes of a brief. It may be used by several goroutines at once.
type Judge struct {
	brief  summit.Brief
	finder *said.Finder
	words  words
	within map[summit.ActorID][]summit.ActorID
}

// New returns a judge of what is said to be quoted from b.
func New(b summit.Brief) *Judge {
	j := &Judge{b, said.NewFinder(b), newWords(b), map[summit.ActorID][]summit.ActorID{}}
	for a := range b.Actors() {
		j.within[a.ID] = Around(b, a.ID)
	}
	return j
}

// A Verdict is what the brief knows of the words of a quotation.
type Verdict struct {
	Faults   []Fault      // in the order of their gravity; none: the words are the quote's
	Quote    summit.Quote // the zero Quote if absent
	Differs  string       // the quote's stretch with what is else in the article, if cut or altered
	Omitted  string       // what the article leaves out, with a mark or before and behind
	Inserted string       // what the article puts in, in brackets
	Disputed bool         // the article says that they do not hold, as the brief does not; somebody said them
	Partly   bool         // absent, but for a quote that stands whole among other words
	TooLong  bool         // for being like a quote; it may hold one with slips
}

// A Saying is what an article says between quotation marks, and what it says around them.
type Saying struct {
	Text        string
	Credited    []summit.ActorID // who is said to have said it; none: nobody is named
	Stranger    string           // somebody whom the brief does not know, and who is credited
	Open        bool             // nothing closes it
	Holds       bool             // it holds another one, whose words are not its own
	Denied      bool             // the article itself says that it does not hold
	Conditional bool             // or that it holds only if
}

// Verdict says of the words of a quotation what is wrong with them.
func (j *Judge) Verdict(s Saying) Verdict {
	v := j.Find(s)
	if v.Quote.ID == "" || v.Partly {
		v.Faults = []Fault{Absent}
		return v
	}
	var graver []Fault
	if s.Stranger != "" && j.areNamed(v.Quote.By) || len(s.Credited) > 0 && !j.Gives(v.Quote.By, s.Credited) {
		graver = append(graver, Misattributed)
	}
	if v.Quote.Negated && !s.Denied && !j.deniedWithin(s.Text, v.Quote.Text) {
		graver = append(graver, Negated)
	}
	v.Disputed = s.Denied && !v.Quote.Negated && v.Quote.By.Len() > 0 && !j.turnsAround(s)
	v.Faults = append(graver, v.Faults...)
	return v
}

// turnsAround reports whether the article's "not" may stand for one that the quote has around the words.
func (j *Judge) turnsAround(s Saying) bool {
	s.Denied = false
	return slices.Contains(j.Find(s).Faults, Cut)
}

// deniedWithin reports whether words that are to be those of a quote have a "not" in front of it.
func (j *Judge) deniedWithin(words, quote string) bool {
	for start := range summit.Occurrences(words, firstWord(quote)) {
		return j.Negations(words[:start]) > 0
	}
	return false
}

// maxDistance is how far the words of a quotation may be from a quote to be meant for it: a word in three.
const maxDistance = 1. / 3

// Find returns the quote that is meant, and what is else in the words. Whose they are, and whether they hold, it does not judge.
func (j *Judge) Find(s Saying) Verdict {
	s.Text = unbracketed(s.Text)
	r := j.finder.FindNear(s.Text, maxDistance)
	if a, ok := j.pick(r.Answers, s, said.Exact, said.Normalized); ok {
		if a.Share == 1 {
			return Verdict{Quote: a.Quote}
		}
		return j.whole(s, a.Quote)
	}
	if v, ok := j.pieces(s); ok {
		return v
	}
	if v, ok := j.oneWord(s); ok {
		return v
	}
	a, ok := j.pick(r.Answers, s, said.Near, said.Within)
	if s.Holds && ok {
		return Verdict{Quote: a.Quote, Partly: true}
	}
	if ok && a.Match == said.Near && len(a.Adds) == 0 {
		return Verdict{Quote: a.Quote, Differs: a.Differs, Omitted: strings.Join(a.Lacks, " "), Faults: []Fault{Cut}}
	}
	if v, ok := j.shortened(s); ok {
		return v
	}
	switch {
	case !ok:
		return Verdict{TooLong: r.TooLong}
	case a.Match == said.Near:
		return j.extended(s, Verdict{Quote: a.Quote, Differs: a.Differs, Faults: []Fault{Altered}}, a.Adds)
	case s.Open && begins(s.Text, a.Quote.Text):
		return Verdict{Quote: a.Quote}
	case 3*(Count(s.Text)-Count(a.Quote.Text)) <= Count(s.Text):
		return Verdict{Quote: a.Quote, Differs: added(s.Text, a.Quote.Text), Faults: []Fault{Altered}}
	}
	return Verdict{Quote: a.Quote, Partly: true}
}

// extended judges words that are a stretch of a quote with others in front or behind as that stretch is judged, too: “The
// war would never have started” has a word more, and lacks the condition.
func (j *Judge) extended(s Saying, v Verdict, adds []string) Verdict {
	start, end := 0, len(s.Text)
	for from, to := range said.Words(s.Text) {
		if start = from; len(adds) == 0 || s.Text[from:to] != adds[0] {
			break
		}
		adds = adds[1:]
	}
	for from, to := range backwards(s.Text) {
		if end = to; len(adds) == 0 || s.Text[from:to] != adds[len(adds)-1] {
			break
		}
		adds = adds[:len(adds)-1]
	}
	if start >= end || len(adds) > 0 {
		return v
	}
	part := s
	part.Text = s.Text[start:end]
	if of := j.whole(part, v.Quote); len(of.Faults) > 0 {
		v.Faults, v.Omitted = append(of.Faults, v.Faults...), of.Omitted
		v.Differs = strings.Replace(of.Differs, part.Text, marked(s.Text[:start], "{+", "+}")+part.Text+marked(s.Text[end:], "{+", "+}"), 1)
	}
	return v
}

// Count returns how many words a text has.
func Count(text string) int {
	n := 0
	for range said.Words(text) {
		n++
	}
	return n
}

// added returns text with what stands around a quote marked as added.
func added(text, quote string) string {
	for start, end := range summit.Occurrences(text, quote) {
		return marked(text[:start], "{+", "+}") + text[start:end] + marked(text[end:], "{+", "+}")
	}
	return text
}

// begins reports whether a text begins with the words of a quote.
func begins(text, quote string) bool {
	for start := range summit.Occurrences(text, quote) {
		return !strings.ContainsFunc(text[:start], isWordRune)
	}
	return false
}

// pick returns the best of the answers that match in one of these ways: rather one whose speaker the article credits, and
// then one that is reported to hold as the article has it.
func (j *Judge) pick(list []said.Answer, s Saying, how ...said.Match) (best said.Answer, ok bool) {
	most := -1
	for _, a := range list {
		if !slices.Contains(how, a.Match) {
			continue
		}
		fits := 0
		switch {
		case len(s.Credited) > 0 && !slices.ContainsFunc(s.Credited, func(id summit.ActorID) bool { return !a.Quote.By.Has(id) }):
			fits = 4
		case j.Gives(a.Quote.By, s.Credited):
			fits = 2
		}
		if a.Quote.Negated == s.Denied {
			fits++
		}
		if fits > most {
			best, most = a, fits
		}
	}
	return best, most >= 0
}

// Gives reports whether a set has each of those who are credited, or one who is within the other, as a minister is
// within a state. It is false where nobody is credited.
func (j *Judge) Gives(by summit.Set[summit.ActorID], credited []summit.ActorID) bool {
	for _, id := range credited {
		if !j.isAmong(id, by) {
			return false
		}
	}
	return len(credited) > 0
}

// areNamed reports whether these are persons, and none whom the brief leaves without a name, as an office or a body:
// Espen Barth Eide may be Norway’s foreign minister.
func (j *Judge) areNamed(set summit.Set[summit.ActorID]) bool {
	for id := range set.All() {
		if a, _ := j.brief.Actor(id); a.Kind != summit.ActorKindPerson || !startsUpper(a.Name) {
			return false
		}
	}
	return set.Len() > 0
}

func (j *Judge) isAmong(id summit.ActorID, set summit.Set[summit.ActorID]) bool {
	for by := range set.All() {
		if slices.Contains(j.within[by], id) || slices.Contains(j.within[id], by) {
			return true
		}
	}
	return false
}
