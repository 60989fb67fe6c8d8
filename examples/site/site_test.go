package main

import (
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/summit"
)

func newTestSite(t testing.TB, b summit.Brief, source string, tags ...language.Tag) *site {
	t.Helper()
	s, err := newSite(b, source, tags)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func get(t testing.TB, s *site, address string, header ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, address, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

// text returns what a page says, without its tags.
func text(page string) string {
	body := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(page, " ")
	return strings.Join(strings.Fields(html.UnescapeString(body)), " ")
}

var hrefs = regexp.MustCompile(`(?:href|src|action)="([^"]*)"`)

// linksOf returns where the links of a page lead, as paths with their queries and fragments.
func linksOf(at, body string) []string {
	var list []string
	base, err := url.Parse(at)
	if err != nil {
		return nil
	}
	for _, m := range hrefs.FindAllStringSubmatch(body, -1) {
		to, err := base.Parse(html.UnescapeString(m[1]))
		if err != nil {
			list = append(list, m[1])
			continue
		}
		list = append(list, to.String())
	}
	return list
}

// TestLinks follows every link from every page.
func TestLinks(t *testing.T) {
	for name, b := range briefs(t) {
		if strings.HasPrefix(name, "random") && name > "random B" || name == "many" {
			continue // the same in more numbers
		}
		t.Run(name, func(t *testing.T) {
			s := newTestSite(t, b, "", language.English, language.Arabic)
			seen := map[string]bool{}
			for open := []string{"/en/", "/ar/"}; len(open) > 0; {
				at := open[len(open)-1]
				open = open[:len(open)-1]
				w := get(t, s, at)
				if w.Code != http.StatusOK {
					t.Fatalf("%s: status %d", at, w.Code)
				}
				body := w.Body.String()
				if strings.Contains(body, "ZgotmplZ") {
					t.Errorf("%s: holds what html/template refused", at)
				}
				for _, link := range linksOf(at, body) {
					link, fragment, _ := strings.Cut(link, "#")
					if fragment != "" && link == at && !strings.Contains(body, `id="`+fragment+`"`) {
						t.Errorf("%s leads to #%s, which is not there", at, fragment)
					}
					// Filters go on without end: one step from each page is enough.
					if deep := strings.Contains(at, "?") && strings.Contains(link, "?"); seen[link] || deep {
						continue
					}
					seen[link] = true
					open = append(open, link)
				}
			}
			for p := range s.paths() {
				if !seen["/en/"+p] {
					t.Errorf("no link leads to %s", p)
				}
			}
		})
	}
}

// TestSize checks that a page is small without its pictures.
func TestSize(t *testing.T) {
	pictures := regexp.MustCompile(`(?s)<svg.*?</svg>`)
	largest, where := 0, ""
	s := newTestSite(t, summit.Anchorage(), "")
	for _, r := range s.readers {
		for p := range s.paths() {
			w := get(t, s, "/"+r.tag+"/"+p)
			if n := len(pictures.ReplaceAllString(w.Body.String(), "")); n > largest {
				largest, where = n, r.tag+"/"+p
			}
		}
	}
	t.Logf("the largest page is %s with %d KiB", where, largest>>10)
	if largest > 150<<10 {
		t.Errorf("%s has %d bytes", where, largest)
	}
}

// TestFacets checks that a filter leaves as much as it says.
func TestFacets(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	choices := regexp.MustCompile(`name="([^"]+)" value="([^"]+)"( checked)?> <span class="label">[^<]*</span> <span class="count">(\d+)</span>`)
	share := regexp.MustCompile(`id="share"[^>]*>(\d+)`)
	checked := 0
	for _, at := range []string{
		"/en/findings.html", "/en/findings.html?topic=sanctions", "/en/findings.html?by=-&kind=outcome", "/en/findings.html?find=trump&region=europe&region=china",
		"/en/quotes.html", "/en/quotes.html?actor=putin", "/en/quotes.html?by=-",
	} {
		u, err := url.Parse(at)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range choices.FindAllStringSubmatch(get(t, s, at).Body.String(), -1) {
			query := u.Query()
			query[m[1]] = []string{m[2]}
			to := u.Path + "?" + query.Encode()
			got := share.FindStringSubmatch(get(t, s, to).Body.String())
			if got == nil || got[1] != m[4] {
				t.Errorf("%s offers %s=%s with %s, but %s has %v", at, m[1], m[2], m[4], to, got)
			}
			checked++
		}
	}
	if checked < 500 {
		t.Errorf("only %d choices were there", checked)
	}
}

func TestList(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English, language.German)
	for _, test := range []struct {
		at   string
		want []string // what the page says, in this order
		not  string
	}{
		{"/en/findings.html", []string{"275 findings", "1 / 11", "Next"}, "Previous"},
		{"/en/findings.html?page=11", []string{"Previous", "11 / 11"}, "Next"},
		{"/en/findings.html?outcome=deferred", []string{"1 of 275 findings", "Outcomes: deferred", "Trump put off the planned U.S. tariffs on China"}, "1 / 1"},
		{"/en/findings.html?actor=Donald+Trump&kind=outcome", []string{"Who is involved: Donald Trump", "Kinds: outcome"}, ""},
		{"/en/findings.html?topic=sanctions,energy", []string{"Topics: Sanctions", "Topics: Energy"}, ""},
		{"/en/findings.html?by=-&region=middle-east", []string{"Who says it: the report itself", "Regions: Middle East"}, ""},
		{"/en/findings.html?citing=trump", []string{"on words or acts of: Donald Trump"}, ""},
		{"/en/findings.html?find=", []string{"275 findings"}, "Remove"},
		{"/en/findings.html?find=zebra", []string{"0 of 275 findings", "Nothing found."}, ""},
		{"/en/quotes.html?negated=true", []string{"1 of 47 quotes", "reported not to hold", "“gotten there”"}, ""},
		{"/en/quotes.html?by=-", []string{"nobody’s words", "“land-for-peace”"}, ""},
		{"/de/findings.html?topic=sanktionen", []string{"Sanktionen"}, ""},
	} {
		t.Run(test.at, func(t *testing.T) {
			w := get(t, s, test.at)
			body := text(w.Body.String())
			_, main, _ := strings.Cut(body, "Clear all")
			if main == "" {
				main = body
			}
			if w.Code != http.StatusOK {
				t.Errorf("status %d", w.Code)
			}
			rest := main
			for _, want := range test.want {
				_, after, ok := strings.Cut(rest, want)
				if !ok {
					t.Errorf("%q does not follow in %s", want, main)
				}
				rest = after
			}
			if test.not != "" && strings.Contains(main, test.not) {
				t.Errorf("%q is there: %s", test.not, main)
			}
		})
	}
}

func TestHighlight(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	body := get(t, s, "/en/findings.html?find=Cease-Fire").Body.String()
	if want := "<mark>cease-fire</mark>"; !strings.Contains(body, want) {
		t.Errorf("%q is not in the page", want)
	}
	if body := get(t, s, "/en/quotes.html?find=great").Body.String(); !strings.Contains(body, "“<mark>great</mark> leader”") {
		t.Error("the word is not marked in a quote")
	}
}

func TestMisasked(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	for _, test := range []struct {
		at   string
		code int
		want string
	}{
		{"/en/findings.html?topic=sanctoins", 400, `topic: "sanctoins" is not known; did you mean sanctions?`},
		{"/en/findings.html?topic=war&topic=sanctoins", 400, `topic: "sanctoins" is not known; did you mean sanctions?`},
		{"/en/findings.html?topic=war,sanctoins", 400, `topic: "sanctoins" is not known; did you mean sanctions?`},
		{"/en/findings.html?tpoic=sanctions", 400, "did you mean topic?"},
		{"/en/findings.html?form=direct", 400, "form"},
		{"/en/quotes.html?kind=outcome", 400, "kind"},
		{"/en/findings.html?page=0", 400, "page"},
		{"/en/findings.html?page=x", 400, `page: "x" is not a number from 1`},
		{"/en/findings.html?page=1&page=2", 400, `page: "1,2" is not a number from 1`},
		{"/en/findings.html?page=12", 400, "the last is 11"},
		{"/en/findings.html?page=99999999999999999999", 400, "page"},
		{"/en/findings.html?page=9223372036854775807", 400, "page"},
		{"/en/findings.html?find=%3F", 400, "no word"},
		{"/en/findings.html?%zz", 400, "invalid"},
		{"/en/actors/trmp.html", 404, "Donald Trump"},
		{"/en/topics/sanction.html", 404, "Sanctions"},
		{"/en/nothing", 404, "no such page"},
		{"/en/actors-0.html", 404, "no such page"},
		{"/en/actors-2.html", 404, "no such page"},
		{"/en/source.html", 404, "no such page"},
		{"/en/../../site.go", 404, "no such page"},
		{"/assets/../site.go", 404, "not found"},
		{"/assets/", 404, "not found"},
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.URL = &url.URL{}
		r.URL.Path, r.URL.RawQuery, _ = strings.Cut(test.at, "?")
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if body := text(w.Body.String()); w.Code != test.code || !strings.Contains(body, test.want) {
			t.Errorf("%s: status %d, want %d with %q in %s", test.at, w.Code, test.code, test.want, body)
		}
	}
}

// TestLanguages checks that an address without a language leads to the one that the client likes best.
func TestLanguages(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "")
	for _, test := range []struct{ accept, at, want string }{
		{"", "/", "/en/"},
		{"de-CH,de;q=0.9,en;q=0.8", "/", "/de/"},
		{"zh-CN", "/", "/zh-Hans/"},
		{"ja,uk;q=0.5", "/findings.html?topic=war", "/uk/findings.html?topic=war"},
		{"xx;q=y", "/", "/en/"},
		{"ar", "/ar", "/ar/"},
		{"ar", "/zh/quotes.html", "/zh-Hans/quotes.html"},
		{"ar", "/DE-at", "/de/"},
		{"ar", "/ja/", "/ar/ja/"},
		{"ar", "/zh-Hant/", "/ar/zh-Hant/"}, // another script is not surely what is meant
		{"ar", "/findings/", "/ar/findings/"},
		{"", "//example.org/", "/en//example.org/"},
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.URL.Path, r.URL.RawQuery, _ = strings.Cut(test.at, "?")
		r.Header.Set("Accept-Language", test.accept)
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if got := w.Header().Get("Location"); w.Code != http.StatusFound || got != test.want {
			t.Errorf("%q at %s leads to %q with status %d, want %q", test.accept, test.at, got, w.Code, test.want)
		}
		if got := strings.Join(w.Header()["Vary"], ","); !strings.Contains(got, "Accept-Language") {
			t.Errorf("%s: Vary is %q, though others are led elsewhere", test.at, got)
		}
	}
	w := get(t, s, "/ar/findings.html?topic=war")
	for _, want := range []string{`<html lang="ar" dir="rtl">`, `href="../de/findings.html?topic=war"`, `lang="en" dir="auto"`} {
		if !strings.Contains(w.Body.String(), want) {
			t.Errorf("%s is not in the Arabic page", want)
		}
	}
}

