package export

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"example.com/summit"
)

// SQLite writes a brief as a script for SQLite 3.37 or newer: the tables, then
// their rows, in one transaction.
//
// There is a table for each kind of record, findings and quotes among them, and one for each of
// their sets, as finding_by and finding_topics, whose column position keeps the order. Nothing of the brief is
// lost. NULL is what is not given; modality and condition, which are empty in the
// library where a claim has no hedge and hangs on nothing, are the words 'unhedged'
// and 'none', as NULL would escape a comparison such as modality <> 'probable'.
//
// Whose claim a finding is stands in finding_by, not beside the statement: join it, or show a party's claim as a fact.
//
// Keys, foreign keys and checks hold what [summit.New] holds, as far as they can: enumerations, the shape of IDs
// and dates, an outcome exactly on findings of that kind, nobody cited where nobody
// asserts. They can't hold that nothing lies within itself over several steps, that a mention lies in its sentence,
// or that a state is within nothing. SQLite heeds foreign keys only in connections that say PRAGMA foreign_keys = ON, as the script does.
//
// One database holds several briefs, or several editions of one: brief_id, a
// digest of the title, date, language, edition and source, is the first column of every key. A script makes only those
// tables that are not there. A brief that is there already, as a whole or in part, is refused
// by its primary key, and nothing of the script is kept.
func SQLite(w io.Writer, b summit.Brief, filters ...summit.FindingFilter) error {
	return writeSQL(w, b, filters, dialect{
		types:   [...]string{texts: "TEXT", numbers: "INTEGER", flags: "INTEGER"},
		truth:   [...]string{"0", "1"},
		options: " STRICT, WITHOUT ROWID",
		opening: "PRAGMA foreign_keys = ON;\nBEGIN;\n",
		matches: func(column string, s shape) string { return strings.ReplaceAll(s.sqlite, "@", column) },
		literal: plainLiteral,
	})
}

// PostgreSQL writes a brief as a script for PostgreSQL, for psql and every
// driver that sends several statements at once. The tables, and all else, are those of [SQLite].
// It is UTF-8 and says so; the texts need a database in that encoding. Texts with
// a backslash are literals of the form E'...', which no setting changes.
//
// An ID or an alias of more than some 2,700 bytes that do not compress is refused by PostgreSQL, whose indexes hold no longer keys.
func PostgreSQL(w io.Writer, b summit.Brief, filters ...summit.FindingFilter) error {
	return writeSQL(w, b, filters, dialect{
		types:   [...]string{texts: "text", numbers: "bigint", flags: "boolean"},
		truth:   [...]string{"FALSE", "TRUE"},
		opening: "BEGIN;\nSET LOCAL client_encoding = 'UTF8';\n",
		matches: func(column string, s shape) string { return column + " ~ '" + s.anchored() + "'" },
		literal: func(to []byte, s string) []byte {
			if strings.Contains(s, `\`) {
				return append(appendDoubled(append(to, "E'"...), s, `'\`), '\'')
			}
			return plainLiteral(to, s)
		},
	})
}

// A dialect is what differs between databases.
type dialect struct {
	types   [3]string // by sort
	truth   [2]string
	options string // of a table
	opening string // of the script
	matches func(column string, s shape) string
	literal func(to []byte, s string) []byte
}

func plainLiteral(to []byte, s string) []byte {
	return append(appendDoubled(append(to, '\''), s, `'`), '\'')
}

// appendDoubled appends s with the characters of double doubled.
func appendDoubled(to []byte, s, double string) []byte {
	for {
		i := strings.IndexAny(s, double)
		if i < 0 {
			return append(to, s...)
		}
		to = append(append(to, s[:i+1]...), s[i])
		s = s[i+1:]
	}
}

