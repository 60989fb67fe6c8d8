package main

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"io"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

func questionList() string {
	var s strings.Builder
	s.WriteString("Questions, each with any of the flags:\n")
	for _, q := range questions() {
		fmt.Fprintf(&s, "  %-18s %s\n", q.name, q.about)
	}
	return s.String()
}

// answer answers a question.
func answer(ctx context.Context, fs *flag.FlagSet, args []string, std streams) error {
	name, asJSON := databaseFlag(fs), fs.Bool("json", false, "")
	given := map[string]*string{}
	for _, f := range filters() {
		given[f.name] = fs.String(f.name, "", "")
	}
	args, err := parse(fs, args)
	switch {
	case err != nil:
		return err
	case len(args) != 1:
		return fmt.Errorf("ask: %d questions where one is wanted; %w", len(args), errMisuse)
	}
	q, err := questionNamed(args[0])
	if err != nil {
		return fmt.Errorf("ask: %w; %w", err, errMisuse)
	}
	for _, name := range []string{"since", "until"} {
		if *given[name], err = bound(name, *given[name]); err != nil {
			return fmt.Errorf("ask: %w; %w", err, errMisuse)
		}
	}
	s, err := openStore(ctx, *name, false)
	if err != nil {
		return err
	}
	defer s.Close()
	tx, err := s.snapshot(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	var asked []filter
	var values []any
	for _, f := range filters() {
		value := *given[f.name]
		if value == "" {
			continue
		}
		if value, err = known(ctx, tx, f.name, value); err != nil {
			return fmt.Errorf("ask: -%s %q: %w; %w", f.name, *given[f.name], err, errMisuse)
		}
		asked, values = append(asked, f), append(values, value)
	}
	rows, err := tx.QueryContext(ctx, q.statement(asked, s.postgres), values...)
	if err != nil {
		return err
	}
	defer rows.Close()
	return write(std.out, q, rows, *asJSON)
}

func questionNamed(name string) (question, error) {
	var names []string
	for _, q := range questions() {
		if q.name == name {
			return q, nil
		}
		names = append(names, q.name)
	}
	_, err := ask.NewVocabulary(names...).Resolve(name)
	return question{}, fmt.Errorf("question %q: %w", name, err)
}

// bound is the first day of -since, or the one after -until, which count themselves.
func bound(name, date string) (string, error) {
	if date == "" {
		return "", nil
	}
	from, to, ok := summit.Date(date).Span()
	if !ok {
		return "", fmt.Errorf("-%s %q is no date such as 2025, 2025-08 or 2025-08-15", name, date)
	}
	if name == "until" {
		from = to
	}
	return from.Format("2006-01-02"), nil
}

// known returns the ID that a filter is given, in any case, if some brief has it.
func known(ctx context.Context, tx *sql.Tx, filter, value string) (string, error) {
	table := map[string]string{"topic": "topics", "region": "regions", "from": "actors", "by": "actors"}[filter]
	if table == "" {
		return value, nil
	}
	rows, err := tx.QueryContext(ctx, "SELECT DISTINCT id FROM "+table)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	var ids []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return "", err
		}
		ids = append(ids, id)
	}
	if err := rows.Err(); err != nil {
		return "", err
	}
	v := ask.NewVocabulary(ids...)
	if id, ok := v.Find(value); ok {
		return id, nil
	}
	if near := v.Nearest(value); len(near) > 0 {
		return "", &ask.UnknownError{Name: value, Nearest: near}
	}
	return "", fmt.Errorf("no brief has it; ask %s lists what there is", map[string]string{"topics": "topics", "regions": "regions", "actors": "speakers"}[table])
}

// write writes an answer, each row as it comes.
func write(w io.Writer, q question, rows *sql.Rows, asJSON bool) error {
	names, err := rows.Columns()
	if err != nil {
		return err
	}
	p := newPrinter(w, q, names, asJSON)
	cells := make([]any, len(names))
	places := make([]any, len(names))
	for i := range cells {
		places[i] = &cells[i]
	}
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return err
		}
		for i, name := range names {
			cells[i] = cell(name, cells[i])
		}
		if err := p.row(cells); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	return p.end()
}

// cell is a value as an answer has it, whichever database it comes from.
func cell(column string, v any) any {
	if b, ok := v.([]byte); ok {
		v = string(b)
	}
	switch column {
	case "said_by", "said_by_names", "citing":
		text, _ := v.(string)
		if text == "" {
			return []string{}
		}
		return strings.Split(text, separator)
	case "negated":
		return v == true || v == int64(1)
	}
	return v
}
