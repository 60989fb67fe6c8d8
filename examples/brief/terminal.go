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

// An environment has the variables that the program is started with, as [os.LookupEnv].
type environment func(name string) (value string, set bool)

func (e environment) get(name string) string {
	value, _ := e(name)
	return value
}

// A screen is what text is printed for.
type screen struct {
	width  int
	colour bool
}

func screenOf(w io.Writer, env environment) screen {
	columns, terminal := terminalOf(w)
	return newScreen(columns, terminal, env)
}

// terminalOf reports whether w is a terminal, and of how many columns, 0 if it does not tell.
func terminalOf(w io.Writer) (columns int, terminal bool) {
	if f, ok := w.(*os.File); ok {
		return windowSize(f)
	}
	return 0, false
}

// newScreen returns the screen for a terminal of so many columns, 0 if it does
// not tell, or for a file or pipe.
func newScreen(columns int, terminal bool, env environment) screen {
	if !terminal {
		return screen{width: defaultWidth}
	}
	if n, err := strconv.Atoi(env.get("COLUMNS")); err == nil && n > 0 {
		columns = n
	}
	if columns <= 0 {
		columns = defaultWidth
	}
	return screen{
		width:  min(max(columns, minWidth), maxWidth),
		colour: env.get("NO_COLOR") == "" && env.get("TERM") != "dumb",
	}
}
