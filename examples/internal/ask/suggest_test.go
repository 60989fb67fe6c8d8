package ask

import "testing"

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "nato", 4},
		{"putin", "putin", 0},
		{"puttin", "putin", 1},
		{"ptuin", "putin", 1},
		{"pitin", "putin", 1},
		{"ca", "abc", 3},
		{"kitten", "sitting", 3},
		{"türkiye", "turkiye", 1},
	}
	for _, tt := range tests {
		for limit := range 6 {
			for _, pair := range [][2]string{{tt.a, tt.b}, {tt.b, tt.a}} {
				got := distance([]rune(pair[0]), []rune(pair[1]), limit)
				if got != tt.want && (got <= limit || tt.want <= limit) {
					t.Errorf("distance(%q, %q, %d) = %d, want %d", pair[0], pair[1], limit, got, tt.want)
				}
			}
		}
	}
}
