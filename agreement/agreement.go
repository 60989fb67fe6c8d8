package agreement

import (
	"fmt"

	"example.com/summit"
)

// A Report tells how far two encodings agree.
type Report struct {
	Findings Table[summit.Finding]
	Quotes   Table[summit.Quote]

	labels [2]labeler
}

// A Record is what the two encodings are compared by.
type Record interface {
	summit.Finding | summit.Quote
}

// A Table compares the records of one kind.
type Table[R Record] struct {
	Pairs         []Pair[R] // records that were aligned, in the order of the reference
	OnlyReference []R       // records that are aligned with none
	OnlyOther     []R
	Fields        []Field // the first is "Record", for the alignment; then one for each field that is measured
}

// A Pair is two records that were aligned.
type Pair[R Record] struct{ Reference, Other R }

// Compare compares two encodings of one source. The first is the reference,
// which makes no difference but for the names of the figures. The title,
// edition, sections and vocabularies of the briefs are not compared.
//
// The error wraps [summit.ErrSource] where the briefs can't be encodings of one
// source: the sizes or digests of their sources differ, or the spans of their
// sentences. Briefs that name no source and have no sentences are taken to
// have the same.
func Compare(reference, other summit.Brief) (Report, error) {
	if err := checkSource(reference, other); err != nil {
		return Report{}, err
	}
	encodings := [2]*encoding{newEncoding(reference), newEncoding(other)}
	quotes := alignQuotes(encodings)
	findings := alignFindings(encodings)
	a, b := encodings[0], encodings[1]
	labels := [2]labeler{a.labels, b.labels}
	return Report{
		Findings: newTable(findingColumns(), [2][]summit.Finding{a.findings, b.findings}, labels, findings),
		Quotes:   newTable(quoteColumns(), [2][]summit.Quote{a.quotes, b.quotes}, labels, quotes),
		labels:   labels,
	}, nil
}

func checkSource(reference, other summit.Brief) error {
	fail := func(format string, args ...any) error {
		return fmt.Errorf("agreement: "+format+": %w", append(args, summit.ErrSource)...)
	}
	a, b := reference.Source(), other.Source()
	if a.Size != b.Size || a.SHA256 != b.SHA256 {
		return fail("the sources differ: %d bytes of SHA-256 %q and %d of %q", a.Size, a.SHA256, b.Size, b.SHA256)
	}
	count := 0
	for n, s := range reference.Sentences() {
		t, ok := other.Sentence(n)
		if !ok {
			break
		}
		if s.Start != t.Start || s.End != t.End {
			return fail("sentence %d differs: bytes %d-%d and %d-%d", n, s.Start, s.End, t.Start, t.End)
		}
		count = n
	}
	if _, more := reference.Sentence(count + 1); more {
		return fail("the reference has more sentences than the %d of the other brief", count)
	}
	if _, more := other.Sentence(count + 1); more {
		return fail("the other brief has more sentences than the %d of the reference", count)
	}
	return nil
}
