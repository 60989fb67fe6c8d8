package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/locale"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestMain lets the test binary be the program itself, for tests that need a process.
func TestMain(m *testing.M) {
	if os.Getenv("BRIEF_TEST_MAIN") != "" {
		main()
	}
	os.Exit(m.Run())
}

func noEnv(string) (value string, set bool) { return "", false }

// brief runs the program and returns what a reader at a pipe sees.
func brief(args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(args, strings.NewReader(""), &out, &errs, noEnv)
	return code, out.String(), errs.String()
}

func TestGolden(t *testing.T) {
	tests := []struct {
		name string
		args []string
	}{
		{"default", nil},
		{"help", []string{"-h"}},
		{"section", []string{"-section", "Arms Control"}},
		{"chapter-quotes", []string{"-section", "military", "-quotes"}},
		{"actor", []string{"-actor", "NATO"}},
		{"alias", []string{"-from", "selenskyj"}},
		{"from-findings", []string{"-from", "russia", "-topic", "energy", "-findings"}},
		{"region", []string{"-region", "Middle East"}},
		{"outcomes", []string{"-outcome", "deferred,not-discussed", "-outcome", "agreed"}},
		{"hedges", []string{"-modality", "probable", "-condition", "none"}},
		{"counterfactual", []string{"-condition", "counterfactual"}},
		{"unhedged-forecasts", []string{"-kind", "forecast", "-modality", "unhedged"}},
		{"phase", []string{"-phase", "before"}},
		{"by", []string{"-by", "Kremlin,putin", "-section", "domestic"}},
		{"by-nobody", []string{"-by", "-", "-section", "arms-control"}},
		{"setting", []string{"-setting", "private"}},
		{"citing", []string{"-citing", "trump"}},
		{"quote", []string{"-quote", "land-for-peace,Root causes"}},
		{"form-about", []string{"-form", "direct", "-about", "putin,trump"}},
		{"not-negated", []string{"-negated", "false", "-section", "no-ceasefire"}},
		{"find", []string{"-find", "CEASE FIRE", "-find", "truce"}},
		{"joint", []string{"-find", "in principle"}},
		{"negated", []string{"-find", "gotten there", "-quotes"}},
		{"nobodys-words", []string{"-find", "land-for-peace", "-quotes"}},

		{"markdown", []string{"-format", "markdown"}},
		{"markdown-escapes", []string{"-format", "markdown", "-find", "tariffs"}},

		{"list-actors", []string{"-list", "actors"}},
		{"list-regions", []string{"-list", "regions"}},
		{"list-topics", []string{"-list", "topics"}},
		{"list-sections", []string{"-list", "sections"}},
		{"list-kinds", []string{"-list", "kinds"}},
		{"list-narrowed", []string{"-list", "kinds,regions", "-from", "putin"}},
		{"list-quotes", []string{"-list", "topics", "-quotes"}},
		{"list-markdown", []string{"-list", "sections", "-list", "kinds", "-format", "markdown"}},

		{"lang-de", []string{"-lang", "de-CH", "-section", "Rüstungskontrolle"}},
		{"lang-ar", []string{"-lang", "ar", "-region", "أوكرانيا", "-quotes"}},
		{"lang-zh", []string{"-lang", "zh", "-section", "arms-control"}},
		{"lang-uk", []string{"-lang", "uk", "-list", "regions,kinds", "-topic", "war"}},
		{"lang-fr-markdown", []string{"-lang", "fr", "-format", "markdown", "-from", "Kremlin"}},
		{"lang-ru-nothing", []string{"-lang", "ru", "-find", "penguins"}},
		{"lang-ar-list", []string{"-lang", "ar", "-list", "kinds"}},
		{"lang-es-against", []string{"-lang", "es", "-in", "testdata/minutes.json", "-against", "testdata/minutes-2.json"}},
		{"lang-de-trace", []string{"-lang", "de", "-in", "testdata/minutes.json", "-trace", "testdata/minutes.txt"}},
		{"lang-unknown", []string{"-lang", "tlh", "-find", "penguins"}},
		{"lang-no-language", []string{"-lang", "deutsch und deutlich"}},

		{"json", []string{"-format", "json", "-find", "land-for-peace"}},
		{"json-list", []string{"-format", "json", "-list", "actors"}},
		{"in", []string{"-topic", "The Harbour Bridge", "-topic", "budget", "-in", "testdata/report.json"}},
		{"in-markdown", []string{"-in", "testdata/report.json", "-format", "markdown"}},
		{"in-json", []string{"-in", "testdata/report.json", "-format", "json", "-topic", "bridge", "-findings"}},
		{"in-list", []string{"-in", "testdata/report.json", "-list", "actors,regions,topics,sections"}},
		{"in-nothing", []string{"-in", "testdata/report.json", "-format", "json", "-find", "tunnel"}},
		{"in-unknown", []string{"-topic", "brigde", "-in", "testdata/report.json"}},
		{"in-without-source", []string{"-in", "testdata/report.json", "-source", "testdata/report.json"}},
		{"in-faulty", []string{"-in", "testdata/faulty.json", "-actor", "mayor"}},
		{"in-unknown-flag", []string{"-actor", "mayor", "-in", "testdata/report.json", "-speaker", "mayor"}},

		{"against", []string{"-in", "testdata/minutes.json", "-against", "testdata/minutes-2.json"}},
		{"against-backwards", []string{"-against", "testdata/minutes.json", "-in", "testdata/minutes-2.json"}},
		{"against-markdown", []string{"-in", "testdata/minutes.json", "-against", "testdata/minutes-2.json", "-format", "markdown"}},
		{"against-quiet", []string{"-quiet", "-in", "testdata/minutes.json", "-against", "testdata/minutes-2.json"}},
		{"against-equal", []string{"-in", "testdata/minutes.json", "-against", "testdata/minutes.json"}},
		{"against-faulty", []string{"-against", "testdata/faulty.json"}},
		{"against-json", []string{"-against", "testdata/minutes.json", "-format", "json"}},
		{"against-selection", []string{"-against", "testdata/minutes.json", "-findings", "-actor", "putin"}},
		{"against-source", []string{"-against", "testdata/minutes.json", "-source", "testdata/minutes.json"}},

		{"source-selection", []string{"-source", "testdata/minutes.txt", "-topic", "sanctions"}},
		{"source-list", []string{"-list", "actors", "-source", "testdata/minutes.txt"}},

		{"trace", []string{"-in", "testdata/minutes.json", "-trace", "testdata/minutes.txt"}},
		{"trace-markdown", []string{"-in", "testdata/minutes.json", "-trace", "testdata/minutes.txt", "-format", "markdown"}},
		{"trace-quiet", []string{"-in", "testdata/minutes.json", "-trace", "testdata/minutes.txt", "-quiet"}},
		{"trace-nothing", []string{"-in", "testdata/report.json", "-trace", "testdata/minutes.txt"}},
		{"trace-json", []string{"-trace", "testdata/minutes.txt", "-format", "json"}},
		{"trace-selection", []string{"-trace", "testdata/minutes.txt", "-list", "actors"}},
		{"trace-against", []string{"-trace", "testdata/minutes.txt", "-against", "testdata/minutes.json"}},

		{"unknown-actor", []string{"-actor", "Zelenksi"}},
		{"unknown-in-list", []string{"-topic", "nato,tarrifs"}},
		{"unknown-part", []string{"-topic", "isolation"}},
		{"unknown-far", []string{"-region", "Atlantis"}},
		{"unknown-kind", []string{"-kind", "opinion"}},
		{"unknown-modality", []string{"-modality", "certain"}},
		{"unknown-list", []string{"-list", "actor"}},
		{"unknown-format", []string{"-format", "html"}},
		{"unknown-flag", []string{"-speaker", "putin"}},
		{"no-value", []string{"-actor"}},
		{"empty-value", []string{"-actor", ""}},
		{"stray-argument", []string{"-from", "putin", "quotes"}},
		{"no-words", []string{"-find", "?!"}},
		{"unknown-quote", []string{"-quote", "four score and seven years"}},
		{"unknown-by", []string{"-by", "nobody"}},
		{"findings-of-form", []string{"-findings", "-form", "scare"}},
		{"kind-and-form", []string{"-kind", "event", "-form", "scare"}},
		{"kinds-about", []string{"-list", "kinds", "-about", "putin"}},
		{"quotes-of-kind", []string{"-quotes", "-kind", "event"}},
		{"quotes-of-kinds", []string{"-quotes", "-list", "kinds"}},

		{"nothing", []string{"-find", "summit in Reykjavik"}},
		{"nothing-listed", []string{"-find", "summit in Reykjavik", "-list", "actors"}},
		{"nothing-quiet", []string{"-find", "summit in Reykjavik", "-quiet"}},
		{"nothing-listed-quiet", []string{"-find", "summit in Reykjavik", "-list", "actors", "-quiet"}},
		{"something-quiet", []string{"-find", "summit", "-quiet"}},
	}
	known := make(map[string]bool)
	for _, tt := range tests {
		known[filepath.Join("testdata", tt.name+".golden")] = true
		t.Run(tt.name, func(t *testing.T) {
			code, stdout, stderr := brief(tt.args...)
			got := fmt.Sprintf("$ brief %q\n%s", tt.args, stdout)
			if stderr != "" {
				got += "-- stderr\n" + stderr
			}
			got += fmt.Sprintf("-- exit code %d\n", code)
			golden(t, tt.name, got)
		})
	}
	files, err := filepath.Glob("testdata/*.golden")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !known[file] {
			t.Errorf("%s belongs to no test", file)
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v; go test ./examples/brief -update writes it", err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("output differs from %s (-want +got); go test ./examples/brief -update accepts it\n%s", file, diff)
	}
}

