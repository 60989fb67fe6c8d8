package main

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/summit"
)

// TestMarks checks that wherever a page shows a claim or a quote it says who says it, how surely, and what is reported not to hold.
func TestMarks(t *testing.T) {
	d := summit.Anchorage().Draft()
	i := slices.IndexFunc(d.Findings, func(f summit.Finding) bool { return f.ID == "arms-control/no-new-pact" })
	d.Findings[i].By = summit.SetOf(summit.ActorTrump)
	d.Findings[i].Modality, d.Findings[i].Condition = summit.ModalityProbable, summit.ConditionOpen
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	s := newTestSite(t, b, "", language.English)
	for _, test := range []struct{ at, from, to, want string }{
		{"/en/", `<a href="findings/arms-control/no-new-pact.html"`, "</li>", "A new arms-control pact was not announced at the summit. Donald Trump probable open condition"},
		{"/en/findings.html?section=arms-control&modality=probable&condition=open", "<article", "</article>", "outcome not announced probable open condition A new arms-control pact was not announced at the summit. Donald Trump Arms Control, sentence 43"},
		{"/en/findings/arms-control/no-new-pact.html", "<article", "</article>", "outcome not announced probable open condition A new arms-control pact was not announced at the summit. Donald Trump Arms Control, sentence 43"},
		{"/en/quotes.html?negated=true", "<article", "</article>", "quoted fragment reported not to hold “gotten there” Donald Trump No Ceasefire or Peace Deal, sentence 27"},
		{"/en/quotes/gotten-there.html", "<article", "</article>", "quoted fragment reported not to hold “gotten there” Donald Trump No Ceasefire or Peace Deal, sentence 27"},
		{"/en/quotes/gotten-there.html", "<title>", "</title>", "reported not to hold: Donald Trump: “gotten there” | The Anchorage summit of 15 August 2025"},
	} {
		_, after, _ := strings.Cut(get(t, s, test.at).Body.String(), test.from)
		part, _, ok := strings.Cut(after, test.to)
		if got := text(test.from + part); !ok || got != test.want {
			t.Errorf("%s says %q, want %q", test.at, got, test.want)
		}
	}
}
