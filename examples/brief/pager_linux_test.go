package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// briefOnTerminal starts the program on a terminal, with no environment but that.
func briefOnTerminal(t *testing.T, env []string, args ...string) *session {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append([]string{"BRIEF_TEST_MAIN=1", "TERM=xterm"}, env...)
	return startSession(t, cmd)
}

func TestPager(t *testing.T) {
	const path = "PATH=/usr/bin:/bin"
	changed := []string{"-in", "testdata/minutes.json", "-against", "testdata/minutes-2.json"}
	noLess := programs(t, "sh")
	fakeLess := programs(t, "sh", "cat")
	script := "#!/bin/sh\necho \"less told ${LESS-nothing}\"\nexec cat\n"
	if err := os.WriteFile(filepath.Join(fakeLess, "less"), []byte(script), 0o777); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		env  []string
		args []string
		code int
		want []string // in this order
		not  string
	}{
		{"arguments and quotes", []string{path, `PAGER=sed 's/^/paged: /'`}, nil, exitOK, []string{"paged: \x1b[1mThe Anchorage", "paged: "}, "\n\x1b[1mOVERVIEW"},
		{"blank", []string{path, "PAGER= "}, nil, exitOK, []string{"Anchorage", "Overview"}, "brief:"},
		{"its own exit code", []string{path, "PAGER=sed s/^/paged:/"}, changed, exitNo, []string{"paged:"}, ""},
		{"the pager's exit code", []string{path, "PAGER=cat; exit 3"}, nil, exitOK, []string{"Overview"}, "brief:"},
		{"ends early", []string{path, "PAGER=head -n 1"}, nil, exitOK, []string{"Anchorage"}, "Overview"},
		{"reads nothing", []string{path, "PAGER=true"}, nil, exitOK, nil, "Anchorage"},
		{"a pipe in it", []string{path, "PAGER=yes | head -n 1"}, nil, exitOK, []string{"y\n"}, "roken pipe"},
		{"not set", []string{"PATH=" + fakeLess}, nil, exitOK, []string{"less told FRX", "Overview"}, ""},
		{"with LESS", []string{"PATH=" + fakeLess, "LESS=-i"}, nil, exitOK, []string{"less told -i", "Overview"}, ""},
		{"with an empty LESS", []string{"PATH=" + fakeLess, "LESS="}, nil, exitOK, []string{"less told \n", "Overview"}, ""},
		{"a dumb terminal", []string{"PATH=" + fakeLess, "TERM=dumb"}, nil, exitOK, []string{"Overview"}, "less told"},
		{"not set, no less", []string{"PATH=" + noLess}, nil, exitOK, []string{"Overview"}, "brief:"},
		{"empty", []string{"PATH=" + fakeLess, "PAGER="}, nil, exitOK, []string{"Overview"}, "less told"},
		{"cat", []string{"PATH=" + noLess, "PAGER=cat"}, nil, exitOK, []string{"Overview"}, "brief:"},
		{"not there", []string{path, "PAGER=no-such-pager -x"}, changed, exitNo, []string{`brief: PAGER "no-such-pager -x" cannot be run`, "The harbour board"}, ""},
		{"not a program", []string{path, "PAGER=/"}, nil, exitOK, []string{`brief: PAGER "/" cannot be run`, "Overview"}, ""},
		{"no shell", []string{"PATH=" + t.TempDir(), "PAGER=more"}, nil, exitOK, []string{`brief: PAGER "more" cannot be run`, "Overview"}, ""},
		{"a failure", []string{path, "PAGER=sed s/^/paged:/"}, []string{"-source", "missing"}, exitTrouble, []string{"brief: open missing"}, "paged:"},
		{"misuse", []string{path, "PAGER=sed s/^/paged:/"}, []string{"-topic", "isolation"}, exitTrouble, []string{"brief: "}, "paged:"},
		{"-quiet", []string{path, "PAGER=sed s/^/paged:/"}, []string{"-quiet"}, exitOK, nil, "paged:"},
		{"-o", []string{path, "PAGER=sed s/^/paged:/"}, []string{"-o", filepath.Join(t.TempDir(), "out")}, exitOK, nil, "paged:"},
		{"no text", []string{path, "PAGER=sed s/^/paged:/"}, []string{"-format", "data-package"}, exitTrouble, []string{"name one with -o"}, "paged:"},
		{"help", []string{path, "PAGER=sed s/^/paged:/"}, []string{"-h"}, exitOK, []string{"usage:"}, "paged:"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			shown, code := briefOnTerminal(t, tt.env, tt.args...).end()
			if code != tt.code {
				t.Errorf("exit code %d, want %d", code, tt.code)
			}
			if tt.not != "" && strings.Contains(shown, tt.not) {
				t.Errorf("the terminal shows %q: %q", tt.not, shown)
			}
			if len(tt.want) == 0 && shown != "" {
				t.Errorf("the terminal shows %q, want nothing", shown)
			}
			rest := shown
			for _, want := range tt.want {
				_, after, ok := strings.Cut(rest, want)
				if !ok {
					t.Fatalf("the terminal does not show %q there: %q", want, shown)
				}
				rest = after
			}
		})
	}
}

