package said_test

import (
	"testing"

	"example.com/summit/internal/documented"
)

// TestDocumentation lets the example of Find show how a finder is made.
func TestDocumentation(t *testing.T) {
	documented.Check(t, "example.com/summit/examples/internal/said", "NewFinder")
}