// TestSearches checks that the filters keep all that is searched for.
func TestSearches(t *testing.T) {
	body := get(t, newTestSite(t, summit.Anchorage(), "", language.English), "/en/findings.html?find=trump&find=putin").Body.String()
	for _, want := range []string{`name="find" value="trump"`, `<input type="hidden" name="find" value="putin">`} {
		if !strings.Contains(body, want) {
			t.Errorf("%s is not in the page", want)
		}
	}
}

// TestClaimsStandOnce checks that the page of an actor has no finding in two ways.
func TestClaimsStandOnce(t *testing.T) {
	b := summit.Anchorage()
	s := newTestSite(t, b, "", language.English)
	claims := regexp.MustCompile(`class="text"[^>]*><a href="\.\./findings/([^"]+)\.html"`)
	for a := range b.Actors() {
		seen := map[string]bool{}
		for _, m := range claims.FindAllStringSubmatch(get(t, s, "/en/actors/"+string(a.ID)+".html").Body.String(), -1) {
			if seen[m[1]] {
				t.Errorf("%s: %s stands twice", a.ID, m[1])
			}
			seen[m[1]] = true
		}
	}
}

// TestRecordPages checks that what refers to a record is on its page.
func TestRecordPages(t *testing.T) {
	b := summit.Anchorage()
	s := newTestSite(t, b, "", language.English)
	for f := range b.Findings() {
		body := get(t, s, "/en/findings/"+string(f.ID)+".html").Body.String()
		for _, set := range []summit.Set[summit.ActorID]{f.By, f.Citing, f.Actors} {
			for id := range set.All() {
				if !strings.Contains(body, `/actors/`+string(id)+`.html"`) {
					t.Errorf("%s: no link to %s", f.ID, id)
				}
			}
		}
		for id := range f.Quotes.All() {
			if quote := get(t, s, "/en/quotes/"+string(id)+".html").Body.String(); !strings.Contains(quote, `/findings/`+string(f.ID)+`.html"`) {
				t.Errorf("the page of quote %s has no link to %s", id, f.ID)
			}
		}
	}
	for _, test := range []struct{ at, want string }{
		{"actors/trump.html", "Claims by this actor"},
		{"actors/trump.html", "Quotes about this actor"},
		{"actors/russia.html", "Vladimir Putin"},
		{"regions/ukraine.html", "Zelenskiy"},
		{"topics/economy.html", "Sanctions"},
		{"quotes/gotten-there.html", "reported not to hold"},
		{"sections/military.html", "Arms Control"},
	} {
		if body := text(get(t, s, path.Join("/en", test.at)).Body.String()); !strings.Contains(body, test.want) {
			t.Errorf("%s does not say %q", test.at, test.want)
		}
	}
}

