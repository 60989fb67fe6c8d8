package brokenpipe_test

import (
	"errors"
	"os"
	"os/exec"
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

// A program whose output nobody reads goes on, and may end as it likes: without Keep, a signal would end it.
func TestKeep(t *testing.T) {
	const child, quiet = "BROKENPIPE_CHILD", 7
	if os.Getenv(child) != "" {
		brokenpipe.Keep()
		for {
			if _, err := os.Stdout.WriteString("anybody there?"); brokenpipe.Is(err) {
				os.Exit(quiet)
			}
		}
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	r.Close()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKeep$")
	cmd.Env, cmd.Stdout = append(os.Environ(), child+"=1"), w
	if err := cmd.Run(); cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != quiet {
		t.Errorf("the program ended by %v", err)
	}
}
