package summit_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"example.com/summit"
)

// sparselyEdited returns b with one finding in a hundred changed: reworded, put
// on another topic, removed, joined by a new one or moved, in turn.
func sparselyEdited(tb testing.TB, b summit.Brief, offset int) summit.Brief {
	tb.Helper()
	d := b.Draft()
	var findings []summit.Finding
	for i, f := range d.Findings {
		if i%100 != offset {
			findings = append(findings, f)
			continue
		}
		switch i / 100 % 5 {
		case 0:
			f.Statement = fmt.Sprintf("Reworded %d.", offset)
			findings = append(findings, f)
		case 1:
			f.Topics = summit.SetOf(append(slices.Collect(f.Topics.All()), summit.TopicBusiness)...)
			findings = append(findings, f)
		case 2:
		case 3:
			added := f
			added.ID += summit.FindingID(fmt.Sprintf("-more-%d", offset))
			findings = append(findings, added, f)
		case 4:
			findings = slices.Insert(findings, len(findings)-3, f)
		}
	}
	d.Findings = findings
	edited, err := summit.New(d)
	if err != nil {
		tb.Fatal(err)
	}
	return edited
}

// canonicalLines returns the lines of b's canonical JSON.
func canonicalLines(tb testing.TB, b summit.Brief) []string {
	var doc bytes.Buffer
	if _, err := b.WriteTo(&doc); err != nil {
		tb.Fatal(err)
	}
	lines := bytes.SplitAfter(doc.Bytes(), []byte("\n"))
	texts := make([]string, len(lines))
	for i, line := range lines {
		texts[i] = string(line)
	}
	return texts
}

// diffLines returns the number of lines that a patience diff removes and adds:
// it aligns the lines that stand once in both texts, and between these what
// is the same at either end.
func diffLines(old, new []string) (removed, added int) {
	type place struct{ inOld, inNew, old int }
	places := make(map[string]*place, len(old))
	for i, line := range old {
		p := places[line]
		if p == nil {
			p = &place{old: i}
			places[line] = p
		}
		p.inOld++
	}
	for _, line := range new {
		if p := places[line]; p != nil {
			p.inNew++
		}
	}
	type anchor struct{ old, new, before int }
	var anchors []anchor
	var ends []int // of ascents of each length, by their anchors
	for j, line := range new {
		if p := places[line]; p != nil && p.inOld == 1 && p.inNew == 1 {
			n, _ := slices.BinarySearchFunc(ends, p.old, func(end, old int) int { return anchors[end].old - old })
			before := -1
			if n > 0 {
				before = ends[n-1]
			}
			if n == len(ends) {
				ends = append(ends, 0)
			}
			ends[n] = len(anchors)
			anchors = append(anchors, anchor{p.old, j, before})
		}
	}
	between := func(old, new []string) {
		for len(old) > 0 && len(new) > 0 && old[0] == new[0] {
			old, new = old[1:], new[1:]
		}
		for len(old) > 0 && len(new) > 0 && old[len(old)-1] == new[len(new)-1] {
			old, new = old[:len(old)-1], new[:len(new)-1]
		}
		removed += len(old)
		added += len(new)
	}
	oldEnd, newEnd := len(old), len(new)
	at := -1
	if len(ends) > 0 {
		at = ends[len(ends)-1]
	}
	for ; at >= 0; at = anchors[at].before {
		a := anchors[at]
		between(old[a.old+1:oldEnd], new[a.new+1:newEnd])
		oldEnd, newEnd = a.old, a.new
	}
	between(old[:oldEnd], new[:newEnd])
	return removed, added
}

// BenchmarkChanges and BenchmarkMerge, with one finding in a hundred changed, are
// set beside what one would do without them: write both briefs as canonical
// JSON and compare the lines.
func BenchmarkChanges(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		old := large(b, n)
		new := sparselyEdited(b, old, 7)
		lines := 0
		b.Run(fmt.Sprintf("%d/lines", n), func(b *testing.B) {
			for b.Loop() {
				removed, added := diffLines(canonicalLines(b, old), canonicalLines(b, new))
				lines = removed + added
			}
			b.ReportMetric(float64(lines), "lines")
		})
		b.Run(fmt.Sprintf("%d/Changes", n), func(b *testing.B) {
			changes := 0
			for b.Loop() {
				changes = 0
				for range summit.Changes(old, new) {
					changes++
				}
			}
			b.ReportMetric(float64(changes), "changes")
		})
	}
}

func BenchmarkMerge(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		brief := large(b, n)
		ours, theirs := sparselyEdited(b, brief, 7), sparselyEdited(b, brief, 42)
		b.Run(fmt.Sprintf("%d/lines", n), func(b *testing.B) {
			for b.Loop() {
				diffLines(canonicalLines(b, brief), canonicalLines(b, ours))
			}
		})
		base, o, t := brief.Draft(), ours.Draft(), theirs.Draft()
		b.Run(fmt.Sprintf("%d/Merge", n), func(b *testing.B) {
			for b.Loop() {
				if _, err := summit.Merge(base, o, t); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
