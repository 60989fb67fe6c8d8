package agreement

import (
	"math"

	"example.com/summit"
)

// Alpha returns Krippendorff's alpha for units that any number of coders gave
// values: 1 - Do/De. Do is the distance that is observed between values of one
// unit, De the distance expected between any two values, had they been dealt
// out by chance. 1 is full agreement, 0 what chance would give, and less is
// systematic disagreement.
//
// A unit holds the values that it was given, in any order; a value that is
// missing is left out. Units with fewer than two values don't count. With n
// values in the units u that count, m of them in each,
//
//	Do = 1/n      × Σ over u of 1/(m-1) × Σ of the distances between two values of u, both ways
//	De = 1/(n(n-1)) × Σ of the distances between two values of any units, both ways
//
// distance must give 0 for equal values and the same both ways. Alpha is NaN
// where nothing can disagree by chance, as where only one value occurs or no
// unit has two, and where distance is nil. It calls distance for every two
// values.
func Alpha[T any](units [][]T, distance func(a, b T) float64) float64 {
	if distance == nil {
		return math.NaN()
	}
	var values []T
	var observed, expected float64
	for _, unit := range units {
		if len(unit) < 2 {
			continue
		}
		observed += 2 * among(unit, distance) / float64(len(unit)-1)
		values = append(values, unit...)
	}
	expected = 2 * among(values, distance)
	return alpha(observed, expected, len(values))
}

// among returns the sum of the distances between two of the values, one way.
func among[T any](values []T, distance func(a, b T) float64) (sum float64) {
	for i, a := range values {
		for _, b := range values[i+1:] {
			sum += distance(a, b)
		}
	}
	return sum
}

func alpha(observed, expected float64, n int) float64 {
	if n == 0 || expected == 0 {
		return math.NaN()
	}
	return 1 - observed/(expected/float64(n-1))
}

// Nominal is the distance between values that are equal or not: 0 or 1. It
// panics where == does, as for two slices in interfaces.
func Nominal[T comparable](a, b T) float64 {
	if a == b {
		return 0
	}
	return 1
}

// MASI is Passonneau's distance between sets, from 0 for equal ones to 1 for
// those without an element in common: 1 - J×M, where J is the Jaccard
// coefficient (the elements of both, divided by those of either), and M is 1
// for equal sets, 2/3 where one contains the other, 1/3 where they overlap
// otherwise, and 0 where they have nothing in common. Two empty sets are equal.
// The order of elements does not count.
func MASI[T summit.Element](a, b summit.Set[T]) float64 {
	if a.Len() > b.Len() {
		a, b = b, a
	}
	has := b.Has
	if b.Len() > 16 {
		elems := make(map[T]bool, b.Len())
		for e := range b.All() {
			elems[e] = true
		}
		has = func(e T) bool { return elems[e] }
	}
	shared := 0
	for e := range a.All() {
		if has(e) {
			shared++
		}
	}
	return 1 - masi(a.Len(), b.Len(), shared)
}

// masi returns J×M for sets of a and b elements that share some.
func masi(a, b, shared int) float64 {
	if a == shared && b == shared {
		return 1
	}
	jaccard := float64(shared) / float64(a+b-shared)
	if shared == min(a, b) {
		return jaccard * 2 / 3
	}
	return jaccard / 3
}
