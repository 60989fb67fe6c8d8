package summit_test

import (
	"iter"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/summit"
)

// goTool runs the go command in a folder and returns what it prints. It skips
// the test where there is no go command.
func goTool(t *testing.T, dir string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skipf("this test compiles packages, and there is no go command: %v", err)
	}
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off")
	var failure strings.Builder
	cmd.Stderr = &failure
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, &failure)
	}
	return string(out)
}

// initFunctions are the functions that run when a package is imported: of its
// variables, of its own init functions, and of its map literals.
var initFunctions = regexp.MustCompile(`^(map\.)?init(\.\d+)?$`)

// initCode compiles a package plainly, however this test itself is compiled,
// and returns the instructions of its init functions, returns left out.
func initCode(t *testing.T, dir, pkg string) (code []string) {
	t.Helper()
	if runtime.GOARCH != "amd64" && runtime.GOARCH != "arm64" {
		t.Skipf("this test does not know the instructions of %s", runtime.GOARCH)
	}
	archive := filepath.Join(t.TempDir(), "package.a")
	goTool(t, dir, "build", "-race=false", "-msan=false", "-asan=false", "-cover=false", "-gcflags=", "-buildvcs=false", "-o", archive, pkg)
	inInit := false
	for line := range strings.Lines(goTool(t, dir, "tool", "objdump", "-s", regexp.QuoteMeta(pkg)+`\.(map\.)?init`, archive)) {
		if name, ok := strings.CutPrefix(line, "TEXT "); ok {
			name, _, _ = strings.Cut(name, "(SB)")
			inInit = initFunctions.MatchString(strings.TrimPrefix(name, pkg+"."))
			continue
		}
		// The place, the address, the bytes, and the instruction.
		if fields := strings.Fields(line); inInit && len(fields) > 3 && !slices.Equal(fields[3:], []string{"RET"}) {
			code = append(code, strings.Join(fields[3:], " "))
		}
	}
	return code
}

// ownPackages returns this module's packages that importing the root brings
// in, the root itself first, and the other packages that are not Go's own.
func ownPackages(t *testing.T) (own, others []string) {
	t.Helper()
	for line := range strings.Lines(goTool(t, ".", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}} {{.Module.Main}}{{end}}", ".")) {
		switch path, main, _ := strings.Cut(strings.TrimSpace(line), " "); main {
		case "true":
			own = append(own, path)
		case "false":
			others = append(others, path)
		}
	}
	return own, others
}

// TestImportRunsNothing compiles this module's packages and looks at what they run when imported.
func TestImportRunsNothing(t *testing.T) {
	own, _ := ownPackages(t)
	for _, want := range []string{"", "/internal/anchorage", "/internal/index", "/internal/words"} {
		if !slices.ContainsFunc(own, func(pkg string) bool { return strings.HasSuffix(pkg, want) }) {
			t.Errorf("no package %q among %q", want, own)
		}
	}
	for _, pkg := range own {
		t.Run(pkg, func(t *testing.T) {
			t.Parallel()
			if code := initCode(t, ".", pkg); code != nil {
				t.Errorf("importing %s runs %d instructions, want none:\n%s", pkg, len(code), strings.Join(code[:min(len(code), 20)], "\n"))
			}
		})
	}
}

// TestImportRunsNothingFindsCode holds the test above to packages whose init has code or has none.
func TestImportRunsNothingFindsCode(t *testing.T) {
	for _, test := range []struct {
		name, source string
		runs         bool
	}{
		{"nothing", `func F() {}`, false},
		{"static data", `type T struct{ s []string }; func of(s ...string) T { return T{s} }; var V = []T{of("a", "b"), of("c")}`, false},
		{"an init function", `var v []int; func init() { v = append(v, 1) }`, true},
		{"a map", `var m = map[string]int{"a": 1, "b": 2}; func M() map[string]int { return m }`, true},
		{"a call", `import "os"; var home = os.Getenv("HOME"); func Home() string { return home }`, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			source := "package p\n\n" + test.source + "\n"
			for name, content := range map[string]string{"go.mod": "module example.com/p\n\ngo 1.26\n", "p.go": source} {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			if code := initCode(t, dir, "example.com/p"); (code != nil) != test.runs {
				t.Errorf("found instructions %q in\n%s", code, source)
			}
		})
	}
}

