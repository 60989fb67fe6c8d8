// Package made makes what tests of formats need and no brief has: a text that is
// the source of a draft, and a draft whose every text is hostile.
package made

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"example.com/summit"
)

// Source makes a source for d and returns it. The draft's sentences keep their sections, and its
// mentions their sentences; where they stand is set anew, as are the size and the digest.
// Bytes, code points and UTF-16 units all count differently in it, and the sentences have line ends within.
func Source(d *summit.Draft) string {
	type place struct{ quote, mention int }
	places := make(map[int][]place)
	mentions := make([][]summit.Mention, len(d.Quotes))
	for i, q := range d.Quotes {
		mentions[i] = slices.Collect(q.Mentions.All())
		for j, m := range mentions[i] {
			places[m.Sentence] = append(places[m.Sentence], place{i, j})
		}
	}
	var text strings.Builder
	for i := range d.Sentences {
		s := &d.Sentences[i]
		s.Start = text.Len()
		fmt.Fprintf(&text, "Śentence %d 🕊 says", i+1)
		for _, p := range places[i+1] {
			text.WriteString("\n“")
			m := &mentions[p.quote][p.mention]
			m.Start = text.Len()
			text.WriteString(d.Quotes[p.quote].Text)
			m.End = text.Len()
			text.WriteString("”")
		}
		text.WriteString(" ✍🏽.")
		s.End = text.Len()
		text.WriteString("\r\n")
	}
	for i := range d.Quotes {
		d.Quotes[i].Mentions = summit.SetOf(mentions[i]...)
	}
	digest := sha256.Sum256([]byte(text.String()))
	d.Source.Size, d.Source.SHA256 = text.Len(), hex.EncodeToString(digest[:])
	return text.String()
}

// A Text is hostile to one format or another.
type Text struct{ Name, Text string }

// Texts returns the hostile texts; [summit.New] accepts each in every field that is text.
func Texts() []Text {
	return []Text{
		{"quotation marks", `"x" 'y' “z” ''`},
		{"backslashes", `\ \\ \n \N \" \`},
		{"end of script", `</script><script>alert(1)</script>`},
		{"comment", `<!-- x --> --> <!--`},
		{"CDATA", `]]> <![CDATA[x]]>`},
		{"entities", `&amp; &#60;b&#62; &lt; &quot; #quot; #35; &`},
		{"pipes", `| a | b |`},
		{"code", "`a` ``b` ```"},
		{"code fence", "```mermaid"},
		{"link", `[x](javascript:alert(1)) ![y](z) <https://a.example>`},
		{"bare links", `https://a.example www.a.example a@a.example WWW.a.example`},
		{"reference", `[x]: https://a.example`},
		{"formula", `=cmd() +1 -1 @SUM(A1)`},
		{"triple quotation marks", `"""`},
		{"footnote", `[^1] [^2]: x ^[y]`},
		{"rule", `---`},
		{"heading", `# x #`},
		{"closing heading", `x ##`},
		{"underline", `===`},
		{"ordered list", `1. x`},
		{"ordered list 2", `1) x`},
		{"bullet", `- x`},
		{"star", `* x`},
		{"plus", `+ x`},
		{"task", `[ ] x [x] y`},
		{"block quote", `> x`},
		{"emphasis", `*a* **b** _c_ __d__ ~~e~~ a_b_c`},
		{"mathematics", `$x$ $$y$$`},
		{"spaces at the ends", `  x  y  `},
		{"many spaces", `      x`},
		{"no-break spaces at the ends", "\u00a0x\u2003"},
		{"direction", "a\u202eb\u202c \u2066c\u2069 \u200fd\u061c"},
		{"unclosed direction", "a\u202eb"},
		{"separators", "a\u2028b\u2029c"},
		{"byte order mark", "\ufeffx\ufeff"},
		{"no character", "a\ufffeb\U0010ffff\ufffd"},
		{"beyond the basic plane", "𝔛🕊👩🏽‍🚀🇺🇦"},
		{"joiners", "a\u200db\u200cc\u00ad"},
		{"combining marks", "q\u0323\u0307 \u0301x"},
		{"private use", "\ue000\U000f0000"},
		{"right to left", "שלום עليكم 123"},
		{"Mermaid's words", `end; subgraph x %% y %%{init: {}}%% A-->B`},
		{"Mermaid's entities", `#quot; #9829; ﬂ°°60¶ß ﬂ°lt¶ß`},
		{"Mermaid's Markdown", "1. `**x**` <br/> \\n"},
		{"Graphviz's escapes", `\l \r \G \E "];} <b>x</b> {a|b}`},
		{"template", `{{.}} ${x} <%= y %>`},
		{"emoji", `:smile: @user #1 GH-1`},
		{"HTML", `<b onclick="x">y</b> <br> <`},
		{"backslash at the end", `x\`},
		{"colon", `a: b :: c`},
		{"tilde fence", `~~~ x`},
		{"table", `a | b`},
		{"table rule", `--- | ---`},
	}
}

// Hostile returns a draft in which each text that there is of the Texts stands in each field that is text.
func Hostile() summit.Draft {
	texts := Texts()
	d := summit.Draft{Title: texts[0].Text, Date: "2025-08", Language: "en", Edition: `"1" # <!-- [^1] `, Source: summit.Source{Title: texts[1].Text}}
	for i, t := range texts {
		id := fmt.Sprintf("x%d", i)
		section, actor, region, topic := summit.SectionID(id), summit.ActorID(id), summit.RegionID(id), summit.TopicID(id)
		other := summit.ActorID(fmt.Sprintf("x%d", (i+1)%len(texts)))
		d.Sections = append(d.Sections, summit.Section{ID: section, Title: t.Text})
		if i%3 > 0 {
			d.Sections[i].Within = d.Sections[i-1].ID
		}
		d.Sentences = append(d.Sentences, summit.Sentence{Section: section})
		d.Actors = append(d.Actors, summit.Actor{ID: actor, Name: t.Text, Aliases: summit.SetOf(t.Text + "!"), Kind: summit.ActorKindPerson, Role: t.Text, Region: region})
		d.Regions = append(d.Regions, summit.Region{ID: region, Name: t.Text, Kind: summit.RegionKindArea})
		d.Topics = append(d.Topics, summit.Topic{ID: topic, Name: t.Text, Gloss: t.Text})
		d.Quotes = append(d.Quotes, summit.Quote{
			ID: summit.QuoteID(id), Text: t.Text, Form: summit.FormDirect, By: summit.SetOf(actor), About: summit.SetOf(other), Negated: i%2 == 0,
			Topics: summit.SetOf(topic), Regions: summit.SetOf(region), Mentions: summit.SetOf(summit.Mention{Sentence: i + 1, Cue: t.Text}),
		})
		d.Findings = append(d.Findings, summit.Finding{
			ID: summit.FindingID(id), Kind: summit.KindPosition, Modality: summit.ModalityPossible, Condition: summit.ConditionOpen, Statement: t.Text,
			By: summit.SetOf(actor), Citing: summit.SetOf(other), Actors: summit.SetOf(actor, other),
			Topics: summit.SetOf(topic), Regions: summit.SetOf(region), Quotes: summit.SetOf(summit.QuoteID(id)), Sentences: summit.SetOf(i + 1),
		})
	}
	return d
}