// The examples in the help are run as they stand there.
func TestHelpExamples(t *testing.T) {
	const command = "  go run ./examples/brief "
	examples := 0
	for line := range strings.Lines(usage) {
		args, ok := strings.CutPrefix(line, command)
		if !ok {
			continue
		}
		examples++
		code, stdout, stderr := brief(shellWords(args)...)
		if code != exitOK || stderr != "" || !strings.Contains(stdout, "sentence") {
			t.Errorf("%s: exit code %d, stderr %q, stdout %q", strings.TrimSpace(line), code, stderr, stdout)
		}
	}
	if examples != 3 {
		t.Errorf("the help has %d examples, want 3", examples)
	}
}

// shellWords splits a line as a shell does, as far as double quotes go.
func shellWords(line string) []string {
	var words []string
	for _, word := range regexp.MustCompile(`"[^"]*"|\S+`).FindAllString(line, -1) {
		words = append(words, strings.Trim(word, `"`))
	}
	return words
}

func TestHelpNamesEveryFlag(t *testing.T) {
	documented := make(map[string]bool)
	for _, m := range regexp.MustCompile(`(?m)^  -([a-z]+) `).FindAllStringSubmatch(usage, -1) {
		documented[m[1]] = true
	}
	defined := make(map[string]bool)
	newFlags(summit.Anchorage(), &options{}).VisitAll(func(f *flag.Flag) { defined[f.Name] = true })
	if diff := cmp.Diff(defined, documented); diff != "" {
		t.Errorf("flags in the help differ from those defined (-defined +documented)\n%s", diff)
	}
}

