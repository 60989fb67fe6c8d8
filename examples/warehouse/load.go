package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"

	"github.com/jackc/pgx/v5/pgconn"
	sqlite3 "modernc.org/sqlite/lib"

	"example.com/summit"
)

// load loads briefs. A file or a folder that can't be is told and passed over; a database that fails ends it.
func load(ctx context.Context, fs *flag.FlagSet, args []string, std streams) error {
	name := databaseFlag(fs)
	args, err := parse(fs, args)
	if err != nil {
		return err
	}
	if len(args) == 0 {
		return fmt.Errorf("load: no files; %w", errMisuse)
	}
	files, faults := briefFiles(args)
	s, err := openStore(ctx, name.text, true)
	if err != nil {
		return err
	}
	defer s.Close()
	l := loader{store: s, in: std.in}
	p := progress{w: std.err, total: len(files), shown: isTerminal(std.err)}
	for _, fault := range faults {
		fmt.Fprintf(std.err, "warehouse: %v\n", fault)
	}
	faulty := len(faults)
	for i, file := range files {
		err := l.load(ctx, file)
		var fault refused
		switch {
		case errors.As(err, &fault):
			faulty++
			p.clear()
			fmt.Fprintf(std.err, "warehouse: %v\n", err)
		case err != nil:
			p.clear()
			if ctx.Err() != nil {
				err = errInterrupted
			}
			return fmt.Errorf("%s: %w\n%d briefs were loaded, %d were there; the same command goes on where this one ends", file, err, l.added, l.there)
		}
		p.show(i + 1)
	}
	p.clear()
	if err := l.count(ctx, true); err != nil {
		return err
	}
	_, err = fmt.Fprintf(std.out, "%d loaded, %d already there\n", l.added, l.there)
	if faulty > 0 {
		return fmt.Errorf("%d of %d files were not loaded", faulty, len(faults)+len(files))
	}
	return err
}

// A loader loads files, and counts.
type loader struct {
	*store
	in           io.Reader
	added, there int
	counted      int // how many were added when the tables were counted
}

// count has the tables counted after one brief, four, sixteen and so on, and at last: how references are looked up is
// planned by what the tables hold, and when they are empty, badly.
func (l *loader) count(ctx context.Context, last bool) error {
	if l.added == l.counted || !last && l.added < 4*l.counted {
		return nil
	}
	l.counted = l.added
	return l.analyze(ctx)
}

// refused is the error of a file that holds no brief, or one that the database can't hold. Other files can be loaded all the same.
type refused struct{ error }

func (e refused) Unwrap() error { return e.error }

// load loads the brief of a file, if it is not there.
func (l *loader) load(ctx context.Context, file string) error {
	doc, err := readFile(ctx, file, l.in)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return refused{err}
	}
	// Most files are as the library wrote them, and need not be read as JSON to know their key.
	if there, err := l.has(ctx, digest(doc)); err != nil {
		return err
	} else if there {
		l.there++
		return nil
	}
	b, err := summit.Read(bytes.NewReader(doc))
	if err != nil {
		return refused{fmt.Errorf("%s:\n%w", file, err)}
	}
	key, err := keyOf(b)
	if err != nil {
		return err
	}
	added, err := l.put(ctx, b, key)
	switch {
	case isRefusal(err):
		return refused{fmt.Errorf("%s: %w", file, err)}
	case err != nil:
		return err
	case added:
		l.added++
		return l.count(ctx, false)
	default:
		l.there++
	}
	return nil
}

// isRefusal reports whether an error is about the rows of a brief: they are too long for an index, in letters that
// the database's encoding lacks, or against a rule that somebody has added.
func isRefusal(err error) bool {
	if e := new(pgconn.PgError); errors.As(err, &e) {
		return slices.Contains([]string{"22", "23", "54"}, e.Code[:min(2, len(e.Code))])
	}
	return isCode(err, sqlite3.SQLITE_CONSTRAINT) || isCode(err, sqlite3.SQLITE_TOOBIG)
}

// keyOf returns the key of a brief: the digest of its JSON as the library writes it. Two editions have two.
func keyOf(b summit.Brief) (string, error) {
	h := sha256.New()
	_, err := b.WriteTo(h)
	return hex.EncodeToString(h.Sum(nil)), err
}

func digest(doc []byte) string {
	d := sha256.Sum256(doc)
	return hex.EncodeToString(d[:])
}
