package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit/examples/internal/picture"
)

var update = flag.Bool("update", false, "draw the picture, and write what is expected in testdata/golden, anew")

func TestPicture(t *testing.T) {
	const article = "The summit, said Zelensky, made “great progress”. Trump was blunter: “There’s no deal.”\n" +
		"He spoke of a “very good chance” of peace, and told the Kremlin’s guest that “everyone wants to trade with us”.\n"
	code, stdout, stderr := runWith(t, article)
	if code != exitFaults || stderr != "" {
		t.Fatalf("exit code %d and stderr %q", code, stderr)
	}
	picture.Terminal{
		Command: "go run ./examples/factcheck <article.txt",
		Output:  stdout,
		Alt: "Four quotations of an article: one is given to Zelenskiy, though its words are Trump’s and Putin’s, one is cut so that its condition is lost, " +
			"one is verbatim, and one has another word than the brief",
	}.Check(t, "factcheck.svg", *update)
}

// What is written of an article, in every format.
func TestGolden(t *testing.T) {
	for _, format := range []string{"text", "json", "sarif"} {
		for _, article := range []string{"morning.txt", "explainer.html"} {
			name := filepath.Join("testdata", "golden", article+"."+format)
			code, got, stderr := runWith(t, "", "-format", format, "testdata/"+article)
			if code != exitFaults || stderr != "" {
				t.Fatalf("%s: exit code %d, %s", name, code, stderr)
			}
			golden(t, name, got)
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got); go test ./examples/factcheck -update accepts it\n%s", name, diff)
	}
}
