package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/export"
	"example.com/summit/internal/zipf"
)

var tableFormats = []struct {
	name  string
	write func(io.Writer, summit.Brief, ...summit.FindingFilter) error
}{
	{"datapackage", export.DataPackage},
	{"ndjson", export.NDJSON},
	{"sqlite", export.SQLite},
	{"postgresql", export.PostgreSQL},
	{"csv", export.CSV},
}

func newBrief(tb testing.TB, d summit.Draft) summit.Brief {
	tb.Helper()
	b, err := summit.New(d)
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

// tableDrafts are what is written and read back.
func tableDrafts() map[string]summit.Draft {
	return map[string]summit.Draft{
		"nothing":          {},
		"a title alone":    {Title: "x"},
		"minutes":          minutes(),
		"Anchorage":        summit.Anchorage().Draft(),
		"random":           zipf.Draft(1, 600),
		"hostile":          hostileTables(),
		"without a source": withoutSource(minutes()),
	}
}

func withoutSource(d summit.Draft) summit.Draft {
	d.Source, d.Sentences = summit.Source{Size: d.Source.Size, SHA256: d.Source.SHA256}, nil
	for i := range d.Findings {
		d.Findings[i].Sentences = summit.Set[int]{}
	}
	for i := range d.Quotes {
		var mentions []summit.Mention
		for m := range d.Quotes[i].Mentions.All() {
			m.Sentence = 0
			mentions = append(mentions, m)
		}
		d.Quotes[i].Mentions = summit.SetOf(mentions...)
	}
	return d
}

// TestDataPackageHoldsEverything makes a brief of the files alone.
func TestDataPackageHoldsEverything(t *testing.T) {
	for name, d := range tableDrafts() {
		t.Run(name, func(t *testing.T) {
			b := newBrief(t, d)
			sameBrief(t, b, readPackage(t, b))
		})
	}
}

// TestNDJSONHoldsEverything makes a brief of the lines alone.
func TestNDJSONHoldsEverything(t *testing.T) {
	for name, d := range tableDrafts() {
		t.Run(name, func(t *testing.T) {
			b := newBrief(t, d)
			var out bytes.Buffer
			if err := export.NDJSON(&out, b); err != nil {
				t.Fatal(err)
			}
			sameBrief(t, b, readLines(t, out.String()))
		})
	}
}

func sameBrief(t *testing.T, want summit.Brief, d summit.Draft) {
	t.Helper()
	got, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	if !got.Equal(want) {
		t.Errorf("another brief (-want, +got):\n%s", cmp.Diff(want.Draft(), got.Draft()))
	}
}

// A cells is a row by the names of its columns.
type cells map[string]string

func (c cells) number(t *testing.T, name string) int {
	t.Helper()
	if c[name] == "" {
		return 0
	}
	n, err := strconv.Atoi(c[name])
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// zipped returns the files of a package by their names, and the names in order.
func zipped(t testing.TB, b summit.Brief, filters ...summit.FindingFilter) (files map[string]string, names []string) {
	t.Helper()
	var out bytes.Buffer
	if err := export.DataPackage(&out, b, filters...); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	files = map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		doc, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name], names = string(doc), append(names, f.Name)
	}
	return files, names
}

