package main

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestLines(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		room       float64
		limit      int
		want       []string
	}{
		{"fits", "Ukraine", 8, 2, []string{"Ukraine"}},
		{"nothing", "", 8, 2, []string{""}},
		{"breaks at a space", "Norway’s foreign minister", 8.8, 2, []string{"Norway’s foreign", "minister"}},
		{"cuts the last line", "American media commentators", 8, 1, []string{"American me…"}},
		{"cuts a long word", "Verteidigungsministerin und mehr", 8, 2, []string{"Verteidigungs…"}},
		{"breaks between wide characters", "大西洋理事会的一位分析人士", 8, 2, []string{"大西洋理事会的一", "位分析人士"}},
		{"keeps marks with their letter", "e\u0301e\u0301e\u0301e\u0301", 1.6, 1, []string{"e\u0301…"}},
		{"has no room", "Ukraine", 0, 2, []string{"…"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := lines(tt.text, tt.room, tt.limit); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func stylesheet(t *testing.T) string {
	t.Helper()
	css, err := os.ReadFile("assets/pictures.css")
	if err != nil {
		t.Fatal(err)
	}
	return string(css)
}

// The stylesheet has the measures of the heat map, and brings out each name of the other graph.
func TestStylesheetFits(t *testing.T) {
	css := stylesheet(t)
	want := []string{fmt.Sprintf("padding: %dpx 0 0", heatHead), fmt.Sprintf("height: %dpx; padding-inline-end", heatRowY)}
	for i := range maxSpeakers {
		want = append(want, fmt.Sprintf(".about-speaker.from-%d:", i), fmt.Sprintf(".ribbon.from-%d", i))
	}
	for i := range maxInvolved {
		want = append(want, fmt.Sprintf(".about-involved.to-%d:", i), fmt.Sprintf(".ribbon.to-%d", i))
	}
	for _, text := range want {
		if !strings.Contains(css, text) {
			t.Errorf("the stylesheet has no %q", text)
		}
	}
}

// The numbers of the heat map can be read on each of its colours: WCAG asks for a contrast of 4.5 to 1.
func TestHeatContrast(t *testing.T) {
	colours := regexp.MustCompile(`--heat-(\d): #(\w{6}); --heat-ink-\d: #(\w{6});`).FindAllStringSubmatch(stylesheet(t), -1)
	if len(colours) != 2*heatSteps {
		t.Fatalf("%d colours, want %d", len(colours), 2*heatSteps)
	}
	for _, c := range colours {
		paper, ink := luminance(t, c[2]), luminance(t, c[3])
		if contrast := (max(paper, ink) + 0.05) / (min(paper, ink) + 0.05); contrast < 4.5 {
			t.Errorf("step %s, #%s on #%s: contrast %.1f", c[1], c[3], c[2], contrast)
		}
	}
}

// luminance returns the relative luminance of a colour, as WCAG defines it.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	rgb, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	channel := func(shift uint) float64 {
		c := float64(rgb>>shift&0xff) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*channel(16) + 0.7152*channel(8) + 0.0722*channel(0)
}
