package export_test

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
)

// TestTableGoldens holds what is written of a small brief, and the digests of what is written of
// Anchorage, to testdata. The files of a data package stand one after the other, as
// the bytes of a zip file are the business of package archive/zip.
func TestTableGoldens(t *testing.T) {
	small, anchorage := newBrief(t, minutes()), summit.Anchorage()
	var digests strings.Builder
	for _, format := range tableFormats {
		golden(t, "minutes."+format.name+".txt", plainly(t, format.name, small))
		doc := plainly(t, format.name, anchorage)
		fmt.Fprintf(&digests, "%s: %d bytes, SHA-256 %x\n", format.name, len(doc), sha256.Sum256([]byte(doc)))
	}
	golden(t, "anchorage.digests.txt", digests.String())
}

// plainly returns what a format writes, a data package unpacked.
func plainly(t *testing.T, format string, b summit.Brief) string {
	t.Helper()
	var out bytes.Buffer
	if format == "datapackage" {
		files, names := zipped(t, b)
		for _, name := range names {
			fmt.Fprintf(&out, "== %s\n%s", name, files[name])
		}
		return out.String()
	}
	for _, f := range tableFormats {
		if f.name == format {
			if err := f.write(&out, b); err != nil {
				t.Fatal(err)
			}
		}
	}
	return out.String()
}

// golden compares got with a file, or writes it where the tests run with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	got = strings.ReplaceAll(got, "\r\n", "\n") // of a CSV file; a checkout may have either
	file := filepath.Join("testdata", "tables", name)
	if update := flag.Lookup("update"); update != nil && update.Value.String() == "true" {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v; go test ./export -run TestTableGoldens -update writes it", err)
	}
	if diff := cmp.Diff(strings.Split(strings.ReplaceAll(string(want), "\r\n", "\n"), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-file, +written):\n%s", name, diff)
	}
}
