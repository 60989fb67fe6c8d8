package judge

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer/html"
	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"example.com/summit/examples/factcheck/internal/article"
)

// A paragraph is what a judge and the reader are compared by.
type paragraph struct {
	Text    string // white space collapsed
	Quoted  int
	Heading bool
}

// read returns what package article reads.
func read(t testing.TB, doc string, f article.Format) []paragraph {
	t.Helper()
	list := []paragraph{}
	for b, err := range article.Blocks(strings.NewReader(doc), f) {
		if err != nil {
			t.Fatal(err)
		}
		if text := strings.Join(strings.Fields(b.Text), " "); text != "" {
			list = append(list, paragraph{text, b.Quoted, b.Heading})
		}
	}
	return list
}

// rendered returns what goldmark makes of Markdown: HTML.
func rendered(t testing.TB, doc string) string {
	t.Helper()
	md := goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.Footnote),
		goldmark.WithParserOptions(parser.WithHeadingAttribute()),
		goldmark.WithRendererOptions(html.WithUnsafe()),
	)
	var out bytes.Buffer
	if err := md.Convert([]byte(doc), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// A judge goes through the tree that x/net/html makes of a page.
type judge struct {
	alts   bool // the texts of images are read
	list   []paragraph
	text   strings.Builder
	now    paragraph
	quotes int
}

// judged returns the paragraphs of a page by x/net/html.
func judged(t testing.TB, page string, alts bool) []paragraph {
	t.Helper()
	root, err := xhtml.Parse(strings.NewReader(page))
	if err != nil && err != io.EOF {
		t.Skip(err)
	}
	j := judge{alts: alts, list: []paragraph{}}
	j.walk(root)
	j.end()
	return j.list
}

func (j *judge) end() {
	if text := strings.Join(strings.Fields(j.text.String()), " "); text != "" {
		j.now.Text = text
		j.list = append(j.list, j.now)
	}
	j.text.Reset()
}

var unseen = []atom.Atom{
	atom.Audio, atom.Canvas, atom.Code, atom.Iframe, atom.Math, atom.Noembed, atom.Noframes, atom.Noscript, atom.Object,
	atom.Pre, atom.Script, atom.Style, atom.Svg, atom.Template, atom.Textarea, atom.Title, atom.Video, atom.Xmp,
}

var inline = []atom.Atom{
	0, atom.A, atom.Abbr, atom.B, atom.Br, atom.Button, atom.Cite, atom.Code, atom.Del, atom.Em, atom.Font, atom.I, atom.Img,
	atom.Input, atom.Ins, atom.Kbd, atom.Label, atom.Link, atom.Mark, atom.Meta, atom.Q, atom.S, atom.Script, atom.Small, atom.Span,
	atom.Strike, atom.Strong, atom.Style, atom.Sub, atom.Sup, atom.Svg, atom.Template, atom.Time, atom.U, atom.Wbr,
	atom.Math, atom.Noscript, atom.Title, atom.Textarea, atom.Iframe, atom.Audio, atom.Video, atom.Canvas, atom.Object,
}

func (j *judge) walk(n *xhtml.Node) {
	switch n.Type {
	case xhtml.TextNode:
		j.text.WriteString(n.Data)
		return
	case xhtml.DocumentNode:
		j.children(n)
		return
	case xhtml.ElementNode:
	default:
		return
	}
	class := attribute(n, "class")
	if class == "footnote-ref" || class == "footnote-backref" {
		return
	}
	block := !slices.Contains(inline, n.DataAtom)
	before := j.now
	if block {
		j.end()
	}
	switch n.DataAtom {
	case atom.Br:
		j.text.WriteString(" ")
	case atom.Img:
		if j.alts {
			j.text.WriteString(attribute(n, "alt"))
		}
	case atom.Blockquote:
		j.now.Quoted++
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		j.now.Heading = true
	}
	if !slices.Contains(unseen, n.DataAtom) && !slices.ContainsFunc(n.Attr, func(a xhtml.Attribute) bool { return a.Key == "hidden" }) {
		if n.DataAtom == atom.Q {
			j.text.WriteString([]string{"“", "‘"}[j.quotes%2])
			j.quotes++
		}
		j.children(n)
		if n.DataAtom == atom.Q {
			j.quotes--
			j.text.WriteString([]string{"”", "’"}[j.quotes%2])
		}
	}
	if block {
		j.end()
	}
	j.now = before
}

func (j *judge) children(n *xhtml.Node) {
	for c := range n.ChildNodes() {
		j.walk(c)
	}
}

func attribute(n *xhtml.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
