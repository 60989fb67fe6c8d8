package main

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// openSQLite opens a file, which is not written into if the caller is not to write.
func (s *store) openSQLite(ctx context.Context, file string, write bool) (err error) {
	if file == "" || file == ":memory:" {
		return fmt.Errorf("it is no file, nor postgres://…; %w", errMisuse)
	}
	if write {
		if s.db, err = openFile(file, "_txlock=immediate&_pragma=foreign_keys(1)&_pragma=synchronous(full)&_pragma=journal_size_limit(0)"); err != nil {
			return err
		}
		return keepJournal(ctx, s.db)
	}
	real, err := filepath.EvalSymlinks(file) // beside which the journal is
	if err != nil {
		return fmt.Errorf("it is not there yet, load makes it: %w", err)
	}
	if s.db, err = openFile(real, "mode=ro"); err != nil {
		return err
	}
	_, failed := s.db.ExecContext(ctx, "SELECT count(*) FROM sqlite_schema")
	if !isCode(failed, sqlite3.SQLITE_READONLY) && !isCode(failed, sqlite3.SQLITE_CANTOPEN) {
		return nil
	}
	// What readers share is not there, and can't be made.
	if s.still, err = newStill(real); err != nil {
		return err
	}
	if info, err := os.Stat(real + "-wal"); err == nil && info.Size() > 0 {
		return fmt.Errorf("%s-wal has what was loaded last, and can't be read without %[1]s-shm: copy all three into a folder that you can write into", file)
	}
	s.db.Close()
	s.db, err = openFile(real, immutable)
	return err
}

// immutable has a file read as one that nobody changes.
const immutable = "mode=ro&immutable=1"

func openFile(file, options string) (*sql.DB, error) {
	path := (&url.URL{Path: filepath.ToSlash(filepath.Clean(file))}).EscapedPath()
	db, err := sql.Open("sqlite", fmt.Sprintf("file:%s?_pragma=busy_timeout(%d)&%s", path, patience.Milliseconds(), options))
	if err == nil {
		db.SetMaxOpenConns(1) // what a connection has read stays, and no two of a process wait for each other
	}
	return db, err
}

// setJournal has a file of SQLite, once and for all, be read while a loader writes.
func (s *store) setJournal(ctx context.Context) error {
	if s.postgres {
		return nil
	}
	_, err := s.db.ExecContext(ctx, "PRAGMA journal_mode = wal")
	return err
}

// keepJournal has the files of the journal stay, the one empty, when the last process closes the database: by them alone
// those can read it, and see what is loaded meanwhile, who may not write beside it.
func keepJournal(ctx context.Context, db *sql.DB) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(driver any) error {
		_, err := driver.(sqlite.FileControl).FileControlPersistWAL("main", 1)
		return err
	})
}

// A still is a file that is read as one that nobody changes. Whether that was so is known at the end.
type still struct {
	name string
	info fs.FileInfo
}

func newStill(name string) (*still, error) {
	info, err := os.Stat(name)
	return &still{name, info}, err
}

func (s *still) check() error {
	if s == nil {
		return nil
	}
	info, err := os.Stat(s.name)
	if err == nil && (!info.ModTime().Equal(s.info.ModTime()) || info.Size() != s.info.Size()) {
		err = fmt.Errorf("%s was changed while it was read, and what was read may be wrong: try again", s.name)
	}
	return err
}
