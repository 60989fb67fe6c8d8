package main

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"example.com/summit/export"
)

// patience is how long a loader waits for another.
const patience = 10 * time.Minute

// A store is a database of briefs.
type store struct {
	db       *sql.DB
	tables   []export.Table
	postgres bool   // else SQLite
	still    *still // the file, if it is read as one that nobody changes
}

// What names a database of PostgreSQL, and what may be meant to: pairs such as host=localhost, or a URL whose password has an @ or a slash.
var (
	postgresURL = regexp.MustCompile(`^postgres(ql)?://([^@/]*@)?[^@]*$`)
	postgresish = regexp.MustCompile(`^postgres(ql)?:|^\s*\w+\s*=`)
)

// openStore opens a database and brings its schema up to date. Name is the URL of a database of PostgreSQL or the
// file of one of SQLite. One that is not there, or has no tables of briefs, gets them if the caller is to write.
func openStore(ctx context.Context, name string, write bool) (*store, error) {
	s := &store{tables: export.Tables()}
	scheme, _, isURL := strings.Cut(name, "://")
	var err error
	switch {
	case postgresURL.MatchString(name):
		s.postgres = true
		s.db, err = openPostgres(name)
	case postgresish.MatchString(name): // it is not told, as a password may be anywhere in it
		return nil, fmt.Errorf("-db: a database of PostgreSQL is postgres://user@host/database, any other @ in it %%40; a file whose name begins like one is ./NAME; %w", errMisuse)
	case isURL:
		return nil, fmt.Errorf("-db: a database of %s is not known, but postgres://… and files of SQLite are; %w", scheme, errMisuse)
	default:
		err = s.openSQLite(ctx, name, write)
	}
	if err != nil {
		return nil, fmt.Errorf("database %s: %w", s.safe(name), err)
	}
	if err := s.prepare(ctx, write); err != nil {
		return nil, errors.Join(fmt.Errorf("database %s: %w", s.safe(name), err), s.db.Close())
	}
	return s, nil
}

// openPostgres opens a database, which is told texts in UTF-8, whatever it keeps them in.
func openPostgres(url string) (*sql.DB, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, err
	}
	config.RuntimeParams["client_encoding"] = "UTF8"
	return stdlib.OpenDB(*config), nil
}

// safe returns the name of a database without passwords.
func (s *store) safe(name string) string {
	if !s.postgres {
		return cmp.Or(name, `""`)
	}
	u, err := url.Parse(name)
	if err != nil {
		return "postgres://…"
	}
	query := u.Query()
	for key := range query {
		if strings.Contains(strings.ToLower(key), "password") {
			query.Set(key, "xxxxx")
		}
	}
	u.RawQuery = query.Encode()
	return u.Redacted()
}

func (s *store) Close() error { return s.db.Close() }

// finish closes a database that was read, and returns the error of that: err, unless the file was changed meanwhile.
func (s *store) finish(err error) error { return cmp.Or(s.still.check(), err, s.Close()) }
