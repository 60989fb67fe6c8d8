// Merge merges two versions of a brief's JSON file that come of one, by its
// records and their fields, where git would merge its lines: what both append at the
// end is in the result, what both added is there once, and what stays
// a conflict is told by record, field and values.
//
// Usage:
//
//	merge [-p] BASE OURS THEIRS [PATH]
//
// The result is written to OURS, in the form that [summit.Brief.WriteTo] writes;
// with -p it is printed, and no file is written. PATH is what messages call the
// file. An empty file as BASE is an empty brief, which is how git has it for a file that
// both sides added. The files may be unfinished, as [summit.Draft] may be.
//
// # As git's merge driver
//
// From the folder of this module, build it to where the shell finds it:
//
//	go build -o ~/bin/summit-merge ./examples/merge
//
// In the repository that has the files, tell git what it is, in each clone, and
// which files are for it, in a file to commit:
//
//	git config merge.summit.name 'briefs, by record and field'
//	git config merge.summit.driver 'summit-merge -- %O %A %B %P'
//	git config merge.summit.recursive binary
//	echo '*.summit.json merge=summit' >>.gitattributes
//
// The driver may be 'go run example.com/summit/examples/merge -- %O %A %B %P' as
// well, in the repository of a module that requires this one.
//
// The line with recursive must not be left out. Branches that have merged each
// other have several common bases, which git first merges among themselves. Of
// that merge it takes what a driver leaves in OURS, even in conflict: one side's
// version would become the common base, and this side then lose to the other without a word. With
// binary, git takes what the bases themselves come of, and the conflict is seen.
//
// # Settling a conflict
//
// After a conflict the file is as it was on our side, and git has the others. Edit the file or
// theirs until the two agree on what is printed as in conflict, and merge again:
//
//	git show :1:report.summit.json >base
//	git show :3:report.summit.json >theirs
//	summit-merge base report.summit.json theirs && git add report.summit.json
//
// Where both sides added the file, git says of the first line that there is no
// such stage. That leaves base empty, as it has to be.
//
// # Exit code
//
// 0: merged.
//
// 1: not merged, and git leaves the file in conflict. Where the sides are in
// conflict, each conflict is printed with its three values, and OURS stays as it was. Where they
// merge, but to a brief with faults that neither side has, as where one removed an
// actor to whom the other refers, the faults are printed and OURS is the merged brief,
// in which they are to be mended: as it was, it would lack all that is theirs.
// Faults that a side already has stop nothing.
//
// 2: a file is not there, can't be read or written or is not of the form, or the
// command line is not as above. OURS stays as it was, and git leaves it in conflict.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/examples/internal/brokenpipe"
)

const usage = `Merge merges two versions of a brief's JSON file that come of one.

usage: merge [-p] BASE OURS THEIRS [PATH]

  -p    print the result; without it, it is written to OURS

PATH is what messages call the file. The exit code is 1 where a conflict stays.
`

const (
	exitOK       = 0
	exitConflict = 1
	exitTrouble  = 2 // above 128, git would give up the whole merge
)

func main() {
	brokenpipe.Keep()
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// options is what the command line asks for.
type options struct {
	base, ours, theirs string
	path               string // what messages call the file
	print              bool
}

func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		if _, err := fmt.Fprint(stdout, usage); err != nil && !brokenpipe.Is(err) {
			fmt.Fprintf(stderr, "merge: %v\n", err)
			return exitTrouble
		}
		return exitOK
	}
	if err != nil {
		fmt.Fprintf(stderr, "merge: %v\n%s", err, usage)
		return exitTrouble
	}
	code, err := o.run(stdout, stderr)
	if err != nil {
		fmt.Fprintf(stderr, "merge: %s: %v\n", o.path, err)
		return exitTrouble
	}
	return code
}

func parse(args []string) (options, error) {
	var o options
	flags := flag.NewFlagSet("merge", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.BoolVar(&o.print, "p", false, "")
	names, err := ask.ParseFlags(flags, args)
	if err != nil {
		return o, err
	}
	if len(names) != 3 && len(names) != 4 {
		return o, fmt.Errorf("%d files named, want 3 and perhaps a path", len(names))
	}
	o.base, o.ours, o.theirs = names[0], names[1], names[2]
	o.path = o.ours
	if len(names) == 4 {
		o.path = names[3]
	}
	o.path = ask.Printable(o.path)
	return o, nil
}

func (o options) run(stdout, stderr io.Writer) (code int, err error) {
	base, err := readBase(o.base)
	if err != nil {
		return exitTrouble, err
	}
	ours, err := read("our version", o.ours)
	if err != nil {
		return exitTrouble, err
	}
	theirs, err := read("their version", o.theirs)
	if err != nil {
		return exitTrouble, err
	}
	merged, err := summit.Merge(base, ours, theirs)
	if err != nil {
		reportConflicts(stderr, o.path, err)
		return exitConflict, nil
	}
	faults := newFaults(merged, ours, theirs)
	if err := o.write(merged, stdout); err != nil {
		return exitTrouble, err
	}
	if len(faults) > 0 {
		reportFaults(stderr, o.path, faults)
		return exitConflict, nil
	}
	return exitOK, nil
}

// readBase reads what both versions come of: nothing, if both sides added the file.
func readBase(name string) (summit.Draft, error) {
	doc, err := os.ReadFile(name)
	if err == nil && len(bytes.TrimSpace(doc)) == 0 {
		return summit.Draft{}, nil
	}
	return read("their common base", name)
}

// read reads a version, which may be unfinished.
func read(what, name string) (d summit.Draft, err error) {
	doc, err := os.ReadFile(name)
	if err != nil {
		return d, fmt.Errorf("%s: %w", what, err)
	}
	if string(doc) == "null" { // which alone would be taken for nothing to decode
		doc = append(doc, '\n')
	}
	if err := d.UnmarshalJSON(doc); err != nil {
		return d, fmt.Errorf("%s is not of the form:\n%w", what, err)
	}
	return d, nil
}

func (o options) write(d summit.Draft, stdout io.Writer) error {
	doc, err := indented(d)
	if err != nil {
		return err
	}
	if o.print {
		_, err := stdout.Write(doc)
		return err
	}
	return replace(o.ours, doc)
}
