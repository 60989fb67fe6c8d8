package summit_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/summit"
)

// A sparse brief has many records, nearly all alike, and about ten of every
// other sort: what a query finds in it does not grow with its size.
type sparse struct {
	brief  summit.Brief
	oracle *oracle
	size   int
}

// newSparse returns a sparse brief of n findings and n quotes.
func newSparse(t testing.TB, n int) *sparse {
	t.Helper()
	d := summit.Draft{
		Source:    summit.Source{SHA256: strings.Repeat("0", 64), Size: 100},
		Sections:  []summit.Section{{ID: "common", Title: "Common"}, {ID: "wide", Title: "Wide"}, {ID: "rare", Title: "Rare", Within: "wide"}},
		Sentences: []summit.Sentence{{Section: "common", End: 50}, {Section: "rare", Start: 50, End: 100}},
		Topics:    []summit.Topic{{ID: "common", Name: "Common"}, {ID: "wide", Name: "Wide"}, {ID: "rare", Name: "Rare", Within: "wide"}},
		Regions:   []summit.Region{{ID: "common", Name: "Common", Kind: summit.RegionKindArea}, {ID: "wide", Name: "Wide", Kind: summit.RegionKindArea}, {ID: "rare", Name: "Rare", Kind: summit.RegionKindArea, Within: summit.SetOf[summit.RegionID]("wide")}},
		Actors: []summit.Actor{{ID: "common", Name: "Common", Kind: summit.ActorKindPerson}, {ID: "wide", Name: "Wide", Kind: summit.ActorKindBody},
			{ID: "rare", Name: "Rare", Kind: summit.ActorKindPerson, Within: summit.SetOf[summit.ActorID]("wide")}},
	}
	for i := range n {
		f, q := commonRecords(i)
		switch i % (n / 10) {
		case 7:
			rareRecords(&f, &q)
		case 8:
			f.By, q.By = summit.Set[summit.ActorID]{}, summit.Set[summit.ActorID]{}
			f.Citing = summit.Set[summit.ActorID]{}
		case 9:
			f.Kind, f.Outcome = summit.KindOutcome, summit.OutcomeAgreed
		}
		d.Findings, d.Quotes = append(d.Findings, f), append(d.Quotes, q)
	}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	return &sparse{b, newOracle(d), n}
}

func commonRecords(i int) (summit.Finding, summit.Quote) {
	const common = "common"
	actor, id := summit.SetOf[summit.ActorID](common), fmt.Sprintf("x-%07d", i)
	f := summit.Finding{ID: summit.FindingID(id), Kind: summit.KindEvent, Modality: summit.ModalityUnhedged, Phases: summit.SetOf(summit.PhaseAfter), Settings: summit.SetOf(summit.SettingPublic),
		Statement: "A common cease-fire of words.", By: actor, Citing: actor, Actors: actor, Topics: summit.SetOf[summit.TopicID](common), Regions: summit.SetOf[summit.RegionID](common),
		Quotes: summit.SetOf[summit.QuoteID]("x-0000000"), Sentences: summit.SetOf(1)}
	q := summit.Quote{ID: summit.QuoteID(id), Text: f.Statement, Form: summit.FormDirect, By: actor, About: actor, Phases: f.Phases, Settings: f.Settings, Topics: f.Topics, Regions: f.Regions,
		Mentions: summit.SetOf(summit.Mention{Sentence: 1, Start: 1, End: 9})}
	return f, q
}

func rareRecords(f *summit.Finding, q *summit.Quote) {
	const rare = "rare"
	actor := summit.SetOf[summit.ActorID](rare)
	f.Kind, f.Modality, f.Condition, f.Phases, f.Settings = summit.KindForecast, summit.ModalityPossible, summit.ConditionOpen, summit.SetOf(summit.PhaseBefore), summit.SetOf(summit.SettingPrivate)
	f.Statement, f.By, f.Citing, f.Actors, f.Topics, f.Regions = "A rare land-for-peace of words.", actor, actor, actor, summit.SetOf[summit.TopicID](rare), summit.SetOf[summit.RegionID](rare)
	f.Quotes, f.Sentences = summit.SetOf[summit.QuoteID]("x-0000001"), summit.SetOf(2)
	q.Text, q.Form, q.By, q.About, q.Phases, q.Settings, q.Topics, q.Regions = f.Statement, summit.FormScare, actor, actor, f.Phases, f.Settings, f.Topics, f.Regions
	q.Negated, q.Mentions = true, summit.SetOf(summit.Mention{Sentence: 2, Start: 60, End: 70})
}

