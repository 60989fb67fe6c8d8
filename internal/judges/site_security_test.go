package judges

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"example.com/summit"
	"example.com/summit/internal/made"
)

// breakouts end what a text may stand in, and begin what a browser would run or load.
var breakouts = []string{
	`<script>alert(1)</script>`, `"><script>alert(1)</script>`, `'><img src=x onerror=alert(1)>`, `" onfocus="alert(1)" autofocus="`, `' onfocus='alert(1)`, "` onfocus=alert(1) ",
	`</title><script>alert(1)</script>`, `</style><script>alert(1)</script>`, `</text></svg><script>alert(1)</script>`, `<svg><animate onbegin=alert(1) attributeName=x>`,
	`--><iframe srcdoc=x>`, `]]><img src=x>`, `</mark><form action=//evil.example>`, `</a><a href=//evil.example>`, `<base href=//evil.example/>`,
	`<meta http-equiv=refresh content=0;url=//evil.example>`, `<noscript><p title="</noscript><img src=x onerror=alert(1)>">`, `<math><mtext></math><img src=x>`,
	"<img\x0csrc=x>", "<\x00script>", "javascript:alert(1)", "java\tscript:alert(1)", "//evil.example/", `\\evil.example`, "http://evil.example/", "data:text/html,x", "../../../../etc/passwd",
	"&#60;script&#62;", "%3Cscript%3E", "\xff\xfe<b>", "\xc0\xbcscript\xc0\xbe", "{{.}}", "\u202e<b>",
}

// plainly is addresses of pages of each kind, with nothing hostile in them.
var plainly = []string{
	"/en/index.html", "/en/about.html", "/en/findings.html", "/en/findings.html?page=2", "/en/findings.html?find=the&topic=war&from=putin", "/en/findings.html?find=zebra",
	"/en/quotes.html", "/en/quotes.html?find=great&negated=false", "/en/quotes.html?negated=true", "/en/actors.html", "/en/topics.html", "/en/regions.html", "/en/sections.html",
	"/en/actors/trump.html", "/en/topics/war.html", "/en/regions/ukraine.html", "/en/sections/arms-control.html", "/en/sections/military.html",
	"/en/findings/arms-control/no-new-pact.html", "/en/quotes/gotten-there.html", "/en/actors/trmp.html", "/en/nothing.html", "/en/findings.html?topic=wra",
}

// TestSiteInjections parses the pages that hostile requests get: they are of the elements and
// attributes that pages have anyhow, and lead nowhere else.
func TestSiteInjections(t *testing.T) {
	s := serve(t)
	known := shapes(t, s, plainly)
	inputs := slices.Clone(breakouts)
	for _, text := range made.Texts() {
		inputs = append(inputs, text.Text)
	}
	pages := 0
	for _, input := range inputs {
		path, query := url.PathEscape(input), url.QueryEscape(input)
		for _, address := range []string{
			"/" + path, "/en/" + path, "/en/actors/" + path + ".html", "/en/findings/a/" + path, "/api/findings/" + path, "/assets/" + path,
			"/en/findings.html?find=" + query, "/en/findings.html?find=the&find=" + query, "/en/quotes.html?find=" + query, "/en/findings.html?topic=" + query,
			"/en/quotes.html?about=" + query, "/en/findings.html?page=" + query, "/en/findings.html?" + query, "/en/findings.html?" + query + "=x", "/api/findings?by=" + query,
		} {
			d, err := s.get(address)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Contains([]int{http.StatusOK, http.StatusFound, http.StatusBadRequest, http.StatusNotFound}, d.status) {
				t.Errorf("%s: status %d", address, d.status)
			}
			if d.root != nil {
				pages++
				checkShape(t, address, d.root, known)
			}
		}
	}
	t.Logf("%d pages of %d kinds of elements", pages, len(known))
}

// TestSiteOfHostileBrief does the same with all pages of a brief whose every text is hostile, and
// finds those texts in them to the letter.
func TestSiteOfHostileBrief(t *testing.T) {
	known := shapes(t, serve(t), plainly)
	draft := made.Hostile()
	made.Source(&draft)
	b, err := summit.New(draft)
	if err != nil {
		t.Fatal(err)
	}
	c := newCrawl(serve(t, "-in", briefFile(t, b)).get, "en")
	c.all(t)
	pages := 0
	for _, address := range slices.Sorted(maps.Keys(c.seen)) {
		if root := c.seen[address].root; root != nil {
			pages++
			checkShape(t, address, root, known)
		}
	}
	for a := range b.Actors() {
		address := "/en/actors/" + string(a.ID) + ".html"
		root := c.seen[address].root
		if root == nil {
			t.Errorf("nothing leads to %s", address)
			continue
		}
		if got := textOf(elements(root, "h1")[0]); got != a.Name {
			t.Errorf("%s is of %+q, want %+q", address, got, a.Name)
		}
	}
	t.Logf("%d pages", pages)
}

// shapes returns the elements of the pages at some addresses, and the attributes that each has there.
func shapes(t *testing.T, s *server, addresses []string) map[string]bool {
	t.Helper()
	known := map[string]bool{}
	for _, address := range addresses {
		d, err := s.get(address)
		if err != nil {
			t.Fatal(err)
		}
		if d.root == nil {
			t.Fatalf("%s is no page", address)
		}
		for n := range d.root.Descendants() {
			maps.Copy(known, shapeOf(n))
		}
	}
	return known
}

// shapeOf returns the name of an element, alone and with each of its attributes.
func shapeOf(n *html.Node) map[string]bool {
	if n.Type == html.CommentNode {
		return map[string]bool{"a comment": true}
	}
	if n.Type != html.ElementNode {
		return nil
	}
	shape := map[string]bool{n.Data: true}
	for _, a := range n.Attr {
		shape[n.Data+" "+a.Key] = true
	}
	return shape
}

// checkShape finds what a page has that no page should, and what is not known from others.
func checkShape(t *testing.T, address string, root *html.Node, known map[string]bool) {
	t.Helper()
	for n := range root.Descendants() {
		for part := range shapeOf(n) {
			if !known[part] {
				t.Errorf("%s has %s", address, part)
			}
		}
		if n.Type != html.ElementNode {
			continue
		}
		if slices.Contains([]string{"iframe", "object", "embed", "base", "style", "img", "foreignObject"}, n.Data) || n.Data == "script" && (n.FirstChild != nil || attribute(n, "src") == "") {
			t.Errorf("%s has the element %s with %q", address, n.Data, textOf(n))
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || slices.Contains([]string{"style", "http-equiv", "srcset", "srcdoc", "formaction"}, a.Key) {
				t.Errorf("%s has %s %s=%q", address, n.Data, a.Key, a.Val)
			}
		}
	}
	linksOf(t, address, root) // leads nowhere else
}
