// Newbrief is a report of one's own, to begin another from: the flood and ferry treaty
// of two invented river towns, encoded from its text, checked, and asked.
//
// Usage:
//
//	go run ./examples/newbrief [-sentences | -source | -json | -export FORMAT | -mistakes]
//
// The text is report.txt, and report.go begins to encode it; quotes.go and findings.go go on. Without a flag, the
// program tells what was built, and asks it: queries.go. With -mistakes it makes eight that are
// made first, and shows the error of each: mistakes.go.
//
// # To make a report of your own
//
// Copy the folder to another one below examples; or, to a module of your own, report.txt, report.go, quotes.go, findings.go,
// queries.go and report_test.go, which need the library alone, and the test go-cmp, with a main such as
//
//	func main() {
//		if err := writeSentences(os.Stdout); err != nil { // and writeAccount, when there is a report
//			log.Fatal(err)
//		}
//	}
//
// Put your text into report.txt, and take these steps:
//
//  1. List the sections by the headings of the text, and run the program with -sentences, which
//     numbers the sentences. Where a sentence is cut at an abbreviation, give that to [summit.Draft.LocateSentences].
//  2. Name the actors, regions and topics.
//  3. Copy the words of each quote. [summit.Draft.Locate] finds where they stand.
//  4. Write findings for each sentence, one for each claim. testdata/decisions.md at the top of the
//     module tells which kind a claim is of, who asserts it, and how a hedge is read.
//  5. Run the tests: report_test.go tells the sentences and the quotation marks that were left out.
//
// # Exit code
//
// 0; 1 where something fails; 2 for a command line that can't be meant.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/examples/internal/brokenpipe"
)

const usage = `Newbrief is a report of one's own, to begin another from.

usage: go run ./examples/newbrief [flag]

  go run ./examples/newbrief
  go run ./examples/newbrief -json | go run ./examples/brief -in - -topic floods
  go run ./examples/newbrief -json | go run ./examples/site -in - -source examples/newbrief/report.txt
  go run ./examples/newbrief -export mermaid

Without a flag it tells what was built, and asks it.
  -sentences      the sentences by their numbers, to cite them by
  -source         the text that the report is encoded from
  -json           the brief as JSON, which the other programs read by -in
  -export FORMAT  the brief for other programs: json, report (Markdown with
                  footnotes), web-annotations, schema.org, data-package, ndjson,
                  csv, sqlite, postgresql, dot or mermaid
  -mistakes       eight mistakes, and the error of each
`

const (
	exitOK      = 0
	exitTrouble = 1
	exitMisuse  = 2
)

func main() {
	brokenpipe.Keep()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// errMisuse is a command line that can't be meant.
var errMisuse = errors.New("newbrief -h explains the flags")

func run(args []string, _ io.Reader, stdout, stderr io.Writer) int {
	err := start(args, stdout)
	if errors.Is(err, flag.ErrHelp) {
		_, err = fmt.Fprint(stdout, usage)
	}
	if err == nil || brokenpipe.Is(err) {
		return exitOK
	}
	fmt.Fprintf(stderr, "newbrief: %v\n", err)
	if errors.Is(err, errMisuse) {
		return exitMisuse
	}
	return exitTrouble
}

func start(args []string, stdout io.Writer) error {
	write, err := parse(args)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(stdout)
	if err := write(out); err != nil {
		return err
	}
	return out.Flush()
}

// parse returns what writes what the command line asks for.
func parse(args []string) (write func(io.Writer) error, err error) {
	fs := flag.NewFlagSet("newbrief", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	var export func(io.Writer, summit.Brief) error
	fs.Func("export", "", func(name string) error {
		if export != nil {
			return errors.New("one format is given already")
		}
		var known []string
		for _, f := range ask.Formats(source) {
			if known = append(known, f.Name); f.Name == name {
				export = f.Write
				return nil
			}
		}
		return fmt.Errorf("known are %s", strings.Join(known, ", "))
	})
	sentences, text := fs.Bool("sentences", false, ""), fs.Bool("source", false, "")
	asJSON, wrong := fs.Bool("json", false, ""), fs.Bool("mistakes", false, "")
	switch err := fs.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return nil, err
	case err != nil:
		return nil, fmt.Errorf("%w; %w", err, errMisuse)
	case fs.NArg() > 0:
		return nil, fmt.Errorf("unexpected argument %q; %w", fs.Arg(0), errMisuse)
	case fs.NFlag() > 1:
		return nil, fmt.Errorf("more than one flag; %w", errMisuse)
	}
	switch {
	case *sentences:
		return writeSentences, nil
	case *text:
		return writeSource, nil
	case *wrong:
		return writeMistakes, nil
	case *asJSON:
		export = writeJSON
	case export == nil:
		export = writeAccount
	}
	return func(w io.Writer) error {
		b, err := report()
		if err != nil {
			return err
		}
		return export(w, b)
	}, nil
}

func writeSource(w io.Writer) error {
	_, err := io.WriteString(w, source)
	return err
}

func writeJSON(w io.Writer, b summit.Brief) error {
	_, err := b.WriteTo(w)
	return err
}
