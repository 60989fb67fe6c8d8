package picture_test

import (
	"testing"

	"example.com/summit/internal/documented"
)

// TestDocumentation lets the comment of the package show how Check is used.
func TestDocumentation(t *testing.T) {
	documented.Check(t, "example.com/summit/examples/internal/picture", "Terminal.Check")
}
