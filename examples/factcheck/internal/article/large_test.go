package article_test

import (
	"bytes"
	"io"
	"runtime"
	"strings"
	"testing"

	"example.com/summit/examples/factcheck/internal/article"
)

// most is how much memory may be in use while an article is read.
const most = 6 << 20

// A repeater gives a head once and then a text again and again, and looks
// how much memory is in use, each MiB.
type repeater struct {
	head    *strings.Reader
	text    string
	n, left int
	used    uint64
}

func (r *repeater) Read(p []byte) (int, error) {
	if n, _ := r.head.Read(p); n > 0 {
		return n, nil
	}
	if r.left == 0 {
		return 0, io.EOF
	}
	n := 0
	for n < len(p) && r.left > 0 {
		k := copy(p[n:], r.text[r.n%len(r.text):])
		n, r.n, r.left = n+k, r.n+k, r.left-min(k, r.left)
	}
	if (r.n-n)>>20 != r.n>>20 {
		r.used = max(r.used, inUse())
	}
	return n, nil
}

func inUse() uint64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}

// TestLarge reads articles of 1 MiB that a reader might look at again and again, and of 12 MiB, with
// the formats in capital letters, that a reader of the whole would hold in memory.
func TestLarge(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("it reads 12 MB again and again")
	}
	for _, test := range []struct{ formats, name, head, text string }{
		{"TMH", "one line", "", "“No deal” is a word or two.   "},
		{"TMH", "one word", "", "wörd"},
		{"H", "one paragraph", "<p>", "a line of *it* & more\n"},
		{"M", "one heading", "# ", "a line"},
		{"tm", "lines", "", "\n"},
		{"tm", "carriage returns", "", "a\r"},
		{"TMH", "white space", "a", " "},
		{"tm", "quoted", "", "> "},
		{"tm", "deep quotes", "", strings.Repeat(">", 99) + "a\n"},
		{"M", "deep lists", "", strings.Repeat("- ", 99) + "\n\n"},
		{"m", "tables", "a|b\n-|-\n", "|"},
		{"m", "long table", "a|b\n-|-\n", "a|b\n"},
		{"MH", "unclosed tag", "a<b c='", "d > \n\n"},
		{"mh", "unclosed tags", "", "<b c='"},
		{"MH", "unclosed comment", "a\n\n<!--", "b -- > \n\n"},
		{"mh", "unclosed comments", "a ", "<!-- "},
		{"mh", "comments", "a ", "<!---->"},
		{"M", "unclosed fence", "```\n", "a\n\n"},
		{"MH", "unclosed script", "<script>", "</scrip <"},
		{"mH", "unclosed hidden", "<b hidden>", "<b> a "},
		{"mh", "tags", "", "<b>"},
		{"MH", "blocks", "", "<blockquote>"},
		{"mh", "quotations", "", "<q>a "},
		{"mh", "spans", "", "a<b>"},
		{"mh", "entities", "", "&quot"},
		{"mh", "signs", "", "<&"},
		{"m", "brackets", "", "["},
		{"m", "links", "", "[a](b \"c\") "},
		{"m", "unclosed links", "", "[a](b '"},
		{"m", "angles in links", "", "[a](<b"},
		{"m", "parentheses in links", "", "[a](("},
		{"m", "links in links", strings.Repeat("[", 1000), "[a](b)] "},
		{"m", "labels", "", "[a][b"},
		{"m", "definitions", "", "[a]: b\n"},
		{"m", "stars", "", "*"},
		{"m", "emphasis", "", "*a **b"},
		{"m", "closers", "", "a* b_ "},
		{"m", "ticks", "", "` `` ``` ````"},
		{"m", "escapes", "", "\\*\\["},
	} {
		for _, f := range formats {
			size := 1 << 20
			if strings.Contains(test.formats, strings.ToUpper(string(f[:1]))) {
				size = 12 << 20
			} else if !strings.Contains(test.formats, string(f[:1])) {
				continue
			}
			t.Run(test.name+" "+string(f), func(t *testing.T) {
				r := &repeater{head: strings.NewReader(test.head), text: test.text, left: size}
				before := inUse()
				read, end := 0, int64(0)
				for b, err := range article.Blocks(r, f) {
					if err != nil {
						t.Fatal(err)
					}
					if len(b.Raw) > article.MaxBlock || b.At.Offset < end || strings.TrimSpace(b.Text) != b.Text || b.Text == "" {
						t.Fatalf("block of %d bytes at %d, after %d", len(b.Raw), b.At.Offset, end)
					}
					end = b.At.Offset + int64(len(b.Raw))
					read += len(b.Text)
				}
				if r.used > before+most {
					t.Errorf("%d bytes are in use, want %d at most", r.used-before, most)
				}
				t.Logf("%d bytes of text, %d bytes in use", read, int64(r.used)-int64(before))
			})
		}
	}
}

// TestParts checks that a block that is too long is given in parts, which no word is cut by.
func TestParts(t *testing.T) {
	doc := strings.Repeat("“word” and another\n", 200_000)
	for _, f := range formats {
		blocks := read(t, f, doc)
		var all []string
		for n, b := range blocks {
			if b.Partial != (n > 0) {
				t.Errorf("%s: block %d has Partial %t", f, n, b.Partial)
			}
			all = append(all, strings.Fields(b.Text)...)
		}
		if len(blocks) < 4 || strings.Join(all, " ")+"\n" != strings.ReplaceAll(doc[:len(doc)-1], "\n", " ")+"\n" {
			t.Errorf("%s: %d blocks do not give the article", f, len(blocks))
		}
	}
	words := 0
	for _, b := range read(t, article.Markdown, "a\n"+strings.Repeat("[b]: c\n", 100_000)) {
		words += len(strings.Fields(b.Text))
	}
	if words != 200_001 {
		t.Errorf("%d words are left of a paragraph that looks like definitions", words)
	}
	blocks := read(t, article.HTML, "<p>a<!--"+strings.Repeat("x", 3<<20)+"-->b<p>c")
	if len(blocks) != 3 || blocks[0].Partial || !blocks[1].Partial || blocks[2].Partial {
		t.Errorf("%d blocks around a long comment: %+v", len(blocks), texts(blocks))
	}
}

func BenchmarkBlocks(b *testing.B) {
	paragraph := strings.Repeat("The two sides “came close”, he said, but there was no deal to announce, and none to come. ", 5)
	doc := map[article.Format]string{
		article.Text:     paragraph + "\n\n",
		article.Markdown: "## A *heading*\n\n" + paragraph + "[so](http://example.com \"it\") he **said** &amp; went.\n\n- an item\n- another\n\n",
		article.HTML: "<h2 class=\"heading\">A heading</h2>\n<p class=\"p\">" + paragraph +
			"<a href=\"http://example.com/\">so</a> he <b>said</b> &amp; went.</p>\n<ul><li>an item</li></ul>\n",
	}
	for _, f := range formats {
		b.Run(string(f), func(b *testing.B) {
			text := bytes.Repeat([]byte(doc[f]), 5<<20/len(doc[f]))
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				for _, err := range article.Blocks(bytes.NewReader(text), f) {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
