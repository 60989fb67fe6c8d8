package main

import (
	"encoding/json"
	"io"
	"net/http"
)

const problemMediaType = "application/problem+json"

// A problem is why a request is not answered as it asks, in the form of RFC 9457: its first fault and, of a query,
// all of them.
type problem struct {
	fault
	Title    string  `json:"title"`
	Status   int     `json:"status"`
	Instance string  `json:"instance"` // what was asked for
	Errors   []fault `json:"errors,omitempty"`
	Formats  []offer `json:"formats,omitempty"` // where no format is acceptable: those that there are
}

// A fault is one thing that is amiss with a request.
type fault struct {
	Type        *problemType `json:"type"`
	Detail      string       `json:"detail"`
	Parameter   string       `json:"parameter,omitempty"`
	Value       string       `json:"value,omitempty"`
	Suggestions []string     `json:"suggestions,omitempty"` // what was likely meant, likeliest first
}

// An offer is a format that an answer can have.
type offer struct {
	Format    string `json:"format"`
	MediaType string `json:"mediaType"`
}

// A problemType is a kind of problem, which the OpenAPI document explains.
type problemType struct {
	name   string
	status int
	title  string
	about  string
}

var (
	notFound = &problemType{"not-found", http.StatusNotFound, "Nothing there",
		"There is no such address, or no record of this ID. Suggestions are addresses, or IDs."}
	malformedQuery = &problemType{"malformed-query", http.StatusBadRequest, "Malformed query",
		"The query has a percent sign that begins no escape."}
	unknownParameter = &problemType{"unknown-parameter", http.StatusBadRequest, "Unknown parameter",
		"There is no parameter of this name. It is not passed over, as a slip of the keyboard would then give everything."}
	misplacedParameter = &problemType{"misplaced-parameter", http.StatusBadRequest, "Misplaced parameter",
		"The parameter is for other addresses."}
	badValue = &problemType{"bad-value", http.StatusBadRequest, "Bad value",
		"The value is not one that the parameter takes."}
	methodNotAllowed = &problemType{"method-not-allowed", http.StatusMethodNotAllowed, "Method not allowed",
		"There are no methods but GET and HEAD."}
	unexpectedBody = &problemType{"unexpected-body", http.StatusBadRequest, "Unexpected body",
		"The request has a body, and nothing here reads one."}
	notAcceptable = &problemType{"not-acceptable", http.StatusNotAcceptable, "No acceptable format",
		"There is no answer in a format that Accept or the parameter format asks for. The member formats lists those that there are."}
)

var problemTypes = []*problemType{notFound, malformedQuery, unknownParameter, misplacedParameter, badValue, methodNotAllowed, unexpectedBody, notAcceptable}

const problemTypesPath = "/components/x-problem-types/"

// MarshalText returns the address where t is explained, by which programs know it.
func (t *problemType) MarshalText() ([]byte, error) {
	return []byte(apiPath + documentName + "#" + problemTypesPath + t.name), nil
}

// refuse answers a request with what is amiss with it.
func refuse(r *http.Request, f fault) answer { return problemOf(r, f).answer() }

// refuseQuery answers a request with all that is amiss with its query.
func refuseQuery(r *http.Request, faults []fault) answer {
	p := problemOf(r, faults[0])
	p.Errors = faults
	return p.answer()
}

func refuseFormat(r *http.Request, f fault, formats []offer) answer {
	p := problemOf(r, f)
	p.Formats = formats
	return p.answer()
}

func problemOf(r *http.Request, f fault) problem {
	return problem{fault: f, Title: f.Type.title, Status: f.Type.status, Instance: r.URL.RequestURI()}
}

func (p problem) answer() answer {
	return answer{status: p.Status, mediaType: problemMediaType, header: http.Header{}, write: func(w io.Writer) error {
		e := json.NewEncoder(w)
		e.SetIndent("", "  ")
		return e.Encode(p)
	}}
}
