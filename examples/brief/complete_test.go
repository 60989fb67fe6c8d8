package main

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/internal/made"
	"example.com/summit/locale"
)

// completed returns the candidates for the last word.
func completed(words ...string) []string {
	_, stdout, _ := brief(append([]string{"-complete"}, words...)...)
	return slices.Collect(strings.SplitSeq(strings.TrimSuffix(stdout, "\n"), "\n"))
}

func TestComplete(t *testing.T) {
	const minutes = "testdata/minutes.json"
	nothing := []string{""}
	files := []string{":file"}
	tests := []struct {
		name  string
		words []string
		want  []string
	}{
		{"no word", nil, nothing},
		{"flags", []string{"-fi"}, []string{"-find\twhat has these words in a row, in any case, with any hyphens", "-findings\tonly findings"}},
		{"flags with two dashes", []string{"--qui"}, []string{"--quiet\tprint nothing; exit with 1 where nothing is found"}},
		{"a flag with a long help", []string{"-form"}, []string{
			"-form\tquotes: direct, mixed (within the report's own sentence) or…",
			"-format\ttext (the default) or markdown; or, for other programs, of …",
		}},
		{"flags after flags", []string{"-quiet", "-topic", "nato", "-lang=de", "-ph"}, []string{"-phase\tbefore, during or after the summit"}},
		{"no flag", []string{"nato"}, nothing},
		{"after what is no flag", []string{"nato", "-"}, nothing},
		{"after an unknown flag", []string{"-speaker", "-"}, nothing},
		{"values", []string{"-actor", "zel"}, []string{"zelenskiy\tZelenskiy"}},
		{"values beside the flag", []string{"-section=arm"}, []string{"-section=arms-control\tArms Control"}},
		{"values beside the flag in bash", []string{"-section", "=", "arm"}, []string{"arms-control\tArms Control"}},
		{"an empty value in bash", []string{"-negated", ""}, []string{"true\tyes", "false\tno"}},
		{"several values", []string{"--topic=nato,san"}, []string{"--topic=nato,sanctions\tSanctions"}},
		{"several values with spaces", []string{"-topic", "nato, san"}, []string{"nato, sanctions\tSanctions"}},
		{"capitals", []string{"-topic", "SAN"}, []string{"sanctions\tSanctions"}},
		{"a word of names", []string{"-from", "foreign"}, []string{"norway-foreign-minister\tNorway’s foreign minister", "russian-foreign-ministry\tRussian Foreign Ministry"}},
		{"another name", []string{"-from", "selen"}, []string{"zelenskiy\tZelenskiy"}},
		{"several words of a name", []string{"-actor", "President Putin,President Zel"}, []string{"President Putin,zelenskiy\tZelenskiy"}},
		{"no part of a word", []string{"-topic", "anctions"}, nothing},
		{"nobody", []string{"-by", "-"}, []string{"-\tunattributed"}},
		{"in another language", []string{"-lang", "de", "-topic", "rüst"}, []string{"arms-control\tRüstungskontrolle"}},
		{"in a language that is none", []string{"-lang", "?", "-topic", "san"}, []string{"sanctions\tSanctions"}},
		{"of another brief", []string{"-in", minutes, "-actor", ""}, []string{"board\tThe board", "chair\tThe chair", "owner\tThe owner"}},
		{"of another brief in bash", []string{"-in", "=", minutes, "-quote=a"}, []string{"-quote=quiet\tas quiet as ever"}},
		{"of the last brief", []string{"-in", "missing", "-in=" + minutes, "-topic", "no"}, []string{"noise\tNoise"}},
		{"of a brief that is not there", []string{"-in", "missing", "-actor", ""}, nothing},
		{"of a faulty brief", []string{"-in", "testdata/faulty.json", "-actor", ""}, nothing},
		{"of a folder", []string{"-in", "testdata", "-actor", ""}, nothing},
		{"of the input", []string{"-in", "-", "-actor", ""}, nothing},
		{"of no brief", []string{"-in", "missing", "-modality", ""}, []string{"probable\t", "possible\t", "unhedged\t"}},
		{"texts", []string{"-find", "san"}, nothing},
		{"files", []string{"-source", "x"}, files},
		{"files beside the flag", []string{"-in=x"}, files},
		{"a value that a flag knows none of", []string{"-quiet=t"}, nothing},
		{"a value of an unknown flag", []string{"-speaker=t"}, nothing},
		{"languages", []string{"-lang", "d"}, []string{"de\tDeutsch"}},
		{"lists", []string{"-list", "kinds,to"}, []string{"kinds,topics\t"}},
		{"formats", []string{"-format", "sq"}, []string{"sqlite\t"}},
		{"shells", []string{"-completion", ""}, []string{"bash\t", "zsh\t", "fish\t"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, completed(tt.words...)); diff != "" {
				t.Errorf("%q is completed otherwise (-want +got)\n%s", tt.words, diff)
			}
		})
	}
}

