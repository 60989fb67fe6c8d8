package picture

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A drawing is what another reader of XML finds in a picture.
type drawing struct {
	Role        string `xml:"role,attr"`
	Width       int    `xml:"width,attr"`
	Height      int    `xml:"height,attr"`
	Title, Desc string
	Texts       []drawnText `xml:"text"`
}

type drawnText struct {
	X         int    `xml:"x,attr"`
	Y         int    `xml:"y,attr"`
	Length    int    `xml:"textLength,attr"`
	Class     string `xml:"class,attr"`
	Direction string `xml:"direction,attr"`
	Text      string `xml:",chardata"`
	Parts     []struct {
		Class string `xml:"class,attr"`
		Text  string `xml:",chardata"`
	} `xml:"tspan"`
}

func (x drawnText) text() string {
	text := x.Text
	for _, part := range x.Parts {
		text += part.Text
	}
	return text
}

func read(t *testing.T, svg []byte) (d drawing) {
	t.Helper()
	var doc struct {
		drawing
		Title string `xml:"title"`
		Desc  string `xml:"desc"`
	}
	if err := xml.Unmarshal(svg, &doc); err != nil {
		t.Fatalf("%v in\n%s", err, svg)
	}
	d = doc.drawing
	d.Title, d.Desc = doc.Title, doc.Desc
	return d
}

// What is drawn of the output is told as row, column, columns (0 where the character itself tells), look and text.
func TestSVG(t *testing.T) {
	tests := []struct {
		name, output string
		want         []string
	}{
		{"plain", "one\n\n  two", []string{`1 0 3  "one"`, `3 0 5  "  two"`}},
		{"line ends", "one\r\ntwo\r\n\r\n", []string{`1 0 3  "one"`, `2 0 3  "two"`}},
		{"XML", "<a href=\"x\">&amp;'", []string{`1 0 18  "<a href=\"x\">&amp;'"`}},
		{"not UTF-8, not for XML", "a\xff\ufffeb", []string{`1 0 4  "a` + "\ufffd\ufffd" + `b"`}},
		{"tabs", "a\tb\t|", []string{`1 0 17  "a       b       |"`}},

		{"styles", "\x1b[1mb\x1b[3mi\x1b[22mi\x1b[23;4mu\x1b[24m.", []string{`1 0 1 b "b"`, `1 1 1 b i "i"`, `1 2 1 i "i"`, `1 3 1 u "u"`, `1 4 1  "."`}},
		{"bold and dim end together", "\x1b[1;2ma\x1b[22mb", []string{`1 0 1 b d "a"`, `1 1 1  "b"`}},
		{"hues", "\x1b[31mr\x1b[96mc\x1b[37mw\x1b[33my\x1b[39m.\x1b[2;34mb\x1b[m.", []string{
			`1 0 1 c1 "r"`, `1 1 1 c6 "c"`, `1 2 1  "w"`, `1 3 1 c3 "y"`, `1 4 1  "."`, `1 5 1 d c4 "b"`, `1 6 1  "."`}},
		{"a style goes on in the next line", "\x1b[32ma\nb\x1b[0m", []string{`1 0 1 c2 "a"`, `2 0 1 c2 "b"`}},
		{"the same style", "a\x1b[0mb\x1b[39mc", []string{`1 0 3  "abc"`}},
		{"other palettes", "\x1b[38;5;1;1ma\x1b[0;48;2;3;4;31;3mb\x1b[38mc", []string{`1 0 1 b "a"`, `1 1 2 i "bc"`}},
		{"no styles", "\x1b[4:3ma\x1b[>4;2mb\x1b[?1mc\x1b[99999999999999999999md", []string{`1 0 4  "abcd"`}},

		{"other sequences", "a\x1b[2Jb\x1b[10;4Hc\x1b[?25ld\x1b7e\x1b(Bf\u009b1;1Hg", []string{`1 0 7  "abcdefg"`}},
		{"a link", "\x1b]8;;https://example.com/\x1b\\link\x1b]8;;\x07!", []string{`1 0 5  "link!"`}},
		{"a window's name", "\x1b]0;<title>\x07a\u009d0;b\u009cc\x1bPq#0\x1b\\d", []string{`1 0 3  "acd"`}},
		{"sequences without an end", "a\x1b]0;b\nc\x1b[31\nd\x1b", []string{`1 0 1  "a"`, `2 0 1  "c"`, `3 0 1  "d"`}},
		{"control characters", "a\x00b\bc\rd\x7fe\u0085f", []string{`1 0 6  "abcdef"`}},

		{"wide", "a世界 b", []string{`1 0 1  "a"`, `1 1 0  "世"`, `1 3 0  "界"`, `1 5 2  " b"`}},
		{"full width", "Ａb", []string{`1 0 0  "Ａ"`, `1 2 1  "b"`}},
		{"marks", "ae\u0301\u0323o", []string{`1 0 1  "a"`, `1 1 0  "e` + "\u0301\u0323" + `"`, `1 2 1  "o"`}},
		{"a mark first", "\u0301a", []string{`1 0 0  "` + "\u0301" + `"`, `1 0 1  "a"`}},
		{"punctuation", "“a” · b…", []string{`1 0 8  "“a” · b…"`}},

		{"right to left", "\u200f(קמה) \x1b[36mאב\x1b[0m", []string{`1 rtl "\u200f(קמה) " c6"אב"`}},
		{"from the left, then from the right", "Name: קמה", []string{`1 ltr "Name: קמה"`}},
		{"an override", "a\u202eb\u202c", []string{`1 ltr "a\u202eb\u202c"`}},

		{"as long as a row", strings.Repeat("x", 100) + "\ny", []string{`1 0 100  "` + strings.Repeat("x", 100) + `"`, `2 0 1  "y"`}},
		{"longer", strings.Repeat("x", 99) + "世y", []string{`1 0 99  "` + strings.Repeat("x", 99) + `"`, `2 0 0  "世"`, `2 2 1  "y"`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := read(t, Terminal{Command: "x", Output: tt.output}.SVG())
			var got []string
			for _, x := range d.Texts[1:] {
				row, column := float64(x.Y-margin-baseline)/rowHeight, float64(x.X-margin)/columnWidth
				s := fmt.Sprintf("%v %v %v %s %q", row, column, float64(x.Length)/columnWidth, x.Class, x.Text)
				if x.Direction != "" {
					s = fmt.Sprint(row, " ", x.Direction)
					if wantX := map[string]int{"ltr": margin, "rtl": d.Width - margin}[x.Direction]; x.X != wantX {
						t.Errorf("%q stands at %d, want %d", x.text(), x.X, wantX)
					}
				}
				for _, part := range x.Parts {
					s += fmt.Sprintf(" %s%q", part.Class, part.Text)
				}
				got = append(got, s)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%q (-want +got)\n%s", tt.output, diff)
			}
		})
	}
}

