package brokenpipe_test

import (
	"errors"
	"os"
	"testing"

	"example.com/summit/examples/internal/brokenpipe"
)

// A write that nobody reads fails by an error that is known, and does not end the program.
func TestIs(t *testing.T) {
	brokenpipe.Keep()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	r.Close()
	if _, err := w.WriteString("anybody there?"); !brokenpipe.Is(err) {
		t.Errorf("Is(%v) = false", err)
	}
	if brokenpipe.Is(nil) || brokenpipe.Is(errors.New("another")) {
		t.Error("any error is that of a broken pipe")
	}
}
