package locale

import (
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"iter"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/unicode/norm"

	"example.com/summit"
)

// latinAllowed are the translations into languages of other scripts that keep Latin letters.
var latinAllowed = []string{"Fox News"}

// TestTables checks that each table has a row for everything that there is, and no other, in the same order in every language.
func TestTables(t *testing.T) {
	b := summit.Anchorage()
	enums := schemaEnums(t)
	for _, n := range languages {
		t.Run(n.tag, func(t *testing.T) {
			checkRows(t, n, "actors", n.actors, namesOf(b.Actors(), func(a summit.Actor) (summit.ActorID, string, bool) {
				r, _ := b.Region(a.Region)
				ofCLDR := a.Kind == summit.ActorKindState && r.Name == a.Name && r.Code != ""
				proper := a.Kind == summit.ActorKindPerson && unicode.IsUpper(rune(a.Name[0]))
				return a.ID, a.Name, !ofCLDR && !proper
			}))
			checkRows(t, n, "regions", n.regions, namesOf(b.Regions(), func(r summit.Region) (summit.RegionID, string, bool) {
				return r.ID, r.Name, r.Code == "" || strings.Contains(r.Code, "-")
			}))
			checkRows(t, n, "topics", n.topics, namesOf(b.Topics(), func(r summit.Topic) (summit.TopicID, string, bool) { return r.ID, r.Name, true }))
			checkRows(t, n, "sections", n.sections, namesOf(b.Sections(), func(r summit.Section) (summit.SectionID, string, bool) { return r.ID, r.Title, true }))
			checkRows(t, n, "kinds", n.kinds, values[summit.Kind](enums["kind"]))
			checkRows(t, n, "outcomes", n.outcomes, values[summit.Outcome](slices.DeleteFunc(slices.Clone(enums["outcome"]), func(s string) bool { return s == "" })))
			checkRows(t, n, "modalities", n.modalities, values[summit.Modality](enums["modality"]))
			checkRows(t, n, "conditions", n.conditions, values[summit.Condition](enums["condition"]))
			checkRows(t, n, "phases", n.phases, values[summit.Phase](enums["phase"]))
			checkRows(t, n, "forms", n.forms, values[summit.Form](enums["form"]))
			checkRows(t, n, "settings", n.settings, values[summit.Setting](enums["setting"]))
			checkRows(t, n, "actorKinds", n.actorKinds, values[summit.ActorKind](enums["actorKind"]))
			checkRows(t, n, "regionKinds", n.regionKinds, values[summit.RegionKind](enums["regionKind"]))
			checkRows(t, n, "verdicts", n.verdicts, values[summit.Verdict](constants(t, "../trace.go", "Verdict")))
			if n != &english {
				checkRows(t, n, "labels", n.labels, values[Label](constants(t, "labels.go", "Label")))
			}
			var nouns []string
			for _, c := range n.counts {
				nouns = append(nouns, string(c.noun))
			}
			if diff := cmp.Diff(constants(t, "labels.go", "Noun"), nouns); diff != "" {
				t.Errorf("counts (-constants +table):\n%s", diff)
			}
		})
	}
}

// checkRows checks the rows of a table. The names are English; where they are "", any text will do.
func checkRows[ID ~string](t *testing.T, n *names, table string, rows, want []row[ID]) {
	t.Helper()
	var ids, wantIDs []ID
	for i, r := range rows {
		ids = append(ids, r.id)
		checkText(t, n, fmt.Sprintf("%s %q", table, r.id), r.text)
		if n == &english && i < len(want) && want[i].text != "" && want[i].text != r.text {
			t.Errorf("%s %q: translated from %q, but it is %q; see that the translations hold", table, r.id, r.text, want[i].text)
		}
	}
	for _, r := range want {
		wantIDs = append(wantIDs, r.id)
	}
	if diff := cmp.Diff(wantIDs, ids); diff != "" {
		t.Errorf("%s (-there is +table):\n%s", table, diff)
	}
	seen := map[string]ID{}
	for _, r := range rows {
		if other, ok := seen[r.text]; ok && n != &english && table != "labels" {
			t.Errorf("%s %q has the same text as %q: %q", table, r.id, other, r.text)
		}
		seen[r.text] = r.id
	}
}

