package ask

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/locale"
)

// Every name leads to the value it belongs to, and to no other that shares it.
func TestEveryNameResolves(t *testing.T) {
	b := summit.Anchorage()
	for _, tag := range []language.Tag{language.English, language.German} {
		for _, p := range Parameters(b, locale.New(b, tag)) {
			for term := range p.Values.Terms() {
				for _, name := range append(term.Names, term.Value) {
					if got, err := p.Values.Resolve(name); err != nil || !cmp.Equal(got, []string{term.Value}) {
						t.Errorf("%v, %s: %q leads to %q, %v, want %q", tag, p.Name, name, got, err, term.Value)
					}
				}
			}
		}
	}
}
