package judge_test

import (
	"testing"

	"example.com/summit/internal/documented"
)

// TestDocumentation lets the example of Verdict show what a judge is for.
func TestDocumentation(t *testing.T) {
	documented.Check(t, "example.com/summit/examples/internal/judge", "New", "Judge.Negates", "Judge.Negations", "Count", "EndsSentence")
}
