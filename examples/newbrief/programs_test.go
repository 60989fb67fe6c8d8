package main

import (
	"bufio"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"example.com/summit"
)

// program builds another example and returns its file.
func program(t *testing.T, name string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("building another program takes seconds")
	}
	file := filepath.Join(t.TempDir(), name+".exe")
	if out, err := exec.Command("go", "build", "-o", file, "../"+name).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return file
}

func asJSON(t *testing.T) *strings.Reader {
	t.Helper()
	_, doc, _ := newbrief("-json")
	return strings.NewReader(doc)
}

// TestBrief has examples/brief print the report, and check its source.
func TestBrief(t *testing.T) {
	brief := program(t, "brief")
	for flags, want := range map[string]string{
		"-topic floods":                 "Farmers at Orrinholt warn that a wet June could spoil their hay.",
		"-from veldamar -quotes":        "water keeps no borders",
		"-source report.txt":            "All 9 mentions of quotes hold.",
		"-format report -kind position": "Ashgrave replied that Orrinholt would gladly be wet for a good purpose.",
	} {
		cmd := exec.Command(brief, append([]string{"-in", "-"}, strings.Fields(flags)...)...)
		cmd.Stdin = asJSON(t)
		if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(strings.Join(strings.Fields(string(out)), " "), want) {
			t.Errorf("brief -in - %s: %v, want %q in\n%s", flags, err, want, out)
		}
	}
}

// TestFactcheck has examples/factcheck find nothing wrong in the report.
func TestFactcheck(t *testing.T) {
	cmd := exec.Command(program(t, "factcheck"), "-strict", "-in", "-", "report.txt")
	cmd.Stdin = asJSON(t)
	if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "9 quotations, 1 claim, 0 wrong") {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestSite has examples/site serve the report, and write it as files.
func TestSite(t *testing.T) {
	site := program(t, "site")
	dir := filepath.Join(t.TempDir(), "public")
	files := exec.Command(site, "-in", "-", "-source", "report.txt", "-lang", "en", "-out", dir)
	files.Stdin = asJSON(t)
	if out, err := files.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	page, err := os.ReadFile(filepath.Join(dir, "en", "findings", "north-levee", "half.html"))
	if err != nil || !strings.Contains(string(page), "Ashgrave said that Orrinholt would pay for half of the north levee and no more.") ||
		!strings.Contains(string(page), "told the Quayside") {
		t.Errorf("the page of a finding lacks its statement or its source: %v\n%s", err, page)
	}

	server := exec.Command(site, "-in", "-", "-addr", "127.0.0.1:0", "-lang", "en")
	server.Stdin = asJSON(t)
	out, err := server.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		server.Process.Kill()
		server.Wait()
	})
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.Get(strings.TrimSpace(address) + "/api/findings?topic=ferries&outcome=agreed")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	b, err := summit.Read(io.LimitReader(answer.Body, 1<<20))
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for f := range b.Findings() {
		ids = append(ids, string(f.ID))
	}
	if got, want := strings.Join(ids, " "), "overview/signed ferries/one-ticket ferries/schoolchildren"; got != want {
		t.Errorf("the site answers with %s, want %s", got, want)
	}
}
