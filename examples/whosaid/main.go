package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/examples/internal/brokenpipe"
	"example.com/summit/examples/internal/said"
)

const usage = `Whosaid tells who said the words of a fragment, by the quotes of a brief.

usage: go run ./examples/whosaid [-json] [-in FILE] [WORD ...]

  go run ./examples/whosaid "there's no deal until there's a deal"
  go run ./examples/whosaid strategic arms control in the next stage
  printf 'red carpet\ngreat leader\n' | go run ./examples/whosaid -json

  -json     one line of JSON for each fragment; go doc ./examples/whosaid has its form
  -in FILE  another brief, in the JSON of the library; - is the input

The words are one fragment. Without any, each line of the input is one. Words behind -- may
look like flags.
The exit code is 0, also where nobody said it; 1 for a failure, 2 for misuse.
`

const (
	exitOK      = 0
	exitTrouble = 1
	exitMisuse  = 2
)

// maxLine is the longest fragment that is read, in bytes.
const maxLine = 16 << 20

func main() {
	brokenpipe.Keep()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// errMisuse is a command line that can't be meant.
var errMisuse = errors.New("whosaid -h explains the flags")

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	err := answerAll(args, stdin, stdout)
	if errors.Is(err, flag.ErrHelp) {
		_, err = fmt.Fprint(stdout, usage)
	}
	if err == nil || brokenpipe.Is(err) {
		return exitOK
	}
	fmt.Fprintf(stderr, "whosaid: %v\n", err)
	if errors.Is(err, errMisuse) {
		return exitMisuse
	}
	return exitTrouble
}

func answerAll(args []string, stdin io.Reader, stdout io.Writer) error {
	fs := flag.NewFlagSet("whosaid", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	asJSON, in := fs.Bool("json", false, ""), fs.String("in", "", "")
	words, err := ask.ParseFlags(fs, args)
	if err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return err
		}
		return fmt.Errorf("%w; %w", err, errMisuse)
	}
	fragment := strings.Join(words, " ")
	switch {
	case len(words) > 0 && !hasWords(fragment):
		return fmt.Errorf("there are no words in %q; %w", fragment, errMisuse)
	case len(words) == 0 && *in == "-":
		return fmt.Errorf("the input can't be the brief and the fragments; %w", errMisuse)
	}
	b := summit.Anchorage()
	if *in != "" {
		if b, err = ask.ReadBrief("in", *in, stdin); err != nil {
			return err
		}
	}
	finder := said.NewFinder(b)
	write := writeText
	if *asJSON {
		write = writeJSON
	}
	out := bufio.NewWriter(stdout)
	if len(words) > 0 {
		write(out, b, finder.Find(fragment))
		return out.Flush()
	}
	lines := bufio.NewScanner(stdin)
	lines.Buffer(nil, maxLine)
	number := 0
	for lines.Scan() {
		number++
		if !hasWords(lines.Text()) {
			continue
		}
		write(out, b, finder.Find(lines.Text()))
		if err := out.Flush(); err != nil {
			return err
		}
	}
	if errors.Is(lines.Err(), bufio.ErrTooLong) {
		return fmt.Errorf("line %d is longer than %d bytes", number+1, maxLine)
	}
	return lines.Err()
}

func hasWords(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
