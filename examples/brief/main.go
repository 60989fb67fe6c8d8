package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/examples/internal/brokenpipe"
	"example.com/summit/locale"
)

const (
	exitOK      = 0
	exitNo      = 1 // nothing found, not the source, not the same brief
	exitTrouble = 2
)

func main() {
	brokenpipe.Keep()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.LookupEnv))
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer, env environment) int {
	if len(args) > 0 && args[0] == "-complete" {
		var lines strings.Builder
		complete(args[1:], &lines)
		return put(stdout, stderr, lines.String())
	}
	b := summit.Anchorage()
	var o *options
	in, wish, err := inputOf(args)
	if err == nil && in != nil {
		if b, err = ask.ReadBrief("in", *in, stdin); err != nil {
			fmt.Fprintf(stderr, "brief: %v\n", err)
			return exitTrouble
		}
	}
	if err == nil {
		o, err = parse(b, locale.New(b, wish...), args)
	}
	if errors.Is(err, flag.ErrHelp) {
		return put(stdout, stderr, usage)
	}
	if err != nil {
		fmt.Fprintf(stderr, "brief: %v\nbrief -h explains the flags\n", err)
		return exitTrouble
	}
	if o.shell != "" {
		return put(stdout, stderr, scripts[o.shell])
	}
	if len(wish) > 0 && o.locale.Confidence() <= language.Low {
		fmt.Fprintf(stderr, "brief: -lang %v is not known; this is %v\n", wish[0], o.locale.Tag())
	}
	code, err := o.printTo(stdout, stderr, b, stdin, env)
	return ended(code, err, stderr)
}

// put prints a text as it is.
func put(stdout, stderr io.Writer, text string) int {
	_, err := io.WriteString(stdout, text)
	return ended(exitOK, err, stderr)
}

// ended returns the exit code of a run that ended with err, and says what that is.
func ended(code int, err error, stderr io.Writer) int {
	if err != nil && !brokenpipe.Is(err) {
		fmt.Fprintf(stderr, "brief: %v\n", err)
		return exitTrouble
	}
	return code
}

// printTo prints to stdout, by a pager where that is a terminal, or to the file of -o, which is as it was where something fails.
func (o *options) printTo(stdout, stderr io.Writer, b summit.Brief, stdin io.Reader, env environment) (code int, err error) {
	switch {
	case o.quiet:
		stdout = io.Discard
	case o.out != nil:
		var file *output
		if file, err = create(*o.out); err != nil {
			return exitTrouble, err
		}
		defer func() {
			if err != nil {
				file.drop()
			} else {
				err = file.keep()
			}
		}()
		stdout = file.File
	}
	if err = o.checkTerminal(stdout); err != nil {
		return exitTrouble, err
	}
	pages := newPager(stdout, stderr, env)
	to := stdout
	if pages != nil {
		to = &pages.text
	}
	out := bufio.NewWriter(to)
	code, err = o.print(b, stdin, out, screenOf(stdout, env))
	if err == nil {
		err = out.Flush()
	}
	if err == nil && pages != nil {
		err = pages.show()
	}
	return code, err
}

// print does what the options ask for. The errors of w show when it is
// flushed, if they are not returned.
func (o *options) print(b summit.Brief, stdin io.Reader, w *bufio.Writer, s screen) (code int, err error) {
	if isExport(o.format) {
		return o.export(b, stdin, w)
	}
	if o.source != nil {
		return verify(b, *o.source, stdin, w)
	}
	if o.other != nil {
		return o.against(b, stdin, w, s)
	}
	if o.text != nil {
		return o.trace(b, stdin, w, s)
	}
	if len(o.lists) > 0 {
		return o.printLists(b, w, s), nil
	}
	p := newPage(b, o.locale, o.Selection)
	if len(p.parts) == 0 {
		return o.nothing(o.locale, w), nil
	}
	o.write(p, w, s)
	return exitOK, nil
}

func (o *options) write(p page, w io.Writer, s screen) {
	if o.format == "markdown" {
		p.writeMarkdown(w)
	} else {
		p.writeText(w, s)
	}
}

// nothing says that nothing is found; only -quiet makes a failure of it.
func (o *options) nothing(l locale.Locale, w io.Writer) int {
	fmt.Fprintln(w, l.Label(locale.LabelNothingFound))
	if o.quiet {
		return exitNo
	}
	return exitOK
}
