package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/examples/internal/judge"
)

// A textWriter writes for reading, as compilers do: what stands where. Errors of w show when it is flushed.
type textWriter struct {
	w      io.Writer
	brief  summit.Brief
	strict bool
	total  totals
}

// totals are the figures of an article.
type totals struct{ quotations, claims, wrong, absent, unseen int }

func (t *textWriter) begin() {}

func (t *textWriter) item(article string, it *item) {
	t.total.add(it, t.strict)
	what := "“" + ask.Printable(shortened(it.Text)) + "”"
	if it.claim {
		what = "claim: " + ask.Printable(shortened(it.Text))
	}
	if who := it.speaker(t.brief); who != "" {
		what += ", " + ask.Printable(who)
	}
	fmt.Fprintf(t.w, "%s:%d:%d: %s: %s\n", ask.Printable(article), it.start.Line, it.start.Column, it.name(), what)
	for _, m := range it.messages(t.brief) {
		fmt.Fprintf(t.w, "    %s\n", ask.Printable(m))
	}
	if ref := it.ref(); ref != "" {
		fmt.Fprintf(t.w, "    %s\n", strings.Join(given(ref, it.cite(t.brief)), " · "))
	}
}

func (t *totals) add(it *item, strict bool) {
	if it.claim {
		t.claims++
	} else {
		t.quotations++
	}
	switch {
	case it.isWrong(strict):
		t.wrong++
	case slices.Contains(it.Faults, judge.Absent):
		t.absent++
	case it.isUnseen():
		t.unseen++
	}
}

// done writes the figures of an article.
func (t *textWriter) done(article string) {
	fmt.Fprintf(t.w, "%s: %s, %s, %d wrong, %d not in the brief, %d of which the speaker was not seen\n", ask.Printable(article),
		counted(t.total.quotations, "quotation"), counted(t.total.claims, "claim"), t.total.wrong, t.total.absent, t.total.unseen)
	t.total = totals{}
}

func (t *textWriter) end(failures []error) { t.total = totals{} }

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func given(texts ...string) []string {
	var list []string
	for _, s := range texts {
		if s != "" {
			list = append(list, s)
		}
	}
	return list
}
