package index

import "math/bits"

// Few is the records that are in each of a few sets, and in none of some
// others: most of what is asked for. The zero value is all records.
type Few struct {
	sets   [4]Set // those that have the records first, the smallest of them first of all
	n, has int
}

// Add adds a set, or one that has none of the records. It reports whether there is room.
func (f *Few) Add(s Set, not bool) bool {
	if f.n == len(f.sets) {
		return false
	}
	at := f.n
	if !not {
		for at = f.has; at > 0 && f.sets[at-1].Len() > s.Len(); at-- {
		}
		f.has++
	}
	copy(f.sets[at+1:], f.sets[at:f.n])
	f.sets[at] = s
	f.n++
	return true
}

// Run calls yield with each of the records, of which there are count, in
// ascending order until yield returns false.
func (f *Few) Run(count int, yield func(uint32) bool) {
	if f.n == 1 && f.has == 1 {
		f.sets[0].each(yield)
		return
	}
	rest := f.sets // to move forward in
	if f.has > 0 && f.sets[0].dense == nil {
		for _, r := range f.sets[0].List {
			if in(rest[1:f.has], r, true) && in(rest[f.has:f.n], r, false) && !yield(r) {
				return
			}
		}
		return
	}
	for i := range (count + 63) / 64 {
		word := ^uint64(0)
		if i == count/64 {
			word = 1<<(count%64) - 1
		}
		for j := range f.n {
			switch {
			case f.sets[j].dense == nil:
			case j < f.has:
				word &= f.sets[j].dense.Bits[i]
			default:
				word &^= f.sets[j].dense.Bits[i]
			}
		}
		for ; word != 0; word &= word - 1 {
			r := uint32(64*i + bits.TrailingZeros64(word))
			if in(rest[:f.has], r, true) && in(rest[f.has:f.n], r, false) && !yield(r) {
				return
			}
		}
	}
}

// in reports whether r, which never falls, is in each of the sets or, if want
// is false, in none. Their lists move forward to it.
func in(sets []Set, r uint32, want bool) bool {
	for i := range sets {
		s := &sets[i]
		var found bool
		if s.dense != nil {
			found = s.dense.Bits[r/64]>>(r%64)&1 != 0
		} else {
			s.List = s.List[gallop(s.List, r):]
			found = len(s.List) > 0 && s.List[0] == r
		}
		if found != want {
			return false
		}
	}
	return true
}
