package export_test

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/summit"
	"example.com/summit/export"
)

// hostileTexts are texts that mean something in one of the formats, and that
// summit.New lets pass: it refuses control characters, line ends and tabs among them.
var hostileTexts = []struct {
	name, text string
	sheet      string // in a spreadsheet; "" where it is the same
}{
	{"quote", `it's`, ""},
	{"quotes", `'`, ""},
	{"doubled quotes", `''''`, ""},
	{"double quotes", `say "x"`, ""},
	{"doubled double quotes", `""x""""`, ""},
	{"statement", `x'); DROP TABLE findings; --`, `x'); DROP TABLE findings;' --`},
	{"comment", `/* x */ -- y`, ""},
	{"backslash", `\`, ""},
	{"backslashes before a quote", `\\\'`, ""},
	{"copy's end", `\.`, ""},
	{"copy's null", `\N`, ""},
	{"escape string", `E'\\'`, ""},
	{"escapes", `\n\x41\u0041\001`, ""},
	{"dollar quotes", `$$ x $$ $body$`, ""},
	{"placeholders", `$1 ? :x @x %s {} {{.}}`, ""},
	{"psql variables", `:'x' :"y" :{?z}`, ""},
	{"formula", `=cmd()`, `'=cmd()`},
	{"exchange", `=cmd|' /C calc'!A0`, `'=cmd|' /C calc'!A0`},
	{"plus", `+1`, `'+1`},
	{"minus", `-1+1`, `'-1+1`},
	{"at", `@SUM(A1)`, `'@SUM(A1)`},
	{"full-width formula", `＝1+1`, `'＝1+1`},
	{"small formula", `﹫1`, `'﹫1`},
	{"full-width at", `＠x`, `'＠x`},
	{"small plus", `﹢1`, `'﹢1`},
	{"formula after spaces", "  =1", "'  =1"},
	{"formula after a no-break space", "\u00a0=1", "'\u00a0=1"},
	{"formula after what is invisible", "\u200b\ufeff\u202e=1", "'\u200b\ufeff\u202e=1"},
	{"formula after a semicolon", `a;=1; @b;c-d`, `a;'=1;' @b;c-d`},
	{"formula in quotation marks after a semicolon", `a;"=1`, `a;'"=1`},
	{"formula after a comma", `a,=1`, ""},
	{"formula inside", `a=b+c-d@e`, ""},
	{"apostrophe before a formula", `'=1`, ""},
	{"comma", `a,b,,`, ""},
	{"semicolon", `a;b`, ""},
	{"pipe", `a|b`, ""},
	{"backticks", "``` `x` ```", ""},
	{"markup", `</script><b>&amp;`, ""},
	{"link", `[x](javascript:y) ![z]`, ""},
	{"null in words", `NULL`, ""},
	{"truth in words", `true`, ""},
	{"number in words", `007`, ""},
	{"date in words", `2025-08-15`, ""},
	{"hash", `# x`, ""},
	{"leading and trailing spaces", "  x  ", ""},
	{"no-break spaces", "\u00a0x\u202f", ""},
	{"line and paragraph separators", "a\u2028b\u2029c", ""},
	{"bidi controls", "a\u202eb\u202c \u2066c\u2069 \u200f", ""},
	{"invisible", "\ufeffa\u200bb\u2060\u00ad", ""},
	{"noncharacter", "a\uffff\ufdd0b", ""},
	{"replacement character", "\ufffd", ""},
	{"private use", "\ue000\U0010fffd", ""},
	{"beyond the BMP", "😀👩‍👩‍👧𝒳", ""},
	{"combining", "q\u0323\u0307 x\u0338", ""},
	{"right to left", "שלום العالم", ""},
	{"tags", "a\U000e0041\U000e007f", ""},
	{"long", strings.Repeat(`x'"\,;`, 30_000), ""},
}

// hostileTables is a draft in which every text is hostile, each in each field.
func hostileTables() summit.Draft {
	d := summit.Draft{
		Title: `x'); DROP TABLE findings; -- \`, Edition: `"=1',\`, Language: "en",
		Source: summit.Source{Title: `''\"`, SHA256: strings.Repeat("f", 64), Size: 2 * len(hostileTexts)},
	}
	for i, h := range hostileTexts {
		id := strconv.Itoa(i)
		other := hostileTexts[(i+1)%len(hostileTexts)].text
		d.Sections = append(d.Sections, summit.Section{ID: summit.SectionID(id), Title: h.text})
		d.Sentences = append(d.Sentences, summit.Sentence{Section: summit.SectionID(id), Start: 2 * i, End: 2*i + 2})
		d.Regions = append(d.Regions, summit.Region{ID: summit.RegionID(id), Name: h.text, Kind: summit.RegionKindArea})
		d.Topics = append(d.Topics, summit.Topic{ID: summit.TopicID(id), Name: h.text, Gloss: other})
		d.Actors = append(d.Actors, summit.Actor{ID: summit.ActorID(id), Name: h.text, Aliases: summit.SetOf(other, h.text), Kind: summit.ActorKindPerson, Role: other})
		d.Quotes = append(d.Quotes, summit.Quote{ID: summit.QuoteID(id), Text: h.text, Form: summit.FormDirect, By: summit.SetOf(summit.ActorID(id)),
			Mentions: summit.SetOf(summit.Mention{Sentence: i + 1, Start: 2 * i, End: 2*i + 1, Cue: other})})
		d.Findings = append(d.Findings, summit.Finding{ID: summit.FindingID(id), Kind: summit.KindPosition, Statement: h.text, By: summit.SetOf(summit.ActorID(id)),
			Topics: summit.SetOf(summit.TopicID(id)), Regions: summit.SetOf(summit.RegionID(id)), Sentences: summit.SetOf(i + 1)})
	}
	return d
}

// TestCSVHostileTexts checks what a spreadsheet gets.
func TestCSVHostileTexts(t *testing.T) {
	var out bytes.Buffer
	if err := export.CSV(&out, newBrief(t, hostileTables())); err != nil {
		t.Fatal(err)
	}
	if doc := out.String(); !strings.HasPrefix(doc, "\ufeffrecord,") || strings.Count(doc, "\r\n") != 1+2*len(hostileTexts) || strings.Count(doc, "\n") != strings.Count(doc, "\r\n") {
		t.Error("no byte order mark, or line ends other than CR LF")
	}
	records, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.String(), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	text, by := columnOf(records, "text"), columnOf(records, "by")
	for i, h := range hostileTexts {
		want := h.sheet
		if want == "" {
			want = h.text
		}
		t.Run(h.name, func(t *testing.T) {
			finding, quote := records[1+i], records[1+len(hostileTexts)+i]
			if diff := cmp.Diff([]string{want, want, want, want}, []string{finding[text], quote[text], finding[by], quote[by]}); diff != "" {
				t.Errorf("cells (-want, +got):\n%s", diff)
			}
		})
	}
}

func columnOf(records [][]string, name string) int {
	for i, cell := range records[0] {
		if cell == name {
			return i
		}
	}
	return -1
}
