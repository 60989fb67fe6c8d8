package summit_test

import (
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"hash"
	htmltemplate "html/template"
	"io"
	"iter"
	"math"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	texttemplate "text/template"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
)

// fingerprint returns a digest of everything that a brief shows: its draft down
// to the elements of every set, and what queries, look-ups and citations give,
// which the index answers.
func fingerprint(b summit.Brief) string {
	h := sha256.New()
	d := b.Draft()
	fmt.Fprintf(h, "%#v\n%#v\n%#v\n%#v\n%#v\n", b.Title(), b.Date(), b.Language(), b.Edition(), b.Source())
	fmt.Fprintf(h, "%#v\n", d)
	writeAll(h, b.Sections())
	writeAll(h, b.Actors())
	writeAll(h, b.Regions())
	writeAll(h, b.Topics())
	writeAll(h, b.Quotes())
	writeAll(h, b.Findings())
	for n, s := range b.Sentences() {
		got, ok := b.Sentence(n)
		fmt.Fprintf(h, "%d %#v %#v %v\n", n, s, got, ok)
	}
	for _, s := range d.Sections {
		got, ok := b.Section(s.ID)
		fmt.Fprintf(h, "%#v %v\n", got, ok)
		writeBoth(h, b, summit.Under(s.ID))
	}
	for _, a := range d.Actors {
		got, ok := b.Actor(a.ID)
		named, found := b.ActorNamed(a.Name)
		fmt.Fprintf(h, "%#v %v %#v %v\n", got, ok, named, found)
		writeBoth(h, b, summit.By(a.ID))
		writeBoth(h, b, summit.From(a.ID))
		writeBoth(h, b, summit.Not(summit.Involving(a.ID)))
	}
	for _, r := range d.Regions {
		got, ok := b.Region(r.ID)
		fmt.Fprintf(h, "%#v %v\n", got, ok)
		writeBoth(h, b, summit.In(r.ID))
	}
	for _, t := range d.Topics {
		got, ok := b.Topic(t.ID)
		fmt.Fprintf(h, "%#v %v\n", got, ok)
		writeBoth(h, b, summit.On(t.ID))
	}
	for _, q := range d.Quotes {
		got, ok := b.Quote(q.ID)
		fmt.Fprintf(h, "%#v %v %s\n", got, ok, b.Cite(q))
		writeAll(h, b.Quotes(summit.Containing(q.Text)))
	}
	for _, f := range d.Findings {
		got, ok := b.Finding(f.ID)
		fmt.Fprintf(h, "%#v %v %s\n", got, ok, b.Cite(f))
	}
	return hex.EncodeToString(h.Sum(nil))
}

func writeAll[R any](h hash.Hash, records iter.Seq[R]) {
	for r := range records {
		fmt.Fprintf(h, "%#v\n", r)
	}
	fmt.Fprintln(h)
}

func writeBoth(h hash.Hash, b summit.Brief, filter summit.Filter) {
	for f := range b.Findings(filter) {
		fmt.Fprintln(h, f.ID)
	}
	for q := range b.Quotes(filter) {
		fmt.Fprintln(h, q.ID)
	}
}

// TestFingerprint checks that the fingerprint sees what the tests below look for.
func TestFingerprint(t *testing.T) {
	edits := map[string]func(*summit.Draft){
		"nothing":              func(d *summit.Draft) {},
		"title":                func(d *summit.Draft) { d.Title += "x" },
		"source":               func(d *summit.Draft) { d.Source.Title += "x" },
		"element of a set":     func(d *summit.Draft) { d.Findings[2].By = summit.SetOf[summit.ActorID]("envoy") },
		"number of a sentence": func(d *summit.Draft) { d.Findings[2].Sentences = summit.SetOf(2) },
		"cue": func(d *summit.Draft) {
			d.Quotes[1].Mentions = summit.SetOf(summit.Mention{Sentence: 2, Start: 70, End: 80})
		},
		"alias":    func(d *summit.Draft) { d.Actors[2].Aliases = summit.SetOf("Dr. Ana") },
		"order":    func(d *summit.Draft) { slices.Reverse(d.Topics) },
		"sentence": func(d *summit.Draft) { d.Sentences[3].End-- },
	}
	seen := make(map[string]string)
	for name, edit := range edits {
		d := faultlessDraft()
		edit(&d)
		print := fingerprint(newBrief(t, d))
		if other, ok := seen[print]; ok {
			t.Errorf("the fingerprint is the same with %s and with %s changed", name, other)
		}
		seen[print] = name
	}
	if a, b := fingerprint(summit.Anchorage()), fingerprint(newBrief(t, summit.Anchorage().Draft())); a != b {
		t.Error("Anchorage and its rebuilt twin have unlike fingerprints")
	}
}

// scribble writes to everything that reflection can set from v on.
func scribble(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			scribble(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			scribble(v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			scribble(v.Index(i))
		}
	}
	if !v.CanSet() {
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString("scribbled")
	case reflect.Int:
		v.SetInt(-7)
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Struct:
		if v.NumField() > 0 && !v.Field(0).CanSet() {
			v.SetZero() // a Set
		}
	}
}

// recordsOf returns a pointer to a copy of every record that b gives, as
// queries and look-ups return it.
func recordsOf(b summit.Brief) (records []any) {
	for r := range b.Sections() {
		s, _ := b.Section(r.ID)
		records = append(records, &r, &s)
	}
	for n, r := range b.Sentences() {
		s, _ := b.Sentence(n)
		records = append(records, &r, &s)
	}
	for r := range b.Actors() {
		a, _ := b.Actor(r.ID)
		named, _ := b.ActorNamed(r.Name)
		records = append(records, &r, &a, &named)
	}
	for r := range b.Regions() {
		s, _ := b.Region(r.ID)
		records = append(records, &r, &s)
	}
	for r := range b.Topics() {
		s, _ := b.Topic(r.ID)
		records = append(records, &r, &s)
	}
	for r := range b.Quotes() {
		q, _ := b.Quote(r.ID)
		records = append(records, &r, &q)
	}
	for r := range b.Findings() {
		f, _ := b.Finding(r.ID)
		records = append(records, &r, &f)
	}
	return records
}

// setsOf returns a pointer to every set in a copy of every record of b.
func setsOf(b summit.Brief) (sets []any) {
	for _, r := range recordsOf(b) {
		v := reflect.ValueOf(r).Elem()
		for i := range v.NumField() {
			if _, ok := v.Field(i).Addr().Interface().(json.Unmarshaler); ok {
				sets = append(sets, v.Field(i).Addr().Interface())
			}
		}
	}
	return sets
}

