package main

import (
	"fmt"
	"strings"
)

// A question is one that can be asked across briefs. It is asked of findings or of quotes, r in its SQL, and of their briefs, b.
type question struct {
	name, about string
	record      string // finding or quote
	columns     string
	groups      string // the set of the record, and the records that it refers to, by which they are counted: topics, topic
	where       string // what holds of all that it is asked of
	empty       bool   // whether briefs without such records count as well
	group       string
	order       string
}

func questions() []question {
	tally := "{id} AS id, min(n.name {bytes}) AS name, count(*) AS findings, count(DISTINCT r.brief_id) AS briefs"
	most := "findings DESC, {id} {bytes}"
	return []question{
		{name: "said", about: "who says what, over time", record: "finding", columns: findingColumns, order: inTime},
		{name: "outcomes", about: "what came of it, over time", record: "finding", columns: findingColumns, where: "r.kind = 'outcome'", order: inTime},
		{name: "due", about: "what happens or falls due, by its own date", record: "finding", columns: findingColumns, where: "r.date IS NOT NULL",
			order: firstDay("r.date") + " {bytes}, b.id {bytes}, r.position"},
		{name: "quotes", about: "whose words are quoted, over time", record: "quote", columns: quoteColumns, order: inTime},
		{name: "briefs", about: "which briefs have how many findings, over time", record: "finding", columns: briefColumns + ", count(r.id) AS findings",
			empty: true, group: "b.id, b.date, b.title, b.edition", order: "coalesce(" + firstDay("b.date") + ", '') {bytes}, b.id {bytes}"},
		{name: "speakers", about: "who says most", record: "finding", groups: "by actor", columns: tally, group: "{id}", order: most},
		{name: "topics", about: "what most findings are on", record: "finding", groups: "topics topic", columns: tally, group: "{id}", order: most},
		{name: "regions", about: "where most findings are about", record: "finding", groups: "regions region", columns: tally, group: "{id}", order: most},
		{name: "results", about: "what came of it, counted by region and outcome", record: "finding", groups: "regions region", where: "r.outcome IS NOT NULL",
			columns: strings.Replace(tally, " count", " r.outcome, count", 1), group: "{id}, r.outcome", order: "{id} {bytes}, r.outcome {bytes}"},
	}
}

// In every answer whose words they are comes before the words, so that a claim is not read without.
const (
	briefColumns   = "b.date AS brief_date, b.title AS brief_title, b.edition, b.id AS brief_id"
	findingColumns = briefColumns + ", {by}, {by_names}, {citing}, {citing_names}, r.id, r.kind, r.outcome, r.modality, r.condition, r.date, r.statement"
	quoteColumns   = briefColumns + ", {by}, {by_names}, r.id, r.form, r.negated, r.text"
	inTime         = "coalesce(substr(b.date || '-01-01', 1, 10), '') {bytes}, b.id {bytes}, r.position" // what has no date comes first
)

// firstDay is the first day of a date, by which dates of unlike precision have an order.
func firstDay(date string) string { return "substr(" + date + " || '-01-01', 1, 10)" }

// list is a column of the actors in a set of a record, in their order. No text has the separator.
func list(record, set, of, name string) string {
	return fmt.Sprintf(`(SELECT string_agg(%s, '%s' ORDER BY x.position) FROM %s_%s x JOIN actors a ON a.brief_id = x.brief_id AND a.id = x.actor_id
	WHERE x.brief_id = r.brief_id AND x.%[3]s_id = r.id) AS %[5]s`, of, separator, record, set, name)
}

const separator = "\x1f"

// A filter narrows a question to what some value passes, which is $N in its SQL.
type filter struct {
	name string
	sql  func(record string, n int) (with, where string)
}

func filters() []filter {
	return []filter{
		{"topic", func(record string, n int) (with, where string) {
			return within("asked_topic", "topics", "topics", "id", n), passes(record, "topics", "topic_id", "asked_topic")
		}},
		{"region", func(record string, n int) (with, where string) {
			return within("asked_region", "regions", "region_within", "region_id", n), passes(record, "regions", "region_id", "asked_region")
		}},
		{"from", func(record string, n int) (with, where string) {
			return within("asked_from", "actors", "actor_within", "actor_id", n), passes(record, "by", "actor_id", "asked_from")
		}},
		{"by", func(record string, n int) (with, where string) {
			return "", fmt.Sprintf("(r.brief_id, r.id) IN (SELECT x.brief_id, x.%s_id FROM %[1]s_by x WHERE x.actor_id = $%d)", record, n)
		}},
		{"since", func(_ string, n int) (with, where string) { return "", fmt.Sprintf("%s >= $%d", firstDay("b.date"), n) }},
		{"until", func(_ string, n int) (with, where string) { return "", fmt.Sprintf("%s < $%d", firstDay("b.date"), n) }},
	}
}

// within is the records $N, one of each brief, and all that lies within them: links has what lies within what.
func within(name, records, links, inner string, n int) string {
	return fmt.Sprintf(`%s (brief_id, id) AS (SELECT brief_id, id FROM %s WHERE id = $%d
	UNION SELECT l.brief_id, l.%s FROM %[1]s o JOIN %[5]s l ON l.brief_id = o.brief_id AND l.within_id = o.id)`, name, records, n, inner, links)
}

// passes holds of records that have one of what was asked for in a set.
func passes(record, set, column, asked string) string {
	return fmt.Sprintf("(r.brief_id, r.id) IN (SELECT x.brief_id, x.%s_id FROM %[1]s_%s x JOIN %s o ON o.brief_id = x.brief_id AND o.id = x.%s)", record, set, asked, column)
}

// statement is the SQL of a question with some filters, by name; their values are its arguments in this order.
func (q question) statement(asked []filter, postgres bool) string {
	var with []string
	where := []string{"true"}
	if q.where != "" {
		where = append(where, q.where)
	}
	for i, f := range asked {
		cte, holds := f.sql(q.record, i+1)
		if cte != "" {
			with = append(with, cte)
		}
		where = append(where, holds)
	}
	var s strings.Builder
	if len(with) > 0 {
		s.WriteString("WITH RECURSIVE " + strings.Join(with, ",\n") + "\n")
	}
	set, of, grouped := strings.Cut(q.groups, " ")
	join := "JOIN"
	if q.empty {
		join = "LEFT JOIN"
	}
	from := fmt.Sprintf("briefs b %s %ss r ON r.brief_id = b.id", join, q.record)
	if grouped {
		from += fmt.Sprintf(" JOIN %s_%s g ON g.brief_id = r.brief_id AND g.%[1]s_id = r.id JOIN %[3]ss n ON n.brief_id = g.brief_id AND n.id = g.%[3]s_id", q.record, set, of)
	}
	fmt.Fprintf(&s, "SELECT %s\nFROM %s\nWHERE %s\n", q.columns, from, strings.Join(where, "\n  AND "))
	if q.group != "" {
		s.WriteString("GROUP BY " + q.group + "\n")
	}
	s.WriteString("ORDER BY " + q.order)
	bytes := ""
	if postgres {
		bytes = `COLLATE "C"`
	}
	return strings.NewReplacer(
		"{by}", list(q.record, "by", "a.id", "said_by"), "{by_names}", list(q.record, "by", "a.name", "said_by_names"),
		"{citing}", list(q.record, "citing", "a.id", "citing"), "{citing_names}", list(q.record, "citing", "a.name", "citing_names"), "{bytes}", bytes, "{id}", "g."+of+"_id").Replace(s.String())
}
