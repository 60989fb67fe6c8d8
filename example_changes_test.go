package summit_test

import (
	"errors"
	"fmt"

	"example.com/summit"
)

// corrected returns Anchorage as a later edition might have it.
func corrected() summit.Brief {
	d := summit.Anchorage().Draft()
	d.Edition = "2"
	for i := range d.Findings {
		if f := &d.Findings[i]; f.ID == "arms-control/no-new-pact" {
			f.Topics = summit.SetOf(summit.TopicArmsControl, summit.TopicResults, "verification")
		}
	}
	d.Topics = append(d.Topics, summit.Topic{ID: "verification", Name: "Verification", Within: summit.TopicArmsControl})
	b, err := summit.New(d)
	if err != nil {
		panic(err)
	}
	return b
}

func ExampleChanges() {
	for c := range summit.Changes(summit.Anchorage(), corrected()) {
		fmt.Println(c)
	}
	// Output:
	// draft: Edition: changed from "1" to "2"
	// topic "verification": added Verification
	// finding "arms-control/no-new-pact": Topics: added "verification"
}

// Whoever relies on a finding looks at what has become of it.
func ExampleChange() {
	for c := range summit.Changes(summit.Anchorage(), corrected()) {
		if c.Record == "finding" && c.Field == "Topics" && c.Op == summit.OpAdd {
			fmt.Println(c.ID, "is now on", c.New.(summit.TopicID))
		}
	}
	// Output:
	// arms-control/no-new-pact is now on verification
}

func ExampleChange_String() {
	c := summit.Change{Op: summit.OpReplace, Record: "finding", ID: "x/y", Field: "Modality", Old: summit.ModalityUnhedged, New: summit.ModalityPossible}
	fmt.Println(c)
	// Output:
	// finding "x/y": Modality: changed from "" to "possible"
}

func ExampleApply() {
	var changes []summit.Change
	for c := range summit.Changes(summit.Anchorage(), corrected()) {
		changes = append(changes, c)
	}
	d := summit.Anchorage().Draft()
	if err := summit.Apply(&d, changes...); err != nil {
		fmt.Println(err)
		return
	}
	b, err := summit.New(d)
	fmt.Println(b, b.Equal(corrected()), err)
	// Output:
	// The Anchorage summit of 15 August 2025, edition 2 true <nil>
}

func ExampleMerge() {
	base, ours, theirs := summit.Anchorage().Draft(), summit.Anchorage().Draft(), summit.Anchorage().Draft()
	ours.Quotes[0].Topics = summit.SetOf(summit.TopicRapport, summit.TopicOptics)
	theirs.Quotes[0].Topics = summit.SetOf(summit.TopicRapport, summit.TopicRemarks)
	theirs.Quotes[0].Settings = summit.SetOf(summit.SettingPublic)
	merged, err := summit.Merge(base, ours, theirs)
	if err != nil {
		fmt.Println(err)
		return
	}
	q := merged.Quotes[0]
	fmt.Println(q, q.Topics, q.Settings)
	// Output:
	// “great leader” [rapport optics remarks] [public]
}

// A conflict has the three values; settle it in one of the drafts, and merge again.
func ExampleConflict() {
	base, ours, theirs := summit.Anchorage().Draft(), summit.Anchorage().Draft(), summit.Anchorage().Draft()
	ours.Findings[0].Date = "2025-08"
	theirs.Findings[0].Date = "2025"
	_, err := summit.Merge(base, ours, theirs)
	fmt.Println(err)
	var c *summit.Conflict
	if errors.As(err, &c) {
		fmt.Println(c.Base, c.Ours, c.Theirs)
	}
	// Output:
	// summit: finding 0 "overview/summit-held": field Date: was "2025-08-15", became "2025-08" and "2025"
	// 2025-08-15 2025-08 2025
}

func ExampleConflict_Error() {
	fmt.Println(&summit.Conflict{Base: summit.ModalityUnhedged, Ours: summit.ModalityPossible})
	// Output:
	// was "", became "possible" and nothing
}
