package main

import (
	"github.com/hashicorp/go-memdb"

	"example.com/summit"
	"example.com/summit/internal/words"
)

// memory holds the corpus in go-memdb, whose indexes are immutable radix
// trees. It combines no indexes, so each question has a compound one.
type memory struct{ db *memdb.MemDB }

type memFinding struct {
	ID, Kind        string
	Topics, Regions []string // rolled up
	Actors          []string
	Sections        []string
	Finding         summit.Finding
}

type memQuote struct {
	ID    string
	Quote summit.Quote
}

type memName struct {
	ID    string
	Actor summit.Actor
}

func newMemory(c *corpus) (*memory, error) {
	id := &memdb.IndexSchema{Name: "id", Unique: true, Indexer: &memdb.StringFieldIndex{Field: "ID"}}
	slice := func(field string) memdb.Indexer { return &memdb.StringSliceFieldIndex{Field: field} }
	db, err := memdb.NewMemDB(&memdb.DBSchema{Tables: map[string]*memdb.TableSchema{
		"finding": {Name: "finding", Indexes: map[string]*memdb.IndexSchema{
			"id":                 id,
			"topic-region":       {Name: "topic-region", AllowMissing: true, Indexer: &memdb.CompoundMultiIndex{Indexes: []memdb.Indexer{slice("Topics"), slice("Regions")}}},
			"actor-section-kind": {Name: "actor-section-kind", AllowMissing: true, Indexer: &memdb.CompoundMultiIndex{Indexes: []memdb.Indexer{slice("Actors"), slice("Sections"), &memdb.StringFieldIndex{Field: "Kind"}}}},
		}},
		"quote": {Name: "quote", Indexes: map[string]*memdb.IndexSchema{"id": id}},
		"name":  {Name: "name", Indexes: map[string]*memdb.IndexSchema{"id": id}},
	}})
	if err != nil {
		return nil, err
	}
	txn := db.Txn(true)
	defer txn.Abort()
	var r rolled
	for i := range c.draft.Findings {
		f := &c.draft.Findings[i]
		c.roll(&r, f)
		m := &memFinding{string(f.ID), string(f.Kind), texts(r.topics), texts(r.regions), texts(r.actors), texts(r.sections), *f}
		if err := txn.Insert("finding", m); err != nil {
			return nil, err
		}
	}
	for _, q := range c.draft.Quotes {
		if err := txn.Insert("quote", &memQuote{string(q.ID), q}); err != nil {
			return nil, err
		}
	}
	for name, i := range c.names() {
		if err := txn.Insert("name", &memName{name, c.draft.Actors[i]}); err != nil {
			return nil, err
		}
	}
	txn.Commit()
	return &memory{db}, nil
}

func texts[ID ~string](ids []ID) []string {
	s := make([]string, len(ids))
	for i, id := range ids {
		s[i] = string(id)
	}
	return s
}

func (*memory) name() string { return "go-memdb" }
func (*memory) close() error { return nil }

func (m *memory) ask(q question) (run, error) {
	first := func(table, key string) any {
		found, err := m.db.Txn(false).First(table, "id", key)
		if err != nil {
			return nil
		}
		return found
	}
	switch q.sort {
	case findingOf:
		return lookup(q.keys, func(key string) (id, text string, ok bool) {
			f, ok := first("finding", key).(*memFinding)
			if !ok {
				return "", "", false
			}
			record := f.Finding
			return string(record.ID), record.Statement, true
		}), nil
	case quoteOf:
		return lookup(q.keys, func(key string) (id, text string, ok bool) {
			r, ok := first("quote", key).(*memQuote)
			if !ok {
				return "", "", false
			}
			record := r.Quote
			return string(record.ID), record.Text, true
		}), nil
	case actorNamed:
		return lookup(q.keys, func(key string) (id, text string, ok bool) {
			n, ok := first("name", words.Key(key)).(*memName)
			if !ok {
				return "", "", false
			}
			actor := n.Actor
			return string(actor.ID), actor.Name, true
		}), nil
	case topicRegion:
		return m.get("topic-region", string(q.topic), string(q.region)), nil
	case actorSectionKind:
		return m.get("actor-section-kind", string(q.actor), string(q.section), string(q.kind)), nil
	}
	return nil, nil
}

func (m *memory) get(index string, args ...any) run {
	return func(ids *[]string) int {
		found, err := m.db.Txn(false).Get("finding", index, args...)
		if err != nil {
			return -1
		}
		var r reading
		for next := found.Next(); next != nil; next = found.Next() {
			f := next.(*memFinding).Finding
			r.read(ids, string(f.ID), f.Statement)
		}
		return r.done()
	}
}
