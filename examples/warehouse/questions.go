package main

import (
	"cmp"
	"strings"
)

// A question is one that can be asked across briefs: of findings or of quotes, r in its SQL, and of their briefs, b.
type question struct {
	name, about string
	record      string // finding or quote
	columns     string
	counted     string // the records that a set of r refers to, by which r are counted, n in the SQL: topic; "" where each r is a row
	set         string // that set, g in the SQL
	where       string // what holds of all that it is asked of
	empty       bool   // whether briefs without such records count as well
	group       string
	order       string
}

// questions returns the questions for a database in which what follows an expression, binary, has it compared byte by byte.
func questions(binary string) []question {
	const brief = "b.date AS brief_date, b.title AS brief_title, b.edition, b.id AS brief_id"
	by := func(record string) string {
		return actorsIn(record, "by", "id") + " AS said_by,\n  " + actorsIn(record, "by", "name") + " AS said_by_names"
	}
	// Whose words they are comes before the words, so that a claim is not read without.
	finding := brief + ",\n  " + by("finding") + ",\n  " + actorsIn("finding", "citing", "id") + " AS citing,\n  " + actorsIn("finding", "citing", "name") +
		" AS citing_names,\n  r.id, r.kind, r.outcome, r.modality, r.condition, r.date, r.statement"
	quote := brief + ",\n  " + by("quote") + ",\n  r.id, r.form, r.negated, r.text"
	briefs := "coalesce(" + firstDay("b.date") + ", '')" + binary + ", b.id" + binary // what has no date comes first
	inTime := briefs + ", r.position"
	tally := func(set, of string) question {
		id := "g." + of + "_id"
		return question{name: of + "s", record: "finding", set: set, counted: of, group: id, order: "findings DESC, " + id + binary,
			columns: id + " AS id, min(n.name" + binary + ") AS name, count(*) AS findings, count(DISTINCT r.brief_id) AS briefs"}
	}
	speakers, topics, regions := tally("by", "actor"), tally("topics", "topic"), tally("regions", "region")
	speakers.name, speakers.about = "speakers", "who says most"
	topics.about, regions.about = "what most findings are on", "where most findings are about"
	results := regions
	results.name, results.about, results.where = "results", "what came of it, counted by region and outcome", "r.outcome IS NOT NULL"
	results.group, results.order = "g.region_id, r.outcome", "g.region_id"+binary+", r.outcome"+binary
	results.columns = "g.region_id AS id, min(n.name" + binary + ") AS name, r.outcome, count(*) AS findings, count(DISTINCT r.brief_id) AS briefs"
	return []question{
		{name: "said", about: "who says what, over time", record: "finding", columns: finding, order: inTime},
		{name: "outcomes", about: "what came of it, over time", record: "finding", columns: finding, where: "r.kind = 'outcome'", order: inTime},
		{name: "due", about: "what happens or falls due, by its own date", record: "finding", columns: finding, where: "r.date IS NOT NULL",
			order: firstDay("r.date") + binary + ", b.id" + binary + ", r.position"},
		{name: "quotes", about: "whose words are quoted, over time", record: "quote", columns: quote, order: inTime},
		{name: "briefs", about: "which briefs have how many findings, over time", record: "finding", columns: brief + ", count(r.id) AS findings",
			empty: true, group: "b.id, b.date, b.title, b.edition", order: briefs},
		speakers, topics, regions, results,
	}
}

// separator is between the actors of a set, which have it nowhere.
const separator = "\x1f"

// actorsIn is the actors in a set of a record, in their order.
func actorsIn(record, set, column string) string {
	return "(SELECT string_agg(a." + column + ", '" + separator + "' ORDER BY x.position) FROM " + record + "_" + set +
		" x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id WHERE x.brief_id = r.brief_id AND x." + record + "_id = r.id)"
}

// firstDay is the first day of a date, by which dates of unlike precision have an order.
func firstDay(date string) string { return "substr(" + date + " || '-01-01', 1, 10)" }

// statement is the SQL of a question with some filters; their values are its arguments in this order.
func (q question) statement(asked []filter) string {
	var with, where, records []string
	if q.where != "" {
		where = append(where, q.where)
	}
	for i, f := range asked {
		set, passes := f.sql(q.record, i+1)
		if set != "" {
			with = append(with, set)
		}
		if f.named {
			records = append(records, passes)
		} else {
			where = append(where, passes)
		}
	}
	if len(records) > 0 {
		// Not a condition for each: PostgreSQL, which can't know how many pass, would go through all of one for each of another.
		where = append(where, "(r.brief_id, r.id) IN (SELECT brief_id, "+q.record+"_id FROM (\n    "+strings.Join(records, "\n    INTERSECT ")+") asked)")
	}
	var s strings.Builder
	if len(with) > 0 {
		s.WriteString("WITH RECURSIVE " + strings.Join(with, ",\n") + "\n")
	}
	s.WriteString("SELECT " + q.columns + "\nFROM briefs b ")
	if q.empty {
		s.WriteString("LEFT ")
	}
	s.WriteString("JOIN " + q.record + "s r ON r.brief_id = b.id\n")
	if q.counted != "" {
		s.WriteString("JOIN " + q.record + "_" + q.set + " g ON g.brief_id = r.brief_id AND g." + q.record + "_id = r.id\n" +
			"JOIN " + q.counted + "s n ON n.brief_id = g.brief_id AND n.id = g." + q.counted + "_id\n")
	}
	s.WriteString("WHERE " + cmp.Or(strings.Join(where, "\n  AND "), "true") + "\n")
	if q.group != "" {
		s.WriteString("GROUP BY " + q.group + "\n")
	}
	s.WriteString("ORDER BY " + q.order)
	return s.String()
}
