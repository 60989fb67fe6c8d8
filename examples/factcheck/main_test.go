package main

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/iotest"

	"example.com/summit"
	"example.com/summit/examples/internal/judge"
)

func runWith(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	code = run(args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

const (
	soundText  = "“Great progress,” said Donald Trump.\n"
	wrongText  = "“Great progress,” said Zelenskiy.\n"
	absentText = "“Splendid muffins,” said Donald Trump.\n"
)

func TestExitCodes(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	sound, wrong, absent := write("sound.txt", soundText), write("wrong.txt", wrongText), write("absent.txt", absentText)
	broken := write("broken.txt", "sound until \xff here\n")
	page := write("page", "<p title='“Great progress,” said Zelenskiy'>“Great <b>progress</b>,” said Trump.")
	for _, tt := range []struct {
		about  string
		args   []string
		stdin  string
		code   int
		stderr string // a part
	}{
		{"sound", []string{sound}, "", exitOK, ""},
		{"the input", nil, soundText, exitOK, ""},
		{"the input by its name", []string{"-"}, wrongText, exitFaults, ""},
		{"wrong", []string{wrong}, "", exitFaults, ""},
		{"one of two is wrong", []string{wrong, sound}, "", exitFaults, ""},
		{"not in the brief", []string{absent}, "", exitOK, ""},
		{"not in the brief, strict", []string{"-strict", absent}, "", exitFaults, ""},
		{"nothing", nil, "", exitOK, ""},
		{"HTML", nil, "\n<!DOCTYPE HTML><p title='“Great progress,” said Zelenskiy'>“Great <b>progress</b>,” said Trump.", exitOK, ""},
		{"HTML by no name that tells", []string{page}, "", exitOK, ""},
		{"text by its name", []string{write("tag.txt", "<p>"+wrongText)}, "", exitFaults, ""},
		{"a fragment in text", []string{"-as", "text", page}, "", exitFaults, ""},
		{"help", []string{"-h"}, "", exitOK, ""},
		{"no such file", []string{filepath.Join(dir, "none.txt")}, "", exitTrouble, "none.txt"},
		{"a file that is no text", []string{sound, broken}, "", exitTrouble, "broken.txt: "},
		{"a failure before a fault", []string{broken, wrong}, "", exitTrouble, "broken.txt: "},
		{"a single word", nil, "Zelenskiy said it was “hot”.", exitOK, ""},
		{"a fragment of HTML", nil, "<p class='“Great progress,” said Zelenskiy'>“Great <b>progress</b>,” said Trump.", exitOK, ""},
		{"no such format, and no such brief", []string{"-format", "xml", "-in", "none"}, "", exitMisuse, "xml"},
		{"a fault before a failure", []string{wrong, broken}, "", exitTrouble, "broken.txt: "},
		{"no such flag", []string{"-nosuch"}, "", exitMisuse, "-nosuch"},
		{"no such format", []string{"-format", "xml"}, "", exitMisuse, `format "xml" is not text, json or sarif`},
		{"no such article", []string{"-as", "pdf"}, "", exitMisuse, `as "pdf" is not text, markdown or html`},
		{"the input twice", []string{"-in", "-"}, "", exitMisuse, "the input can be read only once"},
		{"the input for two articles", []string{"-", "-"}, "", exitMisuse, "the input can be read only once"},
		{"no brief", []string{"-in", sound, wrong}, "", exitTrouble, "sound.txt"},
	} {
		for _, format := range []string{"text", "json", "sarif"} {
			code, _, stderr := runWith(t, tt.stdin, append([]string{"-format", format}, tt.args...)...)
			if code != tt.code || !strings.Contains(stderr, tt.stderr) || (stderr == "") != (tt.stderr == "") {
				t.Errorf("%s, %s: exit %d, %q; want %d, %q", tt.about, format, code, stderr, tt.code, tt.stderr)
			}
		}
	}
}

// Every command that -h shows does what it says when it is pasted.
func TestUsage(t *testing.T) {
	_, out, _ := runWith(t, "", "-h")
	shown := 0
	for line := range strings.Lines(out) {
		line = strings.TrimSpace(line)
		echo, args, ok := strings.Cut(line, "go run ./examples/factcheck")
		if !ok || strings.HasPrefix(line, "usage") {
			continue
		}
		shown++
		stdin := strings.TrimSuffix(strings.TrimPrefix(echo, "echo '"), "' | ")
		var list []string
		for _, arg := range strings.Fields(args) {
			if strings.HasPrefix(arg, ">") {
				break
			}
			list = append(list, strings.TrimPrefix(arg, "examples/factcheck/"))
		}
		if code, out, stderr := runWith(t, stdin, list...); code != exitFaults || stderr != "" || out == "" {
			t.Errorf("%s: exit %d, %s", line, code, stderr)
		}
	}
	if shown != 3 {
		t.Errorf("%d commands shown", shown)
	}
}

// SARIF tells of what fails, and raises what is not in the brief if that is strict.
func TestSARIF(t *testing.T) {
	type log struct {
		Runs []struct {
			Invocations []struct {
				ExecutionSuccessful        bool
				ToolExecutionNotifications []struct{ Message struct{ Text string } }
			}
			Results []struct{ RuleID, Level string }
		}
	}
	for _, tt := range []struct {
		args    []string
		stdin   string
		want    string // rule and level of each result
		success bool
	}{
		{nil, wrongText, "misattributed error", true},
		{nil, absentText, "absent note", true},
		{[]string{"-strict"}, absentText, "absent error", true},
		{nil, "Zelenskiy said it was “hot”.", "misattributed note", true},
		{nil, wrongText + "\n\xff", "misattributed error", false},
		{nil, "Trump said that it “had gotten there”, “there’s no deal”.", "negated error, altered error, cut error", true},
		{nil, "Zelenskiy said that everyone wants to do deals with America.", "claim warning", true},
	} {
		_, out, stderr := runWith(t, tt.stdin, append([]string{"-format", "sarif"}, tt.args...)...)
		var got log
		if err := json.Unmarshal([]byte(out), &got); err != nil || len(got.Runs) != 1 || len(got.Runs[0].Invocations) != 1 {
			t.Fatalf("%v: %s", err, out)
		}
		var results []string
		for _, r := range got.Runs[0].Results {
			results = append(results, r.RuleID+" "+r.Level)
		}
		if s := strings.Join(results, ", "); s != tt.want {
			t.Errorf("%s: %s, want %s", tt.stdin, s, tt.want)
		}
		in := got.Runs[0].Invocations[0]
		if in.ExecutionSuccessful != tt.success || (len(in.ToolExecutionNotifications) == 0) != tt.success {
			t.Errorf("%q: successful is %t, %s", tt.stdin, in.ExecutionSuccessful, stderr)
		}
	}
}

// What is not text to a terminal does not reach one.
func TestControls(t *testing.T) {
	_, out, _ := runWith(t, "Trump said “great \x1b[31mprogress\x07 and \u009b \u202e more”.")
	if strings.ContainsAny(out, "\x1b\x07\u009b\u202e") {
		t.Errorf("controls are written: %q", out)
	}
}

func TestReadError(t *testing.T) {
	var out, errs bytes.Buffer
	r := io.MultiReader(strings.NewReader(soundText+"\n"), iotest.ErrReader(os.ErrDeadlineExceeded))
	if code := run([]string{"-format", "json"}, r, &out, &errs); code != exitTrouble || !strings.Contains(errs.String(), os.ErrDeadlineExceeded.Error()) {
		t.Errorf("exit %d, %s", code, errs.String())
	}
	if !strings.Contains(out.String(), "Great progress") {
		t.Errorf("what was read before is lost: %s", out.String())
	}
}

// An article without end is read no further when nobody reads what is written of it.
func TestBrokenOutput(t *testing.T) {
	for _, tt := range []struct {
		err  error
		code int
	}{{syscall.EPIPE, exitFaults}, {syscall.ENOSPC, exitTrouble}} {
		for _, args := range [][]string{{"-format", "text"}, {"-format", "json"}, {"-format", "sarif"}, {"-h"}} {
			var errs bytes.Buffer
			want := tt.code
			if args[0] == "-h" && want == exitFaults {
				want = exitOK
			}
			if code := run(args, endless{}, broken{tt.err}, &errs); code != want {
				t.Errorf("%q, %v: exit %d, %s", args, tt.err, code, &errs)
			}
		}
	}
}

// Where nobody reads on, the program does not wait for the rest of a long input.
func TestNotWaited(t *testing.T) {
	rest, more := io.Pipe()
	defer more.Close()
	if code := run(nil, io.MultiReader(strings.NewReader(strings.Repeat(wrongText+"\n\n", 1<<20/len(wrongText))), rest), broken{syscall.EPIPE}, io.Discard); code != exitFaults {
		t.Errorf("exit %d", code)
	}
}

// An endless article is the same sentence again and again.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	return copy(p[:min(len(p), len(wrongText)+1)], wrongText+"\n"), nil
}

// A broken output takes nothing.
type broken struct{ err error }

func (b broken) Write(p []byte) (int, error) { return 0, b.err }

func TestJSON(t *testing.T) {
	_, out, _ := runWith(t, "A line.\n\n"+wrongText, "-format", "json")
	var got itemJSON
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	switch {
	case got.Article != "stdin", got.Kind != "quotation", got.Text != "Great progress,", !got.Wrong,
		got.Start != positionJSON{9, 3, 1}, got.End != positionJSON{9 + int64(len("“Great progress,”")), 3, 18},
		len(got.Credited) != 1, got.Credited[0] != summit.ActorZelenskiy,
		len(got.Faults) != 1, got.Faults[0] != judge.Misattributed,
		got.Quote == nil, got.Quote.ID != summit.QuoteGreatProgress, got.Cite == "":
		t.Errorf("%s", out)
	}
}

// Another brief is checked against by its own words.
func TestAnotherBrief(t *testing.T) {
	b, err := summit.New(summit.Draft{
		Title: "Harbour", Language: "en",
		Actors: []summit.Actor{{ID: "mayor", Name: "Ada Quill", Kind: summit.ActorKindPerson}, {ID: "pilot", Name: "Tom Reed", Kind: summit.ActorKindPerson}},
		Quotes: []summit.Quote{{ID: "tide", Form: summit.FormDirect, Text: "the tide does not wait", By: summit.SetOf[summit.ActorID]("mayor")}},
	})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "brief.json")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.WriteTo(f); err != nil {
		t.Fatal(err)
	}
	f.Close()
	for text, want := range map[string]string{
		"“The tide does not wait,” Quill said.":       "verbatim",
		"“The tide does not wait,” said Tom Reed.":    "misattributed",
		"Quill said that “the tide does wait” today.": "cut",
		"“Great progress,” said Quill.":               "absent",
	} {
		if _, out, stderr := runWith(t, text, "-in", path); !strings.Contains(out, ": "+want+": ") {
			t.Errorf("%s: not %s: %s%s", text, want, out, stderr)
		}
	}
}
