package main

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"unicode"

	"example.com/summit"
	"example.com/summit/examples/factcheck/internal/article"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/examples/internal/brokenpipe"
	"example.com/summit/examples/internal/judge"
)

const usage = `Factcheck checks the quotations of articles, and who is given them, against a brief.

usage: go run ./examples/factcheck [flags] [FILE ...]

  go run ./examples/factcheck examples/factcheck/testdata/morning.txt
  echo 'Trump said: "There is no deal until there is a deal."' | go run ./examples/factcheck
  go run ./examples/factcheck -format sarif examples/factcheck/testdata/editors.html >factcheck.sarif

  -format FORMAT  text, json (a line for each quotation and claim) or sarif (2.1.0)
  -as FORMAT      the articles are text, markdown or html; otherwise their names tell, and
                  what has no such name is HTML if it begins with a tag
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
	if errors.Is(err, flag.ErrHelp) {
		code = exitOK
		_, err = fmt.Fprint(stdout, usage)
	}
	if err == nil || brokenpipe.Is(err) {
		return code
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
	item(article string, it *item)
	done(article string)  // an article is read to its end
	end(failures []error) // what could not be read
}

// newWriter returns the writer of a format, nil if there is none of this name.
func newWriter(format string, w io.Writer, b summit.Brief, strict bool) writer {
	switch format {
	case "text":
		return &textWriter{w: w, brief: b, strict: strict}
	case "json":
		return &jsonWriter{w: w, brief: b, strict: strict}
	case "sarif":
		return &sarifWriter{w: w, brief: b, strict: strict}
	}
	return nil
}

type options struct {
	format string
	as     article.Format // "" if the names of the articles tell
	strict bool
	in     string
	files  []string
}

func parse(args []string) (options, error) {
	fs := flag.NewFlagSet("factcheck", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	var o options
	fs.StringVar(&o.format, "format", "text", "")
	fs.StringVar((*string)(&o.as), "as", "", "")
	fs.StringVar(&o.in, "in", "", "")
	fs.BoolVar(&o.strict, "strict", false, "")
	var err error
	o.files, err = ask.ParseFlags(fs, args)
	if errors.Is(err, flag.ErrHelp) {
		return o, err
	}
	if len(o.files) == 0 {
		o.files = []string{"-"}
	}
	inputs := 0
	for _, name := range append([]string{o.in}, o.files...) {
		if name == "-" {
			inputs++
		}
	}
	switch {
	case err != nil:
	case newWriter(o.format, nil, summit.Brief{}, false) == nil:
		err = fmt.Errorf("format %q is not text, json or sarif", o.format)
	case o.as != "" && o.as != article.Text && o.as != article.Markdown && o.as != article.HTML:
		err = fmt.Errorf("as %q is not text, markdown or html", o.as)
	case inputs > 1:
		err = errors.New("the input can be read only once")
	}
	if err != nil {
		return o, fmt.Errorf("%w; %w", err, errMisuse)
	}
	return o, nil
}

func checkAll(args []string, stdin io.Reader, stdout io.Writer) (code int, err error) {
	o, err := parse(args)
	if err != nil {
		return exitMisuse, err
	}
	b := summit.Anchorage()
	if o.in != "" {
		if b, err = ask.ReadBrief("in", o.in, stdin); err != nil {
			return exitTrouble, err
		}
	}
	out := bufio.NewWriter(stdout)
	code, err = o.checkFiles(newChecker(b), stdin, newWriter(o.format, out, b, o.strict), out)
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	return code, err
}

// checkFiles checks the articles one after the other, and goes on behind one that can't be read; out is flushed after each item.
func (o options) checkFiles(c *checker, stdin io.Reader, w writer, out *bufio.Writer) (code int, err error) {
	w.begin()
	var failures []error
	for _, name := range o.files {
		found, err := o.checkFile(c, name, stdin, w, out)
		if found {
			code = exitFaults
		}
		if err != nil {
			failures = append(failures, err)
		}
		if err := out.Flush(); err != nil {
			return code, err // nobody reads on
		}
	}
	w.end(failures)
	return code, errors.Join(failures...)
}

func (o options) checkFile(c *checker, name string, stdin io.Reader, w writer, out *bufio.Writer) (found bool, err error) {
	r, err := ask.Open(name, stdin)
	if err != nil {
		return false, err
	}
	defer r.Close()
	in, as := bufio.NewReader(r), cmp.Or(o.as, article.FormatOf(name))
	if as == "" {
		as = sniffed(in)
	}
	if name == "-" {
		name = "stdin"
	}
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
	w.done(name)
	return found, nil
}

// sniffed returns the format of what no name tells of: HTML if it begins with a tag, and else text.
func sniffed(r *bufio.Reader) article.Format {
	start, _ := r.Peek(512)
	start = bytes.TrimLeft(bytes.TrimPrefix(start, []byte("\ufeff")), " \t\r\n")
	if len(start) > 1 && start[0] == '<' && (start[1] == '!' || start[1] == '?' || unicode.IsLetter(rune(start[1]))) {
		return article.HTML
	}
	return article.Text
}

// isWrong reports whether an item makes a check fail. What the brief does not have does so only if strict, and never where the article says so too; that a single
// word is given to somebody else does not, as anybody may use it.
func (it *item) isWrong(strict bool) bool {
	for _, f := range it.Faults {
		if f == judge.Absent && strict && !it.disowned || f != judge.Absent && (f != judge.Misattributed || it.claim || judge.Count(it.Text) > 1) {
			return true
		}
	}
	return false
}
