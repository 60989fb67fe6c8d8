package judge_test

import (
	"fmt"

	"example.com/summit"
	"example.com/summit/examples/internal/judge"
)

func ExampleJudge_Verdict() {
	j := judge.New(summit.Anchorage())
	for _, s := range []judge.Saying{
		{Text: "there’s no deal until there’s a deal", Credited: []summit.ActorID{summit.ActorTrump}},
		{Text: "there’s no deal", Credited: []summit.ActorID{summit.ActorTrump}},
		{Text: "great leader", Credited: []summit.ActorID{summit.ActorZelenskiy}},
		{Text: "gotten there"},
		{Text: "well before Easter"},
		{Text: "peace in our time"},
	} {
		v := j.Verdict(s)
		fmt.Printf("%v %q %q\n", v.Faults, v.Quote.ID, v.Differs)
	}
	// Output:
	// [] "no-deal" ""
	// [cut] "no-deal" "there’s no deal [-until there’s a deal-]"
	// [misattributed] "great-leader" ""
	// [negated] "gotten-there" ""
	// [altered] "before-christmas" "well before [-Christmas-]{+Easter+}"
	// [absent] "" ""
}

// Find says what the words are, and not whether the speaker or the sense is right.
func ExampleJudge_Find() {
	v := judge.New(summit.Anchorage()).Find(judge.Saying{Text: "gotten there", Credited: []summit.ActorID{summit.ActorPutin}})
	fmt.Println(v.Faults, v.Quote)
	// Output: [] “gotten there”
}

// Words of a person may be given to the state that the person speaks from, but not to one of several who is not among those who said them.
func ExampleJudge_Gives() {
	j := judge.New(summit.Anchorage())
	by := summit.SetOf(summit.ActorTrump)
	fmt.Println(j.Gives(by, []summit.ActorID{summit.ActorUnitedStates}), j.Gives(by, []summit.ActorID{summit.ActorTrump, summit.ActorPutin}))
	// Output: true false
}

func ExampleTokens() {
	text := "U.S.-Russia, 说"
	for start, end := range judge.Tokens(text) {
		fmt.Println(text[start:end])
	}
	// Output:
	// U
	// S
	// Russia
	// 说
}

func ExampleAppendStem() {
	fmt.Printf("%s %s %s\n", judge.AppendStem(nil, "Insisted"), judge.AppendStem(nil, "insisting"), judge.AppendStem(nil, "insists"))
	// Output: insist insist insist
}

func ExampleAround() {
	fmt.Println(judge.Around(summit.Anchorage(), summit.ActorKremlin))
	// Output: [kremlin russia]
}
