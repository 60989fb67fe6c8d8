package main

import "strconv"

// A filter narrows a question to what some value passes, which is $n in its SQL.
type filter struct {
	name  string
	named bool // its value is a record, by an ID or a name; else it is a date
	// sql returns the records that pass if it is named, else a condition on briefs b; and the set that it goes by, if it needs one.
	sql func(record string, n int) (set, passes string)
}

func filters() []filter {
	return []filter{
		{"topic", true, func(record string, n int) (set, passes string) {
			return within("asked_topic", "topics", "topics", "id", n), has(record, "topics", "topic_id", "asked_topic")
		}},
		{"region", true, func(record string, n int) (set, passes string) {
			return within("asked_region", "regions", "region_within", "region_id", n), has(record, "regions", "region_id", "asked_region")
		}},
		{"from", true, func(record string, n int) (set, passes string) {
			return within("asked_from", "actors", "actor_within", "actor_id", n), has(record, "by", "actor_id", "asked_from")
		}},
		{"by", true, func(record string, n int) (set, passes string) {
			return "", "SELECT x.brief_id, x." + record + "_id FROM " + record + "_by x WHERE x.actor_id = " + place(n)
		}},
		{"since", false, func(_ string, n int) (set, passes string) { return "", firstDay("b.date") + " >= " + place(n) }},
		{"until", false, func(_ string, n int) (set, passes string) { return "", firstDay("b.date") + " < " + place(n) }},
	}
}

func place(n int) string { return "$" + strconv.Itoa(n) }

// within is the records of an ID, one in each brief, and all that lies within them: the table links has what lies within what.
func within(name, records, links, inner string, n int) string {
	return name + " (brief_id, id) AS (SELECT brief_id, id FROM " + records + " WHERE id = " + place(n) + "\n" +
		"  UNION SELECT l.brief_id, l." + inner + " FROM " + name + " o JOIN " + links + " l ON l.brief_id = o.brief_id AND l.within_id = o.id)"
}

// has is the records that have one of what was asked for in a set. SQLite begins with what is on the left of a CROSS JOIN.
func has(record, set, column, asked string) string {
	return "SELECT x.brief_id, x." + record + "_id FROM " + asked + " o CROSS JOIN " + record + "_" + set +
		" x WHERE x.brief_id = o.brief_id AND x." + column + " = o.id"
}
