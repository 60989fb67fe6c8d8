package judges

import (
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"example.com/summit"
	"example.com/summit/internal/made"
)

// TestSiteInjections puts hostile texts into addresses, and has a parser of HTML read the answers: they must have the same
// elements and attributes as with a harmless text, and run no script but the site's.
func TestSiteInjections(t *testing.T) {
	s := serve(t, withSource()...)
	const harmless = "zzq" // no word of the brief, and like none
	places := []string{"/en/%s.html", "/en/findings/%s.html", "/ar/actors/%s.html", "/en/%s/x.html"}
	for _, name := range []string{
		"section", "actor", "from", "by", "topic", "region", "phase", "setting", "find", "kind", "outcome", "modality", "condition", "citing", "quote", "page", "none",
	} {
		places = append(places, "/en/findings.html?"+name+"=%s")
	}
	for _, name := range []string{"form", "about", "negated", "find", "by"} {
		places = append(places, "/ar/quotes.html?"+name+"=%s")
	}
	places = append(places, "/en/findings.html?%s=x", "/en/findings.html?find=zzq&find=%s", "/en/findings.html?by=trump&find=zzq&topic=%s")
	for _, place := range places {
		want := map[int][]string{}
		for _, in := range append([]made.Text{{Name: "harmless"}, {Name: "harmless ,", Text: ","}}, made.Injections()...) {
			escape := url.PathEscape
			if strings.Contains(place, "?") {
				escape = url.QueryEscape
			}
			d, err := s.get(fmt.Sprintf(place, escape(in.Text+" "+harmless)))
			if err != nil {
				t.Fatal(err)
			}
			if d.root == nil {
				t.Errorf("%s: %s has status %d and no page", place, in.Name, d.status)
				continue
			}
			got := skeleton(d.root)
			if want[d.status] == nil {
				want[d.status] = got
			}
			if diff := cmp.Diff(want[d.status], got); diff != "" {
				t.Errorf("%s: the page is another with %s (-harmless, +hostile):\n%s", place, in.Name, diff)
			}
		}
		if len(want) > 2 {
			t.Errorf("%s has %d kinds of answer", place, len(want))
		}
	}
}

// TestSiteHostileBrief reads all pages of a brief whose every text is hostile: they must show the texts as
// they are, and have no elements and attributes that those of Anchorage have not.
func TestSiteHostileBrief(t *testing.T) {
	known := map[string]bool{}
	plain := newCrawl(serve(t).get, "en")
	plain.all(t)
	for _, d := range plain.seen {
		for _, e := range skeleton(d.root) {
			known[e] = true
		}
	}
	b := injectedBrief(t)
	c := newCrawl(serve(t, "-in", briefFile(t, b), "-lang", "en,ar").get, "en")
	c.all(t)
	for address, d := range c.seen {
		for _, e := range skeleton(d.root) {
			if !known[e] {
				t.Errorf("%s has %s", address, e)
			}
		}
	}
	shows := func(address, element, want string) {
		t.Helper()
		d, ok := c.seen[address]
		if !ok {
			t.Errorf("nothing leads to %s", address)
			return
		}
		var texts []string
		for _, n := range elements(d.root, element) {
			texts = append(texts, bare(textOf(n)))
		}
		if !slices.Contains(texts, bare(want)) {
			t.Errorf("%s: the elements %s are %q, and none is %q", address, element, texts, bare(want))
		}
	}
	for f := range b.Findings() {
		shows("/en/findings/"+string(f.ID)+".html", "h1", f.Statement)
	}
	for q := range b.Quotes() {
		shows("/en/quotes/"+string(q.ID)+".html", "h1", "“"+q.Text+"”")
	}
	for a := range b.Actors() {
		shows("/en/actors/"+string(a.ID)+".html", "h1", a.Name)
		shows("/en/actors/"+string(a.ID)+".html", "span", a.Role)
	}
	for topic := range b.Topics() {
		shows("/en/topics/"+string(topic.ID)+".html", "h1", topic.Name)
		shows("/en/topics/"+string(topic.ID)+".html", "span", topic.Gloss)
	}
	for r := range b.Regions() {
		shows("/en/regions/"+string(r.ID)+".html", "h1", r.Name)
	}
	for section := range b.Sections() {
		shows("/en/sections/"+string(section.ID)+".html", "h1", section.Title)
	}
}

// TestSiteHostileUse has a browser look at such a brief, which must not get it to do anything.
func TestSiteHostileUse(t *testing.T) {
	file := briefFile(t, injectedBrief(t))
	folder := filepath.Join(t.TempDir(), "files")
	if out, err := siteCommand(t, "-in", file, "-lang", "en,ar", "-out", folder).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, site := range []string{serve(t, "-in", file, "-lang", "en,ar").url, "file://" + filepath.ToSlash(folder)} {
		var uses []used
		inBrowser(t, &uses, "use-hostile.mjs", site)
		for _, u := range uses {
			t.Run(u.Name, u.test)
		}
	}
}

// injectedBrief returns a brief of the hostile texts that a brief can have.
func injectedBrief(t *testing.T) summit.Brief {
	t.Helper()
	var more []made.Text
	for _, in := range made.Injections() {
		if _, err := summit.NewTopic("x", in.Text, ""); err == nil && len(in.Text) < 1000 {
			more = append(more, in)
		}
	}
	if len(more) < 50 {
		t.Fatalf("only %d injections can be texts of a brief", len(more))
	}
	d := made.Hostile(more...)
	made.Source(&d)
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// skeleton returns the elements of a page in order, with the names of their attributes, and those scripts, styles and
// addresses that are not the site's as they are.
func skeleton(root *html.Node) (list []string) {
	if root == nil {
		return nil
	}
	for _, n := range find(root, func(n *html.Node) bool { return n.Type == html.ElementNode || n.Type == html.CommentNode }) {
		if n.Type == html.CommentNode {
			list = append(list, "comment "+n.Data)
			continue
		}
		var names []string
		for _, a := range n.Attr {
			names = append(names, a.Key)
			if u, err := url.Parse(a.Val); slices.Contains([]string{"href", "src", "action", "formaction", "srcset"}, a.Key) && (err != nil || u.IsAbs() || u.Host != "") {
				names = append(names, "= "+a.Val)
			}
		}
		slices.Sort(names)
		e := n.Data + " " + strings.Join(names, " ")
		if n.FirstChild != nil && (n.Data == "script" || n.Data == "style") {
			e += textOf(n)
		}
		list = append(list, e)
	}
	return list
}

// bare returns a text without what isolates its direction, and with its white space as HTML has it.
func bare(text string) string {
	return strings.Join(strings.FieldsFunc(strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "").Replace(text), func(r rune) bool {
		return strings.ContainsRune(" \t\n\f\r", r)
	}), " ")
}
