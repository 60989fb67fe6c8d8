package article_test

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.com/summit/examples/factcheck/internal/article"
)

// read returns the blocks of an article that has no fault.
func read(t testing.TB, f article.Format, doc string) []article.Block {
	t.Helper()
	var list []article.Block
	for b, err := range article.Blocks(strings.NewReader(doc), f) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, b)
	}
	return list
}

// texts returns the texts of blocks, white space collapsed, with # before a heading
// and > for each quote around it.
func texts(blocks []article.Block) []string {
	list := []string{}
	for _, b := range blocks {
		s := strings.Join(strings.Fields(b.Text), " ")
		if b.Heading {
			s = "# " + s
		}
		if b.Quoted > 0 {
			s = strings.Repeat(">", b.Quoted) + " " + s
		}
		list = append(list, s)
	}
	return list
}

type seen struct {
	name, doc string
	want      []string
}

func checkTexts(t *testing.T, f article.Format, tests []seen) {
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			blocks := read(t, f, test.doc)
			if diff := cmp.Diff(test.want, texts(blocks)); diff != "" {
				t.Errorf("%q (-want +got)\n%s", test.doc, diff)
			}
			checkPlaces(t, test.doc, blocks)
		})
	}
}

func TestText(t *testing.T) {
	checkTexts(t, article.Text, []seen{
		{"nothing", "", []string{}},
		{"white space", " \n\t\n", []string{}},
		{"paragraphs", "one\ntwo\n\n\n three \n \t\nfour", []string{"one two", "three", "four"}},
		{"line ends", "a\r\nb\r\n\r\nc\rd\r\re\r", []string{"a b", "c d", "e"}},
		{"quoted", "a\n> b\n>c\n>> d\n> > e\n> f\n>\n> g\nh", []string{"a", "> b c", ">> d e", "> f", "> g", "h"}},
		{"no quote marks", "a > b\n\n- > c", []string{"a > b", "- > c"}},
		{"mark", "\ufeffa", []string{"a"}},
		{"markup is text", "*a* &amp; <b>", []string{"*a* &amp; <b>"}},
	})
}

func TestBlock(t *testing.T) {
	got := read(t, article.Text, "\ufeffa\r\n\r\n> 𝄞 é\n> b \n")
	want := []article.Block{
		{Text: "a", Raw: "a", At: article.Position{Offset: 3, Line: 1, Column: 1}, Spans: []article.Span{{}}},
		{
			Text: "𝄞 é\n b", Raw: "𝄞 é\n> b", At: article.Position{Offset: 10, Line: 3, Column: 3},
			Spans: []article.Span{{}, {Text: 8, Raw: 9}}, Quoted: 1,
		},
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(article.Block{})); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if diff := cmp.Diff(article.Position{Offset: 20, Line: 4, Column: 3}, got[1].Position(9)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestFormatOf(t *testing.T) {
	for name, want := range map[string]article.Format{
		"a.md": article.Markdown, "b/A.MARKDOWN": article.Markdown, "a.html": article.HTML, "a.HTM": article.HTML,
		"a.xhtml": article.HTML, "a.txt": article.Text, "a.md.txt": article.Text, "md": "", "": "", "-": "", "a.html.php": "",
	} {
		if got := article.FormatOf(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

func TestFaults(t *testing.T) {
	long := strings.Repeat("é ", 100_000)
	for _, test := range []struct{ name, doc, want string }{
		{"Latin", "a\n\nb\xe9c", "line 3 (byte 4 of the article): the article is not in UTF-8: 0xe9"},
		{"cut off", "a\xe2\x80", "line 1 (byte 1 of the article): the article is not in UTF-8: 0xe2"},
		{"far in", long + "\n\xff", "line 2 (byte 300001 of the article): the article is not in UTF-8: 0xff"},
		{"surrogate", "\xed\xa0\x80", "line 1 (byte 0 of the article): the article is not in UTF-8: 0xed"},
		{"UTF-16LE", "\xff\xfea\x00", "line 1 (byte 0 of the article): the article is not in UTF-8 but in UTF-16"},
		{"UTF-16BE", "\xfe\xff\x00a", "line 1 (byte 0 of the article): the article is not in UTF-8 but in UTF-16"},
		{"UTF-16 unmarked", "a\x00b\x00", "line 1 (byte 0 of the article): the article is not in UTF-8 but in UTF-16"},
	} {
		for _, f := range formats {
			t.Run(test.name+" "+string(f), func(t *testing.T) {
				var last error
				for b, err := range article.Blocks(strings.NewReader(test.doc), f) {
					if last != nil {
						t.Fatalf("%q comes after the error", b.Text)
					}
					last = err
				}
				if !errors.Is(last, article.ErrNotUTF8) || last.Error() != test.want {
					t.Errorf("got %v, want %s", last, test.want)
				}
			})
		}
	}
	for _, err := range article.Blocks(iotest.ErrReader(errors.New("no disk")), article.Text) {
		if err == nil || err.Error() != "line 1 (byte 0 of the article): no disk" {
			t.Error(err)
		}
	}
	for _, err := range article.Blocks(strings.NewReader("a"), "pdf") {
		if err == nil || !strings.Contains(err.Error(), `unknown format "pdf"`) {
			t.Error(err)
		}
	}
}
