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
	"os"
	"path/filepath"
	"slices"

	"github.com/jackc/pgx/v5/pgconn"
	sqlite3 "modernc.org/sqlite/lib"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

// load loads briefs. A file that can't be is told and passed over; a database that fails ends it.
func load(ctx context.Context, fs *flag.FlagSet, args []string, std streams) error {
	name := databaseFlag(fs)
	args, err := parse(fs, args)
	if err != nil {
		return err
	}
	if len(args) == 0 {
		return fmt.Errorf("load: no files; %w", errMisuse)
	}
	files, err := briefFiles(args)
	if err != nil {
		return err
	}
	s, err := openStore(ctx, name.text, true)
	if err != nil {
		return err
	}
	defer s.Close()
	l := loader{store: s, in: std.in}
	p := progress{w: std.err, total: len(files), shown: isTerminal(std.err)}
	faulty := 0
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
		return fmt.Errorf("%d of %d files were not loaded", faulty, len(files))
	}
	return err
}

// briefFiles returns the files of arguments: of a folder, those that end in .json. What is not there is taken for a file.
func briefFiles(args []string) ([]string, error) {
	var files []string
	for _, arg := range args {
		if info, err := os.Stat(arg); arg == "-" || err != nil || !info.IsDir() {
			files = append(files, arg)
			continue
		}
		entries, err := os.ReadDir(arg)
		if err != nil {
			return nil, err
		}
		before := len(files)
		for _, e := range entries {
			if !e.IsDir() && filepath.Ext(e.Name()) == ".json" {
				files = append(files, filepath.Join(arg, e.Name()))
			}
		}
		if len(files) == before {
			return nil, fmt.Errorf("no file in folder %s ends in .json", arg)
		}
	}
	return files, nil
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

// readFile reads a file, or ends with ctx: a pipe or a terminal can have it wait for ever.
func readFile(ctx context.Context, file string, stdin io.Reader) ([]byte, error) {
	var doc []byte
	read := make(chan error, 1)
	go func() {
		var err error
		doc, err = readAll(file, stdin)
		read <- err
	}()
	select {
	case err := <-read:
		return doc, err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func readAll(file string, stdin io.Reader) ([]byte, error) {
	r, err := ask.Open(file, stdin)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	doc, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return doc, nil
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
