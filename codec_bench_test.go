package summit_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"

	"example.com/summit"
)

// The plain types have the same shape as a brief's JSON, and no checks: what
// encoding/json alone costs.
type (
	plainActor struct {
		ID      string   `json:"id"`
		Name    string   `json:"name"`
		Aliases []string `json:"aliases,omitempty"`
		Kind    string   `json:"kind"`
		Role    string   `json:"role,omitempty"`
		Within  []string `json:"within,omitempty"`
		Region  string   `json:"region,omitempty"`
	}
	plainRegion struct {
		ID     string   `json:"id"`
		Name   string   `json:"name"`
		Kind   string   `json:"kind"`
		Within []string `json:"within,omitempty"`
		Code   string   `json:"code,omitempty"`
	}
	plainTopic struct {
		ID     string `json:"id"`
		Name   string `json:"name"`
		Within string `json:"within,omitempty"`
		Gloss  string `json:"gloss,omitempty"`
	}
	plainSection struct {
		ID       string `json:"id"`
		Title    string `json:"title"`
		Within   string `json:"within,omitempty"`
		Untitled bool   `json:"untitled,omitempty"`
	}
	plainSentence struct {
		Section string `json:"section,omitempty"`
		Start   int    `json:"start"`
		End     int    `json:"end"`
	}
	plainQuote struct {
		ID       string         `json:"id"`
		Text     string         `json:"text"`
		Form     string         `json:"form"`
		By       []string       `json:"by,omitempty"`
		About    []string       `json:"about,omitempty"`
		Phases   []string       `json:"phases,omitempty"`
		Settings []string       `json:"settings,omitempty"`
		Negated  bool           `json:"negated,omitempty"`
		Variant  string         `json:"variant,omitempty"`
		Topics   []string       `json:"topics,omitempty"`
		Regions  []string       `json:"regions,omitempty"`
		Mentions []plainMention `json:"mentions,omitempty"`
	}
	plainMention struct {
		Sentence int    `json:"sentence,omitempty"`
		Start    int    `json:"start"`
		End      int    `json:"end"`
		Cue      string `json:"cue,omitempty"`
	}
	plainFinding struct {
		ID        string   `json:"id"`
		Kind      string   `json:"kind"`
		Outcome   string   `json:"outcome,omitempty"`
		Modality  string   `json:"modality,omitempty"`
		Condition string   `json:"condition,omitempty"`
		Phases    []string `json:"phases,omitempty"`
		Settings  []string `json:"settings,omitempty"`
		Date      string   `json:"date,omitempty"`
		Statement string   `json:"statement"`
		By        []string `json:"by,omitempty"`
		Citing    []string `json:"citing,omitempty"`
		Actors    []string `json:"actors,omitempty"`
		Topics    []string `json:"topics,omitempty"`
		Regions   []string `json:"regions,omitempty"`
		Quotes    []string `json:"quotes,omitempty"`
		Sentences []int    `json:"sentences,omitempty"`
	}
	plainSource struct {
		Title  string `json:"title,omitempty"`
		SHA256 string `json:"sha256,omitempty"`
		Size   int    `json:"size,omitempty"`
	}
	plainBrief struct {
		Format    string          `json:"format"`
		Schema    string          `json:"$schema,omitempty"`
		Title     string          `json:"title,omitempty"`
		Date      string          `json:"date,omitempty"`
		Language  string          `json:"language,omitempty"`
		Edition   string          `json:"edition,omitempty"`
		Source    plainSource     `json:"source,omitzero"`
		Sections  []plainSection  `json:"sections,omitempty"`
		Sentences []plainSentence `json:"sentences,omitempty"`
		Actors    []plainActor    `json:"actors,omitempty"`
		Regions   []plainRegion   `json:"regions,omitempty"`
		Topics    []plainTopic    `json:"topics,omitempty"`
		Quotes    []plainQuote    `json:"quotes,omitempty"`
		Findings  []plainFinding  `json:"findings,omitempty"`
	}
)

// large returns a brief of n findings: Anchorage's, again and again.
func large(tb testing.TB, n int) summit.Brief {
	tb.Helper()
	d := summit.Anchorage().Draft()
	few := d.Findings
	for i := 1; len(d.Findings) < n; i++ {
		for _, f := range few {
			section, claim, _ := strings.Cut(string(f.ID), "/")
			f.ID = summit.FindingID(fmt.Sprintf("%s/%s-%d", section, claim, i))
			d.Findings = append(d.Findings, f)
		}
	}
	d.Findings = d.Findings[:max(n, len(few))]
	b, err := summit.New(d)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

// BenchmarkCodec sets each operation beside what encoding/json alone costs for
// plain types of the same shape.
func BenchmarkCodec(b *testing.B) {
	for _, size := range []struct {
		name  string
		brief summit.Brief
	}{{"Anchorage", summit.Anchorage()}, {"10000", large(b, 10000)}} {
		var indented bytes.Buffer
		if _, err := size.brief.WriteTo(&indented); err != nil {
			b.Fatal(err)
		}
		doc := indented.Bytes()
		var plain plainBrief
		if err := json.Unmarshal(doc, &plain); err != nil {
			b.Fatal(err)
		}
		run := func(name string, op func() error) {
			b.Run(size.name+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(len(doc)))
				for b.Loop() {
					if err := op(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
		run("read/plain", func() error {
			var p plainBrief
			return json.Unmarshal(doc, &p)
		})
		run("read/Read", func() error {
			_, err := summit.Read(bytes.NewReader(doc))
			return err
		})
		run("indent/plain", func() error {
			_, err := json.MarshalIndent(plain, "", "  ")
			return err
		})
		run("indent/WriteTo", func() error {
			_, err := size.brief.WriteTo(io.Discard)
			return err
		})
		run("compact/plain", func() error {
			_, err := json.Marshal(plain)
			return err
		})
		run("compact/MarshalJSON", func() error {
			_, err := size.brief.MarshalJSON()
			return err
		})
	}
}
