package index

import (
	"math/bits"
	"math/rand/v2"
)

// A Table finds the places of records by their IDs, or of other things by what
// names them: where a name stands first among those that it was made of. The names are not in it.
type Table struct {
	Seed  uint64
	Slots []uint32 // open addressing: one more than a place, or 0
}

// NewTable returns the table of n names. It is of no use to know the seed
// beforehand to those who would make many names meet.
func NewTable[S ~string](n int, name func(int) S) Table { return newTable(rand.Uint64(), n, name) }

// FixedTable is [NewTable] with the seed 0, for names that are known.
func FixedTable[S ~string](n int, name func(int) S) Table { return newTable(0, n, name) }

func newTable[S ~string](seed uint64, n int, name func(int) S) Table {
	if n == 0 {
		return Table{}
	}
	t := Table{seed, make([]uint32, 1<<bits.Len(uint(n+n/3)))}
	for i := range n {
		if slot, found := find(&t, name(i), name); !found {
			t.Slots[slot] = uint32(i) + 1
		}
	}
	return t
}

// Find returns the place of a name, or -1. The names must be those that t was made of.
func Find[S ~string](t *Table, s S, name func(int) S) int {
	if len(t.Slots) == 0 {
		return -1
	}
	slot, found := find(t, s, name)
	if !found {
		return -1
	}
	return int(t.Slots[slot]) - 1
}

func find[S ~string](t *Table, s S, name func(int) S) (slot int, found bool) {
	mask := len(t.Slots) - 1
	for slot = int(hash(t.Seed, string(s))) & mask; ; slot = (slot + 1) & mask {
		place := t.Slots[slot]
		if place == 0 {
			return slot, false
		}
		if name(int(place)-1) == s {
			return slot, true
		}
	}
}

// hash mixes a string eight bytes at a time, as wyhash does.
func hash(seed uint64, s string) uint64 {
	const p, q = 0xa0761d6478bd642f, 0xe7037ed1a0b428db
	h := mix(seed^p, uint64(len(s))^q)
	for ; len(s) >= 8; s = s[8:] {
		word := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		h = mix(h^word, q)
	}
	var rest uint64
	for i := range len(s) {
		rest |= uint64(s[i]) << (8 * i)
	}
	return mix(h^rest, p)
}

func mix(a, b uint64) uint64 {
	high, low := bits.Mul64(a, b)
	return high ^ low
}
