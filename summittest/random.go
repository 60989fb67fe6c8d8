package summittest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"example.com/summit"
)

// RandomBrief returns a brief with that number of findings, and fewer of all other
// records; a size below 0 counts as 0. It is the same for the same seed and size on
// every machine, with every version of Go and as long as the version of this package stays.
//
// What the model can hold, some seed has: each value of each enumeration, every field
// empty and full, sets of several elements, records within several others and before
// these in order, joint and negated quotes and variants, dates to the day, month and
// year, shared names, briefs without a source, without sentences or without a title. The
// texts are in several scripts, some from right to left, and of hostile words:
// markup, formulas, quotation marks, invisible characters, controls of direction. They make no sense.
func RandomBrief(seed uint64, size int) summit.Brief {
	size = max(size, 0)
	g := &generator{random: *rand.NewPCG(seed, uint64(size))}
	g.head()
	g.sections(2 + size/20)
	g.sentences((size + 1) / 2)
	g.regions(3 + size/10)
	g.actors(4 + size/8)
	g.topics(3 + size/10)
	g.quotes((size + 2) / 3)
	g.findings(size)
	g.reorder()
	b, err := summit.New(g.d)
	if err != nil {
		panic("summittest: a random brief is at fault: " + err.Error()) // a test makes thousands
	}
	return b
}

// A generator makes the records of one draft.
type generator struct {
	random rand.PCG
	d      summit.Draft

	sectionIDs []summit.SectionID
	regionIDs  []summit.RegionID
	actorIDs   []summit.ActorID
	topicIDs   []summit.TopicID
	quoteIDs   []summit.QuoteID
	made       int // records, for IDs
}

// below returns a number from 0 up to, but not including, n. The methods of
// rand.Rand may change with the version of Go and the size of an int; PCG is the same for ever.
func (g *generator) below(n int) int { return int(g.random.Uint64() % uint64(n)) }

// oneIn reports true once in n times.
func (g *generator) oneIn(n int) bool { return g.below(n) == 0 }

func pick[T any](g *generator, from ...T) T { return from[g.below(len(from))] }

// some returns a set of up to most elements, often of none or one.
func some[T summit.Element](g *generator, most int, from []T) summit.Set[T] {
	if len(from) == 0 {
		return summit.Set[T]{}
	}
	elems := make([]T, g.below(1+g.below(most+1)+1))
	for i := range elems {
		elems[i] = pick(g, from...)
	}
	return summit.SetOf(elems...)
}

// maybe returns one of the elements, or the zero value.
func maybe[T any](g *generator, from []T) (v T) {
	if len(from) == 0 || g.oneIn(3) {
		return v
	}
	return pick(g, from...)
}

// id returns an ID of one to three parts.
func (g *generator) id() string {
	g.made++
	id := strconv.FormatUint(g.random.Uint64()%(36*36*36), 36) + "-" + strconv.Itoa(g.made)
	for g.oneIn(3) && len(id) < 20 {
		id = pick(g, "talks", "2024", "a-b", "-") + "/" + id
	}
	return id
}

// newIDs returns n IDs.
func newIDs[ID ~string](g *generator, n int) []ID {
	ids := make([]ID, n)
	for i := range ids {
		ids[i] = ID(g.id())
	}
	return ids
}

func (g *generator) date() summit.Date {
	day := fmt.Sprintf("%04d-%02d-%02d", pick(g, 1, 1789, 2024, 2025, 9999), 1+g.below(12), 1+g.below(28))
	return summit.Date(day[:pick(g, 0, len("2006"), len("2006-01"), len("2006-01-02"))])
}

func (g *generator) head() {
	g.d = summit.Draft{Title: maybe(g, titles[:]), Date: g.date(), Edition: pick(g, "", "1", "2024-05 rev. B"),
		Language: pick(g, "", "en", "ar", "zh-Hans", "de-CH-1996", "x-own")}
}

func (g *generator) sections(n int) {
	g.sectionIDs = newIDs[summit.SectionID](g, n)
	for i, id := range g.sectionIDs {
		g.d.Sections = append(g.d.Sections, summit.Section{ID: id, Title: g.text(4), Within: maybe(g, g.sectionIDs[:i]), Untitled: g.oneIn(4)})
	}
}

