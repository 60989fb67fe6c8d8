package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
)

// A pager shows a text on a terminal page by page.
type pager struct {
	command  string // of the shell
	text     bytes.Buffer
	terminal io.Writer
	stderr   io.Writer
	environ  []string
}

// newPager returns the pager for stdout, nil if that is no terminal or the reader wants none.
func newPager(stdout, stderr io.Writer, env environment) *pager {
	if _, terminal := terminalOf(stdout); !terminal || env.get("TERM") == "dumb" {
		return nil
	}
	command, set := env("PAGER")
	if !set {
		command = defaultPager()
	}
	if command = strings.TrimSpace(command); command == "" || command == "cat" {
		return nil
	}
	p := &pager{command: command, terminal: stdout, stderr: stderr, environ: os.Environ()}
	if _, set := env("LESS"); !set {
		p.environ = append(p.environ, "LESS=FRX")
	}
	return p
}

func defaultPager() string {
	if _, err := exec.LookPath("less"); err != nil {
		return ""
	}
	return "less"
}

// What a shell exits with where it cannot run a command.
const (
	exitNotExecutable = 126
	exitNotFound      = 127
)

// show lets the pager show the text until its reader has enough. A pager that does not start is
// told of, and the text printed without.
func (p *pager) show() error {
	// An interrupt is for the pager. It would inherit that the signal is ignored, but not that it is caught.
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	defer signal.Stop(interrupts)

	cmd := exec.Command("sh", "-c", p.command)
	cmd.Env = p.environ
	cmd.Stdin = bytes.NewReader(p.text.Bytes())
	cmd.Stdout, cmd.Stderr = p.terminal, p.stderr
	err := cmd.Run()
	if exit, ok := errors.AsType[*exec.ExitError](err); err == nil || ok && exit.ExitCode() != exitNotFound && exit.ExitCode() != exitNotExecutable {
		return nil
	}
	fmt.Fprintf(p.stderr, "brief: PAGER %q cannot be run: %v\n", p.command, err)
	_, err = p.text.WriteTo(p.terminal)
	return err
}
