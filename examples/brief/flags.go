package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/locale"
)

const usage = `Brief prints the Anchorage brief, or another one, chapter by chapter: its
findings and quotes.

usage: go run ./examples/brief [flags]

  go run ./examples/brief -section arms-control
  go run ./examples/brief -from russia -topic economy -quotes
  go run ./examples/brief -outcome not-agreed,deferred -find "cease-fire"

What to print. A flag given twice, or with several values between commas,
passes what has any of them; different flags must all hold.
  -section S    what stands in a section or chapter of the source
  -actor A      what has to do with an actor, or with who speaks for it
  -from A       what an actor says, or who speaks for it
  -topic T      what is on a topic, or on one within it
  -region R     what is about a region, or about one within it
  -phase P      before, during or after the summit
  -find TEXT    what has these words in a row, in any case, with any hyphens
  -kind K       findings: event, outcome, position, reaction, assessment,
                forecast or context
  -outcome O    findings: not-agreed, not-announced, unchanged, deferred,
                not-discussed or agreed
  -modality M   findings: unhedged, probable or possible
  -condition C  findings: none, open (if, unless, until) or counterfactual
  -findings     only findings
  -quotes       only quotes

How to print it.
  -format F     text (the default) or markdown; or, for other programs, of what
                is printed and what that refers to: json (for -in and -against),
                report (Markdown with footnotes), web-annotations (with -source),
                schema.org, data-package, ndjson, csv, sqlite, postgresql, dot or
                mermaid
  -list L       actors, regions, topics, sections or kinds, with the number of
                findings and quotes that the other flags leave of each
  -lang L       in the reader's language, say de or zh-Hans; statements and quotes
                stay as they are. The names of the flags' values are then known
                in it too. Known are ar, de, en, es, fr, ru, uk and zh
  -o FILE       print it to a file, which is replaced when all is written
  -quiet        print nothing; exit with 1 where nothing is found

What to print it of.
  -in FILE      another brief, of the form that -format json prints, whose names
                the flags then know; - is the input

Another thing to do. What it finds amiss makes the exit code 1.
  -source FILE  check a copy of the source against the brief; - is the input
  -against FILE print what is different in another brief, of the form that
                -format json prints; - is the input
  -trace FILE   say where the quotes stand in another extraction or edition of
                the source; - is the input

A finding that names nobody after it is in the brief's own voice. Names and
IDs are found in any case, actors by their other names too.
`

// options is what the command line asks for.
type options struct {
	selection
	lists  []string
	in     *string        // the file of the brief, if it is not Anchorage
	source *string        // the file to verify, if any
	other  *string        // the file of the brief to compare with, if any
	text   *string        // the file of the text to trace the quotes in, if any
	out    *string        // the file to print to, if any
	wish   []language.Tag // the languages to print in, the best first
	locale locale.Locale
	format string
	quiet  bool
}

// A selection passes findings and quotes of the brief.
type selection struct {
	shared           []summit.Filter
	only             []summit.FindingFilter
	findings, quotes bool // whether they are wanted at all
}

func (s selection) isNarrowed() bool { return len(s.shared)+len(s.only) > 0 }

func (s selection) isWhole() bool { return s.findings && s.quotes && !s.isNarrowed() }

func (s selection) findingsOf(b summit.Brief, more ...summit.FindingFilter) iter.Seq[summit.Finding] {
	if !s.findings {
		return func(func(summit.Finding) bool) {}
	}
	return b.Findings(slices.Concat(more, s.only, []summit.FindingFilter{summit.Filters(s.shared)})...)
}

