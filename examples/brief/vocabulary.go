package main

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/locale"
)

// A vocabulary is the values that a flag knows.
type vocabulary struct {
	terms []term
	hint  string                               // where to see them all
	other func(string) (value string, ok bool) // another way to find one, or nil
}

// A term is a value and the names it goes by; the first is the one to suggest.
type term struct {
	value  string
	names  []string
	within []string // the values it lies within, in a tree; at its top ""
}

var (
	kinds = enumeration(summit.KindEvent, summit.KindOutcome, summit.KindPosition, summit.KindReaction,
		summit.KindAssessment, summit.KindForecast, summit.KindContext)
	outcomes = enumeration(summit.OutcomeNotAgreed, summit.OutcomeNotAnnounced, summit.OutcomeUnchanged,
		summit.OutcomeDeferred, summit.OutcomeNotDiscussed, summit.OutcomeAgreed)
	phases     = enumeration(summit.PhaseBefore, summit.PhaseDuring, summit.PhaseAfter)
	modalities = enumeration(summit.ModalityProbable, summit.ModalityPossible).zero("unhedged")
	conditions = enumeration(summit.ConditionOpen, summit.ConditionCounterfactual).zero("none")
	lists      = enumeration("actors", "regions", "topics", "sections", "kinds")
	formats    = enumeration(slices.Concat([]string{"text", "markdown"}, exportNames())...)
)

func enumeration[V ~string](values ...V) vocabulary {
	var v vocabulary
	var all []string
	for _, value := range values {
		v.terms = append(v.terms, term{value: string(value), names: []string{string(value)}})
		all = append(all, string(value))
	}
	v.hint = "known are " + strings.Join(all, ", ")
	return v
}

// zero adds the name of the zero value.
func (v vocabulary) zero(name string) vocabulary {
	v.terms = append(v.terms, term{names: []string{name}})
	v.hint += ", " + name
	return v
}

func actors(b summit.Brief, l locale.Locale) vocabulary {
	v := listed("actors", b.Actors(), func(a summit.Actor) term {
		return newTerm(a.ID, a.Within, append([]string{a.Name, l.Actor(a.ID)}, slices.Collect(a.Aliases.All())...)...)
	})
	v.other = func(name string) (string, bool) {
		a, ok := l.ActorNamed(name)
		return string(a.ID), ok
	}
	return v
}

func regions(b summit.Brief, l locale.Locale) vocabulary {
	v := listed("regions", b.Regions(), func(r summit.Region) term { return newTerm(r.ID, r.Within, r.Name, l.Region(r.ID)) })
	v.other = func(name string) (string, bool) {
		r, ok := l.RegionNamed(name)
		return string(r.ID), ok
	}
	return v
}

func topics(b summit.Brief, l locale.Locale) vocabulary {
	return listed("topics", b.Topics(), func(t summit.Topic) term {
		return newTerm(t.ID, summit.SetOf(t.Within), t.Name, l.Topic(t.ID))
	})
}

func sections(b summit.Brief, l locale.Locale) vocabulary {
	return listed("sections", b.Sections(), func(s summit.Section) term {
		return newTerm(s.ID, summit.SetOf(s.Within), s.Title, l.Section(s.ID))
	})
}

func listed[R any](list string, records iter.Seq[R], termOf func(R) term) vocabulary {
	v := vocabulary{hint: "-list " + list + " shows all"}
	for r := range records {
		v.terms = append(v.terms, termOf(r))
	}
	return v
}

func newTerm[ID ~string](id ID, within summit.Set[ID], names ...string) term {
	t := term{value: string(id), names: append([]string{string(id)}, names...)}
	for parent := range within.All() {
		t.within = append(t.within, string(parent))
	}
	if len(t.within) == 0 {
		t.within = []string{""}
	}
	return t
}

// resolveAll returns the values of a list between commas. A name that itself
// has a comma is taken whole.
func (v vocabulary) resolveAll(s string) ([]string, error) {
	if value, ok := v.find(s); ok {
		return []string{value}, nil
	}
	if !strings.Contains(s, ",") {
		return nil, v.unknown(s)
	}
	var found []string
	for name := range strings.SplitSeq(s, ",") {
		value, ok := v.find(name)
		if !ok {
			return nil, fmt.Errorf("%q is %w", strings.TrimSpace(name), v.unknown(name))
		}
		found = append(found, value)
	}
	return found, nil
}

func (v vocabulary) unknown(name string) error {
	if near := v.nearest(name); len(near) > 0 {
		return fmt.Errorf("not known; did you mean %s?", enumerate(near, " or "))
	}
	return errors.New("not known; " + v.hint)
}

func (v vocabulary) find(name string) (value string, ok bool) {
	for _, t := range v.terms {
		for _, known := range t.names {
			if fold(known) == fold(name) {
				return t.value, true
			}
		}
	}
	if v.other != nil {
		return v.other(name)
	}
	return "", false
}

// fold takes away what nobody minds when typing a name.
func fold(s string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(s)), "’", "'")
}

// enumerate returns "a", "a or b", "a, b or c", for the last separator " or ".
func enumerate(list []string, last string) string {
	n := len(list) - 1
	if n < 1 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:n], ", ") + last + list[n]
}
