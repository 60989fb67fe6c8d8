package locale

import (
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"example.com/summit"
)

// judged is what ICU says of one language, see testdata/intl.mjs.
type judged struct {
	Dates   map[summit.Date]string
	Numbers map[string][2]string // the plural category and the number as it is written
	Lists   [][2]any
	Regions map[string]string
}

func readJudged(t *testing.T) map[string]judged {
	t.Helper()
	text, err := os.ReadFile("testdata/intl.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Languages map[string]judged }
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Languages) != len(languages) {
		t.Fatalf("testdata/intl.json has %d languages, the package %d", len(file.Languages), len(languages))
	}
	return file.Languages
}

// TestAgainstICU checks what we took upon ourselves, and what x/text gives us, by what ICU says of it.
func TestAgainstICU(t *testing.T) {
	for tag, want := range readJudged(t) {
		t.Run(tag, func(t *testing.T) {
			l := New(summit.Anchorage(), language.Make(tag))
			for date, want := range want.Dates {
				if got := l.Date(date); got != want {
					t.Errorf("Date(%q) = %q, ICU has %q", date, got, want)
				}
			}
			for number, want := range want.Numbers {
				n, err := strconv.Atoi(number)
				if err != nil {
					t.Fatal(err)
				}
				if got := l.Number(n); plainSpaces(got) != plainSpaces(want[1]) {
					t.Errorf("Number(%d) = %q, ICU has %q", n, got, want[1])
				}
				for _, c := range l.data().names.counts {
					if got, want := l.Count(n, c.noun), c.ofCategory(want[0]); got != strings.ReplaceAll(want, "#", l.Number(n)) {
						t.Errorf("Count(%d, %s) = %q, ICU has %q", n, c.noun, got, want)
					}
				}
			}
			for _, list := range want.Lists {
				var items []string
				for _, item := range list[0].([]any) {
					items = append(items, item.(string))
				}
				if got := unisolated(l.List(items...)); got != list[1] {
					t.Errorf("List(%q) = %q, ICU has %q", items, got, list[1])
				}
			}
		})
	}
}

func (c count) ofCategory(category string) string {
	return map[string]string{"zero": c.zero, "one": c.one, "two": c.two, "few": c.few, "many": c.many, "other": c.other}[category]
}

// plainSpaces makes all spaces alike: CLDR changed the one between thousands since x/text's.
func plainSpaces(s string) string { return strings.Join(strings.Fields(s), " ") }

func unisolated(s string) string {
	return strings.NewReplacer(string(firstStrongIsolate), "", string(popDirectionalIsolate), "").Replace(s)
}

// TestRegionsAgainstICU checks the names of regions, and what we say instead of x/text, by a newer CLDR than x/text has.
func TestRegionsAgainstICU(t *testing.T) {
	for tag, want := range readJudged(t) {
		l := New(summit.Anchorage(), language.Make(tag))
		for r := range summit.Anchorage().Regions() {
			if r.Code == "" || strings.Contains(r.Code, "-") || tag == "en" {
				continue // not of CLDR
			}
			if got := l.Region(r.ID); got != want.Regions[r.Code] {
				t.Errorf("%s: Region(%q) = %q, ICU has %q", tag, r.ID, got, want.Regions[r.Code])
			}
		}
		regions := display.Regions(language.Make(tag))
		for _, c := range l.data().names.codes {
			if c.text != want.Regions[c.id] {
				t.Errorf("%s: %s is called %q, ICU has %q", tag, c.id, c.text, want.Regions[c.id])
			}
			if c.text == regions.Name(language.MustParseRegion(c.id)) {
				t.Errorf("%s: x/text has %q for %s as well", tag, c.text, c.id)
			}
		}
	}
}
