package summit

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// Element is what a [Set] may hold: an ID or an enumeration, a sentence's number, a [Mention].
type Element interface {
	~string | ~int | Mention
}

// A Set is an immutable list without duplicates. It keeps the order in which
// its elements were given, and order counts when sets are compared.
//
// The zero value is the empty set; there is no other empty set. A Set may be
// copied, and used by several goroutines at once.
type Set[T Element] struct {
	elems []T // never written after the Set is made, never handed out
}

// SetOf returns the set of elems in their order, each at its first place only.
// It copies its arguments.
func SetOf[T Element](elems ...T) Set[T] {
	if len(elems) == 0 {
		return Set[T]{}
	}
	unique := make([]T, 0, len(elems))
	if len(elems) <= 16 {
		for _, e := range elems {
			if !slices.Contains(unique, e) {
				unique = append(unique, e)
			}
		}
		return Set[T]{unique}
	}
	seen := make(map[T]bool, len(elems))
	for _, e := range elems {
		if !seen[e] {
			seen[e] = true
			unique = append(unique, e)
		}
	}
	return Set[T]{unique}
}

// setOf is SetOf without the copy, for the tables of this package: the
// compiler evaluates it when it lays them out.
func setOf[T Element](elems ...T) Set[T] { return Set[T]{elems} }

// All returns an iterator over the elements of s in order.
func (s Set[T]) All() iter.Seq[T] { return slices.Values(s.elems) }

// Len returns the number of elements of s.
func (s Set[T]) Len() int { return len(s.elems) }

// Has reports whether e is an element of s. It looks at one after the other.
func (s Set[T]) Has(e T) bool { return slices.Contains(s.elems, e) }

// Equal reports whether s and t hold the same elements in the same order.
func (s Set[T]) Equal(t Set[T]) bool { return slices.Equal(s.elems, t.elems) }

// IsZero reports whether s is empty.
func (s Set[T]) IsZero() bool { return len(s.elems) == 0 }

// String returns the elements in brackets, separated by spaces, as package fmt prints a slice.
func (s Set[T]) String() string {
	var b strings.Builder
	b.WriteByte('[')
	for i, e := range s.elems {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprint(&b, e)
	}
	b.WriteByte(']')
	return b.String()
}

// secondOf returns the place of the first element that stands before it already, or -1.
func secondOf[T comparable](elems []T) int {
	if len(elems) <= 16 {
		for i, e := range elems {
			if slices.Contains(elems[:i], e) {
				return i
			}
		}
		return -1
	}
	seen := make(map[T]bool) // it grows with what is sound
	for i, e := range elems {
		if seen[e] {
			return i
		}
		seen[e] = true
	}
	return -1
}