// What is printed is what the brief has, each record once.
func TestPageIsComplete(t *testing.T) {
	b := summit.Anchorage()
	o, err := parse(b, locale.New(b), nil)
	if err != nil {
		t.Fatal(err)
	}
	findings, quotes := make(map[string]int), make(map[string]int)
	for _, part := range newPage(b, o.locale, o.Selection).parts {
		for _, e := range part.findings {
			findings[e.text]++
		}
		for _, e := range part.quotes {
			quotes[e.text]++
		}
	}
	for f := range b.Findings() {
		findings[f.Statement]--
	}
	for q := range b.Quotes() {
		quotes[q.String()]--
	}
	for _, counts := range []map[string]int{findings, quotes} {
		for text, n := range counts {
			if n != 0 {
				t.Errorf("%q is printed %d times too often", text, n)
			}
		}
	}
}

// The verbs by which a quote is reported are told once each.
func TestCues(t *testing.T) {
	var mentions []summit.Mention
	for i, cue := range []string{"said", "added", "said", ""} {
		mentions = append(mentions, summit.Mention{Sentence: i + 1, Start: 10 * i, End: 10*i + 5, Cue: cue})
	}
	if diff := cmp.Diff([]string{"said", "added"}, cues(summit.Quote{Mentions: summit.SetOf(mentions...)})); diff != "" {
		t.Error(diff)
	}
}

