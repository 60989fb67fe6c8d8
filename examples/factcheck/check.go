package main

import (
	"io"
	"iter"
	"slices"

	"example.com/summit"
	"example.com/summit/examples/factcheck/internal/article"
	"example.com/summit/examples/internal/judge"
)

// An item is a quotation of an article, or a claim, with what the brief knows of it.
type item struct {
	judge.Saying  // text is as printed, without the outer marks, white space collapsed
	claim         bool
	disowned      bool // the article says that it was not said, or not by those whom it names
	start, end    article.Position
	rest          *item // of a quotation that a tag interrupts, the next part
	judged        bool
	judge.Verdict                  // of a claim only its faults
	findings      []summit.Finding // of a claim: what the brief has in nearly these words
}

// A batch has the items of a block, or an error, which is the last.
type batch struct {
	items []*item
	err   error
}

// check returns the quotations and claims of an article, in order. An error is the last. The article is read
// by another goroutine, ahead of the judgement. Where the caller stops before the end, that one may go on for a while, and the checker is not
// to be used again.
func (c *checker) check(r io.Reader, f article.Format) iter.Seq2[*item, error] {
	return func(yield func(*item, error) bool) {
		batches, stop := make(chan batch, 1), make(chan struct{})
		defer close(stop)
		go func() {
			defer close(batches)
			for b := range c.read(r, f) {
				select {
				case batches <- b:
				case <-stop:
					return
				}
			}
		}()
		for b := range batches {
			for _, it := range b.items {
				c.judgeItem(it)
			}
			for _, it := range b.items {
				if !yield(it, nil) {
					return
				}
			}
			if b.err != nil && !yield(nil, b.err) {
				return
			}
		}
	}
}

// judgeItem judges a quotation, and the parts with it that a tag divides from it.
func (c *checker) judgeItem(it *item) {
	if it.claim || it.judged {
		return
	}
	it.judged, it.Verdict = true, c.Verdict(it.Saying)
	if it.disowned {
		c.judgeDenial(it)
	}
	if it.rest != nil {
		c.judgeItem(it.rest)
		c.join(it, it.rest)
	}
}

// judgeDenial judges what an article says was not said: it is wrong where the brief has the words as they are, and gives them to those
// whom the article names.
func (c *checker) judgeDenial(it *item) {
	said := it.Quote.ID != "" && !it.Partly && !it.Quote.Negated && c.Gives(it.Quote.By, it.Credited)
	if said && !slices.ContainsFunc(it.Faults, func(f judge.Fault) bool { return f == judge.Cut || f == judge.Altered }) {
		it.Faults = []judge.Fault{judge.Negated}
	} else {
		it.Faults = []judge.Fault{judge.Absent}
	}
}

// join looks at the two parts of a quotation that a tag interrupts, “…,” X said, “…”, as one: neither
// is cut where the other goes on.
func (c *checker) join(a, b *item) {
	if a.Quote.ID != b.Quote.ID || !slices.Equal(a.Credited, b.Credited) || !slices.Contains(a.Faults, judge.Cut) && !slices.Contains(b.Faults, judge.Cut) {
		return
	}
	if v := c.Find(judge.Saying{Text: a.Text + " " + b.Text, Credited: b.Credited}); len(v.Faults) > 0 || v.Quote.ID != a.Quote.ID {
		return
	}
	for _, it := range []*item{a, b} {
		it.Faults = slices.DeleteFunc(it.Faults, func(f judge.Fault) bool { return f == judge.Cut })
		it.Omitted, it.Differs = "", ""
	}
}
