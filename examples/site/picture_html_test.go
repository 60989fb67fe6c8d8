package main

import (
	"encoding/xml"
	"errors"
	"html/template"
	"io"
	"os"
	"strings"
	"testing"

	"example.com/summit"
	"example.com/summit/locale"
)

var pictureTemplates = template.Must(template.ParseFS(os.DirFS("templates"), "picture_*.html"))

// drawn returns the pictures of a brief as they are in a page.
func drawn(t testing.TB, b summit.Brief, l locale.Locale) string {
	t.Helper()
	var html strings.Builder
	for name, picture := range map[string]any{
		"picture_voices.html": newVoices(b, l, englishPictures),
		"picture_heat.html":   newHeat(b, l, englishPictures),
		"picture_about.html":  newAbout(b, l, englishPictures),
	} {
		if err := pictureTemplates.ExecuteTemplate(&html, name, picture); err != nil {
			t.Fatal(err)
		}
	}
	return html.String()
}

// An element is one of HTML.
type element struct {
	name  string
	attrs map[string]string
	text  string // what it is called: its title, or else the text in it
}

// elements returns the elements of a page, which must be well-formed.
func elements(t testing.TB, html string) []*element {
	t.Helper()
	var all, open []*element
	d := xml.NewDecoder(strings.NewReader("<html>" + html + "</html>"))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("%v in %s", err, html)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attrs: make(map[string]string)}
			for _, a := range token.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			all, open = append(all, e), append(open, e)
		case xml.EndElement:
			e := open[len(open)-1]
			open = open[:len(open)-1]
			if outer := len(open) - 1; e.name == "title" {
				open[outer].attrs["title"] = e.text
			} else if outer >= 0 {
				open[outer].text += e.text
			}
		case xml.CharData:
			open[len(open)-1].text += string(token)
		}
	}
}
