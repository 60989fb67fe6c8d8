package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"example.com/summit"
	"example.com/summit/export"
)

// has reports whether a brief is there.
func (s *store) has(ctx context.Context, key string) (bool, error) {
	var found int
	err := s.db.QueryRowContext(ctx, "SELECT 1 FROM briefs WHERE id = $1", key).Scan(&found)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// put stores a brief as a whole or not at all. Added is false where it is there already, if only since another loader
// that was waited for: a stricter isolation than this one would fail by that.
func (s *store) put(ctx context.Context, b summit.Brief, key string) (added bool, err error) {
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return false, err
	}
	defer conn.Close()
	tx, err := conn.BeginTx(ctx, &sql.TxOptions{Isolation: s.isolation(sql.LevelReadCommitted)})
	if err != nil {
		return false, err
	}
	defer tx.Rollback()
	for i, t := range s.tables {
		rows := t.Rows(b, key)
		switch {
		case i == 0:
			added, err = claim(ctx, tx, t, rows)
			if err != nil || !added {
				return false, err
			}
		case s.postgres:
			err = copyRows(ctx, conn, t, rows)
		default:
			err = insertRows(ctx, tx, t, rows)
		}
		if err != nil {
			return false, fmt.Errorf("table %s: %w", t.Name, err)
		}
	}
	return true, tx.Commit()
}

// analyze has PostgreSQL count what the tables hold, which it plans by. It would itself, after a while.
func (s *store) analyze(ctx context.Context) error {
	if !s.postgres {
		return nil
	}
	var names []string
	for _, t := range s.tables {
		names = append(names, t.Name)
	}
	_, err := s.db.ExecContext(ctx, "ANALYZE "+strings.Join(names, ", "))
	return err
}

// claim inserts the first row of a brief, unless it is there. Of several loaders that load the same brief, all but
// one wait here for how that one's transaction ends.
func claim(ctx context.Context, tx *sql.Tx, t export.Table, rows iter.Seq[[]any]) (bool, error) {
	for row := range rows {
		result, err := tx.ExecContext(ctx, insertion(t)+" ON CONFLICT ("+strings.Join(t.Key, ", ")+") DO NOTHING", row...)
		if err != nil {
			return false, err
		}
		n, err := result.RowsAffected()
		return n == 1, err
	}
	return false, fmt.Errorf("no row for table %s", t.Name)
}

func insertion(t export.Table) string {
	var names, places []string
	for i, c := range t.Columns {
		names, places = append(names, c.Name), append(places, fmt.Sprintf("$%d", i+1))
	}
	return fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", t.Name, strings.Join(names, ", "), strings.Join(places, ", "))
}

func insertRows(ctx context.Context, tx *sql.Tx, t export.Table, rows iter.Seq[[]any]) (err error) {
	var insert *sql.Stmt
	for row := range rows {
		if insert == nil {
			if insert, err = tx.PrepareContext(ctx, insertion(t)); err != nil {
				return err
			}
			defer insert.Close()
		}
		if _, err = insert.ExecContext(ctx, row...); err != nil {
			return err
		}
	}
	return nil
}

// copyRows sends rows by COPY, in the transaction of the connection.
func copyRows(ctx context.Context, conn *sql.Conn, t export.Table, rows iter.Seq[[]any]) error {
	next, stop := iter.Pull(rows)
	defer stop()
	var columns []string
	for _, c := range t.Columns {
		columns = append(columns, c.Name)
	}
	source := pgx.CopyFromFunc(func() ([]any, error) {
		row, _ := next() // nil at the end, as is wanted
		return row, nil
	})
	return conn.Raw(func(driver any) error {
		_, err := driver.(*stdlib.Conn).Conn().CopyFrom(ctx, pgx.Identifier{t.Name}, columns, source)
		return err
	})
}
