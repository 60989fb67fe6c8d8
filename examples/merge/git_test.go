package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
)

const file = "board.summit.json"

// A repository has a file on a base, and on two branches what became of it.
type repository struct {
	t   *testing.T
	dir string
	bin string // the folder of the driver
}

// newRepository makes one; without a base, both branches add the file.
func newRepository(t *testing.T, bin string, base, ours, theirs []byte) repository {
	t.Helper()
	r := repository{t, t.TempDir(), bin}
	r.git("", "init", "-q", "-b", "ours")
	var history strings.Builder
	for _, c := range []struct {
		branch, from string
		doc          []byte
	}{{"base", "", base}, {"before", "base", ours}, {"theirs", "base", theirs}} {
		fmt.Fprintf(&history, "commit refs/heads/%s\ncommitter A <a@example.com> 0 +0000\ndata 0\n", c.branch)
		if c.from != "" {
			fmt.Fprintf(&history, "from refs/heads/%s\n", c.from)
		}
		if c.doc != nil {
			fmt.Fprintf(&history, "M 100644 inline %s\ndata %d\n%s\n", file, len(c.doc), c.doc)
		}
	}
	r.git(history.String(), "fast-import", "--quiet")
	return r
}

// git runs git, untouched by the configuration around it.
func (r repository) git(stdin string, args ...string) string {
	r.t.Helper()
	out, err := r.try(stdin, args...)
	if err != nil {
		r.t.Fatalf("git %q: %v\n%s", args, err, out)
	}
	return out
}

func (r repository) try(stdin string, args ...string) (string, error) {
	cmd := exec.Command("git", args...)
	cmd.Dir = r.dir
	cmd.Stdin = strings.NewReader(stdin)
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "GIT_") {
			cmd.Env = append(cmd.Env, v)
		}
	}
	cmd.Env = append(cmd.Env, "PATH="+r.bin+string(os.PathListSeparator)+os.Getenv("PATH"), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull, "LC_ALL=C",
		"GIT_AUTHOR_NAME=A", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=A", "GIT_COMMITTER_EMAIL=a@example.com")
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// What makes the program git's driver.
const (
	driverName = "briefs, by record and field"
	command    = "summit-merge -- %O %A %B %P"
	recursive  = "merge.summit.recursive binary"
	attributes = "*.summit.json merge=summit"
)

// recipe is how the documentation settles a conflict.
var recipe = []string{
	"git show :1:report.summit.json >base",
	"git show :3:report.summit.json >theirs",
	"summit-merge base report.summit.json theirs && git add report.summit.json",
}

// use sets the driver up as the documentation says.
func (r repository) use() {
	r.t.Helper()
	r.git("", "config", "merge.summit.name", driverName)
	r.git("", "config", "merge.summit.driver", command)
	r.git("", append([]string{"config"}, strings.Fields(recursive)...)...)
	if err := os.WriteFile(filepath.Join(r.dir, ".gitattributes"), []byte(attributes+"\n"), 0o666); err != nil {
		r.t.Fatal(err)
	}
}

// merge merges theirs into ours, as if for the first time.
func (r repository) merge() (ok bool, doc []byte, output string) {
	r.t.Helper()
	r.git("", "reset", "-q", "--hard", "before")
	output, err := r.try("", "merge", "--no-edit", "theirs")
	if exit := (*exec.ExitError)(nil); err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) {
		r.t.Fatalf("git merge: %v\n%s", err, output)
	}
	doc, readErr := os.ReadFile(filepath.Join(r.dir, file))
	if readErr != nil {
		r.t.Fatal(readErr)
	}
	return err == nil, doc, output
}

// driver builds the program, and returns the folder it is in.
func driver(t *testing.T) (bin string) {
	t.Helper()
	if testing.Short() {
		t.Skip("builds a program and runs git; not with -short")
	}
	for _, tool := range []string{"git", "go"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("needs the %s command: %v", tool, err)
		}
	}
	bin = t.TempDir()
	name := "summit-merge"
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", filepath.Join(bin, name), ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return bin
}

// The documentation tells to do what the tests do.
func TestDocumentation(t *testing.T) {
	setup := []string{"git config merge.summit.driver '" + command + "'", "git config " + recursive, "echo '" + attributes + "' >>.gitattributes"}
	for name, lines := range map[string][]string{
		"main.go":         append([]string{"git config merge.summit.name '" + driverName + "'"}, slices.Concat(setup, recipe)...),
		"../../README.md": setup,
	} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range lines {
			if !strings.Contains(string(text), line) {
				t.Errorf("%s does not have %s", name, line)
			}
		}
	}
}

