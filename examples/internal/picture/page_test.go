package picture_test

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The page of examples shows every picture, and says of it what the picture says of itself.
func TestPage(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../../*/*.svg")
	if err != nil || len(files) == 0 {
		t.Fatalf("pictures %q (%v)", files, err)
	}
	described := regexp.MustCompile(`<desc id="desc">(.*)</desc>`)
	for _, file := range files {
		svg, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		desc := described.FindSubmatch(svg)
		if desc == nil {
			t.Errorf("%s has no description", file)
			continue
		}
		name := strings.TrimPrefix(filepath.ToSlash(file), "../../")
		if shown := fmt.Sprintf("![%s](%s)", html.UnescapeString(string(desc[1])), name); !strings.Contains(string(page), shown) {
			t.Errorf("the page of examples does not have\n%s", shown)
		}
	}
}
