package judges

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit/export"
)

type readSheet struct {
	Cells    [][]string
	Formulas []string
}

// openSheet has SheetJS open a CSV file with that separator.
func openSheet(t *testing.T, doc, separator string) (s readSheet) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "brief.csv")
	if err := os.WriteFile(file, []byte(doc), 0o666); err != nil {
		t.Fatal(err)
	}
	nodeJSON(t, &s, "read-sheet.mjs", file, separator)
	return s
}

// TestSheet has a spreadsheet's reader find the cells that were written, and no formula.
func TestSheet(t *testing.T) {
	for _, test := range tableBriefs(t) {
		t.Run(test.name, func(t *testing.T) {
			doc := scriptOf(t, export.CSV, test.brief)
			want, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(doc, "\ufeff"))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			got := openSheet(t, doc, ",")
			if diff := cmp.Diff(want, got.Cells); diff != "" {
				t.Errorf("cells (-written, +read):\n%s", diff)
			}
			if len(got.Formulas) > 0 {
				t.Errorf("formulas: %q", got.Formulas)
			}
			if got := openSheet(t, doc, ";"); len(got.Formulas) > 0 {
				t.Errorf("formulas, where a semicolon separates: %q", got.Formulas)
			}
		})
	}
}

// TestSheetFormulas holds the reader to finding formulas where they are not disarmed.
func TestSheetFormulas(t *testing.T) {
	var doc bytes.Buffer
	w := csv.NewWriter(&doc)
	w.Write([]string{"x", "=1+1", "'=1"})
	w.Flush()
	if diff := cmp.Diff([]string{"B1: 1+1"}, openSheet(t, doc.String(), ",").Formulas); diff != "" {
		t.Errorf("formulas (-want, +got):\n%s", diff)
	}
}
