package index

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// An oracle is a query and the records that match it, found by a plain loop.
type oracle struct {
	text    string
	query   *Query
	matches func(uint32) bool
}

// world is what random queries are made over.
type world struct {
	r       *rand.Rand
	planner *Planner
	texts   []string
}

func newWorld(seed uint64, count int) *world {
	w := &world{r: rand.New(rand.NewPCG(seed, 15))}
	for range count {
		w.texts = append(w.texts, w.text(6))
	}
	records := &Records{}
	records.IndexTexts(w.texts)
	w.planner = &Planner{Records: records, Count: count}
	return w
}

// text returns some words, hyphenated ones among them, in normalized form.
func (w *world) text(most int) string {
	var b strings.Builder
	for i := range w.r.IntN(most + 1) {
		if i > 0 {
			b.WriteByte(" -"[w.r.IntN(2)])
		}
		b.WriteString([]string{"a", "b", "ab", "ba"}[w.r.IntN(4)])
	}
	return b.String()
}

// list returns ascending records: none, a few, a run of them, or most.
func (w *world) list() []uint32 {
	count := w.planner.Count
	var list []uint32
	share := []int{0, 1, 2, 50, 90, 100}[w.r.IntN(6)]
	from, to := 0, count
	if count > 0 && w.r.IntN(3) == 0 {
		from = w.r.IntN(count)
		to = from + w.r.IntN(count-from)
	}
	for i := from; i < to; i++ {
		if w.r.IntN(100) < share {
			list = append(list, uint32(i))
		}
	}
	return list
}

func (w *world) tree(depth int) oracle {
	kind := w.r.IntN(6)
	switch {
	case depth == 0 || kind == 0:
		list := w.list()
		return oracle{fmt.Sprint(list), w.planner.Listed(list), func(r uint32) bool { return slices.Contains(list, r) }}
	case kind == 1:
		words := w.text(3)
		return oracle{fmt.Sprintf("%q", words), w.planner.Phrase(words), func(r uint32) bool { return words != "" && inSomeReading(w.texts[r], words) }}
	case kind < 4:
		kids := w.trees(depth)
		return oracle{"any" + text(kids), w.planner.Any(queries(kids)), func(r uint32) bool { return slices.ContainsFunc(kids, func(k oracle) bool { return k.matches(r) }) }}
	}
	has, not := w.trees(depth), w.trees(depth)
	if w.r.IntN(2) == 0 {
		has = nil
	}
	return oracle{"all" + text(has) + "not" + text(not), w.planner.All(queries(has), queries(not)), func(r uint32) bool {
		return !slices.ContainsFunc(has, func(k oracle) bool { return !k.matches(r) }) && !slices.ContainsFunc(not, func(k oracle) bool { return k.matches(r) })
	}}
}

func (w *world) trees(depth int) []oracle {
	trees := make([]oracle, w.r.IntN(4))
	for i := range trees {
		trees[i] = w.tree(depth - 1)
	}
	return trees
}

func queries(kids []oracle) []*Query {
	list := make([]*Query, len(kids))
	for i, k := range kids {
		list[i] = k.query
	}
	return list
}

func text(kids []oracle) string {
	list := make([]string, len(kids))
	for i, k := range kids {
		list[i] = k.text
	}
	return "(" + strings.Join(list, ", ") + ")"
}

func run(p *Planner, q *Query, most int) (matches []uint32) {
	p.Run(q, func(r uint32) bool {
		matches = append(matches, r)
		return len(matches) < most
	})
	return matches
}

func TestQueries(t *testing.T) {
	for seed, count := range []int{0, 1, 2, 3, 17, 64, 64, 200} {
		t.Run(fmt.Sprintf("%d records, seed %d", count, seed), func(t *testing.T) {
			w := newWorld(uint64(seed), count)
			for range 500 {
				w.planner.slots = 0
				o := w.tree(w.r.IntN(5))
				var want []uint32
				for r := range uint32(count) {
					if o.matches(r) {
						want = append(want, r)
					}
				}
				for range 2 {
					if got := run(w.planner, o.query, count+1); !slices.Equal(got, want) {
						t.Fatalf("%s matches %d, want %d", o.text, got, want)
					}
				}
				if most := 1 + w.r.IntN(3); most <= len(want) {
					if got := run(w.planner, o.query, most); !slices.Equal(got, want[:most]) {
						t.Fatalf("%s, stopped after %d, matches %d, want %d", o.text, most, got, want[:most])
					}
				}
			}
		})
	}
}