// What completes a value, the flag takes; and there is a flag without values only where it takes none or a text.
func TestCompletedIsTaken(t *testing.T) {
	b := summit.Anchorage()
	o := options{locale: locale.New(b)}
	fs := newFlags(b, &o)
	fs.VisitAll(func(f *flag.Flag) {
		candidates := completed("-"+f.Name, "")
		switch {
		case isBoolean(f):
			return
		case f.Name == "find":
			if candidates[0] != "" {
				t.Errorf("-find is completed by %q", candidates)
			}
			return
		case slices.Contains(fileFlags, f.Name):
			if candidates[0] != fileName {
				t.Errorf("-%s is completed by %q, want files", f.Name, candidates)
			}
			return
		}
		for _, line := range candidates {
			value, _, _ := strings.Cut(line, "\t")
			if err := f.Value.Set(value); value == "" || err != nil {
				t.Errorf("-%s is completed by %q, which it does not take: %v", f.Name, value, err)
			}
		}
	})
}

func TestCompletedFlagsAreExplained(t *testing.T) {
	for _, line := range completed("") {
		if name, about, _ := strings.Cut(line, "\t"); about == "" {
			t.Errorf("%s is not explained", name)
		}
	}
}

// No text of a brief makes of a candidate two, or sends a terminal commands.
func TestCompleteHostileNames(t *testing.T) {
	d := made.Hostile()
	made.Source(&d)
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(filepath.Join(t.TempDir(), "hostile.json"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, err := b.WriteTo(file); err != nil {
		t.Fatal(err)
	}
	for _, p := range ask.Parameters(b, locale.New(b)) {
		var want []string
		for term := range p.Values.Terms() {
			want = append(want, term.Value)
		}
		if len(want) == 0 {
			continue
		}
		var got []string
		for _, line := range completed("-in", file.Name(), "-"+p.Name, "") {
			value, about, _ := strings.Cut(line, "\t")
			got = append(got, value)
			if strings.ContainsFunc(about, unicode.IsControl) || len([]rune(about)) > maxAbout {
				t.Errorf("-%s %s is shown as %q", p.Name, value, about)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("-%s is completed otherwise (-want +got)\n%s", p.Name, diff)
		}
	}
}

func TestWithin(t *testing.T) {
	if got := within(time.Hour, func() int { return 1 }); got != 1 {
		t.Errorf("within an hour it is %d, want 1", got)
	}
	never := make(chan int)
	if got := within(time.Millisecond, func() int { return <-never }); got != 0 {
		t.Errorf("it is %d and never was there", got)
	}
}

func FuzzComplete(f *testing.F) {
	for _, line := range []string{"", "-", "-topic san", "-section = arm", "-in testdata/minutes.json -actor ", "-lang ar -region=,", "--=x", "-in ~/ -by -", "-lang \n,"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		words := strings.Split(line, " ")
		code, stdout, stderr := brief(append([]string{"-complete"}, words...)...)
		if code != exitOK || stderr != "" {
			t.Fatalf("%q: exit code %d, stderr %q", words, code, stderr)
		}
		for line := range strings.Lines(stdout) {
			if line != fileName+"\n" && !strings.Contains(line, "\t") {
				t.Errorf("%q has the candidate %q", words, line)
			}
		}
	})
}
