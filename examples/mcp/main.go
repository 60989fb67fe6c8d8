package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/examples/internal/brokenpipe"
)

const usage = `Mcp serves a brief to assistants, by the Model Context Protocol.

usage: go -C examples/mcp run . [flags]

  go -C examples/mcp run . < examples/mcp/testdata/session.jsonl
  go -C examples/mcp run . -http :8765

  -http ADDR  serve streamable HTTP at http://ADDR/mcp, not stdin and stdout;
              without a host, or with port 0, on the loopback or a free port
  -host H,H   by HTTP, other names that requests may be for, beside the loopback's
              and that of ADDR
  -in FILE    another brief, in the JSON of the library
  -v          log what goes on

go -C runs it in its folder: give FILE with its whole path.
Without -http, messages are read from the input and answered on the output; an
assistant starts the program itself. The README tells how. Logs are on stderr.
The exit code is 0, also where the client hangs up; 1 for a failure, 2 for misuse.
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
var errMisuse = errors.New("mcp -h explains the flags")

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	err := start(ctx, args, stdin, stdout, stderr)
	if errors.Is(err, flag.ErrHelp) {
		_, err = fmt.Fprint(stdout, usage)
	}
	if err == nil || brokenpipe.Is(err) {
		return exitOK
	}
	fmt.Fprintf(stderr, "mcp: %v\n", err)
	if errors.Is(err, errMisuse) {
		return exitMisuse
	}
	return exitTrouble
}

func start(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	fs := flag.NewFlagSet("mcp", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	addr, hosts, in, verbose := fs.String("http", "", ""), fs.String("host", "", ""), fs.String("in", "", ""), fs.Bool("v", false, "")
	rest, err := ask.ParseFlags(fs, args)
	if err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return err
		}
		return fmt.Errorf("%w; %w", err, errMisuse)
	}
	switch {
	case len(rest) > 0:
		return fmt.Errorf("%q is no flag; %w", rest[0], errMisuse)
	case *in == "-":
		return fmt.Errorf("-in is a file: the input is the protocol's; %w", errMisuse)
	case *hosts != "" && *addr == "":
		return fmt.Errorf("-host is for -http; %w", errMisuse)
	}
	b := summit.Anchorage()
	if *in != "" {
		var err error
		if b, err = ask.ReadBrief("in", *in, nil); err != nil {
			return err
		}
	}
	level := slog.LevelWarn
	if *verbose {
		level = slog.LevelInfo
	}
	logger := slog.New(slog.NewTextHandler(stderr, &slog.HandlerOptions{Level: level}))
	server := newServer(b, logger)
	if *addr != "" {
		return listen(ctx, server, *addr, *hosts, stderr, logger)
	}
	return serveStdio(ctx, server, stdin, stdout)
}
