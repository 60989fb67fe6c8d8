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
	w.planner = &Planner{Records: &Records{Count: count, Texts: textsOf(w.texts, 1+int(seed)%3)}}
	return w
}

// textsOf lays out texts that were collected in several parts.
func textsOf(texts []string, parts int) Texts {
	collectors := make([]*Collector, parts)
	for i := range collectors {
		collectors[i] = NewCollector(min(64*i, len(texts)), len(texts))
	}
	for i, text := range texts {
		collectors[min(i/64, parts-1)].Add([]byte(text))
	}
	return LayoutTexts(len(texts), collectors)
}

// setOf returns the set of a list, as a list or as bits.
func setOf(list []uint32, count int, bits bool) Set {
	if !bits || len(list) == 0 {
		return Set{List: list}
	}
	d := &Dense{Count: uint32(len(list)), Bits: make([]uint64, (count+63)/64)}
	for _, r := range list {
		d.Bits[r/64] |= 1 << (r % 64)
	}
	return Set{dense: d}
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
	count := w.planner.Records.Count
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
		return oracle{fmt.Sprint(list), w.planner.Listed(setOf(list, w.planner.Records.Count, w.r.IntN(2) == 0)), func(r uint32) bool { return slices.Contains(list, r) }}
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
				w.planner = &Planner{Records: w.planner.Records}
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
	p := &Planner{Records: &Records{Count: 100}}
	odd, even := p.Listed(Set{List: list}), p.Listed(setOf(list, 100, true))
	for i := range 101 {
		odd = p.All(nil, []*Query{odd})
		if i < 100 {
			even = p.Any([]*Query{p.Listed(Set{}), p.All(nil, []*Query{even})})
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
	all := textsOf(texts, 3)
	phrases := make(map[string]*phrase)
	for _, query := range queries {
		phrases[query] = new(phrase)
		phrases[query].read(&all, query)
	}
	found, wrong := 0, 0
	for i, text := range texts {
		for _, query := range queries {
			want := readsIn(read[text], read[query])
			if want {
				found++
			}
			if got := phrases[query].contains(uint32(i)); got != want {
				if wrong++; wrong <= 20 {
					t.Errorf("contains(%q, %q) = %t, want %t", text, query, got, want)
				}
			}
		}
	}
	t.Logf("%d texts, %d queries, %d pairs found, %d wrong", len(texts), len(queries), found, wrong)
}

// TestOccurrences compares Occurrences with its definition over every short text and query.
func TestOccurrences(t *testing.T) {
	texts, queries := normalized(6), append(normalized(4), "", "c", "c a", "a-b-a")
	found := 0
	for _, text := range texts {
		var places [][2]int
		var read [][]string // of what stands at each
		parts := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '-' })
		for first := range parts {
			for last := first; last < len(parts); last++ {
				places = append(places, [2]int{first, last})
				read = append(read, readings(between(text, first, last)))
			}
		}
		for _, query := range queries {
			var want [][2]int
			for i, place := range places {
				if slices.ContainsFunc(readings(query), func(q string) bool { return slices.Contains(read[i], q) }) {
					want = append(want, place)
				}
			}
			found += len(want)
			var got [][2]int
			for first, last := range Occurrences(text, query) {
				got = append(got, [2]int{first, last})
			}
			if !slices.Equal(got, want) {
				t.Fatalf("Occurrences(%q, %q) are %v, want %v", text, query, got, want)
			}
		}
	}
	t.Logf("%d texts, %d queries, %d occurrences", len(texts), len(queries), found)
}

// between returns some words of a text, the parts of hyphenated words being counted
// instead of these. Of a word that is not there from its first part to its last, the parts are words.
func between(text string, first, last int) string {
	var words []string
	n := 0
	for word := range strings.FieldsSeq(text) {
		parts := strings.Split(word, "-")
		from, to := max(first-n, 0), min(last+1-n, len(parts))
		switch n += len(parts); {
		case from >= to:
		case to-from == len(parts):
			words = append(words, word)
		default:
			words = append(words, parts[from:to]...)
		}
	}
	return strings.Join(words, " ")
}

