package judges

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"example.com/summit/locale"
)

// maxPage is how large a page may be, pictures aside.
const maxPage = 150 << 10

// TestSitePages follows every link of the site in English and in Arabic, looks at each page that it
// comes to, and compares a part of the pages of the other languages with those in English.
func TestSitePages(t *testing.T) {
	s := serve(t, withSource()...)
	english := newCrawl(s.get, "en")
	english.all(t)
	arabic := newCrawl(s.get, "ar")
	arabic.all(t)
	if diff := len(english.seen) - len(arabic.seen); diff != 0 {
		t.Errorf("there are %d more addresses in English than in Arabic", diff)
	}
	english.others(t)
	for _, c := range []*crawl{english, arabic} {
		t.Logf("%d addresses below %s; the largest page, pictures aside, has %d bytes: %s", len(c.seen), c.within, c.largest, c.largestAt)
	}
}

// TestSiteFiles does the same where pages are files, and finds that each file is led to.
func TestSiteFiles(t *testing.T) {
	folder, err := anchorageFiles()
	if err != nil {
		t.Fatal(err)
	}
	english := newCrawl(filesIn(folder), "en")
	english.see(t, "/index.html", "the start")
	english.all(t)
	arabic := newCrawl(filesIn(folder), "ar")
	arabic.all(t)
	english.others(t)
	files := map[string]bool{}
	for _, c := range []*crawl{english, arabic} {
		for address := range c.seen {
			path, _, _ := strings.Cut(address, "?")
			files[path] = true
		}
	}
	err = fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if name, _, ok := strings.Cut(name, "/"); ok && !slices.Contains([]string{"en", "ar", "assets", "download"}, name) {
			return nil
		}
		if err == nil && !entry.IsDir() && !files["/"+name] {
			t.Errorf("nothing leads to %s", name)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// A crawl is the documents of a language that were reached by links.
type crawl struct {
	get       place
	within    string // the folder of the language: "/en/"
	seen      map[string]document
	open      []string          // pages whose links are still to follow
	elsewhere map[string]string // addresses in other languages, and the pages that lead there
	calls     map[string]int    // of the API that were seen, by path and format
	largest   int
	largestAt string
}

func newCrawl(get place, language string) *crawl {
	return &crawl{get: get, within: "/" + language + "/", seen: map[string]document{}, elsewhere: map[string]string{}, calls: map[string]int{}}
}

// all follows the links of the first page, and all that it comes to.
func (c *crawl) all(t *testing.T) {
	t.Helper()
	c.see(t, c.within+"index.html", "the start")
	for len(c.open) > 0 {
		at := c.open[0]
		c.open = c.open[1:]
		c.look(t, at, c.seen[at])
		for _, u := range linksOf(t, at, c.seen[at].root) {
			fragment := u.Fragment
			u.Fragment = ""
			to := u.String()
			if c.isElsewhere(u) {
				c.elsewhere[to] = at
				continue
			}
			if strings.HasPrefix(u.Path, "/api/") {
				kind := u.Path + u.Query().Get("format")
				if c.calls[kind]++; c.calls[kind] > 3 {
					continue // each list leads to all formats
				}
			}
			c.see(t, to, at)
			if root := c.seen[to].root; fragment != "" && root != nil && !hasID(root, fragment) {
				t.Errorf("%s leads to %s, which has no #%s", at, to, fragment)
			}
		}
	}
}

func (c *crawl) isElsewhere(u *url.URL) bool {
	folder, _, _ := strings.Cut(u.Path[1:], "/")
	return "/"+folder+"/" != c.within && slices.Contains(languages(), folder)
}

// see fetches the document at an address, if it was not seen yet.
func (c *crawl) see(t *testing.T, address, from string) {
	t.Helper()
	if _, ok := c.seen[address]; ok {
		return
	}
	d, err := c.get(address)
	if err != nil {
		t.Fatal(err)
	}
	if d.status != http.StatusOK || len(d.body) == 0 {
		t.Errorf("%s leads to %s: status %d, %d bytes", from, address, d.status, len(d.body))
	}
	c.seen[address] = d
	if d.root != nil {
		c.open = append(c.open, address)
	}
}

// look finds faults in a page.
func (c *crawl) look(t *testing.T, address string, d document) {
	t.Helper()
	pictures := 0
	ids := map[string]bool{}
	var refers []string
	for _, n := range find(d.root, func(n *html.Node) bool { return n.Type == html.ElementNode }) {
		if id := attribute(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("%s has several elements #%s", address, id)
			}
			ids[id] = true
		}
		for _, key := range []string{"for", "aria-labelledby", "aria-describedby", "aria-controls"} {
			refers = append(refers, strings.Fields(attribute(n, key))...)
		}
		if n.Data == "svg" && n.Parent.Namespace == "" {
			var picture bytes.Buffer
			html.Render(&picture, n)
			pictures += picture.Len()
		}
	}
	for _, id := range refers {
		if !ids[id] {
			t.Errorf("%s refers to #%s, which it has not", address, id)
		}
	}
	size := len(d.body) - pictures
	if size > maxPage {
		t.Errorf("%s has %d bytes, pictures aside", address, size)
	}
	if size > c.largest {
		c.largest, c.largestAt = size, address
	}
}

// others looks at a part of what there is in other languages. Each of their pages must be one of
// this language, and have the same links.
func (c *crawl) others(t *testing.T) {
	t.Helper()
	known := func(at string, u *url.URL) {
		u.Fragment = ""
		address := u.String()
		for _, language := range languages() {
			if rest, ok := strings.CutPrefix(address, "/"+language+"/"); ok {
				address = c.within + rest
			}
		}
		if _, ok := c.seen[address]; !ok && !strings.HasPrefix(address, "/api/") {
			t.Errorf("%s leads to %s, and nothing in %s to the same", at, u, c.within)
		}
	}
	kinds := map[string]int{}
	for _, address := range slices.Sorted(maps.Keys(c.elsewhere)) {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		known(c.elsewhere[address], u)
		parts := strings.Split(u.Path, "/")
		kind := fmt.Sprint(parts[1:min(3, len(parts))], u.RawQuery != "")
		if kinds[kind]++; kinds[kind] > 2 {
			continue
		}
		d, err := c.get(address)
		if err != nil {
			t.Fatal(err)
		}
		if d.status != http.StatusOK || d.root == nil {
			t.Errorf("%s leads to %s: status %d", c.elsewhere[address], address, d.status)
			continue
		}
		c.look(t, address, d)
		if lang := attribute(elements(d.root, "html")[0], "lang"); lang != parts[1] {
			t.Errorf("%s is in the language %q", address, lang)
		}
		for _, u := range linksOf(t, address, d.root) {
			known(address, u)
		}
	}
}

func languages() (tags []string) {
	for _, tag := range locale.Supported() {
		tags = append(tags, tag.String())
	}
	return tags
}

// linksOf returns where the links of a page lead, all of them below its host.
func linksOf(t *testing.T, at string, root *html.Node) (links []*url.URL) {
	t.Helper()
	base, err := url.Parse(at)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, n := range find(root, func(n *html.Node) bool { return n.Type == html.ElementNode }) {
		for _, key := range []string{"href", "src", "action"} {
			to := attribute(n, key)
			if to == "" || seen[to] {
				continue
			}
			seen[to] = true
			u, err := url.Parse(to)
			if err != nil || u.IsAbs() || u.Host != "" || strings.HasPrefix(u.Path, "/") {
				t.Errorf("%s has a link to %q, which is not relative", at, to)
				continue
			}
			links = append(links, base.ResolveReference(u))
		}
	}
	return links
}

// elements returns the elements of that name.
func elements(root *html.Node, name string) []*html.Node {
	return find(root, func(n *html.Node) bool { return n.Type == html.ElementNode && n.Data == name })
}

func hasID(root *html.Node, id string) bool {
	return len(find(root, func(n *html.Node) bool { return attribute(n, "id") == id })) == 1
}