// checkText checks that a text is clean, and of its language's script.
func checkText(t *testing.T, n *names, what, s string) {
	t.Helper()
	if s == "" || strings.TrimSpace(s) != s || !norm.NFC.IsNormalString(s) || strings.ContainsFunc(s, unicode.IsControl) {
		t.Errorf("%s: %q is no clean text", what, s)
	}
	if strings.ContainsAny(s, "'\"") {
		t.Errorf("%s: %q has typewriter's marks", what, s)
	}
	script := map[string]*unicode.RangeTable{"ru": unicode.Cyrillic, "uk": unicode.Cyrillic, "ar": unicode.Arabic, "zh-Hans": unicode.Han}[n.tag]
	if script == nil {
		script = unicode.Latin
	} else if slices.Contains(latinAllowed, s) {
		return
	}
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(script, r) {
			t.Errorf("%s: %q has %q, which is not of the script of %s", what, s, r, n.tag)
		}
		if n.tag == "ru" && strings.ContainsRune("іїєґІЇЄҐ", r) || n.tag == "uk" && strings.ContainsRune("ыэъёЫЭЪЁ", r) {
			t.Errorf("%s: %q has %q, which %s does not have", what, s, r, n.tag)
		}
	}
}

// TestTerms holds what is said to testdata/terms.md, where all languages stand side by side to be read.
func TestTerms(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Terms\n\nWritten by `go test ./locale -run TestTerms -update`.\n")
	writeTerms(&b, "Actors", func(n *names) []row[summit.ActorID] { return n.actors })
	writeTerms(&b, "Regions", func(n *names) []row[summit.RegionID] { return n.regions })
	writeTerms(&b, "Topics", func(n *names) []row[summit.TopicID] { return n.topics })
	writeTerms(&b, "Sections", func(n *names) []row[summit.SectionID] { return n.sections })
	writeTerms(&b, "Kinds of findings", func(n *names) []row[summit.Kind] { return n.kinds })
	writeTerms(&b, "Outcomes", func(n *names) []row[summit.Outcome] { return n.outcomes })
	writeTerms(&b, "Modalities", func(n *names) []row[summit.Modality] { return n.modalities })
	writeTerms(&b, "Conditions", func(n *names) []row[summit.Condition] { return n.conditions })
	writeTerms(&b, "Phases", func(n *names) []row[summit.Phase] { return n.phases })
	writeTerms(&b, "Forms", func(n *names) []row[summit.Form] { return n.forms })
	writeTerms(&b, "Settings", func(n *names) []row[summit.Setting] { return n.settings })
	writeTerms(&b, "Kinds of actors", func(n *names) []row[summit.ActorKind] { return n.actorKinds })
	writeTerms(&b, "Kinds of regions", func(n *names) []row[summit.RegionKind] { return n.regionKinds })
	writeTerms(&b, "Verdicts", func(n *names) []row[summit.Verdict] { return n.verdicts })
	writeTerms(&b, "Labels", func(n *names) []row[Label] {
		if n != &english {
			return n.labels
		}
		return labelsInEnglish()
	})
	writeTerms(&b, "Counts", countsOf)
	const file = "testdata/terms.md"
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("%s (-file +tables):\n%s", file, diff)
	}
}

// writeTerms writes a table with a column for each language.
func writeTerms[ID ~string](b *strings.Builder, title string, rowsOf func(*names) []row[ID]) {
	fmt.Fprintf(b, "\n## %s\n\n", title)
	for _, n := range languages {
		fmt.Fprintf(b, "| %s ", n.tag)
	}
	b.WriteString("|\n" + strings.Repeat("|---", len(languages)) + "|\n")
	for i := range rowsOf(&german) {
		for _, n := range languages {
			fmt.Fprintf(b, "| %s ", rowsOf(n)[i].text)
		}
		b.WriteString("|\n")
	}
}

func labelsInEnglish() (rows []row[Label]) {
	for _, r := range german.labels {
		rows = append(rows, row[Label]{r.id, string(r.id)})
	}
	return rows
}

func countsOf(n *names) (rows []row[Noun]) {
	for _, c := range n.counts {
		forms := slices.DeleteFunc([]string{c.zero, c.one, c.two, c.few, c.many, c.other}, func(s string) bool { return s == "" })
		rows = append(rows, row[Noun]{c.noun, strings.Join(forms, ", ")})
	}
	return rows
}

