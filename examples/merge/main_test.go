package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
)

var pilot = summit.Actor{ID: "pilot", Name: "The pilot", Kind: summit.ActorKindPerson}

func finding(id summit.FindingID, statement string) summit.Finding {
	return summit.Finding{ID: id, Kind: summit.KindContext, Statement: statement}
}

// board returns a report that New accepts.
func board() summit.Draft {
	return summit.Draft{
		Title: "The harbour board in brief", Date: "2026-04", Language: "en", Edition: "1",
		Source:    summit.Source{Title: "Minutes", SHA256: strings.Repeat("5", 64), Size: 60},
		Sentences: []summit.Sentence{{Start: 10, End: 19}, {Start: 20, End: 29}, {Start: 30, End: 39}},
		Actors: []summit.Actor{
			{ID: "board", Name: "The board", Kind: summit.ActorKindBody},
			{ID: "owner", Name: "The owner", Kind: summit.ActorKindPerson},
		},
		Topics: []summit.Topic{{ID: "crane", Name: "The crane"}, {ID: "budget", Name: "The budget"}, {ID: "noise", Name: "Noise"}},
		Findings: []summit.Finding{
			{ID: "crane/overdue", Kind: summit.KindAssessment, Statement: "The board thinks that the crane is late.",
				By: summit.SetOf[summit.ActorID]("board"), Topics: summit.SetOf[summit.TopicID]("crane"), Sentences: summit.SetOf(1)},
			{ID: "crane/vote", Kind: summit.KindForecast, Statement: "The vote will be in May."},
			{ID: "noise/none", Kind: summit.KindContext, Statement: "Nobody complained of noise & dust.", Topics: summit.SetOf[summit.TopicID]("noise")},
			{ID: "quay/long", Kind: summit.KindAssessment, Statement: "The quay is too short.",
				By: summit.SetOf[summit.ActorID]("board"), Topics: summit.SetOf[summit.TopicID]("noise")},
			{ID: "quay/deep", Kind: summit.KindAssessment, Statement: "The quay is deep enough.",
				By: summit.SetOf[summit.ActorID]("board"), Topics: summit.SetOf[summit.TopicID]("noise")},
		},
	}
}

func boardWith(alter func(*summit.Draft)) summit.Draft {
	d := board()
	alter(&d)
	return d
}

func document(t *testing.T, d summit.Draft) []byte {
	t.Helper()
	doc, err := indented(d)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// The form is that of WriteTo, whatever the brief.
func TestIndented(t *testing.T) {
	full := boardWith(func(d *summit.Draft) {
		d.Title, d.Findings[0].Statement = `Quotes "here", \ <b> & „da“`, "𝄞 é – <>"
	})
	for _, d := range []summit.Draft{{}, {Title: "x"}, full, summit.Anchorage().Draft()} {
		b, err := summit.New(d)
		if err != nil {
			t.Fatal(err)
		}
		var want bytes.Buffer
		if _, err := b.WriteTo(&want); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want.String(), string(document(t, d))); diff != "" {
			t.Errorf("%s (-WriteTo +got)\n%s", b, diff)
		}
	}
}

// files writes three versions into a folder; a nil one is not there.
func files(t *testing.T, base, ours, theirs []byte) (names []string) {
	t.Helper()
	dir := t.TempDir()
	for i, doc := range [][]byte{base, ours, theirs} {
		names = append(names, filepath.Join(dir, []string{"base", "ours", "theirs"}[i]))
		if doc == nil {
			continue
		}
		if err := os.WriteFile(names[i], doc, 0o640); err != nil {
			t.Fatal(err)
		}
	}
	return names
}

