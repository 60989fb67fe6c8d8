package main

import (
	"fmt"
	"slices"

	"example.com/summit/examples/internal/ask"
)

// writable returns the formats that an answer can have: those whose needs are met.
func (a *api) writable() []ask.Format {
	return slices.DeleteFunc(slices.Clone(a.formats), func(f ask.Format) bool { return f.NeedsSource && a.source == "" })
}

// choose returns the format of a name or, where that is "", the one that an Accept field wants most, or why there is none.
func (a *api) choose(name string, accept []string) (ask.Format, *fault) {
	if name != "" {
		i := slices.IndexFunc(a.formats, func(f ask.Format) bool { return f.Name == name })
		if f := a.formats[i]; f.NeedsSource && a.source == "" {
			return f, needsSource(f)
		}
		return a.formats[i], nil
	}
	if i := negotiate(accept, mediaTypes(a.writable())); i >= 0 {
		return a.writable()[i], nil
	}
	if i := negotiate(accept, mediaTypes(a.formats)); i >= 0 {
		return a.formats[i], needsSource(a.formats[i])
	}
	return ask.Format{}, &fault{Type: notAcceptable, Detail: "Accept asks for none of the formats that there are."}
}

func needsSource(f ask.Format) *fault {
	return &fault{Type: notAcceptable, Parameter: formatParameter, Value: f.Name,
		Detail: fmt.Sprintf("%s needs the text that the brief is of, which is not at hand here.", f.Name)}
}

func mediaTypes(formats []ask.Format) []string {
	var types []string
	for _, f := range formats {
		types = append(types, f.MediaType)
	}
	return types
}

func formatNames(formats []ask.Format) []string {
	var names []string
	for _, f := range formats {
		names = append(names, f.Name)
	}
	return names
}

func (a *api) offers() []offer {
	var offers []offer
	for _, f := range a.writable() {
		offers = append(offers, offer{f.Name, f.MediaType})
	}
	return offers
}

// formatOf reads the values of the parameter format.
func (a *api) formatOf(values []string) (name string, faults []fault) {
	known := ask.NewVocabulary(formatNames(a.formats)...)
	for _, value := range values {
		found, ok := known.Find(value)
		switch {
		case !ok:
			err := known.Unknown(value)
			faults = append(faults, fault{Type: badValue, Parameter: formatParameter, Value: value, Suggestions: err.Nearest,
				Detail: fmt.Sprintf("%s: %q is %v", formatParameter, value, err)})
		case name != "" && found != name:
			faults = append(faults, fault{Type: badValue, Parameter: formatParameter, Value: value,
				Detail: fmt.Sprintf("%s: an answer has one format, not both %s and %s.", formatParameter, name, found)})
		default:
			name = found
		}
	}
	return name, faults
}
