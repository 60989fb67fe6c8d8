// Package summittest helps to test programs that import package
// [example.com/summit], and programs that make briefs of their own.
//
// # Comparing
//
// A program that carries briefs, findings or sets in types of its own compares
// them with package [github.com/google/go-cmp/cmp] and [Options]:
//
//	if diff := cmp.Diff(want, got, summittest.Options()); diff != "" {
//		t.Errorf("report differs (-want +got):\n%s", diff)
//	}
//
// [Diff] compares two briefs without any option, and writes a line for each record and field that differs.
//
// # Input
//
// [RandomBrief] makes briefs with whatever the model can hold: what renders,
// stores or sends briefs should get through a few hundred of them.
//
//	for seed := range uint64(200) {
//		b := summittest.RandomBrief(seed, 30)
//		...
//	}
//
// [FaultyDrafts] are drafts with one fault each, and what [summit.New] says of it:
// for editors and importers that have to show faults to somebody.
//
// # Briefs of one's own
//
// [TestBrief] checks the promises of a brief, as testing/fstest.TestFS does those of a file system:
//
//	if err := summittest.TestBrief(b); err != nil {
//		t.Error(err)
//	}
package summittest
