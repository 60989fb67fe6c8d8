package agreement

import (
	"cmp"
	"fmt"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"

	"example.com/summit"
)

// A Disagreement is a record that one brief alone has, or a field in which two
// aligned records differ.
type Disagreement struct {
	Record    string          // "finding" or "quote"
	Reference string          // the ID of the reference's record; "" where the other brief alone has it
	Other     string          // the ID of the other brief's record; "" where the reference alone has it
	Field     string          // the field as the Go struct names it; "" where one brief alone has the record
	Values    [2]any          // what the field holds in the reference and in the other brief, as the Go struct has it; nil without a field
	Sentences summit.Set[int] // the sentences that either record cites or is mentioned in
	Text      string          // the statement or the words, the reference's where it has the record
}

// Disagreements returns an iterator over all that the encodings disagree on: the
// records that one alone has, and the fields that differ in a pair. They come
// by the first sentence of the record, that of the reference's in a pair, and
// those without a sentence last; of one sentence, findings before quotes, pairs
// before what the reference alone has and this before what the other brief
// alone has; then in the order of the table and of its fields.
func (r Report) Disagreements() iter.Seq[Disagreement] {
	return func(yield func(Disagreement) bool) {
		subjects := append(
			subjectsOf("finding", r.Findings, findingColumns(), r.labels, describeFinding),
			subjectsOf("quote", r.Quotes, quoteColumns(), r.labels, describeQuote)...)
		slices.SortStableFunc(subjects, func(a, b subject) int { return cmp.Compare(a.first, b.first) })
		for _, s := range subjects {
			if !s.each(yield) {
				return
			}
		}
	}
}

// A subject is a pair or a single record, with the disagreements on it.
type subject struct {
	first int // sentence
	each  func(yield func(Disagreement) bool) bool
}

// A description is what a disagreement tells of a record.
type description struct {
	id, text  string
	sentences []int
}

func describeFinding(f summit.Finding) description {
	return description{string(f.ID), f.Statement, slices.Sorted(f.Sentences.All())}
}

func describeQuote(q summit.Quote) description {
	d := description{id: string(q.ID), text: q.Text}
	for m := range q.Mentions.All() {
		if m.Sentence != 0 {
			d.sentences = append(d.sentences, m.Sentence)
		}
	}
	slices.Sort(d.sentences)
	return d
}

func subjectsOf[R Record](record string, t Table[R], columns []column[R], labels [2]labeler, describe func(R) description) (subjects []subject) {
	add := func(d description, each func(func(Disagreement) bool) bool) {
		s := subject{math.MaxInt, each}
		if len(d.sentences) > 0 {
			s.first = d.sentences[0]
		}
		subjects = append(subjects, s)
	}
	for _, p := range t.Pairs {
		a, b := describe(p.Reference), describe(p.Other)
		add(a, func(yield func(Disagreement) bool) bool {
			cited := append(slices.Clone(a.sentences), b.sentences...)
			slices.Sort(cited)
			for _, c := range columns {
				if slices.Equal(c.labels(labels[0], p.Reference), c.labels(labels[1], p.Other)) {
					continue
				}
				if !yield(Disagreement{record, a.id, b.id, c.name, [2]any{c.value(p.Reference), c.value(p.Other)}, summit.SetOf(cited...), a.text}) {
					return false
				}
			}
			return true
		})
	}
	for side, only := range [...][]R{t.OnlyReference, t.OnlyOther} {
		for _, r := range only {
			d := describe(r)
			ids := [2]string{}
			ids[side] = d.id
			add(d, func(yield func(Disagreement) bool) bool {
				return yield(Disagreement{Record: record, Reference: ids[0], Other: ids[1], Sentences: summit.SetOf(d.sentences...), Text: d.text})
			})
		}
	}
	return subjects
}

// String returns the disagreement in one line, as in
//
//	sentence 6: finding overview/consult (other: allies/consult): Modality: none / possible – Trump is to consult allies.
//	sentence 6: finding overview/consult: in the reference only – Trump is to consult allies.
func (d Disagreement) String() string {
	var b strings.Builder
	for i, n := range slices.Collect(d.Sentences.All()) {
		switch {
		case i > 0:
			b.WriteString(", ")
		case d.Sentences.Len() > 1:
			b.WriteString("sentences ")
		default:
			b.WriteString("sentence ")
		}
		b.WriteString(strconv.Itoa(n))
	}
	if b.Len() > 0 {
		b.WriteString(": ")
	}
	fmt.Fprintf(&b, "%s %s", d.Record, cmp.Or(d.Reference, d.Other))
	if d.Reference != "" && d.Other != "" && d.Reference != d.Other {
		fmt.Fprintf(&b, " (other: %s)", d.Other)
	}
	switch {
	case d.Field != "":
		fmt.Fprintf(&b, ": %s: %s / %s", d.Field, show(d.Values[0]), show(d.Values[1]))
	case d.Other == "":
		b.WriteString(": in the reference only")
	default:
		b.WriteString(": in the other only")
	}
	fmt.Fprintf(&b, " – %s", d.Text)
	return b.String()
}

func show(value any) string {
	if s := fmt.Sprint(value); s != "" && s != "[]" && value != nil {
		return s
	}
	return "none"
}
