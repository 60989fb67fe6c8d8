//go:build unix

package main

import (
	"syscall"
	"time"
)

// processor returns the time that this process has spent on processors.
func processor() time.Duration {
	var use syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &use) != nil {
		return 0
	}
	return time.Duration(use.Utime.Nano() + use.Stime.Nano())
}
