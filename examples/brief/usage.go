package main

const usage = `Brief prints the Anchorage brief, or another one, chapter by chapter: its
findings and quotes.

usage: go run ./examples/brief [flags]

  go run ./examples/brief -section arms-control
  go run ./examples/brief -from russia -topic economy -quotes
  go run ./examples/brief -outcome not-agreed,deferred -find "cease-fire"

What to print. A flag given twice, or with several values between commas,
passes what has any of them; different flags must all hold.
  -section S    what stands in a section or chapter of the source
  -actor A      what has to do with an actor, or with who speaks for it
  -from A       what an actor says, or who speaks for it
  -by A         what an actor says itself, alone or with others; - is the report
                itself, and the quotes that are nobody's words
  -topic T      what is on a topic, or on one within it
  -region R     what is about a region, or about one within it
  -phase P      before, during or after the summit
  -setting S    where it was said: press-remarks, interview, social-media,
                statement, public or private
  -find TEXT    what has these words in a row, in any case, with any hyphens
  -kind K       findings: event, outcome, position, reaction, assessment,
                forecast or context
  -outcome O    findings: not-agreed, not-announced, unchanged, deferred,
                not-discussed or agreed
  -modality M   findings: unhedged, probable or possible
  -condition C  findings: none, open (if, unless, until) or counterfactual
  -citing A     findings that pass on what an actor said or did
  -quote Q      findings that give a quote, by its ID or its words
  -form F       quotes: direct, mixed (within the report's own sentence) or scare
  -about A      quotes that speak of an actor
  -negated N    quotes: true (reported not to hold) or false
  -findings     only findings
  -quotes       only quotes

How to print it.
  -format F     text (the default) or markdown; or, for other programs, of what
                is printed and what that refers to: json (for -in and -against),
                report (Markdown with footnotes), web-annotations (with -source),
                schema.org, data-package, ndjson, csv, sqlite, postgresql, dot or
                mermaid
  -list L       actors, regions, topics, sections or kinds, with the number of
                findings and quotes that the other flags leave of each;
                … after a name: what lies within stands further up, below the
                same name
  -lang L       in the reader's language, say de or zh-Hans; statements and quotes
                stay as they are. The names of the flags' values are then known
                in it too. Known are ar, de, en, es, fr, ru, uk and zh
  -o FILE       print it to a file, which is replaced when all is written
  -quiet        print nothing; exit with 1 where nothing is found

A terminal shows it by the command in PAGER, or by less where PAGER is not set
and less is there. PAGER=cat prints it at once.

What to print it of.
  -in FILE      another brief, of the form that -format json prints, whose names
                the flags then know; - is the input

Another thing to do. What it finds amiss makes the exit code 1.
  -source FILE  check a copy of the source against the brief, and tell it in plain
                English; - is the input
  -against FILE print what is different in another brief, of the form that
                -format json prints; - is the input
  -trace FILE   say where the quotes stand in another extraction or edition of
                the source; - is the input

Where the program is a command, as go install ./examples/brief makes it:
  -completion S print a script for bash, zsh or fish, by which the tab key completes
                flags and the names that they know. In the file that the shell
                starts with:
                  source <(brief -completion bash)
                  source <(brief -completion zsh)    after compinit
                  brief -completion fish | source

A finding that names nobody after it is in the brief's own voice. Names and
IDs are found in any case, actors by their other names too.
`
