package main

import (
	"io"
	"os"
	"strconv"
)

// Lines are this long where nothing else is known, and within these bounds:
// longer ones are hard to read, and shorter ones leave no room beside a label.
const (
	defaultWidth = 80
	minWidth     = 40
	maxWidth     = 100
)

// A screen is what text is printed for.
type screen struct {
	width  int
	colour bool
}

func screenOf(w io.Writer, getenv func(string) string) screen {
	f, ok := w.(*os.File)
	if !ok {
		return newScreen(0, false, getenv)
	}
	columns, terminal := windowSize(f)
	return newScreen(columns, terminal, getenv)
}

// newScreen returns the screen for a terminal of so many columns, 0 if it does
// not tell, or for a file or pipe.
func newScreen(columns int, terminal bool, getenv func(string) string) screen {
	if !terminal {
		return screen{width: defaultWidth}
	}
	if n, err := strconv.Atoi(getenv("COLUMNS")); err == nil && n > 0 {
		columns = n
	}
	if columns <= 0 {
		columns = defaultWidth
	}
	return screen{
		width:  min(max(columns, minWidth), maxWidth),
		colour: getenv("NO_COLOR") == "" && getenv("TERM") != "dumb",
	}
}
