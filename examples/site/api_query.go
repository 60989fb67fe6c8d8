package main

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"example.com/summit/examples/internal/ask"
)

// An apiQuery is what a request asks of an address.
type apiQuery struct {
	selection ask.Selection
	format    string // "" where Accept decides
}

const formatParameter = "format"

// maxFaults is how many faults of a query are told.
const maxFaults = 20

// An address is what takes a query: parameters that select, and perhaps a format.
type address struct {
	path       string
	parameters []ask.Parameter
	formats    bool
}

// query reads the query of a request, and finds what is amiss with it.
func (a *api) query(raw string, at address) (apiQuery, []fault) {
	var q apiQuery
	names, values, faults := splitQuery(raw)
	for _, name := range names {
		if len(faults) >= maxFaults {
			break
		}
		i := slices.IndexFunc(at.parameters, func(p ask.Parameter) bool { return p.Name == name })
		switch {
		case i >= 0:
			faults = append(faults, addValues(&q.selection, at.parameters[i], values[name])...)
		case name == formatParameter && at.formats:
			var f []fault
			q.format, f = a.formatOf(values[name])
			faults = append(faults, f...)
		default:
			faults = append(faults, a.misplaced(name, at))
		}
	}
	return q, faults[:min(len(faults), maxFaults)]
}

// splitQuery splits a query into the names, in their order, and their values.
func splitQuery(raw string) (names []string, values map[string][]string, faults []fault) {
	values = map[string][]string{}
	for pair := range strings.SplitSeq(raw, "&") {
		if pair == "" {
			continue
		}
		name, value, _ := strings.Cut(pair, "=")
		name, err := url.QueryUnescape(name)
		if err == nil {
			value, err = url.QueryUnescape(value)
		}
		if err != nil {
			faults = append(faults, fault{Type: malformedQuery, Value: pair, Detail: fmt.Sprintf("%q: %v", pair, err)})
			continue
		}
		if _, ok := values[name]; !ok {
			names = append(names, name)
		}
		values[name] = append(values[name], value)
	}
	return names, values, faults
}

// addValues adds values of a parameter to a selection, or finds the faults in them.
func addValues(s *ask.Selection, p ask.Parameter, values []string) []fault {
	if s.Add(p, values...) == nil {
		return nil
	}
	var faults []fault
	for _, value := range values {
		if len(faults) == maxFaults {
			break
		}
		err := new(ask.Selection).Add(p, value)
		if err == nil {
			continue
		}
		f := fault{Type: badValue, Parameter: p.Name, Value: value, Detail: fmt.Sprintf("%s: %v", p.Name, err)}
		if unknown := (*ask.UnknownError)(nil); errors.As(err, &unknown) {
			f.Value, f.Suggestions = unknown.Name, unknown.Nearest
			f.Detail = fmt.Sprintf("%s: %q is %v", p.Name, unknown.Name, unknown)
		}
		faults = append(faults, f)
	}
	return faults
}

// misplaced says what is amiss with a parameter that an address does not take.
func (a *api) misplaced(name string, at address) fault {
	var paths []string
	for _, res := range a.resources {
		if slices.Contains(namesAt(res.address()), name) {
			paths = append(paths, res.path())
		}
	}
	if len(paths) > 0 {
		return fault{Type: misplacedParameter, Parameter: name, Suggestions: paths,
			Detail: fmt.Sprintf("%s does not go with %s, but with %s.", name, at.path, strings.Join(paths, ", "))}
	}
	f := fault{Type: unknownParameter, Parameter: name, Detail: at.path + " takes no parameters."}
	if known := namesAt(at); len(known) > 0 {
		err := ask.NewVocabulary(known...).Unknown(name)
		f.Suggestions, f.Detail = err.Nearest, fmt.Sprintf("The parameter %q is %v", name, err)
	}
	return f
}

// namesAt returns the names of the parameters that an address takes.
func namesAt(at address) []string {
	var names []string
	for _, p := range at.parameters {
		names = append(names, p.Name)
	}
	if at.formats {
		names = append(names, formatParameter)
	}
	return names
}