// attempts are the ways in which a program may try to change a brief.
var attempts = []struct {
	name string
	try  func(*testing.T, summit.Brief)
}{
	{"writing to every field of returned records", func(t *testing.T, b summit.Brief) {
		for _, r := range recordsOf(b) {
			before := fmt.Sprintf("%#v", reflect.ValueOf(r).Elem().Interface())
			scribble(reflect.ValueOf(r))
			if after := fmt.Sprintf("%#v", reflect.ValueOf(r).Elem().Interface()); before == after {
				t.Fatalf("the test does not change %s", before)
			}
		}
	}},
	{"writing to a draft and the elements of its slices", func(t *testing.T, b summit.Brief) {
		d := b.Draft()
		scribble(reflect.ValueOf(&d))
	}},
	{"reordering and cutting the slices of a draft", func(t *testing.T, b summit.Brief) {
		d := b.Draft()
		slices.Reverse(d.Sections)
		slices.Reverse(d.Sentences)
		slices.Reverse(d.Actors)
		slices.Reverse(d.Regions)
		slices.Reverse(d.Topics)
		slices.Reverse(d.Quotes)
		slices.Reverse(d.Findings)
		d.Findings = append(d.Findings[:0], summit.Finding{ID: "x"})
		d.Actors = slices.Insert(d.Actors, 1, summit.Actor{ID: "x"})
		d.Quotes = slices.Delete(d.Quotes, 0, 1)
		clear(d.Topics)
	}},
	{"appending behind the slices of a draft", func(t *testing.T, b summit.Brief) {
		d, e := b.Draft(), b.Draft()
		d.Findings = append(d.Findings, summit.Finding{ID: "x"})
		e.Findings = append(e.Findings, summit.Finding{ID: "y"})
		d.Actors = append(d.Actors, summit.Actor{ID: "x"})
		if id := d.Findings[len(d.Findings)-1].ID; id != "x" {
			t.Errorf("two drafts share memory: what was appended to one is %q", id)
		}
	}},
	{"changing a draft that New has read", func(t *testing.T, b summit.Brief) {
		d := b.Draft()
		made, err := summit.New(d)
		if err != nil {
			t.Fatal(err)
		}
		before := fingerprint(made)
		scribble(reflect.ValueOf(&d))
		d.Findings = append(d.Findings[:0], summit.Finding{ID: "x"})
		if after := fingerprint(made); before != after {
			t.Error("the brief that New made has changed with its draft")
		}
	}},
	{"changing a draft with room behind its slices that New has read", func(t *testing.T, b summit.Brief) {
		d := b.Draft()
		d.Findings, d.Quotes = slices.Grow(d.Findings, 9), slices.Grow(d.Quotes, 9)
		made, err := summit.New(d)
		if err != nil {
			t.Fatal(err)
		}
		before := fingerprint(made)
		more := made.Draft()
		_ = append(more.Findings, summit.Finding{ID: "x"})
		_ = append(d.Findings, summit.Finding{ID: "x"})
		d.Quotes[0].Text = "x"
		if after := fingerprint(made); before != after {
			t.Error("the brief that New made has changed with its draft")
		}
	}},
	{"locating other mentions in a draft", func(t *testing.T, b summit.Brief) {
		d := b.Draft()
		d.Sentences = nil
		for i := range d.Quotes {
			d.Quotes[i].Mentions = summit.Set[summit.Mention]{}
		}
		var text strings.Builder
		for _, q := range d.Quotes {
			fmt.Fprintf(&text, "“%s” ", q.Text)
		}
		if err := d.Locate(text.String()); err != nil {
			t.Error(err)
		}
	}},
	{"decoding JSON into returned records", func(t *testing.T, b summit.Brief) {
		const finding = `{"id":"x","kind":"x","outcome":"x","modality":"x","condition":"x","phases":["x"],"settings":["x"],"date":"x","statement":"x",
			"by":["x"],"citing":["x"],"actors":["x"],"topics":["x"],"regions":["x"],"quotes":["x"],"sentences":[-7]}`
		for _, r := range recordsOf(b) {
			var object string
			switch r.(type) {
			case *summit.Section:
				object = `{"id":"x","title":"x","within":"x","untitled":true}`
			case *summit.Sentence:
				object = `{"section":"x","start":-1,"end":-1}`
			case *summit.Actor:
				object = `{"id":"x","name":"x","aliases":["x"],"kind":"x","role":"x","within":["x"],"region":"x"}`
			case *summit.Region:
				object = `{"id":"x","name":"x","kind":"x","within":["x"],"code":"x"}`
			case *summit.Topic:
				object = `{"id":"x","name":"x","within":"x","gloss":"x"}`
			case *summit.Quote:
				object = `{"id":"x","text":"x","form":"x","by":["x"],"about":["x"],"phases":["x"],"settings":["x"],"negated":true,"variant":"x",
					"topics":["x"],"regions":["x"],"mentions":[{"sentence":-7,"start":-7,"end":-7,"cue":"x"}]}`
			case *summit.Finding:
				object = finding
			default:
				t.Errorf("no JSON to decode into %T", r)
			}
			if err := json.Unmarshal([]byte(object), r); err != nil {
				t.Errorf("into %T: %v", r, err)
			}
		}
		f := slices.Collect(b.Findings())[0]
		if err := json.Unmarshal([]byte(finding), &f); err != nil {
			t.Fatal(err)
		}
		if f.Statement != "x" || !f.By.Equal(summit.SetOf[summit.ActorID]("x")) || !f.Sentences.Equal(summit.SetOf(-7)) {
			t.Errorf("decoded %#v, want every member's new value", f)
		}
	}},
	{"decoding JSON into returned sets", func(t *testing.T, b summit.Brief) {
		if len(setsOf(b)) == 0 {
			t.Fatal("the test finds no sets")
		}
		for _, array := range []string{
			`["x"]`, `["x","y","z","u","v"]`, `[-1]`, `[-1,-2,-3,-4,-5]`, `[{"start":-1}]`, `[{"start":-1},{"start":-2},{"start":-3},{"start":-4}]`, `[]`, `null`,
			`["x",1]`, `[-1,"x"]`, `[{"start":-1},"x"]`, `["x","x"]`, `[-1,-1]`, `[{},{}]`, `["x"`, `{}`, `"x"`, ``,
		} {
			for _, set := range setsOf(b) {
				json.Unmarshal([]byte(array), set)
			}
			for _, set := range setsOf(b) {
				set.(json.Unmarshaler).UnmarshalJSON([]byte(array))
			}
		}
	}},
	{"decoding JSON into a draft", func(t *testing.T, b summit.Brief) {
		d := b.Draft()
		const document = `{"title":"x","source":{"size":7},"sections":[{"id":"x","title":"x"}],"sentences":[{"start":-7,"end":-7}],
			"actors":[{"id":"x","name":"x"}],"regions":[{"id":"x","name":"x"}],"topics":[{"id":"x","name":"x"}],
			"quotes":[{"id":"x","text":"x","by":["x"],"mentions":[{"start":-7,"end":-7}]}],"findings":[{"id":"x","statement":"x","by":["x"]}]}`
		if err := json.Unmarshal([]byte(document), &d); err != nil {
			t.Fatal(err)
		}
		if d.Findings[0].Statement != "x" || len(d.Findings) != 1 {
			t.Error("the test does not decode into the draft")
		}
	}},
	{"decoding JSON into a copy of the brief", func(t *testing.T, b summit.Brief) {
		copied := b
		for _, text := range []string{`{"title":"x","findings":[]}`, `{"format":"summit/1"}`, `{"format":"summit/1","title":"x"}`, `null`, `[]`, `"x"`, `{"d":{"title":"x"}}`, `{"d":null}`} {
			json.Unmarshal([]byte(text), &copied)
		}
	}},
	{"decoding XML and gob into returned records", func(t *testing.T, b summit.Brief) {
		const document = `<r><ID>x</ID><Name>x</Name><Text>x</Text><Statement>x</Statement><By>x</By><Mentions><elems>x</elems></Mentions></r>`
		for _, r := range recordsOf(b) {
			xml.Unmarshal([]byte(document), r)
			read, write := io.Pipe()
			go func() {
				gob.NewEncoder(write).Encode(struct{ ID, Name, Text, Statement string }{"x", "x", "x", "x"})
				write.Close()
			}()
			gob.NewDecoder(read).Decode(r)
			read.Close()
		}
	}},
	{"stopping iterators halfway", func(t *testing.T, b summit.Brief) {
		stopEverywhere(t, "sections", b.Sections())
		stopEverywhere(t, "actors", b.Actors())
		stopEverywhere(t, "regions", b.Regions())
		stopEverywhere(t, "topics", b.Topics())
		stopEverywhere(t, "quotes", b.Quotes())
		stopEverywhere(t, "findings", b.Findings())
		stopEverywhere(t, "findings by somebody", b.Findings(summit.Not(summit.Unattributed())))
		stopEverywhere(t, "quotes in a sentence", b.Quotes(summit.Not(summit.Containing("the"))))
		for f := range b.Findings() {
			for range f.Topics.All() {
				break
			}
		}
		for n := range b.Sentences() {
			if n == 2 {
				break
			}
		}
	}},
	{"leaving an iterator by a panic", func(t *testing.T, b summit.Brief) {
		findings := b.Findings(summit.Not(summit.Unattributed()))
		want := findingIDs(findings)
		func() {
			defer func() { _ = recover() }()
			for range findings {
				panic("stop")
			}
		}()
		if diff := cmp.Diff(want, findingIDs(findings)); diff != "" {
			t.Errorf("findings after a panic (-before, +after)\n%s", diff)
		}
	}},
	{"pulling from an iterator and stopping early", func(t *testing.T, b summit.Brief) {
		findings := b.Findings()
		next, stop := iter.Pull(findings)
		f, _ := next()
		scribble(reflect.ValueOf(&f))
		stop()
		if _, ok := next(); ok {
			t.Error("the iterator goes on after stop")
		}
	}},
	{"executing templates", executeTemplates},
	{"changing the arguments of filters", changeFilterArguments},
	{"changing errors", func(t *testing.T, b summit.Brief) {
		d := b.Draft()
		d.Title = "\x00"
		_, err := summit.New(d)
		scribble(reflect.ValueOf(err))
		for _, err := range errorTree(b.Verify(strings.NewReader("x"))) {
			scribble(reflect.ValueOf(err))
		}
	}},
	{"overwriting a copy of the brief", func(t *testing.T, b summit.Brief) {
		copied := b
		p := &copied
		*p = summit.Brief{}
		scribble(reflect.ValueOf(p))
	}},
	{"reaching unexported fields by reflection", func(t *testing.T, b summit.Brief) {
		for _, set := range append(setsOf(b), &b) {
			v := reflect.ValueOf(set).Elem()
			for i := range v.NumField() {
				if f := v.Field(i); f.CanSet() || f.CanInterface() || f.Kind() == reflect.Slice && f.Len() > 0 && f.Index(0).CanSet() {
					t.Errorf("field %s of a %T can be set or taken out", v.Type().Field(i).Name, set)
				}
			}
		}
	}},
}

