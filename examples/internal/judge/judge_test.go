package judge

import (
	"slices"
	"strings"
	"testing"

	"example.com/summit"
)

func TestJudge(t *testing.T) {
	const trump, putin, zelenskiy = summit.ActorTrump, summit.ActorPutin, summit.ActorZelenskiy
	long := strings.Repeat("and so on ", 80)
	j := New(summit.Anchorage())
	for _, tt := range []struct {
		Saying
		want    []Fault
		quote   summit.QuoteID
		differs string
	}{
		{Saying{Text: "there's no deal - until there's a deal!", Credited: []summit.ActorID{trump}}, nil, summit.QuoteNoDeal, ""},
		{Saying{Text: "There’s no deal until […] a deal…."}, nil, summit.QuoteNoDeal, ""},
		{Saying{Text: "There’s no deal until there’s a deal [sic]."}, nil, summit.QuoteNoDeal, ""},
		{Saying{Text: "[Look,] there’s no deal until there’s a deal"}, nil, summit.QuoteNoDeal, ""},
		{Saying{Text: "there’s no deal"}, []Fault{Cut}, summit.QuoteNoDeal, "there’s no deal [-until there’s a deal-]"},
		{Saying{Text: "there’s a deal"}, []Fault{Cut}, summit.QuoteNoDeal, "[-there’s no deal until-] there’s a deal"},
		{Saying{Text: "There’s … a deal"}, []Fault{Cut}, summit.QuoteNoDeal, "[-there’s no deal until-] there’s a deal"},
		{Saying{Text: "think about [tariffs] right now"}, []Fault{Cut}, summit.QuoteTariffsNotNow, "[-we don’t have to-] think about [tariffs] right now"},
		{Saying{Text: "there’s no deal", Conditional: true}, nil, summit.QuoteNoDeal, ""},
		{Saying{Text: "there’s … until there’s a deal"}, []Fault{Cut}, summit.QuoteNoDeal, "there’s [-no deal-] until there’s a deal"},
		{Saying{Text: "war would have started if I were president"}, []Fault{Cut}, summit.QuoteNeverStarted, "war would [-never-] have started if I were president"},
		{Saying{Text: "The war would never have started"}, []Fault{Cut, Altered}, summit.QuoteNeverStarted, "{+The+} war would never have started [-if I were president-]"},
		{Saying{Text: "be fooled by Putin’s talk"}, []Fault{Cut}, summit.QuoteDontBeFooled, "[-Don’t-] be fooled by Putin’s talk [-of U.S.-Russia business prospects-]"},
		{Saying{Text: "be fooled by Putin’s talk", Denied: true}, nil, summit.QuoteDontBeFooled, ""},
		{Saying{Text: "gotten better"}, []Fault{Cut}, summit.QuoteGottenBetter, "gotten [-a lot-] better"},
		{Saying{Text: "Advantage friendship"}, []Fault{Absent}, "", ""}, // too far apart to be known
		{Saying{Text: "he without"}, []Fault{Absent}, "", ""},           // everybody's
		{Saying{Text: "root cause"}, []Fault{Altered}, summit.QuoteRootCauses, "root [-causes-]{+cause+}"},
		{Saying{Text: "a great leader,"}, []Fault{Altered}, summit.QuoteGreatLeader, "{+a+} great leader,"},
		{Saying{Text: "well before Easter"}, []Fault{Altered}, summit.QuoteBeforeChristmas, "well before [-Christmas-]{+Easter+}"},
		{Saying{Text: "a truly great leader of men and women everywhere"}, []Fault{Absent}, summit.QuoteGreatLeader, ""},
		{Saying{Text: "great leader and I never close this", Open: true}, nil, summit.QuoteGreatLeader, ""},
		{Saying{Text: "he said great leader then", Holds: true}, []Fault{Absent}, summit.QuoteGreatLeader, ""},
		{Saying{Text: "he told me ‘hello’ at dinner last night", Holds: true}, []Fault{Absent}, "", ""},
		{Saying{Text: "great leader", Credited: []summit.ActorID{trump}}, nil, summit.QuoteGreatLeader, ""},
		{Saying{Text: "great leader", Credited: []summit.ActorID{summit.ActorUnitedStates}}, nil, summit.QuoteGreatLeader, ""}, // he is within it
		{Saying{Text: "great leader", Credited: []summit.ActorID{zelenskiy}}, []Fault{Misattributed}, summit.QuoteGreatLeader, ""},
		{Saying{Text: "great leader", Credited: []summit.ActorID{trump, zelenskiy}}, []Fault{Misattributed}, summit.QuoteGreatLeader, ""},
		{Saying{Text: "great progress", Credited: []summit.ActorID{putin}}, nil, summit.QuoteGreatProgress, ""}, // jointly
		{Saying{Text: "land-for-peace", Credited: []summit.ActorID{putin}}, []Fault{Misattributed}, summit.QuoteLandForPeace, ""},
		{Saying{Text: "great leader", Stranger: "Ann Other"}, []Fault{Misattributed}, summit.QuoteGreatLeader, ""},
		{Saying{Text: "primary cause", Stranger: "Ann Other"}, nil, summit.QuotePrimaryCause, ""}, // the brief names none
		{Saying{Text: "gotten there"}, []Fault{Negated}, summit.QuoteGottenThere, ""},
		{Saying{Text: "gotten there", Denied: true}, nil, summit.QuoteGottenThere, ""},
		{Saying{Text: "neutral", Credited: []summit.ActorID{putin}}, nil, summit.QuoteDemilitarizedNeutral, ""},
		{Saying{Text: "neutral", Credited: []summit.ActorID{trump}}, []Fault{Absent}, "", ""},
		{Saying{Text: long}, []Fault{Absent}, "", ""},
	} {
		v := j.Verdict(tt.Saying)
		if !slices.Equal(v.Faults, tt.want) || v.Quote.ID != tt.quote || v.Differs != tt.differs {
			t.Errorf("%.60s: %v of %q, %s; want %v of %q, %s", tt.Text, v.Faults, v.Quote.ID, v.Differs, tt.want, tt.quote, tt.differs)
		}
		if v.TooLong != (tt.Text == long) {
			t.Errorf("%.60s: too long is %t", tt.Text, v.TooLong)
		}
	}
}