// TestRootImports holds what the root package costs those who import it.
func TestRootImports(t *testing.T) {
	own, others := ownPackages(t)
	allowed := []string{"golang.org/x/text/transform", "golang.org/x/text/unicode/norm"} // norm imports transform
	for _, path := range others {
		if !slices.Contains(allowed, path) {
			t.Errorf("importing the root brings in %s, want %s at most", path, allowed)
		}
	}
	for line := range strings.Lines(goTool(t, ".", append([]string{"list", "-f", `{{.ImportPath}} {{join .Imports " "}}`}, own...)...)) {
		pkg, imports, _ := strings.Cut(strings.TrimSpace(line), " ")
		for path := range strings.FieldsSeq(imports) {
			if domain, _, _ := strings.Cut(path, "/"); strings.Contains(domain, ".") && path != "golang.org/x/text/unicode/norm" && !slices.Contains(own, path) {
				t.Errorf("%s imports %s", pkg, path)
			}
		}
	}
}

// allocations returns how often f allocates.
func allocations(t *testing.T, f func()) int {
	t.Helper()
	if raceEnabled {
		t.Skip("the race detector allocates by itself")
	}
	return int(testing.AllocsPerRun(20, f))
}

var (
	sinkBrief summit.Brief
	sinkOK    bool
)

func TestAnchorageAllocatesNothing(t *testing.T) {
	if n := allocations(t, func() { sinkBrief = summit.Anchorage() }); n != 0 {
		t.Errorf("Anchorage() allocates %d times, want none", n)
	}
}

func TestLookUpsAllocateNothing(t *testing.T) {
	large, _ := scaled(t, 10000, 10000)
	for name, b := range map[string]summit.Brief{"Anchorage": summit.Anchorage(), "a large brief": large, "the zero Brief": {}} {
		d := b.Draft()
		var f summit.Finding
		var q summit.Quote
		var a summit.Actor
		var r summit.Region
		var topic summit.Topic
		var s summit.Section
		if len(d.Findings) > 0 {
			f, q, a, r, topic, s = d.Findings[len(d.Findings)/2], d.Quotes[len(d.Quotes)/2], d.Actors[1], d.Regions[1], d.Topics[1], d.Sections[1]
		}
		for _, test := range []struct {
			name   string
			lookUp func()
		}{
			{"Finding", func() { _, sinkOK = b.Finding(f.ID) }},
			{"Quote", func() { _, sinkOK = b.Quote(q.ID) }},
			{"Actor", func() { _, sinkOK = b.Actor(a.ID) }},
			{"Region", func() { _, sinkOK = b.Region(r.ID) }},
			{"Topic", func() { _, sinkOK = b.Topic(topic.ID) }},
			{"Section", func() { _, sinkOK = b.Section(s.ID) }},
			{"Sentence", func() { _, sinkOK = b.Sentence(2) }},
			{"an unknown Finding", func() { _, sinkOK = b.Finding("no-such") }},
			{"an unknown Actor", func() { _, sinkOK = b.Actor("no-such") }},
			{"Title and the like", func() {
				sinkOK = b.Title() == "" && b.Date() == "" && b.Language() == "" && b.Edition() == "" && b.Source() == summit.Source{}
			}},
		} {
			t.Run(name+"/"+test.name, func(t *testing.T) {
				if n := allocations(t, test.lookUp); n != 0 {
					t.Errorf("allocates %d times, want none", n)
				}
			})
		}
	}
}

