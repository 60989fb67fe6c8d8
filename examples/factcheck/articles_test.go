package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/examples/factcheck/internal/article"
)

// An expected report is what a careful reader says of an article, who has not seen the program.
type expected struct {
	Quotations []struct {
		Text     string
		Line     int
		Credited actors
		Faults   []fault
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

// figures count how the program agrees with the reader.
type figures struct{ quotations, found, speakers, speakersRight, faults, faultsFound, faultsRight int }

// The program finds every quotation of the articles in testdata as the reader does, nearly all speakers, and the faults. What
// differs is printed; it may not become more.
func TestArticles(t *testing.T) {
	names, _ := filepath.Glob("testdata/*.json")
	if len(names) < 8 {
		t.Fatalf("%d articles", len(names))
	}
	var sum figures
	for _, name := range names {
		var want expected
		data, err := os.ReadFile(name)
		if err == nil {
			err = json.Unmarshal(data, &want)
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		compare(t, strings.TrimSuffix(name, ".json"), want, &sum)
	}
	t.Logf("%+v", sum)
}

func itemsOf(t *testing.T, name string) []*item {
	files, _ := filepath.Glob(name + ".*")
	files = slices.DeleteFunc(files, func(s string) bool { return strings.HasSuffix(s, ".json") })
	if len(files) != 1 {
		t.Fatalf("%s: files %v", name, files)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	var list []*item
	for it, err := range newChecker(summit.Anchorage()).check(bytes.NewReader(data), article.FormatOf(files[0])) {
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		list = append(list, it)
	}
	return list
}

func compare(t *testing.T, name string, want expected, sum *figures) {
	items := itemsOf(t, name)
	got := slices.DeleteFunc(slices.Clone(items), func(it *item) bool { return it.claim })
	for _, w := range want.Quotations {
		sum.quotations++
		sum.faults += len(w.Faults)
		n := slices.IndexFunc(got, func(it *item) bool { return firstToLast(it.text) == firstToLast(w.Text) && it.start.Line == w.Line })
		if n < 0 {
			t.Logf("%s:%d: not found: %s", name, w.Line, w.Text)
			continue
		}
		it := got[n]
		got = slices.Delete(got, n, n+1)
		sum.found++
		if len(w.Credited) > 0 {
			sum.speakers++
		}
		switch {
		case slices.Equal(it.credited, w.Credited):
			if len(w.Credited) > 0 {
				sum.speakersRight++
			}
		default:
			t.Logf("%s:%d: %s: credited %v, not %v", name, w.Line, w.Text, it.credited, w.Credited)
		}
		if !slices.Equal(it.faults, w.Faults) && len(it.faults)+len(w.Faults) > 0 {
			t.Logf("%s:%d: %s: %v, not %v (%s)", name, w.Line, w.Text, it.faults, w.Faults, it.messages(summit.Anchorage()))
		}
		if it.quote.ID != w.Quote && !it.partly {
			t.Logf("%s:%d: %s: quote %q, not %q", name, w.Line, w.Text, it.quote.ID, w.Quote)
		}
	}
	for _, it := range got {
		t.Logf("%s:%d: too many: %s", name, it.start.Line, it.text)
	}
	for _, it := range items {
		if it.claim {
			t.Log(fmt.Sprintf("%s:%d: claim %s %v: %v", name, it.start.Line, it.name(), it.credited, it.text))
		}
	}
	for _, cl := range want.Claims {
		t.Log(fmt.Sprintf("%s:%d: want claim %v: %v (%s)", name, cl.Line, cl.Credited, cl.Text, cl.Finding))
	}
}

// firstToLast returns text from its first word to its last.
func firstToLast(text string) string {
	return strings.TrimFunc(text, func(r rune) bool { return !isWordRune(r) })
}