// TestPatterns checks what is no table of rows.
func TestPatterns(t *testing.T) {
	for _, n := range languages {
		checkText(t, n, "title", strings.ReplaceAll(n.title, "{date}", n.months[7]))
		for _, c := range []struct {
			what, pattern string
			holes         []string
		}{
			{"title", n.title, []string{"{date}"}},
			{"attribution", n.attribution, []string{"{by}", "{citing}"}},
			{"day", n.day, []string{"{day}", "{month}", "{year}"}},
			{"month", n.month, []string{"{month}", "{year}"}},
			{"year", n.year, []string{"{year}"}},
			{"sentence", n.sentence.one, []string{"#"}},
			{"sentences", n.sentence.two, []string{"#"}},
			{"sentences", n.sentence.more, []string{"#"}},
		} {
			for _, hole := range c.holes {
				if strings.Count(c.pattern, hole) != 1 {
					t.Errorf("%s: %s: %q has %s not once", n.tag, c.what, c.pattern, hole)
				}
			}
		}
		for _, c := range n.counts {
			forms := map[plural.Form]string{plural.Zero: c.zero, plural.One: c.one, plural.Two: c.two, plural.Few: c.few, plural.Many: c.many, plural.Other: c.other}
			used := map[plural.Form]bool{plural.Other: true}
			for i := range 1000 {
				used[plural.Cardinal.MatchPlural(language.Make(n.tag), i, 0, 0, 0, 0)] = true
			}
			for form, s := range forms {
				if used[form] != (s != "") {
					t.Errorf("%s: %s has %q for form %d, which the language has: %v", n.tag, c.noun, s, form, used[form])
				}
				if s != "" {
					checkText(t, n, string(c.noun), strings.TrimPrefix(s, "# "))
				}
			}
		}
	}
}

func namesOf[R any, ID ~string](records iter.Seq[R], of func(R) (id ID, name string, wanted bool)) (rows []row[ID]) {
	for r := range records {
		if id, name, wanted := of(r); wanted {
			rows = append(rows, row[ID]{id, name})
		}
	}
	return rows
}

func values[ID ~string](ids []string) (rows []row[ID]) {
	for _, id := range ids {
		rows = append(rows, row[ID]{id: ID(id)})
	}
	return rows
}

