package judges

import (
	"path/filepath"
	"testing"

	"example.com/summit"
	"example.com/summit/internal/made"
)

// TestSiteHostileUse has a browser use the site of a brief whose every text is hostile, which must not get it to do anything.
func TestSiteHostileUse(t *testing.T) {
	draft := made.Hostile()
	made.Source(&draft)
	b, err := summit.New(draft)
	if err != nil {
		t.Fatal(err)
	}
	flags := []string{"-in", briefFile(t, b), "-lang", "en,ar"}
	folder := filepath.Join(t.TempDir(), "files")
	if out, err := siteCommand(t, append(flags, "-out", folder)...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, site := range []string{serve(t, flags...).url, "file://" + filepath.ToSlash(folder)} {
		var uses []used
		inBrowser(t, &uses, "use-hostile.mjs", site)
		for _, u := range uses {
			t.Run(u.Name, u.test)
		}
	}
}
