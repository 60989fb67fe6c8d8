package summit_test

import (
	"fmt"
	"strings"

	"example.com/summit"
)

// question asks what the brief says that one actor holds on a topic.
type question struct {
	actor string // as a person would type it
	topic summit.TopicID
}

func (q question) answer(b summit.Brief) string {
	actor, ok := b.ActorNamed(q.actor)
	if !ok {
		return "The brief knows nobody called " + q.actor + "."
	}
	var lines []string
	for f := range b.Findings(summit.From(actor.ID), summit.On(q.topic)) {
		line := f.Statement
		if f.Modality != summit.ModalityUnhedged {
			line += " (" + string(f.Modality) + ")"
		}
		lines = append(lines, line+" – "+b.Cite(f))
	}
	if lines == nil {
		return "Nothing from " + actor.Name + " on that."
	}
	return strings.Join(lines, "\n")
}

// What does somebody say on a topic? The answer takes in all who speak from
// them, keeps their hedges, and cites the source.
func Example_question() {
	b := summit.Anchorage()
	fmt.Println(question{"Kremlin", summit.TopicPeaceEfforts}.answer(b))
	fmt.Println(question{"zelenskyy", summit.TopicPeaceEfforts}.answer(b))
	fmt.Println(question{"experts", summit.TopicArmsControl}.answer(b))
	fmt.Println(question{"Napoleon", summit.TopicPeaceEfforts}.answer(b))
	// Output:
	// The Kremlin presented the meeting as progress for the peace talks. – Russian Domestic, sentence 129
	// Zelenskiy said that the summit should “open the way for a just peace”. – NATO and Allies, sentence 41
	// Zelenskiy said that Russia must take the “necessary steps” to bring the war to an end. – NATO and Allies, sentence 41
	// Experts caution that a dialogue about limits on nuclear arms hinges on Russia’s fulfilment of American conditions. – Security and Diplomacy, sentence 85
	// The brief knows nobody called Napoleon.
}
