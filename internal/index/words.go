package index

import (
	"encoding/binary"
	"maps"
	"slices"
	"strings"
)

// Texts has the words of each record's text.
type Texts struct {
	Words   []string // every word, ordered: hyphenated words whole, without the hyphens, and by their parts
	Records Postings // the records of each word
	Starts  []uint32 // where the text of each record begins in Tokens, and at last the end
	Tokens  []byte   // the texts, word by word; see appendToken
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
	numbers map[string]uint32
	words   []string
	lists   Lists
	tokens  []uint32 // as in Texts, by numbers of its own
	ends    []int    // of each text in tokens
	joined  []byte
}

// Add adds the text of a record, in the form of words.Normalize.
func (c *Collector) Add(text []byte, record uint32) {
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
			c.tokens = append(c.tokens, c.number(word, record)<<1)
			continue
		}
		c.joined = c.joined[:0]
		for _, b := range word {
			if b != '-' {
				c.joined = append(c.joined, b)
			}
		}
		c.tokens = append(c.tokens, c.number(c.joined, record)<<1|1, uint32(hyphens+1))
		for from, i := 0, 0; i <= len(word); i++ {
			if i == len(word) || word[i] == '-' {
				c.tokens = append(c.tokens, c.number(word[from:i], record))
				from = i + 1
			}
		}
	}
	c.ends = append(c.ends, len(c.tokens))
}

func (c *Collector) number(word []byte, record uint32) uint32 {
	n, known := c.numbers[string(word)]
	if !known {
		if c.numbers == nil {
			c.numbers = make(map[string]uint32)
		}
		n = uint32(len(c.words))
		c.words = append(c.words, string(word))
		c.numbers[c.words[n]] = n
	}
	c.lists.Add(int(n), record)
	return n
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
	t.Words = slices.Sorted(maps.Keys(all))
	lists := make([]*Lists, len(parts))
	encoded := make([][]byte, len(parts))
	starts := make([][]uint32, len(parts))
	Parallel(len(parts), func(i int) {
		c := parts[i]
		numbers := make([]uint32, len(c.words))
		for n, word := range c.words {
			at, _ := slices.BinarySearch(t.Words, word)
			numbers[n] = uint32(at)
		}
		encoded[i], starts[i] = c.encode(numbers)
		c.lists.renumber(numbers, len(t.Words))
		lists[i] = &c.lists
	})
	t.Records = Layout(count, lists)
	if count == 0 {
		return t
	}
	t.Starts = make([]uint32, 0, count+1)
	for i, c := range starts {
		for _, start := range c {
			t.Starts = append(t.Starts, uint32(len(t.Tokens))+start)
		}
		t.Tokens = append(t.Tokens, encoded[i]...)
	}
	t.Starts = append(t.Starts, uint32(len(t.Tokens)))
	return t
}

// encode returns the texts as Texts has them, and where each begins.
func (c *Collector) encode(numbers []uint32) (tokens []byte, starts []uint32) {
	tokens = make([]byte, 0, 2*len(c.tokens))
	starts = make([]uint32, 0, len(c.ends))
	at := 0
	for _, end := range c.ends {
		starts = append(starts, uint32(len(tokens)))
		for at < end {
			token := c.tokens[at]
			at++
			tokens = binary.AppendUvarint(tokens, uint64(numbers[token>>1]<<1|token&1))
			if token&1 == 0 {
				continue
			}
			n := c.tokens[at]
			at++
			tokens = binary.AppendUvarint(tokens, uint64(n))
			for range n {
				tokens = binary.AppendUvarint(tokens, uint64(numbers[c.tokens[at]]))
				at++
			}
		}
	}
	return tokens, starts
}

func (t *Texts) number(word string) int32 {
	i, found := slices.BinarySearch(t.Words, word)
	if !found {
		return -1
	}
	return int32(i)
}

// of returns the set of the records that have a word.
func (t *Texts) of(number int32) Set { return t.Records.Set(int(number)) }

// Word returns the set of the records that have a word without a hyphen.
func (t *Texts) Word(word string) Set { return t.of(t.number(word)) }

// phrase reads words, in the form of words.Normalize.
func (t *Texts) phrase(words string, tokens []token) []token {
	for word := range strings.FieldsSeq(words) {
		if !strings.Contains(word, "-") {
			tokens = append(tokens, token{whole: t.number(word)})
			continue
		}
		hyphenated := token{whole: t.number(strings.ReplaceAll(word, "-", ""))}
		for part := range strings.SplitSeq(word, "-") {
			hyphenated.parts = append(hyphenated.parts, t.number(part))
		}
		tokens = append(tokens, hyphenated)
	}
	return tokens
}
