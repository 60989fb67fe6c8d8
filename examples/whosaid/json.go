package main

import (
	"encoding/json"
	"io"
	"iter"

	"example.com/summit"
	"example.com/summit/examples/internal/said"
)

// The form of an answer in JSON, which the comment of the package describes.
type (
	resultJSON struct {
		Fragment string        `json:"fragment"`
		Answers  []answerJSON  `json:"answers"`
		Stated   []findingJSON `json:"stated,omitempty"`
		TooLong  bool          `json:"tooLong,omitempty"`
	}
	answerJSON struct {
		Match    said.Match    `json:"match"`
		Share    float64       `json:"share"`
		Distance float64       `json:"distance"`
		Differs  string        `json:"differs,omitempty"`
		Quote    summit.Quote  `json:"quote"`
		Speakers []speakerJSON `json:"speakers"`
		Cite     string        `json:"cite,omitempty"`
		Fuller   *fullerJSON   `json:"fuller,omitempty"`
		Findings []findingJSON `json:"findings"`
	}
	speakerJSON struct {
		ID   summit.ActorID `json:"id"`
		Name string         `json:"name"`
	}
	fullerJSON struct {
		ID   summit.QuoteID `json:"id"`
		Text string         `json:"text"`
	}
	findingJSON struct {
		ID        summit.FindingID `json:"id"`
		Statement string           `json:"statement"`
		Cite      string           `json:"cite,omitempty"`
	}
)

// writeJSON writes a result as one line. The errors of w show when it is flushed.
func writeJSON(w io.Writer, b summit.Brief, r said.Result) {
	doc := resultJSON{Fragment: r.Fragment, Answers: []answerJSON{}, TooLong: r.TooLong}
	for _, a := range r.Answers {
		doc.Answers = append(doc.Answers, newAnswerJSON(b, a))
	}
	for _, f := range r.Stated {
		doc.Stated = append(doc.Stated, newFindingJSON(b, f))
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.Encode(doc)
}

func newAnswerJSON(b summit.Brief, a said.Answer) answerJSON {
	doc := answerJSON{
		Match: a.Match, Share: a.Share, Distance: a.Distance, Differs: a.Differs,
		Quote: a.Quote, Speakers: []speakerJSON{}, Cite: b.Cite(a.Quote), Findings: []findingJSON{},
	}
	for id := range a.Quote.By.All() {
		actor, _ := b.Actor(id)
		doc.Speakers = append(doc.Speakers, speakerJSON{id, actor.Name})
	}
	if full, ok := b.Quote(a.Quote.Variant); ok {
		doc.Fuller = &fullerJSON{full.ID, full.Text}
	}
	for f := range restingOn(b, a.Quote) {
		doc.Findings = append(doc.Findings, newFindingJSON(b, f))
	}
	return doc
}

func newFindingJSON(b summit.Brief, f summit.Finding) findingJSON {
	return findingJSON{f.ID, f.Statement, b.Cite(f)}
}

// restingOn returns the findings that give a quote.
func restingOn(b summit.Brief, q summit.Quote) iter.Seq[summit.Finding] {
	return b.Findings(summit.Quoting(q.ID))
}
