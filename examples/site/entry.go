package main

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/locale"
)

// An entry is a finding or a quote in a list.
type entry struct {
	IsQuote  bool
	Own      bool   // in the report's own voice; of a quote: nobody's words
	Label    string // its kind or form
	Marks    []mark
	Text     []piece
	Href     string // of its page
	Voice    string // who says it
	Cite     string
	CiteHref string // of the source or the chapter there
	Lang     string // of the text
	Evidence []evidence
}

// Evidence is a quote that a finding gives. Whose words they are is said where it is not the finding's voice.
type evidence struct {
	Text, Href string
	Voice      string // "" where it is the finding's
	Negated    string // that the words do not hold, or ""
}

// A mark is what a reader must not miss: an outcome, a hedge, a condition, words that do not hold.
type mark struct{ Class, Text string }

// A piece is one of a text, which may be what was searched for.
type piece struct {
	Text string
	Hit  bool
}

func (p *page) finding(f summit.Finding, searched ...string) entry {
	l := p.locale
	e := entry{
		Own:   f.By.IsZero(),
		Label: l.Kind(f.Kind),
		Text:  pieces(f.Statement, searched),
		Href:  p.To("findings/" + string(f.ID) + ".html"),
		Voice: cmp.Or(l.Attribution(f.By, f.Citing), l.Label(locale.LabelReportItself)),
		Lang:  p.brief.Language(),
		Cite:  l.Cite(f),
		Marks: p.marks(f),
	}
	e.CiteHref = p.citation(first(f.Sentences.All()))
	for id := range f.Quotes.All() {
		if q, ok := p.brief.Quote(id); ok {
			given := evidence{Text: q.String(), Href: p.To("quotes/" + string(id) + ".html")}
			if !q.By.Equal(f.By) {
				given.Voice = p.speakers(q)
			}
			if q.Negated {
				given.Negated = l.Label(locale.LabelNegated)
			}
			e.Evidence = append(e.Evidence, given)
		}
	}
	return e
}

func (p *page) marks(f summit.Finding) []mark {
	var marks []mark
	if f.Outcome != "" {
		marks = append(marks, mark{"outcome " + string(f.Outcome), p.locale.Outcome(f.Outcome)})
	}
	if f.Modality != summit.ModalityUnhedged {
		marks = append(marks, mark{"hedge", p.locale.Modality(f.Modality)})
	}
	if f.Condition != summit.ConditionNone {
		marks = append(marks, mark{"condition", p.locale.Condition(f.Condition)})
	}
	return marks
}

func (p *page) quote(q summit.Quote, searched ...string) entry {
	l := p.locale
	e := entry{
		IsQuote: true,
		Own:     q.By.IsZero(),
		Label:   l.Form(q.Form),
		Text:    quoted(pieces(q.Text, searched)),
		Href:    p.To("quotes/" + string(q.ID) + ".html"),
		Voice:   p.speakers(q),
		Lang:    p.brief.Language(),
		Cite:    l.Cite(q),
	}
	e.CiteHref = p.citation(first(q.Mentions.All()).Sentence)
	if q.Negated {
		e.Marks = []mark{{"negated", l.Label(locale.LabelNegated)}}
	}
	return e
}

// speakers returns who uttered a quote.
func (p *page) speakers(q summit.Quote) string {
	return cmp.Or(p.locale.Attribution(q.By, summit.Set[summit.ActorID]{}), p.L(locale.LabelNobodysWords))
}

// citation returns where to read a sentence: in the source, or else, as near as there is, in its chapter.
func (p *page) citation(sentence int) string {
	s, ok := p.brief.Sentence(sentence)
	switch {
	case !ok:
		return ""
	case p.source != "":
		return p.To("source.html" + anchor(sentence))
	case s.Section == "":
		return ""
	}
	return p.To("sections/" + string(s.Section) + ".html")
}

// pieces splits a text at the places where the searched words stand.
func pieces(text string, searched []string) []piece {
	var spans [][2]int
	for _, words := range searched {
		for from, to := range summit.Occurrences(text, words) {
			spans = append(spans, [2]int{from, to})
		}
	}
	slices.SortFunc(spans, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	var list []piece
	done := 0
	for _, s := range spans {
		from, to := max(s[0], done), s[1]
		if to <= from {
			continue
		}
		if done < from {
			list = append(list, piece{Text: text[done:from]})
		}
		list = append(list, piece{text[from:to], true})
		done = to
	}
	if done < len(text) {
		list = append(list, piece{Text: text[done:]})
	}
	return list
}

// quoted sets a text between quotation marks.
func quoted(text []piece) []piece {
	return slices.Concat([]piece{{Text: "“"}}, text, []piece{{Text: "”"}})
}

func titleOf(l locale.Locale) string { return cmp.Or(l.Title(), l.Label(locale.LabelNoTitle)) }

func direction(rightToLeft bool) string {
	if rightToLeft {
		return "rtl"
	}
	return "ltr"
}

func first[T any](seq iter.Seq[T]) (v T) {
	for v = range seq {
		break
	}
	return v
}

func count[T any](seq iter.Seq[T]) int {
	n := 0
	for range seq {
		n++
	}
	return n
}

// some returns the first n of a sequence, and how many there are in all.
func some[T, E any](seq iter.Seq[T], n int, of func(T) E) (list []E, all int) {
	for v := range seq {
		if all++; all <= n {
			list = append(list, of(v))
		}
	}
	return list, all
}

// collapsed returns a text with its white space collapsed.
func collapsed(text string) string { return strings.Join(strings.Fields(text), " ") }