// A sparseQuery finds ten records of a sparse brief or twenty, by the index or by a plain loop.
type sparseQuery struct {
	name  string
	find  func(*sparse) iter.Seq[string]
	loop  func(*sparse) []string
	loops bool // the index has to look at every record as well
}

func sparseFindings(name string, filter func() summit.FindingFilter, pass func(*oracle, record) bool) sparseQuery {
	return sparseQuery{name: name,
		find: func(s *sparse) iter.Seq[string] {
			return func(yield func(string) bool) {
				for f := range s.brief.Findings(filter()) {
					if !yield(string(f.ID)) {
						return
					}
				}
			}
		},
		loop: func(s *sparse) []string { return loop(s.oracle.findings, s.oracle, pass) }}
}

func sparseQuotes(name string, filter func() summit.QuoteFilter, pass func(*oracle, record) bool) sparseQuery {
	return sparseQuery{name: name,
		find: func(s *sparse) iter.Seq[string] {
			return func(yield func(string) bool) {
				for q := range s.brief.Quotes(filter()) {
					if !yield(string(q.ID)) {
						return
					}
				}
			}
		},
		loop: func(s *sparse) []string { return loop(s.oracle.quotes, s.oracle, pass) }}
}

// loop is the alternative to the index: look at every record.
func loop(records []record, o *oracle, pass func(*oracle, record) bool) (ids []string) {
	for i := range records {
		if pass(o, records[i]) {
			ids = append(ids, records[i].id)
		}
	}
	return ids
}

func looping(q sparseQuery) sparseQuery {
	q.loops = true
	return q
}

var (
	rareActor, wideActor   = []summit.ActorID{"rare"}, []summit.ActorID{"wide"}
	wideTopic, wideRegion  = []summit.TopicID{"wide"}, []summit.RegionID{"wide"}
	wideSection, rareQuote = []summit.SectionID{"wide"}, []summit.QuoteID{"x-0000001"}
)

