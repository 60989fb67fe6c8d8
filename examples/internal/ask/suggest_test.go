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
		if got := distance(tt.a, tt.b); got != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := distance(tt.b, tt.a); got != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.b, tt.a, got, tt.want)
		}
	}
}
