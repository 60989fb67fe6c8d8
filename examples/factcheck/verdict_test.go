package main

import (
	"slices"
	"strings"
	"testing"

	"example.com/summit"
)

func TestJudge(t *testing.T) {
	const trump, putin, zelenskiy = summit.ActorTrump, summit.ActorPutin, summit.ActorZelenskiy
	long := strings.Repeat("and so on ", 80)
	c := newChecker(summit.Anchorage())
	for _, tt := range []struct {
		saying
		want    []fault
		quote   summit.QuoteID
		differs string
	}{
		{saying{text: "there's no deal - until there's a deal!", credited: []summit.ActorID{trump}}, nil, summit.QuoteNoDeal, ""},
		{saying{text: "There’s no deal until […] a deal…."}, nil, summit.QuoteNoDeal, ""},
		{saying{text: "There’s no deal until there’s a deal [sic]."}, nil, summit.QuoteNoDeal, ""},
		{saying{text: "[Look,] there’s no deal until there’s a deal"}, nil, summit.QuoteNoDeal, ""},
		{saying{text: "there’s no deal"}, []fault{cut}, summit.QuoteNoDeal, "there’s no deal [-until there’s a deal-]"},
		{saying{text: "there’s no deal", conditional: true}, nil, summit.QuoteNoDeal, ""},
		{saying{text: "there’s … until there’s a deal"}, []fault{cut}, summit.QuoteNoDeal, "there’s [-no deal-] until there’s a deal"},
		{saying{text: "war would have started if I were president"}, []fault{cut}, summit.QuoteNeverStarted, "war would [-never-] have started if I were president"},
		{saying{text: "The war would never have started"}, []fault{cut, altered}, summit.QuoteNeverStarted, "{+The+} war would never have started [-if I were president-]"},
		{saying{text: "be fooled by Putin’s talk"}, []fault{cut}, summit.QuoteDontBeFooled, "[-Don’t-] be fooled by Putin’s talk [-of U.S.-Russia business prospects-]"},
		{saying{text: "be fooled by Putin’s talk", denied: true}, nil, summit.QuoteDontBeFooled, ""},
		{saying{text: "gotten better"}, []fault{cut}, summit.QuoteGottenBetter, "gotten [-a lot-] better"},
		{saying{text: "Advantage friendship"}, []fault{absent}, "", ""}, // too far apart to be known
		{saying{text: "he without"}, []fault{absent}, "", ""},           // everybody's
		{saying{text: "root cause"}, []fault{altered}, summit.QuoteRootCauses, "root [-causes-]{+cause+}"},
		{saying{text: "a great leader,"}, []fault{altered}, summit.QuoteGreatLeader, "{+a+} great leader,"},
		{saying{text: "well before Easter"}, []fault{altered}, summit.QuoteBeforeChristmas, "well before [-Christmas-]{+Easter+}"},
		{saying{text: "a truly great leader of men and women everywhere"}, []fault{absent}, summit.QuoteGreatLeader, ""},
		{saying{text: "great leader and I never close this", open: true}, nil, summit.QuoteGreatLeader, ""},
		{saying{text: "he said great leader then", holds: true}, []fault{absent}, summit.QuoteGreatLeader, ""},
		{saying{text: "great leader", credited: []summit.ActorID{trump}}, nil, summit.QuoteGreatLeader, ""},
		{saying{text: "great leader", credited: []summit.ActorID{summit.ActorUnitedStates}}, nil, summit.QuoteGreatLeader, ""}, // he is within it
		{saying{text: "great leader", credited: []summit.ActorID{zelenskiy}}, []fault{misattributed}, summit.QuoteGreatLeader, ""},
		{saying{text: "great leader", credited: []summit.ActorID{trump, zelenskiy}}, []fault{misattributed}, summit.QuoteGreatLeader, ""},
		{saying{text: "great progress", credited: []summit.ActorID{putin}}, nil, summit.QuoteGreatProgress, ""}, // jointly
		{saying{text: "land-for-peace", credited: []summit.ActorID{putin}}, []fault{misattributed}, summit.QuoteLandForPeace, ""},
		{saying{text: "great leader", stranger: "Ann Other"}, []fault{misattributed}, summit.QuoteGreatLeader, ""},
		{saying{text: "primary cause", stranger: "Ann Other"}, nil, summit.QuotePrimaryCause, ""}, // the brief names none
		{saying{text: "gotten there"}, []fault{negated}, summit.QuoteGottenThere, ""},
		{saying{text: "gotten there", denied: true}, nil, summit.QuoteGottenThere, ""},
		{saying{text: "neutral", credited: []summit.ActorID{putin}}, nil, summit.QuoteDemilitarizedNeutral, ""},
		{saying{text: "neutral", credited: []summit.ActorID{trump}}, []fault{absent}, "", ""},
		{saying{text: long}, []fault{absent}, "", ""},
	} {
		v := c.judge(tt.saying)
		if !slices.Equal(v.faults, tt.want) || v.quote.ID != tt.quote || v.differs != tt.differs {
			t.Errorf("%.60s: %v of %q, %s; want %v of %q, %s", tt.text, v.faults, v.quote.ID, v.differs, tt.want, tt.quote, tt.differs)
		}
		if v.tooLong != (tt.text == long) {
			t.Errorf("%.60s: too long is %t", tt.text, v.tooLong)
		}
	}
}

func TestSplit(t *testing.T) {
	for text, want := range map[string][]string{
		"one … two...three": {"one ", " two", "three"},
		"one [sic] two":     {"one ", " two"},
		"one [two":          {"one [two"},
		"[…] one….":         {" one"},
		"one":               {"one"},
		"… [x] ...":         nil,
	} {
		got, marked := split(text)
		if !slices.Equal(got, want) || marked != (len(want) != 1 || want[0] != text) {
			t.Errorf("%s: %q, %t", text, got, marked)
		}
	}
}
