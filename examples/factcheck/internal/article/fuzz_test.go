package article_test

import (
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.com/summit/examples/factcheck/internal/article"
)

// FuzzBlocks checks that no article is a panic, that blocks say truly where they stand, and
// that it does not matter in what pieces an article comes.
func FuzzBlocks(f *testing.F) {
	for _, doc := range []string{
		"a\n\n> “b”\r\n>> c\r", "# a *b*\n- [ ] c `d` [e](f \"g\")\n\n| h | i |\n|---|---|\n| j | k |\n\n```\nl\n```\n[m]: n 'o'\n",
		"---\na\n---\n> b\nc\n\n<blockquote>\n\nd[^1] &amp; <q>e</q>\n\n[^1]: f\n", "1. a\n\n   - b\n\tc\n***d** e*\n===\n<!-- f\n\n-->g",
		"<p title='>'>a &lt;&notit; <q>b <q>c</q></q><br><script>d</script><li hidden>e<li>f<code>g<p>h<!--i--><svg/>j",
		"<blockquote><h1>a</blockquote></q><template><template></template>b</template><title>c</title\n>d<x y=\"", "\ufeffa\xff",
	} {
		f.Add(doc)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		for _, format := range formats {
			blocks, err := collect(doc, format)
			if (err == nil) != utf8.ValidString(doc) && (err == nil || !strings.Contains(err.Error(), "UTF-16")) {
				t.Fatalf("%s: error %v", format, err)
			}
			checkPlaces(t, doc, blocks)
			var again []article.Block
			for b, err := range article.Blocks(iotest.DataErrReader(iotest.OneByteReader(strings.NewReader(doc))), format) {
				if err == nil {
					again = append(again, b)
				}
			}
			if diff := cmp.Diff(blocks, again, cmpopts.IgnoreUnexported(article.Block{})); diff != "" {
				t.Fatalf("%s, by single bytes: %s", format, diff)
			}
		}
	})
}

func collect(doc string, f article.Format) ([]article.Block, error) {
	var list []article.Block
	for b, err := range article.Blocks(strings.NewReader(doc), f) {
		if err != nil {
			return list, err
		}
		list = append(list, b)
	}
	return list, nil
}
