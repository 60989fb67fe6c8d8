package export_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"strings"

	"example.com/summit"
	"example.com/summit/export"
)

// minutes is a small brief in which every field is given somewhere.
func minutes() summit.Draft {
	return summit.Draft{
		Title: "Minutes of a harbour board", Date: "2024-03", Language: "en-GB", Edition: "2",
		Source: summit.Source{Title: "Minute book", SHA256: strings.Repeat("0a", 32), Size: 200},
		Sections: []summit.Section{
			{ID: "ferry/fares", Title: "Fares", Within: "ferry", Untitled: true},
			{ID: "ferry", Title: "The ferry"},
		},
		Sentences: []summit.Sentence{{Section: "ferry", Start: 0, End: 80}, {Section: "ferry/fares", Start: 81, End: 150}, {Start: 151, End: 200}},
		Actors: []summit.Actor{
			{ID: "clerk", Name: "The clerk", Aliases: summit.SetOf("Clerk", "Secretary"), Kind: summit.ActorKindOffice, Role: "keeps the minutes", Within: summit.SetOf[summit.ActorID]("board"), Region: "quay"},
			{ID: "board", Name: "The board", Kind: summit.ActorKindBody},
			{ID: "skipper", Name: "The skipper", Kind: summit.ActorKindPerson},
		},
		Regions: []summit.Region{
			{ID: "quay", Name: "The quay", Kind: summit.RegionKindArea, Within: summit.SetOf[summit.RegionID]("norway", "coast")},
			{ID: "norway", Name: "Norway", Kind: summit.RegionKindCountry, Code: "NO"},
			{ID: "coast", Name: "The coast", Kind: summit.RegionKindSea},
		},
		Topics: []summit.Topic{{ID: "fares", Name: "Fares", Within: "ferry", Gloss: "what a crossing costs"}, {ID: "ferry", Name: "The ferry"}},
		Quotes: []summit.Quote{
			{ID: "dearer", Text: "dearer", Form: summit.FormMixed, By: summit.SetOf[summit.ActorID]("skipper", "clerk"), About: summit.SetOf[summit.ActorID]("board"),
				Phases: summit.SetOf(summit.PhaseAfter, summit.PhaseDuring), Settings: summit.SetOf(summit.SettingPublic, summit.SettingStatement), Negated: true, Variant: "much-dearer",
				Topics: summit.SetOf[summit.TopicID]("fares"), Regions: summit.SetOf[summit.RegionID]("quay"),
				Mentions: summit.SetOf(summit.Mention{Sentence: 1, Start: 10, End: 16, Cue: "denied"}, summit.Mention{Sentence: 2, Start: 90, End: 96})},
			{ID: "much-dearer", Text: "it's much dearer, \"sadly\"", Form: summit.FormDirect},
		},
		Findings: []summit.Finding{
			{ID: "ferry/fares-rise", Kind: summit.KindForecast, Modality: summit.ModalityPossible, Condition: summit.ConditionOpen,
				Phases: summit.SetOf(summit.PhaseAfter), Settings: summit.SetOf(summit.SettingInterview), Date: "2025", Statement: "Fares may rise if fuel does.",
				By: summit.SetOf[summit.ActorID]("skipper", "clerk"), Citing: summit.SetOf[summit.ActorID]("board"), Actors: summit.SetOf[summit.ActorID]("clerk", "board"),
				Topics: summit.SetOf[summit.TopicID]("ferry", "fares"), Regions: summit.SetOf[summit.RegionID]("quay", "norway"),
				Quotes: summit.SetOf[summit.QuoteID]("much-dearer", "dearer"), Sentences: summit.SetOf(1, 2)},
			{ID: "ferry/no-vote", Kind: summit.KindOutcome, Outcome: summit.OutcomeNotAgreed, Statement: "The board agreed on no fare.", Topics: summit.SetOf[summit.TopicID]("fares"), Sentences: summit.SetOf(2)},
			{ID: "ferry/old", Kind: summit.KindContext, Modality: summit.ModalityProbable, Condition: summit.ConditionCounterfactual, Statement: "The ferry would have been replaced."},
		},
	}
}

func ExampleNDJSON() {
	b, err := summit.New(minutes())
	if err != nil {
		fmt.Println(err)
		return
	}
	err = export.NDJSON(os.Stdout, b, summit.OfKind(summit.KindOutcome))
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"type":"brief","format":"summit/1","title":"Minutes of a harbour board","date":"2024-03","language":"en-GB","edition":"2","source":{"title":"Minute book","sha256":"0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a","size":200}}
	// {"type":"section","id":"ferry/fares","title":"Fares","within":"ferry","untitled":true}
	// {"type":"section","id":"ferry","title":"The ferry"}
	// {"type":"sentence","number":1,"section":"ferry","start":0,"end":80}
	// {"type":"sentence","number":2,"section":"ferry/fares","start":81,"end":150}
	// {"type":"sentence","number":3,"start":151,"end":200}
	// {"type":"topic","id":"fares","name":"Fares","within":"ferry","gloss":"what a crossing costs"}
	// {"type":"topic","id":"ferry","name":"The ferry"}
	// {"type":"finding","id":"ferry/no-vote","kind":"outcome","outcome":"not-agreed","statement":"The board agreed on no fare.","topics":["fares"],"sentences":[2]}
}