func TestFlagsCombine(t *testing.T) {
	b := summit.Anchorage()
	tests := []struct {
		name string
		args []string
		want int
	}{
		{"repeated: or", []string{"-topic", "nato", "-topic", "energy"}, count(b.Findings(summit.On(summit.TopicNATO, summit.TopicEnergy)))},
		{"commas: or", []string{"-topic", "nato, energy"}, count(b.Findings(summit.On(summit.TopicNATO, summit.TopicEnergy)))},
		{"different: and", []string{"-topic", "sanctions", "-actor", "putin"}, count(b.Findings(summit.On(summit.TopicSanctions), summit.Involving(summit.ActorPutin)))},
		{"in turns", []string{"-topic", "nato", "-kind", "event", "-topic", "energy", "-kind", "forecast"},
			count(b.Findings(summit.On(summit.TopicNATO, summit.TopicEnergy), summit.OfKind(summit.KindEvent, summit.KindForecast)))},
		{"texts", []string{"-find", "red carpet", "-find", "root causes"},
			count(b.Findings(summit.Any(summit.Containing("red carpet"), summit.Containing("root causes"))))},
		{"zero values", []string{"-modality", "unhedged", "-condition", "none"},
			count(b.Findings(summit.OfModality(summit.ModalityUnhedged), summit.OfCondition(summit.ConditionNone)))},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o, err := parse(b, locale.New(b), tt.args)
			if err != nil {
				t.Fatal(err)
			}
			if got := count(o.Findings(b)); got != tt.want || got == 0 {
				t.Errorf("%q passes %d findings, want %d", tt.args, got, tt.want)
			}
		})
	}
}

type failingWriter struct{ err error }

func (w failingWriter) Write([]byte) (int, error) { return 0, w.err }

func TestWriteErrors(t *testing.T) {
	reader, closed, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	reader.Close()
	defer closed.Close()
	tests := []struct {
		name   string
		stdout io.Writer
		code   int
		stderr string
	}{
		{"broken pipe", failingWriter{&os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}}, exitOK, ""},
		{"closed reader", closed, exitOK, ""},
		{"full disk", failingWriter{errors.New("no space left")}, exitTrouble, "brief: no space left\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var stderr bytes.Buffer
			if code := run(nil, nil, tt.stdout, &stderr, noEnv); code != tt.code || stderr.String() != tt.stderr {
				t.Errorf("exit code %d and stderr %q, want %d and %q", code, &stderr, tt.code, tt.stderr)
			}
		})
	}
}

// At a broken pipe the process itself ends well too, not by a signal that go run would report.
func TestBrokenPipeOfProcess(t *testing.T) {
	reader, stdout, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	reader.Close()
	defer stdout.Close()
	var stderr bytes.Buffer
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "BRIEF_TEST_MAIN=1")
	cmd.Stdout, cmd.Stderr = stdout, &stderr
	if err := cmd.Run(); err != nil || stderr.Len() > 0 {
		t.Errorf("ended with %v and stderr %q, want a quiet end", err, &stderr)
	}
}
