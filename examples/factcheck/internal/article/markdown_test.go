package article_test

import (
	"strings"
	"testing"

	"example.com/summit/examples/factcheck/internal/article"
)

func TestMarkdownBlocks(t *testing.T) {
	long := strings.Repeat("long ", 14_000) // more than the window
	checkTexts(t, article.Markdown, []seen{
		{"paragraphs", "a\nb\n\n  c\n\td\n", []string{"a b", "c d"}},
		{"headings", "# a\n## b ##\n#c\n####### d\n### *e* \\#\n#\nf\n===\ng\nh\n---\n", []string{"# a", "# b", "#c ####### d", "# e #", "# f", "# g h"}},
		{"rules", "a\n\n---\nb\n***\n_ _ _\nc", []string{"a", "b", "c"}},
		{"lists", "- a\n- b\n  c\n\n  d\n  1. e\n  2) f\n* g\nh\n10. i\n", []string{"a", "b c", "d", "e", "f", "g h", "i"}},
		{"no lists", "a\n2. b\n-c\n+\n1.d", []string{"a 2. b -c + 1.d"}},
		{"nested lists", "- - a\n  - b\n\n        code\n\n    c\n1.  d\n\n        code\n", []string{"a", "b", "c", "d"}},
		{"tasks", "- [ ] a\n- [x] b\n\n[ ] c", []string{"a", "b", "[ ] c"}},
		{"block quotes", "a\n> b\n> > c\nd\n\ne\n>f\n\n- > g\n  h\n", []string{"a", "> b", ">> c d", "e", "> f", "> g h"}},
		{"quote ends lists", "> - a\n>   b\n>\n> c\n- d", []string{"> a b", "> c", "d"}},
		{"fences", "a\n```\nb\n> c\n~~~\n```\nd\n~~~~ x`\n~~~\n~~~~~\ne\n- ```\n  f\ng\n```\nh", []string{"a", "d", "e", "g"}},
		{"no fences", "a\n``` b ```\n``\nc", []string{"a `` c"}},
		{"unclosed fence", "a\n\n```\nb\n\n# c", []string{"a"}},
		{"indented code", "    a\n\n\tb\n\nc\n    d\n", []string{"c d"}},
		{"tables", "x\n| a | *b* |\n|---|:-:|\n| c \\| d | e | f\n| g\n\nh", []string{"x", "a", "b", "c | d", "e", "g", "h"}},
		{"no tables", "a | b\n--|--|--\n\nc\n|--|\n", []string{"a | b --|--|--", "c"}},
		{"definitions", "[a]: http://b 'c \"d\"'\n[e]: <f>\n  \"g\"\nh\n\n[i]: j k\n[l]:\nm", []string{"h", "[i]: j k [l]: m"}},
		{"footnotes", "a[^1] b\n\n[^1]: c\n    d\n\n    e\n\nf", []string{"a b", "c d", "e", "f"}},
		{"front matter", "---\ntitle: 'a'\n---\nb", []string{"b"}},
		{"no front matter", "---\n\na\n\n---\nb", []string{"a", "b"}},
		{"no end of front matter", "---\na", []string{"a"}},
		{"HTML", "<div>\n*a* <b>b</b>\n</div>\nc\n\n*d*\n<p>e</p>\n\nf\n<span>g</span>", []string{"*a* b", "c", "d", "e", "f g"}},
		{"HTML quotes", "<blockquote>\n\n*a*\n\n> b\n\n</blockquote>\n\nc", []string{"> a", ">> b", "c"}},
		{"HTML left out", "<!-- a\n\nb --> c\nd\n\n<script>\ne\n\n'f</script>\n<pre>\n\ng\n\n</pre>h\n\n<?i?>j\n<!K l>m\n\n<style>n", []string{"c", "d", "h", "j", "m"}},
		{"HTML in HTML", "<div><script>\n\na\n\n</script></div>\n\nb", []string{"b"}},
		{"unclosed comment", "a\n\n<!--\n\nb", []string{"a"}},
		{"long lines", long + "\n\n> a\n" + long + "\nb", []string{strings.TrimSpace(long), "> a " + long + "b"}},
		{"long comment", "<!-- " + long + "--> a", []string{"a"}},
		{"deep", strings.Repeat("> ", 200) + "a", []string{strings.Repeat(">", 100) + " " + strings.Repeat("> ", 100) + "a"}},
		{"tabs", "-\ta\n\n\tb\n\n\t\tcode\n>\tc\n\n> \t> d", []string{"a", "b", "> c", ">> d"}},
		{"bare items", "-\n  a\n-\n\n      code", []string{"a"}},
		{"below a table", "a|b\n-|-\n\tc\n*\n</b>\n- d", []string{"a", "b", "c", "*", "d"}},
		{"line ends", "a\r\nb\r\n\r\n> c\r> d\r\r# e\r", []string{"a b", "> c d", "# e"}},
	})
}

func TestMarkdownInline(t *testing.T) {
	checkTexts(t, article.Markdown, []seen{
		{"emphasis", `*a* **b** ***c*** _d_ __e__ *f **g** h* ~i~ ~~j~~`, []string{"a b c d e f g h i j"}},
		{"no emphasis", `2 * 3 * 4 a_b_c * d* *e ** ~~~f~~~ ~~g~`, []string{"2 * 3 * 4 a_b_c * d* *e ** ~~~f~~~ ~~g~"}},
		{"emphasis by threes", `*a**b* **c*d**`, []string{"a**b c*d"}},
		{"around quotations", `*“a”* “*b*” **"c"**d "**e**"`, []string{`“a” “b” **"c"**d "e"`}},
		{"code", "a `\"b\"` c ``d ` e`` `f", []string{"a c `f"}},
		{"escapes", `\*a\* \"b\" \\ c\d \&amp; e\`, []string{`*a* "b" \ c\d &amp; e\`}},
		{"hard breaks", "a\\\nb  \nc", []string{"a b c"}},
		{"entities", `&quot;a&quot; &ldquo;b&#8221; &copy &foo;`, []string{`"a" “b” &copy &foo;`}},
		{"links", `[a](b "c") [d](<e f>) [g]() [h][i] [j][] [k](l(m)n) *[o*](p)`, []string{"a d g h j k *o*"}},
		{"no links", `[a] [b](c d) \[e](f) [g] (h) [i](<j) k](l)`, []string{"[a] [b](c d) [e](f) [g] (h) [i](<j) k](l)"}},
		{"links within", `[a [b](c) d](e) ![f [g](h)](i) [![j](k)](l)`, []string{"[a b d](e) f g j"}},
		{"images", `![a "b"](c 'd') !\[e](f) \![g](h)`, []string{`a "b" ![e](f) !g`}},
		{"addresses", `<http://a.b/c> <d@e.f> <g:> <h>i</h>`, []string{"http://a.b/c d@e.f <g:> i"}},
		{"tags", `a <b class="c>">d</b> <q>e <q>f</q></q><br>g <h "i"> < j> <!-- k -->l<?m?><![CDATA[n]]><!O>p`,
			[]string{`a d “e ‘f’” g <h "i"> < j> lp`}},
		{"left out", `a <code>"b"</code> c <span hidden>d</span> e <script>f</script>`, []string{"a c e"}},
		{"code to the end", "<code>a\n\nb", []string{"b"}},
		{"footnotes", `a[^1] [^b c] [^]`, []string{"a [^b c] [^]"}},
	})
}