// TestPhrase searches for every short query among every short text, through the index.
func TestPhrase(t *testing.T) {
	texts, queries := normalized(5), normalized(4)
	texts = append(texts, "", "a-b-a-b-a", "ab-ab ab", "aba bab-aba")
	queries = append(queries, "a-b-a-b-a", "ab-ab", "abab a", "c", "a-c", "ac")
	records := &Records{Count: len(texts), Texts: textsOf(texts, 2)}
	for _, query := range queries {
		p := &Planner{Records: records}
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
	p := &Planner{Records: records}
	if got := run(p, p.Phrase(""), len(texts)); got != nil {
		t.Errorf("a phrase without words matches %d", got)
	}
}

// TestFew compares the records of a few sets with their definition.
func TestFew(t *testing.T) {
	for seed := range uint64(2000) {
		w := newWorld(seed, []int{0, 1, 63, 64, 65, 200}[seed%6])
		count := w.planner.Records.Count
		var few Few
		var lists [][]uint32
		var nots []bool
		for range w.r.IntN(5) {
			list, not := w.list(), w.r.IntN(3) == 0
			if !few.Add(setOf(list, count, w.r.IntN(2) == 0), not) {
				t.Fatalf("no room after %d", len(lists))
			}
			lists, nots = append(lists, list), append(nots, not)
		}
		var want []uint32
		for r := range uint32(count) {
			in := true
			for i, list := range lists {
				in = in && slices.Contains(list, r) != nots[i]
			}
			if in {
				want = append(want, r)
			}
		}
		for most := range 3 {
			var got []uint32
			few.Run(count, func(r uint32) bool {
				got = append(got, r)
				return len(got) != most
			})
			want := want
			if most > 0 && most < len(want) {
				want = want[:most]
			}
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d: sets %d, not %t: stopped after %d: %d, want %d", seed, lists, nots, most, got, want)
			}
		}
	}
	var few Few
	for few.Add(Set{}, false) {
	}
	if few.n != len(few.sets) {
		t.Errorf("room for %d sets", few.n)
	}
}

func TestLayout(t *testing.T) {
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
		{"in several parts", [][2]int{{1, 0}, {2, 0}, {0, 63}, {1, 63}, {0, 64}, {3, 64}, {1, 127}, {1, 128}, {0, 190}}, [][]uint32{{63, 64, 190}, {0, 63, 127, 128}, {0}, {64}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, count := range []int{191, 10000} { // where few are many, and where they are not
				parts := []*Lists{{}, {}, {}}
				for _, a := range test.add {
					parts[a[1]/64].Add(a[0], uint32(a[1]))
				}
				p := Layout(count, parts)
				for value := -1; value <= len(test.want)+1; value++ {
					var want []uint32
					if 0 <= value && value < len(test.want) {
						want = test.want[value]
					}
					s := p.Set(value)
					if got := s.Append(nil); !slices.Equal(got, want) || s.Len() != len(want) {
						t.Errorf("of %d records, the set of %d is %d, with a length of %d, want %d", count, value, got, s.Len(), want)
					}
					if (s.dense != nil) != (32*len(want) > count) {
						t.Errorf("of %d records, the set of %d is kept as bits: %t", count, value, s.dense != nil)
					}
				}
			}
		})
	}
	var none Postings
	if got := none.Set(0); got.Len() != 0 || got.Append(nil) != nil {
		t.Errorf("the zero Postings have %v", got)
	}
}

func TestParts(t *testing.T) {
	for _, n := range []int{0, 1, 63, 4096, 8191, 8192, 100_000, 1_000_001} {
		bounds := Parts(n)
		if bounds[0] != 0 || bounds[len(bounds)-1] != n || !slices.IsSorted(bounds) {
			t.Errorf("%d records have the parts %d", n, bounds)
		}
		for _, b := range bounds[1 : len(bounds)-1] {
			if b%64 != 0 {
				t.Errorf("%d records have the parts %d", n, bounds)
			}
		}
	}
}