var sparseQueries = []sparseQuery{
	sparseFindings("By", func() summit.FindingFilter { return summit.By(rareActor...) }, func(_ *oracle, r record) bool { return has(r.by, rareActor) }),
	sparseFindings("From", func() summit.FindingFilter { return summit.From(wideActor...) }, func(o *oracle, r record) bool { return hasWithin(r.by, wideActor, o.actors) }),
	sparseFindings("Unattributed", func() summit.FindingFilter { return summit.Unattributed() }, func(_ *oracle, r record) bool { return r.by.IsZero() }),
	sparseFindings("Involving", func() summit.FindingFilter { return summit.Involving(wideActor...) }, func(o *oracle, r record) bool { return o.involving(r, wideActor) }),
	sparseFindings("On", func() summit.FindingFilter { return summit.On(wideTopic...) }, func(o *oracle, r record) bool { return hasWithin(r.topics, wideTopic, o.topics) }),
	sparseFindings("In", func() summit.FindingFilter { return summit.In(wideRegion...) }, func(o *oracle, r record) bool { return hasWithin(r.regions, wideRegion, o.regions) }),
	sparseFindings("Under", func() summit.FindingFilter { return summit.Under(wideSection...) }, func(o *oracle, r record) bool { return o.under(r, wideSection) }),
	sparseFindings("Containing", func() summit.FindingFilter { return summit.Containing("peace of words") }, func(o *oracle, r record) bool { return o.contains(r.text, "peace of words") }),
	sparseFindings("OfPhase", func() summit.FindingFilter { return summit.OfPhase(summit.PhaseBefore) }, func(_ *oracle, r record) bool { return r.phases.Has(summit.PhaseBefore) }),
	sparseFindings("OfSetting", func() summit.FindingFilter { return summit.OfSetting(summit.SettingPrivate) }, func(_ *oracle, r record) bool { return r.settings.Has(summit.SettingPrivate) }),
	sparseFindings("OfKind", func() summit.FindingFilter { return summit.OfKind(summit.KindForecast) }, func(_ *oracle, r record) bool { return r.kind == summit.KindForecast }),
	sparseFindings("OfOutcome", func() summit.FindingFilter { return summit.OfOutcome(summit.OutcomeAgreed) }, func(_ *oracle, r record) bool { return r.outcome == summit.OutcomeAgreed }),
	sparseFindings("OfModality", func() summit.FindingFilter { return summit.OfModality(summit.ModalityPossible) }, func(_ *oracle, r record) bool { return r.modality == summit.ModalityPossible }),
	sparseFindings("OfCondition", func() summit.FindingFilter { return summit.OfCondition(summit.ConditionOpen) }, func(_ *oracle, r record) bool { return r.condition == summit.ConditionOpen }),
	sparseFindings("Citing", func() summit.FindingFilter { return summit.Citing(rareActor...) }, func(_ *oracle, r record) bool { return has(r.citing, rareActor) }),
	sparseFindings("Quoting", func() summit.FindingFilter { return summit.Quoting(rareQuote...) }, func(_ *oracle, r record) bool { return has(r.quotes, rareQuote) }),
	sparseQuotes("OfForm", func() summit.QuoteFilter { return summit.OfForm(summit.FormScare) }, func(_ *oracle, r record) bool { return r.form == summit.FormScare }),
	sparseQuotes("Negated", func() summit.QuoteFilter { return summit.Negated(true) }, func(_ *oracle, r record) bool { return r.negated }),
	sparseQuotes("About", func() summit.QuoteFilter { return summit.About(rareActor...) }, func(_ *oracle, r record) bool { return has(r.about, rareActor) }),
	sparseFindings("Any", func() summit.FindingFilter { return summit.Any(summit.By(rareActor...), summit.Unattributed()) }, func(_ *oracle, r record) bool { return has(r.by, rareActor) || r.by.IsZero() }),
	sparseFindings("Filters of a rare one and a common one", func() summit.FindingFilter {
		return summit.Filters{summit.Containing("of words"), summit.On(wideTopic...)}
	}, func(o *oracle, r record) bool {
		return hasWithin(r.topics, wideTopic, o.topics) && o.contains(r.text, "of words")
	}),
	sparseFindings("Filters of a rare one and Not of a common one", func() summit.FindingFilter {
		return summit.Filters{summit.On(wideTopic...), summit.Not(summit.OfPhase(summit.PhaseAfter))}
	}, func(o *oracle, r record) bool {
		return hasWithin(r.topics, wideTopic, o.topics) && !r.phases.Has(summit.PhaseAfter)
	}),
	sparseFindings("Filters of a rare one and Not of Not", func() summit.FindingFilter {
		uncommon := summit.Filters{summit.Not(summit.OfPhase(summit.PhaseAfter))}
		return summit.Filters{summit.Unattributed(), summit.Not[summit.Filter](uncommon)}
	}, func(_ *oracle, r record) bool { return r.by.IsZero() && r.phases.Has(summit.PhaseAfter) }),
	sparseFindings("Filters of a rare one and Any with Not", func() summit.FindingFilter {
		return summit.Filters{summit.Unattributed(), summit.Any(summit.Not(summit.OfPhase(summit.PhaseAfter)), summit.In("common"))}
	}, func(_ *oracle, r record) bool { return r.by.IsZero() }),
	looping(sparseFindings("Not of a common one", func() summit.FindingFilter { return summit.Not(summit.OfPhase(summit.PhaseAfter)) }, func(_ *oracle, r record) bool { return !r.phases.Has(summit.PhaseAfter) })),
}

// BenchmarkQuery compares the index with a plain loop over the records.
func BenchmarkQuery(b *testing.B) {
	var briefs []*sparse
	for _, n := range []int{1000, 10000, 100000} {
		briefs = append(briefs, newSparse(b, n))
	}
	for _, q := range sparseQueries {
		for _, s := range briefs {
			if got, want := len(q.loop(s)), results(q.find(s)); got != want {
				b.Fatalf("%s: the loop finds %d records, the index %d", q.name, got, want)
			}
			b.Run(fmt.Sprintf("%s/%d/index", q.name, s.size), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					results(q.find(s))
				}
			})
			b.Run(fmt.Sprintf("%s/%d/loop", q.name, s.size), func(b *testing.B) {
				for b.Loop() {
					q.loop(s)
				}
			})
		}
	}
}

// BenchmarkFirst asks for the first result of a query that everything passes.
func BenchmarkFirst(b *testing.B) {
	for _, n := range []int{1000, 10000, 100000} {
		s := newSparse(b, n)
		filter := summit.Any[summit.Filter](summit.OfPhase(summit.PhaseAfter, summit.PhaseBefore), summit.Containing("of words"))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if !firstResult(s.brief.Findings(filter)) {
					b.Fatal("nothing found")
				}
			}
		})
	}
}

