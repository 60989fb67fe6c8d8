package article_test

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"example.com/summit/examples/factcheck/internal/article"
)

var formats = []article.Format{article.Text, article.Markdown, article.HTML}

// checkPlaces checks what blocks say of their places against the article itself.
func checkPlaces(t *testing.T, doc string, blocks []article.Block) {
	t.Helper()
	end := int64(0)
	for n, b := range blocks {
		if b.At.Offset < end {
			t.Fatalf("block %d begins at %d, before the end of the last, %d", n, b.At.Offset, end)
		}
		end = b.At.Offset + int64(len(b.Raw))
		if end > int64(len(doc)) || doc[b.At.Offset:end] != b.Raw {
			t.Fatalf("block %d is not what stands at %d: %q", n, b.At.Offset, b.Raw)
		}
		if b.Text == "" || strings.Trim(b.Text, " \t\r\n\f") != b.Text || len(b.Raw) > article.MaxBlock {
			t.Fatalf("block %d has the text %.40q and is %d long", n, b.Text, len(b.Raw))
		}
		if b.At != place(doc, b.At.Offset) {
			t.Fatalf("block %d is at %v, want %v", n, b.At, place(doc, b.At.Offset))
		}
		checkSpans(t, b)
		last := b.At
		for i := 0; i <= len(b.Text); i += max(1, len(b.Text)/50) {
			if i < len(b.Text) && !utf8.RuneStart(b.Text[i]) {
				continue
			}
			p := b.Position(i)
			if p.Offset < last.Offset || p.Offset > end || p.Line < last.Line {
				t.Fatalf("block %d, byte %d: %v comes after %v", n, i, p, last)
			}
			if at := place(doc, p.Offset); at.Line != p.Line || at.Column != p.Column {
				t.Fatalf("block %d, byte %d: %v, want %v", n, i, p, at)
			}
			last = p
		}
		if b.Position(len(b.Text)).Offset != end {
			t.Fatalf("block %d does not end where its last byte does", n)
		}
	}
}

// checkSpans checks that the text of each span stands in Raw, or is short and stands for an entity or a tag.
func checkSpans(t *testing.T, b article.Block) {
	t.Helper()
	if len(b.Spans) == 0 || b.Spans[0] != (article.Span{}) {
		t.Fatalf("spans %v of %q", b.Spans, b.Text)
	}
	for k, s := range b.Spans {
		next := article.Span{Text: len(b.Text), Raw: len(b.Raw)}
		if k+1 < len(b.Spans) {
			next = b.Spans[k+1]
		}
		if next.Text <= s.Text || next.Raw <= s.Raw {
			t.Fatalf("span %v is followed by %v", s, next)
		}
		text, raw := b.Text[s.Text:next.Text], b.Raw[s.Raw:next.Raw]
		if !strings.HasPrefix(raw, text) && !(len(text) <= 6 && (raw[0] == '&' || raw[0] == '<')) {
			t.Fatalf("%q stands for %q", text, raw)
		}
	}
}

// place counts line and column from the beginning.
func place(doc string, offset int64) article.Position {
	before := strings.TrimPrefix(doc[:offset], "\ufeff")
	if strings.HasSuffix(before, "\r") && strings.HasPrefix(doc[offset:], "\n") {
		before = before[:len(before)-1] + "\n"
	}
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(before), "\n")
	last := lines[len(lines)-1]
	return article.Position{Offset: offset, Line: len(lines), Column: 1 + len(utf16.Encode([]rune(last)))}
}
