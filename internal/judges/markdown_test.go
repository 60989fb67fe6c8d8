package judges

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"

	"example.com/summit"
	"example.com/summit/export"
)

// A block is what a reader of the page sees of a heading, a finding or a quote.
type block struct {
	Kind  string // "h1" to "h6", "finding", "quote" or "speaker"
	Words string
	Cites []string // the footnotes
}

// TestMarkdown has goldmark read the report, and looks for the brief's words in the page that it makes.
func TestMarkdown(t *testing.T) {
	for _, s := range sourcedBriefs(t) {
		t.Run(s.name, func(t *testing.T) {
			page := pageOf(t, written(t, s.brief, export.Markdown))
			if diff := cmp.Diff(blocksOf(s.brief), blocksIn(page)); diff != "" {
				t.Errorf("the brief has (-), the page has (+):\n%s", diff)
			}
			for _, foreign := range []string{"script", "img", "b", "table", "code", "pre", "del", "input", "br"} {
				if n := find(page, func(n *html.Node) bool { return n.Data == foreign && n.Type == html.ElementNode }); len(n) > 0 {
					t.Errorf("the page has %d elements %s", len(n), foreign)
				}
			}
			for _, a := range find(page, func(n *html.Node) bool { return n.Data == "a" && n.Type == html.ElementNode }) {
				if !strings.HasPrefix(attribute(a, "href"), "#fn") {
					t.Errorf("the page has a link to %s", attribute(a, "href"))
				}
			}
		})
	}
}

