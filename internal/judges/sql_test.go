package judges

import (
	"database/sql"
	"errors"
	"fmt"
	"io"
	"iter"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"modernc.org/sqlite"

	"example.com/summit"
	"example.com/summit/export"
	"example.com/summit/internal/zipf"
)

type tableBrief struct {
	name  string
	brief summit.Brief
}

// tableBriefs are the briefs that databases are asked about.
func tableBriefs(t *testing.T) []tableBrief {
	t.Helper()
	random, err := summit.New(zipf.Draft(7, 900))
	if err != nil {
		t.Fatal(err)
	}
	return []tableBrief{
		{"nothing", summit.Brief{}},
		{"minutes", minutesBrief(t)},
		{"Anchorage", summit.Anchorage()},
		{"hostile", hostileBrief(t)},
		{"random", random},
	}
}

// minutesBrief is small, and has a value in every field.
func minutesBrief(t *testing.T) summit.Brief {
	t.Helper()
	b, err := summit.New(summit.Draft{
		Title: "Minutes of a harbour board", Date: "2024-03", Language: "en-GB", Edition: "2",
		Source:    summit.Source{Title: "Minute book", SHA256: strings.Repeat("0a", 32), Size: 200},
		Sections:  []summit.Section{{ID: "ferry/fares", Title: "Fares", Within: "ferry", Untitled: true}, {ID: "ferry", Title: "The ferry"}},
		Sentences: []summit.Sentence{{Section: "ferry", Start: 0, End: 80}, {Section: "ferry/fares", Start: 81, End: 150}, {Start: 151, End: 200}},
		Actors: []summit.Actor{
			{ID: "clerk", Name: "The clerk", Aliases: summit.SetOf("Secretary", "Clerk"), Kind: summit.ActorKindOffice, Role: "keeps the minutes", Within: summit.SetOf[summit.ActorID]("board"), Region: "quay"},
			{ID: "board", Name: "The board", Kind: summit.ActorKindBody},
		},
		Regions: []summit.Region{
			{ID: "quay", Name: "The quay", Kind: summit.RegionKindArea, Within: summit.SetOf[summit.RegionID]("norway", "coast")},
			{ID: "norway", Name: "Norway", Kind: summit.RegionKindCountry, Code: "NO"},
			{ID: "coast", Name: "The coast", Kind: summit.RegionKindSea},
		},
		Topics: []summit.Topic{{ID: "fares", Name: "Fares", Within: "ferry", Gloss: "what a crossing costs"}, {ID: "ferry", Name: "The ferry"}},
		Quotes: []summit.Quote{
			{ID: "dearer", Text: "dearer", Form: summit.FormMixed, By: summit.SetOf[summit.ActorID]("clerk", "board"), About: summit.SetOf[summit.ActorID]("board"),
				Phases: summit.SetOf(summit.PhaseAfter, summit.PhaseDuring), Settings: summit.SetOf(summit.SettingPublic), Negated: true, Variant: "much-dearer",
				Topics: summit.SetOf[summit.TopicID]("fares"), Regions: summit.SetOf[summit.RegionID]("quay"),
				Mentions: summit.SetOf(summit.Mention{Sentence: 1, Start: 10, End: 16, Cue: "denied"})},
			{ID: "much-dearer", Text: "it's much dearer", Form: summit.FormDirect},
		},
		Findings: []summit.Finding{
			{ID: "ferry/fares-rise", Kind: summit.KindForecast, Modality: summit.ModalityPossible, Condition: summit.ConditionOpen,
				Phases: summit.SetOf(summit.PhaseAfter), Settings: summit.SetOf(summit.SettingInterview), Date: "2025", Statement: "Fares may rise if fuel does.",
				By: summit.SetOf[summit.ActorID]("clerk"), Citing: summit.SetOf[summit.ActorID]("board"), Actors: summit.SetOf[summit.ActorID]("clerk", "board"),
				Topics: summit.SetOf[summit.TopicID]("ferry", "fares"), Regions: summit.SetOf[summit.RegionID]("quay", "norway"),
				Quotes: summit.SetOf[summit.QuoteID]("much-dearer", "dearer"), Sentences: summit.SetOf(1, 2)},
			{ID: "ferry/no-vote", Kind: summit.KindOutcome, Outcome: summit.OutcomeNotAgreed, Statement: "The board agreed on no fare.", Topics: summit.SetOf[summit.TopicID]("fares"), Sentences: summit.SetOf(2)},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// hostileSQL are texts that mean something in SQL or CSV.
var hostileSQL = []string{
	`'`, `''''`, `"`, `""x"" y`, `x'); DROP TABLE findings; --`, `\`, `\\\'`, `\'; SELECT 1; --`, `\.`, `\N`, `E'\\'`, `\n\x41\u0041\001`, `U&'\0041'`,
	`$$ x $$ $body$`, `$1 ? ?1 :x @x %s`, `:'x' :"y"`, `/* x`, `*/ -- y`, `=cmd|' /C calc'!A0`, `+1`, `@x`, `＝1`, `;=1`, `a,b,,`, `;`, `|`, "```", `</script>&amp;`,
	`NULL`, `true`, `007`, `1e3`, `2025-08-15`, `  x  `, "\u00a0x\u202f", "\u2028x\u2029", "\u202ex\u202c\u2066y\u2069", "\ufeffx\u200b\u00ad", "\uffff\ufdd0", "\ufffd",
	"\ue000\U0010fffd", "😀👩‍👩‍👧𝒳", "q\u0323\u0307", "שלום", strings.Repeat(`x'"\,;`, 20_000),
}

// hostileBrief has each of these texts in every field that holds one.
func hostileBrief(t *testing.T) summit.Brief {
	t.Helper()
	d := summit.Draft{
		Title: hostileSQL[4], Edition: `"=1',\`, Source: summit.Source{Title: `''\"`, SHA256: strings.Repeat("f", 64), Size: 2 * len(hostileSQL)},
	}
	for i, text := range hostileSQL {
		id := fmt.Sprint(i)
		other := hostileSQL[(i+1)%len(hostileSQL)]
		by := summit.SetOf(summit.ActorID(id))
		d.Sections = append(d.Sections, summit.Section{ID: summit.SectionID(id), Title: text})
		d.Sentences = append(d.Sentences, summit.Sentence{Section: summit.SectionID(id), Start: 2 * i, End: 2*i + 2})
		d.Regions = append(d.Regions, summit.Region{ID: summit.RegionID(id), Name: text, Kind: summit.RegionKindArea})
		d.Topics = append(d.Topics, summit.Topic{ID: summit.TopicID(id), Name: text, Gloss: other})
		d.Actors = append(d.Actors, summit.Actor{ID: summit.ActorID(id), Name: text, Kind: summit.ActorKindPerson, Role: other})
		if len(text) < 1000 { // a key of PostgreSQL's has less than a page
			d.Actors[i].Aliases = summit.SetOf(text, text+"x")
		}
		d.Quotes = append(d.Quotes, summit.Quote{ID: summit.QuoteID(id), Text: text, Form: summit.FormDirect, By: by,
			Mentions: summit.SetOf(summit.Mention{Sentence: i + 1, Start: 2 * i, End: 2*i + 1, Cue: other})})
		d.Findings = append(d.Findings, summit.Finding{ID: summit.FindingID(id), Kind: summit.KindPosition, Statement: text, By: by,
			Topics: summit.SetOf(summit.TopicID(id)), Regions: summit.SetOf(summit.RegionID(id)), Sentences: summit.SetOf(i + 1)})
	}
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// briefKey returns the brief_id, which a package's description has.
func briefKey(p frictionless) string { return p.resources[0].rows[0][0] }

// sameTables compares the rows of all tables with those of the package, byte by byte.
func sameTables(t *testing.T, db *sql.DB, p frictionless) {
	t.Helper()
	for _, r := range p.resources {
		key := "brief_id"
		if r.Name == "briefs" {
			key = "id"
		}
		got := answer(t, db, fmt.Sprintf("SELECT %s FROM %s WHERE %s = '%s'", strings.Join(r.columns(), ", "), r.Name, key, briefKey(p)))
		for _, row := range got {
			for i, f := range r.Schema.Fields {
				if f.Type == "boolean" { // SQLite has numbers for them
					row[i] = map[string]string{"1": "true", "0": "false"}[row[i]]
				}
			}
		}
		slices.SortFunc(got, slices.Compare)
		want := slices.Clone(r.rows)
		slices.SortFunc(want, slices.Compare)
		if !slices.EqualFunc(want, got, slices.Equal) {
			t.Errorf("table %s (-package, +database):\n%s", r.Name, cmp.Diff(want, got))
		}
	}
}

// answer returns the rows of a query as texts. NULL is "", and truths are 0 and 1.
func answer(t *testing.T, db *sql.DB, query string) (rows [][]string) {
	t.Helper()
	result, err := db.Query(query)
	if err != nil {
		t.Fatalf("%v in %s", err, query)
	}
	defer result.Close()
	columns, err := result.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for result.Next() {
		values := make([]any, len(columns))
		pointers := make([]any, len(columns))
		for i := range values {
			pointers[i] = &values[i]
		}
		if err := result.Scan(pointers...); err != nil {
			t.Fatal(err)
		}
		row := make([]string, len(columns))
		for i, v := range values {
			switch v := v.(type) {
			case nil:
			case bool:
				row[i] = map[bool]string{true: "1", false: "0"}[v]
			default:
				row[i] = fmt.Sprint(v)
			}
		}
		rows = append(rows, row)
	}
	if err := result.Err(); err != nil {
		t.Fatalf("%v in %s", err, query)
	}
	return rows
}

// within is the beginning of a query that knows what lies within a record, itself included.
func within(id, table, record, wider, brief string) string {
	return fmt.Sprintf("WITH RECURSIVE inside (id) AS (SELECT '%s' UNION SELECT %s FROM %s t JOIN inside ON t.%s = inside.id WHERE t.brief_id = '%s')\n", id, record, table, wider, brief)
}

// askQuestions compares five answers of a database with those of the library. Each question is
// asked of several records: the first ones, and what the first findings and quotes refer to.
func askQuestions(t *testing.T, db *sql.DB, b summit.Brief) {
	t.Helper()
	brief := briefKey(unpack(t, b))
	topics, regions, actors := subjects(b)
	asked, found := 0, 0
	ask := func(name, query string, want iter.Seq[string]) {
		t.Helper()
		asked++
		var got []string
		for _, row := range answer(t, db, query) {
			got = append(got, strings.Join(row, " "))
		}
		found += len(got)
		if diff := cmp.Diff(slices.Collect(want), got); diff != "" {
			t.Errorf("%s (-library, +database):\n%s\n%s", name, diff, query)
		}
	}
	for _, id := range topics {
		ask("findings on a topic or what is within it",
			within(string(id), "topics", "t.id", "within_id", brief)+
				`SELECT f.id FROM findings f WHERE f.brief_id = '`+brief+`' AND EXISTS
				(SELECT 1 FROM finding_topics x JOIN inside ON inside.id = x.topic_id WHERE x.brief_id = f.brief_id AND x.finding_id = f.id) ORDER BY f.position`,
			findingIDs(b.Findings(summit.On(id))))
	}
	for _, id := range regions {
		ask("outcomes in a region or what is within it",
			within(string(id), "region_within", "t.region_id", "within_id", brief)+
				`SELECT f.id FROM findings f WHERE f.brief_id = '`+brief+`' AND f.kind = 'outcome' AND EXISTS
				(SELECT 1 FROM finding_regions x JOIN inside ON inside.id = x.region_id WHERE x.brief_id = f.brief_id AND x.finding_id = f.id) ORDER BY f.position`,
			findingIDs(b.Findings(summit.In(id), summit.OfKind(summit.KindOutcome))))
	}
	for _, id := range actors {
		ask("what somebody asserts without a hedge or a condition",
			`SELECT f.id FROM findings f JOIN finding_by x ON x.brief_id = f.brief_id AND x.finding_id = f.id
			WHERE f.brief_id = '`+brief+`' AND x.actor_id = '`+string(id)+`' AND f.modality = 'unhedged' AND f.condition = 'none' ORDER BY f.position`,
			findingIDs(b.Findings(summit.By(id), summit.OfModality(summit.ModalityUnhedged), summit.OfCondition(summit.ConditionNone))))
		ask("words of somebody or of who is within, that are not reported as not holding",
			within(string(id), "actor_within", "t.actor_id", "within_id", brief)+
				`SELECT q.id FROM quotes q WHERE q.brief_id = '`+brief+`' AND q.negated = `+falseOf(db)+` AND EXISTS
				(SELECT 1 FROM quote_by x JOIN inside ON inside.id = x.actor_id WHERE x.brief_id = q.brief_id AND x.quote_id = q.id) ORDER BY q.position`,
			quoteIDs(b.Quotes(summit.From(id), summit.Negated(false))))
	}
	ask("how many findings each asserts, the report itself last",
		`SELECT coalesce(x.actor_id, '~'), count(*) FROM findings f LEFT JOIN finding_by x ON x.brief_id = f.brief_id AND x.finding_id = f.id
		WHERE f.brief_id = '`+brief+`' GROUP BY 1 ORDER BY 1`, tallied(b))
	t.Logf("%d questions, %d rows", asked, found)
}

// falseOf is how a database writes it.
func falseOf(db *sql.DB) string {
	if _, ok := db.Driver().(*sqlite.Driver); ok {
		return "0"
	}
	return "FALSE"
}

func findingIDs(findings iter.Seq[summit.Finding]) iter.Seq[string] {
	return func(yield func(string) bool) {
		for f := range findings {
			if !yield(string(f.ID)) {
				return
			}
		}
	}
}

func quoteIDs(quotes iter.Seq[summit.Quote]) iter.Seq[string] {
	return func(yield func(string) bool) {
		for q := range quotes {
			if !yield(string(q.ID)) {
				return
			}
		}
	}
}

func tallied(b summit.Brief) iter.Seq[string] {
	tally := summit.Tally(b.Findings(), func(f summit.Finding) iter.Seq[summit.ActorID] {
		if f.By.IsZero() {
			return slices.Values([]summit.ActorID{"~"})
		}
		return f.By.All()
	})
	var lines []string
	for id, n := range tally {
		lines = append(lines, fmt.Sprint(id, " ", n))
	}
	slices.SortFunc(lines, func(a, b string) int {
		a, _, _ = strings.Cut(a, " ")
		b, _, _ = strings.Cut(b, " ")
		return strings.Compare(a, b)
	})
	return slices.Values(lines)
}

// subjects returns records that questions are asked about, some of each kind.
func subjects(b summit.Brief) (topics []summit.TopicID, regions []summit.RegionID, actors []summit.ActorID) {
	const most = 12
	for t := range b.Topics() {
		topics = append(topics, t.ID)
	}
	for r := range b.Regions() {
		regions = append(regions, r.ID)
	}
	for f := range b.Findings() {
		actors = slices.AppendSeq(actors, f.By.All())
	}
	for a := range b.Actors() {
		actors = append(actors, a.ID)
	}
	return topics[:min(most, len(topics))], regions[:min(most, len(regions))], actors[:min(most, len(actors))]
}

type tableScript func(io.Writer, summit.Brief, ...summit.FindingFilter) error

func scriptOf(t *testing.T, write tableScript, b summit.Brief, filters ...summit.FindingFilter) string {
	t.Helper()
	var script strings.Builder
	if err := write(&script, b, filters...); err != nil {
		t.Fatal(err)
	}
	return script.String()
}

func openSQLite(t *testing.T, file string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1) // a transaction and a pragma are of a connection
	t.Cleanup(func() { db.Close() })
	return db
}

// TestSQLite loads scripts of several briefs into one database and asks it.
func TestSQLite(t *testing.T) {
	db := openSQLite(t, ":memory:")
	for _, test := range tableBriefs(t) {
		if _, err := db.Exec(scriptOf(t, export.SQLite, test.brief)); err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
	}
	soundSQLite(t, db)
	for _, test := range tableBriefs(t) {
		t.Run(test.name, func(t *testing.T) {
			sameTables(t, db, unpack(t, test.brief))
			askQuestions(t, db, test.brief)
		})
	}
	t.Run("refused rows", func(t *testing.T) {
		refuseRows(t, db, "0", func(err error) bool {
			var e *sqlite.Error
			return errors.As(err, &e) && e.Code()&0xff == 19 // SQLITE_CONSTRAINT
		})
	})
	t.Run("the same brief again", func(t *testing.T) {
		if _, err := db.Exec(scriptOf(t, export.SQLite, minutesBrief(t))); err == nil {
			t.Error("no error")
		}
		if _, err := db.Exec("ROLLBACK"); err != nil {
			t.Error(err)
		}
		sameTables(t, db, unpack(t, minutesBrief(t)))
	})
	soundSQLite(t, db)
}

func soundSQLite(t *testing.T, db *sql.DB) {
	t.Helper()
	if diff := cmp.Diff([][]string{{"ok"}}, answer(t, db, "PRAGMA integrity_check")); diff != "" {
		t.Errorf("integrity_check (-want, +got):\n%s", diff)
	}
	if rows := answer(t, db, "PRAGMA foreign_key_check"); rows != nil {
		t.Errorf("foreign_key_check: %q", rows)
	}
}

// TestSQLiteCSV loads the rows of data packages into the tables of the script.
func TestSQLiteCSV(t *testing.T) {
	db := openSQLite(t, ":memory:")
	schema, _, _ := strings.Cut(scriptOf(t, export.SQLite, summit.Brief{}), "\nINSERT")
	if _, err := db.Exec(schema); err != nil {
		t.Fatal(err)
	}
	for _, test := range tableBriefs(t) {
		p := unpack(t, test.brief)
		for _, r := range p.resources {
			insertCSV(t, db, r)
		}
		sameTables(t, db, p)
		askQuestions(t, db, test.brief)
	}
	if _, err := db.Exec("COMMIT"); err != nil {
		t.Fatal(err)
	}
	soundSQLite(t, db)
}

func insertCSV(t *testing.T, db *sql.DB, r frictionlessTable) {
	t.Helper()
	insert, err := db.Prepare(fmt.Sprintf("INSERT INTO %s VALUES (?%s)", r.Name, strings.Repeat(", ?", len(r.Schema.Fields)-1)))
	if err != nil {
		t.Fatal(err)
	}
	defer insert.Close()
	for _, row := range r.rows {
		values := make([]any, len(row))
		for i, cell := range row {
			switch {
			case cell == "":
			case r.Schema.Fields[i].Type == "boolean":
				values[i] = cell == "true"
			default:
				values[i] = cell
			}
		}
		if _, err := insert.Exec(values...); err != nil {
			t.Fatalf("%v: %s %q", err, r.Name, row)
		}
	}
}

// TestSQLiteShell has the shell of SQLite read scripts.
func TestSQLiteShell(t *testing.T) {
	shell, err := exec.LookPath("sqlite3")
	if err != nil {
		t.Skip("sqlite3 is not installed")
	}
	file := filepath.Join(t.TempDir(), "briefs.db")
	run := func(script string) error {
		cmd := exec.Command(shell, "-batch", "-bail", file)
		cmd.Stdin = strings.NewReader(script)
		return cmd.Run()
	}
	for _, test := range tableBriefs(t) {
		filters := []summit.FindingFilter{}
		if test.name == "Anchorage" {
			filters = append(filters, summit.OfKind(summit.KindOutcome))
		}
		if err := run(scriptOf(t, export.SQLite, test.brief, filters...)); err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
	}
	count := func() int {
		db := openSQLite(t, file)
		defer db.Close()
		soundSQLite(t, db)
		return len(answer(t, db, "SELECT * FROM findings"))
	}
	before := count()
	if err := run(scriptOf(t, export.SQLite, summit.Anchorage())); err == nil {
		t.Error("a brief of which a part is there is not refused")
	}
	if after := count(); after != before {
		t.Errorf("%d findings after a script that failed, %d before", after, before)
	}
}

// refuseRows has a database refuse what no brief has; it has the minutes.
func refuseRows(t *testing.T, db *sql.DB, no string, isRefusal func(error) bool) {
	t.Helper()
	brief := briefKey(unpack(t, minutesBrief(t)))
	for _, test := range []struct {
		name, statement string
		good            bool
	}{
		{"a good finding", "INSERT INTO findings VALUES (@, 'x/y-1', 9, 'event', NULL, 'unhedged', 'none', '2025-08', 'x')", true},
		{"a good outcome", "INSERT INTO findings VALUES (@, 'x', 9, 'outcome', 'agreed', 'unhedged', 'none', NULL, 'x')", true},
		{"a good region", "INSERT INTO regions VALUES (@, 'x', 9, 'x', 'state', 'US-AK')", true},
		{"an unknown kind", "INSERT INTO findings VALUES (@, 'x', 9, 'guess', NULL, 'unhedged', 'none', NULL, 'x')", false},
		{"an outcome without one", "INSERT INTO findings VALUES (@, 'x', 9, 'outcome', NULL, 'unhedged', 'none', NULL, 'x')", false},
		{"an outcome of another kind", "INSERT INTO findings VALUES (@, 'x', 9, 'event', 'agreed', 'unhedged', 'none', NULL, 'x')", false},
		{"no modality", "INSERT INTO findings VALUES (@, 'x', 9, 'event', NULL, NULL, 'none', NULL, 'x')", false},
		{"an empty modality", "INSERT INTO findings VALUES (@, 'x', 9, 'event', NULL, '', 'none', NULL, 'x')", false},
		{"an unknown condition", "INSERT INTO findings VALUES (@, 'x', 9, 'event', NULL, 'unhedged', 'if', NULL, 'x')", false},
		{"an empty statement", "INSERT INTO findings VALUES (@, 'x', 9, 'event', NULL, 'unhedged', 'none', NULL, '')", false},
		{"no statement", "INSERT INTO findings VALUES (@, 'x', 9, 'event', NULL, 'unhedged', 'none', NULL, NULL)", false},
		{"a date that is none", "INSERT INTO findings VALUES (@, 'x', 9, 'event', NULL, 'unhedged', 'none', '2025-8', 'x')", false},
		{"an ID in capitals", "INSERT INTO findings VALUES (@, 'X', 9, 'event', NULL, 'unhedged', 'none', NULL, 'x')", false},
		{"an ID with an empty part", "INSERT INTO findings VALUES (@, 'x//y', 9, 'event', NULL, 'unhedged', 'none', NULL, 'x')", false},
		{"an ID with an empty first part", "INSERT INTO findings VALUES (@, '/y', 9, 'event', NULL, 'unhedged', 'none', NULL, 'x')", false},
		{"an ID with an empty last part", "INSERT INTO findings VALUES (@, 'x/', 9, 'event', NULL, 'unhedged', 'none', NULL, 'x')", false},
		{"an ID twice", "INSERT INTO findings VALUES (@, 'ferry/no-vote', 9, 'event', NULL, 'unhedged', 'none', NULL, 'x')", false},
		{"a place twice", "INSERT INTO findings VALUES (@, 'x', 1, 'event', NULL, 'unhedged', 'none', NULL, 'x')", false},
		{"a place below 1", "INSERT INTO findings VALUES (@, 'x', 0, 'event', NULL, 'unhedged', 'none', NULL, 'x')", false},
		{"a place in words", "INSERT INTO findings VALUES (@, 'x', 'one', 'event', NULL, 'unhedged', 'none', NULL, 'x')", false},
		{"an unknown brief", "INSERT INTO findings VALUES ('x', 'x', 9, 'event', NULL, 'unhedged', 'none', NULL, 'x')", false},
		{"good citing", "INSERT INTO finding_citing VALUES (@, 'ferry/fares-rise', 2, 'clerk', 1)", true},
		{"citing without asserting", "INSERT INTO finding_citing VALUES (@, 'ferry/no-vote', 1, 'board', 1)", false},
		{"citing of a second who asserts", "INSERT INTO finding_citing VALUES (@, 'ferry/fares-rise', 2, 'clerk', 2)", false},
		{"asserters taken from who cites", "DELETE FROM finding_by WHERE brief_id = @ AND finding_id = 'ferry/fares-rise'", false},
		{"a topic that is not there", "INSERT INTO finding_topics VALUES (@, 'ferry/no-vote', 2, 'ships')", false},
		{"a topic of another brief", "INSERT INTO finding_topics VALUES (@, 'ferry/no-vote', 2, 'arms-control')", false},
		{"a topic twice", "INSERT INTO finding_topics VALUES (@, 'ferry/no-vote', 2, 'fares')", false},
		{"a sentence that is not there", "INSERT INTO finding_sentences VALUES (@, 'ferry/no-vote', 2, 4)", false},
		{"an unknown phase", "INSERT INTO finding_phases VALUES (@, 'ferry/no-vote', 1, 'meanwhile')", false},
		{"an unknown setting", "INSERT INTO quote_settings VALUES (@, 'dearer', 2, 'at-sea')", false},
		{"a good variant", "INSERT INTO quotes VALUES (@, 'x', 9, 'x', 'direct', " + no + ", 'much-dearer')", true},
		{"a variant that is not there", "INSERT INTO quotes VALUES (@, 'x', 9, 'x', 'direct', " + no + ", 'y')", false},
		{"a variant of itself", "INSERT INTO quotes VALUES (@, 'x', 9, 'x', 'direct', " + no + ", 'x')", false},
		{"an unknown form", "INSERT INTO quotes VALUES (@, 'x', 9, 'x', 'whispered', " + no + ", NULL)", false},
		{"no truth", "INSERT INTO quotes VALUES (@, 'x', 9, 'x', 'direct', '2', NULL)", false},
		{"a mention that ends before it starts", "INSERT INTO quote_mentions VALUES (@, 'dearer', 2, 1, 30, 20, NULL)", false},
		{"a mention in no sentence that is there", "INSERT INTO quote_mentions VALUES (@, 'dearer', 2, 4, 20, 30, NULL)", false},
		{"an actor within itself", "INSERT INTO actor_within VALUES (@, 'board', 1, 'board')", false},
		{"an unknown kind of actor", "INSERT INTO actors VALUES (@, 'x', 9, 'x', 'robot', NULL, NULL)", false},
		{"an actor of no region", "INSERT INTO actors VALUES (@, 'x', 9, 'x', 'person', NULL, 'sea')", false},
		{"an empty role", "INSERT INTO actors VALUES (@, 'x', 9, 'x', 'person', '', NULL)", false},
		{"an actor gone who is referred to", "DELETE FROM actors WHERE brief_id = @ AND id = 'board'", false},
		{"an unknown kind of region", "INSERT INTO regions VALUES (@, 'x', 9, 'x', 'planet', NULL)", false},
		{"a code that is none", "INSERT INTO regions VALUES (@, 'x', 9, 'x', 'country', 'us')", false},
		{"a code too long", "INSERT INTO regions VALUES (@, 'x', 9, 'x', 'country', 'US-ALAS')", false},
		{"a section within nothing that is there", "INSERT INTO sections VALUES (@, 'x', 9, 'x', 'y', " + no + ")", false},
		{"a sentence that ends where it starts", "INSERT INTO sentences VALUES (@, 9, NULL, 5, 5)", false},
		{"a source with a size and no digest", "INSERT INTO briefs VALUES ('x', 'x', NULL, NULL, NULL, NULL, NULL, 5)", false},
		{"a digest that is none", "INSERT INTO briefs VALUES ('x', 'x', NULL, NULL, NULL, NULL, 'abc', 5)", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			tx, err := db.Begin()
			if err != nil {
				t.Fatal(err)
			}
			defer tx.Rollback()
			if _, err = tx.Exec(strings.ReplaceAll(test.statement, "@", "'"+brief+"'")); err == nil && !test.good {
				err = tx.Commit() // when some keys are checked
			}
			switch {
			case test.good && err != nil:
				t.Error(err)
			case !test.good && err == nil:
				t.Error("not refused")
			case !test.good && !isRefusal(err):
				t.Errorf("refused for another reason: %v", err)
			}
		})
	}
}
