package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/examples/internal/picture"
)

// README tells the commands, the questions and the filters that there are, and its first lines are those of -h.
func TestREADME(t *testing.T) {
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	_, help, _ := warehouse("", "-h")
	commands := 0
	for _, line := range regexp.MustCompile(`(?m)^    (go .*)$`).FindAllStringSubmatch(readme, -1) {
		if !strings.Contains(help, line[1]) && !strings.Contains(line[1], "-parquet") {
			t.Errorf("-h does not have %s", line[1])
		}
		commands++
	}
	if commands < 3 {
		t.Errorf("%d commands are shown", commands)
	}
	var want []string
	for _, q := range questions("") {
		want = append(want, "`"+q.name+"`")
	}
	for _, f := range filters() {
		want = append(want, "`-"+f.name+"`")
	}
	for _, name := range append(want, "| `load FILES…` |", "| `ask QUESTION` |", "| `dump [BRIEF…]` |", "| `generate FOLDER` |") {
		if !strings.Contains(readme, name) {
			t.Errorf("README does not have %s", name)
		}
	}
}

func TestPicture(t *testing.T) {
	db := filepath.Join(t.TempDir(), "briefs.db")
	folder, _ := written(t, []summit.Brief{summit.Anchorage()})
	succeed(t, "load", "-db", db, folder)
	picture.Terminal{
		Command: "go -C examples/warehouse run . ask -db /tmp/briefs.db said -topic sanctions -by trump",
		Output:  succeed(t, "ask", "-db", db, "said", "-topic", "sanctions", "-by", "trump"),
		Alt: "What Donald Trump says on sanctions, in all briefs of the database: each finding below its brief, with who says it, its hedge and " +
			"its condition before the words",
	}.Check(t, "warehouse.svg", *update)
}
