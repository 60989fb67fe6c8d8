package index

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 7, 100, 5000} {
		names := make([]string, n)
		for i := range names {
			names[i] = strings.Repeat("x", i%20) + fmt.Sprint(i/2) // some with the same beginning, some twice
		}
		name := func(i int) string { return names[i] }
		for what, table := range map[string]Table{"random": NewTable(n, name), "fixed": FixedTable(n, name)} {
			for _, s := range append(slices.Clone(names), "", "y", "xxxxxxxxxxxxxxxxxxxxxxxx") {
				if got, want := Find(&table, s, name), slices.Index(names, s); got != want {
					t.Errorf("%s table of %d: %q is at %d, want %d", what, n, s, got, want)
				}
			}
		}
	}
}

// TestHash checks that names that differ in one byte, anywhere, or in their length
// have different hashes, in the low bits too, and that the seed counts.
func TestHash(t *testing.T) {
	seen := make(map[uint64]string)
	low := make(map[uint64]int)
	add := func(s string) {
		h := hash(7, s)
		if other, ok := seen[h]; ok && other != s {
			t.Errorf("%q and %q have the same hash", s, other)
		}
		seen[h] = s
		low[h%1024]++
		if hash(8, s) == h {
			t.Errorf("the seed makes no difference to %q", s)
		}
	}
	for length := range 40 {
		s := strings.Repeat("a", length)
		add(s)
		for i := range length {
			for _, c := range "bcdefghijklmnop" {
				add(s[:i] + string(c) + s[i+1:])
			}
		}
	}
	for bits, n := range low {
		if n > 40 {
			t.Errorf("%d of %d hashes end with %d", n, len(seen), bits)
		}
	}
}
