package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

const (
	defaultLimit = 20
	maxLimit     = 100
	maxValues    = 100      // of one argument
	maxText      = 64 << 10 // characters of one text
)

// arguments are those of a call. What is read is taken out, so that what is left is unknown.
type arguments struct {
	values map[string]json.RawMessage
	known  []string
}

func newArguments(raw json.RawMessage) (*arguments, error) {
	a := &arguments{}
	if len(raw) == 0 {
		return a, nil
	}
	if err := json.Unmarshal(raw, &a.values); err != nil {
		return nil, errors.New("the arguments are no object")
	}
	return a, nil
}

// take returns the JSON of an argument; ok is false where it is not given.
func (a *arguments) take(name string) (raw json.RawMessage, ok bool) {
	a.known = append(a.known, name)
	raw, ok = a.values[name]
	delete(a.values, name)
	return raw, ok && string(raw) != "null"
}

// strings returns the values of an argument that is a string, or of negated a truth value, or an array of these.
func (a *arguments) strings(name string) ([]string, error) {
	raw, ok := a.take(name)
	if !ok {
		return nil, nil
	}
	list := []json.RawMessage{raw}
	if raw[0] == '[' {
		if err := json.Unmarshal(raw, &list); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("%s: no value is given", name)
	}
	if len(list) > maxValues {
		return nil, fmt.Errorf("%s: there are %d values, and %d are the most", name, len(list), maxValues)
	}
	var values []string
	for _, v := range list {
		var s string
		switch {
		case name == "negated" && (string(v) == "true" || string(v) == "false"):
			s = string(v)
		case json.Unmarshal(v, &s) != nil || v[0] != '"':
			return nil, fmt.Errorf("%s: %s is no string", name, abridged(string(v)))
		}
		values = append(values, s)
	}
	return values, nil
}

// text returns an argument that must be given, as one string. It is to be taken last, so that what is given instead is told.
func (a *arguments) text(name string) (string, error) {
	values, err := a.strings(name)
	switch {
	case err != nil:
		return "", err
	case len(values) == 0 && a.done() != nil:
		return "", a.done()
	case len(values) != 1 || strings.TrimSpace(values[0]) == "":
		return "", fmt.Errorf("%s: one text is needed", name)
	case utf8.RuneCountInString(values[0]) > maxText:
		return "", fmt.Errorf("%s: it has %d characters, and %d are the most", name, utf8.RuneCountInString(values[0]), maxText)
	}
	return values[0], nil
}

// truth returns an argument that is true or false, perhaps as a string; false where it is not given.
func (a *arguments) truth(name string) (bool, error) {
	raw, ok := a.take(name)
	switch text := unquoted(raw); {
	case !ok || text == "false":
		return false, nil
	case text == "true":
		return true, nil
	}
	return false, fmt.Errorf("%s: %s is neither true nor false", name, abridged(string(raw)))
}

// unquoted returns the JSON of a number or a truth value that was perhaps given as a string.
func unquoted(raw json.RawMessage) string {
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return text
	}
	return string(raw)
}

// done returns an error for the first argument that nothing has taken.
func (a *arguments) done() error {
	var left []string
	for name := range a.values {
		left = append(left, name)
	}
	if len(left) == 0 {
		return nil
	}
	slices.Sort(left)
	return fmt.Errorf("%q: the argument is %w", abridged(left[0]), ask.NewVocabulary(a.known...).Unknown(left[0]))
}

// wrong returns the error for a value of an argument, with where others are if it suggests none.
func wrong(argument, value string, err error) error {
	hint := ""
	var unknown *ask.UnknownError
	if errors.As(err, &unknown) && len(unknown.Nearest) == 0 && unknown.Hint == "" {
		switch argument {
		case "topic":
			hint = "; brief://topics lists them"
		case "section", "region":
			hint = "; the description of the argument lists them, where they are not too many, and brief://json"
		case "ids", "quote":
			hint = "; the tools findings and quotes give them"
		default:
			hint = "; brief://actors lists them"
		}
	}
	if err == error(unknown) {
		return fmt.Errorf("%s: %q is %w%s", argument, abridged(value), err, hint)
	}
	return fmt.Errorf("%s: %q: %w%s", argument, abridged(value), err, hint)
}

// A page is the part of a long answer that is asked for.
type page struct {
	from, limit int
	question    uint32 // what the cursor belongs to
}

// page takes the arguments by which an answer is paged. A cursor holds for the question that it was given for, alone.
func (a *arguments) page(b summit.Brief, tool string) (page, error) {
	limit, limited := a.take("limit")
	cursor, goesOn := a.take("cursor")
	sum := crc32.NewIEEE()
	question, _ := json.Marshal(a.values) // by name
	fmt.Fprintf(sum, "%s %s %s %s", b.Title(), b.Edition(), tool, question)
	p := page{limit: defaultLimit, question: sum.Sum32()}
	if limited {
		n, err := strconv.ParseFloat(unquoted(limit), 64) // 5.0 is a whole number of JSON
		if err != nil || n < 1 || n > maxLimit || n != math.Trunc(n) {
			return p, fmt.Errorf("limit: %s is no number from 1 to %d", abridged(string(limit)), maxLimit)
		}
		p.limit = int(n)
	}
	if goesOn {
		var text string
		if err := json.Unmarshal(cursor, &text); err != nil {
			return p, fmt.Errorf("cursor: %s is no string", abridged(string(cursor)))
		}
		if n, _ := fmt.Sscanf(text, "%d-", &p.from); n != 1 || p.from < 1 || p.cursor(p.from) != text {
			return p, p.unknown(text)
		}
	}
	return p, nil
}

func (p page) unknown(cursor string) error {
	return fmt.Errorf("cursor: %q is not one that was given for these arguments", abridged(cursor))
}

func (p page) cursor(from int) string { return fmt.Sprintf("%d-%08x", from, p.question) }

// abridged returns a text to recognise it by.
func abridged(s string) string {
	const most = 100
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}
