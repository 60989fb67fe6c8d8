package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
)

// pipe runs the program with a text as its input.
func pipe(t *testing.T, input string, args ...string) (stdout string) {
	t.Helper()
	var out, errs bytes.Buffer
	if code := run(args, strings.NewReader(input), &out, &errs, noEnv); code != exitOK || errs.Len() > 0 {
		t.Fatalf("%q: exit code %d and stderr %q", args, code, &errs)
	}
	return out.String()
}

// selections are flags whose names a part of the brief still knows.
var selections = []string{
	"",
	"-findings",
	"-quotes",
	"-section arms-control",
	"-section military -quotes",
	"-section domestic -find Trump",
	"-actor NATO",
	"-actor putin -actor trump -findings",
	"-from russia -topic economy",
	"-from selenskyj",
	"-from putin -quotes",
	"-topic ukraine-support,sanctions -phase during",
	"-region europe -kind position,reaction",
	"-outcome not-agreed,deferred",
	"-modality probable -condition open",
	"-condition counterfactual",
	"-phase before -quotes",
	"-find great -find productive",
	"-find productive -quotes",
	"-find Reykjavik",
	"-by -",
	"-citing trump -topic nato",
	"-about putin -form mixed -negated false",
}

// What -format json prints is a brief, in which the same flags find the same,
// cited in the same words.
func TestJSON(t *testing.T) {
	b := summit.Anchorage()
	for _, line := range selections {
		t.Run(line, func(t *testing.T) {
			args := strings.Fields(line)
			doc := pipe(t, "", append(args, "-format", "json")...)
			part, err := summit.Read(strings.NewReader(doc))
			if err != nil {
				t.Fatal(err)
			}
			if part.Source() != b.Source() || !slices.Equal(part.Draft().Sentences, b.Draft().Sentences) {
				t.Error("the source or its sentences are not those of the brief")
			}
			if diff := cmp.Diff(doc, pipe(t, doc, append(args, "-in", "-", "-format", "json")...)); diff != "" {
				t.Errorf("the same of it is another document (-first +again)\n%s", diff)
			}
			for _, format := range []string{"text", "markdown"} {
				want := withoutShares(pipe(t, "", append(args, "-format", format)...))
				got := withoutShares(pipe(t, doc, append(args, "-format", format, "-in", "-")...))
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("the same of it is another %s (-first +again)\n%s", format, diff)
				}
			}
		})
	}
}

// withoutShares takes away the line that tells how much of the brief is printed.
func withoutShares(text string) string {
	var kept []string
	for line := range strings.Lines(text) {
		if !strings.Contains(line, "edition 1 ·") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}

func TestQuietJSON(t *testing.T) {
	for line, want := range map[string]int{"-find summit": exitOK, "-find Reykjavik": exitNo, "-find great -quotes": exitOK, "-kind event": exitOK} {
		args := append(strings.Fields(line), "-quiet", "-format", "json")
		if code, stdout, stderr := brief(args...); code != want || stdout+stderr != "" {
			t.Errorf("%s: exit code %d, stdout %q, stderr %q, want %d and nothing", line, code, stdout, stderr, want)
		}
	}
}

// A brief that is read is as good as the one that is built in.
func TestIn(t *testing.T) {
	var doc bytes.Buffer
	if _, err := summit.Anchorage().WriteTo(&doc); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "anchorage.json")
	if err := os.WriteFile(file, doc.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	forged := filepath.Join(t.TempDir(), "copy.txt")
	if err := os.WriteFile(forged, forgery(summit.Anchorage()), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		nil, {"-h"}, {"-from", "selenskyj"}, {"-actor", "Zelenksi"}, {"-region", "Middle East", "-quotes"}, {"-format", "json"},
		{"-list", "actors,regions,topics,sections,kinds"}, {"-find", "-in", "-quiet"}, {"-source", forged},
	} {
		code, stdout, stderr := brief(args...)
		for _, with := range [][]string{append([]string{"-in", file}, args...), append(slices.Clone(args), "-in", file)} {
			gotCode, gotStdout, gotStderr := brief(with...)
			if gotCode != code || gotStdout != stdout || gotStderr != stderr {
				t.Errorf("%q: exit code %d and stderr %q, want %d and %q; stdout (-want +got)\n%s",
					with, gotCode, gotStderr, code, stderr, cmp.Diff(stdout, gotStdout))
			}
		}
	}
	if got := pipe(t, doc.String(), "-in", "-", "-format", "json"); got != doc.String() {
		t.Errorf("the whole of it is another document (-want +got)\n%s", cmp.Diff(doc.String(), got))
	}
	var stderr bytes.Buffer
	if code := run([]string{"-in", "-", "-source", "-"}, &doc, new(bytes.Buffer), &stderr, noEnv); code != exitTrouble || !strings.Contains(stderr.String(), "cannot both be the input") {
		t.Errorf("-in - -source -: exit code %d and stderr %q", code, &stderr)
	}
}

func TestInThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{dir, filepath.Join(dir, "missing.json"), "", "-"} {
		if code, stdout, stderr := brief("-in", name); code != exitTrouble || stdout != "" || !strings.HasPrefix(stderr, "brief: ") || strings.Contains(stderr, "brief -h") {
			t.Errorf("-in %q: exit code %d, stdout %q, stderr %q", name, code, stdout, stderr)
		}
	}
}
