package article_test

import (
	"fmt"
	"strings"

	"example.com/summit/examples/factcheck/internal/article"
)

func ExampleBlocks() {
	page := `<h1>Talks end</h1>
<p>There is <b>&ldquo;no deal&rdquo;</b>, he
said.<blockquote>Until there is.</blockquote>`
	for b, err := range article.Blocks(strings.NewReader(page), article.HTML) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("line %d: %q, in %d block quotes\n", b.At.Line, b.Text, b.Quoted)
		if i := strings.Index(b.Text, "no deal"); i >= 0 {
			at := b.Position(i)
			fmt.Printf("  no deal stands at %d:%d\n", at.Line, at.Column)
		}
	}
	// Output:
	// line 1: "Talks end", in 0 block quotes
	// line 2: "There is “no deal”, he\nsaid.", in 0 block quotes
	//   no deal stands at 2:23
	// line 3: "Until there is.", in 1 block quotes
}

func ExampleFormatOf() {
	fmt.Println(article.FormatOf("news/today.HTM"), article.FormatOf("notes.md"), article.FormatOf("mail.txt"))
	// Output: html markdown text
}
