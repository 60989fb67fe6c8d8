package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"example.com/summit/examples/internal/ask"
)

// briefFiles returns the files of arguments: of a folder, those that end in .json. What is not there is taken for a file. The
// faults are those of folders that give none.
func briefFiles(args []string) (files []string, faults []error) {
	for _, arg := range args {
		if info, err := os.Stat(arg); arg == "-" || err != nil || !info.IsDir() {
			files = append(files, arg)
			continue
		}
		entries, err := os.ReadDir(arg)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		before := len(files)
		for _, e := range entries {
			if !e.IsDir() && filepath.Ext(e.Name()) == ".json" {
				files = append(files, filepath.Join(arg, e.Name()))
			}
		}
		if len(files) == before {
			faults = append(faults, fmt.Errorf("no file in folder %s ends in .json", arg))
		}
	}
	return files, faults
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
