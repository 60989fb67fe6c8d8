package main

import "testing"

func TestNegotiate(t *testing.T) {
	const (
		json        = "application/json"
		annotations = `application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"`
		schemaOrg   = "application/ld+json"
		csv         = "text/csv;charset=utf-8"
		sqlite      = "application/sql;dialect=sqlite"
		postgresql  = "application/sql;dialect=postgresql"
		none        = ""
	)
	offers := []string{json, schemaOrg, annotations, csv, sqlite, postgresql}
	for _, test := range []struct {
		name   string
		accept []string
		want   string
	}{
		{"no field", nil, json},
		{"an empty field", []string{""}, json},
		{"anything", []string{"*/*"}, json},
		{"a browser", []string{"text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7"}, json},
		{"one type", []string{"text/csv"}, csv},
		{"in another case", []string{"Text/CSV"}, csv},
		{"any of a type", []string{"text/*"}, csv},
		{"the higher quality", []string{"application/json;q=0.5, text/csv;q=0.6"}, csv},
		{"a quality without its 0", []string{"application/json;q=.5, text/csv;q=.6"}, csv},
		{"quality in capitals, after a space", []string{"application/json; Q=0.5, text/csv ; Q=0.6"}, csv},
		{"a tie: the first offered", []string{"text/csv, application/json"}, json},
		{"a tie: the more exact", []string{"*/*, text/csv"}, csv},
		{"the exact range counts, not the wide one", []string{"text/csv;q=0.2, text/*;q=0.9, application/json;q=0.3"}, json},
		{"what is refused", []string{"application/json;q=0, */*"}, schemaOrg},
		{"all is refused", []string{"*/*;q=0"}, none},
		{"all but one type is refused", []string{"*/*;q=0, text/csv"}, csv},
		{"several fields", []string{"application/json;q=0.1", "text/csv"}, csv},
		{"a profile", []string{annotations}, annotations},
		{"one of several profiles", []string{`application/ld+json; profile="http://www.w3.org/ns/json-ld#compacted http://www.w3.org/ns/anno.jsonld"`}, annotations},
		{"no profile", []string{"application/ld+json"}, schemaOrg},
		{"an unknown profile", []string{`application/ld+json;profile="http://example.com/"`}, none},
		{"a profile of less quality", []string{annotations + ";q=0.5, application/ld+json;q=0.4"}, annotations},
		{"another parameter", []string{"application/sql;dialect=postgresql"}, postgresql},
		{"a parameter before the quality", []string{"application/sql;dialect=postgresql;q=0.1, application/sql;q=0.2"}, sqlite},
		{"a charset that all have", []string{"application/json;charset=UTF-8"}, json},
		{"a charset that none has", []string{"application/json;charset=utf-16"}, none},
		{"a comma in quotation marks", []string{`application/json;profile="a,b\",c", text/csv`}, csv},
		{"what Java sends", []string{"text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"}, json},
		{"an element that is none", []string{"application/json;;=, text/csv"}, csv},
		{"only elements that are none", []string{"/;/, ;;"}, json},
		{"no quality", []string{"application/json;q=2, text/csv;q=NaN, application/sql;q=x, application/ld+json;q=0.001"}, schemaOrg},
		{"nothing there is", []string{"text/html, image/*"}, none},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := none
			if i := negotiate(test.accept, offers); i >= 0 {
				got = offers[i]
			}
			if got != test.want {
				t.Errorf("Accept %q gives %q, want %q", test.accept, got, test.want)
			}
		})
	}
	if i := negotiate(nil, nil); i != -1 {
		t.Errorf("where nothing is offered, negotiate returns %d, want -1", i)
	}
}