// TestActorNamedAllocatesLittle allows a look-up by name to fold the name, and no more.
func TestActorNamedAllocatesLittle(t *testing.T) {
	const most = 8
	for _, name := range []string{"zelensky", "The White House", "Türkiye", "nobody", ""} {
		if n := allocations(t, func() { _, sinkOK = summit.Anchorage().ActorNamed(name) }); n > most {
			t.Errorf("ActorNamed(%q) allocates %d times, want %d at most", name, n, most)
		}
	}
}

// scaled returns a random brief of so many findings and quotes, over
// hierarchies that are the same for every size.
func scaled(t testing.TB, findings, quotes int) (summit.Brief, summit.Draft) {
	return randomBrief(t, seeded(9), shape{sections: 9, sentences: 40, actors: 14, regions: 10, topics: 10, quotes: quotes, findings: findings})
}

// everyFilter returns a filter of every kind that passes some of what [scaled] makes, by its name.
func everyFilter(d summit.Draft) (findings map[string]func() summit.FindingFilter, quotes map[string]func() summit.QuoteFilter) {
	actors, topics := []summit.ActorID{d.Actors[0].ID, d.Actors[1].ID, d.Actors[2].ID}, []summit.TopicID{d.Topics[0].ID, d.Topics[3].ID}
	regions, sections := []summit.RegionID{d.Regions[0].ID, d.Regions[1].ID}, []summit.SectionID{d.Sections[0].ID, d.Sections[2].ID}
	shared := map[string]func() summit.Filter{
		"By":           func() summit.Filter { return summit.By(actors...) },
		"From":         func() summit.Filter { return summit.From(actors...) },
		"Unattributed": summit.Unattributed,
		"Involving":    func() summit.Filter { return summit.Involving(actors...) },
		"On":           func() summit.Filter { return summit.On(topics...) },
		"In":           func() summit.Filter { return summit.In(regions...) },
		"Under":        func() summit.Filter { return summit.Under(sections...) },
		"Containing":   func() summit.Filter { return summit.Containing("Cease-Fire") },
		"OfPhase":      func() summit.Filter { return summit.OfPhase(summit.PhaseAfter) },
		"OfSetting":    func() summit.Filter { return summit.OfSetting(summit.SettingInterview, summit.SettingPrivate) },
		"Filters":      func() summit.Filter { return summit.Filters{summit.By(actors...), summit.On(topics...)} },
		"Not":          func() summit.Filter { return summit.Not(summit.By(actors...)) },
		"Any":          func() summit.Filter { return summit.Any(summit.By(actors...), summit.In(regions...)) },
		"nil":          func() summit.Filter { return nil },
		"nested": func() summit.Filter {
			return summit.Any[summit.Filter](summit.Filters{summit.Not(summit.By(actors...)), summit.Containing("deal")}, summit.Not[summit.Filter](summit.Filters{summit.On(topics...), summit.Not(summit.In(regions...))}))
		},
	}
	findings = map[string]func() summit.FindingFilter{
		"OfKind":      func() summit.FindingFilter { return summit.OfKind(summit.KindForecast, summit.KindOutcome) },
		"OfOutcome":   func() summit.FindingFilter { return summit.OfOutcome(summit.OutcomeAgreed) },
		"OfModality":  func() summit.FindingFilter { return summit.OfModality(summit.ModalityUnhedged) },
		"OfCondition": func() summit.FindingFilter { return summit.OfCondition(summit.ConditionOpen) },
		"Citing":      func() summit.FindingFilter { return summit.Citing(actors...) },
		"Quoting":     func() summit.FindingFilter { return summit.Quoting(d.Quotes[0].ID, d.Quotes[1].ID) },
	}
	quotes = map[string]func() summit.QuoteFilter{
		"OfForm":  func() summit.QuoteFilter { return summit.OfForm(summit.FormDirect) },
		"Negated": func() summit.QuoteFilter { return summit.Negated(true) },
		"About":   func() summit.QuoteFilter { return summit.About(actors...) },
	}
	for name, filter := range shared {
		findings[name] = func() summit.FindingFilter { return filter() }
		quotes[name] = func() summit.QuoteFilter { return filter() }
	}
	return findings, quotes
}

