// Package article reads what a reader sees of an article, block by block, and keeps where each byte of it stands.
//
//	for b, err := range article.Blocks(file, article.FormatOf(name)) {
//		if err != nil {
//			return err
//		}
//		if i := strings.Index(b.Text, "no deal"); i >= 0 {
//			at := b.Position(i)
//			fmt.Printf("%d:%d\n", at.Line, at.Column)
//		}
//	}
//
// An article of any size is read through a window, in a few MiB. A block of more than [MaxBlock] is given in parts, cut
// at white space where there is some in the second half, and else anywhere; markup that goes over such a cut in Markdown is text.
//
// # Text
//
// Blank lines part paragraphs. Lines that begin with > are quoted, as in a mail that is answered, once for each.
//
// # Markdown
//
// It is read as CommonMark and GitHub have it. Code is no prose and is left out, within a line too; so are addresses, titles
// and definitions of links, comments, and front matter between lines of three dashes. The text of a link, an image or a footnote is kept.
// A cell of a table is a block, and so is what each HTML tag that parts blocks parts. What differs:
//
//   - Whether a link is defined is not known, since its definition may come last: [text][label] and [text][] are links
//     and [^label] is a footnote in any case, and [text] alone never is.
//   - HTML goes on from block to block: what lies in <blockquote> is quoted, though it is Markdown.
//   - The marks of lists and quotes that lie more than 100 deep are text, and so is code between more than 80 ticks.
//   - Front matter is looked for in the first 64 KiB, and must not begin with a blank line.
//
// # HTML
//
// Elements that a browser sets apart part blocks. Left out are the head, scripts, styles, templates, graphics, formulas, forms' texts, what
// stands in for something that a browser can do, elements with the attribute hidden, and code, as in Markdown. The element q
// gives “ and ”, within another ‘ and ’. Nothing is known of style sheets. The tree of a browser is not built:
//
//   - Where an end tag lacks, its element goes on, but a paragraph, a quotation and code end with the block.
//     An element with the attribute hidden that is never closed hides the rest.
//   - CDATA is a comment, in XHTML too.
package article
