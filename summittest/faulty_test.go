package summittest_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/summittest"
)

func TestNewRefusesFaultyDrafts(t *testing.T) {
	names := make(map[string]bool)
	for _, f := range summittest.FaultyDrafts() {
		if names[f.Name] {
			t.Errorf("two drafts are named %q", f.Name)
		}
		names[f.Name] = true
		t.Run(f.Name, func(t *testing.T) {
			_, err := summit.New(f.Draft)
			var errs summit.Errors
			if !errors.As(err, &errs) || len(errs) != 1 {
				t.Fatalf("New says %v, want one fault", err)
			}
			got := summittest.FaultyDraft{Name: f.Name, Draft: f.Draft, Err: f.Err,
				Record: errs[0].Record, Index: errs[0].Index, ID: errs[0].ID, Field: errs[0].Field, Value: errs[0].Value}
			if diff := cmp.Diff(f, got, summittest.Options(), cmp.Comparer(func(x, y error) bool { return x == y })); diff != "" {
				t.Errorf("fault (-want, +got):\n%s", diff)
			}
			if !errors.Is(err, f.Err) {
				t.Errorf("New says %q, want an error that wraps %q", err, f.Err)
			}
		})
	}
}

func TestFaultyDraftsHaveEverySentinel(t *testing.T) {
	count := make(map[error]int)
	for _, f := range summittest.FaultyDrafts() {
		count[f.Err]++
	}
	for _, sentinel := range []error{summit.ErrUnknownID, summit.ErrDuplicateID, summit.ErrEmpty, summit.ErrCycle,
		summit.ErrBadID, summit.ErrBadText, summit.ErrBadValue, summit.ErrBadSpan} {
		if count[sentinel] == 0 {
			t.Errorf("no draft has the fault %q", sentinel)
		}
	}
}

func TestFaultyDraftsAreFresh(t *testing.T) {
	spoiled := summittest.FaultyDrafts()
	for i := range spoiled {
		d := &spoiled[i].Draft
		clear(d.Sections)
		clear(d.Sentences)
		clear(d.Actors)
		clear(d.Regions)
		clear(d.Topics)
		clear(d.Quotes)
		clear(d.Findings)
	}
	for _, f := range summittest.FaultyDrafts() {
		if _, err := summit.New(f.Draft); !errors.Is(err, f.Err) {
			t.Errorf("%s: after another call's drafts are spoiled, New says %v", f.Name, err)
		}
	}
}

// TestFaultyDraftsReachEveryCheck runs TestNewRefusesFaultyDrafts alone and looks
// whether every line of New's checks that reports a fault was run.
func TestFaultyDraftsReachEveryCheck(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	code, err := os.ReadFile("../summit.go")
	if err != nil {
		t.Fatal(err)
	}
	profile := filepath.Join(t.TempDir(), "profile")
	run := exec.Command("go", "test", "-run", "^TestNewRefusesFaultyDrafts$", "-coverpkg", "example.com/summit", "-coverprofile", profile, ".")
	if out, err := run.CombinedOutput(); errors.Is(err, exec.ErrNotFound) {
		t.Skip(err)
	} else if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	covered := coveredLines(t, profile)
	reports := regexp.MustCompile(`^(c\.add|bad)\(`)
	checks := 0
	lines := strings.Split(string(code), "\n")
	for i, line := range lines {
		if !reports.MatchString(strings.TrimSpace(line)) || strings.Contains(lines[i-1], "!isID(") && strings.Contains(lines[i-2], "place == nil") {
			continue // the exception is for records by themselves
		}
		checks++
		if !covered[i+1] {
			t.Errorf("summit.go:%d: no faulty draft comes to %s", i+1, strings.TrimSpace(line))
		}
	}
	if checks < 30 {
		t.Errorf("found only %d lines that report a fault, which tells little", checks)
	}
}

// coveredLines returns the lines of summit.go that a coverage profile says were run.
func coveredLines(t *testing.T, profile string) map[int]bool {
	t.Helper()
	text, err := os.ReadFile(profile)
	if err != nil {
		t.Fatal(err)
	}
	covered := make(map[int]bool)
	block := regexp.MustCompile(`(?m)^example\.com/summit/summit\.go:(\d+)\.\d+,(\d+)\.\d+ \d+ (\d+)$`)
	for _, m := range block.FindAllStringSubmatch(string(text), -1) {
		from, _ := strconv.Atoi(m[1])
		to, _ := strconv.Atoi(m[2])
		for line := from; line <= to && m[3] != "0"; line++ {
			covered[line] = true
		}
	}
	return covered
}

func TestFaultyDraftsHaveEveryField(t *testing.T) {
	at := make(map[string]bool)
	for _, f := range summittest.FaultyDrafts() {
		at[f.Record+" "+f.Field] = true
	}
	eachField(func(record, field string, typ reflect.Type, _ int) {
		if typ.Kind() == reflect.Bool || at[record+" "+field] {
			return
		}
		if field == "Mentions" && at[record+" Mentions.Cue"] {
			return
		}
		t.Errorf("no draft has a fault in field %s of a %s", field, record)
	})
}
