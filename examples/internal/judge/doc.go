// Package judge says whether words are quoted as a brief has them: verbatim, altered, cut so that their sense turns, given to somebody
// else, passed on as holding when the brief reports that they don't, or not in the brief at all.
//
//	j := judge.New(summit.Anchorage())
//	v := j.Verdict(judge.Saying{Text: "there’s no deal", Credited: []summit.ActorID{summit.ActorTrump}})
//	fmt.Println(v.Faults, v.Differs) // [cut] there’s no deal [-until there’s a deal-]
//
// How near words must be to be meant for a quote is what package said, examples/internal/said, makes of them; for words
// that are known to be a quotation it may be a word in three.
package judge
