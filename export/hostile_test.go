package export_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/internal/made"
)

// TestHostileDocuments writes every hostile text in every field, and looks for
// what must not be in a document of the format outside of its own syntax. That the words
// come back is for parsers of other makers to say, in internal/judges.
func TestHostileDocuments(t *testing.T) {
	never := map[string][]string{
		"Markdown":       {"<script", "<!--", "<b", "\n# x", "\n- x", "\n1. x", "\n---", "\n```", "[x](javascript", " https://", "[^1] [^2]: x"},
		"WebAnnotations": {"</script", "<!--", "-->", "<b"},
		"SchemaOrg":      {"</script", "<!--", "-->", "<b"},
		"DOT":            {`label=""`, `label="\n`},
		"Mermaid":        {"%%", "<script", "-->B", "```", "]]>", "#quot;", "°"},
	}
	hidden := []string{"\u202e", "\u2066", "\u200f", "\u061c", "\u2028", "\ufeff"}
	for _, text := range made.Texts() {
		b, source := sourced(t, only(text.Text))
		for _, doc := range documents {
			t.Run(text.Name+"/"+doc.name, func(t *testing.T) {
				var out bytes.Buffer
				if err := doc.write(&out, b, source); err != nil {
					t.Fatal(err)
				}
				for _, s := range append(hidden, never[doc.name]...) {
					if strings.Contains(out.String(), s) {
						t.Errorf("%q is in\n%s", s, out.String())
					}
				}
				if strings.HasSuffix(doc.file, "jsonld") && !json.Valid(out.Bytes()) {
					t.Errorf("no JSON: %s", out.String())
				}
			})
		}
	}
}

// only returns a draft whose every text is one.
func only(text string) summit.Draft {
	return summit.Draft{
		Title: text, Edition: text, Source: summit.Source{Title: text},
		Sections:  []summit.Section{{ID: "s", Title: text}},
		Sentences: []summit.Sentence{{Section: "s"}},
		Actors:    []summit.Actor{{ID: "a", Name: text, Aliases: summit.SetOf(text), Kind: summit.ActorKindOffice, Role: text, Region: "r"}},
		Regions:   []summit.Region{{ID: "r", Name: text, Kind: summit.RegionKindArea}},
		Topics:    []summit.Topic{{ID: "t", Name: text, Gloss: text}, {ID: "u", Name: text, Within: "t"}},
		Quotes: []summit.Quote{{
			ID: "q", Text: text, Form: summit.FormMixed, Negated: true, By: summit.SetOf[summit.ActorID]("a"), About: summit.SetOf[summit.ActorID]("a"),
			Mentions: summit.SetOf(summit.Mention{Sentence: 1, Cue: text}),
		}},
		Findings: []summit.Finding{{
			ID: "f", Kind: summit.KindEvent, Statement: text, By: summit.SetOf[summit.ActorID]("a"), Citing: summit.SetOf[summit.ActorID]("a"),
			Actors: summit.SetOf[summit.ActorID]("a"), Topics: summit.SetOf[summit.TopicID]("t"), Regions: summit.SetOf[summit.RegionID]("r"),
			Quotes: summit.SetOf[summit.QuoteID]("q"), Sentences: summit.SetOf(1),
		}},
	}
}
