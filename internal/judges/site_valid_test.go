package judges

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// TestSiteValid has the validator of HTML, CSS and SVG that browsers' makers share look at a page of each kind, and at the assets.
func TestSiteValid(t *testing.T) {
	const validator = "node/node_modules/vnu-jar/build/dist/vnu.jar"
	if _, err := exec.LookPath("java"); err != nil {
		t.Skip("needs Java")
	}
	if _, err := os.Stat(validator); errors.Is(err, fs.ErrNotExist) {
		t.Skip("needs vnu-jar: run npm ci --ignore-scripts in internal/judges/node")
	}
	s := serve(t, withSource()...)
	var addresses []string
	for _, tag := range languages() {
		addresses = append(addresses, "/"+tag+"/index.html")
	}
	for _, page := range onePages() {
		addresses = append(addresses, "/en/"+page, "/ar/"+page)
	}
	folder := t.TempDir()
	names := map[string]string{} // addresses by files
	add := func(address, extension string, get place) {
		d, err := get(address)
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(folder, fmt.Sprintf("%d%s", len(names), extension))
		names[file] = address
		if err := os.WriteFile(file, d.body, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, address := range addresses {
		add(address, ".html", s.get)
	}
	written, err := anchorageFiles()
	if err != nil {
		t.Fatal(err)
	}
	for _, address := range []string{"/index.html", "/en/findings.html", "/ar/quotes.html", "/en/about.html"} {
		add(address, ".html", filesIn(written))
	}
	for _, address := range []string{"/assets/style.css", "/assets/pictures.css", "/assets/icon.svg"} {
		add(address, path.Ext(address), s.get)
	}
	validate := exec.Command("java", "-jar", validator, "--stdout", "--format", "json", "--also-check-css", "--also-check-svg", folder)
	validate.Stderr = os.Stderr
	out, err := validate.Output() // its status says that there are messages
	var report struct {
		Messages []struct {
			Type, SubType, URL, Message, Extract string
			LastLine                             int
		}
	}
	if fault := json.Unmarshal(out, &report); fault != nil {
		t.Fatalf("%v, %v in %s", err, fault, out)
	}
	for _, m := range report.Messages {
		switch {
		case strings.HasPrefix(m.Message, "Article lacks heading"): // an entry of a list: its text is all there is
		case strings.Contains(m.Message, "“vector-effect”"): // the validator does not know this property of SVG 2
		default:
			t.Errorf("%s, line %d: %s %s: %s\n%s", names[strings.TrimPrefix(m.URL, "file:")], m.LastLine, m.Type, m.SubType, m.Message, m.Extract)
		}
	}
	t.Logf("%d files", len(names))
}