// TestGroupCounts checks that what a group of a record's page leads to lists as much as it says.
func TestGroupCounts(t *testing.T) {
	b := summit.Anchorage()
	s := newTestSite(t, b, "", language.English)
	all := regexp.MustCompile(`<p class="all"><a href="([^"]+)">Show all: (\d+) `)
	share := regexp.MustCompile(`id="share"[^>]*>(\d+)`)
	checked := 0
	for p := range s.paths() {
		if strings.Count(p, "/") != 1 || strings.HasPrefix(p, "findings/") {
			continue
		}
		at := "/en/" + p
		for _, m := range all.FindAllStringSubmatch(get(t, s, at).Body.String(), -1) {
			to := linksOf(at, `href="`+m[1]+`"`)[0]
			if got := share.FindStringSubmatch(get(t, s, to).Body.String()); got == nil || got[1] != m[2] {
				t.Errorf("%s says %s of %s, which lists %v", at, m[2], to, got)
			}
			checked++
		}
	}
	if checked < 60 {
		t.Errorf("only %d groups were there", checked)
	}
}

// TestEvidenceHasItsSpeaker checks that a quote beneath a finding says whose
// words it is where that is not who asserts the finding.
func TestEvidenceHasItsSpeaker(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	for _, test := range []struct{ at, want string }{
		{"/en/findings/united-states/policy-shift.html", "“war would never have started if I were president” Donald Trump"},
		{"/en/findings.html?quote=gotten-there", "“gotten there” reported not to hold"},
	} {
		if body := text(get(t, s, test.at).Body.String()); !strings.Contains(body, test.want) {
			t.Errorf("%s does not say %q: %s", test.at, test.want, body)
		}
	}
}

