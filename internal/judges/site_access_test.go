package judges

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// onePages are paths of one page of each kind, below the folder of a language.
func onePages() []string {
	paths := []string{
		"index.html",
		"findings.html?by=-&by=trump&modality=possible",
		"findings.html?find=arms+control&page=1",
		"findings.html?find=no+such+words",
		"findings.html?by=-&page=2",
		"quotes.html?negated=true",
		"sections.html",
		"actors.html",
		"actors/putin.html",
		"topics/arms-control.html",
		"regions/middle-east.html",
		"sections/arms-control.html",
		"findings/arms-control/no-new-pact.html",
		"quotes/great-leader.html",
		"about.html",
		"actors/putn.html", // there is none, but one like it
		"no-such-page.html",
		"findings.html?kind=x",
	}
	if len(withSource()) > 0 {
		paths = append(paths, "source.html")
	}
	return paths
}

// TestSiteAccessible has axe look at a page of each kind, in both colour
// schemes, on a narrow screen and from right to left.
func TestSiteAccessible(t *testing.T) {
	s := serve(t, withSource()...)
	ways := map[string][]string{}
	for _, path := range onePages() {
		for _, way := range []string{"light", "dark", "narrow"} {
			ways[way] = append(ways[way], "/en/"+path)
		}
		ways["light"] = append(ways["light"], "/ar/"+path)
	}
	accessible(t, s.url, ways)
}

// TestSiteFilesAccessible has axe look at what is there only where pages are files.
func TestSiteFilesAccessible(t *testing.T) {
	folder, err := anchorageFiles()
	if err != nil {
		t.Fatal(err)
	}
	paths := []string{"/index.html", "/en/findings.html", "/en/findings.html?topic=arms-control&find=treaty"}
	accessible(t, "file://"+filepath.ToSlash(folder), map[string][]string{"light": paths, "dark": paths, "narrow": paths})
}

func accessible(t *testing.T, origin string, ways map[string][]string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "ways.json")
	list, err := json.Marshal(ways)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, list, 0o666); err != nil {
		t.Fatal(err)
	}
	var seen []used
	inBrowser(t, &seen, "axe-site.mjs", origin, file)
	for _, s := range seen {
		t.Run(s.Name, s.test)
	}
}
