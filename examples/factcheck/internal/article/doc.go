// Package article reads what a reader sees of an article, block by block, and keeps where it stands.
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
// at white space where there is some in the second half, and without it.
//
// # Text
//
// Blank lines part paragraphs. Lines that begin with > are quoted, as in a mail that is answered, once for each.
package article
