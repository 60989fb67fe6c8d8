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
	"example.com/summit/examples/factcheck/internal/article"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/examples/internal/brokenpipe"
)

const usage = `Factcheck checks the quotations of articles, and who is given them, against a brief.

usage: go run ./examples/factcheck [flags] [FILE ...]

  go run ./examples/factcheck examples/factcheck/testdata/morning.txt
  echo 'Trump said: "There is no deal until there is a deal."' | go run ./examples/factcheck
  go run ./examples/factcheck -format sarif examples/factcheck/testdata/editors.html >factcheck.sarif

  -format FORMAT  text, json (a line for each quotation and claim) or sarif (2.1.0)
  -as FORMAT      the articles are text, markdown or html; otherwise their names tell, or for the
                  input how it begins
  -strict         quotations that the brief does not have are faults too
  -in FILE        another brief, in the JSON of the library; - is the input

Without FILE, or where it is -, the input is the article. go doc ./examples/factcheck tells
what is found, and how surely.
The exit code is 0 if nothing is wrong, 3 if something is, 1 for a failure, 2 for misuse; go run makes
1 of all but 0, go build ./examples/factcheck a program that keeps them.
`

const (
	exitOK      = 0
	exitTrouble = 1
	exitMisuse  = 2
	exitFaults  = 3
)

func main() {
	brokenpipe.Keep()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// errMisuse is a command line that can't be meant.
var errMisuse = errors.New("factcheck -h explains the flags")

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	code, err := checkAll(args, stdin, stdout)
	switch {
	case err == nil || brokenpipe.Is(err):
		return code
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, usage)
		return exitOK
	}
	fmt.Fprintf(stderr, "factcheck: %v\n", err)
	if errors.Is(err, errMisuse) {
		return exitMisuse
	}
	return exitTrouble
}

// A writer writes what is found, in one format.
type writer interface {
	begin()
	article(name string)
	item(name string, it *item)
	end(failure error) // failure: why not all articles were read, if so
}

type options struct {
	as     article.Format // "" if the names of the articles tell
	strict bool
	files  []string
}

func checkAll(args []string, stdin io.Reader, stdout io.Writer) (code int, err error) {
	fs := flag.NewFlagSet("factcheck", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	format, as, in := fs.String("format", "text", ""), fs.String("as", "", ""), fs.String("in", "", "")
	strict := fs.Bool("strict", false, "")
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return exitOK, err
		}
		return exitMisuse, fmt.Errorf("%w; %w", err, errMisuse)
	}
	o := options{as: article.Format(*as), strict: *strict, files: fs.Args()}
	if len(o.files) == 0 {
		o.files = []string{"-"}
	}
	if err := o.check(*in); err != nil {
		return exitMisuse, fmt.Errorf("%w; %w", err, errMisuse)
	}
	b := summit.Anchorage()
	if *in != "" {
		if b, err = ask.ReadBrief("in", *in, stdin); err != nil {
			return exitTrouble, err
		}
	}
	out := bufio.NewWriter(stdout)
	var w writer
	switch *format {
	case "text":
		w = &textWriter{w: out, brief: b, strict: o.strict}
	case "json":
		w = &jsonWriter{w: out, brief: b, strict: o.strict}
	case "sarif":
		w = &sarifWriter{w: out, brief: b, strict: o.strict}
	default:
		return exitMisuse, fmt.Errorf("format %q is not text, json or sarif; %w", *format, errMisuse)
	}
	code, err = o.checkFiles(newChecker(b), stdin, w, out)
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	return code, err
}

func (o options) check(in string) error {
	switch o.as {
	case "", article.Text, article.Markdown, article.HTML:
	default:
		return fmt.Errorf("as %q is not text, markdown or html", o.as)
	}
	inputs := 0
	for _, name := range append([]string{in}, o.files...) {
		if name == "-" {
			inputs++
		}
	}
	if inputs > 1 {
		return errors.New("the input can be read only once")
	}
	return nil
}

// checkFiles checks the articles one after the other; out is flushed after each item.
func (o options) checkFiles(c *checker, stdin io.Reader, w writer, out *bufio.Writer) (code int, err error) {
	w.begin()
	for _, name := range o.files {
		var found bool
		if found, err = o.checkFile(c, name, stdin, w, out); err != nil {
			break
		}
		if found {
			code = exitFaults
		}
		if err = out.Flush(); err != nil {
			return exitTrouble, err
		}
	}
	w.end(err)
	return code, err
}

func (o options) checkFile(c *checker, name string, stdin io.Reader, w writer, out *bufio.Writer) (found bool, err error) {
	r, err := ask.Open(name, stdin)
	if err != nil {
		return false, err
	}
	defer r.Close()
	in, as := bufio.NewReader(r), o.as
	switch {
	case name == "-" && as == "":
		as = sniffed(in)
	case as == "":
		as = article.FormatOf(name)
	}
	if name == "-" {
		name = "stdin"
	}
	w.article(name)
	for it, err := range c.check(in, as) {
		if err != nil {
			return found, fmt.Errorf("%s: %w", name, err)
		}
		found = found || it.isWrong(o.strict)
		w.item(name, it)
		if err := out.Flush(); err != nil {
			return found, err
		}
	}
	return found, nil
}

// sniffed returns the format of what comes without a name: HTML if it begins so, and else text.
func sniffed(r *bufio.Reader) article.Format {
	start, _ := r.Peek(512)
	text := strings.ToLower(strings.TrimLeft(strings.TrimPrefix(string(start), "\ufeff"), " \t\r\n"))
	if strings.HasPrefix(text, "<!doctype html") || strings.HasPrefix(text, "<html") {
		return article.HTML
	}
	return article.Text
}

// isWrong reports whether an item makes a check fail: what the brief does not have does so only if strict.
func (it *item) isWrong(strict bool) bool {
	return len(it.faults) > 0 && (strict || it.faults[0] != absent)
}
