package article

// within passes on what is read within a part to a builder, and with it the bytes
// of the article that are not in the text of the part, in their order.
type within struct {
	*builder
	part    *part
	at      int // in the text of the part
	spanned int // the spans that were begun
}

// together returns how many of n bytes stand together.
func (w *within) together(n int) int {
	spans := w.part.spans
	if w.spanned < len(spans) && spans[w.spanned].Text == w.at {
		if w.spanned > 0 {
			before := spans[w.spanned-1]
			w.builder.skip(w.part.raw[before.Raw+w.at-before.Text : spans[w.spanned].Raw])
		}
		w.spanned++
	}
	if w.spanned < len(spans) {
		n = min(n, spans[w.spanned].Text-w.at)
	}
	w.at += n
	return n
}

func (w *within) addText(b []byte) {
	for len(b) > 0 {
		n := w.together(len(b))
		w.builder.addText(b[:n])
		b = b[n:]
	}
}

func (w *within) skip(b []byte) {
	for len(b) > 0 {
		n := w.together(len(b))
		w.builder.skip(b[:n])
		b = b[n:]
	}
}

func (w *within) mark(text string, b []byte) {
	n := w.together(len(b))
	w.builder.mark(text, b[:n])
	w.skip(b[n:])
}