// BenchmarkAnchorageQuery runs a query of each kind on Anchorage, against a plain loop.
func BenchmarkAnchorageQuery(b *testing.B) {
	anchorage := summit.Anchorage()
	o := newOracle(anchorage.Draft())
	trump, war, europe := []summit.ActorID{summit.ActorTrump}, []summit.TopicID{summit.TopicWar}, []summit.RegionID{summit.RegionEurope}
	military, russia := []summit.SectionID{summit.SectionMilitary}, []summit.ActorID{summit.ActorRussia}
	quote := []summit.QuoteID{summit.QuoteRootCauses}
	for _, q := range []struct {
		name   string
		filter func() summit.FindingFilter
		pass   func(record) bool
	}{
		{"By", func() summit.FindingFilter { return summit.By(trump...) }, func(r record) bool { return has(r.by, trump) }},
		{"From", func() summit.FindingFilter { return summit.From(russia...) }, func(r record) bool { return hasWithin(r.by, russia, o.actors) }},
		{"Unattributed", func() summit.FindingFilter { return summit.Unattributed() }, func(r record) bool { return r.by.IsZero() }},
		{"Involving", func() summit.FindingFilter { return summit.Involving(russia...) }, func(r record) bool { return o.involving(r, russia) }},
		{"On", func() summit.FindingFilter { return summit.On(war...) }, func(r record) bool { return hasWithin(r.topics, war, o.topics) }},
		{"In", func() summit.FindingFilter { return summit.In(europe...) }, func(r record) bool { return hasWithin(r.regions, europe, o.regions) }},
		{"Under", func() summit.FindingFilter { return summit.Under(military...) }, func(r record) bool { return o.under(r, military) }},
		{"Containing", func() summit.FindingFilter { return summit.Containing("cease-fire") }, func(r record) bool { return o.contains(r.text, "cease-fire") }},
		{"OfPhase", func() summit.FindingFilter { return summit.OfPhase(summit.PhaseBefore) }, func(r record) bool { return r.phases.Has(summit.PhaseBefore) }},
		{"OfKind", func() summit.FindingFilter { return summit.OfKind(summit.KindOutcome) }, func(r record) bool { return r.kind == summit.KindOutcome }},
		{"OfModality", func() summit.FindingFilter { return summit.OfModality(summit.ModalityPossible) }, func(r record) bool { return r.modality == summit.ModalityPossible }},
		{"Quoting", func() summit.FindingFilter { return summit.Quoting(quote...) }, func(r record) bool { return has(r.quotes, quote) }},
		{"By and On", func() summit.FindingFilter { return summit.Filters{summit.By(trump...), summit.On(war...)} }, func(r record) bool { return has(r.by, trump) && hasWithin(r.topics, war, o.topics) }},
		{"everything", func() summit.FindingFilter { return nil }, func(record) bool { return true }},
	} {
		if got, want := results(anchorage.Findings(q.filter())), len(loop(o.findings, o, func(_ *oracle, r record) bool { return q.pass(r) })); got != want || got == 0 {
			b.Fatalf("%s: the index finds %d records, the loop %d", q.name, got, want)
		}
		b.Run(q.name+"/index", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				results(anchorage.Findings(q.filter()))
			}
		})
		b.Run(q.name+"/loop", func(b *testing.B) {
			for b.Loop() {
				n := 0
				for i := range o.findings {
					if q.pass(o.findings[i]) {
						n++
					}
				}
			}
		})
	}
}

func BenchmarkAnchorage(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		sinkBrief = summit.Anchorage()
	}
}

// BenchmarkImport runs a program that imports the package and asks for one
// record, against one that imports what the package itself does.
func BenchmarkImport(b *testing.B) {
	goCommand, err := exec.LookPath("go")
	if err != nil {
		b.Skipf("compiles programs, and there is no go command: %v", err)
	}
	root, err := filepath.Abs(".")
	if err != nil {
		b.Fatal(err)
	}
	for _, program := range []struct{ name, source string }{
		{"summit", `import "example.com/summit"; func main() { if _, ok := summit.Anchorage().Finding("overview/summit-held"); !ok { panic("no finding") } }`},
		{"without", `import ( _ "encoding/json"; _ "fmt"; _ "crypto/sha256"; _ "golang.org/x/text/unicode/norm" ); func main() {}`},
	} {
		b.Run(program.name, func(b *testing.B) {
			dir := b.TempDir()
			source, overlay, binary := filepath.Join(dir, "main.go"), filepath.Join(dir, "overlay.json"), filepath.Join(dir, "program")
			for file, text := range map[string]string{source: "package main\n\n" + program.source + "\n", overlay: fmt.Sprintf(`{"Replace": {%q: %q}}`, filepath.Join(root, "overlaid", "main.go"), source)} {
				if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
					b.Fatal(err)
				}
			}
			if out, err := exec.Command(goCommand, "build", "-overlay", overlay, "-o", binary, "./overlaid").CombinedOutput(); err != nil {
				b.Fatalf("%v\n%s", err, out)
			}
			for b.Loop() {
				if out, err := exec.Command(binary).CombinedOutput(); err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
			}
		})
	}
}

