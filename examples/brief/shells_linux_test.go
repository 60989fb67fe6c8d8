package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A shell is tried as it is used: at a terminal, by keys.
type shell struct {
	name string
	args []string
	// setup completes brief, has each line that is run told as ran{line}, and asks for the next with ready>.
	setup string
	// filters says that the shell itself leaves out what does not look like what is typed.
	filters bool
}

var shellsTried = []shell{
	{"bash", []string{"--norc", "--noprofile", "-i"},
		`PS1='rea''dy> '; source <(brief -completion bash); trap 'printf "%s{%s}\n" ran "$BASH_COMMAND"' DEBUG`, false},
	{"zsh", []string{"-f", "-i"},
		`PS1='rea''dy> '; autoload -U compinit; compinit -D -u; source <(brief -completion zsh); preexec() { print -r "ran""{$1}" }`, false},
	{"fish", []string{"--no-config", "-i"},
		`function fish_prompt; echo 'rea''dy> '; end; brief -completion fish | source; function tell --on-event fish_preexec; echo "ran""{$argv}"; end`, true},
}

// start starts the shell in a folder with a file "my minutes.json", where brief is the program that is tested.
func (sh shell) start(t *testing.T) *session {
	t.Helper()
	path, err := exec.LookPath(sh.name)
	if err != nil {
		t.Skipf("%s is not installed here, and not tried", sh.name)
	}
	minutes, err := os.ReadFile("testdata/minutes.json")
	if err != nil {
		t.Fatal(err)
	}
	dir := programs(t, "brief")
	if err := os.WriteFile(filepath.Join(dir, "my minutes.json"), minutes, 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, sh.args...)
	cmd.Dir = dir
	cmd.Env = []string{"BRIEF_TEST_MAIN=1", "PATH=" + dir + ":/usr/bin:/bin", "HOME=" + dir, "TERM=xterm", "LANG=C.UTF-8", "PAGER=cat"}
	s := startSession(t, cmd)
	s.keys(sh.setup + "\r")
	s.shows("ready> ")
	return s
}

// TestShells types lines with tabs in them, and looks at what the shell runs.
func TestShells(t *testing.T) {
	tests := []struct{ keys, line string }{
		{"brief -topic san\t-quiet", "brief -topic sanctions -quiet"},
		{"brief -actor zel\t-quiet", "brief -actor zelenskiy -quiet"},
		{"brief -section=arm\t-quiet", "brief -section=arms-control -quiet"},
		{"brief -negated=\tfal\t-quiet", "brief -negated=false -quiet"},
		{"brief -topic san -quiet" + strings.Repeat("\x1b[D", len(" -quiet")) + "\t", "brief -topic sanctions -quiet"},
		{"brief -topic nato,san\t-quiet", "brief -topic nato,sanctions -quiet"},
		{"brief -region=ukraine,midd\t-quiet", "brief -region=ukraine,middle-east -quiet"},
		{"brief -qui\t", "brief -quiet"},
		{"brief --negat\tfal\t-quiet", "brief --negated false -quiet"},
		{"brief -quiet -topic penguin\t", "brief -quiet -topic penguin"},
		{"brief -quiet -find my\t", "brief -quiet -find my"},
		{"brief -quiet -in my\t", `brief -quiet -in my\ minutes.json`},
		{"brief -quiet -in=my\t", `brief -quiet -in=my\ minutes.json`},
		{"brief -in 'my minutes.json' -actor own\t-quiet", "brief -in 'my minutes.json' -actor owner -quiet"},
		{"brief -in my\\ minutes.json -actor own\t-quiet", `brief -in my\ minutes.json -actor owner -quiet`},
		{"brief -in ~/my\\ minutes.json -actor own\t-quiet", `brief -in ~/my\ minutes.json -actor owner -quiet`},
		{"brief -in=my\\ minutes.json -actor=own\t-quiet", `brief -in=my\ minutes.json -actor=owner -quiet`},
		{"brief -quiet -in missing -topic san\t", "brief -quiet -in missing -topic san"},
		{"brief -quiet -topic 'san\t", "brief -quiet -topic 'sanctions'"},
		{"brief -quiet -topic \"nato,san\t", `brief -quiet -topic "nato,sanctions"`},
		{"./brief -quiet -by put\t", "./brief -quiet -by putin"},
		{"~/brief -quiet -by put\t", "~/brief -quiet -by putin"},
	}
	byName := []struct{ keys, line string }{
		{"brief -quiet -topic SAN\t", "brief -quiet -topic sanctions"},
		{"brief -quiet -lang de -topic Rüst\t", "brief -quiet -lang de -topic arms-control"},
	}
	for _, sh := range shellsTried {
		t.Run(sh.name, func(t *testing.T) {
			t.Parallel()
			s := sh.start(t)
			all := tests
			if !sh.filters {
				all = slices.Concat(tests, byName)
			}
			for _, tt := range all {
				s.keys(tt.keys + "\r")
				s.shows("ran{")
				ran, _, _ := strings.Cut(s.shows("ready> "), "}\r\n")
				if got := strings.TrimRight(ran, " "); got != tt.line {
					t.Errorf("%q runs %q, want %q", tt.keys, got, tt.line)
				}
			}
		})
	}
}

// Where there are several candidates, zsh and fish show their names, as the page of the examples does.
func TestShellsShowCandidates(t *testing.T) {
	keys := map[string]string{"bash": "\t\t\t", "zsh": "\t\t", "fish": "\t"}
	want := map[string][]string{
		"bash": {"norway ", "norway-foreign-minister"},
		"zsh":  {"norway                   -- Norway", "norway-foreign-minister  -- Norway’s foreign minister"},
		"fish": {"(Norway)", "(Norway’s foreign minister)"},
	}
	for _, sh := range shellsTried {
		t.Run(sh.name, func(t *testing.T) {
			t.Parallel()
			s := sh.start(t)
			s.keys("brief -actor norw" + keys[sh.name])
			for _, text := range want[sh.name] {
				s.shows(text)
			}
		})
	}
}
