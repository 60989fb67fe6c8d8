package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"example.com/summit"
	"example.com/summit/export"
)

// exports are the formats that are for other programs.
var exports = []struct {
	name  string
	write func(io.Writer, summit.Brief, ...summit.FindingFilter) error
}{
	{"json", writeJSON},
	{"report", export.Markdown},
	{formatAnnotations, nil}, // needs the source as well
	{"schema.org", export.SchemaOrg},
	{formatPackage, export.DataPackage},
	{"ndjson", export.NDJSON},
	{"csv", export.CSV},
	{"sqlite", export.SQLite},
	{"postgresql", export.PostgreSQL},
	{"dot", export.DOT},
	{"mermaid", export.Mermaid},
}

const (
	formatAnnotations = "web-annotations"
	formatPackage     = "data-package"
)

func exportNames() []string {
	var names []string
	for _, e := range exports {
		names = append(names, e.name)
	}
	return names
}

func isExport(format string) bool { return slices.Contains(exportNames(), format) }

func writeJSON(w io.Writer, b summit.Brief, _ ...summit.FindingFilter) error {
	_, err := b.WriteTo(w)
	return err
}

// export writes what is selected as a brief: with no findings and quotes, where nothing is found.
func (o *options) export(b summit.Brief, stdin io.Reader, w io.Writer) (code int, err error) {
	selected, err := excerpt(b, o.selection)
	if err != nil {
		return exitTrouble, err
	}
	if o.quiet && count(selected.Findings())+count(selected.Quotes()) == 0 {
		return exitNo, nil
	}
	if o.format == formatAnnotations {
		return exitOK, o.annotate(selected, stdin, w)
	}
	i := slices.Index(exportNames(), o.format)
	return exitOK, exports[i].write(w, selected)
}

func (o *options) annotate(b summit.Brief, stdin io.Reader, w io.Writer) error {
	r, err := open(*o.source, stdin)
	if err != nil {
		return err
	}
	defer r.Close()
	source, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if err := export.WebAnnotations(w, b, string(source)); err != nil {
		return fmt.Errorf("-source %s: %w", *o.source, err)
	}
	return nil
}

// checkExport says what does not go with a format for other programs.
func (o *options) checkExport() error {
	switch {
	case !isExport(o.format):
		return nil
	case len(o.lists) > 0:
		return fmt.Errorf("-list is for reading, and does not go with -format %s", o.format)
	case o.format == formatAnnotations && o.source == nil:
		return errors.New("-format " + formatAnnotations + " needs -source FILE, the text to anchor in")
	case o.format != formatAnnotations && o.source != nil:
		return fmt.Errorf("-source checks a copy of the source, and does not go with -format %s", o.format)
	}
	return nil
}

// checkTerminal refuses to fill a terminal with what is no text.
func (o *options) checkTerminal(stdout io.Writer) error {
	f, ok := stdout.(*os.File)
	if !ok || o.format != formatPackage {
		return nil
	}
	if _, terminal := windowSize(f); terminal {
		return errors.New("-format " + formatPackage + " is a zip file; name one with -o")
	}
	return nil
}
