package ask

import (
	"slices"

	"example.com/summit"
	"example.com/summit/locale"
)

// A Parameter is one thing that a program can be asked for: a name, the values it knows, and what these pass.
type Parameter struct {
	Name   string
	Values Vocabulary // none where the values are texts to find

	isText   bool
	findings func(values []string) summit.FindingFilter // nil where it is for quotes only
	quotes   func(values []string) summit.QuoteFilter   // nil where it is for findings only
}

// ForFindings reports whether p can pass findings.
func (p Parameter) ForFindings() bool { return p.findings != nil }

// ForQuotes reports whether p can pass quotes.
func (p Parameter) ForQuotes() bool { return p.quotes != nil }

// Parameters returns all that can be asked of a brief. The values are known by their names in the language of l as well.
func Parameters(b summit.Brief, l locale.Locale) []Parameter {
	actors := actors(b, l)
	find := forBoth("find", Vocabulary{}, containing)
	find.isText = true
	return []Parameter{
		forBoth("section", sections(b, l), summit.Under),
		forBoth("actor", actors, summit.Involving),
		forBoth("from", actors, summit.From),
		forBoth("by", speakers(b, l), by),
		forBoth("topic", topics(b, l), summit.On),
		forBoth("region", regions(b, l), summit.In),
		forBoth("phase", phases(l), summit.OfPhase),
		forBoth("setting", settings(l), summit.OfSetting),
		find,
		forFindings("kind", kinds(l), summit.OfKind),
		forFindings("outcome", outcomes(l), summit.OfOutcome),
		forFindings("modality", modalities(l), withZero(unhedged, summit.OfModality)),
		forFindings("condition", conditions(l), withZero(noCondition, summit.OfCondition)),
		forFindings("citing", actors, summit.Citing),
		forFindings("quote", quotes(b), summit.Quoting),
		forQuotes("form", forms(l), summit.OfForm),
		forQuotes("about", actors, summit.About),
		forQuotes("negated", truth(l), negated),
	}
}

func forBoth[V ~string](name string, known Vocabulary, filter func(...V) summit.Filter) Parameter {
	return Parameter{
		Name: name, Values: known,
		findings: func(values []string) summit.FindingFilter { return filter(as[V](values)...) },
		quotes:   func(values []string) summit.QuoteFilter { return filter(as[V](values)...) },
	}
}

func forFindings[V ~string](name string, known Vocabulary, filter func(...V) summit.FindingFilter) Parameter {
	return Parameter{
		Name: name, Values: known,
		findings: func(values []string) summit.FindingFilter { return filter(as[V](values)...) },
	}
}

func forQuotes[V ~string](name string, known Vocabulary, filter func(...V) summit.QuoteFilter) Parameter {
	return Parameter{
		Name: name, Values: known,
		quotes: func(values []string) summit.QuoteFilter { return filter(as[V](values)...) },
	}
}

func as[V ~string](values []string) []V {
	var list []V
	for _, value := range values {
		list = append(list, V(value))
	}
	return list
}

// withZero makes a filter take name for the zero value.
func withZero[V ~string](name V, filter func(...V) summit.FindingFilter) func(...V) summit.FindingFilter {
	return func(values ...V) summit.FindingFilter {
		for i, value := range values {
			if value == name {
				values[i] = ""
			}
		}
		return filter(values...)
	}
}

func by(actors ...summit.ActorID) summit.Filter {
	if i := slices.Index(actors, unattributed); i >= 0 {
		return summit.Any(summit.Unattributed(), summit.By(slices.Delete(actors, i, i+1)...))
	}
	return summit.By(actors...)
}

func containing(texts ...string) summit.Filter {
	var filters []summit.Filter
	for _, text := range texts {
		filters = append(filters, summit.Containing(text))
	}
	return summit.Any(filters...)
}

func negated(values ...string) summit.QuoteFilter {
	var filters []summit.QuoteFilter
	for _, value := range values {
		filters = append(filters, summit.Negated(value == isTrue))
	}
	return summit.Any(filters...)
}