// A picture is as wide as 80 columns or its longest row, and as high as its rows; an empty end counts for nothing.
func TestSize(t *testing.T) {
	tests := []struct {
		command, output string
		columns, rows   int
	}{
		{"x", "one\ntwo\n\n", 80, 3},
		{"x", "\n" + strings.Repeat("x", 90), 90, 3},
		{strings.Repeat("x", 150), strings.Repeat("世", 51), 100, 4},
	}
	for _, tt := range tests {
		d := read(t, Terminal{Command: tt.command, Output: tt.output}.SVG())
		if width, height := 2*margin+tt.columns*columnWidth, 2*margin+tt.rows*rowHeight; d.Width != width || d.Height != height {
			t.Errorf("%q and %q: %d by %d, want %d by %d", tt.command, tt.output, d.Width, d.Height, width, height)
		}
	}
}

// A reader who sees nothing is told what there is.
func TestText(t *testing.T) {
	d := read(t, Terminal{Command: "greet \x1b[31m<all>", Output: "Hello", Alt: `Greets "all" & <each>`}.SVG())
	if d.Role != "img" || d.Title != "greet <all>" || d.Desc != `Greets "all" & <each>` {
		t.Errorf("role %q, title %q, desc %q", d.Role, d.Title, d.Desc)
	}
	if first := d.Texts[0]; first.text() != "$ greet " || first.Class != "b" {
		t.Errorf("begins %+v", first)
	}
}

// A page that shows a picture must not be made to load or run anything by it.
func TestSelfContained(t *testing.T) {
	svg := string(Terminal{Command: "x", Output: "\x1b]8;;https://example.com\x07y"}.SVG())
	svg = strings.Replace(svg, `xmlns="http://www.w3.org/2000/svg"`, "", 1)
	if m := regexp.MustCompile(`(?i)https?:|href|url\(|@import|<script|\son\w+=`).FindString(svg); m != "" {
		t.Errorf("%q in the picture\n%s", m, svg)
	}
}
