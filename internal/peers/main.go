// Command peers measures package summit against what people would reach for:
// SQLite, bleve, go-memdb, a plain scan, posting lists written by hand, and
// embedded JSON, with the same data and the same questions.
//
//	go run . [-sizes 10000,300000,1000000] [-runs 10] [-quick]
//
// Every answer is compared with that of a plain scan before it is timed. The
// table of goals is printed and, unless -quick is given, written to RESULTS.md
// with the times of all peers, and a plot of these to speed.svg.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/summit/internal/zipf"
)

func main() {
	sizes := flag.String("sizes", "10000,300000,1000000", "numbers of findings of the random briefs")
	runs := flag.Int("runs", 10, "how often each thing is timed")
	quick := flag.Bool("quick", false, "short runs of small briefs; nothing is written")
	bleveMax := flag.Int("bleve", 1_000_000, "the most findings to put into bleve")
	memdbMax := flag.Int("memdb", 300_000, "the most findings to put into go-memdb")
	child := flag.String("first", "", "used by the command itself: time one first query, with summit or json")
	flag.Parse()
	if *child != "" {
		if err := firstQuery(*child, os.Stdin, os.Stdout); err != nil {
			fatal(err)
		}
		return
	}
	b := bench{clock: clock{*runs, 20 * time.Millisecond}, most: map[string]int{"bleve": *bleveMax, "go-memdb": *memdbMax}}
	if *quick {
		*sizes, b.clock = "1000,10000", clock{min(*runs, 3), 2 * time.Millisecond}
	}
	for text := range strings.SplitSeq(*sizes, ",") {
		n, err := strconv.Atoi(text)
		if err != nil || n < 100 {
			fatal(fmt.Errorf("-sizes: %q is no number from 100 on", text))
		}
		b.sizes = append(b.sizes, n)
	}
	slices.Sort(b.sizes)
	if err := b.all(); err != nil {
		fatal(err)
	}
	var report bytes.Buffer
	b.report(&report)
	os.Stdout.Write(report.Bytes())
	if *quick {
		return
	}
	if err := os.WriteFile("RESULTS.md", report.Bytes(), 0o666); err != nil {
		fatal(err)
	}
	if err := os.WriteFile("speed.svg", b.plot(), 0o666); err != nil {
		fatal(err)
	}
}

func fatal(err error) {
	fmt.Fprintln(os.Stderr, "peers:", err)
	os.Exit(1)
}

// progress tells whoever waits what is going on.
func progress(format string, args ...any) {
	fmt.Fprintf(os.Stderr, time.Now().Format("15:04:05 ")+format+"\n", args...)
}

// A bench is one run of the command, and what it found.
type bench struct {
	clock
	sizes []int
	most  map[string]int // findings that a peer can be asked to hold

	measured []measurement
	built    []building
	rows     []row
}

// A building is what it takes to make a peer.
type building struct {
	peer, size string
	took       time.Duration
}

func (b *bench) all() error {
	for _, step := range []func() error{b.imports, b.firsts} {
		if err := step(); err != nil {
			return err
		}
	}
	progress("Anchorage")
	c, err := anchorage()
	if err != nil {
		return err
	}
	if err := b.ask(c); err != nil {
		return err
	}
	b.costs(c)
	zipf.Draft(1, 0) // the vocabulary is no part of what is measured
	for _, n := range b.sizes {
		progress("New of %d findings", n)
		if err := b.creation(n); err != nil {
			return err
		}
		c, err := random(n)
		if err != nil {
			return err
		}
		if err := b.ask(c); err != nil {
			return err
		}
		b.costs(c)
	}
	b.compared()
	b.growth()
	slices.SortStableFunc(b.rows, func(x, y row) int { return int(x.part) - int(y.part) })
	return nil
}

// ask makes one peer after the other and asks it everything.
func (b *bench) ask(c *corpus) error {
	want, err := c.oracle(newScan(c))
	if err != nil {
		return err
	}
	start := time.Now()
	p := newPostings(c)
	listing := time.Since(start)
	for _, m := range makers[1:] {
		if most, ok := b.most[m.name]; ok && len(c.draft.Findings) > most {
			continue
		}
		start := time.Now()
		peer, err := m.make(c, p)
		if err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
		took := time.Since(start)
		if _, ok := peer.(byHand); ok {
			took = listing
		}
		b.built = append(b.built, building{m.name, c.name, took})
		progress("%s: %s built in %v", c.name, m.name, took.Round(time.Millisecond))
		for _, p := range withBelow(peer) {
			measured, err := b.against(c, p, want)
			if err != nil {
				return err
			}
			b.measured = append(b.measured, measured...)
		}
		if err := peer.close(); err != nil {
			return err
		}
	}
	return nil
}