// TestSuggestionsAreThere checks that what a page suggests instead of itself is there.
func TestSuggestionsAreThere(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	suggested := 0
	for _, at := range []string{"/en/actors/trmp.html", "/en/bys/trmp.html", "/en/kinds/outcom.html", "/en/findings/arms-control/no-new-pct.html", "/en/brief/x.html", "/en/findings.html?topic=sanctoins", "/en/findings.html?tpoic=sanctions&by=putin", "/en/quotes/great-leder.html", "/en/x/y/z"} {
		w := get(t, s, at)
		if w.Code != http.StatusNotFound && w.Code != http.StatusBadRequest {
			t.Errorf("%s: status %d", at, w.Code)
		}
		if strings.Contains(w.Body.String(), "<script") {
			t.Errorf("%s has a script", at)
		}
		_, main, _ := strings.Cut(w.Body.String(), "<main")
		for _, to := range linksOf(at, main) {
			if suggested++; get(t, s, to).Code != http.StatusOK {
				t.Errorf("%s suggests %s", at, to)
			}
		}
	}
	if suggested < 14 {
		t.Errorf("only %d pages are suggested", suggested)
	}
}

// TestTangledTree checks that a tree in which everything lies within much else stays small, and that all of it can still be reached.
func TestTangledTree(t *testing.T) {
	var d summit.Draft
	for layer := range 30 {
		for _, half := range "ab" {
			a := summit.Actor{ID: summit.ActorID(fmt.Sprintf("%c%d", half, layer)), Kind: summit.ActorKindGroup}
			a.Name = string(a.ID)
			if layer > 0 {
				a.Within = summit.SetOf(summit.ActorID(fmt.Sprint("a", layer-1)), summit.ActorID(fmt.Sprint("b", layer-1)))
			}
			d.Actors = append(d.Actors, a)
		}
	}
	for i := range 1000 {
		d.Topics = append(d.Topics, summit.Topic{ID: summit.TopicID(fmt.Sprint("t", i)), Name: fmt.Sprint("topic ", i)})
		if i > 0 && i < 100 {
			d.Topics[i].Within = d.Topics[i-1].ID // deep
		} else if i >= 500 {
			d.Topics[i].Within = "t200" // wide
		}
	}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	s := newTestSite(t, b, "", language.English)
	seen := map[string]bool{}
	for open := []string{"/en/actors.html", "/en/topics.html"}; len(open) > 0; {
		at := open[0]
		open = open[1:]
		body := get(t, s, at).Body.String()
		if len(body) > 150<<10 {
			t.Errorf("%s has %d bytes", at, len(body))
		}
		for _, link := range linksOf(at, body) {
			if !seen[link] && (strings.HasPrefix(link, "/en/actors") || strings.HasPrefix(link, "/en/topics")) {
				seen[link] = true
				open = append(open, link)
			}
		}
	}
	for p := range s.paths() {
		if !seen["/en/"+p] && strings.Contains(p, "/") {
			t.Errorf("no way leads to %s", p)
		}
	}
}
