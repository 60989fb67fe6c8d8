package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/examples/factcheck/internal/article"
	"example.com/summit/examples/internal/judge"
)

// An expected report is what a careful reader says of an article, who has not seen the program.
type expected struct {
	Quotations []struct {
		Text     string
		Line     int
		Credited actors
		Faults   []judge.Fault
		Quote    summit.QuoteID
	}
	Claims []struct {
		Text     string
		Line     int
		Credited actors
		Finding  summit.FindingID
	}
}

// actors are one in JSON, or several in an array.
type actors []summit.ActorID

func (a *actors) UnmarshalJSON(data []byte) error {
	var one summit.ActorID
	if err := json.Unmarshal(data, &one); err != nil {
		return json.Unmarshal(data, (*[]summit.ActorID)(a))
	}
	*a = nil
	if one != "" {
		*a = actors{one}
	}
	return nil
}

// Figures count how the program agrees with the reader.
type figures struct {
	quotations, found, more     int // the reader's, those that the program finds, and those that are none
	speakers                    int // right, or rightly nobody
	verdicts                    int // right in all faults
	faults, faultsFound, alarms int // the reader's, those of them that the program finds, and those that are none
	claims, claimsFound         int // faulty ones
	claimAlarms                 int
}

// Over the articles in testdata, of which a reader judged who had not seen the program, it may not become worse. The words and limits of the program
// were chosen with all but those of kept in view, which were read when it was finished, and nothing was changed to suit them.
func TestArticles(t *testing.T) {
	for folder, least := range map[string]figures{
		"testdata":      {quotations: 176, found: 176, speakers: 171, verdicts: 176, faults: 86, faultsFound: 86, claims: 12, claimsFound: 12},
		"testdata/kept": {quotations: 77, found: 77, speakers: 53, verdicts: 69, faults: 46, faultsFound: 41, alarms: 3, claims: 6, claimsFound: 6},
		"testdata/held": {quotations: 74, found: 74, speakers: 69, verdicts: 73, faults: 40, faultsFound: 39, alarms: 1, claims: 6, claimsFound: 6},
	} {
		names, err := filepath.Glob(folder + "/*.json")
		if err != nil || len(names) == 0 {
			t.Fatalf("no reports in %s: %v", folder, err)
		}
		var sum figures
		var differs strings.Builder
		for _, name := range names {
			var want expected
			data, err := os.ReadFile(name)
			if err == nil {
				err = json.Unmarshal(data, &want)
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			sum.compare(t, &differs, strings.TrimSuffix(name, ".json"), want)
		}
		golden(t, filepath.Join("testdata", "golden", filepath.Base(folder)+".differs"), differs.String())
		t.Logf("%s, %d articles: %+v", folder, len(names), sum)
		if sum.quotations < least.quotations || sum.found < least.found || sum.more > least.more || sum.speakers < least.speakers ||
			sum.verdicts < least.verdicts || sum.faults < least.faults || sum.faultsFound < least.faultsFound || sum.alarms > least.alarms ||
			sum.claims < least.claims || sum.claimsFound < least.claimsFound || sum.claimAlarms > least.claimAlarms {
			t.Errorf("%s: worse than %+v", folder, least)
		}
	}
}

func itemsOf(t *testing.T, name string) []*item {
	files, _ := filepath.Glob(name + ".*")
	files = slices.DeleteFunc(files, func(s string) bool { return strings.HasSuffix(s, ".json") })
	if len(files) != 1 {
		t.Fatalf("%s: files %v", name, files)
	}
	f, err := os.Open(files[0])
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []*item
	for it, err := range newChecker(summit.Anchorage()).check(f, article.FormatOf(files[0])) {
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		list = append(list, it)
	}
	return list
}

// compare counts how the program agrees with the reader, and tells where it doesn't.
func (sum *figures) compare(t *testing.T, differs io.Writer, name string, want expected) {
	tell := func(line int, format string, args ...any) {
		fmt.Fprintf(differs, "%s:%d: "+format+"\n", append([]any{filepath.ToSlash(name), line}, args...)...)
	}
	var got, claims []*item
	for _, it := range itemsOf(t, name) {
		switch {
		case !it.claim:
			got = append(got, it)
		case len(it.Faults) > 0:
			claims = append(claims, it)
		}
	}
	for _, w := range want.Quotations {
		sum.quotations++
		sum.faults += len(w.Faults)
		n := slices.IndexFunc(got, func(it *item) bool { return firstToLast(it.Text) == firstToLast(w.Text) && it.start.Line == w.Line })
		if n < 0 {
			tell(w.Line, "not found: %s", w.Text)
			continue
		}
		it := got[n]
		got = slices.Delete(got, n, n+1)
		sum.found++
		if slices.Equal(it.Credited, w.Credited) {
			sum.speakers++
		} else {
			tell(w.Line, "“%s”: credited to %v, not %v", w.Text, it.Credited, w.Credited)
		}
		for _, f := range it.Faults {
			if slices.Contains(w.Faults, f) {
				sum.faultsFound++
			} else {
				sum.alarms++
			}
		}
		if slices.Equal(it.Faults, w.Faults) {
			sum.verdicts++
		} else {
			tell(w.Line, "“%s”: %v, not %v: %s", w.Text, it.Faults, w.Faults, it.messages(summit.Anchorage()))
		}
		if len(w.Faults) == 0 && it.Quote.ID != w.Quote {
			t.Errorf("%s:%d: “%s”: quote %q, not %q", name, w.Line, w.Text, it.Quote.ID, w.Quote)
		}
	}
	for _, it := range got {
		sum.more++
		tell(it.start.Line, "no quotation: %s", it.Text)
	}
	for _, w := range want.Claims {
		sum.claims++
		start, _, _ := strings.Cut(w.Text, " …")
		n := slices.IndexFunc(claims, func(it *item) bool {
			return strings.HasPrefix(it.Text, start) && slices.Equal(it.Credited, w.Credited) && it.findings[0].ID == w.Finding
		})
		if n < 0 {
			tell(w.Line, "not found: %s", w.Text)
			continue
		}
		sum.claimsFound++
		claims = slices.Delete(claims, n, n+1)
	}
	for _, it := range claims {
		sum.claimAlarms++
		tell(it.start.Line, "not a faulty claim: %s (%s)", it.Text, it.findings[0].ID)
	}
}

// firstToLast returns text from its first word to its last.
func firstToLast(text string) string {
	return strings.TrimFunc(text, func(r rune) bool { return !isWordRune(r) })
}
