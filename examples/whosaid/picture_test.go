package main

import (
	"flag"
	"strings"
	"testing"

	"example.com/summit/examples/internal/picture"
)

var update = flag.Bool("update", false, "draw the picture anew")

func TestPicture(t *testing.T) {
	const fragment = "there is no deal until there is a deal"
	code, stdout, stderr := whosaid("", strings.Fields(fragment)...)
	if code != exitOK || stderr != "" {
		t.Fatalf("exit code %d and stderr %q", code, stderr)
	}
	picture.Terminal{
		Command: "go run ./examples/whosaid " + fragment,
		Output:  stdout,
		Alt: "A fragment that is nearly a quote is answered by the quote, the words that differ, the speaker, Donald Trump, " +
			"where the brief has it, and the finding that rests on it",
	}.Check(t, "whosaid.svg", *update)
}
