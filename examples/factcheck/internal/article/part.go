package article

import (
	"bytes"
	"slices"
	"strings"
)

// A part is a block while it is being built, and in memory that is used again.
type part struct {
	raw, text        []byte
	rawEnd, textEnd  int // where the last that is no white space ends
	spans            []Span
	at               Position
	quoted, cell     int
	heading, partial bool
}

func (p *part) block() Block {
	b := Block{
		Raw: string(p.raw), At: p.at, Spans: slices.Clone(p.spans),
		Quoted: p.quoted, Heading: p.heading, Cell: p.cell, Partial: p.partial,
	}
	b.Text = b.Raw
	if !bytes.Equal(p.text, p.raw) {
		b.Text = string(p.text)
	}
	return b
}

// A builder makes blocks of an article. It is told of every byte of the article, in their
// order: that it is text, that it is not, or that other text stands for it.
type builder struct {
	part
	start   counter          // of the first byte of raw
	marked  bool             // a span begins here in any case
	emit    func(*part) bool // the part is not to be kept
	stopped bool             // emit returned false
}

func newBuilder(emit func(*part) bool) *builder {
	return &builder{start: counter{Position: Position{Line: 1, Column: 1}}, emit: emit}
}

// addText tells that b is text.
func (w *builder) addText(b []byte) {
	for len(b) > 0 {
		if len(w.text) == 0 {
			n := leftSpace(b)
			w.skip(b[:n])
			if b = b[n:]; len(b) == 0 {
				return
			}
		}
		n := min(len(b), MaxBlock-len(w.raw))
		for n < len(b) && n > 0 && b[n]&0xC0 == 0x80 {
			n--
		}
		if n == 0 {
			w.split()
			continue
		}
		w.sync()
		w.text = append(w.text, b[:n]...)
		w.raw = append(w.raw, b[:n]...)
		if k := rightSpace(b[:n]); k < n {
			w.rawEnd, w.textEnd = len(w.raw)-k, len(w.text)-k
		}
		b = b[n:]
	}
}

// skip tells that b is not seen by a reader.
func (w *builder) skip(b []byte) {
	if len(w.text) > 0 && len(w.raw)+len(b) > MaxBlock {
		w.flush(true)
	}
	if len(w.text) > 0 {
		w.raw = append(w.raw, b...)
		return
	}
	w.settle()
	advance(&w.start, b)
}

// mark tells that a reader sees text where the article has b.
func (w *builder) mark(text string, b []byte) {
	seen := strings.Trim(text, space) != ""
	if len(w.text) == 0 && !seen {
		w.skip(b)
		return
	}
	for len(w.text) > 0 && len(w.raw)+len(b) > MaxBlock {
		w.split()
	}
	w.settle()
	w.marked = true
	w.sync()
	w.text = append(w.text, text...)
	w.raw = append(w.raw, b...)
	if seen {
		w.rawEnd, w.textEnd = len(w.raw), len(w.text)
	}
	w.marked = true
}

// end tells that the block ends, if there is one.
func (w *builder) end() { w.flush(false) }

// sync begins a span where the text does not go on as the article does.
func (w *builder) sync() {
	if n := len(w.spans) - 1; n < 0 || w.marked || w.spans[n].Raw-w.spans[n].Text != len(w.raw)-len(w.text) {
		w.spans = append(w.spans, Span{Text: len(w.text), Raw: len(w.raw)})
	}
	w.marked = false
}

// flush gives the block. If it goes on, the next one is a part of it.
func (w *builder) flush(goesOn bool) {
	if len(w.text) > 0 {
		w.give(w.textEnd, w.rawEnd)
		w.partial = goesOn
	}
	if !goesOn {
		w.partial = false
	}
	w.drop()
}

// split gives the block up to the last white space, if there is some in its second half, and else all of it.
func (w *builder) split() {
	half := len(w.text) / 2
	if i := bytes.LastIndexAny(w.text[half:], space); i >= 0 {
		w.splitAt(half + i)
	} else {
		w.flush(true)
	}
}

// splitAt gives the block up to byte i of its text, which is white space.
func (w *builder) splitAt(i int) {
	end := i - rightSpace(w.text[:i])
	start := i + leftSpace(w.text[i:])
	if start == len(w.text) {
		w.flush(true)
		return
	}
	w.give(end, rawOffset(w.spans, end))
	raw := rawOffset(w.spans, start)
	advance(&w.start, w.raw[:raw])
	n, found := slices.BinarySearchFunc(w.spans, start, func(s Span, i int) int { return s.Text - i })
	if !found {
		n--
		w.spans[n] = Span{Text: start, Raw: raw}
	}
	w.spans = append(w.spans[:0], w.spans[n:]...)
	for k := range w.spans {
		w.spans[k].Text -= start
		w.spans[k].Raw -= raw
	}
	w.text = append(w.text[:0], w.text[start:]...)
	w.raw = append(w.raw[:0], w.raw[raw:]...)
	w.textEnd, w.rawEnd = w.textEnd-start, w.rawEnd-raw
	w.partial = true
}

// give gives the block up to there.
func (w *builder) give(text, raw int) {
	p := w.part
	p.at = w.start.Position
	p.text, p.raw = p.text[:text], p.raw[:raw]
	n, _ := slices.BinarySearchFunc(p.spans, text, func(s Span, i int) int { return s.Text - i })
	p.spans = p.spans[:n]
	if !w.stopped && !w.emit(&p) {
		w.stopped = true
	}
}

// drop forgets the block.
func (w *builder) drop() { w.text, w.spans, w.marked = w.text[:0], w.spans[:0], false }

// settle goes on behind the block before.
func (w *builder) settle() {
	if len(w.text) == 0 && len(w.raw) > 0 {
		advance(&w.start, w.raw)
		w.raw = w.raw[:0]
	}
}

// restart makes a position that of the next byte. Nothing of a block is there.
func (w *builder) restart(at Position) { w.start, w.raw = counter{Position: at}, w.raw[:0] }

// next returns the position of the next byte.
func (w *builder) next() Position {
	c := w.start
	advance(&c, w.raw)
	return c.Position
}