func ExampleDataPackage() {
	b, err := summit.New(minutes())
	if err != nil {
		fmt.Println(err)
		return
	}
	var out bytes.Buffer
	if err := export.DataPackage(&out, b); err != nil {
		fmt.Println(err)
		return
	}
	files, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, name := range []string{"findings.csv", "finding_by.csv"} {
		file, err := files.Open(name)
		if err != nil {
			fmt.Println(err)
			return
		}
		var text bytes.Buffer
		text.ReadFrom(file)
		fmt.Printf("%s\n%s", name, &text)
	}
	// Output:
	// findings.csv
	// brief_id,id,position,kind,outcome,modality,condition,date,statement
	// 9a24584da6b7954f,ferry/fares-rise,1,forecast,,possible,open,2025,Fares may rise if fuel does.
	// 9a24584da6b7954f,ferry/no-vote,2,outcome,not-agreed,unhedged,none,,The board agreed on no fare.
	// 9a24584da6b7954f,ferry/old,3,context,,probable,counterfactual,,The ferry would have been replaced.
	// finding_by.csv
	// brief_id,finding_id,position,actor_id
	// 9a24584da6b7954f,ferry/fares-rise,1,skipper
	// 9a24584da6b7954f,ferry/fares-rise,2,clerk
}

func ExampleSQLite() {
	b, err := summit.New(minutes())
	if err != nil {
		fmt.Println(err)
		return
	}
	var script strings.Builder
	if err := export.SQLite(&script, b); err != nil {
		fmt.Println(err)
		return
	}
	printStatements(script.String(), "findings", "finding_by")
	// Output:
	// -- claims: finding_by says whose, and only where it has no row they are the report's own
	// CREATE TABLE IF NOT EXISTS findings (
	//   brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
	//   id TEXT NOT NULL CHECK (id <> '' AND id NOT GLOB '*[^a-z0-9/-]*' AND '/' || id || '/' NOT GLOB '*//*'),
	//   position INTEGER NOT NULL CHECK (position >= 1), -- the place in the order of what was written, from 1
	//   kind TEXT NOT NULL CHECK (kind IN ('event', 'outcome', 'position', 'reaction', 'assessment', 'forecast', 'context')),
	//   outcome TEXT CHECK (outcome IN ('not-agreed', 'not-announced', 'unchanged', 'deferred', 'not-discussed', 'agreed')), -- what came of it, where the kind is outcome
	//   modality TEXT NOT NULL CHECK (modality IN ('unhedged', 'probable', 'possible')), -- how sure the claimant sounds
	//   condition TEXT NOT NULL CHECK (condition IN ('none', 'open', 'counterfactual')), -- what the claim hangs on
	//   date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- when what is claimed happens or falls due
	//   statement TEXT NOT NULL CHECK (statement <> ''), -- the claim
	//   PRIMARY KEY (brief_id, id),
	//   UNIQUE (brief_id, position),
	//   FOREIGN KEY (brief_id) REFERENCES briefs (id),
	//   CHECK ((kind = 'outcome') = (outcome IS NOT NULL))
	// ) STRICT, WITHOUT ROWID;
	// -- who asserts the finding; no row: the report itself
	// CREATE TABLE IF NOT EXISTS finding_by (
	//   brief_id TEXT NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
	//   finding_id TEXT NOT NULL CHECK (finding_id <> ''),
	//   position INTEGER NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
	//   actor_id TEXT NOT NULL CHECK (actor_id <> ''),
	//   PRIMARY KEY (brief_id, finding_id, position),
	//   UNIQUE (brief_id, actor_id, finding_id),
	//   FOREIGN KEY (brief_id, finding_id) REFERENCES findings (brief_id, id),
	//   FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id)
	// ) STRICT, WITHOUT ROWID;
	// INSERT INTO findings (brief_id, id, position, kind, outcome, modality, condition, date, statement) VALUES
	// ('9a24584da6b7954f','ferry/fares-rise',1,'forecast',NULL,'possible','open','2025','Fares may rise if fuel does.'),
	// ('9a24584da6b7954f','ferry/no-vote',2,'outcome','not-agreed','unhedged','none',NULL,'The board agreed on no fare.'),
	// ('9a24584da6b7954f','ferry/old',3,'context',NULL,'probable','counterfactual',NULL,'The ferry would have been replaced.');
	// INSERT INTO finding_by (brief_id, finding_id, position, actor_id) VALUES
	// ('9a24584da6b7954f','ferry/fares-rise',1,'skipper'),
	// ('9a24584da6b7954f','ferry/fares-rise',2,'clerk');
}

