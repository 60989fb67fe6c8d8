package main

import (
	"bufio"
	"net"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test binary be the program itself, for tests that need a process.
func TestMain(m *testing.M) {
	if os.Getenv("SITE_TEST_MAIN") != "" {
		main()
	}
	os.Exit(m.Run())
}

func program(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("a process can't be interrupted here")
	}
	cmd := exec.CommandContext(t.Context(), os.Args[0], args...)
	cmd.Env = append(os.Environ(), "SITE_TEST_MAIN=1")
	return cmd
}

// interrupt interrupts a process again and again until it ends, and returns its exit code, -1 where a signal ended it.
func interrupt(cmd *exec.Cmd) int {
	ended := make(chan struct{})
	go func() {
		cmd.Wait()
		close(ended)
	}()
	for {
		select {
		case <-ended:
			return cmd.ProcessState.ExitCode()
		case <-time.After(time.Millisecond):
			cmd.Process.Signal(os.Interrupt)
		}
	}
}

// TestSignalsOfFiles checks that nothing is left of files that are not all written, however often they are interrupted.
func TestSignalsOfFiles(t *testing.T) {
	dir := t.TempDir()
	cmd := program(t, "-out", dir)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for list := []os.DirEntry(nil); len(list) == 0; list, _ = os.ReadDir(dir) {
		time.Sleep(time.Millisecond)
	}
	time.Sleep(100 * time.Millisecond) // so that there is something to remove
	if code := interrupt(cmd); code != exitTrouble || !strings.Contains(stderr.String(), "interrupt") {
		t.Errorf("it ends with %d: %s", code, stderr.String())
	}
	if list, err := os.ReadDir(dir); err != nil || len(list) > 0 {
		t.Errorf("left are %v: %v", list, err)
	}
}

// TestSecondSignal checks that a server does not wait for clients if it is interrupted twice.
func TestSecondSignal(t *testing.T) {
	cmd := program(t, "-addr", "127.0.0.1:0", "-lang", "en")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	client, err := net.Dial("tcp", strings.TrimPrefix(strings.TrimSpace(line), "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	// It asks for more than it reads, so that answers are on their way.
	if _, err := client.Write([]byte(strings.Repeat("GET /en/index.html HTTP/1.1\r\nHost: localhost\r\n\r\n", 500))); err != nil {
		t.Fatal(err)
	}
	if _, err := client.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	time.Sleep(time.Second) // until no more is taken on the way
	if code := interrupt(cmd); code != -1 {
		t.Errorf("it ends with %d", code)
	}
}