func TestRun(t *testing.T) {
	dated := func(date summit.Date) []byte {
		return document(t, boardWith(func(d *summit.Draft) { d.Findings[0].Date = date }))
	}
	with := func(alter func(*summit.Draft)) []byte { return document(t, boardWith(alter)) }
	unfinished := func(d *summit.Draft) {
		d.Findings[1].Kind = ""
		d.Findings[2].Sentences = summit.SetOf(9)
	}
	base := with(func(*summit.Draft) {})
	titled := with(func(d *summit.Draft) { d.Title = "The board" })
	tests := []struct {
		name               string
		base, ours, theirs []byte
		code               int
		want               []byte // nil: ours
		stderr             []string
	}{
		{"one side", base, base, titled, exitOK, titled, nil},
		{"both sides", base, dated("2026"), titled, exitOK,
			with(func(d *summit.Draft) { d.Findings[0].Date, d.Title = "2026", "The board" }), nil},
		{"an empty base, as both sides added the file", []byte{}, base, base, exitOK, base, nil},
		{"a base of white space", []byte("\n"), base, titled, exitConflict, nil,
			[]string{"draft: Title\n    base:   \"\"\n    ours:   \"The harbour board in brief\"\n    theirs: \"The board\"\n"}},
		{"another form of ours", base, []byte(`{"format":"summit/1"}`), []byte(`{"format": "summit/1"}`), exitOK,
			document(t, summit.Draft{}), nil},
		{"unfinished on one side", base, with(unfinished), dated("2026"), exitOK,
			with(func(d *summit.Draft) { unfinished(d); d.Findings[0].Date = "2026" }), nil},
		{"unfinished on the other side", base, dated("2026"), with(unfinished), exitOK,
			with(func(d *summit.Draft) { unfinished(d); d.Findings[0].Date = "2026" }), nil},
		{"unfinished, and its faults read otherwise in the result", base, with(unfinished),
			with(func(d *summit.Draft) {
				d.Sentences = append(d.Sentences, summit.Sentence{Start: 40, End: 49})
				d.Findings = append([]summit.Finding{finding("a/a", "A.")}, d.Findings...)
			}), exitOK,
			with(func(d *summit.Draft) {
				unfinished(d)
				d.Sentences = append(d.Sentences, summit.Sentence{Start: 40, End: 49})
				d.Findings = append([]summit.Finding{finding("a/a", "A.")}, d.Findings...)
			}), nil},
		{"unfinished, and at fault together", base,
			with(func(d *summit.Draft) {
				unfinished(d)
				d.Topics = slices.Delete(d.Topics, 1, 2)
			}),
			with(func(d *summit.Draft) { d.Findings[1].Topics = summit.SetOf[summit.TopicID]("budget") }), exitConflict,
			with(func(d *summit.Draft) {
				unfinished(d)
				d.Topics = slices.Delete(d.Topics, 1, 2)
				d.Findings[1].Topics = summit.SetOf[summit.TopicID]("budget")
			}), []string{"1 fault that neither side has:\n  finding 1 \"crane/vote\": field Topics: unknown topic \"budget\"\n"}},
		{"another value at fault in the same field", base,
			with(func(d *summit.Draft) { d.Findings[1].Topics = summit.SetOf[summit.TopicID]("budget", "nowhere") }),
			with(func(d *summit.Draft) { d.Topics = slices.Delete(d.Topics, 1, 2) }), exitConflict,
			with(func(d *summit.Draft) {
				d.Findings[1].Topics = summit.SetOf[summit.TopicID]("budget", "nowhere")
				d.Topics = slices.Delete(d.Topics, 1, 2)
			}), []string{"1 fault that neither side has:\n  finding 1 \"crane/vote\": field Topics: unknown topic \"budget\"\n"}},
		{"the same value, at fault otherwise", base,
			with(func(d *summit.Draft) { d.Actors[1].Within = summit.SetOf(pilot.ID) }),
			with(func(d *summit.Draft) {
				d.Actors = append([]summit.Actor{pilot}, d.Actors...)
				d.Actors[0].Within = summit.SetOf(d.Actors[2].ID)
			}), exitConflict,
			with(func(d *summit.Draft) {
				d.Actors = append([]summit.Actor{pilot}, d.Actors...)
				d.Actors[0].Within, d.Actors[2].Within = summit.SetOf(d.Actors[2].ID), summit.SetOf(pilot.ID)
			}), []string{"1 fault that neither side has:\n  actor 2 \"owner\": field Within: closes a cycle: \"pilot\"\n"}},

		{"a field", base, dated("2026"), dated("2027"), exitConflict, nil,
			[]string{"1 conflict, nothing is written\n  finding \"crane/overdue\": Date\n    base:   \"\"\n    ours:   \"2026\"\n    theirs: \"2027\"\n"}},
		{"two fields", base,
			with(func(d *summit.Draft) { d.Title = "A"; d.Findings[2].Statement = "B & C" }),
			with(func(d *summit.Draft) { d.Title = "X"; d.Findings[2].Statement = "Y" }), exitConflict, nil,
			[]string{"2 conflicts", "draft: Title\n", "finding \"noise/none\": Statement\n    base:   \"Nobody complained of noise & dust.\"\n    ours:   \"B & C\"\n"}},
		{"a record changed and removed", base, dated("2026"),
			with(func(d *summit.Draft) { d.Findings = d.Findings[1:] }), exitConflict, nil,
			[]string{"finding \"crane/overdue\"\n    base:   {\"id\":\"crane/overdue\"", "\"date\":\"2026\"", "theirs: not there\n"}},
		{"places in another source", base,
			with(func(d *summit.Draft) { d.Findings[0].Sentences = summit.SetOf(3) }),
			with(func(d *summit.Draft) { d.Source = summit.Source{SHA256: strings.Repeat("a", 64), Size: 9} }), exitConflict, nil,
			[]string{"finding \"crane/overdue\": Sentences: places in the source that the other side has changed\n    base:   [1]\n    ours:   [3]\n    theirs: [1]\n"}},
		{"an ID twice", base, with(func(d *summit.Draft) { d.Topics = append(d.Topics, d.Topics[0]) }), titled, exitConflict, nil,
			[]string{"topic 3 \"crane\": field ID: in ours, topic 0 has the same"}},

		{"ours of another form", base, []byte("<<<<<<< ours\n"), base, exitTrouble, nil, []string{"our version is not of the form:\nsummit: line 1, column 1: "}},
		{"theirs of another form", base, base, []byte(`{"title": 1}`), exitTrouble, nil, []string{"their version is not of the form:\nsummit: line 1, column 11: title"}},
		{"a base of another form", []byte("[]"), base, base, exitTrouble, nil, []string{"their common base is not of the form"}},
		{"null", base, []byte("null"), base, exitTrouble, nil, []string{"want an object, not null"}},
		{"an empty side", base, base, []byte{}, exitTrouble, nil, []string{"their version is not of the form:\nsummit: line 1, column 1: "}},
		{"no base", nil, base, titled, exitTrouble, nil, []string{"their common base: "}},
		{"no theirs", base, base, nil, exitTrouble, nil, []string{"their version: "}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := tt.want
			if want == nil {
				want = tt.ours
			}
			names := files(t, tt.base, tt.ours, tt.theirs)
			var stdout, stderr bytes.Buffer
			code := run(append(names, "dir/board.summit.json"), &stdout, &stderr)
			if code != tt.code || stdout.Len() > 0 {
				t.Errorf("exit code %d and stdout %q, want %d and none; stderr:\n%s", code, &stdout, tt.code, &stderr)
			}
			checkStderr(t, stderr.String(), tt.stderr)
			checkFile(t, names[1], want)
			checkFile(t, names[0], tt.base)
			checkFile(t, names[2], tt.theirs)

			names = files(t, tt.base, tt.ours, tt.theirs)
			if code := run(append(names, "-p"), &stdout, new(bytes.Buffer)); code != tt.code {
				t.Errorf("-p: exit code %d, want %d", code, tt.code)
			}
			checkFile(t, names[1], tt.ours)
			if tt.want == nil {
				want = nil
			}
			if diff := cmp.Diff(string(want), stdout.String()); diff != "" {
				t.Errorf("-p (-want +got)\n%s", diff)
			}
		})
	}
}