func TestNobodyChangesABrief(t *testing.T) {
	for name, b := range briefs(t) {
		before, draft := fingerprint(b), b.Draft()
		for _, attempt := range attempts {
			t.Run(name+"/"+attempt.name, func(t *testing.T) {
				attempt.try(t, b)
				if after := fingerprint(b); before != after {
					t.Errorf("the brief has changed; its draft (-before, +after)\n%s", cmp.Diff(draft, b.Draft()))
				}
			})
		}
	}
}

// briefs returns a brief laid out by the compiler and one made by New.
func briefs(t *testing.T) map[string]summit.Brief {
	t.Helper()
	return map[string]summit.Brief{"Anchorage": summit.Anchorage(), "made by New": newBrief(t, faultlessDraft())}
}

func findingIDs(findings iter.Seq[summit.Finding]) []summit.FindingID {
	ids := []summit.FindingID{}
	for f := range findings {
		ids = append(ids, f.ID)
	}
	return ids
}

func quoteIDs(quotes iter.Seq[summit.Quote]) []summit.QuoteID {
	ids := []summit.QuoteID{}
	for q := range quotes {
		ids = append(ids, q.ID)
	}
	return ids
}

// stopEverywhere breaks off after each record, changes what it got, and checks
// that a whole pass gives the same as ever, one inside another too.
func stopEverywhere[R any](t *testing.T, what string, records iter.Seq[R]) {
	t.Helper()
	want := slices.Collect(records)
	for stop := 0; stop <= len(want); stop++ {
		n := 0
		for r := range records {
			scribble(reflect.ValueOf(&r))
			if n == stop {
				break
			}
			n++
		}
		if n != stop && stop < len(want) {
			t.Errorf("%s: the pass to be stopped after %d records ended after %d", what, stop, n)
		}
	}
	if diff := cmp.Diff(want, slices.Collect(records)); diff != "" {
		t.Errorf("%s after passes that were stopped (-before, +after)\n%s", what, diff)
	}
	outer := 0
	for range records {
		if outer++; outer > 3 {
			break
		}
		inner := 0
		for r := range records {
			if diff := cmp.Diff(want[inner], r); diff != "" {
				t.Fatalf("%s: record %d of a pass inside pass %d (-want, +got)\n%s", what, inner, outer, diff)
			}
			inner++
		}
		if inner != len(want) {
			t.Errorf("%s: a pass inside another gives %d records, want %d", what, inner, len(want))
		}
	}
}

const recordTemplate = `{{range .Findings}}{{.ID}}: {{.Statement}} {{range .By.All}}{{.}} {{end}}{{range .Sentences.All}}{{.}} {{end}}{{.Topics}} {{.Topics.Len}} {{.}}
{{end}}{{range .Quotes}}{{.ID}}{{range .Mentions.All}}{{.Start}}-{{.End}} {{.Cue}}{{end}}{{.Mentions.IsZero}}
{{end}}{{with index .Findings 0}}{{.By.UnmarshalJSON $.Array}}{{.Sentences.UnmarshalJSON $.Numbers}}{{end}}`

func executeTemplates(t *testing.T, b summit.Brief) {
	d := b.Draft()
	data := map[string]any{
		"Findings": d.Findings, "Quotes": d.Quotes, "Array": []byte(`["x","y"]`), "Numbers": []byte(`[-1,-2,-3]`),
	}
	var text, html strings.Builder
	// A template prints the nil error of UnmarshalJSON, and goes on.
	if err := texttemplate.Must(texttemplate.New("").Parse(recordTemplate)).Execute(&text, data); err != nil {
		t.Errorf("text/template: %v", err)
	}
	if !d.Findings[0].By.Equal(summit.SetOf[summit.ActorID]("x", "y")) {
		t.Error("the template does not decode into the draft")
	}
	data["Findings"] = b.Draft().Findings
	if err := htmltemplate.Must(htmltemplate.New("").Parse(recordTemplate)).Execute(&html, data); err != nil {
		t.Errorf("html/template: %v", err)
	}
	whole := map[string]any{"Brief": b}
	queries := texttemplate.Must(texttemplate.New("").Parse(
		`{{range .Brief.Findings}}{{.ID}} {{$.Brief.Cite .}}{{end}}{{range $n, $s := .Brief.Sentences}}{{$n}} {{$s}}{{end}}{{range .Brief.Actors}}{{.}}{{end}}{{.Brief}}`))
	if err := queries.Execute(&text, whole); err != nil {
		t.Errorf("text/template over the brief: %v", err)
	}
	for _, f := range d.Findings[1:] {
		if !strings.Contains(text.String(), string(f.ID)+": "+f.Statement) || !strings.Contains(html.String(), string(f.ID)+": "+htmltemplate.HTMLEscapeString(f.Statement)) {
			t.Errorf("a template does not show %v", f)
		}
		if cite := b.Cite(f); !strings.Contains(text.String(), string(f.ID)+" "+cite) {
			t.Errorf("a template does not cite %s as %q", f.ID, cite)
		}
	}
}

