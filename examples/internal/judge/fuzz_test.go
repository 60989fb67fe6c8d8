package judge

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"example.com/summit"
)

// FuzzVerdict holds that any words have a verdict, and that a quote as it is, given to who said it, has no fault.
func FuzzVerdict(f *testing.F) {
	for _, text := range []string{"there’s no deal", "great … leader", "[sic]", "don’t", "…", "\xff", "it is [not", strings.Repeat("a ", 300)} {
		f.Add(text, uint(0), true, false)
	}
	j := New(summit.Anchorage())
	quotes := slices.Collect(summit.Anchorage().Quotes())
	f.Fuzz(func(t *testing.T, text string, n uint, denied, conditional bool) {
		q := quotes[n%uint(len(quotes))]
		v := j.Verdict(Saying{Text: text, Credited: slices.Collect(q.By.All()), Denied: denied, Conditional: conditional})
		if (v.Quote.ID == "") != slices.Contains(v.Faults, Absent) && !v.Partly {
			t.Errorf("%q: %v of %q", text, v.Faults, v.Quote.ID)
		}
		if utf8.ValidString(text) && !utf8.ValidString(v.Differs) {
			t.Errorf("%q: %q", text, v.Differs)
		}
		own := j.Verdict(Saying{Text: q.Text, Credited: slices.Collect(q.By.All()), Denied: q.Negated})
		if len(own.Faults) > 0 {
			t.Errorf("%v itself: %v", q, own.Faults)
		}
	})
}
