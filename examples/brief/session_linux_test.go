package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unsafe"
)

// A session is a program on a pseudo-terminal of 24 lines and 60 columns.
type session struct {
	t        *testing.T
	keyboard *os.File // its other end is the terminal
	ended    chan error

	mu     sync.Mutex
	screen strings.Builder // all that was shown
	seen   int             // how much of it was waited for
}

// patience is how long a test waits for what a program shows at once.
const patience = 20 * time.Second

// startSession starts a program on a terminal of its own, its standard output left as it is where that is set.
func startSession(t *testing.T, cmd *exec.Cmd) *session {
	t.Helper()
	keyboard, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminal to be had: %v", err)
	}
	t.Cleanup(func() { keyboard.Close() })
	var unlocked, number int32
	size := struct{ rows, columns, x, y uint16 }{rows: 24, columns: 60}
	control(t, keyboard, syscall.TIOCSPTLCK, unsafe.Pointer(&unlocked))
	control(t, keyboard, syscall.TIOCGPTN, unsafe.Pointer(&number))
	control(t, keyboard, syscall.TIOCSWINSZ, unsafe.Pointer(&size))
	terminal, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminal to be had: %v", err)
	}
	defer terminal.Close()
	cmd.Stdin, cmd.Stderr = terminal, terminal
	if cmd.Stdout == nil {
		cmd.Stdout = terminal
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	s := &session{t: t, keyboard: keyboard, ended: make(chan error, 1)}
	shown := make(chan struct{})
	go func() {
		defer close(shown)
		for part := make([]byte, 4096); ; {
			n, err := keyboard.Read(part)
			s.mu.Lock()
			s.screen.Write(part[:n])
			s.mu.Unlock()
			if err != nil {
				return // nobody has the terminal any more
			}
		}
	}()
	go func() {
		err := cmd.Wait()
		<-shown
		s.ended <- err
	}()
	t.Cleanup(func() { cmd.Process.Kill() })
	return s
}

func control(t *testing.T, f *os.File, request uintptr, value unsafe.Pointer) {
	t.Helper()
	if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), request, uintptr(value)); errno != 0 {
		t.Skipf("the pseudo-terminal cannot be set up: %v", errno)
	}
}

func (s *session) keys(text string) {
	s.t.Helper()
	if _, err := s.keyboard.WriteString(text); err != nil {
		s.t.Fatal(err)
	}
}

// shows waits until the terminal shows a text after what it was waited for before, and returns what is between.
func (s *session) shows(text string) (between string) {
	s.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		s.mu.Lock()
		new := s.screen.String()[s.seen:]
		if i := strings.Index(new, text); i >= 0 {
			s.seen += i + len(text)
			s.mu.Unlock()
			return new[:i]
		}
		s.mu.Unlock()
	}
	s.t.Fatalf("the terminal does not show %q, but %q", text, s.shown())
	return ""
}

func (s *session) shown() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.screen.String()
}

// end waits for the end of the program, and returns all that was shown, with \n at the ends of lines, and the exit code.
func (s *session) end() (shown string, code int) {
	s.t.Helper()
	select {
	case err := <-s.ended:
		if exit, ok := err.(*exec.ExitError); ok {
			code = exit.ExitCode()
		} else if err != nil {
			s.t.Fatal(err)
		}
	case <-time.After(patience):
		s.t.Fatalf("the program does not end; the terminal shows %q", s.shown())
	}
	return strings.ReplaceAll(s.shown(), "\r\n", "\n"), code
}

// programs returns a folder with links to the programs of these names, of which brief is the one that is tested.
func programs(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		path, err := exec.LookPath(name)
		if name == "brief" {
			path, err = os.Executable()
		}
		if err == nil {
			err = os.Symlink(path, filepath.Join(dir, name))
		}
		if err != nil {
			t.Skipf("%s cannot be tried here: %v", name, err)
		}
	}
	return dir
}