// changeFilterArguments checks that what is passed to filters may be changed
// afterwards: they keep what they were given.
func changeFilterArguments(t *testing.T, b summit.Brief) {
	d := b.Draft()
	speaker, concerned, topic, region, section := d.Actors[0].ID, d.Actors[1].ID, d.Topics[0].ID, d.Regions[0].ID, d.Sections[0].ID
	for _, f := range d.Findings {
		for id := range f.By.All() {
			speaker = id
		}
	}
	both := map[string]func() summit.Filter{
		"By":        func() summit.Filter { return spent(summit.By, speaker, concerned) },
		"From":      func() summit.Filter { return spent(summit.From, speaker, concerned) },
		"Involving": func() summit.Filter { return spent(summit.Involving, speaker, concerned) },
		"On":        func() summit.Filter { return spent(summit.On, topic) },
		"In":        func() summit.Filter { return spent(summit.In, region) },
		"Under":     func() summit.Filter { return spent(summit.Under, section) },
		"OfPhase":   func() summit.Filter { return spent(summit.OfPhase, summit.PhaseBefore, summit.PhaseDuring) },
		"OfSetting": func() summit.Filter { return spent(summit.OfSetting, summit.SettingPublic, summit.SettingInterview) },
		"Any":       func() summit.Filter { return spent(summit.Any[summit.Filter], summit.By(speaker), summit.On(topic)) },
		"Not of Any": func() summit.Filter {
			return summit.Not(spent(summit.Any[summit.Filter], summit.By(speaker), summit.On(topic)))
		},
		"Not of Filters": func() summit.Filter {
			fs := summit.Filters{summit.By(speaker), nil, summit.On(topic)}
			not := summit.Not[summit.Filter](fs)
			fs[0], fs[1], fs[2] = nil, summit.By(), summit.By()
			return not
		},
		"Any of Filters": func() summit.Filter {
			inner := summit.Filters{summit.By(speaker)}
			fs := []summit.Filters{inner, {summit.On(topic)}}
			some := summit.Any(fs...)
			inner[0], fs[1][0], fs[0] = summit.By(), summit.By(), nil
			return some
		},
	}
	untouched := map[string]summit.Filter{
		"By": summit.By(speaker, concerned), "From": summit.From(speaker, concerned), "Involving": summit.Involving(speaker, concerned),
		"On": summit.On(topic), "In": summit.In(region), "Under": summit.Under(section),
		"OfPhase": summit.OfPhase(summit.PhaseBefore, summit.PhaseDuring), "OfSetting": summit.OfSetting(summit.SettingPublic, summit.SettingInterview),
		"Any":            summit.Any(summit.By(speaker), summit.On(topic)),
		"Not of Any":     summit.Not(summit.Any(summit.By(speaker), summit.On(topic))),
		"Not of Filters": summit.Not[summit.Filter](summit.Filters{summit.By(speaker), summit.On(topic)}),
		"Any of Filters": summit.Any(summit.By(speaker), summit.On(topic)),
	}
	for name, changed := range both {
		if diff := cmp.Diff(findingIDs(b.Findings(untouched[name])), findingIDs(b.Findings(changed()))); diff != "" {
			t.Errorf("findings of %s with its arguments changed afterwards (-want, +got)\n%s", name, diff)
		}
		if diff := cmp.Diff(quoteIDs(b.Quotes(untouched[name])), quoteIDs(b.Quotes(changed()))); diff != "" {
			t.Errorf("quotes of %s with its arguments changed afterwards (-want, +got)\n%s", name, diff)
		}
	}

	ofFindings := map[string][2]summit.FindingFilter{
		"OfKind":      {summit.OfKind(summit.KindEvent), spent(summit.OfKind, summit.KindEvent)},
		"OfOutcome":   {summit.OfOutcome(summit.OutcomeNotAgreed), spent(summit.OfOutcome, summit.OutcomeNotAgreed)},
		"OfModality":  {summit.OfModality(summit.ModalityProbable), spent(summit.OfModality, summit.ModalityProbable)},
		"OfCondition": {summit.OfCondition(summit.ConditionOpen), spent(summit.OfCondition, summit.ConditionOpen)},
		"Citing":      {summit.Citing(d.Actors[0].ID, d.Actors[1].ID), spent(summit.Citing, d.Actors[0].ID, d.Actors[1].ID)},
		"Quoting":     {summit.Quoting(d.Quotes[0].ID), spent(summit.Quoting, d.Quotes[0].ID)},
		"Any": {
			summit.Any(summit.OfKind(summit.KindEvent), summit.OfKind(summit.KindForecast)),
			spent(summit.Any[summit.FindingFilter], summit.OfKind(summit.KindEvent), summit.OfKind(summit.KindForecast)),
		},
	}
	for name, pair := range ofFindings {
		if diff := cmp.Diff(findingIDs(b.Findings(pair[0])), findingIDs(b.Findings(pair[1]))); diff != "" {
			t.Errorf("findings of %s with its arguments changed afterwards (-want, +got)\n%s", name, diff)
		}
	}
	ofQuotes := map[string][2]summit.QuoteFilter{
		"OfForm": {summit.OfForm(summit.FormMixed), spent(summit.OfForm, summit.FormMixed)},
		"About":  {summit.About(d.Actors[0].ID, d.Actors[1].ID), spent(summit.About, d.Actors[0].ID, d.Actors[1].ID)},
		"Any":    {summit.Any(summit.OfForm(summit.FormMixed), summit.Negated(true)), spent(summit.Any[summit.QuoteFilter], summit.OfForm(summit.FormMixed), summit.Negated(true))},
	}
	for name, pair := range ofQuotes {
		if diff := cmp.Diff(quoteIDs(b.Quotes(pair[0])), quoteIDs(b.Quotes(pair[1]))); diff != "" {
			t.Errorf("quotes of %s with its arguments changed afterwards (-want, +got)\n%s", name, diff)
		}
	}

	// A query keeps the filters that it was made with, between passes and within one.
	want := findingIDs(b.Findings(summit.Not(summit.Unattributed())))
	shared := summit.Filters{summit.Not(summit.Unattributed())}
	filters := []summit.FindingFilter{shared, nil}
	findings := b.Findings(filters...)
	for range 2 {
		got := []summit.FindingID{}
		for f := range findings {
			got = append(got, f.ID)
			filters[0], filters[1], shared[0] = nil, summit.OfKind(), nil
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("findings with the filters changed during the pass (-want, +got)\n%s", diff)
		}
	}
	quoteFilters := []summit.QuoteFilter{summit.OfForm(summit.FormMixed)}
	quotes := b.Quotes(quoteFilters...)
	quoteFilters[0] = summit.OfForm()
	if diff := cmp.Diff(quoteIDs(b.Quotes(summit.OfForm(summit.FormMixed))), quoteIDs(quotes)); diff != "" {
		t.Errorf("quotes with the filters changed afterwards (-want, +got)\n%s", diff)
	}
	// Filters are what they hold at the time of the query.
	if diff := cmp.Diff(findingIDs(b.Findings()), findingIDs(b.Findings(shared))); diff != "" {
		t.Errorf("findings of Filters whose element was taken out (-all, +got)\n%s", diff)
	}
}