func checkStderr(t *testing.T, stderr string, want []string) {
	t.Helper()
	if len(want) == 0 && stderr != "" {
		t.Errorf("stderr is %q, want nothing", stderr)
	}
	if len(want) > 0 && !strings.HasPrefix(stderr, "merge: dir/board.summit.json: ") {
		t.Errorf("stderr does not name the file: %q", stderr)
	}
	for _, text := range want {
		if !strings.Contains(stderr, text) {
			t.Errorf("%q is not in stderr:\n%s", text, stderr)
		}
	}
}

func checkFile(t *testing.T, name string, want []byte) {
	t.Helper()
	got, err := os.ReadFile(name)
	if err != nil && !(want == nil && errors.Is(err, os.ErrNotExist)) {
		t.Error(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got)\n%s", filepath.Base(name), diff)
	}
}

func TestCommandLine(t *testing.T) {
	tests := []struct {
		args           []string
		code           int
		stdout, stderr string
	}{
		{[]string{"-h"}, exitOK, usage, ""},
		{nil, exitTrouble, "", "merge: 0 files named, want 3 and perhaps a path\n" + usage},
		{[]string{"a", "b"}, exitTrouble, "", "merge: 2 files named, want 3 and perhaps a path\n" + usage},
		{[]string{"a", "b", "c", "d", "e"}, exitTrouble, "", "merge: 5 files named, want 3 and perhaps a path\n" + usage},
		{[]string{"-q", "a", "b", "c"}, exitTrouble, "", "merge: flag provided but not defined: -q\n" + usage},
	}
	for _, tt := range tests {
		var stdout, stderr bytes.Buffer
		if code := run(tt.args, &stdout, &stderr); code != tt.code || stdout.String() != tt.stdout || stderr.String() != tt.stderr {
			t.Errorf("%q: exit code %d, stdout %q, stderr %q, want %d, %q, %q", tt.args, code, &stdout, &stderr, tt.code, tt.stdout, tt.stderr)
		}
	}
}