func ExamplePostgreSQL() {
	b, err := summit.New(minutes())
	if err != nil {
		fmt.Println(err)
		return
	}
	var script strings.Builder
	if err := export.PostgreSQL(&script, b, summit.By("skipper")); err != nil {
		fmt.Println(err)
		return
	}
	printStatements(script.String(), "finding_citing", "quotes")
	// Output:
	// -- words that the report sets in quotation marks; quote_by says whose
	// CREATE TABLE IF NOT EXISTS quotes (
	//   brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
	//   id text NOT NULL CHECK (id ~ '^([a-z0-9-]+(/[a-z0-9-]+)*)$'),
	//   position bigint NOT NULL CHECK (position >= 1), -- the place in the order of what was written, from 1
	//   text text NOT NULL CHECK (text <> ''), -- the words as the report prints them
	//   form text NOT NULL CHECK (form IN ('direct', 'mixed', 'scare')), -- direct: a whole clause; mixed: a fragment; scare: held at a distance
	//   negated boolean NOT NULL, -- reported to say that the words do not hold
	//   variant_id text CHECK (variant_id <> ''), -- the fuller wording of the same remark
	//   PRIMARY KEY (brief_id, id),
	//   UNIQUE (brief_id, position),
	//   FOREIGN KEY (brief_id) REFERENCES briefs (id),
	//   FOREIGN KEY (brief_id, variant_id) REFERENCES quotes (brief_id, id) DEFERRABLE INITIALLY DEFERRED,
	//   CHECK (variant_id <> id)
	// );
	// -- whose words or acts those who assert the finding pass on
	// CREATE TABLE IF NOT EXISTS finding_citing (
	//   brief_id text NOT NULL CHECK (brief_id <> ''), -- the brief that the row is of
	//   finding_id text NOT NULL CHECK (finding_id <> ''),
	//   position bigint NOT NULL CHECK (position >= 1), -- the place in the set, from 1; the order counts
	//   actor_id text NOT NULL CHECK (actor_id <> ''),
	//   by_position bigint NOT NULL CHECK (by_position >= 1), -- always 1: who passes on also asserts, and finding_by has a first row
	//   PRIMARY KEY (brief_id, finding_id, position),
	//   UNIQUE (brief_id, actor_id, finding_id),
	//   FOREIGN KEY (brief_id, finding_id, by_position) REFERENCES finding_by (brief_id, finding_id, position),
	//   FOREIGN KEY (brief_id, actor_id) REFERENCES actors (brief_id, id),
	//   CHECK (by_position = 1)
	// );
	// INSERT INTO quotes (brief_id, id, position, text, form, negated, variant_id) VALUES
	// ('9a24584da6b7954f','dearer',1,'dearer','mixed',TRUE,'much-dearer'),
	// ('9a24584da6b7954f','much-dearer',2,'it''s much dearer, "sadly"','direct',FALSE,NULL);
	// INSERT INTO finding_citing (brief_id, finding_id, position, actor_id, by_position) VALUES
	// ('9a24584da6b7954f','ferry/fares-rise',1,'board',1);
}

// printStatements prints the statements of a script that make or fill some tables.
func printStatements(script string, tables ...string) {
	for statement := range strings.SplitAfterSeq(script, ";\n") {
		for _, name := range tables {
			if strings.Contains(statement, "EXISTS "+name+" (") || strings.Contains(statement, "INTO "+name+" (") {
				fmt.Print(strings.TrimPrefix(statement, "\n"))
			}
		}
	}
}

func ExampleCSV() {
	b, err := summit.New(minutes())
	if err != nil {
		fmt.Println(err)
		return
	}
	var sheet strings.Builder
	if err := export.CSV(&sheet, b); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(strings.ReplaceAll(strings.TrimPrefix(sheet.String(), "\ufeff"), "\r\n", "\n"))
	// Output:
	// record,id,kind,by,citing,modality,condition,negated,outcome,text,about,topics,regions,phases,settings,date,quotes,variant,cues,place
	// "finding","ferry/fares-rise","forecast","The skipper; The clerk","The board","possible","open","","","Fares may rise if fuel does.","The clerk; The board","The ferry; Fares","The quay; Norway","after","interview","2025","much-dearer; dearer","","","The ferry, sentence 1; Fares, sentence 2"
	// "finding","ferry/no-vote","outcome","(the report itself)","","unhedged","none","","not-agreed","The board agreed on no fare.","","Fares","","","","","","","","Fares, sentence 2"
	// "finding","ferry/old","context","(the report itself)","","probable","counterfactual","","","The ferry would have been replaced.","","","","","","","","","",""
	// "quote","dearer","mixed","The skipper; The clerk","","","","yes","","dearer","The board","Fares","The quay","after; during","public; statement","","","much-dearer","denied","The ferry, sentence 1; Fares, sentence 2"
	// "quote","much-dearer","direct","(nobody)","","","","","","it's much dearer, ""sadly""","","","","","","","","","",""
}
