package summit

import "testing"

func TestAnchorageValid(t *testing.T) {
	b, err := New(Anchorage().Draft())
	if err != nil {
		t.Fatal(err)
	}
	if !b.Equal(Anchorage()) {
		t.Error("New(Anchorage().Draft()) differs from Anchorage()")
	}
}
