package agreement

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"example.com/summit"
)

// A Field has the figures of one field of the records, or, under the name
// "Record", those of the alignment itself: there the records are the labels,
// pairs are shared, those that are alike in all fields that are measured are
// alike, and Alpha is NaN.
type Field struct {
	Name string // as the Go struct names it: "Kind", "By"; or "Record"

	Pairs int // aligned pairs
	Alike int // of them, those with the same labels in both

	Reference int // labels of the reference's records
	Other     int // labels of the other brief's records
	Shared    int // labels that both records of a pair have

	// Alpha is Krippendorff's alpha of the pairs: NaN where nothing can disagree
	// by chance, because all have the same labels or there are no pairs.
	Alpha float64
}

// Precision returns Shared/Other: how much of what the other brief says holds by
// the reference. It is 1 where the other brief says nothing.
func (f Field) Precision() float64 { return part(f.Shared, f.Other) }

// Recall returns Shared/Reference: how much of what the reference says, the
// other brief says too. It is 1 where the reference says nothing.
func (f Field) Recall() float64 { return part(f.Shared, f.Reference) }

// F1 returns the harmonic mean of precision and recall, 2×Shared/(Reference+Other).
// It is 1 where neither brief says anything.
func (f Field) F1() float64 { return part(2*f.Shared, f.Reference+f.Other) }

func part(n, of int) float64 {
	if of == 0 {
		return 1
	}
	return float64(n) / float64(of)
}

// String returns the figures in one line.
func (f Field) String() string {
	s := fmt.Sprintf("%s: %d of %d pairs alike, precision %.3f, recall %.3f, F1 %.3f", f.Name, f.Alike, f.Pairs, f.Precision(), f.Recall(), f.F1())
	if !math.IsNaN(f.Alpha) {
		s += fmt.Sprintf(", alpha %.3f", f.Alpha)
	}
	return s
}

// A column is a field of records of type R.
type column[R Record] struct {
	name   string
	value  func(R) any
	labels func(labeler, R) []string // sorted
}

// A labeler gives the labels that stand for quotes, the same for quotes that are aligned.
type labeler map[summit.QuoteID]string

func single[R Record, T ~string](name string, get func(R) T) column[R] {
	return column[R]{name, func(r R) any { return get(r) }, func(_ labeler, r R) []string {
		if v := get(r); v != "" {
			return []string{string(v)}
		}
		return nil
	}}
}

func several[R Record, T summit.Element](name string, get func(R) summit.Set[T], label func(T) string) column[R] {
	return column[R]{name, func(r R) any { return get(r) }, func(_ labeler, r R) []string { return slices.Compact(names(get(r), label)) }}
}

func voice[R Record](get func(R) summit.Set[summit.ActorID]) column[R] {
	c := several("By", get, text)
	by := c.labels
	c.labels = func(l labeler, r R) []string {
		if labels := by(l, r); len(labels) > 0 {
			return labels
		}
		return []string{""}
	}
	return c
}

func findingColumns() []column[summit.Finding] {
	return []column[summit.Finding]{
		single("Kind", func(f summit.Finding) summit.Kind { return f.Kind }),
		single("Outcome", func(f summit.Finding) summit.Outcome { return f.Outcome }),
		single("Modality", func(f summit.Finding) summit.Modality { return f.Modality }),
		single("Condition", func(f summit.Finding) summit.Condition { return f.Condition }),
		several("Phases", func(f summit.Finding) summit.Set[summit.Phase] { return f.Phases }, text),
		several("Settings", func(f summit.Finding) summit.Set[summit.Setting] { return f.Settings }, text),
		single("Date", func(f summit.Finding) summit.Date { return f.Date }),
		voice(func(f summit.Finding) summit.Set[summit.ActorID] { return f.By }),
		several("Citing", func(f summit.Finding) summit.Set[summit.ActorID] { return f.Citing }, text),
		several("Actors", func(f summit.Finding) summit.Set[summit.ActorID] { return f.Actors }, text),
		several("Topics", func(f summit.Finding) summit.Set[summit.TopicID] { return f.Topics }, text),
		several("Regions", func(f summit.Finding) summit.Set[summit.RegionID] { return f.Regions }, text),
		{"Quotes", func(f summit.Finding) any { return f.Quotes }, func(l labeler, f summit.Finding) []string { return l.of(f.Quotes) }},
		several("Sentences", func(f summit.Finding) summit.Set[int] { return f.Sentences }, strconv.Itoa),
	}
}

