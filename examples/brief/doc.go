// Brief prints a brief, the Anchorage brief if it is given no other, for
// reading in a terminal: chapter by chapter, every finding with its kind, its
// hedges, who asserts it and where the source states it, and every quote with
// its speaker and cue.
//
// Usage:
//
//	go run ./examples/brief [flags]
//
// Flags select what is printed: -section, -actor, -from, -by, -topic, -region,
// -phase, -setting and -find; of findings also -kind, -outcome, -modality,
// -condition, -citing and -quote, of quotes -form, -about and -negated. Values of
// one flag are alternatives, different flags must all hold. The flags -quotes and
// -findings print only these, -format markdown prints Markdown, -list prints
// the names that the flags know, with counts, and -source checks a copy of
// the source against the brief. The flag -h explains them all.
//
// With -against FILE it prints what is different in another brief, say a later
// edition: record by record, under the section where it stands. With -trace
// FILE it prints what became of the quotes in another extraction or edition of
// the source: how many stand where they stood, and where the others are now.
//
// On a terminal what is printed goes through the pager that the environment
// variable PAGER names, a command of the shell; through less where PAGER is
// not set and less is there; and through none where PAGER is empty or cat, or TERM
// is dumb. Less is told FRX, unless LESS is set: it shows colours, and
// ends at once where all is on one screen. No terminal of Windows is known here.
//
// With -lang it prints in the reader's language, and knows names in it; statements
// and quotes stay in that of the brief. With -o it prints to a file, which is
// replaced when all is written.
//
// Other formats are for other programs: report, web-annotations, schema.org,
// data-package, ndjson, csv, sqlite, postgresql, dot and mermaid; see
// [example.com/summit/export]. With -format json what is selected is itself a brief that [summit.Read]
// reads, together with the quotes that selected findings give, the actors,
// regions and topics that all these refer to or lie within, and the whole
// tables of sections and sentences, so that every citation holds. With -in
// the brief is one of that form, and the flags know its names.
//
// # In a shell
//
// With -completion bash, zsh or fish it prints a script with which that shell completes
// command lines of brief, the program as go install or go build -o make it: flags, and what they take, which is
// the names of Anchorage or of the brief that the line names by -in, and in the language of its -lang.
// Zsh and fish show a name beside each ID. Bash is to be of version 4 or later.
//
// The scripts ask the program itself: brief -complete WORD... prints what may stand in place
// of the last word, each candidate on a line with a tab and what it is, or the line :file where the name of a file belongs.
// A value is found by how it begins or, where none begins so, by how a word of one of its names does. What cannot be
// completed prints nothing, and neither do names from a file that takes longer than a second to read, is faulty or is a pipe.
//
// # Exit code
//
// It is 0, or 1 where -quiet finds nothing, -source does not hold,
// -against finds a difference or -trace a quote that is not where it was, or 2
// for what cannot be done.
package main
