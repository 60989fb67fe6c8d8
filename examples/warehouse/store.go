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
const patience = 10 * time.Minute

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
		s.db, err = openSQLite(ctx, name, write)
	}
	if err != nil {
		return nil, fmt.Errorf("database %s: %w", s.safe(name), err)
	}
	if write {
		err = s.migrate(ctx)
	}
	if err = cmp.Or(err, s.check(ctx)); err != nil {
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

// openSQLite opens a file, which is not written into if the caller is not to write.
func openSQLite(ctx context.Context, file string, write bool) (*sql.DB, error) {
	if file == "" || file == ":memory:" {
		return nil, fmt.Errorf("it is no file, nor postgres://…; %w", errMisuse)
	}
	open := func(options string) (*sql.DB, error) {
		db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: file}).EscapedPath()+fmt.Sprintf("?_pragma=busy_timeout(%d)&", patience.Milliseconds())+options)
		if err == nil {
			db.SetMaxOpenConns(1) // what a connection has read stays, and no two of a process wait for each other
		}
		return db, err
	}
	if write {
		return open("_txlock=immediate&_pragma=foreign_keys(1)&_pragma=synchronous(full)&_pragma=journal_mode(wal)")
	}
	if _, err := os.Stat(file); err != nil {
		return nil, fmt.Errorf("it is not there yet, load makes it: %w", err)
	}
	db, err := open("mode=ro")
	if err != nil {
		return nil, err
	}
	_, err = db.ExecContext(ctx, "SELECT count(*) FROM sqlite_schema")
	if isMissing(file+"-wal") && (isCode(err, sqlite3.SQLITE_READONLY) || isCode(err, sqlite3.SQLITE_CANTOPEN)) {
		// Not even what readers share can be written beside it: it is read as one that nobody changes.
		return open("mode=ro&immutable=1")
	}
	return db, nil
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

// provider returns what makes the tables of a database, or changes those of an earlier version.
func (s *store) provider() (*goose.Provider, error) {
	dialect, folder := goose.DialectSQLite3, "migrations/sqlite"
	if s.postgres {
		dialect, folder = goose.DialectPostgres, "migrations/postgres"
	}
	files, err := fs.Sub(migrations, folder)
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(dialect, s.db, files, goose.WithLogger(goose.NopLogger()), goose.WithTableName(versions))
}

// migrate brings the tables up to date. Of several processes that do so at once one makes each step, in a transaction; for the
// others it fails, and they go on from there.
func (s *store) migrate(ctx context.Context) error {
	p, err := s.provider()
	if err != nil {
		return err
	}
	steps := len(p.ListSources()) + 1 // one makes the table of versions
	for deadline := time.Now().Add(patience); ; time.Sleep(5 * time.Millisecond) {
		_, err = p.Up(ctx)
		if isCode(err, sqlite3.SQLITE_BUSY) && time.Now().Before(deadline) {
			continue // of a change of the journal's mode SQLite says so at once, without waiting
		}
		if err == nil || steps == 0 {
			return err
		}
		steps--
	}
}

// check returns an error for a database whose tables are not those of this program. It writes nothing.
func (s *store) check(ctx context.Context) error {
	p, err := s.provider()
	if err != nil {
		return err
	}
	table := "SELECT count(*) > 0 FROM sqlite_schema WHERE name = $1"
	if s.postgres {
		table = "SELECT to_regclass($1) IS NOT NULL"
	}
	var there bool
	if err := s.db.QueryRowContext(ctx, table, versions).Scan(&there); err != nil {
		return err
	}
	if !there {
		return errors.New("it has no briefs, load puts them there")
	}
	var version int64
	if err := s.db.QueryRowContext(ctx, "SELECT max(version_id) FROM "+versions).Scan(&version); err != nil {
		return err
	}
	sources := p.ListSources()
	switch latest := sources[len(sources)-1].Version; {
	case version > latest:
		return fmt.Errorf("its tables are of version %d, which a later warehouse has made; this one knows %d", version, latest)
	case version < latest:
		return fmt.Errorf("its tables are of version %d; load, of any file, brings them to %d", version, latest)
	}
	return nil
}

func isCode(err error, code int) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code()&0xff == code
}