func parseTable(t *testing.T, doc string) []cells {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(doc)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []cells
	for _, record := range records[1:] {
		row := cells{}
		for i, cell := range record {
			row[records[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

// setsOf returns the sets of records of one kind by their IDs, from a table of their elements that is in no order.
func setsOf[E summit.Element](t *testing.T, rows []cells, owner string, element func(cells) E) func(id string) summit.Set[E] {
	t.Helper()
	slices.Reverse(rows)
	slices.SortStableFunc(rows, func(a, b cells) int { return a.number(t, "position") - b.number(t, "position") })
	byID := map[string][]E{}
	for _, row := range rows {
		id := row[owner+"_id"]
		byID[id] = append(byID[id], element(row))
	}
	return func(id string) summit.Set[E] { return summit.SetOf(byID[id]...) }
}

func in[E ~string](column string) func(cells) E { return func(c cells) E { return E(c[column]) } }

// given undoes the words for what is "" in the model.
func given(cell, none string) string {
	if cell == none {
		return ""
	}
	return cell
}

func readPackage(t *testing.T, b summit.Brief) (d summit.Draft) {
	t.Helper()
	files, _ := zipped(t, b)
	table := func(name string) []cells { return parseTable(t, files[name+".csv"]) }
	for _, r := range table("briefs") {
		d.Title, d.Date, d.Language, d.Edition = r["title"], summit.Date(r["date"]), r["language"], r["edition"]
		d.Source = summit.Source{Title: r["source_title"], SHA256: r["source_sha256"], Size: r.number(t, "source_size")}
	}
	for _, r := range table("sections") {
		d.Sections = append(d.Sections, summit.Section{ID: summit.SectionID(r["id"]), Title: r["title"], Within: summit.SectionID(r["within_id"]), Untitled: r["untitled"] == "true"})
	}
	for _, r := range table("sentences") {
		d.Sentences = append(d.Sentences, summit.Sentence{Section: summit.SectionID(r["section_id"]), Start: r.number(t, "start_byte"), End: r.number(t, "end_byte")})
	}
	regionWithin := setsOf(t, table("region_within"), "region", in[summit.RegionID]("within_id"))
	for _, r := range table("regions") {
		d.Regions = append(d.Regions, summit.Region{ID: summit.RegionID(r["id"]), Name: r["name"], Kind: summit.RegionKind(r["kind"]), Within: regionWithin(r["id"]), Code: r["code"]})
	}
	aliases := setsOf(t, table("actor_aliases"), "actor", in[string]("alias"))
	actorWithin := setsOf(t, table("actor_within"), "actor", in[summit.ActorID]("within_id"))
	for _, r := range table("actors") {
		d.Actors = append(d.Actors, summit.Actor{ID: summit.ActorID(r["id"]), Name: r["name"], Aliases: aliases(r["id"]), Kind: summit.ActorKind(r["kind"]),
			Role: r["role"], Within: actorWithin(r["id"]), Region: summit.RegionID(r["region_id"])})
	}
	for _, r := range table("topics") {
		d.Topics = append(d.Topics, summit.Topic{ID: summit.TopicID(r["id"]), Name: r["name"], Within: summit.TopicID(r["within_id"]), Gloss: r["gloss"]})
	}
	d.Quotes, d.Findings = packedQuotes(t, table), packedFindings(t, table)
	return d
}

func packedQuotes(t *testing.T, table func(string) []cells) (quotes []summit.Quote) {
	t.Helper()
	by := setsOf(t, table("quote_by"), "quote", in[summit.ActorID]("actor_id"))
	about := setsOf(t, table("quote_about"), "quote", in[summit.ActorID]("actor_id"))
	phases := setsOf(t, table("quote_phases"), "quote", in[summit.Phase]("phase"))
	settings := setsOf(t, table("quote_settings"), "quote", in[summit.Setting]("setting"))
	topics := setsOf(t, table("quote_topics"), "quote", in[summit.TopicID]("topic_id"))
	regions := setsOf(t, table("quote_regions"), "quote", in[summit.RegionID]("region_id"))
	mentions := setsOf(t, table("quote_mentions"), "quote", func(r cells) summit.Mention {
		return summit.Mention{Sentence: r.number(t, "sentence"), Start: r.number(t, "start_byte"), End: r.number(t, "end_byte"), Cue: r["cue"]}
	})
	for _, r := range table("quotes") {
		id := r["id"]
		quotes = append(quotes, summit.Quote{ID: summit.QuoteID(id), Text: r["text"], Form: summit.Form(r["form"]), By: by(id), About: about(id), Phases: phases(id),
			Settings: settings(id), Negated: r["negated"] == "true", Variant: summit.QuoteID(r["variant_id"]), Topics: topics(id), Regions: regions(id), Mentions: mentions(id)})
	}
	return quotes
}

func packedFindings(t *testing.T, table func(string) []cells) (findings []summit.Finding) {
	t.Helper()
	by := setsOf(t, table("finding_by"), "finding", in[summit.ActorID]("actor_id"))
	citing := setsOf(t, table("finding_citing"), "finding", in[summit.ActorID]("actor_id"))
	actors := setsOf(t, table("finding_actors"), "finding", in[summit.ActorID]("actor_id"))
	topics := setsOf(t, table("finding_topics"), "finding", in[summit.TopicID]("topic_id"))
	regions := setsOf(t, table("finding_regions"), "finding", in[summit.RegionID]("region_id"))
	quotes := setsOf(t, table("finding_quotes"), "finding", in[summit.QuoteID]("quote_id"))
	phases := setsOf(t, table("finding_phases"), "finding", in[summit.Phase]("phase"))
	settings := setsOf(t, table("finding_settings"), "finding", in[summit.Setting]("setting"))
	sentences := setsOf(t, table("finding_sentences"), "finding", func(r cells) int { return r.number(t, "sentence") })
	for _, r := range table("findings") {
		id := r["id"]
		findings = append(findings, summit.Finding{ID: summit.FindingID(id), Kind: summit.Kind(r["kind"]), Outcome: summit.Outcome(r["outcome"]),
			Modality: summit.Modality(given(r["modality"], "unhedged")), Condition: summit.Condition(given(r["condition"], "none")), Date: summit.Date(r["date"]),
			Statement: r["statement"], By: by(id), Citing: citing(id), Actors: actors(id), Topics: topics(id), Regions: regions(id), Quotes: quotes(id),
			Phases: phases(id), Settings: settings(id), Sentences: sentences(id)})
	}
	return findings
}

// readLines makes a document of the library's JSON of lines, whose members but type and number are that JSON's.
func readLines(t *testing.T, lines string) (d summit.Draft) {
	t.Helper()
	document := map[string]any{"format": "summit/1"}
	for line := range strings.Lines(lines) {
		var record map[string]any
		if err := json.Unmarshal([]byte(line), &record); err != nil {
			t.Fatalf("%v in %s", err, line)
		}
		kind := record["type"].(string)
		delete(record, "type")
		if kind == "brief" {
			for name, member := range record {
				document[name] = member
			}
			continue
		}
		kind += "s"
		records, _ := document[kind].([]any)
		if kind == "sentences" && record["number"] != float64(len(records)+1) {
			t.Errorf("sentence %d has the number %v", len(records)+1, record["number"])
		}
		delete(record, "number")
		document[kind] = append(records, record)
	}
	doc, err := json.Marshal(document)
	if err != nil {
		t.Fatal(err)
	}
	b, err := summit.Read(bytes.NewReader(doc))
	if err != nil {
		t.Fatal(err)
	}
	return b.Draft()
}

// TestTableEnumerations holds the enumerations of the tables to those of the library's JSON Schema.
func TestTableEnumerations(t *testing.T) {
	var schema struct {
		Defs map[string]struct {
			Enum []string
		} `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(summit.Schema()), &schema); err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, def := range schema.Defs {
		known[enumeration(def.Enum)] = true
	}
	files, _ := zipped(t, summit.Brief{})
	var found int
	for _, r := range describedTables(t, files).Resources {
		for _, f := range r.Schema.Fields {
			if f.Constraints.Enum == nil {
				continue
			}
			found++
			if !known[enumeration(f.Constraints.Enum)] {
				t.Errorf("%s.%s: %q is no enumeration of the schema", r.Name, f.Name, f.Constraints.Enum)
			}
		}
	}
	if want := 11; found != want {
		t.Errorf("%d enumerations, want %d", found, want)
	}
}

// enumeration returns the values in an order of their own, without the one that means that nothing is given.
func enumeration(values []string) string {
	none := func(v string) bool { return v == "" || v == "unhedged" || v == "none" }
	return strings.Join(slices.Sorted(slices.Values(slices.DeleteFunc(slices.Clone(values), none))), " ")
}

type describedPackage struct {
	Resources []struct {
		Name, Path string
		Schema     struct {
			Fields []struct {
				Name        string
				Constraints struct{ Enum []string }
			}
			ForeignKeys []struct {
				Fields    []string
				Reference struct {
					Resource string
					Fields   []string
				}
			}
		}
	}
}

func describedTables(t *testing.T, files map[string]string) (d describedPackage) {
	t.Helper()
	if err := json.Unmarshal([]byte(files["datapackage.json"]), &d); err != nil {
		t.Fatal(err)
	}
	return d
}

// TestDataPackageFiles checks that the description comes first, that each file is described, and that no table refers to a later one.
func TestDataPackageFiles(t *testing.T) {
	files, names := zipped(t, newBrief(t, minutes()))
	var described []string
	columns := map[string][]string{}
	for _, r := range describedTables(t, files).Resources {
		described = append(described, r.Path)
		for _, f := range r.Schema.Fields {
			columns[r.Name] = append(columns[r.Name], f.Name)
		}
		if header, _, _ := strings.Cut(files[r.Path], "\n"); header != strings.Join(columns[r.Name], ",") {
			t.Errorf("%s has the columns %s, described are %s", r.Path, header, columns[r.Name])
		}
		for _, key := range r.Schema.ForeignKeys {
			target := key.Reference.Resource
			if target == "" {
				target = r.Name
			}
			for i := range key.Fields {
				if !slices.Contains(columns[r.Name], key.Fields[i]) || !slices.Contains(columns[target], key.Reference.Fields[i]) {
					t.Errorf("%s: the key %v refers to what is not there, or comes later", r.Name, key)
				}
			}
		}
	}
	if diff := cmp.Diff(append([]string{"datapackage.json"}, described...), names); diff != "" {
		t.Errorf("files (-described, +there):\n%s", diff)
	}
}

// A shortWriter fails after some bytes.
type shortWriter struct{ left int }

var errFull = errors.New("no room left")

func (w *shortWriter) Write(p []byte) (int, error) {
	if len(p) > w.left {
		n := w.left
		w.left = 0
		return n, errFull
	}
	w.left -= len(p)
	return len(p), nil
}

// TestTableWriterFails has a writer fail at every byte; at every eleventh where they are many.
func TestTableWriterFails(t *testing.T) {
	b := newBrief(t, minutes())
	for _, format := range tableFormats {
		t.Run(format.name, func(t *testing.T) {
			var out bytes.Buffer
			if err := format.write(&out, b); err != nil {
				t.Fatal(err)
			}
			step := 1
			if out.Len() > 5000 {
				step = 11
			}
			for n := 0; n < out.Len(); n += step {
				if err := format.write(&shortWriter{n}, b); err != errFull {
					t.Fatalf("after %d bytes of %d the error is %v", n, out.Len(), err)
				}
			}
			if err := format.write(&shortWriter{out.Len()}, b); err != nil {
				t.Errorf("with room for all: %v", err)
			}
			if err := format.write(nil, b); err == nil {
				t.Error("no error without a writer")
			}
		})
	}
}

// A failingWriter counts how often it is written to, and always fails.
type failingWriter struct{ calls int }

func (w *failingWriter) Write([]byte) (int, error) {
	w.calls++
	return 0, errFull
}

// TestTableWriterStops checks that nothing more is written after an error, and little is done.
func TestTableWriterStops(t *testing.T) {
	b := newBrief(t, zipf.Draft(1, 20_000))
	for range b.Findings() {
		break // builds the index
	}
	for _, format := range tableFormats {
		var w failingWriter
		var err error
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		err = format.write(&w, b)
		runtime.ReadMemStats(&after)
		if err != errFull || w.calls != 1 {
			t.Errorf("%s: error %v after %d calls", format.name, err, w.calls)
		}
		if allocated := after.TotalAlloc - before.TotalAlloc; allocated > 3<<20 {
			t.Errorf("%s: %d bytes were allocated", format.name, allocated)
		}
	}
}

// A gauge measures the heap now and then while it is written to.
type gauge struct{ written, next, most int }

func (g *gauge) Write(p []byte) (int, error) {
	g.written += len(p)
	if g.written >= g.next {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		g.most, g.next = max(g.most, int(m.HeapAlloc)), g.written+1<<19
	}
	return len(p), nil
}

// TestTableMemory checks that a large brief needs no more memory than a small one.
func TestTableMemory(t *testing.T) {
	const most = 2 << 20
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	for _, n := range []int{2_000, 40_000} {
		b := newBrief(t, zipf.Draft(1, n))
		for range b.Findings(summit.By(zipf.Actor(1))) {
			break // builds the index
		}
		for _, format := range tableFormats {
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			g := gauge{}
			if err := format.write(&g, b); err != nil {
				t.Fatal(err)
			}
			held := g.most - int(m.HeapAlloc)
			t.Logf("%s of %d findings: %d KiB held, %d KiB written", format.name, n, held>>10, g.written>>10)
			if held > most {
				t.Errorf("%s of %d findings holds %d bytes, want at most %d", format.name, n, held, most)
			}
		}
		runtime.KeepAlive(b)
	}
}

// TestTableParts checks that a part has what it refers to, and no more.
func TestTableParts(t *testing.T) {
	b := newBrief(t, minutes())
	for _, test := range []struct {
		kind summit.Kind
		want map[string]int
	}{
		{summit.KindContext, map[string]int{"briefs": 1, "sections": 2, "sentences": 3, "findings": 1}},
		{summit.KindOutcome, map[string]int{"briefs": 1, "sections": 2, "sentences": 3, "topics": 2, "findings": 1, "finding_topics": 1, "finding_sentences": 1}},
	} {
		files, _ := zipped(t, b, summit.OfKind(test.kind))
		got := map[string]int{}
		for name, doc := range files {
			if rows := strings.Count(doc, "\n") - 1; strings.HasSuffix(name, ".csv") && rows > 0 {
				got[strings.TrimSuffix(name, ".csv")] = rows
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("rows of the findings of kind %s (-want, +got):\n%s", test.kind, diff)
		}
	}
}
