package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/mattn/go-isatty"
)

// A progress is a line on a terminal that tells how far something is. Elsewhere nothing is shown.
type progress struct {
	w     io.Writer
	total int
	shown bool
	last  time.Time
}

func (p *progress) show(done int) {
	if p.shown && time.Since(p.last) > 100*time.Millisecond {
		p.last = time.Now()
		fmt.Fprintf(p.w, "\r%d of %d files", done, p.total)
	}
}

// clear takes the line away.
func (p *progress) clear() {
	if p.shown && !p.last.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && isatty.IsTerminal(f.Fd())
}