func writeSQL(w io.Writer, b summit.Brief, filters []summit.FindingFilter, d dialect) error {
	if w == nil {
		return nilWriter()
	}
	p := partOf(b, filters)
	out := bufio.NewWriterSize(w, 1<<16)
	out.WriteString(d.opening)
	all := tables()
	for _, t := range all {
		out.WriteString(d.create(t))
	}
	for _, t := range all {
		if err := d.insert(out, t, p); err != nil {
			return err
		}
	}
	out.WriteString("\nCOMMIT;\n")
	return out.Flush()
}

// create returns the statement that makes a table.
func (d dialect) create(t table) string {
	var lines, comments []string
	add := func(line, comment string) {
		lines, comments = append(lines, line), append(comments, comment)
	}
	for _, c := range t.columns {
		add(d.define(c), c.about)
	}
	list := func(columns []string) string { return "(" + strings.Join(columns, ", ") + ")" }
	add("PRIMARY KEY "+list(t.key), "")
	for _, key := range t.unique {
		add("UNIQUE "+list(key), "")
	}
	for _, f := range t.foreign {
		line := "FOREIGN KEY " + list(f.columns) + " REFERENCES " + f.table + " " + list(f.keys)
		if f.table == t.name {
			line += " DEFERRABLE INITIALLY DEFERRED" // a row may come before the one that it refers to
		}
		add(line, "")
	}
	for _, check := range t.checks {
		add("CHECK ("+check+")", "")
	}
	var s strings.Builder
	s.WriteString("\n-- " + t.about + "\nCREATE TABLE IF NOT EXISTS " + t.name + " (\n")
	for i, line := range lines {
		s.WriteString("  " + line)
		if i < len(lines)-1 {
			s.WriteByte(',')
		}
		if comments[i] != "" {
			s.WriteString(" -- " + comments[i])
		}
		s.WriteByte('\n')
	}
	s.WriteString(")" + d.options + ";\n")
	return s.String()
}

// define returns the definition of a column.
func (d dialect) define(c column) string {
	def := c.name + " " + d.types[c.sort]
	if c.required {
		def += " NOT NULL"
	}
	var check string
	switch {
	case c.values != nil:
		check = c.name + " IN ('" + strings.Join(c.values, "', '") + "')"
	case c.shape != shape{}:
		check = d.matches(c.name, c.shape)
	case c.sort == numbers:
		check = c.name + " >= " + strconv.Itoa(c.least)
	case c.sort == texts:
		check = c.name + " <> ''"
	case d.types[flags] == d.types[numbers]:
		check = c.name + " IN (0, 1)"
	default:
		return def
	}
	return def + " CHECK (" + check + ")"
}

// mostInserted is the length at which a statement ends and the next one begins.
const mostInserted = 1 << 16

// insert writes the rows of a table, many in a statement.
func (d dialect) insert(out *bufio.Writer, t table, p part) error {
	names := make([]string, len(t.columns))
	for i, c := range t.columns {
		names[i] = c.name
	}
	first := "\nINSERT INTO " + t.name + " (" + strings.Join(names, ", ") + ") VALUES\n"
	var line []byte
	length := 0
	for row := range t.rows(p, firstOf(p)) {
		line = line[:0]
		switch {
		case length == 0:
			line = append(line, first...)
		case length > mostInserted:
			line = append(append(line, ';'), first...)
			length = 0
		default:
			line = append(line, ",\n"...)
		}
		line = d.appendRow(line, t.columns, row)
		length += len(line)
		if _, err := out.Write(line); err != nil {
			return err
		}
	}
	if length > 0 {
		out.WriteString(";\n")
	}
	return nil // an error is told by Flush
}

func (d dialect) appendRow(to []byte, columns []column, row []value) []byte {
	for i, c := range columns {
		separator := byte(',')
		if i == 0 {
			separator = '('
		}
		to = append(to, separator)
		switch v := row[i]; {
		case c.isNull(v):
			to = append(to, "NULL"...)
		case c.sort == texts:
			to = d.literal(to, v.text)
		case c.sort == numbers:
			to = strconv.AppendInt(to, int64(v.number), 10)
		default:
			to = append(to, d.truth[v.number]...)
		}
	}
	return append(to, ')')
}
