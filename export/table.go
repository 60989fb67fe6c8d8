package export

import (
	"iter"
	"reflect"
	"slices"

	"example.com/summit"
)

// A Table is one of the tables that [SQLite], [PostgreSQL] and [DataPackage] write, for programs that fill them by other means than a
// script, as by a driver. See [Tables].
type Table struct {
	Name    string
	Columns []Column
	Key     []string // the columns that no two rows share, the brief's first

	of table
}

// A Column is a column of a [Table].
type Column struct {
	Name     string
	Kind     reflect.Kind // of its values: String, Int64 or Bool
	Required bool         // no row has nil there
}

// Tables returns the tables, each after those that it refers to. Of rows that refer to others of their own
// table, some come before these.
func Tables() []Table {
	var list []Table
	for _, t := range tables() {
		exported := Table{Name: t.name, Key: slices.Clone(t.key), of: t}
		for _, c := range t.columns {
			exported.Columns = append(exported.Columns, Column{c.name, c.kind(), c.required})
		}
		list = append(list, exported)
	}
	return list
}

func (c column) kind() reflect.Kind {
	return [...]reflect.Kind{texts: reflect.String, numbers: reflect.Int64, flags: reflect.Bool}[c.sort]
}

// Rows returns an iterator over the rows that a brief has in the table, or, with filters, a part of it. A row has a value for each
// column: a string, an int64 or a bool, or nil for what is not given. The first is briefID, which tells the rows of
// several briefs apart. The slice is used again for the next row. The zero Table has no rows.
func (t Table) Rows(b summit.Brief, briefID string, filters ...summit.FindingFilter) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		if t.of.rows == nil {
			return
		}
		values := make([]any, len(t.of.columns))
		for row := range t.of.rows(partOf(b, filters), append(make([]value, 0, 16), text(briefID))) {
			for i, c := range t.of.columns {
				values[i] = c.value(row[i])
			}
			if !yield(values) {
				return
			}
		}
	}
}

func (c column) value(v value) any {
	switch {
	case !c.required && v == value{}:
		return nil
	case c.sort == numbers:
		return int64(v.number)
	case c.sort == flags:
		return v.number == 1
	}
	return v.text
}