// sentences makes a source with sentences, one without any, or none.
func (g *generator) sentences(n int) {
	kind := g.below(6)
	if kind == 0 {
		return
	}
	end := 0
	for range n {
		s := summit.Sentence{Section: maybe(g, g.sectionIDs), Start: end + g.below(3)}
		s.End = s.Start + 1 + g.below(300)
		g.d.Sentences = append(g.d.Sentences, s)
		end = s.End
	}
	g.d.Source = summit.Source{Title: maybe(g, titles[:]), Size: end + 1 + g.below(3),
		SHA256: fmt.Sprintf("%016x%016x%016x%016x", g.random.Uint64(), g.random.Uint64(), g.random.Uint64(), g.random.Uint64())}
	if kind == 1 {
		g.d.Sentences = nil
	}
}

func (g *generator) regions(n int) {
	g.regionIDs = newIDs[summit.RegionID](g, n)
	for i, id := range g.regionIDs {
		g.d.Regions = append(g.d.Regions, summit.Region{ID: id, Name: g.text(3), Kind: pick(g, regionKinds[:]...),
			Within: some(g, 3, g.regionIDs[:i]), Code: pick(g, "", "UA", "US-AK", "FR-2A", "150")})
	}
}

func (g *generator) actors(n int) {
	g.actorIDs = newIDs[summit.ActorID](g, n)
	for i, id := range g.actorIDs {
		a := summit.Actor{ID: id, Name: g.text(3), Kind: pick(g, actorKinds[:]...), Aliases: some(g, 3, []string{g.text(1), g.text(2), "the U.N.", "Kim Jong-un"}),
			Region: maybe(g, g.regionIDs)}
		if a.Kind != summit.ActorKindState {
			a.Within = some(g, 3, g.actorIDs[:i])
		}
		if g.oneIn(2) {
			a.Role = g.text(3)
		}
		g.d.Actors = append(g.d.Actors, a)
	}
}

func (g *generator) topics(n int) {
	g.topicIDs = newIDs[summit.TopicID](g, n)
	for i, id := range g.topicIDs {
		t := summit.Topic{ID: id, Name: g.text(2), Within: maybe(g, g.topicIDs[:i])}
		if g.oneIn(2) {
			t.Gloss = g.text(12)
		}
		g.d.Topics = append(g.d.Topics, t)
	}
}

func (g *generator) quotes(n int) {
	g.quoteIDs = newIDs[summit.QuoteID](g, n)
	fuller := n - n/3 // these are no variants
	for i, id := range g.quoteIDs {
		q := summit.Quote{ID: id, Text: g.text(12), Form: pick(g, forms[:]...), By: some(g, 3, g.actorIDs), About: some(g, 2, g.actorIDs),
			Phases: some(g, 3, phases[:]), Settings: some(g, 2, settings[:]), Negated: g.oneIn(5),
			Topics: some(g, 3, g.topicIDs), Regions: some(g, 2, g.regionIDs), Mentions: g.mentions()}
		if i >= fuller {
			q.Variant = maybe(g, g.quoteIDs[:fuller])
		}
		g.d.Quotes = append(g.d.Quotes, q)
	}
}

