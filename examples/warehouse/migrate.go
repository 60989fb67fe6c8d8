package main

import (
	"cmp"
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"github.com/pressly/goose/v3"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

//go:embed migrations
var migrations embed.FS

// versions is the table of what migrations were made: none that another program's could be.
const versions = "warehouse_versions"

// prepare brings the tables up to date, if the caller is to write, or returns an error where they are not.
func (s *store) prepare(ctx context.Context, write bool) error {
	p, err := s.provider()
	if err != nil {
		return err
	}
	sources := p.ListSources()
	latest := sources[len(sources)-1].Version
	version, err := s.version(ctx)
	if err == nil && version < 0 {
		err = s.foreign(ctx)
	}
	switch {
	case err != nil:
		return err
	case version > latest:
		return fmt.Errorf("its tables are of version %d, which a later warehouse has made; this one knows %d", version, latest)
	case version == latest:
		return nil
	case write:
		return s.migrate(ctx, p, version)
	case version < 1:
		return errors.New("it has no briefs, load puts them there")
	default:
		return fmt.Errorf("its tables are of version %d; load, of any file, brings them to %d", version, latest)
	}
}

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

// version returns that of the tables, -1 where there is not even that of versions. It writes nothing.
func (s *store) version(ctx context.Context) (version int64, err error) {
	table := "SELECT count(*) > 0 FROM sqlite_schema WHERE name = $1"
	if s.postgres {
		table = "SELECT to_regclass($1) IS NOT NULL"
	}
	var there bool
	if err := s.db.QueryRowContext(ctx, table, versions).Scan(&there); err != nil || !there {
		return -1, err
	}
	err = s.db.QueryRowContext(ctx, "SELECT coalesce(max(version_id), 0) FROM "+versions).Scan(&version)
	return version, err
}

// foreign returns an error where something has the name of a table that is yet to be made.
func (s *store) foreign(ctx context.Context) error {
	// One statement, as another loader may be making them: that of versions first.
	taken := "SELECT name FROM sqlite_schema WHERE NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = $1) AND lower(name) IN "
	if s.postgres {
		taken = "SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE to_regclass($1) IS NULL AND nspname = current_schema() AND relname IN "
	}
	var names []string
	for _, t := range s.tables {
		names = append(names, "'"+t.Name+"'")
	}
	var name string
	err := s.db.QueryRowContext(ctx, taken+"("+strings.Join(names, ", ")+") ORDER BY 1", versions).Scan(&name)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	return cmp.Or(err, fmt.Errorf("it has %s, which load has not made: name another database", name))
}

// migrate brings the tables from a version to the latest. Of several processes that do so at once one makes each step, in a
// transaction; for the others it fails, and they go on from there.
func (s *store) migrate(ctx context.Context, p *goose.Provider, from int64) error {
	for deadline := time.Now().Add(patience); ; {
		failed := s.setJournal(ctx)
		if failed == nil {
			_, failed = p.Up(ctx)
		}
		if failed == nil {
			return nil
		}
		if isBusy(failed) && time.Now().Before(deadline) { // of a change of the journal's mode SQLite says so at once, without waiting
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-time.After(5 * time.Millisecond):
			}
			continue
		}
		version, err := s.version(ctx)
		if err != nil || version <= from {
			return failed
		}
		from = version
	}
}

func isBusy(err error) bool { return isCode(err, sqlite3.SQLITE_BUSY) }

// isCode reports whether an error is one of SQLite's, of this kind.
func isCode(err error, code int) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code()&0xff == code
}
