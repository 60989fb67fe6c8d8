package main

import (
	"fmt"
	"io"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// verdicts are in the order in which they are counted, the good ones first.
var verdicts = []summit.Verdict{
	summit.VerdictExact, summit.VerdictSpacing, summit.VerdictMoved, summit.VerdictAmbiguous, summit.VerdictMissing,
}

// trace prints where the quotes stand in the text of that file.
func (o *options) trace(b summit.Brief, stdin io.Reader, w io.Writer, s screen) (code int, err error) {
	r, err := ask.Open(*o.text, stdin)
	if err != nil {
		return exitTrouble, err
	}
	defer r.Close()
	traces, err := b.Trace(r)
	if err != nil {
		return exitTrouble, fmt.Errorf("-trace %s: %w", *o.text, err)
	}
	p := tracePage(b, o.locale, traces)
	o.write(p, w, s)
	if len(p.parts) > 0 {
		return exitNo, nil
	}
	return exitOK, nil
}

// tracePage returns how many mentions stand where they stood, and each that does not.
func tracePage(b summit.Brief, l locale.Locale, traces summit.Traces) page {
	amounts := make(map[summit.Verdict]int)
	parts := make(map[summit.SectionID]*part)
	for _, t := range traces {
		amounts[t.Verdict]++
		if t.Verdict == summit.VerdictExact || t.Verdict == summit.VerdictSpacing {
			continue
		}
		p := partOf(b, l, parts, t.Mention.Sentence)
		p.findings = append(p.findings, traceEntry(b, l, t))
	}
	p := page{locale: l, title: titleOf(l), about: given(edition(b, l), l.Count(len(traces), locale.NounMention))}
	for _, verdict := range verdicts {
		if n := amounts[verdict]; n > 0 {
			p.about = append(p.about, l.Number(n)+" "+l.Verdict(verdict))
		}
	}
	p.parts = inOrder(b, parts)
	return p
}

func traceEntry(b summit.Brief, l locale.Locale, t summit.Trace) entry {
	q, _ := b.Quote(t.Quote)
	q.Mentions = summit.SetOf(t.Mention)
	e := entry{
		label: l.Verdict(t.Verdict),
		text:  q.String(),
		notes: given(string(t.Quote), l.Cite(q)),
		lines: []string{fmt.Sprintf("%s %d-%d", l.Label(locale.LabelWasAtBytes), t.Mention.Start, t.Mention.End)},
	}
	if !t.Places.IsZero() {
		e.lines = append(e.lines, l.Label(locale.LabelIsAtBytes)+" "+places(t, l))
	}
	return e
}

// places returns "45-56 or 67-78", and how many there are beyond the first few.
func places(t summit.Trace, l locale.Locale) string {
	const most = 8
	var list []string
	for m := range t.Places.All() {
		if len(list) == most {
			break
		}
		list = append(list, fmt.Sprintf("%d-%d", m.Start, m.End))
	}
	if more := t.Places.Len() + t.More - len(list); more > 0 {
		return strings.Join(list, ", ") + " + " + l.Number(more)
	}
	return enumerate(list, " "+l.Label(locale.LabelOr)+" ")
}

// enumerate returns "a", "a or b", "a, b or c", for the last separator " or ".
func enumerate(list []string, last string) string {
	n := len(list) - 1
	if n < 1 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:n], ", ") + last + list[n]
}
