package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"example.com/summit"
)

// verdicts are in the order in which they are counted, the good ones first.
var verdicts = []summit.Verdict{
	summit.VerdictExact, summit.VerdictSpacing, summit.VerdictMoved, summit.VerdictAmbiguous, summit.VerdictMissing,
}

// trace prints where the quotes stand in the text of that file.
func (o *options) trace(b summit.Brief, stdin io.Reader, w io.Writer, s screen) (code int, err error) {
	r, err := open(*o.text, stdin)
	if err != nil {
		return exitTrouble, err
	}
	defer r.Close()
	traces, err := b.Trace(r)
	if err != nil {
		return exitTrouble, fmt.Errorf("-trace %s: %w", *o.text, err)
	}
	p := tracePage(b, traces)
	o.write(p, w, s)
	if len(p.parts) > 0 {
		return exitNo, nil
	}
	return exitOK, nil
}

// tracePage returns how many mentions stand where they stood, and each that does not.
func tracePage(b summit.Brief, traces summit.Traces) page {
	amounts := make(map[summit.Verdict]int)
	parts := make(map[summit.SectionID]*part)
	for _, t := range traces {
		amounts[t.Verdict]++
		if t.Verdict == summit.VerdictExact || t.Verdict == summit.VerdictSpacing {
			continue
		}
		p := partOf(b, parts, t.Mention.Sentence)
		p.findings = append(p.findings, traceEntry(b, t))
	}
	p := page{title: cmp.Or(b.Title(), "A brief without a title"), about: given(edition(b), amount(len(traces), "mention"))}
	for _, verdict := range verdicts {
		if n := amounts[verdict]; n > 0 {
			p.about = append(p.about, fmt.Sprint(n, " ", verdict))
		}
	}
	p.parts = inOrder(b, parts)
	return p
}

func traceEntry(b summit.Brief, t summit.Trace) entry {
	q, _ := b.Quote(t.Quote)
	q.Mentions = summit.SetOf(t.Mention)
	e := entry{
		label: string(t.Verdict),
		text:  q.String(),
		notes: given(string(t.Quote), b.Cite(q)),
		lines: []string{fmt.Sprintf("was at bytes %d-%d", t.Mention.Start, t.Mention.End)},
	}
	if !t.Places.IsZero() {
		e.lines = append(e.lines, "is at "+places(t))
	}
	return e
}

// places returns "bytes 45-56 or 67-78", and how many there are beyond the first few.
func places(t summit.Trace) string {
	const most = 8
	var list []string
	for m := range t.Places.All() {
		if len(list) == most {
			break
		}
		list = append(list, fmt.Sprintf("%d-%d", m.Start, m.End))
	}
	text := "bytes " + enumerate(list, " or ")
	if more := t.Places.Len() + t.More - len(list); more > 0 {
		text = fmt.Sprintf("bytes %s or %d more", strings.Join(list, ", "), more)
	}
	return text
}
