package judge

import (
	"fmt"
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
		{Saying{Text: "Putin is a liar, a thief and no great leader, and all the rest", Open: true}, []Fault{Absent}, summit.QuoteGreatLeader, ""},
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
		if partly := slices.Equal(v.Faults, []Fault{Absent}) && v.Quote.ID != ""; v.Partly != partly {
			t.Errorf("%.60s: partly is %t", tt.Text, v.Partly)
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
	for text, want := range map[string][]Fault{"agreed on the terms": {Cut}, "terms. The talks were good": {Cut}, "The talks were": {Cut}, "The talks were good": {Cut}, "talks … good, if short": nil} {
		if v := j.Verdict(Saying{Text: text}); !slices.Equal(v.Faults, want) {
			t.Errorf("%s: %v, want %v", text, v.Faults, want)
		}
	}
}

// A "not" counts before the words and, in their clause, behind them; a condition wherever it stands in their sentence, but a contrast only beside them.
func TestTurned(t *testing.T) {
	for _, tt := range []struct {
		quote, words        string
		denied, conditional bool
		want                []Fault
	}{
		{"We will leave the region next year if they stop shelling", "We will leave the region", false, false, []Fault{Cut}},
		{"We will leave the region next year if they stop shelling", "We will leave the region", false, true, nil},
		{"If they leave, we will stop the blockade", "we will stop the blockade", false, false, []Fault{Cut}},
		{"If they leave, we will stop the blockade", "we will stop the blockade", true, false, []Fault{Cut}},
		{"If they leave; we will stop the blockade", "we will stop the blockade", false, false, nil},
		{"We trust him not one bit", "We trust him", false, false, []Fault{Cut}},
		{"We trust him not one bit", "We trust him", true, false, []Fault{Cut}}, // what it denies is to be read
		{"We trust him, not them", "We trust him", false, false, nil},
		{"We trust him though we never met", "We trust him though", false, false, []Fault{Cut}},
		{"We trust him a lot, but we check", "We trust him", false, false, nil},
		{"We trust him, but we check", "We trust him", false, false, []Fault{Cut}},
		{"Wir verhandeln mit den Russen nicht", "Wir verhandeln mit den Russen", false, false, []Fault{Cut}},
		{"Nobody wants another war here", "wants another war here", false, false, []Fault{Cut}},
		{"None of them paid their share", "of them paid their share", false, false, []Fault{Cut}},
		{"I doubt that they kept the promise", "they kept the promise", false, false, []Fault{Cut}},
		{"So far they kept the promise", "they kept the promise", false, false, nil},
		{"They are far from happy with the promise", "happy with the promise", false, false, []Fault{Cut}},
		{"We don’t know. They kept the promise", "They kept the promise", false, false, nil},
		{"Unless they act, nothing will be left of it", "will be left of it", true, true, []Fault{Cut}},
		{"We don’t have to think about the promise now", "think about the promise", true, false, nil},
		{"They never came and kept the promise", "kept the promise", true, false, []Fault{Cut}},
		{"We do not say we never kept the promise", "kept the promise", true, false, []Fault{Cut}},
		{"We never trust him not one bit", "trust him", true, false, []Fault{Cut}},
		{"They all but one kept the promise", "kept the promise", false, false, nil},
		{"No matter what, they kept the promise", "they kept the promise", false, false, nil},
		{"Far better, they kept the promise", "they kept the promise", false, false, nil},
		{"They signed nothing", "They signed", false, false, []Fault{Cut}},
		{"They signed the deal with no joy", "They signed the deal", false, false, nil},
		{"We trust him a lot but not them", "We trust him", false, false, nil},
		{"We do not doubt that they kept the promise", "they kept the promise", true, false, []Fault{Cut}},
		{"I know that they did not keep the promise", "I know", false, false, nil},
		{"We met without preconditions in the old town", "We met", false, false, nil},
		{"They signed and never came back", "They signed", false, false, nil},
		{"He slipped away without offering anything other than thin bromides", "thin bromides", false, false, nil},
		{"He slipped away without offering anything", "offering anything", true, false, []Fault{Cut}},
		{"Bob has no money, we pay for the bread", "we pay for the bread", true, false, []Fault{Cut}},
		{"We will leave the U.S. unless they pay", "We will leave", false, false, []Fault{Cut}},
		{"We never gave 3.5 billion for the bridge", "billion for the bridge", false, false, []Fault{Cut}},
		{"We will not see Mr. Smith in the garden", "Smith in the garden", false, false, []Fault{Cut}},
	} {
		b, err := summit.New(summit.Draft{Quotes: []summit.Quote{{ID: "a", Form: summit.FormDirect, Text: tt.quote}}})
		if err != nil {
			t.Fatal(err)
		}
		v := New(b).Verdict(Saying{Text: tt.words, Denied: tt.denied, Conditional: tt.conditional})
		if !slices.Equal(v.Faults, tt.want) || v.Quote.ID != "a" {
			t.Errorf("“%s” of “%s”, denied %t, conditional %t: %v of %q, want %v", tt.words, tt.quote, tt.denied, tt.conditional, v.Faults, v.Quote.ID, tt.want)
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

// A "not" that the article has in front of the words is told, unless the quote has one around them, does not hold or is nobody's.
func TestDisputed(t *testing.T) {
	for _, tt := range []struct {
		Saying
		want bool
	}{
		{Saying{Text: "great progress", Denied: true}, true},
		{Saying{Text: "great progress"}, false},
		{Saying{Text: "great progress", Denied: true, Credited: []summit.ActorID{summit.ActorZelenskiy}}, true},
		{Saying{Text: "gotten there", Denied: true}, false},
		{Saying{Text: "be fooled by Putin’s talk", Denied: true}, false},
		{Saying{Text: "be fooled by Putin’s talk"}, false},
		{Saying{Text: "Don’t be fooled by Putin’s talk", Denied: true}, true},
		{Saying{Text: "land-for-peace", Denied: true}, false}, // nobody's words may be denied as any
		{Saying{Text: "splendid muffins", Denied: true}, false},
	} {
		if v := New(summit.Anchorage()).Verdict(tt.Saying); v.Disputed != tt.want {
			t.Errorf("“%s”, denied %t: disputed is %t", tt.Text, tt.Denied, v.Disputed)
		}
	}
}

// Words with others left out in between are known to be a quote's up to so many.
func TestShortened(t *testing.T) {
	var quote, every []string
	for i := range 200 {
		quote = append(quote, fmt.Sprintf("%c%[1]c%c%[2]c", 'a'+i/14, 'a'+i%14))
		if i%3 == 0 {
			every = append(every, quote[i])
		}
	}
	b, err := summit.New(summit.Draft{Quotes: []summit.Quote{{ID: "a", Form: summit.FormDirect, Text: strings.Join(quote, " ")}}})
	if err != nil {
		t.Fatal(err)
	}
	for n, want := range map[int][]Fault{1: {Absent}, 2: {Cut}, 50: {Cut}, 51: {Absent}} {
		if v := New(b).Verdict(Saying{Text: strings.Join(every[:n], " ")}); !slices.Equal(v.Faults, want) {
			t.Errorf("%d words: %v, want %v", n, v.Faults, want)
		}
	}
}

// A word alone is that of the quote in which it is sound, or else of the first that has it.
func TestOneWord(t *testing.T) {
	ann := summit.SetOf(summit.ActorID("ann"))
	b, err := summit.New(summit.Draft{
		Actors: []summit.Actor{{ID: "ann", Name: "Ann", Kind: summit.ActorKindPerson}},
		Quotes: []summit.Quote{
			{ID: "never", Form: summit.FormDirect, Text: "we never signed, nor promised", By: ann},
			{ID: "denied", Form: summit.FormDirect, Text: "they signed in haste", By: ann, Negated: true},
			{ID: "holds", Form: summit.FormDirect, Text: "he signed at last", By: ann},
			{ID: "nobody", Form: summit.FormDirect, Text: "nobody promised it", By: ann},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	j := New(b)
	for _, tt := range []struct {
		word   string
		denied bool
		quote  summit.QuoteID
		want   []Fault
	}{
		{"signed", false, "holds", nil},
		{"signed", true, "denied", nil},
		{"haste", true, "denied", nil},
		{"haste", false, "denied", []Fault{Negated}},
		{"promised", false, "never", []Fault{Cut}},
	} {
		v := j.Verdict(Saying{Text: tt.word, Credited: []summit.ActorID{"ann"}, Denied: tt.denied})
		if v.Quote.ID != tt.quote || !slices.Equal(v.Faults, tt.want) {
			t.Errorf("%s, denied %t: %v of %q, want %v of %q", tt.word, tt.denied, v.Faults, v.Quote.ID, tt.want, tt.quote)
		}
	}
}

// What an editor puts into a quotation is not the speaker's.
func TestBrackets(t *testing.T) {
	b, err := summit.New(summit.Draft{Quotes: []summit.Quote{{ID: "a", Form: summit.FormDirect, Text: "the talks were very productive and just"}}})
	if err != nil {
		t.Fatal(err)
	}
	j := New(b)
	for _, tt := range []struct {
		words, differs, inserted string
		want                     []Fault
	}{
		{"[T]he talks were very productive", "", "", nil},
		{"the talks [in Alaska] were very productive", "", "in Alaska", nil},
		{"the talks [in Alaska] were very productive … just [sic]", "", "in Alaska … sic", nil},
		{"the talks were very [un]productive and just", "the talks were very [-productive-]{+unproductive+} and just", "", []Fault{Altered}},
		{"[none of] the talks were very productive", "{+[none of]+} the talks were very productive", "none of", []Fault{Altered}},
		{"the talks were very [un-]productive and just", "the talks were very {+un+} productive and just", "", []Fault{Altered}},
		{"the talks were [not] very productive", "the talks were {+[not]+} very productive", "not", []Fault{Altered}},
		{"the talks were very productive [if they were talks]", "the talks were very productive {+[if they were talks]+}", "if they were talks", []Fault{Altered}},
	} {
		v := j.Verdict(Saying{Text: tt.words})
		if !slices.Equal(v.Faults, tt.want) || v.Quote.ID != "a" || v.Differs != tt.differs || v.Inserted != tt.inserted {
			t.Errorf("%s: %v of %q, %s, inserted %q; want %v, %s, %q", tt.words, v.Faults, v.Quote.ID, v.Differs, v.Inserted, tt.want, tt.differs, tt.inserted)
		}
	}
}

// A "not" within the marks denies, too: of what does not hold it is right, if not as words.
func TestDeniedWithin(t *testing.T) {
	j := New(summit.Anchorage())
	for text, want := range map[string][]Fault{
		"gotten there": {Negated}, "not gotten there": {Altered}, "gotten never there": {Negated, Altered}, "gotten there now": {Negated, Altered},
	} {
		if v := j.Verdict(Saying{Text: text}); !slices.Equal(v.Faults, want) || v.Quote.ID != summit.QuoteGottenThere {
			t.Errorf("%s: %v of %q, want %v", text, v.Faults, v.Quote.ID, want)
		}
	}
}

func TestSplit(t *testing.T) {
	for text, want := range map[string][]string{
		"one … two...three": {"one ", " two", "three"},
		"one [sic] two":     {"one ", " two"},
		"one [] two":        {"one ", " two"},
		"one [two":          {"one [two"},
		"[…] one….":         {" one"},
		"one":               {"one"},
		"… [x] ...":         nil,
	} {
		got, _, marked := split(text)
		if !slices.Equal(got, want) || marked != (len(want) != 1 || want[0] != text) {
			t.Errorf("%s: %q, %t", text, got, marked)
		}
	}
}