// What goes through a pager is what the terminal would show without: as wide and as colourful, and complete.
func TestPagedIsAsShown(t *testing.T) {
	for _, args := range [][]string{nil, {"-lang", "ar"}, {"-list", "topics"}, {"-format", "json"}} {
		shown, _ := briefOnTerminal(t, []string{"PATH=/usr/bin:/bin", "PAGER=cat"}, args...).end()
		paged, _ := briefOnTerminal(t, []string{"PATH=/usr/bin:/bin", "PAGER=cat -"}, args...).end()
		if paged != shown {
			t.Errorf("brief %q shows %d bytes by a pager, and %d without", args, len(paged), len(shown))
		}
	}
}

// Where the output is no terminal, there is no pager, though the other ends are a terminal.
func TestNoPagerInPipe(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	cmd := exec.Command(os.Args[0])
	cmd.Env = []string{"BRIEF_TEST_MAIN=1", "PATH=/usr/bin:/bin", "PAGER=sed s/^/paged:/"}
	cmd.Stdout = file
	if shown, code := startSession(t, cmd).end(); shown != "" || code != exitOK {
		t.Errorf("exit code %d, and the terminal shows %q", code, shown)
	}
	_, want, _ := brief()
	if got, err := os.ReadFile(file.Name()); string(got) != want || err != nil {
		t.Errorf("the file has %q (%v), want what a pipe gets", got, err)
	}
}

// An interrupt ends what the pager is at, if that is what the pager does, but not the program before it.
func TestInterruptIsThePagers(t *testing.T) {
	const stays = `PAGER=trap 'echo caught; exit' INT; echo ready; while :; do sleep 0.1; done`
	s := briefOnTerminal(t, []string{"PATH=/usr/bin:/bin", stays}, "-in", "testdata/minutes.json", "-against", "testdata/minutes-2.json")
	s.shows("ready")
	s.keys("\x03")
	s.shows("caught")
	if _, code := s.end(); code != exitNo {
		t.Errorf("exit code %d, want the program's own, %d", code, exitNo)
	}

	const dies = "PAGER=echo ready; exec sleep 100"
	s = briefOnTerminal(t, []string{"PATH=/usr/bin:/bin", dies})
	s.shows("ready")
	s.keys("\x03")
	if shown, code := s.end(); code != exitOK || strings.Contains(shown, "brief:") {
		t.Errorf("exit code %d, want %d; the terminal shows %q", code, exitOK, shown)
	}
}

// The pager that most have: a long text waits for its reader, who leaves with q; a short one does not.
func TestLess(t *testing.T) {
	path := "PATH=" + programs(t, "sh", "less")
	s := briefOnTerminal(t, []string{path, "LANG=C.UTF-8"})
	s.shows("\x1b[1mThe Anchorage summit")
	s.shows(":")
	s.keys("/root causes\r")
	s.shows("causes")
	s.keys("q")
	if shown, code := s.end(); code != exitOK || strings.Contains(shown, "brief:") {
		t.Errorf("exit code %d; the terminal shows %q", code, shown)
	}
	shown, code := briefOnTerminal(t, []string{path}, "-find", "penguins").end()
	if code != exitOK || !strings.Contains(shown, "Nothing found.") {
		t.Errorf("exit code %d; the terminal shows %q", code, shown)
	}
}
