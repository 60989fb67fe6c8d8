// Whosaid tells who said the words of a fragment: the quotes of a brief, the
// Anchorage brief if it is given no other, that have them, with speaker, cue,
// setting, section, and the findings that rest on them.
//
// Usage:
//
//	go run ./examples/whosaid [-json] [-in FILE] [WORD ...]
//
// The arguments are one fragment. Without any, each line of the input is one,
// and is answered before the next is read.
//
// First are quotes that have the fragment's words next to each other and in this order. They are exact
// where these stand as they are written; otherwise normalized, as case, punctuation, diacritics, hyphens,
// apostrophes, quotation marks and white space don't count (see [summit.Containing]). The more of a quote the fragment is,
// the better. A part of a quote needs two words, and one that is not everybody's, as "in" and "the" are. One word is a
// quote only if it is the whole.
//
// If there are none, quotes follow that stand whole within the fragment, one of a single word only if the fragment has
// it in quotation marks, and quotes that are near: of which a stretch is like the fragment, or that are like a stretch of the
// fragment. The more of the fragment is in the quote, the better. A quote whose words are among those of a better one is left out.
//
// For a near quote, words are set side by side at the least cost: 1 for a word left out or
// added, and for a word replaced the share of its letters that are left out, added, replaced or exchanged
// with the next, or 1 if these are more than a third. The distance is this cost for each
// word, from 0 to 1, and up to 0.27 is near. At least two words must be alike, with eight letters together. A dropped
// "not" is a short way off: each near answer shows where it differs, and is never to be
// taken for the words. A fragment of more than 200 words is not compared in
// this way, and the answer says so. Words in another order are not near.
//
// Equals are in the order of the brief. A negation around a quote is not looked at; where the brief reports
// the words as not holding, the answer says so.
//
// Only quotes are what somebody said. Where the words stand in no quote but in the
// statement of a finding, nobody is named: a statement is not in the words of its speaker.
//
// With -json each fragment is answered by one line: an object with
//
//	fragment  the text
//	answers   an array, the best first, empty if it is nobody in the brief; each with
//	  match     "exact", "normalized", "within" or "near"
//	  share     how much of the quote the fragment is; if "within" or "near", how much of the fragment is in the quote
//	  distance  0 unless near
//	  differs   if near, the stretch of the quote, with [-words-] that the
//	            fragment lacks and {+words+} that it has instead
//	  quote     as in the JSON of a brief
//	  speakers  an array of id and name; empty if the words are nobody's
//	  cite      where the quote stands
//	  fuller    the fuller wording of the remark, id and text, if there is one
//	  findings  an array of id, statement and cite: those that rest on the quote
//	stated    if there is no answer, an array like findings: those whose statements have the words
//	tooLong   true where near matches were not looked for
//
// The exit code is 0, also where the answer is nobody; 1 where something fails,
// as a file that can't be read; and 2 for a command line that can't be meant.
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

const usage = `Whosaid tells who said the words of a fragment, by the quotes of a brief.

usage: go run ./examples/whosaid [-json] [-in FILE] [WORD ...]

  go run ./examples/whosaid "there's no deal until there's a deal"
  go run ./examples/whosaid strategic arms control in the next stage
  printf 'red carpet\ngreat leader\n' | go run ./examples/whosaid -json

  -json     one line of JSON for each fragment; go doc ./examples/whosaid has its form
  -in FILE  another brief, in the JSON of the library; - is the input

The words are one fragment. Without any, each line of the input is one.
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
	switch {
	case err == nil || brokenpipe.Is(err):
		return exitOK
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, usage)
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
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return err
		}
		return fmt.Errorf("%w; %w", err, errMisuse)
	}
	fragment := strings.Join(fs.Args(), " ")
	switch {
	case fs.NArg() > 0 && letters(fragment) == 0:
		return fmt.Errorf("there are no words in %q; %w", fragment, errMisuse)
	case fs.NArg() == 0 && *in == "-":
		return fmt.Errorf("the input can't be the brief and the fragments; %w", errMisuse)
	}
	b := summit.Anchorage()
	if *in != "" {
		var err error
		if b, err = ask.ReadBrief("in", *in, stdin); err != nil {
			return err
		}
	}
	write := writeText
	if *asJSON {
		write = writeJSON
	}
	out := bufio.NewWriter(stdout)
	if fs.NArg() > 0 {
		write(out, b, whoSaid(b, fragment))
		return out.Flush()
	}
	lines := bufio.NewScanner(stdin)
	lines.Buffer(nil, maxLine)
	for lines.Scan() {
		if letters(lines.Text()) == 0 {
			continue
		}
		write(out, b, whoSaid(b, lines.Text()))
		if err := out.Flush(); err != nil {
			return err
		}
	}
	return lines.Err()
}
