package ask_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
)

func TestReadBrief(t *testing.T) {
	b := bridges(t)
	doc, err := b.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	sound, faulty, missing := filepath.Join(dir, "sound.json"), filepath.Join(dir, "faulty.json"), filepath.Join(dir, "missing.json")
	for name, content := range map[string]string{sound: string(doc), faulty: `{"format":"summit/1","titel":"x"}`} {
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{sound, "-"} {
		if got, err := ask.ReadBrief("in", name, strings.NewReader(string(doc))); err != nil || !got.Equal(b) {
			t.Errorf("%s: %v, and another brief", name, err)
		}
	}
	if _, err := ask.ReadBrief("in", faulty, nil); !errors.Is(err, summit.ErrSyntax) || !strings.HasPrefix(err.Error(), "-in "+faulty) {
		t.Errorf("a faulty brief: %v", err)
	}
	if _, err := ask.ReadBrief("in", missing, nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
}
