package main

import (
	"errors"
	"fmt"
	"io"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

// formatPackage is the one format that is no text.
const formatPackage = "data-package"

var formats = ask.NewVocabulary(append([]string{"text", "markdown"}, exportNames()...)...)

func exportNames() []string {
	var names []string
	for _, f := range ask.Formats("") {
		names = append(names, f.Name)
	}
	return names
}

// exportOf returns the format for other programs that has this name, if there is one.
func exportOf(name, source string) (f ask.Format, ok bool) {
	for _, f := range ask.Formats(source) {
		if f.Name == name {
			return f, true
		}
	}
	return ask.Format{}, false
}

func isExport(format string) bool {
	_, ok := exportOf(format, "")
	return ok
}

// export writes what is selected as a brief: with no findings and quotes, where nothing is found.
func (o *options) export(b summit.Brief, stdin io.Reader, w io.Writer) (code int, err error) {
	selected, err := ask.Excerpt(b, o.Selection)
	if err != nil {
		return exitTrouble, err
	}
	if o.quiet && count(selected.Findings())+count(selected.Quotes()) == 0 {
		return exitNo, nil
	}
	if o.source != nil {
		return exitOK, o.exportWithSource(selected, stdin, w)
	}
	f, _ := exportOf(o.format, "")
	return exitOK, f.Write(w, selected)
}

func (o *options) exportWithSource(b summit.Brief, stdin io.Reader, w io.Writer) error {
	r, err := ask.Open(*o.source, stdin)
	if err != nil {
		return err
	}
	defer r.Close()
	source, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	f, _ := exportOf(o.format, string(source))
	if err := f.Write(w, b); err != nil {
		return fmt.Errorf("-source %s: %w", *o.source, err)
	}
	return nil
}

// checkExport says what does not go with a format for other programs.
func (o *options) checkExport() error {
	f, ok := exportOf(o.format, "")
	switch {
	case !ok:
		return nil
	case len(o.lists) > 0:
		return fmt.Errorf("-list is for reading, and does not go with -format %s", f.Name)
	case f.NeedsSource && o.source == nil:
		return fmt.Errorf("-format %s needs -source FILE, the text to anchor in", f.Name)
	case !f.NeedsSource && o.source != nil:
		return fmt.Errorf("-source checks a copy of the source, and does not go with -format %s", f.Name)
	}
	return nil
}

// checkTerminal refuses to fill a terminal with what is no text.
func (o *options) checkTerminal(stdout io.Writer) error {
	if _, terminal := terminalOf(stdout); terminal && o.format == formatPackage {
		return errors.New("-format " + formatPackage + " is a zip file; name one with -o")
	}
	return nil
}
