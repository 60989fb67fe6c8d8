package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

// verify says what of the brief holds in a copy of its source: "-" is stdin.
func verify(b summit.Brief, name string, stdin io.Reader, w io.Writer) (code int, err error) {
	if b.Source().SHA256 == "" {
		return exitTrouble, errors.New("the brief names no source to check a copy against")
	}
	r, err := ask.Open(name, stdin)
	if err != nil {
		return exitTrouble, err
	}
	defer r.Close()
	whole, broken, err := faults(b.Verify(r))
	if err != nil {
		return exitTrouble, err
	}
	return report(b, w, whole, broken), nil
}

// faults sorts what Verify says into what is wrong with the copy as a whole and
// the mentions that do not hold, or returns an error of another kind.
func faults(verdict error) (whole []error, broken []*summit.RecordError, err error) {
	for _, fault := range joined(verdict) {
		var record *summit.RecordError
		switch {
		case errors.As(fault, &record):
			broken = append(broken, record)
		case errors.Is(fault, summit.ErrSource):
			whole = append(whole, fault)
		default:
			return nil, nil, fault
		}
	}
	return whole, broken, nil
}

func joined(err error) []error {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		return several.Unwrap()
	}
	return given(err)
}

func report(b summit.Brief, w io.Writer, whole []error, broken []*summit.RecordError) int {
	mentions := 0
	for q := range b.Quotes() {
		mentions += q.Mentions.Len()
	}
	if len(whole) == 0 {
		fmt.Fprintf(w, "Size and SHA-256 hold: %s.\n", b.Source())
	}
	for _, fault := range whole {
		fmt.Fprintf(w, "Size and SHA-256 do not hold: %s.\n", strings.TrimPrefix(fault.Error(), "summit: "))
	}
	if len(broken) == 0 {
		fmt.Fprintf(w, "All %d mentions of quotes hold.\n", mentions)
	} else {
		fmt.Fprintf(w, "%d of %d mentions of quotes hold. These do not:\n", mentions-len(broken), mentions)
	}
	for _, fault := range broken {
		q, _ := b.Quote(summit.QuoteID(fault.ID))
		fmt.Fprintf(w, "  %s: %s\n", fault.Value, q)
	}
	if len(whole)+len(broken) > 0 {
		return exitNo
	}
	return exitOK
}
