package agreement_test

import (
	"math"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/agreement"
)

// unitsOf turns one line of values a coder into units; "." is a missing value.
func unitsOf(coders ...string) [][]string {
	var units [][]string
	for _, coder := range coders {
		for i, v := range strings.Fields(coder) {
			if i == len(units) {
				units = append(units, nil)
			}
			if v != "." {
				units[i] = append(units[i], v)
			}
		}
	}
	return units
}

// TestAlpha computes examples of the literature, and cases that follow from the definition.
func TestAlpha(t *testing.T) {
	for _, test := range []struct {
		name   string
		coders []string
		want   float64
	}{
		{"Krippendorff 2011, A: binary, two observers", []string{
			"0 1 0 0 0 0 0 0 1 0",
			"1 1 1 0 0 1 0 0 0 0",
		}, 2.0 / 21}, // 0.095
		{"Krippendorff 2011, B: nominal, two observers", []string{
			"a a b b d c c c e d d a",
			"b a b b b c c c e d d d",
		}, 155.0 / 224}, // 0.692
		{"Krippendorff 2011, C: nominal, four observers, missing values", []string{
			"1 2 3 3 2 1 4 1 2 . . .",
			"1 2 3 3 2 2 4 1 2 5 . 3",
			". 3 3 3 2 3 4 2 2 5 1 .",
			"1 2 3 3 2 4 4 1 2 5 1 .",
		}, 113.0 / 152}, // 0.743
		{"less than chance", []string{"a b", "b a"}, -0.5},
		{"a unit with one value does not count", []string{"a b c", "b a ."}, -0.5},
		{"full agreement", []string{"a b c", "a b c"}, 1},
		{"one value only", []string{"a a", "a a"}, math.NaN()},
		{"no unit with two values", []string{"a b"}, math.NaN()},
		{"nothing", nil, math.NaN()},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := agreement.Alpha(unitsOf(test.coders...), agreement.Nominal)
			if !same(got, test.want, 1e-12) {
				t.Errorf("alpha = %v, want %v", got, test.want)
			}
		})
	}
	if got := agreement.Alpha[string](unitsOf("a b", "b a"), nil); !math.IsNaN(got) {
		t.Errorf("without a distance, alpha = %v, want NaN", got)
	}
}

// TestAlphaOfSets computes by hand: of the pairs {a}{a}, {a}{ab}, {b}{b}, one is
// observed at the distance 2/3, so Do = 2/9. Among the six values, of any two
// {a}{b} are at 1, three times two, and three {a} and two {b} at 2/3 from {ab}:
// De = 2×(6 + 5×2/3)/(6×5) = 28/45. The last test is of NLTK (test_disagreement.py, TestMissingValues).
func TestAlphaOfSets(t *testing.T) {
	set := func(labels string) summit.Set[summit.TopicID] {
		var s []summit.TopicID
		for _, l := range labels {
			s = append(s, summit.TopicID(l))
		}
		return summit.SetOf(s...)
	}
	for _, test := range []struct {
		name  string
		units [][]summit.Set[summit.TopicID]
		want  float64
	}{
		{"two coders", [][]summit.Set[summit.TopicID]{{set("a"), set("a")}, {set("a"), set("ab")}, {set("b"), set("b")}}, 1 - (2.0/9)/(28.0/45)},
		{"NLTK, missing values", [][]summit.Set[summit.TopicID]{{set("a"), set("a")}, {set("ab"), set("ab")}}, 1},
	} {
		if got := agreement.Alpha(test.units, agreement.MASI); !same(got, test.want, 1e-12) {
			t.Errorf("%s: alpha = %v, want %v", test.name, got, test.want)
		}
	}
}

// TestMASI has the four classes of Passonneau 2006: equal, one within the other,
// overlapping, disjoint. The sets of two rows are those of the documentation of NLTK, which rounds
// 2/3 and 1/3 to two digits and gets 0.665 and 0.868.
func TestMASI(t *testing.T) {
	for _, test := range []struct {
		name string
		a, b summit.Set[int]
		want float64
	}{
		{"equal", summit.SetOf(1, 2, 3), summit.SetOf(3, 2, 1), 0},
		{"one within the other (NLTK)", summit.SetOf(1, 2), summit.SetOf(1, 2, 3, 4), 1 - 2.0/4*2/3},
		{"overlapping (NLTK)", summit.SetOf(1, 2, 3, 4), summit.SetOf(3, 4, 5), 1 - 2.0/5/3},
		{"disjoint", summit.SetOf(1, 2), summit.SetOf(3), 1},
		{"both empty", summit.Set[int]{}, summit.Set[int]{}, 0},
		{"one empty", summit.Set[int]{}, summit.SetOf(1), 1},
		{"many", numbers(0, 100), numbers(50, 150), 1 - 50.0/150/3},
	} {
		for _, got := range []float64{agreement.MASI(test.a, test.b), agreement.MASI(test.b, test.a)} {
			if !same(got, test.want, 1e-12) {
				t.Errorf("%s: distance %v, want %v", test.name, got, test.want)
			}
		}
	}
}

func numbers(from, to int) summit.Set[int] {
	var list []int
	for i := from; i < to; i++ {
		list = append(list, i)
	}
	return summit.SetOf(list...)
}

// same reports whether two numbers differ by no more than that, or are both NaN.
func same(a, b, most float64) bool {
	return math.Abs(a-b) <= most || math.IsNaN(a) && math.IsNaN(b)
}
