package summittest_test

import (
	"testing"

	"example.com/summit/internal/documented"
)

func TestDocumentation(t *testing.T) {
	if p := documented.Check(t, "example.com/summit/summittest"); len(p.Examples) == 0 {
		t.Error("the package has no example")
	}
}
