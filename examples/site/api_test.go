package main

import (
	"iter"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/summittest"
)

// readAnswer returns the brief that an answer is.
func readAnswer(t testing.TB, w *httptest.ResponseRecorder) summit.Brief {
	t.Helper()
	if w.Code != http.StatusOK || w.Header().Get("Content-Type") != "application/json" {
		t.Fatalf("status %d, type %s:\n%s", w.Code, w.Header().Get("Content-Type"), w.Body)
	}
	b, err := summit.Read(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func namesOf[R any, ID ~string](records iter.Seq[R], id func(R) ID) string {
	var names []string
	for r := range records {
		names = append(names, string(id(r)))
	}
	return strings.Join(names, " ")
}

func findingNames(records iter.Seq[summit.Finding]) string {
	return namesOf(records, func(f summit.Finding) summit.FindingID { return f.ID })
}

func quoteNames(records iter.Seq[summit.Quote]) string {
	return namesOf(records, func(q summit.Quote) summit.QuoteID { return q.ID })
}

func TestAPISelects(t *testing.T) {
	b := summit.Anchorage()
	s := newTestSite(t, b, "", language.English)
	t.Run("findings", func(t *testing.T) {
		for query, filters := range map[string][]summit.FindingFilter{
			"":                                    nil,
			"topic=arms-control&kind=outcome":     {summit.On(summit.TopicArmsControl), summit.OfKind(summit.KindOutcome)},
			"by=trump,putin":                      {summit.By(summit.ActorTrump, summit.ActorPutin)},
			"by=trump&by=putin":                   {summit.By(summit.ActorTrump, summit.ActorPutin)},
			"by=-&section=arms-control":           {summit.Unattributed(), summit.Under(summit.SectionArmsControl)},
			"by=Vladimir+Putin":                   {summit.By(summit.ActorPutin)},
			"from=russia&modality=unhedged":       {summit.From(summit.ActorRussia), summit.OfModality("")},
			"find=cease-fire":                     {summit.Containing("cease-fire")},
			"find=great,productive":               {summit.Containing("great productive")},
			"citing=trump&condition=none":         {summit.Citing(summit.ActorTrump), summit.OfCondition("")},
			"&&region=europe&":                    {summit.In(summit.RegionEurope)},
			"quote=gotten-there":                  {summit.Quoting("gotten-there")},
			"phase=after&setting=interview":       {summit.OfPhase(summit.PhaseAfter), summit.OfSetting(summit.SettingInterview)},
			"outcome=deferred&outcome=not-agreed": {summit.OfOutcome(summit.OutcomeDeferred, summit.OutcomeNotAgreed)},
		} {
			got := readAnswer(t, get(t, s, "/api/findings?"+query))
			if diff := cmp.Diff(findingNames(b.Findings(filters...)), findingNames(got.Findings())); diff != "" {
				t.Errorf("%s: other findings (-want +got)\n%s", query, diff)
			}
		}
	})
	for address, want := range map[string]string{
		"/api/quotes?by=putin&topic=security-guarantees": "fair-balance ensured",
		"/api/quotes?negated=true":                       "gotten-there",
		"/api/quotes?negated=TRUE&form=scare":            "",
		"/api/quotes?form=scare&by=-":                    "land-for-peace",
		"/api/quotes?about=putin&find=advantage":         "advantage-putin",
		"/api/quotes?find=great+progress":                "great-progress great-progress-today",
		"/api/quotes/great-progress":                     "great-progress great-progress-today", // the fuller wording
		"/api/quotes/land-for-peace":                     "land-for-peace",
		"/api/findings?find=gotten+there":                "", // only a quote has these words
	} {
		if got := quoteNames(readAnswer(t, get(t, s, address)).Quotes()); got != want {
			t.Errorf("%s has the quotes %q, want %q", address, got, want)
		}
	}
	for address, want := range map[string]string{
		"/api/actors?topic=arms-control":   "actors: trump putin united-states russia experts; regions: world europe united-states russia",
		"/api/actors?find=nothing+of+this": "",
		"/api/actors/zakharova":            "actors: zakharova russia russian-foreign-ministry; regions: world europe russia",
		"/api/regions?find=energy":         "regions: world europe united-states alaska russia",
		"/api/regions/alaska":              "regions: world united-states alaska",
		"/api/topics?find=arms+control":    "topics: summit remarks results next-steps security arms-control",
		"/api/topics/arms-control":         "topics: security arms-control",
		"/api/sections?find=arms+control":  "sections: military arms-control global security-and-diplomacy",
		"/api/sections/arms-control":       "sections: military arms-control",
	} {
		if got := tableNames(readAnswer(t, get(t, s, address))); got != want {
			t.Errorf("%s has %q, want %q", address, got, want)
		}
	}
}

// tableNames names the actors, regions, topics and sections of a brief.
func tableNames(b summit.Brief) string {
	var kinds []string
	for _, kind := range [][2]string{
		{"actors", namesOf(b.Actors(), func(a summit.Actor) summit.ActorID { return a.ID })},
		{"regions", namesOf(b.Regions(), func(r summit.Region) summit.RegionID { return r.ID })},
		{"topics", namesOf(b.Topics(), func(t summit.Topic) summit.TopicID { return t.ID })},
		{"sections", namesOf(b.Sections(), func(s summit.Section) summit.SectionID { return s.ID })},
	} {
		if kind[1] != "" {
			kinds = append(kinds, kind[0]+": "+kind[1])
		}
	}
	return strings.Join(kinds, "; ")
}

// TestAPIRecords asks for every record of every brief, by itself and in lists.
func TestAPIRecords(t *testing.T) {
	for name, b := range briefs(t) {
		if name == "many" {
			continue // the same in more numbers
		}
		t.Run(name, func(t *testing.T) {
			s := newTestSite(t, b, "", language.English)
			if got := readAnswer(t, get(t, s, "/api/brief")); !got.Equal(b) {
				t.Errorf("/api/brief is another (-want +got)\n%s", summittest.Diff(b, got))
			}
			findings := readAnswer(t, get(t, s, "/api/findings"))
			for f := range b.Findings() {
				single := readAnswer(t, get(t, s, "/api/findings/"+string(f.ID)))
				one, ok := single.Finding(f.ID)
				if listed, _ := findings.Finding(f.ID); !ok || !one.Equal(f) || !listed.Equal(f) || single.Cite(one) != b.Cite(f) {
					t.Errorf("finding %q is another: %v", f.ID, one)
				}
			}
			quotes := readAnswer(t, get(t, s, "/api/quotes"))
			for q := range b.Quotes() {
				one, ok := readAnswer(t, get(t, s, "/api/quotes/"+string(q.ID))).Quote(q.ID)
				if listed, _ := quotes.Quote(q.ID); !ok || !one.Equal(q) || !listed.Equal(q) {
					t.Errorf("quote %q is another: %v", q.ID, one)
				}
			}
			for list, each := range map[string]iter.Seq[string]{
				"actors":   idsIn(b.Actors(), func(a summit.Actor) summit.ActorID { return a.ID }),
				"regions":  idsIn(b.Regions(), func(r summit.Region) summit.RegionID { return r.ID }),
				"topics":   idsIn(b.Topics(), func(t summit.Topic) summit.TopicID { return t.ID }),
				"sections": idsIn(b.Sections(), func(s summit.Section) summit.SectionID { return s.ID }),
			} {
				_, all, _ := strings.Cut(tableNames(readAnswer(t, get(t, s, "/api/"+list)))+"; ", list+": ")
				all, _, _ = strings.Cut(all, ";")
				if want := strings.Join(slices.Collect(each), " "); all != want {
					t.Errorf("/api/%s has %q, want %q", list, all, want)
				}
				for id := range each {
					if got := tableNames(readAnswer(t, get(t, s, "/api/"+list+"/"+id))); !slices.Contains(strings.FieldsFunc(got, isSeparator), id) {
						t.Errorf("/api/%s/%s has %q", list, id, got)
					}
				}
			}
		})
	}
}

func isSeparator(r rune) bool { return strings.ContainsRune(" :;", r) }

func idsIn[R any, ID ~string](records iter.Seq[R], id func(R) ID) iter.Seq[string] {
	return func(yield func(string) bool) {
		for r := range records {
			if !yield(string(id(r))) {
				return
			}
		}
	}
}

func TestAPIOfNothing(t *testing.T) {
	s := newTestSite(t, summit.Brief{}, "", language.English)
	for _, res := range s.api.resources {
		if got := readAnswer(t, get(t, s, res.path())); !got.Equal(summit.Brief{}) {
			t.Errorf("%s has something:\n%s", res.path(), summittest.Diff(summit.Brief{}, got))
		}
	}
}
