package agreement_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/agreement"
)

// FuzzCompare compares random briefs, which checks what Compare promises of any.
func FuzzCompare(f *testing.F) {
	for seed := range uint64(400) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		d := randomDraft(r)
		b := briefOf(t, d)
		checkSelf(t, b, briefOf(t, disguise(r, d)))
		other := anotherReading(r, d)
		checkSwap(t, b, briefOf(t, other))
		checkNames(t, b, briefOf(t, other), briefOf(t, disguise(r, other)))
	})
}

func TestCompareAnchorage(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	b := summit.Anchorage()
	checkSelf(t, b, b)
	checkSelf(t, b, briefOf(t, disguise(r, b.Draft())))
	other := secondReading(t)
	checkSwap(t, b, other)
	checkNames(t, b, other, briefOf(t, disguise(r, other.Draft())))
	checkSelf(t, summit.Brief{}, summit.Brief{})
}

// TestFieldsMeasured holds the fields to what the documentation says of them.
func TestFieldsMeasured(t *testing.T) {
	d := summit.Anchorage().Draft()
	d.Findings[0].Statement += " So says the report."
	for i := range d.Quotes {
		mentions := slices.Collect(d.Quotes[i].Mentions.All())
		for j := range mentions {
			mentions[j].Cue = "reported"
		}
		d.Quotes[i].Mentions = summit.SetOf(mentions...)
	}
	d.Quotes[0].Text += "!"
	report := compare(t, summit.Anchorage(), briefOf(t, d))
	for d := range report.Disagreements() {
		t.Errorf("disagreement: %v", d)
	}
	for _, test := range []struct {
		record any
		but    []string
		fields []agreement.Field
	}{
		{summit.Finding{}, []string{"ID", "Statement"}, report.Findings.Fields},
		{summit.Quote{}, []string{"ID", "Text"}, report.Quotes.Fields},
	} {
		want := []string{"Record"}
		for _, f := range reflect.VisibleFields(reflect.TypeOf(test.record)) {
			if !slices.Contains(test.but, f.Name) {
				want = append(want, f.Name)
			}
		}
		var got []string
		for _, f := range test.fields {
			got = append(got, f.Name)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("fields of %T (-want, +got)\n%s", test.record, diff)
		}
	}
}