// TestQueriesNested nests negations so deep that a pass which looked ahead
// anew at every level would not come to an end.
func TestQueriesNested(t *testing.T) {
	list := []uint32{2, 3, 50, 98}
	p := &Planner{Records: &Records{}, Count: 100}
	odd, even := p.Listed(list), p.Listed(list)
	for i := range 101 {
		odd = p.All(nil, []*Query{odd})
		if i < 100 {
			even = p.Any([]*Query{p.Listed(nil), p.All(nil, []*Query{even})})
		}
	}
	if got := run(p, even, 101); !slices.Equal(got, list) {
		t.Errorf("an even number of negations matches %d, want %d", got, list)
	}
	if got := run(p, odd, 101); len(got) != 96 || slices.ContainsFunc(got, func(r uint32) bool { return slices.Contains(list, r) }) {
		t.Errorf("an odd number of negations matches %d, want all but %d", got, list)
	}
}

func TestGallop(t *testing.T) {
	for n := range 40 {
		list := make([]uint32, n)
		for i := range list {
			list[i] = uint32(3*i + 1)
		}
		for from := range uint32(3*n + 3) {
			want := 0
			for want < n && list[want] < from {
				want++
			}
			if got := gallop(list, from); got != uint32(want) {
				t.Errorf("gallop(%d, %d) = %d, want %d", list, from, got, want)
			}
		}
	}
	const most = ^uint32(0)
	for _, test := range []struct {
		name string
		list []uint32
		from uint32
		want uint32
	}{
		{"nothing", nil, 5, 0},
		{"all below", []uint32{1, 2, 3}, most, 3},
		{"none below", []uint32{most}, most, 0},
		{"the greatest", []uint32{0, most}, most, 1},
		{"the least", []uint32{0, most}, 0, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := gallop(test.list, test.from); got != test.want {
				t.Errorf("gallop(%d, %d) = %d, want %d", test.list, test.from, got, test.want)
			}
		})
	}
}

// normalized returns every text of up to most bytes that words.Normalize can
// give, of the letters a and b.
func normalized(most int) []string {
	var all []string
	var grow func(string)
	grow = func(s string) {
		for _, letter := range "ab" {
			word := s + string(letter)
			all = append(all, word)
			if len(word) < most {
				grow(word)
			}
			if len(word)+1 < most {
				grow(word + " ")
				grow(word + "-")
			}
		}
	}
	if most > 0 {
		grow("")
	}
	slices.Sort(all)
	return all
}

// readings returns all ways to read a text, each hyphenated word being one word
// or its parts. Every word has a space on either side.
func readings(text string) []string {
	word, rest, more := strings.Cut(text, " ")
	ways := []string{" " + strings.ReplaceAll(word, "-", "")}
	if strings.Contains(word, "-") {
		ways = append(ways, " "+strings.ReplaceAll(word, "-", " "))
	}
	rests := []string{" "}
	if more {
		rests = readings(rest)
	}
	var all []string
	for _, way := range ways {
		for _, rest := range rests {
			all = append(all, way+rest)
		}
	}
	return all
}

// inSomeReading is the definition of contains.
func inSomeReading(text, query string) bool {
	return readsIn(readings(text), readings(query))
}

func readsIn(texts, queries []string) bool {
	for _, q := range queries {
		for _, t := range texts {
			if strings.Contains(t, q) {
				return true
			}
		}
	}
	return false
}

