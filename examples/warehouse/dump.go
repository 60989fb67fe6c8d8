package main

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"example.com/summit"
)

// dump writes briefs as the library does, or the tables as Parquet.
func dump(ctx context.Context, fs *flag.FlagSet, args []string, std streams) (err error) {
	name, folder, parquet := databaseFlag(fs), onceFlag(fs, "o", ""), onceFlag(fs, "parquet", "")
	args, err = parse(fs, args)
	switch {
	case err != nil:
		return err
	case parquet.text != "" && (folder.text != "" || len(args) > 0):
		return fmt.Errorf("dump: -parquet takes every brief and no other flag; %w", errMisuse)
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
	if parquet.text != "" {
		return s.writeParquet(ctx, tx, parquet.text)
	}
	keys, err := keysOf(ctx, tx, args)
	if err != nil {
		return err
	}
	if folder.text == "" {
		if len(keys) != 1 {
			return fmt.Errorf("dump: %d briefs where one is wanted: name it, as ask briefs lists them, or give -o FOLDER; %w", len(keys), errMisuse)
		}
		doc, err := document(ctx, tx, keys[0])
		if err != nil {
			return err
		}
		_, err = std.out.Write(doc)
		return err
	}
	if err := os.MkdirAll(folder.text, 0o777); err != nil {
		return err
	}
	faulty := 0
	for _, key := range keys {
		doc, err := document(ctx, tx, key)
		if errors.Is(err, errChanged) {
			faulty++
			fmt.Fprintf(std.err, "warehouse: %v\n", err)
			continue
		}
		if err != nil {
			return err
		}
		if err := writeWhole(filepath.Join(folder.text, key+".json"), doc); err != nil {
			return err
		}
	}
	if faulty > 0 {
		return fmt.Errorf("%d of %d briefs were not dumped", faulty, len(keys))
	}
	return nil
}

// writeWhole writes a file, or leaves none.
func writeWhole(file string, doc []byte) error {
	part := file + ".part"
	f, err := os.Create(part)
	if err != nil {
		return err
	}
	_, err = f.Write(doc)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(part, file)
	}
	if err != nil {
		err = errors.Join(err, os.Remove(part))
	}
	return err
}

// snapshot begins a transaction that sees one state of the database, whatever is loaded meanwhile.
func (s *store) snapshot(ctx context.Context) (*sql.Tx, error) {
	return s.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true, Isolation: s.isolation(sql.LevelRepeatableRead)})
}

// isolation is a level of PostgreSQL. SQLite has one alone, the strictest.
func (s *store) isolation(level sql.IsolationLevel) sql.IsolationLevel {
	if s.postgres {
		return level
	}
	return sql.LevelDefault
}

// keysOf returns the keys of briefs that begin in the ways given, or all.
func keysOf(ctx context.Context, tx *sql.Tx, beginnings []string) ([]string, error) {
	rows, err := tx.QueryContext(ctx, "SELECT id FROM briefs ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var key string
		if err := rows.Scan(&key); err != nil {
			return nil, err
		}
		all = append(all, key)
	}
	if err := rows.Err(); err != nil || len(beginnings) == 0 {
		return all, err
	}
	var keys []string
	for _, beginning := range beginnings {
		var found []string
		for _, key := range all {
			if strings.HasPrefix(key, beginning) {
				found = append(found, key)
			}
		}
		if len(found) != 1 {
			return nil, fmt.Errorf("%d briefs have a key that begins with %q, where one is wanted", len(found), beginning)
		}
		keys = append(keys, found[0])
	}
	return keys, nil
}

// errChanged is that of a brief whose rows are no longer those that were loaded.
var errChanged = errors.New("its rows were changed")

// document returns the JSON of a brief, which must be the one that its key is the digest of.
func document(ctx context.Context, tx *sql.Tx, key string) ([]byte, error) {
	d, err := draftOf(ctx, tx, key)
	if err != nil {
		return nil, fmt.Errorf("brief %s: %w", key, err)
	}
	b, err := summit.New(d)
	if err != nil {
		return nil, fmt.Errorf("brief %s: %w:\n%w", key, errChanged, err)
	}
	var doc bytes.Buffer
	if _, err := b.WriteTo(&doc); err != nil {
		return nil, err
	}
	if digest(doc.Bytes()) != key {
		return nil, fmt.Errorf("brief %s: %w, and no longer make the brief of this key", key, errChanged)
	}
	return doc.Bytes(), nil
}
