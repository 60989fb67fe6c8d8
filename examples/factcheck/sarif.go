package main

import (
	"encoding/json"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/judge"
)

// A sarifWriter writes the Static Analysis Results Interchange Format of OASIS, version 2.1.0, a result for
// each fault, as it goes. Errors of w show when it is flushed.
type sarifWriter struct {
	w       io.Writer
	brief   summit.Brief
	strict  bool
	results int
}

type (
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"` // the edition of the brief
		Info    string      `json:"informationUri"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string      `json:"id"`
		Short   sarifText   `json:"shortDescription"`
		Full    sarifText   `json:"fullDescription"`
		Help    sarifText   `json:"help"`
		Default sarifConfig `json:"defaultConfiguration"`
	}
	sarifConfig struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID     string          `json:"ruleId"`
		RuleIndex  int             `json:"ruleIndex"`
		Level      string          `json:"level"`
		Message    sarifText       `json:"message"`
		Locations  []sarifLocation `json:"locations"`
		Properties sarifProperties `json:"properties"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int       `json:"startLine"`
		StartColumn int       `json:"startColumn"`
		EndLine     int       `json:"endLine"`
		EndColumn   int       `json:"endColumn"`
		ByteOffset  int64     `json:"byteOffset"`
		ByteLength  int64     `json:"byteLength"`
		Snippet     sarifText `json:"snippet"`
	}
	sarifProperties struct {
		Credited []summit.ActorID `json:"credited"`
		Ref      string           `json:"ref,omitempty"`
		Cite     string           `json:"cite,omitempty"`
	}
	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"`
		Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
	}
	sarifNotification struct {
		Level   string    `json:"level"`
		Message sarifText `json:"message"`
	}
)

// The rules of results. A claim has its own: words that only resemble a statement are less sure than quoted ones.
var rules = []sarifRule{
	{string(judge.Misattributed), sarifText{"Quoted words are given to somebody else than the brief gives them to."},
		sarifText{"The words stand in the brief, which gives them to another, or to nobody."}, sarifText{"Name the one who said it, or nobody."}, sarifConfig{"error"}},
	{string(judge.Negated), sarifText{"Quoted words are reported as holding that the brief reports as not holding."},
		sarifText{"The brief has these words within a negation, which the article leaves out; or the article says that they were not said, and the brief quotes them."}, sarifText{"Say that they do not hold, or that they were said."}, sarifConfig{"error"}},
	{string(judge.Cut), sarifText{"A quotation leaves out words that matter."},
		sarifText{"The brief has words in between or right beside these that are left out without a mark, or that turn the sense."}, sarifText{"Put the words back."}, sarifConfig{"error"}},
	{string(judge.Altered), sarifText{"A quotation has other words than the brief."},
		sarifText{"The brief has a quote that is nearly the same."}, sarifText{"Give its words, or leave out the quotation marks."}, sarifConfig{"error"}},
	{string(judge.Absent), sarifText{"The brief has no such quote."},
		sarifText{"No quote of the brief has these words, nor nearly. They may well be somebody's."}, sarifText{"Look for the words elsewhere."}, sarifConfig{"note"}},
	{"claim", sarifText{"Somebody is given what the brief lets another assert, or the contrary of what it lets them assert."},
		sarifText{"The sentence has nearly the words of a finding, which the brief lets others assert, or which has a \"not\" more or less."}, sarifText{"Name one who asserts it, and keep what is negated."}, sarifConfig{"warning"}},
}

func (s *sarifWriter) begin() {
	io.WriteString(s.w, `{"version":"2.1.0","$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",`+"\n"+`"runs":[{"tool":{"driver":`)
	s.encode(sarifDriver{"factcheck", s.brief.Edition(), "https://pkg.go.dev/example.com/summit/examples/factcheck", rules})
	io.WriteString(s.w, `},"columnKind":"utf16CodeUnits",`+"\n"+`"results":[`)
}

func (s *sarifWriter) done(article string) {}

func (s *sarifWriter) item(article string, it *item) {
	for _, f := range it.Faults {
		rule := ruleIndex(it, f)
		level := rules[rule].Default.Level
		switch {
		case f == judge.Absent && s.strict:
			level = "error"
		case f == judge.Misattributed && !it.claim && judge.Count(it.Text) == 1:
			level = "note"
		}
		if s.results++; s.results > 1 {
			io.WriteString(s.w, ",")
		}
		io.WriteString(s.w, "\n")
		s.encode(sarifResult{
			RuleID: rules[rule].ID, RuleIndex: rule, Level: level,
			Message: sarifText{"“" + shortened(it.Text) + "”: " + it.message(s.brief, f)},
			Locations: []sarifLocation{{sarifPhysical{sarifArtifact{uri(article)}, sarifRegion{
				StartLine: it.start.Line, StartColumn: it.start.Column, EndLine: it.end.Line, EndColumn: it.end.Column,
				ByteOffset: it.start.Offset, ByteLength: it.end.Offset - it.start.Offset, Snippet: sarifText{shortened(it.Text)},
			}}}},
			Properties: sarifProperties{append([]summit.ActorID{}, it.Credited...), it.ref(), it.cite(s.brief)},
		})
	}
}

func ruleIndex(it *item, f judge.Fault) int {
	id := string(f)
	if it.claim {
		id = "claim"
	}
	for i, r := range rules {
		if r.ID == id {
			return i
		}
	}
	panic("factcheck: no rule for " + id)
}

func (s *sarifWriter) end(failures []error) {
	in := sarifInvocation{Successful: len(failures) == 0}
	for _, err := range failures {
		in.Notifications = append(in.Notifications, sarifNotification{"error", sarifText{err.Error()}})
	}
	io.WriteString(s.w, "],\n"+`"invocations":[`)
	s.encode(in)
	io.WriteString(s.w, "]}]}\n")
}

func (s *sarifWriter) encode(v any) {
	data, _ := json.Marshal(v) // of strings, numbers and slices
	s.w.Write(data)
}

// uri returns the address of an article, relative where its name is.
func uri(name string) string {
	path := filepath.ToSlash(name)
	if filepath.IsAbs(name) {
		if !strings.HasPrefix(path, "/") {
			path = "/" + path // a drive of Windows
		}
		return (&url.URL{Scheme: "file", Path: path}).String()
	}
	return (&url.URL{Path: path}).String()
}
