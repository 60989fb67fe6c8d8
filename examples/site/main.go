// Site serves a brief, the Anchorage brief if it is given no other, as web
// pages for readers and as an API for programs.
//
// Usage:
//
//	go run ./examples/site [flags]
//
// Without flags it listens on http://localhost:8080. Pages are in the languages
// of [example.com/summit/locale]: / leads to the one that the browser asks for. They work without JavaScript, and
// quicker with it. What the filters of a page select stands in its address.
//
// The API is described in OpenAPI at /api/openapi.json. It answers with a
// brief that [summit.Read] reads, or in a format of [example.com/summit/export],
// by the Accept header or by format=NAME.
//
// With -source FILE citations show the sentence of the source that they name; the file must be the source that the
// brief is of, to the byte. With -in FILE it is another brief, in the JSON of the library. With -out DIR it writes all
// pages as files, which need no server: they can be opened from the disk.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/examples/internal/brokenpipe"
)

const usage = `Site serves a brief as web pages, and as an API for programs.

usage: go run ./examples/site [flags]

  go run ./examples/site
  go run ./examples/site -addr :80 -lang de,en
  go run ./examples/site -out public

  -addr HOST:PORT  where to listen; localhost:8080 if not given
  -lang L,L        only these languages, the first where a browser asks for none
                   of them; all of them if not given
  -source FILE     the source of the brief, to show sentences where they are cited
  -in FILE         another brief, in the JSON of the library; - is the input
  -out DIR         write the pages as files into a folder that is new or empty,
                   and serve nothing
`

const (
	exitOK      = 0
	exitTrouble = 1
	exitMisuse  = 2
)

func main() {
	brokenpipe.Keep()
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// errMisuse is a command line that cannot be meant.
var errMisuse = errors.New("site -h explains the flags")

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	err := start(ctx, args, stdin, stdout)
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, flag.ErrHelp):
		if _, err = fmt.Fprint(stdout, usage); err == nil || brokenpipe.Is(err) {
			return exitOK
		}
	}
	fmt.Fprintf(stderr, "site: %v\n", err)
	if errors.Is(err, errMisuse) {
		return exitMisuse
	}
	return exitTrouble
}

func start(ctx context.Context, args []string, stdin io.Reader, stdout io.Writer) error {
	o, err := parse(args)
	if err != nil {
		return err
	}
	b := summit.Anchorage()
	if o.in != "" {
		if b, err = ask.ReadBrief("in", o.in, stdin); err != nil {
			return err
		}
	}
	source, err := readSource(b, o.source)
	if err != nil {
		return err
	}
	s, err := newSite(b, source, o.languages)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM) // up to the end of the program, which tells what was interrupted
	if o.out != "" {
		n, err := s.writeTo(ctx, o.out)
		if err != nil {
			return err
		}
		fmt.Fprintf(stdout, "%d files in %s; open %[2]s/index.html\n", n, o.out)
		return nil
	}
	l, err := net.Listen("tcp", cmp.Or(o.addr, defaultAddress))
	if err != nil {
		return err
	}
	s.warm()
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	fmt.Fprintf(stdout, "http://%s\n", l.Addr())
	return serve(ctx, l, s)
}

type options struct {
	addr, in, source, out string // "" where not given
	languages             []language.Tag
}

const defaultAddress = "localhost:8080"

func parse(args []string) (o options, err error) {
	fs := flag.NewFlagSet("site", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.StringVar(&o.addr, "addr", "", "")
	fs.StringVar(&o.in, "in", "", "")
	fs.StringVar(&o.source, "source", "", "")
	fs.StringVar(&o.out, "out", "", "")
	var languages names
	fs.Var(&languages, "lang", "")
	rest, err := ask.ParseFlags(fs, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return o, err
	case err == nil && len(rest) > 0:
		err = fmt.Errorf("unexpected argument %q", rest[0])
	case err == nil && o.out != "" && o.addr != "":
		err = errors.New("-out serves nothing, and does not go with -addr")
	case err == nil && languages != "":
		o.languages, err = supportedAll(string(languages))
	}
	if err != nil {
		return o, fmt.Errorf("%w; %w", err, errMisuse)
	}
	return o, nil
}

// names is a list of names between commas, given at once or by and by.
type names string

func (n *names) String() string { return string(*n) }

func (n *names) Set(more string) error {
	if *n != "" {
		more = string(*n) + "," + more
	}
	*n = names(more)
	return nil
}

// supportedAll returns the languages of a list of names between commas, each once.
func supportedAll(names string) (list []language.Tag, err error) {
	for name := range strings.SplitSeq(names, ",") {
		tag, err := supported(strings.TrimSpace(name))
		if err != nil {
			return nil, fmt.Errorf("-lang: %w", err)
		}
		if !slices.Contains(list, tag) {
			list = append(list, tag)
		}
	}
	return list, nil
}
