package said_test

import (
	"fmt"

	"example.com/summit"
	"example.com/summit/examples/internal/said"
)

func ExampleFinder_Find() {
	finder := said.NewFinder(summit.Anchorage())
	for _, a := range finder.Find("there is no deal until there is a deal").Answers {
		fmt.Println(a.Match, a.Quote)
		fmt.Println(a.Differs)
		fmt.Printf("%q %q\n", a.Lacks, a.Adds)
	}
	// Output:
	// near “there’s no deal until there’s a deal”
	// [-there’s-]{+there+} {+is+} no deal until [-there’s-]{+there+} {+is+} a deal
	// ["there’s" "there’s"] ["there" "is" "there" "is"]
}

func ExampleWords() {
	text := "No deal, he’s told."
	for start, end := range said.Words(text) {
		fmt.Println(text[start:end])
	}
	// Output:
	// No
	// deal
	// he’s
	// told
}

func ExampleFinder_FindNear() {
	finder := said.NewFinder(summit.Anchorage())
	for _, distance := range []float64{said.MaxDistance, 1. / 3} {
		fmt.Println(len(finder.FindNear("legitimate security concerns", distance).Answers))
	}
	// Output:
	// 0
	// 1
}
