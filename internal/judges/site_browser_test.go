package judges

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestSiteUse has a browser use the site as readers do.
func TestSiteUse(t *testing.T) {
	var uses []used
	inBrowser(t, &uses, "use-site.mjs", serve(t, withSource()...).url)
	for _, u := range uses {
		t.Run(u.Name, u.test)
	}
}

// TestSiteFilesUse has a browser use the pages from the disk.
func TestSiteFilesUse(t *testing.T) {
	folder, err := anchorageFiles()
	if err != nil {
		t.Fatal(err)
	}
	var uses []used
	inBrowser(t, &uses, "use-site.mjs", "file://"+filepath.ToSlash(folder))
	for _, u := range uses {
		t.Run(u.Name, u.test)
	}
}

// A used is what came of one way to use the site.
type used struct {
	Name   string
	Faults []string
}

func (u used) test(t *testing.T) {
	for _, fault := range u.Faults {
		t.Error(fault)
	}
}

// inBrowser runs a script of the folder node with a browser, and unmarshals what it prints.
func inBrowser(t *testing.T, v any, script string, args ...string) {
	t.Helper()
	if _, err := os.Stat("node/node_modules/playwright-core"); errors.Is(err, os.ErrNotExist) {
		t.Skip("needs playwright-core: run npm ci --ignore-scripts in internal/judges/node")
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if browser, err := exec.LookPath(name); err == nil {
			nodeJSON(t, v, script, append([]string{browser}, args...)...)
			return
		}
	}
	t.Skip("needs a browser: neither chromium, chromium-browser nor google-chrome is installed")
}
