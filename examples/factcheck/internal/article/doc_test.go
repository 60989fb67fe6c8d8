package article_test

import (
	"testing"

	"example.com/summit/internal/documented"
)

func TestDocumentation(t *testing.T) {
	documented.Check(t, "example.com/summit/examples/factcheck/internal/article", "Block.Position")
}
