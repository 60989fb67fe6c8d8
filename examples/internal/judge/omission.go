package judge

import (
	"regexp"
	"slices"
	"strings"

	"example.com/summit"
	"example.com/summit/examples/internal/said"
)

// whole judges words that stand in a quote as they are: what stands around them may turn their sense.
func (j *Judge) whole(s Saying, q summit.Quote) Verdict {
	v := Verdict{Quote: q}
	for start, end := range summit.Occurrences(q.Text, s.Text) {
		if !j.turned(s, q.Text, start, end) {
			return Verdict{Quote: q}
		}
		before, after := q.Text[:start], q.Text[end:]
		v.Faults, v.Omitted = []Fault{Cut}, strings.TrimSpace(before+" … "+after)
		v.Differs = marked(before, "[-", "-]") + q.Text[start:end] + marked(after, "[-", "-]")
	}
	return v
}

// marked returns text with marks around its words, if it has some.
func marked(text, before, after string) string {
	trimmed := strings.TrimFunc(text, func(r rune) bool { return !isWordRune(r) })
	if trimmed == "" {
		return text
	}
	return strings.Replace(text, trimmed, before+trimmed+after, 1)
}

// oneWord judges a word alone that is one of a quote of the speaker whom the article credits: rather one in which it is sound.
func (j *Judge) oneWord(s Saying) (Verdict, bool) {
	if len(s.Credited) == 0 || Count(s.Text) != 1 || j.words.has(firstWord(s.Text), common) {
		return Verdict{}, false
	}
	var found Verdict
	for q := range j.brief.Quotes(summit.Containing(s.Text)) {
		if !j.Gives(q.By, s.Credited) {
			continue
		}
		v := j.whole(s, q)
		if len(v.Faults) == 0 && q.Negated == s.Denied {
			return v, true
		}
		if found.Quote.ID == "" {
			found = v
		}
	}
	return found, found.Quote.ID != ""
}

func firstWord(text string) string {
	for start, end := range Tokens(text) {
		return text[start:end]
	}
	return ""
}

// pieces judges words with marked omissions: each piece must stand in the same quote, in this order.
func (j *Judge) pieces(s Saying) (Verdict, bool) {
	list, inserted, marked := split(s.Text)
	if !marked || len(list) == 0 {
		return Verdict{}, false
	}
	longest := slices.MaxFunc(list, func(a, b string) int { return len(a) - len(b) })
	var best Verdict
	for _, a := range j.finder.Find(longest).Answers {
		if a.Match != said.Exact && a.Match != said.Normalized {
			continue
		}
		if v, ok := j.inOrder(s, list, a.Quote); ok && (best.Quote.ID == "" || j.Gives(a.Quote.By, s.Credited) && !j.Gives(best.Quote.By, s.Credited)) {
			best = v
		}
	}
	if len(best.Faults) == 0 {
		best.Differs = ""
	}
	best.Inserted = strings.Join(inserted, " … ")
	for _, text := range inserted {
		if j.turnsSense(text) {
			if len(best.Faults) == 0 {
				best.Differs = strings.Replace(s.Text, "["+text+"]", "{+["+text+"]+}", 1)
			}
			best.Faults = append(best.Faults, Altered)
			break
		}
	}
	return best, best.Quote.ID != ""
}

// inOrder judges pieces that a quote has in this order, with nothing else between them in the article.
func (j *Judge) inOrder(s Saying, list []string, q summit.Quote) (Verdict, bool) {
	v := Verdict{Quote: q}
	at := 0
	var before string
	var omitted []string
	var differs strings.Builder
	for i, piece := range list {
		start, end, ok := firstOccurrence(q.Text[at:], piece)
		if !ok {
			return Verdict{}, false
		}
		switch between := q.Text[at : at+start]; {
		case i > 0:
			omitted = append(omitted, strings.TrimSpace(between))
			differs.WriteString(marked(between, "[-", "-]"))
		default:
			before = between
		}
		differs.WriteString(q.Text[at+start : at+end])
		at += end
	}
	v.Omitted = strings.TrimSpace(strings.Join(omitted, " "))
	front, rear := "", ""
	if strings.ContainsFunc(before, isWordRune) {
		front = "… "
	}
	if strings.ContainsFunc(q.Text[at:], isWordRune) {
		rear = " …"
	}
	if j.turned(s, q.Text, len(before), at) {
		front, rear = marked(before, "[-", "-]"), marked(q.Text[at:], "[-", "-]")
		v.Faults = []Fault{Cut}
	} else if j.turnsSense(v.Omitted) {
		v.Faults = []Fault{Cut}
	}
	v.Differs = front + differs.String() + rear
	return v, true
}

func firstOccurrence(text, phrase string) (start, end int, ok bool) {
	for start, end := range summit.Occurrences(text, phrase) {
		return start, end, true
	}
	return 0, 0, false
}

var glued = regexp.MustCompile(`(\pL)\[(-?\pL+)\]|\[(\pL+-?)\](\pL)`)

// unbracketed returns text with the words whole of which an editor changed a part: [T]he, go[es].
func unbracketed(text string) string {
	if !strings.Contains(text, "[") {
		return text
	}
	return glued.ReplaceAllString(text, "$1$2$3$4")
}

// split parts text at its marks of omission and at what an editor put in brackets, if there are some.
func split(text string) (list, inserted []string, marked bool) {
	var s strings.Builder
	end := func() {
		if strings.ContainsFunc(s.String(), isWordRune) {
			list = append(list, s.String())
		}
		s.Reset()
	}
	lastBracket := strings.LastIndexByte(text, ']')
	for i := 0; i < len(text); {
		switch rest := text[i:]; {
		case strings.HasPrefix(rest, "…"), strings.HasPrefix(rest, "..."):
			end()
			marked = true
			i += 3
		case rest[0] == '[' && i < lastBracket:
			end()
			marked = true
			n := strings.IndexByte(rest, ']')
			if strings.ContainsFunc(rest[1:n], isWordRune) {
				inserted = append(inserted, rest[1:n])
			}
			i += n + 1
		default:
			s.WriteByte(text[i])
			i++
		}
	}
	end()
	return list, inserted, marked
}

// What is left of a quote must be so much that it can be known by it.
const (
	minTelling = 2 // words that are not everybody's
	maxDropped = 2 // words left out for each that is left
)

// shortened judges words that a quote has in this order, with others in between.
func (j *Judge) shortened(s Saying) (Verdict, bool) {
	var filters []summit.QuoteFilter
	var list []string
	telling := 0
	for start, end := range said.Words(s.Text) {
		if list = append(list, s.Text[start:end]); len(list) > 50 {
			return Verdict{}, false
		}
		if !j.words.has(s.Text[start:end], quoted) {
			return Verdict{}, false
		}
		filters = append(filters, summit.Containing(s.Text[start:end]))
		if !j.words.has(s.Text[start:end], common) {
			telling++
		}
	}
	if telling < minTelling {
		return Verdict{}, false
	}
	var best Verdict
	for q := range j.brief.Quotes(filters...) {
		v, ok := j.inOrder(s, list, q)
		if !ok || Count(v.Omitted) > maxDropped*len(list) {
			continue
		}
		v.Faults = []Fault{Cut}
		if best.Quote.ID == "" || j.Gives(q.By, s.Credited) && !j.Gives(best.Quote.By, s.Credited) {
			best = v
		}
	}
	return best, best.Quote.ID != ""
}