// spent returns what of makes of a slice that is cleared afterwards.
func spent[A, F any](of func(...A) F, args ...A) F {
	args = slices.Clone(args)
	f := of(args...)
	clear(args)
	return f
}

func TestArgumentsOfSetsAndConstructors(t *testing.T) {
	for _, n := range []int{1, 2, 16, 17, 100} { // SetOf looks for duplicates in one way up to 16, in another beyond
		elems := make([]summit.ActorID, n, n+5)
		for i := range elems {
			elems[i] = summit.ActorID(fmt.Sprint("a", i))
		}
		want := fmt.Sprint(elems)
		set := summit.SetOf(elems...)
		same := set
		for i := range elems {
			elems[i] = "scribbled"
		}
		_ = append(elems[:0], "x", "y")
		if got := set.String(); got != want {
			t.Errorf("a set of %d elements is %s after its arguments changed, want %s", n, got, want)
		}
		if err := json.Unmarshal([]byte(`["x"]`), &same); err != nil {
			t.Fatal(err)
		}
		if got := set.String(); got != want {
			t.Errorf("a set of %d elements is %s after JSON was decoded into its copy, want %s", n, got, want)
		}
		if same.String() != "[x]" {
			t.Errorf("decoded %v, want [x]", same)
		}
	}

	actors := []summit.ActorID{"ana", "bea"}
	actor, err := summit.NewActor("a", "A", summit.ActorKindPerson, actors...)
	if err != nil {
		t.Fatal(err)
	}
	quote, err := summit.NewQuote("q", summit.FormDirect, "x", actors...)
	if err != nil {
		t.Fatal(err)
	}
	regions := []summit.RegionID{"north", "south"}
	region, err := summit.NewRegion("r", "R", summit.RegionKindArea, regions...)
	if err != nil {
		t.Fatal(err)
	}
	actors[0], regions[0] = "scribbled", "scribbled"
	for name, got := range map[string]string{"Actor.Within": actor.Within.String(), "Quote.By": quote.By.String(), "Region.Within": region.Within.String()} {
		if want := map[string]string{"Actor.Within": "[ana bea]", "Quote.By": "[ana bea]", "Region.Within": "[north south]"}[name]; got != want {
			t.Errorf("%s is %s after the constructor's arguments changed, want %s", name, got, want)
		}
	}

	// Decoding fails as a whole: a set keeps what it had.
	for _, array := range []string{`["x",1]`, `["x","x"]`, `["x"`, `{}`, `"x"`, `[["x"]]`} {
		set := quote.By
		if err := json.Unmarshal([]byte(array), &set); err == nil {
			t.Errorf("%s decodes into %v, want an error", array, set)
		}
		if !set.Equal(quote.By) || quote.By.String() != "[ana bea]" {
			t.Errorf("after %s failed, the set is %v and the quote's %v; want both [ana bea]", array, set, quote.By)
		}
	}
	if err := json.Unmarshal([]byte(`["x","x"]`), &quote.By); !errors.Is(err, summit.ErrDuplicateID) {
		t.Errorf("error %v of an element that stands twice, want one that wraps ErrDuplicateID", err)
	}
	var none *summit.Set[string]
	if err := none.UnmarshalJSON([]byte(`["x"]`)); !errors.Is(err, summit.ErrEmpty) {
		t.Errorf("error %v of decoding into a nil *Set, want one that wraps ErrEmpty", err)
	}
}

// TestConcurrentUse has many goroutines use the same brief, the same filters
// and the same iterators at once. Under the race detector it shows every write
// to what they share; without, it holds each answer to that of one goroutine alone.
func TestConcurrentUse(t *testing.T) {
	for name, b := range briefs(t) {
		t.Run(name, func(t *testing.T) {
			questions := concurrentQuestions(b)
			want := make([]string, len(questions))
			for i, ask := range questions {
				want[i] = ask.answer()
			}
			var wg sync.WaitGroup
			start := make(chan struct{})
			for g := range 12 {
				wg.Go(func() {
					<-start
					for i := range questions {
						i = (i*7 + g*5) % len(questions) // every goroutine in an order of its own
						if got := questions[i].answer(); got != want[i] {
							t.Errorf("%s, asked by many (-alone, +together)\n%s", questions[i].name, cmp.Diff(want[i], got))
						}
					}
				})
			}
			close(start)
			wg.Wait()
			if n := len(questions); n%7 == 0 {
				t.Errorf("%d questions: a step of 7 does not reach them all", n)
			}
		})
	}
}

// TestFirstUseAtOnce asks briefs that nobody asked before, whose indexes are not built yet.
func TestFirstUseAtOnce(t *testing.T) {
	d := faultlessDraft()
	want := findingIDs(newBrief(t, d).Findings(summit.Involving(d.Actors[0].ID)))
	for range 20 {
		b := newBrief(t, d)
		var wg sync.WaitGroup
		start := make(chan struct{})
		for g := range 8 {
			wg.Go(func() {
				<-start
				if g%2 == 0 {
					if a, ok := b.ActorNamed(d.Actors[0].Name); !ok || !a.Equal(d.Actors[0]) {
						t.Errorf("the actor named %q is %v, %t", d.Actors[0].Name, a, ok)
					}
				} else if got := findingIDs(b.Findings(summit.Involving(d.Actors[0].ID))); !slices.Equal(got, want) {
					t.Errorf("asked at once: %v, want %v", got, want)
				}
			})
		}
		close(start)
		wg.Wait()
	}
}

// A concurrentQuestion has the same answer whenever it is asked.
type concurrentQuestion struct {
	name   string
	answer func() string
}