// schemaEnums returns the values of each enumeration of the JSON Schema.
func schemaEnums(t *testing.T) map[string][]string {
	t.Helper()
	var schema struct {
		Defs map[string]struct{ Enum []string } `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(summit.Schema()), &schema); err != nil {
		t.Fatal(err)
	}
	enums := map[string][]string{}
	for name, def := range schema.Defs {
		enums[name] = def.Enum
	}
	return enums
}

// constants returns the constants of a type of strings, in the order of the file.
func constants(t *testing.T, file, typ string) (list []string) {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 {
			return true
		}
		lit, isLit := spec.Values[0].(*ast.BasicLit)
		if id, ok := spec.Type.(*ast.Ident); ok && isLit && id.Name == typ {
			value, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, value)
		}
		return true
	})
	return list
}

// TestNegotiation checks what is chosen for which wishes.
func TestNegotiation(t *testing.T) {
	for _, c := range []struct {
		name, wish   string
		tag, regions string
		confidence   language.Confidence
	}{
		{"none", "", "en", "en", language.No},
		{"exact", "uk", "uk", "uk", language.Exact},
		{"another region", "de-CH", "de", "de-CH", language.High},
		{"Chinese is simplified", "zh", "zh-Hans", "zh", language.Exact},
		{"traditional Chinese", "zh-TW", "zh-Hans", "zh-Hant", language.Low},
		{"the second wish", "nv, fr;q=0.8", "fr", "fr", language.Exact},
		{"regions by the first, the rest by the second", "ja, de;q=0.8", "de", "ja", language.Exact},
		{"regions only", "ja", "en", "ja", language.No},
		{"regions only, script of another language", "fa", "en", "fa", language.No},
		{"a language that its readers commonly read", "be", "ru", "be", language.Low},
		{"unknown", "und-x-nonsense", "en", "en", language.No},
	} {
		tags, _, err := language.ParseAcceptLanguage(c.wish)
		if err != nil {
			t.Fatal(err)
		}
		l := New(summit.Anchorage(), tags...)
		if l.Tag().String() != c.tag || l.RegionTag().String() != c.regions || l.Confidence() != c.confidence {
			t.Errorf("%s: %q got %v, regions %v, confidence %v; want %s, %s, %v", c.name, c.wish, l.Tag(), l.RegionTag(), l.Confidence(), c.tag, c.regions, c.confidence)
		}
	}
}

// TestRegionsOfCLDR checks names of regions by what display says, in all its languages.
func TestRegionsOfCLDR(t *testing.T) {
	b := summit.Anchorage()
	for _, tag := range display.Supported.Tags() {
		l, namer := New(b, tag), display.Regions(tag)
		if namer == nil || base(tag) == base(language.English) {
			continue
		}
		for r := range b.Regions() {
			if r.Code == "" || strings.Contains(r.Code, "-") {
				continue
			}
			want := namer.Name(language.MustParseRegion(r.Code))
			if corrected := text(l.data().codes, r.Code); corrected != "" {
				want = corrected
			}
			if want == "" {
				want = r.Name
			}
			if got := l.Region(r.ID); got != want {
				t.Errorf("%v: Region(%q) = %q, CLDR has %q", tag, r.ID, got, want)
			}
			if a, ok := b.Actor(summit.ActorID(r.ID)); ok && a.Kind == summit.ActorKindState && l.Actor(a.ID) != want {
				t.Errorf("%v: Actor(%q) = %q, CLDR has %q", tag, a.ID, l.Actor(a.ID), want)
			}
		}
	}
}

// TestOtherBriefs checks that no translation is used for what has the same ID only.
func TestOtherBriefs(t *testing.T) {
	b := otherBrief(t)
	l := New(b, language.Ukrainian)
	for _, c := range []struct{ name, got, want string }{
		{"title", l.Title(), "The harbour"},
		{"an actor of the same ID", l.Actor("nato"), "North Atlantic Trawler Owners"},
		{"a state that is no more", l.Actor("ussr"), "Soviet Union"},
		{"a state", l.Actor("norway"), "Норвегія"},
		{"an actor of the same ID and name", l.Actor("eu"), "Європейський Союз"},
		{"an unknown actor", l.Actor("nobody"), "nobody"},
		{"a region of the same ID", l.Region("gulf"), "Gulf of Finland"},
		{"a region with a code", l.Region("macedonia"), "Північна Македонія"},
		{"a code that CLDR does not name", l.Region("nowhere"), "Nowhere"},
		{"an unknown region", l.Region("atlantis"), "atlantis"},
		{"a topic of the same ID", l.Topic("trade"), "Smuggling"},
		{"an unknown topic", l.Topic("weather"), "weather"},
		{"a section of the same ID", l.Section("europe"), "The old harbour"},
		{"an unknown section", l.Section("annex"), "annex"},
		{"an unknown kind", l.Kind("rumour"), "rumour"},
		{"no outcome", l.Outcome(""), ""},
		{"an unknown label", l.Label("brand new"), "brand new"},
		{"an unknown noun", l.Count(2, "crane"), "2 crane"},
		{"a share of an unknown noun", l.Share(1, 2, "crane"), "crane: 1 з 2"},
		{"no date", l.Date("2025-02-30"), "2025-02-30"},
		{"nothing cited", l.Cite(nil) + l.Cite((*summit.Finding)(nil)) + l.Cite((*summit.Quote)(nil)) + l.Cite(summit.Finding{Sentences: summit.SetOf(-1, 7)}), ""},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, c.got, c.want)
		}
	}
	if got := New(b, language.TraditionalChinese).Region("macedonia"); got != "馬其頓" {
		t.Errorf("a name of simplified Chinese in traditional Chinese: %q", got)
	}
	russian := New(b, language.Russian)
	if _, ok := russian.RegionNamed("Две гавани"); ok {
		t.Error("found a region by a name that nothing has")
	}
	if _, ok := russian.RegionNamed("Twin harbour"); ok {
		t.Error("found one of two regions that share a name")
	}
	if _, ok := russian.ActorNamed(""); ok {
		t.Error("found an actor without a name")
	}
}

func otherBrief(t *testing.T) summit.Brief {
	t.Helper()
	b, err := summit.New(summit.Draft{
		Title: "The harbour", Language: "en",
		Actors: []summit.Actor{
			{ID: "nato", Name: "North Atlantic Trawler Owners", Kind: summit.ActorKindBody},
			{ID: "ussr", Name: "Soviet Union", Kind: summit.ActorKindState, Region: "russia"},
			{ID: "norway", Name: "Norway", Kind: summit.ActorKindState, Region: "norway"},
			{ID: "eu", Name: "European Union", Kind: summit.ActorKindBody},
		},
		Regions: []summit.Region{
			{ID: "russia", Name: "Russia", Kind: summit.RegionKindCountry, Code: "RU"},
			{ID: "norway", Name: "Norway", Kind: summit.RegionKindCountry, Code: "NO"},
			{ID: "macedonia", Name: "Macedonia", Kind: summit.RegionKindCountry, Code: "807"},
			{ID: "nowhere", Name: "Nowhere", Kind: summit.RegionKindCountry, Code: "ZZ"},
			{ID: "gulf", Name: "Gulf of Finland", Kind: summit.RegionKindSea},
			{ID: "twin-1", Name: "Twin Harbour", Kind: summit.RegionKindCity},
			{ID: "twin-2", Name: "Twin harbour", Kind: summit.RegionKindCity},
		},
		Topics:   []summit.Topic{{ID: "trade", Name: "Smuggling"}},
		Sections: []summit.Section{{ID: "europe", Title: "The old harbour"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestEnglish checks that an English reader gets what the brief itself says.
func TestEnglish(t *testing.T) {
	b := summit.Anchorage()
	l := New(b, language.AmericanEnglish)
	for a := range b.Actors() {
		if got := l.Actor(a.ID); got != a.Name {
			t.Errorf("Actor(%q) = %q, want %q", a.ID, got, a.Name)
		}
	}
	for r := range b.Regions() {
		if got := l.Region(r.ID); got != r.Name {
			t.Errorf("Region(%q) = %q, want %q", r.ID, got, r.Name)
		}
	}
	for f := range b.Findings() {
		if got, want := l.Cite(f), b.Cite(f); got != want {
			t.Errorf("Cite(%s) = %q, want %q", f.ID, got, want)
		}
	}
	for q := range b.Quotes() {
		if got, want := l.Cite(&q), b.Cite(&q); got != want {
			t.Errorf("Cite(%s) = %q, want %q", q.ID, got, want)
		}
	}
	if got := l.Title(); got != b.Title() {
		t.Errorf("Title() = %q, want %q", got, b.Title())
	}
}

// TestZero checks that the zero Locale does what it says.
func TestZero(t *testing.T) {
	var l Locale
	got := []string{l.Tag().String(), l.Confidence().String(), l.Title(), l.Actor("nato"), l.Kind(summit.KindEvent), l.Count(2, NounQuote), l.Date("2025-08"), fmt.Sprint(l.Compare("a", "B"))}
	want := []string{"en", "No", "", "nato", "event", "2 quotes", "August 2025", "-1"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if _, ok := l.ActorNamed("NATO"); ok {
		t.Error("found an actor in a brief with nothing in it")
	}
	if _, ok := l.RegionNamed("Europe"); ok {
		t.Error("found a region in a brief with nothing in it")
	}
}

// TestFound checks that what is printed can be looked up, in every language.
func TestFound(t *testing.T) {
	b := summit.Anchorage()
	for _, n := range languages {
		l := New(b, language.Make(n.tag))
		for a := range b.Actors() {
			if got, ok := l.ActorNamed(strings.ToUpper(l.Actor(a.ID))); !ok || got.ID != a.ID {
				t.Errorf("%s: ActorNamed(%q) = %q, %v; want %q", n.tag, l.Actor(a.ID), got.ID, ok, a.ID)
			}
			if got, ok := l.ActorNamed(a.Name); !ok || got.ID != a.ID {
				t.Errorf("%s: ActorNamed(%q) = %q, %v; want %q", n.tag, a.Name, got.ID, ok, a.ID)
			}
		}
		for r := range b.Regions() {
			if got, ok := l.RegionNamed(strings.ToLower(l.Region(r.ID))); !ok || got.ID != r.ID {
				t.Errorf("%s: RegionNamed(%q) = %q, %v; want %q", n.tag, l.Region(r.ID), got.ID, ok, r.ID)
			}
			if got, ok := l.RegionNamed(r.Name); !ok || got.ID != r.ID {
				t.Errorf("%s: RegionNamed(%q) = %q, %v; want %q", n.tag, r.Name, got.ID, ok, r.ID)
			}
		}
	}
}

// TestNamed looks up names as readers write them.
func TestNamed(t *testing.T) {
	for _, c := range []struct{ tag, name, actor, region string }{
		{"de", "Deutschland", "germany", "germany"},
		{"de", "TURKEI", "turkey", "turkey"},
		{"uk", "Україна", "ukraine", "ukraine"},
		{"uk", "Норвегія", "norway", "norway"},
		{"ar", "أوكرانيا", "ukraine", "ukraine"},
		{"ar", "اوكرانيا", "ukraine", "ukraine"},
		{"ar", "أُوكْرانيا", "ukraine", "ukraine"},
		{"zh-Hans", "乌克兰", "ukraine", "ukraine"},
		{"ja", "ウクライナ", "ukraine", "ukraine"},
		{"ru", "нато", "nato", ""},
		{"fr", "etats unis", "united-states", "united-states"},
		{"fr", "U.S.", "united-states", ""},
		{"de", "Selenskyj", "zelenskiy", ""},
		{"ru", "Czech Republic", "czech-republic", "czech-republic"},
		{"de", "Entenhausen", "", ""},
	} {
		l := New(summit.Anchorage(), language.Make(c.tag))
		if a, ok := l.ActorNamed(c.name); string(a.ID) != c.actor || ok != (c.actor != "") {
			t.Errorf("%s: ActorNamed(%q) = %q, %v; want %q", c.tag, c.name, a.ID, ok, c.actor)
		}
		if r, ok := l.RegionNamed(c.name); string(r.ID) != c.region || ok != (c.region != "") {
			t.Errorf("%s: RegionNamed(%q) = %q, %v; want %q", c.tag, c.name, r.ID, ok, c.region)
		}
	}
}

// TestOrder checks orders that differ from that of code points, and from each other.
func TestOrder(t *testing.T) {
	for _, c := range []struct {
		tag  string
		want []string
	}{
		{"de", []string{"Ägypten", "Bern", "Öl", "Zug"}},
		{"sv", []string{"Bern", "Zug", "Ägypten", "Öl"}}, // not ours: English
		{"es", []string{"nube", "ñandú", "oro"}},
		{"uk", []string{"Газа", "Ґанок", "Дім", "Європа", "Іран", "Їжак", "Київ"}},
		{"ru", []string{"Египет", "Ёлка", "Жара"}},
		{"zh-Hans", []string{"阿拉斯加", "德国", "中国"}}, // by pinyin: a, de, zhong
	} {
		l := New(summit.Anchorage(), language.Make(c.tag))
		got := slices.Clone(c.want)
		slices.Reverse(got)
		slices.SortFunc(got, l.Compare)
		if c.tag == "sv" {
			c.want = []string{"Ägypten", "Bern", "Öl", "Zug"}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.tag, diff)
		}
	}
	l := New(summit.Anchorage(), language.Ukrainian)
	checkOrder(t, l, l.Actors(), func(a summit.Actor) string { return l.Actor(a.ID) }, summit.Anchorage().Actors())
	checkOrder(t, l, l.Regions(), func(r summit.Region) string { return l.Region(r.ID) }, summit.Anchorage().Regions())
	checkOrder(t, l, l.Topics(), func(r summit.Topic) string { return l.Topic(r.ID) }, summit.Anchorage().Topics())
	for range l.Actors() {
		break // a loop that ends early
	}
}

func checkOrder[R any](t *testing.T, l Locale, seq iter.Seq[R], name func(R) string, all iter.Seq[R]) {
	t.Helper()
	list := slices.Collect(seq)
	if len(list) != len(slices.Collect(all)) {
		t.Errorf("%d of %d records", len(list), len(slices.Collect(all)))
	}
	if !slices.IsSortedFunc(list, func(a, b R) int { return l.Compare(name(a), name(b)) }) {
		t.Errorf("not in order: %v", list)
	}
}

// TestIsolate checks isolates, those of hostile text among them.
func TestIsolate(t *testing.T) {
	for _, c := range []struct{ name, tag, in, want string }{
		{"Latin in Arabic", "ar", "Donald Trump", "\u2068Donald Trump\u2069"},
		{"Arabic in Arabic", "ar", "أوكرانيا", "أوكرانيا"},
		{"digits in Arabic", "ar", "47", "47"},
		{"numbers and signs in Arabic", "ar", "2023–2025.", "\u20682023–2025.\u2069"},
		{"numbers among words in Arabic", "ar", "إصدار 1.", "إصدار 1."},
		{"numbers in German", "de", "2023–2025.", "2023–2025."},
		{"paragraphs", "de", "א\n\u202eb\n", "\u2068א\u2069\n\u2068\u202eb\u2069\n"},
		{"a script of old", "en", "𐤀", "\u2068𐤀\u2069"},
		{"Arabic in German", "de", "أوكرانيا", "\u2068أوكرانيا\u2069"},
		{"Hebrew in English", "en", "x שלום", "\u2068x שלום\u2069"},
		{"Latin in German", "de", "Kreml", "Kreml"},
		{"an override in German", "de", "a\u202eb", "\u2068a\u202eb\u2069"},
		{"an end too much", "ar", "a\u2069b", "\u2068ab\u2069"},
		{"an end too few", "ar", "a\u2067b", "\u2068a\u2067b\u2069\u2069"},
		{"nested", "ar", "a\u2066b\u2069", "\u2068a\u2066b\u2069\u2069"},
		{"nothing", "ar", "", ""},
	} {
		if got := New(summit.Anchorage(), language.Make(c.tag)).Isolate(c.in); got != c.want {
			t.Errorf("%s: Isolate(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
}

// TestIsolatedNames checks that names which stay Latin are isolated within Arabic, and others are not.
func TestIsolatedNames(t *testing.T) {
	b := summit.Anchorage()
	l := New(b, language.Arabic)
	f, _ := b.Finding("russian-domestic/interests-acknowledged")
	for _, c := range []struct{ name, got, want string }{
		{"a person", l.Attribution(summit.SetOf(summit.ActorTrump, summit.ActorRussia), summit.SetOf(summit.ActorPutin)),
			"\u2068Donald Trump\u2069 وروسيا، بشأن أقوال أو أفعال صادرة عن: \u2068Vladimir Putin\u2069"},
		{"nobody Latin", l.Attribution(f.By, f.Citing), "الكرملين، بشأن أقوال أو أفعال صادرة عن: الولايات المتحدة"},
		{"a section of another language", New(inGerman(t), language.Arabic).Cite(summit.Finding{Sentences: summit.SetOf(1)}), "\u2068Hafen\u2069، الجملة ١"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, c.got, c.want)
		}
	}
}

// TestBriefInGerman checks that a reader of the brief's language gets its own names.
func TestBriefInGerman(t *testing.T) {
	b := inGerman(t)
	for _, c := range []struct{ tag, country, topic, kind string }{
		{"de", "Tschechische Republik", "Handel", "Ereignis"},
		{"de-AT", "Tschechische Republik", "Handel", "Ereignis"},
		{"en", "Czechia", "Handel", "event"},
		{"fr", "Tchéquie", "Handel", "événement"},
	} {
		l := New(b, language.Make(c.tag))
		got := [3]string{l.Region("czech-republic"), l.Topic("trade"), l.Kind(summit.KindEvent)}
		if want := [3]string{c.country, c.topic, c.kind}; got != want {
			t.Errorf("%s: got %q, want %q", c.tag, got, want)
		}
		if r, ok := l.RegionNamed("tschechische republik"); !ok || r.ID != "czech-republic" {
			t.Errorf("%s: the brief's own name is not found", c.tag)
		}
	}
}

func inGerman(t *testing.T) summit.Brief {
	t.Helper()
	b, err := summit.New(summit.Draft{
		Title: "Der Hafen", Language: "de",
		Source:    summit.Source{Size: 10, SHA256: strings.Repeat("0", 64)},
		Sections:  []summit.Section{{ID: "hafen", Title: "Hafen"}},
		Sentences: []summit.Sentence{{Section: "hafen", Start: 0, End: 10}},
		Regions:   []summit.Region{{ID: "czech-republic", Name: "Tschechische Republik", Kind: summit.RegionKindCountry, Code: "CZ"}},
		Topics:    []summit.Topic{{ID: "trade", Name: "Handel"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestDigits checks that all numbers of a text are written with the same digits.
func TestDigits(t *testing.T) {
	b := summit.Anchorage()
	f, _ := b.Finding("russian-domestic/interests-acknowledged")
	for _, c := range []struct{ tag, digits string }{{"ar", "٠١٢٣٤٥٦٧٨٩"}, {"ar-u-nu-latn", "0123456789"}, {"fr", "0123456789"}, {"de-u-nu-deva", "०१२३४५६७८९"}} {
		l := New(b, language.Make(c.tag))
		for _, s := range []string{l.Number(1234567890), l.Date("2025-08-15"), l.Date("1999"), l.Title(), l.Count(14, NounQuote), l.Share(3, 47, NounQuote), l.Cite(f)} {
			for _, r := range s {
				if unicode.IsNumber(r) && !strings.ContainsRune(c.digits, r) {
					t.Errorf("%s: %q has other digits than %s", c.tag, s, c.digits)
					break
				}
			}
		}
	}
	for _, n := range []int{math.MinInt, -1, 0, math.MaxInt} {
		for _, name := range languages {
			New(b, language.Make(name.tag)).Count(n, NounQuote)
		}
	}
}

// TestConcurrent uses one locale from several goroutines; it is for the race detector.
func TestConcurrent(t *testing.T) {
	b := summit.Anchorage()
	l := New(b, language.Arabic)
	var want string
	use := func() string {
		var s strings.Builder
		var none Locale
		s.WriteString(none.Title())
		for a := range l.Actors() {
			s.WriteString(l.Actor(a.ID))
		}
		for f := range b.Findings() {
			s.WriteString(l.Attribution(f.By, f.Citing) + l.Cite(f) + l.Count(f.Sentences.Len(), NounSentence))
		}
		a, _ := l.ActorNamed("أوكرانيا")
		r, _ := l.RegionNamed("أوكرانيا")
		return s.String() + a.Name + r.Name + l.Date("2025-08-15")
	}
	var group sync.WaitGroup
	results := make([]string, 8)
	for i := range results {
		group.Go(func() { results[i] = use() })
	}
	group.Wait()
	want = use()
	for i, got := range results {
		if got != want {
			t.Errorf("goroutine %d got another text", i)
		}
	}
}

// TestAttribution checks that no speaker is lost in any language, and none that is passed on.
func TestAttribution(t *testing.T) {
	b := summit.Anchorage()
	for _, n := range languages {
		l := New(b, language.Make(n.tag))
		for f := range b.Findings() {
			got := l.Attribution(f.By, f.Citing)
			if (got == "") != f.By.IsZero() {
				t.Errorf("%s: %s: %q", n.tag, f.ID, got)
			}
			for _, ids := range []summit.Set[summit.ActorID]{f.By, f.Citing} {
				for id := range ids.All() {
					if !strings.Contains(got, l.Actor(id)) {
						t.Errorf("%s: %s: %q lacks %q", n.tag, f.ID, got, l.Actor(id))
					}
				}
			}
		}
	}
}

// FuzzLocale checks that nothing panics.
func FuzzLocale(f *testing.F) {
	for _, s := range []string{"Україна", "\u2067x", "\xff", "{by}#{date}", ""} {
		f.Add("ar-u-nu-latn", s, "2025-08-15", 3)
	}
	f.Fuzz(func(t *testing.T, tag, s, date string, n int) {
		l := New(summit.Anchorage(), language.Make(tag))
		l.ActorNamed(s)
		l.RegionNamed(s)
		if l.Compare(s, s) != 0 {
			t.Errorf("Compare(%q, %q) is not 0", s, s)
		}
		if c, d := l.Compare(s, date), l.Compare(date, s); c != -d {
			t.Errorf("Compare(%q, %q) is %d, and %d the other way round", s, date, c, d)
		}
		_ = l.Isolate(s) + l.List(s, s, s) + l.Date(summit.Date(date)) + l.Count(n, Noun(s)) + l.Share(n, n+1, Noun(s)) + l.Label(Label(s)) + l.Title()
	})
}

func BenchmarkNew(b *testing.B) {
	brief, tags := summit.Anchorage(), []language.Tag{language.Japanese, language.MustParse("de-CH"), language.French}
	b.ReportAllocs()
	for b.Loop() {
		New(brief, tags...)
	}
}

func BenchmarkActor(b *testing.B) {
	l := New(summit.Anchorage(), language.German)
	b.ReportAllocs()
	for b.Loop() {
		l.Actor(summit.ActorRussianPublic)
	}
}

func BenchmarkActors(b *testing.B) {
	l := New(summit.Anchorage(), language.German)
	b.ReportAllocs()
	for b.Loop() {
		for range l.Actors() {
		}
	}
}
