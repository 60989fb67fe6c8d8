package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/summit/examples/internal/picture"
)

var update = flag.Bool("update", false, "draw the picture, and write what is expected in testdata/golden, anew")

func TestPicture(t *testing.T) {
	const article = "The summit, said Zelensky, made “great progress”. Trump was blunter: “There’s no deal.”\n" +
		"He sees a “very good chance” of peace, and told the Kremlin’s guest that “everyone wants to trade with us”.\n"
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
			if *update {
				if err := os.WriteFile(name, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal([]byte(got), want) {
				t.Errorf("%s is not what is written now, from %q on", name, firstDifference(got, string(want)))
			}
		}
	}
}

func firstDifference(got, want string) string {
	lines := strings.Split(want, "\n")
	for i, line := range strings.Split(got, "\n") {
		if i >= len(lines) || line != lines[i] {
			return line
		}
	}
	return ""
}
