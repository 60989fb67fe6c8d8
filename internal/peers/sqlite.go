package main

import (
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	_ "modernc.org/sqlite"

	"example.com/summit"
	"example.com/summit/internal/words"
)

// sqlite holds the corpus in tables in memory. What a finding counts for is
// rolled up into tables without rowid, whose keys are what the questions ask
// for and in the findings' order: nothing is walked up, sorted or looked for elsewhere.
type sqlite struct {
	db    *sql.DB
	kinds map[summit.Kind]int
}

// The pragmas are those that speed up a database in memory that is written once.
const schema = `
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA temp_store = MEMORY;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -2000000;
CREATE TABLE finding (n INTEGER PRIMARY KEY, id TEXT NOT NULL, kind INTEGER NOT NULL, outcome TEXT, modality TEXT, condition TEXT, date TEXT, statement TEXT NOT NULL);
CREATE TABLE quote (n INTEGER PRIMARY KEY, id TEXT NOT NULL, form TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE actor (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
CREATE TABLE topic (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
CREATE TABLE region (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
CREATE TABLE section (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL);
CREATE TABLE actor_name (key TEXT PRIMARY KEY, actor INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE finding_topic (topic INTEGER, finding INTEGER, PRIMARY KEY (topic, finding)) WITHOUT ROWID;
CREATE TABLE finding_region (region INTEGER, finding INTEGER, PRIMARY KEY (region, finding)) WITHOUT ROWID;
CREATE TABLE finding_section (section INTEGER, finding INTEGER, PRIMARY KEY (section, finding)) WITHOUT ROWID;
CREATE TABLE finding_actor (actor INTEGER, kind INTEGER, finding INTEGER, PRIMARY KEY (actor, kind, finding)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (statement, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
`

// indexes are made when the tables are filled, which is faster.
const indexes = `
CREATE UNIQUE INDEX finding_id ON finding (id, statement);
CREATE UNIQUE INDEX quote_id ON quote (id, text);
INSERT INTO words (words) VALUES ('optimize');
ANALYZE;
`

func newSQLite(c *corpus, p *postings) (*sqlite, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // each connection would be a database of its own
	db.SetMaxIdleConns(1)
	s := &sqlite{db, map[summit.Kind]int{}}
	if err := s.fill(c, p); err != nil {
		db.Close()
		return nil, err
	}
	return s, nil
}

func (*sqlite) name() string   { return "SQLite" }
func (s *sqlite) close() error { return s.db.Close() }