// TestLoopAllocations counts what a loop over a query allocates: nothing, unless its filters need
// memory that outlives the call that makes them (words, Not, several values) or the query is kept.
func TestLoopAllocations(t *testing.T) {
	b := summit.Anchorage()
	made := []summit.FindingFilter{summit.Involving(summit.ActorTrump), summit.Under(summit.SectionMilitary), summit.OfKind(summit.KindOutcome)}
	either := summit.Any[summit.Filter](summit.By(summit.ActorTrump), summit.Filters{summit.On(summit.TopicWar), summit.Not(summit.In(summit.RegionEurope))})
	var sixteen []summit.ActorID
	for a := range b.Actors() {
		if sixteen = append(sixteen, a.ID); len(sixteen) == 16 {
			break
		}
	}
	anyOf := summit.By(sixteen...)
	for _, test := range []struct {
		name string
		most int
		loop func()
	}{
		{"everything", 0, func() {
			for f := range b.Findings() {
				sinkOK = f.Date != ""
			}
		}},
		{"one filter", 0, func() {
			for f := range b.Findings(summit.On(summit.TopicWar)) {
				sinkOK = f.Date != ""
			}
		}},
		{"two filters", 0, func() {
			for q := range b.Quotes(summit.On(summit.TopicWar), summit.In(summit.RegionEurope)) {
				sinkOK = q.Negated
			}
		}},
		{"three filters", 0, func() {
			for f := range b.Findings(summit.Involving(summit.ActorTrump), summit.Under(summit.SectionMilitary), summit.OfKind(summit.KindOutcome)) {
				sinkOK = f.Date != ""
			}
		}},
		{"three filters made before", 0, func() {
			for f := range b.Findings(made...) {
				sinkOK = f.Date != ""
			}
		}},
		{"not", 2, func() {
			for f := range b.Findings(summit.On(summit.TopicWar), summit.Not(summit.By(summit.ActorTrump))) {
				sinkOK = f.Date != ""
			}
		}},
		{"two values", 5, func() {
			for f := range b.Findings(summit.On(summit.TopicWar, summit.TopicSanctions), summit.OfKind(summit.KindOutcome)) {
				sinkOK = f.Date != ""
			}
		}},
		{"kept", 2, func() {
			kept := b.Findings(summit.On(summit.TopicWar))
			sinkOK = firstResult(kept)
		}},
		{"Any made before", 4, func() {
			for f := range b.Findings(either) {
				sinkOK = f.Date != ""
			}
		}},
		{"sixteen values made before", 2, func() {
			for f := range b.Findings(anyOf) {
				sinkOK = f.Date != ""
			}
		}},
		{"Filters", 3, func() {
			for f := range b.Findings(summit.Filters{summit.On(summit.TopicWar), summit.In(summit.RegionEurope)}) {
				sinkOK = f.Date != ""
			}
		}},
		{"a word", 1, func() {
			for f := range b.Findings(summit.Containing("summit")) {
				sinkOK = f.Date != ""
			}
		}},
		{"a phrase", 2, func() {
			for f := range b.Findings(summit.Containing("the war in Ukraine")) {
				sinkOK = f.Date != ""
			}
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if n := allocations(t, test.loop); n > test.most {
				t.Errorf("allocates %d times, want %d at most", n, test.most)
			}
		})
	}
}

