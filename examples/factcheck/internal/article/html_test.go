package article_test

import (
	"maps"
	"strings"
	"testing"

	"example.com/summit/examples/factcheck/internal/article"
)

func TestHTML(t *testing.T) {
	long := strings.Repeat("x", 100_000) // more than the window
	checkTexts(t, article.HTML, []seen{
		{"nothing", "<html><head></head><body></body></html>", []string{}},
		{"text", "a\n\nb", []string{"a b"}},
		{"paragraphs", "<p>a<p>b</p>c<div>d<section>e</section></div>", []string{"a", "b", "c", "d", "e"}},
		{"inline", "<p>a<b>b</b><i class=x>c</i> <my-tag>d</my-tag></p>", []string{"abc d"}},
		{"headings", "<h1>a <em>b</em></h1>c<H6>d</H6 >e", []string{"# a b", "c", "# d", "e"}},
		{"lists", "<ul><li>a<li>b<ol><li>c</ol>d</ul><dl><dt>e<dd>f</dl>", []string{"a", "b", "c", "d", "e", "f"}},
		{"tables", "<table><caption>z</caption><tr><td>a<td>b<tr><th>c</th></tr></table>", []string{"z", "a", "b", "c"}},
		{"line breaks", "a<br>b<br/>c<wbr>d", []string{"a b cd"}},
		{"rule", "a<hr>b", []string{"a", "b"}},
		{"block quotes", "a<blockquote>b<p>c<blockquote>d</blockquote></blockquote>e</blockquote>f",
			[]string{"a", "> b", "> c", ">> d", "e", "f"}},
		{"quotations", "<q>a <q cite='>'>b <q>c</q></q></q> </q>d<p><q>e<p>f</q>g", []string{"“a ‘b “c”’” d", "“e", "fg"}},
		{"entities", "&quot;a&quot; &ldquo;b&rdquo; &#8220;c&#x201D; &amp;lt; &copy &ampx &notit; &ngE; &foo; & &; &#; d&nbsp;e",
			[]string{"\"a\" “b” “c” &lt; © &x ¬it; ≧̸ &foo; & &; &#; d e"}},
		{"entities at the border", "<p>&lt;</p><p>&amp;</p>", []string{"<", "&"}},
		{"comments", "a<!-- b > <p> -->c<!-->d<!--->e<!-- f --!>g<!doctype html>h<?xml x?>i</>j</ k>l<![CDATA[m]]>n", []string{"acdeghijln"}},
		{"signs", "a < b <3 <- <> </", []string{"a < b <3 <- <> </"}},
		{"attributes", `<p title="a > b" x='>' y=a"b>c<p data-a=">">d<p a"b>c">e`, []string{"c", "d", `c">e`}},
		{"unseen", "a<script>b</scriptx></script>c<style>d</style><template>e<template>f</template>g</template>h", []string{"ach"}},
		{"unseen markup", "<title>a</title><svg><title/><text>b</text></svg>c<math>d</math><svg/>e<noscript>f<p>g</noscript>h", []string{"ceh"}},
		{"script in another", "<template><script>'</template>'</script>a</template>b<SCRIPT>c</Script >d", []string{"bd"}},
		{"code", "a <code>b</code> c<pre>d <b>e</b></pre>f<p>g<code>h<p>i", []string{"a c", "f", "g", "i"}},
		{"hidden", "<div hidden>a<div>b</div>c</div>d<p hidden>e<p>f<ul><li hidden=''>g<li>h</ul><input hidden>i<b HIDDEN>j</b>",
			[]string{"d", "f", "h", "i"}},
		{"not hidden", `<p data-hidden>a<p class=hidden>b<p title="hidden">c<div hiddenx>d`, []string{"a", "b", "c", "d"}},
		{"unclosed tag", "a<p title='b", []string{"a"}},
		{"unclosed comment", "a<!-- b", []string{"a"}},
		{"unclosed script", "a<script> b</scrip", []string{"a"}},
		{"long tag", `a<img src="` + long + `>">b<p>c<b ` + long + `>d</b>`, []string{"ab", "cd"}},
		{"long comment and script", "a<!--" + long + ">-->b<p>c<script>" + long + "</script>d", []string{"ab", "cd"}},
		{"line ends", "<p>a\r\nb\rc</p>\r\n<p>d", []string{"a b c", "d"}},
	})
}

func TestCells(t *testing.T) {
	for _, tt := range []struct {
		format article.Format
		text   string
		want   map[string]int
	}{
		{article.HTML, "<p>a<table><tr><th>b<td><p>c</p>d</td></tr><tr><td>e</table>f<dl><dt>g<dd>h<p>i<dd>j</dl>k",
			map[string]int{"a": 0, "b": 1, "c": 2, "d": 2, "e": 1, "f": 0, "g": 1, "h": 2, "i": 2, "j": 2, "k": 0}},
		{article.Markdown, "a\n\n| b | c |\n|---|---|\n| d | e |\nf | g\n\nh\n",
			map[string]int{"a": 0, "b": 1, "c": 2, "d": 1, "e": 2, "f": 1, "g": 2, "h": 0}},
		{article.Text, "a\n\n| b | c |\n", map[string]int{"a": 0, "| b | c |": 0}},
	} {
		got := map[string]int{}
		for b, err := range article.Blocks(strings.NewReader(tt.text), tt.format) {
			if err != nil {
				t.Fatal(err)
			}
			got[b.Text] = b.Cell
		}
		if !maps.Equal(got, tt.want) {
			t.Errorf("%s: cells %v, want %v", tt.text, got, tt.want)
		}
	}
}
