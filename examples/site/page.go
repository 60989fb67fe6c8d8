package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/text/language"

	"example.com/summit"
	"example.com/summit/locale"
)

// A page is what a template makes a page of.
type page struct {
	*site
	*reader
	path   string // below the folder of the language: "actors/trump.html"
	query  url.Values
	static bool // it is a file

	Title string
	Body  any
}

// pageAt answers with the page at an address. Without a language there, it
// leads to that which the client likes best.
func (s *site) pageAt(r *http.Request) answer {
	tag, path, inside := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	reader := s.readerOf(tag)
	switch {
	case reader == nil && !inside && strings.Contains(tag, ".") && !strings.HasSuffix(tag, ".html"):
		return notThere() // what browsers and crawlers ask of any host, as favicon.ico
	case reader == nil:
		if meant := s.meant(tag); meant != nil {
			return s.redirect(r, "/"+meant.tag+"/"+path)
		}
		return s.redirect(r, "/"+s.liked(r).tag+"/"+strings.TrimPrefix(r.URL.Path, "/"))
	case !inside:
		return s.redirect(r, "/"+tag+"/")
	case path == "":
		path = "index.html"
	}
	p := &page{site: s, reader: reader, path: path}
	if isList(path) {
		var err error
		if p.query, err = url.ParseQuery(r.URL.RawQuery); err != nil {
			return p.faulty(http.StatusBadRequest, err)
		}
	}
	return p.respond()
}

// warm makes the first pages, so that nobody has to wait for them.
func (s *site) warm() {
	for _, r := range s.readers {
		p := &page{site: s, reader: r, path: "index.html"}
		p.respond()
	}
}

// respond answers with the page, which is then kept.
func (p *page) respond() answer {
	key := p.tag + "/" + p.path + "?" + p.query.Encode()
	if a, ok := p.kept.get(key); ok {
		return a
	}
	name, err := p.fill()
	switch {
	case err != nil:
		return p.faulty(http.StatusBadRequest, err)
	case name == "":
		return p.faulty(http.StatusNotFound, nil)
	}
	body, err := p.render(name)
	if err != nil {
		return broken(err)
	}
	a := answer{mediaType: htmlType, body: body, zipped: zipped(body)}
	a.set("Content-Language", p.tag)
	p.kept.put(key, a)
	return a
}

const htmlType = "text/html; charset=utf-8"

func (s *site) redirect(r *http.Request, path string) answer {
	to := url.URL{Path: path, RawQuery: r.URL.RawQuery}
	a := answer{status: http.StatusFound}
	a.set("Location", to.String())
	a.set("Vary", "Accept-Language")
	return a
}

// liked returns the reader that the client likes best.
func (s *site) liked(r *http.Request) *reader {
	wish, _, _ := language.ParseAcceptLanguage(strings.Join(r.Header["Accept-Language"], ","))
	_, i, _ := s.matcher.Match(wish...)
	return s.readers[i]
}

// meant returns the reader that a tag of another form means, as "zh" and "ZH-cn" mean "zh-Hans", or nil.
func (s *site) meant(tag string) *reader {
	wish, err := language.Parse(tag)
	if err != nil {
		return nil
	}
	_, i, confidence := s.matcher.Match(wish)
	if confidence < language.High {
		return nil
	}
	return s.readers[i]
}

// faulty answers with a page that says what is wrong, and with a way on.
func (p *page) faulty(status int, fault error) answer {
	p.Title = p.words.NotThere
	if fault != nil {
		p.Title = p.words.Misasked
	}
	p.Body = newFaultPage(p, fault)
	body, err := p.render("fault.html")
	if err != nil {
		return broken(err)
	}
	a := answer{status: status, mediaType: htmlType, body: body}
	a.set("Content-Language", p.tag)
	return a
}

// broken answers where a page could not be made, which is the program's fault.
func broken(err error) answer {
	log.Print(err)
	return answer{status: http.StatusInternalServerError, mediaType: "text/plain; charset=utf-8", body: []byte("this page could not be made\n")}
}

func (p *page) render(template string) ([]byte, error) {
	var b bytes.Buffer
	err := p.templates.ExecuteTemplate(&b, template, p)
	return b.Bytes(), err
}

// fill sets the page's body and returns the template that it is for, or "" where there is no page at the path.
func (p *page) fill() (template string, err error) {
	l := p.locale
	switch p.path {
	case "index.html":
		return p.as("front.html", titleOf(l), newFront(p))
	case "about.html":
		return p.as("guide.html", p.words.About, newGuide(p))
	case "source.html":
		if p.source == "" {
			return "", nil
		}
		return p.as("source.html", l.Label(locale.LabelSource), newSourceText(p))
	case "findings.html", "quotes.html":
		list, err := newList(p)
		if err != nil {
			return "", err
		}
		return p.as("list.html", list.Title, list)
	}
	if kind, number, ok := treeAt(p.path); ok {
		tree := newTree(p, kind, number)
		if tree == nil {
			return "", nil
		}
		return p.as("tree.html", tree.Title, tree)
	}
	folder, id, _ := strings.Cut(strings.TrimSuffix(p.path, ".html"), "/")
	if !strings.HasSuffix(p.path, ".html") {
		return "", nil
	}
	switch folder {
	case "findings":
		if f, ok := p.brief.Finding(summit.FindingID(id)); ok {
			return p.as("claim.html", f.Statement, newFindingPage(p, f))
		}
	case "quotes":
		if q, ok := p.brief.Quote(summit.QuoteID(id)); ok {
			title := l.Labelled(p.speakers(q), q.String())
			if q.Negated {
				title = l.Labelled(l.Label(locale.LabelNegated), title)
			}
			return p.as("claim.html", title, newQuotePage(p, q))
		}
	case "sections":
		if sec, ok := p.brief.Section(summit.SectionID(id)); ok {
			return p.as("section.html", l.Section(sec.ID), newSectionPage(p, sec))
		}
	case "actors":
		if a, ok := p.brief.Actor(summit.ActorID(id)); ok {
			return p.as("record.html", l.Actor(a.ID), newActorPage(p, a))
		}
	case "topics":
		if t, ok := p.brief.Topic(summit.TopicID(id)); ok {
			return p.as("record.html", l.Topic(t.ID), newTopicPage(p, t))
		}
	case "regions":
		if r, ok := p.brief.Region(summit.RegionID(id)); ok {
			return p.as("record.html", l.Region(r.ID), newRegionPage(p, r))
		}
	}
	return "", nil
}

func (p *page) as(template, title string, body any) (string, error) {
	p.Title, p.Body = title, body
	return template, nil
}

// zipped returns a text in gzip.
func zipped(text []byte) []byte {
	var b bytes.Buffer
	z := zippers.Get().(*gzip.Writer)
	defer zippers.Put(z)
	z.Reset(&b)
	if _, err := z.Write(text); err != nil {
		panic(fmt.Sprint("a buffer takes all: ", err))
	}
	z.Close()
	return b.Bytes()
}