// TestQueryAllocations compares queries that find little with ones that find a
// hundred times as much: they must allocate alike, and little.
func TestQueryAllocations(t *testing.T) {
	most := func(name string) int {
		if name == "nested" {
			return 34
		}
		return 19
	}
	few, small := scaled(t, 100, 20)
	many, large := scaled(t, 10000, 20)
	fewFindings, _ := everyFilter(small)
	manyFindings, _ := everyFilter(large)
	for _, name := range slices.Sorted(maps.Keys(fewFindings)) {
		t.Run("Findings/"+name, func(t *testing.T) {
			compareAllocations(t, most(name),
				func() iter.Seq[summit.Finding] { return few.Findings(fewFindings[name]()) },
				func() iter.Seq[summit.Finding] { return many.Findings(manyFindings[name]()) })
		})
	}
	few, small = scaled(t, 20, 100)
	many, large = scaled(t, 20, 10000)
	_, fewQuotes := everyFilter(small)
	_, manyQuotes := everyFilter(large)
	for _, name := range slices.Sorted(maps.Keys(fewQuotes)) {
		t.Run("Quotes/"+name, func(t *testing.T) {
			compareAllocations(t, most(name),
				func() iter.Seq[summit.Quote] { return few.Quotes(fewQuotes[name]()) },
				func() iter.Seq[summit.Quote] { return many.Quotes(manyQuotes[name]()) })
		})
	}
}

// compareAllocations compares two queries, made anew for each pass and made
// beforehand, over all results and up to the first one.
func compareAllocations[R any](t *testing.T, most int, few, many func() iter.Seq[R]) {
	t.Helper()
	if a, b := results(few()), results(many()); a == 0 || b < 30*a {
		t.Fatalf("finds %d and %d results, which tells little", a, b)
	}
	made := func(query func() iter.Seq[R]) func() iter.Seq[R] {
		seq := query()
		return func() iter.Seq[R] { return seq }
	}
	all := func(query func() iter.Seq[R]) int {
		return allocations(t, func() { results(query()) })
	}
	first := func(query func() iter.Seq[R]) int {
		return allocations(t, func() { firstResult(query()) })
	}
	for _, test := range []struct {
		name      string
		few, many int
	}{
		{"made anew, all results", all(few), all(many)},
		{"made anew, the first result", first(few), first(many)},
		{"made before, all results", all(made(few)), all(made(many))},
		{"made before, the first result", first(made(few)), first(made(many))},
	} {
		if test.few != test.many || test.many > most {
			t.Errorf("%s: %d allocations for few results, %d for many, want the same and at most %d", test.name, test.few, test.many, most)
		}
		t.Logf("%s: %d allocations", test.name, test.many)
	}
}

func results[R any](seq iter.Seq[R]) (n int) {
	for range seq {
		n++
	}
	return n
}

func firstResult[R any](seq iter.Seq[R]) (ok bool) {
	for range seq {
		return true
	}
	return false
}

// TestQueryCostFollowsMatches times queries that find the same ten records or
// so in a small brief and in one a hundred times as large. A loop over the
// records takes a hundred times as long there; an index may not.
func TestQueryCostFollowsMatches(t *testing.T) {
	if raceEnabled || testing.Short() {
		t.Skip("times code, which takes long and tells nothing under the race detector")
	}
	const allowed = 12
	small, large := newSparse(t, 500), newSparse(t, 50000)
	for _, q := range sparseQueries {
		t.Run(q.name, func(t *testing.T) {
			a, b := results(q.find(small)), results(q.find(large))
			if a != b || a == 0 || a > 40 {
				t.Fatalf("finds %d and %d records, want the same small number", a, b)
			}
			if q.loops {
				t.Skip("looks at every record")
			}
			quick, slow := quickest(func() { results(q.find(small)) }), quickest(func() { results(q.find(large)) })
			if slow > allowed*quick+20*time.Microsecond {
				t.Errorf("%v in a small brief, %v in a large one, want %d times as long at most", quick, slow, allowed)
			}
		})
	}
}

// quickest returns the least time that f takes, as the machine may be busy with other things.
func quickest(f func()) time.Duration {
	least := time.Duration(1<<63 - 1)
	for range 30 {
		start := time.Now()
		f()
		least = min(least, time.Since(start))
	}
	return least
}
