//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package main

import (
	"os"
	"syscall"
	"testing"
	"unsafe"
)

func TestWindowSize(t *testing.T) {
	terminal, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skipf("no pseudo-terminal to be had: %v", err)
	}
	defer terminal.Close()
	size := struct{ rows, columns, x, y uint16 }{rows: 24, columns: 66}
	if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, terminal.Fd(), syscall.TIOCSWINSZ, uintptr(unsafe.Pointer(&size))); errno != 0 {
		t.Skipf("the pseudo-terminal takes no size: %v", errno)
	}
	if got, want := screenOf(terminal, noEnv), (screen{66, true}); got != want {
		t.Errorf("screenOf = %+v, want %+v", got, want)
	}
}
