package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
)

func whosaid(stdin string, args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

func TestLongLine(t *testing.T) {
	code, stdout, stderr := whosaid("red carpet\n" + strings.Repeat("a", maxLine+1))
	if code != exitTrouble || stderr != "whosaid: line 2 is longer than 16777216 bytes\n" || !strings.Contains(stdout, "red carpet") {
		t.Errorf("exit %d, %.200s", code, stderr)
	}
}

// What a reader needs to know of a quote is told.
func TestText(t *testing.T) {
	tests := []struct{ fragment, want string }{
		{"not gotten there", `not gotten there
  within: “gotten there”
    Donald Trump · cue admitted · form mixed · phase after
    No Ceasefire or Peace Deal, sentence 27
    the brief reports the words as not holding
    no-ceasefire/not-gotten-there · No Ceasefire or Peace Deal, sentence 27
      Trump admitted after the talks that a cease-fire, a core issue, had not been reached.

`},
		{"great progres", `great progres
  near, distance 0.06: “great progress”
    not the same words: great [-progress-]{+progres+}
    Donald Trump, Vladimir Putin, jointly · cue spoke of · form mixed · phase during
    Overview, sentence 2
    fuller wording: “made some great progress today”
    overview/progress-claimed · Overview, sentence 2
      Trump and Putin spoke of a “very productive meeting”, of “many points agreed” and of “great progress”.
    overview/vague-terms · Overview, sentence 2
      The terms in which Trump and Putin described their progress were vague.
  near, distance 0.06: “made some great progress today”
    not the same words: … great [-progress-]{+progres+} …
    Donald Trump · cue hailed · form mixed · phase during · setting public
    Diplomatic Tone, sentence 11
    diplomatic-tone/progress-today · Diplomatic Tone, sentence 11
      Trump hailed “some great progress” made that day.

`},
		{"land-for-peace", `land-for-peace
  exact: “land-for-peace”
    nobody’s words · form scare
    Discussions of Territorial and Security Terms, sentence 33
    territorial-terms/no-formula-endorsed · Discussions of Territorial and Security Terms, sentence 33
      Putin endorsed no specific “land-for-peace” formula in public.

`},
		{"Reykjavik", "Reykjavik\n  nobody in this brief\n\n"},
		{"rolled out to welcome Putin", `rolled out to welcome Putin
  nobody in this brief
  they stand in what the brief states in words of its own:
    overview/red-carpet · Overview, sentence 2; Warm Optics, sentence 16
      Trump had a red carpet rolled out to welcome Putin.

`},
	}
	var all, want string
	for _, tt := range tests {
		code, stdout, stderr := whosaid("", strings.Fields(tt.fragment)...)
		if code != exitOK || stderr != "" {
			t.Errorf("%q: exit code %d and stderr %q", tt.fragment, code, stderr)
		}
		if diff := cmp.Diff(tt.want, stdout); diff != "" {
			t.Errorf("%q (-want +got)\n%s", tt.fragment, diff)
		}
		all, want = all+tt.fragment+"\r\n\n", want+tt.want
	}
	if _, stdout, _ := whosaid(all); stdout != want {
		t.Errorf("from the input (-arguments +input)\n%s", cmp.Diff(want, stdout))
	}
	long := strings.Repeat("great progress ", 101)
	if _, stdout, _ := whosaid("", long); !strings.Contains(stdout, "near quotes not looked for: more than 200 words here") {
		t.Errorf("of a long text: %s", stdout)
	}
	if _, stdout, _ := whosaid("", "to\x1b[2J\n\u202enobody"); !strings.HasPrefix(stdout, `to\u001b[2J \u202enobody`+"\n") {
		t.Errorf("controls of a terminal are printed: %q", stdout)
	}
	if _, stdout, _ := whosaid("", "summit"); !strings.HasSuffix(stdout, "\n    and in 37 more findings\n\n") {
		t.Errorf("not all findings are counted: %s", stdout)
	}
}

// A reporting verb is told once, though several sentences have it.
func TestCues(t *testing.T) {
	q := summit.Quote{Mentions: summit.SetOf(summit.Mention{Sentence: 1, Cue: "said"}, summit.Mention{Sentence: 2, Cue: "called"}, summit.Mention{Sentence: 3, Cue: "said"})}
	if got := cues(q); got != "said, called" {
		t.Errorf("%q", got)
	}
}

// The form of JSON is the one that the comment of the package describes.
func TestJSON(t *testing.T) {
	code, stdout, stderr := whosaid("gotten a lot beter\nReykjavik <&>\n", "-json")
	if code != exitOK || stderr != "" {
		t.Errorf("exit code %d and stderr %q", code, stderr)
	}
	b := summit.Anchorage()
	q, _ := b.Quote(summit.QuoteGottenBetter)
	quote, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"fragment":"gotten a lot beter","answers":[{"match":"near","share":1,"distance":0.041666666666666664,` +
		`"differs":"gotten a lot [-better-]{+beter+}","quote":` + string(quote) + `,"speakers":[{"id":"trump","name":"Donald Trump"}],` +
		`"cite":"United States and Russia, sentence 69","findings":[]}]}` + "\n" + `{"fragment":"Reykjavik <&>","answers":[]}` + "\n"
	var findings []string
	for f := range b.Findings(summit.Quoting(q.ID)) {
		doc, err := json.Marshal(struct {
			ID        summit.FindingID `json:"id"`
			Statement string           `json:"statement"`
			Cite      string           `json:"cite"`
		}{f.ID, f.Statement, b.Cite(f)})
		if err != nil {
			t.Fatal(err)
		}
		findings = append(findings, string(doc))
	}
	want = strings.Replace(want, `"findings":[]`, `"findings":[`+strings.Join(findings, ",")+"]", 1)
	want = strings.Replace(want, "United States and Russia, sentence 69", b.Cite(q), 1)
	if diff := cmp.Diff(want, stdout); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestIn(t *testing.T) {
	b, err := summit.New(summit.Draft{Language: "en", Quotes: []summit.Quote{{ID: "overdue", Form: summit.FormMixed, Text: "long overdue"}}})
	if err != nil {
		t.Fatal(err)
	}
	var doc bytes.Buffer
	if _, err := b.WriteTo(&doc); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "brief.json")
	if err := os.WriteFile(file, doc.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	want := "Long overdue!\n  normalized: “long overdue”\n    nobody’s words · form mixed\n\n"
	for _, run := range []struct {
		stdin string
		args  []string
	}{{"Long overdue!", []string{"-in", file}}, {doc.String(), []string{"-in", "-", "Long", "overdue!"}}, {doc.String(), []string{"Long", "overdue!", "-in", "-"}}} {
		if code, stdout, stderr := whosaid(run.stdin, run.args...); code != exitOK || stdout != want || stderr != "" {
			t.Errorf("%q: exit code %d, stdout %q, stderr %q", run.args, code, stdout, stderr)
		}
	}
}

func TestExitCode(t *testing.T) {
	tests := []struct {
		name   string
		args   []string
		code   int
		stderr string // how it begins
	}{
		{"help", []string{"-h"}, exitOK, ""},
		{"nobody", []string{"Reykjavik"}, exitOK, ""},
		{"unknown flag", []string{"-xml"}, exitMisuse, "whosaid: flag provided but not defined: -xml; whosaid -h"},
		{"unknown flag behind words", []string{"red", "carpet", "-xml"}, exitMisuse, "whosaid: flag provided but not defined: -xml; whosaid -h"},
		{"what looks like a flag", []string{"--", "red", "-xml"}, exitOK, ""},
		{"no words", []string{"?"}, exitMisuse, `whosaid: there are no words in "?"; whosaid -h`},
		{"one input for two", []string{"-in", "-"}, exitMisuse, "whosaid: the input can't be the brief and the fragments"},
		{"no file", []string{"-in", "missing.json", "x"}, exitTrouble, "whosaid: open missing.json"},
		{"no brief", []string{"-in", "-", "x"}, exitTrouble, "whosaid: -in -:\nsummit: "},
	}
	for _, tt := range tests {
		code, stdout, stderr := whosaid("", tt.args...)
		if code != tt.code || !strings.HasPrefix(stderr, tt.stderr) || (stderr == "") != (stdout != "") {
			t.Errorf("%s: exit code %d, stdout %q, stderr %q", tt.name, code, stdout, stderr)
		}
	}
}

type writerOf struct{ err error }

func (w writerOf) Write([]byte) (int, error) { return 0, w.err }

// Nobody is told that nobody reads on; any other failure is told.
func TestBrokenPipe(t *testing.T) {
	for err, want := range map[error]int{syscall.EPIPE: exitOK, io.ErrShortWrite: exitTrouble} {
		for _, args := range [][]string{nil, {"-h"}} {
			var stderr bytes.Buffer
			if code := run(args, strings.NewReader("few\nhot\n"), writerOf{err}, &stderr); code != want || (stderr.Len() > 0) != (want != exitOK) {
				t.Errorf("%q, %v: exit code %d and stderr %q", args, err, code, &stderr)
			}
		}
	}
	var stderr bytes.Buffer
	if code := run(nil, iotest.ErrReader(errors.New("unplugged")), io.Discard, &stderr); code != exitTrouble || stderr.String() != "whosaid: unplugged\n" {
		t.Errorf("exit code %d and stderr %q", code, &stderr)
	}
}

// FuzzLines has an object for each line that has words, whatever they are.
func FuzzLines(f *testing.F) {
	for _, lines := range []string{"great progres\r\n\nnot gotten there", "\u2028great\u0085\x00progress\n<b>\n\xff", "½\n\u0301\n٣"} {
		f.Add(lines)
	}
	f.Fuzz(func(t *testing.T, lines string) {
		want := 0
		for line := range strings.SplitSeq(lines, "\n") {
			if hasWords(line) {
				want++
			}
		}
		code, stdout, stderr := whosaid(lines, "-json")
		if got := strings.Count(stdout, "\n"); got != want || code != exitOK || stderr != "" {
			t.Errorf("%q: %d lines, want %d; exit code %d, stderr %q", lines, got, want, code, stderr)
		}
		for line := range strings.Lines(stdout) {
			if !json.Valid([]byte(line)) {
				t.Errorf("%q: %s", lines, line)
			}
		}
		if code, stdout, _ := whosaid(lines); code != exitOK || strings.Count(stdout, "\n\n") < want {
			t.Errorf("%q: exit code %d, and\n%s", lines, code, stdout)
		}
	})
}
