package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/internal/made"
)

func TestMisuse(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return name
	}
	wrong, noBrief := write("wrong.txt", "not the source"), write("no-brief.json", "{")
	for _, test := range []struct {
		args string
		code int
		want string
	}{
		{"-h", exitOK, ""},
		{"-nothing", exitMisuse, "-nothing"},
		{"more", exitMisuse, `"more"`},
		{"-lang xx", exitMisuse, "known are"},
		{"-lang de,", exitMisuse, "known are"},
		{"-lang=", exitMisuse, "-lang has no value"},
		{"-lang de -lang=", exitMisuse, "known are"},
		{"-in=", exitMisuse, "-in has no value"},
		{"-source=", exitMisuse, "-source has no value"},
		{"-out=", exitMisuse, "-out has no value"},
		{"-addr=", exitMisuse, "-addr has no value"},
		{"-out " + dir + "/new -addr :0", exitMisuse, "-addr"},
		{"-in " + noBrief, exitTrouble, noBrief},
		{"-in " + filepath.Join(dir, "none"), exitTrouble, "none"},
		{"-source " + wrong, exitTrouble, "source"},
		{"-out " + dir, exitTrouble, "not empty"},
		{"-addr nowhere:port", exitTrouble, "listen"},
	} {
		var stdout, stderr bytes.Buffer
		code := run(t.Context(), strings.Fields(test.args), strings.NewReader(""), &stdout, &stderr)
		if code != test.code || !strings.Contains(stderr.String(), test.want) {
			t.Errorf("site %s: exit %d, want %d with %q in %s", test.args, code, test.code, test.want, stderr.String())
		}
		if test.code == exitOK && stdout.String() != usage {
			t.Errorf("site %s prints %s", test.args, stdout.String())
		}
	}
}

// TestLanguageFlag checks which languages a site has, the first of which is that of who wishes none of them.
func TestLanguageFlag(t *testing.T) {
	for _, test := range []struct{ args, want string }{
		{"", "[]"},
		{"-lang|en", "[en]"},
		{"-lang|de, en,zh-hans", "[de en zh-Hans]"},
		{"-lang|de,en,de", "[de en]"},
		{"-lang|de|-lang|en,de", "[de en]"},
	} {
		o, err := parse(strings.FieldsFunc(test.args, func(r rune) bool { return r == '|' }))
		if got := fmt.Sprint(o.languages); err != nil || got != test.want {
			t.Errorf("site %s has %s, want %s: %v", test.args, got, test.want, err)
		}
	}
}

// TestServe asks a site as a whole over the network, and ends it.
func TestServe(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	r, w := io.Pipe()
	done := make(chan int)
	go func() {
		done <- run(ctx, []string{"-addr", "127.0.0.1:0", "-lang", "de,en"}, nil, w, os.Stderr)
	}()
	line := make([]byte, 100)
	n, err := r.Read(line)
	if err != nil {
		t.Fatal(err)
	}
	address := strings.TrimSpace(string(line[:n]))
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(answer.Body)
	answer.Body.Close()
	if err != nil || answer.StatusCode != http.StatusOK || answer.Request.URL.Path != "/de/" || !strings.Contains(string(body), `lang="de"`) {
		t.Errorf("%s leads to %s with status %d: %v", address, answer.Request.URL, answer.StatusCode, err)
	}
	stop()
	if code := <-done; code != exitOK {
		t.Errorf("it ends with %d", code)
	}
}

