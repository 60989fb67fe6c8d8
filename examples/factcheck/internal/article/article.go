package article

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"sort"
	"strings"
)

// MaxBlock is the most bytes of an article that one block is made of.
const MaxBlock = 128 << 10

// A Block is a run of text that is read as one: a paragraph, a heading, an item of a list, a cell of a table. It
// begins and ends with what a reader sees, and is never empty.
type Block struct {
	Text    string   // as a reader sees it: without markup, entities resolved; white space stands as it does in the article
	Raw     string   // the bytes of the article that it was made of
	At      Position // of the first byte of Raw
	Spans   []Span   // ascending, the first is zero; how Text lies in Raw
	Quoted  int      // how many block quotes it lies in
	Heading bool
	Cell    int  // its place in a row of a table, from 1, or in a list of terms 1 for a term and 2 for what is told of it; 0 elsewhere
	Partial bool // it goes on from the block before, which reached [MaxBlock]

	marks []counter // one for each step of Raw; made when they are needed
}

// A Span says that Text from Text on stands in Raw from Raw on, up to the next span. Where an
// entity or a tag gave text of its own, a span begins with it and another after it.
type Span struct{ Text, Raw int }

// A Position is a place in an article.
type Position struct {
	Offset int64 // in bytes, from 0; a byte order mark counts
	Line   int   // from 1; LF, CR LF and CR end a line
	Column int   // from 1, in UTF-16 code units; a byte order mark does not count
}

// step is how many bytes of Raw lie between two marks.
const step = 1 << 10

// Position returns where Text[i] stands in the article; i == len(Text) is where the block
// ends. Like a slice, it panics for other i. A Block is not to be asked by several goroutines at once.
func (b *Block) Position(i int) Position {
	_ = b.Text[:i]
	raw := b.raw(i)
	from := raw / step * step
	if from == 0 {
		c := counter{Position: b.At}
		advance(&c, b.Raw[:raw])
		return c.Position
	}
	if b.marks == nil {
		c := counter{Position: b.At}
		for at := 0; at <= len(b.Raw); at += step {
			b.marks = append(b.marks, c)
			advance(&c, b.Raw[at:min(at+step, len(b.Raw))])
		}
	}
	c := b.marks[from/step]
	advance(&c, b.Raw[from:raw])
	return c.Position
}

func (b *Block) raw(i int) int {
	if i == len(b.Text) {
		return len(b.Raw)
	}
	return rawOffset(b.Spans, i)
}

// rawOffset returns where byte i of a text stands in Raw. The bytes that an entity gave, never more than it has, stand within it.
func rawOffset(spans []Span, i int) int {
	next := sort.Search(len(spans), func(k int) bool { return spans[k].Text > i })
	return spans[next-1].Raw + i - spans[next-1].Text
}

// A Format is how an article is written.
type Format string

// The formats; the comment of the package tells how each is read.
const (
	Text     Format = "text"
	Markdown Format = "markdown"
	HTML     Format = "html"
)

// FormatOf returns the format that the extension of a file's name stands for: .txt, .md and .markdown, .html, .htm
// and .xhtml in any case. It is "" for every other name.
func FormatOf(name string) Format {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt":
		return Text
	case ".md", ".markdown":
		return Markdown
	case ".html", ".htm", ".xhtml":
		return HTML
	}
	return ""
}

// Blocks returns an iterator over the blocks of an article, in their order. An
// error, which comes with a zero block, is the last: that of r, and that of an article which is not UTF-8,
// with the line and the byte. Blocks that come before the fault are given. The iterator can be used once.
func Blocks(r io.Reader, f Format) iter.Seq2[Block, error] {
	return func(yield func(Block, error) bool) {
		out := newBuilder(func(p *part) bool { return yield(p.block(), nil) })
		read := map[Format]func(*source){
			Text: out.readText,
			HTML: (&htmlReader{page: page{out: out, block: out}}).read,
		}[f]
		if f == Markdown {
			m := newMarkdown(out)
			out, read = m.lines, m.read
		}
		if read == nil {
			yield(Block{}, fmt.Errorf("unknown format %q; known are %q, %q and %q", f, Text, Markdown, HTML))
			return
		}
		src, err := newSource(r)
		if err != nil {
			yield(Block{}, err)
			return
		}
		out.start.Offset = int64(src.bom)
		read(src)
		if src.err != io.EOF {
			if at := out.next(); !out.stopped {
				yield(Block{}, fmt.Errorf("line %d (byte %d of the article): %w", at.Line, at.Offset, src.err))
			}
			return
		}
		out.end()
	}
}

// ErrNotUTF8 says that an article is in another encoding than UTF-8.
var ErrNotUTF8 = errors.New("the article is not in UTF-8")
