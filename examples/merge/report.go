package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

// reportConflicts prints why two versions do not merge, each conflict with its values.
func reportConflicts(w io.Writer, path string, err error) {
	list := faults(err)
	fmt.Fprintf(w, "merge: %s: %s, nothing is written\n", path, amount(len(list), "conflict"))
	for _, e := range list {
		c, ok := errors.AsType[*summit.Conflict](e)
		if !ok { // two records of one ID
			fmt.Fprintf(w, "  %s\n", strings.TrimPrefix(e.Error(), "summit: "))
			continue
		}
		fmt.Fprintf(w, "  %s\n", strings.TrimSuffix(place(e)+": "+c.Reason, ": "))
		fmt.Fprintf(w, "    base:   %s\n    ours:   %s\n    theirs: %s\n", value(c.Base), value(c.Ours), value(c.Theirs))
	}
}

// place returns where a fault is, as in `finding "x/y": Topics`.
func place(e *summit.RecordError) string {
	text := e.Record
	if e.ID != "" {
		text += " " + strconv.Quote(e.ID)
	}
	if e.Field != "" {
		text += ": " + e.Field
	}
	return text
}

// value returns a value as the file may have it.
func value(v any) string {
	if v == nil {
		return "not there"
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return fmt.Sprint(v)
	}
	return ask.Printable(strings.TrimSuffix(b.String(), "\n"))
}

func reportFaults(w io.Writer, path string, list summit.Errors) {
	fmt.Fprintf(w, "merge: %s: merged, but to a brief with %s that neither side has:\n", path, amount(len(list), "fault"))
	for _, e := range list {
		fmt.Fprintf(w, "  %s\n", strings.TrimPrefix(e.Error(), "summit: "))
	}
}

// A faultKey tells a fault from others, wherever a merge puts its record.
type faultKey struct {
	record, id, field, value string
	is                       error
}

func keyOf(e *summit.RecordError) faultKey {
	return faultKey{e.Record, e.ID, e.Field, e.Value, errors.Unwrap(e.Err)}
}

// newFaults returns what New finds in the merged draft and in neither side.
func newFaults(merged, ours, theirs summit.Draft) summit.Errors {
	_, err := summit.New(merged)
	if err == nil {
		return nil
	}
	known := make(map[faultKey]bool)
	for _, side := range []summit.Draft{ours, theirs} {
		_, err := summit.New(side)
		for _, e := range faults(err) {
			known[keyOf(e)] = true
		}
	}
	return slices.DeleteFunc(faults(err), func(e *summit.RecordError) bool { return known[keyOf(e)] })
}

// faults returns the faults that an error of the package is made of.
func faults(err error) summit.Errors {
	list, _ := errors.AsType[summit.Errors](err)
	return list
}

func amount(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
