package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

var update = flag.Bool("update", false, "write the golden files anew")

func newbrief(args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(args, strings.NewReader(""), &out, &errs)
	return code, out.String(), errs.String()
}

func TestGolden(t *testing.T) {
	for name, args := range map[string][]string{"account": nil, "mistakes": {"-mistakes"}, "sentences": {"-sentences"}} {
		code, got, stderr := newbrief(args...)
		if code != exitOK || stderr != "" {
			t.Errorf("%s: exit code %d, stderr %q", name, code, stderr)
		}
		file := filepath.Join("testdata", name+".golden")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatalf("%v; go test ./examples/newbrief -update writes it", err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
	}
}

func TestFlags(t *testing.T) {
	tests := []struct {
		args   string
		code   int
		stdout string // all of it, if it is given
		stderr string // how it begins
	}{
		{"-h", exitOK, usage, ""},
		{"-source", exitOK, source, ""},
		{"-json=false -mistakes=false", exitMisuse, "", "newbrief: more than one flag; newbrief -h"},
		{"-json=perhaps", exitMisuse, "", `newbrief: invalid boolean value "perhaps" for -json`},
		{"-xml", exitMisuse, "", "newbrief: flag provided but not defined: -xml; newbrief -h"},
		{"-export", exitMisuse, "", "newbrief: flag needs an argument: -export"},
		{"-export json -export csv", exitMisuse, "", `newbrief: invalid value "csv" for flag -export: one format is given already`},
		{"-export xml", exitMisuse, "", `newbrief: invalid value "xml" for flag -export: known are json, report, web-annotations,`},
		{"report.txt", exitMisuse, "", `newbrief: unexpected argument "report.txt"; newbrief -h`},
	}
	for _, tt := range tests {
		code, stdout, stderr := newbrief(strings.Fields(tt.args)...)
		if code != tt.code || !strings.HasPrefix(stderr, tt.stderr) || (stderr == "") != (tt.code == exitOK) {
			t.Errorf("%s: exit code %d, stderr %q", tt.args, code, stderr)
		}
		if diff := cmp.Diff(tt.stdout, stdout); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.args, diff)
		}
	}
}

// Each format is the library's, and the help names it.
func TestExport(t *testing.T) {
	b := built(t)
	var doc bytes.Buffer
	if _, err := b.WriteTo(&doc); err != nil {
		t.Fatal(err)
	}
	if _, stdout, _ := newbrief("-json"); stdout != doc.String() {
		t.Errorf("-json (-want +got)\n%s", cmp.Diff(doc.String(), stdout))
	}
	help := strings.Join(strings.Fields(usage), " ")
	var names []string
	for _, f := range ask.Formats(source) {
		names = append(names, f.Name)
		var want bytes.Buffer
		if err := f.Write(&want, b); err != nil {
			t.Fatal(err)
		}
		if code, stdout, stderr := newbrief("-export", f.Name); code != exitOK || stderr != "" || stdout != want.String() || stdout == "" {
			t.Errorf("-export %s: exit code %d, stderr %q (-want +got)\n%s", f.Name, code, stderr, cmp.Diff(want.String(), stdout))
		}
	}
	last := len(names) - 1
	list := strings.Join(names[:last], ", ") + " or " + names[last]
	if !strings.Contains(help, strings.Replace(list, "report,", "report (Markdown with footnotes),", 1)) {
		t.Errorf("the help does not list %s", list)
	}
}

func TestQueries(t *testing.T) {
	b := built(t)
	want := []string{
		"north-levee/no-agreement north-levee/far-bank north-levee/october",
		"floods/lower-crest floods/hay",
		"ferries/promise",
		"floods/good-cause north-levee/half",
		"fair-bargain no-borders far-bank",
		"dry-feet",
	}
	var got []string
	for _, q := range queries {
		var ids []string
		if q.findings != nil {
			for f := range q.findings(b) {
				ids = append(ids, string(f.ID))
			}
		}
		if q.quotes != nil {
			for q := range q.quotes(b) {
				ids = append(ids, string(q.ID))
			}
		}
		got = append(got, strings.Join(ids, " "))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// What a report can have is in this one.
func TestReportShowsAll(t *testing.T) {
	b := built(t)
	d := b.Draft()
	if len(d.Findings) < 20 || len(d.Quotes) < 6 {
		t.Errorf("%d findings and %d quotes, want 20 and 6 at least", len(d.Findings), len(d.Quotes))
	}
	for name, filter := range map[string]summit.QuoteFilter{
		"joint":     summit.Filters{summit.By(actorMarrek), summit.By(actorAshgrave)},
		"negated":   summit.Negated(true),
		"nobody's":  summit.Unattributed(),
		"direct":    summit.OfForm(summit.FormDirect),
		"interview": summit.OfSetting(summit.SettingInterview),
	} {
		if len(slices.Collect(b.Quotes(filter))) == 0 {
			t.Errorf("no quote is %s", name)
		}
	}
	twice, variant := false, false
	for q := range b.Quotes() {
		twice = twice || q.Mentions.Len() > 1
		variant = variant || q.Variant != ""
	}
	if !twice || !variant {
		t.Errorf("a quote stands twice: %v, in two wordings: %v", twice, variant)
	}
	for _, kind := range []summit.Kind{summit.KindEvent, summit.KindOutcome, summit.KindPosition, summit.KindReaction, summit.KindAssessment,
		summit.KindForecast, summit.KindContext} {
		if len(slices.Collect(b.Findings(summit.OfKind(kind)))) == 0 {
			t.Errorf("no finding is of kind %s", kind)
		}
	}
	for name, filter := range map[string]summit.FindingFilter{
		"probable": summit.OfModality(summit.ModalityProbable), "possible": summit.OfModality(summit.ModalityPossible),
		"open": summit.OfCondition(summit.ConditionOpen), "counterfactual": summit.OfCondition(summit.ConditionCounterfactual),
		"citing": summit.Citing(actorVeldamarCouncil),
	} {
		if len(slices.Collect(b.Findings(filter))) == 0 {
			t.Errorf("no finding is %s", name)
		}
	}
}

func TestMistakes(t *testing.T) {
	want := []error{summit.ErrBadID, summit.ErrBadValue, summit.ErrBadValue, summit.ErrUnknownID, summit.ErrBadSpan, summit.ErrBadSpan,
		summit.ErrBadSpan, summit.ErrSource}
	if len(mistakes) != len(want) {
		t.Fatalf("%d mistakes, want %d", len(mistakes), len(want))
	}
	for i, m := range mistakes {
		d, err := records()
		if err != nil {
			t.Fatal(err)
		}
		if err := m.make(d); !errors.Is(err, want[i]) {
			t.Errorf("%s: %v, which does not wrap %q", m.code, err, want[i])
		}
	}
}

type writerOf struct{ err error }

func (w writerOf) Write([]byte) (int, error) { return 0, w.err }

// Nobody is told that nobody reads on; any other failure is told.
func TestBrokenPipe(t *testing.T) {
	for err, want := range map[error]int{syscall.EPIPE: exitOK, errors.New("disk full"): exitTrouble} {
		for _, arg := range []string{"-json", "-h"} {
			var stderr bytes.Buffer
			if code := run([]string{arg}, nil, writerOf{err}, &stderr); code != want || (stderr.Len() > 0) != (want != exitOK) {
				t.Errorf("%s, %v: exit code %d, stderr %q", arg, err, code, stderr.String())
			}
		}
	}
}
