package agreement_test

import (
	"testing"

	"example.com/summit/internal/documented"
)

func TestDocumentation(t *testing.T) {
	documented.Check(t, "example.com/summit/agreement", "Disagreement.String", "Field.F1", "Field.Precision", "Field.Recall", "Field.String", "Report.Disagreements")
}
