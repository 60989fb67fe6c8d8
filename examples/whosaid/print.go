package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/examples/internal/said"
)

// mostStated is how many findings are shown that have the words, but in no quote.
const mostStated = 3

// writeText writes a result for reading. The errors of w show when it is flushed.
func writeText(w io.Writer, b summit.Brief, r said.Result) {
	fmt.Fprintln(w, shortened(r.Fragment))
	if len(r.Answers) == 0 {
		fmt.Fprintln(w, "  nobody in this brief")
	}
	if r.TooLong {
		fmt.Fprintf(w, "  near quotes not looked for: more than %d words here, or %d in a quote\n", said.MaxWords, said.MaxQuoted)
	}
	for _, a := range r.Answers {
		writeAnswer(w, b, a)
	}
	if len(r.Stated) > 0 {
		fmt.Fprintln(w, "  they stand in what the brief states in words of its own:")
	}
	for i, f := range r.Stated {
		if i == mostStated {
			fmt.Fprintf(w, "    and in %d more findings\n", len(r.Stated)-i)
			break
		}
		writeFinding(w, b, f)
	}
	fmt.Fprintln(w)
}

func writeAnswer(w io.Writer, b summit.Brief, a said.Answer) {
	q := a.Quote
	how := string(a.Match)
	if a.Match == said.Near {
		how = fmt.Sprintf("near, distance %.2f", a.Distance)
	}
	fmt.Fprintf(w, "  %s: %v\n", how, q)
	if a.Differs != "" {
		fmt.Fprintf(w, "    not the same words: %s\n", a.Differs)
	}
	fmt.Fprintf(w, "    %s\n", strings.Join(given(speakers(b, q), labelled("cue", cues(q)), labelled("form", string(q.Form)),
		labelled("phase", joined(q.Phases)), labelled("setting", joined(q.Settings))), " · "))
	if cite := b.Cite(q); cite != "" {
		fmt.Fprintf(w, "    %s\n", cite)
	}
	if q.Negated {
		fmt.Fprintln(w, "    the brief reports the words as not holding")
	}
	if full, ok := b.Quote(q.Variant); ok {
		fmt.Fprintf(w, "    fuller wording: %v\n", full)
	}
	for f := range restingOn(b, q) {
		writeFinding(w, b, f)
	}
}

func writeFinding(w io.Writer, b summit.Brief, f summit.Finding) {
	fmt.Fprintf(w, "    %s\n      %s\n", strings.Join(given(string(f.ID), b.Cite(f)), " · "), f.Statement)
}

func speakers(b summit.Brief, q summit.Quote) string {
	var names []string
	for id := range q.By.All() {
		actor, _ := b.Actor(id)
		names = append(names, actor.Name)
	}
	switch len(names) {
	case 0:
		return "nobody’s words"
	case 1:
		return names[0]
	}
	return strings.Join(names, ", ") + ", jointly"
}

// cues returns the reporting verbs of a quote's mentions, each once.
func cues(q summit.Quote) string {
	var list []string
	for m := range q.Mentions.All() {
		if m.Cue != "" && !slices.Contains(list, m.Cue) {
			list = append(list, m.Cue)
		}
	}
	return strings.Join(list, ", ")
}

func labelled(label, text string) string {
	if text == "" {
		return ""
	}
	return label + " " + text
}

func joined[T ~string](set summit.Set[T]) string {
	var list []string
	for v := range set.All() {
		list = append(list, string(v))
	}
	return strings.Join(list, ", ")
}

// given returns the texts that are not empty.
func given(texts ...string) []string {
	return slices.DeleteFunc(texts, func(s string) bool { return s == "" })
}

// shortened returns a fragment to recognise it by, on one line.
func shortened(fragment string) string {
	const most = 200
	fragment = ask.Printable(norm.NFC.String(fragment))
	if runes := []rune(fragment); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return fragment
}