// numbers returns up to four numbers of sentences in ascending order.
func (g *generator) numbers() []int {
	if len(g.d.Sentences) == 0 {
		return nil
	}
	numbers := make([]int, g.below(5))
	for i := range numbers {
		numbers[i] = 1 + g.below(len(g.d.Sentences))
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// mentions returns places in the source, some of them in one sentence; where there are no sentences, one place.
func (g *generator) mentions() summit.Set[summit.Mention] {
	if len(g.d.Sentences) == 0 && g.d.Source.Size > 0 {
		start := g.below(g.d.Source.Size)
		return summit.SetOf(summit.Mention{Start: start, End: start + 1 + g.below(g.d.Source.Size-start), Cue: g.cue()})
	}
	var mentions []summit.Mention
	for _, n := range g.numbers() {
		s := g.d.Sentences[n-1]
		for start := s.Start; start < s.End && len(mentions) < 8; {
			start += g.below(s.End - start)
			end := start + 1 + g.below(s.End-start)
			mentions = append(mentions, summit.Mention{Sentence: n, Start: start, End: end, Cue: g.cue()})
			if start = end; !g.oneIn(3) {
				break
			}
		}
	}
	return summit.SetOf(mentions...)
}

func (g *generator) cue() string {
	return pick(g, "", "", "insisted", "made clear", "سأل", "fragte")
}

func (g *generator) findings(n int) {
	for range n {
		f := summit.Finding{ID: summit.FindingID(g.id()), Kind: pick(g, kinds[:]...), Modality: pick(g, modalities[:]...), Condition: pick(g, conditions[:]...),
			Phases: some(g, 3, phases[:]), Settings: some(g, 3, settings[:]), Date: g.date(), Statement: g.text(20),
			By: some(g, 3, g.actorIDs), Actors: some(g, 4, g.actorIDs), Topics: some(g, 4, g.topicIDs), Regions: some(g, 3, g.regionIDs),
			Quotes: some(g, 3, g.quoteIDs), Sentences: summit.SetOf(g.numbers()...)}
		if f.Kind == summit.KindOutcome {
			f.Outcome = pick(g, outcomes[:]...)
		}
		if !f.By.IsZero() {
			f.Citing = some(g, 2, g.actorIDs)
		}
		g.d.Findings = append(g.d.Findings, f)
	}
}

// reorder puts records in an order in which what they refer to may come later.
func (g *generator) reorder() {
	shuffle(g, g.d.Sections)
	shuffle(g, g.d.Regions)
	shuffle(g, g.d.Actors)
	shuffle(g, g.d.Topics)
	shuffle(g, g.d.Quotes)
}

func shuffle[R any](g *generator, records []R) {
	for i := len(records) - 1; i > 0; i-- {
		j := g.below(i + 1)
		records[i], records[j] = records[j], records[i]
	}
}

// text returns words, most, as a rule, at the most.
func (g *generator) text(most int) string {
	if g.oneIn(200) {
		most *= 40
	}
	separator := " "
	if g.oneIn(20) {
		separator = pick(g, "  ", "\u00a0", "\u2028", ", ", "") // what a layout or a careless hand leaves
	}
	script := pick(g, plainWords[:], plainWords[:], foreignWords[:], foreignWords[:], rightToLeftWords[:], nil)
	words := make([]string, 1+g.below(most))
	for i := range words {
		switch {
		case script == nil:
			words[i] = pick(g, pick(g, plainWords[:], foreignWords[:], rightToLeftWords[:])...)
		case g.oneIn(12):
			words[i] = pick(g, hostileWords[:]...)
		default:
			words[i] = pick(g, script...)
		}
	}
	return strings.Join(words, separator)
}

var titles = [...]string{"The ferry talks", "Die Gespräche über die Fähre", "مباحثات العبّارة", "渡船会谈", "<b>Talks</b> & “more”"}

var plainWords = [...]string{"the", "talks", "on", "cease-fire", "ceasefire", "land-for-peace", "ferry", "no", "deal", "fares", "said", "U.S.", "U.S.–Russian",
	"G7", "3.5", "%", "Iceland’s", "don't", "[no]", "(sic)", "…", "A.I.", "re‑elect", "quid-pro-quo", "—"}

var foreignWords = [...]string{"Gespräche", "Fähre", "communiqué", "naïve", "İstanbul", "ß", "Київ", "переговори", "Що", "Αθήνα", "λόγος",
	"渡船", "会谈", "フェリー", "협상", "घाट", "ท่าเรือ", "Zelenskyy", "Đà-Nẵng", "½", "①", "👩‍🚀", "🇺🇳", "𝕊"}

var rightToLeftWords = [...]string{"مباحثات", "العبّارة", "لا", "اتفاق", "١٢٣", "שיחות", "מעבורת", "(עסקה)", "ferry", "G7"}

// hostileWords are clean text as New has it, and are apt to break what writes them.
var hostileWords = [...]string{
	`"quoted"`, `it's`, `back\slash`, "`tick`", "a|b", "a;b", "a,b", "=cmd()", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"x\")", "'; DROP TABLE findings; --",
	"</script>", "<!--", "]]>", "&amp;", "&", "<b>", "{{.}}", "${x}", "%s", "%!d", "$1", "#", "*", "**b**", "_i_", "[a](b)", "![a](b)", "[^1]", "~", "```", "---",
	`\n`, `\u0000`, `\"`, "null", "NaN", "1e9", "true",
	"\u202eright-to-left", "\u2067isolate", "\u200f", "\u200b", "line\u2028break", "paragraph\u2029break", "\ufeff", "soft\u00adhyphen", "no\u00a0break", "wide\u3000space", "\ufffd", "\U000e0041", "\U0010fffd",
}