func concurrentQuestions(b summit.Brief) []concurrentQuestion {
	d := b.Draft()
	actor, topic, region, section := d.Actors[0], d.Topics[0].ID, d.Regions[1].ID, d.Sections[0].ID
	filter := summit.Any[summit.Filter](summit.Not(summit.From(actor.ID)), summit.Filters{summit.On(topic), summit.In(region)}, summit.Containing("peace"))
	many := summit.Any(make16(actor.ID, topic)...)
	findings, quotes := b.Findings(), b.Quotes()
	filtered, filteredQuotes, phrase := b.Findings(filter), b.Quotes(filter), b.Findings(summit.Containing("the"))
	sections, sentences, actors, regions, topics := b.Sections(), b.Sentences(), b.Actors(), b.Regions(), b.Topics()
	speakers := d.Findings[len(d.Findings)-1].Sentences.All()
	print := fmt.Sprint
	var questions []concurrentQuestion
	add := func(name string, answer func() string) {
		questions = append(questions, concurrentQuestion{name, answer})
	}

	add("an iterator of findings that all share", func() string { return print(findingIDs(findings)) })
	add("an iterator of quotes that all share", func() string { return print(quoteIDs(quotes)) })
	add("a filtered iterator of findings that all share", func() string { return print(findingIDs(filtered)) })
	add("a filtered iterator of quotes that all share", func() string { return print(quoteIDs(filteredQuotes)) })
	add("a search that all share", func() string { return print(findingIDs(phrase)) })
	add("iterators that all share", func() string {
		var s strings.Builder
		fmt.Fprint(&s, slices.Collect(sections), slices.Collect(actors), slices.Collect(regions), slices.Collect(topics), slices.Collect(speakers))
		for n, sentence := range sentences {
			fmt.Fprint(&s, n, sentence)
		}
		return s.String()
	})
	add("a shared iterator inside itself, stopped halfway", func() string {
		n := 0
		for f := range filtered {
			for g := range filtered {
				n++
				if g.ID == f.ID {
					break
				}
			}
			if n > 100 {
				break
			}
		}
		return print(n)
	})
	add("a filter that all share", func() string { return print(findingIDs(b.Findings(filter)), quoteIDs(b.Quotes(filter))) })
	add("a filter of many", func() string { return print(findingIDs(b.Findings(many)), quoteIDs(b.Quotes(many))) })
	add("a filter made of the shared one", func() string { return print(findingIDs(b.Findings(summit.Not(filter), nil))) })
	add("queries of one's own", func() string {
		return print(findingIDs(b.Findings(summit.By(actor.ID))), findingIDs(b.Findings(summit.Under(section), summit.OfKind(summit.KindEvent))),
			quoteIDs(b.Quotes(summit.Involving(actor.ID), summit.OfForm(summit.FormMixed))))
	})
	add("Containing", func() string {
		var s strings.Builder
		for _, q := range d.Quotes[:min(5, len(d.Quotes))] {
			fmt.Fprint(&s, quoteIDs(b.Quotes(summit.Containing(q.Text))), findingIDs(b.Findings(summit.Containing(q.Text))))
		}
		return s.String()
	})
	add("look-ups", func() string {
		var s strings.Builder
		for _, f := range d.Findings {
			got, ok := b.Finding(f.ID)
			fmt.Fprint(&s, got.Equal(f), ok)
		}
		for _, q := range d.Quotes {
			got, ok := b.Quote(q.ID)
			fmt.Fprint(&s, got.Equal(q), ok)
		}
		got, ok := b.Actor(actor.ID)
		fmt.Fprint(&s, got, ok)
		_, a := b.Topic(topic)
		_, c := b.Region(region)
		_, e := b.Section(section)
		_, f := b.Sentence(1)
		_, g := b.Finding("no such finding")
		return s.String() + print(a, c, e, f, g)
	})
	add("ActorNamed", func() string {
		var s strings.Builder
		for _, a := range d.Actors {
			got, ok := b.ActorNamed(strings.ToUpper(a.Name))
			fmt.Fprint(&s, got.ID, ok)
		}
		return s.String()
	})
	add("Cite", func() string {
		var s strings.Builder
		for _, f := range d.Findings {
			fmt.Fprintln(&s, b.Cite(f))
		}
		for _, q := range d.Quotes {
			fmt.Fprintln(&s, b.Cite(&q))
		}
		return s.String()
	})
	add("Draft, changed", func() string {
		d := b.Draft()
		s := fmt.Sprintf("%#v", d)
		scribble(reflect.ValueOf(&d))
		return s
	})
	add("New, queried", func() string {
		made, err := summit.New(b.Draft())
		if err != nil {
			return err.Error()
		}
		return print(made.Equal(b), b.Equal(made), findingIDs(made.Findings(filter)))
	})
	add("New of a faulty draft", func() string {
		d := b.Draft()
		d.Findings[0].Kind, d.Quotes[0].ID = "x", ""
		_, err := summit.New(d)
		return print(err)
	})
	add("JSON of records, decoded into them", func() string {
		var s strings.Builder
		for f := range filtered {
			text, err := json.Marshal(f)
			if err == nil {
				err = json.Unmarshal([]byte(`{"by":["x"],"sentences":[7],"statement":"y"}`), &f)
			}
			fmt.Fprintln(&s, string(text), err, f.By, f.Sentences)
		}
		return s.String()
	})
	add("the brief's own fields", func() string {
		return print(b, b.Title(), b.Date(), b.Language(), b.Edition(), b.Source(), b.Equal(b))
	})
	add("Verify", func() string { return print(b.Verify(strings.NewReader(strings.Repeat("x", b.Source().Size)))) })
	add("Trace", func() string {
		traces, err := b.Trace(strings.NewReader("“" + b.Draft().Quotes[0].Text + "”"))
		return print(traces, err)
	})
	add("Locate", func() string {
		d := summit.Draft{Quotes: b.Draft().Quotes}
		for i := range d.Quotes {
			d.Quotes[i].Mentions = summit.Set[summit.Mention]{}
		}
		return print(d.Locate("“"+d.Quotes[0].Text+"”"), d.Quotes[0].Mentions)
	})
	add("Tally", func() string {
		topics := func(f summit.Finding) iter.Seq[summit.TopicID] { return f.Topics.All() }
		return print(summit.Tally(findings, topics))
	})
	add("sets", func() string {
		var s strings.Builder
		for f := range findings {
			text, err := json.Marshal(f.Topics)
			fmt.Fprint(&s, f.Topics.Has(topic), f.Topics.Len(), f.Topics, f.Topics.Equal(f.Topics), string(text), err)
		}
		return s.String()
	})
	return questions
}

// make16 returns more filters than a query keeps its places for without allocating.
func make16(actor summit.ActorID, topic summit.TopicID) []summit.Filter {
	var filters []summit.Filter
	for range 10 {
		filters = append(filters, summit.By(actor), summit.Not(summit.On(topic)))
	}
	return filters
}

