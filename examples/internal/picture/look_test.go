package picture

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Every text can be read in light and dark, dim ones too.
func TestContrast(t *testing.T) {
	rule := regexp.MustCompile(`([a-z0-9.]+)\{fill:(#[0-9a-f]{6})`)
	opacity := regexp.MustCompile(`fill-opacity:([.0-9]+)`).FindStringSubmatch(light)
	dimmed, err := strconv.ParseFloat(opacity[1], 64)
	if err != nil {
		t.Fatal(err)
	}
	for name, look := range map[string]string{"light": light, "dark": dark} {
		fills := make(map[string][3]float64)
		for _, m := range rule.FindAllStringSubmatch(look, -1) {
			fills[m[1]] = colour(t, m[2])
		}
		if len(fills) != 8 {
			t.Errorf("%s: %d colours, want the ground, the text and 6 hues", name, len(fills))
		}
		ground := fills["rect"]
		delete(fills, "rect")
		for what, fill := range fills {
			for _, share := range []float64{1, dimmed} {
				var mixed [3]float64
				for i := range mixed {
					mixed[i] = share*fill[i] + (1-share)*ground[i]
				}
				if c := contrast(mixed, ground); c < 4.5 {
					t.Errorf("%s: %s with an opacity of %v has a contrast of %.2f, want 4.5", name, what, share, c)
				}
			}
		}
	}
}

func colour(t *testing.T, hex string) (rgb [3]float64) {
	t.Helper()
	for i := range rgb {
		n, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		rgb[i] = float64(n) / 255
	}
	return rgb
}

// contrast is that of the Web Content Accessibility Guidelines.
func contrast(a, b [3]float64) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(rgb [3]float64) float64 {
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		if c := rgb[i]; c <= 0.04045 {
			sum += weight * c / 12.92
		} else {
			sum += weight * math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return sum
}

// Spaces stay, in browsers by the style and in other programs by the attribute.
func TestSpaces(t *testing.T) {
	svg := string(Terminal{Command: "x"}.SVG())
	for _, want := range []string{"white-space:pre", `xml:space="preserve"`} {
		if !strings.Contains(svg, want) {
			t.Errorf("no %s in\n%s", want, svg)
		}
	}
}

// Every look that a style may have is one that the picture knows.
func TestLooks(t *testing.T) {
	for _, name := range strings.Fields("b d i u c1 c2 c3 c4 c5 c6") {
		if !strings.Contains(light, "."+name+"{") || name[0] == 'c' && !strings.Contains(dark, "."+name+"{") {
			t.Errorf("no look for %s", name)
		}
	}
	all := fmt.Sprint(style{true, true, true, true, 6}.class(), style{}.class())
	if want := ` class="b d i u c6"`; all != want {
		t.Errorf("classes are %q, want %q", all, want)
	}
}