func TestGit(t *testing.T) {
	bin := driver(t)
	t.Run("merges", func(t *testing.T) { testGitMerges(t, bin) })
	t.Run("stops", func(t *testing.T) { testGitStops(t, bin) })
	t.Run("settled", func(t *testing.T) { testGitSettled(t, bin) })
	t.Run("criss-cross", func(t *testing.T) { testGitCrissCross(t, bin) })
}

// What git's own merge of lines makes of the file.
const (
	stops     = "a conflict"
	malformed = "a file that is no brief, silently"
	wrong     = "another brief, silently"
	right     = "what is wanted"
)

// outcome returns what a merge gave.
func outcome(t *testing.T, ok bool, doc []byte, want summit.Draft) string {
	b, err := summit.Read(bytes.NewReader(doc))
	switch {
	case !ok:
		return stops
	case err != nil:
		return malformed
	case !bytes.Equal(document(t, b.Draft()), document(t, want)):
		return wrong
	}
	return right
}

func testGitMerges(t *testing.T, bin string) {
	tests := []struct {
		name         string
		new          bool // the file is on neither side's base
		ours, theirs func(*summit.Draft)
		alone        string
		want         func(*summit.Draft)
	}{
		{
			"both append a finding", false,
			func(d *summit.Draft) { d.Findings = append(d.Findings, finding("crane/cost", "A crane is dear.")) },
			func(d *summit.Draft) { d.Findings = append(d.Findings, finding("quay/depth", "The quay is deep.")) },
			stops,
			func(d *summit.Draft) {
				d.Findings = append(d.Findings, finding("crane/cost", "A crane is dear."), finding("quay/depth", "The quay is deep."))
			},
		},
		{
			"both add to one set", false,
			func(d *summit.Draft) { d.Findings[0].Topics = summit.SetOf[summit.TopicID]("crane", "budget") },
			func(d *summit.Draft) { d.Findings[0].Topics = summit.SetOf[summit.TopicID]("crane", "noise") },
			stops,
			func(d *summit.Draft) { d.Findings[0].Topics = summit.SetOf[summit.TopicID]("crane", "budget", "noise") },
		},
		{
			"both change fields side by side", false,
			func(d *summit.Draft) { d.Findings[1].Modality = summit.ModalityProbable },
			func(d *summit.Draft) { d.Findings[1].Condition = summit.ConditionOpen },
			stops,
			func(d *summit.Draft) {
				d.Findings[1].Modality, d.Findings[1].Condition = summit.ModalityProbable, summit.ConditionOpen
			},
		},
		{
			"one moves what the other changes", false,
			func(d *summit.Draft) { d.Findings[3], d.Findings[4] = d.Findings[4], d.Findings[3] },
			func(d *summit.Draft) { d.Findings[3].Topics = summit.SetOf[summit.TopicID]("budget") },
			stops,
			func(d *summit.Draft) {
				d.Findings[3].Topics = summit.SetOf[summit.TopicID]("budget")
				d.Findings[3], d.Findings[4] = d.Findings[4], d.Findings[3]
			},
		},
		{
			"both add a record, in other places", false,
			func(d *summit.Draft) { d.Actors = append([]summit.Actor{pilot}, d.Actors...) },
			func(d *summit.Draft) { d.Actors = append(d.Actors, pilot) },
			malformed,
			func(d *summit.Draft) { d.Actors = append(d.Actors, pilot) },
		},
		{
			"both add the file", true,
			func(d *summit.Draft) { d.Findings = append(d.Findings, finding("crane/cost", "A crane is dear.")) },
			func(d *summit.Draft) { d.Actors = append(d.Actors, pilot) },
			stops,
			func(d *summit.Draft) {
				d.Findings = append(d.Findings, finding("crane/cost", "A crane is dear."))
				d.Actors = append(d.Actors, pilot)
			},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			base, ours, theirs, want := board(), board(), board(), board()
			tt.ours(&ours)
			tt.theirs(&theirs)
			tt.want(&want)
			var baseDoc []byte
			if !tt.new {
				baseDoc = document(t, base)
			}
			r := newRepository(t, bin, baseDoc, document(t, ours), document(t, theirs))

			ok, doc, output := r.merge()
			if got := outcome(t, ok, doc, want); got != tt.alone {
				t.Errorf("git alone gives %s, want %s\n%s\n%s", got, tt.alone, output, doc)
			}

			r.use()
			ok, doc, output = r.merge()
			if !ok {
				t.Errorf("with the driver there is a conflict:\n%s", output)
			}
			if diff := cmp.Diff(string(document(t, want)), string(doc)); diff != "" {
				t.Errorf("with the driver (-want +got)\n%s", diff)
			}
			if left := r.git("", "status", "--porcelain"); left != "?? .gitattributes\n" {
				t.Errorf("left behind:\n%s", left)
			}
		})
	}
}

