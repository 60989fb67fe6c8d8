//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package main

import (
	"errors"
	"os"
	"syscall"
)

// windowSize knows no terminal here, so that nothing is coloured which might
// not understand it.
func windowSize(*os.File) (columns int, terminal bool) { return 0, false }

func keepBrokenPipes() {}

// isBrokenPipe also knows the two errors by which Windows says so.
func isBrokenPipe(err error) bool {
	for _, known := range []syscall.Errno{syscall.EPIPE, 109, 232} {
		if errors.Is(err, known) {
			return true
		}
	}
	return false
}