func compare(t *testing.T, a, b summit.Brief) agreement.Report {
	t.Helper()
	report, err := agreement.Compare(a, b)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// checkSelf checks that a brief agrees with itself under other names.
func checkSelf(t *testing.T, b, disguised summit.Brief) {
	t.Helper()
	report := compare(t, b, disguised)
	for d := range report.Disagreements() {
		t.Errorf("disagreement: %v", d)
	}
	for _, fields := range [...][]agreement.Field{report.Findings.Fields, report.Quotes.Fields} {
		for _, f := range fields {
			if f.Alike != f.Pairs || f.Precision() != 1 || f.Recall() != 1 || f.F1() != 1 || f.Alpha != 1 && !math.IsNaN(f.Alpha) {
				t.Errorf("not in full agreement: %v", f)
			}
		}
	}
}

// checkSwap checks that it makes no difference which brief is the reference.
func checkSwap(t *testing.T, a, b summit.Brief) {
	t.Helper()
	report, swapped := compare(t, a, b), compare(t, b, a)
	swapTable(t, report.Findings, swapped.Findings, func(f summit.Finding) string { return string(f.ID) })
	swapTable(t, report.Quotes, swapped.Quotes, func(q summit.Quote) string { return string(q.ID) })
	if a, b := count(report), count(swapped); a != b {
		t.Errorf("%d disagreements, swapped %d", a, b)
	}
	checkReport(t, report)
}

func count(r agreement.Report) (n int) {
	for range r.Disagreements() {
		n++
	}
	return n
}

func swapTable[R agreement.Record](t *testing.T, a, b agreement.Table[R], id func(R) string) {
	t.Helper()
	var pairs, swapped []string
	for _, p := range a.Pairs {
		pairs = append(pairs, id(p.Reference)+" "+id(p.Other))
	}
	for _, p := range b.Pairs {
		swapped = append(swapped, id(p.Other)+" "+id(p.Reference))
	}
	slices.Sort(pairs)
	slices.Sort(swapped)
	if diff := cmp.Diff(pairs, swapped); diff != "" {
		t.Errorf("pairs differ (-as given, +swapped):\n%s", diff)
	}
	for i, f := range a.Fields {
		g := b.Fields[i]
		g.Reference, g.Other = g.Other, g.Reference
		if math.IsNaN(f.Alpha) && math.IsNaN(g.Alpha) {
			f.Alpha, g.Alpha = 0, 0
		}
		if f != g {
			t.Errorf("swapped and swapped back, %+v is %+v", f, g)
		}
		if f.Precision() != b.Fields[i].Recall() || f.F1() != g.F1() {
			t.Errorf("swapped, %v is %v", f, b.Fields[i])
		}
	}
}

// checkNames checks that IDs and order make no difference.
func checkNames(t *testing.T, a, b, disguised summit.Brief) {
	t.Helper()
	if diff := cmp.Diff(figuresOf(compare(t, a, b)), figuresOf(compare(t, a, disguised))); diff != "" {
		t.Errorf("under other names the figures differ (-as given, +disguised):\n%s", diff)
	}
}

// checkReport checks that the parts of a report fit together.
func checkReport(t *testing.T, r agreement.Report) {
	t.Helper()
	var wholes, differences int
	for d := range r.Disagreements() {
		if d.Field == "" {
			wholes++
		} else {
			differences++
		}
		if s := d.String(); strings.Contains(s, "\n") || !strings.Contains(s, d.Text) {
			t.Errorf("a disagreement prints as %q", s)
		}
	}
	if want := len(r.Findings.OnlyReference) + len(r.Findings.OnlyOther) + len(r.Quotes.OnlyReference) + len(r.Quotes.OnlyOther); wholes != want {
		t.Errorf("%d disagreements on whole records, want %d", wholes, want)
	}
	for _, fields := range [...][]agreement.Field{r.Findings.Fields, r.Quotes.Fields} {
		for _, f := range fields[1:] {
			differences -= f.Pairs - f.Alike
		}
		for _, f := range fields {
			for _, part := range []float64{f.Precision(), f.Recall(), f.F1()} {
				if !(0 <= part && part <= 1) {
					t.Errorf("figure out of range: %+v", f)
				}
			}
			if f.Alpha > 1 || (f.Alpha == 1) != (f.Alike == f.Pairs) && !math.IsNaN(f.Alpha) {
				t.Errorf("alpha does not fit: %+v", f)
			}
		}
	}
	if differences != 0 {
		t.Errorf("%d more disagreements on fields than the table has", differences)
	}
}

// TestFieldAlpha checks the alpha of the tables, which sums what only some sets
// share, against Alpha.
func TestFieldAlpha(t *testing.T) {
	report := compare(t, summit.Anchorage(), secondReading(t))
	topics := make([][]summit.Set[summit.TopicID], 0)
	kinds := make([][]summit.Kind, 0)
	for _, p := range report.Findings.Pairs {
		topics = append(topics, []summit.Set[summit.TopicID]{p.Reference.Topics, p.Other.Topics})
		kinds = append(kinds, []summit.Kind{p.Reference.Kind, p.Other.Kind})
	}
	for _, test := range []struct {
		field string
		want  float64
	}{
		{"Topics", agreement.Alpha(topics, agreement.MASI)},
		{"Kind", agreement.Alpha(kinds, agreement.Nominal)},
	} {
		f := field(t, report.Findings.Fields, test.field)
		if !same(f.Alpha, test.want, 1e-9) {
			t.Errorf("%s: alpha %v, want %v", test.field, f.Alpha, test.want)
		}
	}
}

func field(t *testing.T, fields []agreement.Field, name string) agreement.Field {
	t.Helper()
	i := slices.IndexFunc(fields, func(f agreement.Field) bool { return f.Name == name })
	if i < 0 {
		t.Fatalf("no field %s", name)
	}
	return fields[i]
}

// small returns a brief of three sentences with two findings and a quote.
func small() summit.Draft {
	b := summit.Anchorage().Draft()
	d := summit.Draft{
		Source: summit.Source{SHA256: strings.Repeat("0", 64), Size: 300}, Sections: b.Sections[:1], Actors: b.Actors, Regions: b.Regions, Topics: b.Topics,
		Quotes: []summit.Quote{{ID: "frank", Text: "Frank talks", Form: summit.FormMixed, By: summit.SetOf(summit.ActorPutin),
			Mentions: summit.SetOf(summit.Mention{Sentence: 2, Start: 110, End: 121})}},
		Findings: []summit.Finding{
			{ID: "talks/held", Kind: summit.KindEvent, Statement: "Talks were held.", Sentences: summit.SetOf(1)},
			{ID: "talks/frank", Kind: summit.KindAssessment, Statement: "The talks were frank.", By: summit.SetOf(summit.ActorPutin),
				Quotes: summit.SetOf[summit.QuoteID]("frank"), Sentences: summit.SetOf(2)},
		},
	}
	for i := range 3 {
		d.Sentences = append(d.Sentences, summit.Sentence{Section: d.Sections[0].ID, Start: i * 100, End: i*100 + 100})
	}
	return d
}

func TestDisagreements(t *testing.T) {
	d := small()
	d.Quotes[0].ID, d.Quotes[0].Text = "words", "frank  TALKS"
	d.Findings = []summit.Finding{
		{ID: "talks/next", Kind: summit.KindForecast, Statement: "More will follow.", Sentences: summit.SetOf(3)},
		{ID: "talks/character", Kind: summit.KindAssessment, Modality: summit.ModalityPossible, Statement: "The talks were perhaps frank.", Sentences: summit.SetOf(2, 3)},
	}
	report := compare(t, briefOf(t, small()), briefOf(t, d))
	var got []string
	for d := range report.Disagreements() {
		got = append(got, d.String())
	}
	want := []string{
		"sentence 1: finding talks/held: in the reference only – Talks were held.",
		"sentences 2, 3: finding talks/frank (other: talks/character): Modality: none / possible – The talks were frank.",
		"sentences 2, 3: finding talks/frank (other: talks/character): By: [putin] / none – The talks were frank.",
		"sentences 2, 3: finding talks/frank (other: talks/character): Quotes: [frank] / none – The talks were frank.",
		"sentences 2, 3: finding talks/frank (other: talks/character): Sentences: [2] / [2 3] – The talks were frank.",
		"sentence 3: finding talks/next: in the other only – More will follow.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("disagreements differ (-want, +got):\n%s", diff)
	}
	for n := range want {
		seen := 0
		for range report.Disagreements() {
			if seen++; seen > n {
				break
			}
		}
	}
	for d := range report.Disagreements() {
		if d.Field == "Modality" && d.Values != [2]any{summit.ModalityUnhedged, summit.ModalityPossible} {
			t.Errorf("the values of %v are %#v", d, d.Values)
		}
	}
	for d := range (agreement.Report{}).Disagreements() {
		t.Errorf("the zero report has a disagreement: %v", d)
	}
	if got := (agreement.Disagreement{}).String(); strings.Contains(got, "%!") {
		t.Errorf("the zero disagreement prints as %q", got)
	}
}

// TestAlignment tells which records are aligned, by the numbers in their IDs.
func TestAlignment(t *testing.T) {
	finding := func(id int, sentence int, statement string) summit.Finding {
		return summit.Finding{ID: summit.FindingID(fmt.Sprint(id)), Kind: summit.KindEvent, Statement: statement, Sentences: summit.SetOf(sentence)}
	}
	quote := func(id int, text string, start, end int) summit.Quote {
		return summit.Quote{ID: summit.QuoteID(fmt.Sprint(id)), Text: text, Form: summit.FormMixed, Mentions: summit.SetOf(summit.Mention{Sentence: 1, Start: start, End: end})}
	}
	of := func(kind summit.Kind, f summit.Finding) summit.Finding {
		f.Kind = kind
		return f
	}
	citing := func(f summit.Finding, sentences ...int) summit.Finding {
		f.Sentences = summit.SetOf(sentences...)
		return f
	}
	by := func(actor summit.ActorID, q summit.Quote) summit.Quote {
		q.By = summit.SetOf(actor)
		return q
	}
	for _, test := range []struct {
		name             string
		findings, others []summit.Finding
		quotes, readings []summit.Quote
		want             []string
	}{
		{name: "by the words", findings: []summit.Finding{finding(1, 1, "Peace is near."), finding(2, 1, "War goes on.")},
			others: []summit.Finding{finding(3, 1, "The war goes on and on."), finding(4, 1, "Peace seems near.")}, want: []string{"1 4", "2 3"}},
		{name: "not across sentences", findings: []summit.Finding{finding(1, 1, "Peace is near.")}, others: []summit.Finding{finding(2, 2, "Peace is near.")}},
		{name: "not without common words", findings: []summit.Finding{finding(1, 1, "Peace is near.")}, others: []summit.Finding{finding(2, 1, "Talks ended.")}},
		{name: "words before sentences", findings: []summit.Finding{finding(1, 1, "Peace in our time is near at last.")},
			others: []summit.Finding{finding(2, 1, "Peace in our time is not near."), citing(finding(3, 1, "Peace in our time is near at last."), 1, 2)}, want: []string{"1 3"}},
		{name: "without a sentence", findings: []summit.Finding{citing(finding(1, 0, "Peace is near."))}, others: []summit.Finding{citing(finding(2, 0, "Near is peace."))}, want: []string{"1 2"}},
		{name: "not with a sentence and without", findings: []summit.Finding{citing(finding(1, 0, "Peace is near."))}, others: []summit.Finding{finding(2, 1, "Near is peace.")}},
		{name: "one kind first", findings: []summit.Finding{of(summit.KindAssessment, finding(1, 1, "Talks ended.")), finding(2, 1, "Talks ended.")},
			others: []summit.Finding{finding(3, 1, "Ended: talks.")}, want: []string{"2 3"}},
		{name: "quotes by one speaker first", quotes: []summit.Quote{by("putin", quote(1, "peace", 0, 5)), by("trump", quote(2, "peace", 0, 5))},
			readings: []summit.Quote{by("trump", quote(3, "Peace", 0, 5))}, want: []string{"2 3"}},
		{name: "quotes by the words", quotes: []summit.Quote{quote(1, "root causes", 0, 11)}, readings: []summit.Quote{quote(2, "Root causes", 50, 61)}, want: []string{"1 2"}},
		{name: "quotes by the place", quotes: []summit.Quote{quote(1, "root causes", 0, 11)}, readings: []summit.Quote{quote(2, "causes", 5, 11)}, want: []string{"1 2"}},
		{name: "quotes of other words elsewhere", quotes: []summit.Quote{quote(1, "root causes", 0, 11)}, readings: []summit.Quote{quote(2, "causes", 11, 17)}},
		{name: "quotes by words and place first", quotes: []summit.Quote{quote(1, "peace", 0, 5), quote(2, "peace", 50, 55)},
			readings: []summit.Quote{quote(3, "peace", 50, 56), quote(4, "peace", 0, 4)}, want: []string{"1 4", "2 3"}},
	} {
		a, b := small(), small()
		a.Findings, b.Findings, a.Quotes, b.Quotes = test.findings, test.others, test.quotes, test.readings
		report := compare(t, briefOf(t, a), briefOf(t, b))
		var got []string
		for _, p := range report.Findings.Pairs {
			got = append(got, string(p.Reference.ID+" "+p.Other.ID))
		}
		for _, p := range report.Quotes.Pairs {
			got = append(got, string(p.Reference.ID+" "+p.Other.ID))
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: pairs differ (-want, +got):\n%s", test.name, diff)
		}
	}
}

func TestCompareFigures(t *testing.T) {
	d := small()
	d.Findings[0].Kind = summit.KindContext
	d.Findings[1].Topics = summit.SetOf(summit.TopicSummit)
	d.Findings = append(d.Findings, summit.Finding{ID: "more", Kind: summit.KindForecast, Statement: "More will follow.", Sentences: summit.SetOf(3)})
	report := compare(t, briefOf(t, small()), briefOf(t, d))
	for _, test := range []struct{ field, want string }{
		{"Record", "Record: 0 of 2 pairs alike, precision 0.667, recall 1.000, F1 0.800"},
		{"Kind", "Kind: 1 of 2 pairs alike, precision 0.333, recall 0.500, F1 0.400, alpha 0.400"},
		{"Topics", "Topics: 1 of 2 pairs alike, precision 0.000, recall 1.000, F1 0.000, alpha 0.000"},
		{"By", "By: 2 of 2 pairs alike, precision 0.667, recall 1.000, F1 0.800, alpha 1.000"},
		{"Date", "Date: 2 of 2 pairs alike, precision 1.000, recall 1.000, F1 1.000"},
	} {
		if got := field(t, report.Findings.Fields, test.field).String(); got != test.want {
			t.Errorf("figures of the field:\n got %s\nwant %s", got, test.want)
		}
	}
}

func TestCompareSources(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*summit.Draft)
		want   string
	}{
		{"another digest", func(d *summit.Draft) { d.Source.SHA256 = strings.Repeat("1", 64) }, "the sources differ"},
		{"another size", func(d *summit.Draft) { d.Source.Size++ }, "the sources differ"},
		{"another span", func(d *summit.Draft) { d.Sentences[2].End-- }, "sentence 3 differs: bytes 200-300 and 200-299"},
		{"fewer sentences", func(d *summit.Draft) { d.Sentences = d.Sentences[:2] }, "the reference has more sentences than the 2"},
		{"no source", func(d *summit.Draft) { *d = summit.Draft{} }, "the sources differ"},
	} {
		d := small()
		test.change(&d)
		_, err := agreement.Compare(briefOf(t, small()), briefOf(t, d))
		if !errors.Is(err, summit.ErrSource) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want ErrSource with %q", test.name, err, test.want)
		}
		if _, err := agreement.Compare(briefOf(t, d), briefOf(t, small())); !errors.Is(err, summit.ErrSource) {
			t.Errorf("%s, swapped: error %v, want ErrSource", test.name, err)
		}
	}
}