// TestZeroBrief calls every method of a brief with nothing in it.
func TestZeroBrief(t *testing.T) {
	var b summit.Brief
	made := newBrief(t, summit.Draft{})
	for name, b := range map[string]summit.Brief{"the zero Brief": b, "New(Draft{})": made} {
		for what, n := range map[string]int{
			"sections": count(b.Sections()), "actors": count(b.Actors()), "regions": count(b.Regions()), "topics": count(b.Topics()),
			"quotes": count(b.Quotes()), "findings": count(b.Findings()), "findings by nobody": count(b.Findings(summit.Unattributed())),
			"findings not by somebody": count(b.Findings(summit.Not(summit.By("x")))), "quotes not by somebody": count(b.Quotes(summit.Not(summit.By("x")))),
			"findings with a word": count(b.Findings(summit.Containing("x"))), "quotes without a word": count(b.Quotes(summit.Not(summit.Containing("")))),
			"findings of everything": count(b.Findings(summit.Filters{}, nil)), "findings of each filter": count(b.Findings(summit.Any(summit.From("x"), summit.Involving("x"), summit.On("x"), summit.In("x"), summit.Under("x")))),
		} {
			if n != 0 {
				t.Errorf("%s has %d %s, want none", name, n, what)
			}
		}
		for n := range b.Sentences() {
			t.Errorf("%s has sentence %d, want none", name, n)
		}
		_, finding := b.Finding("")
		_, quote := b.Quote("")
		_, actor := b.Actor("")
		_, region := b.Region("")
		_, topic := b.Topic("")
		_, section := b.Section("")
		_, named := b.ActorNamed("")
		_, zeroth := b.Sentence(0)
		_, first := b.Sentence(1)
		_, below := b.Sentence(math.MinInt)
		if finding || quote || actor || region || topic || section || named || zeroth || first || below {
			t.Errorf("%s finds something", name)
		}
		if got := fmt.Sprint(b.Title(), b.Date(), b.Language(), b.Edition(), b.Source(), b.String()); got != "" {
			t.Errorf("%s tells %q of itself, want nothing", name, got)
		}
		for _, cited := range []summit.Cited{
			nil, summit.Finding{}, &summit.Finding{}, (*summit.Finding)(nil), summit.Quote{}, &summit.Quote{}, (*summit.Quote)(nil),
			summit.Finding{Sentences: summit.SetOf(-1, 0, 1, math.MaxInt)}, summit.Quote{Mentions: summit.SetOf(summit.Mention{Sentence: 3})}, struct{ summit.Finding }{},
		} {
			if got := b.Cite(cited); got != "" {
				t.Errorf("%s cites %#v as %q, want nothing", name, cited, got)
			}
		}
		if diff := cmp.Diff(summit.Draft{}, b.Draft()); diff != "" {
			t.Errorf("draft of %s (-want, +got)\n%s", name, diff)
		}
		if !b.Equal(summit.Brief{}) || !(summit.Brief{}).Equal(b) || b.Equal(summit.Anchorage()) || summit.Anchorage().Equal(b) {
			t.Errorf("%s is not equal to the zero Brief alone", name)
		}
		if err := b.Verify(strings.NewReader("")); !errors.Is(err, summit.ErrSource) {
			t.Errorf("Verify of %s: %v, want an error that wraps ErrSource", name, err)
		}
	}
}

// TestMethodsTakeZeroArguments calls each exported method of the package's
// types with the zero values of its parameters, and ranges over what it returns.
func TestMethodsTakeZeroArguments(t *testing.T) {
	anchorage := summit.Anchorage()
	d := anchorage.Draft()
	for _, receiver := range []any{
		summit.Brief{}, anchorage, &d, new(summit.Draft), (*summit.Draft)(nil), summit.Source{}, summit.Section{}, summit.Sentence{}, summit.Mention{}, summit.Date(""), summit.Date("2025"),
		summit.Actor{}, summit.Region{}, summit.Topic{}, summit.Quote{}, summit.Finding{}, d.Actors[0], d.Quotes[0], d.Findings[0],
		new(summit.Set[string]), (*summit.Set[int])(nil), new(summit.Set[summit.Mention]), &d.Findings[0].By, &d.Quotes[0].Mentions,
		(*summit.RecordError)(nil), &summit.RecordError{}, summit.Errors(nil), summit.Errors{nil}, summit.Filters(nil),
	} {
		v := reflect.ValueOf(receiver)
		for i := range v.NumMethod() {
			method := v.Type().Method(i)
			t.Run(fmt.Sprintf("%T.%s", receiver, method.Name), func(t *testing.T) {
				if v.Kind() == reflect.Pointer && v.IsNil() {
					if _, byValue := v.Type().Elem().MethodByName(method.Name); byValue {
						t.Skip("the language calls no method of a value through a nil pointer")
					}
				}
				defer func() {
					if p := recover(); p != nil {
						t.Errorf("panics: %v", p)
					}
				}()
				var args []reflect.Value
				for j := 1; j < method.Type.NumIn() && !(method.Type.IsVariadic() && j == method.Type.NumIn()-1); j++ {
					args = append(args, reflect.Zero(method.Type.In(j)))
				}
				for _, result := range v.Method(i).Call(args) {
					if result.Kind() == reflect.Func && result.Type().CanSeq() {
						for range result.Seq() {
						}
					}
				}
			})
		}
	}
}

// Filters that programs make of their own types.
type (
	embeddingFilter  struct{ summit.Filter }
	embeddingFinding struct{ summit.FindingFilter }
	embeddingQuote   struct{ summit.QuoteFilter }
	embeddingFilters struct{ summit.Filters }

	// ownInterface has what Filter has, under a name of its own.
	ownInterface interface {
		summit.FindingFilter
		summit.QuoteFilter
	}
	namedFilter interface {
		summit.FindingFilter
		Name() string
	}
	embeddingName struct{ summit.FindingFilter }
)

func (embeddingName) Name() string { return "x" }

