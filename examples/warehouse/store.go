package main

import (
	"cmp"
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"example.com/summit/export"
)

//go:embed migrations
var migrations embed.FS

// versions is the table of what migrations were made: none that another program's could be.
const versions = "warehouse_versions"

// patience is how long a loader waits for another.
const patience = time.Minute

// A store is a database of briefs.
type store struct {
	db       *sql.DB
	tables   []export.Table
	postgres bool // else SQLite
}

// openStore opens a database and brings its schema up to date. Name is the URL of a database of PostgreSQL or the
// file of one of SQLite. One that is not there, or has no tables of briefs, gets them if the caller is to write.
func openStore(ctx context.Context, name string, write bool) (*store, error) {
	s := &store{tables: export.Tables()}
	scheme, _, isURL := strings.Cut(name, "://")
	var err error
	switch {
	case scheme == "postgres" || scheme == "postgresql":
		s.postgres = true
		s.db, err = openPostgres(name)
	case isURL:
		return nil, fmt.Errorf("-db: a database of %s is not known, but postgres://… and files of SQLite are; %w", scheme, errMisuse)
	default:
		s.db, err = openSQLite(name, write)
	}
	if err != nil {
		return nil, fmt.Errorf("database %s: %w", s.safe(name), err)
	}
	if err := s.migrate(ctx, write); err != nil {
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

func openSQLite(file string, write bool) (*sql.DB, error) {
	if file == "" || file == ":memory:" {
		return nil, fmt.Errorf("it is no file, nor postgres://…; %w", errMisuse)
	}
	source := "file:" + (&url.URL{Path: file}).EscapedPath() + fmt.Sprintf("?_txlock=immediate&_pragma=busy_timeout(%d)"+
		"&_pragma=foreign_keys(1)&_pragma=synchronous(full)", patience.Milliseconds())
	if write {
		source += "&_pragma=journal_mode(wal)" // which stays with the file
	} else if _, err := os.Stat(file); err != nil {
		return nil, fmt.Errorf("it is not there yet, load makes it: %w", err)
	}
	db, err := sql.Open("sqlite", source)
	if err == nil {
		db.SetMaxOpenConns(1) // what a connection has read stays, and no two of a process wait for each other
	}
	return db, err
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
	for _, key := range []string{"password", "sslpassword"} {
		if query.Has(key) {
			query.Set(key, "xxxxx")
		}
	}
	u.RawQuery = query.Encode()
	return u.Redacted()
}

func (s *store) Close() error { return s.db.Close() }

// migrate makes the tables, or changes those of an earlier version. Of several processes that do so at once one makes each
// step, in a transaction; for the others it fails, and they go on from there.
func (s *store) migrate(ctx context.Context, write bool) error {
	dialect, folder := goose.DialectSQLite3, "migrations/sqlite"
	if s.postgres {
		dialect, folder = goose.DialectPostgres, "migrations/postgres"
	}
	files, err := fs.Sub(migrations, folder)
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(dialect, s.db, files, goose.WithLogger(goose.NopLogger()), goose.WithTableName(versions))
	if err != nil {
		return err
	}
	if !write {
		if there, err := s.hasTables(ctx); err != nil || !there {
			return cmp.Or(err, errors.New("it has no briefs, load puts them there"))
		}
	}
	steps := len(p.ListSources()) + 1 // one makes the table of versions
	for deadline := time.Now().Add(patience); ; time.Sleep(5 * time.Millisecond) {
		_, err = p.Up(ctx)
		if isBusy(err) && time.Now().Before(deadline) {
			continue
		}
		if err == nil {
			return isKnown(ctx, p)
		}
		if steps == 0 {
			return err
		}
		steps--
	}
}

// hasTables reports whether tables of briefs were made, or were begun to be.
func (s *store) hasTables(ctx context.Context) (there bool, err error) {
	query := "SELECT count(*) > 0 FROM sqlite_schema WHERE name = $1"
	if s.postgres {
		query = "SELECT to_regclass($1) IS NOT NULL"
	}
	err = s.db.QueryRowContext(ctx, query, versions).Scan(&there)
	return there, err
}

// isKnown returns an error for a schema that a later version of this program has made.
func isKnown(ctx context.Context, p *goose.Provider) error {
	current, latest, err := p.GetVersions(ctx)
	if err == nil && current > latest {
		return fmt.Errorf("its tables are of version %d, which a later warehouse has made; this one knows %d", current, latest)
	}
	return err
}

// isBusy reports whether another process has the database. SQLite says so at once, without waiting, of a change of the journal's mode.
func isBusy(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code()&0xff == sqlite3.SQLITE_BUSY
}
