package summit_test

import (
	"fmt"
	"strings"

	"example.com/summit"
)

// The brief's quotes are looked for in another edition of the source. An
// extract of it, as here, has few of them.
func ExampleBrief_Trace() {
	extract := "Trump spoke of \"land\nswaps\", and Putin of “root causes”; of “root causes”, time and again."
	traces, err := summit.Anchorage().Trace(strings.NewReader(extract))
	fmt.Println(len(traces), err)
	for _, trace := range traces {
		if trace.Verdict != summit.VerdictMissing && trace.Mention.Sentence < 33 {
			fmt.Println(trace)
		}
	}
	// Output:
	// 52 <nil>
	// root-causes, sentence 4, bytes 698-709: ambiguous: bytes 45-56, bytes 67-78
	// root-causes, sentence 12, bytes 1880-1891: ambiguous: bytes 45-56, bytes 67-78
	// time, sentence 15, bytes 2329-2333: moved to bytes 83-87
	// land-swaps, sentence 31, bytes 4448-4458: moved to bytes 16-26
}

// Two mentions stand where they stood, though one of them is broken into two
// lines; the third has moved.
func ExampleTrace() {
	d := summit.Draft{Quotes: []summit.Quote{
		{ID: "good-day", Text: "good day", Form: summit.FormMixed},
		{ID: "frank", Text: "frank", Form: summit.FormMixed},
	}}
	if err := d.Locate("It was a “good day”. The talks were “frank”, she said, on a “good day”."); err != nil {
		fmt.Println(err)
		return
	}
	b, err := summit.New(d)
	if err != nil {
		fmt.Println(err)
		return
	}
	traces, err := b.Trace(strings.NewReader("It was a “good\nday”. The talks were “frank”, she said on a “good day”."))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, trace := range traces {
		fmt.Println(trace)
	}
	// Output:
	// good-day, bytes 12-20: spacing
	// good-day, bytes 71-79: moved to bytes 70-78
	// frank, bytes 43-48: exact
}
