package main

import (
	_ "embed"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

var (
	//go:embed completion/brief.bash
	bashScript string
	//go:embed completion/brief.zsh
	zshScript string
	//go:embed completion/brief.fish
	fishScript string
)

// scripts are what -completion prints for each of the shells. They ask -complete.
var scripts = map[string]string{"bash": bashScript, "zsh": zshScript, "fish": fishScript}

var shells = ask.NewVocabulary("bash", "zsh", "fish")

// fileName is printed in place of candidates where the name of a file belongs: shells know best which there are.
const fileName = ":file"

// complete prints what may stand in place of the last word, a candidate a line: the word, a tab, and what it is.
// The shell has a prompt on the screen, so that nothing is said of what is wrong with the line or its file.
func complete(words []string, w io.Writer) {
	l, ok := unfinished(words)
	switch {
	case !ok, strings.ContainsFunc(words[len(words)-1], unicode.IsControl): // a line break in a candidate would make two
	case l.flag == "":
		l.printFlags(w)
	case slices.Contains(fileFlags, l.flag):
		fmt.Fprintln(w, fileName)
	default:
		l.printValues(w)
	}
}

// A line is a command line whose last word is being typed.
type line struct {
	options // of which only the file of -in and the languages are known
	flags   *flag.FlagSet
	flag    string // that takes the value which is typed; "" where a flag is typed
	before  string // what of the word stays as it is
	typed   string // the rest of it
}

// unfinished returns the line of these words. It is not ok where something stands before the last that is no flag.
func unfinished(words []string) (l line, ok bool) {
	if len(words) == 0 {
		return l, false
	}
	l.flags = newFlags(summit.Brief{}, &l.options)
	given, last := words[:len(words)-1], words[len(words)-1]
	for _, word := range given {
		if l.flag != "" {
			if word != "=" { // bash makes three words of -flag=value
				l.flags.Set(l.flag, word)
				l.flag = ""
			}
			continue
		}
		name, value, isSet := cutFlag(word)
		f := l.flags.Lookup(name)
		if f == nil {
			return l, false
		}
		if isSet {
			l.flags.Set(name, value)
		} else if !isBoolean(f) {
			l.flag = name
		}
	}
	l.typed = last
	if name, value, isSet := cutFlag(last); l.flag == "" && isSet {
		l.flag, l.before, l.typed = name, strings.TrimSuffix(last, value), value
	}
	return l, true
}

// cutFlag returns the name in -name, and the value in -name=value.
func cutFlag(word string) (name, value string, isSet bool) {
	rest, ok := strings.CutPrefix(word, "-")
	if !ok {
		return "", "", false
	}
	return strings.Cut(strings.TrimPrefix(rest, "-"), "=")
}
