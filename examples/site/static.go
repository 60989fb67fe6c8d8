package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"example.com/summit/examples/internal/ask"
	"example.com/summit/locale"
)

// writeTo writes the site as files into a folder that is new or empty, and returns how many. They are there when all are
// written: where something fails or ctx is done before, none is. What others put there meanwhile is kept.
func (s *site) writeTo(ctx context.Context, folder string) (n int, err error) {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return 0, fmt.Errorf("-out %s: %w", folder, err)
	}
	if err := hasOnly(folder, ""); err != nil {
		return 0, fmt.Errorf("-out %s: %w", folder, err)
	}
	part, err := os.MkdirTemp(folder, ".site-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(part)
	for name, write := range s.files() {
		if err := writeFile(part, name, write); err != nil {
			return 0, fmt.Errorf("-out %s: %s: %w", folder, name, err)
		}
		if n++; ctx.Err() != nil {
			return 0, fmt.Errorf("-out %s: %w", folder, context.Cause(ctx))
		}
	}
	if err = hasOnly(folder, filepath.Base(part)); err == nil {
		err = moveAll(part, folder)
	}
	if err != nil {
		return 0, fmt.Errorf("-out %s: %w", folder, err)
	}
	return n, nil
}

// hasOnly returns an error where a folder has something of another name.
func hasOnly(folder, name string) error {
	list, err := os.ReadDir(folder)
	for _, e := range list {
		if e.Name() != name {
			return fmt.Errorf("the folder is not empty: it has %s", e.Name())
		}
	}
	return err
}

// moveAll moves what is in one folder to another, or nothing of it.
func moveAll(from, to string) error {
	list, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	for i, e := range list {
		if err := os.Rename(filepath.Join(from, e.Name()), filepath.Join(to, e.Name())); err != nil {
			for _, e := range list[:i] {
				err = errors.Join(err, os.Rename(filepath.Join(to, e.Name()), filepath.Join(from, e.Name())))
			}
			return err
		}
	}
	return nil
}

func writeFile(folder, name string, write func(io.Writer) error) error {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	local, err := filepath.Localize(name)
	if err != nil {
		return err // a name that files cannot have here
	}
	local = filepath.Join(folder, local)
	if err := os.MkdirAll(filepath.Dir(local), 0o777); err != nil {
		return err
	}
	return os.WriteFile(local, b.Bytes(), 0o666)
}

// files gives the name of each file of the site, and what writes it.
func (s *site) files() iter.Seq2[string, func(io.Writer) error] {
	return func(yield func(string, func(io.Writer) error) bool) {
		ok := yield("index.html", func(w io.Writer) error { return s.templates.ExecuteTemplate(w, "choose.html", s.chooser()) })
		assets, _ := fs.Glob(files, "assets/*") // of a pattern that is one
		for _, name := range assets {
			ok = ok && yield(name, func(w io.Writer) error {
				body, err := files.ReadFile(name)
				if err == nil {
					_, err = w.Write(body)
				}
				return err
			})
		}
		for _, f := range s.formats() {
			ok = ok && yield(downloadPath(f), func(w io.Writer) error { return f.Write(w, s.brief) })
		}
		for _, r := range s.readers {
			for path := range s.paths() {
				ok = ok && yield(r.tag+"/"+path, func(w io.Writer) error {
					p := &page{site: s, reader: r, path: path, static: true}
					name, err := p.fill()
					if err != nil {
						return err
					}
					return s.templates.ExecuteTemplate(w, name, p)
				})
			}
			for _, quotes := range []bool{false, true} {
				ok = ok && yield(r.tag+"/"+dataPath(quotes), func(w io.Writer) error { return s.writeData(w, r, quotes) })
			}
			if !ok {
				return
			}
		}
	}
}

// chooser returns the page above those of the languages, which leads to each.
func (s *site) chooser() *page {
	p := &page{site: s, reader: s.readers[0], path: "index.html"}
	p.Title = p.BriefTitle()
	return p
}

