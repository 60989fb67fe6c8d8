package ask_test

import (
	"testing"

	"example.com/summit/internal/documented"
)

// TestDocumentation lets the one example of the package show what most of its functions do.
func TestDocumentation(t *testing.T) {
	p := documented.Check(t, "example.com/summit/examples/internal/ask",
		"Formats", "LeftAsWas", "NewVocabulary", "Open", "Parameters", "ParseFlags", "Printable", "ReadBrief", "Parameter.ForFindings", "Parameter.ForQuotes",
		"Selection.Add", "Selection.Findings", "Selection.ForFindings", "Selection.ForQuotes", "Selection.IsZero",
		"Selection.OnlyFindings", "Selection.OnlyQuotes", "Selection.Quotes", "Selection.Values", "UnknownError.Error",
		"Vocabulary.Find", "Vocabulary.Name", "Vocabulary.Nearest", "Vocabulary.Resolve", "Vocabulary.Terms", "Vocabulary.Unknown",
		"VocabularyOf")
	if len(p.Examples) != 1 {
		t.Errorf("%d examples of the package, want 1", len(p.Examples))
	}
}
