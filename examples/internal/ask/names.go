package ask

import (
	"slices"

	"example.com/summit"
	"example.com/summit/locale"
)

// The values that stand for what has no word of its own in a brief.
const (
	unattributed = "-" // by nobody, or the report itself
	unhedged     = "unhedged"
	noCondition  = "none"
	isTrue       = "true"
	isFalse      = "false"
)

func kinds(l locale.Locale) Vocabulary {
	return words(l.Kind, summit.KindEvent, summit.KindOutcome, summit.KindPosition, summit.KindReaction,
		summit.KindAssessment, summit.KindForecast, summit.KindContext)
}

func outcomes(l locale.Locale) Vocabulary {
	return words(l.Outcome, summit.OutcomeNotAgreed, summit.OutcomeNotAnnounced, summit.OutcomeUnchanged,
		summit.OutcomeDeferred, summit.OutcomeNotDiscussed, summit.OutcomeAgreed)
}

func phases(l locale.Locale) Vocabulary {
	return words(l.Phase, summit.PhaseBefore, summit.PhaseDuring, summit.PhaseAfter)
}

func settings(l locale.Locale) Vocabulary {
	return words(l.Setting, summit.SettingPressRemarks, summit.SettingInterview, summit.SettingSocialMedia,
		summit.SettingStatement, summit.SettingPublic, summit.SettingPrivate)
}

func forms(l locale.Locale) Vocabulary {
	return words(l.Form, summit.FormDirect, summit.FormMixed, summit.FormScare)
}

func modalities(l locale.Locale) Vocabulary {
	return enumeration(append(terms(l.Modality, summit.ModalityProbable, summit.ModalityPossible),
		Term{Value: unhedged, Names: []string{l.Modality(summit.ModalityUnhedged)}}))
}

func conditions(l locale.Locale) Vocabulary {
	return enumeration(append(terms(l.Condition, summit.ConditionOpen, summit.ConditionCounterfactual),
		Term{Value: noCondition, Names: []string{l.Condition(summit.ConditionNone)}}))
}

func truth(l locale.Locale) Vocabulary {
	return enumeration([]Term{
		{Value: isTrue, Names: []string{l.Label(locale.LabelYes)}},
		{Value: isFalse, Names: []string{l.Label(locale.LabelNo)}},
	})
}

func words[V ~string](name func(V) string, values ...V) Vocabulary {
	return enumeration(terms(name, values...))
}

func terms[V ~string](name func(V) string, values ...V) []Term {
	var list []Term
	for _, value := range values {
		list = append(list, Term{Value: string(value), Names: []string{name(value)}})
	}
	return list
}

func actors(b summit.Brief, l locale.Locale) Vocabulary {
	return vocabulary(actorTerms(b, l), func(name string) string {
		a, _ := l.ActorNamed(name)
		return string(a.ID)
	})
}

// speakers are the actors, without one that would be taken for nobody, and nobody.
func speakers(b summit.Brief, l locale.Locale) Vocabulary {
	list := slices.DeleteFunc(actorTerms(b, l), func(t Term) bool { return t.Value == unattributed })
	list = append(list, Term{Value: unattributed, Names: []string{
		l.Label(locale.LabelUnattributed), l.Label(locale.LabelReportItself), l.Label(locale.LabelNobodysWords),
	}})
	return vocabulary(list, func(name string) string {
		a, _ := l.ActorNamed(name)
		if a.ID == unattributed {
			return ""
		}
		return string(a.ID)
	})
}

func actorTerms(b summit.Brief, l locale.Locale) []Term {
	var list []Term
	for a := range b.Actors() {
		list = append(list, term(a.ID, a.Within, l.Actor(a.ID), append([]string{a.Name}, slices.Collect(a.Aliases.All())...)...))
	}
	return list
}

func regions(b summit.Brief, l locale.Locale) Vocabulary {
	var list []Term
	for r := range b.Regions() {
		list = append(list, term(r.ID, r.Within, l.Region(r.ID), r.Name))
	}
	return vocabulary(list, func(name string) string {
		r, _ := l.RegionNamed(name)
		return string(r.ID)
	})
}

func topics(b summit.Brief, l locale.Locale) Vocabulary {
	var list []Term
	for t := range b.Topics() {
		list = append(list, term(t.ID, summit.SetOf(t.Within), l.Topic(t.ID), t.Name))
	}
	return vocabulary(list, nil)
}

func sections(b summit.Brief, l locale.Locale) Vocabulary {
	var list []Term
	for s := range b.Sections() {
		list = append(list, term(s.ID, summit.SetOf(s.Within), l.Section(s.ID), s.Title))
	}
	return vocabulary(list, nil)
}

// quotes keeps no list of its own, as a brief may have very many.
func quotes(b summit.Brief) Vocabulary {
	term := func(q summit.Quote) Term { return Term{Value: string(q.ID), Names: []string{q.Text}} }
	return Vocabulary{
		terms: func(yield func(Term) bool) {
			for q := range b.Quotes() {
				if !yield(term(q)) {
					return
				}
			}
		},
		find: func(name string) (Term, bool) {
			if q, ok := b.Quote(summit.QuoteID(fold(name))); ok {
				return term(q), true
			}
			for q := range b.Quotes(summit.Containing(name)) {
				if fold(q.Text) == fold(name) {
					return term(q), true
				}
			}
			return Term{}, false
		},
	}
}

func term[ID ~string](id ID, within summit.Set[ID], name string, others ...string) Term {
	t := Term{Value: string(id), Names: []string{name}}
	for _, other := range others {
		if !slices.Contains(t.Names, other) {
			t.Names = append(t.Names, other)
		}
	}
	for parent := range within.All() {
		if parent != "" {
			t.Within = append(t.Within, string(parent))
		}
	}
	return t
}
