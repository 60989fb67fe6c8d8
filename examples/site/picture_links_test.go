package main

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/internal/made"
	"example.com/summit/internal/zipf"
	"example.com/summit/locale"
	"example.com/summit/summittest"
)

// listed returns how many findings or quotes the page at an address lists.
func listed(t *testing.T, b summit.Brief, address string) (n int, noun locale.Noun) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	var filters summit.Filters
	for name, values := range u.Query() {
		value := values[0]
		switch name {
		case "by":
			if value == "-" {
				filters = append(filters, summit.Unattributed())
			} else {
				filters = append(filters, summit.By(summit.ActorID(value)))
			}
		case "actor":
			filters = append(filters, summit.Involving(summit.ActorID(value)))
		case "topic":
			filters = append(filters, summit.On(summit.TopicID(value)))
		case "region":
			filters = append(filters, summit.In(summit.RegionID(value)))
		default:
			t.Fatalf("parameter %q in %s", name, address)
		}
	}
	if u.Path == "quotes.html" {
		return count(b.Quotes(filters)), locale.NounQuote
	}
	return count(b.Findings(filters)), locale.NounFinding
}

// briefs are those that a site must be able to show.
func briefs(t testing.TB) map[string]summit.Brief {
	t.Helper()
	draft := made.Hostile()
	made.Source(&draft)
	hostile, err := summit.New(draft)
	if err != nil {
		t.Fatal(err)
	}
	many, err := summit.New(zipf.Draft(1, 2_000))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]summit.Brief{"Anchorage": summit.Anchorage(), "hostile": hostile, "many": many}
	for seed := range 60 {
		all["random "+string(rune('A'+seed))] = summittest.RandomBrief(uint64(seed), seed)
	}
	return all
}

// Each number is what the page that it leads to lists.
func TestPictureNumbersAreWhatTheirLinksList(t *testing.T) {
	for name, b := range briefs(t) {
		for _, lang := range []language.Tag{language.English, language.Arabic} {
			l := locale.New(b, lang)
			links := 0
			for _, e := range elements(t, drawn(t, b, l)) {
				if e.name != "a" || !strings.Contains(e.attrs["href"], "?") {
					continue
				}
				links++
				n, noun := listed(t, b, e.attrs["href"])
				said := e.text
				if title, ok := e.attrs["title"]; ok {
					said = title
				}
				if n == 0 || !strings.HasSuffix(said, l.Count(n, noun)) {
					t.Errorf("%s: %q leads to %s, which lists %d", name, said, e.attrs["href"], n)
				}
				if strings.HasPrefix(e.attrs["class"], "heat-cell") && e.text != l.Number(n) {
					t.Errorf("%s: cell %q shows %q", name, said, e.text)
				}
			}
			if name == "Anchorage" && links < 200 {
				t.Errorf("%s: %d links", name, links)
			}
		}
	}
}

// Whatever the names are, the pictures hold no style, script or handler of their own, and no number that is none.
func TestPicturesKeepToThePolicy(t *testing.T) {
	for name, b := range briefs(t) {
		for _, e := range elements(t, drawn(t, b, locale.New(b))) {
			if e.name == "style" || e.name == "script" || e.name == "img" {
				t.Errorf("%s: element %s", name, e.name)
			}
			for attr, value := range e.attrs {
				if attr == "style" || strings.HasPrefix(attr, "on") {
					t.Errorf("%s: attribute %s=%q of %s", name, attr, value, e.name)
				}
				if strings.Contains(value, "ZgotmplZ") || attr != "title" && (strings.Contains(value, "NaN") || strings.Contains(value, "Inf")) {
					t.Errorf("%s: attribute %s=%q of %s", name, attr, value, e.name)
				}
			}
		}
	}
}

func TestPicturesOfNothing(t *testing.T) {
	if html := drawn(t, summit.Brief{}, locale.Locale{}); strings.TrimSpace(html) != "" {
		t.Errorf("an empty brief is drawn as %s", html)
	}
}

// A brief of any size has pictures of about the same size, which say what they leave out.
func TestPicturesAreBounded(t *testing.T) {
	b, err := summit.New(zipf.Draft(1, 100_000))
	if err != nil {
		t.Fatal(err)
	}
	l := locale.New(b)
	all := elements(t, drawn(t, b, l))
	if len(all) > 3_000 {
		t.Errorf("%d elements", len(all))
	}
	speakers, topics, regions := 0, 0, 0
	for a := range b.Actors() {
		if count(b.Findings(summit.By(a.ID)))+count(b.Quotes(summit.By(a.ID))) > 0 {
			speakers++
		}
	}
	for topic := range b.Topics() {
		if count(b.Findings(summit.On(topic.ID))) > 0 {
			topics++
		}
	}
	for r := range b.Regions() {
		if count(b.Findings(summit.In(r.ID))) > 0 {
			regions++
		}
	}
	for _, want := range []string{
		"Not shown: " + l.Count(speakers-maxVoices, locale.NounActor),
		"Not shown: " + l.Count(topics-maxTopics, locale.NounTopic),
		"Not shown: " + l.Count(regions-maxRegions, locale.NounRegion),
	} {
		if !slices.ContainsFunc(all, func(e *element) bool { return e.name == "a" && e.text == want }) {
			t.Errorf("no link says %q", want)
		}
	}
}

func BenchmarkPictures(b *testing.B) {
	brief := summit.Anchorage()
	l := locale.New(brief, language.German)
	for b.Loop() {
		drawn(b, brief, l)
	}
}