func testGitStops(t *testing.T, bin string) {
	tests := []struct {
		name         string
		ours, theirs func(*summit.Draft)
		alone        string
		doc          func(*summit.Draft) // what is in the file then
		want         []string            // what is printed
	}{
		{
			"both change a field",
			func(d *summit.Draft) { d.Findings[1].Modality = summit.ModalityProbable },
			func(d *summit.Draft) { d.Findings[1].Modality = summit.ModalityPossible },
			stops,
			func(d *summit.Draft) { d.Findings[1].Modality = summit.ModalityProbable },
			[]string{
				"merge: board.summit.json: 1 conflict, nothing is written\n  finding \"crane/vote\": Modality\n" +
					"    base:   \"\"\n    ours:   \"probable\"\n    theirs: \"possible\"\n",
				"CONFLICT (content): Merge conflict in board.summit.json",
			},
		},
		{
			"one removes an actor that the other refers to",
			func(d *summit.Draft) { d.Actors = d.Actors[:1] },
			func(d *summit.Draft) { d.Findings[0].By = summit.SetOf[summit.ActorID]("owner") },
			malformed,
			func(d *summit.Draft) {
				d.Actors = d.Actors[:1]
				d.Findings[0].By = summit.SetOf[summit.ActorID]("owner")
			},
			[]string{
				"merge: board.summit.json: merged, but to a brief with 1 fault that neither side has:\n" +
					"  finding 0 \"crane/overdue\": field By: unknown actor \"owner\"\n",
				"CONFLICT (content): Merge conflict in board.summit.json",
			},
		},
		{
			"one cites a sentence by a number that the other gives to another",
			func(d *summit.Draft) { d.Findings[4].Sentences = summit.SetOf(3) },
			func(d *summit.Draft) {
				d.Sentences = append([]summit.Sentence{{Start: 0, End: 9}}, d.Sentences...)
				d.Findings[0].Sentences = summit.SetOf(2)
			},
			wrong,
			func(d *summit.Draft) { d.Findings[4].Sentences = summit.SetOf(3) },
			[]string{
				"  finding \"quay/deep\": Sentences: places in the source that the other side has changed\n" +
					"    base:   []\n    ours:   [3]\n    theirs: []\n",
			},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ours, theirs, want := board(), board(), board()
			tt.ours(&ours)
			tt.theirs(&theirs)
			tt.doc(&want)
			r := newRepository(t, bin, document(t, board()), document(t, ours), document(t, theirs))

			ok, doc, output := r.merge()
			if got := outcome(t, ok, doc, want); got != tt.alone {
				t.Errorf("git alone gives %s, want %s\n%s\n%s", got, tt.alone, output, doc)
			}

			r.use()
			ok, doc, output = r.merge()
			if ok {
				t.Error("git merged it")
			}
			for _, want := range tt.want {
				if !strings.Contains(output, want) {
					t.Errorf("%q is not in what is printed:\n%s", want, output)
				}
			}
			if diff := cmp.Diff(string(document(t, want)), string(doc)); diff != "" {
				t.Errorf("the file (-want +got)\n%s", diff)
			}
			if status := r.git("", "status", "--porcelain", file); status != "UU "+file+"\n" {
				t.Errorf("git has the file as %q, want it unmerged", status)
			}
		})
	}
}

// shell runs a line of the documentation in the shell that git uses, on the tests' file.
func (r repository) shell(line string) (output string, err error) {
	r.t.Helper()
	line = strings.ReplaceAll(line, "report.summit.json", file)
	return r.try("", "-c", "alias.line=!"+line, "line")
}

