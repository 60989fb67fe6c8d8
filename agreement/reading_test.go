package agreement_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/agreement"
)

var update = flag.Bool("update", false, "write the figures of the two readings anew, in testdata and README.md")

// reading returns one of the two readings of the source of Anchorage that were
// made apart. They have quotes and findings only, by the vocabulary of the edition.
func reading(t testing.TB, file string, mend func(*summit.Draft)) summit.Brief {
	t.Helper()
	doc, err := os.ReadFile("../testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var read summit.Draft
	if err := json.Unmarshal(doc, &read); err != nil {
		t.Fatal(err)
	}
	mend(&read)
	d := summit.Anchorage().Draft()
	d.Quotes, d.Findings = read.Quotes, read.Findings
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func firstReading(t testing.TB) summit.Brief {
	return reading(t, "first-reading.json", func(*summit.Draft) {})
}

func secondReading(t testing.TB) summit.Brief {
	return reading(t, "second-reading.json", func(d *summit.Draft) {
		// It refers to one of its quotes by an ID that no quote of it has. It
		// means the fuller wording of the same remark, by the same speaker.
		slip := slices.IndexFunc(d.Quotes, func(q summit.Quote) bool { return q.ID == "pressure-on-russia" })
		if got := d.Quotes[slip].Variant; got != "continue-to-put-pressure-on-russia" {
			t.Fatalf("the variant of the quote is %q: the slip that this test mends is gone", got)
		}
		d.Quotes[slip].Variant = "continue-pressure"
	})
}

// TestReadings holds the figures in testdata and in README.md to those
// that the data gives.
func TestReadings(t *testing.T) {
	report, err := agreement.Compare(firstReading(t), secondReading(t))
	if err != nil {
		t.Fatal(err)
	}
	figures := figuresOf(report)
	holds(t, "testdata/readings.md", figures, func(content string) (before, held, after string) { return "", content, "" })
	holds(t, "../README.md", figures, func(content string) (before, held, after string) {
		const from, to = "<!-- agreement -->\n", "<!-- /agreement -->"
		before, rest, ok := strings.Cut(content, from)
		held, after, closed := strings.Cut(rest, to)
		if !ok || !closed {
			t.Fatalf("README.md has nothing between %q and %q", from, to)
		}
		return before + from, held, to + after
	})
}

// holds checks that the part of a file that cut finds is want.
func holds(t *testing.T, file, want string, cut func(content string) (before, held, after string)) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil && !*update {
		t.Fatal(err)
	}
	before, held, after := cut(strings.ReplaceAll(string(content), "\r\n", "\n"))
	if *update {
		if err := os.WriteFile(file, []byte(before+want+after), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(held, want); diff != "" {
		t.Errorf("%s is not what the data gives; run go test -run TestReadings -update ./agreement (-file, +data)\n%s", file, diff)
	}
}

func figuresOf(r agreement.Report) string {
	var b strings.Builder
	b.WriteString("| Field | Pairs | Alike | Precision | Recall | F1 | Alpha |\n|---|---:|---:|---:|---:|---:|---:|\n")
	rows := func(kind string, fields []agreement.Field) {
		for _, f := range fields {
			alpha := "–"
			if !math.IsNaN(f.Alpha) {
				alpha = fmt.Sprintf("%.3f", f.Alpha)
			}
			fmt.Fprintf(&b, "| %s.%s | %d | %d | %.3f | %.3f | %.3f | %s |\n", kind, f.Name, f.Pairs, f.Alike, f.Precision(), f.Recall(), f.F1(), alpha)
		}
	}
	rows("Finding", r.Findings.Fields)
	rows("Quote", r.Quotes.Fields)
	return b.String()
}
