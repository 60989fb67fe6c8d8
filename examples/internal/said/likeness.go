package said

import (
	"math/bits"
)

// A likeness has which words of a fragment are like which words of the quotes.
type likeness struct {
	said  []word
	known []known
	row   []int32   // for each known word one more than its place in likes; 0 is like none
	likes []wordSet // words of the fragment
}

// A wordSet has words of a fragment, by their numbers.
type wordSet [(MaxWords + 63) / 64]uint64

func (s *wordSet) has(i int) bool { return s[i/64]>>(i%64)&1 != 0 }

func (x *quoteIndex) likeness(said []word) *likeness {
	l := &likeness{said: said, known: x.words, row: make([]int32, len(x.words))}
	for i, w := range said {
		set, length := newLetterSet(w.letters), len(w.letters)
		for other := (2*length + 2) / 3; other <= min(3*length/2, len(x.starts)-2); other++ {
			most := max(length, other)
			for n := x.starts[other]; n < x.starts[other+1]; n++ {
				if 3*set.distance(x.sets[n]) <= most && replacement(w.letters, x.words[n].letters) < 1 {
					l.add(int(n), i)
				}
			}
		}
	}
	return l
}

// add adds that a known word is like one of the fragment.
func (l *likeness) add(known, said int) {
	if l.row[known] == 0 {
		l.likes = append(l.likes, wordSet{})
		l.row[known] = int32(len(l.likes))
	}
	l.likes[l.row[known]-1][said/64] |= 1 << (said % 64)
}

// mayFit reports whether a quote can be near: each word of the fragment, or each of the quote, is set
// beside one that is like it or costs 1, and the cost is distance for each at most.
func (l *likeness) mayFit(text []int32, distance float64) bool {
	least := (1 - distance) * float64(min(len(l.said), len(text)))
	least -= 1e-9 // which rounding may take
	var a alike
	for _, w := range text {
		if l.row[w] > 0 {
			a.add(&l.known[w])
		}
	}
	if float64(a.words) < least || !a.isEnough() {
		return false
	}
	var likes wordSet
	for _, w := range text {
		if row := l.row[w]; row > 0 {
			for i, b := range l.likes[row-1] {
				likes[i] |= b
			}
		}
	}
	said := 0
	for _, b := range likes {
		said += bits.OnesCount64(b)
	}
	return float64(said) >= least
}

// costs returns what it costs to replace each word of the fragment by each of a quote.
func (l *likeness) costs(text []int32) []float64 {
	costs := make([]float64, len(l.said)*len(text))
	for b, w := range text {
		row := l.row[w]
		for a := range l.said {
			costs[a*len(text)+b] = 1
			if row > 0 && l.likes[row-1].has(a) {
				costs[a*len(text)+b] = replacement(l.said[a].letters, l.known[w].letters)
			}
		}
	}
	return costs
}

// Alike is what is known of words of a quote that are like words of the fragment.
type alike struct {
	words, letters int
	telling        bool
}

func (a *alike) add(k *known) {
	a.words++
	a.letters += len(k.letters)
	a.telling = a.telling || k.telling
}

// isEnough reports whether they are enough to know somebody by.
func (a *alike) isEnough() bool { return a.words >= 2 && a.letters >= minLetters && a.telling }

// A letterSet has a bit for each letter that a word has, and another if it has it twice. Several letters may share these.
type letterSet uint64

func newLetterSet(letters []rune) letterSet {
	var s letterSet
	for _, r := range letters {
		bit := letterSet(1) << (r & 31)
		if s&bit != 0 {
			bit <<= 32
		}
		s |= bit
	}
	return s
}

// distance returns how many letters must change at least to make a word of the other.
func (s letterSet) distance(other letterSet) int {
	return max(bits.OnesCount64(uint64(s&^other)), bits.OnesCount64(uint64(other&^s)))
}