func pageOf(t *testing.T, doc []byte) *html.Node {
	t.Helper()
	var page bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Convert(doc, &page); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(&page)
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// blocksOf are the blocks that the page of a brief is to have, the title first.
func blocksOf(b summit.Brief) []block {
	title := b.Title()
	if title == "" {
		title = "A brief without a title"
	}
	blocks := []block{{Kind: "h1", Words: title}}
	var add func(within summit.SectionID, level int) []block
	add = func(within summit.SectionID, level int) (blocks []block) {
		for s := range b.Sections() {
			if s.Within != within {
				continue
			}
			parts := append(recordsOf(b, s.ID), add(s.ID, level+1)...)
			if len(parts) > 0 {
				blocks = append(blocks, block{Kind: fmt.Sprintf("h%d", min(level, 6)), Words: s.Title})
				blocks = append(blocks, parts...)
			}
		}
		return blocks
	}
	blocks = append(blocks, add("", 2)...)
	if rest := recordsOf(b, ""); len(rest) > 0 {
		blocks = append(append(blocks, block{Kind: "h2", Words: "In no section"}), rest...)
	}
	return blocks
}

// recordsOf are the blocks of the findings and quotes whose first sentence is in a section.
func recordsOf(b summit.Brief, section summit.SectionID) (blocks []block) {
	in := func(sentences []int) bool {
		if len(sentences) == 0 {
			return section == ""
		}
		s, _ := b.Sentence(sentences[0])
		return s.Section == section
	}
	cite := func(sentences []int) (places []string) {
		for _, n := range slices.Compact(sentences) {
			places = append(places, b.Cite(summit.Finding{Sentences: summit.SetOf(n)}))
		}
		return places
	}
	for f := range b.Findings() {
		sentences := slices.Collect(f.Sentences.All())
		if !in(sentences) {
			continue
		}
		blocks = append(blocks, block{"finding", claimOf(b, f), cite(sentences)})
	}
	for q := range b.Quotes() {
		var sentences []int
		var cues []string
		for m := range q.Mentions.All() {
			sentences = append(sentences, m.Sentence)
			if m.Cue != "" && !slices.Contains(cues, m.Cue) {
				cues = append(cues, m.Cue)
			}
		}
		if !in(sentences) {
			continue
		}
		words, speaker := "“"+q.Text+"”", "— "+people(b, q.By)
		if q.By.IsZero() {
			speaker = "— attributed to nobody"
		}
		if q.Negated {
			words = "Negated: " + words
		}
		if len(cues) > 0 {
			speaker += " (" + strings.Join(cues, ", ") + ")"
		}
		blocks = append(blocks, block{"quote", words, cite(sentences)}, block{Kind: "speaker", Words: speaker + " · " + string(q.Form)})
	}
	return blocks
}

// claimOf is a finding's statement after what it hangs on and who asserts it.
func claimOf(b summit.Brief, f summit.Finding) string {
	words := string(f.Kind)
	if f.Outcome != "" {
		words += ": " + string(f.Outcome)
	}
	if f.Modality != "" {
		words += ", " + string(f.Modality)
	}
	words += map[summit.Condition]string{"": "", summit.ConditionOpen: ", conditional", summit.ConditionCounterfactual: ", counterfactual"}[f.Condition]
	if !f.By.IsZero() {
		words += ", by " + people(b, f.By)
	}
	if !f.Citing.IsZero() {
		words += ", on words or acts of " + people(b, f.Citing)
	}
	return words + ": " + f.Statement
}

func people(b summit.Brief, ids summit.Set[summit.ActorID]) (words string) {
	n := 0
	for id := range ids.All() {
		a, _ := b.Actor(id)
		switch n++; {
		case n == 1:
		case n == ids.Len():
			words += " and "
		default:
			words += ", "
		}
		words += a.Name
	}
	return words
}

// blocksIn are the blocks that a page has. Of a speaker it has the words up to the form of the quote.
func blocksIn(page *html.Node) (blocks []block) {
	notes := map[string]string{}
	for _, li := range find(page, func(n *html.Node) bool { return strings.HasPrefix(attribute(n, "id"), "fn:") }) {
		notes["#"+attribute(li, "id")] = strings.TrimRight(strings.TrimPrefix(textOf(li), "\n"), " \u00a0\n") // what goldmark adds
	}
	for _, n := range find(page, func(n *html.Node) bool {
		inList := n.Parent != nil && n.Parent.Parent != nil && n.Parent.Parent.Data == "body"
		return n.Type == html.ElementNode && (len(n.Data) == 2 && n.Data[0] == 'h' && n.Data != "hr" || n.Data == "blockquote" || n.Data == "li" && inList && attribute(n, "id") == "")
	}) {
		switch n.Data {
		case "blockquote":
			paragraphs := find(n, func(n *html.Node) bool { return n.Data == "p" })
			speaker := textOf(paragraphs[1])
			for _, form := range []string{" · direct", " · mixed", " · scare"} {
				if before, _, ok := strings.Cut(speaker, form); ok {
					speaker = before + form
				}
			}
			blocks = append(blocks, block{"quote", textOf(paragraphs[0]), cites(paragraphs[0], notes)}, block{Kind: "speaker", Words: speaker})
		case "li":
			blocks = append(blocks, block{"finding", strings.TrimRight(textOf(n), "\n"), cites(n, notes)})
		default:
			blocks = append(blocks, block{Kind: n.Data, Words: textOf(n)})
		}
	}
	return blocks
}

func cites(n *html.Node, notes map[string]string) (places []string) {
	for _, a := range find(n, func(n *html.Node) bool { return attribute(n, "class") == "footnote-ref" }) {
		places = append(places, notes[attribute(a, "href")])
	}
	return places
}

// textOf is the text of n, without footnotes and lists within it.
func textOf(n *html.Node) string {
	var text strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			text.WriteString(n.Data)
		case n.Data == "sup", n.Data == "ul", attribute(n, "class") == "footnote-backref":
			return
		}
		for c := range n.ChildNodes() {
			walk(c)
		}
	}
	walk(n)
	return text.String()
}

func find(root *html.Node, is func(*html.Node) bool) (found []*html.Node) {
	for n := range root.Descendants() {
		if is(n) {
			found = append(found, n)
		}
	}
	return found
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