func quoteColumns() []column[summit.Quote] {
	return []column[summit.Quote]{
		single("Form", func(q summit.Quote) summit.Form { return q.Form }),
		voice(func(q summit.Quote) summit.Set[summit.ActorID] { return q.By }),
		several("About", func(q summit.Quote) summit.Set[summit.ActorID] { return q.About }, text),
		several("Phases", func(q summit.Quote) summit.Set[summit.Phase] { return q.Phases }, text),
		several("Settings", func(q summit.Quote) summit.Set[summit.Setting] { return q.Settings }, text),
		{"Negated", func(q summit.Quote) any { return q.Negated }, func(_ labeler, q summit.Quote) []string {
			if q.Negated {
				return []string{"true"}
			}
			return nil
		}},
		{"Variant", func(q summit.Quote) any { return q.Variant }, func(l labeler, q summit.Quote) []string {
			if q.Variant != "" {
				return []string{l[q.Variant]}
			}
			return nil
		}},
		several("Topics", func(q summit.Quote) summit.Set[summit.TopicID] { return q.Topics }, text),
		several("Regions", func(q summit.Quote) summit.Set[summit.RegionID] { return q.Regions }, text),
		several("Mentions", func(q summit.Quote) summit.Set[summit.Mention] { return q.Mentions }, summit.Mention.String),
	}
}

// of returns the labels of quotes, sorted, each once.
func (l labeler) of(quotes summit.Set[summit.QuoteID]) []string {
	return slices.Compact(names(quotes, func(id summit.QuoteID) string { return l[id] }))
}

// newTable compares aligned records field by field.
func newTable[R Record](columns []column[R], records [2][]R, labels [2]labeler, matches []match) (t Table[R]) {
	aligned := [2][]bool{make([]bool, len(records[0])), make([]bool, len(records[1]))}
	for _, m := range matches {
		aligned[0][m.reference], aligned[1][m.other] = true, true
		t.Pairs = append(t.Pairs, Pair[R]{records[0][m.reference], records[1][m.other]})
	}
	for side, only := range [...]*[]R{&t.OnlyReference, &t.OnlyOther} {
		for i, r := range records[side] {
			if !aligned[side][i] {
				*only = append(*only, r)
			}
		}
	}

	differ := make([]bool, len(matches))
	t.Fields = []Field{{Name: "Record", Pairs: len(matches), Shared: len(matches),
		Reference: len(records[0]), Other: len(records[1]), Alpha: math.NaN()}}
	for _, c := range columns {
		var sets [2][][]string
		for side := range records {
			for _, r := range records[side] {
				sets[side] = append(sets[side], c.labels(labels[side], r))
			}
		}
		t.Fields = append(t.Fields, newField(c.name, sets, matches, differ))
	}
	for _, d := range differ {
		if !d {
			t.Fields[0].Alike++
		}
	}
	return t
}

// newField compares the labels of aligned records and notes which pairs differ.
func newField(name string, sets [2][][]string, matches []match, differ []bool) Field {
	f := Field{Name: name, Pairs: len(matches)}
	for _, s := range sets[0] {
		f.Reference += len(s)
	}
	for _, s := range sets[1] {
		f.Other += len(s)
	}
	var observed []float64
	values := make(map[string]*value)
	for i, m := range matches {
		a, b := sets[0][m.reference], sets[1][m.other]
		shared := sharedStrings(a, b)
		f.Shared += shared
		if shared == len(a) && shared == len(b) {
			f.Alike++
		} else {
			differ[i] = true
			observed = append(observed, 1-masi(len(a), len(b), shared))
		}
		for _, labels := range [...][]string{a, b} {
			id := strings.Join(labels, "\x00")
			if values[id] == nil {
				values[id] = &value{id: id, labels: labels}
			}
			values[id].count++
		}
	}
	// Sums of floats depend on the order, which must be the same whichever brief is the reference.
	slices.Sort(observed)
	sum := 0.0
	for _, d := range observed {
		sum += 2 * d
	}
	f.Alpha = alpha(sum, expected(values), 2*len(matches))
	return f
}

// A value is a set of labels and how many records have it.
type value struct {
	id     string
	labels []string
	count  int
}

// expected returns the sum of the distances between two of all records, both
// ways. Sets without a common label have the distance 1, so it looks at those
// only that share one.
func expected(values map[string]*value) float64 {
	sorted := make([]*value, 0, len(values))
	n := 0
	for _, v := range values {
		sorted = append(sorted, v)
		n += v.count
	}
	slices.SortFunc(sorted, func(a, b *value) int { return strings.Compare(a.id, b.id) })

	sum := float64(n) * float64(n)
	alike := 0.0
	holders := make(map[string][]int)
	shared := make([]int, len(sorted))
	for i, v := range sorted {
		sum -= float64(v.count) * float64(v.count)
		var met []int
		for _, l := range v.labels {
			for _, j := range holders[l] {
				if shared[j] == 0 {
					met = append(met, j)
				}
				shared[j]++
			}
			holders[l] = append(holders[l], i)
		}
		for _, j := range met {
			w := sorted[j]
			alike += float64(v.count) * float64(w.count) * masi(len(v.labels), len(w.labels), shared[j])
			shared[j] = 0
		}
	}
	return sum - 2*alike
}

// sharedStrings returns how many elements two sorted slices share.
func sharedStrings(a, b []string) (n int) {
	for len(a) > 0 && len(b) > 0 {
		switch c := strings.Compare(a[0], b[0]); {
		case c < 0:
			a = a[1:]
		case c > 0:
			b = b[1:]
		default:
			n, a, b = n+1, a[1:], b[1:]
		}
	}
	return n
}