// paths gives the path of each page, below the folder of a language.
func (s *site) paths() iter.Seq[string] {
	return func(yield func(string) bool) {
		ok := yield("index.html") && yield("about.html") && yield("findings.html") && yield("quotes.html")
		if s.source != "" {
			ok = ok && yield("source.html")
		}
		for path := range s.treePaths() {
			ok = ok && yield(path)
		}
		for f := range s.brief.Findings() {
			ok = ok && yield("findings/"+string(f.ID)+".html")
		}
		for q := range s.brief.Quotes() {
			ok = ok && yield("quotes/"+string(q.ID)+".html")
		}
		for sec := range s.brief.Sections() {
			ok = ok && yield("sections/"+string(sec.ID)+".html")
		}
		for a := range s.brief.Actors() {
			ok = ok && yield("actors/"+string(a.ID)+".html")
		}
		for t := range s.brief.Topics() {
			ok = ok && yield("topics/"+string(t.ID)+".html")
		}
		for r := range s.brief.Regions() {
			ok = ok && yield("regions/"+string(r.ID)+".html")
		}
	}
}

// dataPath is the path of the script that has all findings, or all quotes, for
// the filters of pages that are files.
func dataPath(quotes bool) string {
	if quotes {
		return "quotes.js"
	}
	return "findings.js"
}

// Data is what that script sets.
type data struct {
	Entries       []dataEntry           `json:"entries"`
	Numbers       []string              `json:"numbers"` // as the reader writes them, from 0
	Shares        []string              `json:"shares"`  // "3 of 275 findings", from 0
	Titles        map[string]string     `json:"titles"`  // of the parameters, with a colon
	Names         map[string][][]string `json:"names"`   // their values, each with its name and others that it goes by
	More          string                `json:"more"`    // what stands before how many more there are
	Empty         string                `json:"empty"`
	PerPage       int                   `json:"perPage"`
	ShownChoices  int                   `json:"shownChoices"`
	HiddenChoices int                   `json:"hiddenChoices"`
}

type dataEntry struct {
	HTML string              `json:"html"`
	Text string              `json:"text"`
	In   map[string][]string `json:"in"` // the values of each parameter that select it
}

func (s *site) writeData(w io.Writer, r *reader, quotes bool) error {
	path := "findings.html"
	noun := locale.NounFinding
	if quotes {
		path, noun = "quotes.html", locale.NounQuote
	}
	p := &page{site: s, reader: r, path: path, static: true}
	d := data{
		Titles: map[string]string{}, Names: map[string][][]string{}, More: p.Before(p.words.More), Empty: p.L(locale.LabelNothingFound),
		PerPage: perPage, ShownChoices: shownChoices, HiddenChoices: hiddenChoices,
	}
	places := make(map[string]int)
	add := func(id, text string, e entry) error {
		var html bytes.Buffer
		places[id] = len(d.Entries)
		err := s.templates.ExecuteTemplate(&html, "entry", e)
		d.Entries = append(d.Entries, dataEntry{html.String(), text, make(map[string][]string)})
		return err
	}
	if quotes {
		for q := range s.brief.Quotes() {
			if err := add(string(q.ID), q.Text, p.quote(q)); err != nil {
				return err
			}
		}
	} else {
		for f := range s.brief.Findings() {
			if err := add(string(f.ID), f.Statement, p.finding(f)); err != nil {
				return err
			}
		}
	}
	for n := range len(d.Entries) + 1 {
		d.Numbers = append(d.Numbers, r.locale.Number(n))
		d.Shares = append(d.Shares, r.locale.Share(n, len(d.Entries), noun))
	}
	for _, q := range r.parameters {
		if !fits(q, quotes) {
			continue
		}
		d.Titles[q.Name] = p.Before(p.facetTitle(q.Name))
		d.Names[q.Name] = [][]string{}
		for t := range q.Values.Terms() {
			var selection ask.Selection
			if err := selection.Add(q, t.Value); err != nil {
				return err
			}
			d.Names[q.Name] = append(d.Names[q.Name], append([]string{t.Value, p.valueName(q.Name, t.Value)}, t.Names...))
			add := func(id string) {
				in := d.Entries[places[id]].In
				in[q.Name] = append(in[q.Name], t.Value)
			}
			if quotes {
				for quote := range selection.Quotes(s.brief) {
					add(string(quote.ID))
				}
			} else {
				for f := range selection.Findings(s.brief) {
					add(string(f.ID))
				}
			}
		}
	}
	body, err := json.Marshal(d)
	if err == nil {
		_, err = fmt.Fprintf(w, "window.brief = %s;\n", body)
	}
	return err
}
