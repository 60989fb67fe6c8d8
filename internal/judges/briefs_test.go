package judges

import (
	"bytes"
	"io"
	"testing"

	"example.com/summit"
	"example.com/summit/internal/made"
	"example.com/summit/internal/zipf"
)

// A sourced is a brief together with a source that was made for it.
type sourced struct {
	name   string
	brief  summit.Brief
	source string
}

// sourcedBriefs returns Anchorage, a brief of hostile texts, a random one and some that lack much.
func sourcedBriefs(t *testing.T) []sourced {
	t.Helper()
	var list []sourced
	for _, d := range []struct {
		name  string
		draft summit.Draft
	}{
		{"Anchorage", summit.Anchorage().Draft()},
		{"hostile", made.Hostile()},
		{"random", zipf.Draft(7, 300)},
		{"random and other", zipf.Draft(8, 50)},
		{"no sections", summit.Draft{
			Sentences: make([]summit.Sentence, 1),
			Quotes:    []summit.Quote{{ID: "q", Text: "x", Form: summit.FormScare, Mentions: summit.SetOf(summit.Mention{Sentence: 1})}},
			Findings:  []summit.Finding{{ID: "a", Kind: summit.KindEvent, Statement: "Without a sentence."}},
		}},
	} {
		source := made.Source(&d.draft)
		b, err := summit.New(d.draft)
		if err != nil {
			t.Fatalf("%s: %v", d.name, err)
		}
		list = append(list, sourced{d.name, b, source})
	}
	return list
}

type writes func(io.Writer, summit.Brief, ...summit.FindingFilter) error

func written(t *testing.T, b summit.Brief, write writes, filters ...summit.FindingFilter) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out, b, filters...); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
