package main

import (
	"strings"
	"unicode"

	"example.com/summit"
	"example.com/summit/examples/factcheck/internal/article"
)

// attribution returns whom the block behind a block quote names as its speaker, and whether it has nothing else:
// — X; X, at the airport; That is how X put it.
func (rd *reader) attribution(b *article.Block) (who []summit.ActorID, only bool) {
	if len(rd.tokens) == 0 {
		return nil, false
	}
	text := strings.TrimSpace(b.Text)
	line := numbers(0, min(len(rd.tokens), 2*reach))
	if len(rd.tokens) <= 2*reach {
		if strings.HasPrefix(text, "—") || strings.HasPrefix(text, "–") || strings.HasPrefix(text, "-") {
			who = rd.nameWithin(line, len(line))
			return who, who != nil && len(quotations(&article.Block{Text: b.Text})) == 0
		}
		first := line[0]
		if rd.is(first, determiner) && len(line) > 1 {
			first = line[1]
		}
		if n := rd.at[first]; n >= 0 && !strings.HasSuffix(text, ".") {
			if to := rd.names[n].to; to == len(rd.tokens) || strings.HasPrefix(rd.gap(to), ",") {
				return rd.together(rd.names[n]), true
			}
		}
	}
	if rd.is(0, pointing) {
		for i := range line {
			if i > 0 && endsSentence(b.Text, rd.tokens[i-1], rd.tokens[i]) {
				break
			}
			if rd.says(i) {
				return rd.subject(line[:i]), false
			}
		}
	}
	return nil, false
}

// signature returns where the last line of a block quote begins, if it is a dash and a name, and who is named.
func (rd *reader) signature(q quotation) (at int, who []summit.ActorID) {
	text := rd.text[q.start:q.end]
	at = strings.LastIndexAny(text, "—–")
	if i := strings.LastIndex(text, "\n-"); i > at {
		at = i + 1
	}
	if at <= 0 || strings.TrimSpace(text[at:]) == "" {
		return 0, nil
	}
	first := rd.tokenAt(q.start + at)
	line := numbers(first, rd.tokenAt(q.end))
	if len(line) > reach || !strings.ContainsAny(text[:at][len(strings.TrimRightFunc(text[:at], unicode.IsSpace)):], "\n") {
		return 0, nil
	}
	return q.start + len(strings.TrimRightFunc(text[:at], unicode.IsSpace)), rd.nameWithin(line, reach)
}
