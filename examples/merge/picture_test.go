package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/examples/internal/picture"
)

var update = flag.Bool("update", false, "draw the picture anew")

func TestPicture(t *testing.T) {
	file, err := filepath.Abs("merge.svg")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	args := []string{"base", "report.summit.json", "theirs"}
	for i, side := range []struct {
		date      summit.Date
		statement string
	}{
		{"2026", "Putin offered no specifics on arms control."},
		{"2026-02", "Putin did not go into detail on arms control."},
		{"2026-02-05", "On arms control, Putin stayed vague."},
	} {
		d := summit.Anchorage().Draft()
		for i := range d.Findings {
			switch f := &d.Findings[i]; f.ID {
			case "arms-control/new-start-expiry":
				f.Date = side.date
			case "arms-control/no-specifics":
				f.Statement = side.statement
			}
		}
		if err := os.WriteFile(args[i], document(t, d), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var stdout, stderr bytes.Buffer
	if code := run(args, &stdout, &stderr); code != exitConflict || stdout.Len() > 0 {
		t.Fatalf("exit code %d and stdout %q", code, &stdout)
	}
	picture.Terminal{
		Command: "summit-merge " + strings.Join(args, " "),
		Output:  stderr.String(),
		Alt:     "Two conflicts, each with its finding and field, and with what the base, ours and theirs have there",
	}.Check(t, file, *update)
}
