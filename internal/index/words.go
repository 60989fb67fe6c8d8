package index

import (
	"encoding/binary"
	"maps"
	"slices"
	"sort"
	"strings"
)

// Texts has the words of each record's text.
type Texts struct {
	Words   string   // every word, ordered, one behind the other: hyphenated words whole, without the hyphens, and by their parts
	Ends    []uint32 // where each word ends
	Records Postings // the records of each word
	Starts  []uint32 // where the text of each record begins in Tokens, and at last the end
	Tokens  []byte   // the texts, word by word

	Hyphenated []uint64 // the records whose texts have hyphenated words, as bits
}

// A text is its words in their order, each a token: twice the number of the
// word, as a varint. Of a hyphenated word it is one more, and followed by how many
// parts there are and the numbers of these.

// A token is a word of a text or of a phrase.
type token struct {
	whole int32 // its number, or -1 where no text has it
	parts []int32
}

// A Collector collects the texts of one part of the records.
type Collector struct {
	first   uint32 // record
	numbers map[string]uint32
	words   []string
	tokens  []uint32 // as in Texts, by numbers of its own
	ends    []uint32 // of each text in tokens
	counts  []uint32 // for each word, its records
	last    []uint32 // for each word, the record it was met in last, plus 1
	final   []uint32 // for each word, its number among all words
	all     int      // how many words there are in all
	joined  []byte

	hyphenated []uint64 // as in Texts, but for the first record, which is a multiple of 64
}

// NewCollector returns a collector of the texts of n records.
func NewCollector(first, n int) *Collector {
	const usual = 24 // tokens of a text
	return &Collector{first: uint32(first), numbers: make(map[string]uint32), tokens: make([]uint32, 0, usual*n), ends: make([]uint32, 0, n)}
}

// Add adds the text of the next record, in the form of words.Normalize.
func (c *Collector) Add(text []byte) {
	for len(text) > 0 {
		end, hyphens := 0, 0
		for end < len(text) && text[end] != ' ' {
			if text[end] == '-' {
				hyphens++
			}
			end++
		}
		word := text[:end]
		text = text[min(end+1, len(text)):]
		if hyphens == 0 {
			c.tokens = append(c.tokens, c.number(word)<<1)
			continue
		}
		for len(c.hyphenated) <= len(c.ends)/64 {
			c.hyphenated = append(c.hyphenated, 0)
		}
		c.hyphenated[len(c.ends)/64] |= 1 << (len(c.ends) % 64)
		c.joined = c.joined[:0]
		for _, b := range word {
			if b != '-' {
				c.joined = append(c.joined, b)
			}
		}
		c.tokens = append(c.tokens, c.number(c.joined)<<1|1, uint32(hyphens+1))
		for from, i := 0, 0; i <= len(word); i++ {
			if i == len(word) || word[i] == '-' {
				c.tokens = append(c.tokens, c.number(word[from:i]))
				from = i + 1
			}
		}
	}
	c.ends = append(c.ends, uint32(len(c.tokens)))
}

func (c *Collector) number(word []byte) uint32 {
	n, known := c.numbers[string(word)]
	if !known {
		n = uint32(len(c.words))
		c.words = append(c.words, string(word))
		c.numbers[c.words[n]] = n
		c.counts, c.last = append(c.counts, 0), append(c.last, 0)
	}
	if record := c.first + uint32(len(c.ends)); c.last[n] != record+1 {
		c.last[n] = record + 1
		c.counts[n]++
	}
	return n
}

func (c *Collector) valueCounts() []uint32 {
	counts := make([]uint32, c.all)
	for n, count := range c.counts {
		counts[c.final[n]] = count
	}
	return counts
}

func (c *Collector) each(do func(value, record uint32)) {
	clear(c.last)
	c.eachText(func(i int, tokens []uint32) {
		record := c.first + uint32(i)
		met := func(n uint32) {
			if c.last[n] != record+1 {
				c.last[n] = record + 1
				do(c.final[n], record)
			}
		}
		for at := 0; at < len(tokens); at++ {
			token := tokens[at]
			met(token >> 1)
			if token&1 != 0 {
				at++
				for range tokens[at] {
					at++
					met(tokens[at])
				}
			}
		}
	})
}

func (c *Collector) eachText(do func(i int, tokens []uint32)) {
	from := uint32(0)
	for i, end := range c.ends {
		do(i, c.tokens[from:end])
		from = end
	}
}

// LayoutTexts lays out the texts of count records, of which the parts have one after the other.
func LayoutTexts(count int, parts []*Collector) Texts {
	var t Texts
	all := make(map[string]bool)
	for _, c := range parts {
		for _, word := range c.words {
			all[word] = true
		}
	}
	sorted := slices.Sorted(maps.Keys(all))
	t.Words = strings.Join(sorted, "")
	t.Ends = make([]uint32, len(sorted))
	end := 0
	for i, word := range sorted {
		end += len(word)
		t.Ends[i] = uint32(end)
	}
	encoded := make([][]byte, len(parts))
	starts := make([][]uint32, len(parts))
	Parallel(len(parts), func(i int) {
		c := parts[i]
		c.all = len(sorted)
		c.final = make([]uint32, len(c.words))
		for n, word := range c.words {
			c.final[n] = uint32(t.number(word))
		}
		encoded[i], starts[i] = c.encode()
	})
	t.Records = Layout(count, parts)
	if count == 0 {
		return t
	}
	t.Hyphenated = make([]uint64, (count+63)/64)
	for _, c := range parts {
		copy(t.Hyphenated[c.first/64:], c.hyphenated)
	}
	size := 0
	for _, tokens := range encoded {
		size += len(tokens)
	}
	t.Tokens = make([]byte, 0, size)
	t.Starts = make([]uint32, 0, count+1)
	for i, list := range starts {
		for _, start := range list {
			t.Starts = append(t.Starts, uint32(len(t.Tokens))+start)
		}
		t.Tokens = append(t.Tokens, encoded[i]...)
	}
	t.Starts = append(t.Starts, uint32(len(t.Tokens)))
	return t
}

// encode returns the texts as Texts has them, and where each begins.
func (c *Collector) encode() (encoded []byte, starts []uint32) {
	encoded = make([]byte, 0, 2*len(c.tokens)+len(c.tokens)/4)
	starts = make([]uint32, 0, len(c.ends))
	c.eachText(func(_ int, tokens []uint32) {
		starts = append(starts, uint32(len(encoded)))
		for at := 0; at < len(tokens); at++ {
			token := tokens[at]
			encoded = appendUvarint(encoded, c.final[token>>1]<<1|token&1)
			if token&1 != 0 {
				at++
				encoded = appendUvarint(encoded, tokens[at])
				for range tokens[at] {
					at++
					encoded = appendUvarint(encoded, c.final[tokens[at]])
				}
			}
		}
	})
	return encoded, starts
}

func appendUvarint(b []byte, n uint32) []byte { return binary.AppendUvarint(b, uint64(n)) }

func (t *Texts) number(word string) int32 {
	i, found := sort.Find(len(t.Ends), func(i int) int { return strings.Compare(word, t.word(i)) })
	if !found {
		return -1
	}
	return int32(i)
}

func (t *Texts) word(i int) string {
	start := uint32(0)
	if i > 0 {
		start = t.Ends[i-1]
	}
	return t.Words[start:t.Ends[i]]
}

// of returns the set of the records that have a word.
func (t *Texts) of(number int32) Set { return t.Records.Set(int(number)) }

// Word returns the set of the records that have a word without a hyphen.
func (t *Texts) Word(word string) Set { return t.of(t.number(word)) }
