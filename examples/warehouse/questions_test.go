package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/internal/zipf"
)

// Every question has the same answer of the database and of the library over the same briefs.
func TestQuestions(t *testing.T) {
	const topic, moscow = summit.TopicSanctions, summit.ActorPutin
	zipfTopic, zipfRegion, zipfActor := zipf.Topic(1), zipf.Region(1), zipf.Actor(1)
	asked := []struct {
		args string
		want func([]keyed) []row
	}{
		{"said", findings()},
		{"said -topic sanctions", findings(summit.On(topic))},
		{"said -topic economy -by trump", findings(summit.On("economy"), summit.By("trump"))},
		{"said -topic " + string(zipfTopic), findings(summit.On(zipfTopic))},
		{"said -topic " + string(zipfTopic) + " -by " + string(zipfActor), findings(summit.On(zipfTopic), summit.By(zipfActor))},
		{"said -from russia", findings(summit.From("russia"))},
		{"said -from " + string(zipfActor) + " -since 2024-03", dated("2024-03-01", "", findings(summit.From(zipfActor)))},
		{"said -region europe -topic sanctions", findings(summit.In("europe"), summit.On(topic))},
		{"said -since 2024-06 -until 9999", dated("2024-06-01", "", findings())},
		{"said -since 2024 -until 2024", dated("2024-01-01", "2025-01-01", findings())},
		{"quotes", quotes()},
		{"quotes -by putin", quotes(summit.By(moscow))},
		{"quotes -by " + string(zipfActor), quotes(summit.By(zipfActor))},
		{"quotes -from russia -topic arms-control", quotes(summit.From("russia"), summit.On(summit.TopicArmsControl))},
		{"quotes -region " + string(zipfRegion), quotes(summit.In(zipfRegion))},
		{"outcomes", findings(summit.OfKind(summit.KindOutcome))},
		{"outcomes -region middle-east", findings(summit.OfKind(summit.KindOutcome), summit.In(summit.RegionMiddleEast))},
		{"outcomes -region " + string(zipfRegion) + " -until 2024-06-15", dated("", "2024-06-16", findings(summit.OfKind(summit.KindOutcome), summit.In(zipfRegion)))},
		{"due", due},
		{"briefs", counts(true)},
		{"briefs -topic " + string(zipfTopic), counts(false, summit.On(zipfTopic))},
		{"speakers", speakers()},
		{"speakers -region " + string(zipfRegion) + " -topic " + string(zipfTopic), speakers(summit.In(zipfRegion), summit.On(zipfTopic))},
		{"topics", topics()},
		{"topics -by trump", topics(summit.By("trump"))},
		{"regions -since 2025-08-15", dated("2025-08-15", "", regions())},
		{"results", results()},
		{"results -topic " + string(zipfTopic), results(summit.On(zipfTopic))},
	}
	onEach(t, func(t *testing.T, db string) {
		briefs := archive(t)
		var plain []summit.Brief
		for _, b := range briefs {
			plain = append(plain, b.Brief)
		}
		folder, _ := written(t, plain)
		succeed(t, "load", "-db", db, folder)
		none := 0
		for _, q := range asked {
			args := append([]string{"ask", "-db", db, "-json"}, strings.Fields(q.args)...)
			var got []row
			for line := range bytes.Lines([]byte(succeed(t, args...))) {
				var r row
				if err := json.Unmarshal(line, &r); err != nil {
					t.Fatalf("%s: %v: %s", q.args, err, line)
				}
				got = append(got, r)
			}
			want := q.want(briefs)
			if len(want) == 0 {
				t.Errorf("%s: nothing is found, which tells nothing", q.args)
				none++
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-library +database)\n%.3000s", q.args, diff)
			}
		}
		t.Logf("%d questions of %d briefs, answered by the database as by the library", len(asked)-none, len(briefs))
	})
}

// The SQL of each question, alone and with all filters, is kept to be read: that of PostgreSQL, of which SQLite's is a part.
func TestStatements(t *testing.T) {
	const file = "testdata/questions.sql"
	postgres, sqlite := &store{postgres: true}, &store{}
	var got strings.Builder
	for i, q := range questions(postgres.binary()) {
		statement := q.statement(nil)
		fmt.Fprintf(&got, "-- %s: %s\n%s;\n\n", q.name, q.about, strings.ReplaceAll(statement, separator, "␟"))
		if plain := questions(sqlite.binary())[i].statement(nil); plain != strings.ReplaceAll(statement, postgres.binary(), "") {
			t.Errorf("SQLite is asked %s otherwise:\n%s", q.name, plain)
		}
	}
	said := questions(postgres.binary())[0]
	fmt.Fprintf(&got, "-- %s, with every filter\n%s;\n", said.name, strings.ReplaceAll(said.statement(filters()), separator, "␟"))
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("%s (-want +got); go test -run TestStatements -update . accepts it\n%s", file, diff)
	}
}

// The last day there is counts as any other.
func TestBound(t *testing.T) {
	for _, tt := range []struct{ filter, date, want string }{
		{"since", "2025-08", "2025-08-01"}, {"until", "2025-08", "2025-09-01"}, {"until", "2024-02-29", "2024-03-01"}, {"until", "9998", "9999-01-01"},
	} {
		if got, err := bound(tt.filter, tt.date); got != tt.want || err != nil {
			t.Errorf("-%s %s: %s, want %s, %v", tt.filter, tt.date, got, tt.want, err)
		}
	}
	if end, err := bound("until", "9999"); end <= "9999-12-31" || err != nil {
		t.Errorf("-until 9999 ends before %s, %v", end, err)
	}
}
