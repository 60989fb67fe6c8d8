package main

import (
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language/display"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// flagHelp is a line of the usage that a flag begins.
var flagHelp = regexp.MustCompile(`(?m)^  -([a-z]+)(?: [A-Z]+)? +(.*)$`)

func (l line) printFlags(w io.Writer) {
	dash := "-"
	if strings.HasPrefix(l.typed, "--") {
		dash = "--"
	}
	about := make(map[string]string)
	for _, m := range flagHelp.FindAllStringSubmatch(usage, -1) {
		about[m[1]] = m[2]
	}
	l.flags.VisitAll(func(f *flag.Flag) {
		if word := dash + f.Name; strings.HasPrefix(word, l.typed) {
			printCandidate(w, word, about[f.Name])
		}
	})
}

// printValues prints the values that begin with what is typed. Where none does, it prints those
// with a name of which a word does.
func (l line) printValues(w io.Writer) {
	rest := strings.TrimLeft(l.typed[strings.LastIndex(l.typed, ",")+1:], " ")
	before, typed := l.before+strings.TrimSuffix(l.typed, rest), strings.ToLower(rest)
	isNamed := func(name string) bool { return strings.Contains(" "+strings.ToLower(name), " "+typed) }
	var found, named []ask.Term
	for t := range l.values() {
		switch {
		case strings.HasPrefix(t.Value, typed):
			found = append(found, t)
		case slices.ContainsFunc(t.Names, isNamed):
			named = append(named, t)
		}
	}
	if len(found) == 0 {
		found = named
	}
	for _, t := range found {
		about := ""
		if len(t.Names) > 0 && t.Names[0] != t.Value {
			about = t.Names[0]
		}
		printCandidate(w, before+t.Value, about)
	}
}

// maxAbout is how many characters are printed of what a candidate is, which may be a long quote.
const maxAbout = 60

func printCandidate(w io.Writer, word, about string) {
	if runes := []rune(about); len(runes) > maxAbout {
		about = string(runes[:maxAbout-1]) + "…"
	}
	fmt.Fprintf(w, "%s\t%s\n", word, about)
}

// values returns what the flag knows.
func (l line) values() iter.Seq[ask.Term] {
	switch l.flag {
	case "format":
		return formats.Terms()
	case "list":
		return lists.Terms()
	case "completion":
		return shells.Terms()
	case "lang":
		return languages
	}
	b := l.brief()
	for _, p := range ask.Parameters(b, locale.New(b, l.wish...)) {
		if p.Name == l.flag {
			return p.Values.Terms()
		}
	}
	return ask.Vocabulary{}.Terms()
}

// languages iterates over the languages, each named in itself.
func languages(yield func(ask.Term) bool) {
	for _, tag := range locale.Supported() {
		if !yield(ask.Term{Value: tag.String(), Names: []string{display.Self.Name(tag)}}) {
			return
		}
	}
}

// maxWait is how long who presses a key waits for names from a file.
const maxWait = time.Second

// brief returns the brief whose names are meant. It has nothing in it where its file cannot be read, or takes long.
func (l line) brief() summit.Brief {
	if l.in == nil {
		return summit.Anchorage()
	}
	return within(maxWait, func() summit.Brief { return readRegular(*l.in) })
}

// within returns what f returns, or the zero value where f takes longer than that; it is then left alone.
func within[T any](d time.Duration, f func() T) (value T) {
	done := make(chan T, 1)
	go func() { done <- f() }()
	select {
	case value = <-done:
	case <-time.After(d):
	}
	return value
}

// readRegular returns the brief of a file, if it is one. From a pipe or a device nothing is taken, as it is for the command.
func readRegular(name string) (b summit.Brief) {
	if rest, ok := strings.CutPrefix(name, "~/"); ok { // as the shell will do when the command is run
		home, err := os.UserHomeDir()
		if err != nil {
			return b
		}
		name = filepath.Join(home, rest)
	}
	if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
		b, _ = ask.ReadBrief("in", name, nil)
	}
	return b
}
