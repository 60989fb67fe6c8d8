//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

// Package brokenpipe lets a program end quietly where nobody reads on what it
// writes, as before head.
package brokenpipe

import (
	"errors"
	"syscall"
)

// Keep does nothing here: a write to a broken pipe fails.
func Keep() {}

// Is reports whether err is that of a write to a broken pipe. It also
// knows the two errors by which Windows says so.
func Is(err error) bool {
	for _, known := range []syscall.Errno{syscall.EPIPE, 109, 232} {
		if errors.Is(err, known) {
			return true
		}
	}
	return false
}
