//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

// Package brokenpipe lets a program end quietly where nobody reads on what it
// writes, as before head.
package brokenpipe

import (
	"errors"
	"os"
	"os/signal"
	"syscall"
)

// Keep lets a write to a broken pipe fail, where it would end the
// program by a signal that go run reports.
func Keep() {
	// Not Ignore, which the programs that this one starts would inherit. Nobody reads the signals.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
}

// Is reports whether err is that of a write to a broken pipe.
func Is(err error) bool { return errors.Is(err, syscall.EPIPE) }
