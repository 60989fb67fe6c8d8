package picture

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Check checks that a file has the picture, or with update writes it there.
func (p Terminal) Check(t testing.TB, file string, update bool) {
	t.Helper()
	got := p.SVG()
	if update {
		if err := os.WriteFile(file, got, 0o666); err != nil {
			t.Error(err)
		}
		return
	}
	accept := "go test . -run " + t.Name() + " -update"
	want, err := os.ReadFile(file)
	if err != nil {
		t.Errorf("%v; %s draws it", err, accept)
		return
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("the picture differs from %s (-want +got); %s accepts it\n%s", file, accept, diff)
	}
}