// TestOddFilters holds queries to what their documentation says of filters that
// are nil, empty, or of other packages' types.
func TestOddFilters(t *testing.T) {
	for name, b := range briefs(t) {
		speaker := summit.ActorID("ana")
		if name == "Anchorage" {
			speaker = summit.ActorPutin
		}
		by := summit.By(speaker)
		all, said, unsaid, none := findingIDs(b.Findings()), findingIDs(b.Findings(by)), findingIDs(b.Findings(summit.Not(by))), []summit.FindingID{}
		allQuotes, saidQuotes, unsaidQuotes, noQuotes := quoteIDs(b.Quotes()), quoteIDs(b.Quotes(by)), quoteIDs(b.Quotes(summit.Not(by))), []summit.QuoteID{}
		if len(said)+len(unsaid) != len(all) || len(saidQuotes) == 0 || len(saidQuotes) == len(allQuotes) {
			t.Fatalf("%s: the test's filter does not part the records", name)
		}
		typedNil := reflect.Zero(reflect.TypeOf(by)).Interface().(summit.Filter)
		unmade := reflect.New(reflect.TypeOf(by).Elem()).Interface().(summit.Filter)
		selfish := summit.Filters{nil, by}
		selfish[0] = selfish
		lone := summit.Filters{nil}
		lone[0] = lone
		odd := embeddingFilter{by}

		both := []struct {
			name   string
			filter summit.Filter
			want   []summit.FindingID
			quotes []summit.QuoteID
		}{
			{"nil", nil, all, allQuotes},
			{"typed nil", typedNil, all, allQuotes},
			{"a filter that nothing made", unmade, none, noQuotes},
			{"Filters(nil)", summit.Filters(nil), all, allQuotes},
			{"no Filters", summit.Filters{}, all, allQuotes},
			{"Filters of nil", summit.Filters{nil, nil}, all, allQuotes},
			{"Filters of typed nil", summit.Filters{typedNil}, all, allQuotes},
			{"Filters of nil and another", summit.Filters{nil, by}, said, saidQuotes},
			{"Filters of Filters", summit.Filters{summit.Filters{by}, summit.Filters(nil)}, said, saidQuotes},
			{"Filters that hold themselves", selfish, said, saidQuotes},
			{"Filters that hold themselves alone", lone, all, allQuotes},
			{"Filters of a part of themselves", summit.Filters{selfish[:1], selfish[1:]}, said, saidQuotes},
			{"Not of nil", summit.Not[summit.Filter](nil), all, allQuotes},
			{"Not of typed nil", summit.Not(typedNil), all, allQuotes},
			{"Not of Not of nil", summit.Not(summit.Not[summit.Filter](nil)), all, allQuotes},
			{"Not of Filters(nil)", summit.Not(summit.Filters(nil)), none, noQuotes},
			{"Not of Filters of nil", summit.Not(summit.Filters{nil}), none, noQuotes},
			{"Not of Filters", summit.Not(summit.Filters{nil, by}), unsaid, unsaidQuotes},
			{"Not of Filters that hold themselves", summit.Not(selfish), unsaid, unsaidQuotes},
			{"Not of Not", summit.Not(summit.Not(by)), said, saidQuotes},
			{"Any of none", summit.Any[summit.Filter](), none, noQuotes},
			{"Any of nil", summit.Any[summit.Filter](nil, nil), none, noQuotes},
			{"Any of typed nil", summit.Any(typedNil), none, noQuotes},
			{"Any of nil and another", summit.Any(nil, by), said, saidQuotes},
			{"Any of Filters(nil)", summit.Any(summit.Filters(nil), summit.Filters{by}), all, allQuotes},
			{"Not of Any of none", summit.Not(summit.Any[summit.Filter]()), all, allQuotes},
			{"By nobody", summit.By(), none, noQuotes},
			{"Not of By nobody", summit.Not(summit.By()), all, allQuotes},
			{"By an unknown actor", summit.By("nobody", "", "\xff"), none, noQuotes},
			{"Containing nothing", summit.Containing(" … "), none, noQuotes},
			{"Containing no text", summit.Containing("\xff\x00"), none, noQuotes},

			{"an embedded filter", odd, none, noQuotes},
			{"an embedded nil", embeddingFilter{}, none, noQuotes},
			{"a pointer to an embedded filter", &odd, none, noQuotes},
			{"a nil pointer to an embedded filter", (*embeddingFilter)(nil), none, noQuotes},
			{"embedded Filters", embeddingFilters{summit.Filters{by}}, none, noQuotes},
			{"embedded Filters(nil)", embeddingFilters{}, none, noQuotes},
			{"Filters of an embedded filter", summit.Filters{by, odd}, none, noQuotes},
			{"Filters of an embedded nil", summit.Filters{embeddingFilter{}}, none, noQuotes},
			{"Not of an embedded filter", summit.Not[summit.Filter](odd), all, allQuotes},
			{"Not of an embedded nil", summit.Not[summit.Filter](embeddingFilter{}), all, allQuotes},
			{"Not that keeps the embedding type", summit.Not(odd), none, noQuotes},
			{"Not that keeps the embedding pointer", summit.Not((*embeddingFilter)(nil)), none, noQuotes},
			{"Any of an embedded filter", summit.Any[summit.Filter](odd, embeddingFilter{}), none, noQuotes},
			{"Any of an embedded and another", summit.Any[summit.Filter](odd, by), said, saidQuotes},
			{"Any that keeps the embedding type", summit.Any(odd, odd), none, noQuotes},
			{"Any that keeps the embedding type, of none", summit.Any[embeddingFilter](), none, noQuotes},

			{"an interface of the same methods", ownInterface(by), said, saidQuotes},
			{"Any of an interface of the same methods", summit.Any(ownInterface(by)), said, saidQuotes},
			{"Any of none of an interface of the same methods", summit.Any[ownInterface](), none, noQuotes},
			{"Not of an interface of the same methods", summit.Not(ownInterface(by)), unsaid, unsaidQuotes},
			{"Not of nil of an interface of the same methods", summit.Not(ownInterface(nil)), all, allQuotes},
		}
		for _, row := range both {
			t.Run(name+"/"+row.name, func(t *testing.T) {
				if diff := cmp.Diff(row.want, findingIDs(b.Findings(row.filter))); diff != "" {
					t.Errorf("findings (-want, +got)\n%s", diff)
				}
				if diff := cmp.Diff(row.quotes, quoteIDs(b.Quotes(row.filter))); diff != "" {
					t.Errorf("quotes (-want, +got)\n%s", diff)
				}
			})
		}

		outcomes := findingIDs(b.Findings(summit.OfKind(summit.KindOutcome)))
		findings := []struct {
			name    string
			filters []summit.FindingFilter
			want    []summit.FindingID
		}{
			{"no filters", nil, all},
			{"nil", []summit.FindingFilter{nil, nil}, all},
			{"nil and another", []summit.FindingFilter{nil, summit.OfKind(summit.KindOutcome)}, outcomes},
			{"typed nil", []summit.FindingFilter{reflect.Zero(reflect.TypeOf(summit.OfKind())).Interface().(summit.FindingFilter)}, all},
			{"no kind", []summit.FindingFilter{summit.OfKind()}, none},
			{"a kind that is none", []summit.FindingFilter{summit.OfKind("", "x")}, none},
			{"no outcome", []summit.FindingFilter{summit.OfOutcome("")}, none},
			{"Not of nil", []summit.FindingFilter{summit.Not[summit.FindingFilter](nil)}, all},
			{"Any of nil", []summit.FindingFilter{summit.Any[summit.FindingFilter](nil)}, none},
			{"Any of unlike filters", []summit.FindingFilter{summit.Any[summit.FindingFilter](nil, by, summit.By())}, said},
			{"an embedded filter", []summit.FindingFilter{embeddingFinding{summit.OfKind(summit.KindOutcome)}}, none},
			{"an embedded nil", []summit.FindingFilter{embeddingFinding{}}, none},
			{"Not of an embedded nil", []summit.FindingFilter{summit.Not[summit.FindingFilter](embeddingFinding{})}, all},
			{"another filter beside an embedded nil", []summit.FindingFilter{by, embeddingFinding{}}, none},
			{"Any of an interface with more methods", []summit.FindingFilter{summit.Any[namedFilter](embeddingName{by})}, none},
		}
		for _, row := range findings {
			t.Run(name+"/of findings/"+row.name, func(t *testing.T) {
				if diff := cmp.Diff(row.want, findingIDs(b.Findings(row.filters...))); diff != "" {
					t.Errorf("findings (-want, +got)\n%s", diff)
				}
			})
		}
		scare := quoteIDs(b.Quotes(summit.OfForm(summit.FormScare)))
		quotes := []struct {
			name    string
			filters []summit.QuoteFilter
			want    []summit.QuoteID
		}{
			{"no filters", nil, allQuotes},
			{"nil and another", []summit.QuoteFilter{nil, summit.OfForm(summit.FormScare)}, scare},
			{"typed nil", []summit.QuoteFilter{reflect.Zero(reflect.TypeOf(summit.OfForm())).Interface().(summit.QuoteFilter)}, allQuotes},
			{"no form", []summit.QuoteFilter{summit.OfForm()}, noQuotes},
			{"Not of nil", []summit.QuoteFilter{summit.Not[summit.QuoteFilter](nil)}, allQuotes},
			{"Any of nil", []summit.QuoteFilter{summit.Any[summit.QuoteFilter](nil)}, noQuotes},
			{"an embedded filter", []summit.QuoteFilter{embeddingQuote{summit.OfForm(summit.FormScare)}}, noQuotes},
			{"an embedded nil", []summit.QuoteFilter{embeddingQuote{}}, noQuotes},
			{"Any of an embedded nil", []summit.QuoteFilter{summit.Any[summit.QuoteFilter](embeddingQuote{}, summit.OfForm(summit.FormScare))}, scare},
		}
		for _, row := range quotes {
			t.Run(name+"/of quotes/"+row.name, func(t *testing.T) {
				if diff := cmp.Diff(row.want, quoteIDs(b.Quotes(row.filters...))); diff != "" {
					t.Errorf("quotes (-want, +got)\n%s", diff)
				}
			})
		}
	}
	_ = summit.Not[namedFilter](embeddingName{})
	_ = summit.Any[namedFilter]()
}