// large returns two readings of a source of n/2 sentences by n findings; where
// crowded, all cite one sentence and have a topic in common.
func large(t testing.TB, n int, crowded bool) (a, b summit.Brief) {
	t.Helper()
	r := rand.New(rand.NewPCG(3, 4))
	reading := func(seed string) summit.Brief {
		d := summit.Draft{Source: summit.Source{SHA256: strings.Repeat("0", 64), Size: n * sentenceBytes}, Sections: []summit.Section{{ID: "section", Title: "Section"}}}
		for i := range n / 2 {
			d.Sentences = append(d.Sentences, summit.Sentence{Section: "section", Start: i * sentenceBytes, End: (i + 1) * sentenceBytes})
		}
		for i := range 40 {
			d.Topics = append(d.Topics, summit.Topic{ID: summit.TopicID(fmt.Sprint(i)), Name: fmt.Sprint(i)})
		}
		for i := range n {
			topics := []summit.TopicID{"0"}
			for range r.IntN(4) {
				topics = append(topics, summit.TopicID(fmt.Sprint(r.IntN(40))))
			}
			words := []string{seed, fmt.Sprint("word", i%97)}
			for range 8 {
				words = append(words, fmt.Sprint("word", r.IntN(1000)))
			}
			f := summit.Finding{ID: summit.FindingID(fmt.Sprint(i)), Kind: summit.KindEvent, Statement: strings.Join(words, " "), Topics: summit.SetOf(topics...), Sentences: summit.SetOf(i/2 + 1)}
			if crowded {
				f.Sentences = summit.SetOf(1)
			}
			d.Findings = append(d.Findings, f)
		}
		return briefOf(t, d)
	}
	return reading("one"), reading("other")
}

// TestCompareCrowded compares briefs of which all findings cite one sentence.
func TestCompareCrowded(t *testing.T) {
	a, b := large(t, 10_000, true)
	start := time.Now()
	checkSwap(t, a, b)
	if took := time.Since(start); took > time.Minute {
		t.Errorf("two comparisons took %v", took)
	}
}

func BenchmarkCompare(b *testing.B) {
	run := func(name string, reference, other summit.Brief) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := agreement.Compare(reference, other); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	run("Anchorage", summit.Anchorage(), secondReading(b))
	for _, n := range []int{1000, 10_000} {
		one, other := large(b, n, false)
		run(fmt.Sprintf("findings=%d", n), one, other)
		one, other = large(b, n, true)
		run(fmt.Sprintf("findings=%d/crowded", n), one, other)
	}
}