// The file that is written is the one that was named, with the permissions that it had, and nothing lies beside it.
func TestReplace(t *testing.T) {
	dir := t.TempDir()
	name, link := filepath.Join(dir, "brief.json"), filepath.Join(dir, "link.json")
	if err := os.WriteFile(name, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("brief.json", link); err != nil {
		t.Skip("needs symbolic links: ", err)
	}
	if err := os.Chmod(name, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := replace(link, []byte("after")); err != nil {
		t.Fatal(err)
	}
	checkFile(t, name, []byte("after"))
	info, err := os.Stat(name)
	if err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("permissions are %v (%v), want 0640", info.Mode(), err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 2 {
		t.Errorf("the folder has %v (%v), want the file and the link", entries, err)
	}
	if err := replace(filepath.Join(dir, "missing"), nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}

// What is not text to a terminal does not reach one.
func TestControls(t *testing.T) {
	titled := func(title string) []byte {
		return document(t, boardWith(func(d *summit.Draft) { d.Title = title }))
	}
	names := files(t, titled("a"), titled("\x1bb"), titled("\u009b31m\u202ec"))
	var stderr bytes.Buffer
	if code := run(append(names, "x\x1b[31m\ny"), io.Discard, &stderr); code != exitConflict {
		t.Errorf("exit code %d", code)
	}
	for _, want := range []string{`merge: x\u001b[31m y: `, `"\u001bb"`, `"\u009b31m\u202ec"`} {
		if !strings.Contains(stderr.String(), want) {
			t.Errorf("%s is not in stderr: %q", want, &stderr)
		}
	}
}

// A file that must not be written stays as it is.
func TestReadOnly(t *testing.T) {
	doc := document(t, board())
	names := files(t, doc, doc, document(t, boardWith(func(d *summit.Draft) { d.Title = "The board" })))
	if err := os.Chmod(names[1], 0o440); err != nil {
		t.Fatal(err)
	}
	if f, err := os.OpenFile(names[1], os.O_WRONLY, 0); err == nil {
		f.Close()
		t.Skip("who runs this may write any file")
	}
	var stderr bytes.Buffer
	if code := run(names, io.Discard, &stderr); code != exitTrouble || !strings.HasPrefix(stderr.String(), "merge: "+names[1]+": ") {
		t.Errorf("exit code %d and stderr %q", code, &stderr)
	}
	checkFile(t, names[1], doc)
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestPrintErrors(t *testing.T) {
	doc := document(t, board())
	var stderr bytes.Buffer
	names := files(t, doc, doc, doc)
	for _, args := range [][]string{append([]string{"-p"}, names...), {"-h"}} {
		stderr.Reset()
		if code := run(args, fullDisk{}, &stderr); code != exitTrouble || !strings.HasSuffix(stderr.String(), ": no space left\n") {
			t.Errorf("%q: exit code %d and stderr %q", args, code, &stderr)
		}
	}
}