func (s selection) quotesOf(b summit.Brief, more ...summit.QuoteFilter) iter.Seq[summit.Quote] {
	if !s.quotes {
		return func(func(summit.Quote) bool) {}
	}
	return b.Quotes(append(more, summit.Filters(s.shared))...)
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
	if o.quotes && (len(o.only) > 0 || slices.Contains(o.lists, "kinds")) {
		return nil, errors.New("-kind, -outcome, -modality, -condition and -list kinds are for findings, and do not go with -quotes")
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
	if !o.findings && !o.quotes {
		o.findings, o.quotes = true, len(o.only) == 0
	}
	return &o, nil
}

// alone are the flags for which the whole brief counts, so that flags that
// select from it would mislead.
var alone = []string{"against", "trace"}

func checkAlone(fs *flag.FlagSet, format string) error {
	var names []string // in order
	fs.Visit(func(f *flag.Flag) { names = append(names, f.Name) })
	for _, name := range alone {
		if !slices.Contains(names, name) {
			continue
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
		_, boolean := f.Value.(interface{ IsBoolFlag() bool })
		if boolean || f.Name == "in" || f.Name == "lang" {
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
	l := o.locale
	filterFlag(fs, "section", sections(b, l).resolveAll, summit.Under, &o.shared)
	filterFlag(fs, "actor", actors(b, l).resolveAll, summit.Involving, &o.shared)
	filterFlag(fs, "from", actors(b, l).resolveAll, summit.From, &o.shared)
	filterFlag(fs, "topic", topics(b, l).resolveAll, summit.On, &o.shared)
	filterFlag(fs, "region", regions(b, l).resolveAll, summit.In, &o.shared)
	filterFlag(fs, "phase", phases.resolveAll, summit.OfPhase, &o.shared)
	filterFlag(fs, "find", oneText, containingAny, &o.shared)
	filterFlag(fs, "kind", kinds.resolveAll, summit.OfKind, &o.only)
	filterFlag(fs, "outcome", outcomes.resolveAll, summit.OfOutcome, &o.only)
	filterFlag(fs, "modality", modalities.resolveAll, summit.OfModality, &o.only)
	filterFlag(fs, "condition", conditions.resolveAll, summit.OfCondition, &o.only)
	fs.BoolVar(&o.findings, "findings", false, "")
	fs.BoolVar(&o.quotes, "quotes", false, "")
	fs.BoolVar(&o.quiet, "quiet", false, "")
	fs.Func("format", "", func(name string) error {
		format, ok := formats.find(name)
		if !ok {
			return formats.unknown(name)
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
		names, err := lists.resolveAll(s)
		o.lists = append(o.lists, names...)
		return err
	})
	fileFlag(fs, "in", &o.in)
	fileFlag(fs, "o", &o.out)
	fileFlag(fs, "source", &o.source)
	fileFlag(fs, "against", &o.other)
	fileFlag(fs, "trace", &o.text)
	return fs
}

func fileFlag(fs *flag.FlagSet, name string, file **string) {
	fs.Func(name, "", func(s string) error {
		*file = &s
		return nil
	})
}

// filterFlag defines a flag that puts one filter into filters, for all the
// values that the flag is given.
func filterFlag[V ~string, F any](fs *flag.FlagSet, name string, resolve func(string) ([]string, error), filter func(...V) F, filters *[]F) {
	var values []V
	var place int
	fs.Func(name, "", func(s string) error {
		found, err := resolve(s)
		if err != nil {
			return err
		}
		if len(values) == 0 {
			place = len(*filters)
			*filters = append(*filters, *new(F))
		}
		for _, value := range found {
			values = append(values, V(value))
		}
		(*filters)[place] = filter(values...)
		return nil
	})
}

// oneText takes a text to find as it is, if there is a word in it.
func oneText(text string) ([]string, error) {
	isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
	if !strings.ContainsFunc(text, isWord) {
		return nil, errors.New("there is no word in it to find")
	}
	return []string{text}, nil
}

func containingAny(texts ...string) summit.Filter {
	var filters []summit.Filter
	for _, text := range texts {
		filters = append(filters, summit.Containing(text))
	}
	return summit.Any(filters...)
}