// BenchmarkLookUp compares look-ups with a plain loop over the records.
func BenchmarkLookUp(b *testing.B) {
	for _, n := range []int{1000, 10000, 100000} {
		s := newSparse(b, n)
		findings := s.brief.Draft().Findings
		id := findings[n/2].ID
		b.Run(fmt.Sprintf("Finding/%d/index", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, sinkOK = s.brief.Finding(id)
			}
		})
		b.Run(fmt.Sprintf("Finding/%d/loop", n), func(b *testing.B) {
			for b.Loop() {
				for i := range findings {
					if sinkOK = findings[i].ID == id; sinkOK {
						break
					}
				}
			}
		})
	}
	anchorage := summit.Anchorage()
	actors := anchorage.Draft().Actors
	b.Run("every ActorNamed/index", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for i := range actors {
				_, sinkOK = anchorage.ActorNamed(actors[i].Name)
			}
		}
	})
	b.Run("every ActorNamed/loop", func(b *testing.B) {
		for b.Loop() {
			for i := range actors {
				sinkOK = slices.ContainsFunc(actors, func(a summit.Actor) bool {
					if strings.EqualFold(a.Name, actors[i].Name) {
						return true
					}
					for alias := range a.Aliases.All() {
						if strings.EqualFold(alias, actors[i].Name) {
							return true
						}
					}
					return false
				})
			}
		}
	})
}

func BenchmarkNew(b *testing.B) {
	d := summit.Anchorage().Draft()
	b.Run("Anchorage", func(b *testing.B) {
		for b.Loop() {
			sinkBrief, _ = summit.New(d)
		}
	})
	for _, n := range []int{1000, 10000, 100000} {
		d := newSparse(b, n).brief.Draft()
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				sinkBrief, _ = summit.New(d)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(2*n), "ns/record")
		})
	}
}

// BenchmarkVerify compares Verify with the least that it must do, a digest of the source.
func BenchmarkVerify(b *testing.B) {
	var d summit.Draft
	var source strings.Builder
	for i := range 50 {
		text := fmt.Sprintf("quoted words of number %d", i)
		fmt.Fprintf(&source, "%s He said “%s” and left. ", strings.Repeat("Much else was said. ", 18), text)
		d.Quotes = append(d.Quotes, summit.Quote{ID: summit.QuoteID(fmt.Sprint(i)), Form: summit.FormMixed, Text: text})
	}
	if err := d.Locate(source.String()); err != nil {
		b.Fatal(err)
	}
	brief, err := summit.New(d)
	if err != nil {
		b.Fatal(err)
	}
	text := []byte(source.String())
	b.Run("Verify", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			if err := brief.Verify(bytes.NewReader(text)); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("digest", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			sinkOK = sha256.Sum256(text) == [32]byte{}
		}
	})
}

// BenchmarkClustered asks for two of ten sections, which stand one after the other as
// they do in any report, and reads all results.
func BenchmarkClustered(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		d := summit.Draft{Source: summit.Source{SHA256: strings.Repeat("0", 64), Size: 100}}
		for i := range 10 {
			id := summit.SectionID(fmt.Sprintf("s%d", i))
			d.Sections = append(d.Sections, summit.Section{ID: id, Title: string(id)})
			d.Sentences = append(d.Sentences, summit.Sentence{Section: id, Start: 10 * i, End: 10*i + 10})
		}
		for i := range n {
			f, _ := commonRecords(i)
			d.Findings = append(d.Findings, summit.Finding{ID: f.ID, Kind: f.Kind, Statement: f.Statement, Sentences: summit.SetOf(1 + i*10/n)})
		}
		brief, err := summit.New(d)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("%d/index", n), func(b *testing.B) {
			for b.Loop() {
				if got := results(brief.Findings(summit.Under("s0", "s9"))); got != n/5 {
					b.Fatalf("%d findings, want %d", got, n/5)
				}
			}
		})
		b.Run(fmt.Sprintf("%d/loop", n), func(b *testing.B) {
			for b.Loop() {
				got := 0
				for f := range brief.Findings() {
					if f.Sentences.Has(1) || f.Sentences.Has(10) {
						got++
					}
				}
				if got != n/5 {
					b.Fatalf("%d findings, want %d", got, n/5)
				}
			}
		})
	}
}
