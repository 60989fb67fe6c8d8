package main

import (
	"context"
	"database/sql"
	"fmt"

	"example.com/summit"
)

// draftOf reads a brief from its rows.
func draftOf(ctx context.Context, tx *sql.Tx, key string) (summit.Draft, error) {
	r := &reader{ctx: ctx, tx: tx, key: key}
	var d summit.Draft
	r.each(`SELECT coalesce(title, ''), coalesce(date, ''), coalesce(language, ''), coalesce(edition, ''),
		coalesce(source_title, ''), coalesce(source_sha256, ''), coalesce(source_size, 0) FROM briefs WHERE id = $1`, func(scan scanner) {
		scan(&d.Title, &d.Date, &d.Language, &d.Edition, &d.Source.Title, &d.Source.SHA256, &d.Source.Size)
	})
	r.each("SELECT id, title, coalesce(within_id, ''), untitled FROM sections WHERE brief_id = $1 ORDER BY position", func(scan scanner) {
		var s summit.Section
		scan(&s.ID, &s.Title, &s.Within, &s.Untitled)
		d.Sections = append(d.Sections, s)
	})
	r.each("SELECT coalesce(section_id, ''), start_byte, end_byte FROM sentences WHERE brief_id = $1 ORDER BY number", func(scan scanner) {
		var s summit.Sentence
		scan(&s.Section, &s.Start, &s.End)
		d.Sentences = append(d.Sentences, s)
	})
	within := setsOf[summit.RegionID, summit.RegionID](r, "region", "within", "within_id")
	r.each("SELECT id, name, kind, coalesce(code, '') FROM regions WHERE brief_id = $1 ORDER BY position", func(scan scanner) {
		var v summit.Region
		scan(&v.ID, &v.Name, &v.Kind, &v.Code)
		v.Within = within(v.ID)
		d.Regions = append(d.Regions, v)
	})
	aliases, from := setsOf[summit.ActorID, string](r, "actor", "aliases", "alias"), setsOf[summit.ActorID, summit.ActorID](r, "actor", "within", "within_id")
	r.each("SELECT id, name, kind, coalesce(role, ''), coalesce(region_id, '') FROM actors WHERE brief_id = $1 ORDER BY position", func(scan scanner) {
		var a summit.Actor
		scan(&a.ID, &a.Name, &a.Kind, &a.Role, &a.Region)
		a.Aliases, a.Within = aliases(a.ID), from(a.ID)
		d.Actors = append(d.Actors, a)
	})
	r.each("SELECT id, name, coalesce(within_id, ''), coalesce(gloss, '') FROM topics WHERE brief_id = $1 ORDER BY position", func(scan scanner) {
		var t summit.Topic
		scan(&t.ID, &t.Name, &t.Within, &t.Gloss)
		d.Topics = append(d.Topics, t)
	})
	d.Quotes, d.Findings = r.quotes(), r.findings()
	return d, r.err
}

func (r *reader) quotes() (list []summit.Quote) {
	by, about := setsOf[summit.QuoteID, summit.ActorID](r, "quote", "by", "actor_id"), setsOf[summit.QuoteID, summit.ActorID](r, "quote", "about", "actor_id")
	topics, regions := setsOf[summit.QuoteID, summit.TopicID](r, "quote", "topics", "topic_id"), setsOf[summit.QuoteID, summit.RegionID](r, "quote", "regions", "region_id")
	phases, settings := setsOf[summit.QuoteID, summit.Phase](r, "quote", "phases", "phase"), setsOf[summit.QuoteID, summit.Setting](r, "quote", "settings", "setting")
	mentions := map[summit.QuoteID][]summit.Mention{}
	r.each("SELECT quote_id, coalesce(sentence, 0), start_byte, end_byte, coalesce(cue, '') FROM quote_mentions WHERE brief_id = $1 ORDER BY position", func(scan scanner) {
		var id summit.QuoteID
		var m summit.Mention
		scan(&id, &m.Sentence, &m.Start, &m.End, &m.Cue)
		mentions[id] = append(mentions[id], m)
	})
	r.each("SELECT id, text, form, negated, coalesce(variant_id, '') FROM quotes WHERE brief_id = $1 ORDER BY position", func(scan scanner) {
		var q summit.Quote
		scan(&q.ID, &q.Text, &q.Form, &q.Negated, &q.Variant)
		q.By, q.About, q.Topics, q.Regions = by(q.ID), about(q.ID), topics(q.ID), regions(q.ID)
		q.Phases, q.Settings, q.Mentions = phases(q.ID), settings(q.ID), summit.SetOf(mentions[q.ID]...)
		list = append(list, q)
	})
	return list
}

func (r *reader) findings() (list []summit.Finding) {
	type id = summit.FindingID
	by, citing := setsOf[id, summit.ActorID](r, "finding", "by", "actor_id"), setsOf[id, summit.ActorID](r, "finding", "citing", "actor_id")
	actors, topics := setsOf[id, summit.ActorID](r, "finding", "actors", "actor_id"), setsOf[id, summit.TopicID](r, "finding", "topics", "topic_id")
	regions, quotes := setsOf[id, summit.RegionID](r, "finding", "regions", "region_id"), setsOf[id, summit.QuoteID](r, "finding", "quotes", "quote_id")
	phases, settings := setsOf[id, summit.Phase](r, "finding", "phases", "phase"), setsOf[id, summit.Setting](r, "finding", "settings", "setting")
	sentences := setsOf[id, int](r, "finding", "sentences", "sentence")
	r.each(`SELECT id, kind, coalesce(outcome, ''), CASE modality WHEN 'unhedged' THEN '' ELSE modality END,
		CASE condition WHEN 'none' THEN '' ELSE condition END, coalesce(date, ''), statement FROM findings WHERE brief_id = $1 ORDER BY position`, func(scan scanner) {
		var f summit.Finding
		scan(&f.ID, &f.Kind, &f.Outcome, &f.Modality, &f.Condition, &f.Date, &f.Statement)
		f.By, f.Citing, f.Actors, f.Topics, f.Regions = by(f.ID), citing(f.ID), actors(f.ID), topics(f.ID), regions(f.ID)
		f.Quotes, f.Phases, f.Settings, f.Sentences = quotes(f.ID), phases(f.ID), settings(f.ID), sentences(f.ID)
		list = append(list, f)
	})
	return list
}

// A reader reads rows of one brief until something fails.
type reader struct {
	ctx context.Context
	tx  *sql.Tx
	key string
	err error
}

type scanner func(to ...any)

// each has row scan each row of a query.
func (r *reader) each(query string, row func(scanner)) {
	if r.err != nil {
		return
	}
	rows, err := r.tx.QueryContext(r.ctx, query, r.key)
	if err != nil {
		r.err = err
		return
	}
	defer rows.Close()
	for rows.Next() && r.err == nil {
		row(func(to ...any) { r.err = rows.Scan(to...) })
	}
	if r.err == nil {
		r.err = rows.Err()
	}
}

// setsOf reads one set of all records of a kind.
func setsOf[ID ~string, E summit.Element](r *reader, record, set, column string) func(ID) summit.Set[E] {
	elements := map[ID][]E{}
	r.each(fmt.Sprintf("SELECT %[1]s_id, %[3]s FROM %[1]s_%[2]s WHERE brief_id = $1 ORDER BY position", record, set, column), func(scan scanner) {
		var id ID
		var e E
		scan(&id, &e)
		elements[id] = append(elements[id], e)
	})
	return func(id ID) summit.Set[E] { return summit.SetOf(elements[id]...) }
}
