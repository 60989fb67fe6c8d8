package main

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"io"
	"strings"

	"example.com/summit/examples/internal/ask"
)

func questionList() string {
	var s strings.Builder
	s.WriteString("Questions, each with any of the flags:\n")
	for _, q := range questions("") {
		fmt.Fprintf(&s, "  %-18s %s\n", q.name, q.about)
	}
	return s.String()
}

// answer answers a question.
func answer(ctx context.Context, fs *flag.FlagSet, args []string, std streams) (err error) {
	name, asJSON := databaseFlag(fs), fs.Bool("json", false, "")
	given := map[string]*once{}
	for _, f := range filters() {
		given[f.name] = onceFlag(fs, f.name, "")
	}
	args, err = parse(fs, args)
	switch {
	case err != nil:
		return err
	case len(args) != 1:
		return fmt.Errorf("ask: %d questions where one is wanted; %w", len(args), errMisuse)
	}
	number, err := questionNamed(args[0])
	if err != nil {
		return fmt.Errorf("ask: %w; %w", err, errMisuse)
	}
	var asked []filter
	var values []any
	for _, f := range filters() {
		text := given[f.name].text
		if text == "" {
			continue
		}
		if !f.named {
			if text, err = bound(f.name, text); err != nil {
				return fmt.Errorf("ask: -%s %q: %w; %w", f.name, given[f.name], err, errMisuse)
			}
		}
		asked, values = append(asked, f), append(values, text)
	}
	s, err := openStore(ctx, name.text, false)
	if err != nil {
		return err
	}
	defer func() { err = s.finish(err) }()
	tx, err := s.snapshot(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for i, f := range asked {
		if !f.named {
			continue
		}
		if values[i], err = idOf(ctx, tx, f.name, values[i].(string)); err != nil {
			return fmt.Errorf("ask: -%s %q: %w", f.name, given[f.name], err)
		}
	}
	q := questions(s.binary())[number]
	rows, err := tx.QueryContext(ctx, q.statement(asked), values...)
	if err != nil {
		return err
	}
	defer rows.Close()
	return write(std.out, q, rows, *asJSON)
}

// questionNamed returns the number of a question.
func questionNamed(name string) (int, error) {
	var names []string
	for i, q := range questions("") {
		if _, ok := ask.NewVocabulary(q.name).Find(name); ok {
			return i, nil
		}
		names = append(names, q.name)
	}
	return 0, fmt.Errorf("question %q: %w", name, ask.NewVocabulary(names...).Unknown(name))
}

// binary follows an expression that is to be compared byte by byte, as SQLite does by itself.
func (s *store) binary() string {
	if s.postgres {
		return ` COLLATE "C"`
	}
	return ""
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
	case "said_by", "said_by_names", "citing", "citing_names":
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