func (s *sqlite) fill(c *corpus, p *postings) error {
	if _, err := s.db.Exec(schema); err != nil {
		return err
	}
	tx, err := s.db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	w := &writer{tx: tx}
	d := &c.draft
	for _, kind := range slices.Sorted(maps.Keys(p.kinds)) {
		s.kinds[kind] = len(s.kinds)
	}
	w.into("finding", len(d.Findings), 8, func(i int, row []any) []any {
		f := &d.Findings[i]
		return append(row, i, string(f.ID), s.kinds[f.Kind], string(f.Outcome), string(f.Modality), string(f.Condition), string(f.Date), f.Statement)
	})
	w.into("words (rowid, statement)", len(d.Findings), 2, func(i int, row []any) []any { return append(row, i, d.Findings[i].Statement) })
	w.into("quote", len(d.Quotes), 4, func(i int, row []any) []any {
		q := &d.Quotes[i]
		return append(row, i, string(q.ID), string(q.Form), q.Text)
	})
	actors, topics, regions, sections := map[summit.ActorID]int{}, map[summit.TopicID]int{}, map[summit.RegionID]int{}, map[summit.SectionID]int{}
	w.into("actor", len(d.Actors), 3, func(i int, row []any) []any {
		a := d.Actors[i]
		actors[a.ID] = i
		return append(row, i, string(a.ID), a.Name)
	})
	w.into("topic", len(d.Topics), 3, func(i int, row []any) []any {
		t := d.Topics[i]
		topics[t.ID] = i
		return append(row, i, string(t.ID), t.Name)
	})
	w.into("region", len(d.Regions), 3, func(i int, row []any) []any {
		r := d.Regions[i]
		regions[r.ID] = i
		return append(row, i, string(r.ID), r.Name)
	})
	w.into("section", len(d.Sections), 3, func(i int, row []any) []any {
		t := d.Sections[i]
		sections[t.ID] = i
		return append(row, i, string(t.ID), t.Title)
	})
	names := c.names()
	keys := slices.Sorted(maps.Keys(names))
	w.into("actor_name", len(keys), 2, func(i int, row []any) []any { return append(row, keys[i], names[keys[i]]) })
	pairs(w, "finding_topic", p.topics, topics)
	pairs(w, "finding_region", p.regions, regions)
	pairs(w, "finding_section", p.sections, sections)
	for actor, list := range inOrder(p.actors, actors) {
		byKind := slices.Clone(list)
		slices.SortStableFunc(byKind, func(a, b uint32) int { return s.kinds[d.Findings[a].Kind] - s.kinds[d.Findings[b].Kind] })
		w.into("finding_actor", len(byKind), 3, func(i int, row []any) []any {
			return append(row, actor, s.kinds[d.Findings[byKind[i]].Kind], int(byKind[i]))
		})
	}
	if w.err != nil {
		return w.err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	_, err = s.db.Exec(indexes)
	return err
}

// inOrder goes through lists in the order of their keys' numbers, so that the
// rows are appended to their table.
func inOrder[ID comparable](lists map[ID][]uint32, numbers map[ID]int) func(func(int, []uint32) bool) {
	return func(yield func(int, []uint32) bool) {
		for _, id := range slices.SortedFunc(maps.Keys(lists), func(a, b ID) int { return numbers[a] - numbers[b] }) {
			if !yield(numbers[id], lists[id]) {
				return
			}
		}
	}
}

func pairs[ID comparable](w *writer, table string, lists map[ID][]uint32, numbers map[ID]int) {
	for number, list := range inOrder(lists, numbers) {
		w.into(table, len(list), 2, func(i int, row []any) []any { return append(row, number, int(list[i])) })
	}
}

// A writer inserts many rows by each statement.
type writer struct {
	tx    *sql.Tx
	stmts map[string]*sql.Stmt
	args  []any // memory to use again
	err   error
}

func (w *writer) into(table string, rows, columns int, row func(i int, row []any) []any) {
	const most = 100
	for from := 0; from < rows && w.err == nil; from += most {
		n := min(most, rows-from)
		w.args = w.args[:0]
		for i := from; i < from+n; i++ {
			w.args = row(i, w.args)
		}
		one := "(?" + strings.Repeat(",?", columns-1) + ")"
		text := "INSERT INTO " + table + " VALUES " + one + strings.Repeat(","+one, n-1)
		stmt := w.stmts[text]
		if stmt == nil {
			if stmt, w.err = w.tx.Prepare(text); w.err != nil {
				return
			}
			if w.stmts == nil {
				w.stmts = map[string]*sql.Stmt{}
			}
			w.stmts[text] = stmt
		}
		_, w.err = stmt.Exec(w.args...)
	}
}

// ask prepares each way in which an expert might put a question, and takes the fastest.
func (s *sqlite) ask(q question) (run, error) {
	switch q.sort {
	case findingOf:
		return s.lookup(q.keys, "SELECT id, statement FROM finding WHERE id = ?", func(key string) string { return key })
	case quoteOf:
		return s.lookup(q.keys, "SELECT id, text FROM quote WHERE id = ?", func(key string) string { return key })
	case actorNamed: // SQLite has no such rules, so the name is reduced before
		return s.lookup(q.keys, "SELECT a.id, a.name FROM actor_name n JOIN actor a ON a.n = n.actor WHERE n.key = ?", words.Key)
	case topicRegion:
		const topic, region = "(SELECT n FROM topic WHERE id = ?1)", "(SELECT n FROM region WHERE id = ?2)"
		return s.fastest([]any{string(q.topic), string(q.region)},
			"SELECT f.id, f.statement FROM finding_topic t JOIN finding_region r ON r.finding = t.finding JOIN finding f ON f.n = t.finding WHERE t.topic = "+topic+" AND r.region = "+region+" ORDER BY t.finding",
			"SELECT f.id, f.statement FROM finding_topic t CROSS JOIN finding_region r ON r.finding = t.finding CROSS JOIN finding f ON f.n = t.finding WHERE t.topic = "+topic+" AND r.region = "+region+" ORDER BY t.finding",
			"SELECT f.id, f.statement FROM finding_region r CROSS JOIN finding_topic t ON r.finding = t.finding CROSS JOIN finding f ON f.n = t.finding WHERE t.topic = "+topic+" AND r.region = "+region+" ORDER BY r.finding",
			"SELECT id, statement FROM finding WHERE n IN (SELECT finding FROM finding_topic WHERE topic = "+topic+" INTERSECT SELECT finding FROM finding_region WHERE region = "+region+") ORDER BY n")
	case actorSectionKind:
		const actor, section = "(SELECT n FROM actor WHERE id = ?1)", "(SELECT n FROM section WHERE id = ?2)"
		return s.fastest([]any{string(q.actor), string(q.section), s.kinds[q.kind]},
			"SELECT f.id, f.statement FROM finding_actor a JOIN finding_section s ON s.finding = a.finding JOIN finding f ON f.n = a.finding WHERE a.actor = "+actor+" AND a.kind = ?3 AND s.section = "+section+" ORDER BY a.finding",
			"SELECT f.id, f.statement FROM finding_actor a CROSS JOIN finding_section s ON s.finding = a.finding CROSS JOIN finding f ON f.n = a.finding WHERE a.actor = "+actor+" AND a.kind = ?3 AND s.section = "+section+" ORDER BY a.finding",
			"SELECT f.id, f.statement FROM finding_section s CROSS JOIN finding_actor a ON s.finding = a.finding CROSS JOIN finding f ON f.n = a.finding WHERE a.actor = "+actor+" AND a.kind = ?3 AND s.section = "+section+" ORDER BY s.finding",
			"SELECT id, statement FROM finding WHERE n IN (SELECT finding FROM finding_actor WHERE actor = "+actor+" AND kind = ?3 INTERSECT SELECT finding FROM finding_section WHERE section = "+section+") ORDER BY n")
	}
	return s.fastest([]any{`"` + q.words + `"`},
		"SELECT f.id, f.statement FROM words w JOIN finding f ON f.n = w.rowid WHERE words MATCH ? ORDER BY w.rowid",
		"SELECT id, statement FROM finding WHERE n IN (SELECT rowid FROM words WHERE words MATCH ?) ORDER BY n")
}

func (s *sqlite) lookup(keys []string, query string, key func(string) string) (run, error) {
	stmt, err := s.db.Prepare(query)
	if err != nil {
		return nil, err
	}
	return lookup(keys, func(k string) (id, text string, ok bool) {
		err := stmt.QueryRow(key(k)).Scan(&id, &text)
		return id, text, err == nil
	}), nil
}

func (s *sqlite) fastest(args []any, queries ...string) (run, error) {
	var best run
	least := time.Duration(1<<63 - 1)
	for _, query := range queries {
		stmt, err := s.db.Prepare(query)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", query, err)
		}
		ask := func(ids *[]string) int {
			rows, err := stmt.Query(args...)
			if err != nil {
				return -1
			}
			defer rows.Close()
			var r reading
			var id, text string
			for rows.Next() {
				if rows.Scan(&id, &text) != nil {
					return -1
				}
				r.read(ids, id, text)
			}
			if rows.Err() != nil {
				return -1
			}
			return r.done()
		}
		if took := quickest(ask); took < least {
			best, least = ask, took
		}
	}
	return best, nil
}

// quickest returns the least time that a run takes, of a few.
func quickest(ask run) time.Duration {
	least := time.Duration(1<<63 - 1)
	for begin, i := time.Now(), 0; i < 3 || i < 50 && time.Since(begin) < 50*time.Millisecond; i++ {
		start := time.Now()
		ask(nil)
		least = min(least, time.Since(start))
	}
	return least
}