// What one sentence of a quote denies is not what the next one says.
func TestSentences(t *testing.T) {
	b, err := summit.New(summit.Draft{Quotes: []summit.Quote{{ID: "a", Form: summit.FormDirect, Text: "We never agreed on the terms. The talks were good, if short."}}})
	if err != nil {
		t.Fatal(err)
	}
	j := New(b)
	for text, want := range map[string][]Fault{"agreed on the terms": {Cut}, "terms. The talks were good": {Cut}, "The talks were": nil, "The talks were good": {Cut}, "talks … good, if short": nil} {
		if v := j.Verdict(Saying{Text: text}); !slices.Equal(v.Faults, want) {
			t.Errorf("%s: %v, want %v", text, v.Faults, want)
		}
	}
}

// Of several quotes that have the words, the one is meant that fits what is said of them.
func TestSeveral(t *testing.T) {
	b, err := summit.New(summit.Draft{
		Actors: []summit.Actor{{ID: "house", Name: "House", Kind: summit.ActorKindOffice}, {ID: "ann", Name: "Ann", Kind: summit.ActorKindPerson, Within: summit.SetOf(summit.ActorID("house"))},
			{ID: "bob", Name: "Bob", Kind: summit.ActorKindPerson}},
		Quotes: []summit.Quote{
			{ID: "house", Form: summit.FormDirect, Text: "the talks are over", By: summit.SetOf(summit.ActorID("house"))},
			{ID: "ann", Form: summit.FormDirect, Text: "the talks are over", By: summit.SetOf(summit.ActorID("ann"))},
			{ID: "bob", Form: summit.FormDirect, Text: "the talks are over", By: summit.SetOf(summit.ActorID("bob")), Negated: true},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	j := New(b)
	for _, tt := range []struct {
		by     summit.ActorID
		denied bool
		want   summit.QuoteID
		faults []Fault
	}{
		{"", false, "house", nil}, {"", true, "bob", nil}, {"house", false, "house", nil}, {"ann", false, "ann", nil}, {"bob", false, "bob", []Fault{Negated}}, {"bob", true, "bob", nil},
	} {
		s := Saying{Text: "the talks are over", Denied: tt.denied}
		if tt.by != "" {
			s.Credited = []summit.ActorID{tt.by}
		}
		if v := j.Verdict(s); v.Quote.ID != tt.want || !slices.Equal(v.Faults, tt.faults) {
			t.Errorf("by %q, denied %t: %q, %v; want %q, %v", tt.by, tt.denied, v.Quote.ID, v.Faults, tt.want, tt.faults)
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