// TestContains compares contains with its definition over every short text and query.
func TestContains(t *testing.T) {
	textLength, queryLength := 7, 6
	if testing.Short() {
		textLength, queryLength = 6, 5
	}
	texts, queries := normalized(textLength), normalized(queryLength)
	if len(texts) < 500 || !slices.Contains(texts, "a-b b") || slices.ContainsFunc(texts, func(s string) bool { return strings.Contains(s, "- ") }) {
		t.Fatalf("%d texts are not all the short ones", len(texts))
	}
	read := make(map[string][]string)
	for _, s := range texts {
		read[s] = readings(s)
	}
	found, wrong := 0, 0
	for _, text := range texts {
		for _, query := range queries {
			want := readsIn(read[text], read[query])
			if want {
				found++
			}
			if got := contains(text, query); got != want {
				if wrong++; wrong <= 20 {
					t.Errorf("contains(%q, %q) = %t, want %t", text, query, got, want)
				}
			}
		}
	}
	t.Logf("%d texts, %d queries, %d pairs found, %d wrong", len(texts), len(queries), found, wrong)
}

// TestPhrase searches for every short query among every short text, through the index.
func TestPhrase(t *testing.T) {
	texts, queries := normalized(5), normalized(4)
	texts = append(texts, "", "a-b-a-b-a", "ab-ab ab", "aba bab-aba")
	queries = append(queries, "a-b-a-b-a", "ab-ab", "abab a", "c", "a-c", "ac")
	records := &Records{}
	records.IndexTexts(texts)
	for _, query := range queries {
		p := &Planner{Records: records, Count: len(texts)}
		var want []uint32
		for i, text := range texts {
			if inSomeReading(text, query) {
				want = append(want, uint32(i))
			}
		}
		if got := run(p, p.Phrase(query), len(texts)+1); !slices.Equal(got, want) {
			t.Errorf("Phrase(%q) matches %d, want %d", query, got, want)
		}
	}
	p := &Planner{Records: records, Count: len(texts)}
	if got := run(p, p.Phrase(""), len(texts)); got != nil {
		t.Errorf("a phrase without words matches %d", got)
	}
}

func TestPostings(t *testing.T) {
	for _, test := range []struct {
		name string
		add  [][2]int // values and records
		want [][]uint32
	}{
		{"nothing", nil, nil},
		{"one", [][2]int{{0, 7}}, [][]uint32{{7}}},
		{"a record again", [][2]int{{1, 0}, {1, 0}, {0, 0}, {1, 4}}, [][]uint32{{0}, {0, 4}}},
		{"values without records", [][2]int{{3, 1}}, [][]uint32{nil, nil, nil, {1}}},
		{"values in turn", [][2]int{{2, 0}, {1, 1}, {2, 1}, {0, 5}, {1, 5}, {2, 7}}, [][]uint32{{5}, {1, 5}, {0, 1, 7}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			lists := &Lists{}
			for i, a := range [][2]int{{2, 9}, {0, 9}, {2, 11}} { // of a use before
				lists.Add(a[0], uint32(a[1]+i))
			}
			lists.Reset()
			for _, a := range test.add {
				lists.Add(a[0], uint32(a[1]))
			}
			p := lists.Postings()
			lists.Reset()
			lists.Add(0, 100) // which p must not see
			for value := -1; value <= len(test.want)+1; value++ {
				var want []uint32
				if 0 <= value && value < len(test.want) {
					want = test.want[value]
				}
				if got := p.List(value); !slices.Equal(got, want) {
					t.Errorf("List(%d) = %d, want %d", value, got, want)
				}
			}
		})
	}
	var none Postings
	if got := none.List(0); got != nil {
		t.Errorf("the zero Postings list %d", got)
	}
}

func TestOrder(t *testing.T) {
	ids := []string{"c", "a", "b/x", "b", "a-1"}
	got := Order(len(ids), func(a, b uint32) int { return strings.Compare(ids[a], ids[b]) })
	if want := []uint32{1, 4, 3, 2, 0}; !slices.Equal(got, want) {
		t.Errorf("Order = %d, want %d", got, want)
	}
	if got := Order(0, nil); got != nil {
		t.Errorf("Order of nothing = %d", got)
	}
}
