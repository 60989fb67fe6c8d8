package main

import (
	"fmt"
	"runtime"
	"slices"
	"time"
)

// A sample is what several runs took, in nanoseconds for one asking.
type sample []float64

func (s sample) quantile(q float64) float64 {
	if len(s) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(s))
	at := q * float64(len(sorted)-1)
	low := int(at)
	if low+1 == len(sorted) {
		return sorted[low]
	}
	return sorted[low] + (at-float64(low))*(sorted[low+1]-sorted[low])
}

func (s sample) median() float64 { return s.quantile(0.5) }

// A measurement compares a peer with summit, both asked in turns.
type measurement struct {
	size     string
	findings int
	question string
	peer     string
	results  int // of one asking
	ours     sample
	theirs   sample
}

// reference is the peer beside which summit's own times are taken where one
// figure is wanted: it answers every question, and with all keys.
const reference = "SQLite"

func (m measurement) ratio() float64 { return m.theirs.median() / m.ours.median() }

// ratios are those of each pair of runs, which stood side by side in time.
func (m measurement) ratios() sample {
	r := make(sample, len(m.ours))
	for i := range r {
		r[i] = m.theirs[i] / m.ours[i]
	}
	return r
}

// A maker makes a peer.
type maker struct {
	name string
	make func(*corpus, *postings) (peer, error)
}

var makers = []maker{
	{"summit", func(c *corpus, _ *postings) (peer, error) { return ours{c.brief}, nil }},
	{"posting lists by hand", func(c *corpus, p *postings) (peer, error) { return byHand{c.draft.Findings, p}, nil }},
	{"plain scan", func(c *corpus, _ *postings) (peer, error) { return newScan(c), nil }},
	{"SQLite", func(c *corpus, p *postings) (peer, error) { return newSQLite(c, p) }},
	{"go-memdb", func(c *corpus, _ *postings) (peer, error) { return newMemory(c) }},
	{"bleve", func(c *corpus, _ *postings) (peer, error) { return newBleve(c) }},
}

// oracle returns the IDs that a plain scan finds for each question.
func (c *corpus) oracle(s *scan) ([][]string, error) {
	want := make([][]string, len(c.questions))
	for i, q := range c.questions {
		ask, err := scanned(s, q)
		if err != nil {
			return nil, err
		}
		ask(&want[i])
	}
	return want, nil
}

// scanned is the answer of the scan. For look-ups, which would take it hours in a large brief, the keys themselves are the answer.
func scanned(s *scan, q question) (run, error) {
	if q.sort == findingOf || q.sort == quoteOf {
		return lookup(q.keys, func(key string) (id, text string, ok bool) { return key, "", true }), nil
	}
	return s.ask(q)
}

// A clock measures.
type clock struct {
	runs  int
	least time.Duration // of a run, which repeats the asking
}

func (c clock) repeats(ask run) int {
	n := 1
	for {
		start := time.Now()
		for range n {
			ask(nil)
		}
		took := time.Since(start)
		if took >= c.least {
			return n
		}
		n = max(n+1, min(100*n, int(float64(n)*1.2*float64(c.least)/float64(max(took, time.Microsecond)))))
	}
}

// once returns the nanoseconds of one asking.
func once(ask run, repeats, asks int) float64 {
	start := time.Now()
	for range repeats {
		ask(nil)
	}
	return float64(time.Since(start).Nanoseconds()) / float64(repeats) / float64(asks)
}

// compare asks both in turns.
func (c clock) compare(ours, theirs run, asks int) (a, b sample) {
	runtime.GC()
	m, n := c.repeats(ours), c.repeats(theirs)
	for range c.runs {
		a = append(a, once(ours, m, asks))
		b = append(b, once(theirs, n, asks))
	}
	return a, b
}

// against times every question that the peer can answer.
func (c clock) against(corpus *corpus, p peer, want [][]string) ([]measurement, error) {
	var all []measurement
	us := ours{corpus.brief}
	for i, q := range corpus.questions {
		mine, err := check(us, q, want[i])
		if err != nil {
			return nil, err
		}
		theirs, err := check(p, q, want[i])
		if err != nil {
			return nil, err
		}
		if theirs == nil {
			continue
		}
		if _, slow := p.(*scan); slow && q.asks() > 1 { // it looks at all records for each
			q.keys = q.keys[:min(len(q.keys), max(1, 1_000_000/len(corpus.draft.Findings)))]
			if mine, err = us.ask(q); err != nil {
				return nil, err
			}
			if theirs, err = p.ask(q); err != nil {
				return nil, err
			}
		}
		m := measurement{size: corpus.name, findings: len(corpus.draft.Findings), question: q.name, peer: p.name(), results: len(want[i])}
		if q.asks() > 1 {
			m.results = 1
		}
		m.ours, m.theirs = c.compare(mine, theirs, q.asks())
		all = append(all, m)
	}
	return all, nil
}

// heap returns the bytes that live on the heap.
func heap() int64 {
	runtime.GC()
	runtime.GC() // what finalizers held
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// duration prints nanoseconds with three digits.
func duration(ns float64) string {
	for _, unit := range []struct {
		name string
		size float64
	}{{"ns", 1}, {"µs", 1e3}, {"ms", 1e6}} {
		if ns < 999.5*unit.size {
			return fmt.Sprintf("%.3g %s", ns/unit.size, unit.name)
		}
	}
	return fmt.Sprintf("%.3g s", ns/1e9)
}

// times prints a ratio with three digits, or all that stand before the point.
func times(ratio float64) string {
	if ratio >= 999.5 {
		return fmt.Sprintf("%.0f", ratio)
	}
	return fmt.Sprintf("%.3g", ratio)
}
