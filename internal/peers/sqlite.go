package main

import (
	"database/sql"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	_ "modernc.org/sqlite"

	"example.com/summit"
	"example.com/summit/internal/words"
)

// sqlite holds the corpus in tables in memory. What a finding counts for is
// rolled up into tables without rowid, whose keys are what the questions ask
// for and in the findings' order: nothing is walked up, sorted or looked for elsewhere.
//
// It hands on whole records, each set as one text that nobody parses. Lean, it
// hands on the ID and the text only, from tables that have no more.
type sqlite struct {
	db    *sql.DB
	kinds map[summit.Kind]int
	lean  bool
}

// The pragmas are those that speed up a database in memory that is written once.
const schema = `
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA temp_store = MEMORY;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -2000000;
CREATE TABLE finding (n INTEGER PRIMARY KEY, id TEXT NOT NULL, statement TEXT NOT NULL, kind TEXT, outcome TEXT, modality TEXT, condition TEXT, date TEXT,
	phases TEXT, settings TEXT, by TEXT, citing TEXT, actors TEXT, topics TEXT, regions TEXT, quotes TEXT, sentences TEXT);
CREATE TABLE lean_finding (n INTEGER PRIMARY KEY, id TEXT NOT NULL, statement TEXT NOT NULL);
CREATE TABLE quote (n INTEGER PRIMARY KEY, id TEXT NOT NULL, text TEXT NOT NULL, form TEXT, by TEXT, about TEXT, phases TEXT, settings TEXT,
	negated TEXT, variant TEXT, topics TEXT, regions TEXT, mentions TEXT);
CREATE TABLE actor (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, aliases TEXT, kind TEXT, role TEXT, within TEXT, region TEXT);
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
CREATE UNIQUE INDEX finding_id ON finding (id);
CREATE UNIQUE INDEX quote_id ON quote (id);
CREATE UNIQUE INDEX lean_finding_id ON lean_finding (id);
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
	s := &sqlite{db: db, kinds: map[summit.Kind]int{}}
	if err := s.fill(c, p); err != nil {
		db.Close()
		return nil, err
	}
	return s, nil
}

func (s *sqlite) close() error { return s.db.Close() }

func (s *sqlite) name() string {
	if s.lean {
		return "SQLite, ID and text only"
	}
	return "SQLite"
}

func (s *sqlite) below() peer { return &sqlite{s.db, s.kinds, true} }

// columns are those of records that are handed on; those of a lean one come first.
const (
	leanColumns    = 2
	findingColumns = "f.id, f.statement, f.kind, f.outcome, f.modality, f.condition, f.date, f.phases, f.settings, f.by, f.citing, f.actors, f.topics, f.regions, f.quotes, f.sentences"
	quoteColumns   = "f.id, f.text, f.form, f.by, f.about, f.phases, f.settings, f.negated, f.variant, f.topics, f.regions, f.mentions"
	actorColumns   = "f.id, f.name, f.aliases, f.kind, f.role, f.within, f.region"
)

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
	w.into("finding", len(d.Findings), 17, func(i int, row []any) []any {
		f := &d.Findings[i]
		return append(row, i, string(f.ID), f.Statement, string(f.Kind), string(f.Outcome), string(f.Modality), string(f.Condition), string(f.Date), list(f.Phases),
			list(f.Settings), list(f.By), list(f.Citing), list(f.Actors), list(f.Topics), list(f.Regions), list(f.Quotes), list(f.Sentences))
	})
	w.into("lean_finding", len(d.Findings), 3, func(i int, row []any) []any {
		return append(row, i, string(d.Findings[i].ID), d.Findings[i].Statement)
	})
	w.into("words (rowid, statement)", len(d.Findings), 2, func(i int, row []any) []any { return append(row, i, d.Findings[i].Statement) })
	w.into("quote", len(d.Quotes), 13, func(i int, row []any) []any {
		q := &d.Quotes[i]
		return append(row, i, string(q.ID), q.Text, string(q.Form), list(q.By), list(q.About), list(q.Phases), list(q.Settings),
			strconv.FormatBool(q.Negated), string(q.Variant), list(q.Topics), list(q.Regions), list(q.Mentions))
	})
	actors, topics, regions, sections := map[summit.ActorID]int{}, map[summit.TopicID]int{}, map[summit.RegionID]int{}, map[summit.SectionID]int{}
	w.into("actor", len(d.Actors), 8, func(i int, row []any) []any {
		a := d.Actors[i]
		actors[a.ID] = i
		return append(row, i, string(a.ID), a.Name, list(a.Aliases), string(a.Kind), a.Role, list(a.Within), string(a.Region))
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

// list returns the elements of a set as one text.
func list[T summit.Element](set summit.Set[T]) string {
	if set.IsZero() {
		return ""
	}
	return strings.Trim(set.String(), "[]")
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
		return s.lookup(q.keys, func(key string) string { return key }, findingColumns, "FROM finding f WHERE f.id = ?")
	case quoteOf:
		return s.lookup(q.keys, func(key string) string { return key }, quoteColumns, "FROM quote f WHERE f.id = ?")
	case actorNamed: // SQLite has no such rules, so the name is reduced before
		return s.lookup(q.keys, words.Key, actorColumns,
			"FROM actor_name n JOIN actor f ON f.n = n.actor WHERE n.key = ?",
			"FROM actor f WHERE f.n = (SELECT actor FROM actor_name WHERE key = ?)")
	case topicRegion:
		const topic, region = "(SELECT n FROM topic WHERE id = ?1)", "(SELECT n FROM region WHERE id = ?2)"
		return s.query([]any{string(q.topic), string(q.region)},
			"FROM finding_topic t JOIN finding_region r ON r.finding = t.finding JOIN finding f ON f.n = t.finding WHERE t.topic = "+topic+" AND r.region = "+region+" ORDER BY t.finding",
			"FROM finding_topic t CROSS JOIN finding_region r ON r.finding = t.finding CROSS JOIN finding f ON f.n = t.finding WHERE t.topic = "+topic+" AND r.region = "+region+" ORDER BY t.finding",
			"FROM finding_region r CROSS JOIN finding_topic t ON r.finding = t.finding CROSS JOIN finding f ON f.n = t.finding WHERE t.topic = "+topic+" AND r.region = "+region+" ORDER BY r.finding",
			"FROM finding f WHERE f.n IN (SELECT finding FROM finding_topic WHERE topic = "+topic+" INTERSECT SELECT finding FROM finding_region WHERE region = "+region+") ORDER BY f.n")
	case actorSectionKind:
		const actor, section = "(SELECT n FROM actor WHERE id = ?1)", "(SELECT n FROM section WHERE id = ?2)"
		return s.query([]any{string(q.actor), string(q.section), s.kinds[q.kind]},
			"FROM finding_actor a JOIN finding_section s ON s.finding = a.finding JOIN finding f ON f.n = a.finding WHERE a.actor = "+actor+" AND a.kind = ?3 AND s.section = "+section+" ORDER BY a.finding",
			"FROM finding_actor a CROSS JOIN finding_section s ON s.finding = a.finding CROSS JOIN finding f ON f.n = a.finding WHERE a.actor = "+actor+" AND a.kind = ?3 AND s.section = "+section+" ORDER BY a.finding",
			"FROM finding_section s CROSS JOIN finding_actor a ON s.finding = a.finding CROSS JOIN finding f ON f.n = a.finding WHERE a.actor = "+actor+" AND a.kind = ?3 AND s.section = "+section+" ORDER BY s.finding",
			"FROM finding f WHERE f.n IN (SELECT finding FROM finding_actor WHERE actor = "+actor+" AND kind = ?3 INTERSECT SELECT finding FROM finding_section WHERE section = "+section+") ORDER BY f.n")
	}
	return s.query([]any{`"` + q.words + `"`},
		"FROM words w JOIN finding f ON f.n = w.rowid WHERE words MATCH ? ORDER BY w.rowid",
		"FROM finding f WHERE f.n IN (SELECT rowid FROM words WHERE words MATCH ?) ORDER BY f.n")
}

// prepare prepares a query and room for a row of it.
func (s *sqlite) prepare(columns, from string) (stmt *sql.Stmt, row []string, into []any, err error) {
	names := strings.Split(columns, ", ")
	if s.lean {
		names = names[:leanColumns]
		from = strings.ReplaceAll(from, " finding f", " lean_finding f")
	}
	row = make([]string, len(names))
	for i := range row {
		into = append(into, &row[i])
	}
	query := "SELECT " + strings.Join(names, ", ") + " " + from
	if stmt, err = s.db.Prepare(query); err != nil {
		err = fmt.Errorf("%s: %w", query, err)
	}
	return stmt, row, into, err
}

func (s *sqlite) lookup(keys []string, key func(string) string, columns string, queries ...string) (run, error) {
	var asks []run
	for _, query := range queries {
		stmt, row, into, err := s.prepare(columns, query)
		if err != nil {
			return nil, err
		}
		asks = append(asks, lookup(keys, func(k string) (id, text string, ok bool) {
			err := stmt.QueryRow(key(k)).Scan(into...)
			return row[0], row[1], err == nil
		}))
	}
	return fastest(asks), nil
}

func (s *sqlite) query(args []any, queries ...string) (run, error) {
	var asks []run
	for _, query := range queries {
		stmt, row, into, err := s.prepare(findingColumns, query)
		if err != nil {
			return nil, err
		}
		asks = append(asks, func(ids *[]string) int {
			rows, err := stmt.Query(args...)
			if err != nil {
				return -1
			}
			defer rows.Close()
			var r reading
			for rows.Next() {
				if rows.Scan(into...) != nil {
					return -1
				}
				r.read(ids, row[0], row[1])
			}
			if rows.Err() != nil {
				return -1
			}
			return r.done()
		})
	}
	return fastest(asks), nil
}

func fastest(asks []run) run {
	best, least := asks[0], time.Duration(math.MaxInt64)
	for _, ask := range asks {
		if took := quickest(ask); took < least {
			best, least = ask, took
		}
	}
	return best
}

// quickest returns the least time that a run takes, of a few.
func quickest(ask run) time.Duration {
	least := time.Duration(math.MaxInt64)
	for begin, i := time.Now(), 0; i < 3 || i < 50 && time.Since(begin) < 50*time.Millisecond; i++ {
		start := time.Now()
		ask(nil)
		least = min(least, time.Since(start))
	}
	return least
}