// TestFiles writes a site as files and follows every link in them.
func TestFiles(t *testing.T) {
	d := summit.Anchorage().Draft()
	source := made.Source(&d)
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	s := newTestSite(t, b, source, language.English, language.Chinese, language.Arabic)
	dir := filepath.Join(t.TempDir(), "new", "site")
	n, err := s.writeTo(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	err = fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		body, err := os.ReadFile(filepath.Join(dir, name))
		files["/"+name] = string(body)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if n != len(files) || n < 3*400 {
		t.Errorf("%d files are said to be written, %d are there", n, len(files))
	}
	for at, body := range files {
		if !strings.HasSuffix(at, ".html") {
			continue
		}
		for _, link := range linksOf(at, body) {
			link, fragment, _ := strings.Cut(link, "#")
			link, _, _ = strings.Cut(link, "?")
			if to, ok := files[link]; !ok {
				t.Fatalf("%s leads to %s, which is no file", at, link)
			} else if fragment != "" && !strings.Contains(to, `id="`+fragment+`"`) {
				t.Fatalf("%s leads to #%s in %s, where that is not", at, fragment, link)
			}
		}
	}
	for a := range b.Actors() {
		for alias := range a.Aliases.All() {
			if name, _ := json.Marshal(alias); !strings.Contains(files["/en/findings.js"], ","+string(name)) {
				t.Errorf("the search does not know %s by the name %s", a.ID, name)
			}
		}
	}
	var brief summit.Brief
	if err := json.Unmarshal([]byte(files["/download/json.json"]), &brief); err != nil || !brief.Equal(b) {
		t.Errorf("the download is another brief: %v", err)
	}
	if _, err := s.writeTo(t.Context(), dir); err == nil {
		t.Error("files are written over")
	}
}

// TestFolder writes a site into folders of all sorts, and checks that nothing else is touched.
func TestFolder(t *testing.T) {
	s := newTestSite(t, summit.Brief{}, "", language.English)
	for _, test := range []struct {
		out     string
		prepare func() error
		at      string // where the pages are then
		err     string
	}{
		{"new/er", nil, "new/er", ""},
		{".", nil, ".", ""},
		{"empty", func() error { return os.Mkdir("empty", 0o777) }, "empty", ""},
		{"link", func() error { return errors.Join(os.Mkdir("disk", 0o777), os.Symlink("disk", "link")) }, "disk", ""},
		{"full", func() error { return os.MkdirAll("full/of/it", 0o777) }, "", "not empty: it has of"},
		{"file", func() error { return os.WriteFile("file", []byte("precious"), 0o666) }, "", "not a directory"},
	} {
		t.Run(test.out, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if test.prepare != nil {
				if err := test.prepare(); err != nil {
					t.Skip("this can't be had here:", err)
				}
			}
			n, err := s.writeTo(t.Context(), test.out)
			if test.err != "" {
				if err == nil || !strings.Contains(err.Error(), test.err) {
					t.Errorf("error %v, want %q", err, test.err)
				}
				if text, _ := os.ReadFile("file"); test.out == "file" && string(text) != "precious" {
					t.Errorf("the file has %q", text)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			there := 0
			err = fs.WalkDir(os.DirFS(test.at), ".", func(name string, e fs.DirEntry, err error) error {
				if err == nil && !e.IsDir() {
					there++
				}
				return err
			})
			if there != n || err != nil {
				t.Errorf("%d files are said to be written, %d are there: %v", n, there, err)
			}
			list, err := os.ReadDir(test.at)
			if err != nil || len(list) == 0 || slices.ContainsFunc(list, func(e fs.DirEntry) bool { return strings.HasPrefix(e.Name(), ".") }) {
				t.Errorf("there are %v: %v", list, err)
			}
		})
	}
}

// TestInterrupted checks that files that are not all written are not there at all.
func TestInterrupted(t *testing.T) {
	s := newTestSite(t, summit.Anchorage(), "", language.English)
	ctx, stop := context.WithCancelCause(t.Context())
	stop(errors.New("the user's own wish"))
	dir := t.TempDir()
	if n, err := s.writeTo(ctx, dir); err == nil || !strings.HasSuffix(err.Error(), "the user's own wish") {
		t.Errorf("%d files, error %v", n, err)
	}
	if list, err := os.ReadDir(dir); err != nil || len(list) > 0 {
		t.Errorf("left are %v: %v", list, err)
	}
}

// TestSource checks that citations show the sentence that they name.
func TestSource(t *testing.T) {
	d := summit.Anchorage().Draft()
	source := made.Source(&d)
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	s := newTestSite(t, b, source)
	number := regexp.MustCompile(`Śentence (\d+)`)
	hidden := regexp.MustCompile(`<span class="hidden"[^>]*>[^<]*</span>`)
	marks := strings.NewReplacer("<mark>", "‹", "</mark>", "›")
	for f := range b.Findings() {
		_, after, _ := strings.Cut(get(t, s, "/en/findings/"+string(f.ID)+".html").Body.String(), `id="in-source"`)
		excerpt, _, _ := strings.Cut(after, "</section>")
		said := text(marks.Replace(hidden.ReplaceAllString(excerpt, "")))
		sections := make(map[summit.SectionID]bool)
		for n := range f.Sentences.All() {
			sentence, _ := b.Sentence(n)
			sections[sentence.Section] = true
			if want := "‹" + collapsed(source[sentence.Start:sentence.End]) + "›"; !strings.Contains(said, want) {
				t.Errorf("%s: %s is not marked in %s", f.ID, want, said)
			}
		}
		for _, m := range number.FindAllStringSubmatch(said, -1) {
			n, _ := strconv.Atoi(m[1])
			if sentence, _ := b.Sentence(n); !sections[sentence.Section] {
				t.Errorf("%s: sentence %d is of another section", f.ID, n)
			}
		}
	}
	if body := get(t, s, "/en/source.html").Body.String(); strings.Count(body, `class="sentence"`) != countSentences(b) {
		t.Error("the page of the source has not every sentence")
	}
}

// TestSourceHeadings checks that a section has a heading of the depth that it lies at, as far as HTML has them.
func TestSourceHeadings(t *testing.T) {
	d := summit.Draft{Title: "Deep", Language: "en"}
	for i := range 6 {
		s := summit.Section{ID: summit.SectionID(fmt.Sprint("l", i)), Title: fmt.Sprint("Level ", i)}
		if i > 0 {
			s.Within = d.Sections[i-1].ID
		}
		d.Sections = append(d.Sections, s)
	}
	d.Sentences = []summit.Sentence{{Section: "l5"}}
	source := made.Source(&d)
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	body := get(t, newTestSite(t, b, source, language.English), "/en/source.html").Body.String()
	for i, tag := range []string{"h2", "h3", "h4", "h5", "h6", "h6"} {
		if want := fmt.Sprintf(`<%s><a href="sections/l%d.html">Level %d</a></%[1]s>`, tag, i, i); !strings.Contains(body, want) {
			t.Errorf("%s is not in %s", want, body)
		}
	}
}

// TestSourceOfTwoSections checks that sentences in a row that a section begins between are two excerpts.
func TestSourceOfTwoSections(t *testing.T) {
	d := summit.Draft{Title: "Two", Language: "en", Sections: []summit.Section{{ID: "a", Title: "Alpha"}, {ID: "b", Title: "Beta"}}}
	d.Sentences = []summit.Sentence{{Section: "a"}, {Section: "a"}, {Section: "b"}, {Section: "b"}}
	d.Findings = []summit.Finding{{ID: "f", Kind: summit.KindEvent, Statement: "It was.", Sentences: summit.SetOf(2, 3)}}
	source := made.Source(&d)
	b, err := summit.New(d)
	if err != nil {
		t.Fatal(err)
	}
	s := newTestSite(t, b, source, language.English)
	_, after, _ := strings.Cut(get(t, s, "/en/findings/f.html").Body.String(), `id="in-source"`)
	excerpts, _, _ := strings.Cut(after, "</section>")
	got := regexp.MustCompile(`entence \d|Continue[^<]*`).FindAllString(excerpts, -1)
	want := []string{"entence 1", "entence 2", "Continue in the source: Alpha", "entence 3", "entence 4", "Continue in the source: Beta"}
	if !slices.Equal(got, want) {
		t.Errorf("the source is shown as %q, want %q", got, want)
	}
}
