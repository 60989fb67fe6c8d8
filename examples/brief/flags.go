package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// options is what the command line asks for.
type options struct {
	ask.Selection
	parameters       []ask.Parameter
	findings, quotes bool // whether -findings and -quotes are given
	narrowed         bool // whether another flag selects from them
	lists            []string
	in               *string        // the file of the brief, if it is not Anchorage
	source           *string        // the file to verify, if any
	other            *string        // the file of the brief to compare with, if any
	text             *string        // the file of the text to trace the quotes in, if any
	out              *string        // the file to print to, if any
	wish             []language.Tag // the languages to print in, the best first
	locale           locale.Locale
	format           string
	quiet            bool
	shell            string // to print the script for, if any
}

func parse(b summit.Brief, l locale.Locale, args []string) (*options, error) {
	o := options{locale: l}
	fs := newFlags(b, &o)
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	if fs.NArg() > 0 {
		return nil, fmt.Errorf("unexpected argument %q", fs.Arg(0))
	}
	if o.shell != "" && fs.NFlag() > 1 {
		return nil, errors.New("-completion prints a script, and does not go with other flags")
	}
	if err := o.choose(); err != nil {
		return nil, err
	}
	if err := o.checkExport(); err != nil {
		return nil, err
	}
	if o.quiet && o.out != nil {
		return nil, errors.New("-quiet prints nothing, and does not go with -o")
	}
	if err := checkAlone(fs, o.format); err != nil {
		return nil, err
	}
	for name, file := range map[string]*string{"source": o.source, "against": o.other, "trace": o.text} {
		if isInput(o.in) && isInput(file) {
			return nil, fmt.Errorf("-in and -%s cannot both be the input", name)
		}
	}
	return &o, nil
}

// choose settles whether findings, quotes or both are wanted.
func (o *options) choose() error {
	kinds := slices.Contains(o.lists, "kinds")
	if o.quotes && (!o.ForQuotes() || kinds) {
		return errors.New("-kind, -outcome, -modality, -condition, -citing, -quote and -list kinds are for findings, and do not go with -quotes")
	}
	if !o.ForFindings() && (o.findings || !o.ForQuotes() || kinds) {
		return errors.New("-form, -about and -negated are for quotes, and do not go with what is for findings")
	}
	o.narrowed = !o.IsZero()
	switch {
	case o.findings && !o.quotes:
		o.Selection = o.OnlyFindings()
	case o.quotes && !o.findings:
		o.Selection = o.OnlyQuotes()
	}
	return nil
}

// alone are the flags for which the whole brief counts, so that flags that
// select from it would mislead.
var alone = []string{"against", "trace", "source"}

func checkAlone(fs *flag.FlagSet, format string) error {
	var names []string // in order
	fs.Visit(func(f *flag.Flag) { names = append(names, f.Name) })
	for _, name := range alone {
		if !slices.Contains(names, name) {
			continue
		}
		if isExport(format) && name == "source" {
			continue // it is what the format anchors in
		}
		if isExport(format) {
			return fmt.Errorf("-%s is for reading, and does not go with -format %s", name, format)
		}
		for _, other := range names {
			if !slices.Contains([]string{name, "in", "o", "lang", "format", "quiet"}, other) {
				return fmt.Errorf("-%s is of the whole brief, and does not go with -%s", name, other)
			}
		}
	}
	return nil
}

// inputOf returns what -in names and what -lang wishes. The values of most other flags are only known
// when that is read.
func inputOf(args []string) (name *string, wish []language.Tag, err error) {
	var o options
	fs := flag.NewFlagSet("brief", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	newFlags(summit.Brief{}, &o).VisitAll(func(f *flag.Flag) {
		if isBoolean(f) || f.Name == "in" || f.Name == "lang" {
			fs.Var(f.Value, f.Name, "")
		} else {
			fs.Func(f.Name, "", func(string) error { return nil })
		}
	})
	err = fs.Parse(args)
	return o.in, o.wish, err
}

func newFlags(b summit.Brief, o *options) *flag.FlagSet {
	fs := flag.NewFlagSet("brief", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	o.parameters = ask.Parameters(b, o.locale)
	for _, p := range o.parameters {
		fs.Func(p.Name, "", func(s string) error { return withLister(p, o.Add(p, s)) })
	}
	fs.BoolVar(&o.findings, "findings", false, "")
	fs.BoolVar(&o.quotes, "quotes", false, "")
	fs.BoolVar(&o.quiet, "quiet", false, "")
	fs.Func("format", "", func(name string) error {
		format, ok := formats.Find(name)
		if !ok {
			return formats.Unknown(name)
		}
		o.format = format
		return nil
	})
	fs.Func("lang", "", func(s string) error {
		tags, _, err := language.ParseAcceptLanguage(s)
		if len(tags) == 0 {
			return cmp.Or(err, errors.New("no language"))
		}
		o.wish = tags
		return nil
	})
	fs.Func("list", "", func(s string) error {
		names, err := lists.Resolve(s)
		o.lists = append(o.lists, names...)
		return err
	})
	fs.Func("completion", "", func(s string) error {
		shell, ok := shells.Find(s)
		if !ok {
			return shells.Unknown(s)
		}
		o.shell = shell
		return nil
	})
	for i, file := range []**string{&o.in, &o.out, &o.source, &o.other, &o.text} {
		fs.Func(fileFlags[i], "", func(s string) error {
			*file = &s
			return nil
		})
	}
	return fs
}

// fileFlags are the flags that take the name of a file.
var fileFlags = []string{"in", "o", "source", "against", "trace"}

func isBoolean(f *flag.Flag) bool {
	_, ok := f.Value.(interface{ IsBoolFlag() bool })
	return ok
}

// lister is the flag that shows all values that a flag knows, where the help does not name them.
var lister = map[string]string{
	"section": "-list sections", "topic": "-list topics", "region": "-list regions", "quote": "-quotes",
	"actor": "-list actors", "from": "-list actors", "by": "-list actors", "citing": "-list actors", "about": "-list actors",
}

// withLister adds to the error of a name that is like no other what shows them all.
func withLister(p ask.Parameter, err error) error {
	var unknown *ask.UnknownError
	if show := lister[p.Name]; show != "" && errors.As(err, &unknown) && len(unknown.Nearest) == 0 {
		return fmt.Errorf("%w; %s shows all", err, show)
	}
	return err
}

func isInput(name *string) bool { return name != nil && *name == "-" }