// A conflict is settled in their version, and merged again.
func testGitSettled(t *testing.T, bin string) {
	cost := finding("crane/cost", "A crane is dear.")
	ours := boardWith(func(d *summit.Draft) { d.Findings[1].Modality = summit.ModalityProbable })
	theirs := boardWith(func(d *summit.Draft) {
		d.Findings[1].Modality = summit.ModalityPossible
		d.Findings = append(d.Findings, cost)
	})
	want := document(t, boardWith(func(d *summit.Draft) {
		d.Findings[1].Modality = summit.ModalityProbable
		d.Findings = append(d.Findings, cost)
	}))
	for name, base := range map[string][]byte{"both changed the file": document(t, board()), "both added the file": nil} {
		t.Run(name, func(t *testing.T) {
			r := newRepository(t, bin, base, document(t, ours), document(t, theirs))
			r.use()
			if ok, _, output := r.merge(); ok {
				t.Fatalf("there is no conflict to settle:\n%s", output)
			}
			if output, err := r.shell(recipe[0]); (err != nil) != (base == nil) {
				t.Errorf("%s: %v\n%s", recipe[0], err, output)
			}
			if output, err := r.shell(recipe[1]); err != nil {
				t.Errorf("%s: %v\n%s", recipe[1], err, output)
			}
			name := filepath.Join(r.dir, "theirs")
			doc, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			doc = bytes.ReplaceAll(doc, []byte(`"possible"`), []byte(`"probable"`))
			if err := os.WriteFile(name, doc, 0o666); err != nil {
				t.Fatal(err)
			}
			if output, err := r.shell(recipe[2]); err != nil {
				t.Errorf("%s: %v\n%s", recipe[2], err, output)
			}
			checkFile(t, filepath.Join(r.dir, file), want)
			if status := r.git("", "status", "--porcelain", file); status != "M  "+file+"\n" {
				t.Errorf("git has the file as %q, want it merged", status)
			}
		})
	}
}

// crissCross lets each branch merge what the other was, to these two versions,
// so that they have two common bases.
func (r repository) crissCross(ours, theirs []byte) {
	r.t.Helper()
	r.git("", "branch", "ours-1", "before")
	r.git("", "branch", "theirs-1", "theirs")
	var history strings.Builder
	for _, c := range []struct {
		branch, from, merge string
		doc                 []byte
	}{{"before", "ours-1", "theirs-1", ours}, {"theirs", "theirs-1", "ours-1", theirs}} {
		fmt.Fprintf(&history, "commit refs/heads/%s\ncommitter A <a@example.com> 0 +0000\ndata 0\nfrom refs/heads/%s\nmerge refs/heads/%s\nM 100644 inline %s\ndata %d\n%s\n",
			c.branch, c.from, c.merge, file, len(c.doc), c.doc)
	}
	r.git(history.String(), "fast-import", "--quiet")
	if bases := strings.Fields(r.git("", "merge-base", "--all", "before", "theirs")); len(bases) != 2 {
		r.t.Fatalf("the branches have %d common bases, want 2", len(bases))
	}
}

func testGitCrissCross(t *testing.T, bin string) {
	ours := func(d *summit.Draft) { d.Findings[1].Modality = summit.ModalityProbable }
	t.Run("settled in two ways", func(t *testing.T) {
		ours := document(t, boardWith(ours))
		theirs := document(t, boardWith(func(d *summit.Draft) { d.Findings[1].Modality = summit.ModalityPossible }))
		r := newRepository(t, bin, document(t, board()), ours, theirs)
		r.crissCross(ours, theirs) // each branch keeps its own
		r.use()
		ok, doc, output := r.merge()
		if ok {
			t.Error("git merged it, and what one branch has is lost")
		}
		const want = "finding \"crane/vote\": Modality\n    base:   \"\"\n    ours:   \"probable\"\n    theirs: \"possible\"\n"
		if !strings.Contains(output, want) {
			t.Errorf("%q is not in what is printed:\n%s", want, output)
		}
		if diff := cmp.Diff(string(ours), string(doc)); diff != "" {
			t.Errorf("the file (-want +got)\n%s", diff)
		}
	})
	t.Run("merged alike", func(t *testing.T) {
		theirs := func(d *summit.Draft) { d.Findings[1].Condition = summit.ConditionOpen }
		both := func(alter func(*summit.Draft)) []byte {
			return document(t, boardWith(func(d *summit.Draft) { ours(d); theirs(d); alter(d) }))
		}
		later := func(d *summit.Draft) { d.Actors = append(d.Actors, pilot) }
		r := newRepository(t, bin, document(t, board()), document(t, boardWith(ours)), document(t, boardWith(theirs)))
		r.crissCross(both(func(*summit.Draft) {}), both(later))
		r.use()
		ok, doc, output := r.merge()
		if !ok {
			t.Errorf("there is a conflict:\n%s", output)
		}
		if diff := cmp.Diff(string(both(later)), string(doc)); diff != "" {
			t.Errorf("the file (-want +got)\n%s", diff)
		}
	})
}
