package summittest_test

import (
	"testing"

	"example.com/summit"
	"example.com/summit/summittest"
)

func TestTestBriefProbe(t *testing.T) {
	for seed := range uint64(200) {
		b := summittest.RandomBrief(seed, int(seed)%60-2)
		if err := summittest.TestBrief(b); err != nil {
			t.Fatalf("seed %d: %.3000v", seed, err)
		}
	}
	if err := summittest.TestBrief(summit.Anchorage()); err != nil {
		t.Fatal(err)
	}
	if err := summittest.TestBrief(summit.Brief{}); err != nil {
		t.Fatal(err)
	}
}
