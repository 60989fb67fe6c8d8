package main

import (
	"strings"
	"testing"

	"example.com/summit/examples/internal/picture"
)

func TestPicture(t *testing.T) {
	code, stdout, stderr := newbrief()
	if code != exitOK || stderr != "" {
		t.Fatalf("exit code %d and stderr %q", code, stderr)
	}
	const lines = 18
	picture.Terminal{
		Command: "go run ./examples/newbrief | head -18",
		Output:  strings.Join(strings.SplitAfter(stdout, "\n")[:lines], ""),
		Alt: "What a report of one’s own has, and two questions asked of it, each with the code that asks and the findings that answer, " +
			"with the sentences that they cite",
	}.Check(t, "newbrief.svg", *update)
}
