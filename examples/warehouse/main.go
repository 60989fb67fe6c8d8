package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"example.com/summit/examples/internal/ask"
	"example.com/summit/examples/internal/brokenpipe"
)

const usage = `Warehouse keeps many briefs in a database and answers questions across them.

usage: go -C examples/warehouse run . COMMAND [flags] [arguments]

  go run ./examples/brief -format json | go -C examples/warehouse run . load -db /tmp/briefs.db -
  go -C examples/warehouse run . ask -db /tmp/briefs.db said -topic sanctions -by trump
  go -C examples/warehouse run . generate -n 100 /tmp/briefs
  go -C examples/warehouse run . load -db /tmp/briefs.db /tmp/briefs

  load FILES…        load briefs, each once: files in the JSON of the library, folders of them, - for the input
  ask QUESTION       answer a question across the briefs
  dump [BRIEF…]      the library's JSON of briefs; BRIEF is a key, or how it begins, and may be left out if there is one
  generate FOLDER    write random briefs into a folder, as trials need them

Relative paths go by examples/warehouse, where go -C runs the program.

Flags of load, ask and dump:
  -db DB             briefs.db, a file of SQLite, if not given; or postgres://user@host/database
Flags of dump:
  -o FOLDER          every brief, or those named, as FOLDER/KEY.json
  -parquet FOLDER    the tables as Parquet, by the first digit of the brief's key
Flags of generate:
  -n N, -seed N      how many briefs, and which: 10 and 1 if not given
  -size N            findings in each: 40 if not given
Flags of ask:
  -topic, -region    a topic or a region, and what lies within, by its ID or a name
  -by, -from         an actor alone, or with whoever speaks from within: a state, a body
  -since, -until     the dates of briefs: 2025, 2025-08 or 2025-08-15; both count themselves
  -json              one object a line

`

const usageEnd = `
The exit code is 0, also where nothing is found; 1 for a failure, 2 for misuse.
`

const (
	exitOK      = 0
	exitTrouble = 1
	exitMisuse  = 2
)

func main() {
	brokenpipe.Keep()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends it at once
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// errMisuse is a command line that can't be meant.
var errMisuse = errors.New("warehouse -h explains the commands")

// errInterrupted is that of a command that a signal ends.
var errInterrupted = errors.New("interrupted")

// streams are what a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// An output remembers that writing has failed. A server that is gone fails by the error of a pipe that nobody reads, too.
type output struct {
	io.Writer
	err error
}

func (o *output) Write(p []byte) (n int, err error) {
	n, err = o.Writer.Write(p)
	if err != nil {
		o.err = err
	}
	return n, err
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	out := &output{Writer: stdout}
	err := command(ctx, args, streams{stdin, out, stderr})
	switch {
	case errors.Is(err, flag.ErrHelp):
		_, err = fmt.Fprint(out, usage, questionList(), usageEnd)
	case err != nil && ctx.Err() != nil && !errors.Is(err, errInterrupted):
		err = errInterrupted
	}
	return conclude(err, out, stderr)
}

// conclude tells an error, unless it is of an output that nobody reads on, and returns the exit code.
func conclude(err error, out *output, stderr io.Writer) int {
	if err == nil || brokenpipe.Is(out.err) && errors.Is(err, out.err) {
		return exitOK
	}
	fmt.Fprintf(stderr, "warehouse: %v\n", err)
	if errors.Is(err, errMisuse) {
		return exitMisuse
	}
	return exitTrouble
}

func command(ctx context.Context, args []string, s streams) error {
	commands := map[string]func(context.Context, *flag.FlagSet, []string, streams) error{
		"load": load, "ask": answer, "dump": dump, "generate": generate,
	}
	name := ""
	if len(args) > 0 {
		name, args = args[0], args[1:]
	}
	switch name {
	case "-h", "-help", "--help", "help":
		return flag.ErrHelp
	case "":
		return fmt.Errorf("no command; %w", errMisuse)
	}
	do := commands[name]
	if do == nil {
		return fmt.Errorf("no command %q; %w", name, errMisuse)
	}
	fs := flag.NewFlagSet(name, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return do(ctx, fs, args, s)
}

// parse parses the flags of a command and returns its arguments.
func parse(fs *flag.FlagSet, args []string) ([]string, error) {
	rest, err := ask.ParseFlags(fs, args)
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		err = fmt.Errorf("%s: %w; %w", fs.Name(), err, errMisuse)
	}
	return rest, err
}

// A once is the value of a flag that can't be given twice.
type once struct {
	text  string
	given bool
}

func (o *once) String() string { return o.text }

func (o *once) Set(text string) error {
	if o.given {
		return errors.New("it is given twice")
	}
	*o = once{text, true}
	return nil
}

// onceFlag defines a flag that has a value if it is not given.
func onceFlag(fs *flag.FlagSet, name, value string) *once {
	o := &once{text: value}
	fs.Var(o, name, "")
	return o
}

func databaseFlag(fs *flag.FlagSet) *once { return onceFlag(fs, "db", "briefs.db") }
