package main

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"example.com/summit"
	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// A site is a brief as pages and as answers to programs. It does not change
// once it is made, but for the pages that it keeps to answer sooner.
type site struct {
	brief     summit.Brief
	source    string    // the text that the brief is of, "" if it is not at hand
	readers   []*reader // the languages that there are pages in, the default first
	matcher   language.Matcher
	links     links
	api       *api
	templates *template.Template
	stamp     string // other for another brief, source, languages or program
	kept      shelf
}

// A reader is a language that there are pages in.
type reader struct {
	tag        string // of BCP 47, as it stands in addresses
	name       string // in the language itself
	locale     locale.Locale
	words      words
	parameters []ask.Parameter
}

// newSite returns the site of a brief in these languages, or in all that there are.
func newSite(b summit.Brief, source string, languages []language.Tag) (*site, error) {
	if len(languages) == 0 {
		languages = locale.Supported()
	}
	s := &site{
		brief:   b,
		source:  source,
		matcher: language.NewMatcher(languages),
		links:   newLinks(b),
		api:     newAPI(b, source),
	}
	for _, tag := range languages {
		l := locale.New(b, tag)
		s.readers = append(s.readers, &reader{
			tag:        tag.String(),
			name:       display.Self.Name(tag),
			locale:     l,
			words:      wordsOf(tag),
			parameters: ask.Parameters(b, l),
		})
	}
	var err error
	if s.templates, err = template.ParseFS(files, "templates/*.html"); err != nil {
		return nil, err
	}
	s.stamp, err = s.stampOf(versionOf())
	return s, err
}

// stampOf returns a digest of all that answers depend on, save the request, in a version of the program.
func (s *site) stampOf(version string) (string, error) {
	h := sha256.New()
	if _, err := s.brief.WriteTo(h); err != nil {
		return "", err
	}
	fmt.Fprintf(h, "%q%q", s.source, version)
	for _, r := range s.readers { // each page leads to the same in the other languages
		fmt.Fprintf(h, "%q", r.tag)
	}
	return base64.RawURLEncoding.EncodeToString(h.Sum(nil)[:12]), nil
}

// versionOf returns the version of the program. Where it has none, as it is being worked on, each start is one.
func versionOf() string {
	info, ok := debug.ReadBuildInfo()
	if v := info.Main.Version; ok && v != "" && v != "(devel)" && !strings.HasSuffix(v, "+dirty") {
		return v
	}
	return time.Now().String()
}

func (s *site) readerOf(tag string) *reader {
	for _, r := range s.readers {
		if r.tag == tag {
			return r
		}
	}
	return nil
}

// supported returns the language of that name, if there are pages in it.
func supported(name string) (language.Tag, error) {
	var known []string
	for _, tag := range locale.Supported() {
		if strings.EqualFold(tag.String(), name) {
			return tag, nil
		}
		known = append(known, tag.String())
	}
	return language.Und, fmt.Errorf("%q is not known; known are %s", name, strings.Join(known, ", "))
}

// readSource returns the text in a file, which must be the source of the brief.
func readSource(b summit.Brief, name string) (string, error) {
	if name == "" {
		return "", nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	if b.Source().SHA256 == "" {
		return "", errors.New("-source: the brief does not say which text it is of")
	}
	source := string(text)
	if err := b.Verify(strings.NewReader(source)); err != nil {
		return "", fmt.Errorf("-source %s: %w", name, err)
	}
	return source, nil
}
